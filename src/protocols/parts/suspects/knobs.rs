//! The settings of a failure detector: T, D, and whether D grows. Whoever would have another default says so.

use crate::base::Span;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind, Turn};
use crate::words::{Words, words};

const LONGEST: Span = Span::millis(60_000);

/// T.
pub const EVERY: Knob = Knob {
    id: "every",
    kind: KnobKind::Span { max: LONGEST },
    default: "50ms",
    words: words("A heartbeat every (T)", "Un latido cada (T)", "Un battement chaque (T)"),
    group: Group::Protocol,
};
/// D.
pub const SLACK: Knob = Knob {
    id: "slack",
    kind: KnobKind::Span { max: LONGEST },
    default: "30ms",
    words: words("Waits longer by (D)", "Espera además (D)", "Attend en plus (D)"),
    group: Group::Protocol,
};
/// Whether D grows: what makes a detector eventually strong where nobody knows how long messages take.
pub const ADAPT: Choices<bool> = adapt("off");
/// By how much.
pub const STEP: Knob = Knob {
    id: "step",
    kind: KnobKind::Span { max: LONGEST },
    default: "10ms",
    words: words("D grows by", "D crece en", "D croît de"),
    group: Group::Protocol,
};

const STAYS_OR_GROWS: &[Choice] = &[
    Choice { id: "off", words: words("D stays", "D no cambia", "D reste") },
    Choice { id: "on", words: words("D grows after a mistake", "D crece tras un error", "D croît après une erreur") },
];

/// Whether D grows, with what holds where nothing is said.
pub const fn adapt(default: &'static str) -> Choices<bool> {
    let knob = Knob {
        id: "adapt",
        kind: KnobKind::Choice(STAYS_OR_GROWS),
        default,
        words: words("Adapts", "Se adapta", "S’adapte"),
        group: Group::Protocol,
    };
    Choices::new(knob, &[false, true])
}

const LET_GROW: Words = words("Let D grow", "Dejar crecer D", "Laisser croître D");
const KEEP: Words = words("Keep D", "Dejar D como está", "Laisser D tel quel");
const GROWS: Words = words(
    "whoever suspected somebody falsely gives it more time",
    "quien sospechó de alguien en falso le da más tiempo",
    "qui a soupçonné à tort laisse ensuite plus de temps",
);
const STAYS: Words = words("everybody waits for T + D, always", "todos esperan T + D, siempre", "tous attendent T + D, toujours");

/// D grows from now on, or stays as it is again.
pub static LEARN: Turn = Turn { knob: ADAPT.knob.id, to: "on", words: [LET_GROW, KEEP], told: [GROWS, STAYS] };
/// D stays as it is from now on, or grows again.
pub static STAY: Turn = Turn { knob: ADAPT.knob.id, to: "off", words: [KEEP, LET_GROW], told: [STAYS, GROWS] };
