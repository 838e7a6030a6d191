//! How traitors lie, as data: who tells whom what in which round, whatever the algorithm.

use super::{Clause, LieName};
use crate::base::{ProcessId, Value};
use crate::words::{Arg, Text, Weight, Words, words};

/// How a traitor treats a message that it is about to send.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lie {
    /// It tells the truth.
    Honest,
    /// It says nothing.
    Silent,
    /// It says another value than it should.
    Flip,
    /// It says another value to each receiver than to the one before, in turn.
    Split,
    /// It says whichever value falls.
    Random,
    /// It says this value.
    Say(Value),
    /// It says the value that another holds.
    As(ProcessId),
    /// It does what only this algorithm's messages allow, by the card's name for it.
    Own(&'static str),
}

impl Lie {
    /// Its name in scripts, links and traces.
    pub const fn word(self) -> &'static str {
        match self {
            Lie::Honest => "honest",
            Lie::Silent => "silent",
            Lie::Flip => "flip",
            Lie::Split => "split",
            Lie::Random => "random",
            Lie::Say(_) => "say",
            Lie::As(_) => "as",
            Lie::Own(word) => word,
        }
    }

    /// What a traitor is told to do instead of what it should, in a sentence about it; of the truth and of an algorithm's own ways the
    /// algorithm tells.
    pub fn told(self, of: ProcessId) -> Option<Text> {
        Some(match self {
            Lie::Honest | Lie::Own(_) => return None,
            Lie::Silent => SAYS_NOTHING.said_by(of, []),
            Lie::Flip => SAYS_THE_OPPOSITE.said_by(of, []),
            Lie::Split => TELLS_EACH.said_by(of, []),
            Lie::Random => SAYS_ANYTHING.said_by(of, []),
            Lie::Say(value) => SAYS.said_by(of, [Arg::Value(value)]),
            Lie::As(other) => SAYS_ANOTHERS.said_by(of, [Arg::Process(other)]),
        })
    }

    /// The lie of a way that needs to be told nothing else; nothing where it does.
    pub fn plain(way: &'static LieName) -> Option<Lie> {
        let plain = [Lie::Honest, Lie::Silent, Lie::Flip, Lie::Split, Lie::Random];
        let is_more = matches!(way.id, "say" | "as");
        plain.into_iter().find(|lie| lie.word() == way.id).or((!is_more).then_some(Lie::Own(way.id)))
    }
}

/// A lie, to whom and when. Of several that fit a message the last one counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Deceit {
    /// How.
    pub lie: Lie,
    /// Whom it lies to; everybody where not said.
    pub to: Option<ProcessId>,
    /// In which round; all where not said.
    pub round: Option<u32>,
}

impl Deceit {
    /// Whether it is about a message to somebody of a round.
    pub fn fits(&self, to: ProcessId, round: Option<u32>) -> bool {
        self.to.is_none_or(|victim| victim == to) && self.round.is_none_or(|only| round == Some(only))
    }
}

/// The ways of lying that every algorithm knows whose messages carry values.
pub static WAYS: [LieName; 7] = [SPLIT, FLIP, SILENT, RANDOM, SAY, AS, HONEST];

/// The truth, as an exception.
pub const HONEST: LieName = LieName { id: "honest", words: words("tells the truth", "dice la verdad", "dit la vérité") };
/// Nothing.
pub const SILENT: LieName = LieName { id: "silent", words: words("sends nothing", "no envía nada", "n’envoie rien") };
/// Another value.
pub const FLIP: LieName = LieName { id: "flip", words: words("says the opposite", "dice lo contrario", "dit le contraire") };
/// Another value to each.
pub const SPLIT: LieName =
    LieName { id: "split", words: words("tells each another value", "dice a cada uno otro valor", "dit à chacun une autre valeur") };
/// A value at random.
pub const RANDOM: LieName = LieName { id: "random", words: words("says anything", "dice cualquier cosa", "dit n’importe quoi") };
/// This value.
pub const SAY: LieName = LieName { id: "say", words: words("says this value", "dice este valor", "dit cette valeur") };
/// Another’s value.
pub const AS: LieName = LieName { id: "as", words: words("says what another holds", "dice lo que tiene otro", "dit ce qu’un autre tient") };

static SAYS_NOTHING: Words = words(
    "{0}, a traitor, says nothing where it should speak.",
    "{0}, traidor, calla donde debería hablar.",
    "{0}, un traître, se tait où il devrait parler.",
)
.weighing(Weight::Telling);
static SAYS_THE_OPPOSITE: Words = words(
    "{0}, a traitor, says the opposite of what it should.",
    "{0}, traidor, dice lo contrario de lo que debería.",
    "{0}, un traître, dit le contraire de ce qu’il devrait.",
)
.weighing(Weight::Telling);
static TELLS_EACH: Words =
    words("{0}, a traitor, tells each something else.", "{0}, traidor, dice a cada uno otra cosa.", "{0}, un traître, dit à chacun autre chose.")
        .weighing(Weight::Telling);
static SAYS_ANYTHING: Words =
    words("{0}, a traitor, says anything.", "{0}, traidor, dice cualquier cosa.", "{0}, un traître, dit n’importe quoi.").weighing(Weight::Telling);
static SAYS: Words = words(
    "{0}, a traitor, says {1}, whatever it should say.",
    "{0}, traidor, dice {1}, deba decir lo que deba.",
    "{0}, un traître, dit {1}, quoi qu’il doive dire.",
)
.weighing(Weight::Telling);
static SAYS_ANOTHERS: Words =
    words("{0}, a traitor, says what {1} holds.", "{0}, traidor, dice lo que tiene {1}.", "{0}, un traître, dit ce que tient {1}.")
        .weighing(Weight::Telling);

/// What is said of traitors, whatever the algorithm.
pub static CLAUSE: Clause = Clause {
    notes: &[&SAYS_NOTHING, &SAYS_THE_OPPOSITE, &TELLS_EACH, &SAYS_ANYTHING, &SAYS, &SAYS_ANOTHERS],
    at: "Lamport, Shostak & Pease 1982",
    says: words(
        "A traitor may send anything to anybody, or nothing; what it can’t do is speak in another’s name.",
        "Un traidor puede enviar cualquier cosa a cualquiera, o nada; lo que no puede es hablar en nombre de otro.",
        "Un traître peut envoyer n’importe quoi à n’importe qui, ou rien\u{a0}; il ne peut pas parler au nom d’un autre.",
    ),
};
