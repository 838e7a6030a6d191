//! The words of a diagram that stands alone.

use crate::words::{Words, words};

pub static STRETCH: Words = words("{0} to {1}", "{0} a {1}", "{0} à {1}");
pub static SEED: Words = words("seed {0}", "semilla {0}", "graine {0}");

pub static ASK: Words = words("request", "petición", "requête");
pub static ANSWER: Words = words("reply", "respuesta", "réponse");
pub static REFUSAL: Words = words("refusal", "rechazo", "refus");
pub static LOST: Words = words("lost", "perdido", "perdu");
pub static HELD: Words = words("held up", "retenido", "retenu");
pub static TIMER: Words = words("timer runs out", "temporizador agotado", "minuteur expiré");
pub static COMMAND: Words = words("command", "orden", "commande");
pub static CHOSEN: Words = words("chosen", "elegido", "choisi");
pub static DECIDED: Words = words("decides", "decide", "décide");
pub static LEADS: Words = words("leads", "lidera", "dirige");
pub static COMMITTED: Words = words("committed", "confirmado", "validé");
pub static OPERATION: Words =
    words("a client asks until it is answered", "un cliente pide hasta la respuesta", "un client demande jusqu’à la réponse");
pub static EXPLAINED: Words = words("as one copy would answer", "como respondería una sola copia", "comme répondrait une seule copie");
pub static UNEXPLAINED: Words =
    words("no single copy would answer so", "ninguna copia única respondería así", "aucune copie unique ne répondrait ainsi");
pub static UNJUDGED: Words = words("not judged", "sin juzgar", "non jugé");
pub static WALL: Words = words("partition", "partición", "partition");
pub static CUT: Words = words("link cut", "enlace cortado", "lien coupé");
pub static HEALED: Words = words("mended", "reparado", "réparé");
/// At the head of a wall, in front of whom it is about.
pub static HEAL: Words = words("heal", "reparar", "réparer");
pub static SEVER: Words = words("cut", "cortar", "couper");
pub static MEND: Words = words("mend", "reparar", "réparer");
pub static PUT: Words = words("put {0} {1}", "escribe {0} = {1}", "écrit {0} = {1}");
pub static GET: Words = words("get {0}", "lee {0}", "lit {0}");
pub static CRASH: Words = words("crash", "caída", "panne");
pub static DISK_LOST: Words = words("crash, disk lost", "caída, disco perdido", "panne, disque perdu");
pub static DOWN: Words = words("crashed", "caído", "en panne");
pub static PAUSED: Words = words("paused", "congelado", "figé");
