//! Who may enter? Processes that share something which only one may have at a time take turns.

pub mod token_ring;
mod workload;

use crate::scenario::Family;
use crate::words::words;

/// Who may enter.
pub static FAMILY: Family = Family { id: "enter", title: words("Who may enter?", "¿Quién puede entrar?", "Qui peut entrer\u{a0}?") };
