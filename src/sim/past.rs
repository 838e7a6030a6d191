//! What happened so far, as the observer knows it. It survives crashes, and no process can read it.

use super::RecordId;
use crate::base::{Ballot, ProcessId, ProcessSet, Time, Value};
use std::rc::Rc;

/// Something that matters to what must hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Milestone {
    /// A value was put up for agreement.
    Proposed {
        /// The value.
        value: Value,
    },
    /// A proposer began a ballot.
    Began {
        /// Its ballot.
        ballot: Ballot,
    },
    /// A proposer gave a ballot up.
    Abandoned {
        /// Its ballot.
        ballot: Ballot,
    },
    /// An acceptor accepted a value.
    Voted {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// Enough acceptors accepted a value: a fact that no process may know.
    Chosen {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// A process stopped; what it held in memory is gone.
    Crashed,
    /// A process is up again.
    Recovered,
    /// A process decided, for good.
    Decided {
        /// The value.
        value: Value,
    },
}

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

/// The votes of one ballot for one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Tally {
    ballot: Option<Ballot>,
    value: Value,
    voters: ProcessSet,
}

/// How many tallies are kept at hand: more ballots than are ever voted in at one time. Older ones are counted again if asked for.
const TALLIES: usize = 64;

/// How many milestones a sealed chunk holds: snapshots share sealed chunks and copy the rest.
const CHUNK: usize = 64;

/// Every milestone so far, oldest first.
#[derive(Clone, Default, Debug)]
pub struct Past {
    sealed: Vec<Rc<[PastEntry]>>,
    tail: Vec<PastEntry>,
    fresh_from: usize,
    /// Of the latest ballots, oldest first.
    tallies: Vec<Tally>,
    /// The highest ballot whose tally is no longer at hand.
    forgotten: Option<Ballot>,
    /// What was chosen, oldest first.
    chosen: Vec<(Option<Ballot>, Value)>,
    begun: u64,
    abandoned: u64,
}

impl Past {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.sealed.len() * CHUNK + self.tail.len()
    }

    /// Whether nothing happened yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &PastEntry> {
        self.sealed.iter().flat_map(|chunk| chunk.iter()).chain(&self.tail)
    }

    /// Those of the present step, oldest first.
    pub fn fresh(&self) -> impl Iterator<Item = &PastEntry> {
        let count = self.len() - self.fresh_from;
        let mut latest: Vec<&PastEntry> = self.iter().rev().take(count).collect();
        latest.reverse();
        latest.into_iter()
    }

    /// Whether the present step added any.
    pub fn grew(&self) -> bool {
        self.len() > self.fresh_from
    }

    /// How many ballots were begun.
    pub fn begun(&self) -> u64 {
        self.begun
    }

    /// How many ballots were given up.
    pub fn abandoned(&self) -> u64 {
        self.abandoned
    }

    /// What the observer saw chosen, oldest first.
    pub fn chosen(&self) -> &[(Option<Ballot>, Value)] {
        &self.chosen
    }

    /// Who ever voted for a value in a ballot.
    pub fn voters(&self, ballot: Option<Ballot>, value: Value) -> ProcessSet {
        let at_hand = self.tallies.iter().rfind(|tally| (tally.ballot, tally.value) == (ballot, value));
        at_hand.map_or_else(|| self.recount(ballot, value), |tally| tally.voters)
    }

    fn recount(&self, ballot: Option<Ballot>, value: Value) -> ProcessSet {
        if self.forgotten.is_none() || ballot > self.forgotten {
            return ProcessSet::EMPTY;
        }
        self.iter().filter(|entry| entry.what == Milestone::Voted { ballot, value }).filter_map(|entry| entry.process).collect()
    }

    fn count_vote(&mut self, process: ProcessId, ballot: Option<Ballot>, value: Value) {
        let place = self.tallies.iter().rposition(|tally| (tally.ballot, tally.value) == (ballot, value)).unwrap_or_else(|| {
            let voters = self.recount(ballot, value);
            if self.tallies.len() == TALLIES {
                self.forgotten = self.forgotten.max(self.tallies.remove(0).ballot);
            }
            self.tallies.push(Tally { ballot, value, voters });
            self.tallies.len() - 1
        });
        self.tallies[place].voters.insert(process);
    }

    /// Adds one to the present step.
    pub fn push(&mut self, entry: PastEntry) {
        match (entry.what, entry.process) {
            (Milestone::Began { .. }, _) => self.begun += 1,
            (Milestone::Abandoned { .. }, _) => self.abandoned += 1,
            (Milestone::Chosen { ballot, value }, _) => self.chosen.push((ballot, value)),
            (Milestone::Voted { ballot, value }, Some(process)) => self.count_vote(process, ballot, value),
            (Milestone::Voted { .. } | Milestone::Proposed { .. } | Milestone::Decided { .. } | Milestone::Crashed | Milestone::Recovered, _) => {}
        }
        self.tail.push(entry);
        if self.tail.len() == CHUNK {
            self.sealed.push(self.tail.drain(..).collect());
        }
    }

    /// Begins another step.
    pub fn turn_page(&mut self) {
        self.fresh_from = self.len();
    }
}
