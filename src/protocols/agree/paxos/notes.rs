//! The words of Basic Paxos, in three languages: parts, states, fields, and a note for every step.

use crate::words::{Weight, Words, words};

pub(super) static PROPOSER: Words = words("proposer", "proponente", "proposeur");
pub(super) static ACCEPTOR: Words = words("acceptor", "aceptador", "accepteur");
pub(super) static LEARNER: Words = words("learner", "aprendiz", "apprenant");
pub(super) static CLIENT: Words = words("client", "cliente", "client");

pub(super) static PREPARING: Words = words("preparing", "preparando", "prépare");
pub(super) static THINKING: Words = words("thinking", "pensando", "réfléchit");
pub(super) static ACCEPTING: Words = words("asking", "pidiendo", "demande");
pub(super) static BACKING_OFF: Words = words("waiting", "esperando", "attend");
pub(super) static PROMISED: Words = words("promised", "ha prometido", "a promis");
pub(super) static ACCEPTED: Words = words("accepted", "ha aceptado", "a accepté");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");
pub(super) static ASKS_FOR: Words = words("asks for {0}", "pide {0}", "demande {0}");
pub(super) static IS_TOLD: Words = words("told {0}", "le dicen {0}", "apprend {0}");

pub(super) static FIELD_PROMISED: Words = words("promised", "prometido", "promis");
pub(super) static FIELD_ACCEPTED: Words = words("accepted", "aceptado", "accepté");
pub(super) static FIELD_MAX_ROUND: Words = words("largest round seen", "mayor ronda vista", "plus grand tour vu");
pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_BALLOT: Words = words("own ballot", "propuesta propia", "son scrutin");
pub(super) static FIELD_VALUE: Words = words("asks for", "pide", "demande");
pub(super) static FIELD_PROMISES: Words = words("promises from", "promesas de", "promesses de");
pub(super) static FIELD_ACCEPTANCES: Words = words("accepted by", "aceptado por", "accepté par");
pub(super) static FIELD_VOTES: Words = words("votes heard", "votos oídos", "votes entendus");
pub(super) static FIELD_OWED: Words = words("owes an answer to", "debe respuesta a", "doit une réponse à");
pub(super) static FIELD_ANSWER: Words = words("was told", "le dijeron", "a appris");
pub(super) static FIELD_ASKED: Words = words("times asked", "veces que pidió", "demandes faites");

pub(super) static BALLOTS: Words = words("Ballots", "Propuestas", "Scrutins");
pub(super) static ONE_BALLOT: Words = words("{0}/ballot", "{0}/prop.", "{0}/scrutin");
pub(super) static ENDS_ALWAYS: Words = words("Theory: every duel ends.", "Teoría: todo duelo acaba.", "Théorie\u{a0}: tout duel finit.");
pub(super) static ENDLESS_BETWEEN: Words = words(
    "Theory: with roles apart, a duel never ends for an offset between {0} and {1}.",
    "Teoría: con papeles separados, un duelo no acaba nunca con un desfase entre {0} y {1}.",
    "Théorie\u{a0}: rôles séparés, un duel ne finit jamais pour un décalage entre {0} et {1}.",
);
pub(super) static ENDLESS_UP_TO: Words = words(
    "Theory: with all roles in one, a duel never ends for an offset of up to {0}.",
    "Teoría: con todo en uno, un duelo no acaba nunca con un desfase de hasta {0}.",
    "Théorie\u{a0}: tout en un, un duel ne finit jamais pour un décalage jusqu’à {0}.",
);
pub(super) static ENDLESS_IN_WINDOWS: Words = words(
    "Theory: with all roles in one, a duel never ends for an offset of 0, between {0} and {1}, and between {2} and {3}.",
    "Teoría: con todo en uno, un duelo no acaba nunca con un desfase de 0, entre {0} y {1}, y entre {2} y {3}.",
    "Théorie\u{a0}: tout en un, un duel ne finit jamais pour un décalage de 0, entre {0} et {1}, et entre {2} et {3}.",
);
pub(super) static ENDLESS_IN_THREE: Words = words(
    "Theory: with all roles in one, a duel never ends for an offset of up to {0} more than 0, {1} or {2}.",
    "Teoría: con todo en uno, un duelo no acaba nunca con un desfase de hasta {0} más que 0, {1} o {2}.",
    "Théorie\u{a0}: tout en un, un duel ne finit jamais pour un décalage d’au plus {0} de plus que 0, {1} ou {2}.",
);
pub(super) static NOBODY_PROPOSES: Words = words(
    "Nobody who runs has anything to propose.",
    "Nadie de los que funcionan tiene nada que proponer.",
    "Personne en marche n’a rien à proposer.",
);
pub(super) static WASTED_BALLOTS: Words = words("Wasted ballots", "Intentos perdidos", "Tentatives perdues");

pub(super) static PREPARES: Words = words(
    "1a Prepare · {0} asks all acceptors to promise ballot {1}.",
    "1a Prepare · {0} pide a los aceptadores que prometan la propuesta {1}.",
    "1a Prepare · {0} demande aux accepteurs de promettre le scrutin {1}.",
)
.weighing(Weight::Telling);
pub(super) static PROMISES: Words = words(
    "1b Promise · {0} {0:promises|promise} {1}: {0:it|they} will ignore lower ballots.",
    "1b Promise · {0} {0:promete|prometen} {1}: {0:ignorará|ignorarán} propuestas menores.",
    "1b Promise · {0} {0:promet|promettent} {1}\u{a0}: {0:il ignorera|ils ignoreront} les scrutins inférieurs.",
);
pub(super) static REFUSES: Words = words(
    "{0} {0:has|have} promised {1}, so {0:it refuses|they refuse} {2}.",
    "{0} {0:ha|han} prometido {1}, así que {0:rechaza|rechazan} {2}.",
    "{0} {0:a|ont} promis {1}, donc {0:il refuse|ils refusent} {2}.",
);
pub(super) static ADOPTS: Words = words(
    "{1} may be chosen already (ballot {2}), so {0} must ask for it.",
    "{1} puede estar ya elegido (propuesta {2}): {0} debe pedirlo.",
    "{1} est peut-être déjà choisi (scrutin {2})\u{a0}: {0} doit le demander.",
)
.weighing(Weight::Telling);
pub(super) static IS_FREE: Words = words(
    "Nobody in that majority accepted anything yet: {0} is free to ask for {1}.",
    "En esa mayoría nadie aceptó nada todavía: {0} puede proponer {1}.",
    "Nul dans cette majorité n’a rien accepté\u{a0}: {0} peut proposer {1}.",
)
.weighing(Weight::Aside);
pub(super) static ASKS: Words = words(
    "2a Accept · {0} asks all acceptors to accept {1} in {2}.",
    "2a Accept · {0} pide a los aceptadores que acepten {1} en {2}.",
    "2a Accept · {0} demande aux accepteurs d’accepter {1} en {2}.",
)
.weighing(Weight::Telling);
pub(super) static ACCEPTS: Words = words(
    "2b Accepted · {0} {0:accepts|accept} {1} in {2}: {0:it|they} promised nothing higher.",
    "2b Accepted · {0} {0:acepta|aceptan} {1} en {2}: no {0:prometió|prometieron} nada mayor.",
    "2b Accepted · {0} {0:accepte|acceptent} {1} en {2}\u{a0}: {0:il n’a|ils n’ont} rien promis de plus haut.",
);
pub(super) static LEARNS: Words = words(
    "{0} {0:learns|learn} that {1} is chosen (ballot {2}).",
    "{0} {0:se entera|se enteran} de que se eligió {1} (propuesta {2}).",
    "{0} {0:apprend|apprennent} que {1} est choisi (scrutin {2}).",
);
pub(super) static BACKS_OFF: Words = words(
    "{0} was pre-empted by {2} and keeps quiet for {1}.",
    "{0} fue superado por {2} y calla durante {1}.",
    "{0} a été devancé par {2} et se tait pendant {1}.",
)
.weighing(Weight::Telling);
pub(super) static IS_NO_PROPOSER: Words = words(
    "{0} {0:is no proposer: it|are no proposers: they} can’t propose.",
    "{0} no {0:es proponente|son proponentes}: no {0:puede|pueden} proponer.",
    "{0} {0:n’est pas proposeur|ne sont pas proposeurs}\u{a0}: {0:il ne peut pas|ils ne peuvent pas} proposer.",
);
pub(super) static TAKES_UP: Words = words("{0} takes up {1} for {2}.", "{0} se encarga de {1} para {2}.", "{0} se charge de {1} pour {2}.");
pub(super) static CLIENT_ASKS: Words = words(
    "{0} {0:asks|ask} {1} to get {2} chosen.",
    "{0} {0:pide|piden} a {1} que se elija {2}.",
    "{0} {0:demande|demandent} à {1} de faire choisir {2}.",
);
pub(super) static CLIENT_HEARS: Words = words(
    "{0} {0:hears|hear} that {1} is chosen.",
    "{0} {0:se entera|se enteran} de que se eligió {1}.",
    "{0} {0:apprend|apprennent} que {1} est choisi.",
);

pub(super) static TOO_MANY_PROPOSERS: Words = words(
    "there are only {0} processes: name fewer proposers",
    "solo hay {0} procesos: nombre menos proponentes",
    "il n’y a que {0} processus\u{a0}: nommez moins de proposeurs",
);
pub(super) static PROPOSERS_COME_FIRST: Words = words(
    "with roles=separate the proposers come first: write proposers={0}",
    "con roles=separate los proponentes van primero: escriba proposers={0}",
    "avec roles=separate les proposeurs viennent d’abord\u{a0}: écrivez proposers={0}",
);
pub(super) static NO_ACCEPTOR_LEFT: Words = words(
    "with roles=separate somebody must be left to accept: make n at least {0}",
    "con roles=separate alguien debe quedar para aceptar: n debe ser al menos {0}",
    "avec roles=separate il faut qu’il reste un accepteur\u{a0}: n doit valoir au moins {0}",
);
pub(super) static HOW_MANY_INPUTS: Words = words(
    "give one input for each that starts ({0}), or one for each process",
    "dé un valor a cada uno que empieza ({0}), o uno a cada proceso",
    "donnez une valeur à chacun de ceux qui commencent ({0}), ou une à chaque processus",
);

pub(super) static REQUEST_MEANS: Words =
    words("A client asks to have {0} chosen.", "Un cliente pide que se elija {0}.", "Un client demande que {0} soit choisi.");
pub(super) static PREPARE_MEANS: Words = words(
    "Asks for a promise: to ignore every ballot below {0}.",
    "Pide una promesa: ignorar toda propuesta inferior a {0}.",
    "Demande une promesse\u{a0}: ignorer tout scrutin inférieur à {0}.",
);
pub(super) static PROMISE_MEANS: Words = words(
    "Promises to ignore every ballot below {0}; nothing was accepted here yet.",
    "Promete ignorar toda propuesta inferior a {0}; aquí aún no se aceptó nada.",
    "Promet d’ignorer tout scrutin inférieur à {0}\u{a0}; rien n’a encore été accepté ici.",
);
pub(super) static PROMISE_REPORTS: Words = words(
    "Promises to ignore every ballot below {0}, and reports what was accepted here: {2}, in {1}.",
    "Promete ignorar toda propuesta inferior a {0} e informa de lo aceptado aquí: {2}, en {1}.",
    "Promet d’ignorer tout scrutin inférieur à {0}, et rapporte ce qui fut accepté ici\u{a0}: {2}, dans {1}.",
);
pub(super) static ACCEPT_MEANS: Words =
    words("Asks to accept {1} in ballot {0}.", "Pide aceptar {1} en la propuesta {0}.", "Demande d’accepter {1} dans le scrutin {0}.");
pub(super) static ACCEPTED_MEANS: Words = words(
    "Has accepted {1} in ballot {0}: with a majority of these it is chosen.",
    "Aceptó {1} en la propuesta {0}: con una mayoría de estos queda elegido.",
    "A accepté {1} dans le scrutin {0}\u{a0}: avec une majorité de ceux-ci, c’est choisi.",
);
pub(super) static NACK_MEANS: Words =
    words("Refuses {0}: {1} was promised here.", "Rechaza {0}: aquí se prometió {1}.", "Refuse {0}\u{a0}: {1} fut promis ici.");
pub(super) static DECIDE_MEANS: Words = words("Tells that {0} is chosen.", "Avisa de que se eligió {0}.", "Annonce que {0} est choisi.");
pub(super) static REPLY_MEANS: Words =
    words("Answers the client: {0} is chosen.", "Responde al cliente: se eligió {0}.", "Répond au client\u{a0}: {0} est choisi.");
