//! What several algorithms are put together from.

pub mod backoff;
pub(super) mod by_round;
pub mod heard;
pub(super) mod inputs;
pub mod lockstep;
pub mod logs;
mod party;
pub mod replica;
pub mod suspects;
pub(super) mod timers;
pub(super) mod timing;

pub use party::Party;
