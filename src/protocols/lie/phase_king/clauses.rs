//! What the papers say, for whoever asks why a general did what it did.

use super::notes::{COUNTS, DECIDES, FOLLOWS, PROPOSES, PROPOSES_NOTHING, SPEAKS_AS_KING, STAYS, TAKES, VOTES};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&VOTES, &COUNTS],
        at: "Berman & Garay 1989",
        says: words(
            "In the first round of a phase each tells all what it holds, and counts what it hears; a traitor may tell each something else.",
            "En la primera ronda de una fase cada uno dice a todos lo que tiene y cuenta lo que oye; un traidor puede decir a cada uno otra cosa.",
            "Au premier tour d’une phase chacun dit à tous ce qu’il tient et compte ce qu’il entend\u{a0}; un traître peut dire à chacun autre chose.",
        ),
    },
    Clause {
        notes: &[&PROPOSES, &PROPOSES_NOTHING, &TAKES],
        at: "Berman, Garay & Perry 1989",
        says: words(
            "Whoever heard a value from all but f proposes it. Honest ones can’t propose two values; what more than f propose, one of them is honest about.",
            "Quien oyó un valor de todos salvo f lo propone. Los honestos no pueden proponer dos; de más de f que lo proponen, uno es honesto.",
            "Qui a entendu une valeur de tous sauf f la propose. Les loyaux ne peuvent en proposer deux\u{a0}; parmi plus de f qui la proposent, un est loyal.",
        ),
    },
    Clause {
        notes: &[&SPEAKS_AS_KING, &FOLLOWS],
        at: "Berman & Garay 1989",
        says: words(
            "Where votes are divided, somebody must break the tie for all: the king of the phase. If it is honest, all honest ones hold the same now.",
            "Si los votos se dividen, alguien debe desempatar para todos: el rey de la fase. Si es honesto, todos los honestos tienen ya lo mismo.",
            "Si les votes sont partagés, quelqu’un doit trancher pour tous\u{a0}: le roi de la phase. S’il est loyal, tous les loyaux tiennent alors la même valeur.",
        ),
    },
    Clause {
        notes: &[&STAYS],
        at: "Berman & Garay 1989",
        says: words(
            "With so many votes for a value, most honest ones have it: no traitor can move them, not even as king, and an honest king has it too.",
            "Con tantos votos por un valor, casi todos los honestos lo tienen: ningún traidor los mueve, ni siendo rey, y un rey honesto también lo tiene.",
            "Avec tant de votes pour une valeur, la plupart des loyaux l’ont\u{a0}: aucun traître ne les en détourne, même roi, et un roi loyal l’a aussi.",
        ),
    },
    Clause {
        notes: &[&DECIDES],
        at: "Berman & Garay 1989",
        says: words(
            "Of f + 1 kings one is honest; after its phase all honest ones agree, and stay so. That is when they may decide.",
            "De f + 1 reyes uno es honesto; tras su fase todos los honestos coinciden, y así siguen. Entonces pueden decidir.",
            "Sur f + 1 rois un est loyal\u{a0}; après sa phase tous les loyaux s’accordent, et cela dure. Ils peuvent alors décider.",
        ),
    },
];
