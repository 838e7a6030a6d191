//! The card of Raft: settings, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, presets, rules};
use crate::base::Span;
use crate::facts::{DECISION, LEADER};
use crate::properties::{linearizability, replication as goals};
use crate::protocols::agree::FAMILY;
use crate::protocols::parts::logs::LOGS;
use crate::protocols::parts::replica;
use crate::scenario::{Card, Choice, Choices, Demand, Group, Knob, KnobKind, Layout};
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
    usual: "elected",
    waits: &[&DECISION, &LEADER],
    claim: words(
        "One leader at a time keeps everybody’s log the same, and nothing committed is ever lost.",
        "Un solo líder a la vez mantiene iguales los registros, y nada confirmado se pierde jamás.",
        "Un seul leader à la fois garde tous les journaux identiques, et rien de validé n’est jamais perdu.",
    ),
    source: "Ongaro & Ousterhout, In Search of an Understandable Consensus Algorithm (2014); Ongaro, dissertation (2014)",
    defaults: &[("clients", "1")],
    knobs: &KNOBS,
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

const LONGEST: Span = Span::millis(60_000);

static KNOBS: [Knob; 7] = [ELECTION, replica::HEARTBEAT, PREVOTE.knob, HINTS.knob, NOOP.knob, replica::RETRY, replica::EVERY];

pub(super) const ELECTION: Knob = Knob {
    id: "election",
    kind: KnobKind::Range { max: LONGEST },
    default: "150..300ms",
    words: words("Election timeout", "Plazo de elección", "Délai d’élection"),
    group: Group::Contention,
};
pub(super) const PREVOTE: Choices<bool> = switch(Knob {
    id: "prevote",
    kind: KnobKind::Choice(&SWITCH),
    default: "off",
    words: words("Pre-vote", "Voto previo", "Pré-vote"),
    group: Group::Contention,
});
pub(super) const HINTS: Choices<bool> = switch(Knob {
    id: "hints",
    kind: KnobKind::Choice(&SWITCH),
    default: "off",
    words: words("Conflict hints", "Pistas de conflicto", "Pistes de conflit"),
    group: Group::Protocol,
});
pub(super) const NOOP: Choices<bool> = switch(Knob {
    id: "noop",
    kind: KnobKind::Choice(&SWITCH),
    default: "on",
    words: words("Empty entry at the start of a term", "Entrada vacía al empezar un mandato", "Entrée vide en début de mandat"),
    group: Group::Protocol,
});

const fn switch(knob: Knob) -> Choices<bool> {
    Choices::new(knob, &[false, true])
}

static SWITCH: [Choice; 2] = [Choice { id: "off", words: words("off", "no", "non") }, Choice { id: "on", words: words("on", "sí", "oui") }];
