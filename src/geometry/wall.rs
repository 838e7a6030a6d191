//! The walls of a partition: between neighbours that are in different groups, and through nobody.

use super::{Path, Point, Ring, within};
use crate::base::{ProcessId, ProcessSet, Roster, in_order};
use crate::scenario::Layout;

/// How far a wall reaches beyond the ring.
const BEYOND: f32 = 1.22;
/// How far inward the middle of a wall across the ring may bend, straight first.
const BENDS: [f32; 4] = [0.0, 0.15, 0.3, 0.45];
/// How far a wall keeps from everybody.
const AIR: f32 = 10.0;
/// How far a wall across the ring reaches beyond the neighbours between which it begins, in radii of a process.
const PAST: f32 = 1.6;
/// The same for a wall between two of a column that goes no further.
const STUB: f32 = 2.4;
/// The same for a wall across one link.
const ACROSS: f32 = 1.1;

/// A wall, straight from one point to another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wall {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
}

impl Wall {
    /// Whether all of it keeps so far from a point.
    fn misses(&self, at: Point, distance: f32) -> bool {
        let along = minus(self.to, self.from);
        let square = (along.x * along.x + along.y * along.y).max(1e-3);
        let gap = minus(at, self.from);
        let share = within((gap.x * along.x + gap.y * along.y) / square, 0.0, 1.0);
        self.from.toward(self.to, share).distance(at) > distance
    }
}

/// The walls between groups. Two borders make one wall across the ring; more of them meet in the middle.
pub fn walls(ring: &Ring, roster: Roster, groups: &[ProcessSet]) -> Vec<Wall> {
    if !ring.columns.is_empty() {
        return in_columns(ring, groups);
    }
    if matches!(ring.stage, Layout::Star | Layout::Line) {
        return across_links(ring, roster, groups);
    }
    let servers: Vec<ProcessId> = roster.servers().collect();
    let grouped: Vec<(usize, usize)> = servers.iter().enumerate().filter_map(|(place, &id)| Some((place, group_of(groups, id)?))).collect();
    let at = |place: usize| ring.places[servers[place % servers.len()]].at;
    let mut borders = Vec::new();
    for (index, &(place, group)) in grouped.iter().enumerate() {
        let (next, next_group) = grouped[(index + 1) % grouped.len()];
        if group != next_group {
            // Whoever is in no group keeps all links: a wall stands before it, not in it.
            let apart = (next + servers.len() - place) % servers.len();
            let first = place + (apart - 1) / 2;
            borders.push(at(first).toward(at(first + 1), 0.5));
        }
    }
    match borders[..] {
        // Straight through the middles between neighbours, else bent inward, it passes by everybody, also by one that stands alone.
        [one, other] => {
            let walls = BENDS.map(|bend| across(ring, (one, other), bend));
            let is_clear =
                |walls: &&Vec<Wall>| ring.places.iter().all(|(_, place)| walls.iter().all(|wall| wall.misses(place.at, place.radius + AIR)));
            walls.iter().find(is_clear).unwrap_or(&walls[0]).clone()
        }
        _ => borders.into_iter().map(|border| Wall { from: ring.centre.toward(border, outward(ring, border)), to: ring.centre }).collect(),
    }
}

/// A short wall across each link between two groups, where nobody is linked with all.
fn across_links(ring: &Ring, roster: Roster, groups: &[ProcessSet]) -> Vec<Wall> {
    let pairs = roster.servers().flat_map(|one| roster.servers().filter(move |&other| one < other).map(move |other| (one, other)));
    let linked = pairs.filter(|&(one, other)| ring.stage.joins(one, other, roster));
    let wall = |(one, other): (ProcessId, ProcessId)| {
        let (group, next) = (group_of(groups, one)?, group_of(groups, other)?);
        let (from, to) = (ring.places[one].at, ring.places[other].at);
        let (middle, length) = (from.toward(to, 0.5), from.distance(to).max(1.0));
        let aside = Point::new((from.y - to.y) / length, (to.x - from.x) / length);
        let reach = ring.node * ACROSS;
        (group != next).then(|| Wall { from: middle.plus(aside, reach), to: middle.plus(aside, -reach) })
    };
    linked.filter_map(wall).collect()
}

/// The wall across the ring between two borders; bent, its middle is so much nearer to the middle of the ring.
fn across(ring: &Ring, (one, other): (Point, Point), bend: f32) -> Vec<Wall> {
    let middle = one.toward(other, 0.5).toward(ring.centre, bend);
    let half = |border: Point| {
        let length = border.distance(middle).max(1.0);
        Wall { from: border.toward(middle, -ring.node * PAST / length), to: middle }
    };
    match bend {
        0.0 => vec![Wall { from: half(one).from, to: half(other).from }],
        _ => vec![half(one), half(other)],
    }
}

fn group_of(groups: &[ProcessSet], id: ProcessId) -> Option<usize> {
    groups.iter().position(|group| group.contains(id))
}

/// How many times as far from the middle of the ring as a border a wall begins: beyond the ring.
fn outward(ring: &Ring, border: Point) -> f32 {
    let (x, y) = ((border.x - ring.centre.x) / ring.radii.x, (border.y - ring.centre.y) / ring.radii.y);
    BEYOND / x.hypot(y).max(0.1)
}

/// One wall across all columns, where one of two groups is above the other in each; else a short one between every two neighbours of a
/// column that are in different groups.
fn in_columns(ring: &Ring, groups: &[ProcessSet]) -> Vec<Wall> {
    let along = |id: ProcessId| if ring.tall { ring.places[id].at.x } else { ring.places[id].at.y };
    let across = |id: ProcessId| if ring.tall { ring.places[id].at.y } else { ring.places[id].at.x };
    let point = |on: f32, at: f32| if ring.tall { Point::new(at, on) } else { Point::new(on, at) };
    let whole = if ring.tall { ring.size.width } else { ring.size.height };
    let sorted = |column: &Vec<ProcessId>| {
        let items = column.iter().map(|&id| (along(id), across(id), group_of(groups, id)));
        // A stage has no point beyond its first: the bits of such numbers are in their order.
        in_order(items, |item| item.0.max(0.0).to_bits())
    };
    let columns: Vec<Vec<(f32, f32, Option<usize>)>> = ring.columns.iter().map(sorted).collect();
    let border = |column: &Vec<(f32, f32, Option<usize>)>, upper: usize| {
        let last = column.iter().take_while(|(.., group)| *group == Some(upper)).count();
        let is_clean = column[last..].iter().all(|(.., group)| *group == Some(1 - upper));
        let at = match last {
            0 => (column[0].0 - ring.node * PAST).max(0.0),
            all if all == column.len() => (column[all - 1].0 + ring.node * PAST).min(whole),
            _ => (column[last - 1].0 + column[last].0) / 2.0,
        };
        let on = column.iter().map(|(_, on, _)| on).sum::<f32>() / column.len() as f32;
        is_clean.then(|| point(on, at))
    };
    let across_all = |upper: usize| columns.iter().map(|column| border(column, upper)).collect::<Option<Vec<Point>>>();
    if let (2, Some(points)) = (groups.len(), across_all(0).or_else(|| across_all(1))) {
        let before = points[0].toward(points[points.len() - 1], -0.12);
        let behind = points[points.len() - 1].toward(points[0], -0.12);
        let line: Vec<Point> = [before].into_iter().chain(points).chain([behind]).collect();
        return line.windows(2).map(|ends| Wall { from: ends[0], to: ends[1] }).collect();
    }
    let stub = |pair: &[(f32, f32, Option<usize>)]| {
        let ((from, one, group), (to, other, next)) = (pair[0], pair[1]);
        let (on, at, reach) = ((one + other) / 2.0, (from + to) / 2.0, ring.node * STUB);
        (group.is_some() && next.is_some() && group != next).then(|| Wall { from: point(on - reach, at), to: point(on + reach, at) })
    };
    columns.iter().flat_map(|column| column.windows(2).filter_map(stub).collect::<Vec<Wall>>()).collect()
}

/// At which share of its way a message meets the first wall.
pub fn crossing(path: Path, walls: &[Wall]) -> Option<f32> {
    walls.iter().filter_map(|wall| meeting(path, *wall)).min_by(f32::total_cmp)
}

fn meeting(path: Path, wall: Wall) -> Option<f32> {
    let (along, across) = (minus(path.end, path.start), minus(wall.to, wall.from));
    let area = along.x * across.y - along.y * across.x;
    if area.abs() < 1e-3 {
        return None;
    }
    let gap = minus(wall.from, path.start);
    let on_path = (gap.x * across.y - gap.y * across.x) / area;
    let on_wall = (gap.x * along.y - gap.y * along.x) / area;
    ((0.0..=1.0).contains(&on_path) && (0.0..=1.0).contains(&on_wall)).then_some(on_path)
}

fn minus(one: Point, other: Point) -> Point {
    Point::new(one.x - other.x, one.y - other.y)
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::*;
    use crate::base::ProcessId;

    fn set(numbers: &[usize]) -> ProcessSet {
        numbers.iter().map(|&number| ProcessId::numbered(number)).collect()
    }

    #[test]
    fn a_wall_stands_between_every_two_of_different_groups_and_nobody_else() {
        let roster = Roster { processes: 5, clients: 0 };
        let ring = Ring::new(Size { width: 900.0, height: 500.0 }, roster);
        let groups = [set(&[1, 2]), set(&[3, 4, 5])];
        let walls = walls(&ring, roster, &groups);
        assert_eq!(walls.len(), 1);
        for from in roster.all() {
            for to in roster.all().filter(|&to| to != from) {
                let apart = groups[0].contains(from) != groups[0].contains(to);
                assert_eq!(crossing(ring.path(from, to), &walls).is_some(), apart, "{from:?} {to:?}");
            }
        }
    }

    #[test]
    fn a_wall_passes_by_everybody() {
        for processes in 3..=9 {
            for size in [Size { width: 1013.0, height: 380.0 }, Size { width: 450.0, height: 563.0 }] {
                let roster = Roster { processes, clients: 0 };
                let ring = Ring::new(size, roster);
                for (first, last) in (0..processes as usize).flat_map(|first| (first + 1..processes as usize).map(move |last| (first, last))) {
                    let one: ProcessSet = (first..last).map(ProcessId::at).collect();
                    let other: ProcessSet = roster.servers().filter(|&id| !one.contains(id)).collect();
                    let walls = walls(&ring, roster, &[one, other]);
                    for (id, place) in ring.places.iter() {
                        let is_clear = walls.iter().all(|wall| wall.misses(place.at, place.radius + 4.0));
                        assert!(is_clear, "{one:?} of {processes} on {size:?}: through {id:?}");
                    }
                    for from in one.iter() {
                        assert!(other.iter().all(|to| crossing(ring.path(from, to), &walls).is_some()), "{one:?} of {processes}");
                    }
                }
            }
        }
    }

    #[test]
    fn on_every_stage_a_wall_stands_across_each_link_between_two_groups_and_across_no_other() {
        for (stage, size) in [Layout::OneWayRing, Layout::Star, Layout::Line]
            .into_iter()
            .flat_map(|stage| [Size { width: 1013.0, height: 380.0 }, Size { width: 450.0, height: 563.0 }].map(|size| (stage, size)))
        {
            let roster = Roster { processes: 5, clients: 0 };
            let ring = Ring::laid(size, roster, stage);
            for groups in [[set(&[1, 2]), set(&[3, 4, 5])], [set(&[1]), set(&[2, 3, 4, 5])], [set(&[1, 2, 3, 5]), set(&[4])]] {
                let walls = walls(&ring, roster, &groups);
                for (from, to) in
                    roster.all().flat_map(|from| roster.all().map(move |to| (from, to))).filter(|&(from, to)| stage.links(from, to, roster))
                {
                    let apart = groups[0].contains(from) != groups[0].contains(to);
                    assert_eq!(crossing(ring.path(from, to), &walls).is_some(), apart, "{stage:?} {size:?} {groups:?}: {from:?} {to:?}");
                }
            }
        }
    }

    #[test]
    fn in_columns_one_wall_runs_between_what_is_above_and_below_it() {
        let roster = Roster { processes: 7, clients: 0 };
        for size in [Size { width: 1013.0, height: 380.0 }, Size { width: 450.0, height: 563.0 }] {
            let ring = Ring::by_parts(size, roster, &[0, 0, 1, 1, 1, 1, 2]);
            let groups = [set(&[1, 3, 4]), set(&[2, 5, 6, 7])];
            let walls = walls(&ring, roster, &groups);
            assert_eq!(walls.len(), 4);
            for from in roster.all() {
                for to in roster.all().filter(|&to| to != from) {
                    let apart = groups[0].contains(from) != groups[0].contains(to);
                    assert_eq!(crossing(ring.path(from, to), &walls).is_some(), apart, "{from:?} {to:?}");
                }
            }
            assert_eq!(super::walls(&ring, roster, &[set(&[1, 3, 5]), set(&[2, 4, 6, 7])]).len(), 4, "one between every two neighbours");
        }
    }

    #[test]
    fn three_groups_make_walls_that_meet_in_the_middle() {
        let roster = Roster { processes: 6, clients: 0 };
        let ring = Ring::new(Size { width: 500.0, height: 500.0 }, roster);
        assert_eq!(walls(&ring, roster, &[set(&[1, 2]), set(&[3, 4]), set(&[5, 6])]).len(), 3);
        assert!(walls(&ring, roster, &[]).is_empty());
    }
}
