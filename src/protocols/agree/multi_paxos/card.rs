//! The card of Multi-Paxos: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, presets, rules};
use crate::facts::{self, DECISION, names};
use crate::properties::{linearizability, replication, slots as goals};
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::backoff;
use crate::protocols::parts::logs::LOGS;
use crate::protocols::parts::replica;
use crate::scenario::{Card, Demand, Layout};
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
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::REPLICATION, &names::ELECTION, &names::SERVICE],
    usual: "committed",
    waits: &[&DECISION, &facts::LEADER],
    claim: words(
        "A log in which each index is agreed on by Paxos: leaders make it fast, and two of them do no harm.",
        "Un registro donde cada índice se acuerda con Paxos: un líder lo acelera, y dos no hacen daño.",
        "Un journal dont chaque indice est décidé par Paxos\u{a0}: un leader l’accélère, deux ne nuisent pas.",
    ),
    source: "Ongaro & Ousterhout, Paxos summary (2013); Lamport, Paxos Made Simple (2001)",
    defaults: &[("clients", "1")],
    knobs: &knobs::ALL,
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
