//! A line of the trace as data: what is written, and what tests and tools read back. The order of members is the order in the text.
//!
//! Each kind of line that the simulator has is a type of its own; what processes tell, and what they are asked for, is by the name of its
//! family. Processes are numbers from 1, moments and stretches of time are microseconds, lines are named by their `i`.

pub use super::datum::{Change, Command, Datum, Members, Name};
use serde::{Deserialize, Serialize};

/// A line of the trace.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub enum Line {
    /// The first line.
    Run(Run),
    /// A process began.
    Start(Event),
    /// A message left.
    Send(Sent),
    /// A message arrived.
    Deliver(Delivered),
    /// A message will never arrive.
    Lose(Lost),
    /// A timer ran out.
    Timer(Timer),
    /// A timer was set.
    Set(TimerSet),
    /// A timer was taken back.
    Cancel(Timer),
    /// Somebody asked for something.
    Command(Asked),
    /// A process stopped.
    Crash(Crash),
    /// A process began again.
    Recover(Event),
    /// A process stands still.
    Pause(Event),
    /// A process goes on.
    Resume(Event),
    /// A process has another pace.
    Slow(Slow),
    /// A timer was made to run out.
    Timeout(Timer),
    /// Timers were made to run out together.
    Align(Align),
    /// Timers were made to run out apart.
    Spread(Event),
    /// A link was cut.
    Cut(Between),
    /// A link is whole again.
    Mend(Between),
    /// Processes were divided.
    Partition(Partition),
    /// All links are whole again.
    Heal(Event),
    /// A message was dropped.
    Drop(Handled),
    /// A message was held up.
    Hold(Hold),
    /// A message was made to arrive at once; in form 1 it is called `deliver`.
    DeliverNow(Handled),
    /// A message was doubled.
    Duplicate(Handled),
    /// A process turned traitor.
    Lie(Lie),
    /// A process begins in another state.
    Initial(Initial),
    /// A line of the script changed nothing.
    Skip(Skip),
    /// A process's state is another.
    State(State),
    /// How a property stands at the end.
    Verdict(Verdict),
    /// The end.
    End(End),
    /// What a process told, or was asked for by the script, by the name that its family has for it.
    #[serde(untagged)]
    Told(Told),
}

/// The lines before and behind all events, as a [`Line`] has them. Who writes no other carries no code for those.
#[derive(Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub(super) enum Outer<'a> {
    Run(&'a Run),
    Verdict(&'a Verdict),
    End(&'a End),
}

/// What the first line says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Run {
    /// The form of the trace; form 1 does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<u8>,
    /// The algorithm's name in links.
    pub protocol: Name,
    /// How many processes there are, clients left out.
    pub n: u64,
    /// The seed.
    pub seed: u64,
    /// The version of the algorithm.
    pub version: u32,
    /// The script, whole.
    pub scenario: String,
}

/// What every line of an event says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Its number, from 1.
    pub i: u64,
    /// When.
    pub t: u64,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p: Option<u64>,
    /// The line that it follows from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<u64>,
}

/// A message that left.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Sent {
    /// When, and whose it is.
    #[serde(flatten)]
    pub event: Event,
    /// The receiver.
    pub to: u64,
    /// The how-manieth of this pair.
    pub nth: u32,
    /// The paper's name for it.
    #[serde(rename = "type")]
    pub name: Name,
    /// What it carries.
    pub body: Members,
}

/// What arrived: by itself, or, in form 1, because the script said so.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Delivered {
    /// By itself.
    Arrived(Arrived),
    /// By the script, in form 1.
    ByHand(Handled),
}

/// A message that arrived.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Arrived {
    /// When, and at whom.
    #[serde(flatten)]
    pub event: Event,
    /// Which message.
    #[serde(flatten)]
    pub copy: Copied,
    /// The paper's name for it.
    #[serde(rename = "type")]
    pub name: Name,
    /// What it carries.
    pub body: Members,
}

/// A message that will never arrive.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Lost {
    /// When that was clear, and whom it does not reach.
    #[serde(flatten)]
    pub event: Event,
    /// Which message.
    #[serde(flatten)]
    pub copy: Copied,
    /// The paper's name for it.
    #[serde(rename = "type")]
    pub name: Name,
    /// What it carries.
    pub body: Members,
    /// `loss`, `partition`, `crashed`, `dropped`.
    pub why: Name,
    /// When it would have arrived.
    pub arrives: u64,
}

/// Which message reached a receiver, or did not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Copied {
    /// The sender.
    pub from: u64,
    /// The how-manieth of this pair.
    pub nth: u32,
    /// The line of its sending.
    pub send: u64,
    /// Which copy, from 2; the first goes without saying.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<u8>,
}

/// A timer that ran out or was taken back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Timer {
    /// When, and whose it is.
    #[serde(flatten)]
    pub event: Event,
    /// Its name.
    pub name: Name,
}

/// A timer that was set.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct TimerSet {
    /// When, and whose it is.
    #[serde(flatten)]
    pub event: Event,
    /// Its name.
    pub name: Name,
    /// When it will run out.
    pub due: u64,
}

/// What somebody asked for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// When, and whom.
    #[serde(flatten)]
    pub event: Event,
    /// For what.
    #[serde(flatten)]
    pub command: Members,
}

/// A process that stopped.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Crash {
    /// When, and who.
    #[serde(flatten)]
    pub event: Event,
    /// `kept` or `lost`.
    pub disk: Name,
    /// Whom its next multicast still reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaching: Option<Vec<u64>>,
}

/// A process that has another pace.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Slow {
    /// When, and who.
    #[serde(flatten)]
    pub event: Event,
    /// So many times as slow; 1 ends it.
    pub by: u32,
}

/// Timers that run out together.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Align {
    /// When.
    #[serde(flatten)]
    pub event: Event,
    /// Whose.
    pub group: Vec<u64>,
}

/// A link, one way.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Between {
    /// When.
    #[serde(flatten)]
    pub event: Event,
    /// Where it begins.
    pub from: u64,
    /// Where it ends.
    pub to: u64,
}

/// Processes that were divided.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Partition {
    /// When.
    #[serde(flatten)]
    pub event: Event,
    /// Who is together.
    pub groups: Vec<Vec<u64>>,
}

/// A message to which the script did something.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Handled {
    /// When.
    #[serde(flatten)]
    pub event: Event,
    /// Which message.
    #[serde(flatten)]
    pub message: Message,
}

/// A message that was held up.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Hold {
    /// When.
    #[serde(flatten)]
    pub event: Event,
    /// Which message.
    #[serde(flatten)]
    pub message: Message,
    /// For how long.
    #[serde(rename = "for")]
    pub span: u64,
}

/// The name of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Message {
    /// The sender.
    pub from: u64,
    /// The receiver.
    pub to: u64,
    /// The how-manieth of this pair.
    pub nth: u32,
    /// Which copy, if one alone is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<u8>,
}

/// A process that turned traitor.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Lie {
    /// When, and who.
    #[serde(flatten)]
    pub event: Event,
    /// How, by the algorithm's name for it.
    pub way: Name,
    /// What it says, if it is told what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Datum>,
    /// Whose value it says, if it says another's.
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub as_who: Option<u64>,
    /// Whom it lies to, if not to everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
    /// In which round, if not in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
}

/// A process that begins in another state.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Initial {
    /// When, and who.
    #[serde(flatten)]
    pub event: Event,
    /// What holds what, as the script writes it.
    pub state: Members,
}

/// A line of the script that changed nothing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Skip {
    /// When, and whom it is about.
    #[serde(flatten)]
    pub event: Event,
    /// The line, without its moment.
    pub line: String,
    /// Why it changed nothing.
    pub why: String,
}

/// A state that is another: all of it in form 1, what changed in form 2.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct State {
    /// When, and whose it is.
    #[serde(flatten)]
    pub event: Event,
    /// What it holds, or what holds something else now.
    pub fields: Members,
    /// What it has no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone: Option<Vec<Name>>,
    /// What of it is on stable storage; nothing where that is as it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk: Option<Vec<Name>>,
}

/// How a property stands at the end.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Verdict {
    /// The property.
    pub property: Name,
    /// `holds`, `pending` or `broken`.
    pub state: Name,
    /// Since when, or the end.
    pub t: u64,
    /// Why it is broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The end of a run.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct End {
    /// When.
    pub t: u64,
    /// How many events were handled.
    pub events: u64,
    /// How many messages were sent to others.
    pub messages: u64,
    /// Why it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Name>,
}

/// What a process told, or was asked for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Told {
    /// By which name.
    pub k: Name,
    /// When, and who.
    #[serde(flatten)]
    pub event: Event,
    /// What it says.
    #[serde(flatten)]
    pub fields: Members,
}

/// A line of what came of a run.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub enum Outcome {
    /// A line of the script changed nothing.
    Skip {
        /// The moment for which it was written.
        at: String,
        /// The line, without its moment.
        line: String,
        /// Why it changed nothing.
        why: String,
    },
    /// How a property stands.
    Verdict(Verdict),
    /// The end.
    End(End),
}
