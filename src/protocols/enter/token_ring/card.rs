//! The card of the token ring: settings, verbs, rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::message::Timer;
use super::{config, knobs, notes, presets, rules};
use crate::facts::{ENTRY, names};
use crate::properties::exclusion;
use crate::protocols::enter::FAMILY;
use crate::protocols::enter::workload::VERBS;
use crate::scenario::{Card, Layout};
use crate::words::{Named, words};

/// The card of the token ring.
pub static CARD: Card = Card {
    id: "token-ring",
    version: 1,
    first_ways: 0,
    title: words("Token ring", "Anillo con testigo (token ring)", "Anneau à jeton"),
    family: &FAMILY,
    stage: Layout::OneWayRing,
    sheets: &[],
    facts: &[&names::FAULTS, &names::EXCLUSION],
    usual: "entered",
    waits: &[&ENTRY],
    claim: words(
        "A token goes round a ring, and whoever has it may enter: simple, and busy even when nobody wants to.",
        "Un testigo da vueltas por un anillo y quien lo tiene puede entrar: sencillo, y ocupado aunque nadie quiera.",
        "Un jeton fait le tour d’un anneau, et qui l’a peut entrer\u{a0}: simple, et occupé même quand nul ne veut.",
    ),
    source: "Le Lann, Distributed Systems: Towards a Formal Approach (1977); Coulouris et al., Distributed Systems, section 15.2",
    defaults: &[("until", "2s")],
    knobs: &knobs::ALL,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &VERBS,
    demands: &[],
    timers: Timer::NAMES,
    lies: &[],
    initial: &[],
    goals: &[&exclusion::SAFETY, &exclusion::BOUNDED_WAITING, &notes::ONE_TOKEN, &exclusion::LIVENESS],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
