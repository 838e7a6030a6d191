//! What stands on both sides of a replicated log, whichever algorithm keeps it: the state machine behind it and the clients before it.
//!
//! Schneider, "Implementing fault-tolerant services using the state machine approach" (1990); Ongaro's dissertation (2014), chapter 6.

mod asker;
mod client;
mod notes;
mod store;

pub use asker::{Asker, Means};
pub use client::{Client, ClientReply, ClientRequest, Heard, Status, Step, asks, hears};
pub use store::Store;

use crate::scenario::Verb;
use crate::words::words;

/// What a client can be asked for.
pub static VERBS: [Verb; 2] = [
    Verb { name: "put", words: words("Write", "Escribir", "Écrire"), to_clients: true, to_processes: false },
    Verb { name: "get", words: words("Read", "Leer", "Lire"), to_clients: true, to_processes: false },
];
