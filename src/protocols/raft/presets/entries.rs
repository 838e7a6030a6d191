//! Runs about the log: what is committed, what is lost, what is repaired, what is read.

use crate::scenario::Preset;
use crate::words::words;

pub(super) const REPLICATION: Preset = Preset {
    id: "replication",
    title: words("A command is replicated", "Se replica una orden", "Une commande est répliquée"),
    about: words(
        "A majority stores it, the leader commits it, and the next heartbeat tells the others.",
        "Una mayoría la guarda, el líder la confirma y el siguiente latido avisa a los demás.",
        "Une majorité la conserve, le leader la valide, et le battement suivant l’apprend aux autres.",
    ),
    script: "raft@2 until=180ms noop=off\n\
            at 10ms  timeout P1 Election\n\
            at 45ms  C1 put x 5\n\
            at 108ms  C1 get x",
    breaks: &[],
};

pub(super) const CRASH_BEFORE_SENDING: Preset = Preset {
    id: "crash-before-sending",
    title: words("The leader crashes before it sends", "El líder cae antes de enviar", "Le leader tombe avant d’envoyer"),
    about: words(
        "Only the dead leader has the entry: it is lost, and the client must ask again.",
        "Solo el líder caído tiene la entrada: se pierde, y el cliente debe pedir otra vez.",
        "Seul le leader en panne a l’entrée\u{a0}: elle est perdue, et le client doit redemander.",
    ),
    script: "raft@2 seed=3 latency=10ms until=345ms retry=200ms\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  C1 put x 5\n\
            at 65ms  crash P1 reaching\n\
            at 305ms  recover P1",
    breaks: &[],
};

pub(super) const CRASH_REACHING_ONE_LOST: Preset = Preset {
    id: "crash-reaching-one-lost",
    title: words("One follower has the entry: it is lost", "Un seguidor tiene la entrada: se pierde", "Un suiveur a l’entrée\u{a0}: elle est perdue"),
    about: words(
        "P2 has the entry and refuses P4, which wins without it and overwrites the entry.",
        "P2 tiene la entrada y rechaza a P4, que gana sin su voto y la sobrescribe.",
        "P2 a l’entrée et refuse P4, qui gagne sans son vote et remplace l’entrée.",
    ),
    script: "raft@2 seed=3 latency=10ms until=345ms retry=200ms\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  C1 put x 5\n\
            at 65ms  crash P1 reaching P2\n\
            at 305ms  recover P1",
    breaks: &[],
};

pub(super) const CRASH_REACHING_ONE_SURVIVES: Preset = Preset {
    id: "crash-reaching-one-survives",
    title: words("One follower has the entry: it survives", "Un seguidor tiene la entrada: sobrevive", "Un suiveur a l’entrée\u{a0}: elle survit"),
    about: words(
        "The same crash, but P2 is the first to stand: its entry spreads and is committed.",
        "La misma caída, pero P2 se presenta primero: su entrada se extiende y se confirma.",
        "La même panne, mais P2 se présente le premier\u{a0}: son entrée se répand et est validée.",
    ),
    script: "raft@2 seed=3 latency=10ms until=320ms retry=200ms\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  C1 put x 5\n\
            at 65ms  crash P1 reaching P2\n\
            at 150ms  timeout P2 Election\n\
            at 225ms  recover P1",
    breaks: &[],
};

pub(super) const CRASH_REACHING_MOST: Preset = Preset {
    id: "crash-reaching-most",
    title: words("A majority has the entry", "Una mayoría tiene la entrada", "Une majorité a l’entrée"),
    about: words(
        "P4 stands without the entry and can’t win: the entry survives, though its leader died.",
        "P4 se presenta sin la entrada y no puede ganar: la entrada sobrevive a su líder.",
        "P4 se présente sans l’entrée et ne peut pas gagner\u{a0}: l’entrée survit à son leader.",
    ),
    script: "raft@2 seed=3 latency=10ms until=345ms retry=200ms\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  C1 put x 5\n\
            at 65ms  crash P1 reaching P2 P3\n\
            at 305ms  recover P1",
    breaks: &[],
};

pub(super) const MINORITY_PARTITION: Preset = Preset {
    id: "minority-partition",
    title: words("The leader is left with a minority", "El líder queda en minoría", "Le leader se retrouve en minorité"),
    about: words(
        "Two servers can’t commit, three elect a new leader, whose log replaces theirs after the heal.",
        "Dos servidores no pueden confirmar, tres eligen otro líder, cuyo registro acaba reemplazando al suyo.",
        "Deux serveurs ne peuvent rien valider, trois élisent un leader, dont le journal remplace ensuite le leur.",
    ),
    script: "raft@2 seed=3 latency=10ms until=435ms clients=2 retry=280ms\n\
            at 10ms  timeout P1 Election\n\
            at 60ms  partition P1 P5 C1 | P2 P3 P4 C2\n\
            at 70ms  C1 put x 1\n\
            at 240ms  C2 put x 2\n\
            at 320ms  heal",
    breaks: &[],
};

pub(super) const READ_INDEX: Preset = Preset {
    id: "read-index",
    title: words("A read that waits", "Una lectura que espera", "Une lecture qui attend"),
    about: words(
        "P1 can’t make sure that it still leads, so it gives no answer; P2 does.",
        "P1 no puede asegurarse de que aún lidera, así que no responde; P2 sí.",
        "P1 ne peut pas vérifier qu’il dirige encore, donc il ne répond pas\u{a0}; P2 répond.",
    ),
    script: "raft@2 n=3 seed=19 latency=10ms until=450ms clients=2 retry=80ms\n\
            at 10ms  timeout P1 Election\n\
            at 40ms  C1 put x 1\n\
            at 100ms  partition P1 | P2 P3\n\
            at 275ms  C2 put x 2\n\
            at 325ms  C1 get x",
    breaks: &[],
};

pub(super) const DEPOSED_LEADER_COMMITS: Preset = Preset {
    id: "deposed-leader-commits",
    title: words("A deposed leader commits", "Un líder depuesto confirma", "Un leader déchu valide"),
    about: words(
        "P2 already leads term 2 when P1 commits in term 1: legal, for P2 has the entry.",
        "P2 ya lidera el mandato 2 cuando P1 confirma en el 1: permitido, pues P2 tiene la entrada.",
        "P2 dirige déjà le mandat 2 quand P1 valide au mandat 1\u{a0}: permis, P2 a l’entrée.",
    ),
    script: "raft@2 n=3 latency=10ms until=180ms\n\
            at 10ms  timeout P1 Election\n\
            at 50ms  C1 put x 5\n\
            at 50ms  hold P2>P1#3 for 40ms\n\
            at 75ms  partition P1 | P2 P3\n\
            at 85ms  timeout P2 Election\n\
            at 117ms  heal",
    breaks: &[],
};

pub(super) const LOG_REPAIR: Preset = Preset {
    id: "log-repair",
    title: words("A long log is repaired", "Se repara un registro largo", "Un long journal est réparé"),
    about: words(
        "The leader steps back one entry with each refusal: after six of them the logs meet.",
        "El líder retrocede una entrada por cada rechazo: tras seis, los registros coinciden.",
        "Le leader recule d’une entrée à chaque refus\u{a0}: après six refus, les journaux concordent.",
    ),
    script: "raft@2 n=3 latency=10ms until=200ms clients=0 heartbeat=150ms\n\
            at 0ms  initial P1 term=4 log=1,1,1,4,4,4,4,4,4\n\
            at 0ms  initial P2 term=4 log=1,1,1,4,4,4,4,4,4\n\
            at 0ms  initial P3 term=3 log=1,1,1,2,2,2,3,3,3,3\n\
            at 10ms  timeout P1 Election",
    breaks: &[],
};

pub(super) const LOG_REPAIR_WITH_HINTS: Preset = Preset {
    id: "log-repair-with-hints",
    title: words("The same repair, with hints", "La misma reparación, con pistas", "La même réparation, avec des pistes"),
    about: words(
        "The follower names the first index of its conflicting term: two refusals are enough.",
        "El seguidor nombra el primer índice de su mandato en conflicto: bastan dos rechazos.",
        "Le suiveur nomme le premier indice de son mandat en conflit\u{a0}: deux refus suffisent.",
    ),
    script: "raft@2 n=3 latency=10ms until=200ms clients=0 heartbeat=150ms hints=on\n\
            at 0ms  initial P1 term=4 log=1,1,1,4,4,4,4,4,4\n\
            at 0ms  initial P2 term=4 log=1,1,1,4,4,4,4,4,4\n\
            at 0ms  initial P3 term=3 log=1,1,1,2,2,2,3,3,3,3\n\
            at 10ms  timeout P1 Election",
    breaks: &[],
};
