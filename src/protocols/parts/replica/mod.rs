//! What stands on both sides of a replicated log, whichever algorithm keeps it: the state machine behind it and the clients before it.
//!
//! Schneider, "Implementing fault-tolerant services using the state machine approach" (1990); Ongaro's dissertation (2014), chapter 6.

mod asker;
mod client;
mod notes;
mod store;

pub use asker::{Clientele, Serves};
pub use client::{Client, ClientReply, ClientRequest, Heard, Sessions, Status, asks, hears};
pub use store::Store;

use crate::base::{ProcessId, Span};
use crate::facts::Serial;
use crate::scenario::{Group, Knob, KnobKind, LieName, Verb, lies};
use crate::words::{Arg, Datum, Text, words};

/// What a client can be asked for.
pub static VERBS: [Verb; 2] = [
    Verb { name: "put", words: words("Write", "Escribir", "Écrire"), to_clients: true, to_processes: false },
    Verb { name: "get", words: words("Read", "Leer", "Lire"), to_clients: true, to_processes: false },
];

/// How a traitor may lie. A server of a log holds no one value, so nobody can say what another holds.
pub static LIES: [LieName; 6] = [lies::SPLIT, lies::FLIP, lies::SILENT, lies::RANDOM, lies::SAY, lies::HONEST];

const LONGEST: Span = Span::millis(60_000);

/// How often a leader shows that it is there.
pub const HEARTBEAT: Knob = Knob {
    id: "heartbeat",
    kind: KnobKind::Span { max: LONGEST },
    default: "50ms",
    words: words("Heartbeat every", "Latido cada", "Battement tous les"),
    group: Group::Protocol,
};

/// How long a client waits for an answer.
pub const RETRY: Knob = Knob {
    id: "retry",
    kind: KnobKind::Range { max: LONGEST },
    default: "300..600ms",
    words: words("Clients ask again after", "Los clientes repiten tras", "Les clients redemandent après"),
    group: Group::Protocol,
};

/// How often a client wants something by itself.
pub const EVERY: Knob = Knob {
    id: "every",
    kind: KnobKind::Span { max: LONGEST },
    default: "0ms",
    words: words("Clients ask every", "Los clientes piden cada", "Les clients demandent tous les"),
    group: Group::Protocol,
};

/// The clients that a server owes an answer, each with the number of its command.
pub fn owed(asked: &[(ProcessId, Serial)]) -> Datum {
    Datum::List(asked.iter().map(|(client, serial)| Datum::List(vec![Datum::Process(*client), Datum::Number(u64::from(serial.number))])).collect())
}

/// What an entry takes once there is a leader, and a round of asking everybody as well: a message to each other server and its answer.
pub fn messages_of_a_round(servers: usize) -> Text {
    notes::MESSAGES_EACH.with([Arg::Number(2 * servers.saturating_sub(1) as u64)])
}
