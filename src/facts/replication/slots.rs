//! What follows from the votes on the entries of a log: what was chosen at which index, and what should never have been.

use super::Replication;
use crate::base::{Ballot, ProcessId, ProcessSet, SharedList};
use crate::facts::entry::Entries;
use crate::facts::ledger::Ledger;
use crate::facts::{Order, Past, PastEntry};
use std::sync::LazyLock;

/// An entry that was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChosenEntry {
    /// The first ballot in which the observer saw it chosen.
    pub ballot: Ballot,
    /// What it orders.
    pub order: Order,
}

/// The votes of one ballot for one entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Tally {
    ballot: Ballot,
    order: Order,
    voters: ProcessSet,
}

/// What was accepted at one index. Once something is chosen there, votes for it are no longer counted.
#[derive(Clone, Debug)]
struct Slot {
    index: u64,
    /// In the order of their first votes.
    tallies: SharedList<Tally>,
    /// The highest ballot with a vote.
    highest: Ballot,
}

/// The entries of a log as the observer knows them.
#[derive(Clone, Default, Debug)]
pub struct Slots {
    /// By index: those where nothing is chosen yet, or where something else was accepted besides.
    open: Vec<Slot>,
    /// By index, from 1.
    chosen: SharedList<Option<ChosenEntry>>,
    count: u64,
    /// What each process last promised, as far as it was told.
    promised: Vec<Option<Ballot>>,
    two_chosen: Option<(u64, Ballot, Ballot)>,
    promise_fell: Option<(ProcessId, Ballot, Ballot)>,
}

impl Ledger for Slots {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some(what) = entry.what.told() {
            self.note_entries(entry.process, what);
        }
    }
}

impl Slots {
    /// What was chosen at an index, from 1.
    pub fn chosen(&self, index: u64) -> Option<&ChosenEntry> {
        self.chosen.get((index as usize).checked_sub(1)?)?.as_ref()
    }

    /// At how many indexes something was chosen.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Who voted for an entry in a ballot; nobody where that entry is chosen already.
    pub fn voters(&self, index: u64, ballot: Ballot, order: Order) -> ProcessSet {
        let Ok(place) = self.place_of(index) else { return ProcessSet::EMPTY };
        let slot = &self.open[place];
        slot.find(ballot, order).and_then(|place| slot.tallies.get(place)).map_or(ProcessSet::EMPTY, |tally| tally.voters)
    }

    /// An index at which two different entries were chosen, and their ballots.
    pub fn two_chosen(&self) -> Option<(u64, Ballot, Ballot)> {
        self.two_chosen
    }

    /// A promise that went down: whose, from, to.
    pub fn promise_fell(&self) -> Option<(ProcessId, Ballot, Ballot)> {
        self.promise_fell
    }

    fn note_entries(&mut self, process: Option<ProcessId>, what: Replication) {
        match (what, process) {
            (Replication::Accepted { index, ballot, order }, Some(id)) => self.count_vote(id, index, ballot, order),
            (Replication::ChosenAt { index, ballot, order }, _) => self.choose(index, ChosenEntry { ballot, order }),
            (Replication::Promised { ballot }, Some(id)) => self.promise(id, ballot),
            (Replication::Accepted { .. } | Replication::Promised { .. }, None) => {}
            (Replication::Loaded { .. } | Replication::Appended { .. } | Replication::Truncated { .. } | Replication::Committed { .. }, _) => {}
        }
    }

    fn place_of(&self, index: u64) -> Result<usize, usize> {
        self.open.binary_search_by_key(&index, |slot| slot.index)
    }

    fn count_vote(&mut self, id: ProcessId, index: u64, ballot: Ballot, order: Order) {
        if self.chosen(index).is_some_and(|chosen| chosen.order == order) {
            return;
        }
        let place = self.place_of(index).unwrap_or_else(|place| {
            self.open.insert(place, Slot { index, tallies: SharedList::default(), highest: ballot });
            place
        });
        self.open[place].count(id, ballot, order);
    }

    fn choose(&mut self, index: u64, entry: ChosenEntry) {
        while (self.chosen.len() as u64) < index {
            self.chosen.push(None);
        }
        match self.chosen(index).copied() {
            Some(first) if first.order != entry.order => {
                self.two_chosen.get_or_insert((index, first.ballot, entry.ballot));
            }
            Some(_) => {}
            None => {
                self.count += 1;
                self.chosen.set(index as usize - 1, Some(entry));
            }
        }
        if let Ok(place) = self.place_of(index) {
            let others: SharedList<Tally> = self.open[place].tallies.iter().filter(|tally| tally.order != entry.order).copied().collect();
            if others.is_empty() {
                self.open.remove(place);
            } else {
                self.open[place].tallies = others;
            }
        }
    }

    fn promise(&mut self, id: ProcessId, ballot: Ballot) {
        if self.promised.len() <= id.index() {
            self.promised.resize(id.index() + 1, None);
        }
        let before = self.promised[id.index()].replace(ballot);
        if let Some(before) = before.filter(|&before| before > ballot) {
            self.promise_fell.get_or_insert((id, before, ballot));
        }
    }
}

impl Slot {
    /// The place of a tally, searched from the latest; a ballot higher than all before has none.
    fn find(&self, ballot: Ballot, order: Order) -> Option<usize> {
        if ballot > self.highest {
            return None;
        }
        let back = self.tallies.iter().rev().position(|tally| (tally.ballot, tally.order) == (ballot, order))?;
        Some(self.tallies.len() - 1 - back)
    }

    fn count(&mut self, id: ProcessId, ballot: Ballot, order: Order) {
        match self.find(ballot, order) {
            Some(place) => {
                let mut tally = *self.tallies.get(place).expect("it was just found");
                tally.voters.insert(id);
                self.tallies.set(place, tally);
            }
            None => self.tallies.push(Tally { ballot, order, voters: [id].into_iter().collect() }),
        }
        self.highest = self.highest.max(ballot);
    }
}

impl Past {
    /// What was accepted and chosen at which index of a log.
    pub fn slots(&self) -> &Slots {
        static NONE: LazyLock<Slots> = LazyLock::new(Slots::default);
        self.ledger().unwrap_or(&NONE)
    }
}
