//! Learning a chosen value, PMS section 2.3.

use super::actor::{Actor, accepted, ballot, promise, value};
use synod::facts::{Agreement, Milestone};
use synod::protocols::agree::paxos::{Message, Timer};

/// Two proposers, three acceptors P3 to P5, one learner P6.
const SEPARATE: &str = "paxos n=6 roles=separate proposers=2";

fn learner() -> Actor {
    Actor::new(SEPARATE, 6)
}

#[test]
fn a_value_is_learned_when_a_majority_accepted_it_in_one_ballot() {
    let mut learner = learner();
    learner.hears(3, accepted(ballot(1, 1), "red"));
    assert_eq!(learner.decided(), None);
    assert!(learner.hears(4, accepted(ballot(1, 1), "red")).did(Milestone::from(Agreement::Decided { value: value("red") })));
    assert_eq!(learner.decided(), Some(value("red")));
}

#[test]
fn a_learner_counts_per_ballot_not_per_value() {
    // B5, the false majority: A and C hold X, of ballots 1 and 3, and nothing is chosen.
    let mut learner = learner();
    learner.hears(3, accepted(ballot(1, 1), "red"));
    learner.hears(5, accepted(ballot(2, 1), "red"));
    assert_eq!(learner.decided(), None);
    learner.hears(3, accepted(ballot(2, 2), "blue"));
    learner.hears(4, accepted(ballot(2, 2), "blue"));
    assert_eq!(learner.decided(), Some(value("blue")));
}

#[test]
fn a_learner_that_counts_per_value_is_fooled() {
    let mut learner = Actor::new("paxos n=6 roles=separate proposers=2 break=count-by-value", 6);
    learner.hears(3, accepted(ballot(1, 1), "red"));
    learner.hears(5, accepted(ballot(2, 1), "red"));
    assert_eq!(learner.decided(), Some(value("red")));
}

#[test]
fn an_acceptance_counts_once_for_each_acceptor() {
    let mut learner = learner();
    for _ in 0..4 {
        learner.hears(3, accepted(ballot(1, 1), "red"));
    }
    assert_eq!(learner.decided(), None);
}

#[test]
fn votes_may_arrive_late_and_between_those_of_other_ballots() {
    let mut learner = learner();
    learner.hears(5, accepted(ballot(2, 1), "red"));
    learner.hears(3, accepted(ballot(1, 2), "blue"));
    assert_eq!(learner.decided(), None);
    learner.hears(4, accepted(ballot(2, 1), "red"));
    assert_eq!(learner.decided(), Some(value("red")));
}

#[test]
fn a_decision_is_final() {
    let mut learner = learner();
    for acceptor in [3, 4] {
        learner.hears(acceptor, accepted(ballot(1, 1), "red"));
    }
    let before = learner.member.clone();
    for acceptor in [3, 4, 5] {
        assert!(learner.hears(acceptor, accepted(ballot(2, 2), "blue")).is_nothing());
    }
    assert!(learner.hears(2, Message::Decide { ballot: ballot(2, 2), value: value("blue") }).is_nothing());
    assert_eq!(learner.member, before);
}

#[test]
fn a_proposer_that_gave_a_ballot_up_still_counts_its_late_votes() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.starts();
    proposer.times_out(Timer::Retry);
    assert_eq!(proposer.leads(), Some(ballot(2, 1)));
    proposer.hears(3, accepted(ballot(1, 1), "red"));
    let deeds = proposer.hears(4, accepted(ballot(1, 1), "red"));
    assert_eq!((proposer.decided(), proposer.leads()), (Some(value("red")), None));
    assert!(deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(2, 1) })), "the ballot that it was in is wasted");
}

#[test]
fn whoever_decides_stops_proposing() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.starts();
    for acceptor in [3, 4] {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    proposer.times_out(Timer::Think);
    proposer.hears(3, accepted(ballot(1, 1), "red"));
    let deeds = proposer.hears(4, accepted(ballot(1, 1), "red"));
    for timer in [Timer::Start, Timer::Think, Timer::Retry, Timer::Backoff] {
        assert!(deeds.cancels(timer));
    }
    assert_eq!(proposer.leads(), None);
    assert!(!deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(1, 1) })), "the ballot that won is not wasted");
}

#[test]
fn the_proposer_tells_every_other_learner_where_that_is_how_they_learn() {
    // PMS 2.3: the distinguished learner "in turn informs the other learners".
    let mut proposer = Actor::new("paxos n=7 roles=separate proposers=2 learners=2 learn=decide", 1);
    proposer.hears(3, accepted(ballot(1, 1), "red"));
    let deeds = proposer.hears(4, accepted(ballot(1, 1), "red"));
    let decide = Message::Decide { ballot: ballot(1, 1), value: value("red") };
    assert_eq!(deeds.sent(), [(6, decide.clone()), (7, decide)]);
}

#[test]
fn a_proposer_tells_nobody_where_acceptors_do() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.hears(3, accepted(ballot(1, 1), "red"));
    assert_eq!(proposer.hears(4, accepted(ballot(1, 1), "red")).sent(), []);
}

#[test]
fn one_decide_is_enough_and_is_not_passed_on() {
    let mut learner = Actor::new("paxos n=6 roles=separate proposers=2 learn=decide", 6);
    let deeds = learner.hears(1, Message::Decide { ballot: ballot(1, 1), value: value("red") });
    assert_eq!((learner.decided(), deeds.sent()), (Some(value("red")), vec![]));
}

#[test]
fn whoever_knows_the_decision_tells_it_when_asked_to_propose() {
    // PMS 2.3: a learner that missed the news can have a proposer issue a proposal.
    let mut process = Actor::new("paxos n=3", 2);
    process.hears(1, Message::Decide { ballot: ballot(1, 1), value: value("red") });
    let decide = Message::Decide { ballot: ballot(1, 1), value: value("red") };
    assert_eq!(process.is_asked("blue").sent(), [(1, decide.clone()), (3, decide)]);
    assert_eq!(process.decided(), Some(value("red")));
}
