//! Who hears what, in which order? A message for all of a group reaches them, and before or after which others.

pub mod multicast;

use crate::scenario::Family;
use crate::words::words;

/// Who hears what, in which order.
pub static FAMILY: Family = Family {
    id: "deliver",
    title: words("Who hears what, in which order?", "¿Quién oye qué, y en qué orden?", "Qui entend quoi, et dans quel ordre\u{a0}?"),
};
