//! Clients and the state machine (M11; dissertation of Ongaro, chapter 6): once each, in order, answered when applied.

use super::actor::{Actor, accepted, order, put};
use super::runs::{chosen, is_answered, run, servers};
use synod::base::{ProcessId, Value};
use synod::protocols::agree::multi_paxos::Message;
use synod::protocols::parts::replica::Status;
use synod::scenario::Command;

#[test]
fn a_server_that_does_not_lead_names_the_one_that_does() {
    let mut one = Actor::new("n=3", 1);
    one.starts();
    assert_eq!(one.is_asked(4, 1, put(1)).replies(), [(4, 1, Status::NotLeader(None))]);
    one.hears(3, Message::Heartbeat);
    assert_eq!(one.is_asked(4, 1, put(1)).replies(), [(4, 1, Status::NotLeader(Some(ProcessId::numbered(3))))]);
}

#[test]
fn where_nobody_is_elected_whoever_is_asked_proposes() {
    let mut one = Actor::new("n=3 leader=none", 1);
    one.starts();
    assert_eq!(one.is_asked(4, 1, put(1)).prepares().len(), 1);
}

#[test]
fn a_client_is_answered_when_its_command_is_applied_not_when_it_is_chosen() {
    let mut leader = Actor::prepared();
    let first = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    let second = leader.is_asked(5, 1, Command::Get(Value::word("x"))).accepts()[0].1;
    assert_eq!(leader.hears(1, accepted(second, 1)).replies(), []);
    let answers = leader.hears(1, accepted(first, 1)).replies();
    assert_eq!(answers, [(4, 1, Status::Ok(None)), (5, 1, Status::Ok(Some(Value::Number(1))))]);
}

#[test]
fn a_command_that_is_asked_for_again_is_proposed_once() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    assert_eq!(leader.is_asked(4, 1, put(1)).sent(), []);
    leader.hears(1, accepted(ask, 1));
    assert_eq!(leader.is_asked(4, 1, put(1)).replies(), [(4, 1, Status::Ok(None))]);
    assert_eq!(leader.log(), ["∞ put x 1"]);
}

#[test]
fn a_command_that_is_chosen_behind_a_hole_is_not_proposed_again() {
    let mut leader = Actor::prepared();
    leader.is_asked(4, 1, put(1));
    let second = leader.is_asked(5, 1, put(2)).accepts()[0].1;
    leader.hears(1, accepted(second, 1));
    assert_eq!(leader.is_asked(5, 1, put(2)).sent(), []);
}

#[test]
fn a_command_that_was_chosen_twice_is_carried_out_once() {
    let mut one = Actor::new("n=3", 1);
    let orders = [order(4, 1), order(5, 2), order(4, 1)];
    for (place, order) in orders.into_iter().enumerate() {
        one.hears(3, Message::Success { index: place as u64 + 1, order });
    }
    assert_eq!((one.server().last_applied, one.server().store.get(Value::word("x"))), (3, Some(Value::Number(2))));
}

#[test]
fn a_leader_that_yields_sends_the_commands_without_an_index_away() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    two.times_out(synod::protocols::agree::multi_paxos::Timer::Election);
    two.is_asked(4, 1, put(1));
    let deeds = two.hears(3, Message::Heartbeat);
    assert_eq!(deeds.replies(), [(4, 1, Status::NotLeader(Some(ProcessId::numbered(3))))]);
    assert!(two.server().proposer.waiting.is_empty() && two.server().asked.is_empty());
}

#[test]
fn what_a_former_leader_asked_for_may_still_be_chosen_and_answered() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    two.times_out(synod::protocols::agree::multi_paxos::Timer::Election);
    two.hears(1, super::actor::promise(super::actor::ballot(1, 2), 1));
    let ask = two.is_asked(4, 1, put(1)).accepts()[0].1;
    two.hears(3, Message::Heartbeat);
    assert_eq!(two.hears(1, accepted(ask, 1)).replies(), [(4, 1, Status::Ok(None))]);
}

#[test]
fn a_command_chosen_twice_in_a_run_leaves_the_logs_longer_and_the_stores_the_same() {
    // Nobody is elected: C1 asks P1, hears nothing in time, and asks P2, while P1 still gets the command chosen.
    let mut seen = 0;
    for seed in 0..200 {
        let run = run(&format!(
            "multi-paxos n=3 seed={seed} leader=none backoff=random loss=20% retry=30..60ms until=8s\nat 1ms  C1 put x 1\nat 2ms  C1 put x 2\nat 3ms  C1 get x"
        ));
        assert!(run.is_safe() && is_answered(&run), "seed {seed}: {:?}", run.broken());
        let what: Vec<String> = chosen(&run).iter().filter_map(|line| line.split_once(' ').map(|(_, what)| what.to_owned())).collect();
        seen += usize::from(what.iter().filter(|what| *what == "put x 1").count() > 1);
        for server in servers(&run).iter().filter(|server| server.last_applied >= what.len() as u64) {
            assert_eq!(server.store.get(Value::word("x")), Some(Value::Number(2)), "seed {seed}");
        }
    }
    assert!(seen > 0, "a command was chosen twice at least once");
}
