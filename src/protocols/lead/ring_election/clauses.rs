//! What the papers say, for whoever asks why a process did what it did.

use super::notes::{ALL_KNOW, CALLS, CAME_ROUND, LEARNS, PASSES_ON, PUTS_ITSELF_UP, RESIGNS, SKIPS, SWALLOWS, WINS};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&CALLS, &RESIGNS],
        at: "Coulouris et al., 15.3",
        says: words(
            "Any process can begin an election: it marks itself as a participant and sends its identifier to its neighbour.",
            "Cualquier proceso puede empezar una elección: se marca como participante y envía su identificador a su vecino.",
            "Tout processus peut commencer une élection\u{a0}: il se note participant et envoie son identifiant à son voisin.",
        ),
    },
    Clause {
        notes: &[&PASSES_ON, &PUTS_ITSELF_UP, &SWALLOWS],
        at: "Chang and Roberts 1979",
        says: words(
            "A greater identifier is passed on; a smaller one is replaced by one’s own, or dropped by whoever takes part already.",
            "Un identificador mayor se reenvía; uno menor se sustituye por el propio, o lo descarta quien ya participa.",
            "Un plus grand identifiant est transmis\u{a0}; un plus petit cède au sien, ou est écarté par qui participe déjà.",
        ),
    },
    Clause {
        notes: &[&WINS],
        at: "Chang and Roberts 1979",
        says: words(
            "Whoever gets its own identifier back has the greatest: it came past everybody, and anybody greater would have kept it.",
            "Quien recibe su propio identificador tiene el mayor: pasó por todos, y cualquiera mayor lo habría retenido.",
            "Qui reçoit son propre identifiant a le plus grand\u{a0}: il est passé chez tous, et un plus grand l’aurait retenu.",
        ),
    },
    Clause {
        notes: &[&LEARNS, &ALL_KNOW],
        at: "Coulouris et al., 15.3",
        says: words(
            "The message that tells who is elected goes all the way round; whoever gets it takes part no more, and knows the leader.",
            "El mensaje que dice quién salió elegido da la vuelta entera; quien lo recibe deja de participar y conoce al líder.",
            "Le message qui dit qui est élu fait le tour entier\u{a0}; qui le reçoit ne participe plus et connaît le leader.",
        ),
    },
    Clause {
        notes: &[&SKIPS, &CAME_ROUND],
        at: "Le Lann 1977",
        says: words(
            "The papers let nothing fail during an election. A ring that lost somebody must be closed again before anything goes round.",
            "Los artículos no dejan fallar nada en una elección. Un anillo que perdió a alguien debe cerrarse para que algo dé la vuelta.",
            "Les articles ne laissent rien tomber pendant une élection. Un anneau qui a perdu quelqu’un doit être refermé pour servir.",
        ),
    },
];
