//! What the player says.

use crate::words::{Words, words};

pub(super) static PLAYING_FROM: Words = words("Playing from {0}.", "En marcha desde {0}.", "Lecture depuis {0}.");
pub(super) static PAUSED_AT: Words = words("Paused at {0}.", "En pausa en {0}.", "En pause à {0}.");
pub(super) static NOW_AT: Words = words("Now at {0}.", "Ahora en {0}.", "Maintenant à {0}.");
pub(super) static NO_FURTHER: Words = words("There is no further step.", "No hay más pasos.", "Il n’y a pas d’autre pas.");
pub(super) static BROKEN: Words = words("{0} is broken.", "{0} se ha roto.", "{0} est rompu.");
pub(super) static DECIDED: Words = words("{0} decides {1}.", "{0} decide {1}.", "{0} décide {1}.");
pub(super) static CHOSEN: Words = words("{0} is chosen.", "Se elige {0}.", "{0} est choisi.");
pub(super) static SCRIPT_IS_FULL: Words = words(
    "The script is full: remove a line first.",
    "El guion está lleno: quita antes una línea.",
    "Le script est plein : retirez d’abord une ligne.",
);
