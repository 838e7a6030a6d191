//! Closed forms, M7 and M8: how many messages a command takes once there is a leader, and how many rounds of Prepare it needs.

use super::runs::{chosen, is_answered, run};
use crate::support::trace;
use synod::facts::Agreement;

/// The delay of every message in these runs, in microseconds.
const DELAY: u64 = 10_000;

/// A leader of `n`, and one client that asks it for so many commands in a row, from 100 ms on; the client knows the leader.
fn stream(n: u64, commands: u64) -> String {
    let lines: String = (1..=commands).map(|value| format!("at {}ms  C{n} put x {value}\n", 100 + value)).collect();
    // Clients ask the server of their own number first: client n asks the leader.
    format!("multi-paxos n={n} clients={n} latency=10ms until=2s\n{lines}")
}

#[test]
fn in_the_steady_state_a_command_takes_two_messages_for_each_other_server() {
    for n in 1..=9 {
        for commands in [1, 5, 20] {
            let trace = trace(&stream(n, commands));
            let count = |name: &str| trace.sent(name).count() as u64;
            assert_eq!((count("Accept"), count("AcceptReply")), (commands * (n - 1), commands * (n - 1)), "n = {n}");
            // What is chosen is told by the next Accept; the last one by Success, once the leader is idle.
            assert_eq!((count("Success"), count("SuccessReply")), (n - 1, n - 1), "n = {n}, {commands} commands");
        }
    }
}

#[test]
fn one_round_of_prepare_is_enough_for_any_number_of_commands() {
    for n in 1..=9 {
        let trace = trace(&stream(n, 20));
        let count = |name: &str| trace.sent(name).count() as u64;
        assert_eq!((count("Prepare"), count("PrepareReply")), (n - 1, n - 1), "n = {n}");
        assert_eq!(trace.all("chosen").count(), 20);
    }
}

#[test]
fn a_new_leader_needs_a_round_of_prepare_for_each_index_that_somebody_accepted_and_one_at_least() {
    // Everybody has accepted k entries, and nobody but P3 could know them to be chosen, when it crashes. P2 needs k rounds, the last of
    // which finds nothing beyond; with k = 0 one round finds nothing at all. C3, C6 and C9 ask P3 first.
    for k in 0..=3_u64 {
        let lines: String = (1..=k).map(|client| format!("at 30ms  C{} put x {client}\n", 3 * client)).collect();
        let run = run(&format!("multi-paxos n=3 clients=9 latency=10ms retry=60s until=900ms\n{lines}at 55ms  crash P3\n"));
        let begun = run.past(|what| if let Some(Agreement::Began { ballot }) = what.told() { Some(ballot) } else { None });
        let rounds = begun.iter().filter(|(_, ballot)| ballot.process.number() == 2).count() as u64;
        assert_eq!((chosen(&run).len() as u64, rounds), (k, k.max(1)), "{k} entries");
    }
}

#[test]
fn four_message_delays_from_a_client_to_its_answer() {
    for n in [3, 5, 7] {
        let trace = trace(&stream(n, 1));
        let client = 2 * n;
        let asked = trace.time(|line| line["k"] == "command" && line["p"] == client);
        let answered = trace.time(|line| line["k"] == "return" && line["p"] == client);
        assert_eq!(answered - asked, 4 * DELAY, "request, Accept, AcceptReply, reply");
        assert_eq!(trace.time(|line| line["k"] == "chosen") - asked, 2 * DELAY, "chosen when a majority accepts");
    }
}

#[test]
fn heartbeats_are_n_times_n_minus_one_every_t() {
    for n in 1..=7 {
        let trace = trace(&format!("multi-paxos n={n} clients=0 until=499ms"));
        assert_eq!(trace.sent("Heartbeat").count() as u64, 10 * n * (n - 1), "n = {n}");
    }
}

#[test]
fn without_a_leader_every_command_of_a_lone_client_costs_the_same_once_its_server_is_prepared() {
    let run = run("multi-paxos n=3 clients=1 leader=none latency=10ms until=2s\nat 1ms  C1 put x 1\nat 2ms  C1 put x 2\nat 3ms  C1 put x 3");
    assert!(is_answered(&run));
    assert_eq!((run.ballots(), run.0.past().abandoned(), chosen(&run).len()), (1, 0, 3));
}
