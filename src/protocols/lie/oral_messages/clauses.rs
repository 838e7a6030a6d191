//! What the paper says, for whoever asks why a general did what it did.

use super::notes::{BELIEVES_THE_LAST, DECIDES, DECIDES_AT_A_TIE, OBEYS, ORDERS, RELAYS, RELAYS_ON, RELAYS_SILENCE, STAYS_WITH_ITS_OWN};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 3] = [
    Clause {
        notes: &[&ORDERS],
        at: "Lamport, Shostak & Pease 1982, OM(m) (1)",
        says: words(
            "The commander sends its order to every lieutenant. A traitor may order each something else; who is told nothing retreats.",
            "El comandante envía su orden a cada teniente. Un traidor puede ordenar a cada uno otra cosa; quien no recibe nada se retira.",
            "Le commandant envoie son ordre à chaque lieutenant. Un traître peut ordonner à chacun autre chose\u{a0}; qui ne reçoit rien se retire.",
        ),
    },
    Clause {
        notes: &[&RELAYS, &RELAYS_SILENCE, &RELAYS_ON],
        at: "Lamport, Shostak & Pease 1982, OM(m) (2)",
        says: words(
            "Each lieutenant tells the others what it was told, as their commander in OM(m-1): so what a traitor tells one comes to light.",
            "Cada teniente cuenta a los demás lo que le dijeron, como comandante suyo en OM(m-1): así sale a la luz lo que un traidor dice a uno.",
            "Chaque lieutenant dit aux autres ce qu’on lui a dit, comme leur commandant dans OM(m-1)\u{a0}: ainsi se voit ce qu’un traître dit à l’un.",
        ),
    },
    Clause {
        notes: &[&DECIDES, &DECIDES_AT_A_TIE, &STAYS_WITH_ITS_OWN, &OBEYS, &BELIEVES_THE_LAST],
        at: "Lamport, Shostak & Pease 1982, OM(m) (3)",
        says: words(
            "Each takes what most say, its own order among it. Where n > 3m, enough of those are loyal for all loyal ones to come to the same.",
            "Cada uno toma lo que dice la mayoría, su orden incluida. Si n > 3m, hay suficientes leales para que todos los leales lleguen a lo mismo.",
            "Chacun prend ce que dit la majorité, son ordre compris. Si n > 3m, assez sont loyaux pour que tous les loyaux arrivent au même résultat.",
        ),
    },
];
