//! The reading clock: a sentence stays until it can have been read, motion bends to it, and silence is shortened.
//!
//! It is a function of the run and the position alone. From one beat to the next the run's time is cut into legs, each of which takes
//! so much wall time at the usual speed; within a leg time passes evenly. Several beats of one instant stand still, one after another.
//!
//! While a story is told its sentence is read and no beat is: time is spent with what moves alone, and as much faster or slower as the
//! sentence takes (`between`).

use super::cues::{SHORTEST, reading_time};
use crate::base::{Roster, Span, Time};
use crate::run::{Beat, Beats, Position};
use crate::words::{Lang, Weight};
use std::cell::Cell;

/// How long a message takes on its way, in wall time, where it takes as long as usual at most.
const FLIGHT: Span = Span::millis(1500);
/// No silence is longer, in wall time.
const LONGEST_SILENCE: Span = Span::millis(1200);
/// No motion is longer that says nothing: a message that is held back, a process that is slow.
const LONGEST_MOTION: Span = Span::millis(3000);
/// How much faster what only repeats itself is: at first, and after so many rounds once more, but not more often than that.
const HASTE: u64 = 4;
const ROUNDS_OF_HASTE: u32 = 6;
const MOST_HASTE: u32 = 3;

/// The clock of a run.
pub(super) struct Clock<'a> {
    pub beats: &'a Beats,
    /// Where the run opened, if no beat lies before.
    pub begin: Time,
    /// Where the tape ends.
    pub end: Time,
    /// The longest usual time on the way.
    pub latency: Span,
    pub roster: Roster,
    /// How long the beat took to read that was asked for last.
    pub read: &'a Cell<Option<Read>>,
    /// Whether a story is told, whose sentence is read in place of those of the beats.
    pub is_told: bool,
}

/// How long a beat takes to read, by its step and when it was last said.
pub(super) type Read = ((u64, Option<(u64, Time)>), Span);

/// Where time leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Course {
    /// Nowhere: what was said is still being read.
    Stay,
    /// To a time before the next beat.
    To(Time),
    /// To right behind the step of a beat, at its time.
    Beat(Time, u64),
}

/// What a leg of time is spent with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spent {
    /// The beat is told, and what moves moves.
    Told,
    /// What was told before comes again.
    Again,
    /// Nothing moves: so much of the run's time passes at a bound.
    Silence(Span),
    /// Something moves that nobody says anything of.
    Motion,
}

/// A leg of the way from a beat to the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leg {
    /// Where it begins.
    pub from: Time,
    /// Where it ends; where it begins too, where time stands still.
    pub to: Time,
    /// How much wall time it takes, at the usual speed.
    pub wall: Span,
    /// What that is spent with.
    pub spent: Spent,
}

impl Clock<'_> {
    /// Where so much wall time leads from a position, and what is left of it there.
    pub fn advance(&self, at: Position, mut left: Span) -> (Course, Span) {
        let place = self.beats.behind(at.steps);
        let (mut now, mut stood) = (at.time, false);
        for leg in self.legs(place) {
            let length = leg.to.since(leg.from).0;
            if length == 0 && now == leg.from {
                if left < leg.wall {
                    return (Course::Stay, left);
                }
                (left, stood) = (Span(left.0 - leg.wall.0), true);
            } else if now < leg.to {
                let need = leg.wall.0 * leg.to.since(now).0 / length;
                if left.0 < need {
                    // Whoever has stood still must not stand there once more.
                    let gone = (left.0 * length / leg.wall.0).max(u64::from(stood));
                    return (Course::To(now + Span(gone)), Span(left.0.saturating_sub(gone * leg.wall.0 / length)));
                }
                (left, now, stood) = (Span(left.0 - need), leg.to, false);
            }
        }
        match self.beats.all().get(place) {
            Some(beat) if beat.at <= self.end => (Course::Beat(beat.at, beat.step), left),
            _ => (Course::To(self.end.max(at.time)), left),
        }
    }

    /// What time is spent with at a position.
    pub fn leg(&self, at: Position) -> Option<Leg> {
        self.legs(self.beats.behind(at.steps)).into_iter().rfind(|leg| leg.from <= at.time && (at.time < leg.to || leg.from == leg.to))
    }

    /// How much wall time it takes from one time to another, at the usual speed.
    pub fn between(&self, from: Time, to: Time) -> Span {
        let beats = self.beats.all();
        let first = beats.partition_point(|beat| beat.at <= from);
        let last = beats.partition_point(|beat| beat.at < to);
        let share = |leg: Leg| {
            let (begin, end) = (leg.from.max(from), leg.to.min(to));
            let length = leg.to.since(leg.from).0;
            if length == 0 || end <= begin { 0 } else { leg.wall.0 * end.since(begin).0 / length }
        };
        Span((first..=last).flat_map(|place| self.legs(place)).map(share).sum())
    }

    /// The legs of time between the beat before a place and the one at it.
    pub fn legs(&self, place: usize) -> Vec<Leg> {
        let beat = place.checked_sub(1).map(|before| &self.beats.all()[before]);
        let from = beat.map_or(Time::ZERO, |beat| beat.at);
        let to = self.beats.all().get(place).map_or(self.end, |next| next.at.min(self.end)).max(from);
        let haste = beat.and_then(|beat| beat.again).map_or(1, |again| HASTE << (again / ROUNDS_OF_HASTE).min(MOST_HASTE));
        // What lies before the opening is no part of the time that one looks around.
        let middle = if place == 0 { self.begin.clamp(from, to) } else { from };
        let mut legs = self.cut(from, middle);
        legs.extend(self.cut(middle, to));
        for leg in &mut legs {
            leg.wall = Span((leg.wall.0 / haste).max(1));
        }
        if let Some(beat) = beat.filter(|_| !self.is_told) {
            self.tell(beat, self.beats.all().get(place), &mut legs);
        }
        legs
    }

    /// Motion and silence within a stretch, in turns.
    fn cut(&self, from: Time, to: Time) -> Vec<Leg> {
        let mut legs: Vec<Leg> = Vec::new();
        let mut reached = from;
        for (start, end) in self.beats.silences(from, to).filter(|(start, end)| self.motion(end.since(*start)) > LONGEST_SILENCE) {
            if reached < start {
                legs.push(self.moving(reached, start));
            }
            legs.push(Leg { from: start, to: end, wall: LONGEST_SILENCE, spent: Spent::Silence(end.since(start)) });
            reached = end;
        }
        if reached < to {
            legs.push(self.moving(reached, to));
        }
        legs
    }

    /// Gives a beat its time: the first leg is as long as it takes to read, and where nothing moves first time stands still.
    ///
    /// What only repeats itself is read once, where it ends. An aside gives way to what follows at the same instant.
    fn tell(&self, beat: &Beat, next: Option<&Beat>, legs: &mut Vec<Leg>) {
        let (spent, reading) = match beat.again {
            Some(_) if next.is_some_and(|next| next.again.is_some()) => (Spent::Again, Span::ZERO),
            Some(_) => (Spent::Again, SHORTEST),
            None if beat.weight == Weight::Aside && next.is_some_and(|next| next.at == beat.at) => (Spent::Told, Span::ZERO),
            None => (Spent::Told, self.reading(beat)),
        };
        match legs.first_mut() {
            Some(first) if first.spent == Spent::Motion => (first.wall, first.spent) = (first.wall.max(reading), spent),
            _ => legs.insert(0, Leg { from: beat.at, to: beat.at, wall: reading, spent }),
        }
    }

    fn moving(&self, from: Time, to: Time) -> Leg {
        Leg { from, to, wall: self.motion(to.since(from)).min(LONGEST_MOTION), spent: Spent::Motion }
    }

    /// How long motion takes at the usual speed.
    fn motion(&self, span: Span) -> Span {
        Span(span.0.saturating_mul(FLIGHT.0) / self.latency.0.max(1))
    }

    /// How long a beat takes to read: in the language in which it has the most words, so that a run moves alike in all.
    pub fn reading(&self, beat: &Beat) -> Span {
        let key = (beat.step, beat.last_said(u64::MAX));
        if let Some((known, span)) = self.read.get()
            && known == key
        {
            return span;
        }
        let told = beat.tell();
        let span = Lang::ALL.map(|lang| reading_time(&told.say(lang, self.roster))).into_iter().max().unwrap_or_default();
        self.read.set(Some((key, span)));
        span
    }
}
