//! The words of clients, in three languages.

use crate::words::{Words, words};

pub(super) static CLIENT: Words = words("client", "cliente", "client");

pub(super) static WRITING: Words = words("writing {0} = {1}", "escribe {0} = {1}", "écrit {0} = {1}");
pub(super) static READING: Words = words("reading {0}", "lee {0}", "lit {0}");
pub(super) static WROTE: Words = words("wrote {0} = {1}", "escribió {0} = {1}", "a écrit {0} = {1}");
pub(super) static READ: Words = words("read {0} = {1}", "leyó {0} = {1}", "a lu {0} = {1}");
pub(super) static READ_NOTHING: Words = words("{0} has no value", "{0} no tiene valor", "{0} n’a pas de valeur");

pub(super) static FIELD_SERIAL: Words = words("number of its command", "número de su orden", "numéro de sa commande");
pub(super) static FIELD_SESSION: Words = words("its session", "su sesión", "sa session");
pub(super) static FIELD_WAITING: Words = words("wants done", "quiere que se haga", "veut faire faire");
pub(super) static FIELD_ASKS: Words = words("takes for the leader", "cree que es líder", "prend pour leader");
pub(super) static FIELD_ANSWER: Words = words("last answer", "última respuesta", "dernière réponse");

pub(super) static ASKS_TO_PUT: Words = words(
    "{0} {0:asks|ask} {1} to write {2} = {3}.",
    "{0} {0:pide|piden} a {1} que escriba {2} = {3}.",
    "{0} {0:demande|demandent} à {1} d’écrire {2} = {3}.",
);
pub(super) static ASKS_TO_GET: Words = words(
    "{0} {0:asks|ask} {1} for the value of {2}.",
    "{0} {0:pide|piden} a {1} el valor de {2}.",
    "{0} {0:demande|demandent} à {1} la valeur de {2}.",
);
pub(super) static ASKS: Words = words("{0} {0:asks|ask} {1}.", "{0} {0:pide|piden} a {1}.", "{0} {0:demande|demandent} à {1}.");
pub(super) static READS: Words = words("{0} {0:reads|read} {1} = {2}.", "{0} {0:lee|leen} {1} = {2}.", "{0} {0:lit|lisent} {1} = {2}.");
pub(super) static READS_NOTHING: Words = words(
    "{0} {0:finds|find} no value for {1}.",
    "{0} no {0:encuentra|encuentran} ningún valor de {1}.",
    "{0} ne {0:trouve|trouvent} aucune valeur de {1}.",
);
pub(super) static HAS_WRITTEN: Words = words(
    "{0} {0:hears|hear} that {1} = {2} is written.",
    "{0} {0:se entera|se enteran} de que se escribió {1} = {2}.",
    "{0} {0:apprend|apprennent} que {1} = {2} est écrit.",
);
pub(super) static IS_ANSWERED: Words =
    words("{0} {0:is|are} answered.", "{0} {0:recibe|reciben} respuesta.", "{0} {0:reçoit sa|reçoivent leur} réponse.");

pub(super) static MESSAGES_EACH: Words =
    words("each costs {0} {0:message|messages}", "cada una cuesta {0} {0:mensaje|mensajes}", "{0} {0:message|messages} à chaque fois");

pub(super) static REQUEST_MEANS: Words = words("A client asks for something.", "Un cliente pide algo.", "Un client demande quelque chose.");
pub(super) static REPLY_MEANS: Words =
    words("It is done: an answer to the client.", "Hecho: una respuesta al cliente.", "C’est fait\u{a0}: une réponse au client.");
pub(super) static NOT_LEADER_MEANS: Words = words(
    "It does not lead: the client must ask another.",
    "No lidera: el cliente debe preguntar a otro.",
    "Il ne dirige pas\u{a0}: le client doit demander à un autre.",
);
