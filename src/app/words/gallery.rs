//! The words of the gallery, and of the ways on from the first visit.

use synod::words::{Words, words};

pub static BEGIN_HERE: Words = words("Begin here", "Empiece aquí", "Commencez ici");
pub static BEGIN_ABOUT: Words = words(
    "Six runs, in the order in which they are best seen.",
    "Seis ejecuciones, en el orden en que mejor se ven.",
    "Six exécutions, dans l’ordre où les voir.",
);
pub static SHELVES: Words = words("Questions", "Preguntas", "Questions");
pub static RUNS: Words = words("{0} {0:run|runs}", "{0} {0:ejecución|ejecuciones}", "{0} {0:exécution|exécutions}");
pub static FILTER: Words = words("Find a run", "Buscar una ejecución", "Chercher une exécution");
pub static FILTER_EXAMPLE: Words = words("split vote, crash, figure 8…", "voto dividido, caída, figura 8…", "vote partagé, panne, figure 8…");
pub static CLEAR: Words = words("Clear", "Borrar", "Effacer");
pub static FOUND: Words =
    words("{0} {0:run|runs} found", "{0} {0:ejecución encontrada|ejecuciones encontradas}", "{0} {0:exécution trouvée|exécutions trouvées}");
pub static FOUND_ELSEWHERE: Words = words(
    "Nothing here, but elsewhere: the numbers on the tabs say where.",
    "Aquí no, pero sí en otra parte: los números de las pestañas dicen dónde.",
    "Rien ici, mais ailleurs\u{a0}: les nombres des onglets disent où.",
);
pub static NOTHING_FOUND: Words = words("Nothing found", "No se encontró nada", "Rien trouvé");
pub static REMEDY: Words = words(
    "Try fewer words, or another: “leader”, “crash”, “partition”, the name of an algorithm. Any of the three languages will do.",
    "Pruebe con menos palabras, o con otra: «líder», «caída», «partición», el nombre de un algoritmo. Sirve cualquiera de los tres idiomas.",
    "Essayez moins de mots, ou un autre\u{a0}: «\u{a0}leader\u{a0}», «\u{a0}panne\u{a0}», «\u{a0}partition\u{a0}», le nom d’un algorithme. Chacune des trois langues convient.",
);
pub static TO_BREAK: Words = words("Rules to break ({0})", "Reglas para romper ({0})", "Règles à enfreindre ({0})");
pub static TO_BREAK_ABOUT: Words = words(
    "One rule of the paper is broken on purpose: see what goes wrong.",
    "Se rompe a propósito una regla del artículo: vea qué falla.",
    "Une règle de l’article est enfreinte exprès\u{a0}: voyez ce qui tourne mal.",
);

pub static WAYS_ON: Words = words("Where to go on", "Por dónde seguir", "Par où continuer");
pub static ALL_RUNS: Words = words("All runs", "Todas las ejecuciones", "Toutes les exécutions");
pub static ALL_RUNS_ABOUT: Words =
    words("Paxos, Raft and others, by question.", "Paxos, Raft y otros, por preguntas.", "Paxos, Raft et d’autres, par question.");
