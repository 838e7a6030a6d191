//! The one sentence that matters now: the beat that is told, for as long as one reads it, and then how things stand.

use super::clock::Spent;
use super::{Player, words};
use crate::base::{ProcessSet, Span, Time};
use crate::run::{AlarmView, Beat, Frame, ProcessView, Told};
use crate::scenario::link::Pace;
use crate::words::{Arg, Said, Text};

/// How long what was said stays where time passes evenly: nothing waits for it.
const STAYS: Span = Span::millis(4000);

/// The sentence below the stage.
#[derive(Clone, PartialEq, Debug)]
pub enum Caption {
    /// Nothing was said yet: what to look for.
    About,
    /// What the lecturer wrote for this moment.
    Cue(Said),
    /// What was said a moment ago, or what somebody did to the run.
    Remark(Told),
    /// How things stand, since what was said last is past.
    Situation(Text),
    /// What running until something has found here.
    Found(Told),
}

impl Player {
    /// The sentence below the stage. Unless something was looked for, it depends on the position, on the speed, and on whether it plays.
    pub fn caption(&self) -> Caption {
        if self.searches() {
            return Caption::Situation(words::SEARCHING.text());
        }
        if let Some(told) = self.found() {
            return Caption::Found(told.clone());
        }
        if let Some(cue) = self.cue() {
            return Caption::Cue(cue);
        }
        match self.playhead.beat() {
            Some(beat) => self.caption_of(beat),
            None => self.caption_of_remark(),
        }
    }

    /// Behind the last beat that is kept, what a process said last.
    fn caption_of_remark(&self) -> Caption {
        let said = self.frame().remark.as_ref().filter(|remark| self.wall_of(self.now().since(remark.at)) <= STAYS);
        said.map_or(Caption::About, |remark| Caption::Remark(remark.told.clone()))
    }

    /// Who of those that the sentence names as speakers has not spoken yet.
    pub fn to_come(&self) -> ProcessSet {
        let Some(beat) = self.playhead.told_now().filter(|_| self.reads()) else { return ProcessSet::EMPTY };
        let spoken = beat.said_by(self.playhead.steps());
        beat.said_by(u64::MAX).iter().filter(|&id| !spoken.contains(id)).collect()
    }

    /// Whether a beat is being told by the reading clock.
    fn reads(&self) -> bool {
        self.pace() == Pace::Read && self.playing()
    }

    fn caption_of(&self, beat: &Beat) -> Caption {
        let (now, steps) = (self.now(), self.playhead.steps());
        let leg = if self.pace() == Pace::Read { self.leg() } else { None };
        let said_at = beat.last_said(steps).map_or(beat.at, |(_, at)| at);
        match leg.map(|leg| leg.spent) {
            Some(Spent::Told) if self.reads() => self.playhead.told_now().map_or(Caption::About, |beat| Caption::Remark(beat.tell())),
            Some(Spent::Again) if self.reads() => Caption::Situation(words::AGAIN.with([Arg::Number(u64::from(beat.again.unwrap_or(1)))])),
            Some(Spent::Silence(span)) if self.reads() && self.playhead.goes_on_telling() => Caption::Situation(words::LATER.with([Arg::Span(span)])),
            Some(Spent::Told | Spent::Again) => Caption::Remark(beat.tell_until(steps)),
            None if self.wall_of(now.since(said_at)) <= STAYS => Caption::Remark(beat.tell_until(steps)),
            _ => self.ending().or_else(|| situation(self.frame(), now)).map_or(Caption::About, Caption::Situation),
        }
    }
}

/// Who waits for what: answers, else messages, else the clock.
fn situation(frame: &Frame, now: Time) -> Option<Text> {
    let asking = frame.processes.iter().find_map(missing);
    let flying = frame.flights.len() as u64;
    let flying = (flying > 0).then(|| words::ON_THE_WAY.with([Arg::Number(flying)]));
    asking.or(flying).or_else(|| next_alarm(frame, now))
}

/// A process that is up and still lacks answers, and how many.
fn missing(process: &ProcessView) -> Option<Text> {
    let quorum = process.quorum.filter(|quorum| process.up && quorum.held.len() < quorum.needed)?;
    Some(words::LACKS_ANSWERS.with([Arg::Process(process.id), Arg::Number(quorum.held.len() as u64), Arg::Number(quorum.needed as u64)]))
}

/// The timer that runs out next, where nothing else will happen before.
fn next_alarm(frame: &Frame, now: Time) -> Option<Text> {
    let alarms = frame.processes.iter().filter(|process| process.up).filter_map(|process| Some((process.id, *process.alarms.first()?)));
    let (id, AlarmView { name, due, .. }) = alarms.min_by_key(|(_, alarm)| alarm.due).filter(|(_, alarm)| alarm.due >= now)?;
    Some(words::UNTIL_TIMER.with([Arg::Process(id), Arg::Words(&name.words), Arg::Span(due.since(now))]))
}
