//! What the textbook and the papers say, for whoever asks why a process did what it did.

use super::notes::{
    DECIDES, DECIDES_NOTHING, DECIDES_THE_DEFAULT, HOLDS_A_VECTOR, OBEYS, ORDERS, RECEIVES, RECEIVES_NOTHING, RELAYS, TAKES_ITS_OWN, TELLS,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 4] = [
    Clause {
        notes: &[&TELLS, &HOLDS_A_VECTOR],
        at: "Coulouris et al. 15.5.1, IC from BG",
        says: words(
            "Run Byzantine generals n times, once with each process as commander. Component j of the vector is what run j decides.",
            "Se ejecutan los generales bizantinos n veces, con cada proceso de comandante. La componente j es lo que decide la ejecución j.",
            "On exécute les généraux byzantins n fois, chaque processus étant commandant. La composante j est ce que décide l’exécution j.",
        ),
    },
    Clause {
        notes: &[&RELAYS],
        at: "Lamport, Shostak & Pease 1982, OM(m) (2)",
        says: words(
            "In each run everybody tells the others what it was told, as their commander in OM(m-1). All runs share the same rounds.",
            "En cada ejecución todos cuentan a los demás lo que les dijeron, como comandantes en OM(m-1). Todas comparten las mismas rondas.",
            "Dans chaque exécution, chacun dit aux autres ce qu’on lui a dit, comme commandant dans OM(m-1). Toutes partagent les mêmes tours.",
        ),
    },
    Clause {
        notes: &[&DECIDES, &DECIDES_THE_DEFAULT, &DECIDES_NOTHING, &TAKES_ITS_OWN],
        at: "Coulouris et al. 15.5.1, C from IC",
        says: words(
            "All correct ones hold the same vector. The same function of it, majority or a default, gives all of them the same value.",
            "Todos los correctos tienen el mismo vector. La misma función de él, mayoría o lo convenido, les da a todos el mismo valor.",
            "Tous les corrects ont le même vecteur. La même fonction, majorité ou valeur convenue, leur donne à tous la même valeur.",
        ),
    },
    Clause {
        notes: &[&ORDERS, &RECEIVES, &RECEIVES_NOTHING, &OBEYS],
        at: "Coulouris et al. 15.5.1, BG from C",
        says: words(
            "The commander sends its value to itself and to all others. Then all run consensus on what they received.",
            "El comandante envía su valor a sí mismo y a todos los demás. Luego todos ejecutan el consenso sobre lo que recibieron.",
            "Le commandant envoie sa valeur à lui-même et à tous les autres. Puis tous exécutent le consensus sur ce qu’ils ont reçu.",
        ),
    },
];
