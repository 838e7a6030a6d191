//! Where things stand on the stage and how they move: pure functions of the stage's size, the roster and the time.
//!
//! Lengths are in units of the stage (see [`in_units`]), from its upper left corner. Nothing here knows an algorithm, and nothing here is drawn.

mod angle;
mod card;
mod columns;
mod face;
mod flight;
mod graph;
mod labels;
mod layouts;
mod lean;
pub mod pill;
mod ring;
mod sides;
mod space_time;
mod tray;
mod tree;
mod wall;

pub use card::{Subject, keep_card, put_card};
pub use columns::parts_of;
pub use face::{BARS, Chip, Face, Line};
pub use flight::{Fate, Sight, Way, eased, loss_share, sight, sights, stepped, ways};
pub use graph::Laid;
pub use labels::{LABEL_HEIGHT, Label, Put, Rect, Shown, Taken, Turn, letters_width, put_labels, room_for};
pub use lean::Lean;
pub use ring::{Anchor, DESCENT as LETTERS_BELOW, Path, Place, Ring, SECOND_LINE, in_units};
pub use sides::sides_after;
pub use space_time::{Chart, Course, Tip};
pub use wall::{Wall, crossing, walls};

/// A place on the stage, or a direction.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// So far to the right and so far down.
    pub const fn new(x: f32, y: f32) -> Point {
        Point { x, y }
    }

    /// The point at a share of the way to another.
    pub fn toward(self, other: Point, share: f32) -> Point {
        Point::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }

    /// So far on in a direction.
    pub fn plus(self, direction: Point, length: f32) -> Point {
        Point::new(self.x + direction.x * length, self.y + direction.y * length)
    }

    /// How far away another is.
    pub fn distance(self, other: Point) -> f32 {
        (other.x - self.x).hypot(other.y - self.y)
    }
}

/// How large the stage is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Size {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

/// A length that is at least the one and at most the other. What the standard library has for it can write floats, should the two stand the
/// wrong way round.
pub const fn within(length: f32, least: f32, most: f32) -> f32 {
    length.max(least).min(most)
}

/// Writes a length with one decimal: finer than eyes, and without the weight of formatting.
pub fn px(length: f32) -> String {
    let mut written = String::with_capacity(8);
    write_px(&mut written, length);
    written
}

/// Writes that something is moved to a place.
pub fn moved(to: Point) -> String {
    let mut written = String::with_capacity(26);
    written.push_str("translate(");
    write_px(&mut written, to.x);
    written.push(' ');
    write_px(&mut written, to.y);
    written.push(')');
    written
}

/// Digit by digit: lengths are most of what is written for a frame.
fn write_px(to: &mut String, length: f32) {
    let tenths = (length * 10.0).round() as i32;
    if tenths < 0 {
        to.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let mut digits = [0; 10];
    let (mut rest, mut first) = (tenths / 10, digits.len());
    while rest > 0 || first == digits.len() {
        first -= 1;
        digits[first] = (rest % 10) as u8;
        rest /= 10;
    }
    digits[first..].iter().for_each(|&digit| to.push(char::from(b'0' + digit)));
    to.push('.');
    to.push(char::from(b'0' + (tenths % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_with_one_decimal() {
        assert_eq!([px(0.0), px(12.34), px(-0.26), px(-7.0)], ["0.0", "12.3", "-0.3", "-7.0"]);
        assert_eq!([px(-0.04), px(1280.06), px(1e9)], ["0.0", "1280.1", "214748364.7"]);
        assert_eq!(moved(Point::new(3.0, -0.5)), "translate(3.0 -0.5)");
    }
}
