//! What is said along a run, found once. What finds it comes with what reads texts, where the program is cut: nobody else brings cues.

use super::{Telling, story::tell};
use crate::run::Speech;
use crate::scenario::Scenario;
use crate::scenario::link::Link;
#[cfg(feature = "chunks")]
use std::cell::Cell;
use std::rc::Rc;

/// What finds what is said, as functions.
#[derive(Clone, Copy)]
pub struct Prompter {
    speech: fn(&Scenario) -> Speech,
    telling: fn(&Link) -> Option<Telling>,
}

impl Prompter {
    /// All of it. Who calls this has it in the program.
    pub const fn all() -> Prompter {
        Prompter { speech: Speech::of, telling: tell }
    }

    #[cfg(not(feature = "chunks"))]
    const fn here() -> Option<Prompter> {
        Some(Prompter::all())
    }

    #[cfg(feature = "chunks")]
    fn here() -> Option<Prompter> {
        HERE.get()
    }
}

#[cfg(feature = "chunks")]
thread_local! {
    static HERE: Cell<Option<Prompter>> = const { Cell::new(None) };
}

/// What is said can be found from now on.
#[cfg(feature = "chunks")]
pub fn prompt(prompter: Prompter) {
    HERE.set(Some(prompter));
}

impl Telling {
    /// What is said along the run of a link, where that asks for it as a story.
    pub fn of_link(link: &Link) -> Option<Telling> {
        let prompter = Prompter::here().filter(|_| link.view.story == Some(true))?;
        (prompter.telling)(link)
    }
}

/// What is said along the run of a scenario: as long as it is the same scenario, it is not looked for again.
#[derive(Default)]
pub(super) struct Heard {
    of: Option<Rc<Scenario>>,
    speech: Rc<Speech>,
}

impl Heard {
    /// That of a scenario.
    pub fn of(&mut self, scenario: &Rc<Scenario>) -> Rc<Speech> {
        if !self.of.as_ref().is_some_and(|known| Rc::ptr_eq(known, scenario)) {
            self.of = Some(Rc::clone(scenario));
            let prompter = Prompter::here().filter(|_| !scenario.cues.is_empty());
            self.speech = prompter.map(|prompter| Rc::new((prompter.speech)(scenario))).unwrap_or_default();
        }
        Rc::clone(&self.speech)
    }
}
