//! The words of the token ring, in three languages.

use crate::scenario::Goal;
use crate::words::{Weight, Words, words};

/// Never two tokens.
pub(super) static ONE_TOKEN: Goal = Goal {
    name: "One token",
    title: words("One token", "Un solo testigo", "Un seul jeton"),
    claim: words(
        "There is never more than one token that anybody takes.",
        "Nunca hay más de un testigo que alguien tome.",
        "Il n’y a jamais plus d’un jeton que quelqu’un prenne.",
    ),
};

pub(super) static MEMBER: Words = words("process", "proceso", "processus");
pub(super) static INSIDE: Words = words("inside", "dentro", "dedans");
pub(super) static WAITING: Words = words("wants to enter", "quiere entrar", "veut entrer");

pub(super) static FIELD_SEEN: Words = words("newest token seen", "testigo más nuevo visto", "plus récent jeton vu");
pub(super) static FIELD_HOP: Words = words("after hops", "tras saltos", "après sauts");
pub(super) static FIELD_WANTED: Words = words("wanted so often", "quiso tantas veces", "a voulu tant de fois");
pub(super) static FIELD_TOKEN: Words = words("has token", "tiene el testigo", "a le jeton");
pub(super) static FIELD_STATE: Words = words("state", "estado", "état");

pub(super) static ENTRIES: Words = words("Entries", "Entradas", "Entrées");
pub(super) static LONGEST_WAIT: Words = words("Longest wait, in messages", "Espera más larga, en mensajes", "Plus longue attente, en messages");
pub(super) static IDLE: Words = words("Messages while nobody wants", "Mensajes sin que nadie quiera", "Messages sans que nul ne veuille");
pub(super) static AT_MOST: Words = words("{0} at most", "{0} como mucho", "{0} au plus");
pub(super) static A_TURN: Words = words("{0} a turn", "{0} por vuelta", "{0} par tour");

pub(super) static NO_TOKEN: Words = words("no token: it is lost", "no hay testigo: se perdió", "aucun jeton\u{a0}: il est perdu");
pub(super) static SO_MANY_TOKENS: Words =
    words("{0} valid {0:token|tokens}", "{0} {0:testigo válido|testigos válidos}", "{0} {0:jeton valable|jetons valables}");
pub(super) static SEVERAL_TOKENS: Words =
    words("There were {0} tokens at a time.", "Hubo {0} testigos a la vez.", "Il y avait {0} jetons à la fois.");
pub(super) static RING_IS_OPEN: Words = words(
    "{0} does not run: the ring is open there, and who waits beyond may wait for ever.",
    "{0} no funciona: ahí el anillo está abierto, y quien espera puede esperar siempre.",
    "{0} ne fonctionne pas\u{a0}: l’anneau y est ouvert, et qui attend peut attendre toujours.",
);
pub(super) static LOST_FOR_GOOD: Words = words(
    "The token is lost, and nobody makes a new one.",
    "El testigo se perdió y nadie crea otro.",
    "Le jeton est perdu, et personne n’en crée un autre.",
);

pub(super) static WANTS: Words =
    words("{0} {0:wants|want} to enter.", "{0} {0:quiere|quieren} entrar.", "{0} {0:veut|veulent} entrer.").weighing(Weight::Telling);
pub(super) static ENTERS: Words = words(
    "{0} {0:has|have} the token and {0:enters|enter}.",
    "{0} {0:tiene el testigo y entra|tienen el testigo y entran}.",
    "{0} {0:a le jeton et entre|ont le jeton et entrent}.",
)
.weighing(Weight::Turn);
pub(super) static ENTERS_WITHOUT: Words =
    words("{0} {0:enters|enter} without the token.", "{0} {0:entra|entran} sin el testigo.", "{0} {0:entre|entrent} sans le jeton.")
        .weighing(Weight::Turn);
pub(super) static LEAVES: Words =
    words("{0} {0:leaves|leave}, and the token goes on.", "{0} {0:sale|salen} y el testigo sigue.", "{0} {0:sort|sortent}, et le jeton continue.")
        .weighing(Weight::Telling);
pub(super) static PASSES: Words = words(
    "{0} {0:does|do} not want to enter and {0:passes|pass} the token on.",
    "{0} no {0:quiere entrar y pasa|quieren entrar y pasan} el testigo.",
    "{0} ne {0:veut pas entrer et passe|veulent pas entrer et passent} le jeton.",
);
pub(super) static DISCARDS: Words = words(
    "{0} {0:throws|throw} token {1} away: {0:it has|they have} seen {2}.",
    "{0} {0:desecha|desechan} el testigo {1}: ya {0:vio|vieron} el {2}.",
    "{0} {0:jette|jettent} le jeton {1}\u{a0}: {0:il a|ils ont} vu {2}.",
)
.weighing(Weight::Turn);
pub(super) static REGENERATES: Words = words(
    "No token came to {0} for too long: {0:it makes|they make} a new one.",
    "Hace mucho que no llega testigo a {0}: {0:crea|crean} uno nuevo.",
    "Aucun jeton n’arrive plus à {0}\u{a0}: {0:il en crée|ils en créent} un nouveau.",
)
.weighing(Weight::Turn);

pub(super) static TOKEN_MEANS: Words =
    words("Token {0}: whoever has it may enter.", "Testigo {0}: quien lo tiene puede entrar.", "Jeton {0}\u{a0}: qui l’a peut entrer.");
pub(super) static TOKEN_HERE: Words =
    words("token {0}, made by {1}: it may enter", "testigo {0}, creado por {1}: puede entrar", "jeton {0}, créé par {1}\u{a0}: il peut entrer");

pub(super) static TAKES_NO_TIME: Words = words(
    "a token that takes no time goes round for ever at one instant: write latency=10..20ms",
    "un testigo que no tarda nada da vueltas sin fin en un instante: escriba latency=10..20ms",
    "un jeton qui ne met aucun temps tourne sans fin en un instant\u{a0}: écrivez latency=10..20ms",
);
pub(super) static SHORTER_THAN_A_TURN: Words = words(
    "a turn of the token takes up to {0}; whoever waits no longer takes it for lost too soon: write {1} or more",
    "una vuelta del testigo tarda hasta {0}; quien no espere más lo dará por perdido: escriba {1} o más",
    "un tour du jeton prend jusqu’à {0}\u{a0}; qui n’attend pas plus le croit perdu trop tôt\u{a0}: écrivez {1} ou plus",
);
