//! Who lies? Processes agree though some of them say whatever they like.

pub mod army;
pub mod equivalence;
pub mod om;
pub mod oral_messages;
pub mod path;
pub mod phase_king;
pub mod signed_messages;

use crate::protocols::parts::timing::Remark;
use crate::scenario::{Family, N, Settings};
use crate::words::{Arg, Words, words};

/// Who lies.
pub static FAMILY: Family = Family { id: "lie", title: words("Who lies?", "¿Quién miente?", "Qui ment\u{a0}?") };

/// That there are too few to bear so many traitors, where there are fewer than so many.
fn too_few(settings: &Settings, traitors: u64, least: u64) -> Option<Remark> {
    (settings.number(&N) < least).then(|| (N.id, TOO_FEW.with([Arg::Number(traitors), Arg::Number(least)])))
}

static TOO_FEW: Words = words(
    "too few generals to bear {0} {0:traitor whatever it does|traitors whatever they do}: write {1} or more",
    "muy pocos generales para {0} {0:traidor, haga lo que haga|traidores, hagan lo que hagan}: escriba {1} o más",
    "trop peu de généraux pour {0} {0:traître quoi qu’il fasse|traîtres quoi qu’ils fassent}\u{a0}: écrivez {1} ou plus",
);
