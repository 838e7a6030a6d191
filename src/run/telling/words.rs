//! The sentences.

use crate::words::{Weight, Words, words};

pub(super) static STARTS: Words = words("{0} starts.", "{0} arranca.", "{0} démarre.");
pub(super) static GETS: Words = words("{0} gets {1} from {2}.", "{0} recibe {1} de {2}.", "{0} reçoit {1} de {2}.");
pub(super) static HANDS_ITSELF: Words = words("{0} hands itself {1}.", "{0} se entrega a sí mismo {1}.", "{0} se remet {1} à lui-même.");
pub(super) static SENDS: Words = words("{0} sends {1} to {2}.", "{0} envía {1} a {2}.", "{0} envoie {1} à {2}.");
pub(super) static IS_ON_THE_WAY: Words =
    words("{1} is on its way from {0} to {2}.", "{1} va en camino de {0} a {2}.", "{1} est en chemin de {0} à {2}.");
pub(super) static RUNS_OUT: Words = words("{0}’s {1} runs out.", "Se agota el {1} de {0}.", "Le {1} de {0} expire.");
pub(super) static CHANGES: Words = words("{0} goes on in another state.", "{0} sigue en otro estado.", "{0} continue dans un autre état.");
pub(super) static CHANGES_NOTHING: Words =
    words("A line of the script changes nothing:", "Una línea del guion no cambia nada:", "Une ligne du script ne change rien\u{a0}:");

pub(super) static LOST: Words =
    words("{1} from {0} to {2} is lost on the way.", "{1} de {0} a {2} se pierde por el camino.", "{1} de {0} à {2} se perd en chemin.");
pub(super) static LOST_AT_A_CUT: Words = words(
    "{1} from {0} to {2} is lost: their link is cut.",
    "{1} de {0} a {2} se pierde: su enlace está cortado.",
    "{1} de {0} à {2} se perd\u{a0}: leur lien est coupé.",
);
pub(super) static LOST_AT_A_CRASHED: Words =
    words("{1} from {0} is lost: {2} is down.", "{1} de {0} se pierde: {2} está caído.", "{1} de {0} se perd\u{a0}: {2} est en panne.");
pub(super) static DROPPED: Words =
    words("{1} from {0} to {2} is dropped by hand.", "{1} de {0} a {2} se descarta a mano.", "{1} de {0} à {2} est perdu exprès.");
pub(super) static BY_THE_NETWORK: Words = words("the network loses it", "la red lo pierde", "le réseau le perd");
pub(super) static AT_A_CUT: Words = words("the link is cut", "el enlace está cortado", "le lien est coupé");
pub(super) static AT_A_CRASHED: Words = words("its receiver is down", "su receptor está caído", "son destinataire est en panne");
pub(super) static BY_HAND: Words = words("somebody dropped it", "alguien lo descartó", "quelqu’un l’a perdu");

pub(super) static CRASHES: Words = words(
    "{0} {0:crashes; its disk is|crash; their disks are} kept.",
    "{0} {0:cae; conserva|caen; conservan} su disco.",
    "{0} {0:tombe en panne\u{a0}; son disque reste|tombent en panne\u{a0}; leurs disques restent}.",
)
.weighing(Weight::Turn);
pub(super) static CRASHES_LOSING: Words = words(
    "{0} {0:crashes and loses its disk|crash and lose their disks}.",
    "{0} {0:cae y pierde|caen y pierden} su disco.",
    "{0} {0:tombe en panne et perd son disque|tombent en panne et perdent leurs disques}.",
)
.weighing(Weight::Turn);
pub(super) static CRASHES_REACHING: Words = words(
    "{0} crashes while sending; it still reaches {1}.",
    "{0} cae mientras envía; aún llega a {1}.",
    "{0} tombe en panne en envoyant\u{a0}; il atteint encore {1}.",
)
.weighing(Weight::Turn);
pub(super) static CRASHES_REACHING_NOBODY: Words =
    words("{0} crashes before it reaches anybody.", "{0} cae antes de llegar a nadie.", "{0} tombe en panne avant d’atteindre qui que ce soit.")
        .weighing(Weight::Turn);
pub(super) static RECOVERS: Words =
    words("{0} {0:is|are} up again.", "{0} {0:vuelve|vuelven} a funcionar.", "{0} {0:fonctionne|fonctionnent} à nouveau.").weighing(Weight::Turn);
pub(super) static FREEZES: Words =
    words("{0} {0:stands|stand} still.", "{0} {0:se congela|se congelan}.", "{0} {0:se fige|se figent}.").weighing(Weight::Turn);
pub(super) static THAWS: Words = words("{0} {0:goes|go} on.", "{0} {0:continúa|continúan}.", "{0} {0:reprend|reprennent}.").weighing(Weight::Turn);
pub(super) static SLOWS: Words =
    words("{0} is now {1} times slower.", "{0} va ahora {1} veces más lento.", "{0} est maintenant {1} fois plus lent.").weighing(Weight::Turn);
pub(super) static FULL_SPEED: Words =
    words("{0} is at full speed again.", "{0} vuelve a su ritmo.", "{0} retrouve son rythme.").weighing(Weight::Turn);
pub(super) static MADE_TO_RUN_OUT: Words =
    words("{0}’s {1} is made to run out.", "Se hace que se agote el {1} de {0}.", "On fait expirer le {1} de {0}.").weighing(Weight::Aside);
pub(super) static ALIGNED: Words = words(
    "Timers of one name will run out together.",
    "Los temporizadores iguales se agotarán a la vez.",
    "Les minuteurs de même nom expireront ensemble.",
);
pub(super) static ALIGNED_OF: Words =
    words("The timers of {0} will run out together.", "Los temporizadores de {0} se agotarán a la vez.", "Les minuteurs de {0} expireront ensemble.");
pub(super) static SPREAD: Words = words(
    "Timers run out when their dice said.",
    "Los temporizadores se agotan cuando dijeron los dados.",
    "Les minuteurs expirent quand les dés l’ont dit.",
);
pub(super) static CUT: Words =
    words("The link from {0} to {1} is cut.", "Se corta el enlace de {0} a {1}.", "Le lien de {0} à {1} est coupé.").weighing(Weight::Turn);
pub(super) static MENDED: Words =
    words("The link from {0} to {1} works again.", "El enlace de {0} a {1} vuelve a funcionar.", "Le lien de {0} à {1} fonctionne à nouveau.")
        .weighing(Weight::Turn);
pub(super) static PARTED: Words = words("The network is parted:", "La red se parte:", "Le réseau se sépare\u{a0}:").weighing(Weight::Turn);
pub(super) static HEALED: Words =
    words("All links work again.", "Todos los enlaces vuelven a funcionar.", "Tous les liens fonctionnent à nouveau.").weighing(Weight::Turn);
pub(super) static DROPS: Words =
    words("Message {2} from {0} to {1} is dropped.", "El mensaje {2} de {0} a {1} se descarta.", "Le message {2} de {0} à {1} est perdu exprès.");
pub(super) static HOLDS: Words = words(
    "Message {2} from {0} to {1} is held back for {3}.",
    "El mensaje {2} de {0} a {1} se retiene durante {3}.",
    "Le message {2} de {0} à {1} est retenu pendant {3}.",
)
.weighing(Weight::Aside);
pub(super) static DELIVERS: Words = words(
    "Message {2} from {0} to {1} is delivered at once.",
    "El mensaje {2} de {0} a {1} se entrega ya.",
    "Le message {2} de {0} à {1} est livré aussitôt.",
)
.weighing(Weight::Aside);
pub(super) static DUPLICATES: Words =
    words("Message {2} from {0} to {1} is duplicated.", "El mensaje {2} de {0} a {1} se duplica.", "Le message {2} de {0} à {1} est dupliqué.")
        .weighing(Weight::Aside);
pub(super) static LIES: Words = words("{0} turns traitor:", "{0} se vuelve traidor:", "{0} devient traître\u{a0}:").weighing(Weight::Turn);
pub(super) static BEGINS_AS: Words = words("{0} begins with", "{0} empieza con", "{0} commence avec");

pub(super) static PROPOSE: Words = words("{0} is asked to propose {1}.", "Se pide a {0} que proponga {1}.", "On demande à {0} de proposer {1}.");
pub(super) static SUBMIT: Words = words("{0} is asked to submit {1}.", "Se pide a {0} que envíe {1}.", "On demande à {0} de soumettre {1}.");
pub(super) static ELECT: Words = words("{0} is to call an election.", "{0} debe convocar una elección.", "{0} doit appeler à l’élection.");
pub(super) static RESIGN: Words = words("{0} is to resign.", "{0} debe dimitir.", "{0} doit démissionner.");
pub(super) static ACQUIRE: Words =
    words("{0} would like to enter the critical section.", "{0} quiere entrar en la sección crítica.", "{0} souhaite entrer en section critique.");
pub(super) static RELEASE: Words =
    words("{0} is to leave the critical section.", "{0} debe salir de la sección crítica.", "{0} doit quitter la section critique.");
pub(super) static PUT: Words = words("{0} would like to write {1} = {2}.", "{0} quiere escribir {1} = {2}.", "{0} souhaite écrire {1} = {2}.");
pub(super) static MULTICAST: Words =
    words("{0} would like to tell everybody something.", "{0} quiere decir algo a todos.", "{0} souhaite dire quelque chose à tous.");
pub(super) static GET: Words = words("{0} would like to read {1}.", "{0} quiere leer {1}.", "{0} souhaite lire {1}.");

pub(super) static QUIET: Words = words(
    "Nothing more will happen: no message is on its way, no timer is set.",
    "No pasará nada más: no hay mensajes en camino ni temporizadores.",
    "Plus rien ne se passera\u{a0}: aucun message en chemin, aucun minuteur.",
);
pub(super) static UNTIL: Words = words(
    "The scenario ends here; the run would go on.",
    "El escenario termina aquí; la ejecución seguiría.",
    "Le scénario se termine ici\u{a0}; l’exécution continuerait.",
);
pub(super) static TOO_MANY_EVENTS: Words = words(
    "The run was ended after {0} events, the most that Synod plays.",
    "La ejecución terminó tras {0} eventos, el máximo de Synod.",
    "L’exécution s’est arrêtée après {0} événements, le maximum de Synod.",
);
pub(super) static STUCK: Words = words(
    "The run was ended: {0} events followed from each other without time passing. Raise latency, or another time that is 0ms.",
    "La ejecución terminó: {0} eventos se siguieron sin que pasara el tiempo. Suba latency, u otro tiempo que sea 0ms.",
    "L’exécution s’est arrêtée\u{a0}: {0} événements se sont suivis sans que le temps passe. Augmentez latency, ou une autre durée à 0ms.",
);
pub(super) static TOO_MANY_IN_FLIGHT: Words = words(
    "The run was ended: more than {0} messages were on their way at once.",
    "La ejecución terminó: había más de {0} mensajes en camino a la vez.",
    "L’exécution s’est arrêtée\u{a0}: plus de {0} messages étaient en chemin à la fois.",
);
