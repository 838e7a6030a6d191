//! What processes tell each other.

use super::notes;
use crate::base::{ProcessId, Value};
use crate::words::{Datum, Letter, Say};

/// Values, each with whose it is: without that, two who want the same would count as one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    /// Whose value, and which.
    pub pairs: Vec<(ProcessId, Value)>,
}

/// The most values that a label has room for.
const SHOWN: usize = 5;

impl Say for Message {
    fn letter(&self) -> Letter {
        let pair = |&(id, value): &(ProcessId, Value)| Datum::List(vec![Datum::Process(id), Datum::Value(value)]);
        let more = (self.pairs.len() > SHOWN).then_some(Datum::Name("…"));
        let shown = self.pairs.iter().take(SHOWN).map(|(_, value)| Datum::Value(*value)).chain(more);
        shown
            .fold(Letter::tell("Values", "V"), Letter::label)
            .field("values", Datum::List(self.pairs.iter().map(pair).collect()))
            .means(notes::VALUES_MEANS.text())
    }
}
