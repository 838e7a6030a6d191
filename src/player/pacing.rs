//! Wall time that has passed and has not led anywhere yet, and wall time that is still to pass where the run waits.

use super::clock::Read;
use crate::base::Span;
use crate::scenario::Moment;
use crate::scenario::link::Speed;
use std::cell::Cell;

/// How long a run that repeats itself stands at its end, in wall time.
const REST: Span = Span::millis(1000);

/// What is left over from one tick to the next.
#[derive(Default)]
pub(super) struct Pacing {
    /// Wall microseconds that did not yet make a whole model microsecond, times the speed's parts.
    carry: u64,
    /// Wall time of the reading clock that has not led anywhere yet, at the usual speed.
    spent: Span,
    /// How long the beat takes to read that the clock asked for last.
    read: Cell<Option<Read>>,
    /// The cue that was said last.
    heard: Option<Moment>,
    /// Where the run stands still, while something is told of it.
    halt: Option<Moment>,
    /// How long what moves until there takes by the reading clock, and how long it is to take.
    bend: Option<[Span; 2]>,
    /// How much longer time waits for it to be read.
    hold: Span,
    /// For how long a run that repeats itself has stood at its end.
    rested: Span,
}

impl Pacing {
    /// The run is moved: nothing waits any longer, and nothing is left over.
    pub fn start_over(&mut self) {
        (self.hold, self.spent) = (Span::ZERO, Span::ZERO);
        self.read.set(None);
    }

    /// How much of the run's time passes in so much wall time, where it passes evenly.
    pub fn model_span(&mut self, wall: Span, speed: Speed) -> Span {
        let scaled = wall.0 * u64::from(speed.model()) + self.carry;
        self.carry = scaled % u64::from(speed.wall());
        Span(scaled / u64::from(speed.wall()))
    }

    /// Wall time of the reading clock that has not led anywhere yet.
    pub const fn spent(&self) -> Span {
        self.spent
    }

    /// So much of it is left.
    pub const fn leave(&mut self, left: Span) {
        self.spent = left;
    }

    /// Where the reading clock notes how long a beat takes to read.
    pub const fn read(&self) -> &Cell<Option<Read>> {
        &self.read
    }

    /// The cue that was said last.
    pub const fn heard(&self) -> Option<Moment> {
        self.heard
    }

    /// The run goes back to a cue, or to before the first.
    pub const fn go_back_to(&mut self, cue: Option<Moment>) {
        self.heard = cue;
    }

    /// The run has come to a cue: what follows takes its time from there.
    pub const fn come_to(&mut self, cue: Moment) {
        (self.heard, self.spent) = (Some(cue), Span::ZERO);
    }

    /// The run stands still there.
    pub const fn halt_at(&mut self, moment: Moment) {
        self.halt = Some(moment);
    }

    /// Where the run stands still, while something is told of it.
    pub const fn halt(&self) -> Option<Moment> {
        self.halt
    }

    /// What moves until there takes so long by the reading clock, and is to take as long as the second.
    pub const fn bend(&mut self, moves: Span, lasts: Span) {
        self.bend = Some([moves, lasts]);
    }

    /// So much wall time, as much faster or slower as what is told wants it.
    pub fn in_its_time(&self, wall: u64) -> u64 {
        self.bend.filter(|[moves, lasts]| moves.0 > 0 && lasts.0 > 0).map_or(wall, |[moves, lasts]| wall * moves.0 / lasts.0)
    }

    /// Time waits for so long.
    pub const fn hold(&mut self, wall: Span) {
        self.hold = wall;
    }

    /// Lets so much wall time pass; whether the run waits meanwhile for a sentence to be read.
    pub fn waits(&mut self, wall: Span) -> bool {
        let waits = self.hold > Span::ZERO;
        self.hold = Span(self.hold.0.saturating_sub(wall.0));
        waits
    }

    /// Rests for so much wall time; whether that is enough.
    pub fn rest(&mut self, wall: Span) -> bool {
        self.rested = Span(self.rested.0 + wall.0);
        self.rested >= REST
    }

    /// The run goes on.
    pub const fn rise(&mut self) {
        self.rested = Span::ZERO;
    }
}
