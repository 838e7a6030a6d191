//! Running ahead of the playhead to where something happens next: a decision, a leader, a violation, an event of a process, quiet.
//!
//! A scout is a run of its own, so that the playhead stays where it is until something is found, or for good if nothing is.

use crate::base::ProcessId;
use crate::facts::PastEntry;
use crate::scenario::EventName;
use crate::scenario::Wait;
use crate::sim::{Ending, Log, Machine, Verdict, What};

/// What to look for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Until {
    /// What somebody waits for happens.
    Next(&'static Wait),
    /// A property breaks.
    Violation,
    /// A process handles something.
    EventOf(ProcessId),
    /// Nothing is on the way, no timer is set, no line of the script is left.
    Quiet,
}

/// What a scout says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finding {
    /// It is still on its way.
    Searching,
    /// It is found, right behind that event.
    Found(EventName),
    /// The run ends without it.
    Nowhere,
}

/// Somebody who runs ahead and looks for something.
pub struct Scout {
    machine: Machine,
    until: Until,
    /// Which properties were broken already.
    broken: Vec<bool>,
    log: Log,
}

impl Scout {
    pub(super) fn new(machine: Machine, until: Until) -> Scout {
        let broken = machine.verdicts().iter().map(|(verdict, ..)| is_broken(verdict)).collect();
        // Only whoever looks for the event of a process needs to know what happened to whom.
        let log = if let Until::EventOf(_) = until { Log::keeping() } else { Log::default() };
        Scout { machine, until, broken, log }
    }

    /// What it looks for.
    pub const fn until(&self) -> Until {
        self.until
    }

    /// Runs on, at most so many steps.
    pub fn look(&mut self, budget: u32) -> Finding {
        for _ in 0..budget {
            if !self.machine.step(&mut self.log) {
                return self.at_the_end();
            }
            if let Some(event) = self.finding() {
                return Finding::Found(event);
            }
            self.log.records.clear();
        }
        Finding::Searching
    }

    /// What the last step brought of what it looks for.
    fn finding(&self) -> Option<EventName> {
        let past = self.machine.past();
        match self.until {
            Until::Next(wait) => {
                let is_it = |entry: &&PastEntry| entry.what.meaning(entry.process).wait == Some(wait);
                past.news().map(|(entry, _)| entry).find(is_it).map(|entry| entry.because.name())
            }
            Until::Violation => {
                let new = (0..self.broken.len()).find(|&place| !self.broken[place] && self.machine.is_breached(place))?;
                self.machine.verdicts().get(new)?.2
            }
            Until::EventOf(id) => {
                let handles =
                    |what: &What| matches!(what, What::Start | What::Deliver { .. } | What::Timer(_) | What::Command(_) | What::Intervened(_));
                self.log.records.iter().find(|record| record.process == Some(id) && handles(&record.what)).map(|record| record.id.name())
            }
            Until::Quiet => None,
        }
    }

    /// The run is over: that may be what was looked for, and a property may break by it.
    fn at_the_end(&self) -> Finding {
        let step = EventName { step: self.machine.world().steps(), place: 1 };
        let is_quiet = self.machine.world().ended() == Some(Ending::Quiet);
        let breaks = || self.machine.verdicts().iter().zip(&self.broken).any(|((verdict, ..), known)| is_broken(verdict) && !known);
        match self.until {
            Until::Quiet if is_quiet => Finding::Found(step),
            Until::Violation if is_quiet && breaks() => Finding::Found(step),
            _ => Finding::Nowhere,
        }
    }
}

const fn is_broken(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Broken(_))
}
