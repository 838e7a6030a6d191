//! The words of multicast, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static MEMBER: Words = words("member", "miembro", "membre");

pub(super) static CLOCK_MEANS: Words = words(
    "its vector clock: how many messages of each it has delivered",
    "su reloj vectorial: cuántos mensajes de cada uno ha entregado",
    "son horloge vectorielle\u{a0}: combien de messages de chacun il a délivrés",
);
pub(super) static NUMBER_MEANS: Words =
    words("how many messages it has delivered", "cuántos mensajes ha entregado", "combien de messages il a délivrés");

pub(super) static DELIVERED_ONE: Words = words("has {0}", "tiene {0}", "détient {0}");
pub(super) static DELIVERED_TWO: Words = words("has {0}, {1}", "tiene {0}, {1}", "détient {0}, {1}");
pub(super) static DELIVERED_THREE: Words = words("has {0}, {1}, {2}", "tiene {0}, {1}, {2}", "détient {0}, {1}, {2}");
pub(super) static DELIVERED_MORE: Words = words("has .. {0}, {1}, {2}", "tiene .. {0}, {1}, {2}", "détient .. {0}, {1}, {2}");
pub(super) static WAIT: Words =
    words("{0} {0:message waits|messages wait}", "{0} {0:mensaje espera|mensajes esperan}", "{0} {0:message attend|messages attendent}");
pub(super) static WAITS_FOR: Words = words("{0} from {1} waits for {2} from {3}", "{0} de {1} espera a {2} de {3}", "{0} de {1} attend {2} de {3}");
pub(super) static WAITS_FOR_NOTHING: Words =
    words("{0} waits for ever: {1} did not count it", "{0} espera para siempre: {1} no lo contó", "{0} attend à jamais\u{a0}: {1} ne l’a pas compté");

pub(super) static FIELD_SENT: Words = words("has multicast", "ha difundido", "a diffusé");
pub(super) static FIELD_PLANNED: Words = words("of its own plan", "de su propio plan", "de son propre plan");
pub(super) static FIELD_VECTOR: Words = words("vector clock", "reloj vectorial", "horloge vectorielle");
pub(super) static FIELD_COUNTS: Words = words("delivered of each", "entregados de cada uno", "délivrés de chacun");
pub(super) static FIELD_DELIVERED: Words = words("delivered", "entregados", "délivrés");
pub(super) static FIELD_TO_ANSWER: Words = words("thinks about", "piensa en", "réfléchit à");
pub(super) static FIELD_HELD: Words = words("hold-back queue", "cola de retención", "file d’attente");

pub(super) static MULTICASTS_SO_FAR: Words = words("Multicasts", "Difusiones", "Diffusions");
pub(super) static HELD_NOW: Words = words("Held back", "Retenidos", "Retenus");
pub(super) static A_MULTICAST: Words = words("{0}/multicast", "{0}/difusión", "{0}/diffusion");

pub(super) static MULTICASTS: Words =
    words("{0} {0:multicasts|multicast} {1} to the group.", "{0} {0:difunde|difunden} {1} al grupo.", "{0} {0:diffuse|diffusent} {1} au groupe.");
pub(super) static ASKS: Words = words(
    "{0} {0:asks|ask} the group a question: {1}.",
    "{0} {0:hace|hacen} una pregunta al grupo: {1}.",
    "{0} {0:pose|posent} une question au groupe\u{a0}: {1}.",
);
pub(super) static ANSWERS: Words = words(
    "{0} {0:has|have} {2} and {0:answers|answer} it: {1}.",
    "{0} {0:tiene|tienen} {2} y {0:responde|responden}: {1}.",
    "{0} {0:a|ont} {2} et y {0:répond|répondent}\u{a0}: {1}.",
)
.weighing(Weight::Telling);
pub(super) static RELAYS: Words = words(
    "{0} {0:passes|pass} {1} on before delivering it.",
    "{0} {0:reenvía|reenvían} {1} antes de entregarlo.",
    "{0} {0:relaie|relaient} {1} avant de le délivrer.",
);
pub(super) static DELIVERS: Words =
    words("{0} {0:delivers|deliver} {1} as it comes.", "{0} {0:entrega|entregan} {1} según llega.", "{0} {0:délivre|délivrent} {1} comme il vient.");
pub(super) static DELIVERS_IN_ORDER: Words = words(
    "{0} {0:delivers|deliver} {1}: nothing that comes before it is missing.",
    "{0} {0:entrega|entregan} {1}: no falta nada que vaya antes.",
    "{0} {0:délivre|délivrent} {1}\u{a0}: rien ne manque qui vienne avant.",
);
pub(super) static HOLDS_BACK: Words = words(
    "{0} {0:holds|hold} {1} back: {2} comes first and is not here yet.",
    "{0} {0:retiene|retienen} {1}: antes va {2}, que aún no ha llegado.",
    "{0} {0:retient|retiennent} {1}\u{a0}: avant lui vient {2}, pas encore arrivé.",
)
.weighing(Weight::Turn);
pub(super) static HOLDS_UNCOUNTED: Words = words(
    "{0} {0:holds|hold} {1} back: it bears no number that could be next.",
    "{0} {0:retiene|retienen} {1}: no lleva un número que pueda ser el próximo.",
    "{0} {0:retient|retiennent} {1}\u{a0}: son numéro ne peut être le prochain.",
)
.weighing(Weight::Telling);
pub(super) static RELEASES: Words = words(
    "{0} {0:delivers|deliver} {2}, and with it {1}, which waited.",
    "{0} {0:entrega|entregan} {2}, y con él {1}, que esperaba.",
    "{0} {0:délivre|délivrent} {2}, et avec lui {1}, qui attendait.",
)
.weighing(Weight::Turn);
pub(super) static HAS_IT: Words =
    words("{0} {0:has|have} {1} already.", "{0} ya {0:tiene|tienen} {1}.", "{0} {0:a|ont} déjà {1}.").weighing(Weight::Aside);
pub(super) static DELIVERS_AGAIN: Words =
    words("{0} {0:delivers|deliver} {1} once more.", "{0} {0:entrega|entregan} {1} otra vez.", "{0} {0:délivre|délivrent} {1} une fois de plus.")
        .weighing(Weight::Telling);

pub(super) static MULTICAST_MEANS: Words = words("{0}, for everybody.", "{0}, para todos.", "{0}, pour tous.");
pub(super) static QUESTION_MEANS: Words = words("{0}: a question to everybody.", "{0}: una pregunta a todos.", "{0}\u{a0}: une question à tous.");
pub(super) static ANSWER_MEANS: Words =
    words("{0}: my answer to {1}, for everybody.", "{0}: mi respuesta a {1}, para todos.", "{0}\u{a0}: ma réponse à {1}, pour tous.");
pub(super) static RELAY_MEANS: Words = words(
    "I received {0}, and pass it on in case its sender crashed.",
    "Recibí {0} y lo reenvío por si su emisor cayó.",
    "J’ai reçu {0} et je le relaie, au cas où son émetteur serait tombé.",
);

pub(super) static NOBODY_SENDS_AGAIN: Words = words(
    "nobody sends again what is lost, and what waits for it waits for ever: write loss=0%",
    "nadie reenvía lo que se pierde, y lo que lo espera espera siempre: escriba loss=0%",
    "nul ne renvoie ce qui se perd, et ce qui l’attend attend à jamais\u{a0}: écrivez loss=0%",
);
