//! The settings of Ben-Or.

use crate::protocols::parts::inputs::INPUTS;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// What the faulty ones do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Variant {
    /// They crash: for n > 2f.
    Crash,
    /// They say whatever they like: for n > 5f.
    Byzantine,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 3] = [VARIANT.knob, FAULTS, INPUTS];

pub(super) const VARIANT: Choices<Variant> = Choices::new(
    Knob {
        id: "variant",
        kind: KnobKind::Choice(&[
            Choice { id: "crash", words: words("who crash", "que caen", "qui tombent") },
            Choice { id: "byzantine", words: words("who lie", "que mienten", "qui mentent") },
        ]),
        default: "crash",
        words: words("It bears processes", "Soporta procesos", "Il supporte des processus"),
        group: Group::Protocol,
    },
    &[Variant::Crash, Variant::Byzantine],
);
/// More than that of the most processes that can be told apart on a stage leave no majority.
const MOST_FAULTS: u64 = 50;
pub(super) const FAULTS: Knob = Knob {
    id: "f",
    kind: KnobKind::Number { min: 0, max: MOST_FAULTS },
    default: "1",
    words: words("How many it bears (f)", "Cuántos soporta (f)", "Combien il en supporte (f)"),
    group: Group::Cast,
};
