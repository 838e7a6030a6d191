//! What the papers say, for whoever asks why a process did what it did.

use super::notes::{BEGINS, COMES_BACK, GIVES_MORE_TIME, KEEPS_SUSPECTING, SUSPECTS, TAKES_BACK};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&BEGINS],
        at: "Coulouris et al., 15.1",
        says: words(
            "Each process says every T seconds that it is here. Silence is all that a crash can be told by.",
            "Cada proceso dice cada T segundos que está aquí. Una caída solo se reconoce por el silencio.",
            "Chaque processus dit toutes les T secondes qu’il est là. Une panne ne se reconnaît qu’au silence.",
        ),
    },
    Clause {
        notes: &[&SUSPECTS],
        at: "Coulouris et al., 15.1",
        says: words(
            "With D an estimate of the longest delay: whoever is not heard for T + D is suspected. If D is a true bound, that is a crash.",
            "Sea D una estimación del mayor retardo: de quien no se oye en T + D se sospecha. Si D es una cota cierta, ha caído.",
            "Soit D une estimation du plus long délai\u{a0}: qui n’est pas entendu en T + D est soupçonné. Si D est une vraie borne, il est tombé.",
        ),
    },
    Clause {
        notes: &[&TAKES_BACK, &KEEPS_SUSPECTING],
        at: "Chandra & Toueg 1996, 5",
        says: words(
            "A detector may be wrong, and may change its mind: whoever is heard again is suspected no more.",
            "Un detector puede equivocarse y cambiar de opinión: de quien vuelve a oírse ya no se sospecha.",
            "Un détecteur peut se tromper et changer d’avis\u{a0}: qui est entendu de nouveau n’est plus soupçonné.",
        ),
    },
    Clause {
        notes: &[&GIVES_MORE_TIME],
        at: "Chandra & Toueg 1996, figure 10",
        says: words(
            "If there is a bound that nobody knows, the time allowed grows past it after finitely many mistakes: from then on there are none.",
            "Si hay una cota que nadie conoce, el plazo la supera tras un número finito de errores: desde entonces no hay ninguno.",
            "S’il est une borne que nul ne connaît, le délai accordé la dépasse après un nombre fini d’erreurs\u{a0}: ensuite il n’y en a plus.",
        ),
    },
    Clause {
        notes: &[&COMES_BACK],
        at: "Aguilera, Chen & Toueg 2000",
        says: words(
            "In the first model a crash is for ever. To the others, one that comes back looks like one that was only slow.",
            "En el primer modelo una caída es para siempre. Para los demás, quien vuelve parece alguien que solo era lento.",
            "Dans le premier modèle une panne est définitive. Pour les autres, qui revient ressemble à qui n’était que lent.",
        ),
    },
];
