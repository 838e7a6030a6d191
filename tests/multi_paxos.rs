//! Multi-Paxos, held to its papers: every sentence of the rules is a test that bears its name.
//!
//! Ongaro and Ousterhout, "Paxos summary" (2013), cited as the summary; Lamport, "Paxos Made Simple" (2001), section 3, cited as PMS.
//! M1 to M12 stand in `docs/rules/multi-paxos.md`.
//! Single steps are driven by hand through the handlers (`actor`), stories are scripts, and storms are random.

#[path = "support/by_hand.rs"]
mod by_hand;
#[path = "support/opinion.rs"]
mod opinion;
mod support;
#[path = "support/weather.rs"]
mod weather;

mod multi_paxos {
    mod acceptor;
    mod actor;
    mod clients;
    mod closed_forms;
    mod leader;
    mod proposer;
    mod recovery;
    mod rules;
    mod runs;
    mod stories;
    mod storm;
    mod weather;
}
