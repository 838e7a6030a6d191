//! Columns: where every part is played by processes of its own, they stand by their parts, in the order in which messages pass them, as
//! lectures draw them. On a tall stage the columns are rows.

use super::ring::{AIR, ASCENT, CORNER, DESCENT, HALO, LINES, RADIUS, SECOND_LINE, SMALL, TINY, beside_node, halo_of, is_tall, node_on};
use super::{Anchor, Place, Point, Rect, Ring, Size, px};
use crate::base::{PerProcess, ProcessId, Roster, in_order};
use crate::run::Frame;
use crate::scenario::Layout;
use core::f32::consts::TAU;

/// A process's radius, as a share of the height of a wide stage, and of the width of a tall one.
const NODE: (f32, f32) = (0.0585, 0.0565);
/// Processes of a column that would stand closer stand in several lines.
const LEAST_PITCH: f32 = 46.0;
/// The most of the room of its column that several lines may take.
const LINED: f32 = 0.85;
/// Half the width of a name below a process.
const HALF_NAME: f32 = 76.0;
/// Up to that share of the width reaches what is known from outside, in the upper left corner.
const OUTSIDE: f32 = 0.42;

/// The parts of the servers in their order, where each plays one for the whole run and there are several; else nothing.
pub fn parts_of(frame: &Frame) -> Vec<u8> {
    let servers = frame.processes.iter().filter(|view| !view.client);
    let parts: Option<Vec<u8>> = servers.map(|view| view.look.column).collect();
    parts.filter(|parts| parts.iter().any(|part| *part != parts[0])).unwrap_or_default()
}

/// Where processes stand on a stage by their parts.
struct Columns<'a> {
    size: Size,
    roster: Roster,
    tall: bool,
    node: f32,
    /// Who stands in which; clients before all others.
    columns: &'a [Vec<ProcessId>],
}

impl Ring {
    /// The stage of a frame: in columns by their parts where each process plays one, else as its algorithm has them stand.
    pub fn of(size: Size, frame: &Frame) -> Ring {
        Ring::standing(size, frame.roster, frame.stage, &parts_of(frame))
    }

    /// The same for the parts of the servers in their order (see [`parts_of`]).
    pub fn standing(size: Size, roster: Roster, stage: Layout, parts: &[u8]) -> Ring {
        if parts.is_empty() { Ring::laid(size, roster, stage) } else { Ring { stage, ..Ring::by_parts(size, roster, parts) } }
    }

    /// Columns by the parts of the servers in their order: as large as they can be without touching.
    pub(super) fn by_parts(size: Size, roster: Roster, parts: &[u8]) -> Ring {
        let mut numbers = in_order(parts.iter().copied(), |part| *part);
        numbers.dedup();
        let clients: Vec<ProcessId> = roster.all().filter(|&id| roster.is_client(id)).collect();
        let of_part = |part: u8| roster.servers().filter(|id| parts[id.index()] == part).collect();
        let all: Vec<Vec<ProcessId>> = [clients].into_iter().filter(|column| !column.is_empty()).chain(numbers.into_iter().map(of_part)).collect();
        let mut columns = Columns { size, roster, tall: is_tall(size), node: node_on(size, NODE), columns: &all };
        while columns.node > RADIUS.1 && (!columns.has_room() || columns.stand().is_crowded()) {
            columns.node *= 0.94;
        }
        columns.node = columns.node.max(RADIUS.1);
        columns.stand()
    }

    /// A line around each column.
    pub(super) fn bands(&self) -> String {
        let band = |column: &Vec<ProcessId>| {
            let corners = column.iter().map(|&id| Rect::around(self.places[id].at, 0.0, 0.0));
            let whole = corners.reduce(|one, other| Rect {
                left: one.left.min(other.left),
                top: one.top.min(other.top),
                right: one.right.max(other.right),
                bottom: one.bottom.max(other.bottom),
            });
            let Some(Rect { left, top, right, bottom }) = whole else { return String::new() };
            let round = self.node + HALO + AIR;
            let (r, wide, high) = (px(round), px(right - left), px(bottom - top));
            let (x, y) = (px(left), px(top - round));
            format!(
                "M{x} {y}h{wide}a{r} {r} 0 0 1 {r} {r}v{high}a{r} {r} 0 0 1 -{r} {r}h-{wide}a{r} {r} 0 0 1 -{r} -{r}v-{high}a{r} {r} 0 0 1 {r} -{r}z"
            )
        };
        self.columns.iter().map(band).collect()
    }
}

impl Columns<'_> {
    fn stand(&self) -> Ring {
        let Size { width, height } = self.size;
        let mut places: Vec<Option<Place>> = vec![None; self.roster.len()];
        for (index, column) in self.columns.iter().enumerate() {
            for (rank, &id) in column.iter().enumerate() {
                places[id.index()] = Some(self.place(index, rank));
            }
        }
        let places: Vec<Place> = places.into_iter().flatten().collect();
        let servers = self.columns.iter().filter(|column| column.iter().all(|&id| !self.roster.is_client(id)));
        Ring {
            size: self.size,
            stage: Layout::Ring,
            centre: Point::new(width / 2.0, height / 2.0),
            radii: Point::new(width / 2.0 - self.sides().0, height / 2.0 - self.node),
            node: self.node,
            tall: self.tall,
            places: PerProcess::from(places),
            columns: servers.cloned().collect(),
        }
    }

    fn place(&self, column: usize, rank: usize) -> Place {
        let (lines, count) = (self.lines(column), self.columns[column].len());
        let in_line = count.div_ceil(lines);
        let (line, place) = (rank / in_line, rank % in_line);
        let full = in_line.min(count - line * in_line);
        let (from, pitch) = self.cross(column, full);
        let (across, on) = (from + pitch * (place as f32 + 0.5), self.main(column, line));
        let at = if self.tall { Point::new(across, on) } else { Point::new(on, across - self.lift(column)) };
        let (name, anchor) = self.name(column, pitch);
        // The answers that somebody gathers stand around it in the order in which whoever gives them stand in their column.
        let angle = TAU * (rank as f32 + if self.tall { 0.5 } else { 0.0 }) / count as f32;
        Place { at, angle, radius: self.node, name, anchor }
    }

    fn is_outer(&self, column: usize) -> bool {
        column == 0 || column + 1 == self.columns.len()
    }

    /// In how many lines a column stands.
    fn lines(&self, column: usize) -> usize {
        let most = ((self.across() / LEAST_PITCH) as usize).max(1);
        self.columns[column].len().div_ceil(most).max(1)
    }

    /// The room of a column from end to end.
    fn across(&self) -> f32 {
        if self.tall { self.size.width } else { self.size.height }
    }

    /// Where so many of a column begin, and how far they are apart. All columns have the same room, so that messages pass between processes; but
    /// what is known from outside has the corners above the outer ones.
    fn cross(&self, column: usize, count: usize) -> (f32, f32) {
        let (room, count) = (self.across(), count as f32);
        let is_under = self.is_outer(column) || self.main(column, 0) < self.size.width * OUTSIDE;
        if self.tall || !is_under || room / count / 2.0 - self.lift(column) - self.node - HALO > CORNER * 0.8 {
            return (0.0, room / count);
        }
        (CORNER, (room - CORNER) / count)
    }

    /// How far processes stand above the middle of their room, so that names have room below, and so has what is said of them where it fits.
    fn lift(&self, column: usize) -> f32 {
        if self.is_beside(column) {
            return 0.0;
        }
        let names = self.name_height();
        let spare = self.across() / self.columns[column].len() as f32 - 2.0 * self.halo() - AIR - names;
        let said = if self.node < SMALL || self.tall { 0.0 } else { spare.clamp(0.0, SECOND_LINE) };
        (names + said) / 2.0
    }

    fn name_height(&self) -> f32 {
        match self.node {
            node if node < TINY => 15.0,
            node if node < SMALL => ASCENT + AIR,
            _ => ASCENT + DESCENT + AIR,
        }
    }

    fn halo(&self) -> f32 {
        halo_of(self.node)
    }

    /// Whether names stand beside the processes of an outer column, which has no room for them below.
    fn is_beside(&self, column: usize) -> bool {
        let room = (self.across() - CORNER) / self.columns[column].len() as f32;
        !self.tall && self.is_outer(column) && self.lines(column) == 1 && room < 2.0 * self.halo() + AIR + self.name_height()
    }

    /// How far the first and the last column stand from the edge.
    fn sides(&self) -> (f32, f32) {
        if self.tall {
            let side = self.halo() + AIR + if self.node < SMALL { self.name_height() } else { LINES };
            return (side, side);
        }
        let beside = beside_node(self.node, self.size);
        let side = |column| if self.is_beside(column) { beside } else { HALF_NAME.min(self.size.width * 0.1).max(self.halo() + AIR) };
        (side(0), side(self.columns.len() - 1))
    }

    /// Where a line of a column stands, from left to right; on a tall stage from top to bottom.
    fn main(&self, column: usize, line: usize) -> f32 {
        let (from, to) = self.sides();
        let whole = if self.tall { self.size.height } else { self.size.width };
        let pitch = (whole - from - to) / (self.columns.len() - 1) as f32;
        let lines = self.lines(column);
        let apart = (2.0 * self.halo() + AIR + self.name_height()).min(pitch * LINED / lines as f32);
        // Lines of an outer column go inward.
        let first = match column {
            0 => 0.0,
            last if last + 1 == self.columns.len() => -((lines - 1) as f32),
            _ => -((lines - 1) as f32) / 2.0,
        };
        from + pitch * column as f32 + apart * (first + line as f32)
    }

    fn name(&self, column: usize, pitch: f32) -> (Point, Anchor) {
        let beside = self.halo() + 2.0 * AIR;
        if self.is_beside(column) {
            return if column == 0 { (Point::new(-beside, -3.0), Anchor::End) } else { (Point::new(beside, -3.0), Anchor::Start) };
        }
        let rise = match self.node {
            node if node < TINY => 13.0,
            node if node < SMALL => 17.0,
            _ => ASCENT + AIR,
        };
        match (self.tall, column) {
            // Nothing comes from above to the first row, and nothing leaves downwards from the last.
            (true, 0) => (Point::new(0.0, -self.halo() - AIR - DESCENT - if self.node < SMALL { 0.0 } else { SECOND_LINE }), Anchor::Middle),
            (true, column) if !self.is_outer(column) && pitch >= 2.0 * (self.halo() + HALF_NAME) => (Point::new(beside, -3.0), Anchor::Start),
            _ => (Point::new(0.0, self.halo() + rise), Anchor::Middle),
        }
    }

    /// Whether everybody has room for a name.
    fn has_room(&self) -> bool {
        let name = self.name_height();
        let across = |column: usize| {
            let in_line = self.columns[column].len().div_ceil(self.lines(column));
            let (_, pitch) = self.cross(column, in_line);
            pitch >= 2.0 * self.halo() + if self.tall || self.is_beside(column) { AIR } else { name }
        };
        (0..self.columns.len()).all(across)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECTOR: Size = Size { width: 1013.0, height: 380.0 };
    const PHONE: Size = Size { width: 450.0, height: 563.0 };
    const FRAME: Size = Size { width: 600.0, height: 245.0 };

    /// So many of each part, and clients.
    fn stage(size: Size, parts: [usize; 3], clients: u8) -> (Ring, Vec<u8>) {
        let numbers: Vec<u8> = parts.iter().zip(0..).flat_map(|(&count, part)| std::iter::repeat_n(part, count)).collect();
        (Ring::by_parts(size, Roster { processes: numbers.len() as u8, clients }, &numbers), numbers)
    }

    #[test]
    fn everybody_stands_in_the_column_of_its_part_on_nobody_s_feet() {
        for size in [PROJECTOR, PHONE, FRAME] {
            for (parts, clients) in [([1, 3, 2], 1), ([2, 4, 0], 0), ([1, 4, 1], 0), ([3, 5, 0], 2), ([9, 20, 9], 3), ([1, 49, 1], 9)] {
                let (ring, numbers) = stage(size, parts, clients);
                let places: Vec<Place> = ring.places.iter().map(|(_, place)| *place).collect();
                let main = |place: &Place| if ring.tall { place.at.y } else { place.at.x };
                for (index, place) in places.iter().enumerate() {
                    let within = |at: f32, most: f32| at >= place.radius && at <= most - place.radius;
                    assert!(within(place.at.x, size.width) && within(place.at.y, size.height), "{size:?} {parts:?}+{clients}: {place:?}");
                    for (later, other) in places.iter().enumerate().skip(index + 1) {
                        assert!(place.at.distance(other.at) > place.radius + other.radius, "{size:?} {parts:?}+{clients}: {index} {later}");
                        let (one, another) = (numbers.get(index), numbers.get(later));
                        // Clients come first, though they are numbered last.
                        let order = another.is_none() && one.is_some() && main(other) < main(place) || one < another && main(place) < main(other);
                        assert!(order || one == another, "{size:?} {parts:?}+{clients}: {index} {later}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_answers_that_somebody_gathers_stand_apart() {
        let (ring, numbers) = stage(PROJECTOR, [1, 4, 1], 0);
        let dots: Vec<Point> =
            ring.places.iter().filter(|(id, _)| numbers[id.index()] == 1).map(|(_, of)| ring.places[ProcessId::at(0)].dot(of).0).collect();
        assert!(dots.iter().enumerate().all(|(index, one)| dots[index + 1..].iter().all(|other| one.distance(*other) > 6.0)));
    }
}
