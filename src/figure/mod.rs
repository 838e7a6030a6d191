//! Pictures and texts of a run, as strings.

mod json;
mod trace;

pub use trace::{hash, trace, trace_hash};
