//! Which fact could have led to which (Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System", 1978): vector clocks
//! (Fidge 1988; Mattern 1989), kept only where an algorithm's properties ask.

use crate::base::{PerProcess, ProcessId, SharedList};
use std::rc::Rc;

/// How many events of each process led up to something.
type Clock = Rc<[u32]>;

/// The clock of each process, of each message on the way, and of each fact of the past.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Causes {
    now: PerProcess<Clock>,
    on_the_way: Vec<Option<Clock>>,
    told: SharedList<(ProcessId, Clock)>,
}

impl Causes {
    pub fn new(processes: usize) -> Causes {
        Causes { now: PerProcess::filled(processes, |_| Rc::from(vec![0; processes])), on_the_way: Vec::new(), told: SharedList::default() }
    }

    /// A process begins to handle an event.
    pub fn begins(&mut self, id: ProcessId) {
        Rc::make_mut(&mut self.now[id])[id.index()] += 1;
    }

    /// A message leaves, in a slot.
    pub fn leaves(&mut self, from: ProcessId, slot: u32) {
        let slot = slot as usize;
        self.on_the_way.resize(self.on_the_way.len().max(slot + 1), None);
        self.on_the_way[slot] = Some(Rc::clone(&self.now[from]));
    }

    /// A copy of a message on the way goes into another slot.
    pub fn doubles(&mut self, from: u32, to: u32) {
        let clock = self.on_the_way[from as usize].clone();
        self.on_the_way.resize(self.on_the_way.len().max(to as usize + 1), None);
        self.on_the_way[to as usize] = clock;
    }

    /// The message of a slot arrives, or is lost, which nobody learns from.
    pub fn ends(&mut self, slot: u32, to: Option<ProcessId>) {
        let (Some(theirs), Some(to)) = (self.on_the_way[slot as usize].take(), to) else { return };
        for (mine, theirs) in Rc::make_mut(&mut self.now[to]).iter_mut().zip(theirs.iter()) {
            *mine = (*mine).max(*theirs);
        }
    }

    /// A fact is added to the past: that of a process, or what the observer concludes from it.
    pub fn told(&mut self, by: ProcessId) {
        self.told.push((by, Rc::clone(&self.now[by])));
    }

    /// Whether one fact of the past could have led to another; each by its place.
    pub fn led_to(&self, one: usize, other: usize) -> bool {
        let (Some((by, clock)), Some((_, later))) = (self.told.get(one), self.told.get(other)) else { return false };
        one < other && clock[by.index()] <= later[by.index()]
    }
}
