//! The rules of flooding that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 4] = [&FEW_ROUNDS, &OWN_ONLY, &STOP_WITHOUT_NEWS, &WITHOUT_IDS];

/// There are only f rounds.
pub(super) static FEW_ROUNDS: Rule = Rule { id: "few-rounds", words: words("Only f rounds", "Solo f rondas", "Seulement f tours") };
/// Nobody passes on what it was told.
pub(super) static OWN_ONLY: Rule =
    Rule { id: "own-only", words: words("Nobody passes on what it hears", "Nadie pasa lo que oye", "Nul ne transmet ce qu’il entend") };
/// Whoever hears nothing new decides.
pub(super) static STOP_WITHOUT_NEWS: Rule = Rule {
    id: "stop-without-news",
    words: words(
        "Decide as soon as a round brings nothing new",
        "Decidir en cuanto una ronda no trae nada nuevo",
        "Décider dès qu’un tour n’apporte rien",
    ),
};
/// Values are counted, and not who holds them: a majority over a set.
pub(super) static WITHOUT_IDS: Rule = Rule {
    id: "without-ids",
    words: words("Count values without whose they are", "Contar valores sin decir de quién son", "Compter les valeurs sans dire de qui"),
};
