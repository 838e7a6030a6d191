//! Electing a leader: terms, candidates, votes, who leads.

mod terms;

use super::ledger::NewLedger;
use super::milestone::Family;
use super::{Behind, Emblem, Kind, Meaning, News, Past, Reign, TraceName, Urgency};
use crate::base::ProcessId;
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Text, Tone, Words, words};
pub use terms::{Committed, Term, Terms};

/// Something that matters to who leads.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Election {
    /// A process moved to another term.
    Advanced {
        /// The term.
        term: u64,
    },
    /// A process stood for election.
    Stood {
        /// In which term.
        term: u64,
    },
    /// A process gave its vote of a term away.
    Granted {
        /// The term.
        term: u64,
        /// To whom.
        candidate: ProcessId,
    },
    /// A process became leader.
    Elected {
        /// Of which term.
        term: u64,
    },
    /// A leader stopped leading.
    Deposed {
        /// Of which term.
        term: u64,
    },
    /// A process acts as leader, where leaders have no term and there may be several at a time.
    Leads,
    /// A process no longer acts as leader.
    Yields,
    /// A process begins an election, where elections have no term.
    Calls,
    /// A process takes part in an election that is not over.
    Participates,
    /// A process learns who was elected.
    Follows {
        /// Who.
        leader: ProcessId,
    },
}

static ADVANCED: Kind = Kind {
    name: "advanced",
    one: words("a new term somewhere", "un nuevo mandato en algún servidor", "un nouveau mandat quelque part"),
    many: words("Moves to a new term", "Pasos a otro mandato", "Passages à un autre mandat"),
    trace: TraceName::Second("advance"),
};
static STOOD: Kind = Kind {
    name: "stood",
    one: words("a candidacy", "una candidatura", "une candidature"),
    many: words("Candidacies", "Candidaturas", "Candidatures"),
    trace: TraceName::Second("stand"),
};
static GRANTED: Kind =
    Kind { name: "granted", one: words("a vote", "un voto", "un vote"), many: words("Votes", "Votos", "Votes"), trace: TraceName::Second("vote") };
static ELECTED: Kind = Kind {
    name: "elected",
    one: words("a leader elected", "un líder elegido", "un leader élu"),
    many: words("Leaders elected", "Líderes elegidos", "Leaders élus"),
    trace: TraceName::First("elect"),
};
static DEPOSED: Kind = Kind {
    name: "deposed",
    one: words("a leader deposed", "un líder depuesto", "un leader déchu"),
    many: words("Leaders deposed", "Líderes depuestos", "Leaders déchus"),
    trace: TraceName::Second("depose"),
};
static LEADS: Kind = Kind {
    name: "leads",
    one: words("somebody who acts as leader", "alguien que actúa como líder", "quelqu’un qui agit en leader"),
    many: words("Beginnings of leading", "Comienzos de liderazgo", "Débuts de direction"),
    trace: TraceName::First("lead"),
};
static YIELDS: Kind = Kind {
    name: "yields",
    one: words("somebody who no longer acts as leader", "alguien que deja de actuar como líder", "quelqu’un qui n’agit plus en leader"),
    many: words("Ends of leading", "Finales de liderazgo", "Fins de direction"),
    trace: TraceName::First("yield"),
};
static CALLS: Kind = Kind {
    name: "calls",
    one: words("an election called", "una elección convocada", "un appel à l’élection"),
    many: words("Elections called", "Elecciones convocadas", "Appels à l’élection"),
    trace: TraceName::First("call"),
};
static PARTICIPATES: Kind = Kind {
    name: "participates",
    one: words("somebody who takes part", "alguien que participa", "quelqu’un qui participe"),
    many: words("Beginnings of taking part", "Comienzos de participación", "Débuts de participation"),
    trace: TraceName::First("participate"),
};
static FOLLOWS: Kind = Kind {
    name: "follows",
    one: words("somebody who knows the leader", "alguien que conoce al líder", "quelqu’un qui connaît le leader"),
    many: words("Times that somebody learnt who leads", "Veces que alguien supo quién lidera", "Fois que quelqu’un apprit qui dirige"),
    trace: TraceName::First("follow"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 10] = [&ADVANCED, &STOOD, &GRANTED, &ELECTED, &DEPOSED, &LEADS, &YIELDS, &CALLS, &PARTICIPATES, &FOLLOWS];

/// Somebody becomes leader.
pub static LEADER: Wait = Wait {
    id: "leader",
    key: "l",
    words: words("the next leader", "el próximo líder", "le prochain leader"),
    nowhere: words(
        "From here on, nobody becomes leader in this run.",
        "Desde aquí nadie pasa a ser líder en esta ejecución.",
        "À partir d’ici, personne ne devient leader dans cette exécution.",
    ),
};

static ADVANCES: Words = words("{0} moves to term {1}.", "{0} pasa al mandato {1}.", "{0} passe au mandat {1}.");
static STANDS: Words = words("{0} stands for election in term {1}.", "{0} se presenta en el mandato {1}.", "{0} se présente au mandat {1}.");
static VOTES: Words = words("{0} votes for {1} in term {2}.", "{0} vota por {1} en el mandato {2}.", "{0} vote pour {1} au mandat {2}.");
static VOTES_FOR_ITSELF: Words =
    words("{0} votes for itself in term {1}.", "{0} se vota a sí mismo en el mandato {1}.", "{0} vote pour lui-même au mandat {1}.");
static IS_ELECTED: Words = words("{0} becomes leader of term {1}.", "{0} pasa a liderar el mandato {1}.", "{0} devient leader du mandat {1}.");
static IS_DEPOSED: Words = words("{0} no longer leads term {1}.", "{0} ya no lidera el mandato {1}.", "{0} ne dirige plus le mandat {1}.");
static ACTS_AS_LEADER: Words = words("{0} acts as leader.", "{0} actúa como líder.", "{0} agit en leader.");
static NO_LONGER_LEADS: Words = words("{0} no longer acts as leader.", "{0} ya no actúa como líder.", "{0} n’agit plus en leader.");
static CALLS_ONE: Words = words("{0} calls an election.", "{0} convoca una elección.", "{0} appelle à l’élection.");
static TAKES_PART: Words = words("{0} takes part.", "{0} participa.", "{0} participe.");
static KNOWS_LEADER: Words = words("{0} knows that {1} leads.", "{0} sabe que lidera {1}.", "{0} sait que {1} dirige.");
/// Somebody leads.
pub static LEADS_NOW: Words = words("{0} leads", "{0} lidera", "{0} dirige");

impl Family for Election {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Terms>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Election::Advanced { term } => Meaning::of(&ADVANCED, ADVANCES.with([who, Arg::Number(term)])),
            Election::Stood { term } => {
                Meaning::of(&STOOD, STANDS.with([who, Arg::Number(term)])).reigning(Reign { tone: Tone::numbered(term), leader: None, vacant: true })
            }
            Election::Granted { term, candidate } if Some(candidate) == of => Meaning::of(&GRANTED, VOTES_FOR_ITSELF.with([who, Arg::Number(term)])),
            Election::Granted { term, candidate } => Meaning::of(&GRANTED, VOTES.with([who, Arg::Process(candidate), Arg::Number(term)])),
            Election::Elected { term } => crowned(&ELECTED, IS_ELECTED.with([who, Arg::Number(term)]), Tone::numbered(term), of),
            Election::Deposed { term } => Meaning::of(&DEPOSED, IS_DEPOSED.with([who, Arg::Number(term)])),
            Election::Leads => crowned(&LEADS, ACTS_AS_LEADER.with([who]), of.map_or(Tone::PLAIN, Tone::owner), of),
            Election::Yields => Meaning::of(&YIELDS, NO_LONGER_LEADS.with([who])),
            Election::Calls => Meaning::of(&CALLS, CALLS_ONE.with([who])).plain().reigning(Reign { tone: Tone::PLAIN, leader: None, vacant: true }),
            Election::Participates => Meaning::of(&PARTICIPATES, TAKES_PART.with([who])).plain(),
            Election::Follows { leader } => {
                Meaning::of(&FOLLOWS, KNOWS_LEADER.with([who, Arg::Process(leader)])).plain().signed(Emblem::Diamond, Hue::Tone(Tone::owner(leader)))
            }
        }
    }

    /// What matters of it.
    fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        let mark = || News::mark(self.meaning(of).told);
        let leads = |id: ProcessId, behind| {
            let (about, headline) = (Some(Datum::Process(id)), Some(LEADS_NOW.with([Arg::Process(id)])));
            News { urgency: Urgency::News, about, headline, behind: Behind::These(behind), ..mark() }
        };
        match self {
            Election::Stood { .. } | Election::Calls => Some(mark()),
            Election::Elected { term } => of.map(|id| leads(id, past.terms().voters(term, id))),
            Election::Leads => of.map(|id| leads(id, [id].into_iter().collect())),
            Election::Advanced { .. } | Election::Granted { .. } | Election::Deposed { .. } | Election::Yields => None,
            Election::Participates | Election::Follows { .. } => None,
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        let number = |term: u64| Field::body("term", Datum::Number(term));
        match self {
            Election::Advanced { term } | Election::Stood { term } | Election::Elected { term } | Election::Deposed { term } => vec![number(term)],
            Election::Granted { term, candidate } => vec![number(term), Field::body("candidate", Datum::Process(candidate))],
            Election::Leads | Election::Yields | Election::Calls | Election::Participates => Vec::new(),
            Election::Follows { leader } => vec![Field::body("leader", Datum::Process(leader))],
        }
    }
}

/// Somebody leads from then on.
fn crowned(kind: &'static Kind, told: Text, tone: Tone, leader: Option<ProcessId>) -> Meaning {
    let reign = Reign { tone, leader, vacant: false };
    Meaning::of(kind, told).signed(Emblem::Crown, Hue::Tone(tone)).reigning(reign).awaited(&LEADER).heralded("elected")
}
