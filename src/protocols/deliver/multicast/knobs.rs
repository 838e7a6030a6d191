//! The settings of multicast.

use crate::base::Span;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// In which order messages are delivered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Order {
    /// As they come.
    None,
    /// Those of one sender as it multicast them.
    Fifo,
    /// No message before one that could have led to it.
    Causal,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 7] = [ORDER.knob, RELIABLE.knob, SENDERS, COUNT, GAP, ANSWER, THINK];

pub(super) const ORDER: Choices<Order> = Choices::new(
    Knob {
        id: "order",
        kind: KnobKind::Choice(&[
            Choice { id: "none", words: words("as they come", "según llegan", "comme ils viennent") },
            Choice { id: "fifo", words: words("FIFO, of each sender", "FIFO, de cada emisor", "FIFO, de chaque émetteur") },
            Choice { id: "causal", words: words("causal", "causal", "causal") },
        ]),
        default: "causal",
        words: words("Order of delivery", "Orden de entrega", "Ordre de délivrance"),
        group: Group::Protocol,
    },
    &[Order::None, Order::Fifo, Order::Causal],
);
pub(super) const RELIABLE: Choices<bool> = Choices::new(
    Knob {
        id: "reliable",
        kind: KnobKind::Choice(&[
            Choice { id: "off", words: words("no", "no", "non") },
            Choice { id: "on", words: words("pass on, then deliver", "reenviar y luego entregar", "relayer, puis délivrer") },
        ]),
        default: "off",
        words: words("Reliable", "Fiable", "Fiable"),
        group: Group::Protocol,
    },
    &[false, true],
);
pub(super) const SENDERS: Knob = Knob {
    id: "senders",
    kind: KnobKind::Parties { min: 0 },
    default: "1",
    words: words("Who multicasts", "Quién difunde", "Qui diffuse"),
    group: Group::Cast,
};
/// More than that of one sender nobody can follow.
const MOST: u64 = 9;
pub(super) const COUNT: Knob = Knob {
    id: "count",
    kind: KnobKind::Number { min: 0, max: MOST },
    default: "1",
    words: words("Messages of each", "Mensajes de cada uno", "Messages de chacun"),
    group: Group::Contention,
};
pub(super) const GAP: Knob = Knob {
    id: "gap",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "5ms",
    words: words("Between two of them", "Entre dos de ellos", "Entre deux d’entre eux"),
    group: Group::Contention,
};
pub(super) const ANSWER: Knob = Knob {
    id: "answer",
    kind: KnobKind::Parties { min: 0 },
    default: "0",
    words: words("Who answers", "Quién responde", "Qui répond"),
    group: Group::Cast,
};
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "5ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
