//! The message and the timers of the failure detector.

use super::notes;
use crate::base::ProcessId;
use crate::protocols::parts::timers;
use crate::words::{Letter, Named, Say, TimerName, words};

/// All that is ever sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// "I am here."
    Alive,
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let Message::Alive = self;
        Letter::tell("Alive", "A").means(notes::ALIVE_MEANS.text())
    }
}

/// What a process sets its alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To say that it is here.
    Heartbeat,
    /// Another was not heard for so long. One for each other.
    Suspect(ProcessId),
}

impl Named for Timer {
    const NAMES: &'static [TimerName] =
        &[timers::HEARTBEAT, TimerName { id: "Suspect", words: words("suspicion timer", "temporizador de sospecha", "minuteur de soupçon") }];

    fn place(self) -> usize {
        match self {
            Timer::Heartbeat => 0,
            Timer::Suspect(_) => 1,
        }
    }
}
