//! The words of two runs side by side.

use synod::words::{Words, words};

pub static SIDE_BY_SIDE: Words = words("Side by side", "Lado a lado", "Côte à côte");
pub static SIDE_BY_SIDE_ABOUT: Words = words(
    "Two runs on one clock, with the same faults.",
    "Dos ejecuciones con un mismo reloj y los mismos fallos.",
    "Deux exécutions, une seule horloge, les mêmes pannes.",
);
pub static COMPARE_WITH: Words = words("Compare with…", "Comparar con…", "Comparer avec…");
pub static COMPARE_ABOUT: Words = words(
    "Put another run beside this one: its settings, this run’s faults.",
    "Ponga otra ejecución junto a esta: sus ajustes, los fallos de esta.",
    "Mettez une autre exécution à côté\u{a0}: ses réglages, les pannes de celle-ci.",
);
pub static AS_IT_IS: Words = words("This run as it is now", "Esta ejecución tal como está", "Cette exécution telle quelle");
pub static AS_IT_IS_ABOUT: Words = words(
    "Then turn a knob: the copy keeps the old setting.",
    "Después gire un mando: la copia conserva el ajuste anterior.",
    "Puis tournez un bouton\u{a0}: la copie garde l’ancien réglage.",
);
pub static BRANCH_ABOUT: Words = words("A branch of this run.", "Una rama de esta ejecución.", "Une branche de cette exécution.");
pub static THIS_RUN: Words = words("This run", "Esta ejecución", "Cette exécution");
pub static END: Words = words("End the comparison", "Terminar la comparación", "Terminer la comparaison");
pub static SWAP: Words = words("Change places", "Intercambiar", "Échanger");

pub static COMPARISON: Words = words("Comparison", "Comparación", "Comparaison");
pub static FIRST_DECISION: Words = words("First decision", "Primera decisión", "Première décision");
pub static SEARCHING: Words = words("Looking for the first difference…", "Buscando la primera diferencia…", "Recherche de la première différence…");
pub static SAME: Words =
    words("Nothing differs: the two runs are the same.", "No hay diferencias: son iguales.", "Rien ne diffère\u{a0}: elles sont identiques.");
pub static PART_AT: Words = words("They part at {0}.", "Se separan a los {0}.", "Elles divergent à {0}.");
pub static ONLY_HERE: Words = words("Only in the first:", "Solo en la primera:", "Dans la première seulement\u{a0}:");
pub static ONLY_THERE: Words = words("Only in the second:", "Solo en la segunda:", "Dans la seconde seulement\u{a0}:");
pub static GO_THERE: Words = words("Go there", "Ir allí", "Y aller");
pub static DIFFERS: Words = words("Dotted: differs now", "Punteado: difiere ahora", "Pointillé\u{a0}: diffère à présent");
pub static LEFT_OUT: Words = words(
    "These lines do not fit the second run: {0}",
    "Estas líneas no encajan en la segunda: {0}",
    "Ces lignes ne conviennent pas à la seconde\u{a0}: {0}",
);
