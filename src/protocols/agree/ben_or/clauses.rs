//! What the papers say, for whoever asks why a process did what it did.

use super::notes::{DECIDES, KEEPS, PROPOSES, PROPOSES_NOTHING, REPORTS, TAKES, TOSSES};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&REPORTS],
        at: "Ben-Or 1983",
        says: words(
            "A process sends its value to all and waits for n − f such messages, its own among them: f may never come, and no clock says which.",
            "Un proceso envía su valor a todos y espera n − f mensajes así, contando el suyo: f quizá no lleguen, y ningún reloj dice cuáles.",
            "Un processus envoie sa valeur à tous et attend n − f tels messages, le sien compris\u{a0}: f peuvent ne pas venir, et nulle horloge ne dit lesquels.",
        ),
    },
    Clause {
        notes: &[&PROPOSES, &PROPOSES_NOTHING],
        at: "Ben-Or 1983",
        says: words(
            "More than half of all, not of those heard: any two such groups share somebody, so nobody else can propose the other value in this round.",
            "Más de la mitad de todos, no de los oídos: dos grupos así comparten a alguien, y nadie puede proponer el otro valor en esta ronda.",
            "Plus de la moitié de tous, non des entendus\u{a0}: deux tels groupes ont un membre commun, et nul ne peut proposer l’autre valeur dans ce tour.",
        ),
    },
    Clause {
        notes: &[&TAKES],
        at: "Ben-Or 1983",
        says: words(
            "Somebody else may have decided this value by now; so whoever hears it proposed goes on with it.",
            "Otro puede haber decidido ya este valor; por eso quien oye proponerlo sigue con él.",
            "Un autre a peut-être déjà décidé cette valeur\u{a0}; qui l’entend proposer continue donc avec elle.",
        ),
    },
    Clause {
        notes: &[&TOSSES, &KEEPS],
        at: "Ben-Or 1983",
        says: words(
            "Whoever hears nothing proposed may take either value. Rules alone can be kept divided for ever; coins fall alike some day.",
            "Quien no oye proponer nada puede tomar cualquier valor. Con solo reglas pueden seguir divididos siempre; las monedas coincidirán algún día.",
            "Qui n’entend rien proposer peut prendre l’une ou l’autre. Des règles seules peuvent rester divisées à jamais\u{a0}; des pièces finiront par coïncider.",
        ),
    },
    Clause {
        notes: &[&DECIDES],
        at: "Aguilera & Toueg 2012",
        says: words(
            "Of more than f proposals everybody hears at least one: all take this value, report nothing else in the next round, and decide by its end.",
            "De más de f propuestas todos oyen al menos una: todos toman este valor, no anuncian otro en la ronda siguiente y deciden al acabarla.",
            "De plus de f propositions chacun en entend au moins une\u{a0}: tous prennent cette valeur, n’annoncent qu’elle au tour suivant et décident à sa fin.",
        ),
    },
];
