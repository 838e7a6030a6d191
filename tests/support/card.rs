//! Algorithms that exist for tests only: one with a knob of every kind, and one that has next to nothing, in two versions.
//!
//! The library's own tests and those of this folder both take this file in; `synod` is what they call the library.

use super::synod::base::Span;
use super::synod::facts::names;
use super::synod::scenario::{Card, Choice, Family, Group, Knob, KnobKind, Layout, LieName, Preset, Rule, Settings, Verb};
use super::synod::words::{Text, TimerName, Words, words};

static FAMILY: Family = Family { id: "tests", title: NAME };

/// All of them.
pub static CARDS: [&Card; 2] = [&RAFT, &PAXOS];

/// With everything that a card may have.
pub static RAFT: Card = Card {
    id: "raft",
    version: 1,
    first_ways: 0,
    title: NAME,
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&names::FAULTS, &names::AGREEMENT],
    usual: "decided",
    waits: &[],
    claim: NAME,
    source: "nobody, nowhere",
    defaults: &[("duplicate", "1%")],
    knobs: &[ELECTION, HEARTBEAT, PREVOTE, TRIES, BIAS, PROPOSERS, STANDBY, INPUTS, PALETTE],
    rules: &[&rule("forget-votes"), &rule("count-the-living"), &rule("skip-adoption")],
    clauses: &[],
    verbs: &[
        verb("propose", true, true),
        verb("submit", true, false),
        verb("put", true, false),
        verb("get", true, false),
        verb("elect", false, true),
    ],
    demands: &[],
    timers: &[TimerName { id: "Election", words: NAME }, TimerName { id: "Heartbeat", words: NAME }],
    lies: &[way("split"), way("two-faced")],
    initial: &["term", "log", "voted_for"],
    goals: &[],
    presets: &[
        preset("split-vote", "raft seed=3 proposers=P1,P5 # two at once\nat 20ms align P1 P5\nat 40ms timeout P5 Election\n"),
        preset(
            "crowd",
            "raft n=3 seed=9 clients=2 inputs=red,-3 palette= break=forget-votes,skip-adoption prevote=on\nat 5ms C1 put x 5\nat 9ms C2 get x\ncue at 5ms \"Look.\"\n",
        ),
        preset("figure", "raft@1 n=4 clients=1\nat 0ms initial P4 term=8 log=1,1,1,4\nat 8ms lie P4 two-faced to C1 round 2\n"),
    ],
    retired: &[],
    check,
    advise: |_| Vec::new(),
};

/// With two versions: a run that both play alike, and one that only the first plays as it was published.
pub static PAXOS: Card = Card {
    id: "paxos",
    version: 2,
    first_ways: 1,
    title: NAME,
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&names::FAULTS, &names::AGREEMENT],
    usual: "decided",
    waits: &[],
    claim: NAME,
    source: "nobody, nowhere",
    defaults: &[],
    knobs: &[],
    rules: &[],
    clauses: &[],
    verbs: &[],
    demands: &[],
    timers: &[],
    lies: &[],
    initial: &[],
    goals: &[],
    presets: &[preset("three", "paxos@2 n=3\n")],
    retired: &[preset("four", "paxos@1 n=4\n")],
    check: |_| Ok(()),
    advise: |_| Vec::new(),
};

const NAME: Words = words("Test", "Prueba", "Essai");

const ELECTION: Knob = knob("election", KnobKind::Range { max: Span::millis(10_000) }, "150..300ms");
const HEARTBEAT: Knob = knob("heartbeat", KnobKind::Span { max: Span::millis(1000) }, "50ms");
const PREVOTE: Knob = knob("prevote", KnobKind::Choice(&[Choice { id: "off", words: NAME }, Choice { id: "on", words: NAME }]), "off");
const TRIES: Knob = knob("tries", KnobKind::Number { min: 1, max: 9 }, "3");
const BIAS: Knob = knob("bias", KnobKind::Percent, "2.5%");
const PROPOSERS: Knob = knob("proposers", KnobKind::Parties { min: 1 }, "2");
const STANDBY: Knob = knob("standby", KnobKind::Parties { min: 0 }, "0");
const INPUTS: Knob = knob("inputs", KnobKind::Values, "");
const PALETTE: Knob = knob("palette", KnobKind::Values, "red,blue");

static SLOW: Words = words("it must be shorter than the shortest election", "debe ser más corto", "il doit être plus court");

/// A heartbeat must come before anybody stands for election.
fn check(settings: &Settings) -> Result<(), (&'static str, Text)> {
    if settings.span(&HEARTBEAT) < settings.range(&ELECTION).0 { Ok(()) } else { Err(("heartbeat", SLOW.text())) }
}

const fn knob(id: &'static str, kind: KnobKind, default: &'static str) -> Knob {
    Knob { id, kind, default, words: NAME, group: Group::Protocol }
}

const fn rule(id: &'static str) -> Rule {
    Rule { id, words: NAME }
}

const fn verb(name: &'static str, to_clients: bool, to_processes: bool) -> Verb {
    Verb { name, words: NAME, to_clients, to_processes }
}

const fn way(id: &'static str) -> LieName {
    LieName { id, words: NAME }
}

const fn preset(id: &'static str, script: &'static str) -> Preset {
    Preset { id, title: NAME, about: NAME, script, breaks: "" }
}
