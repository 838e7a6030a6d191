//! What the observer makes of a step: facts, conclusions, verdicts.

use super::Machine;
use crate::base::{ProcessId, Time};
use crate::facts::{Milestone, PastEntry};
use crate::scenario::{EventName, RecordId};
use crate::sim::property::{Judged, Occasion};
use crate::sim::{Ending, Log, Progress, Verdict, What};

impl Machine {
    /// Lets the observer look at what must hold.
    pub(super) fn conclude(&mut self) {
        self.broke = false;
        let grew = self.past.grew();
        if !grew && !self.occasions.contains(&Occasion::Step) {
            return;
        }
        let because = self.past.fresh().last().map_or_else(|| RecordId::of(self.world.steps(), 1), |entry| entry.because);
        for (place, occasion) in self.occasions.iter().enumerate() {
            let is_due = self.breaches[place].is_none() && (*occasion == Occasion::Step || (grew && *occasion == Occasion::Milestone));
            if is_due && let Judged::Safety(Verdict::Broken(found)) = self.shell.judge(self.seen(), place) {
                self.breaches[place] = Some((self.world.now(), because, found));
                self.broke = true;
            }
        }
    }

    /// Adds to the past what a process did, and behind it what the observer concludes from that.
    pub(super) fn remember(&mut self, id: ProcessId, because: RecordId, what: Milestone, log: &mut Log) {
        self.add((id, Some(id)), because, what, log);
        self.past.count_delays(self.world.delays[id], what);
        for what in self.shell.observe(self.seen(), what) {
            self.add((id, None), because, what, log);
        }
    }

    /// Adds a fact: whose step it comes from, and who did it, if it is no conclusion of the observer.
    fn add(&mut self, (id, process): (ProcessId, Option<ProcessId>), because: RecordId, what: Milestone, log: &mut Log) {
        let at = self.world.now();
        self.past.push(PastEntry { at, because, process, what });
        log.close(at, process, because, || What::Milestone(what));
        if let Some(causes) = &mut self.causes {
            causes.told(id);
        }
    }

    /// Whether a property broke in the last step.
    pub const fn broke(&self) -> bool {
        self.broke
    }

    /// Whether the property of this place is broken already.
    pub fn is_breached(&self, place: usize) -> bool {
        self.breaches[place].is_some()
    }

    /// How each property stands, in the order of the card's goals, with the moment of a breach and the event that broke it.
    pub fn verdicts(&self) -> Vec<(Verdict, Option<Time>, Option<EventName>)> {
        let quiet = self.world.ended() == Some(Ending::Quiet);
        let stands = |(place, breach): (usize, &Option<_>)| match breach {
            Some((at, event, breach)) => (Verdict::Broken(*breach), Some(*at), Some(RecordId::name(*event))),
            None => match self.shell.judge(self.seen(), place) {
                Judged::Liveness(Progress::Due(breach)) if quiet => (Verdict::Broken(breach), Some(self.world.last_step()), None),
                Judged::Liveness(Progress::Due(breach) | Progress::Unpromised(breach)) => (Verdict::Pending(breach), None, None),
                // Not every history can be judged; a breach would have been found in its step.
                Judged::Safety(Verdict::Pending(breach)) => (Verdict::Pending(breach), None, None),
                Judged::Liveness(Progress::Fulfilled) | Judged::Safety(_) => (Verdict::Holds, None, None),
            },
        };
        self.breaches.iter().enumerate().map(stands).collect()
    }
}
