//! What matters to what must hold: the facts that processes tell the observer, a family of them for each question.
//!
//! A family has its enum, its kinds, and the ledgers that it keeps of the past. What its facts mean to anybody else is said once, in its own
//! file, and comes with the facts: a program has of a family what the algorithms in it tell.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods, clippy::wildcard_enum_match_arm)]

mod agreement;
#[cfg(test)]
mod bell;
mod delivery;
mod election;
mod entry;
mod episodes;
mod exclusion;
mod fault;
mod known;
mod ledger;
mod meaning;
mod milestone;
pub mod names;
mod past;
mod replicas;
mod replication;
mod rounds;
mod service;
mod suspicion;

pub use agreement::{Agreement, CHOSEN_NOW, DECISION};
#[cfg(test)]
pub use bell::{BELL, Bell};
pub use delivery::{DELIVERY, Deliveries, Delivery, HOLDING_BACK, Posted};
pub use election::{Committed, Election, LEADER, LEADS_NOW, Term, Terms};
pub use entry::PastEntry;
pub use episodes::{Edge, Episode, Episodes, Lived};
pub use exclusion::{Bypass, ENTRY, Exclusion, INSIDE_NOW, Occupancy, Token, Tokens};
pub use fault::Fault;
pub use known::Known;
pub use meaning::{Behind, Emblem, Kind, Meaning, News, Reign, TraceName, Urgency};
pub use milestone::{Fact, Milestone};
pub use past::Past;
pub use replicas::{Groups, PRIMARY, Phase, Replicas, UPDATE};
pub use replication::{ChosenEntry, Order, Replication, Slots};
pub use rounds::{Heard, ROUND, Round, Rounds};
pub use service::{History, Operation, Return, Ruling, Serial, Service};
pub use suspicion::{SUSPECTING, Suspicion, Suspicions, TRUSTING};

/// Every kind of fact that can be asked for, family by family.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    milestone::FAMILIES.iter().copied().flatten().copied()
}

/// The kind of a name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    kinds().find(|kind| kind.name == name)
}
