//! Every word of the page, in three languages; what algorithms say stands with the algorithms.

pub mod beside;
pub mod branches;
pub mod chunks;
pub mod deeds;
pub mod diagram;
pub mod events;
pub mod gallery;
pub mod help;
pub mod panel;
pub mod share;
pub mod sheet;
pub mod stage;
pub mod story;

use synod::words::{Words, words};

pub static SCENARIOS: Words = words("Stories and runs", "Historias y ejecuciones", "Histoires et exécutions");
pub static CHOOSE_A_SCENARIO: Words = words("Choose a scenario", "Elija un escenario", "Choisissez un scénario");
pub static NO_SCENARIO: Words = words("own settings", "ajustes propios", "réglages libres");
pub static PLAIN: Words = words("Plain", "Por defecto", "Par défaut");
pub static PLAIN_ABOUT: Words = words(
    "Start from the algorithm alone and turn every knob yourself.",
    "Empiece con el algoritmo a solas y ajuste usted cada mando.",
    "Partez de l’algorithme seul et réglez tout vous-même.",
);
pub static CHANGED: Words = words("changed", "modificado", "modifié");
pub static LANGUAGE: Words = words("Language", "Idioma", "Langue");
pub static THEME: Words = words("Colours: {0}", "Colores: {0}", "Couleurs\u{a0}: {0}");
pub static THEME_AUTO: Words = words("like the system", "como el sistema", "comme le système");
pub static THEME_LIGHT: Words = words("light", "claros", "claires");
pub static THEME_DARK: Words = words("dark", "oscuros", "sombres");
pub static HELP: Words = words("Help and keys", "Ayuda y teclas", "Aide et touches");
pub static CLOSE: Words = words("Close", "Cerrar", "Fermer");
pub static SIDE: Words = words("Controls and score", "Mandos y resultados", "Réglages et résultats");
pub static SKIP: Words = words("Skip to the controls", "Saltar a los controles", "Aller aux réglages");
pub static PROBLEMS: Words = words("About this link", "Sobre este enlace", "À propos de ce lien");

pub static OPEN_IN_SYNOD: Words = words("Open in Synod", "Abrir en Synod", "Ouvrir dans Synod");

pub static TAB_DIAGRAM: Words = words("Space-time", "Espacio-tiempo", "Espace-temps");
pub static TAB_EVENTS: Words = words("Events", "Eventos", "Événements");

pub static PLAYBACK: Words = words("Playback", "Reproducción", "Lecture");
pub static PLAY: Words = words("Play", "Reproducir", "Lire");
pub static PAUSE: Words = words("Pause", "Pausar", "Mettre en pause");
pub static STEP_BACK: Words = words("One event back", "Un evento atrás", "Un événement en arrière");
pub static STEP_FORWARD: Words = words("One event forward", "Un evento adelante", "Un événement en avant");
pub static RESTART: Words = words("From the beginning", "Desde el principio", "Depuis le début");
pub static SPEED: Words = words("Speed", "Velocidad", "Vitesse");
pub static MOMENT: Words = words("Moment of the run", "Momento de la ejecución", "Moment de l’exécution");
pub static WHOLE_RUN: Words = words("Show the whole run", "Ver toda la ejecución", "Voir toute l’exécution");
pub static ZOOM_IN: Words = words("Zoom in on the present", "Acercar al presente", "Zoomer sur le présent");
pub static MARK_LINKS: Words = words("links change", "cambian los enlaces", "les liens changent");
pub static MARK_BROKEN: Words = words("{0} is broken", "{0} se rompe", "rupture\u{a0}: {0}");
