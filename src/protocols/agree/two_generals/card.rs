//! The card of the two generals: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{config, knobs, ladder, presets, rules};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::{consensus, coordinated};
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout, lies};
use crate::words::{Named, words};

/// The card of the two generals.
pub static CARD: Card = Card {
    id: "two-generals",
    version: 1,
    first_ways: 0,
    title: words("Two generals", "Dos generales", "Deux généraux"),
    family: &FAMILY,
    stage: Layout::Line,
    sheets: &[&ladder::LADDER],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Messengers may be caught, so each letter asks for an answer: no number of letters makes both generals sure.",
        "Pueden capturar a los mensajeros y cada carta pide respuesta: ninguna cantidad de cartas da certeza a ambos.",
        "Des messagers peuvent être pris, et chaque lettre veut une réponse\u{a0}: aucun nombre de lettres ne rend les deux sûrs.",
    ),
    source: "Akkoyunlu, Ekanadham & Huber (1975); Gray, Notes on Data Base Operating Systems (1978); Lynch, Distributed Algorithms, section 5.1",
    defaults: &[("n", "2"), ("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&consensus::AGREEMENT, &coordinated::VALIDITY, &consensus::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
