//! Who becomes primary, when, and with which state (PB6, PB7, PB8, PB10, PB11).

use crate::support::{Run, frame_at, preset, scenario};
use synod::base::{ProcessId, Time, Value};
use synod::facts::Replicas;
use synod::protocols::survive::passive_replication::{PassiveReplication, Replica};

fn run(script: &str) -> Run<PassiveReplication> {
    Run::of(scenario(script))
}

/// Who became primary when, in milliseconds, and of which view.
fn primaries(run: &Run<PassiveReplication>) -> Vec<(u64, usize, u64)> {
    let leads = run.0.past().iter().filter_map(|entry| match (entry.what.told(), entry.process) {
        (Some(Replicas::Leads { view }), Some(id)) => Some((entry.at.0 / 1000, id.number(), view)),
        _ => None,
    });
    leads.collect()
}

fn replica(run: &Run<PassiveReplication>, number: usize) -> &Replica {
    run.0.cast().processes[ProcessId::numbered(number)].server().expect("it is a replica")
}

/// What a replica holds at a moment of a preset.
fn holds(name: &str, at: u64, number: usize) -> Option<Value> {
    frame_at(name, Time::millis(at)).processes[number - 1].look.holding.map(|holding| holding.value)
}

#[test]
fn the_first_in_line_takes_over_within_its_patience_and_a_message_of_the_last_heartbeat() {
    // PB6. Heartbeats leave at 50, 100, 150 ms and so on.
    for crash in 51..=160 {
        let run = run(&format!("passive-replication n=3 until=600ms\nat {crash}ms  crash P1\n"));
        let last = (crash - 1) / 50 * 50;
        assert_eq!(primaries(&run), [(0, 1, 1), (last + 10 + 100, 2, 2)], "crash at {crash} ms");
    }
}

#[test]
fn whoever_is_first_in_line_and_alive_becomes_primary() {
    let run = run("passive-replication n=5 until=900ms\nat 80ms  crash P1\nat 80ms  crash P2\nat 80ms  crash P3\n");
    assert_eq!(primaries(&run), [(0, 1, 1), (60 + 300, 4, 4)]);
}

#[test]
fn no_two_lead_the_same_view_whoever_knew_what() {
    // PB6. P2 takes over and falls when only P4 knows; P3, for which it is still P1's view, takes the view behind.
    let script = "passive-replication n=5 until=900ms\nat 80ms  crash P1\nat 155ms  crash P2 reaching P4\n";
    let run = run(script);
    assert_eq!((primaries(&run), run.broken()), (vec![(0, 1, 1), (160, 2, 2), (260, 3, 3)], vec![]));
    assert_eq!([3, 4, 5].map(|number| replica(&run, number).view), [3; 3]);
}

#[test]
fn what_is_advised_for_patience_is_enough_and_less_than_a_heartbeat_is_not() {
    // PB6: suspect > heartbeat + 2d_max - d_min = 50 + 40 - 10.
    let advised = |suspect: &str| scenario(&format!("passive-replication latency=10..20ms suspect={suspect}")).settings.advice().len();
    assert_eq!((advised("80ms"), advised("81ms")), (1, 0));
    for seed in 0..150 {
        for crash in [String::new(), format!("at {}ms  crash P1 reaching P{}\n", 90 + seed % 60, 2 + seed % 2)] {
            let script = format!("passive-replication n=4 seed={seed} latency=10..20ms suspect=81ms every=30ms until=700ms\n{crash}");
            assert_eq!(run(&script).broken(), [""; 0], "{script}");
        }
    }
    let hasty = |seed| run(&format!("passive-replication n=4 seed={seed} latency=10..20ms suspect=50ms until=700ms"));
    assert!((0..50).any(|seed| hasty(seed).broken().contains(&"One primary")));
}

#[test]
fn a_backup_that_has_more_than_the_new_primary_drops_it() {
    // PB7. Only P3 got the update; P2 takes over at 100 ms.
    let name = "passive-replication/crash-while-updating";
    assert_eq!((holds(name, 90, 2), holds(name, 90, 3)), (None, Some(Value::Number(1))));
    assert_eq!((holds(name, 115, 2), holds(name, 115, 3)), (None, None));
    assert_eq!((holds(name, 290, 2), holds(name, 290, 3)), (Some(Value::Number(1)), Some(Value::Number(1))));
}

#[test]
fn a_backup_that_does_not_acknowledge_is_left_out_and_the_client_answered() {
    // PB8.
    let run = run(preset("passive-replication/backup-crashes"));
    let suspected =
        run.past(|what| if let Some(Replicas::Suspected { who }) = what.told() { Some(who.iter().map(ProcessId::number).collect()) } else { None });
    assert_eq!(suspected, [(140_000, vec![3])]);
    let returned: Vec<u64> = run.0.past().history().operations().filter_map(|operation| Some(operation.returned?.at.0 / 1000)).collect();
    assert_eq!(returned, [150, 250]);
    assert_eq!(replica(&run, 1).members.iter().map(|member| member.id.number()).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_primary_that_comes_back_waits_for_all_others_to_have_their_turn() {
    // PB10.
    let run = run(preset("passive-replication/coming-back"));
    assert_eq!(primaries(&run).iter().map(|(_, who, view)| (*who, *view)).collect::<Vec<_>>(), [(1, 1), (2, 2), (3, 3)]);
    let (first, last) = (replica(&run, 1), replica(&run, 3));
    assert_eq!(last.members.iter().map(|member| member.id.number()).collect::<Vec<_>>(), [1, 3]);
    assert_eq!((first.life, first.nth, &first.store), (1, last.nth, &last.store));
    assert_eq!(run.broken(), [""; 0]);
}

#[test]
fn where_all_have_crashed_nothing_is_left_and_nobody_is_told_otherwise() {
    // PB9.
    let crashes: String = (1..=3).map(|id| format!("at 80ms  crash P{id}\nat 120ms  recover P{id}\n")).collect();
    let run = run(&format!("passive-replication n=3 until=2s\nat 20ms  C1 put x 1\n{crashes}at 200ms  C1 get x\n"));
    assert_eq!((run.broken(), primaries(&run).len(), run.0.past().history().returned()), (vec![], 1, 1));
    assert!((1..=3).all(|number| !replica(&run, number).is_inside()));
}

#[test]
fn a_copy_for_a_former_life_counts_for_nothing() {
    // PB10. What P2 sends P3 at its takeover arrives after P3 fell and came back.
    let run = run("passive-replication n=3 until=700ms\nat 20ms  C1 put x 1\nat 80ms  crash P1\nat 162ms  crash P3\nat 166ms  recover P3\n");
    assert_eq!(run.broken(), [""; 0]);
    let applied = run.0.past().iter().filter(|entry| entry.process == Some(ProcessId::numbered(3)) && entry.at > Time::millis(166));
    let views: Vec<u64> =
        applied.filter_map(|entry| if let Some(Replicas::Applied { nth, .. }) = entry.what.told() { Some(nth) } else { None }).collect();
    assert_eq!(views.first(), Some(&2), "the copy of the takeover is of update 1: {views:?}");
    assert_eq!(replica(&run, 3).store, replica(&run, 2).store);
}

#[test]
fn where_silence_is_no_crash_two_are_primary_and_one_loses_what_it_answered() {
    // PB11.
    let run = run(preset("passive-replication/false-suspicion"));
    assert_eq!(run.broken(), ["One primary", "Linearizability"]);
    for number in 1..=3 {
        assert_eq!(replica(&run, number).store.table(), [(Value::word("x"), Value::Number(1))], "P{number}: 5 is gone");
    }
    assert_eq!(replica(&run, 1).primary, Some(ProcessId::numbered(2)));
}
