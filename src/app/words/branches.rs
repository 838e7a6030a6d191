//! The words about branches.

use synod::words::{Words, words};

pub static ABOUT: Words = words(
    "Go back and interfere: the run as it was stays here.",
    "Vuelva atrás e intervenga: la ejecución de antes queda aquí.",
    "Revenez en arrière et intervenez\u{a0}: l’exécution d’avant reste ici.",
);
pub static ORIGINAL: Words = words("Original", "Original", "D’origine");
pub static WITHOUT: Words = words("without {0}", "sin {0}", "sans {0}");
pub static SHOW: Words = words("Show the branch: {0}", "Ver la rama: {0}", "Voir la branche\u{a0}: {0}");
pub static RENAME: Words = words("Rename: {0}", "Renombrar: {0}", "Renommer\u{a0}: {0}");
pub static NAME: Words = words("Name of the branch", "Nombre de la rama", "Nom de la branche");
pub static COMPARE: Words = words("Put beside: {0}", "Poner al lado: {0}", "Mettre à côté\u{a0}: {0}");
pub static DELETE: Words = words("Delete: {0}", "Borrar: {0}", "Supprimer\u{a0}: {0}");
