//! Whole runs, rule by rule: who coordinates, who is suspected, what is locked, who waits.

use crate::support::{Run, Trace, preset, scenario};
use synod::base::{ProcessId, ProcessSet, Span, Time, Value};
use synod::facts::Suspicion;
use synod::figure::Form;
use synod::protocols::CARDS;
use synod::protocols::agree::rotating_coordinator::{Phase, RotatingCoordinator};
use synod::run::open;
use synod::scenario::script;
use synod::sim::{Ending, Protocol, Verdict};
use synod::words::Lang;
use synod::words::sheet::{CellMark, Shape, Window};

/// Runs a script to its end.
pub fn run(script: &str) -> Run<RotatingCoordinator> {
    Run::of(scenario(script))
}

pub fn id(number: usize) -> ProcessId {
    ProcessId::numbered(number)
}

fn set(numbers: &[usize]) -> ProcessSet {
    numbers.iter().copied().map(id).collect()
}

/// What each decided and of which round that is, first to last.
fn decisions(run: &Run<RotatingCoordinator>) -> Vec<Option<(u32, String)>> {
    run.0.cast().processes.iter().map(|(_, member)| member.decided.map(|(ballot, value)| (ballot.round, value.to_string()))).collect()
}

fn all(round: u32, value: &str, many: usize) -> Vec<Option<(u32, String)>> {
    vec![Some((round, value.to_owned())); many]
}

/// Who began to suspect whom, and when, in microseconds.
fn suspicions(run: &Run<RotatingCoordinator>) -> Vec<(u64, usize, usize)> {
    let suspicion = |entry: &synod::facts::PastEntry| match (entry.what.told(), entry.process) {
        (Some(Suspicion::Suspects { whom, .. }), Some(by)) => Some((entry.at.0, by.number(), whom.number())),
        _ => None,
    };
    run.0.past().iter().filter_map(suspicion).collect()
}

// ---- rounds ----

#[test]
fn each_coordinates_in_turn_beginning_with_the_second() {
    // RC1.
    let config = RotatingCoordinator::config(&scenario("rotating-coordinator n=4").settings);
    assert_eq!((1..=5).map(|round| config.ballot(round).process.number()).collect::<Vec<_>>(), [2, 3, 4, 1, 2]);
    let alone = run("rotating-coordinator n=1");
    assert_eq!((decisions(&alone), alone.messages()), (all(1, "red", 1), 0));
}

#[test]
fn the_coordinator_waits_for_a_majority_and_for_no_more() {
    // RC1: P4 and P5 are silent from the beginning, and nobody waits for them or suspects them.
    let run = run("rotating-coordinator n=5 latency=10ms\nat 0ms  crash P4\nat 0ms  crash P5");
    assert_eq!((decisions(&run)[..3].to_vec(), suspicions(&run)), (all(1, "blue", 3), vec![]));
}

#[test]
fn what_comes_early_is_kept_and_what_comes_late_or_twice_counts_for_nothing() {
    // RC1: in the false suspicion P3 has the estimate of P1 long before it begins round 2.
    let script = preset("rotating-coordinator/false-suspicion");
    let trace = Trace::in_form(&scenario(script), Form::Two);
    let came = trace.time(|line| line["k"] == "deliver" && line["p"] == 3 && line["type"] == "Estimate" && line["from"] == 1);
    let began = trace.time(|line| line["k"] == "round" && line["p"] == 3 && line["round"] == 2);
    let proposed = trace.time(|line| line["k"] == "begin" && line["p"] == 3);
    assert!(came < began && began == proposed, "{came} {began} {proposed}");
    for seed in 0..100 {
        let run = run(&format!("rotating-coordinator n=5 seed={seed} duplicate=60%"));
        assert_eq!((run.broken(), run.terminates(), decisions(&run)[0].as_ref().map(|(round, _)| *round)), (vec![], true, Some(1)), "seed {seed}");
    }
    let doubled =
        self::run("rotating-coordinator n=5 latency=10ms\nat 0ms  cut P4>P2\nat 0ms  cut P5>P2\nat 0ms  cut P3>P2\nat 5ms  duplicate P1>P2#1");
    assert_eq!(doubled.0.cast().processes[id(2)].phase, Phase::Estimates, "an estimate that comes twice counts once: P2 waits");
}

// ---- the detector ----

#[test]
fn a_dead_coordinator_is_passed_over_when_t_and_d_are_over_and_not_before() {
    // RC2.
    let run = run(preset("rotating-coordinator/coordinator-crashes"));
    assert_eq!((suspicions(&run), run.broken()), (vec![(80_000, 1, 2), (80_000, 3, 2)], vec![]));
    assert_eq!(decisions(&run), [Some((2, "green".into())), None, Some((2, "green".into()))]);
}

#[test]
fn a_coordinator_that_proposes_is_waited_for_by_nobody_whatever_becomes_of_it() {
    // RC2: the detector is asked in phase 3 alone. P2 falls silent behind its proposal, and round 2 decides before anybody suspects it.
    let run = run("rotating-coordinator latency=10ms\nat 11ms  crash P2");
    assert_eq!((suspicions(&run), decisions(&run)), (vec![], vec![Some((2, "blue".into())), None, Some((2, "blue".into()))]));
}

#[test]
fn a_false_suspicion_costs_a_round_and_nothing_else() {
    // RC9.
    let run = run(preset("rotating-coordinator/slow-coordinator"));
    assert_eq!((run.0.past().suspicions().mistakes(), run.broken(), decisions(&run)), (2, vec![], all(2, "green", 3)));
}

#[test]
fn with_a_d_longer_than_any_message_takes_nobody_is_suspected_who_is_up() {
    // RC12: not even those who have decided and are silent from then on.
    for seed in 0..300 {
        let crash = if seed % 2 == 0 { format!("\nat {}ms  crash P{}", seed % 97, 1 + seed % 5) } else { String::new() };
        let script = format!("rotating-coordinator n=5 seed={seed} latency=10..29ms every=20ms slack=30ms adapt=off{crash}");
        assert!(scenario(&script).settings.advice().is_empty());
        let run = run(&script);
        assert_eq!((run.0.past().suspicions().mistakes(), run.broken(), run.terminates()), (0, vec![], true), "{script}");
    }
}

#[test]
fn where_d_grows_rounds_become_calm_and_all_decide_and_where_it_stays_too_small_they_need_not() {
    // RC10.
    let rounds = |script: &str| run(script).0.past().rounds().last();
    let (grows, stays) = (preset("rotating-coordinator/time-outs-grow"), preset("rotating-coordinator/time-outs-stay"));
    assert!(run(grows).terminates() && !run(stays).terminates(), "the same dice");
    assert_eq!((rounds(grows), rounds(&stays.replace("until=300ms", "until=3s"))), (6, 61));
    for seed in 0..40 {
        let header = format!("rotating-coordinator n=5 seed={seed} latency=10..60ms every=30ms slack=1ms step=10ms");
        let run = run(&header);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{header}");
        // Beats come at most 50 ms further apart than they left, and the first needs 60: at most 6 mistakes of each about each.
        let of = |by, whom| suspicions(&run).iter().filter(|&&(_, one, other)| (one, other) == (by, whom)).count();
        assert!((1..=5).all(|by| (1..=5).all(|whom| of(by, whom) <= 6)), "{header}");
    }
    let stays = |seed: u64| run(&format!("rotating-coordinator n=5 seed={seed} latency=10..60ms until=2s every=30ms slack=1ms adapt=off"));
    assert!((0..10).map(stays).all(|run| !run.terminates() && run.is_safe() && run.0.past().rounds().last() > 30), "round after round is lost");
}

#[test]
fn a_suspicion_that_is_taken_back_gives_more_time() {
    // RC10.
    let run = run(preset("rotating-coordinator/time-outs-grow"));
    let back = |by: ProcessId, of: ProcessId| {
        let is_one = |entry: &&synod::facts::PastEntry| {
            entry.process == Some(by) && matches!(entry.what.told(), Some(Suspicion::Trusts { whom, .. }) if whom == of)
        };
        run.0.past().iter().filter(is_one).count() as u64
    };
    for (by, member) in run.0.cast().processes.iter() {
        for (of, slack) in member.suspects.slack.iter() {
            assert_eq!(*slack, Span::millis(1 + 20 * back(by, of)), "P{} about P{}", by.number(), of.number());
        }
    }
}

// ---- what is locked ----

#[test]
fn what_one_has_adopted_the_next_coordinator_takes() {
    // RC3: P1 alone has adopted blue, and its timestamp is the latest.
    let run = run(preset("rotating-coordinator/proposes-to-one"));
    assert_eq!((run.chosen(), decisions(&run)[0].clone()), (vec!["2.3 blue".to_owned()], Some((2, "blue".into()))));
}

#[test]
fn what_a_majority_has_adopted_every_later_round_is_about() {
    // RC3: P2 has decided, P3 knows nothing of it; and P2 has given round 1 up, though its value was locked.
    let decided = run(preset("rotating-coordinator/decides-and-crashes"));
    assert_eq!((decided.chosen(), decided.broken()), (vec!["1.2 blue".to_owned(), "2.3 blue".to_owned()], vec![]));
    assert_eq!(decisions(&decided), [Some((2, "blue".into())), Some((1, "blue".into())), Some((2, "blue".into()))]);
    let suspected = run(preset("rotating-coordinator/false-suspicion"));
    assert_eq!((suspected.chosen()[0].as_str(), suspected.broken(), suspected.0.past().abandoned()), ("1.2 blue", vec![], 1));
    assert_eq!(decisions(&suspected), all(2, "blue", 3));
}

// ---- too few, and how the decision is told ----

#[test]
fn a_minority_may_crash_and_half_may_not() {
    // RC7, RC8.
    let two = run(preset("rotating-coordinator/two-of-five"));
    assert_eq!((two.terminates(), two.broken(), decisions(&two)[3].clone()), (true, vec![], Some((3, "red".into()))));
    for name in ["too-many-crash", "half-crash"] {
        let run = run(preset(&format!("rotating-coordinator/{name}")));
        let Verdict::Pending(why) = run.verdict("Termination") else { panic!("{name}: it is promised to nobody") };
        let said = why.why.say(Lang::English, run.0.world().roster());
        assert!(said.contains("and it takes") && decisions(&run).iter().all(Option::is_none) && run.broken().is_empty(), "{name}: {said}");
    }
}

#[test]
fn whoever_hears_of_the_decision_passes_it_on_before_it_decides() {
    // RC11.
    let run = run(preset("rotating-coordinator/told-to-one"));
    assert_eq!((decisions(&run)[0].clone(), decisions(&run)[2].clone()), (Some((1, "blue".into())), Some((1, "blue".into()))));
    let cut_short = self::run(&format!("{}\nat 39ms  crash P1 reaching P3", preset("rotating-coordinator/told-to-one")));
    assert_eq!(cut_short.decided(), ["P3 blue"], "P1 tells P3, and crashes before it decides");
}

#[test]
fn after_a_partition_whoever_has_not_decided_is_told() {
    // RC13.
    let run = run(preset("rotating-coordinator/a-partition"));
    assert_eq!((decisions(&run), run.broken(), run.terminates()), (all(2, "green", 5), vec![], true));
    assert_eq!(run.0.world().ended(), Some(Ending::Quiet));
    let before = self::run(&preset("rotating-coordinator/a-partition").replace("latency=10ms", "latency=10ms until=250ms"));
    assert_eq!(decisions(&before)[..2], [None, None], "two of five can't decide");
}

#[test]
fn what_is_lost_may_be_waited_for_in_vain_and_nothing_wrong_is_decided() {
    // RC14.
    let lost = preset("rotating-coordinator/messages-lost");
    assert_eq!(scenario(lost).settings.advice().len(), 1);
    let run = run(lost);
    assert_eq!((run.broken(), run.terminates(), run.0.cast().standing.up.len()), (vec![], false, 5));
}

#[test]
fn who_was_down_takes_part_no_more_and_may_hear_of_the_decision() {
    // RC15.
    let out = run("rotating-coordinator latency=10ms\nat 5ms  crash P3\nat 8ms  recover P3");
    assert_eq!((decisions(&out), out.broken()), (all(1, "blue", 3), vec![]));
    let missed = run("rotating-coordinator latency=10ms\nat 35ms  crash P3\nat 60ms  recover P3");
    assert_eq!((decisions(&missed)[2].clone(), missed.0.cast().processes[id(3)].is_out, missed.terminates()), (None, true, true));
    let kept = run("rotating-coordinator latency=10ms\nat 45ms  crash P3\nat 60ms  recover P3");
    assert_eq!((decisions(&kept)[2].clone(), kept.0.cast().processes[id(3)].is_out), (Some((1, "blue".into())), false));
    let stopped = run("rotating-coordinator latency=10ms until=400ms\nat 5ms  crash P1\nat 5ms  crash P3\nat 8ms  recover P1\nat 8ms  recover P3");
    assert_eq!((stopped.terminates(), stopped.broken()), (false, vec![]), "two that are out are no majority with the third");
}

// ---- rules and refusals ----

#[test]
fn each_rule_is_needed() {
    // RC16.
    let kept = |name: &str| {
        let script = preset(&format!("rotating-coordinator/{name}"));
        let rule = script.split([' ', '\n']).find(|word| word.starts_with("break=")).expect("it breaks a rule").to_owned();
        (run(script), run(&script.replace(&format!(" {rule}"), "")))
    };
    for name in ["broken-any-estimate", "broken-too-few-estimates", "broken-too-few-acks"] {
        let (broken, held) = kept(name);
        assert_eq!((broken.broken()[0], held.broken(), held.terminates()), ("Agreement", vec![], true), "{name}");
    }
    for (name, waiting) in [("broken-no-nack", set(&[2, 3])), ("broken-no-suspicion", set(&[1, 3])), ("broken-no-relay", set(&[3]))] {
        let (broken, held) = kept(name);
        let undecided = |(id, decided): (usize, &Option<(u32, String)>)| decided.is_none().then(|| ProcessId::at(id));
        let waits: ProcessSet =
            decisions(&broken).iter().enumerate().filter_map(undecided).filter(|id| broken.0.cast().standing.up.contains(*id)).collect();
        assert_eq!((broken.broken(), waits, held.broken(), held.terminates()), (vec![], waiting, vec![], true), "{name}");
    }
}

#[test]
fn what_takes_no_time_is_refused_and_so_are_clients_and_too_few_inputs() {
    for (settings, remedy) in [("every=0ms", "every=50ms"), ("step=0ms", "step=20ms"), ("clients=1", "clients=0"), ("inputs=red,blue", "(3)")] {
        let problem = script::parse(&format!("rotating-coordinator {settings}"), CARDS).expect_err(settings).say(Lang::English);
        assert!(problem.contains(remedy), "{problem}");
    }
    scenario("rotating-coordinator adapt=off step=0ms slack=0ms");
}

#[test]
fn where_d_stays_and_is_too_short_it_is_said_how_long_it_should_be() {
    let settings = scenario("rotating-coordinator latency=10..40ms slack=40ms adapt=off").settings;
    let advice = settings.advice();
    let [(knob, problem)] = advice.as_slice() else { panic!("{} remarks", advice.len()) };
    assert!(knob.id == "slack" && problem.say(Lang::English).contains("write 41ms or more"), "{}", problem.say(Lang::English));
    assert!(scenario("rotating-coordinator latency=10..40ms slack=41ms adapt=off").settings.advice().is_empty());
    assert!(scenario("rotating-coordinator latency=10..40ms slack=0ms").settings.advice().is_empty(), "where it grows it is long enough some day");
}

// ---- what is to be seen ----

#[test]
fn the_sheet_has_who_came_with_what_and_adopted_what_in_each_round() {
    let mut session = open(scenario(preset("rotating-coordinator/proposes-to-one")));
    let mut row = |number: usize, millis: u64| {
        while !session.seek(Time::millis(millis), u32::MAX) {}
        let sheet = session.sheet(RotatingCoordinator::CARD.sheets[0], Window { first: 1, count: 8 }).expect("it has a sheet");
        let roster = session.scenario().settings.roster();
        let Shape::Grid(grid) = sheet.shape else { panic!("rows and columns") };
        let cell = |cell: &synod::words::sheet::Cell| {
            let number = cell.number.as_ref().map(|number| format!("{number:?}")).unwrap_or_default();
            (number, cell.label(Lang::English), cell.dot, cell.mark)
        };
        (grid.rows[number - 1].cells.iter().map(cell).collect::<Vec<_>>(), sheet.seen.say(Lang::English, roster))
    };
    let cell = |ts: u32, label: &str, dot, mark| (format!("Number({ts})"), label.to_owned(), dot, mark);
    let open = CellMark::Tentative;
    assert_eq!(row(1, 25), (vec![cell(0, "red→blue", false, open), cell(1, "blue", false, open)], "nobody has decided yet".into()));
    let nothing = (String::new(), "–".to_owned(), false, CellMark::None);
    let refused = vec![cell(0, "green", false, CellMark::Lied), cell(0, "green→blue", true, open), nothing];
    assert_eq!(row(3, 92), (refused, "a majority adopted blue in round 2".into()));
    assert_eq!(row(3, 120).0[1], cell(0, "green→blue", true, CellMark::Settled));
}

#[test]
fn every_value_in_play_is_somebodys() {
    let values = RotatingCoordinator::values(&RotatingCoordinator::config(&scenario("rotating-coordinator inputs=a,a,a").settings));
    assert!(values.contains(&Value::word("a")) && values.len() == 2);
}
