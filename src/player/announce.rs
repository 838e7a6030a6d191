//! What a screen reader says: steps, pauses and milestones, never every frame.

use super::{Caption, Change, Player, words};
use crate::base::Span;
use crate::facts::Urgency;
use crate::run::{Flash, Told, VerdictView, tell_ending};
use crate::scenario::link::Pace;
use crate::sim::{Ending, Verdict};
use crate::words::{Arg, Text};

/// How long the wall clock gives a sentence to be heard before an entry that is committed may follow it.
const HEARD: Span = Span::millis(2000);

impl Player {
    /// Why nothing more happens, once the run is over and its end is on screen.
    pub fn ending(&self) -> Option<Text> {
        let why = self.frame().ended.filter(|_| self.now() >= self.horizon().time)?;
        (why != Ending::Until || self.now() >= self.tape_end()).then(|| tell_ending(why))
    }

    /// Says how things stand: the sentence below the stage, who leads or what is chosen, and who waits for what.
    pub(super) fn describe(&mut self) -> Change {
        let about = || self.preset().map_or(&self.scenario().card().claim, |preset| &preset.about);
        let caption: Told = match self.caption() {
            Caption::About => about().text().into(),
            Caption::Cue(text) => Told::quoting(words::CUE.text(), text),
            Caption::Remark(told) | Caption::Found(told) => told,
            Caption::Situation(text) => text.into(),
        };
        let frame = self.frame();
        let leads = Some(frame.leaders()).filter(|leaders| !leaders.is_empty()).map(|leaders| words::LEAD.with([Arg::Processes(leaders)]));
        let chosen = frame.settled().last().map(|value| words::IS_CHOSEN.with([Arg::Value(value)]));
        let rest = leads.into_iter().chain(chosen).chain(self.playhead.waits().into_iter().map(|wait| wait.head)).chain(self.ending());
        let mut said = vec![caption];
        for told in rest.map(Told::from) {
            if !said.contains(&told) {
                said.push(told);
            }
        }
        self.speaker.announce_all(said);
        Change::REDRAW
    }

    pub(super) fn announce_playing(&mut self) {
        let words = if self.playhead.plays() { &words::PLAYING_FROM } else { &words::PAUSED_AT };
        self.speaker.announce(words.with([Arg::Time(self.now())]));
    }

    pub(super) fn announce_step(&mut self, moved: bool) {
        let steps = self.playhead.steps();
        let said =
            self.playhead.beat().filter(|beat| beat.last_said(steps).is_some_and(|(step, _)| step == steps)).map(|beat| beat.tell_until(steps));
        // A step that says nothing is told as what it is.
        let told = if moved { said.unwrap_or_else(|| self.playhead.tell_step()) } else { words::NO_FURTHER.text().into() };
        self.speaker.announce(told);
    }

    /// Says what was chosen, decided, won, committed or broken since the last time.
    pub(super) fn announce_news(&mut self) {
        let since = self.speaker.until();
        let is_news = |view: &&VerdictView| matches!(view.verdict, Verdict::Broken(_)) && view.at.is_some_and(|at| at > since);
        let broken = self.frame().verdicts.iter().rfind(is_news).map(|view| words::BROKEN.with([Arg::Words(&view.goal.title)]));
        if self.pace() == Pace::Read && broken.is_none() {
            return self.announce_beat();
        }
        // Entries may be committed faster than anybody can hear it.
        let is_soon = self.wall_of(self.now().since(since)) < HEARD;
        let chatters = |flash: &Flash| flash.news.urgency == Urgency::Frequent && is_soon;
        let flash = || self.frame().flashes.iter().rfind(|flash| flash.at > since && !chatters(flash));
        if let Some(news) = broken.or_else(|| flash().map(|flash| flash.news.told)) {
            self.speaker.announce(news);
            self.speaker.catch_up(self.now());
        }
    }

    /// Says the beat that began, if one has since the last time; of what repeats itself, only that it does.
    fn announce_beat(&mut self) {
        let Some(beat) = self.playhead.told_now().filter(|beat| !self.speaker.has_said_beat(beat.step)) else { return };
        let told: Option<Told> = match beat.again {
            None => Some(beat.tell()),
            Some(1) => Some(words::AGAIN.with([Arg::Number(1)]).into()),
            Some(_) => None,
        };
        let (step, now) = (beat.step, self.now());
        self.speaker.leave_beat(step, now);
        if let Some(told) = told {
            self.speaker.announce(told);
        }
    }
}
