//! What a message shows: said once, by the message, and read by everybody.

use super::{Datum, Field, Sense, Text, Tone};
use crate::base::{Ballot, ProcessSet, Value};

/// What a message shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// The paper's name for it: `Prepare`.
    pub name: &'static str,
    /// Its name where there is no room: `P`.
    pub short: &'static str,
    /// What it does for its receiver.
    pub sense: Sense,
    /// The paper's number for the phase to which it belongs: `2a`. The same message has many names, but one number.
    pub phase: Option<&'static str>,
    /// What it means, in a sentence, for whoever does not know the paper's names.
    pub means: Option<Text>,
    /// Its colour.
    pub tone: Tone,
    /// What a label says behind the name: the ballot, the value.
    pub details: Vec<Datum>,
    /// What it carries, for the trace and the panel.
    pub body: Vec<Field>,
    /// What it is about, where a quorum is gathered about it: the ballot, for one.
    pub topic: Option<Datum>,
    /// Whether it only keeps up what is, and carries no news: drawn small, labelled last.
    pub routine: bool,
}

impl Letter {
    /// What a message shows.
    pub fn of_message(message: &dyn Say) -> Letter {
        Letter { routine: message.is_routine(), ..message.letter() }
    }

    const fn new(sense: Sense, name: &'static str, short: &'static str) -> Letter {
        Letter { name, short, sense, phase: None, means: None, tone: Tone::PLAIN, details: Vec::new(), body: Vec::new(), topic: None, routine: false }
    }

    /// It asks for something.
    pub const fn ask(name: &'static str, short: &'static str) -> Letter {
        Letter::new(Sense::Ask, name, short)
    }

    /// It grants what was asked.
    pub const fn grant(name: &'static str, short: &'static str) -> Letter {
        Letter::new(Sense::Grant, name, short)
    }

    /// It refuses what was asked.
    pub const fn refuse(name: &'static str, short: &'static str) -> Letter {
        Letter::new(Sense::Refuse, name, short)
    }

    /// It grants what was asked, or refuses it.
    pub const fn answer(grants: bool, name: &'static str, short: &'static str) -> Letter {
        Letter::new(if grants { Sense::Grant } else { Sense::Refuse }, name, short)
    }

    /// It reports.
    pub const fn tell(name: &'static str, short: &'static str) -> Letter {
        Letter::new(Sense::Tell, name, short)
    }

    /// The paper's number for its phase.
    pub fn phase(self, phase: &'static str) -> Letter {
        Letter { phase: Some(phase), ..self }
    }

    /// What it means.
    pub fn means(self, means: Text) -> Letter {
        Letter { means: Some(means), ..self }
    }

    /// What it is about, and in whose colour: its label says so first.
    pub fn of(mut self, number: Datum, tone: Tone) -> Letter {
        self.details.push(number);
        Letter { tone, ..self }
    }

    /// In which ballot: its colour, and first in its label.
    pub fn in_ballot(self, ballot: Ballot) -> Letter {
        self.of(Datum::Ballot(ballot), Tone::owner(ballot.process))
    }

    /// What a quorum is gathered about with it.
    pub fn about(self, topic: Datum) -> Letter {
        Letter { topic: Some(topic), ..self }
    }

    /// Something that its label says.
    pub fn label(mut self, datum: Datum) -> Letter {
        self.details.push(datum);
        self
    }

    /// Something that it carries.
    pub fn field(mut self, name: &'static str, datum: Datum) -> Letter {
        self.body.push(Field::body(name, datum));
        self
    }

    /// Several things that it carries.
    pub fn fields(mut self, fields: impl IntoIterator<Item = Field>) -> Letter {
        self.body.extend(fields);
        self
    }

    /// A value that it carries, and that its label says.
    pub fn value(self, value: Value) -> Letter {
        self.label(Datum::Value(value)).field("value", Datum::Value(value))
    }
}

/// What can be said.
pub trait Say {
    /// What it shows.
    fn letter(&self) -> Letter;

    /// The round that it belongs to, where there are rounds: a lie may be for one of them.
    fn round(&self) -> Option<u32> {
        None
    }

    /// The value that it carries, where a traitor could put another in its place.
    fn value(&self) -> Option<Value> {
        None
    }

    /// The same with another value.
    fn forged(&self, _value: Value) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// The same with another value, as one of these could send it who lie: whatever others have signed they can't change.
    fn forged_by(&self, value: Value, _traitors: ProcessSet) -> Option<Self>
    where
        Self: Sized,
    {
        self.forged(value)
    }

    /// The opposite answer, where it is a yes or a no.
    fn contrary(&self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Whether it only keeps up what is, and carries no news. Asked for every message of every run: it says so without its letter.
    fn is_routine(&self) -> bool {
        false
    }
}
