//! The rules of the adapters that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 5] = [&OWN_FUNCTION, &NO_DEFAULT, &OWN_FOR_MISSING, &WITHOUT_CONSENSUS, &NOT_TO_ITSELF];

/// The function of the vector is not the same for all.
pub(super) static OWN_FUNCTION: Rule = Rule {
    id: "own-function",
    words: words(
        "Each takes its own component and not the majority",
        "Cada uno toma su propia componente y no la mayoría",
        "Chacun prend sa propre composante et non la majorité",
    ),
};
/// Where no value has a majority nothing is agreed on.
pub(super) static NO_DEFAULT: Rule = Rule {
    id: "no-default",
    words: words("No default without a majority", "Sin valor convenido si no hay mayoría", "Pas de valeur convenue sans majorité"),
};
/// A component on which the words are tied is not the same for all.
pub(super) static OWN_FOR_MISSING: Rule = Rule {
    id: "own-for-missing",
    words: words(
        "For a missing component each takes its own value",
        "Por una componente que falta, cada uno pone su propio valor",
        "Pour une composante manquante, chacun met sa propre valeur",
    ),
};
/// The order is obeyed before anybody agreed on it.
pub(super) static WITHOUT_CONSENSUS: Rule = Rule {
    id: "without-consensus",
    words: words("Obey what was received, without consensus", "Obedecer lo recibido, sin consenso", "Obéir à ce qu’on a reçu, sans consensus"),
};
/// The commander does not propose its own order.
pub(super) static NOT_TO_ITSELF: Rule = Rule {
    id: "not-to-itself",
    words: words(
        "The commander sends no order to itself",
        "El comandante no se envía la orden a sí mismo",
        "Le commandant ne s’envoie pas l’ordre à lui-même",
    ),
};
