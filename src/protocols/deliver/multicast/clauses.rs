//! What the papers say, for whoever asks why a member did what it did.

use super::notes::{ANSWERS, ASKS, DELIVERS, DELIVERS_AGAIN, DELIVERS_IN_ORDER, HAS_IT, HOLDS_BACK, HOLDS_UNCOUNTED, MULTICASTS, RELAYS, RELEASES};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&MULTICASTS, &ASKS, &DELIVERS],
        at: "Hadzilacos & Toueg 1994",
        says: words(
            "Basic multicast sends the message to each of the group, one after the other: a sender that crashes meanwhile reaches only some.",
            "La difusión básica envía el mensaje a cada uno del grupo, uno tras otro: un emisor que cae mientras tanto llega solo a algunos.",
            "La diffusion de base envoie le message à chacun du groupe, l’un après l’autre\u{a0}: un émetteur qui tombe entre-temps n’en atteint que certains.",
        ),
    },
    Clause {
        notes: &[&RELAYS],
        at: "Hadzilacos & Toueg 1994",
        says: words(
            "Whoever receives a message for the first time passes it on to all and only then delivers it: so if anybody delivers it, everybody correct will.",
            "Quien recibe un mensaje por primera vez lo reenvía a todos y solo entonces lo entrega: si alguien lo entrega, todo correcto lo hará.",
            "Qui reçoit un message pour la première fois le relaie à tous et alors seulement le délivre\u{a0}: si l’un le délivre, tout processus correct le fera.",
        ),
    },
    Clause {
        notes: &[&HAS_IT, &DELIVERS_AGAIN],
        at: "Hadzilacos & Toueg 1994",
        says: words(
            "A message is known by its sender and its number: whatever comes once more, from whomever, is dropped, so nothing is delivered twice.",
            "Un mensaje se conoce por su emisor y su número: lo que llega otra vez, de quien sea, se descarta, y nada se entrega dos veces.",
            "Un message est connu par son émetteur et son numéro\u{a0}: ce qui revient, de qui que ce soit, est écarté, et rien n’est délivré deux fois.",
        ),
    },
    Clause {
        notes: &[&ANSWERS],
        at: "Lamport 1978",
        says: words(
            "Whoever has delivered a message and then multicasts another may have been led to it by the first: the question comes before its answer.",
            "Quien ha entregado un mensaje y luego difunde otro pudo ser llevado a él por el primero: la pregunta va antes que su respuesta.",
            "Qui a délivré un message puis en diffuse un autre a pu y être amené par le premier\u{a0}: la question vient avant sa réponse.",
        ),
    },
    Clause {
        notes: &[&DELIVERS_IN_ORDER, &HOLDS_BACK, &HOLDS_UNCOUNTED, &RELEASES],
        at: "Birman, Schiper & Stephenson 1991, section 5.1",
        says: words(
            "A message bears how many of each its sender had delivered. It waits until it is the next of its sender and those of all others are here.",
            "Un mensaje lleva cuántos de cada uno había entregado su emisor. Espera hasta ser el próximo de su emisor y estar aquí los de los demás.",
            "Un message porte combien de chacun son émetteur avait délivrés. Il attend d’être le prochain de son émetteur et que ceux des autres soient là.",
        ),
    },
];
