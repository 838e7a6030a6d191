//! What happens to a run from outside, and when.

use super::{Deceit, script};
use crate::base::{ProcessId, Span, Time, Value};
use crate::words::{Datum, Field, TimerName};
use core::fmt;
use core::str::FromStr;

/// A moment between two events: before every other event of its instant, or after some of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Moment {
    /// The instant.
    pub time: Time,
    /// After how many of the instant's events: `12ms~3`.
    pub after: u32,
}

impl Moment {
    /// Before every event of an instant.
    pub const fn at(time: Time) -> Moment {
        Moment { time, after: 0 }
    }
}

/// One line of a script.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Intervention,
}

/// A message by its name: `P1>P3#2/1` is the first copy of the second message from P1 to P3.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MessageName {
    /// The sender.
    pub from: ProcessId,
    /// The receiver.
    pub to: ProcessId,
    /// The how-manieth from that sender to that receiver, from 1.
    pub nth: u32,
    /// One copy only, from 1. Without it, all are meant.
    pub copy: Option<u8>,
}

impl MessageName {
    /// Whether it means the message of that name.
    pub fn means(self, message: MessageName) -> bool {
        self == message || self == MessageName { copy: None, ..message }
    }
}

/// An event by its name: the step of the run in which it happened and its place in it, both from 1. Printed `e57.2`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EventName {
    /// The step.
    pub step: u64,
    /// Its place in the step.
    pub place: u32,
}

impl fmt::Display for EventName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{}.{}", self.step, self.place)
    }
}

impl FromStr for EventName {
    type Err = ();

    fn from_str(text: &str) -> Result<EventName, ()> {
        let (step, place) = text.strip_prefix('e').and_then(|rest| rest.split_once('.')).ok_or(())?;
        let (step, place) = script::whole_number(step).zip(script::whole_number(place)).ok_or(())?;
        let place = u32::try_from(place).map_err(|_| ())?;
        if step > 0 && place > 0 { Ok(EventName { step, place }) } else { Err(()) }
    }
}

/// What a crash does to the disk.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Disk {
    /// Stable storage survives.
    Kept,
    /// The disk is lost too: the process comes back as on its first day.
    Lost,
}

/// Something done to the run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Intervention {
    /// Something is done to a process or client.
    Process(ProcessId, Act),
    /// Something is done to a message on its way.
    Message(MessageName, MessageFate),
    /// Links are cut or mended.
    Links(LinkChange),
    /// Timers are moved together, or apart.
    Timers(TimerChange),
}

/// What is done to a process.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Act {
    /// It stops; with `reaching`, in the middle of its first multicast from that moment on, which only those get.
    Crash {
        /// What becomes of its disk.
        disk: Disk,
        /// Who still gets the message, if it stops while sending.
        reaching: Option<Vec<ProcessId>>,
    },
    /// It starts again from its disk.
    Recover,
    /// It stands still: what arrives and what runs out waits.
    Pause,
    /// It goes on, and takes what waited.
    Resume,
    /// From now on its timers run and its messages travel so many times as long, from 1; 1 ends it.
    Slow(u32),
    /// A timer of it runs out now.
    Timeout(&'static TimerName),
    /// It turns traitor.
    Lie(Deceit),
    /// It starts in another state, for the figures of papers: names and what they hold, as written.
    Initial(Vec<(&'static str, String)>),
    /// It is asked for something.
    Command(Command),
}

/// What becomes of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageFate {
    /// It is lost.
    Drop,
    /// It arrives so much later.
    Hold(Span),
    /// It arrives now.
    Deliver,
    /// It arrives twice.
    Duplicate,
}

/// What is done to links.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkChange {
    /// That from the one to the other is cut in this direction.
    Cut(ProcessId, ProcessId),
    /// That from the one to the other works again.
    Mend(ProcessId, ProcessId),
    /// Messages between different groups are lost. Whoever is in no group keeps all links.
    Partition(Vec<Vec<ProcessId>>),
    /// Ends the partition and mends every cut link.
    Heal,
}

/// What is done to timers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TimerChange {
    /// Timers of one name run out together, at the earliest of their moments; without names, everybody's.
    Align(Vec<ProcessId>),
    /// Aligned timers run out when their dice said.
    Spread,
}

/// What a process or client may be asked for: one vocabulary for all algorithms, so that controls stay generic.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Command {
    /// Propose a value.
    Propose(Value),
    /// Submit a command to a replicated log.
    Submit(Value),
    /// Stand for election.
    Elect,
    /// Lead no more.
    Resign,
    /// Ask for the critical section.
    Acquire,
    /// Leave the critical section.
    Release,
    /// Write a value under a key.
    Put(Value, Value),
    /// Read the value under a key.
    Get(Value),
    /// Give a message to everybody.
    Multicast,
}

impl Command {
    /// The command of a verb with its arguments; `None` where the verb is unknown or their number is wrong.
    pub fn new(verb: &str, args: &[Value]) -> Option<Command> {
        Some(match (verb, args) {
            ("propose", &[value]) => Command::Propose(value),
            ("submit", &[value]) => Command::Submit(value),
            ("elect", []) => Command::Elect,
            ("resign", []) => Command::Resign,
            ("acquire", []) => Command::Acquire,
            ("release", []) => Command::Release,
            ("put", &[key, value]) => Command::Put(key, value),
            ("get", &[key]) => Command::Get(key),
            ("multicast", []) => Command::Multicast,
            _ => return None,
        })
    }

    /// How many arguments a verb takes, if it is one.
    pub fn arity(verb: &str) -> Option<usize> {
        let examples = [Value::Number(0); 2];
        (0..=examples.len()).find(|&arity| Command::new(verb, &examples[..arity]).is_some())
    }

    /// Its word in scripts and traces.
    pub const fn verb(self) -> &'static str {
        match self {
            Command::Propose(_) => "propose",
            Command::Submit(_) => "submit",
            Command::Elect => "elect",
            Command::Resign => "resign",
            Command::Acquire => "acquire",
            Command::Release => "release",
            Command::Put(..) => "put",
            Command::Get(_) => "get",
            Command::Multicast => "multicast",
        }
    }

    /// The key that it writes or reads, if it does.
    pub const fn key(self) -> Option<Value> {
        match self {
            Command::Put(key, _) | Command::Get(key) => Some(key),
            _ => None,
        }
    }

    /// It as a trace has it, its arguments by their names.
    pub fn fields(self) -> Vec<Field> {
        let value = |name, value| Field::body(name, Datum::Value(value));
        let verb = Field::body("name", Datum::Name(self.verb()));
        match self {
            Command::Propose(what) | Command::Submit(what) => vec![verb, value("value", what)],
            Command::Get(key) => vec![verb, value("key", key)],
            Command::Put(key, what) => vec![verb, value("key", key), value("value", what)],
            Command::Elect | Command::Resign | Command::Acquire | Command::Release | Command::Multicast => vec![verb],
        }
    }

    /// Its arguments, in the order of the script.
    pub fn args(self) -> Vec<Value> {
        match self {
            Command::Propose(value) | Command::Submit(value) | Command::Get(value) => vec![value],
            Command::Put(key, value) => vec![key, value],
            Command::Elect | Command::Resign | Command::Acquire | Command::Release | Command::Multicast => Vec::new(),
        }
    }
}

impl fmt::Display for Command {
    /// As scripts write it: `put x 5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.verb())?;
        self.args().into_iter().try_for_each(|arg| write!(f, " {arg}"))
    }
}

impl Intervention {
    /// Its word in scripts and traces; a command's word is its verb.
    pub const fn word(&self) -> &'static str {
        match self {
            Intervention::Process(_, Act::Crash { .. }) => "crash",
            Intervention::Process(_, Act::Recover) => "recover",
            Intervention::Process(_, Act::Pause) => "pause",
            Intervention::Process(_, Act::Resume) => "resume",
            Intervention::Process(_, Act::Slow(_)) => "slow",
            Intervention::Process(_, Act::Timeout(_)) => "timeout",
            Intervention::Timers(TimerChange::Align(_)) => "align",
            Intervention::Timers(TimerChange::Spread) => "spread",
            Intervention::Links(LinkChange::Cut(..)) => "cut",
            Intervention::Links(LinkChange::Mend(..)) => "mend",
            Intervention::Links(LinkChange::Partition(_)) => "partition",
            Intervention::Links(LinkChange::Heal) => "heal",
            Intervention::Message(_, MessageFate::Drop) => "drop",
            Intervention::Message(_, MessageFate::Hold(_)) => "hold",
            Intervention::Message(_, MessageFate::Deliver) => "deliver",
            Intervention::Message(_, MessageFate::Duplicate) => "duplicate",
            Intervention::Process(_, Act::Lie(_)) => "lie",
            Intervention::Process(_, Act::Initial(_)) => "initial",
            Intervention::Process(_, Act::Command(command)) => command.verb(),
        }
    }
}
