//! The settings of the ring election.

use crate::base::Span;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// In which order the identifiers stand on the ring.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Order {
    /// Each next one has a greater identifier, so that whatever is smaller gives way at once.
    Rising,
    /// Each next one has a smaller identifier, so that each identifier travels far.
    Falling,
    /// As the seed has it.
    Shuffled,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [STARTERS, ORDER.knob, IDENTIFIERS, REPAIR.knob, PATIENCE];

pub(super) const STARTERS: Knob = Knob {
    id: "starters",
    kind: KnobKind::Parties { min: 0 },
    default: "1",
    words: words("Who begins an election", "Quién empieza una elección", "Qui commence une élection"),
    group: Group::Contention,
};
pub(super) const ORDER: Choices<Order> = Choices::new(
    Knob {
        id: "order",
        kind: KnobKind::Choice(&[
            Choice { id: "rising", words: words("rising", "creciente", "croissant") },
            Choice { id: "falling", words: words("falling", "decreciente", "décroissant") },
            Choice { id: "shuffled", words: words("shuffled", "al azar", "au hasard") },
        ]),
        default: "shuffled",
        words: words("Identifiers on the way", "Identificadores en el camino", "Identifiants en chemin"),
        group: Group::Cast,
    },
    &[Order::Rising, Order::Falling, Order::Shuffled],
);
/// The identifier of each, in the order of the ring.
pub(super) const IDENTIFIERS: Knob = Knob {
    id: "identifiers",
    kind: KnobKind::Values,
    default: "",
    words: words("Identifiers", "Identificadores", "Identifiants"),
    group: Group::Elsewhere,
};
pub(super) const REPAIR: Choices<bool> = Choices::new(
    Knob {
        id: "repair",
        kind: KnobKind::Choice(&[
            Choice { id: "off", words: words("stays open", "queda abierto", "reste ouvert") },
            Choice { id: "on", words: words("closes over them", "se cierra sin ellos", "se referme sans eux") },
        ]),
        default: "off",
        words: words("Where somebody is down the ring", "Donde alguien cayó, el anillo", "Là où quelqu’un est tombé, l’anneau"),
        group: Group::Protocol,
    },
    &[false, true],
);
pub(super) const PATIENCE: Knob = Knob {
    id: "patience",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "80ms",
    words: words("Patience for a receipt", "Espera del acuse de recibo", "Attente d’un accusé de réception"),
    group: Group::Protocol,
};
