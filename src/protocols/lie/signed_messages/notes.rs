//! The words of signed messages, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static PROVES: Words = words("has two orders", "tiene dos órdenes", "a deux ordres");

pub(super) static FIELD_ORDERS: Words = words("orders", "órdenes", "ordres");

pub(super) static IF_ALL_ARE_LOYAL: Words = words("{0} if all are loyal", "{0} si todos son leales", "{0} si tous sont loyaux");

pub(super) static SIGNS: Words = words(
    "{0} {0:signs|sign} an order for all: {1}.",
    "{0} {0:firma|firman} una orden para todos: {1}.",
    "{0} {0:signe|signent} un ordre pour tous\u{a0}: {1}.",
);
pub(super) static PASSES_ON: Words = words(
    "{0} {0:signs|sign} the order, too, and {0:passes|pass} it on: {1}.",
    "{0} también {0:firma|firman} la orden y la {0:pasa|pasan}: {1}.",
    "{0} {0:signe|signent} aussi l’ordre et le {0:transmet|transmettent}\u{a0}: {1}.",
);
pub(super) static THROWS_AWAY: Words = words(
    "{0} {0:sees|see} that {1} forged a signature, and {0:throws|throw} its order away: {2}.",
    "{0} {0:ve|ven} que {1} falsificó una firma y {0:tira|tiran} su orden: {2}.",
    "{0} {0:voit|voient} que {1} a falsifié une signature et {0:jette|jettent} son ordre\u{a0}: {2}.",
)
.weighing(Weight::Turn);
pub(super) static HAS_PROOF: Words = words(
    "{0} {0:holds|hold} two orders that {1} signed: {1} is a traitor.",
    "{0} {0:tiene|tienen} dos órdenes firmadas por {1}: {1} es un traidor.",
    "{0} {0:détient|détiennent} deux ordres signés par {1}\u{a0}: {1} est un traître.",
)
.weighing(Weight::Turn);
pub(super) static BELIEVES_TWO: Words = words(
    "{0} {0:holds|hold} two orders and {0:looks|look} at no signature: {1} seems a traitor.",
    "{0} {0:tiene|tienen} dos órdenes y no {0:mira|miran} las firmas: {1} parece un traidor.",
    "{0} {0:détient|détiennent} deux ordres sans regarder les signatures\u{a0}: {1} semble un traître.",
)
.weighing(Weight::Turn);
pub(super) static NOTHING_TO_AGREE: Words = words(
    "with {0} {0:traitor|traitors} fewer than two loyal generals are left, with nothing to agree on: write {1} or more",
    "con {0} {0:traidor|traidores} quedan menos de dos generales leales, sin nada que acordar: escriba {1} o más",
    "avec {0} {0:traître|traîtres} il reste moins de deux généraux loyaux, sans rien à accorder\u{a0}: écrivez {1} ou plus",
);
pub(super) static OBEYS: Words = words(
    "{0} {0:holds|hold} one order, and {0:obeys|obey}: {1}.",
    "{0} {0:tiene|tienen} una sola orden y {0:obedece|obedecen}: {1}.",
    "{0} {0:détient|détiennent} un seul ordre et {0:obéit|obéissent}\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static HAS_NONE: Words = words(
    "{0} {0:holds|hold} no order, and {0:takes|take} the default: {1}.",
    "{0} no {0:tiene|tienen} ninguna orden y {0:toma|toman} lo convenido: {1}.",
    "{0} {0:n’a|n’ont} pas d’ordre\u{a0}: {1}, comme convenu.",
)
.weighing(Weight::Turn);
pub(super) static HAS_TWO: Words = words(
    "{0} {0:holds|hold} two orders, and {0:takes|take} the default: {1}.",
    "{0} {0:tiene|tienen} dos órdenes y {0:toma|toman} lo convenido: {1}.",
    "{0} {0:détient|détiennent} deux ordres\u{a0}: {1}, comme convenu.",
)
.weighing(Weight::Turn);
pub(super) static OBEYS_THE_FIRST: Words = words(
    "{0} {0:obeys|obey} the first of two orders: {1}.",
    "{0} {0:obedece|obedecen} la primera de dos órdenes: {1}.",
    "{0} {0:obéit|obéissent} au premier de deux ordres\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static SIGNED_MEANS: Words = words("Signed: {0}.", "Firmado: {0}.", "Signé\u{a0}: {0}.");
pub(super) static FORGED_MEANS: Words = words("With a forged signature: {0}.", "Con una firma falsa: {0}.", "Avec une fausse signature\u{a0}: {0}.");

pub(super) static AFTER_ROUND: Words = words("after round", "tras la ronda", "après le tour");
pub(super) static NOTHING: Words = words("–", "–", "–");
pub(super) static SIGNED_BY: Words = words("{0}, signed by {1}", "{0}, firmada por {1}", "{0}, signé par {1}");
pub(super) static NO_PROOF: Words = words("nobody holds two orders", "nadie tiene dos órdenes", "personne ne détient deux ordres");
pub(super) static PROVEN_BY: Words = words("two orders at {0}", "dos órdenes en {0}", "deux ordres chez {0}");
