//! Moving through the run, in slices that never block a page.

use super::pace::Passed;
use super::playhead::SLICE;
use super::{Action, Address, Change, Destination, Player, Stretch, Unseen};
use crate::base::{Span, Time};
use crate::run::{Spoken, VerdictView};
use crate::scenario::link::Pace;
use crate::scenario::{EventName, Moment};
use crate::sim::Verdict;

/// The most steps of running ahead in one tick, while there is something to play as well.
const AHEAD: u32 = 1000;
/// The longest wall time that one tick may bridge: a hidden tab must not make the run jump.
pub(super) const LONGEST_TICK: Span = Span::millis(100);
/// How long before the first thing that moves a run opens, in wall time: enough to look around.
const LEAD: Span = Span::millis(1500);

/// What is told in one sentence and moves for longer than that takes to read goes so much faster: one looks on, and reads no more.
const HASTE: (u64, u64) = (1, 2);

impl Player {
    /// Goes to where the link wants to begin; else to shortly before something moves, so that nobody waits for timers to run out.
    pub(super) fn begin(&mut self) {
        let time = self.opening();
        self.playhead.explore(SLICE);
        let opening = self.view().t.unwrap_or(Moment { time, after: 0 });
        self.playhead.open_at(opening);
        if let Some(goal) = self.first_goal() {
            self.playhead.head_for(Some(goal));
            self.go_on();
        }
        let begins_with = |cue: &Spoken| cue.pause && cue.at.time == opening.time && cue.at <= opening;
        if self.view().t.is_none() && !self.room.repeats() && self.speech().spoken.iter().any(begins_with) {
            self.playhead.play(false);
        }
        self.redraw();
    }

    /// Where the link begins, unless it is where every run does. A picture for print that pins no moment shows its end.
    fn first_goal(&self) -> Option<Destination> {
        let view = self.view();
        let last = self.cut_off_at().filter(|_| self.still()).map(Destination::Time);
        let opening = Some(self.playhead.opening().time).filter(|opening| *opening > Time::ZERO).map(Destination::Time);
        view.t.map(Destination::Moment).or(last).or(opening)
    }

    /// Shortly before the first message is sent or the script first acts, here or beside; where a sentence is said before, there.
    fn opening(&mut self) -> Time {
        let acts = self.scenario().lines.iter().map(|line| line.at.time).find(|&time| time > Time::ZERO);
        let beside = self.company.first_sending(acts);
        let first = self.playhead.first_sending(acts).into_iter().chain(acts).chain(beside).min();
        let speed = self.speed();
        let lead = match self.pace() {
            Pace::Read => self.frame().recent,
            Pace::Even => Span(LEAD.0 * u64::from(speed.model()) / u64::from(speed.wall())),
        };
        let opening = first.unwrap_or_default() - lead;
        self.speech().spoken.first().map_or(opening, |cue| cue.at.time.min(opening))
    }

    pub(super) fn tick(&mut self, wall: Span) -> Change {
        self.playhead.explore(AHEAD);
        if self.settle_doubts() {
            return Change { redraw: true, address: Address::Replace };
        }
        let learnt = self.company.explore(AHEAD);
        if self.playhead.is_on_its_way() {
            return self.go_on();
        }
        if self.lookout.is_out() {
            return self.look_further();
        }
        if !self.playing() {
            return if self.company.take_along(self.playhead.session(), SLICE) || learnt { Change::REDRAW } else { Change::NOTHING };
        }
        if self.room.repeats() && self.now() >= self.tape_end() {
            return self.rest(wall.min(LONGEST_TICK));
        }
        self.pacing.rise();
        if self.pacing.waits(wall.min(LONGEST_TICK)) {
            return if learnt { Change::REDRAW } else { Change::NOTHING };
        }
        let Some(Passed { stands, reached }) = self.pass(wall.min(LONGEST_TICK)) else {
            return if learnt { Change::REDRAW } else { Change::NOTHING };
        };
        let change = self.redraw();
        self.announce_news();
        let is_known = self.horizon().ended.is_some() && self.companion().is_none_or(|companion| companion.horizon().ended.is_some());
        let is_last = is_known || self.cut_off_at().is_some_and(|end| self.now() >= end);
        if stands {
            self.playhead.play(false);
            return Change::REPLACE;
        }
        let at_the_end = reached && is_last && self.now() >= self.tape_end();
        let breach = self.new_breach();
        if self.room.repeats() {
            return change;
        }
        if let Some((at, event)) = breach {
            match event {
                Some(event) => self.playhead.seek_step(event.step),
                None => _ = self.playhead.seek(at),
            }
            self.redraw();
        }
        if at_the_end || breach.is_some() {
            self.playhead.play(false);
            return Change::REPLACE;
        }
        change
    }

    /// One more slice towards the goal.
    fn go_on(&mut self) -> Change {
        let Some(reached) = self.playhead.go_on() else { return Change::NOTHING };
        if reached {
            self.count_broken();
        }
        let change = self.redraw();
        if reached { Change { address: Address::Replace, ..change } } else { change }
    }

    /// Stands at the end for a while, so that it can be taken in, and begins again.
    fn rest(&mut self, wall: Span) -> Change {
        if !self.pacing.rest(wall) {
            return Change::NOTHING;
        }
        self.begin_again();
        Change::REDRAW
    }

    pub(super) fn begin_again(&mut self) {
        self.pacing.rise();
        let goal = self.first_goal().unwrap_or(Destination::Time(Time::ZERO));
        self.playhead.head_for(Some(goal));
        self.go_on();
    }

    pub(super) fn play(&mut self, playing: bool) -> Change {
        if playing && self.now() >= self.tape_end() {
            self.begin_again();
        }
        self.playhead.play(playing);
        if playing {
            self.audience.turn_away(Unseen::SlideLeft, false);
        }
        self.announce_playing();
        self.redraw();
        Change::REPLACE
    }

    /// Tells a stretch: from its beginning on, or what has come of it.
    pub(super) fn tell(&mut self, stretch: Stretch) -> Change {
        self.pacing.halt_at(stretch.to);
        self.room.tell_of(stretch.light, stretch.shows);
        let moves = self.moves_for(stretch.from.time, stretch.to.time);
        self.pacing.bend(moves, stretch.reads.max(Span(moves.0 * HASTE.0 / HASTE.1)));
        let plays = stretch.plays && stretch.from < stretch.to && !self.audience.is_calm();
        self.playhead.play(plays);
        self.head_for(Destination::Moment(if plays { stretch.from } else { stretch.to }))
    }

    /// Whether something is told of the run: whoever opens another run ends that.
    pub const fn tells(&self) -> bool {
        self.room.told_of().is_some()
    }

    /// Whether the run stands where what is told of it ends.
    pub fn has_told(&self) -> bool {
        self.pacing.halt().is_some_and(|halt| self.playhead.moment() >= halt)
    }

    pub(super) fn step(&mut self, forward: bool) -> Change {
        let end = self.cut_off_at();
        let moved = self.playhead.step(forward, end);
        if moved {
            self.count_broken();
        }
        self.redraw();
        self.announce_step(moved);
        Change::REPLACE
    }

    pub(super) fn head_for(&mut self, goal: Destination) -> Change {
        let goal = match goal {
            Destination::Time(time) => Destination::Time(time.min(self.tape_end())),
            moment => moment,
        };
        self.playhead.head_for(Some(goal));
        self.go_on();
        Change::REPLACE
    }

    /// After another branch was taken, whose run may be over sooner.
    pub(super) fn stay_on_the_tape(&mut self) {
        self.playhead.explore(SLICE);
        let end = self.tape_end();
        if self.now() > end {
            self.playhead.seek(end);
        }
        self.count_broken();
    }

    /// After the script was changed: what it does now is visible at once, also while the run stands still.
    pub(super) fn show_what_acts_at_once(&mut self) {
        let here = self.playhead.moment();
        self.playhead.seek_moment(here);
        self.redraw();
    }

    /// When what is broken now broke, here or beside, and here in which event.
    fn breaches(&self) -> impl Iterator<Item = (Time, Option<EventName>)> {
        let is_broken = |view: &&VerdictView| matches!(view.verdict, Verdict::Broken(_));
        let beside = self.companion().into_iter().flat_map(|companion| &companion.frame().verdicts).filter(is_broken);
        let here = self.frame().verdicts.iter().filter(is_broken).map(|view| (view.at.unwrap_or(self.now()), view.event));
        here.chain(beside.map(|view| (view.at.unwrap_or(self.now()), None)))
    }

    pub(super) fn count_broken(&mut self) {
        self.redraw();
        self.speaker.count(self.breaches().count());
        self.speaker.catch_up(self.now());
    }

    /// Where a property broke that held when this was last asked: the run pauses there.
    fn new_breach(&mut self) -> Option<(Time, Option<EventName>)> {
        if self.speaker.count(self.breaches().count()) { self.breaches().max() } else { None }
    }
}

impl Action {
    /// Whether the action is only time passing.
    pub fn is_tick(&self) -> bool {
        matches!(self, Action::Tick(_))
    }

    /// Whether it moves the run, or makes it another: what was being looked for is then no longer wanted.
    pub(super) fn moves(&self) -> bool {
        !matches!(
            self,
            Action::Tick(_)
                | Action::Describe
                | Action::Ask(_)
                | Action::SetSpeed(_)
                | Action::SetPace(_)
                | Action::Language(_)
                | Action::Theme(_)
                | Action::Show(_)
                | Action::DismissProblems
        )
    }
}
