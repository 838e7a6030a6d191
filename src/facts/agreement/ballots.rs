//! What follows from the votes on one value: who voted for what, and what was chosen.

use super::Agreement;
use crate::base::{Ballot, ProcessId, ProcessSet, Value};
use crate::facts::entry::Entries;
use crate::facts::ledger::Ledger;
use crate::facts::{Past, PastEntry};
use std::sync::LazyLock;

/// The votes of one ballot for one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Tally {
    ballot: Option<Ballot>,
    value: Value,
    voters: ProcessSet,
}

/// How many tallies are kept at hand: more ballots than are ever voted in at one time. Older ones are counted again if asked for.
const TALLIES: usize = 64;

/// Ballots, votes and what they chose.
#[derive(Clone, Default, Debug)]
pub struct Ballots {
    /// Of the latest ballots, oldest first.
    tallies: Vec<Tally>,
    /// The highest ballot whose tally is no longer at hand.
    forgotten: Option<Ballot>,
    /// What was chosen, oldest first.
    chosen: Vec<(Option<Ballot>, Value)>,
    /// Who decided what, each once, oldest first.
    decided: Vec<(ProcessId, Value)>,
    begun: u64,
    abandoned: u64,
}

impl Ledger for Ballots {
    fn note(&mut self, entry: &PastEntry, past: &Entries) {
        if let Some(what) = entry.what.told() {
            self.note_agreement(entry.process, what, past);
        }
    }
}

impl Ballots {
    fn note_agreement(&mut self, process: Option<ProcessId>, what: Agreement, past: &Entries) {
        match what {
            Agreement::Began { .. } => self.begun += 1,
            Agreement::Abandoned { .. } => self.abandoned += 1,
            Agreement::Chosen { ballot, value } => self.chosen.push((ballot, value)),
            Agreement::Voted { ballot, value } => process.into_iter().for_each(|process| self.count_vote(process, ballot, value, past)),
            Agreement::Decided { value } => {
                let fresh = process.map(|process| (process, value)).filter(|decision| !self.decided.contains(decision));
                self.decided.extend(fresh);
            }
            Agreement::Proposed { .. } => {}
        }
    }

    fn voters(&self, ballot: Option<Ballot>, value: Value, past: &Entries) -> ProcessSet {
        let at_hand = self.tallies.iter().rfind(|tally| (tally.ballot, tally.value) == (ballot, value));
        at_hand.map_or_else(|| self.recount(ballot, value, past), |tally| tally.voters)
    }

    fn recount(&self, ballot: Option<Ballot>, value: Value, past: &Entries) -> ProcessSet {
        if self.forgotten.is_none() || ballot > self.forgotten {
            return ProcessSet::EMPTY;
        }
        past.iter().filter(|entry| entry.what.told() == Some(Agreement::Voted { ballot, value })).filter_map(|entry| entry.process).collect()
    }

    fn count_vote(&mut self, process: ProcessId, ballot: Option<Ballot>, value: Value, past: &Entries) {
        let place = self.tallies.iter().rposition(|tally| (tally.ballot, tally.value) == (ballot, value)).unwrap_or_else(|| {
            let voters = self.recount(ballot, value, past);
            if self.tallies.len() == TALLIES {
                self.forgotten = self.forgotten.max(self.tallies.remove(0).ballot);
            }
            self.tallies.push(Tally { ballot, value, voters });
            self.tallies.len() - 1
        });
        self.tallies[place].voters.insert(process);
    }
}

impl Past {
    fn ballots(&self) -> &Ballots {
        static NONE: LazyLock<Ballots> = LazyLock::new(Ballots::default);
        self.ledger().unwrap_or(&NONE)
    }

    /// How many ballots were begun.
    pub fn begun(&self) -> u64 {
        self.ballots().begun
    }

    /// How many ballots were given up.
    pub fn abandoned(&self) -> u64 {
        self.ballots().abandoned
    }

    /// What the observer saw chosen, oldest first.
    pub fn chosen(&self) -> &[(Option<Ballot>, Value)] {
        &self.ballots().chosen
    }

    /// Who decided what, each once, oldest first.
    pub fn decisions(&self) -> &[(ProcessId, Value)] {
        &self.ballots().decided
    }

    /// Who ever voted for a value in a ballot.
    pub fn voters(&self, ballot: Option<Ballot>, value: Value) -> ProcessSet {
        self.ballots().voters(ballot, value, self.entries())
    }
}
