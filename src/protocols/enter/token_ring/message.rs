//! The token, and what processes wait for.

use super::notes;
use crate::base::{Ballot, ProcessId};
use crate::facts;
use crate::protocols::enter::workload::{LEAVE, WANT};
use crate::words::{Arg, Datum, Letter, Named, Say, TimerName, words};

/// A token as it comes by: newer ones are greater, and of one and the same whoever has come further.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Token {
    /// The how-manieth it is, and who made it.
    pub number: Ballot,
    /// How many hops it has behind it.
    pub hop: u64,
}

impl Token {
    /// The one that the first process makes; nobody has seen any before.
    pub(super) const fn first() -> Token {
        Token { number: Ballot { round: 1, process: ProcessId::at(0) }, hop: 0 }
    }

    /// A new one, in place of this one.
    pub(super) const fn next(self, by: ProcessId) -> Token {
        Token { number: Ballot { round: self.number.round + 1, process: by }, hop: 0 }
    }
}

/// All that is ever sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// The token.
    Token(Token),
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let Message::Token(Token { number, hop }) = *self;
        Letter::grant("Token", "T")
            .of(Datum::Ballot(number), facts::Token::tone(number))
            .means(notes::TOKEN_MEANS.with([Arg::Ballot(number)]))
            .field("number", Datum::Ballot(number))
            .field("hop", Datum::Number(hop))
    }
}

/// What a process sets its alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To want to enter.
    Want,
    /// To leave.
    Leave,
    /// To take the token for lost.
    Regenerate,
}

impl Named for Timer {
    const NAMES: &'static [TimerName] =
        &[WANT, LEAVE, TimerName { id: "Regenerate", words: words("patience timer", "temporizador de paciencia", "minuteur de patience") }];
    fn place(self) -> usize {
        self as usize
    }
}
