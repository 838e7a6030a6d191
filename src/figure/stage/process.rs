//! A process in a picture: the number it believes in, the value it holds, the answers it gathers, its timer, its fate.

use super::{message, tone_of, tray};
use crate::base::{ProcessId, Roster, Time};
use crate::figure::name::{Name, fills};
use crate::figure::tray::Tray;
use crate::figure::{PathText, Svg, how_class, tone_class, value_class};
use crate::geometry::{Anchor, BARS, Chip, Face, Place, Point, Rect, Ring};
use crate::run::{ProcessView, QuorumView};
use crate::words::{Access, Holding, How, Lang, Rank};
use core::f32::consts::FRAC_1_SQRT_2;

/// Of how many strokes a whole arc is drawn: so many that nobody sees them.
const STROKES: u32 = 90;
/// The distance of a traitor's stripes.
const STRIPES: f32 = 8.0;

/// Draws a process as it stands at a time.
pub(super) fn draw(svg: &mut Svg, view: &ProcessView, (name, tray): (&Name, Option<&Tray>), ring: &Ring, (now, said): (Time, (Lang, Roster))) {
    let place = ring.places[view.id];
    svg.group_at(tone_class(tone_of(view)), place.at);
    worn(svg, view, ring, (now, said));
    beside(svg, view, name, place);
    if let Some(tray) = tray {
        tray::draw(svg, tray);
    }
    svg.end();
}

/// All that it wears, around its middle.
pub(super) fn worn(svg: &mut Svg, view: &ProcessView, ring: &Ring, (now, said): (Time, (Lang, Roster))) {
    let place = ring.places[view.id];
    let reached = has_reached(view);
    // In a crowned or successful one, and inside of the critical section, all lies on the full colour.
    let full = if view.up && (view.look.rank == Rank::Leader || view.look.access == Access::Held || reached) { " full" } else { "" };
    body(svg, view, place, full);
    if let Some(holding) = fills(view).filter(|_| !place.is_tiny()) {
        fill(svg, view, holding, place);
    }
    if view.lies {
        stripes(svg, place.radius);
    }
    if let Some(quorum) = view.quorum.filter(|_| view.up) {
        dots(svg, quorum, ring, place, full);
    }
    if !place.is_tiny() {
        heart(svg, view, place.radius, full, said);
    }
    if !view.up {
        message::cross(svg, "still-cross", Point::default(), place.cross());
        if view.disk_lost {
            svg.circle("still-cross", Point::default(), place.lost());
        }
    }
    if view.paused {
        svg.path("still-bars", &PathText::written(BARS));
    }
    alarm(svg, view, place, now);
}

/// Whether it has as many answers as it needs.
fn has_reached(view: &ProcessView) -> bool {
    view.quorum.is_some_and(|quorum| quorum.held.len() >= quorum.needed)
}

fn square(radius: f32) -> Rect {
    Rect::around(Point::default(), 2.0 * radius, 2.0 * radius)
}

/// A circle, or the rounded square of a client.
pub(super) fn body(svg: &mut Svg, view: &ProcessView, place: Place, full: &str) {
    let state = match (view.look.rank, view.look.access) {
        _ if !view.up => " crashed",
        (Rank::Leader, _) | (_, Access::Held) => " leader",
        (Rank::Contender, _) | (_, Access::Wanted) => " contender",
        (Rank::Ordinary, Access::Released) => "",
    };
    svg.rounded(&format!("still-body{full}{state}"), square(place.radius), place.corner(view.client));
}

/// The value that fills a process, over its body.
pub(super) fn fill(svg: &mut Svg, view: &ProcessView, holding: Holding, place: Place) {
    let down = if view.up { "" } else { " crashed" };
    svg.group(value_class(holding.value));
    svg.rounded(&format!("still-fill {}{down}", how_class(holding.how)), square(place.radius), place.corner(view.client));
    if holding.how == How::Decided {
        let face = Face::of(place.radius, false, false, Some(1));
        svg.rounded("still-fill-rim", face.chip.ring, place.rim_corner(view.client));
    }
    svg.end();
}

/// The pattern of a traitor: stripes from edge to edge, for colour alone is no sign.
pub(super) fn stripes(svg: &mut Svg, radius: f32) {
    let mut away = STRIPES / 2.0 - radius;
    while away < radius {
        let half = (radius * radius - away * away).max(0.0).sqrt();
        // Along and across a slope of 45 degrees.
        let at = |along: f32| Point::new((along + away) * FRAC_1_SQRT_2, (along - away) * FRAC_1_SQRT_2);
        svg.line("still-stripe", at(-half), at(half));
        away += STRIPES;
    }
}

/// The answers that it needs, laid out like the ring.
fn dots(svg: &mut Svg, quorum: QuorumView, ring: &Ring, place: Place, full: &str) {
    svg.group(tone_class(quorum.tone));
    for id in quorum.of.iter() {
        let (at, size) = place.dot(&ring.places[id]);
        svg.circle(&format!("still-dot{}{full}", if quorum.held.contains(id) { " held" } else { "" }), at, size);
        if is_coming(quorum, id) {
            svg.circle(&format!("still-dot held{full}"), at, Place::core(size));
        }
    }
    svg.end();
}

fn is_coming(quorum: QuorumView, id: ProcessId) -> bool {
    quorum.on_the_way.contains(id) && !quorum.held.contains(id)
}

/// The number, the value and the crown.
fn heart(svg: &mut Svg, view: &ProcessView, radius: f32, full: &str, (lang, roster): (Lang, Roster)) {
    let number = view.look.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(lang, roster));
    let held = view.look.holding.map(|holding| (holding, lang.value(holding.value)));
    let face = Face::of(radius, !number.is_empty(), view.look.rank == Rank::Leader, held.as_ref().map(|(_, word)| word.chars().count()));
    if view.look.rank == Rank::Leader {
        svg.corners("still-crown", &face.crown);
    }
    svg.sized_words(&format!("still-number{full}"), Point::new(0.0, face.number.y), face.number.size, &number);
    if let Some((holding, word)) = held.as_ref().filter(|_| face.fills) {
        svg.group(value_class(holding.value));
        svg.sized_words(&format!("still-value {}", how_class(holding.how)), Point::new(0.0, face.chip.word.y), face.chip.word.size, word);
        svg.end();
    } else if let Some((holding, word)) = held {
        chip(svg, holding, face.chip, &word);
    }
}

/// The value it holds; how, is in the chip's style.
fn chip(svg: &mut Svg, holding: Holding, chip: Chip, word: &str) {
    svg.group(value_class(holding.value));
    if holding.how == How::Decided {
        svg.rounded("still-chip-ring", chip.ring, chip.ring_corner());
    }
    svg.rounded(&format!("still-chip {}", how_class(holding.how)), chip.body, Chip::CORNER);
    svg.sized_words(&format!("still-value {}", how_class(holding.how)), Point::new(0.0, chip.word.y), chip.word.size, word);
    svg.end();
}

/// The timer that runs out first, as an arc that drains clockwise from 12 o'clock.
pub(super) fn alarm(svg: &mut Svg, view: &ProcessView, place: Place, now: Time) {
    let Some(alarm) = view.alarms.first().filter(|_| view.up) else { return };
    svg.circle("still-arc-track", Point::default(), place.timer());
    let whole = alarm.due.since(alarm.set_at).0.max(1);
    let gone = (now.since(alarm.set_at).0 as f32 / whole as f32).min(1.0);
    let strokes = ((1.0 - gone) * STROKES as f32).ceil() as u32;
    let start = PathText::from(place.timer_at(gone));
    let path = (1..=strokes).fold(start, |path, stroke| path.to(place.timer_at(gone + (1.0 - gone) * stroke as f32 / strokes as f32)));
    svg.path("still-arc", &path);
}

/// Its name and part, and below what it is doing.
pub(super) fn beside(svg: &mut Svg, view: &ProcessView, name: &Name, place: Place) {
    let anchor = match place.anchor {
        Anchor::Start => "",
        Anchor::Middle => " middle",
        Anchor::End => " end",
    };
    if place.is_roomy() {
        if name.tally.is_empty() {
            svg.words(&format!("still-standing{anchor}"), name.below, &name.standing);
        } else {
            let reached = if has_reached(view) { " reached" } else { "" };
            svg.words_and(&format!("still-tally{reached}{anchor}"), name.below, &name.tally, ("still-standing", &name.standing));
        }
    }
    svg.words_and(&format!("still-name{anchor}"), name.at, &name.id, ("still-role", &name.roles));
}
