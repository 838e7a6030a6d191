//! The card of Ben-Or: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{NoTimer, config, knobs, presets, rules, view};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::byzantine;
use crate::protocols::agree::FAMILY;
use crate::scenario::{Card, Layout, lies};
use crate::words::{Named, words};

/// The card of Ben-Or.
pub static CARD: Card = Card {
    id: "ben-or",
    version: 1,
    first_ways: 0,
    title: words("Ben-Or: coins", "Ben-Or: monedas", "Ben-Or\u{a0}: pile ou face"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&view::ROUNDS],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Without any clock, processes agree on 0 or 1: where they are divided, each tosses a coin.",
        "Sin reloj alguno, los procesos acuerdan 0 o 1: si están divididos, cada uno lanza una moneda.",
        "Sans aucune horloge, des processus s’accordent sur 0 ou 1\u{a0}: s’ils sont divisés, chacun lance une pièce.",
    ),
    source: "Ben-Or, Another Advantage of Free Choice (1983); Aguilera & Toueg, The correctness proof of Ben-Or’s randomized consensus algorithm (2012)",
    defaults: &[("n", "3")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: NoTimer::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&byzantine::UNIFORM_AGREEMENT, &byzantine::VALIDITY, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
