//! How groups of replicas stand: who acts as primary, what was answered, which request took effect twice, where each client's request is.

use super::{Phase, Replicas};
use crate::base::ProcessId;
use crate::facts::entry::Entries;
use crate::facts::ledger::Ledger;
use crate::facts::{Milestone, Past, PastEntry, Serial};
use std::sync::LazyLock;

/// How groups of replicas stand.
#[derive(Clone, Default, Debug)]
pub struct Groups {
    /// Who acts as primary, of which view, the first first.
    primaries: Vec<(ProcessId, u64)>,
    /// How often somebody became primary after somebody else was.
    changes: u64,
    /// Of each session of each client, the last request that was answered.
    answered: Vec<(ProcessId, Serial)>,
    /// Of each session of each client, the last request that all replicas have.
    stable: Vec<(ProcessId, Serial)>,
    /// How many requests every replica has what came of.
    settled: u64,
    /// The first request that took effect twice.
    twice: Option<(ProcessId, Serial)>,
    /// Of each client, the phase of its request, and who said so.
    phases: Vec<(ProcessId, Phase, Option<ProcessId>)>,
}

impl Ledger for Groups {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some(what) = entry.what.told() {
            self.note_group(entry.process, what);
        } else if entry.what == Milestone::CRASHED {
            self.primaries.retain(|&(id, _)| Some(id) != entry.process);
        }
    }
}

impl Groups {
    /// Who acts as primary, of which view, the first first: those that are up.
    pub fn primaries(&self) -> &[(ProcessId, u64)] {
        &self.primaries
    }

    /// How often somebody took another's place.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Of each session of each client, the last request that was answered.
    pub fn answered(&self) -> &[(ProcessId, Serial)] {
        &self.answered
    }

    /// How many requests every replica has what came of.
    pub fn settled(&self) -> u64 {
        self.settled
    }

    /// The first request that took effect twice.
    pub fn twice(&self) -> Option<(ProcessId, Serial)> {
        self.twice
    }

    /// Whose requests a process had in hand: nobody has them where it crashes.
    pub fn in_hand(&self, process: ProcessId) -> impl Iterator<Item = ProcessId> {
        let is_in_hand = move |&&(_, phase, by): &&(ProcessId, Phase, Option<ProcessId>)| by == Some(process) && phase != Phase::Response;
        self.phases.iter().filter(is_in_hand).map(|&(client, ..)| client)
    }

    fn note_group(&mut self, process: Option<ProcessId>, what: Replicas) {
        match (what, process) {
            (Replicas::Entered { client, phase }, _) => {
                self.phases.retain(|&(of, ..)| of != client);
                self.phases.push((client, phase, process));
            }
            (Replicas::Stable { client, serial }, _) => {
                self.settled += 1;
                if is_after(&self.stable, client, serial) {
                    keep(&mut self.stable, client, serial);
                } else {
                    self.twice = self.twice.or(Some((client, serial)));
                }
            }
            (Replicas::Answered { client, serial }, _) if is_after(&self.answered, client, serial) => keep(&mut self.answered, client, serial),
            (Replicas::Leads { view }, Some(process)) => {
                self.changes += u64::from(view > 1);
                self.primaries.retain(|&(id, _)| id != process);
                self.primaries.push((process, view));
            }
            (Replicas::Yields { .. }, Some(process)) => self.primaries.retain(|&(id, _)| id != process),
            (Replicas::Applied { .. } | Replicas::Answered { .. } | Replicas::Suspected { .. } | Replicas::Admitted { .. }, _) => {}
            (Replicas::Leads { .. } | Replicas::Yields { .. }, None) => {}
        }
    }
}

/// Whether a request comes behind the last one of its session that is known: a client asks for one at a time.
fn is_after(known: &[(ProcessId, Serial)], client: ProcessId, serial: Serial) -> bool {
    !known.iter().any(|&(of, last)| (of, last.session) == (client, serial.session) && last >= serial)
}

fn keep(known: &mut Vec<(ProcessId, Serial)>, client: ProcessId, serial: Serial) {
    known.retain(|&(of, last)| (of, last.session) != (client, serial.session));
    known.push((client, serial));
}

impl Past {
    /// How groups of replicas stand.
    pub fn groups(&self) -> &Groups {
        static NONE: LazyLock<Groups> = LazyLock::new(Groups::default);
        self.ledger().unwrap_or(&NONE)
    }
}
