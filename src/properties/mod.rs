//! Predicates shared by the algorithms of a family. Each algorithm lists its own; nothing is checked by default.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

pub mod consensus;
pub mod linearizability;
pub mod progress;
pub mod replication;
pub mod slots;
