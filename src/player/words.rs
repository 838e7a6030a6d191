//! What the player says.

use crate::words::{Words, words};

pub(super) static PLAYING_FROM: Words = words("Playing from {0}.", "En marcha desde {0}.", "Lecture depuis {0}.");
pub(super) static PAUSED_AT: Words = words("Paused at {0}.", "En pausa a los {0}.", "En pause à {0}.");
pub(super) static LEAD: Words = words("{0} {0:leads|lead}.", "{0} {0:lidera|lideran}.", "{0} {0:dirige|dirigent}.");
pub(super) static IS_CHOSEN: Words = words("{0} is chosen.", "Se eligió {0}.", "{0} est choisi.");
pub(super) static LATER: Words = words("{0} later …", "{0} después…", "{0} plus tard…");
pub(super) static AGAIN: Words = words(
    "The same again: {0} more {0:round|rounds}.",
    "Otra vez lo mismo: {0} {0:vuelta|vueltas} más.",
    "Encore la même chose\u{a0}: {0} {0:tour|tours} de plus.",
);
pub(super) static NOW_AT: Words = words("Now at {0}.", "Ahora a los {0}.", "Maintenant à {0}.");
pub(super) static NO_FURTHER: Words = words("There is no further step.", "No hay más pasos.", "Il n’y a plus de pas.");
pub(super) static CUE: Words = words("Note:", "Nota:", "Note\u{a0}:");
pub(super) static BROKEN: Words = words("{0} is broken.", "{0} se ha roto.", "Rupture\u{a0}: {0}.");
pub(super) static SCRIPT_IS_FULL: Words = words(
    "The script is full: remove a line first.",
    "El guion está lleno: quite antes una línea.",
    "Le script est plein\u{a0}: retirez d’abord une ligne.",
);
pub(super) static NO_MORE_BRANCHES: Words = words(
    "This would start a branch, and there is no room for more than {0}, or for such long ones: delete one first.",
    "Esto empezaría una rama, y no caben más de {0}, ni tan largas: borre antes una.",
    "Cela ouvrirait une branche, et il n’y a pas de place pour plus de {0}, ni pour d’aussi longues\u{a0}: supprimez-en d’abord une.",
);
pub(super) static UNDONE: Words = words("Undone.", "Deshecho.", "Annulé.");
pub(super) static REDONE: Words = words("Done again.", "Rehecho.", "Rétabli.");
pub(super) static LINE_REMOVED: Words = words("The line is removed.", "Se quita la línea.", "La ligne est retirée.");
pub(super) static BRANCH_GREW: Words = words(
    "A new branch: the run as it was is kept.",
    "Una rama nueva: la ejecución de antes se conserva.",
    "Une nouvelle branche\u{a0}: l’exécution d’avant est gardée.",
);
pub(super) static BRANCH_SHOWN: Words =
    words("Another branch of the run is shown.", "Se muestra otra rama de la ejecución.", "Une autre branche de l’exécution est affichée.");
pub(super) static LACKS_ANSWERS: Words = words(
    "{0} has {1} of the {2} {2:answer|answers} that it needs.",
    "{0} tiene {1} de {2:la|las} {2} {2:respuesta|respuestas} que necesita.",
    "{0} a {1} {2:réponse|réponses} sur {2} qu’il lui faut.",
);
pub(super) static ON_THE_WAY: Words =
    words("{0} {0:message is|messages are} on the way.", "Hay {0} {0:mensaje|mensajes} en camino.", "{0} {0:message est|messages sont} en chemin.");
pub(super) static UNTIL_TIMER: Words = words(
    "No message is on the way: {0}’s {1} runs out in {2}.",
    "No hay mensajes en camino: el {1} de {0} se agota en {2}.",
    "Aucun message en chemin\u{a0}: le {1} de {0} expire dans {2}.",
);
pub(super) static NO_VIOLATION: Words = words(
    "From here on, no property breaks in this run.",
    "Desde aquí no se rompe ninguna propiedad en esta ejecución.",
    "À partir d’ici, aucune propriété n’est rompue dans cette exécution.",
);
pub(super) static NO_EVENT_OF: Words = words(
    "From here on, nothing happens at {0} in this run.",
    "Desde aquí no le ocurre nada a {0} en esta ejecución.",
    "À partir d’ici, rien n’arrive à {0} dans cette exécution.",
);
pub(super) static NEVER_QUIET: Words = words(
    "This run never falls quiet before its end.",
    "Esta ejecución no queda en calma antes de su fin.",
    "Cette exécution ne se calme jamais avant sa fin.",
);
pub(super) static NEVER_COMES: Words = words(
    "From here on, this does not come in this run:",
    "Desde aquí, esto no ocurre en esta ejecución:",
    "À partir d’ici, cela n’arrive pas dans cette exécution\u{a0}:",
);
pub(super) static SEARCHING: Words = words("Looking ahead …", "Mirando hacia delante…", "Recherche de la suite…");
pub(super) static WAITS_FOR_TIMER: Words =
    words("{0} waits for its {1}, until {2}.", "{0} espera a su {1}, hasta los {2}.", "{0} attend son {1}, jusqu’à {2}.");
pub(super) static WAIT_TO_BE_ASKED: Words = words(
    "{0} {1:waits|wait} for others to write.",
    "{0} {1:espera|esperan} a que otros {1:le|les} escriban.",
    "{0} {1:attend|attendent} que d’autres {1:lui|leur} écrivent.",
);
pub(super) static ARE_FROZEN: Words = words("{0} {1:is|are} frozen.", "{0} {1:está congelado|están congelados}.", "{0} {1:est figé|sont figés}.");
pub(super) static ARE_DOWN: Words = words("{0} {1:is|are} down.", "{0} {1:está caído|están caídos}.", "{0} {1:est en panne|sont en panne}.");
pub(super) static ARE_CUT_OFF: Words = words("{0} {1:is|are} cut off.", "{0} {1:está aislado|están aislados}.", "{0} {1:est isolé|sont isolés}.");
pub(super) static ARE_ON_THE_WAY: Words = words(
    "{0}: {1:its|their} messages are on the way.",
    "{0}: {1:sus|sus} mensajes van en camino.",
    "{0}\u{a0}: {1:ses|leurs} messages sont en chemin.",
);
pub(super) static ARE_LOST: Words = words(
    "{0}: {1:its|their} last messages were lost.",
    "{0}: {1:sus|sus} últimos mensajes se perdieron.",
    "{0}\u{a0}: {1:ses|leurs} derniers messages sont perdus.",
);
pub(super) static GRANT_NOTHING: Words =
    words("{0} {1:has|have} not granted it.", "{0} no lo {1:ha|han} concedido.", "{0} ne l’{1:a|ont} pas accordé.");
