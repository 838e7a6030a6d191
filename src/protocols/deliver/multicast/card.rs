//! The card of multicast: settings, rules that can be broken, presets.

use super::causes;
use super::clauses::CLAUSES;
use super::config::{self, Order};
use super::message::Timer;
use super::{presets, rules};
use crate::base::Span;
use crate::facts::{DELIVERY, HOLDING_BACK};
use crate::properties::delivery;
use crate::protocols::deliver::FAMILY;
use crate::scenario::{Card, Choice, Choices, Group, Knob, KnobKind, Layout, Verb};
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
    usual: "delivered",
    waits: &[&DELIVERY, &HOLDING_BACK],
    claim: words(
        "A message for a whole group reaches all or none, and no answer is delivered before its question.",
        "Un mensaje para todo un grupo llega a todos o a ninguno, y ninguna respuesta se entrega antes que su pregunta.",
        "Un message pour tout un groupe arrive à tous ou à aucun, et nulle réponse n’est délivrée avant sa question.",
    ),
    source: "Hadzilacos & Toueg, A Modular Approach to Fault-Tolerant Broadcasts (1994); Birman, Schiper & Stephenson, Lightweight Causal and Atomic Group Multicast (1991)",
    defaults: &[("n", "3"), ("latency", "10ms")],
    knobs: &KNOBS,
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

static KNOBS: [Knob; 7] = [ORDER.knob, RELIABLE.knob, SENDERS, COUNT, GAP, ANSWER, THINK];

pub(super) const ORDER: Choices<Order> = Choices::new(
    Knob {
        id: "order",
        kind: KnobKind::Choice(&[
            Choice { id: "none", words: words("as they come", "según llegan", "comme ils viennent") },
            Choice { id: "fifo", words: words("FIFO, of each sender", "FIFO, de cada emisor", "FIFO, de chaque émetteur") },
            Choice { id: "causal", words: words("causal", "causal", "causal") },
        ]),
        default: "causal",
        words: words("Order of delivery", "Orden de entrega", "Ordre de délivrance"),
        group: Group::Protocol,
    },
    &[Order::None, Order::Fifo, Order::Causal],
);
pub(super) const RELIABLE: Choices<bool> = Choices::new(
    Knob {
        id: "reliable",
        kind: KnobKind::Choice(&[
            Choice { id: "off", words: words("no", "no", "non") },
            Choice { id: "on", words: words("pass on, then deliver", "reenviar y luego entregar", "relayer, puis délivrer") },
        ]),
        default: "off",
        words: words("Reliable", "Fiable", "Fiable"),
        group: Group::Protocol,
    },
    &[false, true],
);
pub(super) const SENDERS: Knob = Knob {
    id: "senders",
    kind: KnobKind::Parties { min: 0 },
    default: "1",
    words: words("Who multicasts", "Quién difunde", "Qui diffuse"),
    group: Group::Cast,
};
/// More than that of one sender nobody can follow.
const MOST: u64 = 9;
pub(super) const COUNT: Knob = Knob {
    id: "count",
    kind: KnobKind::Number { min: 0, max: MOST },
    default: "1",
    words: words("Messages of each", "Mensajes de cada uno", "Messages de chacun"),
    group: Group::Contention,
};
pub(super) const GAP: Knob = Knob {
    id: "gap",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "5ms",
    words: words("Between two of them", "Entre dos de ellos", "Entre deux d’entre eux"),
    group: Group::Contention,
};
pub(super) const ANSWER: Knob = Knob {
    id: "answer",
    kind: KnobKind::Parties { min: 0 },
    default: "0",
    words: words("Who answers", "Quién responde", "Qui répond"),
    group: Group::Cast,
};
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "5ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
