//! The questions that the catalogue answers: shelves of the gallery, each with the algorithms that answer it.

use super::CARDS;
use crate::scenario::{Card, Family};

/// All questions, in the order in which the catalogue comes to them.
pub fn questions() -> impl Iterator<Item = &'static Family> {
    let is_new = |(place, card): &(usize, &&'static Card)| CARDS[..*place].iter().all(|before| before.family != card.family);
    CARDS.iter().enumerate().filter(is_new).map(|(_, card)| card.family)
}

/// The algorithms that answer a question, in the order of the catalogue.
pub fn answers(question: &Family) -> impl Iterator<Item = &'static Card> {
    CARDS.iter().copied().filter(move |card| card.family == question)
}
