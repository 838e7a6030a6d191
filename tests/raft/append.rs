//! AppendEntries, the receiver's five rules (figure 2; section 5.3). R7, R8, R18.

use super::actor::{Actor, Deeds, append, appends};
use synod::base::ProcessId;
use synod::facts::{Milestone, Replication};
use synod::protocols::agree::raft::Message;

const FIVE: &str = "raft n=5 clients=1";

/// A follower of term 5 with entries of these terms; P1 leads.
fn follower(log: &[u64]) -> Actor {
    Actor::follower(FIVE, 2, 5, log)
}

fn matched(deeds: &Deeds) -> Option<u64> {
    let reply = deeds.reply();
    reply.success.then_some(reply.match_index)
}

#[test]
fn rule_1_a_leader_of_an_old_term_is_refused() {
    // "Reply false if term < currentTerm".
    let mut follower = follower(&[1, 2]);
    let before = follower.member.clone();
    let deeds = follower.hears(3, appends(4, 3, (2, 2), &[4], 2));
    assert_eq!((matched(&deeds), deeds.reply().term), (None, 5));
    assert_eq!(follower.member, before);
}

#[test]
fn rule_2_without_the_entry_before_the_new_ones_it_refuses() {
    // "Reply false if log doesn't contain an entry at prevLogIndex whose term matches prevLogTerm".
    for prev in [(3, 2), (3, 5), (2, 1), (2, 3), (1, 2), (9, 5)] {
        let mut follower = follower(&[1, 2]);
        let deeds = follower.hears(1, appends(5, 1, prev, &[5], 9));
        assert_eq!((matched(&deeds), deeds.reply().term), (None, 5), "{prev:?}");
        assert_eq!((follower.log(), follower.committed()), (vec![1, 2], 0), "{prev:?}");
        assert!(deeds.milestones().is_empty());
    }
}

#[test]
fn rule_2_before_the_first_entry_there_is_always_agreement() {
    for log in [&[][..], &[1], &[1, 2, 4]] {
        assert_eq!(matched(&follower(log).hears(1, appends(5, 1, (0, 0), &[], 0))), Some(0));
    }
}

#[test]
fn rule_2_a_refusal_says_what_it_answers() {
    let request = super::actor::append(5, 1, (7, 4), &[5], 0);
    let mut follower = follower(&[1, 2]);
    let reply = follower.hears(1, Message::AppendEntries(synod::protocols::agree::raft::Append { round: 9, ..request })).reply();
    assert_eq!((reply.prev_log_index, reply.round, reply.match_index, reply.conflict), (7, 9, 0, None));
}

#[test]
fn rule_3_a_conflicting_entry_goes_with_all_that_follow_it() {
    // "If an existing entry conflicts with a new one (same index but different terms), delete the existing entry and all that
    // follow it".
    let mut follower = follower(&[1, 2, 2, 2, 3]);
    let deeds = follower.hears(1, appends(5, 1, (1, 1), &[2, 5], 0));
    assert_eq!((follower.log(), matched(&deeds)), (vec![1, 2, 5], Some(3)));
    assert_eq!(
        deeds.milestones(),
        [Milestone::from(Replication::Truncated { first: 3 }), Milestone::from(Replication::Appended { first: 3, last: 3 })]
    );
}

#[test]
fn rule_3_a_conflict_at_the_first_index_clears_the_log() {
    let mut follower = follower(&[2, 2, 3]);
    follower.hears(1, appends(5, 1, (0, 0), &[5, 5], 0));
    assert_eq!(follower.log(), [5, 5]);
}

#[test]
fn rule_3_the_same_term_is_no_conflict() {
    // R7: a late, shorter message must not cut off what a later one brought.
    let mut follower = follower(&[1, 5, 5, 5]);
    let before = follower.server().log.clone();
    let late = [appends(5, 1, (1, 1), &[5], 0), appends(5, 1, (1, 1), &[], 0), appends(5, 1, (0, 0), &[], 0), appends(5, 1, (0, 0), &[1, 5, 5], 0)];
    for (message, up_to) in late.into_iter().zip([2, 1, 0, 3]) {
        let deeds = follower.hears(1, message);
        assert_eq!((matched(&deeds), deeds.milestones()), (Some(up_to), vec![]), "it answers for what was in that message alone");
        assert_eq!(follower.server().log, before);
    }
}

#[test]
fn rule_3_extra_entries_stay_until_a_conflicting_one_comes() {
    // Figure 7, (c) and (d): a heartbeat after the last matching entry removes nothing.
    let mut follower = follower(&[1, 1, 4, 4]);
    assert_eq!(matched(&follower.hears(1, appends(5, 1, (2, 1), &[], 0))), Some(2));
    assert_eq!(follower.log(), [1, 1, 4, 4]);
    follower.hears(1, appends(5, 1, (2, 1), &[5], 0));
    assert_eq!(follower.log(), [1, 1, 5]);
}

#[test]
fn rule_4_what_is_missing_is_appended() {
    // "Append any new entries not already in the log".
    let mut follower = follower(&[1, 2]);
    let deeds = follower.hears(1, appends(5, 1, (1, 1), &[2, 3, 5], 0));
    assert_eq!((follower.log(), matched(&deeds)), (vec![1, 2, 3, 5], Some(4)));
    assert_eq!(deeds.milestones(), [Milestone::from(Replication::Appended { first: 3, last: 4 })]);
}

#[test]
fn rule_4_the_same_message_twice_appends_once() {
    let mut follower = follower(&[1]);
    let first = follower.hears(1, appends(5, 1, (1, 1), &[3, 5], 2)).reply();
    let before = follower.member.clone();
    let again = follower.hears(1, appends(5, 1, (1, 1), &[3, 5], 2));
    assert_eq!((again.reply(), again.milestones()), (first, vec![]));
    assert_eq!(follower.member, before);
}

#[test]
fn rule_4_entries_come_with_their_commands() {
    let mut follower = follower(&[1]);
    let entry = super::actor::entry_of(5, 6, 1, super::actor::put("x", "red"));
    let message = synod::protocols::agree::raft::Append { entries: [entry].into(), ..append(5, 1, (1, 1), &[], 2) };
    follower.hears(1, Message::AppendEntries(message));
    assert_eq!(follower.server().entry(2), Some(&entry));
    assert_eq!(follower.stores("x"), Some(super::actor::value("red")), "committed with it, it is applied");
}

#[test]
fn rule_5_the_commit_index_follows_the_leaders() {
    // "If leaderCommit > commitIndex, set commitIndex = min(leaderCommit, index of last new entry)".
    let mut follower = follower(&[1, 2, 3]);
    follower.hears(1, appends(5, 1, (3, 3), &[5], 2));
    assert_eq!(follower.committed(), 2);
    follower.hears(1, appends(5, 1, (4, 5), &[], 4));
    assert_eq!(follower.committed(), 4);
}

#[test]
fn rule_5_the_commit_index_stops_at_the_last_new_entry() {
    // R8: what stands behind it may be another leader's, and be overwritten.
    let mut follower = follower(&[1, 4, 4]);
    follower.hears(1, appends(5, 1, (0, 0), &[1], 3));
    assert_eq!(follower.committed(), 1);
    follower.hears(1, appends(5, 1, (1, 1), &[], 3));
    assert_eq!(follower.committed(), 1, "a heartbeat's last new entry is the one before it");
    let mut fresh = Actor::follower(FIVE, 2, 5, &[1, 4, 4]);
    fresh.hears(1, appends(5, 1, (0, 0), &[], 3));
    assert_eq!(fresh.committed(), 0);
}

#[test]
fn rule_5_the_commit_index_never_falls() {
    // R18: in raft.tla a stale duplicate may lower it; here the maximum counts.
    let mut follower = follower(&[1, 2, 3]);
    follower.hears(1, appends(5, 1, (3, 3), &[], 3));
    for late in [appends(5, 1, (3, 3), &[], 1), appends(5, 1, (1, 1), &[2], 3), appends(5, 1, (0, 0), &[], 0), appends(5, 1, (1, 1), &[], 3)] {
        assert!(follower.hears(1, late).milestones().is_empty());
        assert_eq!((follower.committed(), follower.server().last_applied), (3, 3));
    }
}

#[test]
fn rule_5_a_refused_message_commits_nothing() {
    let mut follower = follower(&[1, 2]);
    follower.hears(1, appends(5, 1, (5, 5), &[], 5));
    follower.hears(3, appends(4, 3, (2, 2), &[], 2));
    assert_eq!(follower.committed(), 0);
}

#[test]
fn the_sender_is_the_leader_that_clients_are_sent_to() {
    // Figure 2: leaderId, "so follower can redirect clients".
    let mut follower = follower(&[1]);
    follower.hears(3, appends(5, 3, (9, 5), &[], 0));
    assert_eq!(follower.server().leader, Some(ProcessId::numbered(3)));
}

#[test]
fn an_answer_says_in_which_round_and_after_which_entry() {
    let mut follower = follower(&[1, 2]);
    let request = synod::protocols::agree::raft::Append { round: 7, ..append(5, 1, (1, 1), &[2], 0) };
    let reply = follower.hears(1, Message::AppendEntries(request)).reply();
    assert_eq!((reply.round, reply.prev_log_index, reply.match_index), (7, 1, 2));
}

#[test]
fn a_refusal_of_an_old_term_answers_no_round() {
    // The old leader may lead the receiver's term by the time it hears of this, and must not take it for an answer to itself.
    let mut follower = follower(&[1, 2]);
    let request = synod::protocols::agree::raft::Append { round: 7, ..append(4, 3, (1, 1), &[2], 0) };
    let reply = follower.hears(3, Message::AppendEntries(request)).reply();
    assert_eq!((reply.term, reply.success, reply.round), (5, false, 0));
}

#[test]
fn cutting_a_matching_log_is_a_rule_that_can_be_broken() {
    let mut follower = Actor::follower("raft n=5 break=truncate-matching", 2, 5, &[1, 5, 5, 5]);
    follower.hears(1, appends(5, 1, (1, 1), &[5], 0));
    assert_eq!(follower.log(), [1, 5]);
}
