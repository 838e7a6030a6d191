//! What is agreed on? Processes that crash choose a value, or one value after the other.

pub mod ben_or;
pub mod flooding;
pub mod multi_paxos;
pub mod paxos;
pub mod raft;
pub mod rotating_coordinator;
pub mod single_round;
pub mod two_generals;

use crate::scenario::Family;
use crate::words::words;

/// What is agreed on.
pub static FAMILY: Family =
    Family { id: "agree", title: words("What is agreed on?", "¿En qué se ponen de acuerdo?", "Sur quoi s’accorde-t-on\u{a0}?") };
