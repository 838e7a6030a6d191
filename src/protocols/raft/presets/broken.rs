//! Runs with a rule broken on purpose, each the shortest that shows what the rule is for.

use crate::scenario::Preset;
use crate::words::words;

pub(super) const BROKEN_EQUAL_TIMEOUTS: Preset = Preset {
    id: "broken-equal-timeouts",
    title: words("Broken: equal timeouts", "Roto: plazos iguales", "Faussé\u{a0}: des délais égaux"),
    about: words(
        "All stand together and vote for themselves: every term ends without a leader, for ever.",
        "Todos se presentan a la vez y se votan a sí mismos: ningún mandato tiene líder jamás.",
        "Tous se présentent ensemble et votent pour eux-mêmes\u{a0}: aucun mandat n’a jamais de leader.",
    ),
    script: "raft@2 n=3 latency=10ms until=360ms clients=0 election=80..160ms break=equal-timeouts",
    breaks: &[],
};

pub(super) const BROKEN_READS: Preset = Preset {
    id: "broken-reads",
    title: words("Broken: a leader reads without asking", "Roto: un líder lee sin preguntar", "Faussé\u{a0}: un leader lit sans demander"),
    about: words(
        "P1 does not know that it was replaced, and answers C1 with an old value.",
        "P1 no sabe que fue reemplazado, y responde a C1 con un valor viejo.",
        "P1 ignore qu’il a été remplacé, et répond à C1 avec une vieille valeur.",
    ),
    script: "raft@2 n=3 seed=19 latency=10ms until=360ms clients=2 retry=80ms break=read-alone\n\
            at 10ms  timeout P1 Election\n\
            at 40ms  C1 put x 1\n\
            at 100ms  partition P1 | P2 P3\n\
            at 275ms  C2 put x 2\n\
            at 325ms  C1 get x",
    breaks: &["Linearizability"],
};

pub(super) const BROKEN_LIVING_MAJORITY: Preset = Preset {
    id: "broken-living-majority",
    title: words("Broken: a majority of those that answer", "Roto: mayoría de los que responden", "Faussé\u{a0}: la majorité de ceux qui répondent"),
    about: words(
        "P1 counts only those that still answer, so both sides commit at the same index.",
        "P1 solo cuenta a los que aún responden: los dos lados confirman el mismo índice.",
        "P1 ne compte que ceux qui répondent encore\u{a0}: les deux côtés valident au même indice.",
    ),
    script: "raft@2 seed=3 latency=10ms until=240ms break=majority-of-living\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  partition P1 P5 C1 | P2 P3 P4\n\
            at 70ms  C1 put x 5",
    breaks: &["Leader Completeness", "State Machine Safety"],
};

pub(super) const BROKEN_FORGOTTEN_VOTES: Preset = Preset {
    id: "broken-forgotten-votes",
    title: words("Broken: votes are forgotten in a crash", "Roto: los votos se olvidan al caer", "Faussé\u{a0}: les votes s’oublient dans une panne"),
    about: words(
        "P2 votes for P1, crashes, and votes for P3: one term has two leaders.",
        "P2 vota por P1, cae y vota por P3: un mandato tiene dos líderes.",
        "P2 vote pour P1, tombe, et vote pour P3\u{a0}: un mandat a deux leaders.",
    ),
    script: "raft@2 n=3 latency=10ms until=120ms clients=0 noop=off break=forget-vote\n\
            at 10ms  timeout P1 Election\n\
            at 10ms  timeout P3 Election\n\
            at 10ms  hold P3>P2#1 for 30ms\n\
            at 25ms  crash P2\n\
            at 30ms  hold P1>P3#3 for 40ms\n\
            at 42ms  recover P2",
    breaks: &["Election Safety", "One vote a term"],
};

pub(super) const BROKEN_FORGOTTEN_ENTRIES: Preset = Preset {
    id: "broken-forgotten-entries",
    title: words(
        "Broken: entries are forgotten in a crash",
        "Roto: las entradas se olvidan al caer",
        "Faussé\u{a0}: les entrées s’oublient dans une panne",
    ),
    about: words(
        "P2 forgets what was committed, and helps P3 to lead without it.",
        "P2 olvida lo que estaba confirmado, y ayuda a P3 a liderar sin ello.",
        "P2 oublie ce qui était validé, et aide P3 à diriger sans l’entrée.",
    ),
    script: "raft@2 n=3 latency=10ms until=170ms break=forget-tail\n\
            at 10ms  timeout P1 Election\n\
            at 50ms  C1 put x 5\n\
            at 55ms  cut P1>P3\n\
            at 85ms  crash P1\n\
            at 95ms  crash P2\n\
            at 110ms  recover P2\n\
            at 120ms  timeout P3 Election",
    breaks: &["Leader Completeness", "State Machine Safety"],
};

pub(super) const BROKEN_BLIND_VOTES: Preset = Preset {
    id: "broken-blind-votes",
    title: words("Broken: votes without a look at the log", "Roto: votos sin mirar el registro", "Faussé\u{a0}: des votes sans regarder le journal"),
    about: words(
        "P3 lacks a committed entry and wins all the same, for P2 does not compare logs.",
        "A P3 le falta una entrada confirmada y gana igual, pues P2 no compara registros.",
        "Il manque à P3 une entrée validée, et il gagne\u{a0}: P2 ne compare pas les journaux.",
    ),
    script: "raft@2 n=3 latency=10ms until=155ms break=vote-blindly\n\
            at 10ms  timeout P1 Election\n\
            at 50ms  C1 put x 5\n\
            at 55ms  cut P1>P3\n\
            at 85ms  crash P1\n\
            at 105ms  timeout P3 Election",
    breaks: &["Leader Completeness", "State Machine Safety"],
};

pub(super) const BROKEN_TRUNCATION: Preset = Preset {
    id: "broken-truncation",
    title: words(
        "Broken: a late message cuts the log",
        "Roto: un mensaje tardío corta el registro",
        "Faussé\u{a0}: un message tardif coupe le journal",
    ),
    about: words(
        "A late heartbeat cuts a committed entry off the log of P2, and P3 wins.",
        "Un latido tardío corta una entrada confirmada del registro de P2, y P3 gana.",
        "Un battement en retard coupe une entrée validée du journal de P2, et P3 gagne.",
    ),
    script: "raft@2 n=3 latency=10ms until=185ms break=truncate-matching\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  cut P1>P3\n\
            at 75ms  C1 put x 5\n\
            at 80ms  hold P1>P2#3 for 30ms\n\
            at 110ms  crash P1\n\
            at 135ms  timeout P3 Election",
    breaks: &["Leader Completeness", "State Machine Safety"],
};
