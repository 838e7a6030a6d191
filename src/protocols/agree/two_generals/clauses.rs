//! What the papers say, for whoever asks why a general did what it did.

use super::notes::{
    ANSWERS, ANSWERS_UNHEARD, ATTACKS_ANYWAY, HAS_ITS_LETTERS, HEARS_NOTHING, IGNORES, KNOWS_DEEPER, KNOWS_THAT_IT_KNOWS,
    KNOWS_THAT_IT_KNOWS_THAT_IT_KNOWS, KNOWS_THE_PLAN, LACKS_A_LETTER, RETREATS_ANYWAY, WAITS_IN_VAIN, WANTS_NOTHING, WRITES,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 5] = [
    Clause {
        notes: &[&WRITES, &ANSWERS, &ANSWERS_UNHEARD],
        at: "Halpern & Moses, 1990; after Gray, 1978",
        says: words(
            "Generals on two hills win only together. Messengers cross the valley between them, and may be caught there.",
            "Los generales de dos colinas solo vencen juntos. Los mensajeros cruzan el valle que los separa, y ahí pueden caer presos.",
            "Les généraux de deux collines ne vainquent qu’ensemble. Des messagers traversent la vallée, et peuvent y être pris.",
        ),
    },
    Clause {
        notes: &[&KNOWS_THE_PLAN, &KNOWS_THAT_IT_KNOWS, &KNOWS_THAT_IT_KNOWS_THAT_IT_KNOWS, &KNOWS_DEEPER],
        at: "Halpern & Moses, 1990",
        says: words(
            "Each letter that comes adds one “knows that”, for its reader alone. To attack together needs all of them at once: common knowledge.",
            "Cada carta que llega añade un «sabe que», solo para quien la lee. Atacar juntos los exige todos a la vez: conocimiento común.",
            "Chaque lettre qui arrive ajoute un «\u{a0}sait que\u{a0}», pour qui la lit. Attaquer ensemble les exige tous à la fois\u{a0}: c’est la connaissance commune.",
        ),
    },
    Clause {
        notes: &[&HEARS_NOTHING, &WAITS_IN_VAIN],
        at: "Lynch, 5.1",
        says: words(
            "Whoever wrote a letter and got no answer has seen the same whether that letter was lost or the answer: it must do the same in both cases.",
            "Quien escribió y no recibió respuesta vio lo mismo si se perdió su carta o la respuesta: en ambos casos debe hacer lo mismo.",
            "Qui a écrit sans réponse a vu la même chose, que sa lettre se soit perdue ou la réponse\u{a0}: il doit faire de même dans les deux cas.",
        ),
    },
    Clause {
        notes: &[&HAS_ITS_LETTERS, &LACKS_A_LETTER, &ATTACKS_ANYWAY, &RETREATS_ANYWAY, &WANTS_NOTHING],
        at: "Lynch, 5.1",
        says: words(
            "If all letters come both must attack. Take the last away: its writer notices nothing and attacks, so the other must. And so on, down to none.",
            "Si llegan todas, ambos deben atacar. Quite la última: quien la escribió no lo nota y ataca; el otro debe también. Y así hasta ninguna.",
            "Si toutes arrivent, les deux doivent attaquer. Ôtez la dernière\u{a0}: qui l’a écrite ne remarque rien et attaque, donc l’autre aussi. \
             Ainsi jusqu’à aucune.",
        ),
    },
    Clause {
        notes: &[&IGNORES],
        at: "Lynch, 5.1",
        says: words(
            "The valley loses letters and changes none. Who could change them is another enemy, against whom letters need a seal.",
            "El valle pierde cartas, no las cambia. Quien pudiera cambiarlas es otro enemigo: contra él las cartas necesitan un sello.",
            "La vallée perd des lettres et n’en change aucune. Qui pourrait en changer est un autre ennemi\u{a0}: il faut alors un sceau.",
        ),
    },
];
