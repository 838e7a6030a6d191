//! A piece of state as plain data: what a panel shows and a trace prints.

use super::{Lang, Rows, Said, Words};
use crate::base::{Ballot, ProcessId, ProcessSet, Roster, Time, Value};

/// One datum of a message or of a process's state.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Datum {
    /// No value: `null` in a trace.
    Nothing,
    /// An integer.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// A ballot: `[round, process]` in a trace.
    Ballot(Ballot),
    /// A value: an integer or a string in a trace.
    Value(Value),
    /// A process: its number in a trace.
    Process(ProcessId),
    /// A set of processes: a list of numbers in a trace.
    Processes(ProcessSet),
    /// Beyond every number.
    Infinity,
    /// A term of the field.
    Name(&'static str),
    /// A phrase as scripts write it: `put x 5`; a string in a trace.
    Phrase(String),
    /// What somebody wrote in one language or several; a string in a trace.
    Said(Said),
    /// A moment: microseconds in a trace.
    Time(Time),
    /// A client's command in a log; in a trace with whose it is, so that two of the same words are told apart.
    Asked(Box<Asked>),
    /// Several.
    List(Vec<Datum>),
    /// Very many.
    Rows(Rows),
}

/// A client's command.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Asked {
    /// As scripts write it: `put x 5`.
    pub phrase: String,
    /// Whose it is.
    pub client: ProcessId,
    /// In which of that client's sessions, from 1.
    pub session: u32,
    /// The how-manieth of that session, from 1.
    pub serial: u32,
}

impl Datum {
    /// A datum that may be missing.
    pub fn maybe<T>(item: Option<T>, make: impl FnOnce(T) -> Datum) -> Datum {
        item.map_or(Datum::Nothing, make)
    }

    /// As people read it; nothing is a dash.
    pub fn show(&self, lang: Lang, roster: Roster) -> String {
        match self {
            Datum::Nothing => "–".into(),
            Datum::Number(number) => number.to_string(),
            Datum::Flag(flag) => if *flag { "✓" } else { "–" }.into(),
            Datum::Ballot(ballot) => ballot.to_string(),
            Datum::Value(value) => lang.value(*value),
            Datum::Process(id) => roster.name(*id).to_string(),
            Datum::Processes(set) if set.is_empty() => "–".into(),
            Datum::Processes(set) => join(set.iter().map(|id| roster.name(id).to_string()), " "),
            Datum::Infinity => "∞".into(),
            Datum::Name(name) => (*name).into(),
            Datum::Phrase(phrase) => phrase.clone(),
            Datum::Said(said) => said.of(lang).to_owned(),
            Datum::Time(time) => time.exact(),
            Datum::Asked(asked) => asked.phrase.clone(),
            Datum::List(_) | Datum::Rows(_) => match self.last_items(SHOWN_ITEMS) {
                (_, shown) if shown.is_empty() => "–".into(),
                (hidden, shown) => {
                    let more = if hidden > 0 { "… " } else { "" };
                    format!("{more}{}", join(shown.iter().map(|item| item.show(lang, roster)), ", "))
                }
            },
        }
    }

    /// The last items of a list, at most so many, and how many stand before them; no items where it is no list.
    pub fn last_items(&self, most: usize) -> (usize, Vec<Datum>) {
        match self {
            Datum::List(items) => {
                let hidden = items.len().saturating_sub(most);
                (hidden, items[hidden..].to_vec())
            }
            Datum::Rows(rows) => {
                let hidden = rows.len().saturating_sub(most);
                (hidden, rows.from(hidden).collect())
            }
            _ => (0, Vec::new()),
        }
    }
}

/// How many items of a list people are shown: the last ones, since lists grow at their end.
pub const SHOWN_ITEMS: usize = 12;

fn join(items: impl Iterator<Item = String>, between: &str) -> String {
    items.collect::<Vec<_>>().join(between)
}

/// A named datum.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Field {
    /// Its name in traces: the paper's word in snake case.
    pub name: &'static str,
    /// Its name in the page, where it differs from language to language.
    pub words: Option<&'static Words>,
    /// What it holds.
    pub datum: Datum,
    /// Whether it is on stable storage.
    pub disk: bool,
    /// The role that it belongs to, where a process plays several.
    pub role: Option<&'static Words>,
    /// Whether it was not told yet when form 1 of the trace was settled, which is why that form leaves it out.
    pub is_later: bool,
}

impl Field {
    /// A part of a message's body.
    pub const fn body(name: &'static str, datum: Datum) -> Field {
        Field { name, words: None, datum, disk: false, role: None, is_later: false }
    }

    /// A part of a process's state that a crash wipes out.
    pub const fn volatile(name: &'static str, words: &'static Words, datum: Datum) -> Field {
        Field { name, words: Some(words), datum, disk: false, role: None, is_later: false }
    }

    /// A part of a process's state that is kept on disk.
    pub const fn durable(name: &'static str, words: &'static Words, datum: Datum) -> Field {
        Field { name, words: Some(words), datum, disk: true, role: None, is_later: false }
    }

    /// The same, told since form 2 of the trace.
    pub fn later(self) -> Field {
        Field { is_later: true, ..self }
    }

    /// Nothing where there is nothing to be said of it.
    pub fn unless(self, is_left_out: bool) -> Option<Field> {
        (!is_left_out).then_some(self)
    }

    /// The same as a part of a role.
    pub fn of(self, role: &'static Words) -> Field {
        Field { role: Some(role), ..self }
    }
}
