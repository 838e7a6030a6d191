//! The card of Phase King: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::config;
use super::{knobs, presets, rules};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::byzantine;
use crate::protocols::lie::FAMILY;
use crate::protocols::parts::heard::HEARD;
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout, lies};
use crate::words::{Named, words};

/// The card of Phase King.
pub static CARD: Card = Card {
    id: "phase-king",
    version: 1,
    first_ways: 0,
    title: words("Phase King", "Rey de fase", "Roi de phase"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&HEARD],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "Generals agree though some lie, each to each as it likes: every phase another is king.",
        "Los generales se ponen de acuerdo aunque algunos mientan a cada uno lo que quieran: en cada fase reina otro.",
        "Des généraux s’accordent bien que certains mentent à chacun comme ils veulent\u{a0}: à chaque phase un autre est roi.",
    ),
    source: "Berman & Garay, Asymptotically Optimal Distributed Consensus (1989); Berman, Garay & Perry, Towards Optimal Distributed Consensus (1989)",
    defaults: &[("latency", "10ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&byzantine::AGREEMENT, &byzantine::INTEGRITY, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
