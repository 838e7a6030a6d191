//! What happened so far, as the observer knows it. It survives crashes, and no process can read it.
//!
//! What follows from the milestones is kept at hand, so that no property has to search the past: votes and ballots, terms and logs,
//! the entries of logs, the history of the clients.

use super::agreement::Ballots;
use super::{Agreement, Deliveries, Episodes, Groups, History, Milestone, News, Occupancy, Rounds, Slots, Suspicions, Terms};
use crate::base::{Ballot, ProcessId, ProcessSet, SharedList, Time, Value};
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

pub(super) type Entries = SharedList<PastEntry>;

/// Every milestone so far, oldest first.
#[derive(Clone, Default, Debug)]
pub struct Past {
    entries: Entries,
    fresh_from: usize,
    ballots: Ballots,
    terms: Terms,
    occupancy: Occupancy,
    slots: Slots,
    rounds: Rounds,
    groups: Groups,
    suspicions: Suspicions,
    history: History,
    episodes: Episodes,
    pub(super) deliveries: Deliveries,
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

    /// How many ballots were begun.
    pub fn begun(&self) -> u64 {
        self.ballots.begun
    }

    /// How many ballots were given up.
    pub fn abandoned(&self) -> u64 {
        self.ballots.abandoned
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
        self.decided |= matches!(what, Milestone::Agreement(Agreement::Decided { .. }));
    }

    /// What the observer saw chosen, oldest first.
    pub fn chosen(&self) -> &[(Option<Ballot>, Value)] {
        &self.ballots.chosen
    }

    /// Who decided what, each once, oldest first.
    pub fn decisions(&self) -> &[(ProcessId, Value)] {
        &self.ballots.decided
    }

    /// Who ever voted for a value in a ballot.
    pub fn voters(&self, ballot: Option<Ballot>, value: Value) -> ProcessSet {
        self.ballots.voters(ballot, value, &self.entries)
    }

    /// Terms, their leaders, and what was committed.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Who is inside of the critical section, and who waits.
    pub fn occupancy(&self) -> &Occupancy {
        &self.occupancy
    }

    /// What was accepted and chosen at which index of a log.
    pub fn slots(&self) -> &Slots {
        &self.slots
    }

    /// How far rounds have come.
    pub fn rounds(&self) -> &Rounds {
        &self.rounds
    }

    /// How groups of replicas stand.
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    /// Who suspects whom of having crashed, and how right they were.
    pub fn suspicions(&self) -> &Suspicions {
        &self.suspicions
    }

    /// What the clients asked for and were answered.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The stretches of processes' time that have a name.
    pub fn episodes(&self) -> &Episodes {
        &self.episodes
    }

    /// Adds one to the present step.
    pub fn push(&mut self, entry: PastEntry) {
        let PastEntry { at, process, what, .. } = entry;
        match (what, process) {
            (Milestone::Agreement(what), _) => self.ballots.note(process, what, &self.entries),
            (Milestone::Fault(what), Some(process)) => {
                self.terms.note_fault(process, what);
                self.occupancy.note_fault(process, what);
                self.groups.note_fault(process, what);
                self.suspicions.note_fault(at, process, what);
            }
            (Milestone::Election(what), Some(process)) => self.terms.note(process, what),
            (Milestone::Exclusion(what), Some(process)) => self.occupancy.note(process, what),
            (Milestone::Replication(what), _) => {
                self.slots.note(process, what);
                process.into_iter().for_each(|process| self.terms.note_entries(process, what));
            }
            (Milestone::Round(what), Some(process)) => self.rounds.note(process, what),
            (Milestone::Replicas(what), _) => self.groups.note(process, what),
            (Milestone::Suspicion(what), _) => self.suspicions.note(at, process, what),
            (Milestone::Service(what), Some(process)) => self.history.note(at, process, what),
            (Milestone::Delivery(what), Some(process)) => self.deliveries.note(process, what),
            #[cfg(test)]
            (Milestone::Bell(_), _) => {}
            // Nobody's: a process alone fails, stands, asks.
            (
                Milestone::Fault(_)
                | Milestone::Election(_)
                | Milestone::Exclusion(_)
                | Milestone::Delivery(_)
                | Milestone::Round(_)
                | Milestone::Service(_),
                None,
            ) => {}
        }
        if let Some((process, edge)) = what.edge(process) {
            self.episodes.note(at, process, edge);
        }
        self.entries.push(entry);
    }

    /// Begins another step.
    pub fn turn_page(&mut self) {
        self.fresh_from = self.len();
    }
}
