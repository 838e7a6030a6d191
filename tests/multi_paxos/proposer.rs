//! The proposer's rules: the steps of the summary's write(), one by one (M6).

use super::actor::{Actor, Deeds, accept, accepted, ballot, order, promise, promise_with, put, refused};
use synod::facts::{Agreement, Milestone, Order};
use synod::protocols::agree::multi_paxos::{Accept, Message, PrepareReply, Proposal, Timer};

/// P3 of three, leading, before anybody has promised.
fn leader() -> Actor {
    let mut leader = Actor::new("n=3 clients=2", 3);
    leader.starts();
    leader
}

/// The only entry that is asked for.
fn asked(deeds: &Deeds) -> (u64, Order) {
    let accepts = deeds.accepts();
    assert!(!accepts.is_empty() && accepts.windows(2).all(|pair| pair[0].1 == pair[1].1), "one entry is asked for: {accepts:?}");
    (accepts[0].1.index, accepts[0].1.order)
}

#[test]
fn a_new_leader_prepares_from_its_first_unchosen_index() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    two.hears(3, Message::Success { index: 1, order: order(4, 1) });
    let deeds = two.times_out(Timer::Election);
    assert_eq!(deeds.prepares(), [(ballot(1, 2), 2)]);
    assert!(deeds.did(Milestone::from(Agreement::Began { ballot: ballot(1, 2) })));
}

#[test]
fn its_ballot_is_above_every_round_that_it_has_seen() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    two.hears(3, accept(ballot(6, 3), 1, order(4, 1), 1));
    assert_eq!(two.times_out(Timer::Election).prepares(), [(ballot(7, 2), 1)]);
}

#[test]
fn a_majority_that_has_accepted_nothing_leaves_it_prepared() {
    let leader = Actor::prepared();
    assert_eq!((leader.server().proposer.prepared, leader.server().proposer.next_index), (true, 1));
}

#[test]
fn once_prepared_a_command_skips_prepare_and_takes_the_next_index() {
    let mut leader = Actor::prepared();
    for value in 1..=2 {
        let deeds = leader.is_asked(3 + value as usize, 1, put(value));
        assert_eq!((deeds.prepares(), asked(&deeds)), (vec![], (value as u64, order(3 + value as usize, value))));
    }
    assert_eq!(leader.server().proposer.next_index, 3);
}

#[test]
fn somebody_that_accepted_beyond_leaves_it_unprepared() {
    let mut leader = leader();
    leader.hears(1, promise_with(ballot(1, 3), 1, Some((Proposal::Numbered(ballot(1, 2)), order(4, 1))), false));
    assert!(!leader.server().proposer.prepared);
}

#[test]
fn the_value_of_the_highest_accepted_proposal_is_adopted() {
    let mut leader = Actor::new("n=5 clients=2", 5);
    leader.starts();
    leader.is_asked(6, 1, put(9));
    leader.hears(1, promise_with(ballot(1, 5), 1, Some((Proposal::Numbered(ballot(1, 3)), order(6, 3))), true));
    let deeds = leader.hears(2, promise_with(ballot(1, 5), 1, Some((Proposal::Numbered(ballot(1, 4)), order(7, 4))), true));
    assert_eq!(deeds.accepts().first().map(|(_, accept)| (accept.index, accept.order)), Some((1, order(7, 4))));
    assert!(deeds.says("adopts for index 1"));
}

#[test]
fn infinity_is_the_highest_of_all() {
    let mut leader = Actor::new("n=5", 5);
    leader.starts();
    leader.hears(1, promise_with(ballot(1, 5), 1, Some((Proposal::Infinity, order(6, 3))), true));
    let deeds = leader.hears(2, promise_with(ballot(1, 5), 1, Some((Proposal::Numbered(ballot(1, 4)), order(7, 4))), true));
    assert_eq!(asked(&deeds), (1, order(6, 3)));
}

#[test]
fn a_command_whose_index_got_an_adopted_value_goes_on_with_the_next_index() {
    let mut leader = leader();
    leader.is_asked(5, 1, put(2));
    let deeds = leader.hears(1, promise_with(ballot(1, 3), 1, Some((Proposal::Numbered(ballot(1, 2)), order(4, 1))), true));
    let to_one: Vec<(u64, Order)> = deeds.accepts().iter().filter(|(to, _)| *to == 1).map(|(_, accept)| (accept.index, accept.order)).collect();
    // Nothing was accepted beyond, so the next index needs no Prepare.
    assert_eq!(to_one, [(1, order(4, 1)), (2, order(5, 2))]);
}

#[test]
fn without_a_reported_value_the_waiting_command_takes_the_index() {
    let mut leader = leader();
    leader.is_asked(4, 1, put(1));
    assert_eq!(asked(&leader.hears(1, promise(ballot(1, 3), 1))), (1, order(4, 1)));
}

#[test]
fn a_hole_is_filled_with_a_no_op() {
    let mut leader = leader();
    let deeds = leader.hears(1, promise_with(ballot(1, 3), 1, None, false));
    assert_eq!(asked(&deeds), (1, Order::NoOp));
    assert!(deeds.says("fills in a no-op"));
}

#[test]
fn a_hole_takes_a_command_where_one_waits() {
    let mut leader = leader();
    leader.is_asked(4, 1, put(1));
    assert_eq!(asked(&leader.hears(1, promise_with(ballot(1, 3), 1, None, false))), (1, order(4, 1)));
}

#[test]
fn unprepared_the_next_index_is_prepared_with_a_new_ballot_once_this_one_is_chosen() {
    let mut leader = leader();
    let first = leader.hears(1, promise_with(ballot(1, 3), 1, None, false)).accepts()[0].1;
    let deeds = leader.hears(1, accepted(first, 1));
    assert_eq!((deeds.prepares(), leader.log()), (vec![(ballot(2, 3), 2)], vec!["∞ no-op".to_owned()]));
}

#[test]
fn a_promise_counts_once_for_each_acceptor_and_only_in_the_present_ballot() {
    let mut leader = Actor::new("n=5", 5);
    leader.starts();
    leader.hears(1, promise(ballot(1, 5), 1));
    leader.hears(1, promise(ballot(1, 5), 1));
    leader.hears(2, promise(ballot(0, 5), 1));
    assert!(!leader.server().proposer.prepared);
    leader.hears(2, promise(ballot(1, 5), 1));
    assert!(leader.server().proposer.prepared);
}

#[test]
fn accept_goes_to_every_acceptor_with_first_unchosen_index() {
    let mut leader = Actor::prepared();
    let first = leader.is_asked(4, 1, put(1)).accepts();
    assert_eq!(first.iter().map(|(to, accept)| (*to, accept.first_unchosen_index)).collect::<Vec<_>>(), [(1, 1), (2, 1)]);
    leader.hears(1, accepted(first[0].1, 1));
    let second = leader.is_asked(4, 2, put(2)).accepts();
    assert_eq!(second.iter().map(|(to, accept)| (*to, accept.first_unchosen_index)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
}

#[test]
fn a_majority_of_acceptances_sets_the_entry_to_infinity() {
    let mut leader = Actor::new("n=5", 5);
    leader.starts();
    leader.hears(1, promise(ballot(1, 5), 1));
    leader.hears(2, promise(ballot(1, 5), 1));
    let ask = leader.is_asked(6, 1, put(1)).accepts()[0].1;
    leader.hears(1, accepted(ask, 1));
    leader.hears(1, accepted(ask, 1));
    assert_eq!(leader.log(), ["1.5 put x 1"], "an acceptance counts once");
    leader.hears(2, accepted(ask, 1));
    assert_eq!(leader.log(), ["∞ put x 1"]);
}

#[test]
fn indexes_proceed_independently() {
    let mut leader = Actor::prepared();
    leader.is_asked(4, 1, put(1));
    let second = leader.is_asked(5, 1, put(2)).accepts()[0].1;
    leader.hears(1, accepted(second, 1));
    assert_eq!((leader.log(), leader.server().last_applied), (vec!["1.3 put x 1".to_owned(), "∞ put x 2".to_owned()], 0));
}

#[test]
fn no_more_entries_are_in_flight_than_the_window_holds() {
    let mut leader = Actor::new("n=3 clients=3 window=2", 3);
    leader.starts();
    leader.hears(1, promise(ballot(1, 3), 1));
    let first = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.is_asked(5, 1, put(2));
    assert!(leader.is_asked(6, 1, put(3)).accepts().is_empty());
    assert_eq!(asked(&leader.hears(2, accepted(first, 1))), (3, order(6, 3)));
}

#[test]
fn a_refusal_ends_the_ballot_and_prepares_again_above_it() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    let deeds = leader.hears(1, refused(ask, ballot(5, 2)));
    assert!(deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(1, 3) })) && !leader.server().proposer.prepared);
    assert_eq!((deeds.prepares(), leader.server().proposer.max_round), (vec![(ballot(6, 3), 1)], 6));
}

#[test]
fn a_refused_prepare_does_the_same() {
    let mut leader = leader();
    let refusal = PrepareReply { n: ballot(1, 3), index: 1, min_proposal: ballot(4, 2), accepted: None, no_more_accepted: true };
    assert_eq!(leader.hears(2, Message::PrepareReply(refusal)).prepares(), [(ballot(5, 3), 1)]);
}

#[test]
fn a_refusal_of_a_ballot_that_was_given_up_only_teaches_the_round() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.hears(1, refused(ask, ballot(5, 2)));
    let deeds = leader.hears(2, refused(ask, ballot(9, 2)));
    assert_eq!((deeds.prepares(), leader.server().proposer.max_round), (vec![], 9));
}

#[test]
fn a_refused_command_stays_pending_until_it_is_chosen() {
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.hears(1, refused(ask, ballot(5, 2)));
    // Its own acceptor still reports it, so it is adopted at its old index.
    assert_eq!(asked(&leader.hears(1, promise(ballot(6, 3), 1))), (1, order(4, 1)));
    assert!(leader.server().proposer.waiting.is_empty(), "and it does not wait for a second index");
}

#[test]
fn a_proposer_that_loses_an_index_takes_a_new_ballot() {
    // M12. P1 holds P3's proposal of index 1. Were P3 to go on in ballot 1.3 once it knows that another value was chosen there, its next
    // Accept would make P1 take that proposal for chosen.
    let mut leader = Actor::prepared();
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    let deeds = leader.hears(2, Message::Success { index: 1, order: order(5, 2) });
    assert!(deeds.did(Milestone::from(Agreement::Abandoned { ballot: ballot(1, 3) })) && deeds.accepts().is_empty());
    assert_eq!(deeds.prepares(), [(ballot(2, 3), 2)]);
    let next = asked(&leader.hears(1, promise(ballot(2, 3), 2)));
    assert_eq!(next, (2, order(4, 1)));
    let mut holder = Actor::new("n=3", 1);
    holder.hears(3, Message::Accept(ask));
    holder.hears(3, Message::Accept(Accept { n: ballot(2, 3), index: 2, order: order(4, 1), first_unchosen_index: 2 }));
    assert_eq!(holder.log(), ["1.3 put x 1", "2.3 put x 1"]);
}

#[test]
fn whoever_has_not_answered_is_asked_again_in_the_same_ballot() {
    let mut leader = Actor::new("n=5", 5);
    let deeds = leader.starts();
    assert!(deeds.timer(Timer::Retry).is_some());
    leader.hears(2, promise(ballot(1, 5), 1));
    let again = leader.times_out(Timer::Retry);
    assert_eq!((again.prepares(), again.sent().iter().map(|(to, _)| *to).collect::<Vec<_>>()), (vec![(ballot(1, 5), 1)], vec![1, 3, 4]));
    leader.hears(1, promise(ballot(1, 5), 1));
    let ask = leader.is_asked(6, 1, put(1)).accepts()[0].1;
    leader.hears(3, accepted(ask, 1));
    let again = leader.times_out(Timer::Retry).accepts();
    assert_eq!(again, [(1, ask), (2, ask), (4, ask)]);
}

#[test]
fn success_goes_to_whom_accept_could_not_tell() {
    // P1 answers that it lacks index 1, though the request said that it is chosen: P1 never saw it, or in another ballot.
    let mut leader = Actor::prepared();
    let first = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    leader.hears(2, accepted(first, 1));
    let second = leader.is_asked(4, 2, put(2)).accepts()[0].1;
    assert_eq!(leader.hears(2, accepted(second, 2)).successes(), []);
    assert_eq!(leader.hears(1, accepted(second, 1)).successes(), [(1, 1, "put x 1".to_owned())]);
}

#[test]
fn the_sender_keeps_sending_success_until_the_receiver_is_caught_up() {
    let mut leader = Actor::prepared();
    for value in 1..=3 {
        let ask = leader.is_asked(4, value as u32, put(value)).accepts()[0].1;
        leader.hears(2, accepted(ask, value as u64));
    }
    let next = |leader: &mut Actor, first| leader.hears(1, Message::SuccessReply { first_unchosen_index: first }).successes();
    assert_eq!(next(&mut leader, 1), [(1, 1, "put x 1".to_owned())]);
    assert_eq!(next(&mut leader, 2), [(1, 2, "put x 2".to_owned())]);
    assert_eq!(next(&mut leader, 4), []);
}

#[test]
fn once_idle_it_tells_everybody_behind_and_asks_those_it_has_not_heard() {
    let mut leader = Actor::prepared();
    for value in 1..=2 {
        let ask = leader.is_asked(4, value as u32, put(value)).accepts()[0].1;
        leader.hears(2, accepted(ask, value as u64));
    }
    let deeds = leader.times_out(Timer::Retry);
    // P2 answered that it lacks index 2; of P1 nothing is known, so it is told the last one and will say.
    assert_eq!(deeds.successes(), [(1, 2, "put x 2".to_owned()), (2, 2, "put x 2".to_owned())]);
    assert!(deeds.timer(Timer::Retry).is_some());
    for from in [1, 2] {
        leader.hears(from, Message::SuccessReply { first_unchosen_index: 3 });
    }
    let deeds = leader.times_out(Timer::Retry);
    assert!(deeds.sent().is_empty() && deeds.timer(Timer::Retry).is_none(), "everybody is caught up");
}

#[test]
fn a_pre_empted_proposer_keeps_quiet_where_it_is_to_back_off() {
    let mut leader = Actor::new("n=3 backoff=random", 3);
    leader.starts();
    leader.hears(1, promise(ballot(1, 3), 1));
    let ask = leader.is_asked(4, 1, put(1)).accepts()[0].1;
    let deeds = leader.hears(1, refused(ask, ballot(5, 2)));
    assert!(deeds.prepares().is_empty() && deeds.timer(Timer::Backoff).is_some());
    assert_eq!(leader.times_out(Timer::Backoff).prepares(), [(ballot(6, 3), 1)]);
}

#[test]
fn a_proposer_that_thinks_sends_accept_when_it_has_thought() {
    let mut leader = Actor::new("n=3 think=5ms", 3);
    leader.starts();
    leader.is_asked(4, 1, put(1));
    let deeds = leader.hears(1, promise(ballot(1, 3), 1));
    assert!(deeds.accepts().is_empty() && deeds.timer(Timer::Think) == Some(synod::base::Span::millis(5)));
    assert_eq!(asked(&leader.times_out(Timer::Think)), (1, order(4, 1)));
}
