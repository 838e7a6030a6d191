//! Where a deed stands among the others.

use synod::scenario::{Disk, Intervention};

/// Where a deed stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Rank {
    /// At hand.
    First,
    /// Among the spans by which a message is delayed.
    Later,
    /// With a field for its value.
    Command,
    /// Where there is more.
    Second,
    /// There too, with whom it still reaches.
    Midway,
}

/// Where a deed stands: what is done most is at hand.
pub fn rank_of(what: &Intervention) -> Rank {
    match what {
        Intervention::Command { .. } => Rank::Command,
        Intervention::Hold(..) => Rank::Later,
        Intervention::Crash { reaching: Some(_), .. } => Rank::Midway,
        Intervention::Crash { disk: Disk::Lost, .. } | Intervention::Slow { .. } => Rank::Second,
        _ => Rank::First,
    }
}
