//! The words of flooding, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static MEMBER: Words = words("process", "proceso", "processus");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");

pub(super) static KNOWS_SO_MANY: Words = words("knows {0} of {1}", "conoce {0} de {1}", "en connaît {0} sur {1}");
pub(super) static OUT: Words = words("out of it", "fuera", "hors jeu");

pub(super) static FIELD_OUT: Words = words("was down, and takes part no more", "estuvo caído y ya no participa", "est tombé et ne participe plus");
pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_VALUES: Words = words("knows", "sabe", "connaît");
pub(super) static FIELD_FRESH: Words = words("new in the last round, of", "nuevo en la última ronda, de", "nouveau au dernier tour, de");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");

pub(super) static IF_NOBODY_CRASHES: Words = words("{0} if nobody crashes", "{0} si nadie se cae", "{0} si nul ne tombe");

pub(super) static TELLS: Words =
    words("{0} {0:tells|tell} everybody: {1}.", "{0} {0:dice|dicen} a todos: {1}.", "{0} {0:dit|disent} à tous\u{a0}: {1}.");
pub(super) static PASSES_ON: Words = words(
    "{0} {0:passes|pass} on what {1} would like.",
    "{0} {0:transmite|transmiten} lo que {1:quiere|quieren} {1}.",
    "{0} {0:transmet|transmettent} ce que {1:souhaite|souhaitent} {1}.",
);
pub(super) static HAS_NO_NEWS: Words = words(
    "{0} {0:has|have} no news, and {0:says|say} nothing.",
    "{0} no {0:tiene|tienen} nada nuevo y {0:calla|callan}.",
    "{0} {0:n’a|n’ont} rien de nouveau et se {0:tait|taisent}.",
);
pub(super) static KEEPS: Words = words(
    "{0} {0:keeps to itself|keep to themselves} what {1} would like.",
    "{0} {0:se guarda|se guardan} lo que {1:quiere|quieren} {1}.",
    "{0} {0:garde pour lui|gardent pour eux} ce que {1:souhaite|souhaitent} {1}.",
);
pub(super) static LEARNS: Words = words(
    "{0} {0:learns|learn} what {1} would like.",
    "{0} {0:aprende|aprenden} lo que {1:quiere|quieren} {1}.",
    "{0} {0:apprend|apprennent} ce que {1:souhaite|souhaitent} {1}.",
);
pub(super) static DECIDES_LEAST: Words = words(
    "{0} {0:decides|decide} the least of what {0:it knows|they know}: {1}.",
    "{0} {0:decide|deciden} el menor de los valores que {0:sabe|saben}: {1}.",
    "{0} {0:décide|décident} la plus petite des valeurs connues\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static DECIDES_MOST: Words = words(
    "{0} {0:decides|decide} what most would like: {1}.",
    "{0} {0:decide|deciden} lo que quiere la mayoría: {1}.",
    "{0} {0:décide|décident} ce que souhaite la majorité\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static DECIDES_AT_A_TIE: Words = words(
    "{0} {0:knows|know} no majority: of a tie {0:it takes|they take} the least, {1}.",
    "{0} no {0:ve|ven} mayoría: en un empate {0:toma|toman} el menor, {1}.",
    "{0} ne {0:voit|voient} pas de majorité\u{a0}: à égalité, la plus petite, {1}.",
)
.weighing(Weight::Turn);

pub(super) static VALUES_MEANS: Words = words("What I know, and whose it is.", "Lo que sé, y de quién es.", "Ce que je sais, et de qui cela vient.");

pub(super) static NOBODY_IS_LEFT: Words = words(
    "where all crash nobody is left to agree: {0} is the most that matters",
    "si todos caen no queda quien se ponga de acuerdo: {0} es lo máximo que importa",
    "si tous tombent, il ne reste personne pour s’accorder\u{a0}: {0} est le plus qui compte",
);

pub(super) static AFTER_ROUND: Words = words("after round", "tras la ronda", "après le tour");
pub(super) static NOTHING: Words = words("–", "–", "–");
pub(super) static NOBODY_CRASHED_IN: Words = words(
    "nobody crashed in round {0}: after it all know the same",
    "en la ronda {0} no se cayó nadie: tras ella todos saben lo mismo",
    "au tour {0} nul n’est tombé\u{a0}: après lui tous savent la même chose",
);
pub(super) static NOT_CLEAN_YET: Words = words(
    "no round without a crash is over yet: they may know different values",
    "aún no acabó una ronda sin caídas: pueden saber valores distintos",
    "aucun tour sans panne n’est encore fini\u{a0}: ils peuvent connaître des valeurs différentes",
);
pub(super) static KNOWS_OF: Words = words(
    "after round {0}: knows the values of {1}",
    "tras la ronda {0}: conoce los valores de {1}",
    "après le tour {0}\u{a0}: connaît les valeurs de {1}",
);
pub(super) static THAT_IS: Words = words("{0}", "{0}", "{0}");
