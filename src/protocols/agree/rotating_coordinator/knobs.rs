//! The settings of rotating-coordinator consensus: those of its failure detector, and what each would like.

use crate::protocols::parts::inputs::INPUTS;
use crate::protocols::parts::suspects::knobs::{self, EVERY, SLACK};
use crate::scenario::Knob;

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [INPUTS, EVERY, SLACK, knobs::adapt("on").knob, STEP];

/// By how much D grows.
pub(super) const STEP: Knob = Knob { default: "20ms", ..knobs::STEP };
