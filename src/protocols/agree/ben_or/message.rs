//! What processes tell each other.

use super::notes;
use crate::base::Value;
use crate::words::{Arg, Datum, Letter, Say, Tone};

/// What is said in a round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    /// In which round: r.
    pub round: u32,
    /// What.
    pub said: Said,
}

/// What is said in a phase of a round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Said {
    /// What it holds: (1, r, x).
    Report(Value),
    /// What enough have reported, (2, r, v, D), or nothing, (2, r, ?).
    Proposal(Option<Value>),
}

/// A phase of a round.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    /// Everybody tells what it holds.
    Report,
    /// Everybody tells what enough hold.
    Proposal,
}

impl Said {
    /// The value that it says, if any.
    pub const fn value(self) -> Option<Value> {
        match self {
            Said::Report(value) => Some(value),
            Said::Proposal(value) => value,
        }
    }

    /// The phase that it belongs to.
    pub const fn phase(self) -> Phase {
        match self {
            Said::Report(_) => Phase::Report,
            Said::Proposal(_) => Phase::Proposal,
        }
    }
}

impl Message {
    /// Its round and phase: those of a later place belong to later steps.
    pub(super) const fn place(self) -> (u32, Phase) {
        (self.round, self.said.phase())
    }
}

/// How it is written that nothing is proposed.
pub(super) const NOTHING: Value = Value::word("?");

impl Say for Message {
    fn letter(&self) -> Letter {
        let round = Arg::Number(u64::from(self.round));
        let letter = match self.said {
            Said::Report(value) => Letter::tell("Report", "R").value(value).means(notes::REPORT_MEANS.with([round, Arg::Value(value)])),
            Said::Proposal(Some(value)) => Letter::ask("Propose", "P").value(value).means(notes::PROPOSE_MEANS.with([round, Arg::Value(value)])),
            Said::Proposal(None) => {
                let nothing = Letter::tell("Propose", "P").label(Datum::Value(NOTHING)).field("value", Datum::Nothing);
                nothing.means(notes::NOTHING_MEANS.with([round]))
            }
        };
        let letter = letter.field("round", Datum::Number(u64::from(self.round)));
        Letter { tone: Tone::numbered(u64::from(self.round)), ..letter }
    }

    fn round(&self) -> Option<u32> {
        Some(self.round)
    }

    /// Where nothing is proposed, too, a traitor could propose something.
    fn value(&self) -> Option<Value> {
        Some(self.said.value().unwrap_or(NOTHING))
    }

    fn forged(&self, value: Value) -> Option<Message> {
        let said = match self.said {
            Said::Report(_) => Said::Report(value),
            Said::Proposal(_) => Said::Proposal(Some(value)),
        };
        Some(Message { said, ..*self })
    }
}
