//! The catalogue: one line an algorithm. Everything else follows from it.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

pub mod agree;
mod begin;
#[cfg(test)]
mod belfry;
pub mod deliver;
pub mod enter;
pub mod lie;
mod pairs;
pub mod parts;
mod questions;
pub mod survive;

pub use begin::{BEGIN_HERE, Listed, Start, WAYS_ON, WayOn, first};
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

macro_rules! catalogue {
    ($($(#[$only:meta])* $protocol:ty),+ $(,)?) => {
        /// The cards of all algorithms, in the order of the menu.
        pub static CARDS: &[&Card] = &[$($(#[$only])* <$protocol as Protocol>::CARD),+];

        /// Visits the algorithm of a card.
        ///
        /// # Panics
        /// If the card is not of the catalogue.
        pub fn visit<V: Visitor>(card: &Card, visitor: V) -> V::Out {
            $($(#[$only])* if card == <$protocol as Protocol>::CARD {
                return visitor.visit::<$protocol>();
            })+
            unreachable!("{} is not in the catalogue", card.id)
        }
    };
}

catalogue! {
    agree::single_round::SingleRound,
    agree::paxos::Paxos,
    agree::multi_paxos::MultiPaxos,
    agree::raft::Raft,
    lie::phase_king::PhaseKing,
    enter::token_ring::TokenRing,
    deliver::multicast::Multicast,
    survive::passive_replication::PassiveReplication,
    #[cfg(test)]
    belfry::Belfry,
}
