//! A sentence of the lecturer along the run.

use super::{Moment, When};
use crate::base::{ProcessId, Roster};
use crate::words::Said;

/// A sentence of the lecturer, with what a stop of a story needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cue {
    /// When it is said.
    pub due: Due,
    /// Whether the run pauses there.
    pub pause: bool,
    /// The sentence, in at least one language: each one line, not empty, without `"`.
    pub text: Said,
    /// Whom it is about, where that is not everybody.
    pub light: Vec<ProcessId>,
    /// What stands around the stage while it is told as a story, by its names in links.
    pub show: Vec<String>,
}

/// When a cue is said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Due {
    /// At a moment.
    At(Moment),
    /// Once something has happened, behind the last cue that waited for something.
    Until(When),
}

impl Cue {
    /// One of a moment, in no language that anybody names.
    pub fn at(at: Moment, pause: bool, text: String) -> Cue {
        Cue { due: Due::At(at), pause, text: Said::plain(text), light: Vec::new(), show: Vec::new() }
    }

    /// When it is said, as it is written: `at 40ms`, `until somebody elected`.
    pub fn print_due(&self, roster: Roster) -> String {
        match &self.due {
            Due::At(at) => format!("at {at}"),
            Due::Until(when) => format!("until {}", when.print(roster)),
        }
    }

    /// Its moment and its sentence, where it has no more than those: that is how cues were first written.
    pub(super) fn as_plain(&self) -> Option<(Moment, &str)> {
        let Due::At(at) = self.due else { return None };
        (self.light.is_empty() && self.show.is_empty()).then_some(())?;
        Some((at, self.text.as_plain()?))
    }

    /// Whether it is said behind a moment.
    pub(super) fn is_behind(&self, moment: Moment) -> bool {
        matches!(self.due, Due::At(at) if at > moment)
    }
}
