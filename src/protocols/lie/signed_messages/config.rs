//! How many messages it takes, and what is unwise.

use super::notes;
use crate::protocols::lie::army::{Army, DEPTH};
use crate::protocols::parts::lockstep::{RoundPlan, lossy, short_rounds};
use crate::protocols::parts::timing::Remark;
use crate::scenario::{N, Settings};
use crate::words::Arg;

/// How many messages it takes where all are loyal: the order to n - 1, and from each of them to n - 2; the order alone where m is 0.
pub fn messages(army: &Army) -> u64 {
    let lieutenants = (army.everybody().len() as u64).saturating_sub(1);
    if army.depth == 0 { lieutenants } else { lieutenants * lieutenants }
}

/// What is unwise: so many traitors that no two are loyal, rounds that are over before their messages come, a network that loses some.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (n, depth) = (settings.number(&N), settings.number(&DEPTH));
    let vacuous = (depth > 0 && n < depth + 2).then(|| (N.id, notes::NOTHING_TO_AGREE.with([depth, depth + 2].map(Arg::Number))));
    vacuous.into_iter().chain(short_rounds(settings)).chain(lossy(settings)).collect()
}
