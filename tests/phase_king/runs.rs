//! Whole runs: kings that are crowned, thresholds that are reached, traitors who tell each something else.

use crate::support::{Run, preset, scenario};
use crate::weather::Weather;
use synod::base::Value;
use synod::facts::Round;
use synod::protocols::lie::phase_king::PhaseKing;
use synod::run::open;
use synod::words::Rank;

/// Runs a script to its end.
pub fn run(script: &str) -> Run<PhaseKing> {
    Run::of(scenario(script))
}

/// What each general decided, first to last.
fn decisions(run: &Run<PhaseKing>) -> Vec<Option<i64>> {
    let number = |value: Value| if let Value::Number(number) = value { number } else { panic!("generals agree on numbers") };
    run.0.cast().processes.iter().map(|(_, general)| general.inner.decided.map(number)).collect()
}

#[test]
fn each_phase_has_another_king_who_wears_the_crown() {
    let run = run("phase-king n=9 f=2");
    let kings: Vec<(u64, u32)> = run.past(|what| if let Some(Round::Presides { phase }) = what.told() { Some(phase) } else { None });
    assert_eq!(kings, [(0, 1), (60_000, 2), (120_000, 3)]);
    let mut session = open(scenario("phase-king n=9 f=2"));
    for (millis, king) in [(10, 1), (70, 2), (130, 3)] {
        assert!(session.seek(synod::base::Time::millis(millis), u32::MAX));
        let frame = session.frame();
        let crowned: Vec<usize> = frame.processes.iter().filter(|view| view.look.rank == Rank::Leader).map(|view| view.id.number()).collect();
        assert_eq!(crowned, [king], "at {millis} ms");
    }
}

#[test]
fn a_general_is_sure_from_the_threshold_on_and_not_below() {
    // K1: n/2 + f of five is three and a half: four votes make sure, three do not.
    for (inputs, sure) in [("1,1,1,1,0", true), ("1,1,1,0,0", false)] {
        let mut session = open(scenario(&format!("phase-king n=5 f=1 inputs={inputs}")));
        assert!(session.seek(synod::base::Time::millis(31), u32::MAX));
        let frame = session.frame();
        let quorum = frame.processes[0].quorum.expect("votes are counted");
        assert_eq!((quorum.needed, quorum.held.len()), (4, if sure { 4 } else { 3 }), "{inputs}");
    }
}

#[test]
fn an_honest_king_makes_all_agree_and_nobody_leaves_that_again() {
    // K3.
    let run = run(preset("phase-king/faulty-king"));
    assert_eq!(run.broken(), [""; 0]);
    let honest = &decisions(&run)[1..];
    assert!(honest.iter().all(|decision| *decision == honest[0] && decision.is_some()), "{honest:?}");
}

#[test]
fn whoever_begins_alike_stays_so_whoever_is_king() {
    // K4.
    assert_eq!(decisions(&run(preset("phase-king/all-alike")))[1..], [Some(1); 4]);
    for traitor in 1..=5 {
        for lie in ["split", "flip", "silent", "random", "say 0", "as P3"] {
            let run = run(&format!("phase-king n=5 f=1 inputs=1,1,1,1,1\nat 0ms  lie P{traitor} {lie}\n"));
            assert_eq!(run.broken(), [""; 0], "P{traitor} {lie}");
            let others = decisions(&run).into_iter().enumerate().filter(|(place, _)| place + 1 != traitor);
            assert!(others.clone().all(|(_, decision)| decision == Some(1)), "P{traitor} {lie}: {others:?}");
        }
    }
}

#[test]
fn what_is_missing_counts_for_nought() {
    let run = run(preset("phase-king/crash-while-voting"));
    assert_eq!((run.broken(), &decisions(&run)[1..]), (vec![], &[Some(0); 4][..]));
}

#[test]
fn two_traitors_of_nine_and_of_seven_do_no_harm_whatever_they_say() {
    for seed in 0..300 {
        let mut weather = Weather::new(seed);
        let (header, n) = if weather.happens(50) { ("n=9 f=2", 9) } else { ("n=7 f=2 variant=three-round", 7) };
        let inputs: Vec<String> = (0..n).map(|_| weather.within(0, 1).to_string()).collect();
        let mut script = format!("phase-king {header} seed={seed} inputs={}\n", inputs.join(","));
        let first = weather.within(1, n - 1);
        for traitor in [first, weather.within(first + 1, n)] {
            for _ in 0..weather.within(1, 12) {
                let lie = weather.one(&["split", "flip", "silent", "random", "say 0", "say 1", "honest"]);
                let to = (1..=n).filter(|id| *id != traitor).nth(weather.within(0, n - 2) as usize).expect("there are others");
                let to = if weather.happens(70) { format!(" to P{to}") } else { String::new() };
                let round = if weather.happens(60) { format!(" round {}", weather.within(1, 9)) } else { String::new() };
                script += &format!("at 0ms  lie P{traitor} {lie}{to}{round}\n");
            }
        }
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
}
