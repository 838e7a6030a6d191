//! The settings of Phase King.

use crate::protocols::parts::inputs::INPUTS;
use crate::protocols::parts::lockstep::LENGTH;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// How many rounds a phase has.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Variant {
    /// Votes and the king's word: for n > 4f.
    TwoRound,
    /// Votes, proposals and the king's word: for n > 3f.
    ThreeRound,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 4] = [VARIANT.knob, FAULTS, LENGTH, INPUTS];

pub(super) const VARIANT: Choices<Variant> = Choices::new(
    Knob {
        id: "variant",
        kind: KnobKind::Choice(&[
            Choice { id: "two-round", words: words("two rounds a phase", "dos rondas por fase", "deux tours par phase") },
            Choice { id: "three-round", words: words("three rounds a phase", "tres rondas por fase", "trois tours par phase") },
        ]),
        default: "two-round",
        words: words("Form", "Forma", "Forme"),
        group: Group::Protocol,
    },
    &[Variant::TwoRound, Variant::ThreeRound],
);
/// More traitors than that need more generals than there can be.
const MOST_FAULTS: u64 = 16;
pub(super) const FAULTS: Knob = Knob {
    id: "f",
    kind: KnobKind::Number { min: 0, max: MOST_FAULTS },
    default: "1",
    words: words("Traitors to bear (f)", "Traidores que soporta (f)", "Traîtres supportés (f)"),
    group: Group::Cast,
};
