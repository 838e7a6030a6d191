//! The words of Ben-Or, in three languages.

use crate::words::{Weight, Words, words};

pub(super) static MEMBER: Words = words("process", "proceso", "processus");
pub(super) static COUNTS_REPORTS: Words = words("reports", "anuncios", "annonces");
pub(super) static COUNTS_PROPOSALS: Words = words("proposals", "propuestas", "propositions");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");
pub(super) static OUT: Words = words("out of it", "fuera", "hors jeu");
pub(super) static ROUND_MEANS: Words = words(
    "round {0}, which each begins when it has heard enough",
    "ronda {0}, que cada uno empieza cuando ha oído bastante",
    "tour {0}, que chacun commence quand il a assez entendu",
);

pub(super) static FIELD_INPUT: Words = words("would like", "quiere", "souhaite");
pub(super) static FIELD_VALUE: Words = words("holds", "tiene", "tient");
pub(super) static FIELD_ROUND: Words = words("round", "ronda", "tour");
pub(super) static FIELD_PHASE: Words = words("phase", "fase", "phase");
pub(super) static FIELD_PROPOSES: Words = words("proposes", "propone", "propose");
pub(super) static FIELD_HEARD: Words = words("heard", "oído", "entendu");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
pub(super) static FIELD_DECIDED_IN: Words = words("in round", "en la ronda", "au tour");
pub(super) static FIELD_OUT: Words = words("was down, and takes part no more", "estuvo caído y ya no participa", "est tombé et ne participe plus");

pub(super) static ROUNDS: Words = words("Rounds", "Rondas", "Tours");
pub(super) static COINS: Words = words("Coins", "Monedas", "Pièces");
pub(super) static A_ROUND: Words = words("{0} a round", "{0} por ronda", "{0} par tour");
pub(super) static ALL_ALIKE: Words = words("{0}: all begin alike", "{0}: todos empiezan igual", "{0}\u{a0}: tous commencent pareil");
pub(super) static ON_AVERAGE: Words = words("{0} on average", "{0} de media", "{0} en moyenne");

pub(super) static REPORTS: Words =
    words("{0} {0:reports|report} {1} to all.", "{0} {0:anuncia|anuncian} {1} a todos.", "{0} {0:annonce|annoncent} {1} à tous.");
pub(super) static PROPOSES: Words = words(
    "{0} counted {1} {1:report|reports} of {2}, enough of all: {0:it proposes|they propose} {2}.",
    "{0} {0:contó|contaron} {1} {1:anuncio|anuncios} de {2}, bastantes del total: {0:propone|proponen} {2}.",
    "{0} {0:a|ont} compté {1} {1:annonce|annonces} de {2}, assez sur le total\u{a0}: {0:il propose|ils proposent} {2}.",
);
pub(super) static PROPOSES_NOTHING: Words = words(
    "{0} counted too few reports of either value: {0:it proposes|they propose} nothing.",
    "{0} {0:contó|contaron} muy pocos anuncios de cada valor: no {0:propone|proponen} nada.",
    "{0} {0:a|ont} compté trop peu d’annonces de chaque valeur\u{a0}: rien à proposer.",
);
pub(super) static TAKES: Words = words(
    "{0} heard {1} proposed too seldom to decide it, and {0:takes|take} it.",
    "{0} {0:oyó|oyeron} proponer {1}, muy poco para decidirlo, y lo {0:toma|toman}.",
    "{0} {0:a|ont} entendu proposer {1} trop peu pour le décider, et le {0:prend|prennent}.",
)
.weighing(Weight::Telling);
pub(super) static TOSSES: Words = words(
    "{0} heard too few proposals and {0:tosses a coin|toss coins}: {1}.",
    "{0} {0:oyó|oyeron} muy pocas propuestas y {0:lanza una moneda|lanzan monedas}: {1}.",
    "{0} {0:a|ont} entendu trop peu de propositions et {0:lance une pièce|lancent des pièces}\u{a0}: {1}.",
)
.weighing(Weight::Telling);
pub(super) static KEEPS: Words = words(
    "{0} heard too few proposals and {0:keeps|keep} {1}, without a coin.",
    "{0} {0:oyó|oyeron} muy pocas propuestas y {0:se queda|se quedan} con {1}, sin moneda.",
    "{0} {0:a|ont} entendu trop peu de propositions et {0:garde|gardent} {1}, sans pièce.",
)
.weighing(Weight::Telling);
pub(super) static DECIDES: Words = words(
    "{0} counted {1} {1:proposal|proposals} of {2}, enough to decide it.",
    "{0} {0:contó|contaron} {1} {1:propuesta|propuestas} de {2}, bastantes para decidirlo.",
    "{0} {0:a|ont} compté {1} {1:proposition|propositions} de {2}, assez pour le décider.",
)
.weighing(Weight::Turn);

pub(super) static REPORT_MEANS: Words = words("Round {0}: I hold {1}.", "Ronda {0}: yo tengo {1}.", "Tour {0}\u{a0}: je tiens {1}.");
pub(super) static PROPOSE_MEANS: Words = words(
    "Round {0}: enough of all reported {1}.",
    "Ronda {0}: bastantes del total anunciaron {1}.",
    "Tour {0}\u{a0}: assez d’entre tous ont annoncé {1}.",
);
pub(super) static NOTHING_MEANS: Words = words(
    "Round {0}: I counted enough reports of neither value.",
    "Ronda {0}: no conté bastantes anuncios de ningún valor.",
    "Tour {0}\u{a0}: je n’ai compté assez d’annonces d’aucune valeur.",
);

pub(super) static ONLY_TWO_VALUES: Words = words(
    "a coin has two sides: write only 0 and 1",
    "una moneda tiene dos caras: escriba solo 0 y 1",
    "une pièce a deux faces\u{a0}: n’écrivez que 0 et 1",
);
pub(super) static TOO_FEW: Words = words(
    "too few processes to bear {0} faulty ones: write {1} or more",
    "muy pocos procesos para soportar {0} defectuosos: escriba {1} o más",
    "trop peu de processus pour en supporter {0} défaillants\u{a0}: écrivez {1} ou plus",
);
pub(super) static LOSSY: Words = words(
    "nobody sends anything again, and what is lost may be waited for in vain: write loss=0",
    "nadie reenvía nada, y lo perdido puede esperarse en vano: escriba loss=0",
    "nul ne renvoie rien, et ce qui se perd peut être attendu en vain\u{a0}: écrivez loss=0",
);

pub(super) static IN_ROUND: Words = words("in round", "en la ronda", "au tour");
pub(super) static NO_ASIDE: Words = words("–", "–", "–");
pub(super) static UNDECIDED_YET: Words = words("nobody has decided yet", "aún no ha decidido nadie", "nul n’a encore décidé");
pub(super) static FIRST_DECIDED_IN: Words =
    words("somebody decided in round {0}", "alguien decidió en la ronda {0}", "quelqu’un a décidé au tour {0}");
pub(super) static REPORTED: Words = words("reported {0}", "anunció {0}", "a annoncé {0}");
pub(super) static PROPOSED: Words = words("proposed {0}", "propuso {0}", "a proposé {0}");
pub(super) static PROPOSED_NOTHING: Words = words("proposed nothing", "no propuso nada", "n’a rien proposé");
pub(super) static COIN_FELL: Words = words("its coin fell on {0}", "su moneda dio {0}", "sa pièce est tombée sur {0}");
pub(super) static DECIDED_THEN: Words = words("decided {0}", "decidió {0}", "a décidé {0}");
pub(super) static SAID_AHEAD: Words =
    words("had decided {0}, and said so ahead", "ya había decidido {0} y lo dijo por adelantado", "avait décidé {0}, et l’a dit d’avance");
