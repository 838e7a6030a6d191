//! A sheet that goes on to the right round by round: a row a process, a column a round, and nothing beside them.

use crate::base::{ProcessId, ProcessSet};
use crate::sim::{Protocol, Scene};
use crate::words::sheet::{Aside, Cell, Grid, Head, Row, Shape, Window};
use crate::words::{Rank, Words, words};

/// What the columns are of where a cell says how a round left its process.
pub static AFTER_ROUND: Words = words("after round", "tras la ronda", "après le tour");

static NOTHING: Words = words("–", "–", "–");

/// As much of it as a window shows of so many rounds; `corner` says what the columns are of, `cell` what a process has to show of a round.
pub fn by_round<P: Protocol>(
    scene: &Scene<'_, P>,
    who: ProcessSet,
    (corner, last): (&'static Words, u32),
    Window { first, count }: Window,
    cell: impl Fn(ProcessId, u32) -> Cell,
) -> Shape {
    let rounds = || (first..first + count).filter_map(|round| u32::try_from(round).ok()).filter(|round| *round <= last);
    let standing = &scene.cast.standing;
    let row = |of: ProcessId| Row {
        of,
        up: standing.up.contains(of),
        lies: standing.liars.contains(of),
        rank: Rank::Ordinary,
        cells: rounds().map(|round| cell(of, round)).collect(),
        aside: Aside::Tallies(Vec::new()),
    };
    let heads = rounds().map(|round| Head::number(u64::from(round))).collect();
    Shape::Grid(Grid { corner, beside: &NOTHING, heads, rows: who.iter().map(row).collect() })
}
