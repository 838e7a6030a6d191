//! What generals write to each other.

use super::notes;
use crate::base::Value;
use crate::words::{Arg, Datum, Letter, Say};

/// A letter: the first says what is planned, every other one that the one before has come. Each repeats the plan.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    /// The how-manieth letter it is, from 1.
    pub number: u32,
    /// What is planned.
    pub plan: Value,
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let number = u64::from(self.number);
        let (letter, means) = match self.number {
            1 => (Letter::ask("Letter", "L"), notes::PLAN_MEANS.with([Arg::Value(self.plan)])),
            _ => (Letter::grant("Letter", "L"), notes::ANSWER_MEANS.with([Arg::Number(number - 1), Arg::Value(self.plan)])),
        };
        letter.label(Datum::Number(number)).value(self.plan).field("number", Datum::Number(number)).means(means)
    }

    fn value(&self) -> Option<Value> {
        Some(self.plan)
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(Message { plan: value, ..*self })
    }
}
