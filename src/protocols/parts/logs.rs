//! Replicated logs as a sheet: boxes aligned by index, a row for each process that keeps one; what the leader knows of the others; what each
//! state machine holds.

use crate::base::ProcessId;
use crate::sim::{Process, Protocol, Scene};
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, EntryMark, FollowerProgress, Hue, LogView, Rank, SheetKind, Slot, Text, Words, words};

/// The logs.
pub static LOGS: SheetKind = SheetKind {
    id: "logs",
    title: words("Logs", "Registros", "Journaux"),
    about: words("The logs, entry by entry", "Los registros, entrada por entrada", "Les journaux, entrée par entrée"),
    turn: Turn::Columns,
    fills_by_itself: false,
    key: &[
        (Sample::Cell(CellMark::Settled), COMMITTED),
        (Sample::Cell(CellMark::Tentative), TENTATIVE),
        (Sample::Dot, words("known to match", "coincidencia conocida", "concordance connue")),
        (Sample::Arrow, words("sent next", "siguiente envío", "prochain envoi")),
    ],
};

const COMMITTED: Words = words("committed", "confirmada", "validée");
const TENTATIVE: Words = words("not yet committed", "aún no confirmada", "pas encore validée");
static IS_COMMITTED: Words = COMMITTED;
static IS_TENTATIVE: Words = TENTATIVE;
static IS_HOLE: Words = words("nothing here yet", "nada aquí aún", "rien ici encore");
static INDEX: Words = words("Index", "Índice", "Indice");
static APPLIED: Words = words("Applied", "Aplicado", "Appliqué");
static SEEN: Words = words("{0}–{1} of {2}", "{0}–{1} de {2}", "{0}–{1} sur {2}");
static NOTHING: Words = words("no entries yet", "aún sin entradas", "pas encore d’entrées");
static AT_INDEX: Words = words("index {0}", "índice {0}", "indice {0}");
static OF_TERM: Words = words("term {0}", "mandato {0}", "mandat {0}");
static OF_BALLOT: Words = words("ballot {0}", "propuesta {0}", "scrutin {0}");
static IS_KNOWN_CHOSEN: Words = words("known to be chosen", "se sabe elegida", "connue comme choisie");
static NO_OP: Words = words("empty entry", "entrada vacía", "entrée vide");
static ONE: Words = words("{0}", "{0}", "{0}");
static PAIR: Words = words("{0} = {1}", "{0} = {1}", "{0} = {1}");
static MATCHED: Words = words("the leader knows it is here", "el líder sabe que está", "le leader sait qu’elle y est");
static NEXT: Words = words("the leader sends it next", "el líder la envía después", "le leader l’envoie ensuite");

/// The entries of a window.
pub fn logs<P: Protocol>(scene: &Scene<'_, P>, Window { first, count }: Window) -> Sheet {
    let logs: Vec<(ProcessId, &dyn LogView)> = scene.cast.processes.iter().filter_map(|(id, process)| Some((id, process.log()?))).collect();
    let last = logs.iter().map(|(_, log)| log.last()).max().unwrap_or_default();
    let is_up = |id: ProcessId| scene.cast.standing.up.contains(id);
    let leaders = logs.iter().filter(|(id, _)| is_up(*id)).filter_map(|(_, log)| log.leads());
    let progress = leaders.max_by_key(|(term, _)| *term).map(|(_, progress)| progress).unwrap_or_default();
    let row = |(id, log): &(ProcessId, &dyn LogView)| {
        let progress = progress.iter().find(|progress| progress.of == *id);
        let leads = is_up(*id) && scene.cast.processes[*id].look(scene.config).rank == Rank::Leader;
        Row {
            of: *id,
            up: is_up(*id),
            lies: scene.cast.standing.liars.contains(*id),
            rank: if leads { Rank::Leader } else { Rank::Ordinary },
            cells: (first..first + count).map(|index| cell(*log, index, progress)).collect(),
            aside: Aside::Pairs(log.table()),
        }
    };
    let until = (first + count).saturating_sub(1).min(last);
    let numbers = [first.min(until), until, last].map(Arg::Number);
    let grid =
        Grid { corner: &INDEX, beside: &APPLIED, heads: (first..first + count).map(Head::number).collect(), rows: logs.iter().map(row).collect() };
    Sheet { last, seen: if last == 0 { NOTHING.text() } else { SEEN.with(numbers) }, shape: Shape::Grid(grid) }
}

/// What stands under an index.
fn cell(log: &dyn LogView, index: u64, progress: Option<&FollowerProgress>) -> Cell {
    let (dot, arrow) = (progress.is_some_and(|known| known.matched == index), progress.is_some_and(|known| known.next == index));
    let next = arrow.then(|| NEXT.text());
    if index > log.last() {
        return Cell { arrow, said: next.into_iter().collect(), ..Cell::empty() };
    }
    let slot = log.slot(index);
    let (mark, stands) = match slot.mark {
        EntryMark::Hole => (CellMark::Hole, &IS_HOLE),
        EntryMark::Tentative => (CellMark::Tentative, &IS_TENTATIVE),
        EntryMark::Committed => (CellMark::Settled, &IS_COMMITTED),
    };
    let said = [AT_INDEX.with([Arg::Number(index)])].into_iter().chain(spoken(&slot)).chain([stands.text()]);
    let said = said.chain(dot.then(|| MATCHED.text())).chain(next).collect();
    let number = (mark != CellMark::Hole).then_some(slot.number);
    Cell { number, label: slot.label, hue: Hue::Tone(slot.tone), mark, dot, arrow, said, ..Cell::empty() }
}

/// An entry in words: `term 1`, `x = 5`.
fn spoken(slot: &Slot) -> Vec<Text> {
    if slot.mark == EntryMark::Hole {
        return Vec::new();
    }
    let number = match &slot.number {
        Datum::Ballot(ballot) => OF_BALLOT.with([Arg::Ballot(*ballot)]),
        Datum::Number(term) => OF_TERM.with([Arg::Number(*term)]),
        _ => IS_KNOWN_CHOSEN.text(),
    };
    let order = match slot.label[..] {
        [] => NO_OP.text(),
        [one] => ONE.with([Arg::Value(one)]),
        [key, value, ..] => PAIR.with([Arg::Value(key), Arg::Value(value)]),
    };
    vec![number, order]
}
