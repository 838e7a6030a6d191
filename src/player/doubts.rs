//! What a link asks for that its run does not have: a moment behind its end, a message that nobody sent. Only the run itself can
//! tell, once it is known far enough.

use super::{Action, Player, panels};
use crate::base::Time;
use crate::scenario::link::Select;
use crate::scenario::{Detail, Moment, Place, Problem};
use crate::words::{Words, words};

static BEYOND: Words = words(
    "this run ends at {0}, before {1}, and its end is shown; pause at another moment and share that",
    "esta ejecución termina a los {0}, antes de {1}, y se muestra su final; pause en otro momento y compártalo",
    "cette exécution se termine à {0}, avant {1}, et sa fin est montrée\u{a0}; mettez en pause à un autre moment et partagez-le",
);
static NOT_THERE: Words = words(
    "there is no {0} in this run, and nothing is selected; click on what you mean",
    "no hay {0} en esta ejecución y no se selecciona nada; haga clic en lo que busca",
    "il n’y a pas de {0} dans cette exécution, et rien n’est sélectionné\u{a0}; cliquez sur ce que vous cherchez",
);

static NO_PANEL: Words = words(
    "there is no panel “{0}”, and nothing is opened for it; choose from {1}",
    "no hay ningún panel «{0}» y no se abre nada por él; elija entre {1}",
    "il n’y a pas de panneau «\u{a0}{0}\u{a0}», et rien n’est ouvert pour lui\u{a0}; choisissez parmi {1}",
);

/// What a link asked for and what is still to be looked for in the run.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Doubts {
    /// The moment that was pinned.
    pub moment: Option<Moment>,
    /// What was selected, to be looked for in the run.
    pub select: Option<Select>,
}

impl Player {
    /// Tells of panels that the link names and nobody knows. They stay in the link: a later page may know them.
    pub(super) fn doubt_panels(&mut self) {
        let unknown = self.view().panels.iter().flatten().find(|name| !panels::names().any(|known| known == *name)).cloned();
        if let Some(name) = unknown {
            let known: Vec<&str> = panels::names().collect();
            self.tell("panels", &NO_PANEL, vec![name.into(), known.join(", ").into()]);
        }
    }

    /// Tells of what the link asked for in vain, as soon as that is certain; whether there was anything to tell.
    pub(super) fn settle_doubts(&mut self) -> bool {
        let (horizon, end, told) = (self.session.horizon(), self.tape_end(), self.problems.len());
        if self.goal.is_some() {
            return false;
        }
        let is_known = |time: Time| horizon.ended.is_some() || horizon.time >= time;
        if let Some(moment) = self.doubts.moment.filter(|moment| is_known(moment.time)) {
            self.doubts.moment = None;
            if horizon.ended.is_some() && moment.time > end {
                self.tell("t", &BEYOND, vec![end.to_string().into(), moment.to_string().into()]);
                self.act(Action::Seek(end));
            }
        }
        if let Some(select) = self.doubts.select.filter(|select| horizon.ended.is_some() || self.session.has(*select)) {
            self.doubts.select = None;
            if !self.session.has(select) {
                self.tell("select", &NOT_THERE, vec![select.print(self.frame.roster).into()]);
                self.link.view.select = self.link.view.select.filter(|now| *now != select);
            }
        }
        self.problems.len() > told
    }

    fn tell(&mut self, parameter: &str, words: &'static Words, details: Vec<Detail>) {
        self.problems.push(Problem::new(1, 1, words, details).placed(Place::Parameter(parameter.into())));
    }
}
