//! Pieces of the stage, each around a point of its own, for whoever moves them: the page before its program is there. They look as the
//! whole stage does in a picture.

use super::{message, process, tone_of};
use crate::base::{Roster, Time};
use crate::figure::name::Name;
use crate::figure::{Svg, tone_class};
use crate::geometry::{Fate, Path, Point, Put, Ring, Sight};
use crate::run::{FlightView, ProcessView};
use crate::words::{Lang, Sense};

/// A process as it stands at a time, around its middle; without what stands beside it.
pub fn process_layer(view: &ProcessView, ring: &Ring, now: Time, said: (Lang, Roster)) -> String {
    let mut svg = Svg::on_page();
    svg.group(tone_class(tone_of(view)));
    process::worn(&mut svg, view, ring, (now, said));
    svg.end();
    svg.finish()
}

/// What stands beside a process, from its middle; without what waits at it.
pub fn name_layer(view: &ProcessView, name: &Name, ring: &Ring) -> String {
    let mut svg = Svg::on_page();
    svg.group(tone_class(tone_of(view)));
    process::beside(&mut svg, view, name, ring.places[view.id]);
    svg.end();
    svg.finish()
}

/// A message on its way, around its middle; `scale` is what letters are wider than assumed.
pub fn message_layer(flight: &FlightView, path: Path, put: Put, scale: f32, said: (Lang, Roster)) -> String {
    let mut svg = Svg::on_page();
    message::draw(&mut svg, flight, Sight { at: Point::default(), fate: Fate::Flies, path }, put, scale, said);
    svg.finish()
}

/// The way of a message, from its beginning.
pub fn trail_layer(flight: &FlightView, path: Path) -> String {
    let mut svg = Svg::on_page();
    let kind = if flight.letter.sense == Sense::Ask { "" } else { " answer" };
    svg.line(&format!("still-trail {}{kind}", tone_class(flight.letter.tone)), Point::default(), path.end.plus(path.start, -1.0));
    svg.finish()
}
