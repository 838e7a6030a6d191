//! A stretch of a run as plain data: its events, its messages from end to end, how everybody stood meanwhile, and what could have
//! caused what.
//!
//! "Could have caused" is Lamport's happened-before, read off vector clocks (Mattern 1988, Fidge 1988) that are counted from the
//! first event of the stretch. For two events of the stretch that is exact: whatever leads from one to the other lies between them.

mod clocks;
mod gather;

pub use clocks::Relation;
pub(super) use gather::{Stretch, gather};

use crate::base::{PerProcess, ProcessId, Time};
use crate::facts::Milestone;
use crate::scenario::RecordId;
use crate::scenario::{Command, Intervention, MessageName};
use crate::sim::{Snapshot, Why};
use crate::words::Letter;
use crate::words::{Datum, Rank, Text, TimerName, Tone};
use clocks::Clocks;

/// The most steps in one stretch: more than a picture can show apart, and a few milliseconds to gather.
pub const MAX_PASSAGE_STEPS: u32 = 20_000;

/// A stretch of a run.
#[derive(Clone, Default, Debug)]
pub struct Passage {
    /// Its first moment.
    pub from: Time,
    /// Its last moment, included: earlier than asked for where there was too much, or the run is over.
    pub to: Time,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// All messages that were on the way at some time of the stretch, in the order of their sending; those to oneself are left out.
    pub arrows: Vec<Arrow>,
    /// How each process stood, stretch by stretch without gaps.
    pub lanes: PerProcess<Vec<Stand>>,
    clocks: Clocks,
}

/// Something that happened, with everything that followed from it at once.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name.
    pub id: RecordId,
    /// When.
    pub at: Time,
    /// To whom; to nobody where the network is meant.
    pub process: Option<ProcessId>,
    /// What.
    pub what: Happening,
    /// The event in whose handling it happened, where it did: a crash in the middle of a multicast, a message dropped by hand.
    pub because: Option<RecordId>,
    /// The messages that were sent in its handling, by their places in [`Passage::arrows`].
    pub sent: Vec<usize>,
    /// Why the process may do what it did, in the words of its algorithm.
    pub notes: Vec<Text>,
    /// What it meant for what must hold; what only the observer knows has no process.
    pub milestones: Vec<(Option<ProcessId>, Milestone)>,
    /// The states before and after, where it changed the process.
    pub change: Option<(Snapshot, Snapshot)>,
}

/// What happened.
#[derive(Clone, PartialEq, Debug)]
pub enum Happening {
    /// A process began.
    Start,
    /// A message arrived: its place in [`Passage::arrows`].
    Arrived(usize),
    /// A message to oneself was handed over.
    ToItself(Letter),
    /// A message was lost: its place in [`Passage::arrows`].
    Lost(usize),
    /// A timer of that name ran out.
    Timer(&'static TimerName),
    /// Somebody asked for something.
    Command(Command),
    /// A line of the script acted.
    Acted(Intervention),
    /// A line of the script changed nothing.
    Skipped {
        /// The line.
        line: Intervention,
        /// Why it changed nothing.
        reason: Text,
    },
}

impl Happening {
    /// Whether a process handled it: what only befell a message on its way did not happen to its receiver.
    pub const fn is_of_its_process(&self) -> bool {
        !matches!(self, Happening::Lost(_) | Happening::Skipped { .. })
    }
}

/// A message from its sending to its end.
#[derive(Clone, PartialEq, Debug)]
pub struct Arrow {
    /// Its name; always with the copy.
    pub name: MessageName,
    /// What it says.
    pub letter: Letter,
    /// When it left.
    pub sent: Time,
    /// In the handling of which event it left, where that lies within the stretch.
    pub sent_in: Option<RecordId>,
    /// When it arrived, was lost, or will arrive or be lost.
    pub ends: Time,
    /// When it would have arrived, had nobody dropped it.
    pub due: Time,
    /// Whether somebody held it up, within the stretch.
    pub held: bool,
    /// How it ended.
    pub end: End,
}

/// How a message ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// It arrived, in that event.
    Arrived(RecordId),
    /// It was lost, in that event.
    Lost(RecordId, Why),
    /// At the end of the stretch it was still on the way.
    OnTheWay,
}

/// How a process stood for a while.
#[derive(Clone, PartialEq, Debug)]
pub struct Stand {
    /// Since when.
    pub from: Time,
    /// Until when.
    pub to: Time,
    /// Whether it was up.
    pub up: bool,
    /// Whether it stood still.
    pub paused: bool,
    /// The number it believed in.
    pub badge: Option<Datum>,
    /// The colour of that number.
    pub tone: Tone,
    /// How it stood among the others.
    pub rank: Rank,
    /// What it was doing.
    pub standing: Option<Text>,
}

impl Passage {
    /// The place of an event.
    pub fn place(&self, id: RecordId) -> Option<usize> {
        self.events.binary_search_by_key(&id, |event| event.id).ok()
    }

    /// The event of a name.
    pub fn event(&self, id: RecordId) -> Option<&Event> {
        self.place(id).map(|place| &self.events[place])
    }

    /// The place of a message in [`Passage::arrows`]; of the first copy where the name leaves it open.
    pub fn arrow_place(&self, name: MessageName) -> Option<usize> {
        self.arrows.iter().position(|arrow| name.means(arrow.name))
    }

    /// The message of a name.
    pub fn arrow(&self, name: MessageName) -> Option<&Arrow> {
        self.arrow_place(name).map(|place| &self.arrows[place])
    }

    /// How the event at one place stands to the one at another.
    pub fn relation(&self, of: usize, to: usize) -> Relation {
        self.clocks.relation(of, to)
    }

    /// How many events could have caused the one at a place, by process, itself included: its vector clock.
    pub fn clock(&self, place: usize) -> &[u32] {
        self.clocks.of(place)
    }
}
