//! The properties themselves (figure 3): each is broken by the smallest thing that breaks it, and by nothing that looks like it.
//!
//! What the observer is told here no server does; that is what the properties are there for.

use super::actor::{Actor, append, entry_of, put};
use super::cluster::Cluster;
use synod::base::ProcessId;
use synod::facts::{Election, Milestone, Order, Replication, Serial};
use synod::protocols::agree::raft::{Append, Message};

const THREE: &str = "raft n=3 clients=1";

/// What breaks when the observer is told this of three servers with these logs.
fn judge(logs: [&[u64]; 3], told: &[(usize, Milestone)]) -> Vec<&'static str> {
    let servers = logs.iter().zip(1..).map(|(log, number)| Actor::follower(THREE, number, 9, log)).collect();
    told_of(Cluster::of(servers), told)
}

fn told_of(mut cluster: Cluster, told: &[(usize, Milestone)]) -> Vec<&'static str> {
    for (number, what) in told {
        cluster.observe(*number, &[*what]);
    }
    cluster.broken().to_vec()
}

fn elected(term: u64) -> [Milestone; 2] {
    [Milestone::from(Election::Stood { term }), Milestone::from(Election::Elected { term })]
}

fn of<const N: usize>(number: usize, what: [Milestone; N]) -> Vec<(usize, Milestone)> {
    what.map(|what| (number, what)).to_vec()
}

fn granted(term: u64, candidate: usize) -> Milestone {
    Milestone::from(Election::Granted { term, candidate: ProcessId::numbered(candidate) })
}

fn committed(index: u64, term: u64, in_term: u64) -> Milestone {
    Milestone::from(Replication::Committed { index, term, in_term, order: Order::NoOp })
}

fn ordered(index: u64, word: &str) -> Milestone {
    let order = Order::Of { client: ProcessId::numbered(4), serial: Serial::numbered(1), command: put("x", word) };
    Milestone::from(Replication::Committed { index, term: 1, in_term: 1, order })
}

#[test]
fn election_safety_two_leaders_of_one_term() {
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(2, elected(2))].concat()), ["Election Safety"]);
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(2, elected(3))].concat()), [""; 0]);
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(2, elected(3)), of(3, elected(2))].concat()), ["Election Safety"], "however late");
}

#[test]
fn leader_append_only_a_leader_that_cuts_its_log() {
    let cut = Milestone::from(Replication::Truncated { first: 1 });
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(1, [cut])].concat()), ["Leader Append-Only"]);
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(2, [cut])].concat()), [""; 0], "a follower may");
    let deposed = [Milestone::from(Election::Deposed { term: 2 }), cut];
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(1, deposed)].concat()), [""; 0], "so may one that leads no longer");
    assert_eq!(judge([&[]; 3], &[of(1, elected(2)), of(1, [Milestone::CRASHED, cut])].concat()), [""; 0]);
}

#[test]
fn log_matching_the_same_index_and_term_with_something_else() {
    let other = |command| {
        let mut server = Actor::follower(THREE, 2, 9, &[1]);
        let request = Append { entries: [entry_of(2, 4, 1, command)].into(), ..append(9, 1, (1, 1), &[], 0) };
        server.hears(1, Message::AppendEntries(request));
        server
    };
    let appended = [(2, Milestone::from(Replication::Appended { first: 2, last: 2 }))];
    let beside = |log: &[u64]| {
        let cluster = Cluster::of(vec![Actor::follower(THREE, 1, 9, log), other(put("x", "red")), Actor::new(THREE, 3)]);
        told_of(cluster, &appended)
    };
    assert_eq!(beside(&[1, 2]), ["Log Matching"], "an empty entry there, a command here");
    assert_eq!(beside(&[1, 3]), [""; 0], "of another term");
    assert_eq!(beside(&[1]), [""; 0]);
}

#[test]
fn log_matching_the_same_entry_behind_different_ones() {
    let appended = [(1, Milestone::from(Replication::Appended { first: 2, last: 3 }))];
    assert_eq!(judge([&[1, 2, 4], &[1, 3, 4], &[]], &appended), ["Log Matching"]);
    assert_eq!(judge([&[1, 2, 4], &[1, 2, 4], &[]], &appended), [""; 0]);
    assert_eq!(judge([&[1, 2, 4], &[1, 3, 5], &[]], &appended), [""; 0]);
    assert_eq!(judge([&[1, 2, 4], &[2, 2, 4], &[]], &appended), ["Log Matching"]);
}

#[test]
fn leader_completeness_a_later_leader_without_a_committed_entry() {
    let run = |logs, term| judge(logs, &[of(1, elected(2)), of(1, [committed(1, 1, 2), committed(2, 2, 2)]), of(2, elected(term))].concat());
    assert_eq!(run([&[1, 2], &[1], &[]], 3), ["Leader Completeness"], "it is missing");
    assert_eq!(run([&[1, 2], &[1, 1], &[]], 3), ["Leader Completeness"], "another stands there");
    assert_eq!(run([&[1, 2], &[], &[]], 3), ["Leader Completeness"]);
    assert_eq!(run([&[1, 2], &[1, 2], &[]], 3), [""; 0]);
    assert_eq!(run([&[1, 2], &[1, 2, 2], &[]], 3), [""; 0]);
    assert_eq!(run([&[1, 2], &[1], &[]], 1), [""; 0], "a leader of an earlier term need not have it");
}

#[test]
fn leader_completeness_an_entry_that_is_committed_when_a_later_leader_is_there_already() {
    // R13 is legal only as long as the later leader has the entry.
    let run = |log| judge([&[1, 2], log, &[]], &[of(1, elected(2)), of(2, elected(3)), of(1, [committed(1, 1, 2), committed(2, 2, 2)])].concat());
    assert_eq!(run(&[1]), ["Leader Completeness"]);
    assert_eq!(run(&[1, 2]), [""; 0]);
}

#[test]
fn state_machine_safety_two_entries_under_one_index() {
    assert_eq!(judge([&[]; 3], &[(1, ordered(1, "red")), (2, ordered(1, "blue"))]), ["State Machine Safety"]);
    assert_eq!(judge([&[]; 3], &[(1, ordered(1, "red")), (2, committed(1, 1, 1))]), ["State Machine Safety"], "a command and nothing");
    assert_eq!(judge([&[]; 3], &[(1, ordered(1, "red")), (2, ordered(1, "red")), (2, ordered(2, "blue"))]), [""; 0]);
    let again = [(1, ordered(1, "red")), (1, Milestone::CRASHED), (1, ordered(1, "blue"))];
    assert_eq!(judge([&[]; 3], &again), ["State Machine Safety"], "the same server counts too");
}

#[test]
fn one_vote_a_term() {
    assert_eq!(judge([&[]; 3], &[(1, granted(2, 1)), (1, granted(2, 3))]), ["One vote a term"]);
    assert_eq!(judge([&[]; 3], &[(1, granted(2, 1)), (1, Milestone::CRASHED), (1, granted(2, 3))]), ["One vote a term"], "across a crash too");
    assert_eq!(judge([&[]; 3], &[(1, granted(2, 1)), (2, granted(2, 3)), (1, granted(3, 3)), (1, granted(3, 3))]), [""; 0]);
}

#[test]
fn monotonicity_terms_never_fall() {
    let to = |term| Milestone::from(Election::Advanced { term });
    assert_eq!(judge([&[]; 3], &[(1, to(3)), (1, to(2))]), ["Monotonicity"]);
    assert_eq!(judge([&[]; 3], &[(1, to(3)), (1, Milestone::CRASHED), (1, to(2))]), ["Monotonicity"], "a term is on the disk");
    assert_eq!(judge([&[]; 3], &[(1, to(3)), (2, to(2)), (1, to(4))]), [""; 0]);
}

#[test]
fn monotonicity_commit_indexes_fall_in_crashes_alone() {
    assert_eq!(judge([&[]; 3], &[(1, committed(2, 1, 1)), (1, committed(1, 1, 1))]), ["Monotonicity"]);
    assert_eq!(judge([&[]; 3], &[(1, committed(2, 1, 1)), (1, Milestone::CRASHED), (1, committed(1, 1, 1))]), [""; 0]);
    assert_eq!(judge([&[]; 3], &[(1, committed(2, 1, 1)), (2, committed(1, 1, 1))]), [""; 0]);
}
