//! The settings of Multi-Paxos.

use crate::base::Span;
use crate::protocols::parts::backoff::{self, Manner};
use crate::protocols::parts::replica;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

const LONGEST: Span = Span::millis(60_000);
/// More entries in flight than there are clients to ask for them.
const WIDEST: u64 = 64;

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 9] =
    [LEADER.knob, BACKOFF.knob, backoff::BACKOFF_MAX, THINK, replica::HEARTBEAT, WINDOW, RESEND, replica::RETRY, replica::EVERY];

/// Whether only the leader proposes.
pub(super) const LEADER: Choices<bool> = Choices::new(
    Knob {
        id: "leader",
        kind: KnobKind::Choice(&[
            Choice { id: "heartbeat", words: words("the highest id", "el id más alto", "l’id le plus haut") },
            Choice { id: "none", words: words("whoever is asked", "quien reciba la orden", "qui reçoit la commande") },
        ]),
        default: "heartbeat",
        words: words("Who proposes", "Quién propone", "Qui propose"),
        group: Group::Contention,
    },
    &[true, false],
);
pub(super) const BACKOFF: Choices<Manner> =
    backoff::choices(&[Manner::None, Manner::Random, Manner::Exponential], &[backoff::NONE, backoff::RANDOM, backoff::EXPONENTIAL]);
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: LONGEST },
    default: "0ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
pub(super) const WINDOW: Knob = Knob {
    id: "window",
    kind: KnobKind::Number { min: 1, max: WIDEST },
    default: "8",
    words: words("Entries in flight", "Entradas en curso", "Entrées en cours"),
    group: Group::Protocol,
};
pub(super) const RESEND: Knob = Knob {
    id: "resend",
    kind: KnobKind::Range { max: LONGEST },
    default: "100..150ms",
    words: words("Proposers ask again after", "Los proponentes repiten tras", "Les proposeurs redemandent après"),
    group: Group::Protocol,
};
