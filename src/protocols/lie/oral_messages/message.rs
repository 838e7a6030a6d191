//! What generals tell each other: who said that who said what.

use super::notes;
use crate::base::Value;
use crate::protocols::lie::om::Message;
use crate::words::{Arg, Datum, Letter, Say};

impl Say for Message {
    fn letter(&self) -> Letter {
        let path = || Datum::Phrase(self.path.to_string());
        let field = Datum::Processes(self.path.iter().copied().collect());
        let letter = match self.path.before() {
            None => Letter::ask("Order", "O").means(notes::ORDER_MEANS.with([Arg::Value(self.value)])),
            Some(before) => {
                let told = before.last().map_or(Arg::None, Arg::Process);
                let letter = Letter::tell("Relay", "Re");
                let letter = if self.path.len() > 2 { letter.label(path()) } else { letter };
                letter.means(notes::RELAY_MEANS.with([told, Arg::Value(self.value)]))
            }
        };
        letter.value(self.value).field("path", path()).field("through", field)
    }

    fn value(&self) -> Option<Value> {
        Some(self.value)
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(Message { value, ..self.clone() })
    }
}
