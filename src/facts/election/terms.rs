//! What follows from elections and logs: who stood and who led in which term, what was committed, and what should never have been.

use super::Election;
use crate::base::{ProcessId, ProcessSet, SharedList, in_order};
use crate::facts::entry::Entries;
use crate::facts::ledger::Ledger;
use crate::facts::{Milestone, Order, Past, PastEntry, Replication};
use std::sync::LazyLock;

/// A term of office.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// Its number.
    pub number: u64,
    /// Who stood for election.
    pub candidates: ProcessSet,
    /// Who won.
    pub leader: Option<ProcessId>,
}

impl Term {
    /// Whether several stood, and nobody has won.
    fn is_contested(&self) -> bool {
        self.leader.is_none() && self.candidates.len() > 1
    }
}

/// An entry of the log that was committed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Committed {
    /// Who committed it first.
    pub by: ProcessId,
    /// The entry's term.
    pub term: u64,
    /// The term in which it was committed.
    pub in_term: u64,
    /// What it orders.
    pub order: Order,
}

/// How one process stands, as far as the observer was told.
#[derive(Clone, Default, Debug)]
struct Standing {
    term: u64,
    /// Every vote that it ever gave away, by term, also where it forgot it.
    votes: SharedList<(u64, ProcessId)>,
    /// The last one.
    vote: Option<(u64, ProcessId)>,
    leads: Option<u64>,
    committed: u64,
}

/// The first time that something happened which never should: who, and the numbers that disagree.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Noticed {
    /// Two leaders of one term: the term, the first, the second.
    pub two_leaders: Option<(u64, ProcessId, ProcessId)>,
    /// Two votes in one term: who, the term, the first candidate, the second.
    pub two_votes: Option<(ProcessId, u64, ProcessId, ProcessId)>,
    /// A term that went down: whose, from, to.
    pub term_fell: Option<(ProcessId, u64, u64)>,
    /// A commit index that went down without a crash: whose, from, to.
    pub commit_fell: Option<(ProcessId, u64, u64)>,
    /// A leader that cut its own log: who, and the first index that is gone.
    pub leader_cut: Option<(ProcessId, u64)>,
    /// Two different entries applied under one index: the index, who was first, who differs.
    pub two_entries: Option<(u64, ProcessId, ProcessId)>,
}

/// Terms, their leaders, and what was committed.
#[derive(Clone, Default, Debug)]
pub struct Terms {
    /// In the order in which they were first heard of.
    terms: SharedList<Term>,
    /// By index, from 1.
    committed: SharedList<Option<Committed>>,
    standings: Vec<Standing>,
    noticed: Noticed,
    /// How many terms had a leader, and how many had candidates.
    led: u64,
    stood: u64,
    /// How many terms had several candidates, no leader, and a successor.
    split: u64,
    /// How often somebody began an election that has no term.
    calls: u64,
}

impl Ledger for Terms {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        let Some(process) = entry.process else { return };
        if let Some(what) = entry.what.told() {
            self.note_election(process, what);
        } else if let Some(what) = entry.what.told() {
            self.note_entries(process, what);
        } else if entry.what == Milestone::CRASHED {
            self.note_crash(process);
        }
    }
}

impl Terms {
    /// Every term that somebody stood in, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Term> {
        self.terms.iter()
    }

    /// How many terms somebody stood in.
    pub fn stood(&self) -> u64 {
        self.stood
    }

    /// How often somebody began an election that has no term.
    pub fn calls(&self) -> u64 {
        self.calls
    }

    /// How many terms had a leader.
    pub fn led(&self) -> u64 {
        self.led
    }

    /// How many terms have several candidates and no leader, and never will: that of servers so many have voted that nobody can have a
    /// majority any more, or the next term has come.
    pub fn split(&self, servers: ProcessSet) -> u64 {
        self.split + u64::from(self.terms.last().is_some_and(|term| self.is_split(term, servers)))
    }

    fn is_split(&self, term: &Term, servers: ProcessSet) -> bool {
        if !term.is_contested() {
            return false;
        }
        let standings = || servers.iter().filter_map(|id| self.standings.get(id.index()));
        let votes = |candidate: ProcessId| standings().filter(|standing| standing.vote == Some((term.number, candidate))).count();
        // Whoever has voted, or gone on to another term, votes no more in this one.
        let gone = standings().filter(|standing| standing.term > term.number || standing.vote.is_some_and(|(voted, _)| voted >= term.number)).count();
        let most = term.candidates.iter().map(votes).max().unwrap_or_default();
        most + (servers.len() - gone) <= servers.len() / 2
    }

    /// What was committed under an index, from 1.
    pub fn committed(&self, index: u64) -> Option<&Committed> {
        self.committed.get((index as usize).checked_sub(1)?)?.as_ref()
    }

    /// The last index that was committed; 0 before the first.
    pub fn last_committed(&self) -> u64 {
        self.committed.len() as u64
    }

    /// Whether a process was the first that committed the entry of an index, by doing so in that term. One that comes back from a crash
    /// commits it again, in a later term.
    pub fn is_first_to_commit(&self, id: ProcessId, index: u64, in_term: u64) -> bool {
        self.committed(index).is_some_and(|committed| (committed.by, committed.in_term) == (id, in_term))
    }

    /// Everything that was committed, by index.
    pub fn all_committed(&self) -> impl Iterator<Item = (u64, &Committed)> {
        self.committed.iter().enumerate().filter_map(|(place, committed)| Some((place as u64 + 1, committed.as_ref()?)))
    }

    /// Who leads now, each with its term.
    pub fn leaders(&self) -> impl Iterator<Item = (ProcessId, u64)> {
        self.standings.iter().enumerate().filter_map(|(place, standing)| Some((ProcessId::at(place), standing.leads?)))
    }

    /// Whose vote of a term a candidate has, as long as they did not move on.
    pub fn voters(&self, term: u64, candidate: ProcessId) -> ProcessSet {
        let voted = self.standings.iter().enumerate().filter(|(_, standing)| standing.vote == Some((term, candidate)));
        voted.map(|(place, _)| ProcessId::at(place)).collect()
    }

    /// What should never have happened.
    pub fn noticed(&self) -> &Noticed {
        &self.noticed
    }

    fn note_election(&mut self, id: ProcessId, what: Election) {
        match what {
            Election::Advanced { term } => self.advance(id, term),
            Election::Stood { term } => self.stand(id, term),
            Election::Granted { term, candidate } => self.grant(id, term, candidate),
            Election::Elected { term } => self.elect(id, term),
            Election::Deposed { .. } => self.standing(id).leads = None,
            Election::Calls => self.calls += 1,
            Election::Leads | Election::Yields | Election::Participates | Election::Follows { .. } => {}
        }
    }

    /// What is committed, and what a leader cuts.
    fn note_entries(&mut self, id: ProcessId, what: Replication) {
        match what {
            Replication::Truncated { first } if self.standing(id).leads.is_some() => {
                self.noticed.leader_cut.get_or_insert((id, first));
            }
            Replication::Committed { index, term, in_term, order } => self.commit(index, Committed { by: id, term, in_term, order }),
            Replication::Loaded { .. } | Replication::Appended { .. } | Replication::Truncated { .. } => {}
            Replication::Promised { .. } | Replication::Accepted { .. } | Replication::ChosenAt { .. } => {}
        }
    }

    /// A process that crashes leads no longer.
    fn note_crash(&mut self, id: ProcessId) {
        (self.standing(id).leads, self.standing(id).committed) = (None, 0);
    }

    fn standing(&mut self, id: ProcessId) -> &mut Standing {
        if self.standings.len() <= id.index() {
            self.standings.resize_with(id.index() + 1, Standing::default);
        }
        &mut self.standings[id.index()]
    }

    fn advance(&mut self, id: ProcessId, term: u64) {
        let standing = self.standing(id);
        let before = std::mem::replace(&mut standing.term, term);
        if term < before {
            self.noticed.term_fell.get_or_insert((id, before, term));
        }
    }

    fn stand(&mut self, id: ProcessId, term: u64) {
        let place = self.terms.iter().rev().position(|known| known.number == term).map(|back| self.terms.len() - 1 - back);
        match place.and_then(|place| Some((place, *self.terms.get(place)?))) {
            Some((place, mut known)) => {
                known.candidates.insert(id);
                self.terms.set(place, known);
            }
            None => {
                let before = self.terms.last();
                self.split += u64::from(before.is_some_and(Term::is_contested));
                self.stood += 1;
                self.terms.push(Term { number: term, candidates: [id].into_iter().collect(), leader: None });
            }
        }
    }

    fn grant(&mut self, id: ProcessId, term: u64, candidate: ProcessId) {
        let standing = self.standing(id);
        standing.vote = Some((term, candidate));
        let earlier = standing.votes.iter().rev().take_while(|&&(known, _)| known >= term).last().copied();
        match earlier {
            Some((known, first)) if known == term => {
                if first != candidate {
                    self.noticed.two_votes.get_or_insert((id, term, first, candidate));
                }
            }
            // One that lost its disk votes in terms again that it has seen before.
            Some(_) => standing.votes = in_order(standing.votes.iter().copied().chain([(term, candidate)]), |vote| vote.0).into_iter().collect(),
            None => standing.votes.push((term, candidate)),
        }
    }

    fn elect(&mut self, id: ProcessId, term: u64) {
        self.standing(id).leads = Some(term);
        let Some(back) = self.terms.iter().rev().position(|known| known.number == term) else { return };
        let place = self.terms.len() - 1 - back;
        let mut known = *self.terms.get(place).expect("it was just found");
        match known.leader {
            Some(first) if first != id => {
                self.noticed.two_leaders.get_or_insert((term, first, id));
            }
            _ => {
                self.led += 1;
                known.leader = Some(id);
                self.terms.set(place, known);
            }
        }
    }

    fn commit(&mut self, index: u64, committed: Committed) {
        let standing = self.standing(committed.by);
        let before = std::mem::replace(&mut standing.committed, index);
        if index < before {
            self.noticed.commit_fell.get_or_insert((committed.by, before, index));
        }
        let place = index as usize - 1;
        while self.committed.len() <= place {
            self.committed.push(None);
        }
        match self.committed.get(place).copied().flatten() {
            Some(first) if (first.term, first.order) != (committed.term, committed.order) => {
                self.noticed.two_entries.get_or_insert((index, first.by, committed.by));
            }
            Some(_) => {}
            None => self.committed.set(place, Some(committed)),
        }
    }
}

impl Past {
    /// Terms, their leaders, and what was committed.
    pub fn terms(&self) -> &Terms {
        static NONE: LazyLock<Terms> = LazyLock::new(Terms::default);
        self.ledger().unwrap_or(&NONE)
    }
}
