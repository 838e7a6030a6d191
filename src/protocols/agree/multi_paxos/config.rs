//! What all members of a cast know: read once from the settings.

use super::knobs::{BACKOFF, LEADER, RESEND, THINK, WINDOW};
use super::{notes, rules};
use crate::base::{ProcessId, ProcessSet, Roster, Span};
use crate::protocols::parts::backoff::Backoff;
use crate::protocols::parts::replica::{Clientele, HEARTBEAT, RETRY};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, Settings};
use crate::words::Arg;

/// What all members of a cast know.
#[derive(Debug)]
pub struct Config {
    /// Everybody.
    pub roster: Roster,
    /// Everybody but clients.
    pub servers: ProcessSet,
    /// What clients know.
    pub clientele: Clientele,
    /// How many servers make a majority.
    pub quorum: usize,
    /// Whether only the leader proposes; else whoever a client asks.
    pub elects: bool,
    /// How often a server shows that it is alive: the summary's T.
    pub heartbeat: Span,
    /// What a pre-empted proposer does.
    pub backoff: Backoff,
    /// How long it takes from a majority of promises to Accept.
    pub think: Span,
    /// How many entries may be proposed at a time.
    pub window: usize,
    /// When a proposer asks again whoever has not answered.
    pub resend: (Span, Span),
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let servers: ProcessSet = settings.roster().servers().collect();
        let quorum = if settings.rules().has(&rules::SMALL_QUORUMS) { (servers.len() / 2).max(1) } else { servers.len() / 2 + 1 };
        Config {
            roster: settings.roster(),
            servers,
            clientele: Clientele::of(settings),
            quorum,
            elects: settings.choice(&LEADER),
            heartbeat: settings.span(&HEARTBEAT),
            backoff: Backoff::of(settings, &BACKOFF),
            think: settings.span(&THINK),
            window: settings.number(&WINDOW) as usize,
            resend: settings.range(&RESEND),
            broken: settings.rules().clone(),
        }
    }

    /// Everybody else of the servers.
    pub(super) fn others(&self, me: ProcessId) -> impl Iterator<Item = ProcessId> + use<> {
        self.servers.iter().filter(move |&id| id != me)
    }

    /// How long nobody with a higher id must have been heard before a server acts as leader: 2T.
    pub(super) fn silence(&self) -> Span {
        self.heartbeat.times(2)
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&HEARTBEAT, &RESEND, &RETRY])
}

/// What is unwise. The summary lets a server lead that heard of nobody higher for 2T: a leader's heartbeats must not be further apart.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (heartbeat, silence) = (settings.span(&HEARTBEAT), timing::silence_between(settings, &HEARTBEAT));
    let jitter = Span(silence.0 - heartbeat.0);
    let longer = Span(jitter.0 + 1000);
    let remark = notes::UNSTEADY_HEARTBEAT.with([Arg::Span(silence), Arg::Written(longer)]);
    let unsteady = || (HEARTBEAT.id, timing::at_least(&HEARTBEAT, longer, &LATENCY, remark));
    let leads = settings.choice(&LEADER);
    let unsteady_heartbeat = (leads && silence >= heartbeat.times(2)).then(unsteady);
    unsteady_heartbeat.into_iter().chain([&RESEND, &RETRY].into_iter().filter_map(|knob| timing::impatient(settings, knob, None))).collect()
}
