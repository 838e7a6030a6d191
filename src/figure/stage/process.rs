//! A process in a picture: the number it believes in, the value it holds, the answers it gathers, its timer, its fate.

use super::{Still, message, tone_of};
use crate::base::ProcessId;
use crate::figure::label::distinguishing;
use crate::figure::{PathText, Svg, tone_class, value_class};
use crate::geometry::{Anchor, Place, Point, Rect, Ring, SECOND_LINE};
use crate::run::{ProcessView, QuorumView};
use crate::words::{Holding, How, Lang, Rank, Words, words};
use core::f32::consts::{FRAC_1_SQRT_2, TAU};

/// Below that radius a process has room for its name alone.
const SMALL: f32 = 27.0;
/// How far outside a process the arc of its timer runs.
const ARC: f32 = 6.5;
/// Of how many strokes a whole arc is drawn: so many that nobody sees them.
const STROKES: u32 = 90;
/// The distance of a traitor's stripes.
const STRIPES: f32 = 8.0;

static CRASHED: Words = words("crashed", "caído", "en panne");
static DISK_LOST: Words = words("disk lost", "disco perdido", "disque perdu");

/// Draws a process.
pub(super) fn draw(svg: &mut Svg, view: &ProcessView, ring: &Ring, still: &Still) {
    let place = ring.places[view.id];
    let reached = view.quorum.is_some_and(|quorum| quorum.held.len() >= quorum.needed);
    // In a crowned or successful one all lies on the full colour.
    let full = if view.up && (view.rank == Rank::Leader || reached) { " full" } else { "" };
    svg.group_at(tone_class(tone_of(view)), place.at);
    body(svg, view, place, full);
    if view.lies {
        stripes(svg, place.radius);
    }
    if let Some(quorum) = view.quorum.filter(|_| view.up) {
        dots(svg, quorum, ring, place, full);
    }
    if place.radius >= SMALL / 2.0 {
        heart(svg, view, place.radius, full, still);
    }
    if !view.up {
        message::cross(svg, "still-cross", Point::default(), place.radius * 0.66);
        if view.disk_lost {
            svg.circle("still-cross", Point::default(), place.radius * 0.4);
        }
    }
    if view.paused {
        svg.path("still-bars", &PathText::written("M-6-9v18M6-9v18"));
    }
    alarm(svg, view, place, still);
    name(svg, view, place, still);
    svg.end();
}

fn square(radius: f32) -> Rect {
    Rect::around(Point::default(), 2.0 * radius, 2.0 * radius)
}

/// A circle, or the rounded square of a client.
fn body(svg: &mut Svg, view: &ProcessView, place: Place, full: &str) {
    let state = match view.rank {
        _ if !view.up => " crashed",
        Rank::Leader => " leader",
        Rank::Contender => " contender",
        Rank::Ordinary => "",
    };
    svg.rounded(&format!("still-body{full}{state}"), square(place.radius), place.radius * if view.client { 0.35 } else { 1.0 });
}

/// The pattern of a traitor: stripes from edge to edge, for colour alone is no sign.
fn stripes(svg: &mut Svg, radius: f32) {
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
    let (away, size) = (place.radius * 0.83, (place.radius * 0.1).max(1.6));
    svg.group(tone_class(quorum.tone));
    for id in quorum.of.iter() {
        let angle = ring.places[id].angle;
        let at = Point::new(away * angle.sin(), -away * angle.cos());
        svg.circle(&format!("still-dot{}{full}", if quorum.held.contains(id) { " held" } else { "" }), at, size);
        if is_coming(quorum, id) {
            svg.circle(&format!("still-dot held{full}"), at, size * 0.45);
        }
    }
    svg.end();
}

fn is_coming(quorum: QuorumView, id: ProcessId) -> bool {
    quorum.on_the_way.contains(id) && !quorum.held.contains(id)
}

/// The number, the value and the crown.
fn heart(svg: &mut Svg, view: &ProcessView, radius: f32, full: &str, still: &Still) {
    let (held, leads) = (view.holding.is_some(), view.rank == Rank::Leader);
    let size = radius * if held { 0.46 } else { 0.54 };
    let number = view.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(still.frame.roster));
    let y = match (held, leads) {
        (true, false) => -radius * 0.06,
        (true, true) => radius * 0.12,
        (false, false) => size * 0.36,
        (false, true) => size * 0.36 + radius * 0.27,
    };
    if leads {
        crown(svg, radius);
    }
    svg.sized_words(&format!("still-number{full}"), Point::new(0.0, y), size, &number);
    if let Some(holding) = view.holding {
        chip(svg, holding, radius, number.is_empty());
    }
}

fn crown(svg: &mut Svg, radius: f32) {
    const CORNERS: [(f32, f32); 7] = [(2.4, 13.0), (1.0, 4.4), (5.0, 7.4), (8.0, 2.0), (11.0, 7.4), (15.0, 4.4), (13.6, 13.0)];
    let unit = radius * 0.92 / 16.0;
    let at = |(x, y): (f32, f32)| Point::new((x - 8.0) * unit, y * unit - radius * 0.88);
    let path = CORNERS[1..].iter().fold(PathText::from(at(CORNERS[0])), |path, &corner| path.to(at(corner)));
    svg.path("still-crown", &path.close());
}

/// The value it holds; how, is in the chip's style.
fn chip(svg: &mut Svg, holding: Holding, radius: f32, alone: bool) {
    let word = holding.value.to_string();
    let letters = word.chars().count() as f32;
    let (high, font) = (radius * 0.42, (radius * 0.29).min(radius * 2.1 / letters.max(1.0)));
    let wide = (letters * font * 0.66 + radius * 0.26).max(radius * 0.7);
    let top = if alone { -high / 2.0 } else { radius * 0.14 };
    let middle = Point::new(0.0, top + high / 2.0);
    let how = match holding.how {
        How::Wants => " wants",
        How::Proposes => " proposes",
        How::Accepted => "",
        How::Decided => " decided",
    };
    svg.group(value_class(holding.value));
    if holding.how == How::Decided {
        svg.rounded("still-chip-ring", Rect::around(middle, wide + 6.0, high + 6.0), 7.0);
    }
    svg.rounded(&format!("still-chip{how}"), Rect::around(middle, wide, high), 4.0);
    svg.sized_words(&format!("still-value{how}"), middle.plus(Point::new(0.0, font * 0.35), 1.0), font, &word);
    svg.end();
}

/// The timer that runs out first, as an arc that drains clockwise from 12 o'clock.
fn alarm(svg: &mut Svg, view: &ProcessView, place: Place, still: &Still) {
    let Some(alarm) = view.alarms.first().filter(|_| view.up) else { return };
    let radius = place.radius + ARC;
    svg.circle("still-arc-track", Point::default(), radius);
    let whole = alarm.due.since(alarm.set_at).0.max(1);
    let gone = (still.now.since(alarm.set_at).0 as f32 / whole as f32).min(1.0);
    let at = |share: f32| Point::new(radius * (share * TAU).sin(), -radius * (share * TAU).cos());
    let strokes = ((1.0 - gone) * STROKES as f32).ceil() as u32;
    let path = (1..=strokes).fold(PathText::from(at(gone)), |path, stroke| path.to(at(gone + (1.0 - gone) * stroke as f32 / strokes as f32)));
    svg.path("still-arc", &path);
}

/// Its name and part, and below what it is doing.
fn name(svg: &mut Svg, view: &ProcessView, place: Place, still: &Still) {
    let anchor = match place.anchor {
        Anchor::Start => "",
        Anchor::Middle => " middle",
        Anchor::End => " end",
    };
    let lang: Lang = still.lang;
    let mut said = view.name.clone();
    if place.radius >= SMALL {
        let roles: Vec<&str> = distinguishing(view, &still.frame.processes).iter().map(|role| role.of(lang)).collect();
        said = format!("{said} {}", roles.join(", "));
        let standing = match (view.up, view.disk_lost) {
            (true, _) => view.standing.map(|standing| standing.say(lang, still.frame.roster)).unwrap_or_default(),
            (false, false) => CRASHED.of(lang).into(),
            (false, true) => DISK_LOST.of(lang).into(),
        };
        svg.words(&format!("still-standing{anchor}"), place.name.plus(Point::new(0.0, SECOND_LINE), 1.0), &standing);
    }
    svg.words(&format!("still-name{anchor}"), place.name, said.trim_end());
}
