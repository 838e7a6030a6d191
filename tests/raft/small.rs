//! One server and two: the smallest clusters (R17).

use super::actor::{Actor, asks, get, put, stored, value, vote};
use crate::support::{Run, scenario};
use synod::facts::Service;
use synod::protocols::agree::raft::{Raft, Timer};
use synod::protocols::parts::replica::Status;

fn run(script: &str) -> Run<Raft> {
    Run::of(scenario(script))
}

#[test]
fn one_server_elects_itself_commits_and_reads_alone() {
    let mut server = Actor::new("raft n=1 clients=1", 1);
    server.times_out(Timer::Election);
    assert!(server.is_leader() && server.committed() == 1);
    assert_eq!(server.hears(2, asks(1, put("x", "red"))).answers(), [(1, Status::Ok(None))]);
    assert_eq!(server.hears(2, asks(2, get("x"))).answers(), [(2, Status::Ok(Some(value("red"))))]);
    assert_eq!((server.log(), server.committed()), (vec![1, 1], 2));
}

#[test]
fn one_server_needs_nobodys_pre_vote() {
    let mut server = Actor::new("raft n=1 prevote=on", 1);
    server.times_out(Timer::Election);
    assert!(server.is_leader() && server.term() == 1);
}

#[test]
fn one_server_sends_no_messages() {
    let run = run("raft n=1 clients=0 until=2s");
    assert_eq!((run.messages(), run.broken(), run.verdict("Liveness").word()), (0, vec![], "holds"));
}

#[test]
fn one_server_that_crashes_comes_back_with_everything() {
    let run = run("raft n=1 until=5s\nat 500ms  C1 put x red\nat 1s  crash P1\nat 2s  recover P1\nat 3s  C1 get x");
    assert_eq!((run.broken(), run.verdict("Liveness").word()), (vec![], "holds"));
    assert_eq!(run.past(|what| if let Some(Service::Returned { answer }) = what.told() { answer } else { None }).len(), 1);
}

#[test]
fn of_two_servers_both_are_needed() {
    // R17: for a vote, for a commit and for a read.
    let (mut server, _) = Actor::candidate("raft n=2 clients=1", 1, &[]);
    assert!(server.is_candidate());
    server.hears(2, vote(1));
    assert!(server.is_leader() && server.committed() == 0);
    server.hears(2, stored(1, 0, 1, 1));
    assert_eq!(server.committed(), 1);
    assert_eq!(server.hears(3, asks(1, get("x"))).answers(), []);
    assert_eq!(server.hears(2, stored(1, 1, 1, 2)).answers(), [(1, Status::Ok(None))]);
}

#[test]
fn two_servers_stand_still_while_one_is_down() {
    for who in ["P1", "P2"] {
        let dead = run(&format!("raft n=2 until=20s\nat 0ms  crash {who}\nat 1s  C1 put x red"));
        assert_eq!((dead.broken(), dead.0.past().terms().led(), dead.verdict("Liveness").word()), (vec![], 0, "pending"));
        let back = run(&format!("raft n=2 until=20s\nat 0ms  crash {who}\nat 1s  C1 put x red\nat 5s  recover {who}"));
        assert_eq!((back.broken(), back.verdict("Liveness").word()), (vec![], "holds"));
    }
}

#[test]
fn two_servers_with_pre_votes_do_not_race_through_terms_while_one_is_down() {
    let terms = |prevote| run(&format!("raft n=2 until=20s prevote={prevote}\nat 0ms  crash P2")).0.past().terms().stood();
    assert_eq!(terms("on"), 0);
    assert!(terms("off") > 50);
}
