//! Conflict hints (end of section 5.3): a follower says where its log begins to differ, and nextIndex jumps there.

use super::actor::{Actor, append, appends, differs};
use synod::protocols::agree::raft::{Conflict, Message};

const FIVE: &str = "raft n=5 hints=on noop=off";

/// What a follower with these entries says to an AppendEntries behind this one.
fn hint(log: &[u64], prev: (u64, u64)) -> Option<Conflict> {
    let reply = Actor::follower(FIVE, 2, 8, log).hears(1, appends(8, 1, prev, &[8], 0)).reply();
    assert!(!reply.success);
    reply.conflict
}

#[test]
fn a_short_log_names_the_first_index_that_it_lacks() {
    assert_eq!(hint(&[1, 1, 1], (9, 5)), Some(Conflict { term: None, index: 4 }));
    assert_eq!(hint(&[], (9, 5)), Some(Conflict { term: None, index: 1 }));
}

#[test]
fn a_log_that_differs_names_the_term_and_its_first_index() {
    // "the follower can include the term of the conflicting entry and the first index it stores for that term".
    assert_eq!(hint(&[1, 1, 4, 4, 4, 4], (5, 5)), Some(Conflict { term: Some(4), index: 3 }));
    assert_eq!(hint(&[1, 1, 4, 6, 6, 6], (4, 5)), Some(Conflict { term: Some(6), index: 4 }));
    assert_eq!(hint(&[2, 2, 2], (3, 1)), Some(Conflict { term: Some(2), index: 1 }));
}

#[test]
fn without_hints_a_refusal_says_nothing_more() {
    let reply = Actor::follower("raft n=5", 2, 8, &[1]).hears(1, appends(8, 1, (9, 5), &[], 0)).reply();
    assert_eq!(reply.conflict, None);
}

#[test]
fn a_refusal_of_an_old_term_carries_no_hint() {
    let reply = Actor::follower(FIVE, 2, 8, &[1]).hears(1, appends(7, 1, (9, 5), &[], 0)).reply();
    assert_eq!(reply.conflict, None);
}

#[test]
fn the_leader_jumps_to_where_the_logs_begin_to_differ() {
    // "the leader can decrement nextIndex to bypass all of the conflicting entries in that term".
    let (mut leader, _) = Actor::leader(FIVE, 8, &[1, 1, 5, 5, 5, 6, 6]);
    let deeds = leader.hears(2, differs(8, 7, Conflict { term: Some(4), index: 3 }));
    assert_eq!(leader.progress(2), (3, 0));
    let sent = deeds.appends();
    assert_eq!((sent[0].1.prev_log_index, sent[0].1.prev_log_term, sent[0].1.entries.len()), (2, 1, 5));
}

#[test]
fn a_hint_never_takes_next_index_forward() {
    let (mut leader, _) = Actor::leader(FIVE, 8, &[1, 1, 5]);
    leader.hears(2, differs(8, 3, Conflict { term: None, index: 40 }));
    assert!(leader.progress(2).0 <= 4);
}

#[test]
fn one_refusal_for_each_term_in_conflict_is_enough() {
    // "one AppendEntries RPC will be required for each term with conflicting entries, rather than one RPC per entry". Figure 7, (f).
    let attempts = |header: &str| {
        let (mut leader, deeds) = Actor::leader(header, 8, &[1, 1, 1, 4, 4, 5, 5, 6, 6, 6]);
        let mut follower = Actor::follower(header, 2, 7, &[1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]);
        let mut request = deeds.appends()[0].1.clone();
        let mut refusals = 0;
        loop {
            let reply = follower.hears(1, Message::AppendEntries(request)).reply();
            let retry = leader.hears(2, Message::AppendEntriesReply(reply)).appends();
            match retry.into_iter().next() {
                Some((_, next)) => request = next,
                None => break,
            }
            refusals += 1;
            assert!(refusals < 20, "the logs never agree");
        }
        assert_eq!((follower.log(), leader.progress(2)), (vec![1, 1, 1, 4, 4, 5, 5, 6, 6, 6], (11, 10)), "{header}");
        refusals
    };
    assert_eq!((attempts("raft n=5 hints=on noop=off"), attempts("raft n=5 hints=off noop=off")), (2, 7));
}

#[test]
fn a_hint_of_the_first_entry_asks_for_everything() {
    let (mut leader, _) = Actor::leader(FIVE, 8, &[1, 1, 5]);
    leader.hears(2, differs(8, 3, Conflict { term: None, index: 1 }));
    assert_eq!(leader.progress(2), (1, 0));
    let mut follower = Actor::new(FIVE, 2);
    let request = append(8, 1, (0, 0), &[1, 1, 5], 0);
    assert!(follower.hears(1, Message::AppendEntries(request)).reply().success);
}
