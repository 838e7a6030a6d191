//! The messages and timers of single-round voting.

use super::notes;
use crate::base::Value;
use crate::protocols::timers;
use crate::words::{Arg, Datum, Field, Named, Present, Sense, Text, TimerName, words};

/// What voters tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// Vote for this, please.
    Propose {
        /// The value.
        value: Value,
    },
    /// I vote for this.
    Vote {
        /// The value.
        value: Value,
    },
}

impl Message {
    fn value(&self) -> Value {
        match *self {
            Message::Propose { value } | Message::Vote { value } => value,
        }
    }
}

impl Present for Message {
    fn name(&self) -> &'static str {
        match self {
            Message::Propose { .. } => "Propose",
            Message::Vote { .. } => "Vote",
        }
    }

    fn short(&self) -> &'static str {
        match self {
            Message::Propose { .. } => "P",
            Message::Vote { .. } => "V",
        }
    }

    fn means(&self) -> Option<Text> {
        Some(match *self {
            Message::Propose { value } => notes::PROPOSE_MEANS.with([Arg::Value(value)]),
            Message::Vote { value } => notes::VOTE_MEANS.with([Arg::Value(value)]),
        })
    }

    fn fields(&self) -> Vec<Field> {
        vec![Field::body("value", Datum::Value(self.value()))]
    }

    fn details(&self) -> Vec<Datum> {
        vec![Datum::Value(self.value())]
    }

    fn sense(&self) -> Sense {
        match self {
            Message::Propose { .. } => Sense::Ask,
            Message::Vote { .. } => Sense::Tell,
        }
    }
}

/// What a voter sets its alarm for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To propose its value.
    Start,
    /// To pass on what it switched to.
    Gossip,
}

impl Named for Timer {
    const NAMES: &[TimerName] =
        &[timers::START, TimerName { id: "Gossip", words: words("gossip timer", "temporizador de difusión", "minuteur de diffusion") }];

    fn place(self) -> usize {
        self as usize
    }
}
