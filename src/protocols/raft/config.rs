//! What all members of a cast know: read once from the settings.

use super::card::{ELECTION, HINTS, NOOP, PREVOTE, rule};
use super::notes;
use crate::base::{ProcessSet, Span};
use crate::protocols::replica::{HEARTBEAT, RETRY, Sessions};
use crate::protocols::timing::{self, Remark};
use crate::scenario::Settings;
use crate::words::Arg;

/// The rules that are broken on purpose.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Broken {
    /// A leader commits entries of older terms by counting.
    pub commit_old_terms: bool,
    /// A majority of those that answer is enough.
    pub majority_of_living: bool,
    /// A crash forgets the vote.
    pub forget_vote: bool,
    /// A crash forgets the last entry of the log.
    pub forget_tail: bool,
    /// A vote is given without a look at the log.
    pub vote_blindly: bool,
    /// A follower cuts its log even where it agrees.
    pub truncate_matching: bool,
    /// All election timers run for the same time.
    pub equal_timeouts: bool,
    /// A leader answers reads without asking whether it still leads.
    pub read_alone: bool,
}

/// What all members of a cast know.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Config {
    /// The version of these rules.
    version: u32,
    /// Everybody but clients.
    pub servers: ProcessSet,
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
        let breaks = |id| settings.breaks(id);
        Config {
            version: settings.version(),
            servers: settings.roster().servers().collect(),
            latency: settings.network().latency,
            election: settings.range(&ELECTION),
            heartbeat: settings.span(&HEARTBEAT),
            prevote: settings.choice(&PREVOTE) == "on",
            hints: settings.choice(&HINTS) == "on",
            noop: settings.choice(&NOOP) == "on",
            broken: Broken {
                commit_old_terms: breaks(rule::COMMIT_OLD_TERMS),
                majority_of_living: breaks(rule::MAJORITY_OF_LIVING),
                forget_vote: breaks(rule::FORGET_VOTE),
                forget_tail: breaks(rule::FORGET_TAIL),
                vote_blindly: breaks(rule::VOTE_BLINDLY),
                truncate_matching: breaks(rule::TRUNCATE_MATCHING),
                equal_timeouts: breaks(rule::EQUAL_TIMEOUTS),
                read_alone: breaks(rule::READ_ALONE),
            },
        }
    }
}

impl Config {
    /// By version 1 a client has one session for ever.
    pub(super) fn sessions(&self) -> Sessions {
        if self.version == 1 { Sessions::One } else { Sessions::Begun }
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
