//! What a majority is, and how much telling that takes.

use super::{notes, rules};
use crate::base::Value;
use crate::protocols::lie::army::{Army, DEPTH, RETREAT, check as check_army};
use crate::protocols::lie::{om, too_few};
use crate::protocols::parts::lockstep::{RoundPlan, lossy, short_rounds};
use crate::protocols::parts::timing::Remark;
use crate::scenario::{N, Settings};
use crate::words::Arg;

/// More messages than that are not played.
const MOST_MESSAGES: u64 = 40_000;

/// What most of some words say, if more than half of them do.
pub(super) fn majority(army: &Army, said: &[Value]) -> Option<Value> {
    if army.broken.has(&rules::BELIEVE_THE_LAST) {
        return said.last().copied();
    }
    om::majority(said)
}

/// What counts where no more than half say the same: to retreat, for all alike.
pub(super) fn at_a_tie(army: &Army, said: &[Value]) -> Value {
    let own = said.first().copied().filter(|_| army.broken.has(&rules::OWN_AT_A_TIE));
    own.unwrap_or(RETREAT)
}

/// What counts of what is said.
pub(super) fn obeyed(army: &Army, said: &[Value]) -> Value {
    majority(army, said).unwrap_or_else(|| at_a_tie(army, said))
}

/// How many rounds of what was heard a general asks of: all of them, where it does not do at once as it was told.
pub(super) fn asked(army: &Army) -> u32 {
    if army.broken.has(&rules::OBEY_AT_ONCE) { 1 } else { army.rounds() }
}

/// How many messages it takes.
pub fn messages(army: &Army) -> u64 {
    om::messages(army.everybody().len() as u64, army.rounds())
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    check_army(settings)?;
    let messages = om::messages(settings.number(&N), settings.number(&DEPTH) as u32 + 1);
    if messages > MOST_MESSAGES { Err((DEPTH.id, notes::TOO_MANY.with([Arg::Number(messages), Arg::Number(MOST_MESSAGES)]))) } else { Ok(()) }
}

/// What is unwise: too few generals for so many traitors, rounds that are over before their messages come, a network that loses some.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let depth = settings.number(&DEPTH);
    too_few(settings, depth, 3 * depth + 1).into_iter().chain(short_rounds(settings)).chain(lossy(settings)).collect()
}
