//! To which side of its message a label leans: chosen once for the whole flight, so that it never jumps over its message while that
//! flies. A function of the flight's way alone, whatever else is on the way.

use super::card::name_of;
use super::labels::{ABOVE, beside};
use super::{LABEL_HEIGHT, Path, Point, Rect, Ring};

/// At so many points of its way it is looked whether a label has room.
const POINTS: usize = 9;

/// To which side of its message a label leans, where it has no room on it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Lean {
    /// 1 to the right, -1 to the left.
    pub right: f32,
    /// 1 below it, -1 above.
    pub down: f32,
}

impl Lean {
    /// Where a label of that width has more room along its way: to the right of its direction, where both sides have as much, so that those
    /// of two messages that pass each other keep apart.
    pub fn of(ring: &Ring, path: Path, width: f32) -> Lean {
        let (x, y) = (path.end.x - path.start.x, path.end.y - path.start.y);
        let down = if x > 0.5 || x > -0.5 && y < 0.0 { 1.0 } else { -1.0 };
        let right = if y < -0.5 || y < 0.5 && x > 0.0 { 1.0 } else { -1.0 };
        let room =
            |shift: Point| (1..=POINTS).filter(|&point| is_free(ring, path.at(point as f32 / (POINTS + 1) as f32).plus(shift, 1.0), width)).count();
        let better = |own: f32, at: &dyn Fn(f32) -> usize| if at(-own) > at(own) { -own } else { own };
        let down = better(down, &|down| room(Point::new(0.0, down * ABOVE)));
        let right =
            better(right, &|right| room(Point::new(right * beside(width), 0.0)) + room(Point::new(right * beside(width) * 0.7, down * ABOVE)));
        Lean { right, down }
    }
}

/// Whether a label around a point is on the stage, and neither on a process nor on what may stand beside one.
fn is_free(ring: &Ring, at: Point, width: f32) -> bool {
    let rect = Rect::around(at, width, LABEL_HEIGHT);
    let on_stage = rect.left >= 0.0 && rect.right <= ring.size.width && rect.top >= 0.0 && rect.bottom <= ring.size.height;
    let misses = |place: &super::Place| rect.nearest(place.at).distance(place.at) > place.radius && !rect.meets(&name_of(place));
    on_stage && ring.places.iter().all(|(_, place)| misses(place))
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::*;
    use crate::base::{ProcessId, Roster};

    #[test]
    fn two_messages_that_pass_each_other_lean_apart() {
        let ring = Ring::new(Size { width: 2000.0, height: 900.0 }, Roster { processes: 5, clients: 0 });
        let (one, other) = (ProcessId::numbered(2), ProcessId::numbered(5));
        let (there, back) = (Lean::of(&ring, ring.path(one, other), 90.0), Lean::of(&ring, ring.path(other, one), 90.0));
        assert_eq!((there.down, there.right), (-back.down, -back.right));
    }

    #[test]
    fn a_label_leans_to_where_there_is_room() {
        let ring = Ring::new(Size { width: 1013.0, height: 380.0 }, Roster { processes: 3, clients: 0 });
        for (y, down) in [(14.0, 1.0), (366.0, -1.0)] {
            for (from, to) in [(250.0, 330.0), (330.0, 250.0)] {
                let path = Path { start: Point::new(from, y), end: Point::new(to, y) };
                assert_eq!(Lean::of(&ring, path, 60.0).down, down, "from {from} at {y}");
            }
        }
    }
}
