//! Who leads? Processes that need one of them to do something for all find out which.

pub mod ring_election;

use crate::scenario::{Family, Verb};
use crate::words::words;

/// Who leads.
pub static FAMILY: Family = Family { id: "lead", title: words("Who leads?", "¿Quién lidera?", "Qui dirige\u{a0}?") };

/// What a process can be asked for.
static VERBS: [Verb; 2] = [
    Verb { name: "elect", words: words("Call an election", "Convocar elección", "Appeler à l’élection"), to_clients: false, to_processes: true },
    Verb { name: "resign", words: words("Resign", "Dimitir", "Démissionner"), to_clients: false, to_processes: true },
];
