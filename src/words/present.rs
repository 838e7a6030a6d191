//! How timers and processes show themselves.

use super::{Arg, Datum, Text, Words, words};
use crate::base::{Ballot, ProcessId, ProcessSet, Value};
use core::fmt;

/// Which of the page's colours something wears. The colours themselves live in `tokens.css`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Tone(u8);

impl Tone {
    /// No colour of its own.
    pub const PLAIN: Tone = Tone(0);
    /// How many colours there are besides the plain one.
    pub const COUNT: u8 = 6;

    /// The colour of a ballot's owner: everything of the ballot wears it, whoever sends it.
    pub const fn owner(id: ProcessId) -> Tone {
        Tone((id.index() % Tone::COUNT as usize) as u8 + 1)
    }

    /// The colour of a number that nobody owns: a term, a round.
    pub const fn numbered(number: u64) -> Tone {
        Tone((number % Tone::COUNT as u64) as u8 + 1)
    }

    /// The colour of one of few numbers that are agreed on; a word has the colour that it names.
    pub const fn of_value(value: Value) -> Tone {
        match value {
            // Not those of the first rounds, which lie beside them.
            Value::Number(number) => Tone::numbered(number.unsigned_abs().wrapping_add(4)),
            Value::Word(_) => Tone::PLAIN,
        }
    }

    /// Its number: 0 for plain, then 1 to [`Tone::COUNT`]; `tone-3` in style sheets.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The colour of a fact, of what is counted, of what waits.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Hue {
    /// It has none of its own.
    #[default]
    Plain,
    /// That of a ballot, a term, a process.
    Tone(Tone),
    /// That of a value.
    Value(Value),
}

/// What a message does for its receiver; drawn as filled, hollow, plus and minus.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sense {
    /// It asks for something: filled.
    Ask,
    /// It grants what was asked: hollow, with a plus.
    Grant,
    /// It refuses what was asked: hollow, with a minus.
    Refuse,
    /// It reports: hollow.
    Tell,
}

/// A timer of an algorithm, by both of its names.
#[derive(PartialEq, Eq, Hash, Debug)]
pub struct TimerName {
    /// Its name in scripts, links and traces: `Election`.
    pub id: &'static str,
    /// Its name in sentences: `election timer`.
    pub words: Words,
}

impl fmt::Display for TimerName {
    /// As scripts write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// What timers are called.
pub trait Named: Copy {
    /// The names of all, in their order, as the algorithm's card lists them.
    const NAMES: &'static [TimerName];

    /// Its place among them.
    fn place(self) -> usize;

    /// Its name.
    fn name(self) -> &'static TimerName {
        &Self::NAMES[self.place()]
    }
}

/// The number that a process believes in: its ballot or term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Badge {
    /// The number.
    pub datum: Datum,
    /// Its colour.
    pub tone: Tone,
    /// What it means, as the end of a sentence that begins with the number.
    pub means: Text,
}

static BALLOT: Words = words(
    "round {0} of {1}, the latest that counts here",
    "ronda {0} de {1}, la última que cuenta aquí",
    "tour {0} de {1}, le dernier qui compte ici",
);

impl Badge {
    /// The ballot that a process believes in.
    pub fn ballot(ballot: Ballot) -> Badge {
        let means = BALLOT.with([Arg::Number(u64::from(ballot.round)), Arg::Process(ballot.process)]);
        Badge { datum: Datum::Ballot(ballot), tone: Tone::owner(ballot.process), means }
    }
}

/// How a process holds a value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum How {
    /// It would like it.
    Wants,
    /// It proposes it in its ballot.
    Proposes,
    /// It accepted it.
    Accepted,
    /// It decided: for good.
    Decided,
}

/// The value that a process holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holding {
    /// The value.
    pub value: Value,
    /// How it holds it.
    pub how: How,
}

/// The quorum that a process is gathering; drawn as dots in the ring's geometry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quorum {
    /// Who may answer.
    pub of: ProcessSet,
    /// Who answered.
    pub held: ProcessSet,
    /// How many must answer.
    pub needed: usize,
    /// What the messages are about that ask and answer: see [`super::Letter::topic`].
    pub topic: Option<Datum>,
    /// Its colour.
    pub tone: Tone,
}

/// How many are for something, of how many are needed: one of several counts that a process keeps.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// What they are for.
    pub value: Value,
    /// Its colour.
    pub hue: Hue,
    /// Who is for it.
    pub held: ProcessSet,
    /// How many there are in all.
    pub of: usize,
    /// How many are needed.
    pub needed: usize,
}

/// What waits at a process for its turn, the next one in front.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Queue {
    /// How many wait there, as a sentence without its end: `{0} {0:request waits|requests wait}`.
    pub means: Option<&'static Words>,
    /// Everything that waits.
    pub waiting: Vec<Waiting>,
}

/// One that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// What it is, as short as can be.
    pub label: Datum,
    /// Its colour: that of whom it is of.
    pub hue: Hue,
    /// Whether it may not have its turn yet, though it stands in front.
    pub is_held: bool,
    /// What it is and what it waits for, as a sentence without its end: `m3 from P1 waits for m2 from P1`.
    pub why: Option<Text>,
}

/// How a process stands among the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum Rank {
    /// One of many.
    #[default]
    Ordinary,
    /// It would like to lead.
    Contender,
    /// It leads, as far as it knows.
    Leader,
}

/// How a process stands to what only one may have at a time: the states of Ricart and Agrawala (1981).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum Access {
    /// It does not want it.
    #[default]
    Released,
    /// It waits for it.
    Wanted,
    /// It has it: it is inside of the critical section.
    Held,
}

/// How a process looks: everything that a view may know of it at a glance.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Look {
    /// The parts it plays.
    pub roles: Vec<&'static Words>,
    /// Where every part is played by processes of its own, and for the whole run: which of the parts, in the order in which messages pass
    /// them. Such processes stand in columns.
    pub column: Option<u8>,
    /// The number it believes in, with its colour.
    pub badge: Option<Badge>,
    /// What it is doing, in a word or two.
    pub standing: Option<Text>,
    /// The value it holds.
    pub holding: Option<Holding>,
    /// The quorum it is gathering.
    pub quorum: Option<Quorum>,
    /// Further counts that it keeps, each with what it needs.
    pub tallies: Vec<Tally>,
    /// What waits at it for its turn.
    pub queue: Queue,
    /// How it stands among the others.
    pub rank: Rank,
    /// Whether it wants what only one may have at a time, or has it.
    pub access: Access,
}
