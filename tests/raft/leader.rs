//! Leaders (figure 2; sections 5.3 and 5.4.2). R6, R9, R13, R15.

use super::actor::{Actor, appends, asks, lacks, no_vote, put, stored, vote};
use synod::base::{ProcessId, Span};
use synod::facts::{Election, Milestone, Replication};
use synod::protocols::agree::raft::{Message, Timer};
use synod::protocols::parts::replica::Status;

const FIVE: &str = "raft n=5 clients=1";
/// Without the empty entry with which a leader begins its term.
const BARE: &str = "raft n=5 clients=1 noop=off";
/// The client of five servers.
const C1: usize = 6;

#[test]
fn upon_election_it_tells_everybody_at_once() {
    // "Upon election: send initial empty AppendEntries RPCs (heartbeat) to each server".
    let (leader, deeds) = Actor::leader(BARE, 3, &[1, 2]);
    let sent = deeds.appends();
    assert_eq!(sent.iter().map(|(to, _)| *to).collect::<Vec<_>>(), [2, 3, 4, 5]);
    for (_, append) in sent {
        assert_eq!((append.term, append.leader_id.number(), append.leader_commit, append.round), (3, 1, 0, 1));
        assert_eq!((append.prev_log_index, append.prev_log_term, append.entries.len()), (2, 2, 0));
    }
    assert_eq!(leader.server().leader, Some(ProcessId::numbered(1)));
    assert!(deeds.did(Milestone::from(Election::Elected { term: 3 })));
}

#[test]
fn its_term_begins_with_an_empty_entry_where_that_is_wanted() {
    // Section 8: "Raft handles this by having each leader commit a blank no-op entry into the log at the start of its term"; R11.
    let (leader, deeds) = Actor::leader(FIVE, 3, &[1, 2]);
    assert_eq!(leader.log(), [1, 2, 3]);
    assert!(deeds.appends().iter().all(|(_, append)| append.entries.len() == 1 && append.prev_log_index == 2));
    let (bare, _) = Actor::leader(BARE, 3, &[1, 2]);
    assert_eq!(bare.log(), [1, 2]);
}

#[test]
fn next_index_starts_behind_the_last_entry_and_match_index_at_0() {
    // Figure 2: nextIndex "initialized to leader last log index + 1", matchIndex "initialized to 0".
    let (leader, _) = Actor::leader(BARE, 3, &[1, 1, 2]);
    for follower in 2..=5 {
        assert_eq!(leader.progress(follower), (4, 0));
    }
    let me = ProcessId::numbered(1);
    assert_eq!(leader.leads().match_index[me], 3, "its own log matches itself");
}

#[test]
fn heartbeats_are_repeated_while_it_leads() {
    // "repeat during idle periods to prevent election timeouts".
    let (mut leader, deeds) = Actor::leader("raft n=5 heartbeat=40ms noop=off", 3, &[1]);
    assert_eq!(deeds.timer(Timer::Heartbeat), Some(Span::millis(40)));
    for round in 2..9 {
        let deeds = leader.times_out(Timer::Heartbeat);
        assert_eq!((deeds.timer(Timer::Heartbeat), deeds.appends().len()), (Some(Span::millis(40)), 4));
        assert!(deeds.appends().iter().all(|(_, append)| append.round == round));
    }
}

#[test]
fn a_command_is_appended_sent_and_not_yet_answered() {
    // "If command received from client: append entry to local log, respond after entry applied to state machine".
    let (mut leader, _) = Actor::leader(BARE, 3, &[1]);
    let deeds = leader.hears(C1, asks(1, put("x", "red")));
    assert_eq!((leader.log(), leader.committed()), (vec![1, 3], 0));
    assert_eq!(deeds.appends().iter().map(|(to, append)| (*to, append.entries.len())).collect::<Vec<_>>(), [(2, 1), (3, 1), (4, 1), (5, 1)]);
    assert_eq!(deeds.answers(), []);
    leader.hears(2, stored(3, 1, 2, 2));
    let deeds = leader.hears(4, stored(3, 1, 2, 2));
    assert_eq!((leader.committed(), deeds.answers()), (2, vec![(1, Status::Ok(None))]));
}

#[test]
fn what_a_follower_lacks_is_sent_from_its_next_index_on() {
    // "If last log index >= nextIndex for a follower: send AppendEntries RPC with log entries starting at nextIndex".
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    leader.hears(2, stored(3, 2, 3, 1));
    leader.hears(C1, asks(1, put("x", "red")));
    let sent = leader.times_out(Timer::Heartbeat).appends();
    assert_eq!((sent[0].1.prev_log_index, sent[0].1.prev_log_term, sent[0].1.entries.len()), (3, 3, 1), "P2 has the first three");
    assert_eq!((sent[1].1.prev_log_index, sent[1].1.prev_log_term, sent[1].1.entries.len()), (2, 2, 2), "P3 has not answered yet");
}

#[test]
fn a_success_moves_next_index_and_match_index_on() {
    // "If successful: update nextIndex and matchIndex for follower".
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    leader.hears(2, stored(3, 2, 3, 1));
    assert_eq!((leader.progress(2), leader.progress(3)), ((4, 3), (3, 0)));
}

#[test]
fn match_index_comes_from_the_request_that_was_answered() {
    // R9: not from the leader's log as it is when the answer comes.
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    for serial in 1..=5 {
        leader.hears(C1, asks(serial, put("x", "red")));
    }
    leader.hears(2, stored(3, 2, 3, 1));
    assert_eq!((leader.server().last_log_index(), leader.progress(2)), (8, (4, 3)));
    leader.hears(3, stored(3, 0, 0, 1));
    assert_eq!(leader.progress(3), (3, 0), "a heartbeat after nothing proves nothing");
}

#[test]
fn match_index_never_falls_when_answers_come_in_another_order() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    leader.hears(C1, asks(1, put("x", "red")));
    leader.hears(2, stored(3, 2, 4, 2));
    leader.hears(2, stored(3, 2, 3, 1));
    leader.hears(2, stored(3, 0, 0, 1));
    assert_eq!(leader.progress(2), (5, 4));
}

#[test]
fn a_refusal_takes_next_index_back_by_one_and_tries_again() {
    // "If AppendEntries fails because of log inconsistency: decrement nextIndex and retry".
    let (mut leader, _) = Actor::leader(BARE, 3, &[1, 1, 2]);
    let deeds = leader.hears(2, lacks(3, 3, 1));
    assert_eq!(leader.progress(2), (3, 0));
    let sent = deeds.appends();
    assert_eq!(sent.len(), 1, "only that follower is asked again");
    assert_eq!((sent[0].0, sent[0].1.prev_log_index, sent[0].1.prev_log_term, sent[0].1.entries.len()), (2, 2, 1, 1));
}

#[test]
fn it_goes_back_to_the_first_entry_if_it_must() {
    let (mut leader, _) = Actor::leader(BARE, 3, &[1, 1, 2]);
    for prev in [3, 2, 1] {
        leader.hears(2, lacks(3, prev, 1));
    }
    assert_eq!(leader.progress(2), (1, 0));
    let sent = leader.times_out(Timer::Heartbeat).appends();
    assert_eq!((sent[0].1.prev_log_index, sent[0].1.prev_log_term, sent[0].1.entries.len()), (0, 0, 3));
}

#[test]
fn a_refusal_of_an_older_attempt_says_nothing_new() {
    // Several heartbeats may be refused before the first refusal is heard of; each takes nextIndex back once.
    let (mut leader, _) = Actor::leader(BARE, 3, &[1, 1, 2]);
    leader.hears(2, lacks(3, 3, 1));
    assert!(leader.hears(2, lacks(3, 3, 1)).is_nothing() && leader.hears(2, lacks(3, 3, 2)).is_nothing());
    assert_eq!(leader.progress(2), (3, 0));
    leader.hears(2, stored(3, 2, 3, 3));
    leader.hears(2, lacks(3, 2, 2));
    assert_eq!(leader.progress(2), (4, 3));
}

#[test]
fn a_follower_that_lost_its_log_gets_it_again() {
    // A disk that is lost is outside the model, but nextIndex finds the place all the same: it goes back behind matchIndex.
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    leader.hears(2, stored(3, 2, 3, 1));
    let mut follower = Actor::new(FIVE, 2);
    let mut request = leader.times_out(Timer::Heartbeat).appends()[0].1.clone();
    for _ in 0..4 {
        let reply = follower.hears(1, Message::AppendEntries(request.clone())).reply();
        let retry = leader.hears(2, Message::AppendEntriesReply(reply)).appends();
        if let Some((_, next)) = retry.first() {
            request = next.clone();
        }
    }
    assert_eq!((follower.log(), leader.progress(2)), (vec![1, 2, 3], (4, 3)));
}

#[test]
fn an_entry_of_its_term_on_a_majority_is_committed_with_all_before() {
    // "If there exists an N such that N > commitIndex, a majority of matchIndex[i] >= N, and log[N].term == currentTerm".
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    leader.hears(2, stored(3, 2, 3, 1));
    assert_eq!(leader.committed(), 0, "two of five");
    let deeds = leader.hears(3, stored(3, 2, 3, 1));
    assert_eq!((leader.committed(), leader.server().last_applied), (3, 3), "three of five");
    let terms: Vec<(u64, u64)> = deeds
        .milestones()
        .into_iter()
        .filter_map(|what| if let Some(Replication::Committed { term, in_term, .. }) = what.told() { Some((term, in_term)) } else { None })
        .collect();
    assert_eq!(terms, [(1, 3), (2, 3), (3, 3)], "entries of older terms are committed in this one");
}

#[test]
fn an_entry_of_an_older_term_is_not_committed_by_counting() {
    // Section 5.4.2, figure 8; R6: not even when everybody stores it.
    let (mut leader, _) = Actor::leader(BARE, 3, &[1, 2]);
    for follower in 2..=5 {
        leader.hears(follower, stored(3, 1, 2, 1));
    }
    assert_eq!(leader.committed(), 0);
    leader.hears(C1, asks(1, put("x", "red")));
    leader.hears(2, stored(3, 2, 3, 2));
    leader.hears(3, stored(3, 2, 3, 2));
    assert_eq!(leader.committed(), 3);
}

#[test]
fn committing_by_counting_is_a_rule_that_can_be_broken() {
    let (mut leader, _) = Actor::leader("raft n=5 noop=off break=commit-old-terms", 3, &[1, 2]);
    leader.hears(2, stored(3, 1, 2, 1));
    leader.hears(3, stored(3, 1, 2, 1));
    assert_eq!(leader.committed(), 2);
}

#[test]
fn the_majority_for_a_commit_is_of_all_servers_and_counts_the_leader_once() {
    for (n, others) in [(2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3)] {
        let (mut leader, _) = Actor::leader(&format!("raft n={n}"), 3, &[]);
        for follower in 2..2 + others {
            assert_eq!(leader.committed(), 0, "n = {n}, {} copies", follower - 1);
            leader.hears(follower, stored(3, 0, 1, 1));
            leader.hears(follower, stored(3, 0, 1, 1));
        }
        assert_eq!(leader.committed(), 1, "n = {n}");
    }
}

#[test]
fn the_commit_index_is_the_largest_that_a_majority_stores() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    for serial in 1..=3 {
        leader.hears(C1, asks(serial, put("x", "red")));
    }
    leader.hears(2, stored(3, 0, 4, 1));
    leader.hears(3, stored(3, 0, 2, 1));
    assert_eq!(leader.committed(), 2);
    leader.hears(4, stored(3, 0, 3, 1));
    assert_eq!(leader.committed(), 3);
}

#[test]
fn followers_hear_of_a_commit_with_the_next_append() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    leader.hears(2, stored(3, 0, 1, 1));
    assert_eq!(leader.hears(3, stored(3, 0, 1, 1)).sent(), [], "not at once");
    assert!(leader.times_out(Timer::Heartbeat).appends().iter().all(|(_, append)| append.leader_commit == 1));
}

#[test]
fn a_leader_never_changes_its_own_log_but_at_its_end() {
    // Leader Append-Only (figure 3; R15), whatever anybody of its term or an older one says.
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    for term in 1..=3 {
        for message in [appends(term, 2, (0, 0), &[1, 1, 1, 1], 4), lacks(term, 2, 1), no_vote(term), vote(term), stored(term, 0, 1, 1)] {
            leader.hears(2, message);
            assert_eq!(leader.log(), [1, 2, 3]);
        }
    }
    leader.hears(C1, asks(1, put("x", "red")));
    assert_eq!(leader.log(), [1, 2, 3, 3]);
}

#[test]
fn a_deposed_leader_tells_nobody_anything_more() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    let deeds = leader.hears(2, no_vote(4));
    assert!(deeds.did(Milestone::from(Election::Deposed { term: 3 })) && deeds.sent().is_empty());
    assert!(leader.hears(3, stored(3, 1, 2, 1)).is_nothing() && leader.hears(4, stored(3, 1, 2, 1)).is_nothing());
    assert_eq!(leader.committed(), 0);
}

#[test]
fn a_follower_that_is_far_behind_catches_up_in_batches() {
    let (mut leader, _) = Actor::leader(BARE, 3, &[1; 150]);
    let mut follower = Actor::new(BARE, 2);
    for prev in (1..=150).rev() {
        leader.hears(2, lacks(3, prev, 1));
    }
    let mut request = leader.times_out(Timer::Heartbeat).appends()[0].1.clone();
    let mut batches = Vec::new();
    loop {
        batches.push(request.entries.len());
        assert!(batches.len() < 10, "the logs never agree");
        let reply = follower.hears(1, Message::AppendEntries(request)).reply();
        match leader.hears(2, Message::AppendEntriesReply(reply)).appends().pop() {
            Some((_, next)) => request = next,
            None => break,
        }
    }
    assert_eq!((batches, follower.log()), (vec![64, 64, 22], vec![1; 150]));
}
