//! Why the sentence below the stage is true: what happened, because of what, and what the paper says of it.

use super::inspect::{Way, event_inside};
use super::{Change, Player, Playhead};
use crate::run::{Event, Told};
use crate::scenario::{Clause, EventName};
use crate::words::{Text, Words};

/// How many events back it is told what led to it.
const BACK: usize = 3;

/// Why a sentence is true.
#[derive(Clone, PartialEq, Debug)]
pub struct Explanation {
    /// The sentence.
    pub told: Told,
    /// What happened.
    pub event: Way,
    /// What led to it, the nearest first.
    pub because: Vec<Way>,
    /// What else was said of that event.
    pub besides: Vec<Text>,
    /// What it meant.
    pub meaning: Vec<Told>,
    /// What the paper says of it; nothing where somebody interfered.
    pub clause: Option<&'static Clause>,
}

impl Explanation {
    /// Everybody to whom it happened, what happened last first: along them leads the way there.
    pub fn way(&self) -> impl Iterator<Item = &Way> {
        std::iter::once(&self.event).chain(&self.because)
    }
}

impl Player {
    /// Whether somebody asks why the sentence is true.
    pub const fn wonders(&self) -> bool {
        self.room.wonders()
    }

    pub(super) fn wonder(&mut self, wonders: bool) -> Change {
        let explanation = if wonders { self.playhead.explanation() } else { None };
        self.room.wonder(wonders, explanation.map(|explanation| explanation.event.to));
        if wonders {
            self.playhead.play(false);
        }
        Change::REPLACE
    }
}

impl Playhead {
    /// Why what was said last is true.
    pub(super) fn explanation(&self) -> Option<Explanation> {
        let steps = self.steps();
        let beat = self.beat()?;
        let (step, _) = beat.last_said(steps)?;
        let told = beat.tell_until(steps);
        let said = told.text().words();
        let super::EventInside { this, notes, meaning, cause, .. } = event_inside(self.session(), self.event_of_note(step, said)?)?;
        let card = self.scenario().card();
        let clause = std::iter::once(said).chain(notes.iter().map(Text::words)).find_map(|words| card.clause(words));
        let besides = notes.into_iter().filter(|note| !std::ptr::eq(note.words(), said)).collect();
        let mut because: Vec<Way> = cause.into_iter().collect();
        while let Some(way) = because.last().filter(|_| because.len() < BACK)
            && let Some(before) = event_inside(self.session(), way.to).and_then(|inside| inside.cause)
        {
            because.push(before);
        }
        Some(Explanation { told, event: this, because, besides, meaning, clause })
    }

    /// The event of a step in which something was said; else its first.
    fn event_of_note(&self, step: u64, note: &Words) -> Option<EventName> {
        let passage = self.session().passage_of_steps(step, step);
        let says = |event: &&Event| event.notes.iter().any(|known| std::ptr::eq(known.words(), note));
        passage.events.iter().find(says).or(passage.events.first()).map(|event| event.id.name())
    }
}
