//! Runs about elections: who leads which term.

use crate::scenario::Preset;
use crate::words::words;

pub(super) const FIRST_ELECTION: Preset = Preset {
    id: "first-election",
    title: words("The first election", "La primera elección", "La première élection"),
    about: words(
        "The first to lose patience asks for votes, and a majority makes it the leader.",
        "El primero que se impacienta pide votos, y una mayoría lo hace líder.",
        "Le premier à perdre patience demande des votes, et une majorité en fait le leader.",
    ),
    script: "raft@2 until=330ms clients=0 noop=off",
    breaks: &[],
};

pub(super) const SPLIT_VOTE: Preset = Preset {
    id: "split-vote",
    title: words("A split vote", "Un voto dividido", "Un vote partagé"),
    about: words(
        "Two candidates get two votes each: nobody leads until new random timeouts decide.",
        "Dos candidatos logran dos votos cada uno: nadie lidera hasta que deciden nuevos plazos al azar.",
        "Deux candidats ont deux votes chacun\u{a0}: personne ne dirige avant de nouveaux délais au hasard.",
    ),
    script: "raft@2 n=4 seed=226 until=405ms clients=0 noop=off\n\
            at 140ms  align P1 P4",
    breaks: &[],
};

pub(super) const LEADER_CRASH: Preset = Preset {
    id: "leader-crash",
    title: words("The leader crashes", "El líder cae", "Le leader tombe"),
    about: words(
        "Without heartbeats somebody stands in the next term; the old leader comes back as a follower.",
        "Sin latidos, alguien se presenta al mandato siguiente; el antiguo líder vuelve como seguidor.",
        "Sans battements, quelqu’un se présente au mandat suivant\u{a0}; l’ancien leader revient comme suiveur.",
    ),
    script: "raft@2 until=430ms clients=0 noop=off\n\
            at 10ms  timeout P1 Election\n\
            at 110ms  crash P1\n\
            at 320ms  recover P1",
    breaks: &[],
};

pub(super) const TERM_INFLATION: Preset = Preset {
    id: "term-inflation",
    title: words("Term inflation", "Inflación de mandatos", "Inflation des mandats"),
    about: words(
        "Alone, P3 stands again and again; when it comes back, its term deposes a healthy leader.",
        "Aislado, P3 se presenta una y otra vez; al volver, su mandato depone a un líder sano.",
        "Isolé, P3 se présente sans cesse\u{a0}; à son retour, son mandat destitue un leader sain.",
    ),
    script: "raft@2 n=3 seed=105 latency=10ms until=465ms election=80..160ms heartbeat=40ms\n\
            at 10ms  timeout P1 Election\n\
            at 80ms  partition P1 P2 | P3\n\
            at 90ms  C1 put x 5\n\
            at 320ms  heal",
    breaks: &[],
};

pub(super) const PRE_VOTE: Preset = Preset {
    id: "pre-vote",
    title: words("The same with pre-votes", "Lo mismo, con voto previo", "La même chose, avec pré-vote"),
    about: words(
        "P3 asks first whether it could win: its term stays, and the leader stays too.",
        "P3 pregunta antes si podría ganar: su mandato no crece y el líder se queda.",
        "P3 demande d’abord s’il pourrait gagner\u{a0}: son mandat ne bouge pas, et le leader reste.",
    ),
    script: "raft@2 n=3 seed=105 latency=10ms until=465ms election=80..160ms heartbeat=40ms prevote=on\n\
            at 10ms  timeout P1 Election\n\
            at 80ms  partition P1 P2 | P3\n\
            at 90ms  C1 put x 5\n\
            at 320ms  heal",
    breaks: &[],
};
