//! The card of Phase King: settings, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::config::{self, Variant};
use super::{presets, rules};
use crate::base::Span;
use crate::facts::{DECISION, ROUND};
use crate::properties::byzantine;
use crate::protocols::lie::FAMILY;
use crate::protocols::parts::heard::HEARD;
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Choice, Choices, Group, Knob, KnobKind, Layout, lies};
use crate::words::{Named, words};

/// The card of Phase King.
pub static CARD: Card = Card {
    id: "phase-king",
    version: 1,
    first_ways: 0,
    title: words("Phase King", "Rey de fase", "Roi de phase"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&HEARD],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Generals agree though some lie, each to each as it likes: every phase another is king.",
        "Los generales se ponen de acuerdo aunque algunos mientan a cada uno lo que quieran: en cada fase reina otro.",
        "Des généraux s’accordent bien que certains mentent à chacun comme ils veulent\u{a0}: à chaque phase un autre est roi.",
    ),
    source: "Berman & Garay, Asymptotically Optimal Distributed Consensus (1989); Berman, Garay & Perry, Towards Optimal Distributed Consensus (1989)",
    defaults: &[("latency", "10ms")],
    knobs: &KNOBS,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&byzantine::AGREEMENT, &byzantine::INTEGRITY, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};

static KNOBS: [Knob; 4] = [VARIANT.knob, FAULTS, LENGTH, INPUTS];

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
pub(super) const LENGTH: Knob = Knob {
    id: "round",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "30ms",
    words: words("A round takes", "Una ronda dura", "Un tour dure"),
    group: Group::Protocol,
};
pub(super) const INPUTS: Knob =
    Knob { id: "inputs", kind: KnobKind::Values, default: "", words: words("Inputs", "Valores", "Valeurs"), group: Group::Elsewhere };
