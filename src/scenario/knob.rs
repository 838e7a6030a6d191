//! Settings as a control panel sees them: a name, a kind with bounds, a default, words.

use crate::base::{MAX_CLIENTS, MAX_PROCESSES, Span};
use crate::words::{Words, words};

/// One setting of a scenario.
#[derive(Debug)]
pub struct Knob {
    /// Its name in scripts and links.
    pub id: &'static str,
    /// What it may hold.
    pub kind: KnobKind,
    /// What it holds where nothing is said, as a script would write it. Belongs to the version.
    pub default: &'static str,
    /// Its name for people.
    pub words: Words,
    /// Where the control stands.
    pub group: Group,
}

/// Under which heading a control stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Who takes part and plays what.
    Cast,
    /// Who gets in whose way, and when.
    Contention,
    /// What the links do.
    Network,
    /// How the algorithm goes about it.
    Protocol,
    /// Not a control of its own: the seed has its dice, the values are edited where they stand.
    Elsewhere,
}

/// What a setting may hold.
#[derive(Clone, Copy, Debug)]
pub enum KnobKind {
    /// A whole number within bounds.
    Number {
        /// The least.
        min: u64,
        /// The most.
        max: u64,
    },
    /// A length of time, up to a bound.
    Span {
        /// The most.
        max: Span,
    },
    /// A range of lengths of time, `10..20ms`, up to a bound; a single one is a range of one.
    Range {
        /// The most.
        max: Span,
    },
    /// A share: `5%` or `2.5%`.
    Percent,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// A number of processes, the first ones, or a list of them.
    Parties {
        /// The fewest.
        min: u64,
    },
    /// A list of values; empty where nothing is said.
    Values,
}

/// One of the words that a setting may hold.
#[derive(Debug)]
pub struct Choice {
    /// The word in scripts and links.
    pub id: &'static str,
    /// The word for people.
    pub words: Words,
}

/// A setting that is one of a few words, and what each of them stands for.
#[derive(Debug)]
pub struct Choices<T: 'static> {
    /// The setting.
    pub knob: Knob,
    means: &'static [T],
}

impl<T: Copy> Choices<T> {
    /// A setting whose words stand for these, in their order.
    ///
    /// # Panics
    /// If they are not as many, or the setting has no words: while compiling, where it is a constant.
    pub const fn new(knob: Knob, means: &'static [T]) -> Choices<T> {
        let KnobKind::Choice(words) = knob.kind else { panic!("this setting is not one of a few words") };
        assert!(words.len() == means.len(), "each word stands for something");
        Choices { knob, means }
    }

    /// What a word stands for.
    ///
    /// # Panics
    /// If it is none of these.
    pub fn meaning(&self, word: &str) -> T {
        let KnobKind::Choice(words) = self.knob.kind else { unreachable!("{} has words", self.knob.id) };
        let place = words.iter().position(|choice| choice.id == word);
        self.means[place.expect("a setting holds one of its words")]
    }
}

/// Every process but clients.
pub static N: Knob = Knob {
    id: "n",
    kind: KnobKind::Number { min: 1, max: MAX_PROCESSES as u64 },
    default: "5",
    words: words("Processes", "Procesos", "Processus"),
    group: Group::Cast,
};

/// What all dice depend on.
pub static SEED: Knob = Knob {
    id: "seed",
    kind: KnobKind::Number { min: 0, max: u64::MAX },
    default: "1",
    words: words("Seed", "Semilla", "Graine"),
    group: Group::Elsewhere,
};

/// How long a message is on the way.
pub static LATENCY: Knob = Knob {
    id: "latency",
    kind: KnobKind::Range { max: Span::millis(10_000) },
    default: "10..20ms",
    words: words("Latency", "Latencia", "Latence"),
    group: Group::Network,
};

/// How many messages are lost.
pub static LOSS: Knob = Knob { id: "loss", kind: KnobKind::Percent, default: "0%", words: words("Loss", "Pérdida", "Perte"), group: Group::Network };

/// How many messages arrive twice.
pub static DUPLICATE: Knob = Knob {
    id: "duplicate",
    kind: KnobKind::Percent,
    default: "0%",
    words: words("Duplication", "Duplicación", "Duplication"),
    group: Group::Network,
};

/// Where a run ends at the latest.
pub static UNTIL: Knob = Knob {
    id: "until",
    kind: KnobKind::Span { max: Span(crate::base::MAX_TIME.0) },
    default: "10s",
    words: words("Ends at", "Termina a los", "Se termine à"),
    group: Group::Elsewhere,
};

/// How many clients there are.
pub static CLIENTS: Knob = Knob {
    id: "clients",
    kind: KnobKind::Number { min: 0, max: MAX_CLIENTS as u64 },
    default: "0",
    words: words("Clients", "Clientes", "Clients"),
    group: Group::Cast,
};

/// The settings of every scenario, in the order in which they are written.
pub static COMMON: [&Knob; 7] = [&N, &SEED, &LATENCY, &LOSS, &DUPLICATE, &UNTIL, &CLIENTS];
