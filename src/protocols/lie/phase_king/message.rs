//! What generals tell each other.

use super::notes;
use crate::base::Value;
use crate::words::{Arg, Letter, Say};

/// One value, and in which step it is said.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// What it holds.
    Vote(Value),
    /// What enough have voted for.
    Propose(Value),
    /// The king's word.
    King(Value),
}

impl Message {
    /// The value.
    pub const fn value(self) -> Value {
        match self {
            Message::Vote(value) | Message::Propose(value) | Message::King(value) => value,
        }
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let (letter, means) = match self {
            Message::Vote(_) => (Letter::tell("Vote", "V"), &notes::VOTE_MEANS),
            Message::Propose(_) => (Letter::tell("Propose", "P"), &notes::PROPOSE_MEANS),
            Message::King(_) => (Letter::ask("King", "K"), &notes::KING_MEANS),
        };
        letter.value(Message::value(*self)).means(means.with([Arg::Value(Message::value(*self))]))
    }

    fn value(&self) -> Option<Value> {
        Some(Message::value(*self))
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(match self {
            Message::Vote(_) => Message::Vote(value),
            Message::Propose(_) => Message::Propose(value),
            Message::King(_) => Message::King(value),
        })
    }
}
