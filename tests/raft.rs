//! Raft, held to its papers: every sentence of its rules is a test that bears its name.
//!
//! Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm" (2014), figure 2 and the sections cited with a number
//! alone; Ongaro's dissertation (2014), cited as "diss."; R1 to R26 stand in `docs/rules/raft.md`. Single steps are driven by
//! hand through the handlers (`actor`), several servers at once by `cluster`, whole runs by scripts and by random weather.

#[path = "support/by_hand.rs"]
mod by_hand;
#[path = "support/opinion.rs"]
mod opinion;
#[path = "support/reader.rs"]
mod reader;
mod support;
#[path = "support/weather.rs"]
mod weather;

mod raft {
    mod actor;
    mod append;
    mod candidate;
    mod clients;
    mod closed_forms;
    mod cluster;
    mod durable;
    mod figure_7;
    mod figure_8;
    mod hints;
    mod history;
    mod leader;
    mod prevote;
    mod properties;
    mod reads;
    mod rules;
    mod scripts;
    mod small;
    mod storm;
    mod storms;
    mod terms;
    mod timer;
    mod vote;
}
