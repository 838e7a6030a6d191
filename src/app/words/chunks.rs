//! What is said of what comes later.

use synod::words::{Words, words};

pub static COMES: Words = words("This is loading …", "Se está cargando …", "Chargement en cours…");
pub static GONE: Words = words(
    "This could not be loaded. Is there a connection? If Synod was published anew meanwhile, reload the page.",
    "No se ha podido cargar. ¿Hay conexión? Si entretanto se ha publicado otra versión de Synod, vuelva a cargar la página.",
    "Ceci n’a pas pu être chargé. Y a-t-il une connexion\u{a0}? Si Synod a été republié entre-temps, rechargez la page.",
);
pub static AGAIN: Words = words("Try again", "Intentarlo de nuevo", "Réessayer");
pub static RUN_COMES: Words = words("{0} is loading …", "Se está cargando {0} …", "Chargement\u{a0}: {0}…");
pub static RUN_GONE: Words = words(
    "{0} could not be loaded, so the run stays as it is. Is there a connection? Then try again; if Synod was published anew meanwhile, reload the page.",
    "No se ha podido cargar {0}, así que la ejecución sigue igual. ¿Hay conexión? Entonces inténtelo de nuevo; si entretanto se ha publicado otra versión de Synod, vuelva a cargar la página.",
    "{0} n’a pas pu être chargé, l’exécution reste donc telle quelle. Y a-t-il une connexion\u{a0}? Alors réessayez\u{a0}; si Synod a été republié entre-temps, rechargez la page.",
);
