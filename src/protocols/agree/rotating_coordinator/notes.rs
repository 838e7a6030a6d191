//! The words of rotating-coordinator consensus, in three languages.

use crate::protocols::parts::suspects::said;
use crate::words::{Weight, Words, words};

pub(super) static MEMBER: Words = words("process", "proceso", "processus");
pub(super) static COUNTS_ESTIMATES: Words = words("counts estimates", "cuenta estimaciones", "compte les estimations");
pub(super) static COUNTS_REPLIES: Words = words("counts replies", "cuenta respuestas", "compte les réponses");
pub(super) static WAITS_FOR: Words = words("waits for {0}", "espera a {0}", "attend {0}");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");
pub(super) static OUT: Words = words("out of it", "fuera", "hors jeu");

pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_ESTIMATE: Words = words("estimate", "estimación", "estimation");
pub(super) static FIELD_TS: Words = words("adopted in round (ts)", "adoptada en la ronda (ts)", "adoptée au tour (ts)");
pub(super) static FIELD_ROUND: Words = words("round", "ronda", "tour");
pub(super) static FIELD_PHASE: Words = words("phase", "fase", "phase");
pub(super) static FIELD_HEARD: Words = words("heard", "oído", "entendu");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_DECIDED_IN: Words = words("adopted by a majority in", "adoptado por mayoría en", "adopté à la majorité en");
pub(super) static FIELD_OUT: Words = words("was down, and takes part no more", "estuvo caído y ya no participa", "est tombé et ne participe plus");

pub(super) static ROUNDS: Words = words("Rounds", "Rondas", "Tours");
pub(super) static NOBODY_SUSPECTED: Words = words("{0}: nobody suspected", "{0}: nadie es sospechoso", "{0}\u{a0}: nul n’est soupçonné");
pub(super) static TO_DECIDE_AND_TO_TELL: Words = words(
    "{0} to decide, {1} to tell, {2} of round 2",
    "{0} para decidir, {1} para decirlo, {2} de la ronda 2",
    "{0} pour décider, {1} pour le dire, {2} du tour 2",
);

pub(super) static COORDINATES: Words = words(
    "{0} coordinates round {1} and waits for a majority of estimates.",
    "{0} coordina la ronda {1} y espera una mayoría de estimaciones.",
    "{0} coordonne le tour {1} et attend une majorité d’estimations.",
);
pub(super) static SENDS_ITS_ESTIMATE: Words = words(
    "{0} {0:sends its|send their} estimate, {1}, to coordinator {2}: timestamp {3}.",
    "{0} {0:envía|envían} su estimación, {1}, al coordinador {2}: marca {3}.",
    "{0} {0:envoie|envoient} son estimation, {1}, au coordinateur {2}\u{a0}: date {3}.",
);
pub(super) static PROPOSES: Words = words(
    "{0} has {1} {1:estimate|estimates}, none ever adopted: it proposes {2} to all.",
    "{0} tiene {1} {1:estimación|estimaciones}, ninguna adoptada: propone {2} a todos.",
    "{0} a {1} {1:estimation|estimations}, aucune adoptée\u{a0}: il propose {2} à tous.",
)
.weighing(Weight::Telling);
pub(super) static PROPOSES_THE_LATEST: Words = words(
    "{0} has {1} {1:estimate|estimates}. The latest is of round {3}: it must propose {2}.",
    "{0} tiene {1} {1:estimación|estimaciones}. La última es de la ronda {3}: debe proponer {2}.",
    "{0} a {1} {1:estimation|estimations}. La dernière date du tour {3}\u{a0}: il doit proposer {2}.",
)
.weighing(Weight::Telling);
pub(super) static ADOPTS: Words = words(
    "{0} {0:adopts|adopt} {1} of {2}, with timestamp {3}, and {0:says|say} so: ack.",
    "{0} {0:adopta|adoptan} {1} de {2}, con marca {3}, y lo {0:dice|dicen}: ack.",
    "{0} {0:adopte|adoptent} {1} de {2}, daté {3}, et le {0:dit|disent}\u{a0}: ack.",
);
pub(super) static REFUSES: Words = words(
    "{0} {0:waits|wait} no longer for {1} in round {2}: nack.",
    "{0} no {0:espera|esperan} más a {1} en la ronda {2}: nack.",
    "{0} {0:n’attend|n’attendent} plus {1} au tour {2}\u{a0}: nack.",
)
.weighing(Weight::Telling);
pub(super) static LOCKED: Words = words(
    "{0} has {1} {1:ack|acks}, a majority: {2} can’t change any more. It decides it.",
    "{0} tiene {1} {1:ack|acks}, una mayoría: {2} ya no puede cambiar. Lo decide.",
    "{0} a {1} {1:ack|acks}, une majorité\u{a0}: {2} ne peut plus changer. Il le décide.",
)
.weighing(Weight::Turn);
pub(super) static GIVES_UP: Words = words(
    "{0} hears a nack in round {1}, and goes on to the next round.",
    "{0} oye un nack en la ronda {1} y pasa a la siguiente.",
    "{0} entend un nack au tour {1}, et passe au suivant.",
)
.weighing(Weight::Telling);
pub(super) static HEARS_THE_DECISION: Words = words(
    "{0} {0:hears|hear} of the decision, {1}, from {2}, and {0:passes|pass} it on.",
    "{0} {0:oye|oyen} la decisión, {1}, de {2}, y la {0:transmite|transmiten}.",
    "{0} {0:apprend|apprennent} la décision, {1}, de {2}, et la {0:transmet|transmettent}.",
)
.weighing(Weight::Telling);
pub(super) static TELLS_AGAIN: Words = words(
    "{0} {0:hears|hear} that {1} has not decided, and {0:tells|tell} it.",
    "{0} {0:oye|oyen} que {1} no ha decidido, y se lo {0:dice|dicen}.",
    "{0} {0:entend|entendent} que {1} n’a pas décidé, et le lui {0:dit|disent}.",
);
pub(super) static SUSPECTS: Words = said::SUSPECTS;
pub(super) static TAKES_BACK: Words = said::TAKES_BACK;
pub(super) static GIVES_MORE_TIME: Words = said::GIVES_MORE_TIME;

pub(super) static ESTIMATE_MEANS_OWN: Words =
    words("I would like {0}, and have adopted nothing yet.", "Yo quiero {0}, y aún no adopté nada.", "Je souhaite {0}, et n’ai encore rien adopté.");
pub(super) static ESTIMATE_MEANS: Words = words("I adopted {0} in round {1}.", "Adopté {0} en la ronda {1}.", "J’ai adopté {0} au tour {1}.");
pub(super) static PROPOSE_MEANS: Words = words("In round {0}, adopt {1}.", "En la ronda {0}, adopten {1}.", "Au tour {0}, adoptez {1}.");
pub(super) static ACK_MEANS: Words = words("I have adopted it.", "Lo adopté.", "Je l’ai adopté.");
pub(super) static NACK_MEANS: Words =
    words("I suspected {0}, and went on.", "Sospeché de {0} y seguí adelante.", "J’ai soupçonné {0}, et suis passé au suivant.");
pub(super) static DECIDE_MEANS: Words = words("{0} is decided.", "{0} está decidido.", "{0} est décidé.");

pub(super) static HASTY: Words = words(
    "messages take up to {0}: who is suspected falsely may be so for ever: write {1} or more, or adapt=on",
    "los mensajes tardan hasta {0}: una sospecha falsa puede repetirse siempre: escriba {1} o más, o adapt=on",
    "les messages mettent jusqu’à {0}\u{a0}: un faux soupçon peut revenir sans fin\u{a0}: écrivez {1} ou plus, ou adapt=on",
);
pub(super) static LOSSY: Words = words(
    "nobody sends anything of a round again, and what is lost may be waited for in vain: write loss=0",
    "nadie reenvía nada de una ronda, y lo perdido puede esperarse en vano: escriba loss=0",
    "nul ne renvoie rien d’un tour, et ce qui se perd peut être attendu en vain\u{a0}: écrivez loss=0",
);

pub(super) static IN_ROUND: Words = words("in round", "en la ronda", "au tour");
pub(super) static UNDECIDED_YET: Words = words("nobody has decided yet", "aún no ha decidido nadie", "nul n’a encore décidé");
pub(super) static LOCKED_IN: Words =
    words("a majority adopted {0} in round {1}", "una mayoría adoptó {0} en la ronda {1}", "une majorité a adopté {0} au tour {1}");
pub(super) static COORDINATED: Words = words("coordinated this round", "coordinó esta ronda", "a coordonné ce tour");
pub(super) static ESTIMATED: Words = words("came with its own {0}", "llegó con su propio {0}", "est venu avec sa propre valeur, {0}");
pub(super) static ESTIMATED_SINCE: Words =
    words("came with {0}, adopted in round {1}", "llegó con {0}, adoptado en la ronda {1}", "est venu avec {0}, adopté au tour {1}");
pub(super) static ADOPTED: Words = words("adopted {0}: ack", "adoptó {0}: ack", "a adopté {0}\u{a0}: ack");
pub(super) static REFUSED: Words = words("suspected {0}: nack", "sospechó de {0}: nack", "a soupçonné {0}\u{a0}: nack");
pub(super) static DECIDED_THEN: Words = words("decided {0}", "decidió {0}", "a décidé {0}");
