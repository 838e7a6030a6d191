//! Somebody who looks ahead for what to run until, and what came of it.

use crate::run::{Finding, Found, Scout, Seen, Told, Until, Watch};
use crate::scenario::{EventName, When};

/// A scout, while there is one, and what the last one has told.
#[derive(Default)]
pub(super) struct Lookout {
    ahead: Option<Ahead>,
    outcome: Option<Outcome>,
}

/// Who looks ahead.
enum Ahead {
    /// For what is worth waiting for in every run.
    Scout(Box<Scout>),
    /// For a moment that somebody wrote.
    Watch(Box<Watch>, When),
}

/// What there is to see ahead.
pub(super) enum Sight {
    /// What is worth waiting for in every run happens, right behind that event.
    Found(Until, EventName),
    /// The run ends without it.
    Nowhere(Until),
    /// A moment came.
    Came(Found),
    /// A moment will not come any more.
    Never(When),
    /// It is still being looked for.
    Searching,
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
        (self.ahead, self.outcome) = (Some(Ahead::Scout(Box::new(scout))), None);
    }

    /// Sends somebody ahead who looks for a moment.
    pub fn watch(&mut self, watch: Watch, when: When) {
        (self.ahead, self.outcome) = (Some(Ahead::Watch(Box::new(watch), when)), None);
    }

    /// What was being looked for is no longer wanted.
    pub fn call_back(&mut self) {
        self.ahead = None;
    }

    /// What was found is past.
    pub fn forget(&mut self) {
        self.outcome = None;
    }

    /// Whether something is being looked for.
    pub const fn is_out(&self) -> bool {
        self.ahead.is_some()
    }

    /// Looks so many steps ahead: what there is to see.
    pub fn look(&mut self, budget: u32) -> Option<Sight> {
        Some(match self.ahead.as_mut()? {
            Ahead::Scout(scout) => match scout.look(budget) {
                Finding::Searching => Sight::Searching,
                Finding::Found(event) => Sight::Found(scout.until(), event),
                Finding::Nowhere => Sight::Nowhere(scout.until()),
            },
            Ahead::Watch(watch, when) => match watch.look(when, budget) {
                Seen::NotYet => Sight::Searching,
                Seen::Here(found) => Sight::Came(found),
                Seen::Never => Sight::Never(when.clone()),
            },
        })
    }

    /// The scout comes back, and what it saw is told behind a step.
    pub fn report(&mut self, step: u64, told: Told) {
        (self.ahead, self.outcome) = (None, Some(Outcome { step, told }));
    }

    /// What is told behind that step.
    pub fn found(&self, step: u64) -> Option<&Told> {
        self.outcome.as_ref().filter(|outcome| outcome.step == step).map(|outcome| &outcome.told)
    }
}
