//! What may be delivered, and what is missing before it: the tests of the papers.

use super::{Config, Member, Order, Parcel, rules};
use crate::base::{Post, ProcessId};

impl Member {
    /// Whether a message is the next of its sender, and all that comes before it in the chosen order is delivered.
    pub(super) fn is_next(&self, parcel: &Parcel, config: &Config) -> bool {
        if config.broken.has(&rules::DELIVER_AT_ONCE) {
            return true;
        }
        let of = parcel.post.of;
        let is_next_of_sender = || parcel.stamp.get(of) == self.clock[of] + 1;
        match config.order {
            Order::None => true,
            Order::Fifo => is_next_of_sender(),
            Order::Causal if config.broken.has(&rules::SENDER_ONLY) => is_next_of_sender(),
            Order::Causal => is_next_of_sender() && self.others_missing(parcel).is_none(),
        }
    }

    /// What a message waits for: the first that comes before it and is not delivered. Nothing where the sender did not count it.
    pub(super) fn missing(&self, parcel: &Parcel, config: &Config) -> Option<Post> {
        let of = parcel.post.of;
        let earlier = (parcel.stamp.get(of) > self.clock[of] + 1).then(|| Post { of, nth: self.clock[of] + 1 });
        let others = || if config.order == Order::Causal { self.others_missing(parcel) } else { None };
        earlier.or_else(others)
    }

    /// The first message of another that the sender had delivered, and that is not delivered here.
    fn others_missing(&self, parcel: &Parcel) -> Option<Post> {
        let lacks = |id: &ProcessId| *id != parcel.post.of && parcel.stamp.get(*id) > self.clock[*id];
        self.clock.iter().map(|(id, _)| id).find(lacks).map(|of| Post { of, nth: self.clock[of] + 1 })
    }
}
