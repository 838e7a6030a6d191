//! What everything that moves on the stage depends on.

use super::flights::Wanted;
use crate::app::parts::Shared;
use std::rc::Rc;
use synod::base::Time;
use synod::figure::name::Name;
use synod::figure::news::Headline;
use synod::figure::tray::Tray;
use synod::geometry::{Ring, Taken, Way};
use synod::run::Frame;

/// What everything that moves depends on.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// The moment.
    pub frame: Rc<Frame>,
    /// Where everybody stands.
    pub ring: Shared<Ring>,
    /// The messages and their ways.
    pub ways: Shared<Vec<Way>>,
    /// What each of them is called, and the label that it asks for.
    pub wanted: Shared<Vec<Wanted>>,
    /// What stands beside each process.
    pub names: Shared<Vec<Name>>,
    /// What waits and is counted beside each process.
    pub trays: Shared<Vec<Option<Tray>>>,
    /// Where no label may stand: on processes, on what stands beside them, on the words in the middle.
    pub taken: Shared<Taken>,
    /// The words in the middle of the stage, if there are some.
    pub headline: Option<Headline>,
    /// The present.
    pub now: Time,
    /// Whether the run plays.
    pub playing: bool,
    /// Whether motion is to be avoided.
    pub calm: bool,
    /// Whether it plays too fast for anything to light up.
    pub rushes: bool,
    /// How wide letters are.
    pub scale: f32,
}

/// How large everybody is, for the style sheet.
pub fn size_class(ring: &Ring) -> &'static str {
    match ring.places.iter().next() {
        Some((_, place)) if place.is_tiny() => "dots",
        Some((_, place)) if !place.is_roomy() => "compact",
        _ => "roomy",
    }
}
