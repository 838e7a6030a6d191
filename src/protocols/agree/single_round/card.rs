//! The card of single-round voting.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{Policy, presets};
use crate::base::{PerProcess, Span, Value};
use crate::facts::{DECISION, names};
use crate::properties::consensus;
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::inputs::{self, HOW_MANY_INPUTS, INPUTS};
use crate::scenario::{Card, Choice, Choices, Group, Knob, KnobKind, Layout, Settings, Verb, lies};
use crate::words::{Named, Text, words};

/// The card of single-round voting.
pub static CARD: Card = Card {
    id: "single-round",
    version: 2,
    first_ways: 1,
    title: words("Single-round voting", "Votación en una ronda", "Vote en un tour"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&names::FAULTS, &names::AGREEMENT],
    usual: "decided",
    waits: &[&DECISION],
    claim: words(
        "Everybody votes once and a majority wins: simple, and it does not work.",
        "Todos votan una vez y gana la mayoría: sencillo, y no funciona.",
        "Chacun vote une fois et la majorité l’emporte\u{a0}: simple, et cela ne marche pas.",
    ),
    source: "Lamport, Paxos Made Simple (2001), section 2.2",
    defaults: &[],
    knobs: &[ACCEPT.knob, OFFSET, THINK, INPUTS],
    rules: &[],
    clauses: &CLAUSES,
    verbs: &[Verb { name: "propose", words: words("Propose", "Proponer", "Proposer"), to_clients: false, to_processes: true }],
    demands: &[],
    timers: Timer::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&consensus::AGREEMENT, &consensus::VALIDITY, &consensus::INTEGRITY, &consensus::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check,
    advise: |_| Vec::new(),
};

pub(super) const ACCEPT: Choices<Policy> = Choices::new(
    Knob {
        id: "accept",
        kind: KnobKind::Choice(&[
            Choice { id: "first", words: words("first only", "solo el primero", "la première") },
            Choice { id: "every", words: words("every value", "todos", "toutes") },
            Choice { id: "switch", words: words("switch", "cambia", "change") },
        ]),
        default: "first",
        words: words("Which values get a vote", "Qué valores se votan", "Quelles valeurs ont un vote"),
        group: Group::Contention,
    },
    &[Policy::First, Policy::Every, Policy::Switch],
);
pub(super) const OFFSET: Knob = Knob {
    id: "offset",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "0ms",
    words: words("Start offset", "Desfase inicial", "Décalage"),
    group: Group::Contention,
};
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "5ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};

/// The values of the notes: two red, two blue, one green, and so on in a circle.
const COLOURS: [&str; 5] = ["red", "red", "blue", "blue", "green"];

pub(super) fn inputs(settings: &Settings) -> PerProcess<Value> {
    let given = settings.values(&INPUTS);
    PerProcess::filled(settings.roster().len(), |id| match given.get(id.index()) {
        Some(value) => *value,
        None => Value::word(COLOURS[id.index() % COLOURS.len()]),
    })
}

fn check(settings: &Settings) -> Result<(), (&'static str, Text)> {
    inputs::no_clients(settings)?;
    inputs::one_for_each(settings, &HOW_MANY_INPUTS)
}
