//! The words of single-round voting, in three languages.

use crate::words::{Words, words};

pub(super) static IF_ALIKE: Words = words("{0} if alike", "{0} si iguales", "{0} si pareils");
pub(super) static VOTER: Words = words("voter", "votante", "votant");
pub(super) static VOTED: Words = words("voted", "votó", "a voté");
pub(super) static DECIDED: Words = words("decided", "decidido", "décidé");

pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_VOTED: Words = words("votes for", "vota por", "vote pour");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_HEARD: Words = words("votes heard", "votos oídos", "votes entendus");

pub(super) static PROPOSES: Words =
    words("{0} asks everybody to vote for {1}.", "{0} pide a todos que voten por {1}.", "{0} demande à tous de voter pour {1}.");
pub(super) static VOTES: Words = words("{0} votes for {1}.", "{0} vota por {1}.", "{0} vote pour {1}.");
pub(super) static HAS_VOTED: Words = words(
    "{0} has voted for {1} and may not change its mind to {2}.",
    "{0} ya votó por {1} y no puede cambiar a {2}.",
    "{0} a voté pour {1} et ne peut pas passer à {2}.",
);
pub(super) static SWITCHES: Words =
    words("{0} hears of {2} and drops {1}.", "{0} se entera de {2} y abandona {1}.", "{0} entend parler de {2} et abandonne {1}.");
pub(super) static DECIDES: Words = words(
    "{0} heard {1} votes for {2}: a majority, so it decides.",
    "{0} oyó {1} votos por {2}: una mayoría, así que decide.",
    "{0} a entendu {1} votes pour {2}\u{a0}: une majorité, donc il décide.",
);

pub(super) static HOW_MANY_INPUTS: Words =
    words("give one input for each process ({0})", "dé un valor a cada proceso ({0})", "donnez une valeur à chaque processus ({0})");
pub(super) static NO_CLIENTS: Words = words(
    "this protocol has no clients: leave clients=0",
    "este protocolo no tiene clientes: deje clients=0",
    "ce protocole n’a pas de clients\u{a0}: laissez clients=0",
);
