//! The ladder of knowledge: how far each general has come with each letter, and what it would do if that had been the last one.
//!
//! Halpern and Moses (1990): a letter that comes adds one "knows that", and only for its reader. The two never stand on the same rung.

use super::{Config, General, TwoGenerals, notes};
use crate::base::{ProcessId, Value};
use crate::facts::{Emblem, Known};
use crate::protocols::parts::lockstep::RoundPlan;
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Hue, Rank, SheetKind, Text, Words, words};

/// How deep each knows of the plan, letter by letter.
pub static LADDER: SheetKind = SheetKind {
    id: "ladder",
    title: words("Who knows", "Quién sabe", "Qui sait"),
    about: words(
        "How deep each general knows of the plan after each letter, and what it would do if no more came: a row a general, a column a letter",
        "Hasta qué nivel conoce cada general el plan tras cada carta, y qué haría si no llegaran más: una fila por general, una columna por carta",
        "À quel niveau chaque général connaît le plan après chaque lettre, et ce qu’il ferait s’il n’en venait plus\u{a0}: une ligne par général, une \
         colonne par lettre",
    ),
    turn: Turn::Columns,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Tentative), words("one would attack alone", "uno atacaría solo", "l’un attaquerait seul")),
        (Sample::Cell(CellMark::Settled), words("both would do the same", "ambos harían lo mismo", "les deux feraient de même")),
    ],
};

/// Whether a letter has come, in time.
pub(super) fn has_come(scene: &Scene<'_, TwoGenerals>, letter: u32) -> bool {
    scene.past.rounds().heard(letter).next().is_some()
}

/// Up to which letter, of those up to one, all have come as they were written: so deep somebody knows of the plan.
fn depth(scene: &Scene<'_, TwoGenerals>, letter: u32) -> u32 {
    // A letter that was changed on its way lets nobody know what is planned.
    let is_true = |letter: u32| scene.past.rounds().heard(letter).any(|heard| heard.value == scene.config.plan);
    (1..=letter).take_while(|&letter| is_true(letter)).count() as u32
}

/// So deep a general knows of the plan where somebody knows as deep as that: by the last letter, or by the one before. Whoever made the
/// plan knows it without a letter, as if it were the reader of one before the first.
fn depth_of(id: ProcessId, deepest: u32, config: &Config) -> Option<u32> {
    (0..=deepest).rev().find(|&letter| config.reader(letter) == id)
}

/// What the reader of a letter knows when it comes, in words about it and with what they need.
pub(super) fn knows(letter: u32, writer: ProcessId) -> (&'static Words, [Arg; 3]) {
    let words = match letter {
        1 => &notes::KNOWS_THE_PLAN,
        2 => &notes::KNOWS_THAT_IT_KNOWS,
        3 => &notes::KNOWS_THAT_IT_KNOWS_THAT_IT_KNOWS,
        _ => &notes::KNOWS_DEEPER,
    };
    (words, [Arg::Process(writer), Arg::Number(u64::from(letter.saturating_sub(1))), Arg::Number(u64::from(letter))])
}

/// The same, of a row that says whose it is.
fn rung(letter: u32, config: &Config) -> Text {
    let words = match letter {
        0 => &notes::RUNG_0,
        1 => &notes::RUNG_1,
        2 => &notes::RUNG_2,
        3 => &notes::RUNG_3,
        _ => &notes::RUNG_DEEPER,
    };
    words.with([Arg::Process(config.writer(letter)), Arg::Process(config.reader(letter)), Arg::Number(u64::from(letter.saturating_sub(1)))])
}

/// How deep anybody knows of the plan.
pub(super) fn known_depth(scene: &Scene<'_, TwoGenerals>) -> Vec<Known> {
    let deepest = depth(scene, scene.config.letters);
    let known = || Known {
        who: [scene.config.reader(deepest)].into_iter().collect(),
        ..Known::new(notes::DEPTH.with([Arg::Number(u64::from(deepest))]), Emblem::Tick, Datum::Number(u64::from(deepest)))
    };
    (deepest > 0).then(known).into_iter().collect()
}

/// A general as the letters up to one leave it.
fn after(scene: &Scene<'_, TwoGenerals>, id: ProcessId, letter: u32) -> General {
    let mut general = General::new(id, scene.config);
    for letter in 1..=letter {
        for heard in scene.past.rounds().heard(letter).filter(|heard| heard.by == id) {
            general.takes(letter, heard.value);
        }
    }
    general
}

/// The sheet at a moment.
pub(super) fn ladder(scene: &Scene<'_, TwoGenerals>, Window { first, count }: Window) -> Sheet {
    let config = scene.config;
    let last = config.letters;
    let over = if scene.past.is_decided() { last } else { scene.past.rounds().last().saturating_sub(1) };
    let columns = || (first..first + count).filter_map(|letter| u32::try_from(letter).ok()).filter(move |letter| *letter <= last);
    let row = |id: ProcessId| Row {
        of: id,
        up: scene.cast.standing.up.contains(id),
        lies: scene.cast.standing.liars.contains(id),
        rank: Rank::Ordinary,
        cells: columns().map(|letter| if letter <= over { cell(scene, id, letter) } else { Cell::empty() }).collect(),
        aside: Aside::Tallies(Vec::new()),
    };
    let grid = Grid {
        corner: &notes::AFTER_LETTER,
        beside: &notes::NOTHING,
        heads: columns().map(|letter| Head::number(u64::from(letter))).collect(),
        rows: config.everybody().iter().map(row).collect(),
    };
    Sheet { last: u64::from(last), seen: seen(depth(scene, over), config), shape: Shape::Grid(grid) }
}

/// How deep anybody knows, and who can't know that.
fn seen(deepest: u32, config: &Config) -> Text {
    let (reader, writer) = (Arg::Process(config.reader(deepest)), Arg::Process(config.writer(deepest)));
    let number = Arg::Number(u64::from(deepest));
    if deepest == 0 { notes::NOTHING_IS_KNOWN.with([reader, writer]) } else { notes::WHO_CANNOT_KNOW.with([reader, writer, number]) }
}

fn cell(scene: &Scene<'_, TwoGenerals>, id: ProcessId, letter: u32) -> Cell {
    let config = scene.config;
    let would = config.everybody().iter().map(|id| after(scene, id, letter).verdict(config)).collect::<Vec<Value>>();
    let own = would[id.index()];
    let deep = depth_of(id, depth(scene, letter), config);
    let knows = deep.map_or_else(|| notes::KNOWS_NOTHING.text(), |deep| rung(deep, config));
    Cell {
        number: deep.map(|deep| Datum::Number(u64::from(deep))),
        label: vec![own],
        between: " ",
        hue: Hue::Value(own),
        mark: if would[0] == would[1] { CellMark::Settled } else { CellMark::Tentative },
        said: vec![notes::AFTER.with([Arg::Number(u64::from(letter))]), knows, notes::WOULD.with([Arg::Value(own)])],
        ..Cell::empty()
    }
}
