//! The words of the panels.

use synod::words::{Words, words};

pub static CONTROLS: Words = words("Scores and controls", "Marcador y controles", "Bilan et réglages");
pub static HOLDS: Words = words("holds", "se cumple", "vérifié");
pub static PENDING: Words = words("pending", "pendiente", "en attente");
pub static BROKEN: Words = words("broken", "se rompe", "rupture");
pub static BROKEN_AT: Words = words("broken at {0}", "se rompe a los {0}", "rupture à {0}");
pub static CHOSEN: Words = words("Chosen", "Elegido", "Choisi");
pub static NOTHING_CHOSEN: Words = words("nothing yet", "nada aún", "rien encore");

pub static ROLL: Words = words("Roll again", "Tirar otra vez", "Relancer");
pub static SAME_SEED: Words = words(
    "The same seed gives the same run on every machine.",
    "La misma semilla da la misma ejecución en cualquier máquina.",
    "La même graine donne la même exécution sur toute machine.",
);
pub static LEAST: Words = words("{0}, shortest", "{0}, mínimo", "{0}, au moins");
pub static MOST: Words = words("{0}, longest", "{0}, máximo", "{0}, au plus");
pub static LESS: Words = words("{0}: one less", "{0}: uno menos", "{0}\u{a0}: un de moins");
pub static MORE: Words = words("{0}: one more", "{0}: uno más", "{0}\u{a0}: un de plus");

pub static RULES_ABOUT: Words = words("Break one and watch what fails.", "Rompa una y mire qué falla.", "Enfreignez-en une et voyez ce qui cède.");

pub static SELECT_HINT: Words = words(
    "Tap a process, a message or a link to look inside and to interfere.",
    "Toque un proceso, un mensaje o un enlace para mirar dentro e intervenir.",
    "Touchez un processus, un message ou un lien pour regarder dedans et intervenir.",
);
pub static DESELECT: Words = words("Deselect", "Quitar la selección", "Désélectionner");
pub static ON_DISK: Words = words("On disk", "En disco", "Sur disque");
pub static IN_MEMORY: Words = words("In memory", "En memoria", "En mémoire");
pub static WAS: Words = words("it was ", "antes era ", "avant\u{a0}: ");

pub static TIMERS: Words = words("Timers", "Temporizadores", "Minuteurs");
pub static ALIGN: Words = words("Align timers", "Alinear", "Aligner");
pub static SPREAD: Words = words("Spread timers", "Separar", "Séparer");
pub static CAN_ALIGN: Words = words("to run out together", "para agotarse a la vez", "pour expirer ensemble");
pub static CAN_SPREAD: Words = words("they run out together", "se agotan a la vez", "ils expirent ensemble");
pub static NO_TIMERS: Words = words("no two of one name are running", "no hay dos iguales en marcha", "pas deux du même nom en cours");
pub static ARRIVED: Words = words("It is no longer on its way.", "Ya no está en camino.", "Il n’est plus en route.");
pub static ARRIVES_AT: Words = words("It arrives at {0}.", "Llega a los {0}.", "Il arrive à {0}.");
pub static ARRIVED_AT: Words = words("It arrived at {0}.", "Llegó a los {0}.", "Il est arrivé à {0}.");
pub static SENT_LATER: Words = words("It is only sent at {0}.", "No se envía hasta los {0}.", "Il n’est envoyé qu’à {0}.");
pub static LOST_AT: Words = words("It was lost at {0}: {1}.", "Se perdió a los {0}: {1}.", "Il s’est perdu à {0}\u{a0}: {1}.");
pub static BLOCKED: Words = words(
    "Its link is cut: it is lost at {0} unless the link is mended.",
    "Su enlace está cortado: se pierde a los {0} si no se repara.",
    "Son lien est coupé\u{a0}: il se perd à {0} sauf réparation.",
);
pub static PARKED: Words = words("It waits until {0} goes on.", "Espera a que {0} continúe.", "Il attend que {0} reprenne.");
pub static CAUSE: Words = words("Because of", "A causa de", "À cause de");
pub static BECAUSE: Words = words("Why it may", "Por qué puede", "Pourquoi il le peut");
pub static CHANGES: Words = words("What it changed", "Lo que cambió", "Ce que cela a changé");
pub static EFFECTS: Words = words("What followed", "Lo que siguió", "Ce qui a suivi");
pub static ENDED: Words = words("What became of it", "Qué fue de él", "Ce qu’il est devenu");
pub static LAST_EVENT: Words = words("Its last event", "Su último evento", "Son dernier événement");
pub static PREVIOUS_EVENT: Words = words("Its event before", "Su evento anterior", "Son événement précédent");
pub static NEXT_EVENT: Words = words("Its next event", "Su evento siguiente", "Son événement suivant");
pub static GO_THERE: Words = words("Go there", "Ir allí", "Y aller");
pub static WHAT_LED_TO_IT: Words = words("What led to it", "Qué llevó a ello", "Ce qui y a mené");
pub static SHARE_THAT_MOMENT: Words = words("Share that moment", "Compartir ese momento", "Partager ce moment");
pub static FATED: Words = words("The dice lose it on the way.", "Los dados lo pierden por el camino.", "Les dés le perdent en chemin.");

pub static IS_OPEN: Words = words("open", "abierto", "ouvert");
pub static IS_CUT: Words = words("cut", "cortado", "coupé");
pub static IS_DIVIDED: Words = words("divided by the partition", "separado por la partición", "séparé par la partition");

pub static PARTITION: Words = words("Partition", "Partición", "Partition");
pub static PARTITION_ABOUT: Words = words(
    "Drag a process away on the stage, or tick who is on the other side.",
    "Arrastre un proceso aparte en la escena, o marque quién queda al otro lado.",
    "Sur la scène, tirez un processus à l’écart, ou cochez qui passe de l’autre côté.",
);
pub static NOT_CUT: Words = words("No link is cut.", "Ningún enlace está cortado.", "Aucun lien n’est coupé.");
pub static PARTITION_DO: Words = words("Partition", "Dividir", "Séparer");
pub static HEAL: Words = words("Heal", "Reparar", "Réparer");

pub static SCRIPT_EMPTY: Words =
    words("Nothing yet: the run takes its course.", "Nada aún: la ejecución sigue su curso.", "Rien encore\u{a0}: l’exécution suit son cours.");
pub static REMOVE_LINE: Words = words("Remove: {0}", "Quitar: {0}", "Retirer\u{a0}: {0}");
pub static EDIT_LINE: Words = words("Edit: {0}", "Editar: {0}", "Modifier\u{a0}: {0}");
pub static EDIT_ABOUT: Words = words("Edit time and line", "Editar momento y línea", "Modifier moment et ligne");
pub static EDIT_HINT: Words = words("Enter applies, Esc cancels.", "Intro aplica, Esc cancela.", "Entrée applique, Échap annule.");
pub static UNDO: Words = words("Undo", "Deshacer", "Annuler");
