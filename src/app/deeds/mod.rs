//! Deeds: everything that can be done to a process or a message.

mod message;
mod process;
mod verb;

pub use message::message_deeds;
pub use process::process_deeds;
