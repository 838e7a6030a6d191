//! Predicates shared by the algorithms of a family. Each algorithm lists its own; nothing is checked by default.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods, clippy::wildcard_enum_match_arm)]

pub mod byzantine;
pub mod consensus;
pub mod coordinated;
pub mod delivery;
pub mod election;
pub mod exclusion;
pub mod known;
pub mod linearizability;
pub mod progress;
pub mod replicas;
pub mod replication;
pub mod slots;
pub mod suspicion;
pub mod vectors;
