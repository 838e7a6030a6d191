//! The presets as stories: what each of them shows really happens.

use super::runs::{chosen, is_answered, log, run, sent, servers};
use crate::support::{preset, trace};
use serde_json::Value as Json;
use synod::facts::Replication;
use synod::sim::Ending;

#[test]
fn a_stable_leader_prepares_once() {
    let trace = trace(preset("multi-paxos/stable-leader"));
    assert_eq!((trace.sent("Prepare").count(), trace.all("chosen").count(), trace.all("return").count()), (2, 3, 3));
    assert_eq!(trace.all("lead").count(), 1);
}

#[test]
fn a_leader_that_crashes_leaves_its_chosen_command_to_the_next() {
    let run = run(preset("multi-paxos/leader-crash"));
    assert!(run.is_safe() && is_answered(&run), "{:?}", run.broken());
    assert_eq!(chosen(&run), ["1 put x 1"]);
    assert_eq!(log(&servers(&run)[1]), ["∞ put x 1"]);
}

#[test]
fn a_new_leader_completes_the_log_and_fills_the_hole_with_a_no_op() {
    let run = run(preset("multi-paxos/completing-the-log"));
    assert!(run.is_safe() && is_answered(&run), "{:?}", run.broken());
    assert_eq!(chosen(&run), ["2 put y 2", "1 no-op", "3 put x 1"]);
    for server in &servers(&run)[..2] {
        assert_eq!(log(server), ["∞ no-op", "∞ put y 2", "∞ put x 1"]);
    }
}

#[test]
fn nothing_behind_a_hole_is_applied_until_it_is_filled() {
    let trace = trace(preset("multi-paxos/a-hole"));
    let time = |kind: &str, index: u64| trace.time(|line| line["k"] == kind && line["index"] == index);
    assert!(time("chosen", 2) < time("chosen", 1));
    assert!(time("commit", 2) >= time("commit", 1) && time("commit", 1) >= time("chosen", 1));
    assert_eq!((trace.verdict("Liveness"), trace.broken()), ("holds".to_owned(), vec![]));
}

#[test]
fn with_a_window_of_one_there_is_no_hole() {
    let run = run(&preset("multi-paxos/a-hole").replace("until=350ms", "until=350ms window=1"));
    assert_eq!(chosen(&run), ["1 put x 1", "2 put y 2"]);
}

#[test]
fn a_leader_in_a_minority_gets_nothing_chosen_and_catches_up() {
    let trace = trace(preset("multi-paxos/leader-in-a-minority"));
    assert_eq!(trace.all("lead").map(|line| line["p"].as_u64()).collect::<Vec<_>>(), [Some(5), Some(3)]);
    let first = trace.all("chosen").next().expect("something is chosen");
    assert_eq!((&first["ballot"][1], &first["value"]), (&Json::from(3), &Json::from("put x 3")));
    assert!(trace.all("commit").filter(|line| line["p"] == 5).all(|line| line["t"].as_u64() > Some(300_000)));
    assert_eq!((trace.verdict("Liveness"), trace.broken()), ("holds".to_owned(), vec![]));
}

#[test]
fn a_server_that_was_down_is_told_entry_by_entry() {
    let trace = trace(preset("multi-paxos/catching-up"));
    let told: Vec<u64> = sent(&trace, "Success", 3, 1).iter().filter_map(|line| line["body"]["index"].as_u64()).collect();
    assert!(told.ends_with(&[2, 1]), "{told:?}: the last one first, since nothing is known of P1, then what it says it lacks");
    assert_eq!(trace.state(1, "first_unchosen_index"), &Json::from(3));
}

#[test]
fn a_duel_goes_on_for_ever_and_chooses_nothing() {
    let run = run(preset("multi-paxos/duel"));
    assert!(run.is_safe() && !is_answered(&run) && chosen(&run).is_empty());
    assert_eq!(run.0.world().ended(), Some(Ending::Until));
    assert!(run.ballots() > 150 && run.0.past().abandoned() as usize + 2 >= run.ballots());
}

#[test]
fn backing_off_for_a_random_time_ends_the_duel() {
    let mut ballots = 0;
    for seed in 0..100 {
        let run = run(&preset("multi-paxos/duel-with-backoff").replace("n=3", &format!("n=3 seed={seed}")).replace("until=1s", "until=10s"));
        assert!(run.is_safe() && is_answered(&run), "seed {seed}");
        ballots += run.ballots();
    }
    assert!((200..1500).contains(&ballots), "{ballots} ballots in 100 duels");
}

#[test]
fn a_leader_ends_the_duel_better() {
    let run = run(&preset("multi-paxos/duel").replace("leader=none ", "").replace("at 5ms", "at 45ms").replace("at 20ms", "at 60ms"));
    assert!(run.is_safe() && is_answered(&run));
    assert_eq!((run.ballots(), run.0.past().abandoned()), (1, 0));
}

#[test]
fn chosen_is_a_fact_that_nobody_may_know() {
    // Every answer to Accept is lost: the entry is chosen, and no server knows.
    let run = run("multi-paxos n=3 latency=10ms until=200ms\nat 30ms  C1 put x 1\nat 60ms  cut P1>P3\nat 60ms  cut P2>P3");
    assert_eq!(
        (chosen(&run), run.past(|what| matches!(what.told(), Some(Replication::Committed { .. })).then_some(())).len()),
        (vec!["1 put x 1".to_owned()], 0)
    );
}

#[test]
fn with_a_majority_down_it_waits_and_goes_on_when_one_is_back() {
    let script = "multi-paxos n=5 until=4s\nat 0ms  crash P1\nat 0ms  crash P2\nat 0ms  crash P3\nat 100ms  C1 put x 1\n";
    let blocked = run(script);
    assert!(blocked.is_safe() && !is_answered(&blocked) && chosen(&blocked).is_empty());
    let revived = run(&format!("{script}at 2s  recover P2"));
    assert!(revived.is_safe() && is_answered(&revived));
}

#[test]
fn the_whole_cluster_crashes_and_comes_back_with_everything_that_was_chosen() {
    let crash: String = (1..=5).map(|number| format!("at 300ms  crash P{number}\nat 500ms  recover P{number}\n")).collect();
    let run = run(&format!("multi-paxos until=2s\nat 100ms  C1 put x 1\n{crash}at 900ms  C1 get x"));
    assert!(run.is_safe() && is_answered(&run));
    assert_eq!(chosen(&run), ["1 put x 1", "2 get x"]);
}

#[test]
fn a_lost_index_is_never_marked_with_the_value_that_lost() {
    // P5 gets its proposal for index 1 to P1 alone, P4 has another value chosen there by P2, P3 and itself, and P5 hears of that by
    // Success only, which names no ballot. If it went on in 1.5, its next Accept would tell P1 that what it proposed is chosen.
    let trace = trace(&preset("multi-paxos/broken-ballot").replace(" break=keep-ballot", ""));
    assert_eq!((trace.broken(), trace.verdict("Liveness")), (vec![], "holds".to_owned()));
    assert_eq!(sent(&trace, "Success", 4, 5).first().map(|line| line["body"]["index"].clone()), Some(Json::from(1)));
    let after = sent(&trace, "Accept", 5, 1).iter().filter(|line| line["body"]["index"] == 2).map(|line| line["body"]["n"].clone()).next();
    assert_eq!(after, Some(serde_json::json!([2, 5])), "the command goes on with a new ballot");
}
