//! What the paper says, for whoever asks why a process did what it did.

use super::notes::{
    ADOPTS, COORDINATES, GIVES_MORE_TIME, GIVES_UP, HEARS_THE_DECISION, LOCKED, PROPOSES, PROPOSES_THE_LATEST, REFUSES, SENDS_ITS_ESTIMATE, SUSPECTS,
    TAKES_BACK, TELLS_AGAIN,
};
use crate::scenario::Clause;
use crate::words::words;

pub(super) static CLAUSES: [Clause; 7] = [
    Clause {
        notes: &[&COORDINATES, &SENDS_ITS_ESTIMATE],
        at: "Chandra & Toueg 1996, figure 6, phase 1",
        says: words(
            "Round r is coordinated by process (r mod n) + 1: all know whose turn it is, so nobody is elected. Each sends it its estimate and its timestamp.",
            "La ronda r la coordina el proceso (r mod n) + 1: todos saben a quién le toca, y nadie se elige. Cada uno le envía su estimación y su marca.",
            "Le tour r est coordonné par le processus (r mod n) + 1\u{a0}: tous savent à qui c’est, nul n’est élu. Chacun lui envoie son estimation et sa date.",
        ),
    },
    Clause {
        notes: &[&PROPOSES, &PROPOSES_THE_LATEST],
        at: "Chandra & Toueg 1996, figure 6, phase 2",
        says: words(
            "Of a majority of estimates, one with the largest timestamp: if a majority ever adopted a value, one of it is here, and none is later.",
            "De una mayoría de estimaciones, una con la marca mayor: si una mayoría adoptó un valor, uno de ellos está aquí, y nada es posterior.",
            "D’une majorité d’estimations, une de date maximale\u{a0}: si une majorité a adopté une valeur, l’un d’eux est ici, et rien n’est plus récent.",
        ),
    },
    Clause {
        notes: &[&ADOPTS],
        at: "Chandra & Toueg 1996, figure 6, phase 3",
        says: words(
            "The timestamp says in which round a process adopted its estimate. It goes on at once, and waits for no decision.",
            "La marca dice en qué ronda adoptó un proceso su estimación. Sigue adelante enseguida, sin esperar ninguna decisión.",
            "La date dit à quel tour un processus a adopté son estimation. Il continue aussitôt, sans attendre de décision.",
        ),
    },
    Clause {
        notes: &[&REFUSES, &SUSPECTS],
        at: "Chandra & Toueg 1996, figure 6, phase 3",
        says: words(
            "Nobody waits for ever: the coordinator proposes, or it has crashed and is suspected in the end. If the suspicion is false, a round is lost and nothing else.",
            "Nadie espera siempre: el coordinador propone, o cayó y al final es sospechoso. Si la sospecha es falsa, se pierde una ronda y nada más.",
            "Nul n’attend sans fin\u{a0}: le coordinateur propose, ou il est tombé et finit soupçonné. Si le soupçon est faux, un tour est perdu, et rien d’autre.",
        ),
    },
    Clause {
        notes: &[&LOCKED, &GIVES_UP],
        at: "Chandra & Toueg 1996, figure 6, phase 4",
        says: words(
            "With acks of a majority the value is locked: every later coordinator hears of it. A nack says that perhaps there is no such majority.",
            "Con acks de una mayoría, el valor queda fijado: todo coordinador posterior lo oirá. Un nack dice que quizá no haya tal mayoría.",
            "Avec les acks d’une majorité, la valeur est verrouillée\u{a0}: tout coordinateur suivant l’apprend. Un nack dit que cette majorité manque peut-être.",
        ),
    },
    Clause {
        notes: &[&HEARS_THE_DECISION, &TELLS_AGAIN],
        at: "Chandra & Toueg 1996, R-broadcast",
        says: words(
            "Reliable broadcast: whoever hears of it tells all others first. So if anybody who stays up decides, all who stay up do.",
            "Difusión fiable: quien se entera lo dice antes a todos. Así, si decide alguien que sigue en pie, deciden todos los que siguen en pie.",
            "Diffusion fiable\u{a0}: qui l’apprend le dit d’abord à tous. Si l’un de ceux qui restent décide, tous ceux qui restent décident.",
        ),
    },
    Clause {
        notes: &[&TAKES_BACK, &GIVES_MORE_TIME],
        at: "Chandra & Toueg 1996, figure 10",
        says: words(
            "Eventually strong: who crashed is suspected for ever, and one who runs is suspected no more in the end. Time-outs that grow see to it.",
            "Fuerte a la larga: quien cayó es sospechoso siempre, y de alguien que funciona al final ya no se sospecha. Lo logran plazos que crecen.",
            "Fort à terme\u{a0}: qui est tombé est soupçonné sans fin, et un qui fonctionne finit par ne plus l’être. Des délais croissants y pourvoient.",
        ),
    },
];
