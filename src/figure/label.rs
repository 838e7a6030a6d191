//! What a message's label says, piece by piece, and how wide it is.

use crate::base::{Roster, Value};
use crate::geometry::{Label, Lean, Point, Ring, Sight, Turn, letters_width};
use crate::run::{FlightView, ProcessView};
use crate::words::{Datum, Lang, Sense, Words};
use std::rc::Rc;

/// The size of a label's letters, in pixels; the style sheet says the same.
const LETTERS: f32 = 15.0;
/// Left and right of what a label says.
pub const PADDING: f32 = 10.0;
/// Between its pieces.
pub const GAP: f32 = 6.0;
/// Left and right of the word on a chip.
pub const CHIP_PADDING: f32 = 6.0;
/// The plus or minus of a reply.
pub const SIGN: f32 = 16.0;
/// What letters are measured with.
pub const SAMPLE: &str = "Prepare Promise Accepted 3.1 42 (2.2, red)";

/// How much wider bold letters are.
const BOLD: f32 = 1.06;

/// How much narrower letters of plain weight are than those of labels, which are measured.
const LIGHT: f32 = 0.91;

/// The end of a list.
pub const CLOSE: &str = ")";

/// A piece of a label.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// A value, with its word.
    Chip(Value, String),
}

/// What a message is called in full: its phase, where the paper numbers them, and its name.
pub fn title(flight: &FlightView) -> String {
    flight.letter.phase.map_or_else(|| flight.letter.name.to_owned(), |phase| format!("{phase} {}", flight.letter.name))
}

/// The pieces of a label: the name, its phase before it, and the details; or their short forms.
pub fn parts(flight: &FlightView, short: bool, (lang, roster): (Lang, Roster)) -> Vec<Part> {
    let mut parts = vec![Part::Text(if short { flight.letter.short.to_owned() } else { title(flight) })];
    for detail in &flight.letter.details {
        match detail {
            Datum::List(_) if short => {}
            other => add(&mut parts, other, lang, roster),
        }
    }
    merged(parts)
}

fn add(parts: &mut Vec<Part>, datum: &Datum, lang: Lang, roster: Roster) {
    match datum {
        Datum::Value(value) => parts.push(Part::Chip(*value, lang.value(*value))),
        Datum::List(items) => {
            for (place, item) in items.iter().enumerate() {
                if place == 0 && !matches!(item, Datum::Value(_)) {
                    parts.push(Part::Text(format!("({}", item.show(lang, roster))));
                } else {
                    add(parts, item, lang, roster);
                }
            }
            parts.push(Part::Text(CLOSE.into()));
        }
        other => parts.push(Part::Text(other.show(lang, roster))),
    }
}

/// Words that follow each other are one piece.
fn merged(parts: Vec<Part>) -> Vec<Part> {
    let mut merged: Vec<Part> = Vec::new();
    for part in parts {
        match (merged.last_mut(), &part) {
            (Some(Part::Text(before)), Part::Text(text)) => {
                before.push(' ');
                before.push_str(text);
            }
            _ => merged.push(part),
        }
    }
    merged
}

/// How wide a piece is; `scale` is what the browser's letters are wider than assumed.
pub fn width_of(part: &Part, scale: f32) -> f32 {
    match part {
        // A closing bracket stands close to what it closes.
        Part::Text(text) if text == CLOSE => 0.0,
        Part::Text(text) => plain_width(text) * scale,
        Part::Chip(_, word) => plain_width(word) * scale * 0.93 + 2.0 * CHIP_PADDING,
    }
}

/// How wide a whole label is.
pub fn width(parts: &[Part], sense: Sense, scale: f32) -> f32 {
    let inner: f32 = parts.iter().map(|part| width_of(part, scale)).sum();
    inner + GAP * (parts.len().max(1) - 1) as f32 + 2.0 * PADDING + sign_width(sense)
}

/// How wide the plus or minus of a reply is, with the gap behind it.
pub const fn sign_width(sense: Sense) -> f32 {
    match sense {
        Sense::Grant | Sense::Refuse => SIGN + 3.0,
        Sense::Ask | Sense::Tell => 0.0,
    }
}

/// The assumed width of words, in pixels.
pub fn plain_width(text: &str) -> f32 {
    letters_width(text) * LETTERS
}

/// The assumed width of words in plain weight, as a multiple of the size of their letters.
pub fn light_letters(text: &str) -> f32 {
    letters_width(text) * LIGHT
}

/// The assumed width of bold words, as a multiple of the size of their letters.
pub fn wide_letters(text: &str) -> f32 {
    letters_width(text) * BOLD
}

/// When a message's label has its turn: one that brings no news is a bare dot.
pub const fn turn_of(flight: &FlightView) -> Turn {
    if flight.letter.routine { Turn::Never } else { Turn::Usual }
}

/// The labels that messages ask for on a ring, each when its turn comes.
pub fn asked_for(seen: &[(&Rc<FlightView>, Sight)], ring: &Ring, scale: f32, said: (Lang, Roster), turn: impl Fn(&FlightView) -> Turn) -> Vec<Label> {
    seen.iter().map(|&(flight, sight)| Label { at: sight.at, turn: turn(flight), ..label_of(flight, ring, scale, said) }).collect()
}

/// The label that a message asks for, wherever it is: what of it no time changes.
pub fn label_of(flight: &FlightView, ring: &Ring, scale: f32, said: (Lang, Roster)) -> Label {
    let wide = |short: bool| width(&parts(flight, short, said), flight.letter.sense, scale);
    let (full, short) = (wide(false), wide(true));
    let lean = Lean::of(ring, ring.path(flight.name.from, flight.name.to), full);
    Label { at: Point::default(), full, short, turn: turn_of(flight), lean }
}

/// The parts that tell a process from the others; where none does, its first.
pub fn distinguishing(view: &ProcessView, all: &[ProcessView]) -> Vec<&'static Words> {
    let everybody_plays = |role: &&'static Words| all.iter().filter(|other| !other.client).all(|other| other.look.roles.contains(role));
    let own: Vec<_> = view.look.roles.iter().copied().filter(|role| view.client || !everybody_plays(role)).collect();
    if own.is_empty() { view.look.roles.iter().copied().take(1).collect() } else { own }
}
