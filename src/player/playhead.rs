//! The playhead: where the run stands, what there is to see there, and where it is going.

use super::clock::Course;
use super::speech::Heard;
use crate::base::{Span, Time};
use crate::run::{Beat, Frame, Horizon, Position, Session, Speech};
use crate::scenario::{Moment, Scenario};
use std::cell::RefCell;
use std::rc::Rc;

/// The most steps of the run in one slice: a few milliseconds even on a phone.
pub(super) const SLICE: u32 = 4000;

/// Where a playhead is going.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Destination {
    /// Behind everything that happens up to a time.
    Time(Time),
    /// To a moment inside an instant.
    Moment(Moment),
}

/// A run, and the place in it that is shown.
pub(super) struct Playhead {
    session: Session,
    frame: Rc<Frame>,
    /// Whether it is to play, seen or not.
    playing: bool,
    /// Whether it got where it is by going on: by time passing or by a step.
    went_on: bool,
    /// Where the link begins, and where it begins again.
    opening: Moment,
    /// Where it is going, if that takes more than one slice.
    goal: Option<Destination>,
    /// What is said along the run.
    heard: RefCell<Heard>,
}

impl Playhead {
    /// At the beginning of a run.
    pub fn new(session: Session, playing: bool) -> Playhead {
        Playhead { frame: session.frame(), session, playing, went_on: false, opening: Moment::default(), goal: None, heard: RefCell::default() }
    }

    /// The run, for whoever wants to know more.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What runs.
    pub fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    /// What is said along the run.
    pub fn speech(&self) -> Rc<Speech> {
        self.heard.borrow_mut().of(self.session.scenario())
    }

    /// What there is to see, as of the last [`Playhead::refresh`].
    pub const fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// Sees what there is to see where it stands now.
    pub fn refresh(&mut self) {
        self.frame = self.session.frame();
    }

    /// Where it stands.
    pub fn position(&self) -> Position {
        self.session.position()
    }

    /// The present.
    pub fn now(&self) -> Time {
        self.position().time
    }

    /// How many steps lie behind it.
    pub fn steps(&self) -> u64 {
        self.position().steps
    }

    /// The moment at which a line inserted now acts.
    pub fn moment(&self) -> Moment {
        self.session.moment()
    }

    /// How far ahead the run is known.
    pub fn horizon(&self) -> Horizon {
        self.session.horizon()
    }

    /// What was said last.
    pub fn beat(&self) -> Option<&Beat> {
        let beats = self.session.beats();
        beats.last_said(self.steps()).filter(|_| beats.knows(self.steps()))
    }

    /// The beat that is told by the reading clock: the one that began last.
    pub fn told_now(&self) -> Option<&Beat> {
        let beats = self.session.beats();
        beats.all()[..beats.behind(self.steps())].last()
    }

    /// Whether anything is still to be told.
    pub fn goes_on_telling(&self) -> bool {
        let beats = self.session.beats();
        beats.behind(self.steps()) < beats.all().len()
    }

    /// Whether it is to play, seen or not.
    pub const fn plays(&self) -> bool {
        self.playing
    }

    /// It is to play, or to stand still; where it is going it goes all the same.
    pub const fn play(&mut self, playing: bool) {
        self.playing = playing;
    }

    /// It stands still, and goes nowhere.
    pub const fn stop(&mut self) {
        (self.playing, self.goal) = (false, None);
    }

    /// Whether it got where it is by going on.
    pub const fn went_on(&self) -> bool {
        self.went_on
    }

    /// What is done next lets it go on, or takes it elsewhere. Who is on the way somewhere does not go on.
    pub const fn act_begins(&mut self, goes_on: bool) {
        self.went_on = goes_on && self.goal.is_none();
    }

    /// Where the link begins.
    pub const fn opening(&self) -> Moment {
        self.opening
    }

    /// The link begins there.
    pub const fn open_at(&mut self, moment: Moment) {
        self.opening = moment;
    }

    /// Whether it is on its way somewhere.
    pub const fn is_on_its_way(&self) -> bool {
        self.goal.is_some()
    }

    /// The time that it is on its way to, or stands at.
    pub fn headed_for(&self) -> Time {
        if let Some(Destination::Time(time)) = self.goal { time } else { self.now() }
    }

    /// It is to go there, or nowhere.
    pub const fn head_for(&mut self, goal: Option<Destination>) {
        self.goal = goal;
    }

    /// One more slice of the way, if it is on one; whether it got there.
    pub fn go_on(&mut self) -> Option<bool> {
        let reached = match self.goal? {
            Destination::Time(time) => self.session.seek(time, SLICE),
            Destination::Moment(moment) => self.session.seek_moment(moment, SLICE),
        };
        if reached {
            self.goal = None;
        }
        Some(reached)
    }

    /// Goes to a time, or so far as one slice leads; whether it got there.
    pub fn seek(&mut self, time: Time) -> bool {
        self.session.seek(time, SLICE)
    }

    /// The same to a moment.
    pub fn seek_moment(&mut self, moment: Moment) -> bool {
        self.session.seek_moment(moment, SLICE)
    }

    /// Goes to right behind a step that is known.
    pub fn seek_step(&mut self, step: u64) {
        self.session.seek_step(step);
    }

    /// Goes one step on or back, and stands still there; whether there was one, and none that leads beyond where the picture ends.
    pub fn step(&mut self, forward: bool, end: Option<Time>) -> bool {
        self.stop();
        let from = self.moment();
        let moved = if forward { end.is_none_or(|end| self.now() < end) && self.session.step() } else { self.session.step_back() };
        let goes_beyond = moved && forward && end.is_some_and(|end| self.now() > end);
        if goes_beyond {
            self.seek_moment(from);
        }
        moved && !goes_beyond
    }

    /// Follows a course for a slice; whether it got there.
    pub fn keep_to(&mut self, course: Course) -> bool {
        match course {
            Course::Stay => true,
            Course::To(time) => self.seek(time),
            Course::Beat(time, step) => {
                let before = time - Span(1);
                if self.now() < before && !self.seek(before) {
                    return false;
                }
                (0..SLICE).take_while(|_| self.steps() < step && self.session.step()).count() < SLICE as usize
            }
        }
    }

    /// Looks so many steps ahead; whether the run is over there.
    pub fn explore(&mut self, budget: u32) -> bool {
        self.session.explore(budget)
    }

    /// When the run first sends a message, unless the script acts before.
    pub fn first_sending(&mut self, acts: Option<Time>) -> Option<Time> {
        first_sending(&mut self.session, acts)
    }

    /// Stands at the beginning of another run. What there is to see is still the old one, until it is refreshed.
    pub fn open(&mut self, session: Session) {
        self.session = session;
    }

    /// Goes on with another script, at the same place.
    pub fn follow(&mut self, scenario: Scenario) {
        self.session.follow(scenario);
    }
}

/// When a run first sends a message, unless the script acts before.
pub(super) fn first_sending(session: &mut Session, acts: Option<Time>) -> Option<Time> {
    for _ in 0..SLICE {
        let horizon = session.horizon();
        if horizon.messages > 0 || acts.is_some_and(|time| time <= horizon.time) || session.explore(1) {
            break;
        }
    }
    let horizon = session.horizon();
    (horizon.messages > 0).then_some(horizon.time)
}
