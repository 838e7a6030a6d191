//! The acceptor's rules (summary, "Prepare", "Accept", "Success"): M3, M4, M5, and M9 and M10 for what a log may look like.

use super::actor::{Actor, accept, ballot, order};
use synod::facts::{Milestone, Order, Replication};
use synod::protocols::agree::multi_paxos::{Entry, Message, PrepareReply, Proposal};

fn acceptor() -> Actor {
    Actor::new("n=3 clients=2", 1)
}

fn prepare(n: synod::base::Ballot, index: u64) -> Message {
    Message::Prepare { n, index }
}

fn reply(message: Message) -> PrepareReply {
    let Message::PrepareReply(reply) = message else { panic!("{message:?} is no answer to Prepare") };
    reply
}

#[test]
fn prepare_at_or_above_min_proposal_raises_it() {
    let mut one = acceptor();
    assert!(one.hears(3, prepare(ballot(1, 3), 1)).did(Milestone::from(Replication::Promised { ballot: ballot(1, 3) })));
    assert!(!reply(one.hears(2, prepare(ballot(2, 2), 1)).answer()).is_refusal());
    assert_eq!(one.server().min_proposal, Some(ballot(2, 2)));
    // The same again: a duplicate, or a request for another index.
    assert!(!reply(one.hears(2, prepare(ballot(2, 2), 4)).answer()).is_refusal());
}

#[test]
fn a_stale_prepare_is_answered_with_the_higher_min_proposal() {
    let mut one = acceptor();
    one.hears(2, prepare(ballot(2, 2), 1));
    let stale = reply(one.hears(3, prepare(ballot(1, 3), 1)).answer());
    assert_eq!((stale.n, stale.min_proposal, stale.is_refusal()), (ballot(1, 3), ballot(2, 2), true));
    assert_eq!(one.server().min_proposal, Some(ballot(2, 2)));
}

#[test]
fn one_promise_covers_all_entries() {
    let mut one = acceptor();
    one.hears(2, prepare(ballot(2, 2), 7));
    let Message::AcceptReply(reply) = one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1)).answer() else { panic!("Accept is answered") };
    assert!(reply.is_refusal() && one.log().is_empty());
}

#[test]
fn the_answer_to_prepare_reports_what_was_accepted_at_that_index() {
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 2, order(4, 1), 1));
    let there = reply(one.hears(2, prepare(ballot(2, 2), 2)).answer());
    assert_eq!(there.accepted, Some(Entry { proposal: Proposal::Numbered(ballot(1, 3)), order: order(4, 1) }));
    assert_eq!(reply(one.hears(2, prepare(ballot(2, 2), 1)).answer()).accepted, None);
}

#[test]
fn no_more_accepted_says_that_nothing_was_accepted_beyond_the_index() {
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 2, order(4, 1), 1));
    let says = |one: &mut Actor, index| reply(one.hears(2, prepare(ballot(2, 2), index)).answer()).no_more_accepted;
    assert_eq!([1, 2, 3].map(|index| says(&mut one, index)), [false, true, true]);
}

#[test]
fn accept_at_or_above_min_proposal_sets_the_entry_and_raises_min_proposal() {
    let mut one = acceptor();
    one.hears(3, prepare(ballot(1, 3), 1));
    let deeds = one.hears(2, accept(ballot(2, 2), 1, order(4, 1), 1));
    assert!(deeds.did(Milestone::from(Replication::Promised { ballot: ballot(2, 2) })));
    assert!(deeds.did(Milestone::from(Replication::Accepted { index: 1, ballot: ballot(2, 2), order: order(4, 1) })));
    assert_eq!((one.server().min_proposal, one.log()), (Some(ballot(2, 2)), vec!["2.2 put x 1".to_owned()]));
}

#[test]
fn a_stale_accept_changes_nothing_and_is_answered_with_the_higher_min_proposal() {
    let mut one = acceptor();
    one.hears(2, accept(ballot(2, 2), 1, order(4, 1), 1));
    let deeds = one.hears(3, accept(ballot(1, 3), 1, order(5, 2), 1));
    let Message::AcceptReply(reply) = deeds.answer() else { panic!("Accept is answered") };
    assert_eq!((reply.min_proposal, reply.is_refusal()), (ballot(2, 2), true));
    assert_eq!(one.log(), ["2.2 put x 1"]);
}

#[test]
fn a_later_accept_replaces_an_entry_that_is_not_chosen() {
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1));
    one.hears(2, accept(ballot(2, 2), 1, order(5, 2), 1));
    assert_eq!(one.log(), ["2.2 put x 2"]);
}

#[test]
fn holes_are_legal() {
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 3, order(4, 1), 1));
    assert_eq!(one.log(), ["-", "-", "1.3 put x 1"]);
    assert_eq!((one.server().last_log_index(), one.server().first_unchosen_index()), (3, 1));
}

#[test]
fn ballots_in_one_log_need_not_grow() {
    // 3.2 at index 1 after 2.3 at index 2: entry 1 was accepted later, by another proposer's completing of the log.
    let mut one = acceptor();
    one.hears(3, accept(ballot(2, 3), 2, order(4, 1), 1));
    one.hears(2, accept(ballot(3, 2), 1, order(5, 2), 1));
    assert_eq!(one.log(), ["3.2 put x 2", "2.3 put x 1"]);
}

#[test]
fn accept_marks_entries_of_the_same_ballot_below_first_unchosen_index_as_chosen() {
    let mut one = acceptor();
    for index in 1..=3 {
        one.hears(3, accept(ballot(1, 3), index, order(4, index as i64), 1));
    }
    let Message::AcceptReply(reply) = one.hears(3, accept(ballot(1, 3), 4, order(4, 4), 3)).answer() else { panic!("Accept is answered") };
    assert_eq!(one.log(), ["∞ put x 1", "∞ put x 2", "1.3 put x 3", "1.3 put x 4"]);
    assert_eq!((reply.first_unchosen_index, one.server().last_applied), (3, 2));
}

#[test]
fn an_entry_of_another_ballot_is_not_marked() {
    // The check of the ballot is essential: what was accepted in 1.3 need not be what was chosen.
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1));
    one.hears(2, accept(ballot(2, 2), 2, order(5, 2), 2));
    assert_eq!((one.log(), one.server().first_unchosen_index()), (vec!["1.3 put x 1".to_owned(), "2.2 put x 2".to_owned()], 1));
}

#[test]
fn even_a_refused_accept_tells_what_is_chosen() {
    // Its sender knows that what it proposed below is chosen, whoever was promised what since.
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1));
    one.hears(2, prepare(ballot(2, 2), 1));
    one.hears(3, accept(ballot(1, 3), 2, order(4, 2), 2));
    assert_eq!(one.log(), ["∞ put x 1"]);
}

#[test]
fn success_sets_the_entry_to_infinity_and_is_answered_with_first_unchosen_index() {
    let mut one = acceptor();
    let success = |index, value| Message::Success { index, order: order(4, value) };
    assert_eq!(one.hears(3, success(2, 2)).answer(), Message::SuccessReply { first_unchosen_index: 1 });
    assert_eq!(one.log(), ["-", "∞ put x 2"]);
    assert_eq!(one.hears(3, success(1, 1)).answer(), Message::SuccessReply { first_unchosen_index: 3 });
    assert_eq!((one.log(), one.server().last_applied), (vec!["∞ put x 1".to_owned(), "∞ put x 2".to_owned()], 2));
}

#[test]
fn success_overrides_what_was_accepted_and_not_chosen() {
    let mut one = acceptor();
    one.hears(3, accept(ballot(1, 3), 1, order(4, 1), 1));
    one.hears(2, Message::Success { index: 1, order: order(5, 2) });
    assert_eq!(one.log(), ["∞ put x 2"]);
}

#[test]
fn what_is_known_to_be_chosen_stays_so_when_it_is_accepted_again() {
    // A proposer that does not know asks for it again; forgetting would let firstUnchosenIndex fall.
    let mut one = acceptor();
    one.hears(3, Message::Success { index: 1, order: order(4, 1) });
    let deeds = one.hears(2, accept(ballot(2, 2), 1, order(4, 1), 1));
    assert!(deeds.did(Milestone::from(Replication::Accepted { index: 1, ballot: ballot(2, 2), order: order(4, 1) })));
    assert_eq!((one.log(), one.server().first_unchosen_index()), (vec!["∞ put x 1".to_owned()], 2));
}

#[test]
fn infinity_is_above_every_ballot() {
    assert!(Proposal::Infinity > Proposal::Numbered(ballot(u32::MAX, 51)));
    assert!(Proposal::Numbered(ballot(2, 1)) > Proposal::Numbered(ballot(1, 5)));
}

#[test]
fn only_a_contiguous_prefix_is_applied() {
    let mut one = acceptor();
    for index in [3, 2] {
        one.hears(3, Message::Success { index, order: order(4, 1) });
        assert_eq!(one.server().last_applied, 0);
    }
    let deeds = one.hears(3, Message::Success { index: 1, order: Order::NoOp });
    let applied = (1..=3)
        .map(|index| deeds.did(Milestone::from(Replication::Committed { index, term: 0, in_term: 0, order: order(4, 1) })))
        .collect::<Vec<_>>();
    assert_eq!((one.server().last_applied, applied), (3, vec![false, true, true]));
}
