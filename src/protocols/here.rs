//! Which algorithms are here: all of them, or, where the page's code comes in chunks, those whose chunk has come.

use crate::scenario::Card;
use crate::words::{SheetKind, Words};

/// What is known of an algorithm before it is here: its line in a list.
#[derive(Debug)]
pub struct Listing {
    /// Its name in links and scripts.
    pub id: &'static str,
    /// Its name for people.
    pub title: Words,
    /// The pictures that stand below its stage, by whose names any link may open them.
    pub sheets: &'static [&'static SheetKind],
}

impl Listing {
    /// Copied out of its card while compiling: whoever reads a listing has nothing else of the card in the program.
    pub(super) const fn of(card: &'static Card) -> Listing {
        Listing { id: card.id, title: card.title.copied(), sheets: card.sheets }
    }
}

/// The cards of the algorithms that are here, in no particular order.
#[cfg(not(feature = "chunks"))]
pub fn here() -> Vec<&'static Card> {
    super::CARDS.to_vec()
}

#[cfg(feature = "chunks")]
thread_local! {
    static HERE: std::cell::RefCell<Vec<&'static Card>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// The cards of the algorithms that are here, in no particular order.
#[cfg(feature = "chunks")]
pub fn here() -> Vec<&'static Card> {
    HERE.with(|here| here.borrow().clone())
}

/// An algorithm has come; whether it was not here before.
#[cfg(feature = "chunks")]
pub fn bring(card: &'static Card) -> bool {
    HERE.with(|here| {
        let mut here = here.borrow_mut();
        let is_new = !here.contains(&card);
        if is_new {
            here.push(card);
        }
        is_new
    })
}
