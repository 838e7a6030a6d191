//! How processes show themselves, and what each knew after each round.

use super::{Config, Flooding, Member, Rule, notes};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::facts::Milestone;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Field, Holding, How, Hue, Look, Rank, SheetKind, Tally, Tone, words};

/// What each knew after each round.
pub static VALUES: SheetKind = SheetKind {
    id: "values",
    title: words("Values by round", "Valores por ronda", "Valeurs par tour"),
    about: words(
        "What each process knew after each round: a row a process, a column a round",
        "Lo que sabía cada proceso tras cada ronda: una fila por proceso, una columna por ronda",
        "Ce que chaque processus savait après chaque tour\u{a0}: une ligne par processus, une colonne par tour",
    ),
    turn: Turn::Columns,
    fills_by_itself: true,
    key: &[
        (
            Sample::Cell(CellMark::Tentative),
            words("others may know other values", "otros pueden saber otros valores", "d’autres peuvent en connaître d’autres"),
        ),
        (Sample::Cell(CellMark::Settled), words("all know the same", "todos saben lo mismo", "tous savent la même chose")),
    ],
};

impl Member {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let value = self.decided.unwrap_or_else(|| self.verdict(config));
        let tally = |value: Value| {
            let held = self.values.iter().filter(|(_, theirs)| **theirs == Some(value)).map(|(id, _)| id).collect();
            Tally { value, hue: Hue::Tone(Tone::of_value(value)), held, of: config.n(), needed: config.n() / 2 + 1 }
        };
        let standing = match (self.decided, self.is_out) {
            (Some(_), _) => notes::DECIDED.text(),
            (None, true) => notes::OUT.text(),
            (None, false) => notes::KNOWS_SO_MANY.with([self.knows().len(), config.n()].map(|count| Arg::Number(count as u64))),
        };
        Look {
            roles: vec![&notes::MEMBER],
            standing: Some(standing),
            holding: Some(Holding { value, how: if self.decided.is_some() { How::Decided } else { How::Wants } }),
            tallies: if config.rule == Rule::Majority { counted(config).into_iter().map(tally).collect() } else { Vec::new() },
            ..Look::default()
        }
    }

    pub(super) fn state(&self, _config: &Config) -> Vec<Field> {
        let known = self.values.iter().filter_map(|(id, value)| Some(Datum::List(vec![Datum::Process(id), Datum::Value((*value)?)])));
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::Value(self.input)),
            Field::durable("values", &notes::FIELD_VALUES, Datum::List(known.collect())),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("out", &notes::FIELD_OUT, Datum::Flag(self.is_out)),
            Field::volatile("fresh", &notes::FIELD_FRESH, Datum::Processes(self.fresh)),
        ]
    }
}

/// The values that are counted: as many as there is room for, those of the lowest processes first.
fn counted(config: &Config) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for (_, &value) in config.inputs.iter() {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.truncate(MOST_COUNTED);
    values
}

/// The most values that are counted beside a process.
const MOST_COUNTED: usize = 3;

/// What each knew after each round.
pub(super) fn values(scene: &Scene<'_, Flooding>, Window { first, count }: Window) -> Sheet {
    let config = scene.config;
    let last = u64::from(config.rounds());
    let clean = clean_round(scene);
    let columns = || (first..first + count).filter(move |round| *round <= last);
    let row = |id: ProcessId| {
        let cell = |round: u64| {
            let round = u32::try_from(round).unwrap_or(u32::MAX);
            let known = scene.past.rounds().known(round, id);
            known.map_or_else(Cell::empty, |whose| cell(config, round, whose, clean.is_some_and(|clean| clean <= round)))
        };
        Row {
            of: id,
            up: scene.cast.standing.up.contains(id),
            lies: false,
            rank: Rank::Ordinary,
            cells: columns().map(cell).collect(),
            aside: Aside::Tallies(Vec::new()),
        }
    };
    let grid = Grid {
        corner: &notes::AFTER_ROUND,
        beside: &notes::NOTHING,
        heads: columns().map(Head::number).collect(),
        rows: config.everybody().iter().map(row).collect(),
    };
    let seen = clean.map_or_else(|| notes::NOT_CLEAN_YET.text(), |round| notes::NOBODY_CRASHED_IN.with([Arg::Number(u64::from(round))]));
    Sheet { last, seen, shape: Shape::Grid(grid) }
}

fn cell(config: &Config, round: u32, whose: ProcessSet, is_same: bool) -> Cell {
    let mut label: Vec<Value> = whose.iter().map(|id| config.inputs[id]).collect();
    label.sort_unstable();
    if config.rule == Rule::Minimum {
        label.dedup();
    }
    let said = [notes::KNOWS_OF.with([Arg::Number(u64::from(round)), Arg::Processes(whose)])];
    let said = said.into_iter().chain(label.iter().map(|&value| notes::THAT_IS.with([Arg::Value(value)]))).collect();
    let hue = config.decide(whose.iter().map(|id| config.inputs[id])).map_or(Hue::Plain, |value| Hue::Tone(Tone::of_value(value)));
    Cell { label, between: " ", hue, mark: if is_same { CellMark::Settled } else { CellMark::Tentative }, said, ..Cell::empty() }
}

/// The first round that is over and in which nobody crashed.
fn clean_round(scene: &Scene<'_, Flooding>) -> Option<u32> {
    let over = |round: u32| scene.config.everybody().iter().any(|id| scene.past.rounds().known(round, id).is_some());
    let crashed_in = |round: u32| {
        let mut crashes = scene.past.iter().filter(|entry| entry.what == Milestone::CRASHED);
        crashes.any(|entry| entry.at.0 / scene.config.length().0 + 1 == u64::from(round))
    };
    (1..=scene.config.rounds()).find(|&round| over(round) && !crashed_in(round))
}
