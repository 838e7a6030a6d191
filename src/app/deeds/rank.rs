//! Where a deed stands among the others.

use synod::scenario::{Act, Disk, Intervention, MessageFate};

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
        Intervention::Process(_, Act::Command(_)) => Rank::Command,
        Intervention::Message(_, MessageFate::Hold(_)) => Rank::Later,
        Intervention::Process(_, Act::Crash { reaching: Some(_), .. }) => Rank::Midway,
        Intervention::Process(_, Act::Crash { disk: Disk::Lost, .. } | Act::Slow(_)) => Rank::Second,
        _ => Rank::First,
    }
}
