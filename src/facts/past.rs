//! What happened so far, as the observer knows it. It survives crashes, and no process can read it.

use super::entry::{Entries, PastEntry};
use super::ledger::{Ledger, Ledgers};
use super::{Agreement, Episodes, Milestone, News};

/// Every milestone so far, oldest first.
#[derive(Clone, Default, Debug)]
pub struct Past {
    entries: Entries,
    fresh_from: usize,
    ledgers: Ledgers,
    episodes: Episodes,
    decided: bool,
    delays: u32,
}

impl Past {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing happened yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &PastEntry> {
        self.entries.iter()
    }

    /// Those of the present step, oldest first.
    pub fn fresh(&self) -> impl Iterator<Item = &PastEntry> {
        self.entries.iter_from(self.fresh_from)
    }

    /// What is news of those of the present step, oldest first.
    pub fn news(&self) -> impl Iterator<Item = (&PastEntry, News)> {
        self.fresh().filter_map(|entry| Some((entry, entry.what.news(entry.process, self)?)))
    }

    /// Whether the present step added any.
    pub fn grew(&self) -> bool {
        self.len() > self.fresh_from
    }

    /// The longest chain of messages, each because of the one before, that led up to the first decision; until then, to any milestone.
    /// Messages of a process to itself are none.
    pub fn delays(&self) -> u64 {
        u64::from(self.delays)
    }

    /// Whether anybody has decided.
    pub fn is_decided(&self) -> bool {
        self.decided
    }

    /// Something happened after so many messages, each because of the one before.
    pub fn count_delays(&mut self, delays: u32, what: Milestone) {
        if !self.decided {
            self.delays = delays.max(self.delays);
        }
        self.decided |= matches!(what.told(), Some(Agreement::Decided { .. }));
    }

    pub(super) fn ledger<L: Ledger>(&self) -> Option<&L> {
        self.ledgers.find()
    }

    pub(super) fn entries(&self) -> &Entries {
        &self.entries
    }

    /// The stretches of processes' time that have a name.
    pub fn episodes(&self) -> &Episodes {
        &self.episodes
    }

    /// Adds one to the present step.
    pub fn push(&mut self, entry: PastEntry) {
        self.ledgers.note(&entry, &self.entries);
        if let Some((process, edge)) = entry.what.edge(entry.process) {
            self.episodes.note(entry.at, process, edge);
        }
        self.entries.push(entry);
    }

    /// Begins another step.
    pub fn turn_page(&mut self) {
        self.fresh_from = self.len();
    }
}
