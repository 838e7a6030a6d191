//! How generals show themselves.

use super::config::VALUES;
use super::{Config, General, Step, notes};
use crate::base::ProcessId;
use crate::protocols::parts::heard::Page;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::words::{Arg, Datum, Field, Holding, How, Look, Quorum, Rank, Tone};

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
            quorum: self.majority.map(|(most, held)| Quorum {
                of: config.everybody(),
                held,
                needed: config.needed(),
                topic: None,
                tone: Tone::of_value(most),
            }),
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

/// What a round is about, on the sheet of who said what.
pub(super) fn page(config: &Config, round: u32) -> Page {
    let (step, phase) = config.step(round);
    let (words, needed) = match step {
        Step::Vote => (&notes::VOTES_OF, Some(config.needed())),
        Step::Propose => (&notes::PROPOSALS_OF, Some(config.needed())),
        Step::King => (&notes::KING_OF, None),
    };
    let seen = words.with([Arg::Number(u64::from(round)), Arg::Number(u64::from(config.rounds())), Arg::Number(u64::from(phase))]);
    let counts = needed.map_or_else(Vec::new, |needed| VALUES.iter().map(|&value| (value, needed)).collect());
    Page { seen, presides: Some(ProcessId::numbered(phase as usize)), counts }
}
