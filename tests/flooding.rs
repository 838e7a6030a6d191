//! Consensus in f + 1 rounds, held to its sources: every claim is a test that bears its name. F1 to F7 stand in `docs/rules/flooding.md`.

mod support;

use std::rc::Rc;
use support::{Run, preset, scenario};
use synod::base::{ProcessId, ProcessSet, Time, Value};
use synod::facts::Round;
use synod::protocols::agree::flooding::Flooding;
use synod::run::open;
use synod::sim::{Log, Protocol, Simulation, What};
use synod::words::sheet::{CellMark, Shape, Window};
use synod::words::{Datum, Lang};

fn run(script: &str) -> Run<Flooding> {
    Run::of(scenario(script))
}

/// What each decided, first to last; nothing of those who crashed before.
fn decisions(run: &Run<Flooding>) -> Vec<Option<Value>> {
    run.0.cast().processes.iter().map(|(_, member)| member.inner.decided).collect()
}

fn letters(decided: &[Option<&str>]) -> Vec<Option<Value>> {
    decided.iter().map(|letter| letter.map(Value::word)).collect()
}

/// Whose values a process knew after a round.
fn knew(run: &Run<Flooding>, round: u32, number: usize) -> Vec<usize> {
    let whose = run.0.past().rounds().known(round, ProcessId::numbered(number)).unwrap_or(ProcessSet::EMPTY);
    whose.iter().map(ProcessId::number).collect()
}

// ---- rounds ----

#[test]
fn in_the_first_round_each_learns_what_all_others_would_like_and_in_the_last_it_decides_the_least() {
    // F1.
    let run = run(preset("flooding/two-rounds"));
    for number in 1..=4 {
        assert_eq!((knew(&run, 1, number), knew(&run, 2, number)), (vec![1, 2, 3, 4], vec![1, 2, 3, 4]));
    }
    assert_eq!(decisions(&run), letters(&[Some("A"); 4]));
    assert_eq!(run.0.world().last_step(), Time::millis(60), "after f + 1 rounds, and not before");
}

#[test]
fn only_what_is_new_is_passed_on_and_whoever_has_no_news_is_silent() {
    // F2.
    let run = run("flooding f=3\n");
    let sent_after = |millis: u64| {
        let mut simulation = Simulation::<Flooding>::new(Rc::new(scenario("flooding f=3\n")));
        let mut log = Log::default();
        while simulation.world().now() <= Time::millis(millis) && simulation.step(&mut log) {}
        simulation.world().messages()
    };
    assert_eq!((sent_after(0), sent_after(30), run.messages()), (12, 24, 24), "two rounds speak, the others are silent");
}

#[test]
fn who_crashes_in_the_middle_is_heard_of_by_all_in_the_next_round() {
    // F3.
    let run = run(preset("flooding/crash-in-the-middle"));
    assert_eq!((knew(&run, 1, 1), knew(&run, 1, 3)), (vec![1, 3], vec![1, 2, 3]));
    assert_eq!(knew(&run, 2, 1), [1, 2, 3]);
    assert_eq!(decisions(&run)[0], Some(Value::word("proceed")));
    assert_eq!(decisions(&run)[0], decisions(&run)[2]);
}

#[test]
fn a_chain_of_crashes_leaves_one_round_clean() {
    // F3.
    let run = run(preset("flooding/chain-of-crashes"));
    let who_knows_of_its_value = |round: u32| (1..=4).filter(|&number| knew(&run, round, number).contains(&1)).collect::<Vec<_>>();
    assert_eq!((who_knows_of_its_value(1), who_knows_of_its_value(2), who_knows_of_its_value(3)), (vec![2], vec![3], vec![3, 4]));
    assert_eq!(decisions(&run), letters(&[None, None, Some("A"), Some("A")]));
}

#[test]
fn what_comes_after_its_round_counts_for_nothing() {
    // F7.
    let run = run(preset("flooding/late-messages"));
    let late = run.past(|what| if let Some(Round::Late { round, .. }) = what.told() { Some(round) } else { None });
    assert!(!late.is_empty());
    assert_eq!(run.broken(), ["Agreement"]);
}

#[test]
fn who_was_down_takes_part_no_more() {
    // F7: it has not heard what others have, and would decide otherwise.
    let run = run("flooding n=3\nat 0ms  crash P3 reaching P1\nat 40ms  recover P3\n");
    assert_eq!((run.broken(), decisions(&run)[2], run.terminates()), (vec![], None, true));
    let decided = self::run("flooding n=3\nat 70ms  crash P3\nat 80ms  recover P3\n");
    assert_eq!(decisions(&decided)[2], Some(Value::word("A")), "what it had decided it keeps");
}

#[test]
fn the_majority_counts_who_wants_a_value_and_not_the_value() {
    // F6.
    let (right, wrong) = (run(preset("flooding/majority")), run(preset("flooding/broken-without-ids")));
    assert_eq!((right.broken(), decisions(&right)[0]), (vec![], Some(Value::word("red"))));
    assert_eq!((wrong.broken(), decisions(&wrong)[0]), (vec!["Majority"], Some(Value::word("blue"))), "of a set of three the least");
}

#[test]
fn without_failures_one_round_and_a_majority_are_enough_and_without_one_voice_too() {
    for (name, decided) in [("no-failures", 3), ("one-is-missing", 2)] {
        let run = run(preset(&format!("flooding/{name}")));
        let proceed = decisions(&run).into_iter().filter(|decision| *decision == Some(Value::word("proceed"))).count();
        assert_eq!((run.broken(), proceed), (vec![], decided), "{name}");
    }
}

// ---- closed forms ----

#[test]
fn news_take_2_n_n_less_1_messages_and_everything_f_plus_1_times_n_n_less_1() {
    // F4.
    for n in 1..=9_u64 {
        for f in 0..n.min(4) {
            let (news, all) = (run(&format!("flooding n={n} f={f}")), run(&format!("flooding n={n} f={f} deltas=off")));
            assert_eq!(news.messages(), n * (n - 1) * (f + 1).min(2), "n={n} f={f}");
            assert_eq!(all.messages(), n * (n - 1) * (f + 1), "n={n} f={f}");
            for run in [news, all] {
                assert_eq!(run.0.scene().config.messages(), run.messages(), "what is expected beside it: n={n} f={f}");
                assert_eq!(run.0.world().last_step(), Time::millis(30 * (f + 1)));
            }
        }
    }
}

#[test]
fn each_passes_on_each_value_once_which_makes_n_squared_n_less_1() {
    // F4.
    for n in 1..=7_u64 {
        let mut simulation = Simulation::<Flooding>::new(Rc::new(scenario(&format!("flooding n={n} f=2"))));
        let (mut log, mut items) = (Log::keeping(), 0);
        while simulation.step(&mut log) {
            for record in log.records.drain(..) {
                if let What::Send { message, to, .. } = record.what
                    && record.process != Some(to)
                {
                    let Datum::List(pairs) = &message.body[0].datum else { panic!("a message tells values") };
                    items += pairs.len() as u64;
                }
            }
        }
        assert_eq!(items, n * n * (n - 1), "n={n}");
    }
}

// ---- every way to crash ----

/// What becomes of one process: it does not crash, or in a round, and then it reaches some of the others.
type Fate = Option<(u64, Vec<u64>)>;

fn fates(n: u64, rounds: u64, me: u64) -> Vec<Fate> {
    let others: Vec<u64> = (1..=n).filter(|other| *other != me).collect();
    let mut all = vec![None];
    for round in 0..rounds {
        for reached in 0..1_u32 << others.len() {
            all.push(Some((round, others.iter().enumerate().filter(|(place, _)| reached >> place & 1 == 1).map(|(_, other)| *other).collect())));
        }
    }
    all
}

fn lines(me: u64, fate: &Fate) -> String {
    let Some((round, reached)) = fate else { return String::new() };
    let reaching: String = reached.iter().map(|other| format!(" P{other}")).collect();
    let reaching = if reached.is_empty() { String::new() } else { format!(" reaching{reaching}") };
    format!("at {}ms  crash P{me}{reaching}\n", round * 30)
}

/// The scripts of all ways in which at most so many crash, each of which breaks something.
fn breaking(header: &str, n: u64, f: u64, rounds: u64) -> Vec<String> {
    let mut scripts = vec![(0, format!("{header} n={n} f={f}\n"))];
    for me in 1..=n {
        let fates = fates(n, rounds, me);
        let grown = scripts.iter().flat_map(|(crashed, script)| {
            fates
                .iter()
                .filter(move |fate| crashed + u64::from(fate.is_some()) <= f)
                .map(move |fate| (crashed + u64::from(fate.is_some()), script.clone() + &lines(me, fate)))
        });
        scripts = grown.collect();
    }
    scripts.into_iter().map(|(_, script)| script).filter(|script| !run(script).broken().is_empty()).collect()
}

#[test]
fn no_way_in_which_f_crash_breaks_anything_in_f_plus_1_rounds() {
    // F5: every crash of every process in every round, reaching every part of the others.
    for (n, f) in [(2, 1), (3, 1), (3, 2), (4, 1), (4, 2)] {
        for header in ["flooding", "flooding deltas=off"] {
            assert_eq!(breaking(header, n, f, f + 1), [""; 0], "{header} n={n} f={f}");
        }
    }
}

#[test]
fn in_f_rounds_some_way_in_which_f_crash_breaks_agreement_where_two_are_left() {
    // F5.
    for (n, f) in [(3, 1), (4, 1), (4, 2)] {
        let found = breaking("flooding break=few-rounds", n, f, f);
        assert!(!found.is_empty(), "n={n} f={f}");
        assert_eq!(run(&found[0]).broken(), ["Agreement"]);
    }
    assert_eq!(breaking("flooding break=few-rounds", 3, 2, 2), [""; 0], "where one is left nobody is there to disagree with");
}

#[test]
fn the_chain_of_crashes_is_one_of_the_ways_that_are_found() {
    let chain = "at 0ms  crash P1 reaching P2\nat 30ms  crash P2 reaching P3\n";
    assert!(breaking("flooding break=few-rounds", 4, 2, 2).iter().any(|script| script.ends_with(chain)));
    assert!(preset("flooding/broken-few-rounds").ends_with(chain.trim_end()));
}

#[test]
fn more_crashes_than_f_break_agreement() {
    let found = breaking("flooding", 3, 0, 1);
    assert_eq!(found, [""; 0], "none of none");
    for name in ["one-round-is-too-few", "one-crash-too-many"] {
        assert_eq!(run(preset(&format!("flooding/{name}"))).broken(), ["Agreement"], "{name}");
    }
}

// ---- what is seen ----

#[test]
fn the_sheet_has_the_values_of_each_after_each_round_and_says_which_was_clean() {
    let mut session = open(scenario(preset("flooding/chain-of-crashes")));
    let mut grid = |millis: u64| {
        while !session.seek(Time::millis(millis), u32::MAX) {}
        let sheet = session.sheet(Flooding::CARD.sheets[0], Window { first: 1, count: 8 }).expect("it has a sheet");
        let roster = session.scenario().settings.roster();
        let Shape::Grid(grid) = sheet.shape else { panic!("rows and columns") };
        let rows: Vec<Vec<(String, CellMark)>> =
            grid.rows.iter().map(|row| row.cells.iter().map(|cell| (cell.label(Lang::English), cell.mark)).collect()).collect();
        (rows, sheet.seen.say(Lang::English, roster))
    };
    let (rows, seen) = grid(61);
    assert_eq!(rows[2][..2], [("B C D".into(), CellMark::Tentative), ("A B C D".into(), CellMark::Tentative)]);
    assert_eq!(rows[3][1].0, "B C D");
    assert!(seen.contains("no round without a crash"), "{seen}");
    let (rows, seen) = grid(95);
    assert_eq!((&rows[2][2], &rows[3][2]), (&("A B C D".into(), CellMark::Settled), &("A B C D".into(), CellMark::Settled)));
    assert!(seen.contains("nobody crashed in round 3"), "{seen}");
}
