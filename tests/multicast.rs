//! Multicast, held to its papers: every claim is a test that bears its name.
//!
//! Hadzilacos and Toueg (1994) for what is promised (DL1 to DL3); Birman, Schiper and Stephenson (1991) for causal order (DL5). DL1 to DL11
//! stand in `docs/rules/multicast.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

mod multicast {
    mod causes;
    mod every_order;
    mod queues;
    mod runs;
    mod storms;
}
