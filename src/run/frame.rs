//! One moment of a run as plain data: all that a page draws.

use super::Told;
use crate::base::{ProcessId, ProcessSet, Roster, Span, Time, Value};
use crate::facts::{Emblem, Known, Milestone, News};
use crate::scenario::{EventName, Goal, Layout, MessageName};
use crate::sim::{Count, Ending, Verdict, Why};
use crate::words::{Datum, Field, Letter, Look, Sense, Text, TimerName, Tone, Words};
use std::rc::Rc;

/// A moment of a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Who takes part.
    pub roster: Roster,
    /// How they stand.
    pub stage: Layout,
    /// The rules of the paper that this run breaks on purpose: every picture of it must say so.
    pub broken_rules: Vec<&'static Words>,
    /// How long things stay in [`Frame::bursts`], [`Frame::pulses`] and [`Frame::flashes`]: the longest usual time on the way.
    pub recent: Span,
    /// Why the run has ended, if it has.
    pub ended: Option<Ending>,
    /// Everybody, clients last.
    pub processes: Vec<ProcessView>,
    /// Messages on the way, in the order in which they were sent.
    pub flights: Vec<Rc<FlightView>>,
    /// Messages that were lost lately, oldest first.
    pub bursts: Vec<Burst>,
    /// Messages that arrived lately, oldest first.
    pub pulses: Vec<Pulse>,
    /// What happened lately that matters, oldest first.
    pub flashes: Vec<Flash>,
    /// The sides of the partition; empty where there is none.
    pub groups: Vec<ProcessSet>,
    /// Links that are cut by themselves, in their direction.
    pub cuts: Vec<(ProcessId, ProcessId)>,
    /// What was last said: by a process of its step, or of what somebody did to the run since.
    pub remark: Option<Remark>,
    /// What must hold, and how it stands.
    pub verdicts: Vec<VerdictView>,
    /// Messages sent, then what the algorithm counts.
    pub counts: Vec<Count>,
    /// What theory says of the contention.
    pub theory: Option<Text>,
    /// What is known from outside, in the order in which the algorithm lists it.
    pub known: Vec<Known>,
}

impl Frame {
    /// The directions in which messages can go between two, or are kept from it.
    pub fn ways_between(&self, one: ProcessId, other: ProcessId) -> Vec<(ProcessId, ProcessId)> {
        let is_way = |&(from, to): &(ProcessId, ProcessId)| self.stage.links(from, to, self.roster) || self.cuts.contains(&(from, to));
        [(one, other), (other, one)].into_iter().filter(is_way).collect()
    }

    /// The values that are settled, as is known from outside.
    pub fn settled(&self) -> impl Iterator<Item = Value> {
        self.known.iter().filter_map(Known::settles)
    }

    /// Who leads, as is known from outside.
    pub fn leaders(&self) -> ProcessSet {
        self.known.iter().filter(|known| known.emblem == Emblem::Crown).flat_map(|known| known.who.iter()).collect()
    }
}

/// The last thing that was said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// When.
    pub at: Time,
    /// What.
    pub told: Told,
}

/// A process at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProcessView {
    /// Who.
    pub id: ProcessId,
    /// Its name: `P3`, `C1`.
    pub name: String,
    /// Whether it is a client.
    pub client: bool,
    /// How it looks.
    pub look: Look,
    /// The quorum that it is gathering, with who is being asked.
    pub quorum: Option<QuorumView>,
    /// Its timers, the one that runs out first in front.
    pub alarms: Vec<AlarmView>,
    /// Whether it is up.
    pub up: bool,
    /// Whether it is down and lost its disk.
    pub disk_lost: bool,
    /// Whether it stands still.
    pub paused: bool,
    /// How many times as long everything takes it; 1 is usual.
    pub slow: u32,
    /// Whether it lies.
    pub lies: bool,
}

/// A quorum being gathered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct QuorumView {
    /// Who may answer.
    pub of: ProcessSet,
    /// Who has answered.
    pub held: ProcessSet,
    /// Who is being asked or is answering at this moment.
    pub on_the_way: ProcessSet,
    /// How many must answer.
    pub needed: usize,
    /// Its colour.
    pub tone: Tone,
}

/// A timer that is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AlarmView {
    /// What it is called.
    pub name: &'static TimerName,
    /// When it was set.
    pub set_at: Time,
    /// When it runs out.
    pub due: Time,
    /// Whether somebody has aligned it with others.
    pub aligned: bool,
}

/// A message on the way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FlightView {
    /// Its name; always with the copy.
    pub name: MessageName,
    /// When it left.
    pub sent: Time,
    /// When it arrives, or would.
    pub arrives: Time,
    /// What it shows.
    pub letter: Letter,
    /// Why it will not arrive, where that is settled already.
    pub lost: Option<Why>,
    /// Whether its link is cut at this moment: it waits at the wall.
    pub blocked: bool,
    /// Whether it waits at the door of a paused process.
    pub parked: bool,
}

impl FlightView {
    /// The value that its label shows, if it carries one.
    pub fn value(&self) -> Option<Value> {
        self.letter.details.iter().find_map(|datum| if let Datum::Value(value) = datum { Some(*value) } else { None })
    }
}

/// A message that was lost lately.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Burst {
    /// Its name; always with the copy.
    pub name: MessageName,
    /// When it left.
    pub sent: Time,
    /// When it was lost.
    pub at: Time,
    /// When it would have arrived.
    pub arrives: Time,
    /// Why it was lost.
    pub why: Why,
    /// Its colour.
    pub tone: Tone,
}

/// A message that arrived lately.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pulse {
    /// Its name; always with the copy.
    pub name: MessageName,
    /// When it arrived.
    pub at: Time,
    /// Its colour.
    pub tone: Tone,
    /// What it does for its receiver.
    pub sense: Sense,
    /// Whether it brought no news.
    pub routine: bool,
}

/// Something that matters and happened lately.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flash {
    /// When.
    pub at: Time,
    /// To whom; to nobody where only the observer knows.
    pub process: Option<ProcessId>,
    /// What.
    pub what: Milestone,
    /// What is news of it.
    pub news: News,
    /// The quorum behind it, where it is known: whoever voted, whoever stores the entry.
    pub who: ProcessSet,
}

/// A property at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerdictView {
    /// What must hold.
    pub goal: &'static Goal,
    /// How it stands.
    pub verdict: Verdict,
    /// When it broke.
    pub at: Option<Time>,
    /// In which event it broke; nothing where it broke because nothing more happens.
    pub event: Option<EventName>,
}

/// A part of a process's state at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldView {
    /// The part as it is.
    pub field: Field,
    /// What it held before, where it changed lately.
    pub was: Option<Datum>,
}

impl FieldView {
    /// A part as it is, with what it held in a state before, where that was something else.
    pub fn since(field: Field, before: &[Field]) -> FieldView {
        let was = before.iter().find(|was| was.name == field.name && was.datum != field.datum);
        FieldView { was: was.map(|was| was.datum.clone()), field }
    }
}
