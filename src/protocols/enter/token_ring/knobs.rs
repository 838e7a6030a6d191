//! The settings of the token ring.

use crate::base::Span;
use crate::protocols::enter::workload::{REST, STAY, TIMES, WANTING};
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 6] = [WANTING, TIMES, REST, STAY, REGENERATE.knob, PATIENCE];

/// Whether a token that does not come by is made anew.
pub(super) const REGENERATE: Choices<bool> = Choices::new(
    Knob {
        id: "regenerate",
        kind: KnobKind::Choice(&[
            Choice { id: "never", words: words("stays lost", "queda perdido", "reste perdu") },
            Choice { id: "timeout", words: words("is made anew after a while", "se crea otro tras un rato", "est recréé après un temps") },
        ]),
        default: "never",
        words: words("A lost token", "Un testigo perdido", "Un jeton perdu"),
        group: Group::Protocol,
    },
    &[false, true],
);
pub(super) const PATIENCE: Knob = Knob {
    id: "patience",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "400ms",
    words: words(
        "Patience with the token (P1; P2 twice ..)",
        "Paciencia con el testigo (P1; P2 el doble ..)",
        "Patience (P1\u{a0}; P2 le double ..)",
    ),
    group: Group::Protocol,
};
