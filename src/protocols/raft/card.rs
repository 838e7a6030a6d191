//! The card of Raft: settings, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, presets};
use crate::base::Span;
use crate::facts::{DECISION, LEADER};
use crate::properties::{linearizability, replication as goals};
use crate::protocols::replica;
use crate::scenario::{Card, Choice, Demand, Family, Group, Kind, Knob, Rule};
use crate::words::{Named, words};

/// The card of Raft.
pub static CARD: Card = Card {
    id: "raft",
    version: 2,
    first_ways: 1,
    title: words("Raft", "Raft", "Raft"),
    family: Family::Replication,
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
    rules: &RULES,
    clauses: &CLAUSES,
    verbs: &replica::VERBS,
    demands: &[Demand::SplitVote { timer: "Election" }, Demand::CrashLeader],
    timers: Timer::NAMES,
    lies: &[],
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

static KNOBS: [Knob; 7] = [ELECTION, replica::HEARTBEAT, PREVOTE, HINTS, NOOP, replica::RETRY, replica::EVERY];

pub(super) const ELECTION: Knob = Knob {
    id: "election",
    kind: Kind::Range { max: LONGEST },
    default: "150..300ms",
    words: words("Election timeout", "Plazo de elección", "Délai d’élection"),
    group: Group::Contention,
};
pub(super) const PREVOTE: Knob = Knob {
    id: "prevote",
    kind: Kind::Choice(&SWITCH),
    default: "off",
    words: words("Pre-vote", "Voto previo", "Pré-vote"),
    group: Group::Contention,
};
pub(super) const HINTS: Knob = Knob {
    id: "hints",
    kind: Kind::Choice(&SWITCH),
    default: "off",
    words: words("Conflict hints", "Pistas de conflicto", "Pistes de conflit"),
    group: Group::Protocol,
};
pub(super) const NOOP: Knob = Knob {
    id: "noop",
    kind: Kind::Choice(&SWITCH),
    default: "on",
    words: words("Empty entry at the start of a term", "Entrada vacía al empezar un mandato", "Entrée vide en début de mandat"),
    group: Group::Protocol,
};

static SWITCH: [Choice; 2] = [Choice { id: "off", words: words("off", "no", "non") }, Choice { id: "on", words: words("on", "sí", "oui") }];

/// The names of the rules that can be broken.
pub(super) mod rule {
    pub const COMMIT_OLD_TERMS: &str = "commit-old-terms";
    pub const MAJORITY_OF_LIVING: &str = "majority-of-living";
    pub const FORGET_VOTE: &str = "forget-vote";
    pub const FORGET_TAIL: &str = "forget-tail";
    pub const VOTE_BLINDLY: &str = "vote-blindly";
    pub const TRUNCATE_MATCHING: &str = "truncate-matching";
    pub const EQUAL_TIMEOUTS: &str = "equal-timeouts";
    pub const READ_ALONE: &str = "read-alone";
}

static RULES: [Rule; 8] = [
    Rule {
        id: rule::COMMIT_OLD_TERMS,
        words: words("Commit old-term entries by counting", "Confirmar entradas viejas contando", "Valider d’anciennes entrées en comptant"),
    },
    Rule {
        id: rule::MAJORITY_OF_LIVING,
        words: words("A majority of those that answer", "Mayoría de los que responden", "Majorité de ceux qui répondent"),
    },
    Rule { id: rule::FORGET_VOTE, words: words("Forget the vote in a crash", "Olvidar el voto al caer", "Oublier le vote en tombant") },
    Rule {
        id: rule::FORGET_TAIL,
        words: words("Forget the last entry in a crash", "Olvidar la última entrada al caer", "Oublier la dernière entrée en tombant"),
    },
    Rule { id: rule::VOTE_BLINDLY, words: words("Vote without a look at the log", "Votar sin mirar el registro", "Voter sans regarder le journal") },
    Rule {
        id: rule::TRUNCATE_MATCHING,
        words: words("Cut the log even where it agrees", "Cortar el registro aunque coincida", "Couper le journal même s’il concorde"),
    },
    Rule { id: rule::EQUAL_TIMEOUTS, words: words("Equal timeouts for all", "Plazos iguales para todos", "Délais égaux pour tous") },
    Rule { id: rule::READ_ALONE, words: words("A leader reads without asking", "Un líder lee sin preguntar", "Un leader lit sans demander") },
];
