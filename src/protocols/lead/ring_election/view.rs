//! How processes of the ring show themselves.

use super::{Member, Pass, What, notes};
use crate::words::{Arg, Badge, Datum, Field, Look, Rank, Tone};

impl Member {
    pub(super) fn shown(&self) -> Look {
        let (number, me) = (self.own.identifier, self.own.of);
        let badge = Badge { datum: Datum::Number(number), tone: Tone::owner(me), means: notes::BADGE.with([Arg::Number(number)]) };
        let standing = match (self.participant, self.elected) {
            (true, _) => Some(notes::TAKES_PART.text()),
            (false, Some(leader)) if leader != self.own => Some(notes::FOLLOWS.with([Arg::Process(leader.of)])),
            _ => self.retired.then(|| notes::HAS_RESIGNED.text()),
        };
        let rank = match (self.leads, self.participant && !self.retired) {
            (true, _) => Rank::Leader,
            (false, true) => Rank::Contender,
            (false, false) => Rank::Ordinary,
        };
        Look { roles: vec![&notes::MEMBER], badge: Some(badge), standing, rank, ..Look::default() }
    }

    pub(super) fn state(&self) -> Vec<Field> {
        vec![
            Field::durable("identifier", &notes::FIELD_IDENTIFIER, Datum::Number(self.own.identifier)),
            Field::durable("resigned", &notes::FIELD_RESIGNED, Datum::Flag(self.retired)),
            Field::volatile("participant", &notes::FIELD_PARTICIPANT, Datum::Flag(self.participant)),
            Field::volatile("elected", &notes::FIELD_ELECTED, Datum::maybe(self.elected, |leader| Datum::Process(leader.of))),
            Field::volatile("attempt", &notes::FIELD_ATTEMPT, Datum::Number(u64::from(self.attempt))),
            Field::volatile("skipped", &notes::FIELD_SKIPPED, Datum::Number(self.skipped as u64)),
            Field::volatile("pending", &notes::FIELD_PENDING, Datum::List(self.pending.iter().map(Pass::datum).collect())),
        ]
    }
}

impl Pass {
    /// What it says, of whom, how far it has come and in which attempt.
    fn datum(&self) -> Datum {
        let (name, whom) = match self.what {
            What::Election(candidate) => ("Election", candidate),
            What::Elected(leader) => ("Elected", Some(leader)),
        };
        let identifier = Datum::maybe(whom, |one| Datum::Number(one.identifier));
        let of = Datum::maybe(whom, |one| Datum::Process(one.of));
        Datum::List(vec![Datum::Name(name), identifier, of, Datum::Number(self.hops as u64), Datum::Number(u64::from(self.attempt))])
    }
}
