//! Stages on which not everybody is linked with everybody: the line, and the links that are drawn of a star, a line and a one-way ring.
//!
//! A line that is too long for its stage turns round at the edge and comes back, so that neighbours stay beside each other.

use super::angle::sin_cos;
use super::ring::{AIR, ARC, CORNER, DESCENT, HALO, LINES, RADIUS, SECOND_LINE, SMALL, TINY, beside_clients, halo_of, is_tall, largest, smaller};
use super::{Anchor, Path, Place, Point, Ring, Size, pill, px};
use crate::base::{PerProcess, ProcessId, Roster};
use crate::scenario::Layout;
use core::f32::consts::TAU;

/// Half the width of a name below a process.
const HALF_NAME: f32 = 76.0;
/// Where on its link the head of an arrow stands, and how long a link is whose head is as large as that of a message.
const HEAD: (f32, f32) = (0.55, 40.0);
/// How much longer than the head of a message that of a link is.
const STRETCHED: f32 = 0.7;
/// Where across a tall stage a single column stands: names have more room than processes.
const COLUMN: f32 = 0.38;

/// A line of so many processes that turns round at the edge of the stage.
struct Snake {
    size: Size,
    roster: Roster,
    tall: bool,
    node: f32,
    /// How many rows there are, or columns on a tall stage.
    lines: usize,
}

impl Ring {
    /// Side by side: in one row where that has room, in one column on a tall stage.
    pub(super) fn line(size: Size, roster: Roster) -> Ring {
        let most = usize::from(roster.processes).max(1);
        let mut snake = Snake { size, roster, tall: is_tall(size), node: largest(size), lines: 1 };
        loop {
            // Before its processes are dots a line turns round, if there is anywhere to turn to.
            let least = if snake.lines < most { TINY } else { RADIUS.1 };
            snake.node = largest(size);
            while snake.node > least && !snake.has_room() {
                snake.node = smaller(snake.node);
            }
            if snake.has_room() || snake.lines >= most {
                return snake.stand();
            }
            // Where no way of turning leaves more room, the smallest have to do.
            if snake.lines * snake.lines > most {
                snake.node = RADIUS.1;
                return snake.stand();
            }
            snake.lines += 1;
        }
    }

    /// The links between processes, where not all are linked with all.
    fn links(&self) -> Vec<(ProcessId, ProcessId)> {
        let processes = self.places.len() - self.clients();
        let roster = Roster { processes: processes as u8, clients: 0 };
        let is_twice = |from: ProcessId, to: ProcessId| from > to && self.stage.links(to, from, roster) && self.stage != Layout::OneWayRing;
        let all = roster.all().flat_map(|from| roster.all().map(move |to| (from, to)));
        all.filter(|&(from, to)| self.stage.links(from, to, roster) && !is_twice(from, to)).collect()
    }

    /// How many of those who have a place are clients: they are smaller, and stand last.
    fn clients(&self) -> usize {
        self.places.iter().filter(|(_, place)| place.radius != self.node).count()
    }

    /// The links as a path.
    pub(super) fn ways_of_stage(&self) -> String {
        let way = |(from, to): (ProcessId, ProcessId)| {
            let Path { start, end } = self.link(from, to);
            format!("M{} {}L{} {}", px(start.x), px(start.y), px(end.x), px(end.y))
        };
        self.links().into_iter().map(way).collect()
    }

    /// Where a link is drawn: where its messages go if they go one way, else straight from one to the other.
    pub fn link(&self, from: ProcessId, to: ProcessId) -> Path {
        if self.stage == Layout::OneWayRing {
            return self.path(from, to);
        }
        let (one, other) = (self.places[from], self.places[to]);
        let length = one.at.distance(other.at).max(1.0);
        Path { start: one.at.toward(other.at, one.radius / length), end: other.at.toward(one.at, other.radius / length) }
    }

    /// Where a link is shown that is selected: between halos, or beside it where its messages go one way.
    pub fn selected_link(&self, one: ProcessId, other: ProcessId, roster: Roster) -> Path {
        match [(one, other), (other, one)].map(|(from, to)| self.stage.links(from, to, roster)) {
            [true, false] => self.path(one, other),
            [false, true] => self.path(other, one),
            _ => {
                let (from, to) = (self.places[one], self.places[other]);
                let length = from.at.distance(to.at).max(1.0);
                Path { start: from.at.toward(to.at, from.halo() / length), end: to.at.toward(from.at, to.halo() / length) }
            }
        }
    }

    /// The heads of the arrows that say which way messages go, where they go one way: the corners of each.
    pub fn heads(&self) -> Vec<[Point; 3]> {
        if self.stage != Layout::OneWayRing || !self.columns.is_empty() {
            return Vec::new();
        }
        let head = |(from, to): (ProcessId, ProcessId)| {
            let path = self.path(from, to);
            let (at, times) = (path.at(HEAD.0), (path.start.distance(path.end) / HEAD.1).min(1.0));
            // Longer than wide: as large as it is here, nobody could tell the tip of that of a message.
            let (sin, cos) = sin_cos(path.degrees().to_radians());
            let ahead = Point::new(cos, sin);
            let stretched = |corner: Point| corner.plus(ahead, (corner.x * cos + corner.y * sin) * STRETCHED);
            pill::arrow(path.degrees(), 0.0).map(|corner| at.plus(stretched(corner), times))
        };
        self.links().into_iter().map(head).collect()
    }
}

impl Snake {
    fn stand(&self) -> Ring {
        let (left, bottom) = beside_clients(self.size, self.roster, self.node);
        let centre = Point::new((left + self.size.width) / 2.0, (self.size.height - bottom) / 2.0);
        let radii = Point::new((self.size.width - left) / 2.0, (self.size.height - bottom) / 2.0);
        let (size, node, tall) = (self.size, self.node, self.tall);
        let mut ring = Ring { size, stage: Layout::Line, centre, radii, node, tall, places: PerProcess::from(Vec::new()), columns: Vec::new() };
        ring.places =
            PerProcess::filled(self.roster.len(), |id| if self.roster.is_client(id) { ring.client(id, self.roster) } else { self.place(id) });
        ring
    }

    /// How many stand in a line.
    fn in_line(&self) -> usize {
        usize::from(self.roster.processes).div_ceil(self.lines).max(1)
    }

    fn place(&self, id: ProcessId) -> Place {
        let (line, rank) = (id.index() / self.in_line(), id.index() % self.in_line());
        // Every other line comes back.
        let rank = if line.is_multiple_of(2) { rank } else { self.in_line() - 1 - rank };
        let ((from, pitch), (across, apart)) = (self.along(), self.across());
        let (along, across) = (from + pitch * (rank as f32 + 0.5), across + apart * (line as f32 + 0.5));
        let at = if self.tall { Point::new(across, along) } else { Point::new(along, across) };
        let (name, anchor) = self.name();
        Place { at, angle: TAU * id.index() as f32 / f32::from(self.roster.processes.max(1)), radius: self.node, name, anchor }
    }

    /// Where a line begins, and how far apart those are that stand in it.
    fn along(&self) -> (f32, f32) {
        let (left, bottom) = beside_clients(self.size, self.roster, self.node);
        let count = self.in_line() as f32;
        let (from, room) = match self.tall {
            true => (AIR, self.size.height - bottom - 2.0 * AIR),
            false => (left, self.size.width - left),
        };
        (from, room / count)
    }

    /// Where the first line has its room, and how far lines are apart.
    fn across(&self) -> (f32, f32) {
        let (left, bottom) = beside_clients(self.size, self.roster, self.node);
        let lines = self.lines as f32;
        match (self.tall, self.lines) {
            (true, 1) => (left + self.size.width * (COLUMN - 0.5), self.size.width - left),
            (true, _) => (left, (self.size.width - left) / lines),
            (false, 1) => (-self.below() / 2.0, self.size.height - bottom),
            // What is known from outside has the corner above.
            (false, _) => (CORNER - self.below() / 2.0, (self.size.height - bottom - CORNER) / lines),
        }
    }

    /// The room that a name takes below its process.
    fn below(&self) -> f32 {
        match self.node {
            node if node < TINY => 15.0,
            node if node < SMALL => 22.0,
            _ => LINES,
        }
    }

    fn name(&self) -> (Point, Anchor) {
        let halo = halo_of(self.node);
        match (self.tall, self.node < SMALL) {
            (true, false) => (Point::new(halo + 2.0 * AIR, -3.0), Anchor::Start),
            (true, true) => (Point::new(halo + AIR, DESCENT), Anchor::Start),
            (false, is_small) => (Point::new(0.0, halo + if is_small { self.below() - DESCENT } else { AIR + SECOND_LINE }), Anchor::Middle),
        }
    }

    /// Whether everybody has room: for the arc of its timer, for its name, and for its neighbour.
    fn has_room(&self) -> bool {
        let ((_, pitch), (_, apart)) = (self.along(), self.across());
        let wide = 2.0 * (self.node + ARC).max(self.node * 1.35 + 2.0);
        match self.tall {
            true => pitch >= wide && (self.lines == 1 || apart >= 2.0 * halo_of(self.node) + HALF_NAME.min(self.node * 2.0)),
            false => pitch >= wide && apart >= 2.0 * (self.node + HALO) + self.below(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECTOR: Size = Size { width: 1013.0, height: 380.0 };
    const PHONE: Size = Size { width: 450.0, height: 563.0 };
    const FRAME: Size = Size { width: 600.0, height: 245.0 };
    const NARROW: Size = Size { width: 320.0, height: 360.0 };
    const STAGES: [Layout; 4] = [Layout::Ring, Layout::OneWayRing, Layout::Star, Layout::Line];

    fn roster(processes: u8, clients: u8) -> Roster {
        Roster { processes, clients }
    }

    fn at(ring: &Ring, number: usize) -> Point {
        ring.places[ProcessId::numbered(number)].at
    }

    #[test]
    fn on_every_stage_everybody_stands_on_nobody_s_feet() {
        for (stage, size) in STAGES.into_iter().flat_map(|stage| [PROJECTOR, PHONE, FRAME, NARROW].map(|size| (stage, size))) {
            for (processes, clients) in [(1, 0), (2, 0), (3, 0), (5, 0), (5, 2), (7, 3), (12, 0), (25, 0), (51, 9)] {
                // A circle of fifty does not go into a small frame; a line that turns round does.
                if processes > 25 && stage != Layout::Line && (size == FRAME || size == NARROW) {
                    continue;
                }
                let ring = Ring::laid(size, roster(processes, clients), stage);
                let told = format!("{stage:?} {size:?} {processes}+{clients}");
                let places: Vec<Place> = ring.places.iter().map(|(_, place)| *place).collect();
                for (index, place) in places.iter().enumerate() {
                    let within = |at: f32, most: f32| at >= place.radius && at <= most - place.radius;
                    assert!(within(place.at.x, size.width) && within(place.at.y, size.height), "{told}: {place:?}");
                    for other in &places[index + 1..] {
                        assert!(place.at.distance(other.at) > place.radius + other.radius, "{told}: {place:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn of_a_star_the_first_stands_in_the_middle_and_the_others_around_it() {
        for size in [PROJECTOR, PHONE] {
            let ring = Ring::laid(size, roster(5, 0), Layout::Star);
            assert_eq!(at(&ring, 1), ring.centre);
            assert!((at(&ring, 2).x - ring.centre.x).abs() < 0.1 && at(&ring, 2).y < ring.centre.y, "the second at twelve");
            assert!(at(&ring, 3).x > ring.centre.x && at(&ring, 5).x < ring.centre.x, "and on clockwise");
        }
    }

    #[test]
    fn a_line_is_one_row_on_a_wide_stage_and_one_column_on_a_phone() {
        for processes in 2..=7 {
            let ring = Ring::laid(PROJECTOR, roster(processes, 0), Layout::Line);
            assert!(
                (2..=usize::from(processes)).all(|number| at(&ring, number).y == at(&ring, 1).y && at(&ring, number).x > at(&ring, number - 1).x)
            );
            let ring = Ring::laid(PHONE, roster(processes, 0), Layout::Line);
            assert!(
                (2..=usize::from(processes)).all(|number| at(&ring, number).x == at(&ring, 1).x && at(&ring, number).y > at(&ring, number - 1).y)
            );
        }
    }

    #[test]
    fn a_long_line_turns_round_so_that_neighbours_stay_beside_each_other() {
        let ring = Ring::laid(PROJECTOR, roster(51, 0), Layout::Line);
        let far = (2..=51).map(|number| at(&ring, number).distance(at(&ring, number - 1))).fold(0.0, f32::max);
        assert!(far < 200.0, "{far}");
        assert!(ring.node >= TINY, "{}", ring.node);
    }

    #[test]
    fn links_that_go_one_way_say_which_and_are_drawn_where_their_messages_go() {
        for (stage, links, heads) in [(Layout::OneWayRing, 5, 5), (Layout::Star, 4, 0), (Layout::Line, 4, 0)] {
            let ring = Ring::laid(PROJECTOR, roster(5, 2), stage);
            assert_eq!((ring.ways_of_stage().matches('M').count(), ring.heads().len()), (links, heads), "{stage:?}");
        }
        assert!(Ring::laid(PROJECTOR, roster(5, 0), Layout::Ring).heads().is_empty());
        let ring = Ring::laid(PROJECTOR, roster(5, 0), Layout::OneWayRing);
        for (place, [one, tip, other]) in ring.heads().into_iter().enumerate() {
            let path = ring.path(ProcessId::at(place), ProcessId::at((place + 1) % 5));
            let foot = one.toward(other, 0.5);
            assert!(tip.distance(path.end) < foot.distance(path.end), "it points to whom messages go");
            assert!(tip.distance(foot) > 1.3 * one.distance(other), "and no other corner could be its tip");
        }
    }
}
