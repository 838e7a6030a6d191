//! The words of the sheets below the stage.

use synod::words::{Words, words};

pub static FROM: Words = words("First one shown", "El primero que se ve", "Le premier affiché");
pub static EARLIER: Words = words("Earlier", "Antes", "Avant");
pub static LATER: Words = words("Later", "Después", "Après");
pub static FOLLOW: Words = words("Latest", "Últimas", "Dernières");
pub static OF_NEEDED: Words = words("{0}: {1} of {2} needed", "{0}: {1} de {2} necesarios", "{0}\u{a0}: {1} sur {2} nécessaires");
