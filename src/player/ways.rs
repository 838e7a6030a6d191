//! When a first visit has come to its end, and leads on.

use super::Player;
use crate::protocols::FIRST;

impl Player {
    /// Whether the run of a first visit is over, as it was published and before everybody's eyes: then the page shows where to go on. Who
    /// changed it, or put something beside it, has found a way already.
    pub fn leads_on(&self) -> bool {
        let is_first = FIRST.is(self.scenario().card(), self.preset()) && !self.is_changed();
        let is_alone = !self.embedded() && !self.still() && self.companion().is_none();
        is_first && is_alone && !self.playing() && self.ending().is_some()
    }
}
