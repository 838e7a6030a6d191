//! The card of signed messages: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{config, orders, presets, rules};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::byzantine;
use crate::protocols::lie::{FAMILY, army};
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout, LieName, lies};
use crate::words::{Named, words};

/// How they lie: loyal ones hold but what the commander signed, so that there is nothing to say that another holds.
static WAYS: [LieName; 6] = [lies::SPLIT, lies::FLIP, lies::SILENT, lies::RANDOM, lies::SAY, lies::HONEST];

/// The card of signed messages.
pub static CARD: Card = Card {
    id: "signed-messages",
    version: 1,
    first_ways: 0,
    title: words("Signed messages, SM(m)", "Mensajes firmados, SM(m)", "Messages signés, SM(m)"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&orders::ORDERS],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "What a loyal general signed nobody can change: in m + 1 rounds m traitors among any number divide nobody.",
        "Nadie puede alterar lo que firmó un general leal: en m + 1 rondas, m traidores entre los que sean no dividen a nadie.",
        "Nul ne peut altérer ce qu’un général loyal a signé\u{a0}: en m + 1 tours, m traîtres parmi autant qu’on veut ne divisent personne.",
    ),
    source: "Lamport, Shostak & Pease, The Byzantine Generals Problem (1982), section 4",
    defaults: &[("n", "4"), ("latency", "10ms")],
    knobs: &army::KNOBS,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &WAYS,
    initial: &[],
    goals: &[&byzantine::AGREEMENT, &byzantine::OBEDIENCE, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: army::check,
    advise: config::advise,
};
