//! Being one service as a group of replicas: the phases of a request, which replica has the last word, who belongs to the group.
//!
//! Wiesmann, Pedone, Schiper, Kemme and Alonso, "Understanding Replication in Databases and Distributed Systems" (ICDCS 2000), for the five
//! phases that every kind of replication goes through; Budhiraja, Marzullo, Schneider and Toueg, "The Primary-Backup Approach" (1993), for
//! primaries. A phase is told by whoever goes through it, and lies on the lane of the client whose request it is.

mod standing;

use super::ledger::NewLedger;
use super::milestone::Family;
use super::{Behind, Edge, Emblem, Episode, Kind, Meaning, News, Past, Reign, Serial, TraceName, Urgency};
use crate::base::{ProcessId, ProcessSet};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Weight, Words, words};
pub use standing::Groups;

/// Something that matters to a group of replicas.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Replicas {
    /// A request came into another phase.
    Entered {
        /// Whose request.
        client: ProcessId,
        /// The phase.
        phase: Phase,
    },
    /// A replica holds another state than before.
    Applied {
        /// In which view.
        view: u64,
        /// After how many updates.
        nth: u64,
    },
    /// Every replica of the group has what a request changed.
    Stable {
        /// Whose request it was.
        client: ProcessId,
        /// Which of its requests.
        serial: Serial,
    },
    /// A replica answered a request.
    Answered {
        /// Whose.
        client: ProcessId,
        /// Which of its requests.
        serial: Serial,
    },
    /// A replica takes others for crashed.
    Suspected {
        /// Whom.
        who: ProcessSet,
    },
    /// A replica acts as primary from now on.
    Leads {
        /// Of which view.
        view: u64,
    },
    /// A replica no longer acts as primary.
    Yields {
        /// Of which view it was.
        view: u64,
    },
    /// The primary lets others into the group.
    Admitted {
        /// Whom.
        who: ProcessSet,
    },
}

/// The five phases of a request.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    /// The client asks, and nobody has taken the request yet.
    Request,
    /// The replicas settle when it has its turn.
    Coordination,
    /// It is carried out.
    Execution,
    /// The replicas see to it that all have what came of it.
    Agreement,
    /// The answer is on its way.
    Response,
}

impl Phase {
    /// All of them, in their order.
    pub const ALL: [Phase; 5] = [Phase::Request, Phase::Coordination, Phase::Execution, Phase::Agreement, Phase::Response];

    /// The stretch of the client's time that it is.
    pub fn episode(self) -> &'static Episode {
        &EPISODES[self as usize]
    }
}

static EPISODES: [Episode; 5] = [
    Episode { id: "request", words: words("request", "petición", "requête"), is_hollow: true },
    Episode { id: "coordination", words: words("coordination", "coordinación", "coordination"), is_hollow: true },
    Episode { id: "execution", words: words("execution", "ejecución", "exécution"), is_hollow: false },
    Episode { id: "agreement", words: words("agreement", "acuerdo", "accord"), is_hollow: false },
    Episode { id: "response", words: words("response", "respuesta", "réponse"), is_hollow: true },
];

static ENTERED: Kind = Kind {
    name: "phase",
    one: words("a request’s next phase", "otra fase de una petición", "une autre phase d’une requête"),
    many: words("Phases of requests", "Fases de peticiones", "Phases de requêtes"),
    trace: TraceName::First("phase"),
};
static APPLIED: Kind = Kind {
    name: "applied",
    one: words("an update at a replica", "una actualización en una réplica", "une mise à jour sur une réplique"),
    many: words("Updates at replicas", "Actualizaciones en réplicas", "Mises à jour sur des répliques"),
    trace: TraceName::First("apply"),
};
static STABLE: Kind = Kind {
    name: "stable",
    one: words("an update that all have", "una actualización que todas tienen", "une mise à jour que toutes ont"),
    many: words("Updates that all have", "Actualizaciones que todas tienen", "Mises à jour que toutes ont"),
    trace: TraceName::First("stable"),
};
static ANSWERED: Kind = Kind {
    name: "answered",
    one: words("an answer sent", "una respuesta enviada", "une réponse envoyée"),
    many: words("Answers sent", "Respuestas enviadas", "Réponses envoyées"),
    trace: TraceName::First("answer"),
};
static SUSPECTED: Kind = Kind {
    name: "suspected",
    one: words("somebody taken for crashed", "alguien a quien se da por caído", "quelqu’un tenu pour tombé"),
    many: words("Suspicions", "Sospechas", "Suspicions"),
    trace: TraceName::First("suspect"),
};
static LEADS: Kind = Kind {
    name: "primary",
    one: words("a new primary", "una nueva primaria", "une nouvelle primaire"),
    many: words("New primaries", "Nuevas primarias", "Nouvelles primaires"),
    trace: TraceName::First("primary"),
};
static YIELDS: Kind = Kind {
    name: "demoted",
    one: words("a primary that is none any more", "una primaria que deja de serlo", "une primaire qui ne l’est plus"),
    many: words("Ends of being primary", "Finales como primaria", "Fins de rôle primaire"),
    trace: TraceName::First("demote"),
};
static ADMITTED: Kind = Kind {
    name: "admitted",
    one: words("a replica let in", "una réplica admitida", "une réplique admise"),
    many: words("Replicas let in", "Réplicas admitidas", "Répliques admises"),
    trace: TraceName::First("admit"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 8] = [&ENTERED, &APPLIED, &STABLE, &ANSWERED, &SUSPECTED, &LEADS, &YIELDS, &ADMITTED];

/// Somebody becomes primary.
pub static PRIMARY: Wait = Wait {
    id: "primary",
    key: "l",
    words: words("the next primary", "la próxima primaria", "la prochaine primaire"),
    nowhere: words(
        "From here on, nobody becomes primary in this run.",
        "Desde aquí nadie pasa a ser primaria en esta ejecución.",
        "À partir d’ici, personne ne devient primaire dans cette exécution.",
    ),
};
/// Something is at every replica.
pub static UPDATE: Wait = Wait {
    id: "update",
    key: "n",
    words: words("the next update that all have", "la próxima actualización que todas tengan", "la prochaine mise à jour que toutes ont"),
    nowhere: words(
        "From here on, no update reaches all in this run.",
        "Desde aquí ninguna actualización llega a todas en esta ejecución.",
        "À partir d’ici, aucune mise à jour n’atteint toutes les répliques.",
    ),
};

static IS_ON_ITS_WAY: Words = words("The request of {0} is under way.", "La petición de {0} está en camino.", "La requête de {0} est en route.");
static IS_TAKEN_UP: Words = words("The request of {0} is taken up.", "Se recibe la petición de {0}.", "La requête de {0} est reçue.");
static IS_CARRIED_OUT: Words = words("The request of {0} is carried out.", "Se ejecuta la petición de {0}.", "La requête de {0} est exécutée.");
static IS_PASSED_ON: Words = words(
    "What the request of {0} changed goes to the other replicas.",
    "Lo que cambió la petición de {0} va a las demás réplicas.",
    "Ce que la requête de {0} a changé va aux autres répliques.",
);
static IS_BEING_ANSWERED: Words = words("The answer to {0} is on its way.", "La respuesta a {0} está en camino.", "La réponse à {0} est en route.");
static HAS_UPDATE: Words = words("{0} holds update {1}.", "{0} tiene la actualización {1}.", "{0} a la mise à jour {1}.");
static ALL_HAVE_IT: Words = words(
    "Every replica of the group has what {1} asked for.",
    "Toda réplica del grupo tiene lo que pidió {1}.",
    "Toute réplique du groupe a ce que {1} a demandé.",
);
static HAS_ANSWERED: Words = words("{0} answers {1}.", "{0} responde a {1}.", "{0} répond à {1}.");
static SUSPECTS: Words = words("{0} takes {1} for crashed.", "{0} da por {1:caído|caídos} a {1}.", "{0} tient {1} pour {1:tombé|tombés}.");
static IS_PRIMARY: Words = words("{0} is the primary of view {1}.", "{0} es la primaria de la vista {1}.", "{0} est la primaire de la vue {1}.");
static IS_NO_PRIMARY: Words = words("{0} is primary no more.", "{0} ya no es primaria.", "{0} n’est plus primaire.");
static LETS_IN: Words = words("{0} lets {1} into the group.", "{0} admite a {1} en el grupo.", "{0} admet {1} dans le groupe.");
static LEADS_NOW: Words = words("{0} is the primary", "{0} es la primaria", "{0} est la primaire");
static ALL_HAVE: Words =
    words("Every replica of the group has it now.", "Ya lo tiene toda réplica del grupo.", "Toute réplique du groupe l’a maintenant.")
        .weighing(Weight::Telling);

impl Family for Replicas {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Groups>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Replicas::Entered { client, phase } => {
                let told = match phase {
                    Phase::Request => &IS_ON_ITS_WAY,
                    Phase::Coordination => &IS_TAKEN_UP,
                    Phase::Execution => &IS_CARRIED_OUT,
                    Phase::Agreement => &IS_PASSED_ON,
                    Phase::Response => &IS_BEING_ANSWERED,
                };
                Meaning::of(&ENTERED, told.with([Arg::Process(client)])).plain()
            }
            Replicas::Applied { nth, .. } => Meaning::of(&APPLIED, HAS_UPDATE.with([who, Arg::Number(nth)])).plain(),
            Replicas::Stable { client, .. } => Meaning::of(&STABLE, ALL_HAVE_IT.with([who, Arg::Process(client)]))
                .signed(Emblem::Tick, Hue::Tone(Tone::owner(client)))
                .awaited(&UPDATE)
                .heralded("committed"),
            Replicas::Answered { client, .. } => Meaning::of(&ANSWERED, HAS_ANSWERED.with([who, Arg::Process(client)])).plain(),
            Replicas::Suspected { who: suspects } => {
                Meaning::of(&SUSPECTED, SUSPECTS.with([who, Arg::Processes(suspects)])).signed(Emblem::Cross, Hue::Plain)
            }
            Replicas::Leads { view } => {
                let tone = of.map_or(Tone::PLAIN, Tone::owner);
                Meaning::of(&LEADS, IS_PRIMARY.with([who, Arg::Number(view)]))
                    .signed(Emblem::Crown, Hue::Tone(tone))
                    .reigning(Reign { tone, leader: of, vacant: false })
                    .awaited(&PRIMARY)
                    .heralded("elected")
            }
            Replicas::Yields { .. } => Meaning::of(&YIELDS, IS_NO_PRIMARY.with([who])),
            Replicas::Admitted { who: others } => {
                Meaning::of(&ADMITTED, LETS_IN.with([who, Arg::Processes(others)])).signed(Emblem::Begin, Hue::Plain)
            }
        }
    }

    /// A phase of a request is a stretch of its client's time.
    fn lived_by(self, of: Option<ProcessId>) -> Option<ProcessId> {
        if let Replicas::Entered { client, .. } = self { Some(client) } else { of }
    }

    /// Each phase takes the place of the one before, and has a colour of its own.
    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        match self {
            Replicas::Entered { phase, .. } => Some(Edge::Opens(phase.episode(), Tone::numbered(phase as u64))),
            Replicas::Applied { .. } | Replicas::Stable { .. } | Replicas::Answered { .. } | Replicas::Suspected { .. } => None,
            Replicas::Leads { .. } | Replicas::Yields { .. } | Replicas::Admitted { .. } => None,
        }
    }

    /// What matters of it: who is primary is news where it was another before.
    fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        let mark = || News::mark(self.meaning(of).told);
        match self {
            Replicas::Stable { .. } => Some(News { urgency: Urgency::Frequent, remark: Some(ALL_HAVE.text()), ..mark() }),
            Replicas::Leads { .. } if past.groups().changes() == 0 => Some(mark()),
            Replicas::Leads { .. } => of.map(|id| News {
                urgency: Urgency::News,
                about: Some(Datum::Process(id)),
                headline: Some(LEADS_NOW.with([Arg::Process(id)])),
                behind: Behind::These([id].into_iter().collect()),
                ..mark()
            }),
            Replicas::Suspected { .. } | Replicas::Yields { .. } | Replicas::Admitted { .. } => Some(mark()),
            Replicas::Entered { .. } | Replicas::Applied { .. } | Replicas::Answered { .. } => None,
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        let number = |name, number: u64| Field::body(name, Datum::Number(number));
        let of = |client, serial: Serial| vec![Field::body("client", Datum::Process(client)), number("serial", u64::from(serial.number))];
        match self {
            Replicas::Entered { client, phase } => {
                vec![Field::body("client", Datum::Process(client)), Field::body("phase", Datum::Name(phase.episode().id))]
            }
            Replicas::Applied { view, nth } => vec![number("view", view), number("nth", nth)],
            Replicas::Stable { client, serial } | Replicas::Answered { client, serial } => of(client, serial),
            Replicas::Leads { view } | Replicas::Yields { view } => vec![number("view", view)],
            Replicas::Suspected { who } | Replicas::Admitted { who } => vec![Field::body("who", Datum::Processes(who))],
        }
    }
}
