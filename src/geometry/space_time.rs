//! Where moments, processes and messages stand in a space-time diagram: time to the right, a lane for each process.

use super::flight::LOST_AT;
use super::{Point, Rect};
use crate::base::{ProcessId, Time};
use crate::run::{Arrow, End};
use crate::sim::Why;

/// Where on its way a message is lost that meets a cut link.
const CUT_AT: f32 = 0.5;
/// How long and how wide the head of an arrow is.
const HEAD: (f32, f32) = (9.0, 3.6);

/// In how many gaps between lanes, from its sender on, a message's label may stand: near enough to be told whose it is.
const MOST_GAPS: usize = 4;

/// How a diagram lies on its paper.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Chart {
    /// The moment at its left edge.
    pub from: Time,
    /// How many pixels a millisecond has.
    pub scale: f32,
    /// How far down the first lane is.
    pub top: f32,
    /// How far apart the lanes are.
    pub spacing: f32,
}

/// A message's line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Course {
    /// Where it leaves its sender's lane.
    pub start: Point,
    /// Where it reaches its receiver's, or is lost.
    pub end: Point,
    /// How it ends.
    pub tip: Tip,
}

/// How a message's line ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tip {
    /// With a head.
    Arrives,
    /// With a cross.
    Lost,
    /// Open: it is still on the way.
    Open,
}

impl Chart {
    /// How far to the right a moment is.
    pub fn x(&self, at: Time) -> f32 {
        (at.0 as i64 - self.from.0 as i64) as f32 / 1000.0 * self.scale
    }

    /// How far down a process's lane is.
    pub fn y(&self, id: ProcessId) -> f32 {
        self.top + id.index() as f32 * self.spacing
    }

    /// Where a process is at a moment.
    pub fn at(&self, id: ProcessId, at: Time) -> Point {
        Point::new(self.x(at), self.y(id))
    }

    /// The moment so far to the right.
    pub fn time(&self, x: f32) -> Time {
        let micros = (x / self.scale * 1000.0) as i64;
        Time(self.from.0.saturating_add_signed(micros))
    }

    /// The line of a message, as far as it is known until a moment.
    pub fn course(&self, arrow: &Arrow, known: Time) -> Course {
        let start = self.at(arrow.name.from, arrow.sent);
        let whole = self.at(arrow.name.to, arrow.due);
        let gone = |until: Time| until.since(arrow.sent).0 as f32 / arrow.due.since(arrow.sent).0.max(1) as f32;
        let (share, tip) = match arrow.end {
            End::Arrived(_) => (1.0, Tip::Arrives),
            End::Lost(_, Why::Loss) => (LOST_AT, Tip::Lost),
            End::Lost(_, Why::Partition) => (CUT_AT, Tip::Lost),
            End::Lost(_, Why::Crashed) => (1.0, Tip::Lost),
            End::Lost(_, Why::Dropped) => (gone(arrow.ends), Tip::Lost),
            End::OnTheWay => (gone(known), Tip::Open),
        };
        Course { start, end: start.toward(whole, share.min(1.0)), tip }
    }
}

impl Course {
    /// The part right of an edge.
    pub fn right_of(self, left: f32) -> Course {
        if self.start.x >= left || self.end.x <= self.start.x {
            return self;
        }
        let share = (left - self.start.x) / (self.end.x - self.start.x);
        Course { start: self.start.toward(self.end, share.min(1.0)), ..self }
    }

    /// The corners of its head: the tip, and the two behind it.
    pub fn head(&self) -> [Point; 3] {
        let (along, across) = self.directions();
        let back = self.end.plus(along, -HEAD.0);
        [self.end, back.plus(across, HEAD.1), back.plus(across, -HEAD.1)]
    }

    /// A short bar across the line, at a point of it.
    pub fn bar(&self, at: Point, half: f32) -> (Point, Point) {
        let (_, across) = self.directions();
        (at.plus(across, half), at.plus(across, -half))
    }

    /// The point at a share of its length.
    pub fn at(&self, share: f32) -> Point {
        self.start.toward(self.end, share)
    }

    /// How far away a point is.
    pub fn distance(&self, from: Point) -> f32 {
        let (x, y) = (self.end.x - self.start.x, self.end.y - self.start.y);
        let along = (from.x - self.start.x) * x + (from.y - self.start.y) * y;
        self.at((along / (x * x + y * y).max(0.01)).clamp(0.0, 1.0)).distance(from)
    }

    /// Whether it passes through a room.
    pub fn crosses(&self, room: &Rect) -> bool {
        let (from, to) = (self.start, self.end);
        let share = |at: f32| ((at - from.x) / (to.x - from.x)).clamp(0.0, 1.0);
        // A message that arrives at once goes straight down, or up.
        let (left, right) = if to.x == from.x { (from, to) } else { (self.at(share(room.left)), self.at(share(room.right))) };
        let beside = from.x.max(to.x) < room.left || from.x.min(to.x) > room.right;
        !beside && left.y.min(right.y) < room.bottom && left.y.max(right.y) > room.top
    }

    /// Where a label of that size may stand, best first: in the gaps between lanes that the line crosses, right or left of it.
    pub fn places(&self, chart: &Chart, width: f32, height: f32) -> Vec<Rect> {
        let (low, high) = (self.start.y.min(self.end.y), self.start.y.max(self.end.y));
        let mut places = Vec::new();
        let gaps = (((high - low) / chart.spacing) as usize).min(MOST_GAPS);
        // From the sender on: there the lines of a multicast are together, and one label says it for all.
        for gap in 0..gaps {
            let down = (gap as f32 + 0.5) * chart.spacing;
            let y = if self.end.y > self.start.y { self.start.y + down } else { self.start.y - down };
            let share = (y - self.start.y) / (self.end.y - self.start.y);
            let (x, lean) = (self.at(share).x, (self.end.x - self.start.x) / (high - low) * height / 2.0 + 4.0);
            for middle in [x + lean + width / 2.0, x - lean - width / 2.0] {
                places.push(Rect::around(Point::new(middle, y), width, height));
            }
        }
        places
    }

    fn directions(&self) -> (Point, Point) {
        let length = self.start.distance(self.end).max(0.01);
        let along = Point::new((self.end.x - self.start.x) / length, (self.end.y - self.start.y) / length);
        (along, Point::new(-along.y, along.x))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHART: Chart = Chart { from: Time::millis(100), scale: 3.0, top: 20.0, spacing: 30.0 };

    #[test]
    fn a_place_on_the_paper_is_a_moment_and_back() {
        assert_eq!((CHART.x(Time::millis(110)), CHART.x(Time::millis(90))), (30.0, -30.0));
        assert_eq!((CHART.time(30.0), CHART.time(-30.0), CHART.time(-1e6)), (Time::millis(110), Time::millis(90), Time::ZERO));
        assert_eq!(CHART.y(ProcessId::numbered(3)), 80.0);
    }

    #[test]
    fn a_line_crosses_what_it_passes_through_and_nothing_else() {
        let course = Course { start: Point::new(0.0, 0.0), end: Point::new(100.0, 50.0), tip: Tip::Arrives };
        let room = |x: f32, y: f32| Rect::around(Point::new(x, y), 20.0, 10.0);
        assert!(course.crosses(&room(50.0, 25.0)) && course.crosses(&room(50.0, 33.0)));
        assert!(![room(50.0, 40.0), room(120.0, 50.0), room(-20.0, 0.0)].iter().any(|room| course.crosses(room)));
        let upright = Course { start: Point::new(50.0, 0.0), end: Point::new(50.0, 90.0), ..course };
        assert!(upright.crosses(&room(50.0, 40.0)) && !upright.crosses(&room(70.0, 40.0)));
    }

    #[test]
    fn a_label_stands_beside_its_line_and_on_no_lane() {
        let course = Course { start: Point::new(0.0, 20.0), end: Point::new(60.0, 110.0), tip: Tip::Arrives };
        let places = course.places(&CHART, 50.0, 12.0);
        assert_eq!(places.len(), 6);
        for place in places {
            assert!(!(0..4).any(|lane| (place.top..place.bottom).contains(&(20.0 + 30.0 * lane as f32))), "{place:?}");
            let corners = [(place.left, place.top), (place.right, place.top), (place.left, place.bottom), (place.right, place.bottom)];
            assert!(corners.into_iter().all(|(x, y)| course.distance(Point::new(x, y)) > 2.0), "{place:?}");
            assert!(!course.crosses(&place), "{place:?}");
        }
    }
}
