//! The rules of rotating-coordinator consensus that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 6] = [&TOO_FEW_ESTIMATES, &ANY_ESTIMATE, &TOO_FEW_ACKS, &NO_NACK, &NO_SUSPICION, &NO_RELAY];

/// A coordinator proposes with one estimate less than a majority.
pub(super) static TOO_FEW_ESTIMATES: Rule = Rule {
    id: "too-few-estimates",
    words: words(
        "Propose with one estimate less than a majority",
        "Proponer con una estimación menos que la mayoría",
        "Proposer avec une estimation de moins que la majorité",
    ),
};
/// A coordinator proposes any estimate.
pub(super) static ANY_ESTIMATE: Rule = Rule {
    id: "any-estimate",
    words: words(
        "Propose any estimate, not the latest",
        "Proponer cualquier estimación, no la más reciente",
        "Proposer n’importe quelle estimation, non la plus récente",
    ),
};
/// A coordinator decides with one ack less than a majority.
pub(super) static TOO_FEW_ACKS: Rule = Rule {
    id: "too-few-acks",
    words: words(
        "Decide with one ack less than a majority",
        "Decidir con un ack menos que la mayoría",
        "Décider avec un ack de moins que la majorité",
    ),
};
/// Whoever suspects the coordinator goes on without a word.
pub(super) static NO_NACK: Rule =
    Rule { id: "no-nack", words: words("Go on without a nack", "Seguir adelante sin nack", "Passer au suivant sans nack") };
/// Everybody waits for the coordinator, whatever the detector says.
pub(super) static NO_SUSPICION: Rule = Rule {
    id: "no-suspicion",
    words: words("Wait for every coordinator, for ever", "Esperar siempre al coordinador", "Attendre toujours le coordinateur"),
};
/// Nobody passes the decision on.
pub(super) static NO_RELAY: Rule =
    Rule { id: "no-relay", words: words("Pass no decision on", "No pasar la decisión a nadie", "Ne pas transmettre la décision") };
