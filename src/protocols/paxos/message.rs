//! The messages and timers of Basic Paxos.

use super::notes;
use crate::base::{Ballot, Value};
use crate::protocols::timers;
use crate::words::{Arg, Datum, Field, Named, Present, Sense, Text, TimerName, Tone};

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

    fn value(&self) -> Option<Value> {
        match *self {
            Message::Request { value }
            | Message::Accept { value, .. }
            | Message::Accepted { value, .. }
            | Message::Decide { value, .. }
            | Message::Reply { value } => Some(value),
            Message::Prepare { .. } | Message::Promise { .. } | Message::Nack { .. } => None,
        }
    }
}

impl Present for Message {
    fn name(&self) -> &'static str {
        match self {
            Message::Request { .. } => "Request",
            Message::Prepare { .. } => "Prepare",
            Message::Promise { .. } => "Promise",
            Message::Accept { .. } => "Accept",
            Message::Accepted { .. } => "Accepted",
            Message::Nack { .. } => "Nack",
            Message::Decide { .. } => "Decide",
            Message::Reply { .. } => "Reply",
        }
    }

    fn short(&self) -> &'static str {
        match self {
            Message::Request { .. } => "R",
            Message::Prepare { .. } => "P",
            Message::Promise { .. } => "p",
            Message::Accept { .. } => "A",
            Message::Accepted { .. } => "a",
            Message::Nack { .. } => "N",
            Message::Decide { .. } => "D",
            Message::Reply { .. } => "r",
        }
    }

    fn phase(&self) -> Option<&'static str> {
        match self {
            Message::Prepare { .. } => Some("1a"),
            Message::Promise { .. } => Some("1b"),
            Message::Accept { .. } => Some("2a"),
            Message::Accepted { .. } => Some("2b"),
            Message::Request { .. } | Message::Nack { .. } | Message::Decide { .. } | Message::Reply { .. } => None,
        }
    }

    fn means(&self) -> Option<Text> {
        Some(match *self {
            Message::Request { value } => notes::REQUEST_MEANS.with([Arg::Value(value)]),
            Message::Prepare { ballot } => notes::PREPARE_MEANS.with([Arg::Ballot(ballot)]),
            Message::Promise { ballot, accepted: None } => notes::PROMISE_MEANS.with([Arg::Ballot(ballot)]),
            Message::Promise { ballot, accepted: Some((then, value)) } => {
                notes::PROMISE_REPORTS.with([Arg::Ballot(ballot), Arg::Ballot(then), Arg::Value(value)])
            }
            Message::Accept { ballot, value } => notes::ACCEPT_MEANS.with([Arg::Ballot(ballot), Arg::Value(value)]),
            Message::Accepted { ballot, value } => notes::ACCEPTED_MEANS.with([Arg::Ballot(ballot), Arg::Value(value)]),
            Message::Nack { ballot, higher } => notes::NACK_MEANS.with([Arg::Ballot(ballot), Arg::Ballot(higher)]),
            Message::Decide { value, .. } => notes::DECIDE_MEANS.with([Arg::Value(value)]),
            Message::Reply { value } => notes::REPLY_MEANS.with([Arg::Value(value)]),
        })
    }

    fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.ballot().map(|ballot| Field::body("ballot", Datum::Ballot(ballot))).into_iter().collect();
        match self {
            Message::Promise { accepted, .. } => {
                fields.push(Field::body("accepted_ballot", Datum::maybe(accepted.map(|(ballot, _)| ballot), Datum::Ballot)));
                fields.push(Field::body("accepted_value", Datum::maybe(accepted.map(|(_, value)| value), Datum::Value)));
            }
            Message::Nack { higher, .. } => fields.push(Field::body("higher", Datum::Ballot(*higher))),
            _ => fields.extend(self.value().map(|value| Field::body("value", Datum::Value(value)))),
        }
        fields
    }

    fn details(&self) -> Vec<Datum> {
        let mut details: Vec<Datum> = self.ballot().map(Datum::Ballot).into_iter().collect();
        details.extend(self.value().map(Datum::Value));
        if let Message::Promise { accepted: Some((ballot, value)), .. } = *self {
            details.push(Datum::List(vec![Datum::Ballot(ballot), Datum::Value(value)]));
        }
        details
    }

    fn topic(&self) -> Option<Datum> {
        self.ballot().map(Datum::Ballot)
    }

    fn round(&self) -> Option<u32> {
        self.ballot().map(|ballot| ballot.round)
    }

    fn tone(&self) -> Tone {
        self.ballot().map_or(Tone::PLAIN, |ballot| Tone::owner(ballot.process))
    }

    fn sense(&self) -> Sense {
        match self {
            Message::Request { .. } | Message::Prepare { .. } | Message::Accept { .. } => Sense::Ask,
            Message::Promise { .. } | Message::Accepted { .. } => Sense::Grant,
            Message::Nack { .. } => Sense::Refuse,
            Message::Decide { .. } | Message::Reply { .. } => Sense::Tell,
        }
    }
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
