//! The card of multicast: rules that can be broken, presets.

use super::causes;
use super::clauses::CLAUSES;
use super::config;
use super::message::Timer;
use super::{knobs, presets, rules};
use crate::facts::{DELIVERY, HOLDING_BACK, names};
use crate::properties::delivery;
use crate::protocols::deliver::FAMILY;
use crate::scenario::{Card, Layout, Verb};
use crate::words::{Named, words};

/// The card of multicast.
pub static CARD: Card = Card {
    id: "multicast",
    version: 1,
    first_ways: 0,
    title: words("Multicast", "Difusión", "Diffusion"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&causes::CAUSES],
    facts: &[&names::FAULTS, &names::DELIVERY],
    usual: "delivered",
    waits: &[&DELIVERY, &HOLDING_BACK],
    claim: words(
        "A message for a whole group reaches all or none, and no answer is delivered before its question.",
        "Un mensaje para todo un grupo llega a todos o a ninguno, y ninguna respuesta se entrega antes que su pregunta.",
        "Un message pour tout un groupe arrive à tous ou à aucun, et nulle réponse n’est délivrée avant sa question.",
    ),
    source: "Hadzilacos & Toueg, A Modular Approach to Fault-Tolerant Broadcasts (1994); Birman, Schiper & Stephenson, Lightweight Causal and Atomic Group Multicast (1991)",
    defaults: &[("n", "3"), ("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[Verb { name: "multicast", words: words("Multicast", "Difundir", "Diffuser"), to_clients: false, to_processes: true }],
    demands: &[],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[
        &delivery::INTEGRITY,
        &delivery::FIFO_ORDER,
        &delivery::CAUSAL_ORDER,
        &delivery::VALIDITY,
        &delivery::AGREEMENT,
        &delivery::UNIFORM_AGREEMENT,
    ],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
