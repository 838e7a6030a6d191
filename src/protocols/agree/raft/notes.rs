//! The words of Raft, in three languages: what a server is, its state, and a note for every step.

use crate::base::ProcessId;
use crate::words::{Arg, Text, Weight, Words, words};

pub(super) static FOLLOWER: Words = words("follower", "seguidor", "suiveur");
pub(super) static PRE_CANDIDATE: Words = words("pre-candidate", "precandidato", "pré-candidat");
pub(super) static CANDIDATE: Words = words("candidate", "candidato", "candidat");
pub(super) static LEADER: Words = words("leader", "líder", "leader");

pub(super) static FIELD_TERM: Words = words("current term", "mandato actual", "mandat actuel");
pub(super) static FIELD_VOTE: Words = words("voted for", "votó por", "a voté pour");
pub(super) static FIELD_LOG: Words = words("log", "registro", "journal");
pub(super) static FIELD_ROLE: Words = words("role", "papel", "rôle");
pub(super) static FIELD_COMMIT: Words = words("commit index", "índice confirmado", "indice validé");
pub(super) static FIELD_APPLIED: Words = words("last applied", "último aplicado", "dernier appliqué");
pub(super) static FIELD_LEADER: Words = words("leader it knows", "líder que conoce", "leader connu");
pub(super) static FIELD_VOTES: Words = words("votes from", "votos de", "votes de");
pub(super) static FIELD_NEXT: Words = words("next index", "índice siguiente", "indice suivant");
pub(super) static FIELD_MATCH: Words = words("match index", "índice coincidente", "indice concordant");
pub(super) static FIELD_ROUND: Words = words("rounds sent", "rondas enviadas", "tours envoyés");
pub(super) static FIELD_ANSWERED: Words = words("last round answered", "última ronda respondida", "dernier tour répondu");
pub(super) static FIELD_ANSWERED_BY: Words = words("answered by", "respondido por", "répondu par");
pub(super) static FIELD_READS: Words = words("reads that wait", "lecturas en espera", "lectures en attente");
pub(super) static FIELD_OWED: Words = words("owes an answer to", "debe respuesta a", "doit une réponse à");
pub(super) static FIELD_HEARD: Words = words("heard of a leader at", "oyó a un líder en", "a entendu un leader à");
pub(super) static FIELD_LIVING: Words = words("takes for alive", "cree vivos a", "croit en vie");
pub(super) static FIELD_STORE: Words = words("state machine", "máquina de estados", "machine à états");

pub(super) static ELECTIONS: Words = words("Elections", "Elecciones", "Élections");
pub(super) static SPLIT_VOTES: Words = words("Split votes", "Votos divididos", "Votes partagés");
pub(super) static ENTRIES_COMMITTED: Words = words("Entries committed", "Entradas confirmadas", "Entrées validées");

pub(super) static STANDS: Words = words(
    "{0} heard no leader in time: {0:it stands|they stand} for election in term {1}.",
    "{0} no {0:oyó|oyeron} a ningún líder a tiempo: {0:se presenta|se presentan} en el mandato {1}.",
    "{0} {0:n’a|n’ont} entendu aucun leader à temps\u{a0}: {0:il se présente|ils se présentent} au mandat {1}.",
)
.weighing(Weight::Telling);
pub(super) static GRANTS: Words = words(
    "{0} {0:gives|give} {1} {0:its only vote|their only votes} of term {2}.",
    "{0} {0:da|dan} a {1} su único voto del mandato {2}.",
    "{0} {0:donne|donnent} à {1} {0:son|leur} unique vote du mandat {2}.",
);
pub(super) static REFUSES_OLD_TERM: Words = words(
    "{0} {0:is|are} in term {1} already: {2} is too late.",
    "{0} ya {0:está|están} en el mandato {1}: {2} llega tarde.",
    "{0} en {0:est|sont} déjà au mandat {1}\u{a0}: {2} arrive trop tard.",
);
pub(super) static HAS_VOTED: Words = words(
    "{0} {0:has given its vote|have given their votes} of term {1} to {2} already.",
    "{0} ya {0:dio|dieron} su voto del mandato {1} a {2}.",
    "{0} {0:a|ont} déjà donné {0:son|leur} vote du mandat {1} à {2}.",
);
pub(super) static LOG_IS_BEHIND: Words = words(
    "{0} {0:refuses: its own log is|refuse: their own logs are} more up-to-date than that of {1}.",
    "{0} {0:rechaza: su registro está|rechazan: sus registros están} más al día que el de {1}.",
    "{0} {0:refuse\u{a0}: son journal est|refusent\u{a0}: leurs journaux sont} plus à jour que celui de {1}.",
);
pub(super) static WINS: Words =
    words("{0} leads term {1}: it has {2} votes.", "{0} lidera el mandato {1}: tiene {2} votos.", "{0} dirige le mandat {1}\u{a0}: il a {2} votes.")
        .weighing(Weight::Turn);
pub(super) static STEPS_DOWN: Words = words(
    "{0} {0:hears|hear} of term {1} and {0:steps|step} down.",
    "{0} {0:se entera|se enteran} del mandato {1} y {0:deja|dejan} de liderar.",
    "{0} {0:apprend|apprennent} l’existence du mandat {1} et {0:se retire|se retirent}.",
)
.weighing(Weight::Turn);
pub(super) static ASKS_FIRST: Words = words(
    "{0} {0:asks first if it|ask first if they} could win term {1}.",
    "{0} {0:pregunta|preguntan} antes si {0:podría|podrían} ganar el mandato {1}.",
    "{0} {0:demande d’abord s’il pourrait|demandent d’abord s’ils pourraient} gagner le mandat {1}.",
)
.weighing(Weight::Telling);
pub(super) static HEARS_A_LEADER: Words = words(
    "{0} {0:hears|hear} a leader: {1} is not needed.",
    "{0} {0:oye|oyen} a un líder: {1} no hace falta.",
    "{0} {0:entend|entendent} un leader\u{a0}: {1} est inutile.",
);

pub(super) static TAKES_IN: Words = words(
    "{0} appends the command of {1} at index {2}.",
    "{0} añade la orden de {1} en el índice {2}.",
    "{0} ajoute la commande de {1} à l’indice {2}.",
);
pub(super) static DONE_BEFORE: Words = words(
    "{0} carried this out before: {0:it answers|they answer} {1} again.",
    "{0} ya lo {0:hizo|hicieron} antes: {0:responde|responden} de nuevo a {1}.",
    "{0} {0:l’a|l’ont} déjà fait\u{a0}: {0:il répond|ils répondent} à nouveau à {1}.",
);
pub(super) static REFUSES_OLD_LEADER: Words = words(
    "{0} {0:is|are} in term {1}: {2} no longer leads.",
    "{0} {0:está|están} en el mandato {1}: {2} ya no lidera.",
    "{0} en {0:est|sont} au mandat {1}\u{a0}: {2} ne dirige plus.",
);
pub(super) static DOES_NOT_MATCH: Words = words(
    "{0} {0:has|have} no such entry at index {1}: {2} must step back.",
    "{0} no {0:tiene|tienen} esa entrada en el índice {1}: {2} debe retroceder.",
    "{0} {0:n’a|n’ont} pas cette entrée à l’indice {1}\u{a0}: {2} doit reculer.",
);
pub(super) static OVERWRITES: Words = words(
    "{0} {0:deletes its|delete their} entries from index {1} on: the leader has others.",
    "{0} {0:borra|borran} sus entradas desde el índice {1}: el líder tiene otras.",
    "{0} {0:efface ses|effacent leurs} entrées depuis l’indice {1}\u{a0}: le leader en a d’autres.",
)
.weighing(Weight::Telling);
pub(super) static APPENDS: Words = words(
    "{0} {0:has|have} the entry before, so {0:it appends|they append} up to index {1}.",
    "{0} {0:tiene|tienen} la entrada anterior: {0:añade|añaden} hasta el índice {1}.",
    "{0} {0:a|ont} l’entrée précédente\u{a0}: {0:il ajoute|ils ajoutent} jusqu’à l’indice {1}.",
);
pub(super) static STEPS_BACK: Words = words(
    "{0} tries {1} again, from index {2} on.",
    "{0} vuelve a probar con {1} desde el índice {2}.",
    "{0} réessaie avec {1}, depuis l’indice {2}.",
)
.weighing(Weight::Aside);
pub(super) static COMMITS: Words = words(
    "A majority stores index {1}: {0} commits it.",
    "Una mayoría guardó la entrada {1}: {0} la confirma.",
    "Une majorité a enregistré l’entrée {1}\u{a0}: {0} la valide.",
)
.weighing(Weight::Telling);
pub(super) static OLD_TERM_WAITS: Words = words(
    "Index {1} is of an older term: {0} may not commit it by counting.",
    "La entrada {1} es de un mandato anterior: {0} no puede confirmarla contando.",
    "L’entrée {1} est d’un ancien mandat\u{a0}: {0} ne peut pas la valider en comptant.",
)
.weighing(Weight::Telling);
pub(super) static ASKS_IF_STILL_LEADER: Words = words(
    "{0} makes sure that it still leads before it answers.",
    "{0} se asegura de que aún lidera antes de responder.",
    "{0} vérifie qu’il dirige encore avant de répondre.",
);

pub(super) static NEXT_ELECTION: Words = words("next: {0}", "próxima: {0}", "prochaine\u{a0}: {0}");
pub(super) static CLIENTS_HAVE_NO_STATE: Words = words(
    "A client keeps no log: name a server, such as P1.",
    "Un cliente no lleva registro: nombre un servidor, como P1.",
    "Un client ne tient pas de journal\u{a0}: nommez un serveur, comme P1.",
);
pub(super) static NOT_A_TERM: Words = words(
    "A term is a whole number up to {0}: write it like term=8.",
    "Un mandato es un número entero hasta {0}: escríbalo como term=8.",
    "Un mandat est un nombre entier jusqu’à {0}\u{a0}: écrivez-le comme term=8.",
);
pub(super) static NOT_A_LOG: Words = words(
    "A log is the terms of its entries, from 1 on and never falling: write it like log=1,1,4.",
    "Un registro son los mandatos de sus entradas, desde 1 y sin bajar nunca: escríbalo como log=1,1,4.",
    "Un journal, ce sont les mandats de ses entrées, à partir de 1 et sans jamais baisser\u{a0}: écrivez-le comme log=1,1,4.",
);
pub(super) static LONG_LOG: Words = words(
    "A log begins with up to {0} entries: write fewer.",
    "Un registro empieza con {0} entradas como mucho: escriba menos.",
    "Un journal commence avec {0} entrées au plus\u{a0}: écrivez-en moins.",
);
pub(super) static LOG_AHEAD_OF_ITS_TERM: Words = words(
    "The last entry is of term {0}, and the server only in term {1}: write term={0} or higher.",
    "La última entrada es del mandato {0}, y el servidor solo está en el {1}: escriba term={0} o más.",
    "La dernière entrée est du mandat {0}, et le serveur n’est qu’au mandat {1}\u{a0}: écrivez term={0} ou plus.",
);
pub(super) static VOTE_FOR_A_SERVER: Words = words(
    "A vote is for one of the servers: write it like vote=P1.",
    "Se vota por uno de los servidores: escríbalo como vote=P1.",
    "On vote pour l’un des serveurs\u{a0}: écrivez-le comme vote=P1.",
);
pub(super) static TOO_SLOW_HEARTBEAT: Words = words(
    "a follower may hear nothing for {0} though somebody leads, and stand for election: write it shorter",
    "un seguidor puede no oír nada durante {0} aunque alguien lidere, y presentarse: escríbalo más corto",
    "un suiveur peut ne rien entendre pendant {0} bien que quelqu’un dirige, et se présenter\u{a0}: raccourcissez-le",
);
pub(super) static SLOW_HEARTBEAT: Words = words(
    "a follower may hear nothing for {0} though somebody leads, and stand for election: write it shorter, or election={1} or more",
    "un seguidor puede no oír nada durante {0} aunque alguien lidere, y presentarse: escríbalo más corto, o election={1} o más",
    "un suiveur peut ne rien entendre pendant {0} bien que quelqu’un dirige, et se présenter\u{a0}: raccourcissez-le, ou écrivez election={1} ou plus",
);

pub(super) fn steps_down(leader: ProcessId, term: u64) -> Text {
    STEPS_DOWN.with([Arg::Process(leader), Arg::Number(term)])
}

pub(super) static TERM_MEANS: Words = words(
    "term {0}, the latest that counts here: a term has one leader at most",
    "mandato {0}, el último que cuenta aquí: un mandato tiene un líder como mucho",
    "mandat {0}, le dernier qui compte ici\u{a0}: un mandat a un leader au plus",
);
pub(super) static REQUEST_VOTE_MEANS: Words = words(
    "A candidate asks for a vote in term {0}.",
    "Un candidato pide el voto en el mandato {0}.",
    "Un candidat demande une voix pour le mandat {0}.",
);
pub(super) static VOTE_MEANS: Words =
    words("Gives the candidate its vote in term {0}.", "Da su voto al candidato en el mandato {0}.", "Donne sa voix au candidat pour le mandat {0}.");
pub(super) static NO_VOTE_MEANS: Words =
    words("Refuses its vote; its own term is {0}.", "Niega su voto; su propio mandato es {0}.", "Refuse sa voix\u{a0}; son propre mandat est {0}.");
pub(super) static PRE_VOTE_MEANS: Words = words(
    "Asks who would vote for it in term {0}, before it stands.",
    "Pregunta quién le votaría en el mandato {0}, antes de presentarse.",
    "Demande qui voterait pour lui au mandat {0}, avant de se présenter.",
);
pub(super) static WOULD_VOTE_MEANS: Words = words("Would vote for it.", "Le votaría.", "Voterait pour lui.");
pub(super) static WOULD_NOT_VOTE_MEANS: Words = words("Would not vote for it.", "No le votaría.", "Ne voterait pas pour lui.");
pub(super) static HEARTBEAT_MEANS: Words = words(
    "A heartbeat: the leader of term {0} is there.",
    "Un latido: el líder del mandato {0} está ahí.",
    "Un battement\u{a0}: le leader du mandat {0} est là.",
);
pub(super) static APPEND_MEANS: Words = words(
    "The leader of term {0} sends {1} {1:entry|entries} for the log.",
    "El líder del mandato {0} envía {1} {1:entrada|entradas} para el registro.",
    "Le leader du mandat {0} envoie {1} {1:entrée|entrées} pour le journal.",
);
pub(super) static APPENDED_MEANS: Words = words(
    "Has the leader’s log up to entry {0}.",
    "Tiene el registro del líder hasta la entrada {0}.",
    "A le journal du leader jusqu’à l’entrée {0}.",
);
pub(super) static NOT_APPENDED_MEANS: Words = words(
    "Refuses: its log differs before that, or its term {0} is later.",
    "Rechaza: su registro difiere antes, o su mandato {0} es posterior.",
    "Refuse\u{a0}: son journal diffère avant, ou son mandat {0} est ultérieur.",
);
