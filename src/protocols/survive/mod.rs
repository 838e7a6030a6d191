//! What survives? Replicas of one service go on when some of them crash.

pub mod failure_detector;
pub mod passive_replication;

use crate::scenario::Family;
use crate::words::words;

/// What survives.
pub static FAMILY: Family = Family { id: "survive", title: words("What survives?", "¿Qué sobrevive?", "Qu’est-ce qui survit\u{a0}?") };
