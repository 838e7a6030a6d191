//! How generals show themselves.

use super::{Config, General, notes};
use crate::words::{Arg, Datum, Field, Holding, How, Look};

impl General {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let standing = match (self.decided, self.is_out) {
            (Some(_), _) => notes::DECIDED.text(),
            (None, true) => notes::OUT.text(),
            (None, false) => notes::GOT_SO_MANY.with([self.letters, config.needs[self.me]].map(|count| Arg::Number(u64::from(count)))),
        };
        let decided = self.decided.map(|value| Holding { value, how: How::Decided });
        let planned = self.plan.map(|value| Holding { value, how: How::Wants });
        Look { roles: vec![&notes::GENERAL], standing: Some(standing), holding: decided.or(planned), ..Look::default() }
    }

    pub(super) fn state(&self, _config: &Config) -> Vec<Field> {
        vec![
            Field::durable("plan", &notes::FIELD_PLAN, Datum::maybe(self.plan, Datum::Value)),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("letters", &notes::FIELD_LETTERS, Datum::Number(u64::from(self.letters))),
            Field::volatile("last", &notes::FIELD_LAST, Datum::Number(u64::from(self.last))),
            Field::volatile("out", &notes::FIELD_OUT, Datum::Flag(self.is_out)),
        ]
    }
}
