//! What the papers say, for whoever asks why a replica did what it did.

use super::notes::{
    ADMITS, ADOPTS, ANSWERS, APPLIES, COMES_BACK, DONE_BEFORE, DROPS, EXCLUDES, EXECUTES, GOES_ON_EMPTY, HEARS_WHO_IS_IN, IS_IN_AGAIN, IS_LEFT_OUT,
    KEEPS, READS_AT_BACKUP, SENDS_ELSEWHERE, TAKES_OVER, TELLS_EARLY, UPDATES, WAITS_ITS_TURN, YIELDS,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 8] = [
    Clause {
        notes: &[&SENDS_ELSEWHERE, &READS_AT_BACKUP],
        at: "Budhiraja et al. 1993, Pb2, Pb3",
        says: words(
            "Clients send to whom they take for the primary; a request that comes to another replica is not taken up there.",
            "Los clientes envían a quien creen primaria; una petición que llega a otra réplica no se atiende allí.",
            "Les clients envoient à qui ils prennent pour la primaire\u{a0}; une requête arrivée ailleurs n’y est pas traitée.",
        ),
    },
    Clause {
        notes: &[&WAITS_ITS_TURN, &EXECUTES],
        at: "Coulouris et al., passive replication",
        says: words(
            "The primary takes requests in the order in which they come, each as a whole. Only it carries them out, so they need not be deterministic.",
            "La primaria atiende las peticiones en el orden en que llegan, enteras. Solo ella las ejecuta: no hace falta que sean deterministas.",
            "La primaire traite les requêtes dans l’ordre d’arrivée, chacune d’un bloc. Elle seule les exécute\u{a0}: nul besoin qu’elles soient déterministes.",
        ),
    },
    Clause {
        notes: &[&UPDATES, &APPLIES],
        at: "Wiesmann et al. 2000, passive replication",
        says: words(
            "In the agreement phase the backups get what came of the request, not the request: the new state, the answer and its number.",
            "En la fase de acuerdo las copias reciben el resultado, no la petición: el nuevo estado, la respuesta y su número.",
            "En phase d’accord les copies reçoivent le résultat, non la requête\u{a0}: le nouvel état, la réponse et son numéro.",
        ),
    },
    Clause {
        notes: &[&ANSWERS, &TELLS_EARLY],
        at: "Coulouris et al., passive replication",
        says: words(
            "The client is answered once every backup has acknowledged: whoever becomes primary then has what the client was told.",
            "Se responde al cliente cuando todas las copias han confirmado: quien sea primaria después tendrá lo que se le dijo.",
            "On répond au client quand toutes les copies ont confirmé\u{a0}: la prochaine primaire aura ce qu’on lui a dit.",
        ),
    },
    Clause {
        notes: &[&DONE_BEFORE],
        at: "Coulouris et al., passive replication",
        says: words(
            "Each request has a number of its own, and its answer is kept: whoever asks again is told the same, and nothing is done twice.",
            "Cada petición tiene su número y se guarda la respuesta: a quien repite se le dice lo mismo, y nada se hace dos veces.",
            "Chaque requête a son numéro et sa réponse est gardée\u{a0}: qui redemande reçoit la même, et rien n’est fait deux fois.",
        ),
    },
    Clause {
        notes: &[&TAKES_OVER, &EXCLUDES],
        at: "Budhiraja et al. 1993",
        says: words(
            "Messages come in time and processes only crash, so whoever is silent for longer than that is gone. Backups wait in turn: one takes over.",
            "Los mensajes llegan a tiempo y los procesos solo caen: quien calla más que eso ya no está. Las copias esperan por turno: releva una.",
            "Les messages arrivent à temps et les processus ne font que tomber\u{a0}: qui se tait davantage n’est plus là. Les copies attendent leur tour.",
        ),
    },
    Clause {
        notes: &[&ADOPTS, &DROPS, &KEEPS, &GOES_ON_EMPTY, &HEARS_WHO_IS_IN, &ADMITS, &IS_IN_AGAIN, &COMES_BACK],
        at: "Coulouris et al., view-synchronous groups",
        says: words(
            "Who begins a view together begins it with the same state: the primary’s. What it lacks nobody was told; who is new learns it whole.",
            "Quienes empiezan juntos una vista lo hacen con el mismo estado, el de la primaria. Lo que le falta no se confirmó; quien es nuevo lo recibe entero.",
            "Qui commence une vue ensemble la commence dans le même état, celui de la primaire. Ce qui y manque n’a été confirmé à personne.",
        ),
    },
    Clause {
        notes: &[&IS_LEFT_OUT, &YIELDS],
        at: "Budhiraja et al. 1993, Pb1",
        says: words(
            "At most one replica is primary at a time. Where a live one was taken for crashed the model did not hold, and this could break.",
            "Nunca hay más de una primaria. Si a una viva se la dio por caída, el modelo no se cumplió y esto pudo fallar.",
            "Jamais plus d’une primaire à la fois. Si une vivante a passé pour tombée, le modèle n’a pas tenu et cela a pu se rompre.",
        ),
    },
];
