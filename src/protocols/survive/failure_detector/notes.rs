//! The words of the failure detector, in three languages.

use crate::protocols::parts::suspects::said;
use crate::words::{Weight, Words, words};

pub(super) static OBSERVER: Words = words("detector", "detector", "détecteur");
pub(super) static SUSPECTS_NOW: Words = words("suspects {0}", "sospecha de {0}", "soupçonne {0}");

pub(super) static OBSERVES: Words = words("observes ↓ whom →", "observa ↓ a →", "observe ↓ qui →");
pub(super) static NOTHING_BESIDE: Words = words("–", "–", "–");
pub(super) static LAST_HEARD: Words =
    words("at which millisecond each was last heard", "en qué milisegundo oyó a cada uno por última vez", "à quelle milliseconde chacun fut entendu");
pub(super) static TRUSTS_IT: Words = words("trusts {0}", "confía en {0}", "se fie à {0}");
pub(super) static SUSPECTS_RIGHTLY: Words = words("suspects {0}, which is down", "sospecha de {0}, que cayó", "soupçonne {0}, qui est tombé");
pub(super) static SUSPECTS_FALSELY: Words = words("suspects {0}, which is up", "sospecha de {0}, que funciona", "soupçonne {0}, qui fonctionne");
pub(super) static HEARD_AT: Words = words("last heard at {0}", "oído por última vez a los {0}", "entendu pour la dernière fois à {0}");
pub(super) static NEVER_HEARD: Words = words("never heard it", "nunca lo oyó", "ne l’a jamais entendu");
pub(super) static WAITS_SO_LONG: Words = words("waits {0} longer than T", "espera {0} más que T", "attend {0} de plus que T");

pub(super) static DETECTED_SO_FAR: Words = words("Crashes all noticed", "Caídas que todos notaron", "Pannes que tous remarquent");
pub(super) static WITHIN: Words = words("each within {0} (T + D + delay)", "cada una en {0} (T + D + retardo)", "chacune en {0} (T + D + délai)");
pub(super) static SLOWEST: Words = words(
    "the slowest in {0} of {1} (T + D + delay)",
    "la más lenta en {0} de {1} (T + D + retardo)",
    "la plus lente en {0} sur {1} (T + D + délai)",
);
pub(super) static EACH_PERIOD: Words = words("{0} every {1}: n(n−1)", "{0} cada {1}: n(n−1)", "{0} toutes les {1}\u{a0}: n(n−1)");
pub(super) static NEVER_LATE: Words = words(
    "No heartbeat is late: D covers {0}, by which delays differ",
    "Ningún latido llega tarde: D cubre los {0} en que difieren los retardos",
    "Nul battement en retard\u{a0}: D couvre {0}, l’écart des délais",
);
pub(super) static LATE_SHARE: Words = words(
    "A heartbeat comes too late {0} of the time",
    "Un latido llega demasiado tarde el {0} de las veces",
    "Un battement vient trop tard {0} du temps",
);

pub(super) static BEGINS: Words = words(
    "{0} {0:says|say} “I am here” to all others every {1}.",
    "{0} {0:dice|dicen} «aquí estoy» a todos los demás cada {1}.",
    "{0} {0:dit|disent} «\u{a0}je suis là\u{a0}» à tous les autres toutes les {1}.",
);
pub(super) static SUSPECTS: Words = said::SUSPECTS.weighing(Weight::Telling);
pub(super) static TAKES_BACK: Words = said::TAKES_BACK.weighing(Weight::Turn);
pub(super) static GIVES_MORE_TIME: Words = said::GIVES_MORE_TIME.weighing(Weight::Turn);
pub(super) static KEEPS_SUSPECTING: Words = words(
    "{0} {0:hears|hear} {1}, and {0:suspects|suspect} it all the same.",
    "{0} {0:oye|oyen} a {1}, y aun así {0:sospecha|sospechan} de él.",
    "{0} {0:entend|entendent} {1}, et le {0:soupçonne|soupçonnent} quand même.",
);
pub(super) static COMES_BACK: Words = words(
    "{0} {0:is|are} back and {0:says|say} so: at first {0:it suspects|they suspect} nobody.",
    "{0} {0:ha vuelto y lo dice|han vuelto y lo dicen}: al principio no {0:sospecha|sospechan} de nadie.",
    "{0} {0:est|sont} de retour et le {0:dit|disent}, sans soupçonner personne d’abord.",
);

pub(super) static HASTY: Words = words(
    "one that is up may be silent for {0}, and be suspected: write {1} or more",
    "quien funciona puede callar {0} y volverse sospechoso: escriba {1} o más",
    "qui fonctionne peut se taire {0} et être soupçonné\u{a0}: écrivez {1} ou plus",
);
pub(super) static LOSSY: Words = words(
    "a heartbeat that is lost looks like a crash: write loss=0%",
    "un latido que se pierde parece una caída: escriba loss=0%",
    "un battement perdu ressemble à une panne\u{a0}: écrivez loss=0%",
);
