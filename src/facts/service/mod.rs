//! Serving clients: what they ask for, and what they are answered.

mod history;

use super::ledger::NewLedger;
use super::milestone::Family;
use super::{Edge, Kind, Meaning, TraceName};
use crate::base::{ProcessId, Value};
use crate::scenario::Command;
use crate::words::{Arg, Datum, Field, Words, words};
pub use history::{History, Operation, Return, Ruling};

/// Something that matters to a client.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Service {
    /// A client asked for something.
    Invoked {
        /// Which of its commands it is.
        serial: Serial,
        /// What.
        command: Command,
    },
    /// A client got the answer to what it last asked for.
    Returned {
        /// What it read, where it read.
        answer: Option<Value>,
    },
}

/// Which of its commands a client means: no two have the same number, not even where the client lost its memory in between.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Serial {
    /// In which of its sessions it asked, from 1; 0 before the first.
    pub session: u32,
    /// The how-manieth command of that session, from 1.
    pub number: u32,
}

impl Serial {
    /// A command of a client's first session.
    pub const fn numbered(number: u32) -> Serial {
        Serial { session: 1, number }
    }

    /// The command behind it in its session.
    pub const fn next(self) -> Serial {
        Serial { number: self.number + 1, ..self }
    }

    /// It as the parts of a message; the first session goes without saying.
    pub fn fields(self) -> Vec<Field> {
        let number = Field::body("sequence_num", Datum::Number(u64::from(self.number)));
        let session = (self.session > 1).then(|| Field::body("session", Datum::Number(u64::from(self.session))));
        [number].into_iter().chain(session).collect()
    }
}

static INVOKED: Kind = Kind {
    name: "invoked",
    one: words("a client’s request", "una petición de un cliente", "une requête d’un client"),
    many: words("Requests of clients", "Peticiones de clientes", "Requêtes de clients"),
    trace: TraceName::Second("invoke"),
};
static RETURNED: Kind = Kind {
    name: "returned",
    one: words("an answer to a client", "una respuesta a un cliente", "une réponse à un client"),
    many: words("Answers to clients", "Respuestas a clientes", "Réponses à des clients"),
    trace: TraceName::First("return"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 2] = [&INVOKED, &RETURNED];

static ASKS: Words = words("{0} asks for something.", "{0} pide algo.", "{0} demande quelque chose.");
static READS: Words = words("{0} is answered: {1}.", "{0} recibe respuesta: {1}.", "{0} reçoit la réponse\u{a0}: {1}.");
static IS_ANSWERED: Words = words("{0} has its answer.", "{0} tiene su respuesta.", "{0} a sa réponse.");

impl Family for Service {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<History>()];

    /// What it means: a command is an event of its own.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Service::Invoked { .. } => Meaning::of(&INVOKED, ASKS.with([who])).plain(),
            Service::Returned { answer: Some(value) } => Meaning::of(&RETURNED, READS.with([who, Arg::Value(value)])),
            Service::Returned { answer: None } => Meaning::of(&RETURNED, IS_ANSWERED.with([who])),
        }
    }

    /// Whoever is answered waits no more.
    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        matches!(self, Service::Returned { .. }).then_some(Edge::Closes)
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        match self {
            Service::Invoked { serial, command } => {
                let session = (serial.session > 1).then(|| Field::body("session", Datum::Number(u64::from(serial.session))));
                let number = Field::body("serial", Datum::Number(u64::from(serial.number)));
                session.into_iter().chain([number]).chain(command.fields()).collect()
            }
            Service::Returned { answer } => vec![Field::body("value", Datum::maybe(answer, Datum::Value))],
        }
    }
}
