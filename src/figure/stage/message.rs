//! A message in a picture: a label that says what it is, an arrow that says where to, or the burst where it was lost.

use crate::base::Roster;
use crate::figure::label::{CHIP_PADDING, CLOSE, GAP, PADDING, Part, SIGN, parts, sign_width, width, width_of};
use crate::figure::{PathText, Svg, tone_class, value_class};
use crate::geometry::{Fate, LABEL_HEIGHT, Point, Put, Rect, Shown, Sight, pill};
use crate::run::FlightView;
use crate::words::{Lang, Sense, Tone};

/// Draws a message with its label where that was put; `scale` is what letters are wider than assumed.
pub(super) fn draw(svg: &mut Svg, flight: &FlightView, sight: Sight, put: Put, scale: f32, said: (Lang, Roster)) {
    let degrees = sight.path.degrees();
    let kind = match (sight.fate, flight.letter.sense) {
        (Fate::Fails, _) => " failing",
        (_, Sense::Refuse) => " refuse",
        (_, Sense::Ask) => " ask",
        (_, Sense::Grant | Sense::Tell) => "",
    };
    svg.group_at(tone_class(flight.letter.tone), sight.at);
    if put.shown == Shown::Dot {
        let size = if flight.letter.routine { pill::ROUTINE_DOT } else { pill::DOT };
        arrow(svg, kind, degrees, size + 1.0);
        svg.circle(&format!("still-pill{kind}"), Point::default(), size);
    } else {
        label(svg, flight, (kind, degrees), put, scale, said);
    }
    svg.end();
}

fn label(svg: &mut Svg, flight: &FlightView, (kind, degrees): (&str, f32), put: Put, scale: f32, said: (Lang, Roster)) {
    let parts = parts(flight, put.shown == Shown::Short, said);
    let wide = width(&parts, flight.letter.sense, scale);
    let beside = put.shift != Point::default();
    if beside {
        svg.line("still-leader", Point::default(), put.shift);
        svg.circle(&format!("still-pill{kind}"), Point::default(), pill::PUCK);
    }
    arrow(svg, kind, degrees, if beside { pill::PUCK } else { pill::edge(degrees, wide) });
    svg.group_at("", put.shift);
    svg.rounded(&format!("still-pill{kind}"), Rect::around(Point::default(), wide, LABEL_HEIGHT), LABEL_HEIGHT / 2.0);
    sign(svg, flight.letter.sense, kind, -wide / 2.0 + PADDING - 2.0);
    let mut x = -wide / 2.0 + PADDING + sign_width(flight.letter.sense);
    for part in &parts {
        let wide = width_of(part, scale);
        piece(svg, part, kind, x, wide);
        x += wide + GAP;
    }
    svg.end();
}

fn piece(svg: &mut Svg, part: &Part, kind: &str, x: f32, wide: f32) {
    match part {
        Part::Text(text) => {
            let x = if text == CLOSE { x - GAP } else { x };
            svg.words(&format!("still-word{kind}"), Point::new(x, pill::BASE_LINES.0), text);
        }
        Part::Chip(value, word) => {
            svg.group(value_class(*value));
            svg.rounded("still-chip", pill::chip(x, wide), pill::CHIP.1);
            svg.words("still-chip-word", Point::new(x + CHIP_PADDING, pill::BASE_LINES.1), word);
            svg.end();
        }
    }
}

/// The plus of a grant, the minus of a refusal.
fn sign(svg: &mut Svg, sense: Sense, kind: &str, left: f32) {
    if sign_width(sense) == 0.0 {
        return;
    }
    let middle = Point::new(left + SIGN / 2.0, 0.0);
    svg.circle(&format!("still-arrow{kind}"), middle, SIGN / 2.0);
    let at = |right: f32, down: f32| middle.plus(Point::new(right, down), pill::SIGN_STROKES.0);
    let mut stroke = PathText::from(at(-1.0, 0.0)).to(at(1.0, 0.0));
    if sense == Sense::Grant {
        stroke = stroke.jump(at(0.0, -1.0)).to(at(0.0, 1.0));
    }
    svg.path("still-sign", &stroke);
}

/// The arrow ahead of what is so far away.
fn arrow(svg: &mut Svg, kind: &str, degrees: f32, away: f32) {
    let [one, tip, other] = pill::arrow(degrees, away);
    svg.path(&format!("still-arrow{kind}"), &PathText::from(one).to(tip).to(other).close());
}

/// Where a message was lost.
pub(super) fn burst(svg: &mut Svg, at: Point, tone: Tone) {
    svg.group(tone_class(tone));
    svg.circle("still-burst", at, 13.0);
    cross(svg, "still-cross", at, 5.0);
    svg.end();
}

/// A cross so large to each side.
pub(super) fn cross(svg: &mut Svg, class: &str, at: Point, side: f32) {
    let corner = |x: f32, y: f32| at.plus(Point::new(x, y), side);
    svg.path(class, &PathText::from(corner(-1.0, -1.0)).to(corner(1.0, 1.0)).jump(corner(1.0, -1.0)).to(corner(-1.0, 1.0)));
}
