//! Runs of Multi-Paxos worth seeing. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;
use crate::words::words;

pub(super) static PRESETS: [Preset; 17] = [
    Preset {
        id: "stable-leader",
        title: words("A stable leader", "Un líder estable", "Un leader stable"),
        about: words(
            "The highest id prepares once, and then every command takes a single round trip.",
            "El id más alto prepara una vez y luego cada orden cuesta una sola ida y vuelta.",
            "L’id le plus haut prépare une fois, puis chaque commande coûte un seul aller-retour.",
        ),
        script: "multi-paxos@2 n=3 until=400ms\n\
            at 25ms  C1 put x 1\n\
            at 100ms  C1 put y 2\n\
            at 150ms  C1 get x",
        breaks: &[],
    },
    Preset {
        id: "leader-crash",
        title: words("The leader crashes", "El líder cae", "Le leader tombe"),
        about: words(
            "P3 crashes with its command chosen and nobody told: P2 asks, hears of it and keeps to it.",
            "P3 cae con su orden ya elegida y sin avisar: P2 pregunta, se entera y la respeta.",
            "P3 tombe, sa commande choisie et personne averti\u{a0}: P2 demande, l’apprend et la garde.",
        ),
        script: "multi-paxos@2 n=3 latency=10ms until=450ms\n\
            at 30ms  C1 put x 1\n\
            at 75ms  crash P3",
        breaks: &[],
    },
    Preset {
        id: "completing-the-log",
        title: words("A new leader completes the log", "Un nuevo líder completa el registro", "Un nouveau leader complète le journal"),
        about: words(
            "Index 1 was lost with the old leader, index 2 is chosen: the new one fills the hole with a no-op.",
            "El índice 1 se perdió con el líder, el 2 está elegido: el nuevo llena el hueco con una orden vacía.",
            "L’indice 1 est perdu avec le leader, le 2 est choisi\u{a0}: le nouveau comble le trou par un no-op.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=700ms\n\
            at 30ms  C1 put x 1\n\
            at 32ms  C2 put y 2\n\
            at 60ms  drop P3>P1#4\n\
            at 60ms  drop P3>P2#4\n\
            at 78ms  crash P3",
        breaks: &[],
    },
    Preset {
        id: "a-hole",
        title: words("A hole in the log", "Un hueco en el registro", "Un trou dans le journal"),
        about: words(
            "Accept for index 1 is lost and index 2 is chosen: nothing behind the hole is applied until it is filled.",
            "Se pierde el Accept del índice 1 y el 2 se elige: tras el hueco nada se aplica hasta que se llena.",
            "L’Accept de l’indice 1 se perd, le 2 est choisi\u{a0}: rien derrière le trou n’est appliqué avant qu’il soit comblé.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=350ms\n\
            at 30ms  C1 put x 1\n\
            at 32ms  C2 put y 2\n\
            at 60ms  drop P3>P1#4\n\
            at 60ms  drop P3>P2#4",
        breaks: &[],
    },
    Preset {
        id: "two-leaders",
        title: words("Two leaders at a time", "Dos líderes a la vez", "Deux leaders à la fois"),
        about: words(
            "P2 can’t hear P3 and leads too: each pre-empts the other, and no harm is done.",
            "P2 no oye a P3 y también lidera: se estorban, pero sin daño.",
            "P2 n’entend pas P3 et dirige aussi\u{a0}: ils se gênent, sans dommage.",
        ),
        script: "multi-paxos@2 n=3 seed=2 clients=2 until=600ms\n\
            at 20ms  cut P3>P2\n\
            at 150ms  C1 put x 1\n\
            at 165ms  C2 put x 2\n\
            at 420ms  mend P3>P2",
        breaks: &[],
    },
    Preset {
        id: "leader-in-a-minority",
        title: words("A leader in the minority", "Un líder en la minoría", "Un leader dans la minorité"),
        about: words(
            "P5 leads two of five and gets nothing chosen; P3 leads three. After the heal P5 catches up.",
            "P5 lidera a dos de cinco y no logra nada; P3 lidera a tres. Al repararse la red, P5 se pone al día.",
            "P5 dirige deux serveurs sur cinq, en vain\u{a0}; P3 en dirige trois. Une fois réunis, P5 rattrape son retard.",
        ),
        script: "multi-paxos@2 seed=3 clients=3 until=700ms\n\
            at 20ms  partition P1 P2 P3 | P4 P5\n\
            at 25ms  C1 put x 5\n\
            at 160ms  C3 put x 3\n\
            at 300ms  heal",
        breaks: &[],
    },
    Preset {
        id: "catching-up",
        title: words("Catching up", "Ponerse al día", "Rattraper son retard"),
        about: words(
            "P1 was down while two entries were chosen: Success tells it one by one.",
            "P1 estaba caído mientras se elegían dos entradas: Success se las cuenta una a una.",
            "P1 était en panne quand deux entrées furent choisies\u{a0}: Success les lui dit une à une.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=500ms\n\
            at 5ms  crash P1\n\
            at 25ms  C2 put x 1\n\
            at 26ms  C2 put y 2\n\
            at 300ms  recover P1",
        breaks: &[],
    },
    Preset {
        id: "duel",
        title: words("The duel", "El duelo", "Le duel"),
        about: words(
            "No leader: whoever is asked proposes. Each promise undoes the other’s, and nothing is ever chosen.",
            "Sin líder, propone quien recibe la orden. Cada promesa anula la otra y nunca se elige nada.",
            "Sans leader, propose qui est sollicité. Chaque promesse défait l’autre, et rien n’est jamais choisi.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=5s leader=none think=10ms retry=60s\n\
            at 5ms  C1 put x 1\n\
            at 20ms  C2 put x 2",
        breaks: &[],
    },
    Preset {
        id: "duel-with-backoff",
        title: words("The duel, with randomized backoff", "El duelo, con espera al azar", "Le duel, avec attente au hasard"),
        about: words(
            "The same duel, but whoever is pre-empted keeps quiet for a random time: both get through.",
            "El mismo duelo, pero quien es superado calla un tiempo al azar: ambos lo consiguen.",
            "Le même duel, mais qui est devancé se tait un temps au hasard\u{a0}: tous deux passent.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=1s leader=none think=10ms backoff=random backoff-max=60ms retry=60s\n\
            at 5ms  C1 put x 1\n\
            at 20ms  C2 put x 2",
        breaks: &[],
    },
    Preset {
        id: "broken-accept",
        title: words("Broken: promises are not kept", "Roto: no se cumplen las promesas", "Faussé\u{a0}: les promesses ne sont pas tenues"),
        about: words(
            "P3 was cut off and comes back with its old ballot: it is accepted, promise or not.",
            "P3 estuvo aislado y vuelve con su propuesta vieja: se la aceptan pese a la promesa.",
            "P3 était isolé et revient avec son vieux scrutin\u{a0}: on l’accepte malgré la promesse.",
        ),
        script: "multi-paxos@2 n=3 clients=3 latency=10ms until=300ms break=accept-ignores-promise\n\
            at 30ms  partition P1 P2 | P3\n\
            at 125ms  C2 put x 2\n\
            at 150ms  C3 put x 3\n\
            at 155ms  heal",
        breaks: &["Agreement", "Integrity", "State Machine Safety"],
    },
    Preset {
        id: "broken-adoption",
        title: words(
            "Broken: reported values are ignored",
            "Roto: se ignoran los valores informados",
            "Faussé\u{a0}: les valeurs rapportées sont ignorées",
        ),
        about: words(
            "P2 hears what was accepted at index 1, and puts its own client’s command there.",
            "P2 se entera de lo aceptado en el índice 1 y pone allí la orden de su cliente.",
            "P2 apprend ce qui fut accepté à l’indice 1, et y met la commande de son client.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=300ms break=ignore-reported\n\
            at 30ms  C1 put x 1\n\
            at 60ms  drop P3>P2#4\n\
            at 85ms  crash P3\n\
            at 155ms  C2 put x 2",
        breaks: &["Agreement", "Integrity", "State Machine Safety"],
    },
    Preset {
        id: "broken-mark",
        title: words("Broken: marked as chosen unchecked", "Roto: dado por elegido sin mirar", "Faussé\u{a0}: marqué choisi sans regarder"),
        about: words(
            "P1 still holds an older ballot’s value when it is told that index 1 is chosen: it takes that one.",
            "P1 aún tiene el valor de una propuesta vieja al saber que la entrada 1 está elegida: toma ese.",
            "P1 tient encore la valeur d’un vieux scrutin quand l’indice 1 est dit choisi\u{a0}: il prend celle-là.",
        ),
        script: "multi-paxos@2 clients=2 latency=10ms until=350ms break=mark-unchecked\n\
            at 30ms  C1 put x 1\n\
            at 55ms  crash P5 reaching P1\n\
            at 150ms  cut P4>P1\n\
            at 165ms  C2 put x 2\n\
            at 208ms  mend P4>P1\n\
            at 240ms  C2 put x 3",
        breaks: &["Integrity", "State Machine Safety"],
    },
    Preset {
        id: "broken-ballot",
        title: words(
            "Broken: on in a ballot that lost an index",
            "Roto: seguir en una propuesta que perdió",
            "Faussé\u{a0}: garder un scrutin qui a perdu",
        ),
        about: words(
            "P5 hears that another value was chosen at index 1, and goes on in 1.5: P1 takes what P5 proposed for chosen.",
            "P5 se entera de que en el índice 1 se eligió otro valor y sigue en 1.5: P1 da por elegido lo que P5 propuso.",
            "P5 apprend qu’une autre valeur fut choisie à l’indice 1 et reste en 1.5\u{a0}: P1 croit choisi ce que P5 proposait.",
        ),
        script: "multi-paxos@2 clients=5 latency=10ms until=600ms break=keep-ballot\n\
            at 25ms  C5 put x 5\n\
            at 30ms  cut P5>P2\n\
            at 30ms  cut P5>P3\n\
            at 30ms  cut P5>P4\n\
            at 100ms  cut P4>P1\n\
            at 100ms  cut P4>P5\n\
            at 125ms  C4 put x 4\n\
            at 200ms  mend P4>P5\n\
            at 300ms  heal",
        breaks: &["Integrity", "State Machine Safety"],
    },
    Preset {
        id: "broken-hole",
        title: words("Broken: applied over a hole", "Roto: aplicado tras un hueco", "Faussé\u{a0}: appliqué par-dessus un trou"),
        about: words(
            "P3 applies index 2 before index 1 is chosen; then index 1 comes, too late.",
            "P3 aplica el índice 2 antes de que se elija el 1; luego llega el 1, demasiado tarde.",
            "P3 applique l’indice 2 avant que le 1 soit choisi\u{a0}; puis vient le 1, trop tard.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=250ms break=apply-over-holes\n\
            at 30ms  C1 put x 1\n\
            at 32ms  C2 put x 2\n\
            at 60ms  drop P3>P1#4\n\
            at 60ms  drop P3>P2#4",
        breaks: &["Monotonicity"],
    },
    Preset {
        id: "broken-twice",
        title: words(
            "Broken: a repeated command counts twice",
            "Roto: una orden repetida cuenta dos veces",
            "Faussé\u{a0}: une commande répétée compte double",
        ),
        about: words(
            "C1 hears nothing and asks again: its old write undoes the newer one of C2.",
            "C1 no oye nada y repite: su escritura vieja deshace la nueva de C2.",
            "C1 n’entend rien et redemande\u{a0}: sa vieille écriture défait la nouvelle de C2.",
        ),
        script: "multi-paxos@2 n=3 clients=2 latency=10ms until=400ms retry=200ms break=apply-twice\n\
            at 30ms  C1 put x 1\n\
            at 80ms  drop P3>C1#1\n\
            at 100ms  C2 get x\n\
            at 150ms  C2 put x 2\n\
            at 290ms  C2 get x",
        breaks: &["Linearizability"],
    },
    Preset {
        id: "broken-promises-forgotten",
        title: words(
            "Broken: promises are forgotten in a crash",
            "Roto: las promesas se olvidan al caer",
            "Faussé\u{a0}: les promesses s’oublient dans une panne",
        ),
        about: words(
            "P1 promises ballot 2.2, crashes, and accepts in ballot 1.3 after all.",
            "P1 promete la propuesta 2.2, cae y aun así acepta en la 1.3.",
            "P1 promet le scrutin 2.2, tombe, et accepte quand même en 1.3.",
        ),
        script: "multi-paxos@2 n=3 clients=3 latency=10ms until=300ms break=forget-promises\n\
            at 30ms  cut P3>P2\n\
            at 30ms  cut P2>P3\n\
            at 112ms  C2 put x 2\n\
            at 114ms  C3 put x 3\n\
            at 122ms  crash P1\n\
            at 123ms  recover P1",
        breaks: &["Agreement", "Integrity", "State Machine Safety", "Monotonicity"],
    },
    Preset {
        id: "broken-quorums",
        title: words("Broken: quorums that need not meet", "Roto: quórums que no se cruzan", "Faussé\u{a0}: des quorums qui ne se croisent pas"),
        about: words(
            "Two of four suffice, so two halves fill index 1 for themselves.",
            "Bastan dos de cuatro, así que cada mitad llena el índice 1 por su cuenta.",
            "Deux sur quatre suffisent\u{a0}: chaque moitié remplit l’indice 1 de son côté.",
        ),
        script: "multi-paxos@2 n=4 clients=2 latency=10ms until=300ms break=small-quorums\n\
            at 25ms  partition P1 P2 | P3 P4\n\
            at 30ms  C1 put x 1\n\
            at 130ms  C2 put x 2",
        breaks: &["Agreement", "Integrity", "State Machine Safety"],
    },
];
