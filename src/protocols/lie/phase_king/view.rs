//! How generals show themselves.

use super::{Config, General, notes};
use crate::base::Value;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::words::{Datum, Field, Holding, How, Look, Quorum, Rank, Tone};

impl General {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let (how, standing) = match (self.decided, self.is_sure, self.majority) {
            (Some(_), ..) => (How::Decided, Some(notes::DECIDED.text())),
            (None, true, _) => (How::Accepted, Some(notes::SURE.text())),
            (None, false, Some(_)) => (How::Wants, Some(notes::UNSURE.text())),
            (None, false, None) => (How::Wants, None),
        };
        Look {
            roles: vec![if self.presides { &notes::KING } else { &notes::GENERAL }],
            standing,
            holding: Some(Holding { value: self.value, how }),
            quorum: self.majority.map(|(most, held)| Quorum { of: config.everybody(), held, needed: config.needed(), topic: None, tone: tone(most) }),
            rank: if self.presides { Rank::Leader } else { Rank::Ordinary },
            ..Look::default()
        }
    }

    pub(super) fn state(&self, _config: &Config) -> Vec<Field> {
        let (most, voters) = self.majority.unzip();
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::Value(self.input)),
            Field::durable("value", &notes::FIELD_VALUE, Datum::Value(self.value)),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("majority", &notes::FIELD_MAJORITY, Datum::maybe(most, Datum::Value)),
            Field::volatile("voters", &notes::FIELD_VOTERS, Datum::maybe(voters, Datum::Processes)),
            Field::volatile("proposes", &notes::FIELD_PROPOSES, Datum::maybe(self.proposes, Datum::Value)),
            Field::volatile("sure", &notes::FIELD_SURE, Datum::Flag(self.is_sure)),
            Field::volatile("king", &notes::FIELD_KING, Datum::Flag(self.presides)),
        ]
    }
}

/// The colour of a value of two.
const fn tone(value: Value) -> Tone {
    match value {
        Value::Number(number) => Tone::numbered(number.unsigned_abs()),
        Value::Word(_) => Tone::PLAIN,
    }
}
