//! What the paper says, for whoever asks why a voter did what it did.

use super::notes::{DECIDES, HAS_VOTED, PROPOSES, SWITCHES, VOTES};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 3] = [
    Clause {
        notes: &[&PROPOSES, &VOTES],
        at: "Paxos Made Simple, 2.2 (P1)",
        says: words(
            "A voter accepts the first value that it is asked for: else nothing could be chosen where only one is proposed.",
            "Un votante acepta el primer valor que le piden: si no, nada se elegiría cuando solo se propone uno.",
            "Un votant accepte la première valeur qu’on lui demande\u{a0}: sinon rien ne serait choisi quand une seule est proposée.",
        ),
    },
    Clause {
        notes: &[&HAS_VOTED, &SWITCHES],
        at: "Paxos Made Simple, 2.2",
        says: words(
            "With one vote each, votes may split so that nobody has a majority; if votes may change, two majorities may be seen.",
            "Con un voto cada uno, los votos pueden dividirse sin mayoría; si pueden cambiar, pueden verse dos mayorías.",
            "Avec un vote chacun, les votes peuvent se partager sans majorité\u{a0}; s’ils peuvent changer, on peut voir deux majorités.",
        ),
    },
    Clause {
        notes: &[&DECIDES],
        at: "Paxos Made Simple, 2.2",
        says: words(
            "Any two majorities share a voter: if each votes once, no two values can both have one.",
            "Dos mayorías cualesquiera comparten un votante: si cada uno vota una vez, no la tienen dos valores.",
            "Deux majorités ont toujours un votant commun\u{a0}: si chacun vote une fois, deux valeurs ne peuvent pas l’avoir.",
        ),
    },
];
