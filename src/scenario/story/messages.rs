//! What a story can get wrong, and the remedies, in three languages.

use crate::words::{Words, words};

pub(super) static NO_TITLE: Words = words(
    "a story begins with its title; write it like “en: Why agreeing is hard”",
    "una historia empieza por su título; escríbalo como «es: Por qué cuesta ponerse de acuerdo»",
    "une histoire commence par son titre\u{a0}; écrivez-le comme «\u{a0}fr: Pourquoi il est difficile de s’accorder\u{a0}»",
);
pub(super) static NOT_A_LINE: Words = words(
    "“{0}” begins no line of a story; write en:, es:, fr:, run, stop, light or show",
    "«{0}» no empieza ninguna línea de una historia; escriba en:, es:, fr:, run, stop, light o show",
    "«\u{a0}{0}\u{a0}» ne commence aucune ligne d’une histoire\u{a0}; écrivez en:, es:, fr:, run, stop, light ou show",
);
pub(super) static NOT_HERE: Words = words(
    "“{0}” belongs to a stop; write it below one",
    "«{0}» es propio de una parada; escríbalo debajo de una",
    "«\u{a0}{0}\u{a0}» appartient à un arrêt\u{a0}; écrivez-le sous un arrêt",
);
pub(super) static NO_RUN: Words = words(
    "a stop needs a run; write one before it, like “run #paxos/happy-path?v=2”",
    "una parada necesita una ejecución; escriba una antes, como «run #paxos/happy-path?v=2»",
    "un arrêt a besoin d’une exécution\u{a0}; écrivez-en une avant, comme «\u{a0}run #paxos/happy-path?v=2\u{a0}»",
);
pub(super) static NO_STOP: Words = words(
    "this run has no stop; write at least one below it",
    "esta ejecución no tiene ninguna parada; escriba al menos una debajo",
    "cette exécution n’a aucun arrêt\u{a0}; écrivez-en au moins un dessous",
);
pub(super) static NOTHING_RUNS: Words = words(
    "it does not say what runs; write a link behind “run”, or a script below it, four spaces in",
    "no dice qué se ejecuta; escriba un enlace tras «run», o un guion debajo, con cuatro espacios",
    "il ne dit pas ce qui s’exécute\u{a0}; écrivez un lien derrière «\u{a0}run\u{a0}», ou un script dessous, après quatre espaces",
);
pub(super) static IN_THE_RUN: Words = words(
    "the run can’t be opened as it is written; {0}",
    "la ejecución no puede abrirse tal como está escrita; {0}",
    "l’exécution ne peut pas s’ouvrir telle qu’elle est écrite\u{a0}; {0}",
);
pub(super) static NOT_SAID: Words = words(
    "this is not said in “{0}”, as the title is; add a line “{0}: …” below it",
    "esto no se dice en «{0}», como el título; añada debajo una línea «{0}: …»",
    "ceci n’est pas dit en «\u{a0}{0}\u{a0}», comme le titre\u{a0}; ajoutez dessous une ligne «\u{a0}{0}: …\u{a0}»",
);
pub(super) static NOT_TOLD_SO: Words = words(
    "the title is not said in “{0}”; say it there as well, or leave this line out",
    "el título no se dice en «{0}»; dígalo también allí o quite esta línea",
    "le titre n’est pas dit en «\u{a0}{0}\u{a0}»\u{a0}; dites-le aussi là, ou supprimez cette ligne",
);
pub(super) static EMPTY: Words = words(
    "nothing is said here; write it behind “{0}:”",
    "aquí no se dice nada; escríbalo tras «{0}:»",
    "rien n’est dit ici\u{a0}; écrivez-le derrière «\u{a0}{0}:\u{a0}»",
);
pub(super) static TOO_MANY_WORDS: Words = words(
    "a sentence of {0} words is too long to be read while something moves; keep to {1}",
    "una frase de {0} palabras es demasiado larga para leerla mientras algo se mueve; no pase de {1}",
    "une phrase de {0} mots est trop longue à lire pendant que quelque chose bouge\u{a0}; restez sous {1}",
);
pub(super) static OPEN_BRACE: Words = words(
    "“{0}” does not end; write it like {1}",
    "«{0}» no termina; escríbalo como {1}",
    "«\u{a0}{0}\u{a0}» ne se termine pas\u{a0}; écrivez-le comme {1}",
);
/// A moment that the run never reaches.
pub static NEVER_COMES: Words = words(
    "“{0}” does not come any more in this run; the last thing that happens is at {1}",
    "«{0}» ya no ocurre en esta ejecución; lo último que pasa es en {1}",
    "«\u{a0}{0}\u{a0}» n’arrive plus dans cette exécution\u{a0}; la dernière chose qui s’y passe est à {1}",
);
/// A panel that the run does not have.
pub static NOTHING_TO_SHOW: Words = words(
    "nothing is called “{0}” here; show one of {1}",
    "aquí nada se llama «{0}»; muestre algo de {1}",
    "rien ne s’appelle «\u{a0}{0}\u{a0}» ici\u{a0}; montrez l’un de {1}",
);
/// A name in braces that stands for nothing.
pub static SAYS_NO_SUCH: Words = words(
    "what this stop waits for says nothing of “{0}”; it says {1}",
    "lo que espera esta parada no dice nada de «{0}»; dice {1}",
    "ce qu’attend cet arrêt ne dit rien de «\u{a0}{0}\u{a0}»\u{a0}; il dit {1}",
);
/// A sentence about somebody, where nobody did it.
pub static NAMES_NOBODY: Words = words(
    "nobody does what this stop waits for; only the observer knows it, so leave {0} out",
    "nadie hace lo que espera esta parada; solo lo sabe el observador, así que quite {0}",
    "personne ne fait ce qu’attend cet arrêt\u{a0}; seul l’observateur le sait, alors supprimez {0}",
);
