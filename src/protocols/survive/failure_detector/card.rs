//! The card of the failure detector: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{Timer, config, knobs, presets, rules, view};
use crate::facts::{SUSPECTING, TRUSTING, names};
use crate::properties::suspicion;
use crate::protocols::parts::suspects::knobs::LEARN;
use crate::protocols::survive::FAMILY;
use crate::scenario::{Card, Demand, Layout};
use crate::words::{Named, words};

/// The card of the failure detector.
pub static CARD: Card = Card {
    id: "failure-detector",
    version: 1,
    first_ways: 0,
    title: words("Failure detector", "Detector de fallos", "Détecteur de défaillances"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&view::WHO_SUSPECTS_WHOM],
    facts: &[&names::FAULTS, &names::SUSPICION],
    usual: "suspects",
    waits: &[&SUSPECTING, &TRUSTING],
    claim: words(
        "Whoever is silent for T + D is suspected. Who is dead, and who is only slow?",
        "De quien calla durante T + D se sospecha. ¿Quién cayó y quién solo es lento?",
        "Qui se tait pendant T + D est soupçonné. Qui est tombé, qui n’est que lent\u{a0}?",
    ),
    source: "Chandra & Toueg, Unreliable Failure Detectors for Reliable Distributed Systems (1996); Coulouris et al., Distributed Systems, 15.1",
    defaults: &[("n", "4")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[Demand::Turn(&LEARN)],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[
        &suspicion::STRONG_ACCURACY,
        &suspicion::WEAK_ACCURACY,
        &suspicion::STRONG_COMPLETENESS,
        &suspicion::EVENTUAL_STRONG_ACCURACY,
        &suspicion::EVENTUAL_WEAK_ACCURACY,
    ],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
