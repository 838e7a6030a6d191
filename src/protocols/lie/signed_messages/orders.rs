//! Which orders each lieutenant holds after each round, and under whose signatures they came.

use super::{SignedMessages, notes};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::protocols::lie::army::COMMANDER;
use crate::protocols::lie::path::Path;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Hue, Rank, SheetKind, words};

/// Which orders each holds after each round.
pub(super) static ORDERS: SheetKind = SheetKind {
    id: "orders",
    title: words("Orders by round", "Órdenes por ronda", "Ordres par tour"),
    about: words(
        "The signed orders that each lieutenant holds after each round: a row a lieutenant, a column a round",
        "Las órdenes firmadas que tiene cada teniente tras cada ronda: una fila por teniente, una columna por ronda",
        "Les ordres signés que détient chaque lieutenant après chaque tour\u{a0}: une ligne par lieutenant, une colonne par tour",
    ),
    turn: Turn::Columns,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Settled), words("one order", "una orden", "un seul ordre")),
        (Sample::Cell(CellMark::Lied), words("two: the commander lies", "dos: el comandante miente", "deux\u{a0}: le commandant ment")),
    ],
};

/// The sheet at a moment: an order under k signatures came in round k.
pub(super) fn orders(scene: &Scene<'_, SignedMessages>, Window { first, count }: Window) -> Sheet {
    let army = scene.config;
    let last = u64::from(army.rounds());
    let now = u64::from(scene.past.rounds().last());
    let columns = || (first..first + count).filter(move |round| *round <= last);
    let row = |id: ProcessId| {
        let general = &scene.cast.processes[id].inner;
        let is_over = general.decided.is_some();
        let cell = |round: u64| {
            let held: Vec<(Value, &Path)> =
                general.orders.iter().filter(|(_, chain)| chain.len() as u64 <= round).map(|(order, chain)| (*order, chain)).collect();
            if held.is_empty() || round >= now && !is_over {
                return Cell::empty();
            }
            let said = held.iter().map(|(order, chain)| notes::SIGNED_BY.with([Arg::Value(*order), Arg::Processes(chain.iter().copied().collect())]));
            Cell {
                said: said.collect(),
                hue: if let [(order, _)] = held[..] { Hue::Value(order) } else { Hue::Plain },
                mark: if held.len() > 1 { CellMark::Lied } else { CellMark::Settled },
                label: held.iter().map(|(order, _)| *order).collect(),
                between: " ",
                ..Cell::empty()
            }
        };
        Row {
            of: id,
            up: scene.cast.standing.up.contains(id),
            lies: scene.cast.standing.liars.contains(id),
            rank: Rank::Ordinary,
            cells: columns().map(cell).collect(),
            aside: Aside::Tallies(Vec::new()),
        }
    };
    let grid = Grid {
        corner: &notes::AFTER_ROUND,
        beside: &notes::NOTHING,
        heads: columns().map(Head::number).collect(),
        rows: army.everybody().iter().filter(|id| *id != COMMANDER).map(row).collect(),
    };
    let proves: ProcessSet = scene.cast.processes.iter().filter(|(_, general)| general.inner.has_proof()).map(|(id, _)| id).collect();
    let seen = if proves.is_empty() { notes::NO_PROOF.text() } else { notes::PROVEN_BY.with([Arg::Processes(proves)]) };
    Sheet { last, seen, shape: Shape::Grid(grid) }
}
