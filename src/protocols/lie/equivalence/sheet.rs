//! The vector of each process: a row a process, a column a component, and at the end of a row what it decides.

use super::{Equivalence, Member, Problem, notes, view};
use crate::base::{ProcessId, Value};
use crate::protocols::lie::army::COMMANDER;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Hue, Rank, SheetKind, Text, Words, words};

const SAID_BY_A_TRAITOR: Words = words("of a traitor", "de un traidor", "d’un traître");
static OF_A_TRAITOR: Words = SAID_BY_A_TRAITOR;

/// The vector of each process.
pub(super) static VECTORS: SheetKind = SheetKind {
    id: "vectors",
    title: words("Vectors", "Vectores", "Vecteurs"),
    about: words(
        "The vector of each process: a row a process, a column a component; at the end what it decides",
        "El vector de cada proceso: una fila por proceso, una columna por componente; al final, lo que decide",
        "Le vecteur de chaque processus\u{a0}: une ligne par processus, une colonne par composante\u{a0}; à la fin, ce qu’il décide",
    ),
    turn: Turn::Pages,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Tentative), words("told by itself", "dicho por él mismo", "dit par lui-même")),
        (Sample::Cell(CellMark::Settled), words("component", "componente", "composante")),
        (Sample::Cell(CellMark::Lied), SAID_BY_A_TRAITOR),
    ],
};

/// The sheet at a moment. Before a process has its vector, its row is what each told it of its own value.
pub(super) fn vectors(scene: &Scene<'_, Equivalence>, _window: Window) -> Sheet {
    let (config, standing) = (scene.config, &scene.cast.standing);
    let everybody = config.everybody();
    let rank = |id: ProcessId| if config.problem == Problem::ByzantineGenerals && id == COMMANDER { Rank::Leader } else { Rank::Ordinary };
    let lies = |id: ProcessId| standing.liars.contains(id);
    let decides = config.problem != Problem::InteractiveConsistency;
    let row = |id: ProcessId| {
        let member = &scene.cast.processes[id].inner;
        let cells = everybody.iter().map(|of| component(member, of, lies(of)));
        let decision = decides.then(|| member.decided.map_or_else(Cell::empty, decision));
        let counted = member.vector.as_ref().filter(|_| decides).map_or_else(Vec::new, view::tallies);
        let counted = counted.into_iter().map(|tally| (tally.value, Value::Number(tally.held.len() as i64)));
        let cells = cells.chain(decision).collect();
        Row { of: id, up: standing.up.contains(id), lies: lies(id), rank: rank(id), cells, aside: Aside::Pairs(counted.collect()) }
    };
    let head = |id: ProcessId| Head { label: Datum::Process(id), rank: rank(id), lies: lies(id) };
    let last = decides.then_some(Head { label: Datum::Name("d"), rank: Rank::Ordinary, lies: false });
    let grid = Grid {
        corner: &notes::VECTOR_OF,
        beside: &notes::HOW_MANY,
        heads: everybody.iter().map(head).chain(last).collect(),
        rows: everybody.iter().map(row).collect(),
    };
    Sheet { last: 1, seen: seen(scene), shape: Shape::Grid(grid) }
}

/// What is to be seen of it: whether the vectors of all correct ones are the same.
fn seen(scene: &Scene<'_, Equivalence>) -> Text {
    let correct = scene.cast.correct();
    let mut known = scene.cast.processes.iter().filter(|(id, _)| correct.contains(*id)).filter_map(|(_, member)| member.inner.vector.as_ref());
    let Some(first) = known.next() else {
        let round = u64::from(scene.past.rounds().last().max(1));
        return notes::STILL_TO_TELL.with([round, u64::from(scene.config.rounds())].map(Arg::Number));
    };
    if known.all(|other| other == first) { notes::ALL_THE_SAME.text() } else { notes::NOT_THE_SAME.text() }
}

fn component(member: &Member, of: ProcessId, lies: bool) -> Cell {
    let settled = member.vector.as_ref().map(|vector| vector[of]);
    let told = || member.solver.vectors().and_then(|vectors| vectors.runs[of].ordered());
    let Some(value) = settled.or_else(told) else { return Cell::empty() };
    let words = if settled.is_some() { &notes::COMPONENT_IS } else { &notes::SAID_SO_ITSELF };
    let mark = match settled {
        _ if lies => CellMark::Lied,
        Some(_) => CellMark::Settled,
        None => CellMark::Tentative,
    };
    let said = [words.with([Arg::Process(of), Arg::Value(value)])].into_iter().chain(lies.then(|| OF_A_TRAITOR.text()));
    Cell { label: vec![value], hue: Hue::Value(value), mark, said: said.collect(), ..Cell::empty() }
}

fn decision(value: Value) -> Cell {
    let said = vec![notes::DECIDED_IS.with([Arg::Value(value)])];
    Cell { label: vec![value], hue: Hue::Value(value), mark: CellMark::Settled, said, ..Cell::empty() }
}
