//! The words of the ring election, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static MEMBER: Words = words("process", "proceso", "processus");
pub(super) static TAKES_PART: Words = words("takes part", "participa", "participe");
pub(super) static FOLLOWS: Words = words("knows: {0} leads", "sabe: lidera {0}", "sait\u{a0}: {0} dirige");
pub(super) static HAS_RESIGNED: Words = words("has resigned", "dimitió", "a démissionné");
pub(super) static BADGE: Words = words(
    "its identifier is {0}: the greatest leads",
    "su identificador es {0}: lidera el mayor",
    "son identifiant est {0}\u{a0}: le plus grand dirige",
);

pub(super) static FIELD_IDENTIFIER: Words = words("identifier", "identificador", "identifiant");
pub(super) static FIELD_RESIGNED: Words = words("has resigned", "dimitió", "a démissionné");
pub(super) static FIELD_PARTICIPANT: Words = words("takes part", "participa", "participe");
pub(super) static FIELD_ELECTED: Words = words("elected", "elegido", "élu");
pub(super) static FIELD_ATTEMPT: Words = words("begun anew", "vueltas a empezar", "recommencée");
pub(super) static FIELD_SKIPPED: Words = words("passed over", "saltados", "sautés");
pub(super) static FIELD_PENDING: Words = words("waits for receipts of", "espera acuses de", "attend les accusés de");

pub(super) static ELECTIONS: Words = words("Elections called", "Elecciones convocadas", "Appels à l’élection");
pub(super) static BY_THIS_ORDER: Words = words("{0} by this order", "{0} con este orden", "{0} avec cet ordre");
pub(super) static THEORY: Words = words(
    "One begins: {0} to {1} messages, as identifiers stand. All do: {2} to {3}.",
    "Empieza uno: de {0} a {1} mensajes, según el orden. Empiezan todos: de {2} a {3}.",
    "Un seul commence\u{a0}: de {0} à {1} messages, selon l’ordre. Tous commencent\u{a0}: de {2} à {3}.",
);

pub(super) static RING_IS_OPEN: Words = words(
    "{0} does not run: the ring is open there, and what should go on is lost.",
    "{0} no funciona: ahí el anillo está abierto, y lo que debía seguir se pierde.",
    "{0} ne fonctionne pas\u{a0}: l’anneau y est ouvert, et ce qui devait continuer se perd.",
);
pub(super) static MESSAGE_IS_LOST: Words = words(
    "The message is lost, and nobody sends it again: all wait for it.",
    "El mensaje se perdió y nadie lo reenvía: todos lo esperan.",
    "Le message est perdu, et nul ne le renvoie\u{a0}: tous l’attendent.",
);
pub(super) static NOBODY_STANDS: Words = words(
    "Whoever runs has resigned: nobody stands for election.",
    "Quien funciona ya dimitió: nadie se presenta.",
    "Qui fonctionne a démissionné\u{a0}: nul ne se présente.",
);

pub(super) static CALLS: Words = words(
    "{0} {0:calls|call} an election: its identifier goes round the ring.",
    "{0} {0:convoca|convocan} una elección: su identificador da la vuelta.",
    "{0} {0:appelle|appellent} à l’élection\u{a0}: son identifiant fait le tour.",
)
.weighing(Weight::Turn);
pub(super) static RESIGNS: Words = words(
    "{0} {0:resigns|resign}: another is to lead.",
    "{0} {0:dimite|dimiten}: otro debe liderar.",
    "{0} {0:démissionne|démissionnent}\u{a0}: un autre doit diriger.",
)
.weighing(Weight::Turn);
pub(super) static PASSES_ON: Words = words(
    "{1} is greater than {0}’s own: {0} {0:passes|pass} it on.",
    "{1} es mayor que el suyo: {0} lo {0:reenvía|reenvían}.",
    "{1} est plus grand que le sien\u{a0}: {0} le {0:transmet|transmettent}.",
)
.weighing(Weight::Telling);
pub(super) static PUTS_ITSELF_UP: Words = words(
    "{1} is smaller than {0}’s own: its own takes the place.",
    "{1} es menor que el de {0}: el suyo ocupa su lugar.",
    "{1} est plus petit que celui de {0}\u{a0}: le sien prend sa place.",
)
.weighing(Weight::Telling);
pub(super) static SWALLOWS: Words = words(
    "{1} is smaller, and {0} {0:takes|take} part already: it goes no further.",
    "{1} es menor y {0} ya {0:participa|participan}: no pasa de ahí.",
    "{1} est plus petit et {0} {0:participe|participent} déjà\u{a0}: il ne va pas plus loin.",
)
.weighing(Weight::Telling);
pub(super) static WINS: Words = words(
    "{1} has come home: no other was greater. {0} {0:leads|lead}.",
    "{1} volvió a casa: ninguno fue mayor. {0} {0:lidera|lideran}.",
    "{1} est revenu\u{a0}: aucun n’était plus grand. {0} {0:dirige|dirigent}.",
)
.weighing(Weight::Turn);
pub(super) static LEARNS: Words =
    words("{0} {0:learns|learn} that {1} leads.", "{0} {0:se entera|se enteran} de que lidera {1}.", "{0} {0:apprend|apprennent} que {1} dirige.")
        .weighing(Weight::Telling);
pub(super) static ALL_KNOW: Words = words(
    "The news has come round to {0}: all know who leads.",
    "La noticia dio la vuelta hasta {0}: todos saben quién lidera.",
    "La nouvelle a fait le tour jusqu’à {0}\u{a0}: tous savent qui dirige.",
)
.weighing(Weight::Turn);
pub(super) static CAME_ROUND: Words = words(
    "{1} has come by all, and nobody took it for its own: {0} {0:throws|throw} it away.",
    "{1} pasó por todos y nadie lo tomó por suyo: {0} lo {0:desecha|desechan}.",
    "{1} est passé chez tous, et nul ne l’a reconnu\u{a0}: {0} le {0:jette|jettent}.",
)
.weighing(Weight::Turn);
pub(super) static SKIPS: Words = words(
    "No receipt came from {1}: {0} {0:takes|take} it for crashed and {0:goes|go} past it.",
    "No llegó acuse de {1}: {0} lo {0:da|dan} por caído y lo {0:salta|saltan}.",
    "Aucun accusé de {1}\u{a0}: {0} le {0:croit|croient} tombé et le {0:saute|sautent}.",
)
.weighing(Weight::Turn);

pub(super) static ELECTION_MEANS: Words = words(
    "Election: {1}, whose identifier is {0}, should lead unless somebody has a greater one.",
    "Elección: debe liderar {1}, cuyo identificador es {0}, salvo que alguien tenga uno mayor.",
    "Élection\u{a0}: {1}, dont l’identifiant est {0}, doit diriger sauf si quelqu’un en a un plus grand.",
);
pub(super) static NOBODY_MEANS: Words = words(
    "Election: somebody should lead, whoever stands first.",
    "Elección: alguien debe liderar, quien se presente primero.",
    "Élection\u{a0}: quelqu’un doit diriger, qui se présente d’abord.",
);
pub(super) static ELECTED_MEANS: Words = words("Elected: {0} leads, with {1}.", "Elegido: lidera {0}, con {1}.", "Élu\u{a0}: {0} dirige, avec {1}.");
pub(super) static RECEIPT_MEANS: Words = words("Receipt: it has come.", "Acuse: ha llegado.", "Accusé\u{a0}: c’est arrivé.");

pub(super) static ONE_FOR_EACH: Words =
    words("give one identifier for each process ({0})", "dé un identificador a cada proceso ({0})", "donnez un identifiant à chaque processus ({0})");
pub(super) static NUMBERS_ONLY: Words = words(
    "identifiers are numbers from 1 to {0}: write identifiers=17,24,1",
    "los identificadores son números de 1 a {0}: escriba identifiers=17,24,1",
    "les identifiants sont des nombres de 1 à {0}\u{a0}: écrivez identifiers=17,24,1",
);
pub(super) static NOT_TWICE: Words = words(
    "two have the identifier {0}: give each another; to see what comes of it, break same-identifier",
    "dos tienen el identificador {0}: dé otro a cada uno; para ver qué pasa, rompa same-identifier",
    "deux ont l’identifiant {0}\u{a0}: donnez-en un autre à chacun\u{a0}; pour voir la suite, cassez same-identifier",
);
pub(super) static LOSS_LOOKS_LIKE_A_CRASH: Words = words(
    "where messages are lost, one who runs may be taken for crashed: write loss=0%",
    "si se pierden mensajes, quien funciona puede darse por caído: escriba loss=0%",
    "si des messages se perdent, on peut croire tombé qui fonctionne\u{a0}: écrivez loss=0%",
);
pub(super) static MAY_OVERTAKE: Words = words(
    "the paper’s links keep their order, and here a message may overtake another: write one time, latency=20ms",
    "los enlaces del artículo guardan el orden y aquí un mensaje puede adelantar a otro: escriba un solo tiempo, latency=20ms",
    "les liens de l’article gardent l’ordre, et ici un message peut en doubler un autre\u{a0}: écrivez une seule durée, latency=20ms",
);
