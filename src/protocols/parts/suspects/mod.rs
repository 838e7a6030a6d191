//! A failure detector's memory: when it last heard each process, whom it suspects, and how long it bears silence (Chandra and Toueg, "Unreliable
//! Failure Detectors for Reliable Distributed Systems", JACM 1996, figure 10). It decides; whoever has it sends heartbeats and sets timers.

pub mod knobs;
pub mod said;

use super::timers;
use super::timing::{self, Remark};
use crate::base::{PerProcess, ProcessId, ProcessSet, Span, Time};
use crate::facts::Suspicion;
use crate::scenario::{Knob, Settings};
use crate::words::{Datum, Field, Named, TimerName, words};
use knobs::{ADAPT, EVERY, SLACK, STEP};

/// How often processes say that they are here, and how long others wait for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    /// T: how often each says that it is here.
    pub every: Span,
    /// D: how much longer than T each waits for another at first.
    pub slack: Span,
    /// Whether D grows for whoever was suspected falsely.
    pub adapts: bool,
    /// By how much it does.
    pub step: Span,
}

impl Pace {
    /// As the settings say.
    pub fn of(settings: &Settings) -> Pace {
        Pace { every: settings.span(&EVERY), slack: settings.span(&SLACK), adapts: settings.choice(&ADAPT), step: settings.span(&STEP) }
    }

    /// How long silence is borne with such a D: T + D.
    pub const fn patience(&self, slack: Span) -> Span {
        Span(self.every.0.saturating_add(slack.0))
    }
}

/// What is wrong with settings of a detector; `step` is its own, whose default the remedy names.
///
/// # Errors
/// Where a heartbeat or a longer wait takes no time.
pub fn check(settings: &Settings, step: &'static Knob) -> Result<(), Remark> {
    timing::take_time(settings, &[&EVERY])?;
    if settings.choice(&ADAPT) { timing::take_time(settings, &[step]) } else { Ok(()) }
}

/// What a detector sets its alarms for.
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

/// What a process takes others for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Suspects {
    /// Whom it suspects.
    pub suspected: ProcessSet,
    /// When each was last heard, if ever.
    pub heard: PerProcess<Option<Time>>,
    /// How much longer than the time between two heartbeats it waits for each: the paper's Δ.
    pub slack: PerProcess<Span>,
}

impl Suspects {
    /// Nobody was heard, and nobody is suspected.
    pub fn nobody(n: usize, slack: Span) -> Suspects {
        Suspects { suspected: ProcessSet::EMPTY, heard: PerProcess::filled(n, |_| None), slack: PerProcess::filled(n, |_| slack) }
    }

    /// A process was silent for too long.
    pub fn suspect(&mut self, whom: ProcessId) -> Suspicion {
        self.suspected.insert(whom);
        Suspicion::Suspects { whom, all: self.suspected }
    }

    /// A process was heard; whether it was suspected.
    pub fn hear(&mut self, from: ProcessId, now: Time) -> bool {
        self.heard[from] = Some(now);
        self.suspected.contains(from)
    }

    /// It takes a suspicion back.
    pub fn trust(&mut self, whom: ProcessId) -> Suspicion {
        self.suspected.remove(whom);
        Suspicion::Trusts { whom, all: self.suspected }
    }

    /// It was wrong about a process, and gives it more time from now on.
    pub fn give_more_time(&mut self, to: ProcessId, step: Span) {
        self.slack[to] = Span(self.slack[to].0.saturating_add(step.0));
    }

    /// It as fields of a state, and when each was last heard under a name.
    pub fn fields(&self, heard_as: &'static str) -> [Field; 3] {
        let heard = self.heard.iter().map(|(_, at)| Datum::maybe(*at, Datum::Time));
        let slack = self.slack.iter().map(|(_, slack)| Datum::Phrase(slack.to_string()));
        [
            Field::volatile("suspected", &said::FIELD_SUSPECTED, Datum::Processes(self.suspected)),
            Field::volatile(heard_as, &said::FIELD_HEARD, Datum::List(heard.collect())),
            Field::volatile("slack", &said::FIELD_SLACK, Datum::List(slack.collect())),
        ]
    }
}
