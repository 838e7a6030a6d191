//! The figures of the paper: figure 7, six logs that differ, and figure 8, why a majority is not enough for an old entry.

use crate::scenario::Preset;
use crate::words::words;

pub(super) const FIGURE_7: Preset = Preset {
    id: "figure-7",
    title: words("Figure 7: six logs that differ", "Figura 7: seis registros que difieren", "Figure 7\u{a0}: six journaux qui diffèrent"),
    about: words(
        "The leader of term 8 wins five votes and makes six different logs like its own.",
        "El líder del mandato 8 gana cinco votos e iguala seis registros distintos al suyo.",
        "Le leader du mandat 8 obtient cinq votes et rend six journaux différents pareils au sien.",
    ),
    script: "raft@2 n=7 seed=2 latency=10ms until=220ms clients=0 heartbeat=170ms\n\
            at 0ms  initial P1 term=7 log=1,1,1,4,4,5,5,6,6,6\n\
            at 0ms  initial P2 term=7 log=1,1,1,4,4,5,5,6,6\n\
            at 0ms  initial P3 term=7 log=1,1,1,4\n\
            at 0ms  initial P4 term=6 log=1,1,1,4,4,5,5,6,6,6,6\n\
            at 0ms  initial P5 term=7 log=1,1,1,4,4,5,5,6,6,6,7,7\n\
            at 0ms  initial P6 term=4 log=1,1,1,4,4,4,4\n\
            at 0ms  initial P7 term=3 log=1,1,1,2,2,2,3,3,3,3,3\n\
            at 10ms  timeout P1 Election",
    breaks: &[],
};

pub(super) const FIGURE_8: Preset = Preset {
    id: "figure-8",
    title: words("Figure 8: a majority is not enough", "Figura 8: una mayoría no basta", "Figure 8\u{a0}: une majorité ne suffit pas"),
    about: words(
        "An old entry on a majority is not committed yet, and it may still be overwritten.",
        "Una entrada antigua en una mayoría aún no está confirmada, y todavía puede sobrescribirse.",
        "Une vieille entrée sur une majorité n’est pas encore validée, et peut encore être remplacée.",
    ),
    script: "raft@2 latency=10ms until=400ms clients=2 heartbeat=80ms noop=off retry=1s\n\
            at 0ms  initial P1 term=1 log=1\n\
            at 0ms  initial P2 term=1 log=1\n\
            at 0ms  initial P3 term=1 log=1\n\
            at 0ms  initial P4 term=1 log=1\n\
            at 0ms  initial P5 term=1 log=1\n\
            at 10ms  timeout P1 Election\n\
            at 35ms  C1 put x 2\n\
            at 40ms  crash P1 reaching P2\n\
            at 60ms  timeout P5 Election\n\
            at 60ms  hold P5>P1#3 for 65ms\n\
            at 85ms  C2 put x 3\n\
            at 110ms  crash P5 reaching\n\
            at 125ms  recover P1\n\
            at 145ms  timeout P1 Election\n\
            at 145ms  hold P1>P5#4 for 90ms\n\
            at 145ms  drop P1>P4#5\n\
            at 210ms  timeout C2 Retry\n\
            at 215ms  crash P1 reaching\n\
            at 235ms  recover P5\n\
            at 255ms  timeout P5 Election\n\
            at 320ms  recover P1",
    breaks: &[],
};

pub(super) const FIGURE_8_PROTECTED: Preset = Preset {
    id: "figure-8-protected",
    title: words(
        "Figure 8 (e): a new entry protects the old one",
        "Figura 8 (e): la nueva protege a la antigua",
        "Figure 8 (e)\u{a0}: la nouvelle protège l’ancienne",
    ),
    about: words(
        "Once an entry of the present term is on a majority, P5 can no longer win.",
        "Cuando una entrada del mandato actual está en una mayoría, P5 ya no puede ganar.",
        "Dès qu’une entrée du mandat actuel est sur une majorité, P5 ne peut plus gagner.",
    ),
    script: "raft@2 latency=10ms until=400ms clients=2 heartbeat=80ms noop=off retry=1s\n\
            at 0ms  initial P1 term=1 log=1\n\
            at 0ms  initial P2 term=1 log=1\n\
            at 0ms  initial P3 term=1 log=1\n\
            at 0ms  initial P4 term=1 log=1\n\
            at 0ms  initial P5 term=1 log=1\n\
            at 10ms  timeout P1 Election\n\
            at 35ms  C1 put x 2\n\
            at 40ms  crash P1 reaching P2\n\
            at 60ms  timeout P5 Election\n\
            at 60ms  hold P5>P1#3 for 65ms\n\
            at 85ms  C2 put x 3\n\
            at 110ms  crash P5 reaching\n\
            at 125ms  recover P1\n\
            at 145ms  timeout P1 Election\n\
            at 145ms  hold P1>P5#4 for 110ms\n\
            at 180ms  cut P1>P4\n\
            at 210ms  timeout C2 Retry\n\
            at 250ms  crash P1\n\
            at 260ms  recover P5\n\
            at 275ms  timeout P5 Election\n\
            at 305ms  timeout P3 Election",
    breaks: &[],
};

pub(super) const BROKEN_COMMIT_BY_COUNTING: Preset = Preset {
    id: "broken-commit-by-counting",
    title: words(
        "Broken: old entries are committed by counting",
        "Roto: se confirman entradas viejas contando",
        "Faussé\u{a0}: de vieilles entrées validées en comptant",
    ),
    about: words(
        "Figure 8 without the rule: P1 commits by counting, and P5 overwrites what was committed.",
        "La figura 8 sin la regla: P1 confirma contando, y P5 sobrescribe lo confirmado.",
        "La figure 8 sans la règle\u{a0}: P1 valide en comptant, et P5 remplace l’entrée validée.",
    ),
    script: "raft@2 latency=10ms until=400ms clients=2 heartbeat=80ms noop=off retry=1s break=commit-old-terms\n\
            at 0ms  initial P1 term=1 log=1\n\
            at 0ms  initial P2 term=1 log=1\n\
            at 0ms  initial P3 term=1 log=1\n\
            at 0ms  initial P4 term=1 log=1\n\
            at 0ms  initial P5 term=1 log=1\n\
            at 10ms  timeout P1 Election\n\
            at 35ms  C1 put x 2\n\
            at 40ms  crash P1 reaching P2\n\
            at 60ms  timeout P5 Election\n\
            at 60ms  hold P5>P1#3 for 65ms\n\
            at 85ms  C2 put x 3\n\
            at 110ms  crash P5 reaching\n\
            at 125ms  recover P1\n\
            at 145ms  timeout P1 Election\n\
            at 145ms  hold P1>P5#4 for 90ms\n\
            at 145ms  drop P1>P4#5\n\
            at 210ms  timeout C2 Retry\n\
            at 215ms  crash P1 reaching\n\
            at 235ms  recover P5\n\
            at 255ms  timeout P5 Election\n\
            at 320ms  recover P1",
    breaks: &["Leader Completeness", "State Machine Safety"],
};
