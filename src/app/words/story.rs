//! What is said around a story.

use synod::words::{Words, words};

pub static BACK: Words = words("Back", "Atrás", "Retour");
pub static CONTINUE: Words = words("Continue", "Seguir", "Continuer");
pub static AGAIN: Words = words("Once more", "Otra vez", "Encore");
pub static EXPLORE: Words = words("Explore this run", "Explorar esta ejecución", "Explorer cette exécution");
pub static STOP_OF: Words = words("Stop {0} of {1}", "Parada {0} de {1}", "Arrêt {0} sur {1}");
pub static STORIES: Words =
    words("Stories, told one sentence at a time.", "Historias, contadas frase a frase.", "Des histoires, racontées phrase par phrase.");
pub static ALL: Words = words("All stories and runs", "Todas las historias y ejecuciones", "Toutes les histoires et exécutions");
pub static NO_STORY: Words = words(
    "there is no story “{0}”; choose one of {1}",
    "no hay ninguna historia «{0}»; elija entre {1}",
    "il n’y a pas d’histoire «\u{a0}{0}\u{a0}»\u{a0}; choisissez parmi {1}",
);
