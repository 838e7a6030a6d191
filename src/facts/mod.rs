//! What matters to what must hold: the facts that processes tell the observer, a family of them for each question.
//!
//! A family has its enum, its kinds, and the index that it keeps of the past. What its facts mean to anybody else is said once, in its own
//! file.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods, clippy::wildcard_enum_match_arm)]

mod agreement;
#[cfg(test)]
mod bell;
mod delivery;
mod election;
mod episodes;
mod exclusion;
mod fault;
mod known;
mod meaning;
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
pub use episodes::{Edge, Episode, Episodes, Lived};
pub use exclusion::{Bypass, ENTRY, Exclusion, INSIDE_NOW, Occupancy, Token, Tokens};
pub use fault::Fault;
pub use known::Known;
pub use meaning::{Behind, Emblem, Kind, Meaning, News, Reign, TraceName, Urgency};
pub use past::{Past, PastEntry};
pub use replicas::{Groups, PRIMARY, Phase, Replicas, UPDATE};
pub use replication::{ChosenEntry, Order, Replication, Slots};
pub use rounds::{Heard, ROUND, Round, Rounds};
pub use service::{History, Operation, Return, Ruling, Serial, Service};
pub use suspicion::{SUSPECTING, Suspicion, Suspicions, TRUSTING};

/// Something that matters to what must hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Milestone {
    /// A fault.
    Fault(Fault),
    /// Of agreeing on one value.
    Agreement(Agreement),
    /// Of electing a leader.
    Election(Election),
    /// Of entering a critical section one at a time.
    Exclusion(Exclusion),
    /// Of replicating a log.
    Replication(Replication),
    /// Of going through rounds in step.
    Round(Round),
    /// Of being one service as a group of replicas.
    Replicas(Replicas),
    /// Of serving clients.
    Service(Service),
    /// Of multicast to a group.
    Delivery(Delivery),
    /// Of suspecting others of having crashed.
    Suspicion(Suspicion),
    /// For tests.
    #[cfg(test)]
    Bell(Bell),
}

impl Milestone {
    /// A process stopped.
    pub const CRASHED: Milestone = Milestone::Fault(Fault::Crashed);
    /// A process is up again.
    pub const RECOVERED: Milestone = Milestone::Fault(Fault::Recovered);
}

impl From<Agreement> for Milestone {
    fn from(what: Agreement) -> Milestone {
        Milestone::Agreement(what)
    }
}

impl From<Fault> for Milestone {
    fn from(what: Fault) -> Milestone {
        Milestone::Fault(what)
    }
}

impl From<Replicas> for Milestone {
    fn from(what: Replicas) -> Milestone {
        Milestone::Replicas(what)
    }
}

impl From<Election> for Milestone {
    fn from(what: Election) -> Milestone {
        Milestone::Election(what)
    }
}

impl From<Exclusion> for Milestone {
    fn from(what: Exclusion) -> Milestone {
        Milestone::Exclusion(what)
    }
}

impl From<Token> for Milestone {
    fn from(what: Token) -> Milestone {
        Milestone::Exclusion(Exclusion::Token(what))
    }
}

impl From<Replication> for Milestone {
    fn from(what: Replication) -> Milestone {
        Milestone::Replication(what)
    }
}

impl From<Round> for Milestone {
    fn from(what: Round) -> Milestone {
        Milestone::Round(what)
    }
}

impl From<Service> for Milestone {
    fn from(what: Service) -> Milestone {
        Milestone::Service(what)
    }
}

impl From<Delivery> for Milestone {
    fn from(what: Delivery) -> Milestone {
        Milestone::Delivery(what)
    }
}

impl From<Suspicion> for Milestone {
    fn from(what: Suspicion) -> Milestone {
        Milestone::Suspicion(what)
    }
}

#[cfg(test)]
impl From<Bell> for Milestone {
    fn from(what: Bell) -> Milestone {
        Milestone::Bell(what)
    }
}

static FAMILIES: &[&[&Kind]] = &[
    &agreement::KINDS,
    &fault::KINDS,
    &election::KINDS,
    &exclusion::KINDS,
    &replication::KINDS,
    &rounds::KINDS,
    &replicas::KINDS,
    &service::KINDS,
    &delivery::KINDS,
    &suspicion::KINDS,
    #[cfg(test)]
    &bell::KINDS,
];

/// Every kind of fact that can be asked for, family by family.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    FAMILIES.iter().copied().flatten().copied()
}

/// The kind of a name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    kinds().find(|kind| kind.name == name)
}
