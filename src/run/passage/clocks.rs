//! Vector clocks over the events of a stretch.

use super::{End, Passage};
use crate::base::ProcessId;

/// How one event stands to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    /// It is the other.
    Same,
    /// It could have caused the other.
    Before,
    /// The other could have caused it.
    After,
    /// Neither could have caused the other.
    Concurrent,
}

/// A clock for each event: one row each, one column a process.
#[derive(Clone, Default, Debug)]
pub struct Clocks {
    wide: usize,
    rows: Vec<u32>,
    /// Whose event each is; one of the network alone is in nobody's clock.
    owners: Vec<Option<ProcessId>>,
}

impl Clocks {
    /// The clocks of the events of a stretch, which stand in their order.
    pub(super) fn of_passage(passage: &Passage) -> Clocks {
        let wide = passage.lanes.len();
        let mut clocks = Clocks { wide, rows: vec![0; wide * passage.events.len()], owners: Vec::with_capacity(passage.events.len()) };
        // The last event of each process so far.
        let mut last: Vec<Option<usize>> = vec![None; wide];
        // What led to the end of a message: the event in whose handling it was sent.
        let mut sender: Vec<Option<usize>> = vec![None; passage.events.len()];
        for arrow in &passage.arrows {
            if let End::Arrived(id) | End::Lost(id, _) = arrow.end
                && let Some(place) = passage.place(id)
            {
                sender[place] = arrow.sent_in.and_then(|id| passage.place(id));
            }
        }
        for (place, event) in passage.events.iter().enumerate() {
            let owner = event.process.filter(|_| event.what.is_of_its_process());
            let because = event.because.and_then(|id| passage.place(id));
            for cause in [owner.and_then(|id| last[id.index()]), sender[place], because].into_iter().flatten() {
                clocks.learn(place, cause);
            }
            if let Some(id) = owner {
                clocks.rows[place * wide + id.index()] += 1;
                last[id.index()] = Some(place);
            }
            clocks.owners.push(owner);
        }
        clocks
    }

    /// Takes over what a cause knew.
    fn learn(&mut self, place: usize, cause: usize) {
        let (before, behind) = self.rows.split_at_mut(place * self.wide);
        let known = &before[cause * self.wide..(cause + 1) * self.wide];
        for (mine, theirs) in behind.iter_mut().zip(known) {
            *mine = (*mine).max(*theirs);
        }
    }

    pub(super) fn of(&self, place: usize) -> &[u32] {
        &self.rows[place * self.wide..(place + 1) * self.wide]
    }

    pub(super) fn relation(&self, one: usize, other: usize) -> Relation {
        if one == other {
            return Relation::Same;
        }
        let precedes = |one: usize, other: usize| {
            // A process's n-th event is known to whoever counts n events of that process.
            self.owners[one].is_some_and(|id| self.of(one)[id.index()] <= self.of(other)[id.index()])
        };
        if precedes(one, other) {
            Relation::Before
        } else if precedes(other, one) {
            Relation::After
        } else {
            Relation::Concurrent
        }
    }
}
