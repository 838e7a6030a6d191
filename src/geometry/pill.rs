//! How a message is drawn, from its middle: a label, the arrow ahead of it, or a dot. Said once, for the page and for pictures.

use super::angle::sin_cos;
use super::{LABEL_HEIGHT, Point, Rect};

/// The corners of an arrow that points to the right, from the middle of its back.
const ARROW: [(f32, f32); 3] = [(0.0, -5.5), (9.0, 0.0), (0.0, 5.5)];

/// The radius of a message that has no room for a label.
pub const DOT: f32 = 7.0;
/// The same for one that brings no news.
pub const ROUTINE_DOT: f32 = 4.0;
/// The radius of a dot that shows the value that it carries.
pub const BEAD: f32 = 9.5;
/// The radius of a message whose label stands beside it.
pub const PUCK: f32 = 5.0;
/// Half the height of a value's chip within a label, and how round its corners are.
pub const CHIP: (f32, f32) = (9.5, 3.5);
/// How far the base line of a label's words stands below its middle, and that of a word on a chip.
pub const BASE_LINES: (f32, f32) = (5.2, 4.8);
/// How far the strokes of a plus or a minus reach to each side: on the disc of a label, and on a dot.
pub const SIGN_STROKES: (f32, f32) = (4.0, 3.5);

/// The corners of an arrow in a direction, clockwise from the right, ahead of what reaches so far.
pub fn arrow(degrees: f32, away: f32) -> [Point; 3] {
    let (sin, cos) = sin_cos(degrees.to_radians());
    ARROW.map(|(x, y)| Point::new((away + x) * cos - y * sin, (away + x) * sin + y * cos))
}

/// How far the edge of a label of that width is from its middle, in a direction.
pub fn edge(degrees: f32, wide: f32) -> f32 {
    let (down, right) = sin_cos(degrees.to_radians());
    (wide / 2.0 / right.abs().max(0.01)).min(LABEL_HEIGHT / 2.0 / down.abs().max(0.01)) + 2.0
}

/// A value's chip within a label, from its left edge.
pub fn chip(left: f32, wide: f32) -> Rect {
    Rect { left, top: -CHIP.0, right: left + wide, bottom: CHIP.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_stands_ahead_of_its_label_and_points_on() {
        for degrees in [0.0, 37.0, 90.0, 180.0, 300.0] {
            let [one, tip, other] = arrow(degrees, edge(degrees, 90.0));
            let (middle, far) = (one.toward(other, 0.5).distance(Point::default()), tip.distance(Point::default()));
            assert!(far > middle + 8.9 && middle >= LABEL_HEIGHT / 2.0, "{degrees}");
        }
    }
}
