//! The card of Basic Paxos: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, presets, rules};
use crate::facts::{DECISION, names};
use crate::properties::consensus;
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::backoff;
use crate::scenario::{Card, Demand, Layout, LieName, Verb, lies};
use crate::words::{Named, words};

/// The card of Basic Paxos.
pub static CARD: Card = Card {
    id: "paxos",
    version: 2,
    first_ways: 1,
    title: words("Basic Paxos", "Paxos básico", "Paxos de base"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&names::FAULTS, &names::AGREEMENT],
    usual: "decided",
    waits: &[&DECISION],
    claim: words(
        "A majority agrees on one value, whatever is lost or delayed and whoever crashes and comes back.",
        "Una mayoría acuerda un único valor, se pierda o se retrase lo que sea y caiga y vuelva quien sea.",
        "Une majorité s’accorde sur une seule valeur, malgré les messages perdus ou tardifs, les pannes et les retours.",
    ),
    source: "Lamport, Paxos Made Simple (2001); Lamport, The Part-Time Parliament (1998)",
    defaults: &[],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[Verb { name: "propose", words: words("Propose", "Proponer", "Proposer"), to_clients: true, to_processes: true }],
    demands: &[Demand::Duel { wait: "backoff" }, backoff::WAIT],
    timers: Timer::NAMES,
    lies: &WAYS,
    initial: &[],
    goals: &[&consensus::AGREEMENT, &consensus::VALIDITY, &consensus::INTEGRITY, &consensus::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};

static WAYS: [LieName; 8] = [
    lies::SILENT,
    LieName { id: "forgetful", words: words("hides what it accepted", "oculta lo que aceptó", "cache ce qu’il a accepté") },
    lies::HONEST,
    lies::FLIP,
    lies::SPLIT,
    lies::RANDOM,
    lies::SAY,
    lies::AS,
];
