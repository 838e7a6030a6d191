//! The words of Multi-Paxos, in three languages: what a server is, its state, and a note for every step.

use crate::words::{Weight, Words, words};

pub(super) static LEADER: Words = words("leader", "líder", "leader");
pub(super) static PROPOSER: Words = words("proposer", "proponente", "proposeur");
pub(super) static ACCEPTOR: Words = words("acceptor", "aceptador", "accepteur");

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
)
.weighing(Weight::Turn);
pub(super) static LEADS: Words = words(
    "{0} heard no higher id for {1}: {0:it acts as leader|they act as leaders}.",
    "{0} no {0:oyó|oyeron} un id mayor en {1}: {0:actúa como líder|actúan como líderes}.",
    "{0} {0:n’a|n’ont} entendu aucun id plus haut en {1}\u{a0}: {0:il agit en leader|ils agissent en leaders}.",
)
.weighing(Weight::Turn);
pub(super) static YIELDS: Words = words(
    "{0} {0:hears|hear} {1}, whose id is higher: {0:it stops|they stop} leading.",
    "{0} {0:oye|oyen} a {1}, de id mayor: {0:deja|dejan} de liderar.",
    "{0} {0:entend|entendent} {1}, d’id plus haut\u{a0}: {0:il cesse|ils cessent} de diriger.",
)
.weighing(Weight::Turn);
pub(super) static PREPARES: Words = words(
    "1a Prepare · {0} asks for promises to ballot {1}, and about index {2}.",
    "1a Prepare · {0} pide promesas para {1} y pregunta por el índice {2}.",
    "1a Prepare · {0} demande des promesses à {1}, et l’état de l’indice {2}.",
)
.weighing(Weight::Telling);
pub(super) static PROMISES: Words = words(
    "1b Promise · {0} {0:promises|promise}, at every index: nothing below ballot {1}.",
    "1b Promise · {0} {0:promete|prometen}, en todo índice: nada por debajo de la propuesta {1}.",
    "1b Promise · {0} {0:promet|promettent}, à tout indice\u{a0}: rien sous le scrutin {1}.",
);
pub(super) static REFUSES: Words = words(
    "{0} {0:has|have} promised ballot {1}: {0:it refuses|they refuse} {2}.",
    "{0} {0:prometió|prometieron} la propuesta {1}: {0:rechaza|rechazan} {2}.",
    "{0} {0:a|ont} promis le scrutin {1}\u{a0}: {0:il refuse|ils refusent} {2}.",
);
pub(super) static ADOPTS: Words = words(
    "{0} adopts for index {1} what was accepted there in {2}: it may be chosen.",
    "{0} adopta en el índice {1} lo aceptado allí en {2}: puede estar elegido.",
    "{0} adopte à l’indice {1} ce qui y fut accepté en {2}\u{a0}: choisi, peut-être.",
)
.weighing(Weight::Telling);
pub(super) static ADOPTS_CHOSEN: Words = words(
    "{0} hears that index {1} is chosen already, and keeps to that value.",
    "{0} se entera de que la entrada {1} ya está elegida y la respeta.",
    "{0} apprend que l’entrée {1} est déjà choisie, et garde cette valeur.",
)
.weighing(Weight::Telling);
pub(super) static IS_FREE: Words = words(
    "Nobody accepted anything at index {1}: {0} takes its client’s command.",
    "Nadie aceptó nada en el índice {1}: {0} pone la orden del cliente.",
    "Nul n’a rien accepté à l’indice {1}\u{a0}: {0} y met la commande du client.",
)
.weighing(Weight::Aside);
pub(super) static FILLS: Words = words(
    "Nothing at index {1}, but something behind it: {0} fills in a no-op.",
    "Nada en el índice {1}, pero algo detrás: {0} pone una orden vacía.",
    "Rien à l’indice {1}, mais quelque chose après\u{a0}: {0} y met un no-op.",
);
pub(super) static IS_PREPARED: Words = words(
    "Nothing from index {1} on: {0} needs no more Prepare.",
    "Nada desde el índice {1}: {0} ya no necesita Prepare.",
    "Rien depuis l’indice {1}\u{a0}: {0} n’a plus besoin de Prepare.",
)
.weighing(Weight::Aside);
pub(super) static SKIPS_PREPARE: Words = words(
    "2a Accept · {0} is prepared: it asks at once to accept at index {1}.",
    "2a Accept · {0} está preparado: pide ya aceptar en el índice {1}.",
    "2a Accept · {0} est préparé\u{a0}: il demande aussitôt d’accepter à l’indice {1}.",
)
.weighing(Weight::Telling);
pub(super) static ACCEPTS: Words = words(
    "2b Accepted · {0} promised nothing higher: {0:it accepts|they accept} index {1} in ballot {2}.",
    "2b Accepted · {0} no {0:prometió|prometieron} nada mayor: {0:acepta|aceptan} la entrada {1} en {2}.",
    "2b Accepted · {0} {0:n’a|n’ont} rien promis de plus haut\u{a0}: {0:il accepte|ils acceptent} l’entrée {1} en {2}.",
);
pub(super) static MARKS: Words = words(
    "{0} {0:holds|hold} index {1} from this very ballot, {2}: it is chosen.",
    "{0} {0:tiene|tienen} la entrada {1} de esta misma propuesta, {2}: está elegida.",
    "{0} {0:tient|tiennent} l’entrée {1} de ce scrutin même, {2}\u{a0}: elle est choisie.",
);
pub(super) static IS_CHOSEN: Words = words(
    "A majority accepted index {1}: {0} knows it to be chosen.",
    "Una mayoría aceptó la entrada {1}: {0} sabe que está elegida.",
    "Une majorité a accepté l’entrée {1}\u{a0}: {0} la sait choisie.",
)
.weighing(Weight::Telling);
pub(super) static LEARNS: Words = words(
    "{0} {0:is|are} told what was chosen at index {1}.",
    "A {0} le{0:|s} dicen qué se eligió en el índice {1}.",
    "{0} {0:apprend|apprennent} ce qui fut choisi à l’indice {1}.",
);
pub(super) static TELLS_SUCCESS: Words = words(
    "{0} tells {1} what was chosen at index {2}: it does not know.",
    "{0} dice a {1} qué se eligió en el índice {2}: no lo sabe.",
    "{0} dit à {1} ce qui fut choisi à l’indice {2}\u{a0}: il l’ignore.",
)
.weighing(Weight::Aside);
pub(super) static GIVES_UP: Words = words(
    "{0} gives ballot {1} up: somebody promised {2}.",
    "{0} abandona la propuesta {1}: alguien prometió {2}.",
    "{0} abandonne le scrutin {1}\u{a0}: quelqu’un a promis {2}.",
)
.weighing(Weight::Telling);
pub(super) static LOST_INDEX: Words = words(
    "Index {1} got another value: {0} goes on with a new ballot.",
    "El índice {1} recibió otro valor: {0} sigue con otra propuesta.",
    "L’indice {1} a reçu une autre valeur\u{a0}: {0} reprend avec un nouveau scrutin.",
)
.weighing(Weight::Telling);
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
    "{0} carried this out before: {0:it answers|they answer} {1} again.",
    "{0} ya lo {0:hizo|hicieron} antes: {0:responde|responden} de nuevo a {1}.",
    "{0} {0:l’a|l’ont} déjà fait\u{a0}: {0:il répond|ils répondent} à nouveau à {1}.",
);
pub(super) static SENDS_ELSEWHERE: Words = words(
    "{0} {0:does|do} not lead: {1} must ask somebody else.",
    "{0} no {0:lidera|lideran}: {1} debe pedirlo a otro.",
    "{0} ne {0:dirige|dirigent} pas\u{a0}: {1} doit demander à un autre.",
);

pub(super) static UNSTEADY_HEARTBEAT: Words = words(
    "heartbeats may arrive {0} apart, twice the setting or more, and others lead meanwhile: write {1} or more",
    "los latidos pueden llegar con {0} entre sí, el doble o más, y otros lideran entretanto: escriba {1} o más",
    "les battements peuvent arriver à {0} d’écart, le double ou plus, et d’autres dirigent entre-temps\u{a0}: écrivez {1} ou plus",
);

pub(super) static HEARTBEAT_MEANS: Words = words("A heartbeat: it is up.", "Un latido: está en marcha.", "Un battement\u{a0}: il est en marche.");
pub(super) static PREPARE_MEANS: Words = words(
    "Asks for a promise: to accept nothing below {0}, from entry {1} on.",
    "Pide una promesa: no aceptar nada por debajo de {0}, desde la entrada {1}.",
    "Demande une promesse\u{a0}: ne rien accepter sous {0}, à partir de l’entrée {1}.",
);
pub(super) static PROMISE_MEANS: Words = words(
    "Promises {0}, and reports what was accepted as entry {1}.",
    "Promete {0} e informa de lo aceptado como entrada {1}.",
    "Promet {0}, et rapporte ce qui fut accepté comme entrée {1}.",
);
pub(super) static ACCEPT_MEANS: Words = words(
    "Asks to accept entry {1} in ballot {0}.",
    "Pide aceptar la entrada {1} en la propuesta {0}.",
    "Demande d’accepter l’entrée {1} dans le scrutin {0}.",
);
pub(super) static ACCEPTED_MEANS: Words = words(
    "Has accepted entry {1} in ballot {0}: with a majority of these it is chosen.",
    "Aceptó la entrada {1} en la propuesta {0}: con una mayoría de estos queda elegida.",
    "A accepté l’entrée {1} dans le scrutin {0}\u{a0}: avec une majorité de ceux-ci, elle est choisie.",
);
pub(super) static REFUSAL_MEANS: Words =
    words("Refuses {0}: {1} was promised here.", "Rechaza {0}: aquí se prometió {1}.", "Refuse {0}\u{a0}: {1} fut promis ici.");
pub(super) static SUCCESS_MEANS: Words =
    words("Tells what was chosen as entry {0}.", "Dice qué se eligió como entrada {0}.", "Dit ce qui fut choisi comme entrée {0}.");
pub(super) static KNOWN_MEANS: Words = words(
    "Knows all that was chosen before entry {0}.",
    "Conoce todo lo elegido antes de la entrada {0}.",
    "Connaît tout ce qui fut choisi avant l’entrée {0}.",
);
