//! The proposer's rules, PMS sections 2.2 (phases 1a and 2a, P2b, P2c) and 2.4 (giving up and trying again).

use super::actor::{Actor, accept, ballot, nack, prepare, promise, value};
use synod::base::{Ballot, Span};
use synod::facts::{Agreement, Milestone};
use synod::protocols::agree::paxos::{Message, Phase, Timer};

/// Two proposers, five acceptors P3 to P7, one learner P8.
const SEPARATE: &str = "paxos n=8 roles=separate proposers=2 think=5ms";

/// P1, which has begun ballot 1.1 for red.
fn preparing(header: &str) -> Actor {
    let mut proposer = Actor::new(header, 1);
    proposer.starts();
    assert_eq!(proposer.leads(), Some(ballot(1, 1)));
    proposer
}

/// P1, which asks for red in ballot 1.1.
fn accepting(header: &str) -> Actor {
    let mut proposer = preparing(header);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    proposer.times_out(Timer::Think);
    proposer
}

fn to_all_acceptors(message: Message) -> Vec<(usize, Message)> {
    (3..=7).map(|acceptor| (acceptor, message.clone())).collect()
}

/// What P1 asks for once promises with these reports have arrived, in this order.
fn asked_after(reports: &[Option<(Ballot, &str)>]) -> Option<synod::base::Value> {
    let mut proposer = preparing(SEPARATE);
    for (place, report) in reports.iter().enumerate() {
        proposer.hears(3 + place, promise(ballot(1, 1), *report));
    }
    proposer.asks_for()
}

#[test]
fn a_ballot_begins_with_a_prepare_to_every_acceptor() {
    // PMS 2.2, phase 1a.
    let mut proposer = Actor::new(SEPARATE, 1);
    let deeds = proposer.starts();
    assert_eq!(deeds.sent(), to_all_acceptors(prepare(ballot(1, 1))));
    assert!(deeds.did(Milestone::from(Agreement::Proposed { value: value("red") })));
    assert!(deeds.did(Milestone::from(Agreement::Began { ballot: ballot(1, 1) })));
    assert!(deeds.timer(Timer::Retry).is_some());
}

#[test]
fn two_proposers_never_share_a_ballot() {
    // PMS 2.2: "different proposers choose their numbers from disjoint sets".
    let mut other = Actor::new(SEPARATE, 2);
    other.starts();
    assert_eq!(other.leads(), Some(ballot(1, 2)));
    assert!(ballot(1, 1) < ballot(1, 2) && ballot(1, 2) < ballot(2, 1));
}

#[test]
fn a_minority_of_promises_is_not_enough() {
    let mut proposer = preparing(SEPARATE);
    proposer.hears(3, promise(ballot(1, 1), None));
    proposer.hears(4, promise(ballot(1, 1), None));
    assert_eq!(proposer.asks_for(), None);
    proposer.hears(5, promise(ballot(1, 1), None));
    assert_eq!(proposer.asks_for(), Some(value("red")));
}

#[test]
fn of_four_acceptors_three_are_a_majority() {
    let mut proposer = preparing("paxos n=7 roles=separate proposers=2");
    proposer.hears(3, promise(ballot(1, 1), None));
    proposer.hears(4, promise(ballot(1, 1), None));
    assert_eq!(proposer.asks_for(), None);
    proposer.hears(5, promise(ballot(1, 1), None));
    assert_eq!(proposer.asks_for(), Some(value("red")));
}

#[test]
fn a_promise_counts_once_for_each_acceptor() {
    // B9.
    let mut proposer = preparing(SEPARATE);
    for _ in 0..5 {
        proposer.hears(3, promise(ballot(1, 1), None));
    }
    let Phase::Preparing { promises, .. } = &proposer.proposer().phase else { panic!("one acceptor is no quorum") };
    assert_eq!(promises.len(), 1);
}

#[test]
fn a_promise_of_an_old_ballot_is_ignored() {
    // B9.
    let mut proposer = preparing(SEPARATE);
    proposer.times_out(Timer::Retry);
    let before = proposer.member.clone();
    for acceptor in 3..=7 {
        assert!(proposer.hears(acceptor, promise(ballot(1, 1), Some((ballot(1, 2), "blue")))).is_nothing());
    }
    assert_eq!(proposer.member, before);
}

#[test]
fn a_promise_behind_the_quorum_changes_nothing() {
    let mut proposer = accepting(SEPARATE);
    let before = proposer.member.clone();
    assert!(proposer.hears(6, promise(ballot(1, 1), Some((ballot(1, 2), "blue")))).is_nothing());
    assert_eq!(proposer.member, before);
}

#[test]
fn a_proposer_asks_for_its_own_value_where_nothing_was_reported() {
    // PMS 2.2, phase 2a: "or is any value if the responses reported no proposals".
    assert_eq!(asked_after(&[None, None, None]), Some(value("red")));
}

#[test]
fn one_report_in_the_quorum_is_enough_to_be_adopted() {
    // B4: whatever the proposer would prefer, and wherever in the quorum it stands.
    let report = Some((ballot(1, 2), "blue"));
    for reports in [[report, None, None], [None, report, None], [None, None, report]] {
        assert_eq!(asked_after(&reports), Some(value("blue")));
    }
}

#[test]
fn the_value_of_the_highest_reported_ballot_is_adopted() {
    // PMS 2.2, P2c; B3: neither any nor the first nor the last nor the most frequent one.
    let (low, lower, high) = (Some((ballot(2, 2), "blue")), Some((ballot(1, 2), "blue")), Some((ballot(3, 1), "green")));
    for reports in [[low, lower, high], [low, high, lower], [high, low, lower], [lower, low, high]] {
        assert_eq!(asked_after(&reports), Some(value("green")));
    }
}

#[test]
fn the_process_decides_which_of_two_ballots_of_a_round_is_higher() {
    assert_eq!(asked_after(&[Some((ballot(2, 2), "blue")), Some((ballot(2, 1), "green")), None]), Some(value("blue")));
}

#[test]
fn adopting_leaves_the_input_as_it_is() {
    let mut proposer = preparing(SEPARATE);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), Some((ballot(1, 2), "blue"))));
    }
    assert_eq!(proposer.asks_for(), Some(value("blue")));
    assert_eq!(proposer.proposer().input, Some(value("red")), "the next ballot may be free again");
}

#[test]
fn accept_goes_to_every_acceptor_also_to_those_that_did_not_promise() {
    // PMS 2.2: "This need not be the same set of acceptors that responded to the initial requests"; B10.
    let mut proposer = preparing(SEPARATE);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    assert_eq!(proposer.times_out(Timer::Think).sent(), to_all_acceptors(accept(ballot(1, 1), "red")));
}

#[test]
fn a_proposer_thinks_between_the_phases() {
    let mut proposer = preparing(SEPARATE);
    proposer.hears(3, promise(ballot(1, 1), None));
    proposer.hears(4, promise(ballot(1, 1), None));
    let deeds = proposer.hears(5, promise(ballot(1, 1), None));
    assert_eq!((deeds.sent(), deeds.timer(Timer::Think)), (vec![], Some(Span::millis(5))));
}

#[test]
fn without_thinking_time_it_asks_at_once() {
    let mut proposer = preparing("paxos n=8 roles=separate proposers=2 think=0ms");
    proposer.hears(3, promise(ballot(1, 1), None));
    proposer.hears(4, promise(ballot(1, 1), None));
    assert_eq!(proposer.hears(5, promise(ballot(1, 1), None)).sent(), to_all_acceptors(accept(ballot(1, 1), "red")));
}

#[test]
fn each_phase_has_a_retry_timer_of_its_own() {
    let header = "paxos n=8 roles=separate proposers=2 retry=40..60ms";
    let mut proposer = Actor::new(header, 1);
    let first = proposer.starts().timer(Timer::Retry).expect("phase 1 has a timer");
    let mut proposer = preparing(header);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    let second = proposer.times_out(Timer::Think).timer(Timer::Retry).expect("phase 2 has a timer");
    for span in [first, second] {
        assert!((Span::millis(40)..=Span::millis(60)).contains(&span), "{span}");
    }
}

#[test]
fn the_retry_timer_gives_the_ballot_up_and_begins_a_higher_one() {
    for mut proposer in [preparing(SEPARATE), accepting(SEPARATE)] {
        let deeds = proposer.times_out(Timer::Retry);
        assert!(deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(1, 1) })));
        assert_eq!(deeds.sent(), to_all_acceptors(prepare(ballot(2, 1))));
    }
}

#[test]
fn a_nack_that_is_not_higher_is_ignored() {
    // B14: what it is told of a ballot that is not above its own is late.
    let mut proposer = preparing(SEPARATE);
    let before = proposer.member.clone();
    for higher in [ballot(1, 1), Ballot { round: 0, ..ballot(1, 2) }] {
        assert!(proposer.hears(3, nack(ballot(1, 1), higher)).is_nothing());
    }
    assert_eq!(proposer.member, before);
}

#[test]
fn a_nack_makes_the_next_ballot_higher_than_the_one_that_it_names() {
    for mut proposer in [preparing(SEPARATE), accepting(SEPARATE)] {
        let deeds = proposer.hears(3, nack(ballot(1, 1), ballot(7, 2)));
        assert!(deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(1, 1) })));
        assert_eq!(deeds.sent(), to_all_acceptors(prepare(ballot(8, 1))));
    }
}

#[test]
fn a_nack_while_it_thinks_keeps_it_from_asking() {
    let mut proposer = preparing(SEPARATE);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    assert!(proposer.hears(6, nack(ballot(1, 1), ballot(1, 2))).cancels(Timer::Think));
    assert_eq!(proposer.leads(), Some(ballot(2, 1)));
    assert!(proposer.times_out(Timer::Think).is_nothing(), "what was thought is forgotten");
}

#[test]
fn a_nack_of_an_old_ballot_teaches_the_round_and_nothing_else() {
    let mut proposer = preparing(SEPARATE);
    proposer.times_out(Timer::Retry);
    assert!(proposer.hears(3, nack(ballot(1, 1), ballot(9, 2))).is_nothing());
    assert_eq!(proposer.leads(), Some(ballot(2, 1)));
    proposer.times_out(Timer::Retry);
    assert_eq!(proposer.leads(), Some(ballot(10, 1)));
}

#[test]
fn a_second_nack_of_a_ballot_does_not_begin_another() {
    let mut proposer = preparing(SEPARATE);
    proposer.hears(3, nack(ballot(1, 1), ballot(1, 2)));
    assert!(proposer.hears(4, nack(ballot(1, 1), ballot(1, 2))).is_nothing());
    assert_eq!(proposer.leads(), Some(ballot(2, 1)));
}

#[test]
fn what_its_own_acceptor_sees_raises_the_next_ballot() {
    // B8: the largest round seen counts, not only the own ones.
    let mut proposer = preparing("paxos n=5 proposers=P1,P5");
    proposer.hears(5, prepare(ballot(6, 5)));
    proposer.times_out(Timer::Retry);
    assert_eq!(proposer.leads(), Some(ballot(7, 1)));
    proposer.hears(4, accept(ballot(9, 4), "blue"));
    proposer.times_out(Timer::Retry);
    assert_eq!(proposer.leads(), Some(ballot(10, 1)));
}

#[test]
fn another_value_during_a_ballot_waits_for_the_next_one() {
    // PMS 2.2, P2: one ballot has one value.
    let mut proposer = accepting(SEPARATE);
    let deeds = proposer.is_asked("green");
    assert!(deeds.did(Milestone::from(Agreement::Proposed { value: value("green") })));
    assert_eq!((deeds.sent(), proposer.asks_for()), (vec![], Some(value("red"))));
    proposer.times_out(Timer::Retry);
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(2, 1), None));
    }
    assert_eq!(proposer.asks_for(), Some(value("green")));
}

#[test]
fn a_process_without_a_value_proposes_once_it_is_asked_to() {
    let mut other = Actor::new("paxos n=5", 4);
    assert!(other.starts().is_nothing());
    assert_eq!(other.is_asked("green").sent().len(), 5);
    assert_eq!(other.leads(), Some(ballot(1, 4)));
}

#[test]
fn whoever_is_no_proposer_says_so_and_does_nothing() {
    let mut acceptor = Actor::new(SEPARATE, 3);
    let before = acceptor.member.clone();
    let deeds = acceptor.is_asked("green");
    assert_eq!((deeds.sent(), acceptor.member == before), (vec![], true));
    assert!(!deeds.did(Milestone::from(Agreement::Proposed { value: value("green") })));
}

#[test]
fn a_proposer_that_ignores_reports_asks_for_its_own_value() {
    let mut proposer = preparing("paxos n=8 roles=separate proposers=2 break=ignore-reported");
    for acceptor in 3..=5 {
        proposer.hears(acceptor, promise(ballot(1, 1), Some((ballot(1, 2), "blue"))));
    }
    assert_eq!(proposer.asks_for(), Some(value("red")));
}

#[test]
fn a_proposer_that_takes_any_report_takes_the_first() {
    let mut proposer = preparing("paxos n=8 roles=separate proposers=2 break=any-reported");
    proposer.hears(3, promise(ballot(1, 1), None));
    proposer.hears(4, promise(ballot(1, 1), Some((ballot(1, 2), "blue"))));
    proposer.hears(5, promise(ballot(1, 1), Some((ballot(2, 2), "green"))));
    assert_eq!(proposer.asks_for(), Some(value("blue")));
}
