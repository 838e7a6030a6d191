//! The rules of Multi-Paxos that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 8] =
    [&ACCEPT_IGNORES_PROMISE, &IGNORE_REPORTED, &MARK_UNCHECKED, &KEEP_BALLOT, &APPLY_OVER_HOLES, &APPLY_TWICE, &FORGET_PROMISES, &SMALL_QUORUMS];

/// Accept is granted whatever was promised.
pub(super) static ACCEPT_IGNORES_PROMISE: Rule = Rule {
    id: "accept-ignores-promise",
    words: words("Accept whatever was promised", "Aceptar sin mirar lo prometido", "Accepter sans regarder les promesses"),
};
/// A proposer with a command of its own ignores the values that promises report.
pub(super) static IGNORE_REPORTED: Rule =
    Rule { id: "ignore-reported", words: words("Ignore reported values", "Ignorar los valores informados", "Ignorer les valeurs rapportées") };
/// Entries are marked as chosen without a look at their ballots.
pub(super) static MARK_UNCHECKED: Rule = Rule {
    id: "mark-unchecked",
    words: words("Mark as chosen whatever the ballot", "Dar por elegido sin mirar la propuesta", "Marquer choisi quel que soit le scrutin"),
};
/// A proposer that lost an index goes on in its ballot.
pub(super) static KEEP_BALLOT: Rule = Rule {
    id: "keep-ballot",
    words: words("Keep a ballot that lost an index", "Seguir en una propuesta que perdió un índice", "Garder un scrutin qui a perdu un indice"),
};
/// Entries are applied as soon as they are known to be chosen, holes or not.
pub(super) static APPLY_OVER_HOLES: Rule = Rule {
    id: "apply-over-holes",
    words: words("Apply entries behind a hole", "Aplicar entradas tras un hueco", "Appliquer les entrées après un trou"),
};
/// Commands are carried out as often as they are chosen.
pub(super) static APPLY_TWICE: Rule = Rule {
    id: "apply-twice",
    words: words("Carry out repeated commands again", "Ejecutar otra vez órdenes repetidas", "Exécuter à nouveau les commandes répétées"),
};
/// A crash forgets the promises.
pub(super) static FORGET_PROMISES: Rule =
    Rule { id: "forget-promises", words: words("Forget promises in a crash", "Olvidar las promesas al caer", "Oublier les promesses en tombant") };
/// Quorums that need not meet: half of the acceptors are enough.
pub(super) static SMALL_QUORUMS: Rule = Rule {
    id: "small-quorums",
    words: words("Quorums that need not meet", "Quórums que pueden no cruzarse", "Des quorums qui peuvent ne pas se croiser"),
};
