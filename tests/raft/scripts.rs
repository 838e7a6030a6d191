//! Stories of whole runs (R26): leaders that crash, partitions, terms that ran ahead. R13, R14, R16 and R20.

use super::actor::put;
use super::cluster::Cluster;
use crate::support::{Run, scenario};
use synod::base::{ProcessId, Value};
use synod::facts::{Election, Replication, Service};
use synod::protocols::agree::raft::{Message, Raft};

/// Five servers, P1 leads term 1 from 21 ms on; every message takes 10 ms.
fn story(settings: &str, lines: &str) -> Run<Raft> {
    Run::of(scenario(&format!("raft n=5 latency=10ms {settings}\nat 1ms  timeout P1 Election\n{lines}")))
}

fn is_good(run: &Run<Raft>) -> bool {
    run.broken().is_empty() && run.verdict("Liveness").word() == "holds"
}

/// Who leads at the end, each with its term.
fn leaders(run: &Run<Raft>) -> Vec<(usize, u64)> {
    run.0.past().terms().leaders().map(|(leader, term)| (leader.number(), term)).collect()
}

/// How many elections were won.
fn elections(run: &Run<Raft>) -> usize {
    run.past(|what| matches!(what.told(), Some(Election::Elected { .. })).then_some(())).len()
}

/// The value that a server's state machine holds for x at the end.
fn x(run: &Run<Raft>, server: usize) -> Option<Value> {
    run.0.cast().processes[ProcessId::numbered(server)].server().and_then(|server| server.store.get(Value::word("x")))
}

#[test]
fn an_undisturbed_run_has_one_leader_for_ever() {
    let run = story("until=10s", "at 1s  C1 put x red\nat 2s  C1 get x");
    assert!(is_good(&run));
    assert_eq!((leaders(&run), elections(&run)), (vec![(1, 1)], 1));
    assert!((1..=5).all(|server| x(&run, server) == Some(Value::word("red"))));
}

#[test]
fn two_leaders_of_different_terms_are_legal() {
    // R14: the old one does not know yet.
    let run = story("until=1s", "at 100ms  partition P1 P2 | P3 P4 P5");
    assert_eq!((leaders(&run).len(), run.broken()), (2, vec![]));
}

#[test]
fn a_leader_in_a_minority_commits_nothing_and_steps_down_after_the_heal() {
    let lines = "at 100ms  C1 put x red\nat 300ms  partition P1 P2 C1 | P3 P4 P5 C2\nat 1s  C2 put x blue\nat 1s  C1 put x green";
    let divided = story("clients=2 until=3s", lines);
    assert_eq!((x(&divided, 1), x(&divided, 2)), (Some(Value::word("red")), Some(Value::word("red"))), "green waits");
    assert!([3, 4, 5].iter().all(|server| x(&divided, *server) == Some(Value::word("blue"))));
    assert_eq!((divided.broken(), divided.verdict("Liveness").word()), (vec![], "pending"));
    let healed = story("clients=2 until=6s", &format!("{lines}\nat 3s  heal"));
    assert!(is_good(&healed) && leaders(&healed).len() == 1);
    assert!((1..=5).all(|server| x(&healed, server) == Some(Value::word("green"))), "green is asked for again, and carried out last");
    assert!(healed.0.past().iter().any(|entry| matches!(entry.what.told(), Some(Replication::Truncated { .. }))), "what P1 took in alone is cut off");
}

#[test]
fn a_term_that_ran_ahead_deposes_the_leader_once_unless_pre_votes_are_asked_for() {
    // R20; diss. 9.6.
    let run = |prevote| story(&format!("until=8s clients=0 prevote={prevote}"), "at 200ms  partition P5 | P1 P2 P3 P4\nat 3s  heal");
    let (without, with) = (run("off"), run("on"));
    assert!(is_good(&without) && is_good(&with));
    let deposed = |run: &Run<Raft>| run.past(|what| matches!(what.told(), Some(Election::Deposed { .. })).then_some(())).len();
    assert_eq!((deposed(&without), deposed(&with)), (1, 0));
    assert!(leaders(&without)[0].1 > 5, "P5 stood again and again");
    assert_eq!(leaders(&with), [(1, 1)]);
}

#[test]
fn an_entry_that_only_the_leader_had_is_lost_and_asked_for_again() {
    let run = story("until=5s", "at 100ms  C1 put x red\nat 110ms  crash P1 reaching P1\nat 3s  recover P1");
    let first = run.past(|what| if let Some(Replication::Truncated { first }) = what.told() { Some(first) } else { None });
    assert!(is_good(&run));
    assert_eq!(first.iter().map(|(_, first)| *first).collect::<Vec<_>>(), [2]);
    assert!((1..=5).all(|server| x(&run, server) == Some(Value::word("red"))));
}

#[test]
fn an_entry_that_a_majority_had_survives_its_leader() {
    let run = story("until=2s", "at 100ms  C1 put x red\nat 110ms  crash P1 reaching P2 P3");
    assert!(is_good(&run));
    assert!((2..=5).all(|server| x(&run, server) == Some(Value::word("red"))));
    let entry = |server: usize| run.0.cast().processes[ProcessId::numbered(server)].server().and_then(|server| server.entry(2).copied());
    assert!((2..=5).all(|server| entry(server).is_some_and(|entry| entry.term == 1)), "the entry of term 1 itself");
}

#[test]
fn a_deposed_leader_may_complete_a_commitment() {
    // R13: P1's entry is on P1, P2 and P3 when P2 is elected; P1 hears of the copies before it hears of term 2.
    let mut cluster = Cluster::new("raft n=5 clients=1", 0, &[]);
    assert!(cluster.stands(1, &[2, 3]));
    let mut answers = Vec::new();
    for (to, request) in cluster.beats(1).into_iter().filter(|(to, _)| [2, 3].contains(to)) {
        answers.extend(cluster.hears(to, 1, request).into_iter().map(|(_, answer)| (to, answer)));
    }
    assert!(cluster.stands(2, &[4, 5]));
    for (from, answer) in answers {
        cluster.hears(1, from, answer);
    }
    assert!(cluster.server(1).is_leader() && cluster.server(2).is_leader());
    assert_eq!((cluster.server(1).committed(), cluster.broken()), (1, &[][..]));
    cluster.replicates(2, &[1, 3, 4, 5]);
    cluster.replicates(2, &[1, 3, 4, 5]);
    assert!((1..=5).all(|number| cluster.server(number).committed() == 2));
    assert_eq!(cluster.broken(), [""; 0]);
}

#[test]
fn what_a_deposed_leader_had_not_replicated_is_overwritten() {
    let mut cluster = Cluster::new("raft n=3 clients=1", 0, &[]);
    assert!(cluster.stands(1, &[2, 3]));
    cluster.replicates(1, &[2, 3]);
    for serial in 1..=3 {
        cluster.takes(1, serial, put("x", "red"));
    }
    assert!(cluster.stands(2, &[3]));
    cluster.replicates(2, &[1, 3]);
    assert_eq!((cluster.server(1).log(), cluster.server(2).log()), (vec![1, 2], vec![1, 2]));
    assert_eq!(cluster.broken(), [""; 0]);
}

#[test]
fn with_a_minority_down_it_goes_on_with_a_majority_down_it_waits() {
    let dead = |numbers: &[usize]| numbers.iter().map(|number| format!("at 500ms  crash P{number}\n")).collect::<String>();
    assert!(is_good(&story("until=5s", &format!("{}at 1s  C1 put x red", dead(&[1, 2])))));
    let lines = format!("{}at 1s  C1 put x red\n", dead(&[1, 2, 3]));
    let blocked = story("until=5s", &lines);
    assert_eq!((blocked.broken(), blocked.verdict("Liveness").word(), elections(&blocked)), (vec![], "pending", 1));
    assert!(is_good(&story("until=9s", &format!("{lines}at 5s  recover P2"))));
}

#[test]
fn everybody_may_crash_and_come_back() {
    let crash = |at: u64, what: &str| (1..=5).map(|number| format!("at {at}ms  {what} P{number}\n")).collect::<String>();
    let run = story("until=9s", &format!("at 100ms  C1 put x red\n{}{}at 4s  C1 get x", crash(1000, "crash"), crash(2000, "recover")));
    assert!(is_good(&run));
    let read = run.past(|what| if let Some(Service::Returned { answer }) = what.told() { Some(answer) } else { None });
    assert_eq!(read.iter().map(|(_, answer)| *answer).collect::<Vec<_>>(), [None, Some(Value::word("red"))]);
}

#[test]
fn a_server_that_lost_its_disk_gets_its_log_again_and_floods_nobody() {
    let lines = "at 100ms  C1 put x red\nat 500ms  crash P2 losing disk\nat 600ms  recover P2";
    let (run, undisturbed) = (story("until=4s clients=1", lines), story("until=4s clients=1", "at 100ms  C1 put x red"));
    assert_eq!(x(&run, 2), Some(Value::word("red")));
    assert!(run.messages() < undisturbed.messages() + 10, "{} messages, undisturbed {}", run.messages(), undisturbed.messages());
    assert_eq!(run.broken(), [""; 0], "it was a follower, and had the luck that nobody stood");
}

#[test]
fn with_equal_timeouts_and_a_constant_latency_nobody_is_ever_elected() {
    // R16: everybody stands at once, votes for itself, and does so again.
    for prevote in ["off", "on"] {
        let run = Run::<Raft>::of(scenario(&format!("raft n=5 latency=10ms break=equal-timeouts prevote={prevote} until=30s clients=0")));
        assert_eq!((elections(&run), run.broken(), run.verdict("Liveness").word()), (0, vec![], "pending"), "prevote={prevote}");
    }
    let random = Run::<Raft>::of(scenario("raft n=5 latency=10ms until=30s clients=0"));
    assert!(is_good(&random));
}

#[test]
fn a_leader_that_reads_alone_tells_what_was_long_overwritten() {
    // P1 is cut off and does not know it; C1 asks it first.
    let lines = "at 100ms  C1 put x red\nat 300ms  partition P1 C1 | P2 P3 P4 P5 C2\nat 1s  C2 put x blue\nat 2s  C1 get x\nat 3s  heal";
    assert_eq!(story("clients=2 until=6s break=read-alone", lines).broken(), ["Linearizability"]);
    let asks = story("clients=2 until=6s", lines);
    let answers = asks.past(|what| if let Some(Service::Returned { answer: Some(answer) }) = what.told() { Some(answer) } else { None });
    assert!(is_good(&asks) && answers.iter().all(|(_, answer)| *answer == Value::word("blue")));
}

#[test]
fn a_duplicate_of_a_message_changes_nothing() {
    let run = story("until=5s duplicate=100%", "at 100ms  C1 put x red\nat 200ms  C1 put x blue\nat 300ms  C1 get x");
    assert!(is_good(&run));
    assert_eq!(run.0.past().history().returned(), 3);
    let committed: Vec<_> = run.0.past().terms().all_committed().map(|(index, _)| index).collect();
    assert_eq!(committed, [1, 2, 3], "the empty entry and two commands, each once");
}

#[test]
fn a_client_that_is_down_is_not_waited_for() {
    let run = story("until=5s", "at 100ms  C1 put x red\nat 105ms  crash C1");
    assert!(is_good(&run));
    let back = story("until=5s", "at 100ms  C1 put x red\nat 105ms  crash C1\nat 4990ms  recover C1");
    assert_eq!((back.broken(), back.verdict("Liveness").word()), (vec![], "pending"));
}

#[test]
fn a_message_to_a_client_moves_no_server() {
    let mut cluster = Cluster::new("raft n=3 clients=1", 0, &[]);
    let reply = synod::protocols::parts::replica::ClientReply {
        serial: synod::facts::Serial::numbered(1),
        status: synod::protocols::parts::replica::Status::Ok(None),
    };
    assert_eq!(cluster.hears(1, 2, Message::ClientReply(reply)), []);
}
