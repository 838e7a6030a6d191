//! A run as plain data: what to run, how, and what happens to it; as a text for people and as a link.
//!
//! A [`Scenario`] determines every event of its run. [`script`] and [`link`] print and parse it; both are the identity on the
//! way there and back, and both answer bad input with a [`Problem`] that has a place and a remedy.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

mod card;
pub mod codec;
mod cue;
pub mod file;
mod fuzz;
mod intervention;
mod knob;
pub mod lies;
pub mod link;
mod problem;
mod record_id;
mod resettle;
mod run_file;
#[cfg(test)]
#[path = "../../tests/support/card.rs"]
mod sample;
pub mod script;
mod settings;
pub mod story;
mod when;

// The test algorithms are shared with `tests/`, where the library goes by this name.
#[cfg(test)]
extern crate self as synod;

use crate::base::Time;

pub use card::{Broken, Card, Clause, Demand, Family, Goal, Layout, LieName, Preset, Rule, Turn, Verb, Wait};
pub use cue::{Cue, Due};
pub use fuzz::fuzz_bytes;
pub use intervention::{Act, Command, Disk, EventName, Intervention, Line, LinkChange, MessageFate, MessageName, Moment, TimerChange};
pub use knob::{CLIENTS, COMMON, Choice, Choices, DUPLICATE, Group, Knob, KnobKind, LATENCY, LOSS, N, SEED, UNTIL};
pub use lies::{Deceit, Lie};
pub use problem::{Detail, MAX_SHOWN, Place, Problem, Severity, shown};
pub use record_id::RecordId;
pub use run_file::title_of;
pub use settings::{Network, Parties, Setting, Settings};
pub use when::{Sign, Step, Subject, When};

/// The most bytes of a script: a hundred times the longest that a person would write by hand.
pub const MAX_SCRIPT: usize = 64 * 1024;
/// The most lines that act on a run.
pub const MAX_LINES: usize = 2000;
/// The most cues of a run.
pub const MAX_CUES: usize = 200;
/// The longest sentence of a cue, in characters.
pub const MAX_CUE_TEXT: usize = 280;

/// A run as a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scenario {
    /// The algorithm, its settings and the rules that are broken on purpose.
    pub settings: Settings,
    /// What happens to the run, in the order of its moments; those of one moment in script order.
    pub lines: Vec<Line>,
    /// What is said along the way: those of moments in their order, those that wait for something as they were written.
    pub cues: Vec<Cue>,
}

impl codec::Codec {
    /// All of it. Who calls this has it in the program.
    pub const fn all() -> codec::Codec {
        codec::Codec {
            link: link::open,
            file: file::open,
            unpack: link::unpack,
            print: link::write,
            script: script::parse,
            under: Scenario::settle_under,
        }
    }
}

impl Scenario {
    /// The algorithm with its defaults, in its newest version, undisturbed.
    pub fn plain(card: &'static Card) -> Scenario {
        Scenario { settings: Settings::of(card), lines: Vec::new(), cues: Vec::new() }
    }

    /// What is known of the algorithm.
    pub fn card(&self) -> &'static Card {
        self.settings.card()
    }

    /// The same under another version of the algorithm.
    pub fn in_version(self, version: u32) -> Scenario {
        Scenario { settings: self.settings.in_version(version), ..self }
    }

    /// The same run with a later end. Of lines behind the old one nothing is left: they changed nothing, and would now.
    pub fn put_off(&self, until: Time) -> Scenario {
        let (mut scenario, old) = (self.clone(), self.settings.until());
        scenario.settings.end_at(until);
        scenario.lines.retain(|line| line.at.time <= old);
        scenario
    }

    /// Adds a line behind those of its moment, and gives its place.
    pub fn insert(&mut self, line: Line) -> usize {
        let place = self.lines.partition_point(|other| other.at <= line.at);
        self.lines.insert(place, line);
        place
    }
}
