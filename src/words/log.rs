//! How a replicated log shows itself: boxes under an index, whatever the algorithm.

use super::{Datum, Tone};
use crate::base::{ProcessId, Value};

/// How an entry stands in its log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EntryMark {
    /// There is nothing at this index, though there is something behind it.
    Hole,
    /// It is there, and may go again.
    Tentative,
    /// It is known to be committed: for good.
    Committed,
}

/// One entry of a log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slot {
    /// Its term or ballot.
    pub number: Datum,
    /// The colour of that.
    pub tone: Tone,
    /// What it orders: a value, or a key and its value; nothing for a no-op.
    pub label: Vec<Value>,
    /// How it stands.
    pub mark: EntryMark,
}

/// What a leader believes of another process's log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FollowerProgress {
    /// Whose log.
    pub of: ProcessId,
    /// The index of the next entry to send.
    pub next: u64,
    /// The highest index known to be the same.
    pub matched: u64,
}

/// A process's log. Indexes count from 1.
pub trait LogView {
    /// The last index with an entry.
    fn last(&self) -> u64;

    /// The entry of an index, which is not beyond the last.
    fn slot(&self, index: u64) -> Slot;

    /// Up to where it is carried out.
    fn applied(&self) -> u64;

    /// The term or round in which the process leads, and what it believes of the others.
    fn leads(&self) -> Option<(u64, Vec<FollowerProgress>)> {
        None
    }

    /// What the state machine holds: keys with their values.
    fn table(&self) -> Vec<(Value, Value)> {
        Vec::new()
    }
}
