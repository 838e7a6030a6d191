//! What a crash keeps: promises, entries, marks and the largest round (summary, "persistent state"; M2).

use super::actor::{Actor, accept, accepted, ballot, order, put};
use synod::base::Value;
use synod::facts::{Milestone, Replication};
use synod::protocols::agree::multi_paxos::Message;

#[test]
fn promises_entries_and_marks_outlive_a_crash() {
    let mut one = Actor::new("n=3", 1);
    one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1));
    one.hears(3, accept(ballot(1, 3), 2, order(4, 2), 2));
    one.hears(2, Message::Prepare { n: ballot(2, 2), index: 2 });
    one.crashes_and_recovers();
    assert_eq!((one.server().min_proposal, one.log()), (Some(ballot(2, 2)), vec!["∞ put x 1".to_owned(), "1.3 put x 2".to_owned()]));
    assert_eq!(one.server().first_unchosen_index(), 2);
}

#[test]
fn a_ballot_is_never_used_twice_not_even_after_a_crash() {
    let mut three = Actor::new("n=3", 3);
    assert_eq!(three.starts().prepares(), [(ballot(1, 3), 1)]);
    assert_eq!(three.crashes_and_recovers().prepares(), [(ballot(2, 3), 1)]);
}

#[test]
fn prepared_and_next_index_do_not_outlive_it() {
    let mut leader = Actor::prepared();
    leader.is_asked(4, 1, put(1));
    leader.crashes_and_recovers();
    let proposer = &leader.server().proposer;
    assert!(!proposer.prepared && proposer.open.is_empty() && proposer.waiting.is_empty());
}

#[test]
fn the_state_machine_is_filled_again_from_the_log() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.hears(1, accepted(ask, 1));
    let deeds = leader.crashes_and_recovers();
    assert!(deeds.did(Milestone::from(Replication::Committed { index: 1, term: 0, in_term: 0, order: order(4, 1) })));
    assert_eq!((leader.server().last_applied, leader.server().store.get(Value::word("x"))), (1, Some(Value::Number(1))));
}

#[test]
fn a_command_from_before_the_crash_is_answered_again_without_another_entry() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.hears(1, accepted(ask, 1));
    leader.crashes_and_recovers();
    assert_eq!(leader.is_asked(4, 1, put(1)).replies().len(), 1);
    assert_eq!(leader.log(), ["∞ put x 1"]);
}

#[test]
fn where_that_rule_is_broken_the_promise_is_gone_and_the_rest_is_not() {
    let mut one = Actor::new("n=3 break=forget-promises", 1);
    one.hears(2, accept(ballot(2, 2), 1, order(4, 1), 1));
    one.crashes_and_recovers();
    assert_eq!((one.server().min_proposal, one.log()), (None, vec!["2.2 put x 1".to_owned()]));
}
