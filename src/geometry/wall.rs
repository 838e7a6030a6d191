//! The walls of a partition: between neighbours on the ring that are in different groups.

use super::{Path, Point, Ring};
use crate::base::{ProcessSet, Roster};
use core::f32::consts::TAU;

/// How far a wall reaches beyond the ring.
const BEYOND: f32 = 1.22;

/// A wall, straight from one point to another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wall {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
}

/// The walls between groups. Two borders make one wall across the ring; more of them meet in the middle.
pub fn walls(ring: &Ring, roster: Roster, groups: &[ProcessSet]) -> Vec<Wall> {
    let group_of = |id| groups.iter().position(|group| group.contains(id));
    let grouped: Vec<_> = roster.servers().filter_map(|id| group_of(id).map(|group| (id, group))).collect();
    let step = TAU / f32::from(roster.processes.max(1));
    let mut borders = Vec::new();
    for (place, &(id, group)) in grouped.iter().enumerate() {
        let (next, next_group) = grouped[(place + 1) % grouped.len()];
        if group != next_group {
            let turns = if next.index() > id.index() { 0.0 } else { f32::from(roster.processes) };
            let middle = (id.index() as f32 + next.index() as f32 + turns) / 2.0;
            borders.push(outside(ring, middle * step));
        }
    }
    match borders[..] {
        [from, to] => vec![Wall { from, to }],
        _ => borders.into_iter().map(|from| Wall { from, to: ring.centre }).collect(),
    }
}

fn outside(ring: &Ring, angle: f32) -> Point {
    ring.centre.toward(ring.on_ring(angle), BEYOND)
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
    fn three_groups_make_walls_that_meet_in_the_middle() {
        let roster = Roster { processes: 6, clients: 0 };
        let ring = Ring::new(Size { width: 500.0, height: 500.0 }, roster);
        assert_eq!(walls(&ring, roster, &[set(&[1, 2]), set(&[3, 4]), set(&[5, 6])]).len(), 3);
        assert!(walls(&ring, roster, &[]).is_empty());
    }
}
