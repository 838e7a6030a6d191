//! The messages and timers of Basic Paxos.

use super::notes;
use crate::base::{Ballot, Value};
use crate::protocols::parts::timers;
use crate::words::{Arg, Datum, Letter, Named, Say, TimerName};

/// What clients, proposers, acceptors and learners tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// A client asks a proposer to have its value chosen.
    Request {
        /// The value.
        value: Value,
    },
    /// Phase 1a: a proposer asks for the promise to ignore lower ballots.
    Prepare {
        /// Its ballot.
        ballot: Ballot,
    },
    /// Phase 1b: an acceptor promises, and reports what it last accepted.
    Promise {
        /// The ballot that it promises.
        ballot: Ballot,
        /// What it last accepted, and in which ballot.
        accepted: Option<(Ballot, Value)>,
    },
    /// Phase 2a: a proposer asks to accept a value.
    Accept {
        /// Its ballot.
        ballot: Ballot,
        /// The value.
        value: Value,
    },
    /// Phase 2b: an acceptor tells that it accepted.
    Accepted {
        /// The ballot.
        ballot: Ballot,
        /// The value.
        value: Value,
    },
    /// An acceptor refuses, because it promised a higher ballot.
    Nack {
        /// The ballot that it refuses.
        ballot: Ballot,
        /// The ballot that it promised.
        higher: Ballot,
    },
    /// Whoever knows the chosen value tells the others.
    Decide {
        /// The ballot in which it was chosen, as far as the sender knows.
        ballot: Ballot,
        /// The value.
        value: Value,
    },
    /// A proposer answers a client.
    Reply {
        /// The value that was chosen, which need not be the client's.
        value: Value,
    },
}

impl Message {
    fn ballot(&self) -> Option<Ballot> {
        match *self {
            Message::Prepare { ballot }
            | Message::Promise { ballot, .. }
            | Message::Accept { ballot, .. }
            | Message::Accepted { ballot, .. }
            | Message::Nack { ballot, .. }
            | Message::Decide { ballot, .. } => Some(ballot),
            Message::Request { .. } | Message::Reply { .. } => None,
        }
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        match *self {
            Message::Request { value } => Letter::ask("Request", "R").value(value).means(notes::REQUEST_MEANS.with([Arg::Value(value)])),
            Message::Prepare { ballot } => {
                in_ballot(Letter::ask("Prepare", "P").phase("1a"), ballot).means(notes::PREPARE_MEANS.with([Arg::Ballot(ballot)]))
            }
            Message::Promise { ballot, accepted } => {
                let means = accepted.map_or_else(
                    || notes::PROMISE_MEANS.with([Arg::Ballot(ballot)]),
                    |(then, old)| notes::PROMISE_REPORTS.with([Arg::Ballot(ballot), Arg::Ballot(then), Arg::Value(old)]),
                );
                let promise = in_ballot(Letter::grant("Promise", "p").phase("1b"), ballot)
                    .field("accepted_ballot", Datum::maybe(accepted.map(|(then, _)| then), Datum::Ballot))
                    .field("accepted_value", Datum::maybe(accepted.map(|(_, old)| old), Datum::Value))
                    .means(means);
                let reports = accepted.map(|(then, old)| Datum::List(vec![Datum::Ballot(then), Datum::Value(old)]));
                reports.into_iter().fold(promise, Letter::label)
            }
            Message::Accept { ballot, value } => in_ballot(Letter::ask("Accept", "A").phase("2a"), ballot)
                .value(value)
                .means(notes::ACCEPT_MEANS.with([Arg::Ballot(ballot), Arg::Value(value)])),
            Message::Accepted { ballot, value } => in_ballot(Letter::grant("Accepted", "a").phase("2b"), ballot)
                .value(value)
                .means(notes::ACCEPTED_MEANS.with([Arg::Ballot(ballot), Arg::Value(value)])),
            Message::Nack { ballot, higher } => in_ballot(Letter::refuse("Nack", "N"), ballot)
                .field("higher", Datum::Ballot(higher))
                .means(notes::NACK_MEANS.with([Arg::Ballot(ballot), Arg::Ballot(higher)])),
            Message::Decide { ballot, value } => {
                in_ballot(Letter::tell("Decide", "D"), ballot).value(value).means(notes::DECIDE_MEANS.with([Arg::Value(value)]))
            }
            Message::Reply { value } => Letter::tell("Reply", "r").value(value).means(notes::REPLY_MEANS.with([Arg::Value(value)])),
        }
    }

    fn round(&self) -> Option<u32> {
        self.ballot().map(|ballot| ballot.round)
    }

    fn value(&self) -> Option<Value> {
        match *self {
            Message::Request { value } | Message::Accept { value, .. } | Message::Accepted { value, .. } => Some(value),
            Message::Decide { value, .. } | Message::Reply { value } | Message::Promise { accepted: Some((_, value)), .. } => Some(value),
            Message::Prepare { .. } | Message::Promise { accepted: None, .. } | Message::Nack { .. } => None,
        }
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(match *self {
            Message::Request { .. } => Message::Request { value },
            Message::Promise { ballot, accepted } => Message::Promise { ballot, accepted: Some((accepted?.0, value)) },
            Message::Accept { ballot, .. } => Message::Accept { ballot, value },
            Message::Accepted { ballot, .. } => Message::Accepted { ballot, value },
            Message::Decide { ballot, .. } => Message::Decide { ballot, value },
            Message::Reply { .. } => Message::Reply { value },
            Message::Prepare { .. } | Message::Nack { .. } => return None,
        })
    }
}

/// A message of a ballot: that is what quorums are gathered about.
fn in_ballot(letter: Letter, ballot: Ballot) -> Letter {
    letter.in_ballot(ballot).field("ballot", Datum::Ballot(ballot)).about(Datum::Ballot(ballot))
}

/// What a process sets its alarm for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To begin its first ballot or request.
    Start,
    /// To send Accept, once it has thought about the promises.
    Think,
    /// To give up a phase, or ask another proposer.
    Retry,
    /// To try again after it was pre-empted.
    Backoff,
}

impl Named for Timer {
    const NAMES: &[TimerName] = &[timers::START, timers::THINK, timers::RETRY, timers::BACKOFF];

    fn place(self) -> usize {
        self as usize
    }
}
