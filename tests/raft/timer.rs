//! The election timer: figure 2, "Rules for Servers", followers and candidates; section 5.2; R1, R2 and R16.

use super::actor::{Actor, appends, lacks, no_vote, request_vote, stored, vote};
use synod::base::Span;
use synod::protocols::agree::raft::Timer;

const FIVE: &str = "raft n=5 clients=1";

/// A follower of term 3 with two entries.
fn follower() -> Actor {
    Actor::follower(FIVE, 2, 3, &[1, 2])
}

#[test]
fn a_server_starts_as_a_follower_in_term_0_with_its_election_timer_running() {
    // Section 5.2: "When servers start up, they begin as followers"; figure 2: terms start at 0.
    let mut server = Actor::new(FIVE, 2);
    let deeds = server.starts();
    assert!(server.is_follower());
    assert_eq!((server.term(), server.vote(), server.log(), server.committed()), (0, None, vec![], 0));
    let after = deeds.timer(Timer::Election).expect("it waits for a leader");
    assert!((Span::millis(150)..=Span::millis(300)).contains(&after));
    assert_eq!((deeds.0.len(), deeds.sent().len()), (1, 0), "and does nothing else");
}

#[test]
fn an_append_of_the_current_leader_resets_the_timer() {
    assert!(follower().hears(1, appends(3, 1, (2, 2), &[], 0)).timer(Timer::Election).is_some());
    assert!(follower().hears(1, appends(3, 1, (2, 2), &[3], 0)).timer(Timer::Election).is_some());
    assert!(follower().hears(1, appends(4, 1, (2, 2), &[], 0)).timer(Timer::Election).is_some(), "a new leader is current too");
}

#[test]
fn an_append_that_does_not_match_resets_the_timer_all_the_same() {
    // It comes from the current leader, whether or not the logs agree.
    let deeds = follower().hears(1, appends(3, 1, (7, 3), &[3], 0));
    assert!(!deeds.reply().success && deeds.timer(Timer::Election).is_some());
}

#[test]
fn granting_a_vote_resets_the_timer() {
    assert!(follower().hears(4, request_vote(3, 4, (2, 2))).timer(Timer::Election).is_some());
    assert!(follower().hears(4, request_vote(4, 4, (2, 2))).timer(Timer::Election).is_some());
}

#[test]
fn starting_an_election_resets_the_timer() {
    let mut server = follower();
    assert!(server.times_out(Timer::Election).timer(Timer::Election).is_some());
    assert!(server.times_out(Timer::Election).timer(Timer::Election).is_some(), "the second one as well");
}

#[test]
fn a_refused_vote_does_not_reset_the_timer() {
    let behind = follower().hears(4, request_vote(3, 4, (1, 1)));
    let behind_in_a_higher_term = follower().hears(4, request_vote(9, 4, (1, 1)));
    let old = follower().hears(4, request_vote(2, 4, (2, 2)));
    let mut taken = follower();
    taken.hears(4, request_vote(3, 4, (2, 2)));
    let taken = taken.hears(5, request_vote(3, 5, (2, 2)));
    for (why, deeds) in [("behind", behind), ("behind, higher term", behind_in_a_higher_term), ("old", old), ("taken", taken)] {
        assert_eq!((deeds.timer(Timer::Election), deeds.cancels(Timer::Election)), (None, false), "{why}");
        assert!(matches!(deeds.sent()[0].1, synod::protocols::agree::raft::Message::RequestVoteReply { vote_granted: false, .. }), "{why}");
    }
}

#[test]
fn an_append_of_an_old_term_does_not_reset_the_timer() {
    let deeds = follower().hears(1, appends(2, 1, (2, 2), &[], 0));
    assert_eq!((deeds.timer(Timer::Election), deeds.cancels(Timer::Election)), (None, false));
}

#[test]
fn a_higher_term_alone_does_not_reset_the_timer() {
    for message in [no_vote(9), vote(9), lacks(9, 0, 0), stored(9, 0, 2, 1), request_vote(9, 4, (0, 0))] {
        let mut server = follower();
        let deeds = server.hears(4, message.clone());
        assert_eq!((server.term(), deeds.timer(Timer::Election), deeds.cancels(Timer::Election)), (9, None, false), "{message:?}");
    }
}

#[test]
fn a_candidate_that_learns_of_a_higher_term_keeps_its_timer() {
    // It follows again, and the timer that it set when it stood is still running.
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    let deeds = server.hears(4, no_vote(8));
    assert!(server.is_follower());
    assert_eq!((deeds.timer(Timer::Election), deeds.cancels(Timer::Election)), (None, false));
}

#[test]
fn a_leader_has_no_election_timer_and_no_election_of_its_own() {
    let (mut leader, deeds) = Actor::leader(FIVE, 2, &[1]);
    assert!(deeds.cancels(Timer::Election) && deeds.timer(Timer::Election).is_none());
    assert!(leader.times_out(Timer::Election).is_nothing() && leader.is_leader());
}

#[test]
fn a_leader_that_steps_down_sets_an_election_timer_and_stops_its_heartbeat() {
    for message in [lacks(9, 0, 0), request_vote(9, 4, (0, 0)), request_vote(9, 4, (9, 8)), appends(9, 4, (0, 0), &[], 0)] {
        let (mut leader, _) = Actor::leader(FIVE, 2, &[1]);
        let deeds = leader.hears(4, message.clone());
        assert!(leader.is_follower() && deeds.timer(Timer::Election).is_some(), "{message:?}");
        assert!(deeds.cancels(Timer::Heartbeat) && deeds.timer(Timer::Heartbeat).is_none(), "{message:?}");
        assert!(leader.times_out(Timer::Heartbeat).is_nothing(), "a heartbeat that was due at that moment is not sent");
    }
}

#[test]
fn each_reset_draws_a_new_random_time_within_the_range() {
    // Section 5.2: "election timeouts are chosen randomly from a fixed interval"; R2.
    let mut server = Actor::follower("raft n=5 election=100..200ms", 2, 3, &[]);
    let drawn: Vec<Span> = (0..200).filter_map(|_| server.hears(1, appends(3, 1, (0, 0), &[], 0)).timer(Timer::Election)).collect();
    assert_eq!(drawn.len(), 200);
    assert!(drawn.iter().all(|after| (Span::millis(100)..=Span::millis(200)).contains(after)));
    assert!(drawn.iter().any(|after| after.0 < 110_000) && drawn.iter().any(|after| after.0 > 190_000), "the whole range is used");
    assert!(drawn.windows(2).filter(|pair| pair[0] == pair[1]).count() < 3, "no draw is used twice");
}

#[test]
fn two_servers_draw_different_times() {
    let first = |number| Actor::new(FIVE, number).starts().timer(Timer::Election);
    let mut times: Vec<_> = (1..=5).map(first).collect();
    times.sort_unstable();
    times.dedup();
    assert_eq!(times.len(), 5);
}

#[test]
fn equal_timeouts_are_a_rule_that_can_be_broken() {
    let first = |number| Actor::new("raft n=5 break=equal-timeouts", number).starts().timer(Timer::Election);
    assert!((1..=5).all(|number| first(number) == Some(Span::millis(150))));
}
