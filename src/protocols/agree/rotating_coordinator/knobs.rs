//! The settings of rotating-coordinator consensus: those of its failure detector, and what each would like.

use crate::base::Span;
use crate::protocols::parts::inputs::INPUTS;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind, Turn};
use crate::words::words;

const LONGEST: Span = Span::millis(60_000);

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [INPUTS, EVERY, SLACK, ADAPT.knob, STEP];

/// T.
pub(super) const EVERY: Knob = Knob {
    id: "every",
    kind: KnobKind::Span { max: LONGEST },
    default: "50ms",
    words: words("A heartbeat every (T)", "Un latido cada (T)", "Un battement chaque (T)"),
    group: Group::Protocol,
};
/// D.
pub(super) const SLACK: Knob = Knob {
    id: "slack",
    kind: KnobKind::Span { max: LONGEST },
    default: "30ms",
    words: words("Waits longer by (D)", "Espera además (D)", "Attend en plus (D)"),
    group: Group::Protocol,
};
/// Whether D grows: what makes the detector eventually strong where nobody knows how long messages take.
pub(super) const ADAPT: Choices<bool> = Choices::new(
    Knob {
        id: "adapt",
        kind: KnobKind::Choice(&[
            Choice { id: "off", words: words("D stays", "D no cambia", "D reste") },
            Choice { id: "on", words: words("D grows after a mistake", "D crece tras un error", "D croît après une erreur") },
        ]),
        default: "on",
        words: words("Adapts", "Se adapta", "S’adapte"),
        group: Group::Protocol,
    },
    &[false, true],
);
/// By how much.
pub(super) const STEP: Knob = Knob {
    id: "step",
    kind: KnobKind::Span { max: LONGEST },
    default: "20ms",
    words: words("D grows by", "D crece en", "D croît de"),
    group: Group::Protocol,
};

/// D stays as it is from now on, or grows again.
pub(super) static LEARN: Turn = Turn {
    knob: ADAPT.knob.id,
    to: "off",
    words: [words("Keep D", "Dejar D como está", "Laisser D tel quel"), words("Let D grow", "Dejar crecer D", "Laisser croître D")],
    told: [
        words("everybody waits for T + D, always", "todos esperan T + D, siempre", "tous attendent T + D, toujours"),
        words(
            "whoever suspected somebody falsely gives it more time",
            "quien sospechó de alguien en falso le da más tiempo",
            "qui a soupçonné à tort laisse ensuite plus de temps",
        ),
    ],
};
