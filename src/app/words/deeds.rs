//! The words of what can be done.

use synod::words::{Words, words};

pub static CRASH: Words = words("Crash", "Tumbar", "Faire tomber");
pub static CRASH_LOSING: Words = words("Crash, lose disk", "Tumbar sin disco", "Tomber, disque perdu");
pub static RECOVER: Words = words("Recover", "Recuperar", "Relever");
pub static PAUSE_PROCESS: Words = words("Freeze", "Congelar", "Figer");
pub static RESUME: Words = words("Unfreeze", "Descongelar", "Dégeler");
pub static SLOW_DOWN: Words = words("Slow ×{0}", "Lento ×{0}", "Lent ×{0}");
pub static FULL_SPEED: Words = words("Full speed", "A su ritmo", "À son rythme");
pub static TIME_OUT: Words = words("End the {0}", "Agotar el {0}", "Faire expirer le {0}");
pub static CUT_OFF: Words = words("Cut off", "Aislar", "Isoler");
pub static VALUE: Words = words("Value", "Valor", "Valeur");
pub static NOT_A_VALUE: Words =
    words("A whole number, or up to 12 letters.", "Un número entero o hasta 12 letras.", "Un entier, ou jusqu’à 12 lettres.");

pub static TRY: Words = words("Try", "Probar", "Essayer");

pub static DROP: Words = words("Drop", "Descartar", "Perdre");
pub static DELIVER: Words = words("Deliver now", "Entregar ya", "Livrer maintenant");
pub static DUPLICATE: Words = words("Duplicate", "Duplicar", "Dupliquer");
pub static LATER: Words = words("Later", "Después", "Plus tard");
pub static HOLD: Words = words("+{0}", "+{0}", "+{0}");

pub static CUT: Words = words("Cut {0} → {1}", "Cortar {0} → {1}", "Couper {0} → {1}");
pub static MEND: Words = words("Mend {0} → {1}", "Reparar {0} → {1}", "Réparer {0} → {1}");
pub static CUT_BOTH: Words = words("Cut both", "Cortar ambos", "Couper les deux");
pub static MEND_BOTH: Words = words("Mend both", "Reparar ambos", "Réparer les deux");
pub static LINK: Words = words("Link", "Enlace", "Lien");

pub static WHAT_TO_DO: Words = words("What can be done: {0}", "Qué se puede hacer: {0}", "Que faire\u{a0}: {0}");
pub static MORE: Words = words("More", "Más", "Plus");
pub static LINKS: Words = words("Link to", "Enlace con", "Lien avec");
pub static MIDWAY_ABOUT: Words = words(
    "Crash in its next multicast, which only these get:",
    "Tumbar en su próxima difusión, que solo reciben:",
    "Faire tomber pendant sa prochaine diffusion, que seuls reçoivent\u{a0}:",
);
