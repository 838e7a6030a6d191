//! The words of the logs.

use synod::words::{Words, words};

pub static LOGS: Words = words("Logs", "Registros", "Journaux");
pub static TABLE: Words = words("The logs, entry by entry", "Los registros, entrada por entrada", "Les journaux, entrée par entrée");
pub static INDEX: Words = words("Index", "Índice", "Indice");
pub static AT_INDEX: Words = words("index {0}", "índice {0}", "indice {0}");
pub static OF_TERM: Words = words("term {0}", "mandato {0}", "mandat {0}");
pub static OF_BALLOT: Words = words("ballot {0}", "propuesta {0}", "scrutin {0}");
pub static NO_OP: Words = words("empty entry", "entrada vacía", "entrée vide");
pub static HOLE: Words = words("nothing here yet", "nada aquí aún", "rien ici encore");
pub static COMMITTED: Words = words("committed", "confirmada", "validée");
pub static TENTATIVE: Words = words("not yet committed", "aún no confirmada", "pas encore validée");
pub static MATCHED: Words = words("the leader knows it is here", "el líder sabe que está", "le leader sait qu’elle y est");
pub static NEXT: Words = words("the leader sends it next", "el líder la envía después", "le leader l’envoie ensuite");
pub static LEADS: Words = words("leads", "lidera", "dirige");
pub static APPLIED: Words = words("Applied", "Aplicado", "Appliqué");
pub static SEEN: Words = words("{0}–{1} of {2}", "{0}–{1} de {2}", "{0}–{1} sur {2}");
pub static FROM: Words = words("First index shown", "Primer índice visible", "Premier indice affiché");
pub static EARLIER: Words = words("Earlier entries", "Entradas anteriores", "Entrées précédentes");
pub static LATER: Words = words("Later entries", "Entradas posteriores", "Entrées suivantes");
pub static FOLLOW: Words = words("Latest", "Últimas", "Dernières");
pub static KEY_MATCHED: Words = words("known to match", "coincidencia conocida", "concordance connue");
pub static KEY_NEXT: Words = words("sent next", "siguiente envío", "prochain envoi");
