//! Writing JSON. Only writing: a parser, or a library that is also one, would weigh more than the rest of the page's text code.

use crate::words::Datum;
use core::fmt::Write;

/// One JSON object in the making.
pub(crate) struct Object(String);

impl Object {
    /// An object without members.
    pub fn empty() -> Object {
        Object("{".into())
    }

    /// An object that says what it is of: `{"k":"send"`.
    pub fn of_kind(kind: &str) -> Object {
        Object::empty().text("k", kind)
    }

    fn key(mut self, name: &str) -> Object {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        push_text(&mut self.0, name);
        self.0.push(':');
        self
    }

    pub fn text(self, name: &str, text: &str) -> Object {
        let mut object = self.key(name);
        push_text(&mut object.0, text);
        object
    }

    pub fn number(self, name: &str, number: u64) -> Object {
        let mut object = self.key(name);
        let _ = write!(object.0, "{number}");
        object
    }

    pub fn datum(self, name: &str, datum: &Datum) -> Object {
        let mut object = self.key(name);
        push_datum(&mut object.0, datum);
        object
    }

    /// A member whose value is JSON already.
    pub fn raw(self, name: &str, json: &str) -> Object {
        let mut object = self.key(name);
        object.0.push_str(json);
        object
    }

    /// The object as one line.
    pub fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// An object of named data: a message's body, a process's state.
pub(crate) fn object_of<'a>(members: impl Iterator<Item = (&'static str, &'a Datum)>) -> String {
    members.fold(Object::empty(), |object, (name, datum)| object.datum(name, datum)).close()
}

/// A list of what is JSON already.
pub(crate) fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// A string with its quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut json = String::new();
    push_text(&mut json, text);
    json
}

fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            c if (c as u32) < 0x20 => {
                let _ = write!(json, "\\u{:04x}", c as u32);
            }
            c => json.push(c),
        }
    }
    json.push('"');
}

fn push_datum(json: &mut String, datum: &Datum) {
    match datum {
        Datum::Nothing => json.push_str("null"),
        Datum::Number(number) | Datum::Value(crate::base::Value::Number(number)) => {
            let _ = write!(json, "{number}");
        }
        Datum::Flag(flag) => {
            let _ = write!(json, "{flag}");
        }
        Datum::Ballot(ballot) => {
            let _ = write!(json, "[{},{}]", ballot.round, ballot.process.number());
        }
        Datum::Value(value) => push_text(json, &value.to_string()),
        Datum::Process(id) => {
            let _ = write!(json, "{}", id.number());
        }
        Datum::Processes(set) => json.push_str(&list(set.iter().map(|id| id.number().to_string()))),
        Datum::Name(name) => push_text(json, name),
        Datum::Phrase(phrase) => push_text(json, phrase),
        Datum::List(items) => {
            json.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    json.push(',');
                }
                push_datum(json, item);
            }
            json.push(']');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        assert_eq!(quoted("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\"");
    }
}
