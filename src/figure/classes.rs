//! The classes under which style sheets know the colours of ballots and values.

use crate::base::{COLOURS, ORDERS, Value};
use crate::words::sheet::CellMark;
use crate::words::{How, Hue, Tone};

/// The classes of all tones, by their numbers.
pub const TONE_CLASSES: [&str; Tone::COUNT as usize + 1] = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6"];

/// The class of a tone.
pub const fn tone_class(tone: Tone) -> &'static str {
    TONE_CLASSES[tone.number() as usize]
}

/// The class of a value.
pub fn value_class(value: Value) -> &'static str {
    const CLASSES: [&str; COLOURS.len()] = ["value-red", "value-blue", "value-green", "value-black", "value-white", "value-purple"];
    let name = value.to_string();
    let colour = COLOURS.iter().position(|colour| *colour == name);
    colour.or_else(|| ORDERS.iter().position(|order| *order == name)).map_or("value-other", |place| CLASSES[place])
}

/// The class of what a fact wears, or what waits or is counted; nothing where it has no colour of its own.
pub fn hue_class(hue: Hue) -> Option<&'static str> {
    match hue {
        Hue::Value(value) => Some(value_class(value)),
        Hue::Tone(tone) => Some(tone_class(tone)),
        Hue::Plain => None,
    }
}

/// The classes of a box that is filled with the colour of what is in it.
pub fn box_class(hue: Hue) -> String {
    let class = hue_class(hue).unwrap_or(tone_class(Tone::PLAIN));
    if matches!(hue, Hue::Value(_)) { format!("valued {class}") } else { class.to_owned() }
}

/// The class of how a value is held.
pub const fn how_class(how: How) -> &'static str {
    match how {
        How::Wants => "wants",
        How::Proposes => "proposes",
        How::Accepted => "accepted",
        How::Decided => "decided",
    }
}

/// How a cell stands, as a class.
pub const fn mark_class(mark: CellMark) -> &'static str {
    match mark {
        CellMark::None => "none",
        CellMark::Hole => "hole",
        CellMark::Tentative => "tentative",
        CellMark::Settled => "settled",
        CellMark::Lied => "lied",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_a_class_of_its_own() {
        assert_eq!(COLOURS.map(|colour| value_class(Value::word(colour))), COLOURS.map(|colour| format!("value-{colour}")));
    }
}
