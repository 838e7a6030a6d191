//! The card of passive replication: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, presets, rules};
use crate::facts::{PRIMARY, UPDATE, names};
use crate::properties::{linearizability, replicas};
use crate::protocols::parts::replica;
use crate::protocols::survive::FAMILY;
use crate::scenario::{Card, Demand, Layout};
use crate::words::{Named, words};

/// The card of passive replication.
pub static CARD: Card = Card {
    id: "passive-replication",
    version: 1,
    first_ways: 0,
    title: words("Passive replication", "Replicación pasiva", "Réplication passive"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&names::FAULTS, &names::REPLICAS, &names::SERVICE],
    usual: "stable",
    waits: &[&UPDATE, &PRIMARY],
    claim: words(
        "A primary does the work and hands its state to backups before it answers: f + 1 of them survive f crashes.",
        "Una primaria hace el trabajo y pasa su estado a las copias antes de responder: f + 1 sobreviven a f caídas.",
        "Une primaire fait le travail et passe son état aux copies avant de répondre\u{a0}: f + 1 survivent à f pannes.",
    ),
    source: "Budhiraja, Marzullo, Schneider & Toueg, The Primary-Backup Approach (1993); Wiesmann et al., Understanding Replication (2000)",
    defaults: &[("n", "3"), ("clients", "1"), ("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &replica::VERBS,
    demands: &[Demand::CrashLeader],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[
        &replicas::ONE_PRIMARY,
        &replicas::CONSISTENCY,
        &replicas::DURABILITY,
        &replicas::AT_MOST_ONCE,
        &linearizability::LINEARIZABILITY,
        &replicas::LIVENESS,
    ],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
