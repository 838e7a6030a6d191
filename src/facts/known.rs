//! What is known from outside of a run, which no process may know yet: said as data by the algorithm, shown above the stage by the page.

use super::Emblem;
use crate::base::{ProcessSet, Value};
use crate::words::{Datum, Text};

/// Something that is known from outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// It in a sentence, without a full stop.
    pub text: Text,
    /// Its mark: that of the fact that it follows from; none where nothing is known yet.
    pub emblem: Emblem,
    /// What it is about: news of the same puts it up anew.
    pub about: Option<Datum>,
    /// The number that stands behind it: the ballot that chose first.
    pub number: Option<Datum>,
    /// Whom it is about.
    pub who: ProcessSet,
    /// Whether it can't be as well as something else that is known.
    pub is_wrong: bool,
}

impl Known {
    /// That nothing is known yet.
    pub const fn nothing(text: Text) -> Known {
        Known { text, emblem: Emblem::None, about: None, number: None, who: ProcessSet::EMPTY, is_wrong: false }
    }

    /// What follows from a fact of this mark.
    pub const fn new(text: Text, emblem: Emblem, about: Datum) -> Known {
        Known { text, emblem, about: Some(about), number: None, who: ProcessSet::EMPTY, is_wrong: false }
    }

    /// The value that it settles, if it settles one.
    pub const fn settles(&self) -> Option<Value> {
        if let (Emblem::Star, Some(Datum::Value(value))) = (self.emblem, &self.about) { Some(*value) } else { None }
    }
}
