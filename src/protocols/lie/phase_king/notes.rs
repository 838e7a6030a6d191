//! The words of Phase King, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static GENERAL: Words = words("general", "general", "général");
pub(super) static KING: Words = words("king", "rey", "roi");
pub(super) static SURE: Words = words("sure", "seguro", "sûr");
pub(super) static UNSURE: Words = words("not sure", "no está seguro", "pas sûr");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");

pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_VALUE: Words = words("holds", "tiene", "tient");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_MAJORITY: Words = words("most voted for", "la mayoría votó por", "la plupart ont voté pour");
pub(super) static FIELD_VOTERS: Words = words("who did", "quiénes", "lesquels");
pub(super) static FIELD_PROPOSES: Words = words("proposes", "propone", "propose");
pub(super) static FIELD_SURE: Words = words("sure", "seguro", "sûr");
pub(super) static FIELD_KING: Words = words("is king", "es rey", "est roi");

pub(super) static IF_ALL_SPEAK: Words = words("{0} in all", "{0} en total", "{0} en tout");
pub(super) static AT_MOST: Words = words("{0} at most", "{0} como mucho", "{0} au plus");

pub(super) static VOTES: Words =
    words("{0} {0:tells|tell} everybody: {1}.", "{0} {0:dice|dicen} a todos: {1}.", "{0} {0:dit|disent} à tous\u{a0}: {1}.");
pub(super) static COUNTS: Words =
    words("{0} {0:counts|count} {1} for {2}.", "{0} {0:cuenta|cuentan} {1} por {2}.", "{0} {0:compte|comptent} {1} pour {2}.");
pub(super) static PROPOSES: Words = words(
    "{0} heard {1} votes for {2}: enough to propose it.",
    "{0} {0:oyó|oyeron} {1} votos por {2}: bastan para proponerlo.",
    "{0} {0:a|ont} entendu {1} votes pour {2}\u{a0}: assez pour le proposer.",
);
pub(super) static PROPOSES_NOTHING: Words = words(
    "{0} heard too few votes for either value to propose it.",
    "{0} {0:oyó|oyeron} muy pocos votos para proponer un valor.",
    "{0} {0:a|ont} entendu trop peu de votes pour proposer une valeur.",
);
pub(super) static TAKES: Words = words(
    "{0} heard {1} proposals of {2}, more than there are traitors: {0:it takes|they take} it.",
    "{0} {0:oyó|oyeron} {1} propuestas de {2}, más que traidores: {0:la toma|la toman}.",
    "{0} {0:a|ont} entendu {1} fois {2}, plus que de traîtres\u{a0}: {0:il le prend|ils le prennent}.",
);
pub(super) static SPEAKS_AS_KING: Words = words(
    "{0} {0:is|are} king and {0:tells|tell} everybody: {1}.",
    "{0} {0:es rey y dice|son reyes y dicen} a todos: {1}.",
    "{0} {0:est roi et dit|sont rois et disent} à tous\u{a0}: {1}.",
)
.weighing(Weight::Telling);
pub(super) static FOLLOWS: Words = words(
    "{0} {0:is|are} not sure and {0:follows|follow} {1}: {2}.",
    "{0} no {0:está seguro y sigue|están seguros y siguen} a {1}: {2}.",
    "{0} {0:n’est pas sûr et suit|ne sont pas sûrs et suivent} {1}\u{a0}: {2}.",
)
.weighing(Weight::Telling);
pub(super) static STAYS: Words = words(
    "{0} {0:stays|stay} with {2}, whatever {1} says.",
    "{0} {0:se queda|se quedan} con {2}, diga lo que diga {1}.",
    "{0} {0:reste|restent} à {2}, quoi que dise {1}.",
)
.weighing(Weight::Telling);
pub(super) static DECIDES: Words =
    words("{0} {0:decides|decide} {1}.", "{0} {0:decide|deciden} {1}.", "{0} {0:décide|décident} {1}.").weighing(Weight::Turn);

pub(super) static VOTES_OF: Words =
    words("round {0} of {1}: votes of phase {2}", "ronda {0} de {1}: votos de la fase {2}", "tour {0} sur {1}\u{a0}: votes de la phase {2}");
pub(super) static PROPOSALS_OF: Words = words(
    "round {0} of {1}: proposals of phase {2}",
    "ronda {0} de {1}: propuestas de la fase {2}",
    "tour {0} sur {1}\u{a0}: propositions de la phase {2}",
);
pub(super) static KING_OF: Words = words(
    "round {0} of {1}: the king of phase {2} speaks",
    "ronda {0} de {1}: habla el rey de la fase {2}",
    "tour {0} sur {1}\u{a0}: le roi de la phase {2} parle",
);

pub(super) static VOTE_MEANS: Words = words("I hold {0}.", "Yo tengo {0}.", "Je tiens {0}.");
pub(super) static PROPOSE_MEANS: Words =
    words("Enough generals told me {0}.", "Bastantes generales me dijeron {0}.", "Assez de généraux m’ont dit {0}.");
pub(super) static KING_MEANS: Words =
    words("Whoever is not sure: take {0}.", "Quien no esté seguro: tome {0}.", "Qui n’est pas sûr\u{a0}: prenez {0}.");

pub(super) static HOW_MANY_INPUTS: Words =
    words("give one input for each general ({0})", "dé un valor a cada general ({0})", "donnez une valeur à chaque général ({0})");
pub(super) static ONLY_TWO_VALUES: Words = words(
    "generals agree on 0 or 1: write only those",
    "los generales acuerdan 0 o 1: escriba solo esos",
    "les généraux s’accordent sur 0 ou 1\u{a0}: n’écrivez qu’eux",
);
