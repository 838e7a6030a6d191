//! The catalogue: one line an algorithm. Everything else follows from it.
//!
//! A page need not have all of it: what is said of an algorithm that is not here yet is its [`Listing`], and [`here`] are the cards of
//! those that are.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

pub mod agree;
mod begin;
#[cfg(test)]
mod belfry;
pub mod deliver;
pub mod enter;
mod here;
pub mod lead;
pub mod lie;
mod pairs;
pub mod parts;
mod questions;
pub mod survive;

pub use begin::{BEGIN_HERE, FIRST, Listed, Start, WAYS_ON, WayOn, first, first_listing};
#[cfg(feature = "chunks")]
pub use here::bring;
pub use here::{Listing, here};
pub use pairs::{PAIRS, Pair};
pub use questions::{answers, questions};

use crate::scenario::Card;
use crate::sim::Protocol;

/// Something to be done with an algorithm whose type is not known before: the way from a card to its code.
pub trait Visitor {
    /// What comes of it.
    type Out;
    /// Does it.
    fn visit<P: Protocol>(self) -> Self::Out;
}

/// Hands the catalogue to a macro: a name and a type for each algorithm, in the order of the menu. Only here they are named.
#[macro_export]
macro_rules! each_algorithm {
    ($take:ident) => {
        $take! {
            single_round: $crate::protocols::agree::single_round::SingleRound,
            paxos: $crate::protocols::agree::paxos::Paxos,
            multi_paxos: $crate::protocols::agree::multi_paxos::MultiPaxos,
            raft: $crate::protocols::agree::raft::Raft,
            flooding: $crate::protocols::agree::flooding::Flooding,
            two_generals: $crate::protocols::agree::two_generals::TwoGenerals,
            rotating_coordinator: $crate::protocols::agree::rotating_coordinator::RotatingCoordinator,
            ben_or: $crate::protocols::agree::ben_or::BenOr,
            oral_messages: $crate::protocols::lie::oral_messages::OralMessages,
            signed_messages: $crate::protocols::lie::signed_messages::SignedMessages,
            phase_king: $crate::protocols::lie::phase_king::PhaseKing,
            equivalence: $crate::protocols::lie::equivalence::Equivalence,
            ring_election: $crate::protocols::lead::ring_election::RingElection,
            token_ring: $crate::protocols::enter::token_ring::TokenRing,
            multicast: $crate::protocols::deliver::multicast::Multicast,
            failure_detector: $crate::protocols::survive::failure_detector::FailureDetector,
            passive_replication: $crate::protocols::survive::passive_replication::PassiveReplication,
        }
    };
}

macro_rules! catalogue {
    ($($name:ident: $protocol:ty),+ $(,)?) => {
        /// The cards of all algorithms, in the order of the menu. Who names them has all of them in the program.
        pub static CARDS: &[&Card] = &[$(<$protocol as Protocol>::CARD,)+ #[cfg(test)] belfry::Belfry::CARD];

        /// What is known of each before it is here, in the same order.
        pub static LISTINGS: &[Listing] = &[$(Listing::of(<$protocol as Protocol>::CARD),)+ #[cfg(test)] Listing::of(belfry::Belfry::CARD)];

        /// Visits the algorithm of a card.
        ///
        /// # Panics
        /// If the card is not of the catalogue.
        pub fn visit<V: Visitor>(card: &Card, visitor: V) -> V::Out {
            $(if card == <$protocol as Protocol>::CARD {
                return visitor.visit::<$protocol>();
            })+
            #[cfg(test)]
            if card == belfry::Belfry::CARD {
                return visitor.visit::<belfry::Belfry>();
            }
            unreachable!("{} is not in the catalogue", card.id)
        }
    };
}

each_algorithm!(catalogue);
