//! The name of something that happened, as a number.

use super::EventName;

/// The name of a record: the step in which it was made and its place in it. The same in every replay, logged or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct RecordId(u64);

/// How many bits name the place in a step: more records than messages may be in flight.
const PLACE_BITS: u32 = 20;

impl RecordId {
    /// The record at a place of a step, both from 1.
    pub const fn of(step: u64, place: u64) -> RecordId {
        RecordId(step << PLACE_BITS | place)
    }

    /// The step in which it was made, from 1.
    pub const fn step(self) -> u64 {
        self.0 >> PLACE_BITS
    }

    /// It as people and links name it.
    pub const fn name(self) -> EventName {
        EventName { step: self.step(), place: (self.0 & ((1 << PLACE_BITS) - 1)) as u32 }
    }

    /// The record of a name, if it can be one.
    pub const fn named(name: EventName) -> Option<RecordId> {
        if name.step >> (64 - PLACE_BITS) != 0 || name.place >> PLACE_BITS != 0 {
            return None;
        }
        Some(RecordId::of(name.step, name.place as u64))
    }
}
