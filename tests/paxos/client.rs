//! Clients: asking a proposer, hearing what was chosen. PMS section 2.1 has processes propose; a client has it done for itself.

use super::actor::{Actor, accepted, ballot, value};
use crate::support::{run, trace};
use synod::base::Span;
use synod::facts::{Agreement, Milestone};
use synod::protocols::agree::paxos::{Message, Timer};

/// Two proposers, three acceptors, one learner; C1 is the seventh member, C2 the eighth.
const SEPARATE: &str = "paxos n=6 roles=separate proposers=2 clients=2 retry=40..60ms";

fn request(word: &str) -> Message {
    Message::Request { value: value(word) }
}

fn reply(word: &str) -> Message {
    Message::Reply { value: value(word) }
}

#[test]
fn a_client_asks_a_proposer_for_its_value() {
    let mut client = Actor::new(SEPARATE, 7);
    let deeds = client.starts();
    assert_eq!(deeds.sent(), [(1, request("red"))]);
    assert!(deeds.did(Milestone::from(Agreement::Proposed { value: value("red") })));
    let retry = deeds.timer(Timer::Retry).expect("it will not wait for ever");
    assert!((Span::millis(40)..=Span::millis(60)).contains(&retry));
}

#[test]
fn clients_spread_over_the_proposers() {
    assert_eq!(Actor::new(SEPARATE, 8).starts().sent(), [(2, request("blue"))]);
}

#[test]
fn a_client_without_an_answer_asks_the_next_proposer() {
    let mut client = Actor::new(SEPARATE, 7);
    client.starts();
    assert_eq!(client.times_out(Timer::Retry).sent(), [(2, request("red"))]);
    assert_eq!(client.times_out(Timer::Retry).sent(), [(1, request("red"))]);
}

#[test]
fn a_proposer_takes_up_what_a_client_asks_for() {
    let mut proposer = Actor::new(SEPARATE, 1);
    assert!(proposer.starts().is_nothing(), "where there are clients, proposers have no value of their own");
    proposer.hears(7, request("red"));
    assert_eq!((proposer.leads(), proposer.proposer().input), (Some(ballot(1, 1)), Some(value("red"))));
}

#[test]
fn a_second_client_does_not_change_what_is_proposed() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.hears(7, request("red"));
    assert!(proposer.hears(8, request("blue")).is_nothing());
    assert_eq!(proposer.proposer().input, Some(value("red")));
}

#[test]
fn every_client_that_waits_is_told_what_was_chosen() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.hears(7, request("red"));
    proposer.hears(8, request("blue"));
    proposer.hears(3, accepted(ballot(1, 1), "red"));
    let deeds = proposer.hears(4, accepted(ballot(1, 1), "red"));
    assert_eq!(deeds.sent(), [(7, reply("red")), (8, reply("red"))]);
    assert!(proposer.hears(5, accepted(ballot(1, 1), "red")).is_nothing(), "and told once");
}

#[test]
fn a_proposer_that_knows_the_value_answers_at_once() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.hears(3, accepted(ballot(1, 2), "blue"));
    proposer.hears(4, accepted(ballot(1, 2), "blue"));
    assert_eq!(proposer.hears(7, request("red")).sent(), [(7, reply("blue"))]);
    assert_eq!(proposer.leads(), None);
}

#[test]
fn whoever_is_no_proposer_leaves_a_request_alone() {
    let mut acceptor = Actor::new(SEPARATE, 3);
    assert!(acceptor.hears(7, request("red")).is_nothing());
}

#[test]
fn the_first_answer_counts_and_ends_the_asking() {
    let mut client = Actor::new(SEPARATE, 7);
    client.starts();
    assert!(client.hears(1, reply("blue")).cancels(Timer::Retry));
    assert_eq!(client.client().answer, Some(value("blue")), "another client's value may have been chosen");
    assert!(client.hears(2, reply("red")).is_nothing());
    assert!(client.times_out(Timer::Retry).is_nothing());
}

#[test]
fn a_client_that_crashed_asks_again() {
    let mut client = Actor::new(SEPARATE, 7);
    client.starts();
    assert_eq!(client.crashes_and_recovers().sent(), [(1, request("red"))]);
    client.hears(1, reply("red"));
    assert!(client.crashes_and_recovers().is_nothing(), "its answer is on its disk");
}

#[test]
fn a_client_whose_proposer_is_down_gets_its_answer_from_the_other() {
    let trace = trace("paxos n=6 roles=separate proposers=2 clients=1 latency=10ms retry=90..99ms\nat 0ms  crash P1");
    assert_eq!(trace.sent("Request").map(|line| line["to"].as_u64()).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert_eq!(trace.sent("Reply").map(|line| line["p"].as_u64()).collect::<Vec<_>>(), [Some(2)]);
    assert_eq!(trace.verdict("Termination"), "holds");
}

#[test]
fn a_client_whose_answer_was_lost_asks_again_and_gets_the_same() {
    let script = "paxos n=6 roles=separate proposers=2 clients=1 latency=10ms retry=90..99ms\nat 0ms  drop P1>C1#1";
    let trace = trace(script);
    assert_eq!(
        trace.sent("Reply").map(|line| (line["p"].as_u64(), line["body"]["value"].as_str())).collect::<Vec<_>>(),
        [(Some(1), Some("red")), (Some(2), Some("red")),]
    );
    assert_eq!(trace.verdict("Termination"), "holds");
}

#[test]
fn a_client_that_was_never_answered_keeps_the_run_from_terminating() {
    let run = run("paxos n=6 roles=separate proposers=1 learners=1 clients=1 until=2s\nat 0ms  cut P1>C1");
    assert!(!run.terminates() && run.goes_on() && run.broken().is_empty());
    assert_eq!(run.chosen(), ["1.1 red"]);
}

#[test]
fn clients_with_different_values_are_told_one() {
    for seed in 0..200 {
        let run = run(&format!("paxos n=7 seed={seed} clients=3 proposers=P1,P4,P7 backoff=random"));
        let mut values: Vec<String> = run.decided().iter().map(|line| line.split(' ').nth(1).unwrap_or_default().to_owned()).collect();
        values.dedup();
        assert_eq!((values.len(), run.terminates(), run.broken().len()), (1, true, 0), "seed {seed}");
    }
}
