//! The words of a diagram that stands alone.

use crate::words::{Words, words};

pub static STRETCH: Words = words("{0} to {1}", "{0} a {1}", "{0} à {1}");
pub static SEED: Words = words("seed {0}", "semilla {0}", "graine {0}");

pub static ASK: Words = words("request", "petición", "requête");
pub static ANSWER: Words = words("reply", "respuesta", "réponse");
pub static REFUSAL: Words = words("refusal", "rechazo", "refus");
pub static LOST: Words = words("lost", "perdido", "perdu");
pub static HELD: Words = words("held up", "retenido", "retenu");
pub static TIMER: Words = words("timer runs out", "temporizador agotado", "minuterie expirée");
pub static COMMAND: Words = words("command", "orden", "commande");
pub static CHOSEN: Words = words("chosen", "elegido", "choisi");
pub static DECIDED: Words = words("decides", "decide", "décide");
pub static LEADS: Words = words("leads", "lidera", "dirige");
pub static COMMITTED: Words = words("committed", "comprometido", "validé");
pub static DOWN: Words = words("crashed", "caído", "en panne");
pub static PAUSED: Words = words("paused", "congelado", "figé");
