//! The words of the list of events, of running until something happens, and of why nothing does.

use synod::words::{Words, words};

/// The word of the button that says why the sentence is true.
pub static WHY: Words = words("Why?", "¿Por qué?", "Pourquoi\u{a0}?");
pub static EVENTS: Words = words("What happens, in sentences", "Lo que ocurre, en frases", "Ce qui se passe, en phrases");
pub static NONE: Words = words("No event like that here.", "Aquí no hay eventos así.", "Aucun événement de ce genre ici.");
pub static WHICH: Words = words("Which events", "Qué eventos", "Quels événements");
pub static WHOSE: Words = words("Whose events", "Eventos de quién", "Événements de qui");
pub static EVERYBODY: Words = words("everybody", "todos", "tous");
pub static ALL: Words = words("all events", "todo", "tout");
pub static MESSAGES: Words = words("messages", "mensajes", "messages");
pub static TIMERS: Words = words("timers", "temporizadores", "minuteurs");
pub static DEEDS: Words = words("faults and commands", "fallos y órdenes", "pannes et commandes");
pub static MILESTONES: Words = words("milestones", "hitos", "jalons");
pub static CAUSES: Words = words("what led to it", "lo que llevó a ello", "ce qui y a mené");
pub static PLACE: Words = words("Place in the run", "Lugar en la ejecución", "Place dans l’exécution");
pub static STEP_OF: Words = words("step {0} of {1}", "paso {0} de {1}", "pas {0} sur {1}");
pub static PRESENT: Words = words("Present", "Presente", "Présent");

pub static UNTIL_MOMENT: Words = words(
    "A moment: P1 sends Prepare, somebody elected, 40ms, nothing moves; and, then, without",
    "Un momento: P1 sends Prepare, somebody elected, 40ms, nothing moves; and, then, without",
    "Un moment\u{a0}: P1 sends Prepare, somebody elected, 40ms, nothing moves\u{a0}; and, then, without",
);
pub static RUN_UNTIL: Words = words("Run until", "Avanzar hasta…", "Avancer jusqu’à…");
pub static UNTIL_VIOLATION: Words = words("the next violation", "la próxima violación", "la prochaine violation");
pub static UNTIL_EVENT: Words = words("the next event at {0}", "el próximo evento de {0}", "le prochain événement de {0}");
pub static UNTIL_EVENT_OF_NOBODY: Words =
    words("the next event: select a process", "el próximo evento: seleccione un proceso", "le prochain événement\u{a0}: sélectionnez un processus");
pub static UNTIL_QUIET: Words = words("nothing more happens", "que no pase nada más", "ce que plus rien n’arrive");

pub static REAL_PROPORTIONS: Words = words("Time in real proportions", "El tiempo en proporciones reales", "Le temps en proportions réelles");
pub static GO_ON: Words = words("Go on", "Seguir", "Continuer");
pub static WAITS_FOR: Words = words("What are they waiting for?", "¿A qué esperan?", "Qu’attendent-ils\u{a0}?");
pub static HAPPENED: Words = words("What happened", "Qué ocurrió", "Ce qui s’est passé");
pub static BECAUSE: Words = words("Because of what", "A causa de qué", "À cause de quoi");
pub static ALLOWED: Words = words("What the paper says", "Qué dice el artículo", "Ce que dit l’article");
pub static BY_SOMEBODY: Words = words(
    "Somebody, or the script, did this: it is no rule of the algorithm.",
    "Lo hizo alguien, o el guion: no es una regla del algoritmo.",
    "Quelqu’un, ou le script, l’a fait\u{a0}: ce n’est pas une règle de l’algorithme.",
);
pub static NOTHING_SAID: Words = words("Nothing was said yet.", "Aún no se dijo nada.", "Rien n’a encore été dit.");
pub static WHO_WAITS: Words = words("Who waits for what", "Quién espera qué", "Qui attend quoi");
pub static NEXT: Words = words("What happens next", "Lo que pasa después", "Ce qui se passe ensuite");
pub static UNFULFILLED: Words = words("Still to be fulfilled", "Aún por cumplir", "Encore à remplir");
