//! Basic Paxos, held to its papers: every sentence of the rules is a test that bears its name.
//!
//! Lamport, "Paxos Made Simple" (2001), sections 2.2 (choosing a value), 2.3 (learning it) and 2.4 (progress), cited as PMS; Lamport,
//! "The Part-Time Parliament" (1998), cited as PTP. B1 to B31 stand in `docs/rules/paxos.md`. Single steps are driven by hand through the handlers (`actor`), stories are
//! scripts, and storms are random.

#[path = "support/by_hand.rs"]
mod by_hand;
#[path = "support/opinion.rs"]
mod opinion;
#[path = "support/paxos_weather.rs"]
mod paxos_weather;
mod support;
#[path = "support/weather.rs"]
mod weather;

mod paxos {
    mod acceptor;
    mod actor;
    mod backoff;
    mod client;
    mod closed_forms;
    mod duel;
    mod learner;
    mod proposer;
    mod recovery;
    mod rules;
    mod stories;
    mod storm;
}
