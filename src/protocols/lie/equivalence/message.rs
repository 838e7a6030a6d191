//! What processes tell each other: an order, a value, what somebody said.

use super::adapters::{InRun, Turn};
use super::notes;
use crate::base::Value;
use crate::protocols::lie::om;
use crate::words::{Arg, Datum, Letter, Say, Tone};

/// The commander's order, or something of the OM(m) of which a process is commander.
pub type Message = Turn<InRun<om::Message>>;

impl Say for Message {
    fn letter(&self) -> Letter {
        let InRun { of, said: om::Message { path, value } } = match self {
            Turn::Order(value) => return Letter::ask("Order", "O").value(*value).means(notes::ORDER_MEANS.with([Arg::Value(*value)])),
            Turn::Then(said) => said,
        };
        let letter = match path.before() {
            None => Letter::tell("Value", "V").means(notes::VALUE_MEANS.with([Arg::Value(*value)])),
            Some(before) => {
                let told = before.last().map_or(Arg::None, Arg::Process);
                let letter = Letter::tell("Relay", "Re").label(Datum::Phrase(before.to_string()));
                letter.means(notes::RELAY_MEANS.with([told, Arg::Process(*of), Arg::Value(*value)]))
            }
        };
        let through = Datum::Processes(path.iter().copied().collect());
        let letter = letter.value(*value).field("run", Datum::Process(*of)).field("path", Datum::Phrase(path.to_string()));
        Letter { tone: Tone::owner(*of), ..letter.field("through", through) }
    }

    fn value(&self) -> Option<Value> {
        Some(match self {
            Turn::Order(value) => *value,
            Turn::Then(InRun { said, .. }) => said.value,
        })
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(match self {
            Turn::Order(_) => Turn::Order(value),
            Turn::Then(InRun { of, said }) => Turn::Then(InRun { of: *of, said: om::Message { value, ..said.clone() } }),
        })
    }
}
