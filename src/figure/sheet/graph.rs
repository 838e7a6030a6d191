//! A graph as a picture: boxes in columns, each behind all that lead to it, and arrows.

use super::draw_box;
use crate::base::Roster;
use crate::figure::{Svg, tone_class};
use crate::geometry::{Layered, NODE, Point, Rect};
use crate::words::Lang;
use crate::words::sheet::Graph;

/// How long the head of an arrow is, and half as wide.
const HEAD: (f32, f32) = (9.0, 4.5);

/// How wide it is, and how high.
pub(super) fn size(graph: &Graph) -> Point {
    Layered::of(graph.nodes.len(), &graph.edges).size
}

/// Draws it, from its upper left corner.
pub(super) fn draw(svg: &mut Svg, graph: &Graph, said: (Lang, Roster)) {
    draw_at(svg, graph, &Layered::of(graph.nodes.len(), &graph.edges).places, said);
}

fn draw_at(svg: &mut Svg, graph: &Graph, places: &[Point], (lang, roster): (Lang, Roster)) {
    for &(from, to) in &graph.edges {
        if let (Some(from), Some(to)) = (places.get(from), places.get(to)) {
            arrow(svg, Point::new(from.x + NODE.x / 2.0, from.y), Point::new(to.x - NODE.x / 2.0, to.y));
        }
    }
    for (node, at) in graph.nodes.iter().zip(places) {
        svg.group(tone_class(node.tone));
        draw_box(svg, Rect::around(*at, NODE.x, NODE.y), node.mark, &node.label.say(lang, roster));
        svg.end();
    }
}

fn arrow(svg: &mut Svg, from: Point, to: Point) {
    let long = from.distance(to).max(1.0);
    let ahead = Point::new((to.x - from.x) / long, (to.y - from.y) / long);
    let foot = to.plus(ahead, -HEAD.0);
    let aside = Point::new(-ahead.y, ahead.x);
    svg.line("leaf-edge", from, foot);
    svg.corners("leaf-tip", &[to, foot.plus(aside, HEAD.1), foot.plus(aside, -HEAD.1)]);
}

/// Draws it for the page: what stands within an element of that width and height.
pub fn graph(graph: &Graph, said: (Lang, Roster)) -> (String, Point) {
    let (mut svg, layered) = (Svg::on_page(), Layered::of(graph.nodes.len(), &graph.edges));
    draw_at(&mut svg, graph, &layered.places, said);
    (svg.finish(), layered.size)
}
