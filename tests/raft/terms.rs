//! Rules for all servers (figure 2; section 5.1): terms.

use super::actor::{Actor, append, appends, asks, get, lacks, no_vote, pre_vote, put, request_vote, stored, vote};
use synod::facts::{Election, Milestone, Replication};
use synod::protocols::agree::raft::{Message, Timer};

const FIVE: &str = "raft n=5 clients=1";

/// Every message that tells of a term.
fn of_term(term: u64) -> [Message; 7] {
    [
        request_vote(term, 4, (0, 0)),
        request_vote(term, 4, (9, term - 1)),
        vote(term),
        no_vote(term),
        appends(term, 4, (7, 1), &[], 0),
        lacks(term, 0, 0),
        stored(term, 0, 2, 1),
    ]
}

#[test]
fn a_higher_term_in_any_message_is_taken_over() {
    // "If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to follower".
    for message in of_term(8) {
        let mut follower = Actor::follower(FIVE, 2, 3, &[1]);
        let (mut candidate, _) = Actor::candidate(FIVE, 3, &[1]);
        let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
        for server in [&mut follower, &mut candidate, &mut leader] {
            let deeds = server.hears(4, message.clone());
            assert!(server.is_follower() && server.term() == 8, "{message:?}");
            assert!(deeds.did(Milestone::from(Election::Advanced { term: 8 })));
        }
    }
}

#[test]
fn a_higher_term_takes_the_vote_of_the_old_one_back() {
    // votedFor is "candidateId that received vote in current term (or null if none)".
    for message in [no_vote(8), lacks(8, 0, 0), appends(8, 4, (0, 0), &[], 0), request_vote(8, 4, (0, 0))] {
        let mut server = Actor::follower(FIVE, 2, 3, &[1]);
        server.hears(5, request_vote(3, 5, (1, 1)));
        assert_eq!(server.vote(), Some(5));
        server.hears(4, message.clone());
        assert_eq!(server.vote(), None, "{message:?}");
    }
}

#[test]
fn a_higher_term_makes_the_old_leader_unknown() {
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    server.hears(1, appends(3, 1, (1, 1), &[], 0));
    assert!(server.server().leader.is_some());
    server.hears(4, no_vote(8));
    assert_eq!(server.server().leader, None);
}

#[test]
fn the_same_term_makes_nobody_step_down() {
    for message in [vote(3), no_vote(3), request_vote(3, 4, (9, 3)), lacks(3, 0, 1), stored(3, 0, 1, 1)] {
        let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
        leader.hears(4, message.clone());
        assert!(leader.is_leader() && leader.term() == 3, "{message:?}");
    }
}

#[test]
fn a_lower_term_changes_nothing() {
    for message in of_term(2) {
        let mut follower = Actor::follower(FIVE, 2, 3, &[1]);
        let (mut candidate, _) = Actor::candidate(FIVE, 3, &[1]);
        let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
        for server in [&mut follower, &mut candidate, &mut leader] {
            let before = server.member.clone();
            let deeds = server.hears(4, message.clone());
            assert_eq!(server.member, before, "{message:?}");
            assert!(deeds.milestones().is_empty() && deeds.timer(Timer::Election).is_none());
        }
    }
}

#[test]
fn a_request_of_an_old_term_is_refused_with_the_present_one() {
    // Section 5.1: "If a server receives a request with a stale term number, it rejects the request."
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    assert_eq!(server.hears(4, request_vote(2, 4, (9, 2))).sent(), [(4, no_vote(3))]);
    let refusal = server.hears(4, appends(2, 4, (1, 1), &[2], 1)).reply();
    assert!(!refusal.success && refusal.term == 3);
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    assert_eq!(leader.hears(4, request_vote(2, 4, (9, 2))).sent(), [(4, no_vote(3))]);
    assert_eq!(leader.hears(4, appends(2, 4, (1, 1), &[2], 1)).reply().term, 3);
}

#[test]
fn a_request_is_answered_in_the_term_that_it_brought() {
    // First the term is taken over, and only then the request is looked at.
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    assert_eq!(server.hears(4, request_vote(8, 4, (1, 1))).sent(), [(4, vote(8))]);
    assert_eq!(server.hears(5, appends(9, 5, (1, 1), &[], 0)).reply().term, 9);
}

#[test]
fn an_answer_of_an_old_term_is_ignored() {
    let (mut candidate, _) = Actor::candidate(FIVE, 3, &[1]);
    for voter in 2..=5 {
        assert!(candidate.hears(voter, vote(2)).is_nothing());
    }
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    for follower in 2..=5 {
        assert!(leader.hears(follower, stored(2, 0, 2, 1)).is_nothing());
        assert!(leader.hears(follower, lacks(2, 1, 1)).is_nothing());
    }
    assert_eq!((leader.committed(), leader.progress(2)), (0, (2, 0)));
}

#[test]
fn clients_and_pre_votes_move_nobody_to_another_term() {
    // Diss. 9.6: a pre-vote is asked for "without incrementing its term"; nobody else takes the term over either.
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    server.hears(4, pre_vote(9, 4, (9, 8)));
    server.hears(6, asks(1, put("x", "red")));
    server.hears(6, asks(2, get("x")));
    assert_eq!((server.term(), server.vote()), (3, None));
}

#[test]
fn whatever_is_committed_is_applied_in_order_and_once() {
    // "If commitIndex > lastApplied: increment lastApplied, apply log[lastApplied] to state machine"; R12.
    let mut server = Actor::follower(FIVE, 2, 3, &[1, 1, 2, 3]);
    let indexes = |deeds: super::actor::Deeds| -> Vec<u64> {
        deeds
            .milestones()
            .into_iter()
            .filter_map(|what| if let Some(Replication::Committed { index, .. }) = what.told() { Some(index) } else { None })
            .collect()
    };
    assert_eq!(indexes(server.hears(1, appends(3, 1, (4, 3), &[], 3))), [1, 2, 3]);
    assert_eq!(server.server().last_applied, 3);
    assert!(indexes(server.hears(1, appends(3, 1, (4, 3), &[], 3))).is_empty());
    assert_eq!(indexes(server.hears(1, appends(3, 1, (4, 3), &[], 4))), [4]);
    assert_eq!((server.server().last_applied, server.committed()), (4, 4));
}

#[test]
fn a_leader_ignores_an_append_of_its_own_term() {
    // There is at most one leader a term, so it can only come from a rule that is broken, and is not obeyed (R14, R15).
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    let before = leader.member.clone();
    assert!(leader.hears(4, Message::AppendEntries(append(3, 4, (0, 0), &[3, 3], 2))).is_nothing());
    assert_eq!(leader.member, before);
}
