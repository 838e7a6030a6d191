//! Dividing the processes by dragging one of them: away from the others it stands alone, beside another it joins that one's side.

use super::{Point, Ring};
use crate::base::{ProcessId, ProcessSet, Roster, in_order};

/// How many radii around a process belong to it: dropped there, another joins its side.
const NEAR: f32 = 1.9;
/// How many radii from its own place a process must be let go for anything to happen.
const FAR: f32 = 1.6;

/// The sides after a process is let go at a point; `None` where that changes nothing. One side alone is no partition any more.
pub fn sides_after(ring: &Ring, roster: Roster, groups: &[ProcessSet], id: ProcessId, at: Point) -> Option<Vec<ProcessSet>> {
    let reach = |id: ProcessId, radii: f32| ring.places[id].radius * radii;
    if ring.places[id].at.distance(at) < reach(id, FAR) {
        return None;
    }
    let joined = roster.all().find(|&other| other != id && ring.places[other].at.distance(at) < reach(other, NEAR));
    // Whoever is in no group keeps all links: by dragging, everybody gets a side.
    let mut before: Vec<ProcessSet> = groups.to_vec();
    let loose: ProcessSet = roster.all().filter(|&id| !groups.iter().any(|group| group.contains(id))).collect();
    before.push(loose);
    let mut after: Vec<ProcessSet> = before.clone();
    for side in &mut after {
        side.remove(id);
    }
    match joined.and_then(|other| after.iter_mut().find(|side| side.contains(other))) {
        Some(side) => _ = side.insert(id),
        None => after.push([id].into_iter().collect()),
    }
    for sides in [&mut before, &mut after] {
        sides.retain(|side| !side.is_empty());
        *sides = in_order(std::mem::take(sides), |side| side.iter().next());
    }
    (before != after).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::*;

    const ROSTER: Roster = Roster { processes: 5, clients: 0 };

    fn set(numbers: &[usize]) -> ProcessSet {
        numbers.iter().map(|&number| ProcessId::numbered(number)).collect()
    }

    fn dragged(groups: &[ProcessSet], number: usize, to: impl Fn(&Ring) -> Point) -> Option<Vec<ProcessSet>> {
        let ring = Ring::new(Size { width: 900.0, height: 500.0 }, ROSTER);
        sides_after(&ring, ROSTER, groups, ProcessId::numbered(number), to(&ring))
    }

    fn place(ring: &Ring, number: usize) -> Point {
        ring.places[ProcessId::numbered(number)].at
    }

    #[test]
    fn away_from_the_others_it_stands_alone() {
        assert_eq!(dragged(&[], 3, |ring| ring.centre), Some(vec![set(&[1, 2, 4, 5]), set(&[3])]));
        assert_eq!(dragged(&[], 3, |ring| place(ring, 3).plus(Point::new(1.0, 0.0), 10.0)), None);
    }

    #[test]
    fn beside_another_it_joins_that_side_and_the_last_one_home_ends_the_partition() {
        let apart = [set(&[1, 2, 4, 5]), set(&[3])];
        assert_eq!(dragged(&apart, 4, |ring| place(ring, 3)), Some(vec![set(&[1, 2, 5]), set(&[3, 4])]));
        assert_eq!(dragged(&apart, 3, |ring| place(ring, 1)), Some(vec![set(&[1, 2, 3, 4, 5])]));
        assert_eq!(dragged(&[], 3, |ring| place(ring, 1)), None);
    }
}
