//! What is said around a story.

pub use synod::player::CONTINUE;
use synod::words::{Words, words};

pub static BACK: Words = words("Back", "Atrás", "Retour");
pub static AGAIN: Words = words("Once more", "Otra vez", "Encore");
pub static EXPLORE: Words = words("Explore this run", "Explorar esta ejecución", "Explorer cette exécution");
pub static TALK: Words = words("Give it as a talk (F5)", "Darla como charla (F5)", "En faire un exposé (F5)");
pub static PRINT: Words = words("Print it, a picture for each stop", "Imprimirla, con una imagen de cada parada", "L’imprimer, une image par arrêt");
pub static RETURN: Words = words("Back to the story", "Volver a la historia", "Revenir à l’histoire");
pub static STOP_OF: Words = words("Stop {0} of {1}", "Parada {0} de {1}", "Arrêt {0} sur {1}");
pub static STORIES: Words = words(
    "Each tells what happens, one sentence at a time.",
    "Cada una cuenta lo que ocurre, frase a frase.",
    "Chacune raconte ce qui se passe, phrase par phrase.",
);
pub static TITLE: Words = words("Stories", "Historias", "Histoires");
pub static SEEN: Words = words("seen", "vista", "vue");
pub static SEEN_SO_FAR: Words = words("{0} of {1} seen", "{0} de {1} vistas", "{0} sur {1} vus");
pub static KEPT_HERE: Words = words(
    "What you have seen is kept on this machine alone.",
    "Lo que ha visto se guarda solo en esta máquina.",
    "Ce que vous avez vu n’est gardé que sur cette machine.",
);
pub static FORGET: Words = words("Forget it", "Olvidarlo", "L’oublier");
pub static ALL: Words = words("Stories and runs", "Historias y ejecuciones", "Histoires et exécutions");
pub static NO_STORY: Words = words(
    "there is no story “{0}”; choose one of {1}",
    "no hay ninguna historia «{0}»; elija entre {1}",
    "il n’y a pas d’histoire «\u{a0}{0}\u{a0}»\u{a0}; choisissez parmi {1}",
);
