//! What is said of what is worth trying.

use crate::words::{Words, words};

pub(super) static DUEL: Words = words("Duel", "Duelo", "Duel");
pub(super) static THEY_DUEL: Words = words(
    "{0} now pre-empt each other, again and again.",
    "{0} se adelantan ahora uno al otro, una y otra vez.",
    "{0} se devancent maintenant l’un l’autre, encore et encore.",
);
pub(super) static CHOSEN_ALREADY: Words = words(
    "A value is chosen already: no duel can change that.",
    "Ya hay un valor elegido: ningún duelo puede cambiarlo.",
    "Une valeur est déjà choisie\u{a0}: aucun duel n’y peut rien.",
);
pub(super) static WAIT_ENDS_DUELS: Words = words(
    "Whoever is pre-empted waits first, and that ends duels: switch the wait off.",
    "Quien es superado espera antes, y eso acaba con los duelos: quite la espera.",
    "Qui est devancé attend d’abord, ce qui met fin aux duels\u{a0}: supprimez l’attente.",
);
pub(super) static TOO_FEW_TO_DUEL: Words =
    words("A duel takes two that are up.", "Un duelo necesita dos en marcha.", "Un duel se fait à deux, en marche.");
pub(super) static ONE_PROPOSER: Words = words(
    "A duel takes two that may propose: set two proposers.",
    "Un duelo necesita dos que puedan proponer: ponga dos proponentes.",
    "Un duel se fait à deux qui peuvent proposer\u{a0}: mettez deux proposeurs.",
);
pub(super) static NO_DUEL: Words = words(
    "As things stand here, neither can pre-empt the other for long.",
    "Tal como están las cosas, ninguno puede adelantarse al otro por mucho tiempo.",
    "Dans cette situation, aucun ne peut devancer l’autre longtemps.",
);

pub(super) static SPLIT: Words = words("Split the vote", "Dividir el voto", "Diviser le vote");
pub(super) static SPLIT_IN_TWO: Words = words("Split the vote {0}-{1}", "Dividir el voto {0}-{1}", "Diviser le vote {0}-{1}");
pub(super) static SPLIT_IN_THREE: Words = words("Split the vote {0}-{1}-{2}", "Dividir el voto {0}-{1}-{2}", "Diviser le vote {0}-{1}-{2}");
pub(super) static STAND_IN_TWO: Words = words(
    "{0} stand at once: {1}-{2}, and nobody wins.",
    "{0} se presentan a la vez: {1}-{2}, y nadie gana.",
    "{0} se présentent ensemble\u{a0}: {1}-{2}, et personne ne gagne.",
);
pub(super) static STAND_IN_THREE: Words = words(
    "{0} stand at once: {1}-{2}-{3}, and nobody wins.",
    "{0} se presentan a la vez: {1}-{2}-{3}, y nadie gana.",
    "{0} se présentent ensemble\u{a0}: {1}-{2}-{3}, et personne ne gagne.",
);
pub(super) static TOO_FEW_TO_SPLIT: Words = words(
    "A split vote takes two servers that are up and hear each other.",
    "Un voto dividido necesita dos servidores en marcha que se oigan.",
    "Un vote divisé se fait à deux serveurs en marche qui s’entendent.",
);
pub(super) static NOBODY_CAN_STAND: Words =
    words("Nobody waits to stand for election here.", "Aquí nadie espera para presentarse.", "Personne n’attend ici pour se présenter.");
pub(super) static LEADER_CANT_STAND: Words = words(
    "{0} leads and cannot stand, and one alone splits no vote.",
    "{0} lidera y no puede presentarse, y uno solo no divide el voto.",
    "{0} dirige et ne peut se présenter, et un seul ne divise pas le vote.",
);
pub(super) static CANT_SPLIT: Words = words(
    "Not at this moment: terms, logs or pre-votes keep them from standing at once. Try a little later.",
    "No en este momento: mandatos, registros o votos previos impiden que se presenten a la vez. Pruebe algo más tarde.",
    "Pas à ce moment\u{a0}: mandats, journaux ou pré-votes les empêchent de se présenter ensemble. Essayez un peu plus tard.",
);

pub(super) static CRASH_LEADER: Words = words("Crash the leader", "Tumbar al líder", "Faire tomber le leader");
pub(super) static CRASH_LEADER_NAMED: Words = words("Crash the leader {0}", "Tumbar al líder {0}", "Faire tomber le leader {0}");
pub(super) static NOBODY_LEADS: Words = words("Nobody leads now.", "Ahora no lidera nadie.", "Personne ne dirige maintenant.");

pub(super) static ALIGN: Words = words("Align timers", "Alinear", "Aligner");
pub(super) static SPREAD: Words = words("Spread timers", "Separar", "Séparer");
pub(super) static PART: Words = words("Part {0} | {1}", "Dividir {0} | {1}", "Couper {0} | {1}");
pub(super) static HEAL: Words = words("Heal", "Reparar", "Réparer");

pub(super) static SAME_UP_TO_HERE: Words = words(
    "The same run up to here; from now on {0}.",
    "La misma ejecución hasta aquí; desde ahora, {0}.",
    "La même exécution jusqu’ici\u{a0}; désormais, {0}.",
);
pub(super) static FROM_THE_BEGINNING: Words =
    words("Another run, from its beginning: {0}.", "Otra ejecución, desde su principio: {0}.", "Une autre exécution, depuis son début\u{a0}: {0}.");
