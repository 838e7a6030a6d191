//! The card of flooding: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{config, knobs, presets, rules, view};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::consensus;
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout};
use crate::words::{Named, words};

/// The card of flooding.
pub static CARD: Card = Card {
    id: "flooding",
    version: 1,
    first_ways: 0,
    title: words("Consensus in f + 1 rounds", "Consenso en f + 1 rondas", "Consensus en f + 1 tours"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&view::VALUES],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "In step, everybody passes on what it learnt: after f + 1 rounds all that are left know the same.",
        "A compás, cada uno pasa lo que aprendió: tras f + 1 rondas todos los que quedan saben lo mismo.",
        "Au même pas, chacun transmet ce qu’il a appris\u{a0}: après f + 1 tours tous ceux qui restent savent la même chose.",
    ),
    source: "Dolev & Strong (1983); Coulouris et al., Distributed Systems, section 15.5.2; Lynch, Distributed Algorithms, section 6.2",
    defaults: &[("n", "4"), ("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &[],
    initial: &[],
    goals: &[&consensus::AGREEMENT, &consensus::VALIDITY, &consensus::MAJORITY, &consensus::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
