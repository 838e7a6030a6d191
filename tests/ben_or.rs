//! Ben-Or, held to its papers: every claim is a test that bears its name. BO1 to BO10 stand in `docs/rules/ben-or.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

mod ben_or {
    mod every_schedule;
    mod hall;
    mod rounds;
    mod runs;
    mod schedulers;
}
