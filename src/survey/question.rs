//! What can be asked of a run: how long, how often, how many messages, from when to when.

use crate::facts::Kind;
use crate::words::{Arg, Text, Words, words};

/// What is asked of each run. Where the window never opens or never closes, a run has no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// What is measured between the two.
    pub measure: Measure,
    /// Where the window opens.
    pub since: Since,
    /// It closes at the first milestone of this kind; where none is named, at the end of the run.
    pub until: Option<&'static Kind>,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// How much time passes, in microseconds.
    Time,
    /// How many milestones of a kind there are, without the one that closes the window.
    Milestones(&'static Kind),
    /// The same, of whoever closes the window alone: how many rounds it took to decide.
    Own(&'static Kind),
    /// How many messages are sent to another process.
    Messages,
}

/// Where the window opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Since {
    /// At the start of the run.
    Start,
    /// At the first crash.
    FirstCrash,
}

impl Question {
    /// How long it takes until a milestone of a kind comes.
    pub const fn time_until(kind: &'static Kind) -> Question {
        Question { measure: Measure::Time, since: Since::Start, until: Some(kind) }
    }

    /// The question in words: `Ballots begun until a decision`.
    pub fn text(&self) -> Text {
        let measure = Arg::Words(match self.measure {
            Measure::Time => &TIME,
            Measure::Milestones(kind) | Measure::Own(kind) => &kind.many,
            Measure::Messages => &MESSAGES,
        });
        match (self.since, self.until) {
            (Since::Start, Some(until)) if matches!(self.measure, Measure::Own(_)) => OWN_UNTIL.with([measure, Arg::Words(&until.one)]),
            (Since::Start, Some(until)) => UNTIL.with([measure, Arg::Words(&until.one)]),
            (Since::FirstCrash, Some(until)) => FROM_CRASH_UNTIL.with([measure, Arg::Words(&until.one)]),
            (Since::Start, None) => TO_THE_END.with([measure]),
            (Since::FirstCrash, None) => FROM_CRASH_TO_THE_END.with([measure]),
        }
    }
}

static TIME: Words = words("Time", "Tiempo", "Temps");
static MESSAGES: Words = words("Messages sent", "Mensajes enviados", "Messages envoyés");
static UNTIL: Words = words("{0} until {1}", "{0} hasta {1}", "{0} jusqu’à {1}");
static OWN_UNTIL: Words = words("{0} of whoever comes first to {1}", "{0} de quien llega primero a {1}", "{0} de qui parvient le premier à {1}");
static FROM_CRASH_UNTIL: Words =
    words("{0} from the first crash until {1}", "{0} desde la primera caída hasta {1}", "{0} de la première panne jusqu’à {1}");
static TO_THE_END: Words = words("{0} until the end of the run", "{0} hasta el final", "{0} jusqu’à la fin");
static FROM_CRASH_TO_THE_END: Words =
    words("{0} from the first crash until the end", "{0} desde la primera caída hasta el final", "{0} de la première panne jusqu’à la fin");
