//! How long a duel lasts in theory: two proposers that pre-empt each other for ever (Lamport, "Paxos Made Simple", section 2.4).
//!
//! Two proposers start some offset apart; messages take `d`, a proposer thinks for `t` between its promises and its Accept, and tries
//! again at the first refusal, not before. With roles apart the duel never ends for offsets between 2d and 2d + t, and ends otherwise. Where a
//! proposer is an acceptor too, its own acceptor refuses at once, and there are more such offsets: none at all, those between d - t and
//! d + t, and those between 2d and 2d + t; where the one with the higher number starts, those up to t, between d and d + t, and between
//! 2d and 2d + t. Of two processes each is half of every majority, and all below 3d + t are. What the papers leave out was measured, and
//! is held by tests.

use super::knobs::ROLES;
use super::{Config, notes};
use crate::base::Span;
use crate::scenario::{Network, Settings};
use crate::words::{Arg, Text};

/// For which offsets theory expects the duel of two proposers not to end; nothing where the theory is of another case.
pub(super) fn expected(settings: &Settings, config: &Config) -> Option<Text> {
    let Network { latency: (d, longest), loss_permille: 0, duplicate_permille: 0 } = settings.network() else { return None };
    let is_a_duel = config.proposers.len() == 2 && settings.roster().clients == 0 && config.nack;
    if d != longest || d == Span::ZERO || !is_a_duel || !config.backoff.is_none() || !settings.broken().is_empty() {
        return None;
    }
    let think = config.think;
    let (first, last) = (d.times(2), Span(2 * d.0 + think.0));
    if config.retry.0 <= last {
        return None;
    }
    let span = |micros: u64| Arg::Span(Span(micros));
    Some(match (settings.choice(&ROLES), config.acceptors.len()) {
        (false, 2) => notes::ENDLESS_UP_TO.with([span(3 * d.0 + think.0)]),
        (_, _) if think == Span::ZERO => notes::ENDS_ALWAYS.text(),
        (true, _) => notes::ENDLESS_BETWEEN.with([Arg::Span(first), Arg::Span(last)]),
        (false, _) if think >= d => notes::ENDLESS_UP_TO.with([Arg::Span(last)]),
        (false, _) if config.proposers[0] > config.proposers[1] => notes::ENDLESS_IN_THREE.with([Arg::Span(think), Arg::Span(d), Arg::Span(first)]),
        (false, _) => notes::ENDLESS_IN_WINDOWS.with([span(d.0 - think.0), span(d.0 + think.0), Arg::Span(first), Arg::Span(last)]),
    })
}
