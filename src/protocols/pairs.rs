//! Pairs of runs worth seeing side by side: the same script on two algorithms, or with and without something.

use crate::words::{Words, words};

/// Two runs on one clock.
#[derive(Debug)]
pub struct Pair {
    /// Its name for tests and keys.
    pub id: &'static str,
    /// Its name for people.
    pub title: Words,
    /// What to look for, in a sentence.
    pub about: Words,
    /// The link that shows both.
    pub link: &'static str,
}

/// All of them, in the order of the menu.
pub static PAIRS: [Pair; 11] = [
    Pair {
        id: "leader-crash",
        title: words("Raft and Multi-Paxos: the leader crashes", "Raft y Multi-Paxos: cae el líder", "Raft et Multi-Paxos\u{a0}: le leader tombe"),
        about: words(
            "P3 leads both and crashes with x under way: both save it, Raft after an election.",
            "P3 lidera en ambos y cae con x en curso: ambos lo salvan, Raft tras una elección.",
            "P3 dirige les deux et tombe avec x en cours\u{a0}: tous deux le sauvent, Raft après une élection.",
        ),
        link: "#raft/plain?v=2&n=3&seed=28&latency=10ms&until=300ms&election=50..100ms&heartbeat=25ms\
            &beside=multi-paxos/plain/v=2/heartbeat=25ms&do=100ms.C1.put.x.1,150ms.crash.P3",
    },
    Pair {
        id: "backoff",
        title: words("Paxos with and without backoff", "Paxos con y sin espera", "Paxos avec et sans attente"),
        about: words(
            "The same duel on the same dice: without backoff it never ends.",
            "El mismo duelo con los mismos dados: sin espera no acaba nunca.",
            "Le même duel avec les mêmes dés\u{a0}: sans attente, il ne finit jamais.",
        ),
        link: "#paxos/dueling-proposers?v=2&seed=40&beside=paxos/duel-with-backoff/v=2",
    },
    Pair {
        id: "pre-vote",
        title: words("Raft with and without Pre-Vote", "Raft con y sin voto previo", "Raft avec et sans pré-vote"),
        about: words(
            "P3 is cut off: without Pre-Vote its term climbs, and its return topples the leader.",
            "P3 queda aislado: sin voto previo su mandato sube, y al volver derriba al líder.",
            "P3 est isolé\u{a0}: sans pré-vote son mandat grimpe, et son retour renverse le leader.",
        ),
        link: "#raft/term-inflation?v=2&beside=raft/pre-vote/v=2",
    },
    Pair {
        id: "rounds",
        title: words("Two crashes: three rounds, and two", "Dos caídas: tres rondas, y dos", "Deux pannes\u{a0}: trois tours, et deux"),
        about: words(
            "The same chain of crashes: with a round less, P3 and P4 decide differently.",
            "La misma cadena de caídas: con una ronda menos, P3 y P4 deciden cosas distintas.",
            "La même chaîne de pannes\u{a0}: avec un tour de moins, P3 et P4 décident différemment.",
        ),
        link: "#flooding/chain-of-crashes?v=1&beside=flooding/broken-few-rounds/v=1",
    },
    Pair {
        id: "locked",
        title: words(
            "Rotating coordinator: the latest estimate, and any",
            "Coordinador rotatorio: la última estimación, o cualquiera",
            "Coordinateur tournant\u{a0}: la dernière estimation, ou n’importe laquelle",
        ),
        about: words(
            "P2 decided blue and crashed: on one side P3 takes the latest estimate, on the other its own.",
            "P2 decidió azul y cayó: en un lado P3 toma la última estimación; en el otro, la suya.",
            "P2 a décidé bleu, puis est tombé\u{a0}: d’un côté P3 prend la dernière estimation, de l’autre la sienne.",
        ),
        link: "#rotating-coordinator/decides-and-crashes?v=1&beside=rotating-coordinator/broken-any-estimate/v=1",
    },
    Pair {
        id: "two-worlds",
        title: words("Three generals, two worlds", "Tres generales, dos mundos", "Trois généraux, deux mondes"),
        about: words(
            "P3 lies here, and the commander there: P2 hears the same two words, and can’t obey in one and not in the other.",
            "Aquí miente P3 y allí el comandante: P2 oye las mismas dos palabras, y no puede obedecer en un caso y no en el otro.",
            "Ici ment P3, là le commandant\u{a0}: P2 entend les deux mêmes mots, et ne peut obéir dans un cas et non dans l’autre.",
        ),
        link: "#oral-messages/three-are-too-few?v=1&beside=oral-messages/the-same-words/v=1",
    },
    Pair {
        id: "signatures",
        title: words("Three generals: said, and signed", "Tres generales: dicho y firmado", "Trois généraux\u{a0}: dit, et signé"),
        about: words(
            "The same lie of P3: told by word of mouth P2 must doubt its commander, under signatures it sees the forgery.",
            "La misma mentira de P3: de palabra, P2 tiene que dudar de su comandante; con firmas, ve la falsificación.",
            "Le même mensonge de P3\u{a0}: de vive voix, P2 doit douter de son commandant\u{a0}; avec des signatures, il voit le faux.",
        ),
        link: "#oral-messages/three-are-too-few?v=1&beside=signed-messages/forged-order/v=1",
    },
    Pair {
        id: "depth",
        title: words(
            "Two traitors of seven: OM(2), and OM(1)",
            "Dos traidores de siete: OM(2), y OM(1)",
            "Deux traîtres sur sept\u{a0}: OM(2), et OM(1)",
        ),
        about: words(
            "The same lies: a third round shows what each was told by the others, two rounds do not.",
            "Las mismas mentiras: una tercera ronda revela quién contó qué a quién; dos no.",
            "Les mêmes mensonges\u{a0}: un troisième tour révèle qui a dit quoi à qui, deux non.",
        ),
        link: "#oral-messages/seven-and-two?v=1&beside=oral-messages/one-round-less/v=1",
    },
    Pair {
        id: "promises",
        title: words(
            "Paxos: a promise forgotten, and kept",
            "Paxos: una promesa olvidada, o cumplida",
            "Paxos\u{a0}: une promesse oubliée, ou tenue",
        ),
        about: words(
            "One broken rule: P2 forgets its promise, and two values are decided.",
            "Una sola regla rota: P2 olvida su promesa y se deciden dos valores.",
            "Une seule règle enfreinte\u{a0}: P2 oublie sa promesse, et deux valeurs sont décidées.",
        ),
        link: "#paxos/broken-promises-forgotten?beside=paxos/broken-promises-forgotten/v=2/break=&v=2",
    },
    Pair {
        id: "orders",
        title: words("Multicast: causal order and none", "Difusión: orden causal y ninguno", "Diffusion\u{a0}: ordre causal, et aucun"),
        about: words(
            "The same two messages: on one side the answer waits for its question.",
            "Los mismos dos mensajes: en un lado la respuesta espera a su pregunta.",
            "Les deux mêmes messages\u{a0}: d’un côté la réponse attend sa question.",
        ),
        link: "#multicast/question-and-answer?v=1&beside=multicast/answer-before-question/v=1",
    },
    Pair {
        id: "relays",
        title: words(
            "Multicast: the sender crashes, with relays and without",
            "Difusión: cae el emisor, con reenvíos y sin ellos",
            "Diffusion\u{a0}: l’émetteur tombe, avec relais et sans",
        ),
        about: words(
            "P1 reaches only P2: on one side P2 passes the message on, on the other it keeps it.",
            "P1 solo llega a P2: en un lado P2 reenvía el mensaje, en el otro se lo guarda.",
            "P1 n’atteint que P2\u{a0}: d’un côté P2 relaie le message, de l’autre il le garde.",
        ),
        link: "#multicast/passed-on?v=1&beside=multicast/sender-crashes/v=1",
    },
];
