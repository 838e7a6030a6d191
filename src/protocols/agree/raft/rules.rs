//! The rules of Raft that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 8] =
    [&COMMIT_OLD_TERMS, &MAJORITY_OF_LIVING, &FORGET_VOTE, &FORGET_TAIL, &VOTE_BLINDLY, &TRUNCATE_MATCHING, &EQUAL_TIMEOUTS, &READ_ALONE];

/// A leader commits entries of older terms by counting.
pub(super) static COMMIT_OLD_TERMS: Rule = Rule {
    id: "commit-old-terms",
    words: words("Commit old-term entries by counting", "Confirmar entradas viejas contando", "Valider d’anciennes entrées en comptant"),
};
/// A majority of those that answer is enough.
pub(super) static MAJORITY_OF_LIVING: Rule = Rule {
    id: "majority-of-living",
    words: words("A majority of those that answer", "Mayoría de los que responden", "Majorité de ceux qui répondent"),
};
/// A crash forgets the vote.
pub(super) static FORGET_VOTE: Rule =
    Rule { id: "forget-vote", words: words("Forget the vote in a crash", "Olvidar el voto al caer", "Oublier le vote en tombant") };
/// A crash forgets the last entry of the log.
pub(super) static FORGET_TAIL: Rule = Rule {
    id: "forget-tail",
    words: words("Forget the last entry in a crash", "Olvidar la última entrada al caer", "Oublier la dernière entrée en tombant"),
};
/// A vote is given without a look at the log.
pub(super) static VOTE_BLINDLY: Rule =
    Rule { id: "vote-blindly", words: words("Vote without a look at the log", "Votar sin mirar el registro", "Voter sans regarder le journal") };
/// A follower cuts its log even where it agrees.
pub(super) static TRUNCATE_MATCHING: Rule = Rule {
    id: "truncate-matching",
    words: words("Cut the log even where it agrees", "Cortar el registro aunque coincida", "Couper le journal même s’il concorde"),
};
/// All election timers run for the same time.
pub(super) static EQUAL_TIMEOUTS: Rule =
    Rule { id: "equal-timeouts", words: words("Equal timeouts for all", "Plazos iguales para todos", "Délais égaux pour tous") };
/// A leader answers reads without asking whether it still leads.
pub(super) static READ_ALONE: Rule =
    Rule { id: "read-alone", words: words("A leader reads without asking", "Un líder lee sin preguntar", "Un leader lit sans demander") };
