//! The words of single-round voting, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static IF_ALIKE: Words = words("{0} if alike", "{0} si iguales", "{0} si pareils");
pub(super) static VOTER: Words = words("voter", "votante", "votant");
pub(super) static VOTED: Words = words("voted", "votó", "a voté");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");

pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_VOTED: Words = words("votes for", "vota por", "vote pour");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_HEARD: Words = words("votes heard", "votos oídos", "votes entendus");

pub(super) static PROPOSES: Words = words(
    "{0} {0:asks|ask} everybody to vote for {1}.",
    "{0} {0:pide|piden} a todos que voten por {1}.",
    "{0} {0:demande|demandent} à tous de voter pour {1}.",
);
pub(super) static VOTES: Words =
    words("{0} {0:votes|vote} for {1}.", "{0} {0:vota|votan} por {1}.", "{0} {0:vote|votent} pour {1}.").weighing(Weight::Telling);
pub(super) static HAS_VOTED: Words = words(
    "{0} {0:has|have} voted for {1} and may not change to {2}.",
    "{0} ya {0:votó|votaron} por {1} y no {0:puede|pueden} cambiar a {2}.",
    "{0} {0:a|ont} voté pour {1} et ne {0:peut|peuvent} pas passer à {2}.",
);
pub(super) static SWITCHES: Words = words(
    "{0} {0:hears|hear} of {2} and {0:drops|drop} {1}.",
    "{0} {0:se entera|se enteran} de {2} y {0:abandona|abandonan} {1}.",
    "{0} {0:entend|entendent} parler de {2} et {0:abandonne|abandonnent} {1}.",
);
pub(super) static DECIDES: Words = words(
    "{0} heard {1} votes for {2}: a majority, so {0:it decides|they decide}.",
    "{0} {0:oyó|oyeron} {1} votos por {2}: una mayoría, así que {0:decide|deciden}.",
    "{0} {0:a|ont} entendu {1} votes pour {2}\u{a0}: une majorité, donc {0:il décide|ils décident}.",
)
.weighing(Weight::Telling);

pub(super) static PROPOSE_MEANS: Words = words("Asks for a vote for {0}.", "Pide un voto por {0}.", "Demande une voix pour {0}.");
pub(super) static VOTE_MEANS: Words =
    words("A vote for {0}, told to everybody.", "Un voto por {0}, dicho a todos.", "Une voix pour {0}, dite à tous.");
