//! The messages and timers of single-round voting.

use super::notes;
use crate::base::Value;
use crate::protocols::parts::timers;
use crate::words::{Arg, Letter, Named, Say, TimerName, words};

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

impl Say for Message {
    fn letter(&self) -> Letter {
        match *self {
            Message::Propose { value } => Letter::ask("Propose", "P").value(value).means(notes::PROPOSE_MEANS.with([Arg::Value(value)])),
            Message::Vote { value } => Letter::tell("Vote", "V").value(value).means(notes::VOTE_MEANS.with([Arg::Value(value)])),
        }
    }

    fn value(&self) -> Option<Value> {
        let (Message::Propose { value } | Message::Vote { value }) = self;
        Some(*value)
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(match self {
            Message::Propose { .. } => Message::Propose { value },
            Message::Vote { .. } => Message::Vote { value },
        })
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
