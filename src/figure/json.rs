//! Writing JSON. Only writing: a parser, or a library that is also one, would weigh more than the rest of the page's text code.

use super::trace::Form;
use crate::base::Time;
use crate::words::Datum;
use core::borrow::Borrow;
use core::fmt::Write;

/// One JSON object in the making.
pub(crate) struct Object {
    text: String,
    form: Form,
}

impl Object {
    /// An object without members.
    pub fn empty() -> Object {
        Object { text: "{".into(), form: Form::default() }
    }

    /// An object that says what it is of: `{"k":"send"`.
    pub fn of_kind(kind: &str) -> Object {
        Object::empty().text("k", kind)
    }

    /// The same, with data as that form of the trace has them.
    pub fn in_form(self, form: Form) -> Object {
        Object { form, ..self }
    }

    /// In which form of the trace it has its data.
    pub const fn form(&self) -> Form {
        self.form
    }

    /// An object without members, to become a part of this one.
    pub fn part(&self) -> Object {
        Object::empty().in_form(self.form)
    }

    fn key(mut self, name: &str) -> Object {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        push_text(&mut self.text, name);
        self.text.push(':');
        self
    }

    pub fn text(self, name: &str, text: &str) -> Object {
        let mut object = self.key(name);
        push_text(&mut object.text, text);
        object
    }

    pub fn number(self, name: &str, number: u64) -> Object {
        let mut object = self.key(name);
        let _ = write!(object.text, "{number}");
        object
    }

    /// Which of its commands a client means; the first session goes without saying.
    pub fn serial(self, session: u32, number: u32) -> Object {
        let object = if session > 1 { self.number("session", u64::from(session)) } else { self };
        object.number("serial", u64::from(number))
    }

    pub fn datum(self, name: &str, datum: &Datum) -> Object {
        let mut object = self.key(name);
        push_datum(&mut object.text, datum, object.form);
        object
    }

    /// A member whose value is JSON already.
    pub fn raw(self, name: &str, json: &str) -> Object {
        let mut object = self.key(name);
        object.text.push_str(json);
        object
    }

    /// The object as one line.
    pub fn close(mut self) -> String {
        self.text.push('}');
        self.text
    }
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

fn push_datum(json: &mut String, datum: &Datum, form: Form) {
    match datum {
        Datum::Nothing => json.push_str("null"),
        Datum::Number(number) | Datum::Time(Time(number)) => {
            let _ = write!(json, "{number}");
        }
        Datum::Value(crate::base::Value::Number(number)) => {
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
        Datum::Asked(asked) if form == Form::One => push_text(json, &asked.phrase),
        Datum::Asked(asked) => {
            let object = Object::empty().text("command", &asked.phrase).number("client", asked.client.number() as u64);
            json.push_str(&object.serial(asked.session, asked.serial).close());
        }
        Datum::List(items) => push_list(json, items.iter(), form),
        Datum::Rows(rows) => push_list(json, rows.from(0), form),
    }
}

fn push_list(json: &mut String, items: impl Iterator<Item = impl Borrow<Datum>>, form: Form) {
    json.push('[');
    for (place, item) in items.enumerate() {
        if place > 0 {
            json.push(',');
        }
        push_datum(json, item.borrow(), form);
    }
    json.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        assert_eq!(quoted("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\"");
    }
}
