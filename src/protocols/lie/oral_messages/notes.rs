//! The words of oral messages, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static FIELD_TOLD: Words = words("was told", "le dijeron", "on lui a dit");

pub(super) static IF_ALL_SPEAK: Words = words("{0} in all", "{0} en total", "{0} en tout");

pub(super) static ORDERS: Words =
    words("{0} {0:orders|order} all others: {1}.", "{0} {0:ordena|ordenan} a todos: {1}.", "{0} {0:ordonne|ordonnent} à tous\u{a0}: {1}.");
pub(super) static RELAYS: Words = words(
    "{0} {0:tells|tell} the others that {1} said {2}.",
    "{0} {0:cuenta|cuentan} a los demás que {1} dijo {2}.",
    "{0} {0:dit|disent} aux autres que {1} a dit {2}.",
);
pub(super) static RELAYS_SILENCE: Words = words(
    "{0} {0:has|have} heard nothing from {1}, and {0:tells|tell} the others: {2}.",
    "{0} no {0:oyó|oyeron} nada de {1} y {0:dice|dicen} a los demás: {2}.",
    "{0} {0:n’a|n’ont} rien entendu de {1} et {0:dit|disent} aux autres\u{a0}: {2}.",
);
pub(super) static RELAYS_ON: Words = words(
    "{0} {0:tells|tell} who told whom what.",
    "{0} {0:cuenta|cuentan} quién dijo qué a quién.",
    "{0} {0:raconte|racontent} qui a dit quoi à qui.",
);
pub(super) static DECIDES: Words = words(
    "{0} {0:takes|take} what most say: {1}.",
    "{0} {0:toma|toman} lo que dice la mayoría: {1}.",
    "{0} {0:suit|suivent} la majorité\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static DECIDES_AT_A_TIE: Words = words(
    "{0} {0:hears|hear} no majority, and {0:takes|take} the default: {1}.",
    "{0} no {0:oye|oyen} mayoría y {0:toma|toman} lo convenido: {1}.",
    "{0} {0:n’entend|n’entendent} pas de majorité\u{a0}: {1}, comme convenu.",
)
.weighing(Weight::Turn);
pub(super) static STAYS_WITH_ITS_OWN: Words = words(
    "{0} {0:hears|hear} no majority, and {0:does as it was|do as they were} told: {1}.",
    "{0} no {0:oye|oyen} mayoría y {0:hace lo que le dijeron|hacen lo que les dijeron}: {1}.",
    "{0} {0:n’entend|n’entendent} pas de majorité et {0:fait ce qu’on lui a dit|font ce qu’on leur a dit}\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static OBEYS: Words = words(
    "{0} {0:does as it was|do as they were} told: {1}.",
    "{0} {0:hace lo que le dijeron|hacen lo que les dijeron}: {1}.",
    "{0} {0:fait ce qu’on lui a dit|font ce qu’on leur a dit}\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static BELIEVES_THE_LAST: Words = words(
    "{0} {0:believes|believe} the last one heard: {1}.",
    "{0} {0:cree|creen} al último que {0:oyó|oyeron}: {1}.",
    "{0} {0:croit|croient} le dernier entendu\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static ORDER_MEANS: Words = words("My order: {0}.", "Mi orden: {0}.", "Mon ordre\u{a0}: {0}.");
pub(super) static RELAY_MEANS: Words = words("{0} told me: {1}.", "{0} me dijo: {1}.", "{0} m’a dit\u{a0}: {1}.");

pub(super) static TREE_OF: Words = words("what {0} was told", "lo que le dijeron a {0}", "ce qu’on a dit à {0}");
pub(super) static FIRST_OF_TREE: Words = words(
    "what {0} was told: the first {1} of {2}",
    "lo que le dijeron a {0}: los primeros {1} de {2}",
    "ce qu’on a dit à {0}\u{a0}: les {1} premiers sur {2}",
);
pub(super) static NODE: Words = words("{0} {1}", "{0} {1}", "{0} {1}");
pub(super) static NOT_TOLD: Words = words("said nothing", "no dijo nada", "n’a rien dit");
pub(super) static TO_COME: Words = words("still to be heard", "aún por oír", "reste à entendre");
pub(super) static NAME: Words = words("{0}", "{0}", "{0}");
pub(super) static TURNS: Words = words("{0} → {1}", "{0} → {1}", "{0} → {1}");
pub(super) static SAID: Words = words("it said {0}", "dijo {0}", "il a dit {0}");
pub(super) static NOTHING_TOLD: Words = words("{0} gave the order", "{0} dio la orden", "{0} a donné l’ordre");

pub(super) static TOO_MANY: Words = words(
    "that takes {0} messages, and {1} is the most that is played: write fewer generals or a smaller m",
    "eso exige {0} mensajes y se juegan como mucho {1}: escriba menos generales o una m menor",
    "cela demande {0} messages et {1} est le plus qu’on joue\u{a0}: écrivez moins de généraux ou un m plus petit",
);
