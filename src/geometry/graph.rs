//! Where the nodes of a graph stand that is read onwards: each in the column behind all that lead to it, and in its column beside what it
//! leads to.

use super::Point;
use super::tree::hung;
use crate::words::sheet::{Graph, Reads};

/// From column to column, and from row to row.
const STEP: Point = Point { x: 124.0, y: 46.0 };
/// A node.
const NODE: Point = Point { x: 64.0, y: 30.0 };

/// A graph with its places.
#[derive(Clone, PartialEq, Debug)]
pub struct Laid {
    /// The middle of each node.
    pub places: Vec<Point>,
    /// What leads from one to another, from corner to corner.
    pub lines: Vec<Vec<Point>>,
    /// Whether those end in the head of an arrow.
    pub is_pointed: bool,
    /// How wide a node is, and how high.
    pub node: Point,
    /// How wide all of it is, and how high.
    pub size: Point,
}

impl Laid {
    /// Lays out a graph the way it is read.
    pub fn of(graph: &Graph) -> Laid {
        match graph.reads {
            Reads::Onwards => Laid::onwards(graph.nodes.len(), &graph.edges),
            Reads::Down => hung(graph.nodes.len(), &graph.edges),
        }
    }

    /// Lays out so many nodes. Each edge leads to a node that comes later; others are left out.
    fn onwards(nodes: usize, edges: &[(usize, usize)]) -> Laid {
        let edges: Vec<(usize, usize)> = edges.iter().copied().filter(|&(from, to)| from < to && to < nodes).collect();
        let mut columns = vec![0_usize; nodes];
        for place in 0..nodes {
            let behind = edges.iter().filter(|(_, to)| *to == place).map(|(from, _)| columns[*from] + 1).max();
            columns[place] = behind.unwrap_or_default();
        }
        let last = columns.iter().copied().max().unwrap_or_default();
        let mut rows = vec![0.0_f32; nodes];
        // From the last column to the first: whoever leads somewhere stands in the middle of that, if nobody stands there already.
        for column in (0..=last).rev() {
            let mut free = 0.0_f32;
            for place in (0..nodes).filter(|place| columns[*place] == column) {
                let ahead: Vec<f32> = edges.iter().filter(|(from, _)| *from == place).map(|(_, to)| rows[*to]).collect();
                let middle = if ahead.is_empty() { free } else { ahead.iter().sum::<f32>() / ahead.len() as f32 };
                rows[place] = middle.max(free);
                free = rows[place] + 1.0;
            }
        }
        let at = |place: usize| Point::new(NODE.x / 2.0 + STEP.x * columns[place] as f32, NODE.y / 2.0 + STEP.y * rows[place]);
        let lowest = rows.iter().copied().fold(0.0, f32::max);
        let size = if nodes == 0 { Point::default() } else { Point::new(NODE.x + STEP.x * last as f32, NODE.y + STEP.y * lowest) };
        let places: Vec<Point> = (0..nodes).map(at).collect();
        let aside = |at: Point, by: f32| Point::new(at.x + by, at.y);
        let line = |&(from, to): &(usize, usize)| vec![aside(places[from], NODE.x / 2.0), aside(places[to], -NODE.x / 2.0)];
        Laid { lines: edges.iter().map(line).collect(), places, is_pointed: true, node: NODE, size }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(laid: &Laid) -> bool {
        let over = |one: &Point, other: &Point| (one.x - other.x).abs() < NODE.x && (one.y - other.y).abs() < NODE.y;
        laid.places.iter().enumerate().all(|(place, one)| laid.places[place + 1..].iter().all(|other| !over(one, other)))
    }

    #[test]
    fn whatever_leads_to_a_node_stands_to_its_left_and_no_two_lie_over_each_other() {
        // Every graph of five nodes whose edges lead onwards.
        let all: Vec<(usize, usize)> = (0..5).flat_map(|from| (from + 1..5).map(move |to| (from, to))).collect();
        for chosen in 0_u32..1 << all.len() {
            let edges: Vec<(usize, usize)> = all.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, edge)| *edge).collect();
            let laid = Laid::onwards(5, &edges);
            assert!(apart(&laid), "{edges:?}: {laid:?}");
            assert!(edges.iter().all(|&(from, to)| laid.places[from].x + NODE.x < laid.places[to].x), "{edges:?}");
            let inside = |at: &Point| at.x + NODE.x / 2.0 <= laid.size.x && at.y + NODE.y / 2.0 <= laid.size.y;
            assert!(laid.places.iter().all(inside), "{edges:?}: {laid:?}");
        }
    }

    #[test]
    fn in_a_tree_whoever_has_children_stands_in_their_middle() {
        let tree = Laid::onwards(7, &[(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)]);
        let middle = |one: usize, other: usize| f32::midpoint(tree.places[one].y, tree.places[other].y);
        assert_eq!([tree.places[0].y, tree.places[1].y, tree.places[2].y], [middle(1, 2), middle(3, 4), middle(5, 6)]);
        assert_eq!(Laid::onwards(0, &[]).size, Point::default());
    }
}
