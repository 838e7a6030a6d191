//! Where the nodes of a tree stand: the first above, in the middle of those below it, and so on. Where nothing hangs below any of them, they
//! stand in a stack, so that a tree of three levels is as wide as its second.

use super::{Laid, Point};

/// A node.
const NODE: Point = Point { x: 112.0, y: 30.0 };
/// From node to node beside it.
const ASIDE: f32 = NODE.x + STACKED + 8.0;
/// From level to level.
const DOWN: f32 = 52.0;
/// From node to node in a stack, and how far it stands to the right of what it hangs on.
const STEP: f32 = 36.0;
const STACKED: f32 = 14.0;

struct Tree {
    /// What hangs on each.
    below: Vec<Vec<usize>>,
    /// The middle of each, once it has one.
    places: Vec<Point>,
    lines: Vec<Vec<Point>>,
}

/// Lays out a tree of so many nodes. Each edge leads to a node that comes later; others are left out.
pub(super) fn hung(nodes: usize, edges: &[(usize, usize)]) -> Laid {
    let mut below = vec![Vec::new(); nodes];
    for &(from, to) in edges.iter().filter(|&&(from, to)| from < to && to < nodes) {
        below[from].push(to);
    }
    let mut tree = Tree { below, places: vec![Point::default(); nodes], lines: Vec::new() };
    let width = if nodes > 0 { tree.put(0, 0.0, NODE.y / 2.0) } else { 0.0 };
    let lowest = tree.places.iter().map(|at| at.y + NODE.y / 2.0).fold(0.0, f32::max);
    let size = if nodes > 0 { Point::new(width - 8.0, lowest) } else { Point::default() };
    Laid { places: tree.places, lines: tree.lines, size, node: NODE, is_pointed: false }
}

impl Tree {
    /// Puts a node and all that hangs on it, from there to the right and downwards: how wide all of it is.
    fn put(&mut self, node: usize, left: f32, y: f32) -> f32 {
        let below = self.below[node].clone();
        let is_last = below.iter().all(|child| self.below[*child].is_empty());
        if is_last && node > 0 {
            let at = Point::new(left + NODE.x / 2.0, y);
            self.places[node] = at;
            self.stack(at, &below);
            return ASIDE;
        }
        let width = below.iter().fold(0.0, |wide, child| wide + self.put(*child, left + wide, y + DOWN)).max(ASIDE);
        let middle = match (below.first(), below.last()) {
            (Some(first), Some(last)) => f32::midpoint(self.places[*first].x, self.places[*last].x),
            _ => left + NODE.x / 2.0,
        };
        self.places[node] = Point::new(middle, y);
        for child in below {
            let to = self.places[child];
            let turn = y + DOWN / 2.0;
            self.lines.push(vec![
                Point::new(middle, y + NODE.y / 2.0),
                Point::new(middle, turn),
                Point::new(to.x, turn),
                Point::new(to.x, to.y - NODE.y / 2.0),
            ]);
        }
        width
    }

    /// Those that hang below a node one under the other.
    fn stack(&mut self, on: Point, below: &[usize]) {
        let stem = on.x - NODE.x / 2.0 + STACKED / 2.0;
        for (row, child) in (1_u8..).zip(below) {
            let at = Point::new(on.x + STACKED, on.y + STEP * f32::from(row));
            self.places[*child] = at;
            self.lines.push(vec![Point::new(stem, on.y + NODE.y / 2.0), Point::new(stem, at.y), Point::new(at.x - NODE.x / 2.0, at.y)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two levels below the first, of so many and so many.
    fn of_three_levels(wide: usize, deep: usize) -> Laid {
        let second = (1..=wide).map(|node| (0, node));
        let third = (0..wide * deep).map(|node| (1 + node / deep, 1 + wide + node));
        hung(1 + wide * (1 + deep), &second.chain(third).collect::<Vec<_>>())
    }

    #[test]
    fn no_two_nodes_lie_over_each_other_and_none_is_cut_off() {
        for (wide, deep) in [(1, 0), (2, 1), (5, 4), (8, 7)] {
            let laid = of_three_levels(wide, deep);
            let over = |one: &Point, other: &Point| (one.x - other.x).abs() < NODE.x && (one.y - other.y).abs() < NODE.y;
            for (place, at) in laid.places.iter().enumerate() {
                assert!(!laid.places[..place].iter().any(|other| over(at, other)), "{wide} {deep}: {place}");
                let half = Point::new(NODE.x / 2.0, NODE.y / 2.0);
                assert!(at.x >= half.x && at.y >= half.y && at.x + half.x <= laid.size.x && at.y + half.y <= laid.size.y, "{wide} {deep}: {at:?}");
            }
            assert_eq!(laid.lines.len(), wide * (1 + deep), "a line for each edge");
        }
        assert_eq!(hung(0, &[]).size, Point::default());
    }

    #[test]
    fn what_is_last_stands_in_stacks_so_that_a_tree_of_seven_generals_fits_below_a_stage() {
        let laid = of_three_levels(5, 4);
        assert!(laid.size.x < 700.0 && laid.size.y < 260.0, "{:?}", laid.size);
        let below = |node: usize| laid.places[node].y - laid.places[0].y;
        assert_eq!([below(1), below(5)], [DOWN, DOWN], "the second level is one row");
        assert_eq!([6, 7, 8, 9].map(below), [1.0, 2.0, 3.0, 4.0].map(|row| DOWN + row * STEP));
        let deeper = hung(6, &[(0, 1), (1, 2), (1, 3), (2, 4), (3, 5)]);
        assert_eq!(deeper.places[2].y, deeper.places[3].y, "whoever has something below stands beside others");
        let flat = hung(4, &[(0, 1), (0, 2), (0, 3)]);
        assert_eq!(flat.places[1].y, flat.places[3].y, "below the first all stand in a row");
        assert_eq!(flat.places[0].x, flat.places[2].x, "and it in their middle");
    }
}
