//! The words of passive replication, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static PRIMARY: Words = words("primary", "primaria", "primaire");
pub(super) static BACKUP: Words = words("backup", "copia", "copie");
pub(super) static OUTSIDE: Words = words("outside", "fuera", "dehors");

pub(super) static HAS_NO_STATE: Words = words("asks to be let in", "pide entrar", "demande à entrer");
pub(super) static WORKS_FOR: Words = words("works for {0}", "trabaja para {0}", "travaille pour {0}");
pub(super) static AWAITS_ACKS: Words = words("confirmed", "confirmaron", "ont confirmé");
pub(super) static REQUESTS_WAIT: Words =
    words("{0} {0:request waits|requests wait}", "{0} {0:petición espera|peticiones esperan}", "{0} {0:requête attend|requêtes attendent}");
pub(super) static WAITS_FOR_TURN: Words = words(
    "{0}’s request waits until the ones before it are answered",
    "la petición de {0} espera a que respondan a las anteriores",
    "la requête de {0} attend que les précédentes aient leur réponse",
);
pub(super) static VIEW_MEANS: Words =
    words("view {0}, in which {1} is the primary", "vista {0}, en la que {1} es la primaria", "vue {0}, où {1} est la primaire");

pub(super) static FIELD_VIEW: Words = words("view", "vista", "vue");
pub(super) static FIELD_MEMBERS: Words = words("the group", "el grupo", "le groupe");
pub(super) static FIELD_STATE: Words = words("state", "estado", "état");
pub(super) static FIELD_NTH: Words = words("updates so far", "actualizaciones hasta ahora", "mises à jour jusqu’ici");
pub(super) static FIELD_ANSWERED: Words =
    words("last request of each client", "última petición de cada cliente", "dernière requête de chaque client");
pub(super) static FIELD_LIFE: Words = words("which of its lives", "cuál de sus vidas", "laquelle de ses vies");
pub(super) static FIELD_WAITING: Words = words("requests that wait", "peticiones que esperan", "requêtes en attente");
pub(super) static FIELD_EXECUTING: Words = words("carries out", "ejecuta", "exécute");
pub(super) static FIELD_ACKS: Words = words("acknowledged by", "confirmado por", "accusé par");
pub(super) static FIELD_OWED: Words = words("then answers", "luego responde a", "puis répond à");
pub(super) static FIELD_JOINING: Words = words("ask to be let in", "piden entrar", "demandent à entrer");

pub(super) static REQUESTS_SETTLED: Words = words("Requests settled", "Peticiones resueltas", "Requêtes réglées");
pub(super) static FAILOVERS: Words = words("Failovers", "Relevos", "Relais");
pub(super) static MESSAGES_EACH: Words =
    words("{0} a request (2n), besides heartbeats", "{0} por petición (2n), sin contar latidos", "{0} par requête (2n), hors battements");

pub(super) static SENDS_ELSEWHERE: Words = words(
    "{0} {0:is|are} not the primary: {1} must ask another.",
    "{0} no {0:es la primaria|son la primaria}: {1} debe pedirlo a otra.",
    "{0} {0:n’est pas|ne sont pas} la primaire\u{a0}: {1} doit demander ailleurs.",
);
pub(super) static WAITS_ITS_TURN: Words = words(
    "{0} {0:is|are} busy: the request of {1} waits for its turn.",
    "{0} {0:está ocupada|están ocupadas}: la petición de {1} espera su turno.",
    "{0} {0:est occupée|sont occupées}\u{a0}: la requête de {1} attend son tour.",
);
pub(super) static EXECUTES: Words = words(
    "{0} {0:carries|carry} out the request of {1}; no backup does.",
    "{0} {0:ejecuta|ejecutan} la petición de {1}; las copias, no.",
    "{0} {0:exécute|exécutent} la requête de {1}\u{a0}; les copies, non.",
);
pub(super) static UPDATES: Words = words(
    "{0} {0:hands|hand} the new state to all backups.",
    "{0} {0:pasa|pasan} el nuevo estado a todas las copias.",
    "{0} {0:transmet|transmettent} le nouvel état à toutes les copies.",
)
.weighing(Weight::Telling);
pub(super) static APPLIES: Words = words(
    "{0} {0:has|have} the primary’s new state, and {0:says|say} so.",
    "{0} {0:tiene|tienen} el nuevo estado de la primaria y lo {0:confirma|confirman}.",
    "{0} {0:a|ont} le nouvel état de la primaire, et le {0:dit|disent}.",
);
pub(super) static ANSWERS: Words = words(
    "All of the group have it, so {0} may answer {1}.",
    "Todo el grupo lo tiene: {0} ya puede responder a {1}.",
    "Tout le groupe l’a\u{a0}: {0} peut répondre à {1}.",
)
.weighing(Weight::Telling);
pub(super) static DONE_BEFORE: Words = words(
    "That was done before: {0} {0:tells|tell} {1} the same again.",
    "Eso ya se hizo: {0} {0:repite|repiten} la respuesta a {1}.",
    "C’était déjà fait\u{a0}: {0} {0:redit|redisent} la même réponse à {1}.",
)
.weighing(Weight::Telling);
pub(super) static TAKES_OVER: Words = words(
    "{1} {1:is|are} silent for too long: {0} {0:takes|take} over.",
    "{1} {1:calla|callan} demasiado: {0} {0:toma|toman} el relevo.",
    "{1} {1:se tait|se taisent} depuis trop longtemps\u{a0}: {0} {0:prend|prennent} le relais.",
)
.weighing(Weight::Turn);
pub(super) static ADOPTS: Words = words(
    "{0} {0:takes|take} the state of {1}, the new primary, for its own.",
    "{0} {0:adopta|adoptan} el estado de {1}, la nueva primaria.",
    "{0} {0:adopte|adoptent} l’état de {1}, la nouvelle primaire.",
)
.weighing(Weight::Telling);
pub(super) static DROPS: Words = words(
    "{0} {0:drops|drop} what {1}, the new primary, lacks: nobody was told of it.",
    "{0} {0:descarta|descartan} lo que {1}, la nueva primaria, no tiene: nadie lo supo.",
    "{0} {0:jette|jettent} ce qui manque à {1}, la nouvelle primaire\u{a0}: nul ne le savait.",
)
.weighing(Weight::Telling);
pub(super) static KEEPS: Words = words(
    "{0} {0:keeps|keep} a state of its own, whatever {1}, the new primary, has.",
    "{0} {0:conserva|conservan} su estado, tenga lo que tenga {1}, la nueva primaria.",
    "{0} {0:garde|gardent} son état, quoi qu’ait {1}, la nouvelle primaire.",
)
.weighing(Weight::Telling);
pub(super) static TELLS_EARLY: Words = words(
    "{0} {0:answers|answer} {1} before any backup has it.",
    "{0} {0:responde|responden} a {1} antes de que lo tenga ninguna copia.",
    "{0} {0:répond|répondent} à {1} avant qu’aucune copie ne l’ait.",
)
.weighing(Weight::Telling);
pub(super) static READS_AT_BACKUP: Words = words(
    "{0} {0:is|are} no primary, and {0:tells|tell} {1} what its copy says.",
    "{0} no {0:es primaria|son primarias} y {0:dice|dicen} a {1} lo que tiene su copia.",
    "{0} {0:n’est pas primaire|ne sont pas primaires} et {0:dit|disent} à {1} ce qu’a sa copie.",
)
.weighing(Weight::Telling);
pub(super) static GOES_ON_EMPTY: Words = words(
    "{0} {0:goes|go} on as before the crash, with an empty memory.",
    "{0} {0:sigue|siguen} como antes de caer, con la memoria vacía.",
    "{0} {0:continue|continuent} comme avant la panne, la mémoire vide.",
)
.weighing(Weight::Telling);
pub(super) static EXCLUDES: Words = words(
    "{1} {1:does|do} not answer: the group of {0} goes on without.",
    "{1} no {1:responde|responden}: el grupo de {0} sigue sin contar con eso.",
    "{1} ne {1:répond|répondent} pas\u{a0}: le groupe de {0} continue sans.",
)
.weighing(Weight::Telling);
pub(super) static COMES_BACK: Words = words(
    "{0} {0:is|are} back without a state, and {0:asks|ask} to be let in.",
    "{0} {0:vuelve|vuelven} sin estado y {0:pide|piden} entrar.",
    "{0} {0:revient|reviennent} sans état et {0:demande|demandent} à entrer.",
)
.weighing(Weight::Telling);
pub(super) static ADMITS: Words = words(
    "{0} {0:lets|let} {1} in again, and {0:sends|send} the whole state.",
    "{0} {0:admite|admiten} de nuevo a {1} y {0:envía|envían} todo el estado.",
    "{0} {0:admet|admettent} {1} de nouveau et {0:envoie|envoient} tout l’état.",
)
.weighing(Weight::Telling);
pub(super) static IS_IN_AGAIN: Words = words(
    "{0} {0:has|have} the state of {1}, and {0:is a backup|are backups} from now on.",
    "{0} {0:tiene|tienen} el estado de {1} y desde ahora {0:es copia|son copias}.",
    "{0} {0:a|ont} l’état de {1} et {0:est une copie|sont des copies} désormais.",
)
.weighing(Weight::Telling);
pub(super) static HEARS_WHO_IS_IN: Words = words(
    "{0} {0:hears|hear} from {1} who belongs to the group now.",
    "{0} {0:sabe|saben} por {1} quién forma ahora el grupo.",
    "{0} {0:apprend|apprennent} de {1} qui forme désormais le groupe.",
);
pub(super) static IS_LEFT_OUT: Words = words(
    "{0} {0:was|were} taken for crashed: the group of {1} goes on without.",
    "A {0} se le dio por caída: el grupo de {1} sigue sin ella.",
    "{0} {0:passait pour tombée|passaient pour tombées}\u{a0}: le groupe de {1} continue sans.",
);
pub(super) static YIELDS: Words = words(
    "{0} {0:hears|hear} that {1} took over: it is primary no more.",
    "{0} {0:se entera|se enteran} de que {1} tomó el relevo: ya no es primaria.",
    "{0} {0:apprend|apprennent} que {1} a pris le relais\u{a0}: fini d’être primaire.",
)
.weighing(Weight::Turn);

pub(super) static UPDATE_MEANS: Words = words(
    "What the request led to: {0} is {1} now. Keep it, and tell me.",
    "Resultado de la petición: {0} es ahora {1}. Guárdalo y confírmalo.",
    "Résultat de la requête\u{a0}: {0} vaut {1}. Garde-le et dis-le-moi.",
);
pub(super) static READ_UPDATE_MEANS: Words = words(
    "{0} has read: nothing changed. Tell me that you are there.",
    "{0} ha leído: nada cambió. Confírmame que estás.",
    "{0} a lu\u{a0}: rien n’a changé. Dis-moi que tu es là.",
);
pub(super) static ACK_MEANS: Words = words("I have update {0}.", "Tengo la actualización {0}.", "J’ai la mise à jour {0}.");
pub(super) static HEARTBEAT_MEANS: Words = words(
    "The primary is there; in the group: {0}.",
    "La primaria está ahí; en el grupo: {0}.",
    "La primaire est là\u{a0}; dans le groupe\u{a0}: {0}.",
);
pub(super) static NEW_VIEW_MEANS: Words = words(
    "I am the primary of view {0}: my state is what counts.",
    "Soy la primaria de la vista {0}: cuenta mi estado.",
    "Je suis la primaire de la vue {0}\u{a0}: mon état fait foi.",
);
pub(super) static MEMBERS_MEANS: Words = words(
    "The group is now {0}; here is the state.",
    "El grupo es ahora {0}; este es el estado.",
    "Le groupe est désormais {0}\u{a0}; voici l’état.",
);
pub(super) static JOIN_MEANS: Words =
    words("I have no state: let me in.", "No tengo estado: admítanme.", "Je n’ai pas d’état\u{a0}: laissez-moi entrer.");

pub(super) static HASTY: Words = words(
    "whoever is there may be silent for {0}, and would be taken for crashed: write {1} or more",
    "quien está ahí puede callar {0} y se le daría por caído: escriba {1} o más",
    "qui est là peut se taire {0}, et serait tenu pour tombé\u{a0}: écrivez {1} ou plus",
);
pub(super) static LOSSY: Words = words(
    "the model promises that no message is lost, and nothing is sent again: write loss=0%",
    "el modelo promete que ningún mensaje se pierde, y nada se reenvía: escriba loss=0%",
    "le modèle promet que nul message ne se perd, et rien n’est renvoyé\u{a0}: écrivez loss=0%",
);
