//! The rules of Phase King that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 5] = [&NEVER_FOLLOW, &ALWAYS_FOLLOW, &FEW_PHASES, &SIMPLE_MAJORITY, &ANY_PROPOSAL];

/// Nobody takes the king's word.
pub(super) static NEVER_FOLLOW: Rule =
    Rule { id: "never-follow", words: words("Nobody follows the king", "Nadie sigue al rey", "Nul ne suit le roi") };
/// Everybody takes the king's word, however sure it is.
pub(super) static ALWAYS_FOLLOW: Rule = Rule {
    id: "always-follow",
    words: words("Follow the king, however sure", "Seguir al rey aun estando seguro", "Suivre le roi, même si l’on est sûr"),
};
/// There are only f phases.
pub(super) static FEW_PHASES: Rule = Rule { id: "few-phases", words: words("Only f phases", "Solo f fases", "Seulement f phases") };
/// A simple majority of votes makes sure.
pub(super) static SIMPLE_MAJORITY: Rule = Rule {
    id: "simple-majority",
    words: words("A simple majority makes sure (two rounds)", "Basta la mayoría simple (dos rondas)", "La majorité simple suffit (deux tours)"),
};
/// The first proposal heard is taken, however many speak against it.
pub(super) static ANY_PROPOSAL: Rule = Rule {
    id: "any-proposal",
    words: words("Take any proposal (three rounds)", "Tomar cualquier propuesta (tres rondas)", "Prendre n’importe quelle proposition (trois tours)"),
};
