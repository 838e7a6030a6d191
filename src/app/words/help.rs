//! The words of the help: what the picture means, and the keys.

use synod::words::{Words, words};

pub static READING: Words = words("How to read the stage", "Cómo leer la escena", "Comment lire la scène");
pub static KEYS: Words = words("Keys", "Teclas", "Touches");
pub static COLOUR: Words = words(
    "A colour is a ballot’s owner, or a term: a process wears the one it believes in, a message the one it belongs to.",
    "Un color es el dueño de una propuesta, o un mandato: un proceso lleva aquel en el que cree; un mensaje, el suyo.",
    "Une couleur est le propriétaire d’un scrutin, ou un mandat\u{a0}: un processus porte celui auquel il croit, un message le sien.",
);
pub static ASK: Words = words("filled: a message that asks", "relleno: un mensaje que pide", "plein\u{a0}: un message qui demande");
pub static GRANT: Words =
    words("hollow with plus: a reply that grants", "hueco con más: una respuesta que concede", "creux avec plus\u{a0}: une réponse qui accorde");
pub static REFUSE: Words =
    words("hollow with minus: a reply that refuses", "hueco con menos: una respuesta que rechaza", "creux avec moins\u{a0}: une réponse qui refuse");
pub static DOTS: Words = words(
    "dots on the rim: the answers it needs; full ones are there, ringed ones on the way",
    "puntos en el borde: las respuestas que necesita; llenos, ya están; con anillo, en camino",
    "points sur le bord\u{a0}: les réponses qu’il faut\u{a0}; pleins, elles sont là\u{a0}; cerclés, en route",
);
pub static ARC: Words =
    words("arc: a timer, drained when it runs out", "arco: un temporizador, vacío cuando se agota", "arc\u{a0}: un minuteur, vide quand il expire");
pub static CHIPS: Words = words(
    "value: dashed if wanted, outlined if proposed, filled if accepted, ringed if decided",
    "valor: a trazos si se quiere, con borde si se propone, relleno si se acepta, con anillo si se decide",
    "valeur\u{a0}: en tirets si souhaitée, bordée si proposée, pleine si acceptée, cerclée si décidée",
);

pub static ROUTINE: Words = words(
    "small: a message without news, a heartbeat",
    "pequeño: un mensaje sin novedad, un latido",
    "petit\u{a0}: un message sans nouvelles, un battement",
);
pub static CROWN: Words = words(
    "crown: it leads; a dashed rim would like to",
    "corona: lidera; un borde a trazos quisiera hacerlo",
    "couronne\u{a0}: il dirige\u{a0}; un bord en tirets le voudrait",
);

pub static KEY_SPACE: Words = words("Space", "Espacio", "Espace");
pub static KEY_PLAY: Words = words("play, pause", "reproducir, pausar", "lire, mettre en pause");
pub static KEY_STEP: Words = words("one event back, forward", "un evento atrás, adelante", "un événement en arrière, en avant");
pub static KEY_CUES: Words =
    words("back, on to what the lecturer wrote", "volver, seguir a lo que escribió el docente", "revenir, aller à ce que l’enseignant a écrit");
pub static KEY_RESTART: Words = words("from the beginning", "desde el principio", "depuis le début");
pub static KEY_SPEED: Words = words("slower, faster", "más lento, más rápido", "plus lent, plus rapide");
pub static KEY_SELECT: Words =
    words("go to processes and messages, select", "ir a procesos y mensajes, seleccionar", "aller aux processus et messages, sélectionner");
pub static KEY_CARD: Words = words("then: what can be done with it", "después: qué se puede hacer", "ensuite\u{a0}: que faire avec");
pub static KEY_EVENTS: Words = words(
    "on the space-time diagram: from event to event",
    "en el diagrama espacio-tiempo: de evento en evento",
    "sur le diagramme espace-temps\u{a0}: d’événement en événement",
);
pub static KEY_DROP: Words = words("drop the selected message", "descartar el mensaje seleccionado", "perdre le message sélectionné");
pub static KEY_CRASH: Words =
    words("crash, recover the selected process", "tumbar, recuperar el proceso seleccionado", "faire tomber, relever le processus sélectionné");
pub static KEY_REQUEST: Words = words("a client asks for something", "un cliente pide algo", "un client demande quelque chose");
pub static KEY_TIMERS: Words = words("align timers, spread them", "alinear, separar temporizadores", "aligner, séparer les minuteurs");
pub static KEY_DEMANDS: Words = words(
    "try: the buttons below the stage, from the left",
    "probar: los botones bajo la escena, desde la izquierda",
    "essayer\u{a0}: les boutons sous la scène, depuis la gauche",
);
pub static KEY_PART: Words = words(
    "hold, and press processes: who is on the other side of a partition. Or draw around them",
    "mantener y pulsar procesos: quién queda al otro lado de una partición. O rodearlos",
    "maintenir, et presser des processus\u{a0}: qui passe de l’autre côté d’une partition. Ou les entourer",
);
pub static KEY_UNTIL: Words = words(
    "run until the next decision, leader, violation, event of the selected process, quiet",
    "avanzar hasta decisión, líder, violación, evento del proceso seleccionado o calma",
    "avancer jusqu’à décision, leader, violation, événement du processus sélectionné ou calme",
);
pub static KEY_WHY: Words = words("who waits for what", "quién espera qué", "qui attend quoi");
pub static KEY_BECAUSE: Words =
    words("why: what led to what was said last", "por qué: qué llevó a lo último dicho", "pourquoi\u{a0}: ce qui a mené à ce qui vient d’être dit");
pub static KEY_DESCRIBE: Words = words("say how things stand now", "decir cómo están las cosas", "dire où en sont les choses");
pub static KEY_UNDO: Words = words("undo, redo", "deshacer, rehacer", "annuler, rétablir");
pub static KEY_ESCAPE: Words = words("close, deselect, go back", "cerrar, quitar la selección, volver", "fermer, désélectionner, revenir");
pub static KEY_HELP: Words = words("this help", "esta ayuda", "cette aide");
pub static SWITCH: Words = words(
    "Keys of a single letter or sign act",
    "Actúan las teclas de una sola letra o signo",
    "Les touches d’une seule lettre ou d’un signe agissent",
);
