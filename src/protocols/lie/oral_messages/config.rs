//! What a majority is, and how much telling that takes.

use super::{notes, rules};
use crate::base::Value;
use crate::protocols::lie::army::{Army, COMMANDER, DEPTH, RETREAT, check as check_army};
use crate::protocols::lie::path::Path;
use crate::protocols::lie::too_few;
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
    said.iter().copied().find(|value| 2 * said.iter().filter(|other| *other == value).count() > said.len())
}

/// What counts where no more than half say the same: to retreat, for all alike.
pub(super) fn at_a_tie(army: &Army, said: &[Value]) -> Value {
    let own = said.first().copied().filter(|_| army.broken.has(&rules::OWN_AT_A_TIE));
    own.unwrap_or(RETREAT)
}

/// All paths of a length, in order: the commander, and then others, nobody twice.
pub(super) fn paths(army: &Army, length: u32) -> impl Iterator<Item = Path> {
    let mut paths = vec![Path::of(COMMANDER)];
    for _ in 1..length {
        paths = paths.iter().flat_map(|path| army.beyond(path).map(|id| path.with(id))).collect();
    }
    paths.into_iter()
}

/// How many messages it takes of so many generals in so many rounds: (n-1)(n-2)..(n-k) in round k.
fn messages_of(n: u64, rounds: u32) -> u64 {
    let of_round = |round: u32| (1..=u64::from(round)).map(|place| n.saturating_sub(place)).fold(1, u64::saturating_mul);
    (1..=rounds).map(of_round).fold(0, u64::saturating_add)
}

/// How many messages it takes.
pub fn messages(army: &Army) -> u64 {
    messages_of(army.everybody().len() as u64, army.rounds())
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    check_army(settings)?;
    let messages = messages_of(settings.number(&N), settings.number(&DEPTH) as u32 + 1);
    if messages > MOST_MESSAGES { Err((DEPTH.id, notes::TOO_MANY.with([Arg::Number(messages), Arg::Number(MOST_MESSAGES)]))) } else { Ok(()) }
}

/// What is unwise: too few generals for so many traitors, rounds that are over before their messages come, a network that loses some.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let depth = settings.number(&DEPTH);
    too_few(settings, depth, 3 * depth + 1).into_iter().chain(short_rounds(settings)).chain(lossy(settings)).collect()
}
