//! Agreeing on one value: proposals, ballots, votes, what is chosen and decided.

mod ballots;

use super::ledger::NewLedger;
use super::milestone::Family;
use super::{Emblem, Kind, Meaning, News, Past, Reign, TraceName, Urgency};
use crate::base::{Ballot, ProcessId, Value};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Weight, Words, words};
pub(super) use ballots::Ballots;

/// Something that matters to agreeing on one value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Agreement {
    /// A value was put up for agreement.
    Proposed {
        /// The value.
        value: Value,
    },
    /// A proposer began a ballot.
    Began {
        /// Its ballot.
        ballot: Ballot,
    },
    /// A proposer gave a ballot up.
    Abandoned {
        /// Its ballot.
        ballot: Ballot,
    },
    /// An acceptor accepted a value.
    Voted {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// Enough acceptors accepted a value: a fact that no process may know.
    Chosen {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// A process decided, for good.
    Decided {
        /// The value.
        value: Value,
    },
}

static PROPOSED: Kind = Kind {
    name: "proposed",
    one: words("a proposal", "un valor propuesto", "une proposition"),
    many: words("Proposals", "Valores propuestos", "Propositions"),
    trace: TraceName::Second("propose"),
};
static BEGAN: Kind = Kind {
    name: "began",
    one: words("a new ballot", "una nueva propuesta", "un nouveau scrutin"),
    many: words("Ballots begun", "Propuestas iniciadas", "Scrutins commencés"),
    trace: TraceName::Second("begin"),
};
static ABANDONED: Kind = Kind {
    name: "abandoned",
    one: words("a ballot given up", "una propuesta abandonada", "un scrutin abandonné"),
    many: words("Ballots given up", "Propuestas abandonadas", "Scrutins abandonnés"),
    trace: TraceName::Second("abandon"),
};
static VOTED: Kind = Kind {
    name: "voted",
    one: words("an acceptance", "una aceptación", "une acceptation"),
    many: words("Acceptances", "Aceptaciones", "Acceptations"),
    trace: TraceName::Second("accept"),
};
static CHOSEN: Kind = Kind {
    name: "chosen",
    one: words("a chosen value", "un valor elegido", "une valeur choisie"),
    many: words("Ballots that chose", "Propuestas que eligieron", "Scrutins qui ont choisi"),
    trace: TraceName::First("chosen"),
};
static DECIDED: Kind = Kind {
    name: "decided",
    one: words("a decision", "una decisión", "une décision"),
    many: words("Decisions", "Decisiones", "Décisions"),
    trace: TraceName::First("decide"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 6] = [&PROPOSED, &BEGAN, &ABANDONED, &VOTED, &CHOSEN, &DECIDED];

/// A value is chosen or decided; an entry of a log is chosen or committed.
pub static DECISION: Wait = Wait {
    id: "decision",
    key: "n",
    words: words("the next decision", "la próxima decisión", "la prochaine décision"),
    nowhere: words(
        "From here on, nothing more is decided in this run.",
        "Desde aquí no se decide nada más en esta ejecución.",
        "À partir d’ici, plus rien n’est décidé dans cette exécution.",
    ),
};

static IS_PROPOSED: Words = words("{0} puts {1} up.", "{0} presenta {1}.", "{0} présente {1}.");
static BEGINS: Words = words("{0} begins ballot {1}.", "{0} empieza la propuesta {1}.", "{0} commence le scrutin {1}.");
static GIVES_UP: Words = words("{0} gives ballot {1} up.", "{0} abandona la propuesta {1}.", "{0} abandonne le scrutin {1}.");
static ACCEPTS: Words = words("{0} accepts {1} in {2}.", "{0} acepta {1} en {2}.", "{0} accepte {1} en {2}.");
static VOTES_FOR_VALUE: Words = words("{0} votes for {1}.", "{0} vota por {1}.", "{0} vote pour {1}.");
static IS_CHOSEN_IN: Words = words("{0} is chosen in {1}.", "Se elige {0} en {1}.", "{0} est choisi en {1}.");
static IS_CHOSEN: Words = words("{0} is chosen.", "Se elige {0}.", "{0} est choisi.");
/// A value is chosen.
pub static CHOSEN_NOW: Words = words("{0} is chosen", "{0} está elegido", "{0} est choisi");
static ENOUGH_ACCEPTED: Words = words(
    "{0} {0:has|have} accepted {1} in {2}. That is enough: {1} is chosen.",
    "{0} {0:aceptó|aceptaron} {1} en {2}. Basta con eso: {1} está elegido.",
    "{0} {0:a|ont} accepté {1} en {2}. Cela suffit\u{a0}: {1} est choisi.",
)
.weighing(Weight::Turn);
static ENOUGH_VOTED: Words = words(
    "{0} {0:has|have} voted for {1}. That is enough: {1} is chosen.",
    "{0} {0:votó|votaron} por {1}. Basta con eso: {1} está elegido.",
    "{0} {0:a|ont} voté pour {1}. Cela suffit\u{a0}: {1} est choisi.",
)
.weighing(Weight::Turn);
static DECIDES: Words = words("{0} decides {1}.", "{0} decide {1}.", "{0} décide {1}.");

impl Family for Agreement {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Ballots>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Agreement::Proposed { value } => Meaning::of(&PROPOSED, IS_PROPOSED.with([who, Arg::Value(value)])),
            Agreement::Began { ballot } => Meaning::of(&BEGAN, BEGINS.with([who, Arg::Ballot(ballot)])).reigning(Reign {
                tone: Tone::owner(ballot.process),
                leader: None,
                vacant: false,
            }),
            Agreement::Abandoned { ballot } => Meaning::of(&ABANDONED, GIVES_UP.with([who, Arg::Ballot(ballot)])),
            Agreement::Voted { ballot: Some(ballot), value } => Meaning::of(&VOTED, ACCEPTS.with([who, Arg::Value(value), Arg::Ballot(ballot)])),
            Agreement::Voted { ballot: None, value } => Meaning::of(&VOTED, VOTES_FOR_VALUE.with([who, Arg::Value(value)])),
            Agreement::Chosen { ballot, value } => {
                let told =
                    ballot.map_or_else(|| IS_CHOSEN.with([Arg::Value(value)]), |ballot| IS_CHOSEN_IN.with([Arg::Value(value), Arg::Ballot(ballot)]));
                Meaning::of(&CHOSEN, told).signed(Emblem::Star, Hue::Value(value)).awaited(&DECISION)
            }
            Agreement::Decided { value } => Meaning::of(&DECIDED, DECIDES.with([who, Arg::Value(value)]))
                .signed(Emblem::Diamond, Hue::Value(value))
                .awaited(&DECISION)
                .heralded("decided"),
        }
    }

    /// What matters of it.
    fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        let mark = || News::mark(self.meaning(of).told);
        match self {
            Agreement::Began { .. } => Some(mark()),
            Agreement::Chosen { ballot, value } => {
                let who = Arg::Processes(past.voters(ballot, value));
                let enough = ballot.map_or_else(
                    || ENOUGH_VOTED.with([who, Arg::Value(value)]),
                    |ballot| ENOUGH_ACCEPTED.with([who, Arg::Value(value), Arg::Ballot(ballot)]),
                );
                let (about, headline) = (Some(Datum::Value(value)), Some(CHOSEN_NOW.with([Arg::Value(value)])));
                Some(News { urgency: Urgency::News, about, headline, remark: Some(enough), ..mark() })
            }
            Agreement::Decided { .. } => Some(News { urgency: Urgency::News, ..mark() }),
            Agreement::Proposed { .. } | Agreement::Abandoned { .. } | Agreement::Voted { .. } => None,
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        match self {
            Agreement::Chosen { ballot, value } | Agreement::Voted { ballot, value } => {
                vec![Field::body("ballot", Datum::maybe(ballot, Datum::Ballot)), Field::body("value", Datum::Value(value))]
            }
            Agreement::Decided { value } | Agreement::Proposed { value } => vec![Field::body("value", Datum::Value(value))],
            Agreement::Began { ballot } | Agreement::Abandoned { ballot } => vec![Field::body("ballot", Datum::Ballot(ballot))],
        }
    }
}
