//! What a choice of the gallery does: it opens a run, or puts one beside the run that is open.

use crate::app::Ask;
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::player::{Action, Shown};
use synod::protocols::CARDS;
use synod::scenario::link::{self, Beside, Link};
use synod::scenario::{Card, Preset, Scenario};
use yew::prelude::*;

/// What a choice does.
pub struct Choice<'a> {
    /// The run that is open.
    pub scenario: Rc<Scenario>,
    /// What is marked: what is open, or nothing.
    pub now: Option<Shown>,
    /// Whether it is put beside the run that is open.
    pub beside: bool,
    /// The page around it.
    pub scope: &'a Scope,
}

impl Choice<'_> {
    /// A click that takes a run.
    pub fn of(&self, card: &'static Card, preset: Option<&'static Preset>) -> Callback<MouseEvent> {
        let (beside, run) = (self.beside, Rc::clone(&self.scenario));
        let choose = Callback::from(move |()| {
            if beside {
                return Some(Action::Compare(Some(Beside::scenario(card, preset, &run.settings))));
            }
            let link = preset.map_or_else(|| Link::plain(Scenario::plain(card)), |preset| Link::of_preset(card, preset));
            Some(Action::Open(Box::new(link), Vec::new()))
        });
        act(choose, self.scope)
    }

    /// A click that opens what a link shows.
    pub fn link(&self, text: &'static str) -> Callback<MouseEvent> {
        act(Callback::from(move |()| link::parse(text, CARDS).link.map(|link| Action::Open(Box::new(link), Vec::new()))), self.scope)
    }

    /// A click that puts something of the run itself beside it.
    pub fn own(&self, beside: Beside) -> Callback<MouseEvent> {
        act(Callback::from(move |()| Some(Action::Compare(Some(beside.clone())))), self.scope)
    }
}

/// A click that does something to the run and closes the gallery.
fn act(choose: Callback<(), Option<Action>>, scope: &Scope) -> Callback<MouseEvent> {
    let (act, ask) = (scope.act.clone(), scope.ask.clone());
    Callback::from(move |_: MouseEvent| {
        if let Some(action) = choose.emit(()) {
            act.emit(action);
        }
        ask.emit(Ask::Show(None));
    })
}
