//! What all members of a cast know: read once from the settings.

use super::knobs::{ELECTION, HINTS, NOOP, PREVOTE};
use super::notes;
use crate::base::{ProcessId, ProcessSet, Roster, Span};
use crate::protocols::parts::replica::{Clientele, HEARTBEAT, RETRY};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, Settings};
use crate::words::Arg;

/// What all members of a cast know.
#[derive(Debug)]
pub struct Config {
    /// The version of these rules.
    version: u32,
    /// Everybody.
    pub roster: Roster,
    /// Everybody but clients.
    pub servers: ProcessSet,
    /// What clients know.
    pub clientele: Clientele,
    /// How long messages travel; no server acts on it.
    pub latency: (Span, Span),
    /// How long a follower waits for its leader.
    pub election: (Span, Span),
    /// How often a leader shows that it is there.
    pub heartbeat: Span,
    /// Whether a server asks first if it could win.
    pub prevote: bool,
    /// Whether a follower says where its log begins to differ.
    pub hints: bool,
    /// Whether a new leader begins its term with an empty entry.
    pub noop: bool,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        Config {
            version: settings.version(),
            roster: settings.roster(),
            servers: settings.roster().servers().collect(),
            clientele: Clientele::of(settings),
            latency: settings.network().latency,
            election: settings.range(&ELECTION),
            heartbeat: settings.span(&HEARTBEAT),
            prevote: settings.choice(&PREVOTE),
            hints: settings.choice(&HINTS),
            noop: settings.choice(&NOOP),
            broken: settings.rules().clone(),
        }
    }
}

impl Config {
    /// Everybody else of the servers.
    pub(super) fn others(&self, me: ProcessId) -> impl Iterator<Item = ProcessId> + use<> {
        self.servers.iter().filter(move |&id| id != me)
    }

    /// Far from where a term could overflow, and from version 2 on, within what every reader of a trace can hold exactly.
    pub(super) fn highest_initial_term(&self) -> u64 {
        if self.version == 1 { 9_000_000_000_000_000_000 } else { 1_000_000_000_000_000 }
    }

    /// By version 1 whoever leads when a command is committed answers its client, though it may never have been asked.
    pub(super) fn answers_unasked(&self) -> bool {
        self.version == 1
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&HEARTBEAT, &ELECTION])?;
    // By version 1 a client that asks again at once is let in, and the run stands still.
    if settings.version() == 1 { Ok(()) } else { timing::take_time(settings, &[&RETRY]) }
}

/// What is unwise: section 5.6, broadcast time before election timeout.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (shortest, _) = settings.range(&ELECTION);
    let silence = timing::silence_between(settings, &HEARTBEAT);
    let longer = Span(silence.0 + 1000);
    let told = if timing::may_be(&ELECTION, longer) { &notes::SLOW_HEARTBEAT } else { &notes::TOO_SLOW_HEARTBEAT };
    let slow = || (HEARTBEAT.id, told.with([Arg::Span(silence), Arg::Written(longer)]));
    let slow_heartbeat = (silence >= shortest).then(slow);
    slow_heartbeat.into_iter().chain([&ELECTION, &RETRY].into_iter().filter_map(|knob| timing::impatient(settings, knob, None))).collect()
}
