//! What the player says.

use crate::words::{Words, words};

pub(super) static PLAYING_FROM: Words = words("Playing from {0}.", "En marcha desde {0}.", "Lecture depuis {0}.");
pub(super) static PAUSED_AT: Words = words("Paused at {0}.", "En pausa en {0}.", "En pause à {0}.");
pub(super) static NOW_AT: Words = words("Now at {0}.", "Ahora en {0}.", "Maintenant à {0}.");
pub(super) static NO_FURTHER: Words = words("There is no further step.", "No hay más pasos.", "Il n’y a pas d’autre pas.");
pub(super) static BROKEN: Words = words("{0} is broken.", "{0} se ha roto.", "{0} est rompu.");
pub(super) static DECIDED: Words = words("{0} decides {1}.", "{0} decide {1}.", "{0} décide {1}.");
pub(super) static CHOSEN: Words = words("{0} is chosen.", "Se elige {0}.", "{0} est choisi.");
pub(super) static ELECTED: Words = words("{0} leads term {1}.", "{0} lidera el mandato {1}.", "{0} dirige le mandat {1}.");
pub(super) static LEADS: Words = words("{0} acts as leader.", "{0} actúa como líder.", "{0} agit en leader.");
pub(super) static CHOSEN_AT: Words = words("Index {0} is chosen.", "El índice {0} está elegido.", "L’indice {0} est choisi.");
pub(super) static COMMITTED: Words = words("Index {0} is committed.", "El índice {0} está comprometido.", "L’indice {0} est validé.");
pub(super) static SCRIPT_IS_FULL: Words = words(
    "The script is full: remove a line first.",
    "El guion está lleno: quita antes una línea.",
    "Le script est plein : retirez d’abord une ligne.",
);
pub(super) static NO_MORE_BRANCHES: Words = words(
    "This would start a branch, and there is no room for more than {0}, or for such long ones: delete one first.",
    "Esto empezaría una rama, y no caben más de {0}, ni tan largas: borra antes una.",
    "Cela ouvrirait une branche, et il n’y a pas de place pour plus de {0}, ni pour d’aussi longues\u{a0}: supprimez-en d’abord une.",
);
pub(super) static BRANCH_GREW: Words = words(
    "A new branch: the run as it was is kept.",
    "Una rama nueva: la ejecución de antes se conserva.",
    "Une nouvelle branche\u{a0}: l’exécution d’avant est gardée.",
);
pub(super) static BRANCH_SHOWN: Words =
    words("Another branch of the run is shown.", "Se muestra otra rama de la ejecución.", "Une autre branche de l’exécution est affichée.");
pub(super) static LACKS_ANSWERS: Words = words(
    "{0} has {1} of the {2} answers that it needs.",
    "{0} tiene {1} de las {2} respuestas que necesita.",
    "{0} a {1} des {2} réponses qu’il lui faut.",
);
pub(super) static ON_THE_WAY: Words =
    words("{0} {0:message is|messages are} on the way.", "Hay {0} {0:mensaje|mensajes} en camino.", "{0} {0:message est|messages sont} en chemin.");
pub(super) static UNTIL_TIMER: Words = words(
    "No message is on the way; {0} waits: its {1} runs out at {2}.",
    "No hay mensajes en camino; {0} espera: su {1} se agota a los {2}.",
    "Aucun message en chemin\u{a0}; {0} attend\u{a0}: son {1} expire à {2}.",
);
pub(super) static QUIET: Words = words(
    "Nothing more will happen: no message is on its way, no timer is set.",
    "No pasará nada más: no hay mensajes en camino ni temporizadores.",
    "Plus rien ne se passera : aucun message en chemin, aucune minuterie.",
);
pub(super) static UNTIL: Words = words(
    "The scenario ends here; the run would go on.",
    "El escenario termina aquí; la ejecución seguiría.",
    "Le scénario se termine ici ; l’exécution continuerait.",
);
pub(super) static TOO_MANY_EVENTS: Words = words(
    "The run was ended after {0} events, the most that Synod plays.",
    "La ejecución terminó tras {0} sucesos, el máximo de Synod.",
    "L’exécution s’est arrêtée après {0} événements, le maximum de Synod.",
);
pub(super) static STUCK: Words = words(
    "The run was ended: {0} events followed from each other without time passing. Raise the latency.",
    "La ejecución terminó: {0} sucesos se siguieron sin que pasara el tiempo. Sube la latencia.",
    "L’exécution s’est arrêtée : {0} événements se sont suivis sans que le temps passe. Augmentez la latence.",
);
pub(super) static TOO_MANY_IN_FLIGHT: Words = words(
    "The run was ended: more than {0} messages were on their way at once.",
    "La ejecución terminó: había más de {0} mensajes en camino a la vez.",
    "L’exécution s’est arrêtée : plus de {0} messages étaient en chemin à la fois.",
);
