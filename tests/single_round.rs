//! Voting in a single round, and why it fails: PMS section 2.2 before its first requirement.
//!
//! The first value wins: a split vote never ends. Every value is accepted: two values win. Processes switch to what they hear:
//! observers count different majorities.

mod support;
#[path = "support/weather.rs"]
mod weather;

use support::{Run, preset, scenario};
use synod::base::{ProcessId, Value};
use synod::facts::Agreement;
use synod::protocols::agree::single_round::SingleRound;
use synod::sim::Ending;
use weather::{Party, Weather, lines};

fn run(text: &str) -> Run<SingleRound> {
    Run::of(scenario(text))
}

/// How many voters hold a value at the end.
fn holders(run: &Run<SingleRound>, word: &str) -> usize {
    run.0.cast().processes.iter().filter(|(_, voter)| voter.voted.contains(&Value::word(word))).count()
}

#[test]
fn a_split_vote_is_stuck_for_ever() {
    // V1: two, two and one, every message delivered, and no value has three.
    let run = run(preset("single-round/split-vote"));
    assert_eq!(run.0.world().ended(), Some(Ending::Quiet));
    assert_eq!(["red", "blue", "green"].map(|word| holders(&run, word)), [2, 2, 1]);
    assert_eq!((run.broken(), run.chosen(), run.decided()), (vec!["Termination"], vec![], vec![]));
}

#[test]
fn a_split_vote_is_stuck_whatever_the_dice_say() {
    for seed in 0..300 {
        let run = run(&format!("single-round seed={seed} latency=1..50ms inputs=red,red,blue,blue,green"));
        assert_eq!((run.broken(), run.0.world().ended()), (vec!["Termination"], Some(Ending::Quiet)), "seed {seed}");
    }
}

#[test]
fn asking_again_does_not_end_a_split_vote() {
    let again: String = (1..=5).map(|number| format!("at {}ms  P{number} propose red\n", 100 * number)).collect();
    assert_eq!(run(&format!("single-round\n{again}")).broken(), ["Termination"], "nobody may change its mind");
}

#[test]
fn whoever_votes_once_keeps_its_vote() {
    let run = run(preset("single-round/split-vote"));
    for number in 1..=5 {
        let mine = |entry: &&synod::facts::PastEntry| {
            entry.process == Some(ProcessId::numbered(number)) && matches!(entry.what.told(), Some(Agreement::Voted { .. }))
        };
        assert_eq!(run.0.past().iter().filter(mine).count(), 1, "P{number}");
    }
}

#[test]
fn a_single_round_takes_n_squared_proposals_and_votes() {
    // V5.
    for n in 1..=9 {
        assert_eq!(run(&format!("single-round n={n}")).messages(), 2 * n * (n - 1), "{n} processes");
    }
}

#[test]
fn where_every_value_is_accepted_two_are_chosen() {
    let run = run(preset("single-round/every-value"));
    assert_eq!(run.broken(), ["Agreement"]);
    assert!(run.chosen().contains(&"red".to_owned()) && run.chosen().contains(&"blue".to_owned()));
}

/// Red reaches P1, P2, P3, then blue reaches P3, P4, P5.
const RED_THEN_BLUE: &str = "at 0ms  partition P1 P2 P3 | P4 P5\nat 70ms  partition P1 P2 | P3 P4 P5\n";

#[test]
fn red_to_three_then_blue_to_three_chooses_both() {
    // V2: the majorities meet in P3, which accepted both.
    let run = run(&format!("single-round accept=every inputs=red,red,red,blue,blue latency=10ms offset=25ms\n{RED_THEN_BLUE}"));
    assert_eq!((run.broken(), run.chosen()), (vec!["Agreement"], vec!["red".to_owned(), "blue".to_owned()]));
    let both = &run.0.cast().processes[ProcessId::numbered(3)].voted;
    assert_eq!(*both, [Value::word("red"), Value::word("blue")]);
}

#[test]
fn with_two_phases_blue_adopts_red() {
    // V3: the same, but P5 asks first what may have been chosen.
    let run = support::run(&format!("paxos proposers=P1,P5 latency=10ms offset=75ms\n{RED_THEN_BLUE}"));
    assert!(run.is_safe());
    assert_eq!(run.chosen(), ["1.1 red", "1.5 red"]);
}

#[test]
fn switching_to_what_one_hears_ends_in_disagreement() {
    // V4.
    let run = run(preset("single-round/switching"));
    assert_eq!(run.broken(), ["Agreement"]);
}

#[test]
fn switching_disagrees_whatever_the_dice_say() {
    for seed in 0..300 {
        let run = run(&format!("single-round accept=switch seed={seed} until=1s"));
        assert!(run.broken().contains(&"Agreement"), "seed {seed}");
        assert!(run.chosen().len() >= 2, "seed {seed}: majorities came and went");
    }
}

#[test]
fn a_unanimous_input_decides_under_every_policy() {
    for accept in ["first", "every", "switch"] {
        for n in 1..=7 {
            let inputs = vec!["red"; n].join(",");
            let run = run(&format!("single-round n={n} accept={accept} inputs={inputs}"));
            assert_eq!((run.broken(), run.decided().len(), run.chosen()), (vec![], n, vec!["red".to_owned()]), "{accept}, {n} processes");
        }
    }
}

#[test]
fn a_majority_of_inputs_decides_where_the_first_wins() {
    for seed in 0..100 {
        let run = run(&format!("single-round seed={seed} inputs=red,blue,red,blue,red"));
        assert_eq!((run.broken(), run.terminates(), run.chosen()), (vec![], true, vec!["red".to_owned()]), "seed {seed}");
    }
}

#[test]
fn one_lost_vote_is_enough_to_keep_a_process_from_deciding() {
    // Nobody asks again: a single round has no retry.
    let run = run("single-round n=3 inputs=red,red,blue latency=10ms\nat 0ms  drop P1>P3#2");
    assert_eq!((run.broken(), run.chosen()), (vec!["Termination"], vec!["red".to_owned()]));
    assert!(run.decided().iter().all(|what| what == "P1 red" || what == "P2 red") && run.decided().len() == 2);
}

#[test]
fn a_vote_outlives_a_crash() {
    let run = run("single-round inputs=red,red,blue,blue,green latency=10ms\nat 5ms  crash P5\nat 50ms  recover P5\nat 60ms  P1 propose red");
    assert_eq!(holders(&run, "green"), 1);
    assert!(run.chosen().is_empty());
}

#[test]
fn the_first_value_wins_is_safe_in_every_storm() {
    for seed in 0..1500 {
        let mut weather = Weather::new(seed);
        let processes = weather.within(3, 7);
        let party = Party { processes, clients: 0, may_propose: processes };
        let storm = lines(&mut weather, 25, 300_000, |weather| match weather.within(0, 16) {
            0..=14 => party.misfortune(weather),
            _ => format!("P{} propose {}", weather.within(1, processes), weather.one(&["black", "white", "7"])),
        });
        let script = format!("single-round n={processes} seed={seed} latency=1..40ms loss=10% duplicate=20% until=1s\n{storm}");
        assert!(run(&script).is_safe(), "seed {seed} in\n{script}");
    }
}
