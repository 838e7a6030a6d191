//! What a view may know of an algorithm, and how it is said in three languages.
//!
//! [`Words`] holds one message in every language; a missing one does not compile. [`Text`] is such a message with typed
//! arguments. [`Letter`] and [`Look`] are how messages and processes show themselves, without a word of drawing.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

mod datum;
mod letter;
mod log;
mod present;
mod rows;
mod said;
pub mod sheet;
mod sign;
mod text;

pub use datum::{Asked, Datum, Field, SHOWN_ITEMS};
pub use letter::{Letter, Say};
pub use log::{EntryMark, FollowerProgress, LogView, Slot};
pub use present::{Access, Badge, Holding, How, Hue, Look, Named, Queue, Quorum, Rank, Sense, Tally, TimerName, Tone, Waiting};
pub use rows::{Row, Rows};
pub use said::Said;
pub use sheet::{Sheet, SheetKind};
pub use sign::Sign;
pub use text::{Arg, Lang, Piece, Text, Weight, Words, words};
