//! Candidates (figure 2; section 5.2): standing for election, counting votes, giving way. R3, R4 and R5.

use super::actor::{Actor, appends, no_vote, request_vote, vote};
use synod::base::{ProcessId, Span};
use synod::facts::{Election, Milestone};
use synod::protocols::agree::raft::Timer;

const FIVE: &str = "raft n=5 clients=1";

#[test]
fn on_conversion_to_candidate_it_starts_an_election() {
    // "Increment currentTerm; vote for self; reset election timer; send RequestVote RPCs to all other servers".
    let (server, deeds) = Actor::candidate(FIVE, 3, &[1, 2]);
    assert!(server.is_candidate());
    assert_eq!((server.term(), server.vote(), server.server().leader), (3, Some(1), None));
    assert!(deeds.timer(Timer::Election).is_some_and(|after| (Span::millis(150)..=Span::millis(300)).contains(&after)));
    let asked = [2, 3, 4, 5].map(|other| (other, request_vote(3, 1, (2, 2))));
    assert_eq!(deeds.sent(), asked, "with the index and term of its last entry");
    let me = ProcessId::numbered(1);
    assert_eq!(
        deeds.milestones(),
        [
            Milestone::from(Election::Advanced { term: 3 }),
            Milestone::from(Election::Stood { term: 3 }),
            Milestone::from(Election::Granted { term: 3, candidate: me })
        ]
    );
}

#[test]
fn a_candidate_knows_of_no_leader_any_more() {
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    server.hears(4, appends(3, 4, (1, 1), &[], 0));
    assert_eq!(server.server().leader, Some(ProcessId::numbered(4)));
    server.times_out(Timer::Election);
    assert_eq!((server.is_candidate(), server.server().leader), (true, None));
}

#[test]
fn a_follower_that_hears_nothing_becomes_a_candidate() {
    // Followers: "If election timeout elapses without receiving AppendEntries RPC from current leader or granting vote to candidate".
    let mut server = Actor::new(FIVE, 4);
    server.starts();
    server.times_out(Timer::Election);
    assert!(server.is_candidate() && server.term() == 1);
}

#[test]
fn when_the_election_timeout_elapses_it_starts_a_new_election() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    server.hears(2, vote(3));
    let deeds = server.times_out(Timer::Election);
    assert!(server.is_candidate() && server.term() == 4 && deeds.sent().len() == 4);
    server.hears(3, vote(4));
    assert!(server.is_candidate(), "the vote of the last term counts no more");
    server.hears(2, vote(4));
    assert!(server.is_leader());
}

#[test]
fn with_votes_of_a_majority_of_all_servers_it_leads() {
    // "If votes received from majority of servers: become leader".
    for (n, others) in [(2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3), (9, 4)] {
        let (mut server, _) = Actor::candidate(&format!("raft n={n}"), 3, &[1]);
        for voter in 2..2 + others {
            assert!(server.is_candidate(), "n = {n}, {} votes", voter - 1);
            server.hears(voter, vote(3));
        }
        assert!(server.is_leader(), "n = {n}");
    }
}

#[test]
fn the_majority_is_of_all_servers_not_of_those_that_answer() {
    // R4: two of five are no majority, whoever may be dead.
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    server.hears(2, vote(3));
    for _ in 0..10 {
        let term = server.term() + 1;
        server.times_out(Timer::Election);
        server.hears(2, vote(term));
        assert!(server.is_candidate());
    }
}

#[test]
fn clients_are_no_part_of_the_majority() {
    let (mut server, _) = Actor::candidate("raft n=3 clients=9", 3, &[1]);
    server.hears(2, vote(3));
    assert!(server.is_leader());
}

#[test]
fn each_voter_counts_once() {
    // R3: a duplicate is no second vote, nor is one's own.
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    for _ in 0..5 {
        server.hears(2, vote(3));
    }
    server.hears(1, vote(3));
    assert!(server.is_candidate());
    server.hears(5, vote(3));
    assert!(server.is_leader());
}

#[test]
fn late_votes_of_an_older_term_do_not_count() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    server.times_out(Timer::Election);
    for voter in 2..=5 {
        server.hears(voter, vote(3));
    }
    assert!(server.is_candidate() && server.term() == 4);
}

#[test]
fn refusals_are_no_votes() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    for voter in 2..=5 {
        server.hears(voter, no_vote(3));
    }
    assert!(server.is_candidate());
}

#[test]
fn a_vote_after_the_election_changes_nothing() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1]);
    let before = leader.member.clone();
    assert!(leader.hears(4, vote(3)).is_nothing() && leader.hears(5, vote(3)).is_nothing());
    assert_eq!(leader.member, before);
    let mut follower = Actor::follower(FIVE, 2, 3, &[1]);
    assert!(follower.hears(4, vote(3)).is_nothing() && follower.is_follower());
}

#[test]
fn it_gives_way_to_a_leader_of_its_own_term() {
    // "If AppendEntries RPC received from new leader: convert to follower". Section 5.2: "at least as large as the candidate's
    // current term"; R5.
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    let deeds = server.hears(4, appends(3, 4, (1, 1), &[3], 0));
    assert!(server.is_follower() && deeds.reply().success && deeds.timer(Timer::Election).is_some());
    assert_eq!((server.log(), server.server().leader), (vec![1, 3], Some(ProcessId::numbered(4))));
    assert_eq!((server.term(), server.vote()), (3, Some(1)), "its vote of the term is still its own");
    for voter in [2, 3, 5] {
        server.hears(voter, vote(3));
    }
    assert!(server.is_follower(), "late votes do not bring it back");
}

#[test]
fn it_gives_way_even_where_the_logs_do_not_match() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    assert!(!server.hears(4, appends(3, 4, (5, 3), &[], 0)).reply().success);
    assert!(server.is_follower());
}

#[test]
fn it_does_not_give_way_to_a_leader_of_an_older_term() {
    // "If the term in the RPC is smaller than the candidate's current term, then the candidate rejects the RPC and continues".
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    let refusal = server.hears(4, appends(2, 4, (1, 1), &[2], 1)).reply();
    assert!(server.is_candidate() && !refusal.success && refusal.term == 3);
    assert_eq!(server.log(), [1]);
}

#[test]
fn a_term_that_ran_ahead_is_counted_from() {
    let mut server = Actor::follower(FIVE, 2, 3, &[1]);
    server.hears(4, no_vote(41));
    server.times_out(Timer::Election);
    assert_eq!((server.term(), server.is_candidate()), (42, true));
}

#[test]
fn counting_the_living_elects_a_minority_once_that_rule_is_broken() {
    let (mut server, _) = Actor::candidate("raft n=5 break=majority-of-living", 3, &[1]);
    server.hears(2, vote(3));
    assert!(server.is_candidate(), "at first it counts everybody");
    server.times_out(Timer::Election);
    server.hears(2, vote(4));
    assert!(server.is_leader(), "then only those two that are heard of");
}
