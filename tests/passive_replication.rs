//! Passive replication, held to its papers: every claim is a test that bears its name.
//!
//! PB1 to PB12 stand in `docs/rules/passive-replication.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

mod passive_replication {
    mod closed_forms;
    mod crashes;
    mod failover;
    mod requests;
    mod rules;
}
