//! What a line of the trace holds, as JSON has it: whole numbers of 64 bits stay exact, and members stand as they were written.

use super::Form;
use crate::base::{ProcessId, Value};
use crate::words::{self, Field};
use core::fmt;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A name of ours, or one that was read.
pub type Name = Cow<'static, str>;

/// One datum.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Datum {
    /// No value: `null`.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A whole number below 0.
    Negative(i64),
    /// A text.
    Text(Name),
    /// Several; a ballot is its round and its process.
    List(Vec<Datum>),
    /// A client's command, since form 2.
    Command(Command),
    /// What became of a long list, since form 2.
    Change(Change),
}

/// A client's command, with whose it is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Command {
    /// As scripts write it.
    pub command: Name,
    /// Whose it is.
    pub client: u64,
    /// In which of that client's sessions; the first goes without saying.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<u32>,
    /// The how-manieth of that session.
    pub serial: u32,
}

/// What became of a long list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Change {
    /// How many of its items it kept, from the first on.
    pub keep: u64,
    /// What stands behind them.
    pub add: Vec<Datum>,
}

impl Datum {
    /// A datum as that form of the trace has it.
    pub(super) fn of(datum: &words::Datum, form: Form) -> Datum {
        match datum {
            words::Datum::Nothing => Datum::Nothing,
            words::Datum::Number(number) => Datum::Number(*number),
            words::Datum::Time(time) => Datum::Number(time.0),
            words::Datum::Value(Value::Number(number)) => u64::try_from(*number).map_or(Datum::Negative(*number), Datum::Number),
            words::Datum::Value(value) => Datum::Text(value.to_string().into()),
            words::Datum::Flag(flag) => Datum::Flag(*flag),
            words::Datum::Ballot(ballot) => Datum::List(vec![Datum::Number(ballot.round.into()), Datum::Number(number(ballot.process))]),
            words::Datum::Process(id) => Datum::Number(number(*id)),
            words::Datum::Processes(set) => Datum::List(set.iter().map(|id| Datum::Number(number(id))).collect()),
            words::Datum::Infinity => Datum::Text("∞".into()),
            words::Datum::Name(name) => Datum::Text((*name).into()),
            words::Datum::Phrase(phrase) => Datum::Text(phrase.clone().into()),
            words::Datum::Said(said) => Datum::Text(said.of(words::Lang::English).to_owned().into()),
            words::Datum::Asked(asked) if form == Form::One => Datum::Text(asked.phrase.clone().into()),
            words::Datum::Asked(asked) => Datum::Command(Command {
                command: asked.phrase.clone().into(),
                client: number(asked.client),
                session: Some(asked.session).filter(|session| *session > 1),
                serial: asked.serial,
            }),
            words::Datum::List(items) => Datum::List(items.iter().map(|item| Datum::of(item, form)).collect()),
            words::Datum::Rows(rows) => Datum::List(rows.from(0).map(|item| Datum::of(&item, form)).collect()),
        }
    }
}

/// What a process is called in a trace.
pub(super) fn number(id: ProcessId) -> u64 {
    id.number() as u64
}

/// The members of an object whose names are an algorithm's or a family's, in their order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Members(pub Vec<(Name, Datum)>);

impl Members {
    /// Fields as that form of the trace has them.
    pub(super) fn of<'a>(fields: impl IntoIterator<Item = &'a Field>, form: Form) -> Members {
        Members(fields.into_iter().map(|field| (field.name.into(), Datum::of(&field.datum, form))).collect())
    }

    /// The member of a name.
    pub fn get(&self, name: &str) -> Option<&Datum> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, datum)| datum)
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, datum)| (name, datum)))
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

/// Reads members as they come.
struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
