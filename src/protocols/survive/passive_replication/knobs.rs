//! The settings of passive replication.

use crate::base::Span;
use crate::protocols::parts::replica;
use crate::scenario::{Group, Knob, KnobKind};
use crate::words::words;

const LONGEST: Span = Span::millis(60_000);

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [WORK, replica::HEARTBEAT, SUSPECT, replica::RETRY, replica::EVERY];

pub(super) const WORK: Knob = Knob {
    id: "work",
    kind: KnobKind::Span { max: LONGEST },
    default: "10ms",
    words: words("A request takes", "Una petición cuesta", "Une requête prend"),
    group: Group::Protocol,
};
pub(super) const SUSPECT: Knob = Knob {
    id: "suspect",
    kind: KnobKind::Span { max: LONGEST },
    default: "100ms",
    words: words("Taken for crashed after", "Se da por caído tras", "Tenu pour tombé après"),
    group: Group::Protocol,
};
