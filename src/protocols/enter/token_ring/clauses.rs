//! What the papers say, for whoever asks why a process did what it did.

use super::notes::{DISCARDS, ENTERS, ENTERS_WITHOUT, LEAVES, PASSES, REGENERATES, WANTS};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 4] = [
    Clause {
        notes: &[&WANTS, &ENTERS, &ENTERS_WITHOUT],
        at: "Coulouris et al., 15.2",
        says: words(
            "There is one token, so whoever enters only with it in hand is alone inside. To get it, a process waits for 0 to N messages.",
            "Hay un solo testigo: quien entra solo teniéndolo está solo dentro. Para recibirlo un proceso espera de 0 a N mensajes.",
            "Il n’y a qu’un jeton\u{a0}: qui n’entre qu’avec lui est seul dedans. Pour l’avoir, un processus attend de 0 à N messages.",
        ),
    },
    Clause {
        notes: &[&PASSES, &LEAVES],
        at: "Coulouris et al., 15.2",
        says: words(
            "Whoever does not want to enter passes the token to its neighbour at once; whoever leaves does so with one message.",
            "Quien no quiere entrar pasa enseguida el testigo a su vecino; quien sale lo hace con un solo mensaje.",
            "Qui ne veut pas entrer passe aussitôt le jeton à son voisin\u{a0}; qui sort le fait avec un seul message.",
        ),
    },
    Clause {
        notes: &[&REGENERATES],
        at: "Le Lann 1977",
        says: words(
            "A message can be lost, or whoever has it can fail: then the token is gone. Who misses it for long enough makes another.",
            "Un mensaje puede perderse, o caer quien lo tiene: el testigo desaparece. Quien lo echa de menos bastante tiempo crea otro.",
            "Un message peut se perdre, ou qui l’a tomber en panne\u{a0}: le jeton a disparu. Qui l’attend depuis assez longtemps en crée un autre.",
        ),
    },
    Clause {
        notes: &[&DISCARDS],
        at: "Le Lann 1977",
        says: words(
            "Nobody can tell a late token from a lost one, so there may be two. Numbers tell them apart: the older one is thrown away.",
            "Nadie distingue un testigo tardío de uno perdido, así que puede haber dos. Los números los distinguen: el más viejo se desecha.",
            "Nul ne distingue un jeton en retard d’un jeton perdu\u{a0}: il peut y en avoir deux. Les numéros les distinguent, le plus vieux est jeté.",
        ),
    },
];
