//! The card of Multi-Paxos: settings, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, presets};
use crate::base::Span;
use crate::facts::{self, DECISION};
use crate::properties::{linearizability, replication, slots as goals};
use crate::protocols::{backoff, replica};
use crate::scenario::{Card, Choice, Demand, Family, Group, Kind, Knob, Rule};
use crate::words::{Named, words};

/// The card of Multi-Paxos.
pub static CARD: Card = Card {
    id: "multi-paxos",
    version: 2,
    first_ways: 1,
    title: words("Multi-Paxos", "Multi-Paxos", "Multi-Paxos"),
    family: Family::Replication,
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
    rules: &RULES,
    clauses: &CLAUSES,
    verbs: &replica::VERBS,
    demands: &[backoff::WAIT, Demand::CrashLeader],
    timers: Timer::NAMES,
    lies: &[],
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

static KNOBS: [Knob; 9] = [LEADER, BACKOFF, backoff::BACKOFF_MAX, THINK, replica::HEARTBEAT, WINDOW, RESEND, replica::RETRY, replica::EVERY];

pub(super) const LEADER: Knob = Knob {
    id: "leader",
    kind: Kind::Choice(&[
        Choice { id: "heartbeat", words: words("the highest id", "el id más alto", "l’id le plus haut") },
        Choice { id: "none", words: words("whoever is asked", "quien reciba la orden", "qui reçoit la commande") },
    ]),
    default: "heartbeat",
    words: words("Who proposes", "Quién propone", "Qui propose"),
    group: Group::Contention,
};
pub(super) const BACKOFF: Knob = backoff::knob(&[backoff::NONE, backoff::RANDOM, backoff::EXPONENTIAL]);
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: Kind::Span { max: LONGEST },
    default: "0ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
pub(super) const WINDOW: Knob = Knob {
    id: "window",
    kind: Kind::Number { min: 1, max: WIDEST },
    default: "8",
    words: words("Entries in flight", "Entradas en curso", "Entrées en cours"),
    group: Group::Protocol,
};
pub(super) const RESEND: Knob = Knob {
    id: "resend",
    kind: Kind::Range { max: LONGEST },
    default: "100..150ms",
    words: words("Proposers ask again after", "Los proponentes repiten tras", "Les proposeurs redemandent après"),
    group: Group::Protocol,
};

/// The names of the rules that can be broken.
pub(super) mod rule {
    pub const ACCEPT_IGNORES_PROMISE: &str = "accept-ignores-promise";
    pub const IGNORE_REPORTED: &str = "ignore-reported";
    pub const MARK_UNCHECKED: &str = "mark-unchecked";
    pub const KEEP_BALLOT: &str = "keep-ballot";
    pub const APPLY_OVER_HOLES: &str = "apply-over-holes";
    pub const APPLY_TWICE: &str = "apply-twice";
    pub const FORGET_PROMISES: &str = "forget-promises";
    pub const SMALL_QUORUMS: &str = "small-quorums";
}

static RULES: [Rule; 8] = [
    Rule {
        id: rule::ACCEPT_IGNORES_PROMISE,
        words: words("Accept whatever was promised", "Aceptar sin mirar lo prometido", "Accepter sans regarder les promesses"),
    },
    Rule { id: rule::IGNORE_REPORTED, words: words("Ignore reported values", "Ignorar los valores informados", "Ignorer les valeurs rapportées") },
    Rule {
        id: rule::MARK_UNCHECKED,
        words: words("Mark as chosen whatever the ballot", "Dar por elegido sin mirar la propuesta", "Marquer choisi quel que soit le scrutin"),
    },
    Rule {
        id: rule::KEEP_BALLOT,
        words: words("Keep a ballot that lost an index", "Seguir en una propuesta que perdió un índice", "Garder un scrutin qui a perdu un indice"),
    },
    Rule {
        id: rule::APPLY_OVER_HOLES,
        words: words("Apply entries behind a hole", "Aplicar entradas tras un hueco", "Appliquer les entrées après un trou"),
    },
    Rule {
        id: rule::APPLY_TWICE,
        words: words("Carry out repeated commands again", "Ejecutar otra vez órdenes repetidas", "Exécuter à nouveau les commandes répétées"),
    },
    Rule {
        id: rule::FORGET_PROMISES,
        words: words("Forget promises in a crash", "Olvidar las promesas al caer", "Oublier les promesses en tombant"),
    },
    Rule {
        id: rule::SMALL_QUORUMS,
        words: words("Quorums that need not meet", "Quórums que pueden no cruzarse", "Des quorums qui peuvent ne pas se croiser"),
    },
];
