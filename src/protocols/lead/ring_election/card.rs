//! The card of the ring election: settings, verbs, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, presets, rules};
use crate::facts::{LEADER, names};
use crate::properties::election;
use crate::protocols::lead::{FAMILY, VERBS};
use crate::scenario::{Card, Layout};
use crate::words::{Named, words};

/// The card of the ring election.
pub static CARD: Card = Card {
    id: "ring-election",
    version: 1,
    first_ways: 0,
    title: words("Ring election", "Elección en anillo", "Élection en anneau"),
    family: &FAMILY,
    stage: Layout::OneWayRing,
    sheets: &[],
    facts: &[&names::FAULTS, &names::ELECTION],
    usual: "leads",
    waits: &[&LEADER],
    claim: words(
        "Identifiers travel round a ring; the greatest comes home, and whose it is leads.",
        "Los identificadores dan la vuelta a un anillo; el mayor vuelve a casa, y su dueño lidera.",
        "Des identifiants font le tour d’un anneau\u{a0}; le plus grand revient, et qui l’a dirige.",
    ),
    source: "Chang and Roberts, An Improved Algorithm for Decentralized Extrema-Finding in Circular Configurations of Processes (1979); Coulouris et al., Distributed Systems, section 15.3",
    defaults: &[("until", "2s"), ("latency", "20ms")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &VERBS,
    demands: &[],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[&election::SAFETY, &election::LIVENESS],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
