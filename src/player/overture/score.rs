//! What the first seconds of a first visit show, from moment to moment of the reading clock: read off a player that plays them.

use crate::base::{ProcessSet, Span, Time};
use crate::geometry::{Path, Point, Ring, sight, ways};
use crate::player::{Action, Player, STORIES, Tale, Telling, read_tale};
use crate::protocols::CARDS;
use crate::run::{FlightView, Frame};
use std::rc::Rc;

/// The longest that the overture moves. Its first beat is over sooner, and then it stands.
pub const LENGTH: Span = Span::millis(10_000);
/// How far apart its moments are: closer than anybody sees.
pub const STEP: Span = Span::millis(10);

/// A moment of it.
#[derive(Clone)]
pub struct Moment {
    /// How much wall time has passed.
    pub wall: Span,
    /// The present of the run.
    pub now: Time,
    /// What there is to see.
    pub frame: Rc<Frame>,
    /// Whom the sentence is not about.
    pub aside: ProcessSet,
    /// How much of the beat is over, in thousandths.
    pub done: u32,
}

/// The story of a first visit.
///
/// # Panics
/// If it is not one: whoever builds the page wants to know.
pub fn home() -> Tale {
    let [home, ..] = &STORIES;
    read_tale(home.id, home.text, CARDS).unwrap_or_else(|problem| panic!("{}: {problem}", home.id))
}

/// It, and its first run as a page opens it.
pub fn opened() -> (Telling, Player) {
    let telling = Telling::new(home());
    let mut player = Player::new(telling.link(), Vec::new());
    player.act(Action::Tell(Box::new(telling.stretch(true))));
    (telling, player)
}

/// All moments, the first as the run opens, the last where its first beat is over.
pub fn score() -> Vec<Moment> {
    let (telling, mut player) = opened();
    let mut moments = vec![Moment::of(&telling, &player, Span::ZERO)];
    for step in 1..=LENGTH.0 / STEP.0 {
        if player.has_told() {
            break;
        }
        player.act(Action::Tick(STEP));
        moments.push(Moment::of(&telling, &player, Span(STEP.0 * step)));
    }
    moments
}

impl Moment {
    /// What a player shows now.
    pub fn of(telling: &Telling, player: &Player, wall: Span) -> Moment {
        let frame = Rc::clone(player.frame());
        let light = player.light();
        let aside = frame.roster.all().filter(|&id| light.leaves_out(id)).collect();
        Moment { wall, now: player.now(), frame, aside, done: telling.done(player) }
    }

    /// Whether the sentence is not about a message.
    pub fn leaves_out(&self, flight: &FlightView) -> bool {
        self.aside.contains(flight.name.from) && self.aside.contains(flight.name.to)
    }
}

/// A stretch of the overture in which something stays as it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Stay<T> {
    /// When it begins.
    pub from: Span,
    /// When it ends; never, where it is still so at the end.
    pub to: Option<Span>,
    /// What stays.
    pub what: T,
}

/// How something looks from moment to moment, in stretches; nothing where it is not there.
pub fn stays<'a, T: PartialEq>(moments: impl Iterator<Item = &'a Moment>, look: impl Fn(&Moment) -> Option<T>) -> Vec<Stay<T>> {
    let mut stays: Vec<Stay<T>> = Vec::new();
    for moment in moments {
        let now = look(moment);
        if let Some(last) = stays.last_mut().filter(|last| last.to.is_none() && now.as_ref() != Some(&last.what)) {
            last.to = Some(moment.wall);
        }
        if let Some(what) = now.filter(|_| stays.last().is_none_or(|last| last.to.is_some())) {
            stays.push(Stay { from: moment.wall, to: None, what });
        }
    }
    stays
}

/// The flight of a message: over which share of its way it has come, from moment to moment.
#[derive(Clone, Debug)]
pub struct Course {
    /// The message, as it left.
    pub flight: Rc<FlightView>,
    /// Who and what else there was to see when it left.
    frame: Rc<Frame>,
    /// When it is first seen.
    pub from: Span,
    /// When it is seen no more; never, where it is on its way at the end.
    pub to: Option<Span>,
    /// The shares, one a moment.
    pub shares: Vec<f32>,
}

impl Course {
    /// Its way on a ring.
    pub fn path(&self, ring: &Ring) -> Path {
        let name = self.flight.name;
        let way = ways(ring, &self.frame).into_iter().find(|way| way.flight.name == name);
        way.map_or_else(|| ring.path(name.from, name.to), |way| way.path)
    }
}

/// All flights, in the order in which they begin.
pub fn courses(moments: &[Moment]) -> Vec<Course> {
    let last = moments.last().map_or(Span::ZERO, |moment| moment.wall);
    let mut courses: Vec<Course> = Vec::new();
    for moment in moments {
        for flight in moment.frame.flights.iter().filter(|flight| flight.name.from != flight.name.to) {
            let share = share(flight, moment.now);
            match courses.iter_mut().find(|course| course.flight.name == flight.name) {
                Some(course) => course.shares.push(share),
                None => {
                    let (flight, frame) = (Rc::clone(flight), Rc::clone(&moment.frame));
                    courses.push(Course { flight, frame, from: moment.wall, to: None, shares: vec![share] });
                }
            }
        }
    }
    for course in &mut courses {
        let end = Span(course.from.0 + STEP.0 * course.shares.len() as u64);
        course.to = (end <= last).then_some(end);
    }
    courses
}

/// Over which share of its way a message has come.
fn share(flight: &FlightView, now: Time) -> f32 {
    let way = Path { start: Point::new(0.0, 0.0), end: Point::new(1.0, 0.0) };
    sight(flight, now, way, None, false).at.x
}
