//! Running a scenario: what an algorithm is ([`Process`], [`Protocol`]), what must hold ([`Property`]), and the deterministic
//! machine that moves it all: a [`Machine`] over a [`World`], of which neither knows an algorithm.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

mod causes;
mod machine;
mod messages;
mod process;
mod property;
mod protocol;
mod record;
mod scene;
mod shell;
mod simulation;
mod typed;
mod world;

pub use machine::{Machine, Remark};
pub use process::{Context, Dice, Effect, Effects, Process};
pub use property::{Breach, Check, Progress, Property, Verdict};
pub use protocol::{Cast, Count, Knows, Liar, Protocol, Shows, Standing};
pub use record::{Log, Record, Snapshot, What, Why};
pub use scene::Scene;
pub use simulation::Simulation;
pub use world::{Alarm, Ending, Flight, MAX_COPIES, MAX_EVENTS, MAX_EVENTS_AT_ONE_INSTANT, MAX_IN_FLIGHT, Status, World};
