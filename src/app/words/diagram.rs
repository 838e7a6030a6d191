//! The words of the space-time diagram.

use synod::words::{Words, words};

pub static DIAGRAM: Words = words(
    "Space-time diagram: time runs to the right, a lane for each process, a slanted line for each message. Arrows lead from event to event, Enter selects, plus and minus zoom.",
    "Diagrama espacio-tiempo: el tiempo corre hacia la derecha, una banda por proceso, una línea inclinada por mensaje. Las flechas llevan de evento en evento, Intro selecciona, más y menos acercan y alejan.",
    "Diagramme espace-temps\u{a0}: le temps va vers la droite, une bande par processus, une ligne oblique par message. Les flèches mènent d’événement en événement, Entrée sélectionne, plus et moins rapprochent et éloignent.",
);
pub static NEARER: Words = words("Zoom in", "Acercar", "Rapprocher");
pub static FURTHER: Words = words("Zoom out", "Alejar", "Éloigner");
pub static FOLLOW: Words = words("Back to now", "Volver al presente", "Revenir au présent");
pub static KEY_PAST: Words = words("may have caused it", "pudo causarlo", "a pu le causer");
pub static KEY_FUTURE: Words = words("it may cause", "puede causar", "il peut causer");
