//! What a link asks for that its run does not have: a moment behind its end, a message that nobody sent. Only the run itself can
//! tell, once it is known far enough.

use super::{Action, Player, panels};
use crate::base::{Roster, Time};
use crate::run::{Horizon, Session, Speech};
use crate::scenario::link::{Select, View};
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
static NO_STORY: Words = words(
    "nothing is said along this run, so it is no story; add cues: cue=until.P1.sends.Prepare/en.Look%20here",
    "en esta ejecución no se dice nada, así que no es una historia; añada frases: cue=until.P1.sends.Prepare/es.Mire",
    "rien n’est dit au long de cette exécution, ce n’est donc pas une histoire\u{a0}; ajoutez des phrases\u{a0}: cue=until.P1.sends.Prepare/fr.Voyez",
);
static NEVER_SAID: Words = words(
    "“{0}” does not come in this run, so its sentence is not said; wait for something that happens",
    "«{0}» no ocurre en esta ejecución y su frase no se dice; espere algo que sí ocurra",
    "«\u{a0}{0}\u{a0}» n’arrive pas dans cette exécution, et sa phrase n’est pas dite\u{a0}; attendez quelque chose qui arrive",
);

/// What was wrong with a link, and what it asked for that is still to be looked for in its run.
pub(super) struct Doubts {
    problems: Vec<Problem>,
    /// The moment that was pinned.
    moment: Option<Moment>,
    /// What was selected.
    select: Option<Select>,
}

impl Doubts {
    /// Whatever a link asks for is in doubt. Panels that it names and nobody knows are told of; they stay in it: a later page may know them.
    pub fn of(view: &View, problems: Vec<Problem>) -> Doubts {
        let mut doubts = Doubts { problems, moment: view.t, select: view.select };
        let unknown = view.panels.iter().flatten().find(|name| !panels::names().any(|known| known == *name)).cloned();
        if let Some(name) = unknown {
            let known: Vec<&str> = panels::names().collect();
            doubts.tell("panels", &NO_PANEL, vec![name.into(), known.join(", ").into()]);
        }
        doubts
    }

    /// What was wrong, until dismissed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// This is wrong now, and nothing else.
    pub fn complain(&mut self, problems: Vec<Problem>) {
        self.problems = problems;
    }

    /// Nothing is wrong any longer.
    pub fn dismiss(&mut self) {
        self.problems.clear();
    }

    /// Whether anything is still to be looked for.
    pub const fn are_left(&self) -> bool {
        self.moment.is_some() || self.select.is_some()
    }

    /// Nothing is looked for any longer: what was asked for in vain may be there now.
    pub const fn forget(&mut self) {
        (self.moment, self.select) = (None, None);
    }

    /// Whether the pinned moment lies behind the end of the tape; told once, as soon as that is certain.
    fn lies_beyond(&mut self, horizon: Horizon, end: Time) -> bool {
        let is_known = |time: Time| horizon.ended.is_some() || horizon.time >= time;
        let Some(moment) = self.moment.filter(|moment| is_known(moment.time)) else { return false };
        self.moment = None;
        let lies_beyond = horizon.ended.is_some() && moment.time > end;
        if lies_beyond {
            self.tell("t", &BEYOND, vec![end.to_string().into(), moment.to_string().into()]);
        }
        lies_beyond
    }

    /// What was selected and is not there; told once, as soon as that is certain.
    fn misses(&mut self, session: &Session, over: bool, roster: Roster) -> Option<Select> {
        let select = self.select.filter(|select| over || session.has(*select))?;
        self.select = None;
        if session.has(select) {
            return None;
        }
        self.tell("select", &NOT_THERE, vec![select.print(roster).into()]);
        Some(select)
    }

    /// Cues that wait for what does not come; and that nothing is said, where a story was asked for.
    pub fn miss_cues(&mut self, speech: &Speech, is_story: bool) {
        if is_story && speech.spoken.is_empty() {
            self.tell("story", &NO_STORY, Vec::new());
        }
        for (place, due) in &speech.unspoken {
            self.problems.push(Problem::new(1, 1, &NEVER_SAID, vec![due.clone().into()]).placed(Place::Item("cue".into(), place + 1)).as_notice());
        }
    }

    fn tell(&mut self, parameter: &str, words: &'static Words, details: Vec<Detail>) {
        self.problems.push(Problem::new(1, 1, words, details).placed(Place::Parameter(parameter.into())));
    }
}

impl Player {
    /// Tells of what the link asked for in vain, as soon as that is certain; whether there was anything to tell.
    pub(super) fn settle_doubts(&mut self) -> bool {
        let (horizon, end, told) = (self.horizon(), self.tape_end(), self.problems().len());
        if self.playhead.is_on_its_way() {
            return false;
        }
        if self.doubts.lies_beyond(horizon, end) {
            self.act(Action::Seek(end));
        }
        if let Some(missing) = self.doubts.misses(self.playhead.session(), horizon.ended.is_some(), self.playhead.frame().roster) {
            self.room.look(|view| view.select = view.select.filter(|now| *now != missing));
        }
        self.problems().len() > told
    }
}
