//! How processes show themselves.

use super::{Config, Member, Problem, Solver, notes};
use crate::base::{PerProcess, ProcessSet, Value};
use crate::protocols::lie::army::{self, COMMANDER};
use crate::words::{Datum, Field, Holding, How, Hue, Look, Rank, Tally};

/// The most values that are counted beside a process.
const MOST_COUNTED: usize = 3;

impl Member {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let commands = config.problem == Problem::ByzantineGenerals && self.me == COMMANDER;
        let role = match config.problem {
            Problem::ByzantineGenerals if commands => &notes::COMMANDER_IS,
            Problem::ByzantineGenerals => &notes::LIEUTENANT,
            Problem::Consensus | Problem::InteractiveConsistency => &notes::PROCESS,
        };
        let standing = match (self.decided, &self.vector) {
            (Some(_), _) => Some(army::DECIDED.text()),
            (None, Some(_)) => Some(notes::HAS_ITS_VECTOR.text()),
            (None, None) => None,
        };
        let how = if self.decided.is_some() { How::Decided } else { How::Wants };
        let counted = self.vector.as_ref().filter(|_| config.problem != Problem::InteractiveConsistency);
        Look {
            roles: vec![role],
            standing,
            holding: self.decided.or(self.proposes).map(|value| Holding { value, how }),
            tallies: counted.map_or_else(Vec::new, tallies),
            rank: if commands { Rank::Leader } else { Rank::Ordinary },
            ..Look::default()
        }
    }

    pub(super) fn state(&self) -> Vec<Field> {
        let runs = self.solver.vectors().into_iter().flat_map(|vectors| vectors.runs.iter());
        let told = runs.flat_map(|(_, run)| run.told.iter());
        let told = told.map(|(path, value)| Datum::List(vec![Datum::Phrase(path.to_string()), Datum::Value(*value)]));
        let vector = self.vector.as_ref().map(|vector| vector.iter().map(|(_, value)| Datum::Value(*value)).collect());
        let received = Field::volatile("received", &notes::FIELD_RECEIVED, Datum::maybe(self.solver.received(), Datum::Value));
        let is_commanded = matches!(self.solver, Solver::ByzantineGenerals(_));
        let rest = [
            Field::durable("vector", &notes::FIELD_VECTOR, Datum::maybe(vector, Datum::List)),
            Field::durable("decided", &army::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("proposes", &notes::FIELD_PROPOSES, Datum::maybe(self.proposes, Datum::Value)),
            Field::volatile("told", &notes::FIELD_TOLD, Datum::List(told.collect())),
        ];
        rest.into_iter().chain(is_commanded.then_some(received)).collect()
    }
}

/// How many components say what, in order; of which more than half are needed.
pub(super) fn tallies(vector: &PerProcess<Value>) -> Vec<Tally> {
    let mut values: Vec<Value> = vector.iter().map(|(_, value)| *value).collect();
    values.sort_unstable();
    values.dedup();
    values.truncate(MOST_COUNTED);
    let tally = |value: Value| {
        let held: ProcessSet = vector.iter().filter(|(_, theirs)| **theirs == value).map(|(id, _)| id).collect();
        Tally { value, hue: Hue::Value(value), held, of: vector.len(), needed: vector.len() / 2 + 1 }
    };
    values.into_iter().map(tally).collect()
}
