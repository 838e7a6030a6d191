//! What follows from the votes on one value: who voted for what, and what was chosen.

use super::Agreement;
use crate::base::{Ballot, ProcessId, ProcessSet, Value};
use crate::facts::Milestone;
use crate::facts::past::Entries;

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
    pub chosen: Vec<(Option<Ballot>, Value)>,
    /// Who decided what, each once, oldest first.
    pub decided: Vec<(ProcessId, Value)>,
    pub begun: u64,
    pub abandoned: u64,
}

impl Ballots {
    /// Takes note of a milestone that is about to be added to the past.
    pub fn note(&mut self, process: Option<ProcessId>, what: Agreement, past: &Entries) {
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

    pub fn voters(&self, ballot: Option<Ballot>, value: Value, past: &Entries) -> ProcessSet {
        let at_hand = self.tallies.iter().rfind(|tally| (tally.ballot, tally.value) == (ballot, value));
        at_hand.map_or_else(|| self.recount(ballot, value, past), |tally| tally.voters)
    }

    fn recount(&self, ballot: Option<Ballot>, value: Value, past: &Entries) -> ProcessSet {
        if self.forgotten.is_none() || ballot > self.forgotten {
            return ProcessSet::EMPTY;
        }
        past.iter().filter(|entry| entry.what == Milestone::Agreement(Agreement::Voted { ballot, value })).filter_map(|entry| entry.process).collect()
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
