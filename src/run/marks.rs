//! What the tape is painted with: the moments of a run that people look for.

use crate::base::{ProcessId, Time};
use crate::facts::{Meaning, Milestone};
use crate::scenario::Goal;
use crate::scenario::Wait;

/// The most marks of a run: more than a tape has pixels.
pub const MAX_MARKS: usize = 4000;

/// A moment that people look for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mark {
    /// When.
    pub at: Time,
    /// What happened.
    pub kind: MarkKind,
}

/// What happened at a marked moment.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum MarkKind {
    /// A fact that matters, of a process or of nobody.
    Did(Option<ProcessId>, Milestone),
    /// Links were cut or mended, by themselves or by a partition.
    Links,
    /// A property broke.
    Broken(&'static Goal),
}

impl MarkKind {
    /// What the fact means, if it is one.
    pub fn meaning(self) -> Option<Meaning> {
        match self {
            MarkKind::Did(process, what) => Some(what.meaning(process)),
            MarkKind::Links | MarkKind::Broken(_) => None,
        }
    }

    /// Whose fact it is.
    pub const fn process(self) -> Option<ProcessId> {
        match self {
            MarkKind::Did(process, _) => process,
            MarkKind::Links | MarkKind::Broken(_) => None,
        }
    }

    /// Whether it is what somebody waits for.
    pub fn is(self, wait: &'static Wait) -> bool {
        self.meaning().is_some_and(|meaning| meaning.wait == Some(wait))
    }
}
