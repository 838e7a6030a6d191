//! Who lies? Processes agree though some of them say whatever they like.

pub mod phase_king;

use crate::scenario::Family;
use crate::words::words;

/// Who lies.
pub static FAMILY: Family = Family { id: "lie", title: words("Who lies?", "¿Quién miente?", "Qui ment\u{a0}?") };
