//! A failure detector's memory: when it last heard each process, whom it suspects, and how long it bears silence (Chandra and Toueg, "Unreliable
//! Failure Detectors for Reliable Distributed Systems", JACM 1996, figure 10). It decides; whoever has it sends heartbeats and sets timers.

use crate::base::{PerProcess, ProcessId, ProcessSet, Span, Time};

/// What a process takes others for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Suspects {
    /// Whom it suspects.
    pub suspected: ProcessSet,
    /// When each was last heard, if ever.
    pub heard: PerProcess<Option<Time>>,
    /// How much longer than the time between two heartbeats it waits for each: the paper's Δ.
    pub slack: PerProcess<Span>,
}

impl Suspects {
    /// Nobody was heard, and nobody is suspected.
    pub fn nobody(n: usize, slack: Span) -> Suspects {
        Suspects { suspected: ProcessSet::EMPTY, heard: PerProcess::filled(n, |_| None), slack: PerProcess::filled(n, |_| slack) }
    }

    /// A process was silent for too long.
    pub fn suspect(&mut self, whom: ProcessId) {
        self.suspected.insert(whom);
    }

    /// A process was heard; whether it was suspected.
    pub fn hear(&mut self, from: ProcessId, now: Time) -> bool {
        self.heard[from] = Some(now);
        self.suspected.contains(from)
    }

    /// It takes a suspicion back.
    pub fn trust(&mut self, whom: ProcessId) {
        self.suspected.remove(whom);
    }

    /// It was wrong about a process, and gives it more time from now on.
    pub fn give_more_time(&mut self, to: ProcessId, step: Span) {
        self.slack[to] = Span(self.slack[to].0.saturating_add(step.0));
    }
}
