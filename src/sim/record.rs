//! What happened, because of what: the run as a list, made only while somebody looks.

use super::{Process, Protocol};
use crate::base::{ProcessId, Time};
use crate::facts::Milestone;
use crate::scenario::RecordId;
use crate::scenario::{Command, Intervention};
use crate::words::{Field, Letter, LogView, Look, Text, TimerName};
use core::fmt;
use std::rc::Rc;

/// One thing that happened.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    /// Its name; records that nothing can be caused by carry that of the event whose step they close.
    pub id: RecordId,
    /// When.
    pub at: Time,
    /// To whom.
    pub process: Option<ProcessId>,
    /// In the handling of which event.
    pub because: Option<RecordId>,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A process began.
    Start,
    /// A message left.
    Send {
        /// The message.
        message: Letter,
        /// The receiver.
        to: ProcessId,
        /// The how-manieth of this pair.
        nth: u32,
    },
    /// A message arrived.
    Deliver {
        /// The message.
        message: Letter,
        /// The sender.
        from: ProcessId,
        /// The how-manieth of this pair.
        nth: u32,
        /// Which copy.
        copy: u8,
        /// The record of its sending.
        send: RecordId,
    },
    /// A message will never arrive.
    Lose {
        /// The message.
        message: Letter,
        /// The sender.
        from: ProcessId,
        /// The how-manieth of this pair.
        nth: u32,
        /// Which copy.
        copy: u8,
        /// The record of its sending.
        send: RecordId,
        /// When it was sent.
        sent: Time,
        /// When it would have arrived.
        arrives: Time,
        /// Why.
        why: Why,
    },
    /// A timer ran out.
    Timer(&'static TimerName),
    /// A timer was set, or moved by a line of the script.
    TimerSet {
        /// Which.
        timer: &'static TimerName,
        /// When it will run out.
        due: Time,
    },
    /// A timer that was set was taken back.
    TimerCancelled(&'static TimerName),
    /// Somebody asked for something.
    Command(Command),
    /// A line of the script acted.
    Intervened(Intervention),
    /// A line of the script changed nothing.
    Skipped {
        /// The line.
        line: Intervention,
        /// Why it changed nothing.
        reason: Text,
    },
    /// A process's state changed.
    State {
        /// What it is now.
        is: Snapshot,
        /// What it was before.
        was: Snapshot,
    },
    /// A process says why its step is allowed.
    Note(Text),
    /// A milestone.
    Milestone(Milestone),
}

/// A process's state at a moment: shared with the run, and told field by field only to who asks.
#[derive(Clone)]
pub struct Snapshot(Rc<dyn Inside>);

/// A process whose type is hidden, with what it knew from the beginning.
trait Inside {
    fn look(&self) -> Look;
    fn fields(&self) -> Vec<Field>;
    fn log(&self) -> Option<&dyn LogView>;
}

struct Known<P: Protocol> {
    process: Rc<P::Process>,
    config: Rc<P::Config>,
}

impl<P: Protocol> Inside for Known<P> {
    fn look(&self) -> Look {
        self.process.look(&self.config)
    }

    fn fields(&self) -> Vec<Field> {
        self.process.fields(&self.config)
    }

    fn log(&self) -> Option<&dyn LogView> {
        self.process.log()
    }
}

impl Snapshot {
    pub(super) fn of<P: Protocol>(process: &Rc<P::Process>, config: &Rc<P::Config>) -> Snapshot {
        Snapshot(Rc::new(Known::<P> { process: Rc::clone(process), config: Rc::clone(config) }))
    }

    /// How the process looks.
    pub fn look(&self) -> Look {
        self.0.look()
    }

    /// The state, durable and volatile, in the paper's words.
    pub fn fields(&self) -> Vec<Field> {
        self.0.fields()
    }

    /// Its replicated log, where it keeps one.
    pub fn log(&self) -> Option<&dyn LogView> {
        self.0.log()
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Snapshot) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.fields() == other.fields()
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fields().fmt(f)
    }
}

/// Why a message was lost.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Why {
    /// The network lost it.
    Loss,
    /// A partition or a cut link stood in its way when it would have arrived.
    Partition,
    /// Its receiver was down when it arrived.
    Crashed,
    /// Somebody dropped it by hand.
    Dropped,
}

impl Why {
    /// Its word in traces.
    pub const fn word(self) -> &'static str {
        match self {
            Why::Loss => "loss",
            Why::Partition => "partition",
            Why::Crashed => "crashed",
            Why::Dropped => "dropped",
        }
    }
}

/// Where records go: kept while `on`, only counted otherwise.
#[derive(Default, Debug)]
pub struct Log {
    /// Whether records are kept.
    pub on: bool,
    /// Whether timers that are set and taken back are kept too: a trace tells of them, a page has no use for them.
    pub timers: bool,
    /// The records kept so far.
    pub records: Vec<Record>,
    step: u64,
    place: u64,
}

impl Log {
    /// A log that keeps everything.
    pub fn keeping() -> Log {
        Log { on: true, ..Log::default() }
    }

    /// A log that keeps timers as well.
    pub fn keeping_timers() -> Log {
        Log { timers: true, ..Log::keeping() }
    }

    /// Begins the records of a step.
    pub(super) fn open(&mut self, step: u64) {
        (self.step, self.place) = (step, 0);
    }

    /// Adds a record that others can be caused by, and names it.
    pub(super) fn add(&mut self, at: Time, process: Option<ProcessId>, because: Option<RecordId>, what: impl FnOnce() -> What) -> RecordId {
        self.place += 1;
        let id = RecordId::of(self.step, self.place);
        if self.on {
            self.records.push(Record { id, at, process, because, what: what() });
        }
        id
    }

    /// Adds a record about a timer, where those are kept.
    pub(super) fn close_timer(&mut self, at: Time, process: ProcessId, because: RecordId, what: impl FnOnce() -> What) {
        if self.timers {
            self.close(at, Some(process), because, what);
        }
    }

    /// Adds a record that closes the handling of `because`: nothing is ever caused by it, so it takes no name of its own.
    pub(super) fn close(&mut self, at: Time, process: Option<ProcessId>, because: RecordId, what: impl FnOnce() -> What) {
        if self.on {
            self.records.push(Record { id: because, at, process, because: Some(because), what: what() });
        }
    }
}
