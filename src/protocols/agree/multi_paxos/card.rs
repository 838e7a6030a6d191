//! The card of Multi-Paxos: settings, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, presets, rules};
use crate::base::Span;
use crate::facts::{self, DECISION};
use crate::properties::{linearizability, replication, slots as goals};
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::backoff::{self, Manner};
use crate::protocols::parts::logs::LOGS;
use crate::protocols::parts::replica;
use crate::scenario::{Card, Choice, Choices, Demand, Group, Knob, KnobKind, Layout};
use crate::words::{Named, words};

/// The card of Multi-Paxos.
pub static CARD: Card = Card {
    id: "multi-paxos",
    version: 2,
    first_ways: 1,
    title: words("Multi-Paxos", "Multi-Paxos", "Multi-Paxos"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&LOGS],
    usual: "committed",
    waits: &[&DECISION, &facts::LEADER],
    claim: words(
        "A log in which each index is agreed on by Paxos: leaders make it fast, and two of them do no harm.",
        "Un registro donde cada índice se acuerda con Paxos: un líder lo acelera, y dos no hacen daño.",
        "Un journal dont chaque indice est décidé par Paxos\u{a0}: un leader l’accélère, deux ne nuisent pas.",
    ),
    source: "Ongaro & Ousterhout, Paxos summary (2013); Lamport, Paxos Made Simple (2001)",
    defaults: &[("clients", "1")],
    knobs: &KNOBS,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &replica::VERBS,
    demands: &[backoff::WAIT, Demand::CrashLeader],
    timers: Timer::NAMES,
    lies: &replica::LIES,
    initial: &[],
    goals: &[
        &goals::AGREEMENT,
        &goals::INTEGRITY,
        &goals::VALIDITY,
        &replication::STATE_MACHINE_SAFETY,
        &goals::MONOTONICITY,
        &linearizability::LINEARIZABILITY,
        &goals::LIVENESS,
    ],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};

const LONGEST: Span = Span::millis(60_000);
/// More entries in flight than there are clients to ask for them.
const WIDEST: u64 = 64;

static KNOBS: [Knob; 9] =
    [LEADER.knob, BACKOFF.knob, backoff::BACKOFF_MAX, THINK, replica::HEARTBEAT, WINDOW, RESEND, replica::RETRY, replica::EVERY];

/// Whether only the leader proposes.
pub(super) const LEADER: Choices<bool> = Choices::new(
    Knob {
        id: "leader",
        kind: KnobKind::Choice(&[
            Choice { id: "heartbeat", words: words("the highest id", "el id más alto", "l’id le plus haut") },
            Choice { id: "none", words: words("whoever is asked", "quien reciba la orden", "qui reçoit la commande") },
        ]),
        default: "heartbeat",
        words: words("Who proposes", "Quién propone", "Qui propose"),
        group: Group::Contention,
    },
    &[true, false],
);
pub(super) const BACKOFF: Choices<Manner> =
    backoff::choices(&[Manner::None, Manner::Random, Manner::Exponential], &[backoff::NONE, backoff::RANDOM, backoff::EXPONENTIAL]);
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: LONGEST },
    default: "0ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
pub(super) const WINDOW: Knob = Knob {
    id: "window",
    kind: KnobKind::Number { min: 1, max: WIDEST },
    default: "8",
    words: words("Entries in flight", "Entradas en curso", "Entrées en cours"),
    group: Group::Protocol,
};
pub(super) const RESEND: Knob = Knob {
    id: "resend",
    kind: KnobKind::Range { max: LONGEST },
    default: "100..150ms",
    words: words("Proposers ask again after", "Los proponentes repiten tras", "Les proposeurs redemandent après"),
    group: Group::Protocol,
};
