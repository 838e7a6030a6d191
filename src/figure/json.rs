//! Writing JSON. Only writing: a parser, or a library that is also one, would weigh more than the rest of the page's text code.

use super::trace::Form;
use crate::base::{ProcessId, Time};
use crate::words::Datum;
use core::fmt::Write;

/// Where JSON goes: into text; or, where nobody will read that, into a number that stands for it.
pub(super) enum Ink {
    /// The text.
    Text(String),
    /// Its number.
    Digest(Digest),
}

impl Ink {
    /// Nothing yet, to become text.
    pub const TEXT: Ink = Ink::Text(String::new());
    /// Nothing yet, to become a number.
    pub const DIGEST: Ink = Ink::Digest(Digest::EMPTY);

    /// Nothing yet, to become what this one becomes.
    pub const fn another(&self) -> Ink {
        match self {
            Ink::Text(_) => Ink::TEXT,
            Ink::Digest(_) => Ink::DIGEST,
        }
    }

    fn sign(&mut self, sign: char) {
        match self {
            Ink::Text(json) => json.push(sign),
            Ink::Digest(digest) => digest.add(Token::Sign, u64::from(sign)),
        }
    }

    /// What stands between two others, which a number tells apart without it.
    fn between(&mut self, sign: char) {
        if let Ink::Text(json) = self {
            json.push(sign);
        }
    }

    fn literal(&mut self, literal: &'static str) {
        match self {
            Ink::Text(json) => json.push_str(literal),
            Ink::Digest(digest) => digest.add(Token::Literal, literal.len() as u64),
        }
    }

    fn number(&mut self, number: u64) {
        match self {
            Ink::Text(json) => {
                let _ = write!(json, "{number}");
            }
            Ink::Digest(digest) => digest.add(Token::Number, number),
        }
    }

    fn negative(&mut self, number: i64) {
        match self {
            Ink::Text(json) => {
                let _ = write!(json, "{number}");
            }
            Ink::Digest(digest) => digest.add(Token::Number, number as u64),
        }
    }

    fn text(&mut self, text: &str) {
        match self {
            Ink::Text(json) => push_text(json, text),
            Ink::Digest(digest) => digest.text(text),
        }
    }

    fn list<T>(&mut self, items: impl Iterator<Item = T>, mut write: impl FnMut(&mut Ink, T)) {
        self.sign('[');
        for (place, item) in items.enumerate() {
            if place > 0 {
                self.between(',');
            }
            write(self, item);
        }
        self.sign(']');
    }

    /// An object that is whole.
    fn object(&mut self, object: Object) {
        match (self, object.finish()) {
            (Ink::Text(json), Ink::Text(part)) => json.push_str(&part),
            (Ink::Digest(digest), part) => digest.ink(&part),
            (Ink::Text(_), Ink::Digest(_)) => unreachable!("the parts of a text are text"),
        }
    }

    fn processes(&mut self, ids: impl Iterator<Item = ProcessId>) {
        self.list(ids, |ink, id| ink.number(id.number() as u64));
    }

    fn datum(&mut self, datum: &Datum, form: Form) {
        match datum {
            Datum::Nothing => self.literal("null"),
            Datum::Number(number) | Datum::Time(Time(number)) => self.number(*number),
            Datum::Value(crate::base::Value::Number(number)) => self.negative(*number),
            Datum::Flag(flag) => self.literal(if *flag { "true" } else { "false" }),
            Datum::Ballot(ballot) => self.list([u64::from(ballot.round), ballot.process.number() as u64].into_iter(), Ink::number),
            Datum::Value(value) => self.text(&value.to_string()),
            Datum::Process(id) => self.number(id.number() as u64),
            Datum::Processes(set) => self.processes(set.iter()),
            Datum::Infinity => self.text("∞"),
            Datum::Name(name) => self.text(name),
            Datum::Phrase(phrase) => self.text(phrase),
            Datum::Asked(asked) if form == Form::One => self.text(&asked.phrase),
            Datum::Asked(asked) => {
                let object = Object::with(self.another()).text("command", &asked.phrase).number("client", asked.client.number() as u64);
                self.object(object.serial(asked.session, asked.serial));
            }
            Datum::List(items) => self.list(items.iter(), |ink, item| ink.datum(item, form)),
            Datum::Rows(rows) => self.list(rows.from(0), |ink, item| ink.datum(&item, form)),
        }
    }
}

/// A number that stands for a text, over words of 64 bits in the manner of FNV-1a: the same on every machine, whatever its word is.
#[derive(Clone, Copy)]
pub(super) struct Digest(u64);

/// What a word of a digest is of: the same words in other roles make another number.
#[derive(Clone, Copy)]
enum Token {
    Sign = 1,
    Literal = 2,
    Number = 3,
    Text = 5,
    Letters = 7,
    Part = 11,
}

impl Digest {
    /// The number of nothing.
    pub const EMPTY: Digest = Digest(0xcbf2_9ce4_8422_2325);

    fn add(&mut self, token: Token, word: u64) {
        let mixed = (self.0.rotate_left(token as u32) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn text(&mut self, text: &str) {
        self.add(Token::Text, text.len() as u64);
        for letters in text.as_bytes().chunks(8) {
            let word = letters.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
            self.add(Token::Letters, word);
        }
    }

    /// What was written by itself, as a part of this.
    pub fn ink(&mut self, ink: &Ink) {
        match ink {
            Ink::Text(text) => self.text(text),
            Ink::Digest(digest) => self.add(Token::Part, digest.0),
        }
    }

    /// The number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// One JSON object in the making.
pub(super) struct Object {
    ink: Ink,
    form: Form,
    is_empty: bool,
}

impl Object {
    /// An object without members.
    pub fn empty() -> Object {
        Object::with(Ink::TEXT)
    }

    /// An object without members, of that ink.
    pub fn with(mut ink: Ink) -> Object {
        ink.sign('{');
        Object { ink, form: Form::default(), is_empty: true }
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
        Object::with(self.ink.another()).in_form(self.form)
    }

    fn key(mut self, name: &str) -> Object {
        if !self.is_empty {
            self.ink.between(',');
        }
        self.ink.text(name);
        self.ink.between(':');
        Object { is_empty: false, ..self }
    }

    pub fn text(self, name: &str, text: &str) -> Object {
        let mut object = self.key(name);
        object.ink.text(text);
        object
    }

    pub fn number(self, name: &str, number: u64) -> Object {
        let mut object = self.key(name);
        object.ink.number(number);
        object
    }

    /// Which of its commands a client means; the first session goes without saying.
    pub fn serial(self, session: u32, number: u32) -> Object {
        let object = if session > 1 { self.number("session", u64::from(session)) } else { self };
        object.number("serial", u64::from(number))
    }

    pub fn datum(self, name: &str, datum: &Datum) -> Object {
        let mut object = self.key(name);
        object.ink.datum(datum, object.form);
        object
    }

    /// A list of strings.
    pub fn texts<'a>(self, name: &str, texts: impl Iterator<Item = &'a str>) -> Object {
        let mut object = self.key(name);
        object.ink.list(texts, Ink::text);
        object
    }

    /// A list of processes, by their numbers.
    pub fn processes(self, name: &str, ids: &[ProcessId]) -> Object {
        let mut object = self.key(name);
        object.ink.processes(ids.iter().copied());
        object
    }

    /// A list of lists of processes.
    pub fn groups(self, name: &str, groups: &[Vec<ProcessId>]) -> Object {
        let mut object = self.key(name);
        object.ink.list(groups.iter(), |ink, group| ink.processes(group.iter().copied()));
        object
    }

    /// A member that is an object, begun as a [part](Object::part) of this.
    pub fn object(self, name: &str, part: Object) -> Object {
        let mut object = self.key(name);
        object.ink.object(part);
        object
    }

    /// A member whose value is JSON already.
    pub fn raw(self, name: &str, json: &str) -> Object {
        let mut object = self.key(name);
        match &mut object.ink {
            Ink::Text(text) => text.push_str(json),
            Ink::Digest(digest) => digest.text(json),
        }
        object
    }

    /// The object, whole.
    pub fn finish(mut self) -> Ink {
        self.ink.sign('}');
        self.ink
    }

    /// The object as one line.
    pub fn close(self) -> String {
        match self.finish() {
            Ink::Text(text) => text,
            Ink::Digest(digest) => format!("{:016x}", digest.number()),
        }
    }
}

/// A list of what is JSON already.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        let mut json = String::new();
        push_text(&mut json, "a\"\\\n\u{1}é");
        assert_eq!(json, "\"a\\\"\\\\\\n\\u0001é\"");
    }
}
