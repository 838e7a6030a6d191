//! A graph as a picture: boxes, and what leads from one to the other.

use super::draw_box;
use crate::base::Roster;
use crate::figure::{Svg, box_class};
use crate::geometry::{Laid, Point, Rect};
use crate::words::Lang;
use crate::words::sheet::Graph;

/// How long the head of an arrow is, and half as wide.
const HEAD: (f32, f32) = (9.0, 4.5);

/// How wide it is, and how high.
pub(super) fn size(graph: &Graph) -> Point {
    Laid::of(graph).size
}

/// Draws it, from its upper left corner.
pub(super) fn draw(svg: &mut Svg, graph: &Graph, said: (Lang, Roster)) {
    draw_laid(svg, graph, &Laid::of(graph), said);
}

fn draw_laid(svg: &mut Svg, graph: &Graph, laid: &Laid, (lang, roster): (Lang, Roster)) {
    for line in &laid.lines {
        match line[..] {
            [from, to] if laid.is_pointed => arrow(svg, from, to),
            _ => line.windows(2).for_each(|part| svg.line("leaf-edge", part[0], part[1])),
        }
    }
    for (node, at) in graph.nodes.iter().zip(&laid.places) {
        svg.group(&box_class(node.hue));
        draw_box(svg, Rect::around(*at, laid.node.x, laid.node.y), node.mark, &node.label.say(lang, roster));
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
    let (mut svg, laid) = (Svg::on_page(), Laid::of(graph));
    draw_laid(&mut svg, graph, &laid, said);
    (svg.finish(), laid.size)
}
