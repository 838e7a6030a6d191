//! Reads without the log (section 8; diss. 6.4): a leader answers once it knows what is committed, and that it still leads. R12.

use super::actor::{Actor, Deeds, appends, asks, get, lacks, no_vote, put, request_vote, stored, value, vote};
use synod::protocols::agree::raft::{Append, Message, Timer};
use synod::protocols::parts::replica::Status;

const FIVE: &str = "raft n=5 clients=2";
/// The clients of five servers.
const C1: usize = 6;
const C2: usize = 7;

/// P1 leads term 3, and has committed `x = red` and its own empty entry.
fn leader() -> Actor {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    leader.hears(C2, asks(1, put("x", "red")));
    for follower in [2, 3] {
        leader.hears(follower, stored(3, 0, 2, 2));
    }
    assert_eq!((leader.committed(), leader.stores("x")), (2, Some(value("red"))));
    leader
}

/// The round of the AppendEntries that were sent.
fn round(deeds: &Deeds) -> u64 {
    let rounds: Vec<u64> = deeds.appends().iter().map(|(_, append)| append.round).collect();
    assert_eq!(rounds.len(), 4, "everybody is asked");
    rounds[0]
}

fn read(word: Option<&str>) -> Vec<(u32, Status)> {
    vec![(1, Status::Ok(word.map(value)))]
}

#[test]
fn a_leader_asks_everybody_before_it_answers_a_read() {
    let mut leader = leader();
    let asked = leader.hears(C1, asks(1, get("x")));
    assert_eq!((asked.answers(), round(&asked)), (vec![], 3));
    assert_eq!(leader.hears(4, stored(3, 2, 2, 3)).answers(), [], "two of five");
    let deeds = leader.hears(5, stored(3, 2, 2, 3));
    assert_eq!(deeds.answers(), read(Some("red")), "three of five");
    assert_eq!(deeds.sent()[0].0, C1);
    assert_eq!(leader.hears(2, stored(3, 2, 2, 3)).answers(), [], "and once");
}

#[test]
fn a_read_leaves_no_trace_in_the_log() {
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    assert_eq!(leader.log(), [3, 3]);
}

#[test]
fn answers_to_earlier_rounds_confirm_nothing() {
    // They left before the read came, and somebody may have been elected since.
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    for follower in 2..=5 {
        assert_eq!(leader.hears(follower, stored(3, 2, 2, 2)).answers(), []);
        assert_eq!(leader.hears(follower, stored(3, 0, 1, 1)).answers(), []);
    }
    leader.hears(2, stored(3, 2, 2, 3));
    assert_eq!(leader.hears(3, stored(3, 2, 2, 3)).answers(), read(Some("red")));
}

#[test]
fn the_same_follower_twice_is_no_majority() {
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    for _ in 0..3 {
        assert_eq!(leader.hears(2, stored(3, 2, 2, 3)).answers(), []);
    }
}

#[test]
fn a_later_round_confirms_too() {
    // The round with which it asked may be lost; the next heartbeat asks again.
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    assert_eq!(round(&leader.times_out(Timer::Heartbeat)), 4);
    leader.hears(4, stored(3, 2, 2, 4));
    assert_eq!(leader.hears(5, stored(3, 2, 2, 4)).answers(), read(Some("red")));
}

#[test]
fn a_follower_whose_log_differs_confirms_all_the_same() {
    // It refuses the entries, but it takes the sender for the leader of this term.
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    leader.hears(4, lacks(3, 2, 3));
    assert_eq!(leader.hears(5, lacks(3, 2, 3)).answers(), read(Some("red")));
}

#[test]
fn before_it_committed_an_entry_of_its_term_a_leader_answers_nothing() {
    // Diss. 6.4, step 1: it does not know yet which of its entries are committed (R11).
    let (mut leader, _) = Actor::leader(FIVE, 3, &[1, 2]);
    assert_eq!(leader.hears(C1, asks(1, get("x"))).sent(), [], "nor does it ask yet");
    leader.hears(2, lacks(3, 2, 1));
    assert_eq!(leader.hears(3, lacks(3, 2, 1)).answers(), [], "whoever follows it");
    leader.hears(4, stored(3, 2, 3, 1));
    let committed = leader.hears(5, stored(3, 2, 3, 1));
    assert_eq!((leader.committed(), committed.answers(), round(&committed)), (3, vec![], 2), "now it asks");
    leader.hears(4, stored(3, 3, 3, 2));
    assert_eq!(leader.hears(5, stored(3, 3, 3, 2)).answers(), read(None));
}

#[test]
fn a_leader_without_an_empty_entry_waits_for_a_command_of_its_term() {
    let (mut leader, _) = Actor::leader("raft n=5 clients=2 noop=off", 3, &[1, 2]);
    leader.hears(C1, asks(1, get("x")));
    for follower in 2..=5 {
        leader.hears(follower, stored(3, 2, 2, 1));
    }
    assert_eq!(leader.times_out(Timer::Heartbeat).answers(), []);
    leader.hears(C2, asks(1, put("x", "blue")));
    leader.hears(2, stored(3, 2, 3, 3));
    assert_eq!(round(&leader.hears(3, stored(3, 2, 3, 3))), 4);
    leader.hears(2, stored(3, 3, 3, 4));
    assert_eq!(leader.hears(3, stored(3, 3, 3, 4)).answers(), read(Some("blue")));
}

#[test]
fn several_reads_each_wait_for_their_own_round() {
    let mut leader = leader();
    assert_eq!(round(&leader.hears(C1, asks(1, get("x")))), 3);
    assert_eq!(round(&leader.hears(C2, asks(2, get("x")))), 4);
    leader.hears(4, stored(3, 2, 2, 3));
    assert_eq!(leader.hears(5, stored(3, 2, 2, 3)).sent().first().map(|(to, _)| *to), Some(C1));
    leader.hears(4, stored(3, 2, 2, 4));
    assert_eq!(leader.hears(5, stored(3, 2, 2, 4)).sent().first().map(|(to, _)| *to), Some(C2));
}

#[test]
fn a_read_asked_twice_is_answered_once() {
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    assert!(leader.hears(C1, asks(1, get("x"))).is_nothing());
    leader.hears(4, stored(3, 2, 2, 3));
    assert_eq!(leader.hears(5, stored(3, 2, 2, 3)).answers().len(), 1);
}

#[test]
fn a_leader_that_is_deposed_answers_no_read() {
    for message in [no_vote(4), request_vote(4, 2, (9, 3)), appends(4, 2, (2, 3), &[4], 3)] {
        let mut leader = leader();
        leader.hears(C1, asks(1, get("x")));
        leader.hears(4, stored(3, 2, 2, 3));
        assert_eq!(leader.hears(2, message).answers(), []);
        assert_eq!(leader.hears(5, stored(3, 2, 2, 3)).answers(), []);
    }
}

#[test]
fn a_read_of_nothing_is_answered_with_nothing() {
    let mut leader = leader();
    leader.hears(C1, asks(1, get("y")));
    leader.hears(4, stored(3, 2, 2, 3));
    assert_eq!(leader.hears(5, stored(3, 2, 2, 3)).answers(), read(None));
}

#[test]
fn a_refusal_of_an_earlier_reign_confirms_no_read() {
    // P1 led term 2 for seven rounds, and P4, already in term 3, refused the seventh. Before that is heard, P1 crashes and wins
    // term 3 itself. The refusal names term 3, but it does not say that P4 follows its leader: by now P4 may follow another one.
    let mut voter = Actor::follower(FIVE, 4, 3, &[]);
    let of_round_7 = Append { round: 7, ..super::actor::append(2, 1, (0, 0), &[], 0) };
    let late = Message::AppendEntriesReply(voter.hears(1, Message::AppendEntries(of_round_7)).reply());
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    leader.hears(5, stored(3, 2, 2, 3));
    assert!(leader.hears(4, late).is_nothing(), "one of two more than itself has confirmed");
    assert_eq!(leader.hears(3, stored(3, 2, 2, 3)).answers(), read(Some("red")));
}

#[test]
fn reading_alone_is_a_rule_that_can_be_broken() {
    let (mut leader, _) = Actor::leader("raft n=5 clients=2 break=read-alone", 3, &[1, 2]);
    assert_eq!(leader.hears(C1, asks(1, get("x"))).answers(), read(None));
}

#[test]
fn a_read_waits_for_votes_of_nobody() {
    // Votes are no answers to AppendEntries.
    let mut leader = leader();
    leader.hears(C1, asks(1, get("x")));
    for voter in 2..=5 {
        assert!(leader.hears(voter, vote(3)).is_nothing());
    }
}
