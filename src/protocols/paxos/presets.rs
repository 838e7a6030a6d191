//! Runs of Basic Paxos worth seeing. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;
use crate::words::words;

pub(super) static PRESETS: [Preset; 22] = [
    Preset {
        id: "dueling-proposers",
        title: words("Dueling proposers", "Duelo de proponentes", "Duel de proposeurs"),
        about: words(
            "Each pre-empts the other just before it asks to accept: nobody ever wins.",
            "Cada uno se adelanta al otro justo antes de que pida aceptar: nadie gana nunca.",
            "Chacun devance l’autre juste avant qu’il demande d’accepter\u{a0}: personne ne gagne jamais.",
        ),
        script: "paxos@2 n=6 latency=10ms proposers=2 offset=25ms think=10ms roles=separate",
        breaks: &[],
    },
    Preset {
        id: "duel-with-backoff",
        title: words("The duel, with randomized backoff", "El duelo, con espera al azar", "Le duel, avec attente au hasard"),
        about: words(
            "The same duel, but whoever is pre-empted keeps quiet for a random time: one gets through.",
            "El mismo duelo, pero quien es superado calla un tiempo al azar: uno lo consigue.",
            "Le même duel, mais qui est devancé se tait un temps au hasard\u{a0}: l’un des deux passe.",
        ),
        script: "paxos@2 n=6 seed=40 latency=10ms proposers=2 offset=25ms backoff=random backoff-max=30ms think=10ms roles=separate",
        breaks: &[],
    },
    Preset {
        id: "duel-all-in-one",
        title: words("The duel, all in one", "El duelo, todo en uno", "Le duel, tout en un"),
        about: words(
            "Five processes that play every part: a proposer’s own acceptor is the first to refuse it.",
            "Cinco procesos con todos los papeles: el propio aceptador del proponente es el primero en rechazarlo.",
            "Cinq processus qui jouent tous les rôles\u{a0}: le propre accepteur du proposeur est le premier à le refuser.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=15ms think=10ms learn=decide",
        breaks: &[],
    },
    Preset {
        id: "happy-path",
        title: words("Happy path", "Todo va bien", "Tout va bien"),
        about: words(
            "One proposer, nothing goes wrong: two phases, and a value is chosen.",
            "Un solo proponente y nada falla: dos fases y se elige un valor.",
            "Un seul proposeur, rien ne cloche\u{a0}: deux phases, et une valeur est choisie.",
        ),
        script: "paxos@2 learn=decide",
        breaks: &[],
    },
    Preset {
        id: "separate-roles",
        title: words(
            "Client, proposer, acceptors, learners",
            "Cliente, proponente, aceptadores, aprendices",
            "Client, proposeur, accepteurs, apprenants",
        ),
        about: words(
            "Every part played by a process of its own: six message delays from question to answer.",
            "Cada papel en su propio proceso: seis pasos de mensaje de la pregunta a la respuesta.",
            "Chaque rôle dans son propre processus\u{a0}: six délais de message de la question à la réponse.",
        ),
        script: "paxos@2 n=6 clients=1 roles=separate learners=2",
        breaks: &[],
    },
    Preset {
        id: "proposer-crashes-after-phase-1",
        title: words("The proposer crashes after phase 1", "El proponente cae tras la fase 1", "Le proposeur tombe après la phase 1"),
        about: words(
            "Promises were given, nothing was accepted: the next proposer is free to choose.",
            "Hubo promesas y nada aceptado: el siguiente proponente elige libremente.",
            "Des promesses, rien d’accepté\u{a0}: le proposeur suivant est libre de choisir.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=60ms think=10ms learn=decide\n\
            at 25ms  crash P1",
        breaks: &[],
    },
    Preset {
        id: "proposer-crashes-in-phase-2",
        title: words(
            "The proposer crashes in the middle of phase 2",
            "El proponente cae a mitad de la fase 2",
            "Le proposeur tombe au milieu de la phase 2",
        ),
        about: words(
            "One acceptor accepted red, and it is in the next quorum: red must be asked for.",
            "Un aceptador aceptó rojo y está en el siguiente quórum: hay que pedir rojo.",
            "Un accepteur a accepté rouge et il est du quorum suivant\u{a0}: il faut demander rouge.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=60ms think=10ms learn=decide\n\
            at 25ms  crash P1 reaching P2",
        breaks: &[],
    },
    Preset {
        id: "accepted-but-not-seen",
        title: words("Accepted once, and not seen", "Aceptado una vez y no visto", "Accepté une fois, et pas vu"),
        about: words(
            "One acceptor accepted red, but it is not in the next quorum: blue may be chosen.",
            "Un aceptador aceptó rojo, pero no está en el siguiente quórum: puede elegirse azul.",
            "Un accepteur a accepté rouge, mais il n’est pas du quorum suivant\u{a0}: bleu peut être choisi.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=60ms think=10ms learn=decide\n\
            at 25ms  crash P1 reaching P2\n\
            at 60ms  hold P2>P5#1 for 20ms",
        breaks: &[],
    },
    Preset {
        id: "later-ballot-adopts",
        title: words("A later ballot adopts the value", "Una propuesta posterior adopta el valor", "Un scrutin ultérieur adopte la valeur"),
        about: words(
            "Red is chosen without P5. When P5 wants blue, any majority tells it of red.",
            "Se elige rojo sin P5. Cuando P5 quiere azul, cualquier mayoría le habla de rojo.",
            "Rouge est choisi sans P5. Quand P5 veut bleu, toute majorité lui parle de rouge.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=75ms learn=decide\n\
            at 0ms  partition P1 P2 P3 | P4 P5\n\
            at 70ms  partition P1 P2 | P3 P4 P5\n\
            at 160ms  heal",
        breaks: &[],
    },
    Preset {
        id: "minority-partition",
        title: words("A minority is cut off, and comes back", "Una minoría queda aislada y vuelve", "Une minorité est isolée, et revient"),
        about: words(
            "Two of five can’t get a quorum, three can; after the heal the minority adopts their value.",
            "Dos de cinco no logran quórum, tres sí; al repararse la red, la minoría adopta su valor.",
            "Deux sur cinq n’ont pas de quorum, trois en ont un\u{a0}; une fois réunis, la minorité adopte leur valeur.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=15ms retry=60..90ms learn=decide\n\
            at 0ms  partition P1 P2 | P3 P4 P5\n\
            at 120ms  heal",
        breaks: &[],
    },
    Preset {
        id: "majority-lost",
        title: words("Three of five are down", "Tres de cinco caídos", "Trois sur cinq en panne"),
        about: words(
            "Without a majority Paxos waits, and stays safe; when one comes back it goes on.",
            "Sin mayoría, Paxos espera y sigue seguro; cuando vuelve uno, continúa.",
            "Sans majorité, Paxos attend et reste sûr\u{a0}; dès que l’un revient, il continue.",
        ),
        script: "paxos@2 latency=10ms retry=60..90ms learn=decide\n\
            at 5ms  crash P3\n\
            at 5ms  crash P4\n\
            at 5ms  crash P5\n\
            at 110ms  recover P4",
        breaks: &[],
    },
    Preset {
        id: "restart-with-disk",
        title: words("An acceptor restarts, and remembers", "Un aceptador se reinicia y recuerda", "Un accepteur redémarre, et se souvient"),
        about: words(
            "P2 crashes after red was chosen. Its disk remembers, so P3 must ask for red.",
            "P2 cae tras elegirse rojo. Su disco recuerda, así que P3 debe pedir rojo.",
            "P2 tombe après le choix de rouge. Son disque se souvient\u{a0}: P3 doit demander rouge.",
        ),
        script: "paxos@2 n=3 latency=10ms proposers=P1,P3 offset=75ms learn=decide\n\
            at 0ms  partition P1 P2 | P3\n\
            at 50ms  crash P2\n\
            at 65ms  recover P2\n\
            at 70ms  partition P1 | P2 P3\n\
            at 150ms  heal",
        breaks: &[],
    },
    Preset {
        id: "restart-without-disk",
        title: words(
            "An acceptor restarts with an empty disk",
            "Un aceptador se reinicia con el disco vacío",
            "Un accepteur redémarre, le disque vide",
        ),
        about: words(
            "The same crash, but the disk is lost: P2 reports nothing, and a second value is chosen.",
            "La misma caída, pero se pierde el disco: P2 no informa de nada y se elige un segundo valor.",
            "La même panne, mais le disque est perdu\u{a0}: P2 ne rapporte rien, une deuxième valeur est choisie.",
        ),
        script: "paxos@2 n=3 latency=10ms proposers=P1,P3 offset=75ms learn=decide\n\
            at 0ms  partition P1 P2 | P3\n\
            at 50ms  crash P2 losing disk\n\
            at 65ms  recover P2\n\
            at 70ms  partition P1 | P2 P3\n\
            at 150ms  heal",
        breaks: &["Agreement"],
    },
    Preset {
        id: "false-majority",
        title: words("A false majority", "Una mayoría falsa", "Une fausse majorité"),
        about: words(
            "Two of three acceptors hold red, from different ballots: nothing is chosen, and blue wins.",
            "Dos de tres aceptadores tienen rojo, de propuestas distintas: no hay nada elegido, y gana azul.",
            "Deux accepteurs sur trois ont rouge, de scrutins différents\u{a0}: rien n’est choisi, et bleu gagne.",
        ),
        script: "paxos@2 n=6 latency=10ms until=250ms proposers=2 offset=50ms roles=separate\n\
            at 25ms  drop P1>P4#2\n\
            at 25ms  drop P1>P5#2\n\
            at 50ms  drop P2>P3#1\n\
            at 75ms  drop P2>P3#2\n\
            at 75ms  drop P2>P5#2\n\
            at 110ms  timeout P1 Retry\n\
            at 110ms  drop P1>P4#3\n\
            at 135ms  drop P1>P3#4\n\
            at 135ms  drop P1>P4#4\n\
            at 170ms  timeout P2 Retry\n\
            at 170ms  drop P2>P5#3",
        breaks: &[],
    },
    Preset {
        id: "lying-acceptor",
        title: words("One acceptor lies", "Un aceptador miente", "Un accepteur ment"),
        about: words(
            "P3 hides that it accepted red. Paxos masks crashes, not lies: blue is chosen too.",
            "P3 oculta que aceptó rojo. Paxos soporta caídas, no mentiras: también se elige azul.",
            "P3 cache qu’il a accepté rouge. Paxos masque les pannes, pas les mensonges\u{a0}: bleu est choisi aussi.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=75ms learn=decide\n\
            at 0ms  lie P3 forgetful\n\
            at 0ms  partition P1 P2 P3 | P4 P5\n\
            at 70ms  partition P1 P2 | P3 P4 P5\n\
            at 160ms  heal",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-accept",
        title: words("Broken: promises are not kept", "Roto: no se cumplen las promesas", "Faussé\u{a0}: les promesses ne sont pas tenues"),
        about: words(
            "Acceptors accept whatever they promised: red is chosen, and blue is chosen.",
            "Los aceptadores aceptan lo que sea: se elige rojo y se elige azul.",
            "Les accepteurs acceptent tout\u{a0}: rouge est choisi, et bleu est choisi.",
        ),
        script: "paxos@2 n=3 latency=10ms proposers=P1,P3 offset=15ms think=10ms learn=decide break=accept-ignores-promise",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-adoption",
        title: words(
            "Broken: reported values are ignored",
            "Roto: se ignoran los valores informados",
            "Faussé\u{a0}: les valeurs rapportées sont ignorées",
        ),
        about: words(
            "P5 hears of red and asks for blue all the same.",
            "P5 se entera de rojo y aun así pide azul.",
            "P5 entend parler de rouge et demande bleu malgré tout.",
        ),
        script: "paxos@2 latency=10ms proposers=P1,P5 offset=75ms learn=decide break=ignore-reported\n\
            at 0ms  partition P1 P2 P3 | P4 P5\n\
            at 70ms  partition P1 P2 | P3 P4 P5\n\
            at 160ms  heal",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-any-value",
        title: words("Broken: any reported value will do", "Roto: vale cualquier valor informado", "Faussé\u{a0}: n’importe quelle valeur rapportée"),
        about: words(
            "Blue is chosen, but P1 takes the older red that it heard of first.",
            "Se elige azul, pero P1 toma el rojo más viejo que oyó primero.",
            "Bleu est choisi, mais P1 prend le rouge plus ancien entendu d’abord.",
        ),
        script: "paxos@2 n=6 latency=10ms until=250ms proposers=2 offset=50ms roles=separate break=any-reported\n\
            at 25ms  drop P1>P4#2\n\
            at 25ms  drop P1>P5#2\n\
            at 50ms  drop P2>P3#1\n\
            at 75ms  drop P2>P3#2\n\
            at 110ms  timeout P1 Retry",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-promises-forgotten",
        title: words(
            "Broken: promises are forgotten in a crash",
            "Roto: las promesas se olvidan al caer",
            "Faussé\u{a0}: les promesses s’oublient dans une panne",
        ),
        about: words(
            "P2 promises a higher ballot, crashes, and accepts the lower one after all.",
            "P2 promete una propuesta mayor, cae y aun así acepta la menor.",
            "P2 promet un scrutin plus haut, tombe, et accepte quand même le plus bas.",
        ),
        script: "paxos@2 n=3 latency=10ms proposers=P1,P3 offset=25ms think=10ms learn=decide break=forget-promises\n\
            at 25ms  drop P3>P1#2\n\
            at 30ms  drop P1>P3#2\n\
            at 30ms  hold P1>P2#2 for 20ms\n\
            at 50ms  crash P2\n\
            at 56ms  recover P2",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-everything-forgotten",
        title: words("Broken: everything is forgotten in a crash", "Roto: todo se olvida al caer", "Faussé\u{a0}: tout s’oublie dans une panne"),
        about: words(
            "Acceptors keep nothing on disk: P2 comes back as if red had never been.",
            "Los aceptadores no guardan nada en disco: P2 vuelve como si rojo no hubiera existido.",
            "Les accepteurs ne gardent rien sur disque\u{a0}: P2 revient comme si rouge n’avait jamais été.",
        ),
        script: "paxos@2 n=3 latency=10ms proposers=P1,P3 offset=75ms learn=decide break=forget-everything\n\
            at 0ms  partition P1 P2 | P3\n\
            at 50ms  crash P2\n\
            at 65ms  recover P2\n\
            at 70ms  partition P1 | P2 P3\n\
            at 150ms  heal",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-quorums",
        title: words("Broken: quorums that need not meet", "Roto: quórums que no se cruzan", "Faussé\u{a0}: des quorums qui ne se croisent pas"),
        about: words(
            "Two of four suffice, so two halves choose for themselves.",
            "Bastan dos de cuatro, así que cada mitad elige por su cuenta.",
            "Deux sur quatre suffisent\u{a0}: chaque moitié choisit de son côté.",
        ),
        script: "paxos@2 n=4 latency=10ms proposers=P1,P4 offset=5ms learn=decide break=small-quorums\n\
            at 0ms  partition P1 P2 | P3 P4",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-counting",
        title: words("Broken: learners count per value", "Roto: se cuenta por valor", "Faussé\u{a0}: on compte par valeur"),
        about: words(
            "The false majority, announced by a learner that does not look at ballots.",
            "La mayoría falsa, anunciada por un aprendiz que no mira las propuestas.",
            "La fausse majorité, annoncée par un apprenant qui ne regarde pas les scrutins.",
        ),
        script: "paxos@2 n=6 latency=10ms until=250ms proposers=2 offset=50ms roles=separate break=count-by-value\n\
            at 25ms  drop P1>P4#2\n\
            at 25ms  drop P1>P5#2\n\
            at 50ms  drop P2>P3#1\n\
            at 75ms  drop P2>P3#2\n\
            at 75ms  drop P2>P5#2\n\
            at 110ms  timeout P1 Retry\n\
            at 110ms  drop P1>P4#3\n\
            at 135ms  drop P1>P3#4\n\
            at 135ms  drop P1>P4#4\n\
            at 170ms  timeout P2 Retry\n\
            at 170ms  drop P2>P5#3",
        breaks: &["Agreement", "Integrity"],
    },
];
