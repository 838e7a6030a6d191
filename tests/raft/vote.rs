//! RequestVote, the receiver's two rules (figure 2; sections 5.2 and 5.4.1).

use super::actor::{Actor, no_vote, request_vote, vote};
use synod::base::ProcessId;
use synod::facts::{Election, Milestone};
use synod::protocols::agree::raft::Timer;

const FIVE: &str = "raft n=5 clients=1";

/// A follower of term 5, whose log ends with index 3 and term 4.
fn voter() -> Actor {
    Actor::follower(FIVE, 2, 5, &[1, 4, 4])
}

/// Whether the voter grants a vote to a candidate of its own term whose last entry is this.
fn grants(last: (u64, u64)) -> bool {
    let answer = voter().hears(4, request_vote(5, 4, last)).sent();
    assert!(answer == [(4, vote(5))] || answer == [(4, no_vote(5))]);
    answer == [(4, vote(5))]
}

#[test]
fn rule_1_a_candidate_of_an_old_term_is_refused() {
    // "Reply false if term < currentTerm".
    let mut voter = voter();
    assert_eq!(voter.hears(4, request_vote(4, 4, (9, 4))).sent(), [(4, no_vote(5))]);
    assert_eq!(voter.vote(), None);
}

#[test]
fn rule_2_the_first_good_candidate_of_a_term_gets_the_vote() {
    // "If votedFor is null or candidateId, and candidate's log is at least as up-to-date as receiver's log, grant vote".
    let mut voter = voter();
    let deeds = voter.hears(4, request_vote(5, 4, (3, 4)));
    assert_eq!((deeds.sent(), voter.vote()), (vec![(4, vote(5))], Some(4)));
    assert!(deeds.did(Milestone::from(Election::Granted { term: 5, candidate: ProcessId::numbered(4) })));
}

#[test]
fn rule_2_a_second_candidate_of_the_same_term_is_refused() {
    let mut voter = voter();
    voter.hears(4, request_vote(5, 4, (3, 4)));
    assert_eq!(voter.hears(3, request_vote(5, 3, (9, 5))).sent(), [(3, no_vote(5))], "even if its log is better");
    assert_eq!(voter.vote(), Some(4));
}

#[test]
fn rule_2_the_same_candidate_gets_the_same_vote_again() {
    // votedFor is candidateId: the answer may have been lost. The observer hears of one vote.
    let mut voter = voter();
    voter.hears(4, request_vote(5, 4, (3, 4)));
    let again = voter.hears(4, request_vote(5, 4, (3, 4)));
    assert_eq!((again.sent(), again.milestones()), (vec![(4, vote(5))], vec![]));
}

#[test]
fn a_refused_candidate_leaves_the_vote_free() {
    let mut voter = voter();
    assert_eq!(voter.hears(3, request_vote(5, 3, (2, 4))).sent(), [(3, no_vote(5))]);
    assert_eq!(voter.vote(), None);
    assert_eq!(voter.hears(4, request_vote(5, 4, (3, 4))).sent(), [(4, vote(5))]);
}

#[test]
fn a_later_last_term_is_more_up_to_date_however_short_the_log() {
    // 5.4.1: "If the logs have last entries with different terms, then the log with the later term is more up-to-date."
    assert!(grants((1, 5)));
    assert!(grants((2, 5)));
}

#[test]
fn an_earlier_last_term_is_behind_however_long_the_log() {
    assert!(!grants((3, 3)));
    assert!(!grants((1000, 3)));
}

#[test]
fn with_equal_last_terms_the_longer_log_is_more_up_to_date() {
    // "If the logs end with the same term, then whichever log is longer is more up-to-date."
    assert!(!grants((2, 4)));
    assert!(grants((3, 4)), "an equal one is at least as up-to-date");
    assert!(grants((4, 4)));
}

#[test]
fn the_very_last_entry_counts_not_the_one_before() {
    let mut voter = Actor::follower(FIVE, 2, 5, &[1, 2, 5]);
    assert_eq!(voter.hears(4, request_vote(5, 4, (3, 4))).sent(), [(4, no_vote(5))]);
}

#[test]
fn against_an_empty_log_every_log_will_do() {
    let mut voter = Actor::new(FIVE, 2);
    assert_eq!(voter.hears(4, request_vote(1, 4, (0, 0))).sent(), [(4, vote(1))]);
}

#[test]
fn a_candidate_has_voted_for_itself_and_refuses_others_of_its_term() {
    let (mut candidate, _) = Actor::candidate(FIVE, 3, &[1]);
    assert_eq!(candidate.hears(4, request_vote(3, 4, (9, 2))).sent(), [(4, no_vote(3))]);
    assert!(candidate.is_candidate());
}

#[test]
fn a_leader_refuses_candidates_of_its_term() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    assert_eq!(leader.hears(4, request_vote(3, 4, (9, 2))).sent(), [(4, no_vote(3))]);
    assert!(leader.is_leader());
}

#[test]
fn a_new_term_frees_the_vote_even_of_a_leader() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    assert_eq!(leader.hears(4, request_vote(4, 4, (9, 3))).sent(), [(4, vote(4))]);
    assert!(leader.is_follower() && leader.vote() == Some(4));
}

#[test]
fn a_server_votes_once_in_each_term_whoever_asks_and_however_often() {
    let mut voter = voter();
    for term in 6..30 {
        let first = voter.hears(3, request_vote(term, 3, (3, 4))).sent();
        assert_eq!(first, [(3, vote(term))]);
        for other in [1, 4, 5] {
            assert_eq!(voter.hears(other, request_vote(term, other, (3, 4))).sent(), [(other, no_vote(term))]);
        }
    }
}

#[test]
fn a_pre_candidate_that_grants_its_vote_follows_again() {
    // Figure 2, followers: one who granted a vote does not convert to candidate before its timeout.
    let mut server = Actor::follower("raft n=5 prevote=on", 2, 5, &[1]);
    server.times_out(Timer::Election);
    assert!(server.is_pre_candidate());
    assert_eq!(server.hears(4, request_vote(5, 4, (1, 1))).sent(), [(4, vote(5))]);
    assert!(server.is_follower());
    for voter in [1, 3, 5] {
        assert!(server.hears(voter, synod::protocols::agree::raft::Message::PreVoteReply { term: 6, vote_granted: true }).is_nothing());
    }
    assert_eq!((server.term(), server.vote()), (5, Some(4)));
}

#[test]
fn a_candidate_is_answered_by_a_rule_broken_vote_blindly() {
    let mut voter = Actor::follower("raft n=5 break=vote-blindly", 2, 5, &[1, 4, 4]);
    assert_eq!(voter.hears(4, request_vote(5, 4, (0, 0))).sent(), [(4, vote(5))]);
    assert_eq!(voter.hears(3, request_vote(5, 3, (9, 5))).sent(), [(3, no_vote(5))], "only the look at the log is missing");
}
