//! The rules of Basic Paxos that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 7] =
    [&ACCEPT_IGNORES_PROMISE, &IGNORE_REPORTED, &ANY_REPORTED, &FORGET_PROMISES, &FORGET_EVERYTHING, &SMALL_QUORUMS, &COUNT_BY_VALUE];

/// An acceptor accepts whatever it is asked to.
pub(super) static ACCEPT_IGNORES_PROMISE: Rule = Rule {
    id: "accept-ignores-promise",
    words: words("Accept whatever was promised", "Aceptar sin mirar lo prometido", "Accepter sans regarder les promesses"),
};
/// A proposer asks for its own value, whatever the promises report.
pub(super) static IGNORE_REPORTED: Rule = Rule {
    id: "ignore-reported",
    words: words("Ignore the values that promises report", "Ignorar los valores de las promesas", "Ignorer les valeurs des promesses"),
};
/// A proposer takes the first reported value, not that of the highest ballot.
pub(super) static ANY_REPORTED: Rule = Rule {
    id: "any-reported",
    words: words(
        "Take any reported value, not the highest ballot’s",
        "Tomar cualquier valor, no el de la mayor propuesta",
        "Prendre n’importe quelle valeur, pas celle du plus haut scrutin",
    ),
};
/// An acceptor's promise is not on its disk.
pub(super) static FORGET_PROMISES: Rule =
    Rule { id: "forget-promises", words: words("Forget promises in a crash", "Olvidar las promesas al caer", "Oublier les promesses en tombant") };
/// Nothing of an acceptor is on its disk.
pub(super) static FORGET_EVERYTHING: Rule =
    Rule { id: "forget-everything", words: words("Forget everything in a crash", "Olvidarlo todo al caer", "Tout oublier en tombant") };
/// Quorums that need not meet: half of the acceptors are enough.
pub(super) static SMALL_QUORUMS: Rule = Rule {
    id: "small-quorums",
    words: words("Quorums that need not intersect", "Quórums que pueden no cruzarse", "Des quorums qui peuvent ne pas se croiser"),
};
/// A learner counts votes for a value, in whatever ballot.
pub(super) static COUNT_BY_VALUE: Rule = Rule {
    id: "count-by-value",
    words: words("Learners count per value, not per ballot", "Contar por valor, no por propuesta", "Compter par valeur, pas par scrutin"),
};
