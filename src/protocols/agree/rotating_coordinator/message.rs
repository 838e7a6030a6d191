//! The messages and timers of rotating-coordinator consensus.

use super::notes;
use crate::base::{Ballot, Value};
use crate::protocols::parts::suspects::said::ALIVE_MEANS;
use crate::words::{Arg, Datum, Letter, Say};

/// What processes tell each other. A round and its coordinator are a ballot.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// Phase 1: what one takes for the decision, and since which round.
    Estimate {
        /// The round, and its coordinator, to whom it goes.
        ballot: Ballot,
        /// The estimate.
        value: Value,
        /// In which round it was adopted; 0 for the sender's own input.
        ts: u32,
    },
    /// Phase 2: the coordinator proposes a value.
    Propose {
        /// The round, and its coordinator.
        ballot: Ballot,
        /// The value.
        value: Value,
    },
    /// Phase 3: one has adopted the proposal.
    Ack {
        /// Of which round.
        ballot: Ballot,
    },
    /// Phase 3: one suspects the coordinator, and has gone on.
    Nack {
        /// In which round.
        ballot: Ballot,
    },
    /// Phase 4 and behind it: what is decided.
    Decide {
        /// The round in which a majority adopted it.
        ballot: Ballot,
        /// The value.
        value: Value,
    },
    /// "I am here", of the failure detector.
    Alive,
}

impl Message {
    /// The round that it belongs to, with its coordinator.
    pub const fn ballot(self) -> Option<Ballot> {
        match self {
            Message::Estimate { ballot, .. }
            | Message::Propose { ballot, .. }
            | Message::Ack { ballot }
            | Message::Nack { ballot }
            | Message::Decide { ballot, .. } => Some(ballot),
            Message::Alive => None,
        }
    }

    /// The value and its timestamp, if it is an estimate.
    pub(super) fn estimate(self) -> Option<(Value, u32)> {
        if let Message::Estimate { value, ts, .. } = self { Some((value, ts)) } else { None }
    }

    /// What is proposed, if it is a proposal.
    pub(super) fn proposal(self) -> Option<Value> {
        if let Message::Propose { value, .. } = self { Some(value) } else { None }
    }

    /// Whether the proposal was adopted, if it is a reply.
    pub(super) fn reply(self) -> Option<bool> {
        match self {
            Message::Ack { .. } => Some(true),
            Message::Nack { .. } => Some(false),
            Message::Estimate { .. } | Message::Propose { .. } | Message::Decide { .. } | Message::Alive => None,
        }
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        match *self {
            Message::Estimate { ballot, value, ts } => in_round(Letter::tell("Estimate", "E"), ballot)
                .value(value)
                .label(Datum::Number(u64::from(ts)))
                .field("ts", Datum::Number(u64::from(ts)))
                .means(estimate_means(value, ts)),
            Message::Propose { ballot, value } => in_round(Letter::ask("Propose", "P"), ballot)
                .value(value)
                .means(notes::PROPOSE_MEANS.with([Arg::Number(u64::from(ballot.round)), Arg::Value(value)])),
            Message::Ack { ballot } => in_round(Letter::grant("Ack", "a"), ballot).means(notes::ACK_MEANS.text()),
            Message::Nack { ballot } => in_round(Letter::refuse("Nack", "N"), ballot).means(notes::NACK_MEANS.with([Arg::Process(ballot.process)])),
            Message::Decide { ballot, value } => {
                in_round(Letter::tell("Decide", "D"), ballot).value(value).means(notes::DECIDE_MEANS.with([Arg::Value(value)]))
            }
            Message::Alive => Letter::tell("Alive", "h").means(ALIVE_MEANS.text()),
        }
    }

    fn round(&self) -> Option<u32> {
        self.ballot().map(|ballot| ballot.round)
    }

    fn is_routine(&self) -> bool {
        matches!(self, Message::Alive)
    }
}

fn estimate_means(value: Value, ts: u32) -> crate::words::Text {
    match ts {
        0 => notes::ESTIMATE_MEANS_OWN.with([Arg::Value(value)]),
        _ => notes::ESTIMATE_MEANS.with([Arg::Value(value), Arg::Number(u64::from(ts))]),
    }
}

/// A message of a round, in the colour of its coordinator: that is what majorities are gathered about.
fn in_round(letter: Letter, ballot: Ballot) -> Letter {
    letter.in_ballot(ballot).field("ballot", Datum::Ballot(ballot)).about(Datum::Ballot(ballot))
}
