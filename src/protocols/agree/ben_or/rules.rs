//! The rules of Ben-Or that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 6] = [&MOST_OF_THE_HEARD, &ONE_TOO_FEW, &NO_COINS, &STOP_AT_ONCE, &WAIT_FOR_ALL, &IGNORE_ROUNDS];

/// A value is proposed that most of those report who were heard, and not most of all.
pub(super) static MOST_OF_THE_HEARD: Rule = Rule {
    id: "most-of-the-heard",
    words: words(
        "Propose what most of those heard hold",
        "Proponer lo que tiene la mayoría de los oídos",
        "Proposer ce que tient la plupart des entendus",
    ),
};
/// It is decided with one proposal less.
pub(super) static ONE_TOO_FEW: Rule = Rule {
    id: "one-too-few",
    words: words("Decide with one proposal less", "Decidir con una propuesta menos", "Décider avec une proposition de moins"),
};
/// Whoever hears nothing proposed keeps its value.
pub(super) static NO_COINS: Rule = Rule { id: "no-coins", words: words("Nobody tosses a coin", "Nadie lanza monedas", "Nul ne lance de pièce") };
/// Whoever decides says nothing more.
pub(super) static STOP_AT_ONCE: Rule =
    Rule { id: "stop-at-once", words: words("Fall silent on deciding", "Callar al decidir", "Se taire dès qu’on décide") };
/// Everybody waits for everybody.
pub(super) static WAIT_FOR_ALL: Rule = Rule { id: "wait-for-all", words: words("Wait for all n", "Esperar a los n", "Attendre les n") };
/// What comes late counts in the round in which it comes.
pub(super) static IGNORE_ROUNDS: Rule = Rule {
    id: "ignore-rounds",
    words: words("Count what comes late in the present round", "Contar lo tardío en la ronda actual", "Compter le retardataire dans le tour présent"),
};
