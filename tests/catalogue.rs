//! Every algorithm of the catalogue, held to what its card says, without any being named: a new one is held to it as it comes.
//!
//! That runs are the same however one moves through them is held in `tests/determinism.rs`, that every change is to be seen in
//! `tests/visible.rs`, that every note has its place in the paper in `tests/why.rs`.

#[path = "support/hostile.rs"]
mod hostile;
mod support;
#[path = "support/weather.rs"]
mod weather;

mod catalogue {
    mod disks;
    mod lies;
    mod rules;
    mod sheets;
    mod storms;
    mod words;
}
