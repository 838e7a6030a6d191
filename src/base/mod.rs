//! What everything stands on: names of processes, time, values, ballots, keyed chance. Depends on nothing of Synod.

#![deny(clippy::float_arithmetic, clippy::disallowed_types, clippy::disallowed_methods)]

mod ballot;
mod chance;
mod order;
mod per_process;
mod post;
mod process_id;
mod process_set;
mod shared_list;
mod time;
mod value;

pub use ballot::Ballot;
pub use chance::{Chance, Purpose};
pub use order::{in_order, insert_in_order, put_in_order};
pub use per_process::PerProcess;
pub use post::Post;
pub use process_id::{MAX_CLIENTS, MAX_PROCESSES, ProcessId, Roster};
pub use process_set::ProcessSet;
pub use shared_list::SharedList;
pub use time::{MAX_TIME, Span, Time, parse_micros, print_micros};
pub use value::{COLOURS, MAX_WORD, ORDERS, Value};
