//! Rotating-coordinator consensus, held to its paper: every claim is a test that bears its name. RC1 to RC16 stand in
//! `docs/rules/rotating-coordinator.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

mod rotating_coordinator {
    mod counts;
    mod every_schedule;
    mod hall;
    mod runs;
    mod storms;
}
