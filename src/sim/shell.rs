//! The seam where types are erased: what of a run has the types of its algorithm, behind numbers. All else of a run ([`Machine`](super::Machine))
//! is compiled once for all algorithms.

use super::causes::Causes;
use super::property::{Judged, Occasion};
use super::{Count, Dice, Snapshot, Standing, World};
use crate::base::{ProcessId, Span, Time, Value};
use crate::facts::{Known, Milestone, Past};
use crate::scenario::{Command, Disk};
use crate::words::sheet::{Sheet, Window};
use crate::words::{Say, Text, TimerName};
use std::any::Any;

/// What a process is told.
pub enum Event {
    /// The run begins.
    Start,
    /// A message arrives, and is kept no longer.
    Message {
        /// Its sender.
        from: ProcessId,
        /// Its number.
        message: u32,
    },
    /// A timer runs out.
    Timer(u16),
    /// Somebody asks for something.
    Command(Command),
    /// It is up again.
    Recover,
}

/// What else a handler is given.
pub struct Call<'a> {
    /// The present.
    pub now: Time,
    /// The dice of the process.
    pub dice: Dice<'a>,
    /// Whether somebody wants to know what changes.
    pub watched: bool,
}

/// What a handler wants done: an [`Effect`](super::Effect) whose message is kept and whose timer has a number.
pub enum Want {
    /// Send a message.
    Send { to: ProcessId, message: u32 },
    /// Set a timer.
    SetTimer { timer: u16, after: Span },
    /// Take a timer back.
    CancelTimer(u16),
    /// What a traitor could send.
    Might { to: ProcessId, message: u32 },
    /// Say why the step is allowed.
    Note(Text),
    /// Tell the observer what happened.
    Did(Milestone),
}

/// Another message made of one.
#[derive(Clone, Copy)]
pub enum Made {
    /// The same.
    Copy,
    /// The opposite answer.
    Contrary,
    /// The same with another value.
    With(Value),
}

/// A state that changed.
pub struct Change {
    /// What it is now.
    pub is: Snapshot,
    /// What it was before.
    pub was: Snapshot,
}

/// What the observer sees of a run besides its processes.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub world: &'a World,
    pub past: &'a Past,
    pub causes: Option<&'a Causes>,
}

/// The processes of a run with what they know, the messages that are kept and the timers that have numbers. Messages are kept from the handler
/// that sends them until they arrive or are forgotten, and numbers are used again.
pub trait Shell {
    /// A copy: cheap, and from now on of its own.
    fn fork(&self) -> Box<dyn Shell>;

    /// For whoever knows the algorithm.
    fn as_any(&self) -> &dyn Any;

    /// Lets a process handle an event, and adds what it wants done; how its state changed, if it did and somebody wants to know.
    fn handle(&mut self, id: ProcessId, event: Event, call: Call<'_>, wants: &mut Vec<Want>) -> Option<Change>;

    /// Puts a process in its place that knows what the disk holds, or nothing; how its state changed, if it did.
    fn crash(&mut self, id: ProcessId, disk: Disk) -> Option<Change>;

    /// Gives a process a starting state: see [`Protocol::initial`].
    fn begin_as(&mut self, id: ProcessId, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> Result<Change, Text>;

    /// Who is up, stands still, lies.
    fn standing(&mut self) -> &mut Standing;

    /// A process as it is now.
    fn snapshot(&self, id: ProcessId) -> Snapshot;

    /// The name of a timer's number.
    fn timer_name(&self, timer: u16) -> &'static TimerName;

    /// A message that is kept.
    fn message(&self, message: u32) -> &dyn Say;

    /// Keeps another message made of one, where that can be.
    fn make(&mut self, message: u32, made: Made) -> Option<u32>;

    /// Keeps what a traitor sends in place of a message, in one of the card's own ways: see [`Protocol::lie`].
    fn lie(&mut self, message: u32, from: ProcessId, to: ProcessId, way: &'static str) -> Vec<u32>;

    /// A message is kept no longer.
    fn forget(&mut self, message: u32);

    /// See [`Protocol::values`].
    fn values(&self) -> Vec<Value>;

    /// See [`Protocol::observe`].
    fn observe(&self, seen: Seen<'_>, fresh: Milestone) -> Vec<Milestone>;

    /// When the property of this place is looked at, if there are so many.
    fn occasion(&self, place: usize) -> Option<Occasion>;

    /// How the property of this place stands.
    fn judge(&self, seen: Seen<'_>, place: usize) -> Judged;

    /// See [`Protocol::KNOWN`].
    fn known(&self, seen: Seen<'_>) -> Vec<Known>;

    /// See [`Protocol::SHEETS`]: the one of a place, if there are so many.
    fn sheet(&self, seen: Seen<'_>, place: usize, window: Window) -> Option<Sheet>;

    /// See [`Protocol::counts`].
    fn counts(&self, seen: Seen<'_>) -> Vec<Count>;

    /// See [`Protocol::messages_expected`].
    fn messages_expected(&self, seen: Seen<'_>) -> Option<Text>;

    /// See [`Protocol::theory`].
    fn theory(&self) -> Option<Text>;
}
