//! A grid as a picture: boxes in rows and columns, and what stands beside the rows.

use super::{LETTERS, Leaf, MARGIN, WIDTH, draw_box};
use crate::base::Value;
use crate::figure::name::standings;
use crate::figure::{PathText, Svg, box_class};
use crate::geometry::{Point, Rect};
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Row};
use crate::words::{Lang, Rank, Tally};

/// From row to row, and how much of that is a box.
const ROW: (f32, f32) = (34.0, 25.0);
/// The names of the rows, with how each stands.
const NAMES: f32 = 150.0;
/// What stands beside the boxes.
const BESIDE: f32 = 300.0;
/// A column: the narrowest, the widest.
const COLUMN: (f32, f32) = (40.0, 76.0);
/// A count: its value, its bar, its number.
const TALLY: (f32, f32, f32) = (18.0, 84.0, 40.0);
/// The most keys that are written of a state machine.
const MOST_PAIRS: usize = 6;

/// How wide it is, at least as wide as a page, and how high.
pub(super) fn size(grid: &Grid) -> Point {
    let width = 2.0 * MARGIN + NAMES + BESIDE + column(grid) * grid.heads.len() as f32;
    Point::new(width.max(WIDTH), ROW.0 * (grid.rows.len() as f32 + 1.0))
}

fn column(grid: &Grid) -> f32 {
    let room = WIDTH - 2.0 * MARGIN - NAMES - BESIDE;
    (room / grid.heads.len().max(1) as f32).clamp(COLUMN.0, COLUMN.1)
}

/// Draws it, from its upper left corner.
pub(super) fn draw(svg: &mut Svg, grid: &Grid, leaf: &Leaf) {
    let (column, width) = (column(grid), size(grid).x);
    heads(svg, grid, column, leaf);
    for (nth, row) in grid.rows.iter().enumerate() {
        svg.group_at(if row.up { "" } else { "leaf-down" }, Point::new(0.0, ROW.0 * (nth as f32 + 1.0)));
        draw_row(svg, row, column, width - 2.0 * MARGIN, leaf);
        svg.end();
    }
}

/// The line of a row on which words stand.
fn base_of(row: f32) -> f32 {
    row * 0.5 + LETTERS.0 * 0.35
}

fn heads(svg: &mut Svg, grid: &Grid, column: f32, leaf: &Leaf) {
    let line = base_of(ROW.1);
    svg.words("leaf-corner", Point::new(0.0, line), grid.corner.of(leaf.lang));
    for (nth, head) in grid.heads.iter().enumerate() {
        let at = Point::new(NAMES + column * (nth as f32 + 0.5), line);
        svg.words("leaf-head", at, &head.label.show(leaf.lang, leaf.roster));
    }
    svg.words("leaf-corner", Point::new(NAMES + column * grid.heads.len() as f32 + MARGIN, line), grid.beside.of(leaf.lang));
}

fn draw_row(svg: &mut Svg, row: &Row, column: f32, width: f32, leaf: &Leaf) {
    let leads = row.rank == Rank::Leader;
    if leads {
        svg.rounded("leaf-leads", Rect { left: -6.0, top: -3.0, right: width + 6.0, bottom: ROW.0 - 4.0 }, 6.0);
    }
    let standing = standings(leads, row.up, row.lies, leaf.lang);
    svg.words_and("leaf-name", Point::new(0.0, base_of(ROW.1)), &leaf.roster.name(row.of).to_string(), ("leaf-standing", &standing));
    for (nth, cell) in row.cells.iter().enumerate() {
        svg.group_at(&box_class(cell.hue), Point::new(NAMES + column * nth as f32, 0.0));
        draw_cell(svg, cell, column, leaf);
        svg.end();
    }
    svg.group_at("", Point::new(NAMES + column * row.cells.len() as f32 + MARGIN, 0.0));
    match &row.aside {
        Aside::Pairs(pairs) => draw_pairs(svg, pairs, leaf.lang),
        Aside::Tallies(tallies) => {
            for (nth, tally) in tallies.iter().enumerate() {
                svg.group_at(&box_class(tally.hue), Point::new((TALLY.0 + TALLY.1 + TALLY.2) * nth as f32, 0.0));
                draw_tally(svg, tally, leaf.lang);
                svg.end();
            }
        }
    }
    svg.end();
}

fn draw_cell(svg: &mut Svg, cell: &Cell, column: f32, leaf: &Leaf) {
    if cell.mark != CellMark::None {
        let number = cell.number.as_ref().map(|number| number.show(leaf.lang, leaf.roster));
        let text: Vec<String> = number.into_iter().chain(Some(cell.label(leaf.lang))).filter(|text| !text.is_empty()).collect();
        draw_box(svg, Rect { left: 2.0, top: 0.0, right: column - 2.0, bottom: ROW.1 }, cell.mark, &text.join(" "));
    }
    let below = Point::new(column / 2.0, ROW.1 + 4.0);
    if cell.dot {
        svg.circle("leaf-sign", below, 3.0);
    }
    if cell.arrow {
        svg.corners(
            "leaf-sign",
            &[below.plus(Point::new(0.0, -3.0), 1.0), below.plus(Point::new(5.0, 4.0), 1.0), below.plus(Point::new(-5.0, 4.0), 1.0)],
        );
    }
}

fn draw_pairs(svg: &mut Svg, pairs: &[(Value, Value)], lang: Lang) {
    let hidden = pairs.len().saturating_sub(MOST_PAIRS);
    let pair = |(key, value): &(Value, Value)| format!("{} = {}", lang.value(*key), lang.value(*value));
    let said: Vec<String> = pairs[hidden..].iter().map(pair).collect();
    svg.words("leaf-pairs", Point::new(0.0, base_of(ROW.1)), &format!("{}{}", if hidden > 0 { "… " } else { "" }, said.join(", ")));
}

/// A count as a bar that fills up to a line.
fn draw_tally(svg: &mut Svg, tally: &Tally, lang: Lang) {
    let share = |count: usize| TALLY.0 + TALLY.1 * count as f32 / tally.of.max(1) as f32;
    let (top, bottom) = (ROW.1 * 0.25, ROW.1 * 0.75);
    svg.words("leaf-name", Point::new(0.0, base_of(ROW.1)), &lang.value(tally.value));
    svg.rect("leaf-bar", Rect { left: TALLY.0, top, right: TALLY.0 + TALLY.1, bottom });
    svg.rect("leaf-filled", Rect { left: TALLY.0, top, right: share(tally.held.len()), bottom });
    svg.path("leaf-needed", &PathText::from(Point::new(share(tally.needed), top - 4.0)).to(Point::new(share(tally.needed), bottom + 4.0)));
    let reached = if tally.held.len() >= tally.needed { "leaf-count reached" } else { "leaf-count" };
    svg.words(reached, Point::new(TALLY.0 + TALLY.1 + 8.0, base_of(ROW.1)), &tally.held.len().to_string());
}
