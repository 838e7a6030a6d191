//! The words of the two generals, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static GENERAL: Words = words("general", "general", "général");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");
pub(super) static GOT_SO_MANY: Words =
    words("{0} {0:letter|letters}, needs {1}", "{0} {0:carta|cartas}, necesita {1}", "{0} {0:lettre|lettres}, il en faut {1}");
pub(super) static OUT: Words = words("out of it", "fuera", "hors jeu");

pub(super) static FIELD_PLAN: Words = words("the plan", "el plan", "le plan");
pub(super) static FIELD_LETTERS: Words = words("letters got", "cartas recibidas", "lettres reçues");
pub(super) static FIELD_LAST: Words = words("the last of them", "la última", "la dernière");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_OUT: Words = words("was down, and takes part no more", "estuvo caído y ya no participa", "est tombé et ne participe plus");

pub(super) static IF_NONE_IS_LOST: Words = words("{0} if none is lost", "{0} si no se pierde ninguno", "{0} si aucun ne se perd");
pub(super) static LETTERS_COME: Words = words("Letters arrived", "Cartas llegadas", "Lettres arrivées");
pub(super) static OF_SO_MANY: Words = words("of {0}", "de {0}", "sur {0}");
pub(super) static ODDS: Words = words(
    "All messengers of a letter are lost in {0}; one general attacks alone in {1} of all runs.",
    "Todos los mensajeros de una carta se pierden en el {0}; un general ataca solo en el {1} de las ejecuciones.",
    "Tous les messagers d’une lettre se perdent dans {0} des cas\u{a0}; un général attaque seul dans {1} des exécutions.",
);

pub(super) static WRITES: Words =
    words("{0} {0:writes|write} what is planned: {1}.", "{0} {0:escribe|escriben} el plan: {1}.", "{0} {0:écrit|écrivent} le plan\u{a0}: {1}.");
pub(super) static ANSWERS: Words = words(
    "{0} {0:answers|answer} that letter {1} has come.",
    "{0} {0:contesta|contestan} que la carta {1} llegó.",
    "{0} {0:répond|répondent} que la lettre {1} est arrivée.",
);
pub(super) static ANSWERS_UNHEARD: Words = words(
    "{0} {0:answers|answer} letter {1}, which never came.",
    "{0} {0:contesta|contestan} la carta {1}, que nunca llegó.",
    "{0} {0:répond|répondent} à la lettre {1}, qui n’est jamais arrivée.",
)
.weighing(Weight::Turn);
pub(super) static KNOWS_THE_PLAN: Words =
    words("{0} {0:knows|know} the plan.", "{0} {0:conoce|conocen} el plan.", "{0} {0:connaît|connaissent} le plan.").weighing(Weight::Telling);
pub(super) static KNOWS_THAT_IT_KNOWS: Words = words(
    "{0} {0:knows|know} that {1} knows the plan.",
    "{0} {0:sabe|saben} que {1} conoce el plan.",
    "{0} {0:sait|savent} que {1} connaît le plan.",
)
.weighing(Weight::Telling);
pub(super) static KNOWS_THAT_IT_KNOWS_THAT_IT_KNOWS: Words = words(
    "{0} {0:knows|know} that {1} knows that {0} {0:knows|know} the plan.",
    "{0} {0:sabe|saben} que {1} sabe que {0} {0:conoce|conocen} el plan.",
    "{0} {0:sait|savent} que {1} sait que {0} {0:connaît|connaissent} le plan.",
)
.weighing(Weight::Telling);
pub(super) static KNOWS_DEEPER: Words = words(
    "{0} {0:knows|know} that letter {2} came: knowledge of depth {3}.",
    "{0} {0:sabe|saben} que la carta {2} llegó: conocimiento de nivel {3}.",
    "{0} {0:sait|savent} que la lettre {2} est arrivée\u{a0}: connaissance de niveau {3}.",
)
.weighing(Weight::Telling);
pub(super) static IGNORES: Words = words(
    "{0} {0:has|have} another plan: a letter that says {1} counts for nothing.",
    "{0} {0:tiene|tienen} otro plan: una carta que dice {1} no cuenta.",
    "{0} {0:a|ont} un autre plan\u{a0}: une lettre qui dit {1} ne compte pas.",
)
.weighing(Weight::Telling);
pub(super) static HEARS_NOTHING: Words = words(
    "{0} {0:gets|get} no letter: either there is no plan, or it was lost.",
    "{0} no {0:recibe|reciben} carta: o no hay plan, o se perdió.",
    "{0} ne {0:reçoit|reçoivent} rien\u{a0}: ou il n’y a pas de plan, ou il s’est perdu.",
)
.weighing(Weight::Telling);
pub(super) static WAITS_IN_VAIN: Words = words(
    "{0} {0:waits|wait} in vain: letter {1} was lost, or the answer to it.",
    "{0} {0:espera|esperan} en vano: se perdió la carta {1} o su respuesta.",
    "{0} {0:attend|attendent} en vain\u{a0}: la lettre {1} s’est perdue, ou sa réponse.",
)
.weighing(Weight::Telling);
pub(super) static HAS_ITS_LETTERS: Words = words(
    "{0} {0:has|have} all the letters {0:it needs|they need}, and {0:decides|decide}: {1}.",
    "{0} {0:tiene|tienen} todas las cartas que {0:necesita y decide|necesitan y deciden}: {1}.",
    "{0} {0:a toutes les lettres qu’il lui faut et décide|ont toutes les lettres qu’il leur faut et décident}\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static LACKS_A_LETTER: Words = words(
    "{0} {0:lacks|lack} a letter that {0:it needs, and decides|they need, and decide}: {1}.",
    "A {0} {0:le|les} falta una carta y {0:decide|deciden}: {1}.",
    "Il manque une lettre à {0}, qui {0:décide|décident}\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static ATTACKS_ANYWAY: Words = words(
    "{0} {0:decides|decide} whatever comes: {1}.",
    "{0} {0:decide|deciden}, llegue lo que llegue: {1}.",
    "{0} {0:décide|décident} quoi qu’il arrive\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static RETREATS_ANYWAY: Words = words(
    "{0} never {0:attacks|attack}, whatever comes: {1}.",
    "{0} nunca {0:ataca|atacan}, llegue lo que llegue: {1}.",
    "{0} n’{0:attaque|attaquent} jamais, quoi qu’il arrive\u{a0}: {1}.",
)
.weighing(Weight::Turn);
pub(super) static WANTS_NOTHING: Words = words(
    "{0} {0:plans|plan} no attack, and {0:decides|decide}: {1}.",
    "{0} no {0:planea|planean} atacar y {0:decide|deciden}: {1}.",
    "{0} ne {0:prévoit|prévoient} pas d’attaque et {0:décide|décident}\u{a0}: {1}.",
)
.weighing(Weight::Turn);

pub(super) static PLAN_MEANS: Words = words("This is the plan: {0}.", "Este es el plan: {0}.", "Voici le plan\u{a0}: {0}.");
pub(super) static ANSWER_MEANS: Words =
    words("Your letter {0} has come. The plan: {1}.", "Llegó su carta {0}. El plan: {1}.", "Votre lettre {0} est arrivée. Le plan\u{a0}: {1}.");

pub(super) static ONLY_TWO: Words =
    words("there are two generals: write n=2", "los generales son dos: escriba n=2", "les généraux sont deux\u{a0}: écrivez n=2");
pub(super) static HOW_MANY_NEEDED: Words = words(
    "at most {0} {0:letter comes|letters come} to P1 and {1} to P2: write no more than needs={0},{1}",
    "a P1 {0:llega|llegan} como mucho {0} {0:carta|cartas} y a P2, {1}: no escriba más de needs={0},{1}",
    "il vient au plus {0} {0:lettre|lettres} à P1 et {1} à P2\u{a0}: n’écrivez pas plus que needs={0},{1}",
);
pub(super) static LOSSY: Words = words(
    "whatever the letters, some loss makes one attack alone: write loss=0 to see both attack",
    "haya las cartas que haya, alguna pérdida hace que uno ataque solo: escriba loss=0 y atacarán ambos",
    "quel que soit le nombre de lettres, une perte fait que l’un attaque seul\u{a0}: écrivez loss=0 pour voir les deux attaquer",
);
pub(super) static NEEDS_NONE: Words = words(
    "P2 attacks though no letter says so, even where nobody wants to: write needs={0},1",
    "P2 ataca sin que ninguna carta lo diga, aunque nadie quiera: escriba needs={0},1",
    "P2 attaque sans qu’aucune lettre le dise, même si nul ne le veut\u{a0}: écrivez needs={0},1",
);

pub(super) static AFTER_LETTER: Words = words("depth after letter", "nivel tras la carta", "niveau après la lettre");
pub(super) static NOTHING: Words = words("–", "–", "–");
pub(super) static AFTER: Words = words("after letter {0}", "tras la carta {0}", "après la lettre {0}");
pub(super) static KNOWS_NOTHING: Words = words("knows of no plan", "no sabe de ningún plan", "ne sait rien d’un plan");
pub(super) static RUNG_0: Words = words("knows its own plan", "conoce su propio plan", "connaît son propre plan");
pub(super) static RUNG_1: Words = words("knows the plan", "conoce el plan", "connaît le plan");
pub(super) static RUNG_2: Words = words("knows that {0} knows the plan", "sabe que {0} conoce el plan", "sait que {0} connaît le plan");
pub(super) static RUNG_3: Words =
    words("knows that {0} knows that {1} knows the plan", "sabe que {0} sabe que {1} conoce el plan", "sait que {0} sait que {1} connaît le plan");
pub(super) static RUNG_DEEPER: Words =
    words("knows that {0} got letter {2}", "sabe que a {0} le llegó la carta {2}", "sait que {0} a reçu la lettre {2}");
pub(super) static WOULD: Words =
    words("if nothing more came it would decide: {0}", "si no llegara nada más decidiría: {0}", "s’il ne venait plus rien, il déciderait\u{a0}: {0}");
pub(super) static DEPTH: Words = words("knowledge of depth {0}", "conocimiento de nivel {0}", "connaissance de niveau {0}");
pub(super) static NOTHING_IS_KNOWN: Words =
    words("{1} knows nothing of what {0} plans", "{1} no sabe nada de lo que planea {0}", "{1} ne sait rien de ce que prévoit {0}");
pub(super) static WHO_CANNOT_KNOW: Words = words(
    "{0} has letter {2}, and {1} can’t know that",
    "{0} tiene la carta {2}, y {1} no puede saberlo",
    "{0} a la lettre {2}, et {1} ne peut pas le savoir",
);
