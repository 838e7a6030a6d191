//! What a screen reader says: steps, pauses and milestones, never every frame.

use super::{Player, words};
use crate::base::Span;
use crate::run::{Flash, Told, VerdictView, tell_ending, tell_milestone};
use crate::sim::{Ending, Milestone, Verdict};
use crate::words::{Arg, Text};

/// How long the wall clock gives a sentence to be heard before an entry that is committed may follow it.
const HEARD: Span = Span::millis(2000);

impl Player {
    /// Why nothing more happens, once the run is over and its end is on screen.
    pub fn ending(&self) -> Option<Text> {
        let why = self.frame().ended.filter(|_| self.now() >= self.horizon().time)?;
        (why != Ending::Until || self.now() >= self.tape_end()).then(|| tell_ending(why))
    }

    pub(super) fn announce(&mut self, told: impl Into<Told>) {
        self.announcement = Some(told.into());
    }

    pub(super) fn announce_playing(&mut self) {
        let words = if self.playing { &words::PLAYING_FROM } else { &words::PAUSED_AT };
        self.announce(words.with([Arg::Time(self.now())]));
    }

    pub(super) fn announce_step(&mut self, moved: bool) {
        let remark = self.frame.remark.as_ref().filter(|remark| remark.at == self.now()).map(|remark| remark.told.clone());
        self.announce(match (moved, remark) {
            (false, _) => words::NO_FURTHER.text().into(),
            (true, Some(told)) => told,
            (true, None) => words::NOW_AT.with([Arg::Time(self.now())]).into(),
        });
    }

    /// Says what was chosen, decided, won, committed or broken since the last time.
    pub(super) fn announce_news(&mut self) {
        let since = self.announced_until;
        // Entries may be committed faster than anybody can hear it.
        let wall = Span(self.now().since(since).0.saturating_mul(u64::from(self.speed().wall())) / u64::from(self.speed().model().max(1)));
        let chatters = |flash: &Flash| matches!(flash.what, Milestone::Committed { .. } | Milestone::ChosenAt { .. }) && wall < HEARD;
        let flash = self.frame.flashes.iter().rfind(|flash| flash.at > since && !chatters(flash));
        let is_news = |view: &&VerdictView| matches!(view.verdict, Verdict::Broken(_)) && view.at.is_some_and(|at| at > since);
        let broken = self.frame.verdicts.iter().rfind(is_news);
        let news =
            broken.map(|view| words::BROKEN.with([Arg::Words(&view.goal.title)])).or(flash.and_then(|flash| news_of(flash.process, flash.what)));
        if let Some(news) = news {
            self.announce(news);
            self.announced_until = self.now();
        }
    }
}

fn news_of(process: Option<crate::base::ProcessId>, what: Milestone) -> Option<Text> {
    match what {
        // What was committed is news by its index, not by who knew it first.
        Milestone::Committed { index, .. } => Some(words::COMMITTED.with([Arg::Number(index)])),
        _ => tell_milestone(process, what).map(|told| told.text()),
    }
}
