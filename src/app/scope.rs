//! What every part of the page needs besides its data: the language, the names, and whom to tell what people do.
//!
//! Most parts are functions from data to a picture; a component is only what keeps a state of its own or is worth not drawing again.

use super::Ask;
use super::clock::show_time;
use synod::base::{Roster, Time};
use synod::player::Action;
use synod::scenario::Intervention;
use synod::words::{Arg, Lang, Words};
use yew::prelude::*;

/// What every part of the page needs.
#[derive(Clone, PartialEq)]
pub struct Scope {
    /// The language.
    pub lang: Lang,
    /// Who takes part.
    pub roster: Roster,
    /// Whether the page stands in a frame of another.
    pub embedded: bool,
    /// Whether the run may be changed.
    pub editable: bool,
    /// Told what people do to the run.
    pub act: Callback<Action>,
    /// Told what people ask of the page.
    pub ask: Callback<Ask>,
}

impl Scope {
    /// A message in the language.
    pub fn say<const N: usize>(&self, words: &'static Words, args: [Arg; N]) -> String {
        words.with(args).say(self.lang, self.roster)
    }

    /// A message about a moment, as the page shows moments.
    pub fn at(&self, words: &'static Words, time: Time) -> String {
        words.of(self.lang).replace("{0}", &show_time(time, self.lang))
    }

    /// A click that does something to the run.
    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_| action.clone())
    }

    /// A click that interferes with the run.
    pub fn intervenes(&self, what: Intervention) -> Callback<MouseEvent> {
        self.does(Action::Intervene(what))
    }

    /// A click that asks something of the page.
    pub fn asks(&self, ask: Ask) -> Callback<MouseEvent> {
        self.ask.reform(move |_| ask.clone())
    }
}
