//! The card of oral messages: rules that can be broken, presets.

use super::clauses::CLAUSES;
use super::{config, presets, rules, tree};
use crate::facts::{DECISION, ROUND, names};
use crate::properties::byzantine;
use crate::protocols::lie::{FAMILY, army};
use crate::protocols::parts::lockstep::RoundClock;
use crate::scenario::{Card, Layout, lies};
use crate::words::{Named, words};

/// The card of oral messages.
pub static CARD: Card = Card {
    id: "oral-messages",
    version: 1,
    first_ways: 0,
    title: words("Oral messages, OM(m)", "Mensajes orales, OM(m)", "Messages oraux, OM(m)"),
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[&tree::TREE],
    facts: &[&names::FAULTS, &names::AGREEMENT, &names::ROUNDS],
    usual: "decided",
    waits: &[&DECISION, &ROUND],
    claim: words(
        "A commander orders, lieutenants tell each other what they heard, and m traitors among more than 3m can’t divide them.",
        "Un comandante ordena, los tenientes se cuentan lo que oyeron, y m traidores entre más de 3m no los dividen.",
        "Un commandant ordonne, les lieutenants se disent ce qu’ils ont entendu, et m traîtres parmi plus de 3m ne les divisent pas.",
    ),
    source: "Lamport, Shostak & Pease, The Byzantine Generals Problem (1982), section 3",
    defaults: &[("n", "4"), ("latency", "10ms")],
    knobs: &army::KNOBS,
    rules: &rules::ALL,
    clauses: &CLAUSES,
    verbs: &[],
    demands: &[],
    timers: RoundClock::NAMES,
    lies: &lies::WAYS,
    initial: &[],
    goals: &[&byzantine::AGREEMENT, &byzantine::OBEDIENCE, &byzantine::TERMINATION],
    presets: &presets::PRESETS,
    retired: &[],
    check: config::check,
    advise: config::advise,
};
