//! What a fact means to whoever does not know its family.

use super::{Milestone, Order};
use crate::base::{ProcessId, ProcessSet};
use crate::scenario::Wait;
use crate::words::{Datum, Hue, Text, Tone, Words};

/// A kind of fact, whatever it is about: what a question can wait for or count, by name.
#[derive(Debug)]
pub struct Kind {
    /// Its name on the command line and for programs.
    pub name: &'static str,
    /// One of them, as a sentence says it.
    pub one: Words,
    /// Many of them, as a title says it.
    pub many: Words,
    /// What a trace calls it.
    pub trace: TraceName,
}

impl Kind {
    /// Whether a milestone is of this kind.
    pub fn fits(&self, milestone: &Milestone) -> bool {
        milestone.kind() == self
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        self.name == other.name
    }
}

impl Eq for Kind {}

/// What a trace calls a fact, and since which of its forms it has a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TraceName {
    /// It has none: the line that caused it says as much.
    None,
    /// Since the first form.
    First(&'static str),
    /// Since the second: until then the states told it.
    Second(&'static str),
}

/// The sign of a fact, on a lane of the diagram and on the tape.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Emblem {
    /// It has none.
    None,
    /// Something begins.
    Begin,
    /// Something is out of order.
    Cross,
    /// The most important moment there is.
    Star,
    /// Somebody knows it for good.
    Diamond,
    /// Somebody leads.
    Crown,
    /// One more of many.
    Tick,
}

/// Whose the time is from a fact on: the tape is painted with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reign {
    /// Its colour.
    pub tone: Tone,
    /// Who leads, if that is known.
    pub leader: Option<ProcessId>,
    /// Whether it is known that nobody leads.
    pub vacant: bool,
}

/// What a fact means.
#[derive(Clone, Copy, Debug)]
pub struct Meaning {
    /// Of which kind it is.
    pub kind: &'static Kind,
    /// It in a sentence.
    pub told: Text,
    /// Whether the event in which it happened says as much: then nobody repeats it.
    pub is_plain: bool,
    /// Its sign.
    pub emblem: Emblem,
    /// Its colour.
    pub hue: Hue,
    /// Whose the time is from then on, if that changes.
    pub reign: Option<Reign>,
    /// Whether its process is up from then on, if that changes.
    pub up: Option<bool>,
    /// What whoever waits for it waits for.
    pub wait: Option<&'static Wait>,
    /// By which name the page around a frame is told of it, if it is.
    pub herald: Option<&'static str>,
}

impl Meaning {
    /// A fact that is told where events are listed.
    pub(super) const fn of(kind: &'static Kind, told: Text) -> Meaning {
        Meaning { kind, told, is_plain: false, emblem: Emblem::None, hue: Hue::Plain, reign: None, up: None, wait: None, herald: None }
    }

    pub(super) const fn plain(self) -> Meaning {
        Meaning { is_plain: true, ..self }
    }

    pub(super) const fn signed(self, emblem: Emblem, hue: Hue) -> Meaning {
        Meaning { emblem, hue, ..self }
    }

    pub(super) const fn reigning(self, reign: Reign) -> Meaning {
        Meaning { reign: Some(reign), ..self }
    }

    pub(super) const fn awaited(self, wait: &'static Wait) -> Meaning {
        Meaning { wait: Some(wait), ..self }
    }

    pub(super) const fn heralded(self, name: &'static str) -> Meaning {
        Meaning { herald: Some(name), ..self }
    }
}

/// How much it matters that a fact happened when it did.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// It is marked on the tape.
    Marked,
    /// It is news, and may come faster than anybody can listen.
    Frequent,
    /// It is news.
    News,
}

/// A fact that matters when it happens: others learn of what is known already, or only keep a book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct News {
    /// How much.
    pub urgency: Urgency,
    /// It in a sentence, as news.
    pub told: Text,
    /// What it is about, where it is known from outside: that is shown above the stage from then on.
    pub about: Option<Datum>,
    /// What is written of it in the middle of the stage.
    pub headline: Option<Text>,
    /// What is said of it below the stage, since no process says it.
    pub remark: Option<Text>,
    /// Who is behind it.
    pub behind: Behind,
}

impl News {
    /// A mark on the tape.
    pub(super) const fn mark(told: Text) -> News {
        News { urgency: Urgency::Marked, told, about: None, headline: None, remark: None, behind: Behind::These(ProcessSet::EMPTY) }
    }
}

/// Who is behind a fact: the quorum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Behind {
    /// These.
    These(ProcessSet),
    /// Whoever stores an entry.
    Storing(u64, Order),
}
