//! A fact with its place in a run, and the list of them.

use super::Milestone;
use crate::base::{ProcessId, SharedList, Time};
use crate::scenario::RecordId;

/// A milestone with its place in the run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PastEntry {
    /// When.
    pub at: Time,
    /// In the handling of which event.
    pub because: RecordId,
    /// Whose; nobody's where only the observer knows.
    pub process: Option<ProcessId>,
    /// What.
    pub what: Milestone,
}

/// Facts, oldest first.
pub type Entries = SharedList<PastEntry>;
