//! What is on the disk (figure 2: "Persistent state on all servers (Updated on stable storage before responding to RPCs)"), and what
//! dies in a crash. R10 and R11.

use super::actor::{Actor, append, appends, entry_of, put, request_vote, stored, vote};
use crate::support::trace;
use serde_json::json;
use synod::protocols::agree::raft::{Append, Message, Timer};

const FIVE: &str = "raft n=5 clients=1";

#[test]
fn term_vote_and_log_outlive_a_crash() {
    let mut server = Actor::follower(FIVE, 2, 3, &[1, 2]);
    server.hears(1, appends(4, 1, (2, 2), &[4, 4], 0));
    server.hears(5, request_vote(6, 5, (4, 4)));
    let log = server.server().log.clone();
    server.crashes_and_recovers();
    assert_eq!((server.term(), server.vote(), &server.server().log), (6, Some(5), &log));
    assert_eq!(server.log(), [1, 2, 4, 4]);
}

#[test]
fn what_is_committed_applied_and_led_dies_in_a_crash() {
    // That nothing else than the disk comes back is held for every algorithm, in `tests/catalogue`.
    let mut server = Actor::follower("raft n=5 clients=1 prevote=on", 2, 3, &[]);
    let entry = entry_of(3, 6, 1, put("x", "red"));
    server.hears(1, Message::AppendEntries(Append { entries: [entry].into(), ..append(3, 1, (0, 0), &[], 1) }));
    assert!(server.committed() == 1 && server.stores("x").is_some() && server.server().leader.is_some());
    server.crashes_and_recovers();
    assert_eq!((server.committed(), server.server().last_applied, server.stores("x"), server.server().leader), (0, 0, None, None));
}

#[test]
fn whatever_it_was_it_comes_back_as_a_follower_with_its_timer_running() {
    let (candidate, _) = Actor::candidate(FIVE, 3, &[1]);
    let (leader, _) = Actor::leader(FIVE, 3, &[1]);
    let follower = Actor::follower(FIVE, 1, 3, &[1]);
    for mut server in [candidate, leader, follower] {
        let deeds = server.crashes_and_recovers();
        assert!(server.is_follower() && deeds.timer(Timer::Election).is_some());
        assert_eq!((deeds.sent(), deeds.milestones()), (vec![], vec![]));
        assert!(server.times_out(Timer::Heartbeat).is_nothing());
    }
}

#[test]
fn a_candidate_that_crashes_has_still_voted_for_itself() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    server.crashes_and_recovers();
    assert_eq!(server.hears(4, request_vote(3, 4, (9, 2))).sent(), [(4, super::actor::no_vote(3))]);
    server.times_out(Timer::Election);
    assert_eq!(server.term(), 4, "it never stands twice in one term");
}

#[test]
fn votes_counted_before_a_crash_are_gone() {
    let (mut server, _) = Actor::candidate(FIVE, 3, &[1]);
    server.hears(2, vote(3));
    server.crashes_and_recovers();
    server.hears(3, vote(3));
    server.hears(4, vote(3));
    assert!(server.is_follower());
}

#[test]
fn a_vote_is_not_given_twice_across_a_crash() {
    let mut server = Actor::follower(FIVE, 2, 3, &[]);
    server.hears(4, request_vote(3, 4, (0, 0)));
    server.crashes_and_recovers();
    assert_eq!(server.hears(5, request_vote(3, 5, (9, 2))).sent(), [(5, super::actor::no_vote(3))]);
    assert_eq!(server.hears(4, request_vote(3, 4, (0, 0))).sent(), [(4, vote(3))]);
}

#[test]
fn what_is_committed_is_learned_and_applied_anew() {
    // R11: the commit index is volatile, and may lag behind after a restart.
    let mut server = Actor::follower(FIVE, 2, 3, &[]);
    let entry = entry_of(3, 6, 1, put("x", "red"));
    server.hears(1, Message::AppendEntries(Append { entries: [entry].into(), ..append(3, 1, (0, 0), &[], 1) }));
    server.crashes_and_recovers();
    server.hears(1, appends(3, 1, (1, 3), &[], 1));
    assert_eq!((server.committed(), server.stores("x")), (1, Some(super::actor::value("red"))));
}

#[test]
fn a_new_leader_learns_what_is_committed_by_committing_an_entry_of_its_own() {
    // R11; section 8. All three entries were committed before everybody crashed; nobody knows.
    let (mut leader, _) = Actor::leader("raft n=5 clients=1", 4, &[1, 2, 3]);
    assert_eq!(leader.committed(), 0);
    leader.hears(2, stored(4, 3, 4, 1));
    leader.hears(3, stored(4, 3, 4, 1));
    assert_eq!(leader.committed(), 4);
}

#[test]
fn term_vote_and_log_are_marked_as_kept_on_disk() {
    let trace = trace("raft n=3 until=2s\nat 900ms  C1 put x red");
    let disk: Vec<_> = trace.all("state").filter(|line| line["p"] == 1).map(|line| line["disk"].clone()).collect();
    assert!(!disk.is_empty() && disk.iter().all(|disk| *disk == json!(["current_term", "voted_for", "log"])));
}

#[test]
fn a_vote_for_itself_is_on_the_disk_before_anybody_is_asked() {
    // R10: P1 crashes in the middle of asking for votes.
    let trace = trace("raft n=5 latency=10ms until=50ms\nat 0ms  crash P1 reaching P2 P3\nat 1ms  timeout P1 Election");
    let asked: Vec<_> = trace.sent("RequestVote").map(|line| line["to"].clone()).collect();
    assert_eq!(asked, [2, 3]);
    assert_eq!((trace.state(1, "current_term"), trace.state(1, "voted_for")), (&json!(1), &json!(1)));
}

#[test]
fn a_leaders_entry_is_on_its_disk_before_anybody_hears_of_it() {
    let script = "raft n=5 latency=10ms until=130ms\nat 1ms  timeout P1 Election\nat 80ms  crash P1 reaching P3\nat 90ms  C1 put x red";
    let trace = trace(&script.replace("until", "heartbeat=100ms until"));
    let told: Vec<_> = trace.sent("AppendEntries").filter(|line| line["t"] == 100_000).map(|line| line["to"].clone()).collect();
    assert_eq!(told, [3]);
    assert_eq!(trace.state(1, "log"), &json!([[1, null], [1, "put x red"]]));
    assert_eq!(trace.state(3, "log"), &json!([[1, null], [1, "put x red"]]));
}

#[test]
fn whatever_a_server_answers_is_true_of_its_disk_at_that_moment() {
    // R10, for answers: the state that a handler leaves is what a crash right behind it finds.
    let mut voter = Actor::follower(FIVE, 2, 3, &[1]);
    assert_eq!(voter.hears(4, request_vote(5, 4, (1, 1))).sent(), [(4, vote(5))]);
    voter.crashes_and_recovers();
    assert_eq!((voter.term(), voter.vote()), (5, Some(4)));
    let reply = voter.hears(4, appends(5, 4, (1, 1), &[4, 5], 0)).reply();
    voter.crashes_and_recovers();
    assert_eq!((reply.match_index, voter.server().last_log_index(), voter.log()), (3, 3, vec![1, 4, 5]));
}

#[test]
fn forgetting_the_vote_is_a_rule_that_can_be_broken() {
    let mut server = Actor::follower("raft n=3 break=forget-vote", 2, 3, &[1]);
    server.hears(1, request_vote(3, 1, (1, 1)));
    server.crashes_and_recovers();
    assert_eq!((server.term(), server.vote(), server.log()), (3, None, vec![1]));
}

#[test]
fn forgetting_the_last_entry_is_a_rule_that_can_be_broken() {
    let mut server = Actor::follower("raft n=3 break=forget-tail", 2, 3, &[1, 2, 3]);
    server.crashes_and_recovers();
    assert_eq!((server.term(), server.log()), (3, vec![1, 2]));
}
