//! Who is on the ring, what they want, and what becomes of a token that is lost: read once from the settings.

use super::knobs::{PATIENCE, REGENERATE};
use super::{Token, notes, rules};
use crate::base::{ProcessId, Span};
use crate::protocols::enter::workload::{self, STAY, Workload};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, N, Settings};
use crate::words::Arg;

/// What all know.
#[derive(Debug)]
pub struct Config {
    /// How many are on the ring.
    pub n: usize,
    /// Who wants to enter, how often, and for how long.
    pub workload: Workload,
    /// How long the first one waits for a token before it makes a new one; nothing where nobody does.
    pub patience: Option<Span>,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        Config {
            n: settings.roster().len(),
            workload: Workload::of(settings),
            patience: settings.choice(&REGENERATE).then(|| settings.span(&PATIENCE)),
            broken: settings.rules().clone(),
        }
    }

    /// Whose neighbour is whose: P1's is P2, and the last one's is P1.
    pub fn next(&self, of: ProcessId) -> ProcessId {
        ProcessId::at((of.index() + 1) % self.n)
    }

    /// Whether a process that has seen that token takes another.
    pub(super) fn takes(&self, token: Token, seen: Token) -> bool {
        token > seen || self.broken.has(&rules::ANY_TOKEN)
    }

    /// How long a process waits for a token: each so much longer than the one before it that it hears of its new token first.
    pub(super) fn patience_of(&self, id: ProcessId) -> Option<Span> {
        let times = if self.broken.has(&rules::ALL_AT_ONCE) { 1 } else { id.number() as u64 };
        self.patience.map(|patience| patience.times(times))
    }

    /// How many messages it takes the token to come round: n, and none where it has nowhere to go.
    pub(super) fn messages_of_a_turn(&self) -> u64 {
        if self.n == 1 { 0 } else { self.n as u64 }
    }
}

/// What is wrong with settings that are each right by themselves: a token that takes no time goes round for ever at one instant.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    workload::check(settings)?;
    timing::take_time(settings, &[&PATIENCE])?;
    let (_, latency) = settings.range(&LATENCY);
    if latency == Span::ZERO { Err((LATENCY.id, notes::TAKES_NO_TIME.text())) } else { Ok(()) }
}

/// What is unwise: to take a token for lost that is only on its way.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let n = settings.number(&N);
    let (_, latency) = settings.range(&LATENCY);
    let turn = Span((latency.0 + settings.span(&STAY).0).saturating_mul(n));
    let longer = Span((turn.0 / 1000 + 1) * 1000);
    let remark = || timing::at_least(&PATIENCE, longer, &STAY, notes::SHORTER_THAN_A_TURN.with([Arg::Span(turn), Arg::Written(longer)]));
    let is_short = settings.choice(&REGENERATE) && settings.span(&PATIENCE) <= turn;
    is_short.then(|| (PATIENCE.id, remark())).into_iter().collect()
}
