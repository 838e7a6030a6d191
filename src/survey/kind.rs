//! Kinds of milestones: what a question can wait for or count, by name.

use crate::scenario::{Card, Family};
use crate::sim::Milestone;
use crate::words::{Words, words};

/// A kind of milestone, whatever it is about.
#[derive(Debug)]
pub struct Kind {
    /// Its name on the command line and for programs.
    pub name: &'static str,
    /// One of them, as a sentence says it.
    pub one: Words,
    /// Many of them, as a title says it.
    pub many: Words,
    fits: fn(&Milestone) -> bool,
}

impl Kind {
    /// Whether a milestone is of this kind.
    pub fn fits(&self, milestone: &Milestone) -> bool {
        (self.fits)(milestone)
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        self.name == other.name
    }
}

impl Eq for Kind {}

/// The kind of a name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// What surveys of an algorithm usually wait for.
pub fn usual(card: &Card) -> &'static Kind {
    let name = match card.family {
        Family::Consensus => "decided",
        Family::Replication if card.goals.iter().any(|goal| goal.name == "Election Safety") => "elected",
        Family::Replication => "committed",
    };
    kind(name).expect("what is usual can be asked for")
}

/// Every kind of milestone that can be asked for: one entry a variant of [`Milestone`].
pub static KINDS: [Kind; 24] = [
    Kind {
        name: "proposed",
        one: words("a proposal", "un valor propuesto", "une proposition"),
        many: words("Proposals", "Valores propuestos", "Propositions"),
        fits: |milestone| matches!(milestone, Milestone::Proposed { .. }),
    },
    Kind {
        name: "began",
        one: words("a new ballot", "una nueva propuesta", "un nouveau scrutin"),
        many: words("Ballots begun", "Propuestas iniciadas", "Scrutins commencés"),
        fits: |milestone| matches!(milestone, Milestone::Began { .. }),
    },
    Kind {
        name: "abandoned",
        one: words("a ballot given up", "una propuesta abandonada", "un scrutin abandonné"),
        many: words("Ballots given up", "Propuestas abandonadas", "Scrutins abandonnés"),
        fits: |milestone| matches!(milestone, Milestone::Abandoned { .. }),
    },
    Kind {
        name: "voted",
        one: words("an acceptance", "una aceptación", "une acceptation"),
        many: words("Acceptances", "Aceptaciones", "Acceptations"),
        fits: |milestone| matches!(milestone, Milestone::Voted { .. }),
    },
    Kind {
        name: "chosen",
        one: words("a chosen value", "un valor elegido", "une valeur choisie"),
        many: words("Ballots that chose", "Propuestas que eligieron", "Scrutins qui ont choisi"),
        fits: |milestone| matches!(milestone, Milestone::Chosen { .. }),
    },
    Kind {
        name: "decided",
        one: words("a decision", "una decisión", "une décision"),
        many: words("Decisions", "Decisiones", "Décisions"),
        fits: |milestone| matches!(milestone, Milestone::Decided { .. }),
    },
    Kind {
        name: "crashed",
        one: words("a crash", "una caída", "une panne"),
        many: words("Crashes", "Caídas", "Pannes"),
        fits: |milestone| matches!(milestone, Milestone::Crashed),
    },
    Kind {
        name: "recovered",
        one: words("a recovery", "una recuperación", "un retour"),
        many: words("Recoveries", "Recuperaciones", "Retours"),
        fits: |milestone| matches!(milestone, Milestone::Recovered),
    },
    Kind {
        name: "advanced",
        one: words("a new term somewhere", "un nuevo mandato en algún servidor", "un nouveau mandat quelque part"),
        many: words("Moves to a new term", "Pasos a otro mandato", "Passages à un autre mandat"),
        fits: |milestone| matches!(milestone, Milestone::Advanced { .. }),
    },
    Kind {
        name: "stood",
        one: words("a candidacy", "una candidatura", "une candidature"),
        many: words("Candidacies", "Candidaturas", "Candidatures"),
        fits: |milestone| matches!(milestone, Milestone::Stood { .. }),
    },
    Kind {
        name: "granted",
        one: words("a vote", "un voto", "un vote"),
        many: words("Votes", "Votos", "Votes"),
        fits: |milestone| matches!(milestone, Milestone::Granted { .. }),
    },
    Kind {
        name: "elected",
        one: words("a leader elected", "un líder elegido", "un leader élu"),
        many: words("Leaders elected", "Líderes elegidos", "Leaders élus"),
        fits: |milestone| matches!(milestone, Milestone::Elected { .. }),
    },
    Kind {
        name: "deposed",
        one: words("a leader deposed", "un líder depuesto", "un leader déchu"),
        many: words("Leaders deposed", "Líderes depuestos", "Leaders déchus"),
        fits: |milestone| matches!(milestone, Milestone::Deposed { .. }),
    },
    Kind {
        name: "appended",
        one: words("an entry appended", "una entrada añadida", "une entrée ajoutée"),
        many: words("Appends to a log", "Adiciones a un registro", "Ajouts à un journal"),
        fits: |milestone| matches!(milestone, Milestone::Appended { .. }),
    },
    Kind {
        name: "loaded",
        one: words("a log given at the start", "un registro dado al inicio", "un journal donné au départ"),
        many: words("Logs given at the start", "Registros dados al inicio", "Journaux donnés au départ"),
        fits: |milestone| matches!(milestone, Milestone::Loaded { .. }),
    },
    Kind {
        name: "truncated",
        one: words("a log cut short", "un registro recortado", "un journal raccourci"),
        many: words("Cuts of a log", "Recortes de un registro", "Coupes d’un journal"),
        fits: |milestone| matches!(milestone, Milestone::Truncated { .. }),
    },
    Kind {
        name: "committed",
        one: words("an entry committed", "una entrada confirmada", "une entrée validée"),
        many: words("Entries applied", "Entradas aplicadas", "Entrées appliquées"),
        fits: |milestone| matches!(milestone, Milestone::Committed { .. }),
    },
    Kind {
        name: "invoked",
        one: words("a client’s request", "una petición de un cliente", "une requête d’un client"),
        many: words("Requests of clients", "Peticiones de clientes", "Requêtes de clients"),
        fits: |milestone| matches!(milestone, Milestone::Invoked { .. }),
    },
    Kind {
        name: "returned",
        one: words("an answer to a client", "una respuesta a un cliente", "une réponse à un client"),
        many: words("Answers to clients", "Respuestas a clientes", "Réponses à des clients"),
        fits: |milestone| matches!(milestone, Milestone::Returned { .. }),
    },
    Kind {
        name: "leads",
        one: words("somebody who acts as leader", "alguien que actúa como líder", "quelqu’un qui agit en leader"),
        many: words("Beginnings of leading", "Comienzos de liderazgo", "Débuts de direction"),
        fits: |milestone| matches!(milestone, Milestone::Leads),
    },
    Kind {
        name: "yields",
        one: words("somebody who no longer acts as leader", "alguien que deja de actuar como líder", "quelqu’un qui n’agit plus en leader"),
        many: words("Ends of leading", "Finales de liderazgo", "Fins de direction"),
        fits: |milestone| matches!(milestone, Milestone::Yields),
    },
    Kind {
        name: "promised",
        one: words("a promise", "una promesa", "une promesse"),
        many: words("Promises", "Promesas", "Promesses"),
        fits: |milestone| matches!(milestone, Milestone::Promised { .. }),
    },
    Kind {
        name: "accepted",
        one: words("an accepted entry", "una entrada aceptada", "une entrée acceptée"),
        many: words("Acceptances of entries", "Aceptaciones de entradas", "Acceptations d’entrées"),
        fits: |milestone| matches!(milestone, Milestone::Accepted { .. }),
    },
    Kind {
        name: "chosen-at",
        one: words("a chosen entry", "una entrada elegida", "une entrée choisie"),
        many: words("Ballots that chose an entry", "Propuestas que eligieron una entrada", "Scrutins qui ont choisi une entrée"),
        fits: |milestone| matches!(milestone, Milestone::ChosenAt { .. }),
    },
];
