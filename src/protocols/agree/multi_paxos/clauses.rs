//! What the papers say, for whoever asks why a server did what it did.

use super::notes::{
    ACCEPTS, ADOPTS, ADOPTS_CHOSEN, ASKS_AGAIN, BACKS_OFF, DONE_BEFORE, FILLS, GIVES_UP, IS_CHOSEN, IS_FREE, IS_HIGHEST, IS_PREPARED, LEADS, LEARNS,
    LOST_INDEX, MARKS, PREPARES, PROMISES, REFUSES, SENDS_ELSEWHERE, SKIPS_PREPARE, TAKES_IN, TELLS_SUCCESS, YIELDS,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 8] = [
    Clause {
        notes: &[&IS_HIGHEST, &LEADS, &YIELDS],
        at: "Paxos summary, leader election",
        says: words(
            "Whoever hears of no server with a higher id for two heartbeats acts as leader. Two at a time are no danger, they only cost time.",
            "Quien no oye a un servidor de id mayor durante dos latidos actúa como líder. Dos a la vez no son un peligro, solo cuestan tiempo.",
            "Qui n’entend aucun serveur d’id plus haut pendant deux battements agit en leader. Deux à la fois ne sont pas un danger, ils coûtent du temps.",
        ),
    },
    Clause {
        notes: &[&PREPARES, &PROMISES, &REFUSES, &GIVES_UP],
        at: "Paxos summary, Prepare",
        says: words(
            "One promise holds for all indexes: whoever gives it accepts nothing of a lower ballot anywhere any more.",
            "Una promesa vale para todos los índices: quien la da ya no acepta en ninguno nada de una propuesta menor.",
            "Une promesse vaut pour tous les indices\u{a0}: qui la donne n’accepte plus nulle part rien d’un scrutin plus bas.",
        ),
    },
    Clause {
        notes: &[&ADOPTS, &ADOPTS_CHOSEN, &LOST_INDEX],
        at: "Paxos Made Simple, 2.2, 2a (P2c)",
        says: words(
            "What anybody in the majority has accepted at an index may be chosen there: the value of the highest ballot is asked for again.",
            "Lo que alguien de la mayoría aceptó en un índice puede estar elegido: se vuelve a pedir el valor de la propuesta más alta.",
            "Ce que quelqu’un dans la majorité a accepté à un indice est peut-être choisi\u{a0}: la valeur du scrutin le plus haut est redemandée.",
        ),
    },
    Clause {
        notes: &[&IS_FREE, &FILLS],
        at: "Paxos Made Simple, 3",
        says: words(
            "Where nothing was accepted the leader may ask for what it likes; a hole before later entries gets a command that does nothing.",
            "Donde nada se aceptó, el líder puede pedir lo que quiera; un hueco ante entradas posteriores recibe una orden vacía.",
            "Là où rien n’a été accepté, le leader demande ce qu’il veut\u{a0}; un trou avant d’autres entrées reçoit une commande vide.",
        ),
    },
    Clause {
        notes: &[&IS_PREPARED, &SKIPS_PREPARE, &ASKS_AGAIN],
        at: "Paxos Made Simple, 3",
        says: words(
            "A leader that was promised all indexes needs no Prepare for the next ones: one exchange of messages chooses an entry.",
            "Un líder al que se prometieron todos los índices no necesita Prepare para los siguientes: un intercambio elige una entrada.",
            "Un leader à qui tous les indices sont promis n’a plus besoin de Prepare\u{a0}: un échange de messages choisit une entrée.",
        ),
    },
    Clause {
        notes: &[&ACCEPTS, &IS_CHOSEN],
        at: "Paxos summary, Accept",
        says: words(
            "An acceptor accepts unless it has promised a higher ballot; what a majority has accepted in one ballot is chosen.",
            "Un aceptador acepta si no prometió una propuesta mayor; lo que una mayoría aceptó en una propuesta está elegido.",
            "Un accepteur accepte s’il n’a pas promis un scrutin plus haut\u{a0}; ce qu’une majorité a accepté dans un scrutin est choisi.",
        ),
    },
    Clause {
        notes: &[&MARKS, &LEARNS, &TELLS_SUCCESS],
        at: "Paxos summary, Success",
        says: words(
            "A leader says from where on it does not know what is chosen; whoever has accepted earlier entries in its ballot may take them for chosen.",
            "Un líder dice desde dónde no sabe qué está elegido; quien aceptó entradas anteriores en su propuesta puede darlas por elegidas.",
            "Un leader dit à partir d’où il ignore ce qui est choisi\u{a0}; qui a accepté des entrées d’avant dans son scrutin peut les tenir pour choisies.",
        ),
    },
    Clause {
        notes: &[&BACKS_OFF, &TAKES_IN, &DONE_BEFORE, &SENDS_ELSEWHERE],
        at: "Paxos Made Simple, 2.4 and 3",
        says: words(
            "Clients ask the leader: one proposer alone gets on, two may outbid each other. A command is carried out once, by its number.",
            "Los clientes piden al líder: un proponente solo avanza, dos pueden superarse. Una orden se cumple una vez, por su número.",
            "Les clients s’adressent au leader\u{a0}: un proposeur seul avance, deux peuvent surenchérir. Une commande s’exécute une fois, par son numéro.",
        ),
    },
];
