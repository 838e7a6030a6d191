//! How processes show themselves, and what each said in each round.

use super::message::NOTHING;
use super::{BenOr, Config, Member, Message, Phase, notes, rules};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::facts::Round;
use crate::sim::Scene;
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Badge, Datum, Field, Holding, How, Hue, Look, Quorum, Rank, SheetKind, Tone, words};

/// What each said in each round.
pub static ROUNDS: SheetKind = SheetKind {
    id: "rounds",
    title: words("Rounds and coins", "Rondas y monedas", "Tours et pièces"),
    about: words(
        "What each process reported in each round and what it proposed then, a question mark for nothing: a row a process, a column a round",
        "Lo que cada proceso anunció en cada ronda y lo que propuso después, un signo de interrogación si nada: una fila por proceso, una columna por ronda",
        "Ce que chaque processus a annoncé à chaque tour, puis proposé, un point d’interrogation pour rien\u{a0}: une ligne par processus, une colonne par tour",
    ),
    turn: Turn::Columns,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Tentative), words("reported→proposed", "anunciado→propuesto", "annoncé→proposé")),
        (Sample::Dot, words("then tossed a coin", "luego lanzó una moneda", "puis a lancé une pièce")),
        (Sample::Cell(CellMark::Settled), words("decided", "decidido", "décidé")),
    ],
};

impl Member {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let standing = match (self.decided, self.is_out, self.phase) {
            (Some(_), ..) => &notes::DECIDED,
            (None, true, _) => &notes::OUT,
            (None, false, Phase::Report) => &notes::COUNTS_REPORTS,
            (None, false, Phase::Proposal) => &notes::COUNTS_PROPOSALS,
        };
        let how = match (self.decided, self.proposes) {
            (Some(_), _) => How::Decided,
            (None, Some(_)) => How::Proposes,
            (None, None) => How::Wants,
        };
        let round = u64::from(self.round);
        Look {
            roles: vec![&notes::MEMBER],
            badge: Some(Badge { datum: Datum::Number(round), tone: Tone::numbered(round), means: notes::ROUND_MEANS.with([Arg::Number(round)]) }),
            standing: Some(standing.text()),
            holding: Some(Holding { value: self.proposes.unwrap_or(self.value), how }),
            quorum: (self.decided.is_none() && !self.is_out).then(|| Quorum {
                of: config.everybody(),
                held: self.has_heard(),
                needed: config.waited(),
                topic: None,
                tone: Tone::numbered(round),
            }),
            ..Look::default()
        }
    }

    /// From whom it has what it waits for.
    fn has_heard(&self) -> ProcessSet {
        self.heard.iter().filter(|(_, message)| message.place() == (self.round, self.phase)).map(|(from, _)| *from).collect()
    }

    pub(super) fn state(&self) -> Vec<Field> {
        let (decided_in, decided) = self.decided.unzip();
        let heard = |(from, message): &(ProcessId, Message)| {
            let phase = phase(message.said.phase());
            let value = Datum::Value(message.said.value().unwrap_or(NOTHING));
            Datum::List(vec![Datum::Process(*from), Datum::Number(u64::from(message.round)), phase, value])
        };
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::Value(self.input)),
            Field::durable("value", &notes::FIELD_VALUE, Datum::Value(self.value)),
            Field::durable("round", &notes::FIELD_ROUND, Datum::Number(u64::from(self.round))),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(decided, Datum::Value)),
            Field::durable("decided_in", &notes::FIELD_DECIDED_IN, Datum::maybe(decided_in, |round| Datum::Number(u64::from(round)))),
            Field::volatile("phase", &notes::FIELD_PHASE, phase(self.phase)),
            Field::volatile("proposes", &notes::FIELD_PROPOSES, Datum::maybe(self.proposes, Datum::Value)),
            Field::volatile("heard", &notes::FIELD_HEARD, Datum::List(self.heard.iter().map(heard).collect())),
            Field::volatile("out", &notes::FIELD_OUT, Datum::Flag(self.is_out)),
        ]
    }
}

/// The paper's number of a phase.
const fn phase(phase: Phase) -> Datum {
    match phase {
        Phase::Report => Datum::Number(1),
        Phase::Proposal => Datum::Number(2),
    }
}

/// What each said in each round.
pub(super) fn rounds(scene: &Scene<'_, BenOr>, Window { first, count }: Window) -> Sheet {
    let decided_in = |id: ProcessId| scene.cast.processes[id].decided;
    let ahead = u32::from(!scene.config.broken.has(&rules::STOP_AT_ONCE));
    let spoken = scene.config.everybody().iter().filter_map(decided_in).map(|(round, _)| round + ahead).max();
    let last = u64::from(scene.past.rounds().last().max(spoken.unwrap_or(1)));
    let columns = || (first..first + count).filter(move |round| *round <= last);
    let row = |id: ProcessId| Row {
        of: id,
        up: scene.cast.standing.up.contains(id),
        lies: scene.cast.standing.liars.contains(id),
        rank: Rank::Ordinary,
        cells: columns().map(|round| cell(scene, u32::try_from(round).unwrap_or(u32::MAX), id)).collect(),
        aside: Aside::Tallies(Vec::new()),
    };
    let grid = Grid {
        corner: &notes::IN_ROUND,
        beside: &notes::NO_ASIDE,
        heads: columns().map(Head::number).collect(),
        rows: scene.config.everybody().iter().map(row).collect(),
    };
    let first_decided = scene.config.everybody().iter().filter_map(decided_in).map(|(round, _)| round).min();
    let seen = first_decided.map_or_else(|| notes::UNDECIDED_YET.text(), |round| notes::FIRST_DECIDED_IN.with([Arg::Number(u64::from(round))]));
    Sheet { last, seen, shape: Shape::Grid(grid) }
}

/// What a process said in a round, whether a coin followed, and whether it decided there. Of the round behind its decision it spoke ahead.
fn cell(scene: &Scene<'_, BenOr>, round: u32, id: ProcessId) -> Cell {
    let decided = scene.cast.processes[id].decided;
    let (mut label, mut said, mut dot): (Vec<Value>, _, _) = (Vec::new(), Vec::new(), false);
    for what in scene.past.rounds().told(round, id) {
        match what {
            Round::Reported { value, .. } => {
                label.push(value);
                said.push(notes::REPORTED.with([Arg::Value(value)]));
            }
            Round::Saw { value, .. } => {
                label.push(value.unwrap_or(NOTHING));
                said.push(value.map_or_else(|| notes::PROPOSED_NOTHING.text(), |value| notes::PROPOSED.with([Arg::Value(value)])));
            }
            Round::Tossed { value, .. } => {
                dot = true;
                said.push(notes::COIN_FELL.with([Arg::Value(value)]));
            }
            _ => {}
        }
    }
    match decided {
        Some((then, value)) if then == round => said.push(notes::DECIDED_THEN.with([Arg::Value(value)])),
        Some((then, value)) if then + 1 == round && !scene.config.broken.has(&rules::STOP_AT_ONCE) => {
            label = vec![value, value];
            said.push(notes::SAID_AHEAD.with([Arg::Value(value)]));
        }
        _ => {}
    }
    let mark = match decided {
        _ if label.is_empty() => CellMark::None,
        Some((then, _)) if then <= round => CellMark::Settled,
        _ => CellMark::Tentative,
    };
    let hue = label.first().map_or(Hue::Plain, |value| Hue::Tone(Tone::of_value(*value)));
    Cell { label, between: "→", hue, mark, dot, said, ..Cell::empty() }
}
