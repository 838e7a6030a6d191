//! The stage at a moment as a small picture for the page: who stands where, what is on its way, what is chosen. Words that nobody could
//! read at that size are left out: numbers are larger than on the stage, values are colours, and names are for whoever opens the run.

use super::process::{alarm, body, fill, stripes};
use super::{message, obstacles, tone_of};
use crate::base::{PerProcess, Time};
use crate::figure::how_class;
use crate::figure::label::wide_letters;
use crate::figure::name::fills;
use crate::figure::news::Headline;
use crate::figure::{PathText, Svg, tone_class, value_class};
use crate::geometry::{BARS, Face, Fate, Place, Point, Rect, Ring, Sight, Size, Taken, pill, px, room_for, sights, ways};
use crate::run::{FlightView, Frame, ProcessView};
use crate::words::{Access, How, Lang, Rank, Sense};
use std::rc::Rc;

/// The stage that it shows a part of, in units.
const STAGE: Size = Size { width: 700.0, height: 380.0 };
/// The radius of a process, where there is room, and how far apart two must stand at least, as a multiple of their radii.
const NODE: f32 = 44.0;
/// See [`NODE`].
const APART: f32 = 1.35;
/// Around whoever stands outermost: the arc of a timer, and air.
const MARGIN: f32 = 14.0;
/// The letters of a number, of the words in the middle, of a number below a crown, as a share of a process's radius: the least that is read
/// in a picture that is 150 pixels high.
const LETTERS: (f32, f32, f32) = (0.82, 0.9, 0.68);
/// The radius of a message, of one that brings no news, and how much larger its arrow is than on the stage.
const MESSAGE: (f32, f32, f32) = (11.0, 6.0, 1.6);
/// A value that a process holds beside a number: half as wide and half as high as that share of its radius.
const BAR: (f32, f32) = (0.55, 0.17);

/// Draws it for the page, whose style sheets dress it.
pub fn glimpse(frame: &Frame, now: Time, lang: Lang) -> String {
    let ring = &grown(Ring::of(STAGE, frame));
    let mut svg = Svg::on_page();
    obstacles(&mut svg, ring, frame);
    let ways = ways(ring, frame);
    let seen = sights(&ways, now, false);
    for (flight, Sight { path, .. }) in &seen {
        let kind = if flight.letter.sense == Sense::Ask { "" } else { " answer" };
        svg.line(&format!("still-trail {}{kind}", tone_class(flight.letter.tone)), path.start, path.end);
    }
    for view in &frame.processes {
        process(&mut svg, view, ring.places[view.id], (frame, now, lang));
    }
    for (flight, sight) in seen.iter().filter(|(_, sight)| !matches!(sight.fate, Fate::Gone)) {
        letter(&mut svg, flight, *sight, sight.path.degrees());
    }
    news(&mut svg, frame, now, (ring, &seen), lang);
    let Rect { left, top, right, bottom } = around(ring);
    let view_box = [left, top, right - left, bottom - top].map(px).join(" ");
    format!("<svg class=\"glimpse\" viewBox=\"{view_box}\" aria-hidden=\"true\">{}</svg>", svg.finish())
}

/// The same ring with larger processes, as far as they keep apart: nothing stands beside them here.
fn grown(mut ring: Ring) -> Ring {
    let places: Vec<Place> = ring.places.iter().map(|(_, place)| *place).collect();
    let pairs = places.iter().enumerate().flat_map(|(index, one)| places[index + 1..].iter().map(move |other| (one, other)));
    let room = pairs.map(|(one, other)| one.at.distance(other.at) / (one.radius + other.radius) / APART).fold(f32::MAX, f32::min);
    let times = (NODE / ring.node).min(room).max(1.0);
    ring.places = PerProcess::from(places.into_iter().map(|place| Place { radius: place.radius * times, ..place }).collect::<Vec<_>>());
    Ring { node: ring.node * times, ..ring }
}

/// What of the stage is shown: everybody on it, and little more.
fn around(ring: &Ring) -> Rect {
    let nothing = Rect { left: f32::MAX, top: f32::MAX, right: f32::MIN, bottom: f32::MIN };
    ring.places.iter().fold(nothing, |rect, (_, place)| {
        let (Point { x, y }, reach) = (place.at, place.radius + MARGIN);
        Rect { left: rect.left.min(x - reach), top: rect.top.min(y - reach), right: rect.right.max(x + reach), bottom: rect.bottom.max(y + reach) }
    })
}

fn process(svg: &mut Svg, view: &ProcessView, place: Place, (frame, now, lang): (&Frame, Time, Lang)) {
    let reached = view.quorum.is_some_and(|quorum| quorum.held.len() >= quorum.needed);
    let full = if view.up && (view.look.rank == Rank::Leader || view.look.access == Access::Held || reached) { " full" } else { "" };
    svg.group_at(tone_class(tone_of(view)), place.at);
    body(svg, view, place, full);
    let filling = fills(view);
    if let Some(holding) = filling {
        fill(svg, view, holding, place);
    }
    if view.lies {
        stripes(svg, place.radius);
    }
    if view.up {
        let number = view.look.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(lang, frame.roster));
        heart(svg, view, place.radius, full, &number);
        alarm(svg, view, place, now);
    } else {
        message::cross(svg, "still-cross", Point::default(), place.cross());
    }
    if view.paused {
        svg.path("still-bars", &PathText::written(BARS));
    }
    svg.end();
}

/// The number, the crown, and the value as a bar of its colour.
fn heart(svg: &mut Svg, view: &ProcessView, radius: f32, full: &str, number: &str) {
    let held = view.look.holding.filter(|_| fills(view).is_none());
    let face = Face::of(radius, !number.is_empty(), view.look.rank == Rank::Leader, held.map(|_| 1));
    if view.look.rank == Rank::Leader {
        svg.corners("still-crown", &face.crown);
    }
    // Three signs are as wide as a process is inside, below a crown a little less.
    let leads = view.look.rank == Rank::Leader;
    let size = radius * if leads { LETTERS.2 } else { LETTERS.0 } * (3.0 / number.len().max(3) as f32);
    let down = size * 0.36 + if leads { radius * 0.34 } else { 0.0 } - if held.is_some() { radius * 0.17 } else { 0.0 };
    svg.sized_words(&format!("still-number{full}"), Point::new(0.0, down), size, number);
    if let Some(holding) = held {
        let bar = Rect::around(Point::new(0.0, radius * 0.56), 2.0 * radius * BAR.0, 2.0 * radius * BAR.1);
        svg.group(value_class(holding.value));
        let how = if holding.how == How::Decided { How::Accepted } else { holding.how };
        svg.rounded(&format!("still-chip {}", how_class(how)), bar, radius * 0.1);
        svg.end();
    }
}

/// A message: a dot with an arrow, and the colour of the value that it carries.
fn letter(svg: &mut Svg, flight: &FlightView, sight: Sight, degrees: f32) {
    if let Fate::Bursts(_) = sight.fate {
        return message::burst(svg, sight.at, flight.letter.tone);
    }
    let kind = match (sight.fate, flight.letter.sense) {
        (Fate::Fails, _) => " failing",
        (_, Sense::Refuse) => " refuse",
        (_, Sense::Ask) => " ask",
        (_, Sense::Grant | Sense::Tell) => "",
    };
    let size = if flight.letter.routine { MESSAGE.1 } else { MESSAGE.0 };
    svg.group_at(tone_class(flight.letter.tone), sight.at);
    let corners = pill::arrow(degrees, (size + 1.0) / MESSAGE.2).map(|at| Point::new(at.x * MESSAGE.2, at.y * MESSAGE.2));
    svg.corners(&format!("still-arrow{kind}"), &corners);
    svg.circle(&format!("still-pill{kind}"), Point::default(), size);
    if let Some(value) = flight.value().filter(|_| !flight.letter.routine) {
        svg.group(value_class(value));
        svg.rounded("still-chip", Rect::around(Point::default(), size, size), 2.5);
        svg.end();
    }
    svg.end();
}

/// What is chosen or who leads, near the middle, while it is news and where there is room.
fn news(svg: &mut Svg, frame: &Frame, now: Time, (ring, seen): (&Ring, &[(&Rc<FlightView>, Sight)]), lang: Lang) {
    let Some(told) = Headline::of(frame, now, (ring, &Taken::default()), 1.0, (lang, frame.roster)) else { return };
    let mut taken = Taken { circles: ring.places.iter().map(|(_, place)| (place.at, place.radius)).collect(), rects: Vec::new() };
    taken.circles.extend(seen.iter().map(|(_, sight)| (sight.at, MESSAGE.0 * 2.0)));
    let size = ring.node * LETTERS.1;
    let Some(room) = room_for(&taken, ring, wide_letters(&told.text) * size, size) else { return };
    svg.group(told.class);
    let at = Point::new((room.left + room.right) / 2.0, (room.top + room.bottom) / 2.0 + size * 0.36);
    svg.sized_words(if told.is_toned { "still-headline leads" } else { "still-headline" }, at, size, &told.text);
    svg.end();
}
