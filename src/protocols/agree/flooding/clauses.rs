//! What the papers say, for whoever asks why a process did what it did.

use super::notes::{DECIDES_AT_A_TIE, DECIDES_LEAST, DECIDES_MOST, HAS_NO_NEWS, KEEPS, LEARNS, PASSES_ON, TELLS};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 4] = [
    Clause {
        notes: &[&TELLS],
        at: "Coulouris, 15.5.2",
        says: words(
            "At first a process knows its own value alone, and multicasts it in the first round.",
            "Al principio un proceso solo sabe su propio valor y lo difunde en la primera ronda.",
            "Au début un processus ne connaît que sa propre valeur, et la diffuse au premier tour.",
        ),
    },
    Clause {
        notes: &[&PASSES_ON, &HAS_NO_NEWS, &KEEPS],
        at: "Coulouris, 15.5.2",
        says: words(
            "In each round a process multicasts the values that it has not sent before: what it sent, everybody has who could have it.",
            "En cada ronda un proceso difunde los valores que aún no envió: los que envió ya los tiene quien podía tenerlos.",
            "À chaque tour un processus diffuse les valeurs qu’il n’a pas encore envoyées\u{a0}: celles-là, qui pouvait les avoir les a.",
        ),
    },
    Clause {
        notes: &[&LEARNS],
        at: "Lynch, 6.2.1",
        says: words(
            "Whoever crashes in the middle of a multicast reaches some and not others. Those who heard pass it on, unless they crash in turn.",
            "Quien cae en medio de una difusión llega a unos y no a otros. Quienes oyeron lo pasan, salvo que caigan a su vez.",
            "Qui tombe au milieu d’une diffusion en atteint certains et pas d’autres. Ceux qui ont entendu transmettent, sauf à tomber à leur tour.",
        ),
    },
    Clause {
        notes: &[&DECIDES_LEAST, &DECIDES_MOST, &DECIDES_AT_A_TIE],
        at: "Lynch, 6.2.1",
        says: words(
            "Of f + 1 rounds one has no crash, for at most f crash. After it all know the same, so any function of it decides the same.",
            "De f + 1 rondas una no tiene caídas, pues caen a lo sumo f. Tras ella todos saben lo mismo, y cualquier función de eso decide lo mismo.",
            "Sur f + 1 tours un est sans panne, car au plus f tombent. Après lui tous savent la même chose, et toute fonction en décide de même.",
        ),
    },
];
