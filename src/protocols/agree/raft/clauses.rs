//! What the paper says, for whoever asks why a server did what it did.

use super::notes::{
    APPENDS, ASKS_FIRST, ASKS_IF_STILL_LEADER, COMMITS, DOES_NOT_MATCH, DONE_BEFORE, GRANTS, HAS_VOTED, HEARS_A_LEADER, LOG_IS_BEHIND,
    OLD_TERM_WAITS, OVERWRITES, REFUSES_OLD_LEADER, REFUSES_OLD_TERM, STANDS, STEPS_BACK, STEPS_DOWN, TAKES_IN, WINS,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 12] = [
    Clause {
        notes: &[&STANDS],
        at: "Raft, 5.2",
        says: words(
            "A follower that hears of no leader for its election timeout begins a new term, votes for itself and asks all others for their votes.",
            "Un seguidor que no oye a ningún líder durante su plazo empieza un mandato, se vota a sí mismo y pide el voto a los demás.",
            "Un suiveur qui n’entend aucun leader pendant son délai ouvre un mandat, vote pour lui-même et demande le vote de tous les autres.",
        ),
    },
    Clause {
        notes: &[&GRANTS, &HAS_VOTED],
        at: "Raft, 5.2",
        says: words(
            "A server votes for at most one candidate in a term, first come, first served. So no two can have a majority.",
            "Un servidor vota como mucho por un candidato en cada mandato, el primero que llega. Así no hay dos con mayoría.",
            "Un serveur vote pour un candidat au plus par mandat, le premier arrivé. Deux ne peuvent donc pas avoir la majorité.",
        ),
    },
    Clause {
        notes: &[&LOG_IS_BEHIND],
        at: "Raft, 5.4.1",
        says: words(
            "A voter refuses if its own log is more up-to-date: its last entry is of a later term, or of the same and its log is longer.",
            "Un votante rechaza si su registro está más al día: su última entrada es de un mandato posterior, o del mismo y su registro es más largo.",
            "Un votant refuse si son journal est plus à jour\u{a0}: sa dernière entrée est d’un mandat plus récent, ou du même et son journal est plus long.",
        ),
    },
    Clause {
        notes: &[&REFUSES_OLD_TERM, &REFUSES_OLD_LEADER],
        at: "Raft, 5.1",
        says: words(
            "A server rejects a request of an old term, and tells the newer one.",
            "Un servidor rechaza una petición de un mandato viejo y dice cuál es el nuevo.",
            "Un serveur rejette une requête d’un ancien mandat, et dit le nouveau.",
        ),
    },
    Clause {
        notes: &[&WINS],
        at: "Raft, 5.2",
        says: words(
            "A candidate with the votes of a majority leads its term, and says so at once: its heartbeats keep others from standing.",
            "Un candidato con los votos de una mayoría lidera su mandato y lo dice enseguida: sus latidos evitan que otros se presenten.",
            "Un candidat qui a les votes d’une majorité dirige son mandat et le dit aussitôt\u{a0}: ses battements retiennent les autres.",
        ),
    },
    Clause {
        notes: &[&STEPS_DOWN],
        at: "Raft, 5.1",
        says: words(
            "Whoever leads or stands and hears of a higher term becomes a follower at once: its own term is over.",
            "Quien lidera o se presenta y oye de un mandato mayor pasa enseguida a seguidor: el suyo ha terminado.",
            "Qui dirige ou se présente et entend parler d’un mandat plus haut redevient aussitôt suiveur\u{a0}: le sien est fini.",
        ),
    },
    Clause {
        notes: &[&ASKS_FIRST, &HEARS_A_LEADER],
        at: "Ongaro, dissertation, 9.6 (PreVote)",
        says: words(
            "A server begins a new term only if a majority would vote for it; whoever hears a leader would not.",
            "Un servidor empieza un mandato solo si una mayoría votaría por él; quien oye a un líder no lo haría.",
            "Un serveur n’ouvre un mandat que si une majorité voterait pour lui\u{a0}; qui entend un leader ne le ferait pas.",
        ),
    },
    Clause {
        notes: &[&TAKES_IN, &DONE_BEFORE, &ASKS_IF_STILL_LEADER],
        at: "Raft, 8",
        says: words(
            "Clients ask the leader. It carries out each command once, by its number, and answers reads only once it has heard a majority.",
            "Los clientes piden al líder. Este cumple cada orden una vez, por su número, y responde lecturas solo tras oír a una mayoría.",
            "Les clients s’adressent au leader. Il exécute chaque commande une fois, par son numéro, et ne répond aux lectures qu’après avoir entendu une majorité.",
        ),
    },
    Clause {
        notes: &[&APPENDS, &DOES_NOT_MATCH, &STEPS_BACK],
        at: "Raft, 5.3",
        says: words(
            "A follower takes entries only where the entry before is the same as the leader’s; else the leader goes back by one and tries again.",
            "Un seguidor toma entradas solo donde la anterior es igual a la del líder; si no, el líder retrocede una y vuelve a probar.",
            "Un suiveur ne prend des entrées que si la précédente est celle du leader\u{a0}; sinon le leader recule d’une et réessaie.",
        ),
    },
    Clause {
        notes: &[&OVERWRITES],
        at: "Raft, 5.3",
        says: words(
            "Where a follower’s entry conflicts with the leader’s, it and all behind it are deleted: none of them was committed.",
            "Donde una entrada del seguidor choca con la del líder, se borra con todas las siguientes: ninguna estaba confirmada.",
            "Là où une entrée du suiveur contredit celle du leader, elle et toutes les suivantes sont effacées\u{a0}: aucune n’était validée.",
        ),
    },
    Clause {
        notes: &[&COMMITS],
        at: "Raft, 5.3",
        says: words(
            "An entry of the leader’s own term is committed once a majority stores it, and all before it with it.",
            "Una entrada del mandato del propio líder está confirmada cuando una mayoría la guarda, y con ella todas las anteriores.",
            "Une entrée du mandat du leader lui-même est validée dès qu’une majorité l’enregistre, et avec elle toutes les précédentes.",
        ),
    },
    Clause {
        notes: &[&OLD_TERM_WAITS],
        at: "Raft, 5.4.2, figure 8",
        says: words(
            "An entry of an older term may still be replaced though a majority stores it: it is committed only with one of the leader’s own term.",
            "Una entrada de un mandato anterior aún puede sustituirse aunque la guarde una mayoría: se confirma solo con una del propio mandato.",
            "Une entrée d’un ancien mandat peut encore être remplacée bien qu’une majorité l’ait\u{a0}: elle n’est validée qu’avec une du mandat présent.",
        ),
    },
];
