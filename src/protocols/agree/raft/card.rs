//! The card of Raft: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, presets, rules};
use crate::facts::{DECISION, LEADER, names};
use crate::properties::{linearizability, replication as goals};
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::logs::LOGS;
use crate::protocols::parts::replica;
use crate::scenario::{Card, Demand, Layout};
use crate::words::{Named, words};

/// The card of Raft.
pub static CARD: Card = Card {
    id: "raft",
    version: 2,
    first_ways: 1,
    title: words("Raft", "Raft", "Raft"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&LOGS],
    facts: &[&names::FAULTS, &names::ELECTION, &names::REPLICATION, &names::SERVICE],
    usual: "elected",
    waits: &[&DECISION, &LEADER],
    claim: words(
        "One leader at a time keeps everybody’s log the same, and nothing committed is ever lost.",
        "Un solo líder a la vez mantiene iguales los registros, y nada confirmado se pierde jamás.",
        "Un seul leader à la fois garde tous les journaux identiques, et rien de validé n’est jamais perdu.",
    ),
    source: "Ongaro & Ousterhout, In Search of an Understandable Consensus Algorithm (2014); Ongaro, dissertation (2014)",
    defaults: &[("clients", "1")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &replica::VERBS,
    demands: &[Demand::SplitVote { timer: "Election" }, Demand::CrashLeader],
    timers: Timer::NAMES,
    lies: &replica::LIES,
    initial: &["term", "log", "vote"],
    goals: &[
        &goals::ELECTION_SAFETY,
        &goals::LEADER_APPEND_ONLY,
        &goals::LOG_MATCHING,
        &goals::LEADER_COMPLETENESS,
        &goals::STATE_MACHINE_SAFETY,
        &goals::ONE_VOTE,
        &goals::MONOTONICITY,
        &linearizability::LINEARIZABILITY,
        &goals::LIVENESS,
    ],
    presets: &presets::PRESETS,
    retired: &presets::RETIRED,
    check: config::check,
    advise: config::advise,
};
