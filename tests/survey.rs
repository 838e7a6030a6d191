//! Surveys: many runs of one scenario, how they are sampled, what they find, and the published figures that they must meet.

mod support;

use serde_json::Value as Json;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use support::{presets, run, scenario};
use synod::facts::Agreement;
use synod::facts::{Kind, kind, kinds};
use synod::run::machine;
use synod::scenario::{Act, Intervention, script};
use synod::sim::Log;
use synod::survey::{Distribution, MAX_RUNS, MAX_STEPS_A_SLICE, Measure, Question, Since, Survey};
use synod::words::{Lang, Text};

/// The duel of `paxos/duel.rs` that never ends by itself, with a cure: d = 10 ms, tau = 10 ms, s = 25 ms.
const DUEL: &str = "paxos n=6 roles=separate proposers=2 latency=10ms think=10ms offset=25ms retry=60s until=60s";
/// Some of these runs decide, some do not.
const LOSSY: &str = "paxos n=3 loss=40% retry=60s until=1s";
/// One run of it takes many slices.
const ENDLESS: &str = "paxos latency=10ms proposers=P1,P5 offset=25ms think=10ms learn=decide until=600s";

fn named(name: &str) -> &'static Kind {
    kind(name).unwrap_or_else(|| panic!("there is no milestone {name}"))
}

fn decision() -> Question {
    Question::time_until(named("decided"))
}

/// Ballots begun until the first decision.
fn ballots() -> Question {
    Question { measure: Measure::Milestones(named("began")), ..decision() }
}

fn survey(text: &str, question: Question, runs: u32) -> Survey {
    Survey::new(scenario(text), question, 1, runs).unwrap_or_else(|why| panic!("{}", why.say(Lang::English, scenario(text).settings.roster())))
}

fn found(text: &str, question: Question, runs: u32) -> Distribution {
    let mut survey = survey(text, question, runs);
    while !survey.step(u32::MAX) {}
    survey.distribution().clone()
}

#[test]
fn the_same_scenario_and_seeds_give_the_same_distribution() {
    for question in [decision(), ballots()] {
        assert_eq!(found(LOSSY, question, 300), found(LOSSY, question, 300));
        assert_eq!(found(LOSSY, question, 300), found(&format!("{LOSSY} seed=77"), question, 300), "the scenario's own seed does not matter");
    }
    let mut later = Survey::new(scenario(LOSSY), decision(), 1000, 300).expect("it is a survey");
    while !later.step(u32::MAX) {}
    assert_ne!(later.distribution(), &found(LOSSY, decision(), 300), "other seeds are other runs");
}

#[test]
fn slices_of_any_size_find_what_one_go_finds() {
    let whole = found(LOSSY, decision(), 100);
    for size in [1, 7, 99, 100, 1000] {
        let mut survey = survey(LOSSY, decision(), 100);
        let mut slices = 0;
        while !survey.step(size) {
            slices += 1;
            assert!(survey.done() <= slices * size, "a slice of {size} is at most {size} runs");
        }
        assert_eq!(survey.distribution(), &whole, "slices of {size}");
        assert!(survey.step(size) && survey.done() == 100, "a survey that is done stays so");
    }
}

#[test]
fn a_slice_ends_in_the_middle_of_a_long_run_and_the_next_goes_on_there() {
    let mut survey = survey(ENDLESS, ballots(), 2);
    let mut slices = 0;
    while !survey.step(2) {
        slices += 1;
    }
    assert!(slices > 2 * 100_000 / MAX_STEPS_A_SLICE, "{slices} slices");
    assert_eq!((survey.distribution().missing(), survey.done()), (2, 2));
    assert_eq!(found(ENDLESS, ballots(), 1).missing(), 1);
}

#[test]
fn an_answer_is_that_of_the_run_of_its_seed() {
    let distribution = found(LOSSY, decision(), 200);
    let first = |seed: u64| {
        let run = run(&format!("{LOSSY} seed={seed}"));
        run.past(|what| matches!(what.told(), Some(Agreement::Decided { .. })).then_some(())).first().map(|(time, ())| *time)
    };
    let answers: Vec<Option<u64>> = (1..=200).map(first).collect();
    for answer in distribution.iter() {
        let seeds: Vec<u64> = (1..).zip(&answers).filter(|(_, time)| **time == Some(answer.value)).map(|(seed, _)| seed).collect();
        assert_eq!((seeds.len(), seeds[0]), (answer.count as usize, answer.seed), "{} us", answer.value);
    }
    let without: Vec<u64> = (1..).zip(&answers).filter(|(_, time)| time.is_none()).map(|(seed, _)| seed).collect();
    assert_eq!((without.len(), without.first().copied()), (distribution.missing() as usize, distribution.missing_seed()));
}

#[test]
fn runs_in_which_it_never_comes_are_counted_as_missing() {
    let distribution = found(LOSSY, decision(), 500);
    assert_eq!(distribution.count() + distribution.missing(), 500);
    assert!(distribution.count() > 50 && distribution.missing() > 50, "{} and {}", distribution.count(), distribution.missing());
    let endless = found(DUEL, decision(), 5);
    assert_eq!((endless.count(), endless.missing(), endless.mean()), (0, 5, None));
}

#[test]
fn without_an_end_a_question_counts_to_the_end_of_the_run() {
    // B15: 4(n - 1), and n - 1 to tell the others.
    let to_the_end = |measure| Question { measure, since: Since::Start, until: None };
    for (measure, expected) in [(Measure::Messages, 20), (Measure::Milestones(named("decided")), 5), (Measure::Milestones(named("crashed")), 0)] {
        let distribution = found("paxos n=5 learn=decide", to_the_end(measure), 20);
        assert_eq!((distribution.min(), distribution.max().map(|answer| answer.value)), (distribution.max(), Some(expected)), "{measure:?}");
    }
    let quiet = found("paxos n=5 latency=10ms think=5ms learn=decide", to_the_end(Measure::Time), 3);
    assert_eq!(quiet.percentile(50).map(|answer| answer.value), Some(55_000), "the last Decide arrives, and nothing follows");
}

#[test]
fn the_window_opens_at_the_first_crash_where_that_is_asked() {
    // P1 promises nobody anything: it is down when P2 begins. The time is counted from the crash, as is what happens in it.
    let script = "paxos n=3 latency=10ms think=5ms proposers=P2 offset=0ms\nat 3ms crash P1\n";
    let since_crash = |measure, until| Question { measure, since: Since::FirstCrash, until };
    let value = |question| found(script, question, 1).min().map(|answer| answer.value);
    let from_start = value(decision()).expect("two of three decide");
    assert_eq!(value(since_crash(Measure::Time, Some(named("decided")))), Some(from_start - 3000));
    assert_eq!(value(since_crash(Measure::Milestones(named("began")), None)), Some(0), "P2 began before");
    assert_eq!(value(since_crash(Measure::Time, Some(named("crashed")))), None, "the crash that opens the window is not in it");
}

#[test]
fn a_survey_that_can_not_be_says_why_and_what_to_do() {
    let said = |text: &str, question, first_seed, runs| {
        let refused: Text = Survey::new(scenario(text), question, first_seed, runs).err().expect("there is no such survey");
        refused.say(Lang::English, scenario(text).settings.roster())
    };
    assert_eq!(said(DUEL, decision(), 1, 0), "A survey has 1 to 1000000 runs.");
    assert_eq!(said(DUEL, decision(), 1, MAX_RUNS + 1), "A survey has 1 to 1000000 runs.");
    assert!(said(DUEL, decision(), u64::MAX, 2).contains("begin at 18446744073709551614 or before"));
    assert!(said(DUEL, Question { since: Since::FirstCrash, ..decision() }, 1, 1).contains("at 500ms crash P1"));
    assert!(Survey::new(scenario(DUEL), decision(), u64::MAX, 1).is_ok(), "the last seed is one");
}

#[test]
fn what_surveys_of_an_algorithm_usually_wait_for_is_a_kind_of_fact() {
    for card in synod::protocols::CARDS {
        assert!(kind(card.usual).is_some(), "{}: there is no kind {}", card.id, card.usual);
        assert!(!card.waits.is_empty(), "{}: one may run until something", card.id);
    }
}

#[test]
fn every_milestone_that_a_preset_reaches_can_be_asked_for_by_one_name() {
    for (name, _, preset) in presets() {
        let mut machine = machine(scenario(preset.script));
        let mut log = Log::default();
        while machine.step(&mut log) {}
        for entry in machine.past().iter() {
            let fitting: Vec<&str> = kinds().filter(|kind| kind.fits(&entry.what)).map(|kind| kind.name).collect();
            assert_eq!(fitting.len(), 1, "{name}: {:?} is of the kinds {fitting:?}", entry.what);
        }
    }
}

#[test]
fn random_backoff_takes_as_many_ballots_as_were_measured_before() {
    // B20: d = 1, tau = 1, s = 2.5, backoff U(0, B), mean attempts over 4000 runs. Here d = 10 ms. The table has one
    // decimal, and the mean of 4000 runs strays by about 0.2 where B = 0.5 and by under 0.05 elsewhere.
    for (longest, mean, tolerance) in [(5, 13.3, 0.6), (10, 4.5, 0.15), (20, 3.4, 0.1), (40, 2.7, 0.1), (80, 2.3, 0.1), (160, 2.2, 0.1)] {
        let distribution = found(&format!("{DUEL} backoff=random backoff-max={longest}ms"), ballots(), 4000);
        let measured = distribution.mean().expect("every duel ends");
        assert_eq!(distribution.missing(), 0);
        assert!((measured - mean).abs() <= tolerance, "B = {longest} ms: {measured:.3} ballots, before {mean}");
    }
}

#[test]
fn two_proposers_that_start_at_random_are_undisturbed_as_often_as_theory_says() {
    // B19: two starts in U(0, B): the earlier proposer is undisturbed with probability (1 - (2d + tau) / B)^2, 0.3906 for
    // d = 1, tau = 1, B = 8. Only the gap matters, so it is the offset, once for every pair of 100 starts each. (Without a gap
    // nobody is the earlier one.)
    let undisturbed = |gap: u64| {
        let cast = "paxos n=5 roles=separate proposers=2 learners=0 latency=1ms think=1ms retry=60s until=1s";
        let first = found(&format!("{cast} offset={}us", gap * 80), decision(), 1).min();
        first.is_some_and(|answer| answer.value == 4000 + 1000)
    };
    let pairs: u64 = (1..100).filter(|gap| undisturbed(*gap)).map(|gap| 2 * (100 - gap)).sum();
    let share = pairs as f64 / 10_000.0;
    assert!((share - 0.3906).abs() < 0.001, "{share}");
}

/// Runs the command-line tool with a script on its standard input.
fn headless(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_headless"));
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the tool can be started");
    // A tool that refuses its arguments does not read.
    let _ = child.stdin.take().expect("it is piped").write_all(input.as_bytes());
    child.wait_with_output().expect("the tool ends")
}

fn json_of(arguments: &[&str], input: &str) -> Json {
    let output = headless(arguments, input);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it prints one JSON object")
}

#[test]
fn the_tool_prints_what_the_library_finds() {
    let json = json_of(&["survey", "-", "--runs", "150", "--first-seed", "1", "--json"], LOSSY);
    let distribution = found(LOSSY, decision(), 150);
    let value = |percent| distribution.percentile(percent).map(|answer| answer.value);
    assert_eq!((json["k"].as_str(), json["protocol"].as_str(), json["unit"].as_str()), (Some("survey"), Some("paxos"), Some("us")));
    assert_eq!((json["runs"].as_u64(), json["first_seed"].as_u64()), (Some(150), Some(1)));
    assert_eq!(json["count"].as_u64(), Some(distribution.count().into()));
    assert_eq!(json["missing"].as_u64(), Some(distribution.missing().into()));
    assert_eq!(
        (json["missing_seed"].as_u64(), json["max_seed"].as_u64()),
        (distribution.missing_seed(), distribution.max().map(|answer| answer.seed))
    );
    assert_eq!([&json["median"], &json["p90"], &json["p99"]].map(Json::as_u64), [50, 90, 99].map(value));
    assert!((json["mean"].as_f64().expect("it has a mean") - distribution.mean().expect("it has a mean")).abs() < 0.001);
    let buckets = json["buckets"].as_array().expect("there are buckets");
    assert_eq!(buckets.iter().filter_map(|bucket| bucket["count"].as_u64()).sum::<u64>(), u64::from(distribution.count()));
    assert_eq!(script::parse(json["scenario"].as_str().expect("it has its script"), synod::protocols::CARDS), Ok(scenario(LOSSY)));
}

#[test]
fn figures_that_do_not_exist_are_null_for_programs() {
    let json = json_of(&["survey", "paxos/dueling-proposers", "--runs", "2", "--json"], "");
    assert_eq!((json["missing"].as_u64(), json["buckets"].as_array().map(Vec::len)), (Some(2), Some(0)));
    assert!(["min", "median", "p90", "p99", "max", "mean", "max_seed"].into_iter().all(|name| json.get(name) == Some(&Json::Null)));
}

#[test]
fn people_read_the_question_the_figures_and_bars() {
    let output =
        headless(&["survey", "-", "--runs", "300", "--count", "began", "--of", "decided"], &format!("{DUEL} backoff=random backoff-max=20ms"));
    let text = String::from_utf8(output.stdout).expect("it is text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(&lines[..2], ["Ballots begun until a decision", "300 runs, seeds 1 to 300"]);
    assert!(["min", "median", "p90", "p99", "max", "mean"].into_iter().all(|name| lines.iter().any(|line| line.starts_with(name))), "{text}");
    assert!(lines.iter().any(|line| line.contains(&"█".repeat(50))), "{text}");
    let never = String::from_utf8(headless(&["survey", "paxos/dueling-proposers", "--runs", "3"], "").stdout).expect("it is text");
    assert!(never.contains("In 3 of them it never came, though each may last 10000 ms (seed 1)."), "{never}");
}

#[test]
fn the_tool_starts_at_the_scenarios_seed_and_counts_messages_too() {
    let json = json_of(&["survey", "-", "--runs", "3", "--count", "messages", "--json"], "paxos n=5 learn=decide seed=9");
    assert_eq!((json["first_seed"].as_u64(), json["measure"].as_str(), json["max"].as_u64()), (Some(9), Some("messages"), Some(20)));
    assert_eq!(json["until"], Json::Null);
    let crash = "paxos n=3 proposers=P2\nat 3ms crash P1\n";
    let json = json_of(&["survey", "-", "--runs", "3", "--after-crash", "--of", "chosen", "--json"], crash);
    assert_eq!((json["since"].as_str(), json["until"].as_str(), json["count"].as_u64()), (Some("first-crash"), Some("chosen"), Some(3)));
}

#[test]
fn bad_input_ends_with_2_and_a_sentence_that_says_what_to_do() {
    for (arguments, input, remedy) in [
        (&["survey", "no-such-file"][..], "", "neither a file"),
        (&["survey", "-"], "paxos n=zero", "line 1, column"),
        (&["survey", "-", "--of", "elceted"], DUEL, "choose one of proposed, began"),
        (&["survey", "-", "--count", "votes"], DUEL, "choose one of proposed, began"),
        (&["survey", "-", "--after-crash"], DUEL, "add a line such as"),
        (&["survey", "-", "--runs", "0"], DUEL, "1 to 1000000 runs"),
        (&["survey", "-", "--runs", "many"], DUEL, "invalid value"),
        (&["survey", "-", "--first-seed", "18446744073709551615"], DUEL, "or before"),
    ] {
        let output = headless(arguments, input);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true), "{arguments:?}: {said}");
        assert!(said.contains(remedy), "{arguments:?}: {said}");
    }
}

#[test]
fn a_crash_line_that_never_acts_leaves_every_run_without_an_answer() {
    let text = "paxos n=3 until=1s\nat 2s crash P1\n";
    assert!(matches!(scenario(text).lines[0].what, Intervention::Process(_, Act::Crash { .. })));
    assert_eq!(found(text, Question { since: Since::FirstCrash, ..decision() }, 4).missing(), 4);
}
