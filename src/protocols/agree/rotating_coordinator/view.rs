//! How processes show themselves, and what each came with in each round and what it made of the proposal.

use super::{Config, Member, Message, Phase, RotatingCoordinator, notes};
use crate::base::{Ballot, ProcessId, ProcessSet, Value};
use crate::facts::Round;
use crate::protocols::parts::by_round::by_round;
use crate::sim::Scene;
use crate::words::sheet::{Cell, CellMark, Sample, Sheet, Turn, Window};
use crate::words::{Arg, Badge, Datum, Field, Holding, How, Hue, Look, Quorum, Rank, SheetKind, Tone, words};

/// What each came with in each round, and what it made of the proposal.
pub static ROUNDS: SheetKind = SheetKind {
    id: "estimates",
    title: words("Rounds", "Rondas", "Tours"),
    about: words(
        "With which timestamp and estimate each process came to each round, and what it adopted there: a row a process, a column a round",
        "Con qué marca y estimación llegó cada proceso a cada ronda y qué adoptó en ella: una fila por proceso, una columna por ronda",
        "Avec quelle date et quelle estimation chaque processus est venu à chaque tour, et ce qu’il y a adopté\u{a0}: une ligne par processus, une colonne par tour",
    ),
    turn: Turn::Columns,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Tentative), words("ts estimate→adopted", "marca estimación→adoptada", "date estimation→adoptée")),
        (Sample::Cell(CellMark::Lied), words("nack: went on without", "nack: siguió sin ella", "nack\u{a0}: a continué sans")),
        (Sample::Dot, words("coordinates this round", "coordina esta ronda", "coordonne ce tour")),
        (Sample::Cell(CellMark::Settled), words("has decided", "ha decidido", "a décidé")),
    ],
};

impl Member {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let ballot = config.ballot(self.round);
        let coordinates = self.decided.is_none() && !self.is_out && self.phase != Phase::Proposal;
        let standing = match (self.decided, self.is_out, self.phase) {
            (Some(_), ..) => notes::DECIDED.text(),
            (None, true, _) => notes::OUT.text(),
            (None, false, Phase::Estimates) => notes::COUNTS_ESTIMATES.text(),
            (None, false, Phase::Replies) => notes::COUNTS_REPLIES.text(),
            (None, false, Phase::Proposal) => notes::WAITS_FOR.with([Arg::Process(ballot.process)]),
        };
        let how = match (self.decided, self.phase, self.ts) {
            (Some(_), ..) => How::Decided,
            (None, Phase::Replies, _) => How::Proposes,
            (None, _, 0) => How::Wants,
            (None, ..) => How::Accepted,
        };
        let needed = if self.phase == Phase::Estimates { config.estimates_needed() } else { config.acks_needed() };
        Look {
            roles: vec![&notes::MEMBER],
            badge: (self.round > 0).then(|| Badge::ballot(ballot)),
            standing: Some(standing),
            holding: Some(Holding { value: self.decided.map_or(self.estimate, |(_, value)| value), how }),
            quorum: coordinates.then(|| Quorum {
                of: config.everybody(),
                held: self.has_heard(),
                needed,
                topic: Some(Datum::Ballot(ballot)),
                tone: Tone::owner(ballot.process),
            }),
            rank: if coordinates { Rank::Leader } else { Rank::Ordinary },
            ..Look::default()
        }
    }

    /// From whom the coordinator has what it waits for: estimates, and then acks.
    fn has_heard(&self) -> ProcessSet {
        let counts = |message: &Message| match self.phase {
            Phase::Estimates => message.estimate().is_some(),
            Phase::Proposal | Phase::Replies => message.reply() == Some(true),
        };
        self.of_this_round().filter(|(_, message)| counts(message)).map(|(from, _)| *from).collect()
    }

    pub(super) fn state(&self) -> Vec<Field> {
        let (decided_in, decided) = self.decided.unzip();
        let heard = |(from, message): &(ProcessId, Message)| {
            let letter = crate::words::Letter::of_message(message);
            Datum::List([Datum::Process(*from), Datum::Name(letter.name)].into_iter().chain(letter.details).collect())
        };
        let [suspected, last_heard, slack] = self.suspects.fields("last_heard");
        let phase = match self.phase {
            Phase::Estimates => 2,
            Phase::Proposal => 3,
            Phase::Replies => 4,
        };
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::Value(self.input)),
            Field::durable("estimate", &notes::FIELD_ESTIMATE, Datum::Value(self.estimate)),
            Field::durable("ts", &notes::FIELD_TS, Datum::Number(u64::from(self.ts))),
            Field::durable("round", &notes::FIELD_ROUND, Datum::Number(u64::from(self.round))),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(decided, Datum::Value)),
            Field::durable("decided_in", &notes::FIELD_DECIDED_IN, Datum::maybe(decided_in, Datum::Ballot)),
            Field::volatile("phase", &notes::FIELD_PHASE, Datum::Number(phase)),
            Field::volatile("heard", &notes::FIELD_HEARD, Datum::List(self.heard.iter().map(heard).collect())),
            suspected,
            last_heard,
            slack,
            Field::volatile("out", &notes::FIELD_OUT, Datum::Flag(self.is_out)),
        ]
    }
}

/// What each came with in each round, and what it made of the proposal.
pub(super) fn rounds(scene: &Scene<'_, RotatingCoordinator>, window: Window) -> Sheet {
    let config = scene.config;
    let last = scene.past.rounds().last().max(1);
    let shape = by_round(scene, config.everybody(), (&notes::IN_ROUND, last), window, |id, round| cell(scene, round, id));
    let locked = scene.past.chosen().first().and_then(|(ballot, value)| Some(((*ballot)?, *value)));
    let in_round = |(ballot, value): (Ballot, Value)| notes::LOCKED_IN.with([Arg::Value(value), Arg::Number(u64::from(ballot.round))]);
    Sheet { last: u64::from(last), seen: locked.map_or_else(|| notes::UNDECIDED_YET.text(), in_round), shape }
}

/// What a process adopted in a round, if it did: a process adopts one value there, whatever rule is broken.
fn adopted(scene: &Scene<'_, RotatingCoordinator>, round: u32, id: ProcessId) -> Option<Value> {
    let ballot = Some(scene.config.ballot(round));
    let values = scene.config.inputs.iter().map(|(_, &input)| input);
    values.into_iter().find(|value| scene.past.voters(ballot, *value).contains(id))
}

/// The timestamp and the estimate with which a process came to a round, and what it adopted there if that is another. What it decided stands in the
/// round in which it was by then.
fn cell(scene: &Scene<'_, RotatingCoordinator>, round: u32, id: ProcessId) -> Cell {
    let reported =
        |of: u32| scene.past.rounds().told(of, id).find_map(|what| if let Round::Reported { value, .. } = what { Some(value) } else { None });
    let Some(estimate) = reported(round) else { return Cell::empty() };
    let ballot = scene.config.ballot(round);
    let ts = (1..round).rev().find(|before| adopted(scene, *before, id).is_some()).unwrap_or_default();
    let (mut label, mut said) = (vec![estimate], Vec::new());
    if ballot.process == id {
        said.push(notes::COORDINATED.text());
    }
    said.push(match ts {
        0 => notes::ESTIMATED.with([Arg::Value(estimate)]),
        _ => notes::ESTIMATED_SINCE.with([Arg::Value(estimate), Arg::Number(u64::from(ts))]),
    });
    let adopted = adopted(scene, round, id);
    let has_refused = adopted.is_none() && reported(round + 1).is_some();
    said.extend(adopted.map(|value| notes::ADOPTED.with([Arg::Value(value)])));
    said.extend(has_refused.then(|| notes::REFUSED.with([Arg::Process(ballot.process)])));
    let member = &scene.cast.processes[id];
    let decided = member.decided.filter(|_| member.round == round).map(|(_, value)| value);
    label.extend(decided.or(adopted).filter(|value| *value != estimate));
    said.extend(decided.map(|value| notes::DECIDED_THEN.with([Arg::Value(value)])));
    let hue = Hue::Value(decided.or(adopted).unwrap_or(estimate));
    let mark = match (decided, has_refused) {
        (Some(_), _) => CellMark::Settled,
        (None, true) => CellMark::Lied,
        (None, false) => CellMark::Tentative,
    };
    let number = Some(Datum::Number(u64::from(ts)));
    Cell { number, label, between: "→", hue, mark, dot: ballot.process == id, said, ..Cell::empty() }
}
