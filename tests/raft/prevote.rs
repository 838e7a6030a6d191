//! Pre-votes (diss. 9.6): nobody is disturbed by a server that can't win. R20.

use super::actor::{Actor, appends, no_vote, pre_vote, request_vote, vote};
use synod::base::Span;
use synod::protocols::agree::raft::{Message, Timer};

const FIVE: &str = "raft n=5 prevote=on election=150..300ms";

/// What a server would do.
fn would(term: u64, vote_granted: bool) -> Message {
    Message::PreVoteReply { term, vote_granted }
}

/// P1 of term 3, asking whether it could win.
fn asker() -> Actor {
    let mut server = Actor::follower(FIVE, 1, 3, &[1, 2]);
    server.times_out(Timer::Election);
    server
}

#[test]
fn it_asks_before_it_stands_without_a_new_term() {
    let mut server = Actor::follower(FIVE, 1, 3, &[1, 2]);
    let deeds = server.times_out(Timer::Election);
    assert!(server.is_pre_candidate());
    assert_eq!((server.term(), server.vote(), deeds.milestones()), (3, None, vec![]));
    assert_eq!(deeds.sent(), [2, 3, 4, 5].map(|other| (other, pre_vote(4, 1, (2, 2)))));
    assert!(deeds.timer(Timer::Election).is_some());
}

#[test]
fn a_majority_that_would_vote_makes_it_stand() {
    let mut server = asker();
    server.hears(2, would(4, true));
    assert!(server.is_pre_candidate(), "two of five");
    let deeds = server.hears(3, would(4, true));
    assert!(server.is_candidate() && server.term() == 4);
    assert_eq!(deeds.sent(), [2, 3, 4, 5].map(|other| (other, request_vote(4, 1, (2, 2)))));
    server.hears(2, vote(4));
    server.hears(3, vote(4));
    assert!(server.is_leader());
}

#[test]
fn pre_votes_are_no_votes() {
    let mut server = asker();
    for voter in [2, 3] {
        server.hears(voter, would(4, true));
    }
    for voter in [4, 5] {
        server.hears(voter, would(4, true));
    }
    assert!(server.is_candidate(), "it has no vote but its own");
}

#[test]
fn each_voter_counts_once_and_refusals_do_not() {
    let mut server = asker();
    for _ in 0..3 {
        server.hears(2, would(4, true));
    }
    server.hears(3, would(3, false));
    server.hears(4, would(2, false));
    assert!(server.is_pre_candidate() && server.term() == 3);
}

#[test]
fn a_pre_vote_for_another_term_does_not_count() {
    let mut server = asker();
    for voter in 2..=5 {
        server.hears(voter, would(3, true));
        server.hears(voter, would(5, true));
    }
    assert!(server.is_pre_candidate());
}

#[test]
fn a_refusal_from_a_higher_term_is_caught_up_with() {
    let mut server = asker();
    server.hears(2, would(9, false));
    assert!(server.is_follower() && server.term() == 9);
    assert_eq!(server.times_out(Timer::Election).sent()[0].1, pre_vote(10, 1, (2, 2)));
}

#[test]
fn a_pre_vote_is_granted_to_a_good_log_where_no_leader_was_heard() {
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    let before = voter.member.clone();
    let deeds = voter.hears(1, pre_vote(4, 1, (2, 2)));
    assert_eq!(deeds.sent(), [(1, would(4, true))]);
    assert_eq!((deeds.timer(Timer::Election), &voter.member), (None, &before), "it promises nothing, and waits no longer than before");
    assert_eq!(voter.hears(3, pre_vote(4, 3, (2, 2))).sent(), [(3, would(4, true))], "several may be told so");
}

#[test]
fn a_pre_vote_is_refused_to_a_log_that_is_behind() {
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    for last in [(1, 2), (9, 1), (0, 0)] {
        assert_eq!(voter.hears(1, pre_vote(4, 1, last)).sent(), [(1, would(3, false))]);
    }
}

#[test]
fn a_pre_vote_for_no_later_term_is_refused() {
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    assert_eq!(voter.hears(1, pre_vote(3, 1, (9, 2))).sent(), [(1, would(3, false))]);
    assert_eq!(voter.hears(1, pre_vote(2, 1, (9, 2))).sent(), [(1, would(3, false))]);
}

#[test]
fn a_pre_vote_is_refused_until_the_leader_was_silent_for_the_shortest_timeout() {
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    voter.waits(Span::millis(1000));
    voter.hears(5, appends(3, 5, (2, 2), &[], 0));
    voter.waits(Span(149_999));
    assert_eq!(voter.hears(1, pre_vote(4, 1, (2, 2))).sent(), [(1, would(3, false))]);
    voter.waits(Span(1));
    assert_eq!(voter.hears(1, pre_vote(4, 1, (2, 2))).sent(), [(1, would(4, true))]);
}

#[test]
fn only_the_current_leader_counts_as_heard() {
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    voter.hears(5, appends(2, 5, (2, 2), &[], 0));
    assert_eq!(voter.hears(1, pre_vote(4, 1, (2, 2))).sent(), [(1, would(4, true))]);
}

#[test]
fn a_leader_refuses() {
    let (mut leader, _) = leader();
    leader.waits(Span::millis(60_000));
    assert_eq!(leader.hears(2, pre_vote(5, 2, (9, 4))).sent(), [(2, would(4, false))]);
    assert!(leader.is_leader());
}

/// P1, leader of term 4 after a pre-vote.
fn leader() -> (Actor, ()) {
    let mut server = asker();
    for voter in [2, 3] {
        server.hears(voter, would(4, true));
    }
    for voter in [2, 3] {
        server.hears(voter, vote(4));
    }
    assert!(server.is_leader());
    (server, ())
}

#[test]
fn a_leader_that_hears_of_a_pre_vote_does_not_step_down() {
    // R20: a server that comes back from a partition deposes nobody.
    let (mut leader, ()) = leader();
    leader.hears(5, pre_vote(5, 5, (2, 2)));
    assert!(leader.is_leader() && leader.term() == 4);
}

#[test]
fn a_candidate_that_times_out_asks_again_first() {
    let mut server = asker();
    for voter in [2, 3] {
        server.hears(voter, would(4, true));
    }
    let deeds = server.times_out(Timer::Election);
    assert!(server.is_pre_candidate() && server.term() == 4);
    assert_eq!(deeds.sent()[0].1, pre_vote(5, 1, (2, 2)));
    for voter in [2, 3, 4] {
        server.hears(voter, vote(4));
    }
    assert!(server.is_pre_candidate(), "it no longer stands in term 4");
}

#[test]
fn it_gives_way_to_a_leader_of_its_term() {
    let mut server = asker();
    server.hears(4, appends(3, 4, (2, 2), &[], 0));
    assert!(server.is_follower());
    for voter in [2, 3, 5] {
        assert!(server.hears(voter, would(4, true)).is_nothing());
    }
}

#[test]
fn a_higher_term_ends_it() {
    let mut server = asker();
    server.hears(4, no_vote(8));
    assert!(server.is_follower() && server.term() == 8);
}

#[test]
fn votes_themselves_are_given_as_ever() {
    // Only pre-votes ask whether a leader was heard: whoever stands has been let through by a majority.
    let mut voter = Actor::follower(FIVE, 2, 3, &[1, 2]);
    voter.hears(5, appends(3, 5, (2, 2), &[], 0));
    assert_eq!(voter.hears(1, request_vote(4, 1, (2, 2))).sent(), [(1, vote(4))]);
}

#[test]
fn without_pre_votes_nobody_asks_first() {
    let (server, deeds) = Actor::candidate("raft n=5", 4, &[1, 2]);
    assert!(server.is_candidate());
    assert!(deeds.sent().iter().all(|(_, message)| matches!(message, Message::RequestVote { .. })));
}
