//! The settings of the failure detector.

use crate::protocols::parts::suspects::knobs::{ADAPT, EVERY, SLACK, STEP};
use crate::scenario::Knob;

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 4] = [EVERY, SLACK, ADAPT.knob, STEP];
