//! The one sentence that matters now: what a process said of its step, for as long as one reads it, and then how things stand.

use super::{Player, words};
use crate::base::{Span, Time};
use crate::run::{AlarmView, Frame, ProcessView, Told};
use crate::words::{Arg, Text};

/// How long a remark takes to read: it has at most 80 characters.
const READING: Span = Span::millis(4000);

/// The sentence below the stage.
#[derive(Clone, PartialEq, Debug)]
pub enum Caption {
    /// Nothing was said yet: what to look for.
    About,
    /// What the lecturer wrote for this moment.
    Cue(String),
    /// What a process said of its step a moment ago, or what somebody did to the run.
    Remark(Told),
    /// How things stand, since its last remark is past.
    Situation(Text),
    /// What running until something has found here.
    Found(Told),
}

impl Player {
    /// The sentence below the stage. Unless something was looked for, it depends on the position and the speed alone.
    pub fn caption(&self) -> Caption {
        if self.searches_for().is_some() {
            return Caption::Situation(words::SEARCHING.text());
        }
        if let Some(told) = self.found() {
            return Caption::Found(told.clone());
        }
        if let Some(cue) = self.cue() {
            return Caption::Cue(cue.text.clone());
        }
        let (now, speed) = (self.now(), self.speed());
        let reading = Span(READING.0 * u64::from(speed.model()) / u64::from(speed.wall()));
        match &self.frame.remark {
            None => Caption::About,
            Some(remark) if now.since(remark.at) <= reading => Caption::Remark(remark.told.clone()),
            Some(_) => self.ending().or_else(|| situation(&self.frame, now)).map_or(Caption::About, Caption::Situation),
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
