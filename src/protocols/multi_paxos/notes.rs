//! The words of Multi-Paxos, in three languages: what a server is, its state, and a note for every step.

use crate::words::{Words, words};

pub(super) static LEADER: Words = words("leader", "líder", "leader");
pub(super) static PROPOSER: Words = words("proposer", "proponente", "proposeur");
pub(super) static ACCEPTOR: Words = words("acceptor", "aceptador", "accepteur");
pub(super) static CLIENT: Words = words("client", "cliente", "client");

pub(super) static PREPARING: Words = words("preparing", "preparando", "prépare");
pub(super) static PREPARED: Words = words("prepared", "preparado", "préparé");
pub(super) static ACCEPTING: Words = words("asking to accept", "pidiendo aceptar", "demande");
pub(super) static BACKING_OFF: Words = words("keeping quiet", "callado", "se tait");

pub(super) static FIELD_MIN_PROPOSAL: Words = words("promised ballot", "propuesta prometida", "scrutin promis");
pub(super) static FIELD_LAST: Words = words("last log index", "último índice del registro", "dernier indice du journal");
pub(super) static FIELD_LOG: Words = words("log", "registro", "journal");
pub(super) static FIELD_MAX_ROUND: Words = words("highest round seen", "mayor ronda vista", "plus grand tour vu");
pub(super) static FIELD_FIRST_UNCHOSEN: Words = words("first unchosen index", "primer índice sin elegir", "premier indice non choisi");
pub(super) static FIELD_LEADER: Words = words("leader it knows", "líder que conoce", "leader connu");
pub(super) static FIELD_BALLOT: Words = words("its ballot", "su propuesta", "son scrutin");
pub(super) static FIELD_PREPARED: Words = words("prepared", "preparado", "préparé");
pub(super) static FIELD_NEXT: Words = words("next index", "índice siguiente", "indice suivant");
pub(super) static FIELD_PROMISES: Words = words("promises from", "promesas de", "promesses de");
pub(super) static FIELD_OPEN: Words = words("in flight", "en curso", "en cours");
pub(super) static FIELD_WAITING: Words = words("waiting commands", "órdenes en espera", "commandes en attente");
pub(super) static FIELD_APPLIED: Words = words("last applied", "último aplicado", "dernier appliqué");
pub(super) static FIELD_KNOWN: Words = words("first unchosen of others", "primer sin elegir de otros", "premier non choisi des autres");
pub(super) static FIELD_OWED: Words = words("owes an answer to", "debe respuesta a", "doit une réponse à");
pub(super) static FIELD_STORE: Words = words("state machine", "máquina de estados", "machine à états");

pub(super) static BALLOTS: Words = words("Ballots", "Propuestas", "Scrutins");
pub(super) static WASTED_BALLOTS: Words = words("Wasted ballots", "Intentos perdidos", "Tentatives perdues");
pub(super) static ENTRIES_CHOSEN: Words = words("Entries chosen", "Entradas elegidas", "Entrées choisies");

pub(super) static IS_HIGHEST: Words = words(
    "No id is higher than that of {0}: it leads.",
    "Nadie tiene un id mayor que {0}: lidera.",
    "Nul n’a d’id plus haut que {0}\u{a0}: il dirige.",
);
pub(super) static LEADS: Words = words(
    "{0} heard no higher id for {1}: it acts as leader.",
    "{0} no oyó un id mayor en {1}: actúa como líder.",
    "{0} n’a entendu aucun id plus haut en {1}\u{a0}: il agit en leader.",
);
pub(super) static YIELDS: Words = words(
    "{0} hears {1}, whose id is higher: it stops leading.",
    "{0} oye a {1}, de id mayor: deja de liderar.",
    "{0} entend {1}, d’id plus haut\u{a0}: il cesse de diriger.",
);
pub(super) static PREPARES: Words = words(
    "{0} asks for promises to ballot {1}, and about index {2}.",
    "{0} pide promesas para la propuesta {1} y pregunta por el índice {2}.",
    "{0} demande des promesses au scrutin {1}, et l’état de l’indice {2}.",
);
pub(super) static PROMISES: Words = words(
    "{0} promises, at every index: nothing below ballot {1}.",
    "{0} promete, en todo índice: nada por debajo de la propuesta {1}.",
    "{0} promet, à tout indice\u{a0}: rien sous le scrutin {1}.",
);
pub(super) static REFUSES: Words = words(
    "{0} has promised ballot {1}: it refuses {2}.",
    "{0} prometió la propuesta {1}: rechaza {2}.",
    "{0} a promis le scrutin {1}\u{a0}: il refuse {2}.",
);
pub(super) static ADOPTS: Words = words(
    "{0} adopts for index {1} what was accepted there in {2}: it may be chosen.",
    "{0} adopta en el índice {1} lo aceptado allí en {2}: puede estar elegido.",
    "{0} adopte à l’indice {1} ce qui y fut accepté en {2}\u{a0}: choisi, peut-être.",
);
pub(super) static ADOPTS_CHOSEN: Words = words(
    "{0} hears that index {1} is chosen already, and keeps to that value.",
    "{0} se entera de que la entrada {1} ya está elegida y la respeta.",
    "{0} apprend que l’entrée {1} est déjà choisie, et garde cette valeur.",
);
pub(super) static IS_FREE: Words = words(
    "Nobody accepted anything at index {1}: {0} takes its client’s command.",
    "Nadie aceptó nada en el índice {1}: {0} pone la orden del cliente.",
    "Nul n’a rien accepté à l’indice {1}\u{a0}: {0} y met la commande du client.",
);
pub(super) static FILLS: Words = words(
    "Nothing at index {1}, but something behind it: {0} fills in a no-op.",
    "Nada en el índice {1}, pero algo detrás: {0} pone una orden vacía.",
    "Rien à l’indice {1}, mais quelque chose après\u{a0}: {0} y met un no-op.",
);
pub(super) static IS_PREPARED: Words = words(
    "Nothing from index {1} on: {0} needs no more Prepare.",
    "Nada desde el índice {1}: {0} ya no necesita Prepare.",
    "Rien depuis l’indice {1}\u{a0}: {0} n’a plus besoin de Prepare.",
);
pub(super) static SKIPS_PREPARE: Words = words(
    "{0} is prepared: it asks at once to accept at index {1}.",
    "{0} está preparado: pide ya aceptar en el índice {1}.",
    "{0} est préparé\u{a0}: il demande aussitôt d’accepter à l’indice {1}.",
);
pub(super) static ACCEPTS: Words = words(
    "{0} promised nothing higher: it accepts index {1} in ballot {2}.",
    "{0} no prometió nada mayor: acepta la entrada {1} en {2}.",
    "{0} n’a rien promis de plus haut\u{a0}: il accepte l’entrée {1} en {2}.",
);
pub(super) static MARKS: Words = words(
    "{0} holds index {1} from this very ballot, {2}: it is chosen.",
    "{0} tiene la entrada {1} de esta misma propuesta, {2}: está elegida.",
    "{0} tient l’entrée {1} de ce scrutin même, {2}\u{a0}: elle est choisie.",
);
pub(super) static IS_CHOSEN: Words = words(
    "A majority accepted index {1}: {0} knows it to be chosen.",
    "Una mayoría aceptó la entrada {1}: {0} sabe que está elegida.",
    "Une majorité a accepté l’entrée {1}\u{a0}: {0} la sait choisie.",
);
pub(super) static LEARNS: Words = words(
    "{0} is told what was chosen at index {1}.",
    "A {0} le dicen qué se eligió en el índice {1}.",
    "{0} apprend ce qui fut choisi à l’indice {1}.",
);
pub(super) static TELLS_SUCCESS: Words = words(
    "{0} tells {1} what was chosen at index {2}: it does not know.",
    "{0} dice a {1} qué se eligió en el índice {2}: no lo sabe.",
    "{0} dit à {1} ce qui fut choisi à l’indice {2}\u{a0}: il l’ignore.",
);
pub(super) static GIVES_UP: Words = words(
    "{0} gives ballot {1} up: somebody promised {2}.",
    "{0} abandona la propuesta {1}: alguien prometió {2}.",
    "{0} abandonne le scrutin {1}\u{a0}: quelqu’un a promis {2}.",
);
pub(super) static LOST_INDEX: Words = words(
    "Index {1} got another value: {0} goes on with a new ballot.",
    "El índice {1} recibió otro valor: {0} sigue con otra propuesta.",
    "L’indice {1} a reçu une autre valeur\u{a0}: {0} reprend avec un nouveau scrutin.",
);
pub(super) static BACKS_OFF: Words =
    words("{0} was pre-empted: it keeps quiet for {1}.", "{0} fue superado: calla durante {1}.", "{0} a été devancé\u{a0}: il se tait pendant {1}.");
pub(super) static ASKS_AGAIN: Words = words(
    "{0} asks again in ballot {1} whoever has not answered.",
    "{0} vuelve a pedir en {1} a quien no respondió.",
    "{0} redemande, dans le scrutin {1}, à qui n’a pas répondu.",
);
pub(super) static TAKES_IN: Words =
    words("{0} takes the command of {1} in.", "{0} recibe la orden de {1}.", "{0} prend en charge la commande de {1}.");
pub(super) static DONE_BEFORE: Words = words(
    "{0} carried this out before: it answers {1} again.",
    "{0} ya lo hizo antes: responde de nuevo a {1}.",
    "{0} l’a déjà fait\u{a0}: il répond à nouveau à {1}.",
);
pub(super) static SENDS_ELSEWHERE: Words = words(
    "{0} does not lead: {1} must ask somebody else.",
    "{0} no lidera: {1} debe pedirlo a otro.",
    "{0} ne dirige pas\u{a0}: {1} doit demander à un autre.",
);

pub(super) static UNSTEADY_HEARTBEAT: Words = words(
    "heartbeats may arrive {0} apart, twice the setting or more, and others lead meanwhile: write {1} or more",
    "los latidos pueden llegar con {0} entre sí, el doble o más, y otros lideran entretanto: escriba {1} o más",
    "les battements peuvent arriver à {0} d’écart, le double ou plus, et d’autres dirigent entre-temps\u{a0}: écrivez {1} ou plus",
);
