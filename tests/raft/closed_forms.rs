//! Closed forms, R21 and R22: how many messages an election, a command, a read and an idle period take, and how many delays.

use crate::support::{Run, scenario, trace};
use synod::facts::{Election, Replication, Service};
use synod::protocols::agree::raft::Raft;

/// How many servers there may be.
const SIZES: [u64; 9] = [1, 2, 3, 4, 5, 7, 9, 25, 51];
/// When P1 stands, and the delay of every message, in microseconds.
const START: u64 = 1000;
const DELAY: u64 = 10_000;

/// A run in which P1 stands after a millisecond and nobody else loses patience.
fn run(n: u64, settings: &str, lines: &str) -> Run<Raft> {
    let run = Run::of(scenario(&format!("raft n={n} latency=10ms heartbeat=60s election=59s..60s {settings}\nat 1ms  timeout P1 Election\n{lines}")));
    assert_eq!(run.broken(), [""; 0]);
    run
}

/// When each server committed an index, in microseconds, by its number.
fn committed(run: &Run<Raft>, index: u64) -> Vec<(usize, u64)> {
    let when = run.0.past().iter().filter_map(|entry| match entry.what.told() {
        Some(Replication::Committed { index: theirs, .. }) if theirs == index => Some((entry.process?.number(), entry.at.0)),
        _ => None,
    });
    let mut when: Vec<_> = when.collect();
    when.sort_unstable();
    when
}

#[test]
fn an_uncontended_election_and_its_acknowledgement_take_4_times_n_minus_1() {
    for n in SIZES {
        for noop in ["on", "off"] {
            assert_eq!(run(n, &format!("until=10s noop={noop}"), "").messages(), 4 * (n - 1), "n = {n}");
        }
    }
}

#[test]
fn of_these_a_quarter_each_are_requests_votes_heartbeats_and_acknowledgements() {
    let trace = trace("raft n=5 latency=10ms until=61ms\nat 1ms  timeout P1 Election");
    let count = |name| trace.sent(name).count();
    assert_eq!(["RequestVote", "RequestVoteReply", "AppendEntries", "AppendEntriesReply"].map(count), [4; 4]);
}

#[test]
fn those_that_are_down_are_asked_and_do_not_answer() {
    // s of n are up: n - 1 requests, s - 1 votes, n - 1 heartbeats, s - 1 acknowledgements.
    for (n, s) in [(3, 2), (5, 4), (5, 3), (7, 4), (9, 5), (51, 26)] {
        let crashes: String = (s + 1..=n).map(|number| format!("at 0ms  crash P{number}\n")).collect();
        assert_eq!(run(n, "until=10s", &crashes).messages(), 2 * (n - 1) + 2 * (s - 1), "{s} of {n}");
    }
}

#[test]
fn an_election_takes_two_delays_and_its_acknowledgement_two_more() {
    for n in SIZES.into_iter().filter(|&n| n > 1) {
        let run = run(n, "until=10s", "");
        let elected = run.past(|what| if let Some(Election::Elected { term }) = what.told() { Some(term) } else { None });
        assert_eq!(elected, [(START + 2 * DELAY, 1)]);
        assert_eq!(committed(&run, 1), [(1, START + 4 * DELAY)], "the empty entry");
    }
}

#[test]
fn a_pre_vote_adds_2_times_n_minus_1_and_two_delays() {
    for n in SIZES.into_iter().filter(|&n| n > 1) {
        let run = run(n, "until=10s prevote=on", "");
        assert_eq!(run.messages(), 6 * (n - 1), "n = {n}");
        let elected = run.past(|what| if let Some(Election::Elected { term }) = what.told() { Some(term) } else { None });
        assert_eq!(elected, [(START + 4 * DELAY, 1)]);
    }
}

#[test]
fn a_command_takes_2_times_n_minus_1_and_its_question_and_answer() {
    for n in SIZES {
        let idle = run(n, "until=10s", "").messages();
        for command in ["put x red", "get x"] {
            assert_eq!(run(n, "until=10s", &format!("at 1s  C1 {command}")).messages(), idle + 2 * (n - 1) + 2, "n = {n}, {command}");
        }
    }
}

#[test]
fn a_command_commits_after_one_round_trip_and_its_client_waits_for_two() {
    for n in SIZES.into_iter().filter(|&n| n > 1) {
        for command in ["put x red", "get x"] {
            let run = run(n, "until=10s", &format!("at 1s  C1 {command}"));
            let asked = 1_000_000;
            if command.starts_with("put") {
                assert_eq!(committed(&run, 2), [(1, asked + DELAY + 2 * DELAY)], "n = {n}");
            }
            let answered = run.past(|what| matches!(what.told(), Some(Service::Returned { .. })).then_some(()));
            assert_eq!(answered, [(asked + 4 * DELAY, ())], "n = {n}, {command}");
        }
    }
}

#[test]
fn followers_learn_of_a_commit_half_a_round_trip_after_the_next_append() {
    // The leader is elected at 21 ms, and beats at 221 ms and 421 ms.
    let script = "raft n=5 latency=10ms heartbeat=200ms election=1s..2s until=400ms\nat 1ms  timeout P1 Election\nat 101ms  C1 put x red";
    let run = Run::<Raft>::of(scenario(script));
    let followers = |at| (2..=5).map(|number| (number, at)).collect::<Vec<_>>();
    assert_eq!(committed(&run, 2), [vec![(1, 131_000)], followers(231_000)].concat());
    assert_eq!(committed(&run, 1), [vec![(1, 41_000)], followers(121_000)].concat(), "the command brought the news of the empty entry");
}

#[test]
fn while_nothing_is_asked_each_heartbeat_takes_2_times_n_minus_1() {
    for n in [2, 3, 5, 9] {
        let messages = |until: u64| {
            let script = format!("raft n={n} latency=10ms heartbeat=50ms election=1s..2s until={until}ms\nat 1ms  timeout P1 Election");
            Run::<Raft>::of(scenario(&script)).messages()
        };
        assert_eq!(messages(1060) - messages(560), 10 * 2 * (n - 1), "n = {n}");
    }
}

#[test]
fn the_figures_do_not_depend_on_latency_or_seed() {
    for seed in 0..50 {
        let script = format!(
            "raft n=5 seed={seed} latency=1..40ms heartbeat=60s election=59s..60s retry=60s until=10s\nat 1ms  timeout P1 Election\nat 1s  C1 put x red"
        );
        assert_eq!(Run::<Raft>::of(scenario(&script)).messages(), 4 * 4 + 2 * 4 + 2);
    }
}
