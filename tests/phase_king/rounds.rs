//! Rounds in step: what comes too late, who is not heard, who is down, whose clock is behind (K7).

use super::runs::run;
use synod::base::{ProcessId, ProcessSet};
use synod::facts::Round;

/// What happened to a process in its rounds, but for what it heard on time, each with its time in milliseconds.
fn told(script: &str, number: usize) -> Vec<(u64, Round)> {
    let run = run(script);
    let of = run.0.past().iter().filter(|entry| entry.process == Some(ProcessId::numbered(number)));
    of.filter_map(|entry| match entry.what.told() {
        Some(Round::Heard { .. }) => None,
        Some(what) => Some((entry.at.0 / 1000, what)),
        None => None,
    })
    .collect()
}

fn began(round: u32) -> Round {
    Round::Began { round }
}

fn missed(round: u32, who: &[usize]) -> Round {
    Round::Missed { round, who: who.iter().map(|&number| ProcessId::numbered(number)).collect::<ProcessSet>() }
}

#[test]
fn all_begin_each_round_at_the_same_moment() {
    for number in 2..=5 {
        assert_eq!(
            told("phase-king", number).into_iter().filter(|(_, what)| matches!(what, Round::Began { .. })).collect::<Vec<_>>(),
            [(0, began(1)), (30, began(2)), (60, began(3)), (90, began(4))]
        );
    }
}

#[test]
fn a_message_that_is_held_beyond_its_round_comes_late_and_its_sender_is_missed() {
    let script = "phase-king n=5\nat 5ms  hold P4>P3 for 40ms\n".replace("P4>P3", "P4>P3#1");
    assert_eq!(
        told(&script, 3),
        [
            (0, began(1)),
            (30, missed(1, &[4])),
            (30, began(2)),
            (50, Round::Late { round: 1, from: ProcessId::numbered(4) }),
            (60, began(3)),
            (90, began(4)),
        ]
    );
}

#[test]
fn a_crash_in_the_middle_of_a_multicast_lets_some_hear_and_others_not() {
    let script = "phase-king n=5\nat 0ms  crash P4 reaching P2\n";
    assert!(!told(script, 2).contains(&(30, missed(1, &[4]))));
    assert!(told(script, 3).contains(&(30, missed(1, &[4]))));
    for number in [2, 3] {
        assert!(told(script, number).contains(&(90, missed(3, &[4]))), "in the next phase nobody hears it");
    }
}

#[test]
fn who_was_down_joins_in_at_the_end_of_the_present_round_and_speaks_in_the_next() {
    let script = "phase-king n=5\nat 40ms  crash P3\nat 75ms  recover P3\n";
    assert_eq!(told(script, 3), [(0, began(1)), (30, began(2)), (90, missed(3, &[1, 2, 3, 4, 5])), (90, began(4))].map(|told| told));
}

#[test]
fn whose_clock_stood_still_hears_its_rounds_at_once_and_goes_on_with_the_others() {
    let told = told("phase-king n=5\nat 20ms  pause P3\nat 70ms  resume P3\n", 3);
    let rounds: Vec<(u64, Round)> = told.into_iter().filter(|(_, what)| matches!(what, Round::Began { .. })).collect();
    assert_eq!(rounds, [(0, began(1)), (70, began(3)), (90, began(4))]);
}

#[test]
fn nobody_goes_on_when_all_rounds_are_over() {
    let run = run("phase-king n=4 f=0\nat 200ms  crash P2\nat 300ms  recover P2\n");
    assert_eq!(run.0.past().rounds().last(), 2);
    assert_eq!(run.0.world().ended(), Some(synod::sim::Ending::Quiet));
}
