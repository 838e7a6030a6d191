//! What somebody did to the run, in sentences.

use super::{Told, words};
use crate::base::{ProcessId, ProcessSet, Roster};
use crate::scenario::{Act, Command, Disk, Intervention, LinkChange, MessageFate, MessageName, TimerChange, script};
use crate::words::{Arg, Text, Words};

/// A line of the script that acted.
pub fn tell_act(line: &Intervention, roster: Roster) -> Told {
    let of = |words: &'static Words, id: ProcessId| -> Told { words.with([Arg::Process(id)]).into() };
    let link = |words: &'static Words, from: ProcessId, to: ProcessId| -> Told { words.with([Arg::Process(from), Arg::Process(to)]).into() };
    match line {
        Intervention::Process(process, Act::Crash { reaching: Some(reaching), .. }) => tell_stop(*process, reaching.iter().copied().collect()),
        Intervention::Process(process, Act::Crash { disk: Disk::Kept, .. }) => of(&words::CRASHES, *process),
        Intervention::Process(process, Act::Crash { disk: Disk::Lost, .. }) => of(&words::CRASHES_LOSING, *process),
        Intervention::Process(id, Act::Recover) => of(&words::RECOVERS, *id),
        Intervention::Process(id, Act::Pause) => of(&words::FREEZES, *id),
        Intervention::Process(id, Act::Resume) => of(&words::THAWS, *id),
        Intervention::Process(process, Act::Slow(1)) => of(&words::FULL_SPEED, *process),
        Intervention::Process(process, Act::Slow(by)) => words::SLOWS.with([Arg::Process(*process), Arg::Number(u64::from(*by))]).into(),
        Intervention::Process(process, Act::Timeout(timer)) => words::MADE_TO_RUN_OUT.with([Arg::Process(*process), Arg::Words(&timer.words)]).into(),
        Intervention::Timers(TimerChange::Align(ids)) if ids.is_empty() => words::ALIGNED.text().into(),
        Intervention::Timers(TimerChange::Align(ids)) => words::ALIGNED_OF.with([Arg::Processes(ids.iter().copied().collect())]).into(),
        Intervention::Timers(TimerChange::Spread) => words::SPREAD.text().into(),
        Intervention::Links(LinkChange::Cut(from, to)) => link(&words::CUT, *from, *to),
        Intervention::Links(LinkChange::Mend(from, to)) => link(&words::MENDED, *from, *to),
        Intervention::Links(LinkChange::Heal) => words::HEALED.text().into(),
        Intervention::Message(name, MessageFate::Drop) => tell_message(&words::DROPS, *name, Arg::None),
        Intervention::Message(name, MessageFate::Hold(span)) => tell_message(&words::HOLDS, *name, Arg::Span(*span)),
        Intervention::Message(name, MessageFate::Deliver) => tell_message(&words::DELIVERS, *name, Arg::None),
        Intervention::Message(name, MessageFate::Duplicate) => tell_message(&words::DUPLICATES, *name, Arg::None),
        Intervention::Process(process, Act::Command(command)) => tell_command(Arg::Process(*process), *command),
        // What it names stands behind its first word, as scripts write it.
        Intervention::Links(LinkChange::Partition(_)) => Told::ending(words::PARTED.text(), behind_words(line, 1, roster)),
        Intervention::Process(process, Act::Lie(_)) => Told::ending(words::LIES.with([Arg::Process(*process)]), behind_words(line, 2, roster)),
        Intervention::Process(process, Act::Initial(_)) => {
            Told::ending(words::BEGINS_AS.with([Arg::Process(*process)]), behind_words(line, 2, roster))
        }
    }
}

/// The line as scripts write it, without its first words.
fn behind_words(line: &Intervention, words: usize, roster: Roster) -> String {
    script::print_act(line, roster).splitn(words + 1, ' ').nth(words).unwrap_or_default().to_owned()
}

/// A crash in the middle of a multicast.
fn tell_stop(process: ProcessId, reaching: ProcessSet) -> Told {
    match reaching.is_empty() {
        true => words::CRASHES_REACHING_NOBODY.with([Arg::Process(process)]).into(),
        false => words::CRASHES_REACHING.with([Arg::Process(process), Arg::Processes(reaching)]).into(),
    }
}

/// Something done to a message: sender, receiver, which of that pair, and what else is to be said.
fn tell_message(words: &'static Words, name: MessageName, more: Arg) -> Told {
    words.with([Arg::Process(name.from), Arg::Process(name.to), Arg::Number(u64::from(name.nth)), more]).into()
}

/// What a process or client was asked for.
pub(super) fn tell_command(who: Arg, command: Command) -> Told {
    let text: Text = match command {
        Command::Propose(value) => words::PROPOSE.with([who, Arg::Value(value)]),
        Command::Submit(value) => words::SUBMIT.with([who, Arg::Value(value)]),
        Command::Elect => words::ELECT.with([who]),
        Command::Resign => words::RESIGN.with([who]),
        Command::Acquire => words::ACQUIRE.with([who]),
        Command::Release => words::RELEASE.with([who]),
        Command::Put(key, value) => words::PUT.with([who, Arg::Value(key), Arg::Value(value)]),
        Command::Get(key) => words::GET.with([who, Arg::Value(key)]),
        Command::Multicast => words::MULTICAST.with([who]),
    };
    text.into()
}
