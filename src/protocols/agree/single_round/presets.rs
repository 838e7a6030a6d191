//! Runs of single-round voting worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 3] = [
    Preset::read("split-vote", include_str!("runs/split-vote.run")),
    Preset::read("every-value", include_str!("runs/every-value.run")),
    Preset::read("switching", include_str!("runs/switching.run")),
];
