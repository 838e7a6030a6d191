//! Somebody who looks ahead for what to run until, and what came of it.

use crate::run::{Finding, Scout, Told, Until};

/// A scout, while there is one, and what the last one has told.
#[derive(Default)]
pub(super) struct Lookout {
    scout: Option<Scout>,
    outcome: Option<Outcome>,
}

/// What came of running until something.
struct Outcome {
    /// Behind which step it is told.
    step: u64,
    told: Told,
}

impl Lookout {
    /// Sends a scout ahead; what the last one told is past.
    pub fn send(&mut self, scout: Scout) {
        (self.scout, self.outcome) = (Some(scout), None);
    }

    /// What was being looked for is no longer wanted.
    pub fn call_back(&mut self) {
        self.scout = None;
    }

    /// What was found is past.
    pub fn forget(&mut self) {
        self.outcome = None;
    }

    /// What is being looked for.
    pub fn searches_for(&self) -> Option<Until> {
        self.scout.as_ref().map(Scout::until)
    }

    /// Looks so many steps ahead: for what, and what there is to see.
    pub fn look(&mut self, budget: u32) -> Option<(Until, Finding)> {
        self.scout.as_mut().map(|scout| (scout.until(), scout.look(budget)))
    }

    /// The scout comes back, and what it saw is told behind a step.
    pub fn report(&mut self, step: u64, told: Told) {
        (self.scout, self.outcome) = (None, Some(Outcome { step, told }));
    }

    /// What is told behind that step.
    pub fn found(&self, step: u64) -> Option<&Told> {
        self.outcome.as_ref().filter(|outcome| outcome.step == step).map(|outcome| &outcome.told)
    }
}
