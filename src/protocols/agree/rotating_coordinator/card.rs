//! The card of rotating-coordinator consensus: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{Timer, config, knobs, presets, rules, view};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::consensus;
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::suspects::knobs::STAY;
use crate::scenario::{Card, Demand, Layout};
use crate::words::{Named, words};

/// The card of rotating-coordinator consensus.
pub static CARD: Card = Card {
    id: "rotating-coordinator",
    version: 1,
    first_ways: 0,
    title: words("Rotating coordinator", "Coordinador rotatorio", "Coordinateur tournant"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&view::ROUNDS],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS, &names::SUSPICION],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Each coordinates in turn, and whoever is suspected is passed over. Suspicions may be false: agreement holds.",
        "Cada uno coordina por turno, y se pasa de largo al sospechoso. Las sospechas pueden ser falsas: el acuerdo se mantiene.",
        "Chacun coordonne à son tour, et le soupçonné est laissé de côté. Les soupçons peuvent être faux\u{a0}: l’accord tient.",
    ),
    source: "Chandra & Toueg, Unreliable Failure Detectors for Reliable Distributed Systems (1996), figure 6",
    defaults: &[("n", "3")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[Demand::Turn(&STAY)],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[&consensus::AGREEMENT, &consensus::VALIDITY, &consensus::INTEGRITY, &consensus::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
