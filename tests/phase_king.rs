//! Phase King, held to its papers: every claim is a test that bears its name.
//!
//! Berman and Garay (1989) for two rounds a phase and n > 4f (K1); Berman, Garay and Perry (1989) for three and n > 3f (K2). K1 to K7
//! stand in `docs/rules/phase-king.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

mod phase_king {
    mod closed_forms;
    mod every_lie;
    mod rounds;
    mod runs;
}
