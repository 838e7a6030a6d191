//! How detectors show themselves, and who suspects whom as a sheet: a row observes, a column is observed.

use super::{Detector, FailureDetector, notes};
use crate::base::{ProcessId, Time, Value};
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Field, Hue, Look, Rank, SheetKind, Tone, words};

/// Who suspects whom.
pub static WHO_SUSPECTS_WHOM: SheetKind = SheetKind {
    id: "suspicions",
    title: words("Who suspects whom", "Quién sospecha de quién", "Qui soupçonne qui"),
    about: words(
        "Whom each trusts and whom it suspects: a row observes, a column is observed",
        "En quién confía cada uno y de quién sospecha: la fila observa, la columna es observada",
        "À qui chacun se fie et qui il soupçonne\u{a0}: la ligne observe, la colonne est observée",
    ),
    turn: Turn::Pages,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Settled), words("trusted", "de confianza", "de confiance")),
        (Sample::Cell(CellMark::Tentative), words("suspected, and down", "sospechoso, y caído", "soupçonné, et tombé")),
        (Sample::Cell(CellMark::Lied), words("suspected, though up", "sospechoso, pero funciona", "soupçonné, mais fonctionne")),
    ],
};

impl Detector {
    pub(super) fn shown(&self) -> Look {
        let suspected = self.suspects.suspected;
        let standing = (!suspected.is_empty()).then(|| notes::SUSPECTS_NOW.with([Arg::Processes(suspected)]));
        Look { roles: vec![&notes::OBSERVER], standing, ..Look::default() }
    }

    pub(super) fn state(&self) -> Vec<Field> {
        self.suspects.fields("heard").into()
    }
}

/// Who suspects whom at a moment: in each cell, the millisecond in which the row last heard the column.
pub(super) fn suspects(scene: &Scene<'_, FailureDetector>, _window: Window) -> Sheet {
    let up = scene.cast.standing.up;
    let row = |of: ProcessId| {
        let detector = &scene.cast.processes[of];
        let cell = |whom: ProcessId| if whom == of || !up.contains(of) { Cell::empty() } else { cell(detector, whom, up.contains(whom)) };
        let cells = scene.config.everybody().map(cell).collect();
        Row { of, up: up.contains(of), lies: false, rank: Rank::Ordinary, cells, aside: Aside::Pairs(Vec::new()) }
    };
    let head = |id: ProcessId| Head { label: Datum::Process(id), rank: Rank::Ordinary, lies: false };
    let grid = Grid {
        corner: &notes::OBSERVES,
        beside: &notes::NOTHING_BESIDE,
        heads: scene.config.everybody().map(head).collect(),
        rows: scene.config.everybody().map(row).collect(),
    };
    Sheet { last: 1, seen: notes::LAST_HEARD.text(), shape: Shape::Grid(grid) }
}

fn cell(detector: &Detector, whom: ProcessId, is_up: bool) -> Cell {
    let is_suspected = detector.suspects.suspected.contains(whom);
    let (mark, words) = match (is_suspected, is_up) {
        (false, _) => (CellMark::Settled, &notes::TRUSTS_IT),
        (true, false) => (CellMark::Tentative, &notes::SUSPECTS_RIGHTLY),
        (true, true) => (CellMark::Lied, &notes::SUSPECTS_FALSELY),
    };
    let heard = detector.suspects.heard[whom];
    let last = heard.map_or_else(|| notes::NEVER_HEARD.text(), |at| notes::HEARD_AT.with([Arg::Time(at)]));
    let waits = notes::WAITS_SO_LONG.with([Arg::Span(detector.suspects.slack[whom])]);
    let hue = if is_suspected { Hue::Tone(Tone::owner(whom)) } else { Hue::Plain };
    Cell {
        label: heard.map(milliseconds).into_iter().collect(),
        hue,
        mark,
        said: vec![words.with([Arg::Process(whom)]), last, waits],
        ..Cell::empty()
    }
}

fn milliseconds(at: Time) -> Value {
    Value::Number(i64::try_from(at.0 / 1000).unwrap_or(i64::MAX))
}
