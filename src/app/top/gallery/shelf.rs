//! A shelf of the gallery: what its tab says, and what of all that was found stands on it.

use crate::app::words::{beside, gallery, story};
use synod::player::Shown;
use synod::protocols::{FIRST, questions};
use synod::scenario::Family;
use synod::words::Lang;

/// A shelf.
#[derive(Clone, Copy, PartialEq)]
pub enum Shelf {
    /// Stories.
    Stories,
    /// Where to begin.
    Begin,
    /// The run that is open, and its branches.
    Own,
    /// The algorithms that answer a question.
    Of(&'static Family),
    /// Two runs side by side.
    Pairs,
}

impl Shelf {
    /// All of them, in their order; those of what may stand `beside` a run.
    pub fn all(beside: bool) -> Vec<Shelf> {
        let first = if beside { vec![Shelf::Own] } else { vec![Shelf::Stories, Shelf::Begin] };
        first.into_iter().chain(questions().map(Shelf::Of)).chain((!beside).then_some(Shelf::Pairs)).collect()
    }

    /// Where the run that is open stands, or the story that is told; whoever comes for the first time stands at the beginning.
    pub fn of(now: Shown, beside: bool, is_told: bool) -> Shelf {
        match now {
            _ if beside => Shelf::Own,
            _ if is_told => Shelf::Stories,
            Shown::Run(card, preset) if FIRST.is(card, preset) => Shelf::Begin,
            Shown::Run(card, _) => Shelf::Of(card.family),
            Shown::Pair(_) => Shelf::Pairs,
        }
    }

    /// Its name for tests and keys.
    pub fn id(self) -> &'static str {
        match self {
            Shelf::Stories => "stories",
            Shelf::Begin => "begin",
            Shelf::Own => "own",
            Shelf::Of(question) => question.id,
            Shelf::Pairs => "pairs",
        }
    }

    /// What its tab says.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Shelf::Stories => story::TITLE.of(lang),
            Shelf::Begin => gallery::BEGIN_HERE.of(lang),
            Shelf::Own => beside::THIS_RUN.of(lang),
            Shelf::Of(question) => question.title.of(lang),
            Shelf::Pairs => beside::SIDE_BY_SIDE.of(lang),
        }
    }

    /// Whether what is found stands on it. What stands on others as well is found there.
    pub fn is_searched(self) -> bool {
        matches!(self, Shelf::Of(_) | Shelf::Pairs)
    }
}

/// What of all that was found stands on a shelf.
pub fn found_on(shelf: Shelf, found: &[Shown]) -> impl Iterator<Item = Shown> {
    let is_here = move |shown: &&Shown| match (shelf, shown) {
        (Shelf::Of(question), Shown::Run(card, _)) => card.family == question,
        (Shelf::Pairs, Shown::Pair(_)) => true,
        _ => false,
    };
    found.iter().filter(is_here).copied()
}

/// What somebody looks for and has found, if anything is looked for.
#[derive(Clone, Copy)]
pub struct Sought<'a>(pub Option<&'a [Shown]>);

impl Sought<'_> {
    /// Whether anything is looked for.
    pub fn is_on(self) -> bool {
        self.0.is_some()
    }

    /// Whether it is found, as all is where nothing is looked for.
    pub fn finds(self, shown: Shown) -> bool {
        self.0.is_none_or(|found| found.contains(&shown))
    }
}
