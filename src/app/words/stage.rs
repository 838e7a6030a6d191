//! The words of the stage.

pub use synod::player::OBSERVER;
use synod::words::{Words, words};

pub static STAGE: Words =
    words("The stage: processes and their messages", "La escena: procesos y sus mensajes", "La scène\u{a0}: les processus et leurs messages");
pub static ALARM: Words = words("{0} at {1}", "{0} a los {1}", "{0} à {1}");
pub static MESSAGE: Words = words("{0} from {1} to {2}", "{0} de {1} a {2}", "{0} de {1} à {2}");
pub static QUORUM: Words = words("{0} of the {1} answers needed", "{0} de las {1} respuestas necesarias", "{0} des {1} réponses nécessaires");

pub static QUORUM_SIGN: Words = words(
    "{0} of {1} answers; ringed dots are on the way",
    "{0} de {1} respuestas; con anillo, en camino",
    "{0} réponses sur {1}\u{a0}; cerclées, en route",
);
pub static LEADS_HERE: Words = words("leads, as far as it knows", "lidera, que él sepa", "dirige, pour autant qu’il sache");
pub static WOULD_LEAD: Words = words("would like to lead", "quisiera liderar", "voudrait diriger");
pub static IS_INSIDE: Words = words("inside of the critical section", "dentro de la sección crítica", "dans la section critique");
pub static WAITS_OUTSIDE: Words =
    words("waits to enter the critical section", "espera para entrar en la sección crítica", "attend d’entrer dans la section critique");

pub static WANTS: Words = words("would like {0}", "quiere {0}", "souhaite {0}");
pub static PROPOSES: Words = words("proposes {0}", "propone {0}", "propose {0}");
pub static ACCEPTED: Words = words("accepted {0}", "aceptó {0}", "a accepté {0}");
pub static DECIDED: Words = words("decided {0}", "decidió {0}", "a décidé {0}");

pub static RULE_IS_BROKEN: Words = words("Broken on purpose", "Roto a propósito", "Faussé exprès");

pub static TABLE: Words = words("The processes now", "Los procesos ahora", "Les processus maintenant");
pub static PROCESS: Words = words("Process", "Proceso", "Processus");
pub static ROLES: Words = words("Roles", "Papeles", "Rôles");
pub static BELIEVES: Words = words("Ballot or term", "Propuesta o mandato", "Scrutin ou mandat");
pub static STATE: Words = words("State", "Estado", "État");
