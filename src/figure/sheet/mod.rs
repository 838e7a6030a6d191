//! A sheet as a picture that stands alone: the same boxes as below the stage.

mod graph;
mod grid;

pub use graph::graph;

use super::heading::{Foot, broken};
use super::stage::AT;
use super::{Svg, mark_class};
use crate::base::{Roster, Time};
use crate::geometry::{Point, Rect, Size};
use crate::scenario::link::{Link, Theme};
use crate::words::sheet::{CellMark, Shape, Sheet};
use crate::words::{Arg, Lang, SheetKind};

/// How wide it is, as a page of a paper; what is longer makes it wider.
const WIDTH: f32 = 960.0;
/// Around what is written.
const MARGIN: f32 = 18.0;
/// A line of what stands above.
const LINE: f32 = 20.0;
/// How large letters in boxes are, and how wide one is, as a share of that.
const LETTERS: (f32, f32) = (16.0, 0.62);
/// From stripe to stripe of what a traitor said.
const STRIPES: f32 = 8.0;

/// What a picture of a sheet shows, and how.
pub struct Leaf<'a> {
    /// The run, and what it is called.
    pub link: &'a Link,
    /// Where the link opens: the address of a page, up to the link; nothing where that is not known.
    pub page: &'a str,
    /// What the sheet is of.
    pub kind: &'a SheetKind,
    /// As much of it as is shown.
    pub sheet: &'a Sheet,
    /// Who takes part.
    pub roster: Roster,
    /// The moment.
    pub now: Time,
    /// Light, or dark.
    pub theme: Theme,
    /// The language.
    pub lang: Lang,
}

/// Draws a sheet as a picture that any program can show.
pub fn leaf(leaf: &Leaf) -> String {
    let size = match &leaf.sheet.shape {
        Shape::Grid(grid) => grid::size(grid),
        Shape::Graph(graph) => graph::size(graph),
    };
    let width = size.x.max(WIDTH);
    let title = format!("{}{}{}", leaf.link.title(leaf.lang), leaf.lang.colon(), leaf.kind.title.of(leaf.lang));
    let [seen, at] = [&leaf.sheet.seen, &AT.with([Arg::Time(leaf.now)])].map(|text| text.say(leaf.lang, leaf.roster));
    let mut head = vec![("figure-title", title), ("figure-about", format!("{seen}, {at}"))];
    head.extend(broken(&leaf.link.scenario, leaf.lang).map(|said| ("figure-broken", said)));
    let foot = Foot::of(leaf.link, leaf.page, width - 2.0 * MARGIN, leaf.lang);
    let top = MARGIN + LINE * (head.len() as f32 + 0.5);
    let below = top + size.y + MARGIN;
    let mut svg = Svg::alone(leaf.theme, Size { width, height: below + foot.height() + MARGIN / 2.0 }, &head[0].1);
    for (line, (class, text)) in head.iter().enumerate() {
        svg.words(class, Point::new(MARGIN, MARGIN + LINE * (line as f32 + 0.6)), text);
    }
    svg.group_at("", Point::new(MARGIN, top));
    match &leaf.sheet.shape {
        Shape::Grid(grid) => grid::draw(&mut svg, grid, leaf),
        Shape::Graph(graph) => graph::draw(&mut svg, graph, (leaf.lang, leaf.roster)),
    }
    svg.end();
    foot.draw(&mut svg, Point::new(MARGIN, below));
    svg.finish()
}

/// A box with words, which shows how it stands.
fn draw_box(svg: &mut Svg, rect: Rect, mark: CellMark, text: &str) {
    let class = mark_class(mark);
    svg.rounded(&format!("leaf-box {class}"), rect, 5.0);
    if mark == CellMark::Lied {
        stripes(svg, rect);
    }
    let (width, height) = (rect.right - rect.left, rect.bottom - rect.top);
    let size = (width - 4.0) / (LETTERS.1 * text.chars().count().max(1) as f32);
    let at = Point::new(rect.left + width / 2.0, rect.top + height / 2.0 + LETTERS.0 * 0.35);
    svg.sized_words(&format!("leaf-word {class}"), at, size.min(LETTERS.0), text);
}

/// Stripes from edge to edge, for colour alone is no sign.
fn stripes(svg: &mut Svg, rect: Rect) {
    let (width, height) = (rect.right - rect.left, rect.bottom - rect.top);
    let mut at = STRIPES / 2.0;
    while at < width + height {
        // From the upper edge or the right one, down to the left edge or the lower one.
        let over = (at - width).max(0.0);
        let under = (at - height).max(0.0);
        svg.line("leaf-stripe", Point::new(rect.left + at - over, rect.top + over), Point::new(rect.left + under, rect.top + at - under));
        at += STRIPES;
    }
}
