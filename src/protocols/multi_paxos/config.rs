//! What all members of a cast know: read once from the settings.

use super::card::{BACKOFF, LEADER, RESEND, THINK, WINDOW, rule};
use super::notes;
use crate::base::{ProcessSet, Span};
use crate::protocols::backoff::Backoff;
use crate::protocols::replica::{HEARTBEAT, RETRY, Sessions};
use crate::protocols::timing::{self, Remark};
use crate::scenario::{LATENCY, Settings};
use crate::words::Arg;

/// The rules that are broken on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Broken {
    /// Accept is granted whatever was promised.
    pub accept_ignores_promise: bool,
    /// A proposer with a command of its own ignores the values that promises report.
    pub ignore_reported: bool,
    /// Entries are marked as chosen without a look at their ballots.
    pub mark_unchecked: bool,
    /// A proposer that lost an index goes on in its ballot.
    pub keep_ballot: bool,
    /// Entries are applied as soon as they are known to be chosen, holes or not.
    pub apply_over_holes: bool,
    /// Commands are carried out as often as they are chosen.
    pub apply_twice: bool,
    /// A crash forgets the promises.
    pub forget_promises: bool,
}

/// What all members of a cast know.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Config {
    /// Everybody but clients.
    pub servers: ProcessSet,
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
        let breaks = |id| settings.breaks(id);
        let servers: ProcessSet = settings.roster().servers().collect();
        let quorum = if breaks(rule::SMALL_QUORUMS) { (servers.len() / 2).max(1) } else { servers.len() / 2 + 1 };
        Config {
            servers,
            quorum,
            elects: settings.choice(&LEADER) == "heartbeat",
            heartbeat: settings.span(&HEARTBEAT),
            backoff: Backoff::of(settings, &BACKOFF),
            think: settings.span(&THINK),
            window: settings.number(&WINDOW) as usize,
            resend: settings.range(&RESEND),
            broken: Broken {
                accept_ignores_promise: breaks(rule::ACCEPT_IGNORES_PROMISE),
                ignore_reported: breaks(rule::IGNORE_REPORTED),
                mark_unchecked: breaks(rule::MARK_UNCHECKED),
                keep_ballot: breaks(rule::KEEP_BALLOT),
                apply_over_holes: breaks(rule::APPLY_OVER_HOLES),
                apply_twice: breaks(rule::APPLY_TWICE),
                forget_promises: breaks(rule::FORGET_PROMISES),
            },
        }
    }

    /// How long nobody with a higher id must have been heard before a server acts as leader: 2T.
    pub(super) fn silence(&self) -> Span {
        self.heartbeat.times(2)
    }
}

/// By version 1 a client has one session for ever.
pub(super) fn sessions(settings: &Settings) -> Sessions {
    if settings.version() == 1 { Sessions::One } else { Sessions::Begun }
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
    let leads = settings.choice(&LEADER) == "heartbeat";
    let unsteady_heartbeat = (leads && silence >= heartbeat.times(2)).then(unsteady);
    unsteady_heartbeat.into_iter().chain([&RESEND, &RETRY].into_iter().filter_map(|knob| timing::impatient(settings, knob, None))).collect()
}
