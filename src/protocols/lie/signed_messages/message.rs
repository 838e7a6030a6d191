//! What generals tell each other: an order with the signatures of all through whom it came.

use super::notes;
use crate::base::{ProcessSet, Value};
use crate::protocols::lie::path::Path;
use crate::words::{Arg, Datum, Letter, Say};

/// An order under signatures.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    /// Who signed, from the commander on.
    pub chain: Path,
    /// The order.
    pub value: Value,
    /// Whether all of them signed this order. A traitor can write anything, and sign for other traitors, but for nobody who is loyal: anybody
    /// can see that such a signature is not theirs.
    pub is_genuine: bool,
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let chain = || Datum::Phrase(self.chain.to_string());
        let letter = match self.chain.len() {
            1 => Letter::ask("Order", "O"),
            _ if self.is_genuine => Letter::tell("Relay", "Re").label(chain()),
            // A forgery is seen on its way: nobody who gets it is deceived.
            _ => Letter::tell("Relay", "Re").label(Datum::Phrase(format!("{} ✗", self.chain))),
        };
        let means = if self.is_genuine { &notes::SIGNED_MEANS } else { &notes::FORGED_MEANS };
        let letter = letter.means(means.with([Arg::Value(self.value)])).value(self.value).field("signed", chain());
        letter.field("genuine", Datum::Flag(self.is_genuine))
    }

    fn value(&self) -> Option<Value> {
        Some(self.value)
    }

    fn forged_by(&self, value: Value, traitors: ProcessSet) -> Option<Message> {
        let is_theirs = self.chain.iter().all(|id| traitors.contains(*id));
        Some(Message { value, is_genuine: is_theirs || self.is_genuine && value == self.value, ..self.clone() })
    }
}
