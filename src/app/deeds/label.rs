//! What a deed is called.

use crate::app::scope::Scope;
use crate::app::words::deeds as words;
use synod::scenario::{Act, Disk, Intervention, LinkChange, MessageFate};
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
        Intervention::Process(_, Act::Crash { disk: Disk::Kept, .. }) => (&words::CRASH, NONE, "crash"),
        Intervention::Process(_, Act::Crash { disk: Disk::Lost, .. }) => (&words::CRASH_LOSING, NONE, "crash-losing"),
        Intervention::Process(_, Act::Recover) => (&words::RECOVER, NONE, "recover"),
        Intervention::Process(_, Act::Pause) => (&words::PAUSE_PROCESS, NONE, "freeze"),
        Intervention::Process(_, Act::Resume) => (&words::RESUME, NONE, "resume"),
        Intervention::Process(_, Act::Slow(1)) => (&words::FULL_SPEED, NONE, "full-speed"),
        Intervention::Process(_, Act::Slow(by)) => (&words::SLOW_DOWN, [Arg::Number(u64::from(by)), Arg::None], "slow"),
        Intervention::Links(LinkChange::Partition(_)) => (&words::CUT_OFF, NONE, "cut-off"),
        Intervention::Process(_, Act::Timeout(timer)) => (&words::TIME_OUT, [Arg::Words(&timer.words), Arg::None], "time-out"),
        Intervention::Message(_, MessageFate::Drop) => (&words::DROP, NONE, "drop"),
        Intervention::Message(_, MessageFate::Deliver) => (&words::DELIVER, NONE, "deliver"),
        Intervention::Message(_, MessageFate::Duplicate) => (&words::DUPLICATE, NONE, "duplicate"),
        Intervention::Message(_, MessageFate::Hold(span)) => (&words::HOLD, [Arg::Span(span), Arg::None], "hold"),
        Intervention::Links(LinkChange::Cut(from, to)) => (&words::CUT, [Arg::Process(from), Arg::Process(to)], "cut"),
        Intervention::Links(LinkChange::Mend(from, to)) => (&words::MEND, [Arg::Process(from), Arg::Process(to)], "mend"),
        // The others are no deeds of one thing: they are called what the script calls them.
        _ => return Label { text: what.word().to_owned(), name: what.word() },
    };
    Label { text: scope.say(words, args), name }
}

const NONE: [Arg; 2] = [Arg::None; 2];
