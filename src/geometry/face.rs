//! The face of a process: where everything that it wears stands, from its middle. Said once, for the page and for pictures.

use super::angle::sin_cos;
use super::{Place, Point, Rect};
use core::f32::consts::TAU;

/// How far outside a process the arc of its timer runs.
const TIMER: f32 = 6.5;
/// How wide a letter of a value is taken to be, as a multiple of its height: values are set bold.
const LETTER: f32 = 0.66;

/// Where the line within the rim of a filled process runs that decided, as a share of its radius.
const RIM: f32 = 0.86;

/// The bars of a process that stands still.
pub const BARS: &str = "M-6-9v18M6-9v18";
/// The corners of a crown, on a square of 16 by 16.
const CROWN: [(f32, f32); 7] = [(2.4, 13.0), (1.0, 4.4), (5.0, 7.4), (8.0, 2.0), (11.0, 7.4), (15.0, 4.4), (13.6, 13.0)];

/// What a process wears within.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Face {
    /// Where the number stands, on its base line, and how large its letters are.
    pub number: Line,
    /// The corners of a leader's crown.
    pub crown: [Point; 7],
    /// The value.
    pub chip: Chip,
    /// Whether the value fills all of the process, where no number needs the room.
    pub fills: bool,
}

/// A word in the middle of a process.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Line {
    /// How far its base line stands below the middle.
    pub y: f32,
    /// How large its letters are.
    pub size: f32,
}

/// A value that a process holds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Chip {
    /// The chip.
    pub body: Rect,
    /// The ring around it once the value is decided.
    pub ring: Rect,
    /// Its word.
    pub word: Line,
}

impl Chip {
    /// How round its corners are.
    pub const CORNER: f32 = 4.0;

    /// How round the corners of its ring are.
    pub fn ring_corner(&self) -> f32 {
        Chip::CORNER + self.body.left - self.ring.left
    }
}

impl Face {
    /// The face of a process of that radius that shows a number, if it `is_numbered`, and holds a value of so many letters, if any; a
    /// leader wears a crown above.
    pub fn of(radius: f32, is_numbered: bool, leads: bool, letters: Option<usize>) -> Face {
        let fills = letters.is_some() && !is_numbered;
        let chip = if fills { filled(radius, letters.unwrap_or_default()) } else { chip(radius, letters.unwrap_or_default()) };
        let is_crowded = leads && is_numbered && letters.is_some();
        Face { number: number(radius, leads, letters.is_some()), crown: crown(radius, is_crowded), chip, fills }
    }
}

fn number(radius: f32, leads: bool, holds: bool) -> Line {
    let size = radius
        * match (holds, leads) {
            (true, true) => 0.42,
            (true, false) => 0.48,
            (false, _) => 0.54,
        };
    let y = match (holds, leads) {
        (true, false) => -radius * 0.06,
        (true, true) => radius * 0.05,
        (false, false) => size * 0.36,
        (false, true) => size * 0.36 + radius * 0.27,
    };
    Line { y, size }
}

/// In the smallest a crown is all there is room for; above a number and a value it is small.
fn crown(radius: f32, is_crowded: bool) -> [Point; 7] {
    let (wide, top) = match (radius < 14.0, is_crowded) {
        (true, _) => (radius * 1.6, -radius * 0.8),
        (false, false) => (radius * 0.92, -radius * 0.88),
        (false, true) => (radius * 0.62, -radius * 0.92),
    };
    CROWN.map(|(x, y)| Point::new(-wide / 2.0, top).plus(Point::new(x, y), wide / 16.0))
}

/// A value that fills its process; once decided, there is a line within its rim.
fn filled(radius: f32, letters: usize) -> Chip {
    let size = (radius * 0.62).min(radius * 1.5 / (letters.max(1) as f32 * LETTER));
    let side = |of: f32| Rect::around(Point::default(), 2.0 * radius * of, 2.0 * radius * of);
    Chip { body: side(1.0), ring: side(RIM), word: Line { y: size * 0.35, size } }
}

fn chip(radius: f32, letters: usize) -> Chip {
    let letters = letters.max(1) as f32;
    let (high, size) = (radius * 0.42, (radius * 0.29).min(radius * 2.1 / letters));
    let wide = (letters * size * LETTER + radius * 0.26).max(radius * 0.7);
    let middle = Point::new(0.0, radius * 0.35);
    let ring = radius * 0.14;
    Chip {
        body: Rect::around(middle, wide, high),
        ring: Rect::around(middle, wide + ring, high + ring),
        word: Line { y: middle.y + size * 0.35, size },
    }
}

impl Place {
    /// How round its corners are: a client is a rounded square.
    pub fn corner(&self, is_client: bool) -> f32 {
        self.radius * if is_client { 0.35 } else { 1.0 }
    }

    /// The same for the line within its rim that says that its value is decided.
    pub fn rim_corner(&self, is_client: bool) -> f32 {
        self.corner(is_client) * RIM
    }

    /// The radius of the arc of its timer.
    pub fn timer(&self) -> f32 {
        self.radius + TIMER
    }

    /// Where the timer's arc is, a share of the whole way round, clockwise from 12 o'clock.
    pub fn timer_at(&self, share: f32) -> Point {
        let (radius, (right, up)) = (self.timer(), sin_cos(share * TAU));
        Point::new(radius * right, -radius * up)
    }

    /// Where the dot of an answer stands, which lies in the direction of who gives it; and how large it is.
    pub fn dot(&self, of: &Place) -> (Point, f32) {
        let (away, (right, up)) = (self.radius * 0.83, sin_cos(of.angle));
        (Point::new(away * right, -away * up), (self.radius * 0.1).max(1.6))
    }

    /// How large the middle of such a dot is whose answer is on its way.
    pub const fn core(size: f32) -> f32 {
        size * 0.45
    }

    /// How far the cross of a crash reaches to each side.
    pub fn cross(&self) -> f32 {
        self.radius * 0.66
    }

    /// The radius of the ring around its middle, where the disk is lost too.
    pub fn lost(&self) -> f32 {
        self.radius * 0.4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_crown_and_value_stay_within_the_process_and_apart() {
        for radius in [14.0, 30.0, 47.0, 90.0] {
            for leads in [false, true] {
                for letters in [None, Some(1), Some(3), Some(5)] {
                    let face = Face::of(radius, true, leads, letters);
                    let top = face.number.y - face.number.size * 0.73;
                    assert!(top > -radius && face.number.y < radius, "the number, at {radius}: {face:?}");
                    if letters.is_some() {
                        assert!(face.number.y < face.chip.body.top + 0.02 * radius, "the number stands above the value, at {radius}: {face:?}");
                        let corner = Point::new(face.chip.body.right, face.chip.body.bottom);
                        assert!(corner.distance(Point::default()) < radius * 1.05, "the value, at {radius}: {face:?}");
                    }
                    let foot = face.crown[0].y;
                    assert!(!leads || foot < top + 0.1 * radius, "the crown stands above the number, at {radius}: {face:?}");
                }
            }
        }
    }

    #[test]
    fn a_value_alone_fills_the_process_and_its_word_has_room() {
        for (radius, letters) in [(40.0, 3), (22.0, 3), (22.0, 6), (36.0, 5)] {
            let face = Face::of(radius, false, false, Some(letters));
            let Chip { body, word, .. } = face.chip;
            assert!(face.fills && body == Rect::around(Point::default(), 2.0 * radius, 2.0 * radius));
            let corner = Point::new(letters as f32 * word.size * LETTER / 2.0, word.size * 0.4);
            assert!(corner.distance(Point::default()) < radius * RIM, "{radius}, {letters}: {word:?}");
        }
        assert!(!Face::of(40.0, true, false, Some(3)).fills && !Face::of(40.0, false, false, None).fills);
    }
}
