//! What is said of the run: what a screen reader should say now, what is written of the last demand, and how far all of it was told.

use super::Action;
use crate::base::{Roster, Span, Time};
use crate::run::Told;
use crate::words::Lang;

/// For how much wall time it is said what came of a demand.
const SAID: Span = Span::millis(7000);

/// Sentences to be spoken.
#[derive(Clone, PartialEq, Debug)]
pub struct Announcement(Vec<Told>);

impl Announcement {
    /// What is spoken, in a language.
    pub fn say(&self, lang: Lang, roster: Roster) -> String {
        self.0.iter().map(|told| told.say(lang, roster)).collect::<Vec<_>>().join(" ")
    }
}

/// Who says what there is to say, each thing once.
#[derive(Default)]
pub(super) struct Speaker {
    announcement: Option<Announcement>,
    /// What is to be read, and for how much wall time still.
    written: Option<(Told, Span)>,
    /// How many properties were broken when they were last counted.
    broken: usize,
    /// Until when what happened was said.
    until: Time,
    /// The step of the beat that was said last.
    beat: Option<u64>,
}

impl Speaker {
    /// What a screen reader should say now.
    pub fn announcement(&self) -> Option<&Announcement> {
        self.announcement.as_ref()
    }

    /// What is to be read.
    pub fn written(&self) -> Option<&Told> {
        self.written.as_ref().map(|(told, _)| told)
    }

    /// Says a sentence.
    pub fn announce(&mut self, told: impl Into<Told>) {
        self.announce_all(vec![told.into()]);
    }

    /// Says several sentences at once.
    pub fn announce_all(&mut self, told: Vec<Told>) {
        self.announcement = Some(Announcement(told));
    }

    /// Says nothing more.
    pub fn hush(&mut self) {
        self.announcement = None;
    }

    /// Writes a sentence, for some seconds.
    pub fn write(&mut self, told: Told) {
        self.written = Some((told, SAID));
    }

    /// Says it for those who hear the page, and writes it for those who see it.
    pub fn say_so(&mut self, told: Told) {
        self.write(told.clone());
        self.announce(told);
    }

    /// What is written is read by and by, and is past once somebody does something else; whether it goes.
    pub fn fade(&mut self, action: &Action) -> bool {
        let Some((_, left)) = &mut self.written else { return false };
        let is_over = match action {
            Action::Tick(wall) => {
                *left = Span(left.0.saturating_sub(wall.0));
                *left == Span::ZERO
            }
            action => action.moves(),
        };
        if is_over {
            self.written = None;
        }
        is_over
    }

    /// Until when what happened was said.
    pub const fn until(&self) -> Time {
        self.until
    }

    /// What happened up to a time is said, or is past.
    pub const fn catch_up(&mut self, time: Time) {
        self.until = time;
    }

    /// Whether the beat of that step was the last that was said.
    pub fn has_said_beat(&self, step: u64) -> bool {
        self.beat == Some(step)
    }

    /// The beat of that step is said, or is not worth it, by that time.
    pub const fn leave_beat(&mut self, step: u64, time: Time) {
        (self.beat, self.until) = (Some(step), time);
    }

    /// So many properties are broken; whether that is more than before.
    pub const fn count(&mut self, broken: usize) -> bool {
        let known = self.broken;
        self.broken = broken;
        broken > known
    }

    /// Another run begins, of which nothing was said yet.
    pub const fn begin(&mut self) {
        (self.broken, self.until) = (0, Time::ZERO);
    }
}
