//! Whole runs: crashes, liars, coins, and what is seen of them.

use crate::support::{Run, preset, scenario};
use crate::weather::Weather;
use synod::base::{Time, Value};
use synod::facts::Round;
use synod::protocols::agree::ben_or::BenOr;
use synod::run::open;
use synod::sim::Protocol;
use synod::words::Lang;
use synod::words::sheet::{CellMark, Shape, Window};

/// Runs a script to its end.
pub fn run(script: &str) -> Run<BenOr> {
    Run::of(scenario(script))
}

/// In which round each decided, first to last.
pub fn decided_in(run: &Run<BenOr>) -> Vec<Option<u32>> {
    run.0.cast().processes.iter().map(|(_, member)| member.decided.map(|(round, _)| round)).collect()
}

/// What each decided, first to last.
pub fn decisions(run: &Run<BenOr>) -> Vec<Option<Value>> {
    run.0.cast().processes.iter().map(|(_, member)| member.decided.map(|(_, value)| value)).collect()
}

const ZERO: Option<Value> = Some(Value::Number(0));
const ONE: Option<Value> = Some(Value::Number(1));

#[test]
fn whoever_begins_alike_decides_that_in_round_1() {
    // BO5, whoever crashes and whatever the network does.
    for seed in 0..200 {
        let mut weather = Weather::new(seed);
        let value = weather.within(0, 1);
        let inputs = vec![value.to_string(); 5].join(",");
        let crash = if weather.happens(50) { format!("\nat {}ms crash P2", weather.within(0, 60)) } else { String::new() };
        let script = format!("ben-or n=5 f=2 seed={seed} latency=1..40ms inputs={inputs}{crash}");
        let run = run(&script);
        assert!(decided_in(&run).into_iter().flatten().all(|round| round == 1) && run.terminates(), "{script}");
        assert!(decisions(&run).into_iter().flatten().all(|decided| decided == Value::Number(value as i64)), "{script}");
        assert_eq!(run.0.past().rounds().tosses(), 0, "{script}");
    }
}

#[test]
fn one_against_two_is_decided_by_a_coin_that_three_toss_alike() {
    // BO3.
    let run = run(preset("ben-or/lucky-coin"));
    let coins: Vec<Value> = run
        .past(|what| if let Some(Round::Tossed { round: 1, value }) = what.told() { Some(value) } else { None })
        .into_iter()
        .map(|(_, coin)| coin)
        .collect();
    assert_eq!((coins, decisions(&run), decided_in(&run)), (vec![Value::Number(0); 3], vec![ZERO; 3], vec![Some(2); 3]));
}

#[test]
fn where_one_decides_and_crashes_the_others_follow_in_the_next_round() {
    // BO4.
    let run = run(preset("ben-or/decides-and-crashes"));
    assert!(!run.0.cast().standing.up.contains(synod::base::ProcessId::numbered(2)));
    assert_eq!((decisions(&run), decided_in(&run)), (vec![ONE; 3], vec![Some(3), Some(2), Some(3)]));
}

#[test]
fn f_crashes_are_borne_at_any_moment_and_one_more_stops_all_without_a_wrong_word() {
    // BO2.
    for seed in 0..400 {
        let mut weather = Weather::new(seed);
        let (n, f) = weather.one(&[(3, 1), (4, 1), (5, 2), (7, 3)]);
        let mut script = format!("ben-or n={n} f={f} seed={seed} latency=1..30ms\n");
        for number in 1..=f {
            let reaching = if weather.happens(60) { format!(" reaching P{}", weather.within(f + 1, n)) } else { String::new() };
            script += &format!("at {}ms  crash P{number}{reaching}\n", weather.within(0, 120));
        }
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
    let stopped = run(preset("ben-or/too-many-crash"));
    assert_eq!((stopped.broken(), stopped.terminates(), decisions(&stopped)), (vec![], false, vec![None; 3]));
}

#[test]
fn what_comes_early_is_kept_for_its_phase() {
    // BO1: P3 hears reports of round 2 while it waits for proposals of round 1.
    let run = run("ben-or n=4 f=1 seed=3 latency=1..30ms\nat 6ms  crash P1 reaching P2\n");
    assert_eq!((run.broken(), run.terminates()), (vec![], true));
}

#[test]
fn a_liar_among_six_and_two_among_eleven_do_no_harm_whatever_they_say() {
    // BO6.
    for seed in 0..200 {
        let mut weather = Weather::new(seed);
        let (n, f) = weather.one(&[(6, 1), (6, 1), (11, 2)]);
        let inputs: Vec<String> = (0..n).map(|_| weather.within(0, 1).to_string()).collect();
        let mut script = format!("ben-or n={n} f={f} variant=byzantine seed={seed} latency=1..30ms inputs={}\n", inputs.join(","));
        for liar in 1..=f {
            for _ in 0..weather.within(1, 9) {
                let lie = weather.one(&["split", "flip", "silent", "random", "say 0", "say 1", "honest"]);
                let to = if weather.happens(70) { format!(" to P{}", weather.within(f + 1, n)) } else { String::new() };
                let round = if weather.happens(60) { format!(" round {}", weather.within(1, 5)) } else { String::new() };
                script += &format!("at 0ms  lie P{liar} {lie}{to}{round}\n");
            }
        }
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
}

#[test]
fn without_the_adversary_the_same_coins_decide_a_round_earlier() {
    // BO9.
    let kept = preset("ben-or/ties-kept");
    let alone = kept.lines().next().expect("a script has a header");
    assert_eq!((decided_in(&run(kept)), decided_in(&run(alone))), (vec![Some(3); 4], vec![Some(2); 4]));
}

#[test]
fn who_was_down_takes_part_no_more_and_keeps_what_it_decided() {
    // BO10.
    let run = run("ben-or\nat 5ms  crash P3\nat 30ms  recover P3\n");
    assert_eq!((decisions(&run)[2], run.broken(), run.terminates()), (None, vec![], true));
    let decided = self::run("ben-or inputs=1,1,1\nat 70ms  crash P3\nat 80ms  recover P3\n");
    assert_eq!(decisions(&decided)[2], ONE);
}

#[test]
fn the_sheet_has_what_each_reported_and_proposed_in_each_round_and_a_dot_where_a_coin_was_tossed() {
    let mut session = open(scenario(preset("ben-or/lucky-coin")));
    let mut row = |millis: u64| {
        while !session.seek(Time::millis(millis), u32::MAX) {}
        let sheet = session.sheet(BenOr::CARD.sheets[0], Window { first: 1, count: 8 }).expect("it has a sheet");
        let roster = session.scenario().settings.roster();
        let Shape::Grid(grid) = sheet.shape else { panic!("rows and columns") };
        let cells = grid.rows[0].cells.iter().map(|cell| (cell.label(Lang::English), cell.dot, cell.mark)).collect::<Vec<_>>();
        (cells, sheet.seen.say(Lang::English, roster))
    };
    let cell = |label: &str, dot, mark| (label.to_owned(), dot, mark);
    assert_eq!(row(5), (vec![cell("1", false, CellMark::Tentative)], "nobody has decided yet".into()));
    assert_eq!(
        row(100),
        (
            vec![cell("1→?", true, CellMark::Tentative), cell("0→0", false, CellMark::Settled), cell("0→0", false, CellMark::Settled)],
            "somebody decided in round 2".into()
        )
    );
}
