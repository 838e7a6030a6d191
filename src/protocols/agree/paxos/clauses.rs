//! What the paper says, for whoever asks why a process did what it did.

use super::notes::{ACCEPTS, ADOPTS, ASKS, BACKS_OFF, CLIENT_ASKS, CLIENT_HEARS, IS_FREE, LEARNS, PREPARES, PROMISES, REFUSES, TAKES_UP};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 9] = [
    Clause {
        notes: &[&PREPARES],
        at: "Paxos Made Simple, 2.2, 1a",
        says: words(
            "A proposer takes a ballot that is higher than any it knows, and asks the acceptors to promise it.",
            "Un proponente toma una propuesta mayor que las que conoce y pide a los aceptadores que la prometan.",
            "Un proposeur prend un scrutin plus haut que ceux qu’il connaît et demande aux accepteurs de le promettre.",
        ),
    },
    Clause {
        notes: &[&PROMISES],
        at: "Paxos Made Simple, 2.2, 1b",
        says: words(
            "An acceptor promises a ballot that is higher than all it has answered: it accepts nothing lower any more, and tells what it accepted last.",
            "Un aceptador promete una propuesta mayor que todas las que respondió: ya no acepta nada menor, y dice qué aceptó por último.",
            "Un accepteur promet un scrutin plus haut que tous ceux auxquels il a répondu\u{a0}: il n’accepte plus rien de plus bas, et dit ce qu’il a accepté en dernier.",
        ),
    },
    Clause {
        notes: &[&REFUSES],
        at: "Paxos Made Simple, 2.2",
        says: words(
            "An acceptor keeps its promise. That it says no, instead of keeping silent, only saves time.",
            "Un aceptador cumple su promesa. Que diga que no, en vez de callar, solo ahorra tiempo.",
            "Un accepteur tient sa promesse. Qu’il dise non, au lieu de se taire, ne fait que gagner du temps.",
        ),
    },
    Clause {
        notes: &[&ADOPTS],
        at: "Paxos Made Simple, 2.2, 2a (P2c)",
        says: words(
            "If anybody in the majority has accepted something, the proposer must ask for the value of the highest ballot among them: it may be chosen.",
            "Si alguien de la mayoría aceptó algo, el proponente debe pedir el valor de la propuesta más alta entre ellos: puede estar elegido.",
            "Si quelqu’un dans la majorité a accepté quelque chose, le proposeur doit demander la valeur du scrutin le plus haut\u{a0}: elle est peut-être choisie.",
        ),
    },
    Clause {
        notes: &[&IS_FREE, &ASKS],
        at: "Paxos Made Simple, 2.2, 2a",
        says: words(
            "Promised by a majority, a proposer asks the acceptors to accept a value: any it likes where nobody in that majority has accepted one.",
            "Con la promesa de una mayoría, un proponente pide que se acepte un valor: el que quiera si nadie de esa mayoría aceptó ninguno.",
            "Avec la promesse d’une majorité, un proposeur fait accepter une valeur\u{a0}: celle qu’il veut si nul dans cette majorité n’en a accepté.",
        ),
    },
    Clause {
        notes: &[&ACCEPTS],
        at: "Paxos Made Simple, 2.2, 2b (P1a)",
        says: words(
            "An acceptor accepts unless it has promised a higher ballot. Once a majority has accepted a value in one ballot, it is chosen.",
            "Un aceptador acepta si no ha prometido una propuesta mayor. Cuando una mayoría aceptó un valor en una propuesta, está elegido.",
            "Un accepteur accepte s’il n’a pas promis un scrutin plus haut. Dès qu’une majorité a accepté une valeur dans un scrutin, elle est choisie.",
        ),
    },
    Clause {
        notes: &[&LEARNS],
        at: "Paxos Made Simple, 2.3",
        says: words(
            "A learner finds out what is chosen from what acceptors tell it: the same value, in the same ballot, from a majority.",
            "Un aprendiz averigua qué se eligió por lo que le dicen los aceptadores: el mismo valor, en la misma propuesta, de una mayoría.",
            "Un apprenant découvre ce qui est choisi par ce que lui disent les accepteurs\u{a0}: la même valeur, dans le même scrutin, d’une majorité.",
        ),
    },
    Clause {
        notes: &[&BACKS_OFF],
        at: "Paxos Made Simple, 2.4",
        says: words(
            "Two proposers may outbid each other for ever. To get on, one must try alone: whoever waits for a random time makes room.",
            "Dos proponentes pueden superarse sin fin. Para avanzar, uno debe intentarlo solo: quien espera un tiempo al azar deja sitio.",
            "Deux proposeurs peuvent surenchérir sans fin. Pour avancer, l’un doit essayer seul\u{a0}: qui attend un temps au hasard laisse la place.",
        ),
    },
    Clause {
        notes: &[&CLIENT_ASKS, &TAKES_UP, &CLIENT_HEARS],
        at: "Paxos Made Simple, 3",
        says: words(
            "Clients ask a proposer; it answers once it knows what is chosen, be that its client’s wish or not.",
            "Los clientes piden a un proponente; este responde cuando sabe qué se eligió, sea o no lo que quería su cliente.",
            "Les clients s’adressent à un proposeur\u{a0}; il répond quand il sait ce qui est choisi, que ce soit leur souhait ou non.",
        ),
    },
];
