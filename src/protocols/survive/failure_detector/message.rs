//! The message of the failure detector.

use crate::protocols::parts::suspects::said::ALIVE_MEANS;
use crate::words::{Letter, Say};

/// All that is ever sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// "I am here."
    Alive,
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let Message::Alive = self;
        Letter::tell("Alive", "A").means(ALIVE_MEANS.text())
    }
}
