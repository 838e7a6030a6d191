//! The words of the three problems, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static PROCESS: Words = words("process", "proceso", "processus");
pub(super) static COMMANDER_IS: Words = words("commander", "comandante", "commandant");
pub(super) static LIEUTENANT: Words = words("lieutenant", "teniente", "lieutenant");
pub(super) static HAS_ITS_VECTOR: Words = words("has its vector", "tiene su vector", "a son vecteur");

pub(super) static FIELD_PROPOSES: Words = words("proposes", "propone", "propose");
pub(super) static FIELD_RECEIVED: Words = words("was sent", "recibió", "a reçu");
pub(super) static FIELD_VECTOR: Words = words("vector", "vector", "vecteur");
pub(super) static FIELD_TOLD: Words = words("was told", "le dijeron", "on lui a dit");

pub(super) static IF_ALL_SPEAK: Words = words("{0} in all", "{0} en total", "{0} en tout");

pub(super) static ORDERS: Words = words(
    "{0} {0:sends its|send their} order to all, itself included: {1}.",
    "{0} {0:envía su|envían su} orden a todos, también a sí mismo: {1}.",
    "{0} {0:envoie son|envoient leur} ordre à tous, lui-même compris\u{a0}: {1}.",
);
pub(super) static RECEIVES: Words = words(
    "{0} {0:was|were} sent {1} and {0:proposes|propose} it.",
    "{0} {0:recibió|recibieron} {1} y lo {0:propone|proponen}.",
    "{0} {0:a|ont} reçu {1} et le {0:propose|proposent}.",
);
pub(super) static RECEIVES_NOTHING: Words = words(
    "{0} {0:has|have} heard nothing from {1} and {0:proposes|propose} the default: {2}.",
    "{0} no {0:oyó|oyeron} nada de {1} y {0:propone|proponen} lo convenido: {2}.",
    "{0} {0:n’a|n’ont} rien entendu de {1} et {0:propose|proposent} la valeur convenue\u{a0}: {2}.",
);
pub(super) static TELLS: Words = words(
    "{0} {0:tells|tell} all, as {0:commander of its|commanders of their} own OM(m): {1}.",
    "{0} {0:dice|dicen} a todos, al mando de su propio OM(m): {1}.",
    "{0} {0:dit|disent} à tous, aux commandes de {0:son|leur} propre OM(m)\u{a0}: {1}.",
);
pub(super) static RELAYS: Words = words(
    "{0} {0:tells|tell} the others what each commander said.",
    "{0} {0:cuenta|cuentan} a los demás lo que dijo cada comandante.",
    "{0} {0:dit|disent} aux autres ce que chaque commandant a dit.",
);
pub(super) static HOLDS_A_VECTOR: Words = words(
    "{0} {0:has|have} a value for each of {1}: the vector.",
    "{0} {0:tiene|tienen} un valor de cada uno de {1}: el vector.",
    "{0} {0:a|ont} une valeur pour chacun des {1}\u{a0}: le vecteur.",
)
.weighing(Weight::Turn);
pub(super) static DECIDES: Words = words(
    "{0} {0:takes|take} what most components say: {1}.",
    "{0} {0:toma|toman} lo que dice la mayoría de las componentes: {1}.",
    "{0} {0:prend|prennent} ce que disent la plupart des composantes\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static DECIDES_THE_DEFAULT: Words = words(
    "{0} {0:finds|find} no majority in the vector, and {0:takes|take} the default: {1}.",
    "{0} no {0:halla|hallan} mayoría en el vector y {0:toma|toman} lo convenido: {1}.",
    "{0} ne {0:trouve|trouvent} pas de majorité dans le vecteur\u{a0}: {1}, comme convenu.",
)
.weighing(Weight::Turn);
pub(super) static DECIDES_NOTHING: Words = words(
    "{0} {0:finds|find} no majority in the vector, and {0:decides|decide} nothing.",
    "{0} no {0:halla|hallan} mayoría en el vector y no {0:decide|deciden} nada.",
    "{0} ne {0:trouve|trouvent} pas de majorité dans le vecteur et ne {0:décide|décident} rien.",
)
.weighing(Weight::Turn);
pub(super) static TAKES_ITS_OWN: Words = words(
    "{0} {0:takes its|take their} own component: {1}.",
    "{0} {0:toma|toman} su propia componente: {1}.",
    "{0} {0:prend sa|prennent leur} propre composante\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static OBEYS: Words = words(
    "{0} {0:does what it was|do what they were} sent, whatever is agreed on: {1}.",
    "{0} {0:hace lo que le mandaron|hacen lo que les mandaron}, se acuerde lo que se acuerde: {1}.",
    "{0} {0:fait ce qu’on lui a envoyé|font ce qu’on leur a envoyé}, quoi qu’il soit décidé\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static ORDER_MEANS: Words = words("My order: {0}.", "Mi orden: {0}.", "Mon ordre\u{a0}: {0}.");
pub(super) static VALUE_MEANS: Words = words("My value: {0}.", "Mi valor: {0}.", "Ma valeur\u{a0}: {0}.");
pub(super) static RELAY_MEANS: Words =
    words("{0} told me, of the value of {1}: {2}.", "{0} me dijo, sobre el valor de {1}: {2}.", "{0} m’a dit, sur la valeur de {1}\u{a0}: {2}.");

pub(super) static NOBODY_HAS_A_VECTOR: Words = words("nobody has a vector yet", "aún nadie tiene un vector", "nul n’a encore de vecteur");
pub(super) static SOME_HAVE_A_VECTOR: Words = words("{0} of {1} have a vector", "{0} de {1} tienen un vector", "{0} sur {1} ont un vecteur");

pub(super) static VECTOR_OF: Words = words("vector ↓ of →", "vector ↓ de →", "vecteur ↓ de →");
pub(super) static HOW_MANY: Words = words("how many", "cuántas", "combien");
pub(super) static STILL_TO_TELL: Words = words(
    "round {0} of {1}: what each told the others itself",
    "ronda {0} de {1}: lo que cada uno dijo él mismo a los demás",
    "tour {0} sur {1}\u{a0}: ce que chacun a dit lui-même aux autres",
);
pub(super) static ALL_THE_SAME: Words =
    words("all correct ones have the same vector", "todos los correctos tienen el mismo vector", "tous les corrects ont le même vecteur");
pub(super) static NOT_THE_SAME: Words =
    words("correct ones have different vectors", "hay correctos con vectores distintos", "des corrects ont des vecteurs différents");
pub(super) static COMPONENT_IS: Words = words("component of {0}: {1}", "componente de {0}: {1}", "composante de {0}\u{a0}: {1}");
pub(super) static SAID_SO_ITSELF: Words = words("{0} said {1} itself", "el propio {0} dijo {1}", "{0} a dit {1} lui-même");
pub(super) static DECIDED_IS: Words = words("it decides {0}", "decide {0}", "il décide {0}");

pub(super) static TOO_MANY: Words = words(
    "that takes {0} messages, and {1} is the most that is played: write fewer processes or a smaller m",
    "eso exige {0} mensajes y se juegan como mucho {1}: escriba menos procesos o una m menor",
    "cela demande {0} messages et {1} est le plus qu’on joue\u{a0}: écrivez moins de processus ou un m plus petit",
);
