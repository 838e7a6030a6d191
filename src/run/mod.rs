//! A run with its past, without its types: the one seam between algorithms and whoever looks at them.
//!
//! [`open`] makes a [`Session`] of a scenario: checkpoints plus replay, so that stepping back and seeking are the same thing. [`machine`] makes what only goes forward, for whoever needs no past.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

mod beats;
mod frame;
mod marks;
mod open;
mod parting;
mod passage;
mod rehearsal;
mod scout;
mod session;
mod spoken;
mod stops;
mod telling;
mod view;
mod watch;

pub use beats::{Beat, Beats, MAX_BEATS};
pub use frame::{AlarmView, Burst, FieldView, Flash, FlightView, Frame, ProcessView, Pulse, QuorumView, Remark, VerdictView};
pub use marks::{MAX_MARKS, Mark, MarkKind};
#[cfg(feature = "chunks")]
pub use open::bring;
pub use open::{Arrival, machine, open};
pub use parting::{Difference, Parting};
pub use passage::{Arrow, End, Event, Happening, MAX_PASSAGE_STEPS, Passage, Relation, Stand};
pub use scout::{Finding, Scout, Until};
pub use session::{Horizon, Position, Session};
pub use spoken::{Speech, Spoken};
pub use stops::{stops_of, told};
pub use telling::{EventKind, Told, tell_act, tell_ending, tell_milestone, tell_record, tell_why};
pub use watch::{Found, Seen, Watch};
