//! Faults of processes.

use super::milestone::Family;
use super::{Edge, Emblem, Kind, Meaning, News, Past, TraceName};
use crate::base::ProcessId;
use crate::words::{Arg, Hue, Words, words};

/// A fault of a process, or its end.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fault {
    /// A process stopped; what it held in memory is gone.
    Crashed,
    /// A process is up again.
    Recovered,
}

static CRASHED: Kind =
    Kind { name: "crashed", one: words("a crash", "una caída", "une panne"), many: words("Crashes", "Caídas", "Pannes"), trace: TraceName::None };
static RECOVERED: Kind = Kind {
    name: "recovered",
    one: words("a recovery", "una recuperación", "un retour"),
    many: words("Recoveries", "Recuperaciones", "Retours"),
    trace: TraceName::None,
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 2] = [&CRASHED, &RECOVERED];

static CRASHES: Words = words("{0} crashes", "{0} cae", "{0} tombe en panne");
static RECOVERS: Words = words("{0} is up again", "{0} vuelve a funcionar", "{0} fonctionne à nouveau");

impl Family for Fault {
    const KINDS: &'static [&'static Kind] = &KINDS;

    /// What it means: the line of the script that did it says as much.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let (kind, words, sign) = match self {
            Fault::Crashed => (&CRASHED, &CRASHES, Emblem::Cross),
            Fault::Recovered => (&RECOVERED, &RECOVERS, Emblem::Begin),
        };
        Meaning { up: Some(self == Fault::Recovered), ..Meaning::of(kind, words.with([Arg::of(of)])).plain().signed(sign, Hue::Plain) }
    }

    /// Whoever is down is in no episode any more.
    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        (self == Fault::Crashed).then_some(Edge::Closes)
    }

    /// What matters of it.
    fn news(self, of: Option<ProcessId>, _: &Past) -> Option<News> {
        Some(News::mark(self.meaning(of).told))
    }
}
