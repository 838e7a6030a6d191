//! How time passes: evenly, or by the reading clock.

use super::Player;
use super::clock::{Clock, Course, Leg};
use super::playhead::SLICE;
use crate::base::{Span, Time};
use crate::run::Beat;
use crate::scenario::Moment;
use crate::scenario::link::{Pace, Speed};

/// The most beats that one tick passes.
const MOST_BEATS: u32 = 100;

/// The most looks ahead, of a slice each, for the end of what is told.
const MOST_LOOKS: u32 = 500;

/// What came of time passing.
pub(super) struct Passed {
    /// Whether a cue wants it to stand still here.
    pub stands: bool,
    /// Whether it got as far as time allowed.
    pub reached: bool,
}

impl Player {
    /// By which clock it plays.
    pub fn pace(&self) -> Pace {
        self.room.pace()
    }

    fn clock(&self) -> Clock<'_> {
        let (end, roster) = (self.tape_end(), self.frame().roster);
        Clock {
            beats: self.session().beats(),
            begin: self.playhead.opening().time,
            end,
            latency: self.frame().recent,
            roster,
            read: self.pacing.read(),
            is_told: self.tells(),
        }
    }

    /// How much wall time what moves from one time to another takes, at the usual speed; as far as the run can be known.
    pub(super) fn moves_for(&mut self, from: Time, to: Time) -> Span {
        for _ in 0..MOST_LOOKS {
            let horizon = self.horizon();
            if horizon.time > to || horizon.ended.is_some() {
                break;
            }
            self.playhead.explore(SLICE);
        }
        self.clock().between(from, to)
    }

    /// What the reading clock spends time with here.
    pub(super) fn leg(&self) -> Option<Leg> {
        self.clock().leg(self.playhead.position())
    }

    /// How the reading clock divides the run as far as it is known, from where it opened: beat by beat, each with the legs of time until
    /// the next; before the first there is none.
    pub fn timetable(&self) -> Vec<(Option<&Beat>, Vec<Leg>)> {
        let (clock, beats) = (self.clock(), self.session().beats().all());
        let first = beats.partition_point(|beat| beat.at < self.playhead.opening().time);
        (first..=beats.len()).map(|place| (place.checked_sub(1).map(|before| &beats[before]), clock.legs(place))).collect()
    }

    /// Lets so much wall time pass; nothing where it leads nowhere. It may lead past several beats, where they only come again.
    pub(super) fn pass(&mut self, wall: Span) -> Option<Passed> {
        let mut course = self.course(wall);
        let mut passed = None;
        for _ in 0..MOST_BEATS {
            if let Some(halt) = self.halt_before(course.target(self.now())) {
                self.playhead.seek_moment(halt);
                return Some(Passed { stands: true, reached: false });
            }
            if let Some(cue) = self.next_cue(course.target(self.now())) {
                return Some(Passed { stands: self.come_to(cue), reached: false });
            }
            if course == Course::Stay {
                break;
            }
            let reached = self.playhead.keep_to(course);
            passed = Some(Passed { stands: false, reached });
            if !reached || matches!(course, Course::To(_)) {
                break;
            }
            course = self.course(Span::ZERO);
        }
        passed
    }

    /// Where what is told ends, if that lies ahead and not behind a time.
    fn halt_before(&self, until: Time) -> Option<Moment> {
        self.pacing.halt().filter(|halt| *halt > self.playhead.moment() && halt.time <= until)
    }

    /// Where so much wall time leads.
    fn course(&mut self, wall: Span) -> Course {
        let speed = self.speed();
        match self.pace() {
            Pace::Even => Course::To((self.now() + self.pacing.model_span(wall, speed)).min(self.tape_end())),
            Pace::Read => {
                let spent = Span(self.pacing.spent().0 + self.pacing.in_its_time(to_usual(wall, speed)));
                let (course, left) = self.clock().advance(self.playhead.position(), spent);
                self.pacing.leave(left);
                course
            }
        }
    }

    /// How much wall time a stretch of the run's takes, as time passes here.
    pub(super) fn wall_of(&self, span: Span) -> Span {
        let speed = self.speed();
        let even = Span(span.0.saturating_mul(u64::from(speed.wall())) / u64::from(speed.model()));
        let leg = if self.pace() == Pace::Read { self.leg() } else { None };
        leg.filter(|leg| leg.from < leg.to).map_or(even, |leg| {
            let usual = span.0.saturating_mul(leg.wall.0) / leg.to.since(leg.from).0;
            from_usual(usual, speed)
        })
    }
}

impl Course {
    /// The time that it leads to, from a time.
    pub const fn target(self, now: Time) -> Time {
        match self {
            Course::Stay => now,
            Course::To(time) | Course::Beat(time, _) => time,
        }
    }
}

/// Wall time at a speed as the same at the usual speed.
fn to_usual(wall: Span, speed: Speed) -> u64 {
    let usual = Speed::default();
    wall.0 * u64::from(speed.model()) * u64::from(usual.wall()) / u64::from(speed.wall()) / u64::from(usual.model())
}

/// The reverse.
fn from_usual(wall: u64, speed: Speed) -> Span {
    let usual = Speed::default();
    let slower = u64::from(speed.wall()) * u64::from(usual.model());
    Span(wall.saturating_mul(slower) / (u64::from(speed.model()) * u64::from(usual.wall())))
}
