//! The card of the three equivalent problems: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{config, knobs, presets, rules, sheet};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::{byzantine, vectors};
use crate::protocols::lie::FAMILY;
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout, lies};
use crate::words::{Named, words};

/// The card of the three equivalent problems.
pub static CARD: Card = Card {
    id: "equivalence",
    version: 1,
    first_ways: 0,
    title: words("The three equivalent problems", "Los tres problemas equivalentes", "Les trois problèmes équivalents"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&sheet::VECTORS],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Consensus, interactive consistency and Byzantine generals: whoever solves one can build the others from it.",
        "Consenso, consistencia interactiva y generales bizantinos: quien resuelve uno puede construir los otros dos.",
        "Consensus, cohérence interactive et généraux byzantins\u{a0}: qui résout l’un peut en construire les deux autres.",
    ),
    source: "Coulouris et al., Distributed Systems, section 15.5.1; Lamport, Shostak & Pease, The Byzantine Generals Problem (1982)",
    defaults: &[("n", "4"), ("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&vectors::AGREEMENT, &vectors::VALIDITY, &byzantine::INTEGRITY, &byzantine::OBEDIENCE, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
