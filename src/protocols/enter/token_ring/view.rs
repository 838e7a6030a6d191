//! How processes of the ring show themselves.

use super::{Config, Member, notes};
use crate::facts;
use crate::words::{Access, Arg, Badge, Datum, Field, Look};

impl Member {
    pub(super) fn shown(&self, _config: &Config) -> Look {
        let badge = self.held.map(|token| Badge {
            datum: Datum::Ballot(token.number),
            tone: facts::Token::tone(token.number),
            means: notes::TOKEN_HERE.with([Arg::Number(u64::from(token.number.round)), Arg::Process(token.number.process)]),
        });
        let standing = match self.access {
            Access::Held => Some(notes::INSIDE.text()),
            Access::Wanted => Some(notes::WAITING.text()),
            Access::Released => None,
        };
        Look { roles: vec![&notes::MEMBER], badge, standing, access: self.access, ..Look::default() }
    }

    pub(super) fn state(&self, _config: &Config) -> Vec<Field> {
        let access = match self.access {
            Access::Released => "RELEASED",
            Access::Wanted => "WANTED",
            Access::Held => "HELD",
        };
        vec![
            Field::durable("seen", &notes::FIELD_SEEN, Datum::Ballot(self.seen.number)),
            Field::durable("hop", &notes::FIELD_HOP, Datum::Number(self.seen.hop)),
            Field::durable("wanted", &notes::FIELD_WANTED, Datum::Number(self.wanted)),
            Field::volatile("token", &notes::FIELD_TOKEN, Datum::maybe(self.held, |token| Datum::Ballot(token.number))),
            Field::volatile("state", &notes::FIELD_STATE, Datum::Name(access)),
        ]
    }
}
