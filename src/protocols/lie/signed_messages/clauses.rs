//! What the paper says, for whoever asks why a general did what it did.

use super::notes::{BELIEVES_TWO, HAS_NONE, HAS_PROOF, HAS_TWO, OBEYS, OBEYS_THE_FIRST, PASSES_ON, SIGNS, THROWS_AWAY};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 4] = [
    Clause {
        notes: &[&SIGNS],
        at: "Lamport, Shostak & Pease 1982, SM(m) (1)",
        says: words(
            "The commander signs its order and sends it to every lieutenant. A traitor may sign several, and send each something else.",
            "El comandante firma su orden y la envía a cada teniente. Un traidor puede firmar varias y enviar a cada uno otra cosa.",
            "Le commandant signe son ordre et l’envoie à chaque lieutenant. Un traître peut en signer plusieurs et envoyer à chacun autre chose.",
        ),
    },
    Clause {
        notes: &[&PASSES_ON, &HAS_PROOF, &BELIEVES_TWO],
        at: "Lamport, Shostak & Pease 1982, SM(m) (2)",
        says: words(
            "Whoever gets an order that is new to it keeps it in V, signs it as well, and sends it to all who have not signed it yet.",
            "Quien recibe una orden nueva la guarda en V, la firma también y la envía a todos los que aún no la han firmado.",
            "Qui reçoit un ordre nouveau pour lui le garde dans V, le signe aussi et l’envoie à tous ceux qui ne l’ont pas encore signé.",
        ),
    },
    Clause {
        notes: &[&THROWS_AWAY],
        at: "Lamport, Shostak & Pease 1982, A4",
        says: words(
            "A loyal general’s signature cannot be forged, what it signed cannot be altered, and anybody can tell. Traitors may sign for each other.",
            "La firma de un general leal no puede falsificarse ni alterarse lo que firmó, y todos lo notan. Los traidores pueden firmar unos por otros.",
            "La signature d’un général loyal ne peut être falsifiée, ni ce qu’il a signé modifié, et tous le voient. Les traîtres peuvent signer l’un pour l’autre.",
        ),
    },
    Clause {
        notes: &[&OBEYS, &HAS_NONE, &HAS_TWO, &OBEYS_THE_FIRST],
        at: "Lamport, Shostak & Pease 1982, SM(m) (3)",
        says: words(
            "After m + 1 rounds all loyal ones hold the same orders: what came last bears m + 1 signatures, one of them loyal, who told all.",
            "Tras m + 1 rondas todos los leales tienen las mismas órdenes: lo último trae m + 1 firmas, una leal, que lo dijo a todos.",
            "Après m + 1 tours tous les loyaux ont les mêmes ordres\u{a0}: le dernier porte m + 1 signatures, dont une loyale, qui l’a dit à tous.",
        ),
    },
];
