//! Where two runs part: the first event in which they differ.

use super::machine;
use crate::base::Time;
use crate::scenario::Scenario;
use crate::sim::{Log, Machine, Record, What};
use std::collections::VecDeque;

/// A search for the first difference of two runs, in slices; the two are run once more from their beginning, side by side.
pub struct Parting {
    here: Side,
    there: Side,
    found: Option<Option<Difference>>,
}

/// The first difference of two runs.
#[derive(Clone, PartialEq, Debug)]
pub struct Difference {
    /// When they part.
    pub at: Time,
    /// What happens then in the first run only.
    pub here: Option<Record>,
    /// What happens then in the second run only.
    pub there: Option<Record>,
}

/// One of the runs, and what it did that is not compared yet.
struct Side {
    machine: Machine,
    log: Log,
    ahead: VecDeque<Record>,
}

impl Parting {
    /// The search at its beginning.
    pub fn of(here: &Scenario, there: &Scenario) -> Parting {
        Parting { here: Side::of(here), there: Side::of(there), found: None }
    }

    /// Compares up to so many events; `true` once it is known whether they part, and where.
    pub fn look(&mut self, budget: u32) -> bool {
        for _ in 0..budget {
            if self.found.is_some() {
                break;
            }
            self.found = match (self.here.next(), self.there.next()) {
                (None, None) => Some(None),
                (Some(here), Some(there)) if is_alike(here, there) => None,
                (here, there) => Some(Difference::between(here.cloned(), there.cloned())),
            };
            self.here.ahead.pop_front();
            self.there.ahead.pop_front();
        }
        self.found.is_some()
    }

    /// Whether it is known whether they part.
    pub const fn is_settled(&self) -> bool {
        self.found.is_some()
    }

    /// Up to when they are known to be the same, while it is not known whether they part.
    pub fn compared_until(&self) -> Time {
        self.here.machine.world().now().min(self.there.machine.world().now())
    }

    /// Where they part, as far as it is known.
    pub fn difference(&self) -> Option<&Difference> {
        self.found.as_ref()?.as_ref()
    }
}

impl Difference {
    /// Of two events that differ, or one that has no counterpart: the earlier one tells the difference, or both of one moment.
    fn between(here: Option<Record>, there: Option<Record>) -> Option<Difference> {
        let at = here.iter().chain(&there).map(|record| record.at).min()?;
        let now = |record: &Record| record.at == at;
        let (here, there) = (here.filter(now), there.filter(now));
        // That somebody's state changed says less than what happened in the other run.
        let is_event = |side: &Option<Record>| side.as_ref().is_some_and(|record| !matches!(record.what, What::State { .. }));
        let (tells_here, tells_there) = (is_event(&here), is_event(&there));
        Some(Difference { at, here: here.filter(|_| tells_here || !tells_there), there: there.filter(|_| tells_there || !tells_here) })
    }
}

impl Side {
    fn of(scenario: &Scenario) -> Side {
        Side { machine: machine(scenario.clone()), log: Log::keeping(), ahead: VecDeque::new() }
    }

    /// The next event that is to be compared.
    fn next(&mut self) -> Option<&Record> {
        while self.ahead.is_empty() && self.machine.step(&mut self.log) {
            self.ahead.extend(self.log.records.drain(..).filter(counts));
        }
        self.ahead.front()
    }
}

/// Whether a record tells what happened: what is said of it, what the observer makes of it, lines without effect and timers that have
/// not run out are no difference.
fn counts(record: &Record) -> bool {
    !matches!(record.what, What::Note(_) | What::Milestone(_) | What::Skipped { .. } | What::TimerSet { .. } | What::TimerCancelled(_))
}

/// Whether two records tell the same, whatever their names are.
fn is_alike(here: &Record, there: &Record) -> bool {
    let what = match (&here.what, &there.what) {
        (
            What::Deliver { message, from, nth, copy, send: _ },
            What::Deliver { message: other_message, from: other_from, nth: other_nth, copy: other_copy, send: _ },
        ) => (message, from, nth, copy) == (other_message, other_from, other_nth, other_copy),
        (
            What::Lose { message, from, nth, copy, why, send: _, sent: _, arrives: _ },
            What::Lose { message: other_message, from: other_from, nth: other_nth, copy: other_copy, why: other_why, send: _, sent: _, arrives: _ },
        ) => (message, from, nth, copy, why) == (other_message, other_from, other_nth, other_copy, other_why),
        (here, there) => here == there,
    };
    (here.at, here.process) == (there.at, there.process) && what
}
