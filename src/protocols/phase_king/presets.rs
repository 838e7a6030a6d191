//! Runs of Phase King worth seeing. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;
use crate::words::words;

pub(super) static PRESETS: [Preset; 14] = [
    Preset {
        id: "faulty-king",
        title: words("The first king lies", "El primer rey miente", "Le premier roi ment"),
        about: words(
            "King P1 tells each something else, and divides the others; in the next phase honest P2 is king.",
            "El rey P1 dice a cada uno otra cosa y divide a los demás; en la fase siguiente reina P2, que es honesto.",
            "Le roi P1 dit à chacun autre chose et divise les autres\u{a0}; à la phase suivante le loyal P2 est roi.",
        ),
        script: "phase-king@1\nat 0ms  lie P1 split\n",
        breaks: &[],
    },
    Preset {
        id: "all-honest",
        title: words("Nobody lies", "Nadie miente", "Personne ne ment"),
        about: words(
            "Three begin with 1, two with 0: nobody is sure, and all take the first king’s word.",
            "Tres empiezan con 1 y dos con 0: nadie está seguro y todos siguen al primer rey.",
            "Trois commencent avec 1, deux avec 0\u{a0}: nul n’est sûr, et tous suivent le premier roi.",
        ),
        script: "phase-king@1",
        breaks: &[],
    },
    Preset {
        id: "all-alike",
        title: words("All alike, under a king who lies", "Todos iguales, con un rey que miente", "Tous pareils, sous un roi qui ment"),
        about: words(
            "All honest ones begin with 1: they are sure at once, and no king moves them.",
            "Todos los honestos empiezan con 1: están seguros enseguida y ningún rey los mueve.",
            "Tous les loyaux commencent avec 1\u{a0}: ils sont sûrs aussitôt, et aucun roi ne les détourne.",
        ),
        script: "phase-king@1 inputs=1,1,1,1,1\nat 0ms  lie P1 split\n",
        breaks: &[],
    },
    Preset {
        id: "only-the-last-king-is-honest",
        title: words("Only the last king is honest", "Solo el último rey es honesto", "Seul le dernier roi est loyal"),
        about: words(
            "Seven generals, two traitors, and both are king first: the third king makes all agree.",
            "Siete generales, dos traidores, y ambos reinan primero: el tercer rey pone a todos de acuerdo.",
            "Sept généraux, deux traîtres, tous deux rois d’abord\u{a0}: le troisième roi met tout le monde d’accord.",
        ),
        script: "phase-king@1 n=7 f=2 variant=three-round\nat 0ms  lie P1 split\nat 0ms  lie P2 split\n",
        breaks: &[],
    },
    Preset {
        id: "three-rounds",
        title: words("Four are enough with three rounds", "Con tres rondas bastan cuatro", "Avec trois tours, quatre suffisent"),
        about: words(
            "A round of proposals between votes and king: one traitor of four does no harm.",
            "Una ronda de propuestas entre los votos y el rey: un traidor entre cuatro no hace daño.",
            "Un tour de propositions entre les votes et le roi\u{a0}: un traître sur quatre ne nuit pas.",
        ),
        script: "phase-king@1 n=4 variant=three-round inputs=1,0,1,1\nat 0ms  lie P1 split\n",
        breaks: &[],
    },
    Preset {
        id: "four-are-too-few",
        title: words("Four are too few with two rounds", "Con dos rondas, cuatro no bastan", "Avec deux tours, quatre sont trop peu"),
        about: words(
            "n = 4f: all three honest ones begin with 1, and one traitor talks them into 0.",
            "n = 4f: los tres honestos empiezan con 1, y un traidor los convence de 0.",
            "n = 4f\u{a0}: les trois loyaux commencent avec 1, et un traître les amène à 0.",
        ),
        script: "phase-king@1 n=4 inputs=0,1,1,1\nat 0ms  lie P1 split\n",
        breaks: &["Integrity"],
    },
    Preset {
        id: "three-are-too-few",
        title: words("Three are too few with three rounds", "Con tres rondas, tres no bastan", "Avec trois tours, trois sont trop peu"),
        about: words(
            "n = 3f: the traitor shows each of the two honest ones another picture, and they decide differently.",
            "n = 3f: el traidor muestra a cada honesto una imagen distinta, y deciden cosas distintas.",
            "n = 3f\u{a0}: le traître montre à chaque loyal une autre image, et ils décident différemment.",
        ),
        script: "phase-king@1 n=3 variant=three-round inputs=0,0,1\nat 0ms  lie P1 split\n",
        breaks: &["Agreement"],
    },
    Preset {
        id: "crash-while-voting",
        title: words("A king crashes while it votes", "Un rey cae mientras vota", "Un roi tombe en votant"),
        about: words(
            "Only P2 hears the vote of P1, and nobody hears a king: what is missing counts for 0.",
            "Solo P2 oye el voto de P1 y nadie oye a un rey: lo que falta cuenta como 0.",
            "Seul P2 entend le vote de P1, et nul n’entend de roi\u{a0}: ce qui manque compte pour 0.",
        ),
        script: "phase-king@1\nat 0ms  crash P1 reaching P2\n",
        breaks: &[],
    },
    Preset {
        id: "late-messages",
        title: words("Messages that come too late", "Mensajes que llegan tarde", "Des messages en retard"),
        about: words(
            "Rounds are shorter than the slowest message: nobody lies, and yet they decide differently.",
            "Las rondas son más cortas que el mensaje más lento: nadie miente y aun así deciden cosas distintas.",
            "Les tours sont plus courts que le message le plus lent\u{a0}: nul ne ment, et pourtant ils décident différemment.",
        ),
        script: "phase-king@1 seed=6 latency=10..40ms",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-never-follow",
        title: words("Broken: nobody follows the king", "Rota: nadie sigue al rey", "Enfreinte\u{a0}: nul ne suit le roi"),
        about: words(
            "With nobody to break the tie, a traitor keeps the others divided to the end.",
            "Sin nadie que desempate, un traidor mantiene divididos a los demás hasta el final.",
            "Sans personne pour trancher, un traître garde les autres divisés jusqu’au bout.",
        ),
        script: "phase-king@1 break=never-follow\nat 0ms  lie P1 split\n",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-always-follow",
        title: words(
            "Broken: follow the king, however sure",
            "Rota: seguir al rey aun estando seguro",
            "Enfreinte\u{a0}: suivre le roi même si l’on est sûr",
        ),
        about: words(
            "All began with 1 and are sure of it; the last king says 0, and all obey.",
            "Todos empezaron con 1 y están seguros; el último rey dice 0 y todos obedecen.",
            "Tous ont commencé avec 1 et en sont sûrs\u{a0}; le dernier roi dit 0, et tous obéissent.",
        ),
        script: "phase-king@1 break=always-follow inputs=1,1,1,1,1\nat 0ms  lie P2 say 0\n",
        breaks: &["Integrity"],
    },
    Preset {
        id: "broken-few-phases",
        title: words("Broken: only f phases", "Rota: solo f fases", "Enfreinte\u{a0}: seulement f phases"),
        about: words(
            "The only king is the traitor: no honest one comes after it.",
            "El único rey es el traidor: ningún honesto viene después.",
            "Le seul roi est le traître\u{a0}: aucun loyal ne vient après lui.",
        ),
        script: "phase-king@1 break=few-phases\nat 0ms  lie P1 split\n",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-simple-majority",
        title: words("Broken: a simple majority makes sure", "Rota: basta la mayoría simple", "Enfreinte\u{a0}: la majorité simple suffit"),
        about: words(
            "Three of five votes are enough to be sure, and one of the three is the traitor’s: some are sure of 0, others of 1.",
            "Tres de cinco votos bastan para estar seguro, y uno es del traidor: unos están seguros de 0, otros de 1.",
            "Trois votes sur cinq suffisent pour être sûr, et l’un est du traître\u{a0}: les uns sont sûrs de 0, les autres de 1.",
        ),
        script: "phase-king@1 break=simple-majority inputs=0,0,0,1,1\nat 0ms  lie P1 split\n",
        breaks: &["Agreement"],
    },
    Preset {
        id: "broken-any-proposal",
        title: words("Broken: take any proposal", "Rota: tomar cualquier propuesta", "Enfreinte\u{a0}: prendre n’importe quelle proposition"),
        about: words(
            "All honest ones propose 1; whoever hears the traitor’s 0 first takes it.",
            "Todos los honestos proponen 1; quien oye primero el 0 del traidor lo toma.",
            "Tous les loyaux proposent 1\u{a0}; qui entend d’abord le 0 du traître le prend.",
        ),
        script: "phase-king@1 n=4 variant=three-round break=any-proposal inputs=0,1,1,1\nat 0ms  lie P1 split\n",
        breaks: &["Integrity"],
    },
];
