//! What a deed is called.

use crate::app::scope::Scope;
use crate::app::words::deeds as words;
use synod::scenario::{Disk, Intervention};
use synod::words::{Arg, Words};

/// What a deed is called.
pub struct Label {
    /// For people.
    pub text: String,
    /// For tests.
    pub name: &'static str,
}

/// What a deed is called.
pub fn label(what: &Intervention, scope: &Scope) -> Label {
    let (words, args, name): (&'static Words, [Arg; 2], &'static str) = match *what {
        Intervention::Crash { disk: Disk::Kept, .. } => (&words::CRASH, NONE, "crash"),
        Intervention::Crash { disk: Disk::Lost, .. } => (&words::CRASH_LOSING, NONE, "crash-losing"),
        Intervention::Recover(_) => (&words::RECOVER, NONE, "recover"),
        Intervention::Pause(_) => (&words::PAUSE_PROCESS, NONE, "freeze"),
        Intervention::Resume(_) => (&words::RESUME, NONE, "resume"),
        Intervention::Slow { by: 1, .. } => (&words::FULL_SPEED, NONE, "full-speed"),
        Intervention::Slow { by, .. } => (&words::SLOW_DOWN, [Arg::Number(u64::from(by)), Arg::None], "slow"),
        Intervention::Partition(_) => (&words::CUT_OFF, NONE, "cut-off"),
        Intervention::Timeout { timer, .. } => (&words::TIME_OUT, [Arg::Words(&timer.words), Arg::None], "time-out"),
        Intervention::Drop(_) => (&words::DROP, NONE, "drop"),
        Intervention::Deliver(_) => (&words::DELIVER, NONE, "deliver"),
        Intervention::Duplicate(_) => (&words::DUPLICATE, NONE, "duplicate"),
        Intervention::Hold(_, span) => (&words::HOLD, [Arg::Span(span), Arg::None], "hold"),
        Intervention::Cut(from, to) => (&words::CUT, [Arg::Process(from), Arg::Process(to)], "cut"),
        Intervention::Mend(from, to) => (&words::MEND, [Arg::Process(from), Arg::Process(to)], "mend"),
        // The others are no deeds of one thing: they are called what the script calls them.
        _ => return Label { text: what.word().to_owned(), name: what.word() },
    };
    Label { text: scope.say(words, args), name }
}

const NONE: [Arg; 2] = [Arg::None; 2];
