//! Replicating a log: its entries, what is accepted, chosen and committed.

mod slots;

use super::ledger::NewLedger;
use super::milestone::Family;
use super::{Behind, DECISION, Emblem, Kind, Meaning, News, Past, Serial, Terms, TraceName, Urgency};
use crate::base::{Ballot, ProcessId, Value};
use crate::scenario::Command;
use crate::words::{Arg, Asked, Datum, Field, Hue, Words, words};
pub use slots::{ChosenEntry, Slots};

/// Something that matters to a replicated log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Replication {
    /// A run began with so many entries in a log.
    Loaded {
        /// The index of the last one.
        last: u64,
    },
    /// A log grew at its end.
    Appended {
        /// The first new index, from 1.
        first: u64,
        /// The last.
        last: u64,
    },
    /// A log lost its end.
    Truncated {
        /// The first index that is gone.
        first: u64,
    },
    /// A process knows an entry of the log to be committed or chosen, and applies it.
    Committed {
        /// Its index, from 1.
        index: u64,
        /// The term of the entry; 0 where there are no terms.
        term: u64,
        /// The term in which the process was; 0 where there are no terms.
        in_term: u64,
        /// What the entry orders.
        order: Order,
    },
    /// An acceptor promised to accept nothing below a ballot, for all entries of its log.
    Promised {
        /// The ballot.
        ballot: Ballot,
    },
    /// An acceptor accepted an entry of a log.
    Accepted {
        /// Its index, from 1.
        index: u64,
        /// In which ballot.
        ballot: Ballot,
        /// What the entry orders.
        order: Order,
    },
    /// Enough acceptors accepted an entry in one ballot: a fact that no process may know.
    ChosenAt {
        /// Its index, from 1.
        index: u64,
        /// In which ballot.
        ballot: Ballot,
        /// What the entry orders.
        order: Order,
    },
}

/// What an entry of a replicated log tells the state machine to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Order {
    /// Nothing: the entry is there for its term, or to fill a hole.
    NoOp,
    /// A client's command.
    Of {
        /// The client.
        client: ProcessId,
        /// Which of that client's commands it is: the same command is never carried out twice.
        serial: Serial,
        /// The command.
        command: Command,
    },
}

impl Order {
    /// As a trace and a panel have it: the command as scripts write it, or nothing.
    pub fn datum(&self) -> Datum {
        match self {
            Order::NoOp => Datum::Nothing,
            Order::Of { client, serial, command } => {
                Datum::Asked(Box::new(Asked { phrase: command.to_string(), client: *client, session: serial.session, serial: serial.number }))
            }
        }
    }

    /// The value that it writes.
    pub fn value(&self) -> Option<Value> {
        if let Order::Of { command: Command::Put(_, value), .. } = self { Some(*value) } else { None }
    }

    /// The same with another value; what writes none stays as it is.
    #[must_use]
    pub fn writing(self, value: Value) -> Order {
        match self {
            Order::Of { client, serial, command: Command::Put(key, _) } => Order::Of { client, serial, command: Command::Put(key, value) },
            Order::Of { .. } | Order::NoOp => self,
        }
    }

    /// What a box in a log has room for: a value, or a key and its value.
    pub fn label(&self) -> Vec<Value> {
        match self {
            Order::NoOp => Vec::new(),
            Order::Of { command, .. } => command.args(),
        }
    }
}

static APPENDED: Kind = Kind {
    name: "appended",
    one: words("an entry appended", "una entrada añadida", "une entrée ajoutée"),
    many: words("Appends to a log", "Adiciones a un registro", "Ajouts à un journal"),
    trace: TraceName::Second("append"),
};
static LOADED: Kind = Kind {
    name: "loaded",
    one: words("a log given at the start", "un registro dado al inicio", "un journal donné au départ"),
    many: words("Logs given at the start", "Registros dados al inicio", "Journaux donnés au départ"),
    trace: TraceName::Second("load"),
};
static TRUNCATED: Kind = Kind {
    name: "truncated",
    one: words("a log cut short", "un registro recortado", "un journal raccourci"),
    many: words("Cuts of a log", "Recortes de un registro", "Coupes d’un journal"),
    trace: TraceName::Second("truncate"),
};
static COMMITTED: Kind = Kind {
    name: "committed",
    one: words("an entry committed", "una entrada confirmada", "une entrée validée"),
    many: words("Entries applied", "Entradas aplicadas", "Entrées appliquées"),
    trace: TraceName::First("commit"),
};
static PROMISED: Kind = Kind {
    name: "promised",
    one: words("a promise", "una promesa", "une promesse"),
    many: words("Promises", "Promesas", "Promesses"),
    trace: TraceName::Second("promise"),
};
static ACCEPTED: Kind = Kind {
    name: "accepted",
    one: words("an accepted entry", "una entrada aceptada", "une entrée acceptée"),
    many: words("Acceptances of entries", "Aceptaciones de entradas", "Acceptations d’entrées"),
    trace: TraceName::Second("accept"),
};
static CHOSEN_AT: Kind = Kind {
    name: "chosen-at",
    one: words("a chosen entry", "una entrada elegida", "une entrée choisie"),
    many: words("Ballots that chose an entry", "Propuestas que eligieron una entrada", "Scrutins qui ont choisi une entrée"),
    trace: TraceName::First("chosen"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 7] = [&APPENDED, &LOADED, &TRUNCATED, &COMMITTED, &PROMISED, &ACCEPTED, &CHOSEN_AT];

static APPENDS: Words = words("{0} stores index {1}.", "{0} guarda la entrada {1}.", "{0} enregistre l’entrée {1}.");
static APPENDS_SEVERAL: Words =
    words("{0} stores the indexes {1} to {2}.", "{0} guarda las entradas {1} a {2}.", "{0} enregistre les entrées {1} à {2}.");
static BEGINS_WITH: Words =
    words("{0} begins with {1} {1:entry|entries}.", "{0} empieza con {1} {1:entrada|entradas}.", "{0} commence avec {1} {1:entrée|entrées}.");
static TRUNCATES: Words =
    words("{0} drops its log from index {1} on.", "{0} borra su registro desde el índice {1}.", "{0} efface son journal depuis l’indice {1}.");
static COMMITS: Words =
    words("{0} knows index {1} to be committed.", "{0} sabe que la entrada {1} está confirmada.", "{0} sait que l’entrée {1} est validée.");
static IS_COMMITTED: Words = words("Index {0} is committed.", "La entrada {0} está confirmada.", "L’entrée {0} est validée.");
static PROMISES: Words = words("{0} promises {1}.", "{0} promete {1}.", "{0} promet {1}.");
static ACCEPTS_AT: Words = words("{0} accepts index {1} in {2}.", "{0} acepta la entrada {1} en {2}.", "{0} accepte l’entrée {1} en {2}.");
static IS_CHOSEN_AT: Words = words("Index {0} is chosen.", "Se elige la entrada {0}.", "L’entrée {0} est choisie.");

impl Family for Replication {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Slots>(), NewLedger::of::<Terms>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Replication::Loaded { last } => Meaning::of(&LOADED, BEGINS_WITH.with([who, Arg::Number(last)])).plain(),
            Replication::Appended { first, last } if first == last => Meaning::of(&APPENDED, APPENDS.with([who, Arg::Number(first)])),
            Replication::Appended { first, last } => Meaning::of(&APPENDED, APPENDS_SEVERAL.with([who, Arg::Number(first), Arg::Number(last)])),
            Replication::Truncated { first } => Meaning::of(&TRUNCATED, TRUNCATES.with([who, Arg::Number(first)])),
            Replication::Committed { index, .. } => {
                Meaning::of(&COMMITTED, COMMITS.with([who, Arg::Number(index)])).signed(Emblem::Tick, Hue::Plain).awaited(&DECISION)
            }
            Replication::Promised { ballot } => Meaning::of(&PROMISED, PROMISES.with([who, Arg::Ballot(ballot)])),
            Replication::Accepted { index, ballot, .. } => Meaning::of(&ACCEPTED, ACCEPTS_AT.with([who, Arg::Number(index), Arg::Ballot(ballot)])),
            Replication::ChosenAt { index, .. } => {
                Meaning::of(&CHOSEN_AT, IS_CHOSEN_AT.with([Arg::Number(index)])).signed(Emblem::Tick, Hue::Plain).awaited(&DECISION)
            }
        }
    }

    /// What matters of it: an entry, when it is chosen, or else when it is committed for the first time. Others only learn of it later.
    fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        let entry = |index: u64, order: Order, told| {
            let about = Some(Datum::Number(index));
            Some(News { urgency: Urgency::Frequent, about, behind: Behind::Storing(index, order), ..News::mark(told) })
        };
        match self {
            Replication::ChosenAt { index, order, .. } => entry(index, order, self.meaning(of).told),
            Replication::Committed { index, in_term, order, .. } => {
                let is_first = past.slots().chosen(index).is_none() && past.terms().is_first_to_commit(of?, index, in_term);
                is_first.then(|| entry(index, order, IS_COMMITTED.with([Arg::Number(index)]))).flatten()
            }
            Replication::Loaded { .. } | Replication::Appended { .. } | Replication::Truncated { .. } => None,
            Replication::Promised { .. } | Replication::Accepted { .. } => None,
        }
    }

    /// What it says; the first form of the trace had no term of the committing process, and the value last.
    fn fields(self, first_form: bool) -> Vec<Field> {
        let number = |name, number: u64| Field::body(name, Datum::Number(number));
        let value = |order: Order| Field::body("value", order.datum());
        match self {
            Replication::Loaded { last } => vec![number("last", last)],
            Replication::Appended { first, last } => vec![number("first", first), number("last", last)],
            Replication::Truncated { first } => vec![number("first", first)],
            Replication::Promised { ballot } => vec![Field::body("ballot", Datum::Ballot(ballot))],
            Replication::Accepted { index, ballot, order } | Replication::ChosenAt { index, ballot, order } => {
                vec![number("index", index), Field::body("ballot", Datum::Ballot(ballot)), value(order)]
            }
            Replication::Committed { index, term: 0, order, .. } => vec![number("index", index), value(order)],
            Replication::Committed { index, term, order, .. } if first_form => vec![number("index", index), number("term", term), value(order)],
            Replication::Committed { index, term, in_term, order } => {
                vec![number("index", index), value(order), number("term", term), number("in_term", in_term)]
            }
        }
    }
}
