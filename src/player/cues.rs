//! What the lecturer wrote along the run is obeyed: the run stands still where a cue says so, its sentence is said, and time waits
//! until it can have been read.

use super::{Change, Destination, Player, words};
use crate::base::{Span, Time};
use crate::run::{Speech, Spoken, Told};
use crate::scenario::Moment;
use crate::scenario::link::Pace;
use crate::words::Said;
use std::rc::Rc;

/// The shortest time for which a sentence stays.
pub(super) const SHORTEST: Span = Span::millis(1600);
/// How long a word of it takes to read.
const WORD: Span = Span::millis(350);

impl Player {
    /// What is said along the run.
    pub fn speech(&self) -> Rc<Speech> {
        self.playhead.speech()
    }

    /// The cue that is being said: the last one, for as long as one reads it, or for as long as the run stands where it was said.
    pub(super) fn cue(&self) -> Option<Said> {
        let here = self.reached();
        let speech = self.speech();
        let cue = speech.spoken.iter().rfind(|cue| cue.at <= here)?;
        let is_told_over = self.pace() == Pace::Read && self.playhead.beat().is_some_and(|beat| beat.at > cue.at.time);
        (!is_told_over && self.wall_of(self.now().since(cue.at.time)) <= said_in(&cue.text)).then(|| cue.text.clone())
    }

    /// Where it stands, behind the cues that were said there: one that was written for a later event of an instant that has fewer is
    /// said all the same.
    fn reached(&self) -> Moment {
        let here = self.playhead.moment();
        self.pacing.heard().filter(|heard| heard.time == here.time).map_or(here, |heard| heard.max(here))
    }

    /// Where the first cue that lies ahead is said, not behind a time.
    pub(super) fn next_cue(&self, until: Time) -> Option<Moment> {
        let here = self.reached();
        self.speech().spoken.iter().map(|cue| cue.at).find(|at| *at > here).filter(|at| at.time <= until)
    }

    /// Goes where a cue is said, if it comes that far; whether the run stands still there.
    pub(super) fn come_to(&mut self, at: Moment) -> bool {
        if !self.playhead.seek_moment(at) {
            return false;
        }
        self.pacing.come_to(at);
        // Several may be said at one moment: the last one stays.
        let speech = self.speech();
        let said: Vec<&Spoken> = speech.spoken.iter().filter(|cue| cue.at == at).collect();
        let Some(last) = said.last() else { return false };
        let (pauses, text) = (said.iter().any(|cue| cue.pause), last.text.clone());
        // What repeats itself stands still for nobody: it would never get to its end.
        let stands = pauses && !self.room.repeats();
        self.pacing.hold(if stands { Span::ZERO } else { said_in(&text) });
        self.speaker.announce(Told::quoting(words::CUE.text(), text));
        stands
    }

    /// Whether a presenter's key for the next page, or for the one before, is meant for the run. In a frame that is so only while a cue
    /// lies there: behind the last one, the pages of the slides are meant.
    pub fn heeds_presenter(&self, on: bool) -> bool {
        let lies_there =
            || if on { self.next_cue(self.tape_end()).is_some() } else { self.speech().spoken.iter().any(|cue| cue.at.time < self.now()) };
        !self.scenario().cues.is_empty() && (!self.embedded() || lies_there())
    }

    /// A presenter's way on: a run that stands still goes on to the next cue, one that plays jumps there. Nothing where nothing was written.
    pub(super) fn next_page(&mut self) -> Change {
        let next = self.next_cue(self.tape_end());
        match next {
            _ if self.scenario().cues.is_empty() => Change::NOTHING,
            Some(at) if self.playing() => {
                let stands = self.come_to(at);
                self.playhead.play(!stands);
                self.count_broken();
                Change::REPLACE
            }
            None if self.playing() => self.head_for(Destination::Time(self.tape_end())),
            _ if self.now() >= self.tape_end() => Change::NOTHING,
            _ => self.play(true),
        }
    }

    /// A presenter's way back: to the cue before, or to the beginning; the run stands still there.
    pub(super) fn previous_page(&mut self) -> Change {
        if self.scenario().cues.is_empty() {
            return Change::NOTHING;
        }
        let now = self.now();
        let before = self.speech().spoken.iter().rfind(|cue| cue.at.time < now).map(|cue| cue.at);
        self.playhead.play(false);
        self.pacing.go_back_to(before);
        self.head_for(Destination::Moment(before.unwrap_or_default()))
    }
}

/// How long a sentence takes to read, in wall time.
pub(super) fn reading_time(text: &str) -> Span {
    Span(WORD.0 * text.split_whitespace().count() as u64).max(SHORTEST)
}

/// The same, in the language in which it has the most words.
pub(super) fn said_in(said: &Said) -> Span {
    said.all().map(|(_, text)| reading_time(text)).max().unwrap_or_default()
}
