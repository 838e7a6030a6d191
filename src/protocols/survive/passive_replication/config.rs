//! What all members of a cast know: read once from the settings; what cannot work, and what the model does not bear.

use super::knobs::{SUSPECT, WORK};
use super::notes;
use crate::base::{ProcessId, ProcessSet, Roster, Span};
use crate::protocols::parts::replica::{Clientele, HEARTBEAT, RETRY};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, LOSS, Settings};
use crate::words::Arg;

/// What all members of a cast know.
#[derive(Debug)]
pub struct Config {
    /// Everybody.
    pub roster: Roster,
    /// The replicas: everybody but clients.
    pub servers: ProcessSet,
    /// What clients know.
    pub clientele: Clientele,
    /// How often the primary shows that it is there.
    pub heartbeat: Span,
    /// How long somebody must be silent to be taken for crashed.
    pub suspect: Span,
    /// How long it takes to carry a request out.
    pub work: Span,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        Config {
            roster: settings.roster(),
            servers: settings.roster().servers().collect(),
            clientele: Clientele::of(settings),
            heartbeat: settings.span(&HEARTBEAT),
            suspect: settings.span(&SUSPECT),
            work: settings.span(&WORK),
            broken: settings.rules().clone(),
        }
    }

    /// Everybody else of the replicas.
    pub(super) fn others(&self, me: ProcessId) -> impl Iterator<Item = ProcessId> + use<> {
        self.servers.iter().filter(move |&id| id != me)
    }

    /// The view behind a view in which a replica is primary: they take turns, P1 in view 1, so that no two ever lead the same view.
    pub(super) fn turn(&self, view: u64, id: ProcessId) -> u64 {
        let n = self.servers.len() as u64;
        view + 1 + (id.index() as u64 + n - view % n) % n
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&HEARTBEAT, &SUSPECT, &RETRY])
}

/// The longest silence of somebody who is there. A backup may have missed the last heartbeat, by which the next in line goes: that one takes
/// over `suspect` after it came, and its word travels too. An acknowledgement takes a message there and back.
fn longest_silence(settings: &Settings) -> Span {
    let (low, high) = settings.range(&LATENCY);
    let of_a_primary = settings.span(&HEARTBEAT).0 + 2 * high.0 - low.0;
    Span(of_a_primary.max(2 * high.0))
}

/// What the model does not bear: whoever is only slow would be taken for crashed, and a message that is lost is never sent again.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let silence = longest_silence(settings);
    let longer = Span((silence.0 / 1000 + 1) * 1000);
    let hasty = || {
        let remark = notes::HASTY.with([Arg::Span(silence), Arg::Written(longer)]);
        (SUSPECT.id, timing::at_least(&SUSPECT, longer, &HEARTBEAT, remark))
    };
    let lossy = (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::LOSSY.text()));
    let hasty = (settings.span(&SUSPECT) <= silence).then(hasty);
    hasty.into_iter().chain(lossy).chain(timing::impatient(settings, &RETRY, Some(&WORK))).collect()
}
