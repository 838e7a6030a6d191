//! The way of a request (PB1, PB2, PB3, PB5).

use crate::support::{Run, frame_at, preset, scenario};
use synod::base::{ProcessId, Time};
use synod::facts::{Milestone, Phase, Replicas};
use synod::protocols::survive::passive_replication::PassiveReplication;
use synod::run::open;
use synod::words::Lang;

fn run(script: &str) -> Run<PassiveReplication> {
    Run::of(scenario(script))
}

/// The phases that the requests of a client went through, each with when, in milliseconds.
fn phases(run: &Run<PassiveReplication>, number: usize) -> Vec<(u64, Phase)> {
    let of = ProcessId::numbered(number);
    let phase = |what: Milestone| if let Some(Replicas::Entered { client, phase }) = what.told() { (client == of).then_some(phase) } else { None };
    run.past(phase).into_iter().map(|(at, phase)| (at / 1000, phase)).collect()
}

fn times(run: &Run<PassiveReplication>, client: usize, phase: Phase) -> usize {
    phases(run, client).iter().filter(|(_, known)| *known == phase).count()
}

#[test]
fn a_request_goes_through_five_phases_in_their_order() {
    // PB1.
    let run = run(preset("passive-replication/five-phases"));
    let first: Vec<_> = phases(&run, 4).into_iter().take(5).collect();
    let at = [20, 40, 40, 60, 100];
    assert_eq!(first, at.into_iter().zip(Phase::ALL).collect::<Vec<_>>());
}

#[test]
fn the_phases_lie_on_the_lane_of_the_client_and_end_with_its_answer() {
    let mut session = open(scenario(preset("passive-replication/five-phases")));
    while !session.explore(u32::MAX) {}
    let seen = |id: usize| -> Vec<_> {
        let lived = session.episodes().between(ProcessId::numbered(id), Time::ZERO, Time::millis(125));
        lived
            .filter(|lived| lived.until != Some(lived.from))
            .map(|lived| (lived.what.id, lived.from.0 / 1000, lived.until.map(|at| at.0 / 1000)))
            .collect()
    };
    assert_eq!(seen(4), [("request", 20, Some(40)), ("execution", 40, Some(60)), ("agreement", 60, Some(100)), ("response", 100, Some(120))]);
    assert_eq!(seen(1), []);
}

#[test]
fn requests_wait_at_the_primary_for_their_turn() {
    // PB2. All three ask at once; two ask a backup first.
    let name = "passive-replication/three-clients";
    let frame = frame_at(name, Time::millis(55));
    let waiting: Vec<String> = frame.processes[0].look.queue.waiting.iter().map(|one| one.label.show(Lang::English, frame.roster)).collect();
    assert_eq!(waiting, ["C2", "C3"]);
    let run = run(preset(name));
    let [second, third] = [5, 6].map(|client| phases(&run, client));
    let when = |phases: &[(u64, Phase)], of: Phase| phases.iter().find(|(_, phase)| *phase == of).map(|(at, _)| *at);
    assert_eq!((when(&second, Phase::Coordination), when(&second, Phase::Execution)), (Some(50), Some(60)));
    assert_eq!((when(&third, Phase::Coordination), when(&third, Phase::Execution)), (Some(50), Some(90)));
}

#[test]
fn nobody_is_answered_before_every_backup_has_it() {
    // PB3.
    let run = run("passive-replication n=5 latency=1..30ms suspect=120ms every=40ms until=2s\n");
    let entries: Vec<_> = run.0.past().iter().map(|entry| (entry.process, entry.what.told())).collect();
    let (mut held, mut answers) = ([0; 5], 0);
    for (process, what) in entries {
        match (process, what) {
            (Some(id), Some(Replicas::Applied { nth, .. })) => held[id.index()] = nth,
            (_, Some(Replicas::Answered { .. })) => {
                answers += 1;
                assert_eq!(held, [answers; 5]);
            }
            _ => {}
        }
    }
    assert!(answers > 10, "{answers}");
}

#[test]
fn what_was_done_before_is_answered_again_by_the_next_primary_and_not_done_again() {
    // PB5.
    let run = run(preset("passive-replication/crash-before-answer"));
    assert_eq!((times(&run, 4, Phase::Execution), run.0.past().history().returned()), (1, 1));
}

#[test]
fn what_nobody_else_had_is_carried_out_anew_by_the_next_primary() {
    for name in ["passive-replication/crash-while-executing", "passive-replication/crash-while-updating"] {
        let run = run(preset(name));
        assert_eq!((times(&run, 4, Phase::Execution), run.0.past().history().returned(), run.broken()), (2, 1, vec![]), "{name}");
    }
}

#[test]
fn a_request_that_nobody_has_in_hand_any_more_is_on_its_way_again() {
    let run = run(preset("passive-replication/crash-while-executing"));
    let before: Vec<_> = phases(&run, 4).into_iter().take(4).collect();
    assert_eq!(before, [(20, Phase::Request), (30, Phase::Coordination), (30, Phase::Execution), (35, Phase::Request)]);
}
