//! The acceptor's rules, PMS section 2.2: phase 1b, phase 2b, P1 and P1a.

use super::actor::{Actor, accept, accepted, ballot, nack, prepare, promise, value};
use synod::facts::{Agreement, Milestone};

/// Two proposers, three acceptors P3 to P5, one learner P6.
const SEPARATE: &str = "paxos n=6 roles=separate proposers=2";

fn acceptor() -> Actor {
    Actor::new(SEPARATE, 3)
}

#[test]
fn an_acceptor_accepts_the_first_proposal_that_it_receives() {
    // PMS 2.2, P1; B10: it need not have promised.
    let mut acceptor = acceptor();
    let deeds = acceptor.hears(1, accept(ballot(1, 1), "red"));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 1), value("red"))));
    assert!(deeds.sent().contains(&(1, accepted(ballot(1, 1), "red"))));
    assert!(deeds.did(Milestone::from(Agreement::Voted { ballot: Some(ballot(1, 1)), value: value("red") })));
}

#[test]
fn a_prepare_above_the_promise_is_promised() {
    // PMS 2.2, phase 1b: "greater than that of any prepare request to which it has already responded".
    let mut acceptor = acceptor();
    assert_eq!(acceptor.hears(1, prepare(ballot(1, 1))).sent(), [(1, promise(ballot(1, 1), None))]);
    assert_eq!(acceptor.hears(2, prepare(ballot(1, 2))).sent(), [(2, promise(ballot(1, 2), None))]);
    assert_eq!(acceptor.acceptor().promised, Some(ballot(1, 2)));
}

#[test]
fn the_round_of_a_ballot_weighs_more_than_its_process() {
    let mut acceptor = acceptor();
    acceptor.hears(2, prepare(ballot(1, 2)));
    assert_eq!(acceptor.hears(1, prepare(ballot(2, 1))).sent(), [(1, promise(ballot(2, 1), None))]);
    assert_eq!(acceptor.hears(2, prepare(ballot(1, 2))).sent(), [(2, nack(ballot(1, 2), ballot(2, 1)))]);
}

#[test]
fn a_promise_reports_the_highest_ballot_accepted_and_its_value() {
    // PMS 2.2, phase 1b: "and with the highest-numbered proposal (if any) that it has accepted".
    let mut acceptor = acceptor();
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.hears(2, accept(ballot(1, 2), "blue"));
    let deeds = acceptor.hears(1, prepare(ballot(2, 1)));
    assert_eq!(deeds.sent(), [(1, promise(ballot(2, 1), Some((ballot(1, 2), "blue"))))]);
}

#[test]
fn a_promise_alone_leaves_what_was_accepted() {
    let mut acceptor = acceptor();
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.hears(2, prepare(ballot(5, 2)));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 1), value("red"))));
}

#[test]
fn a_promise_is_repeated_for_a_duplicate_prepare() {
    let mut acceptor = acceptor();
    let first = acceptor.hears(1, prepare(ballot(1, 1))).sent();
    let before = acceptor.member.clone();
    assert_eq!(acceptor.hears(1, prepare(ballot(1, 1))).sent(), first);
    assert_eq!(acceptor.member, before);
}

#[test]
fn a_repeated_promise_reports_what_was_accepted_meanwhile() {
    let mut acceptor = acceptor();
    acceptor.hears(1, prepare(ballot(1, 1)));
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    assert_eq!(acceptor.hears(1, prepare(ballot(1, 1))).sent(), [(1, promise(ballot(1, 1), Some((ballot(1, 1), "red"))))]);
}

#[test]
fn a_prepare_below_the_promise_is_refused_with_the_higher_ballot() {
    let mut acceptor = acceptor();
    acceptor.hears(2, prepare(ballot(3, 2)));
    let before = acceptor.member.clone();
    assert_eq!(acceptor.hears(1, prepare(ballot(2, 1))).sent(), [(1, nack(ballot(2, 1), ballot(3, 2)))]);
    assert_eq!(acceptor.member, before);
}

#[test]
fn silence_where_nacks_are_off() {
    let mut acceptor = Actor::new("paxos n=6 roles=separate proposers=2 nack=off", 3);
    acceptor.hears(2, prepare(ballot(3, 2)));
    let before = acceptor.member.clone();
    assert_eq!(acceptor.hears(1, prepare(ballot(2, 1))).sent(), []);
    assert_eq!(acceptor.hears(1, accept(ballot(2, 1), "red")).sent(), []);
    assert_eq!(acceptor.member, before);
}

#[test]
fn an_accept_at_the_promised_ballot_is_accepted() {
    // B1: the test in prepare is `>`, the test in accept is `>=`; with `>` there nothing could be chosen.
    let mut acceptor = acceptor();
    acceptor.hears(1, prepare(ballot(1, 1)));
    assert!(acceptor.hears(1, accept(ballot(1, 1), "red")).sent().contains(&(1, accepted(ballot(1, 1), "red"))));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 1), value("red"))));
}

#[test]
fn an_accept_above_the_promise_is_accepted() {
    // PMS 2.2, phase 2b: "unless it has already responded to a prepare request having a number greater than n".
    let mut acceptor = acceptor();
    acceptor.hears(1, prepare(ballot(1, 1)));
    acceptor.hears(2, accept(ballot(1, 2), "blue"));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 2), value("blue"))));
}

#[test]
fn an_accept_below_the_promise_is_refused_with_the_higher_ballot() {
    // PMS 2.2, P1a.
    let mut acceptor = acceptor();
    acceptor.hears(2, prepare(ballot(1, 2)));
    let before = acceptor.member.clone();
    assert_eq!(acceptor.hears(1, accept(ballot(1, 1), "red")).sent(), [(1, nack(ballot(1, 1), ballot(1, 2)))]);
    assert_eq!(acceptor.member, before);
}

#[test]
fn accepting_raises_the_promise() {
    // B2: otherwise a lower ballot slips in behind it; unsafe, and only runs of three ballots show it.
    let mut acceptor = acceptor();
    acceptor.hears(2, accept(ballot(2, 2), "blue"));
    assert_eq!(acceptor.acceptor().promised, Some(ballot(2, 2)));
    assert_eq!(acceptor.hears(1, prepare(ballot(2, 1))).sent(), [(1, nack(ballot(2, 1), ballot(2, 2)))]);
    assert_eq!(acceptor.hears(1, accept(ballot(2, 1), "red")).sent(), [(1, nack(ballot(2, 1), ballot(2, 2)))]);
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(2, 2), value("blue"))));
}

#[test]
fn a_later_accept_replaces_what_was_accepted() {
    let mut acceptor = acceptor();
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.hears(2, accept(ballot(1, 2), "blue"));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 2), value("blue"))));
}

#[test]
fn a_duplicate_accept_is_answered_again_and_is_no_second_vote() {
    let mut acceptor = acceptor();
    let first = acceptor.hears(1, accept(ballot(1, 1), "red")).sent();
    let before = acceptor.member.clone();
    let again = acceptor.hears(1, accept(ballot(1, 1), "red"));
    assert_eq!(again.sent(), first);
    assert!(!again.did(Milestone::from(Agreement::Voted { ballot: Some(ballot(1, 1)), value: value("red") })));
    assert_eq!(acceptor.member, before);
}

#[test]
fn acceptors_tell_the_proposer_and_every_learner_of_their_votes() {
    // PMS 2.3: "have each acceptor, whenever it accepts a proposal, respond to all learners".
    let mut acceptor = Actor::new("paxos n=7 roles=separate proposers=2 learners=2", 3);
    let told: Vec<usize> = acceptor.hears(2, accept(ballot(1, 2), "blue")).sent().into_iter().map(|(to, _)| to).collect();
    assert_eq!(told, [2, 6, 7]);
}

#[test]
fn a_process_that_is_proposer_and_learner_is_told_once() {
    let mut acceptor = Actor::new("paxos n=3", 2);
    let told: Vec<usize> = acceptor.hears(1, accept(ballot(1, 1), "red")).sent().into_iter().map(|(to, _)| to).collect();
    assert_eq!(told, [1, 2, 3]);
}

#[test]
fn only_the_proposer_hears_of_votes_where_it_tells_the_learners() {
    // PMS 2.3: "have the acceptors respond with their acceptances to a distinguished learner".
    let mut acceptor = Actor::new("paxos n=6 roles=separate proposers=2 learn=decide", 3);
    assert_eq!(acceptor.hears(2, accept(ballot(1, 2), "blue")).sent(), [(2, accepted(ballot(1, 2), "blue"))]);
}

#[test]
fn whoever_is_no_acceptor_answers_neither_prepare_nor_accept() {
    for number in [2, 6] {
        let mut other = Actor::new(SEPARATE, number);
        assert_eq!(other.hears(1, prepare(ballot(1, 1))).sent(), []);
        assert_eq!(other.hears(1, accept(ballot(1, 1), "red")).sent(), []);
        assert!(other.server().acceptor.is_none());
    }
}

#[test]
fn an_acceptor_that_ignores_its_promise_accepts_the_lower_ballot() {
    let mut acceptor = Actor::new("paxos n=6 roles=separate proposers=2 break=accept-ignores-promise", 3);
    acceptor.hears(2, prepare(ballot(1, 2)));
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    assert_eq!(acceptor.acceptor().accepted, Some((ballot(1, 1), value("red"))));
    assert_eq!(acceptor.acceptor().promised, Some(ballot(1, 2)), "its promise stays what it was");
}
