//! What the tape is painted with: the moments of a run that people look for.

use crate::base::{ProcessId, Time, Value};
use crate::scenario::Goal;
use crate::sim::{Milestone, Past, PastEntry};
use crate::words::Tone;

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
    /// A ballot began: its colour rules the tape until the next.
    Began(Tone),
    /// The observer saw a value chosen.
    Chosen(Value),
    /// A process decided.
    Decided(ProcessId),
    /// A process crashed.
    Crashed(ProcessId),
    /// A process came back.
    Recovered(ProcessId),
    /// Links were cut or mended, by themselves or by a partition.
    Links,
    /// Somebody stood for election in a term: without a leader until somebody wins.
    Stood(Tone),
    /// A process became leader.
    Elected(ProcessId, Tone),
    /// An entry of the log was committed or chosen.
    Committed(u64),
    /// A property broke.
    Broken(&'static Goal),
}

impl MarkKind {
    /// Whether something was decided: a value chosen or decided, an entry of a log chosen or committed.
    pub const fn is_decision(self) -> bool {
        matches!(self, MarkKind::Chosen(_) | MarkKind::Decided(_) | MarkKind::Committed(_))
    }

    /// What a milestone leaves on the tape; an entry of a log only when it is committed for the first time.
    pub(super) fn of(entry: &PastEntry, past: &Past) -> Option<MarkKind> {
        let process = entry.process;
        match entry.what {
            Milestone::Began { ballot } => Some(MarkKind::Began(Tone::owner(ballot.process))),
            Milestone::Chosen { value, .. } => Some(MarkKind::Chosen(value)),
            Milestone::Decided { .. } => process.map(MarkKind::Decided),
            Milestone::Crashed => process.map(MarkKind::Crashed),
            Milestone::Recovered => process.map(MarkKind::Recovered),
            Milestone::Stood { term } => Some(MarkKind::Stood(Tone::numbered(term))),
            Milestone::Elected { term } => process.map(|process| MarkKind::Elected(process, Tone::numbered(term))),
            Milestone::Proposed { .. } | Milestone::Abandoned { .. } | Milestone::Voted { .. } => None,
            Milestone::Advanced { .. } | Milestone::Granted { .. } | Milestone::Deposed { .. } => None,
            Milestone::Leads => process.map(|process| MarkKind::Elected(process, Tone::owner(process))),
            Milestone::ChosenAt { index, .. } => Some(MarkKind::Committed(index)),
            // Where the observer saw it chosen, that was the moment.
            Milestone::Committed { index, .. } if past.slots().chosen(index).is_some() => None,
            Milestone::Committed { index, in_term, .. } => {
                past.terms().is_first_to_commit(process?, index, in_term).then_some(MarkKind::Committed(index))
            }
            Milestone::Yields | Milestone::Promised { .. } | Milestone::Accepted { .. } => None,
            Milestone::Loaded { .. } | Milestone::Appended { .. } | Milestone::Truncated { .. } => None,
            Milestone::Invoked { .. } | Milestone::Returned { .. } => None,
        }
    }
}
