//! Runs of the two generals worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 17] = [
    Preset::read("three-letters", include_str!("runs/three-letters.run")),
    Preset::read("first-letter-lost", include_str!("runs/first-letter-lost.run")),
    Preset::read("last-letter-lost", include_str!("runs/last-letter-lost.run")),
    Preset::read("one-answer-more", include_str!("runs/one-answer-more.run")),
    Preset::read("answer-lost", include_str!("runs/answer-lost.run")),
    Preset::read("one-letter", include_str!("runs/one-letter.run")),
    Preset::read("letters-to-spare", include_str!("runs/letters-to-spare.run")),
    Preset::read("the-letter-that-counts", include_str!("runs/the-letter-that-counts.run")),
    Preset::read("many-messengers", include_str!("runs/many-messengers.run")),
    Preset::read("all-messengers-lost", include_str!("runs/all-messengers-lost.run")),
    Preset::read("nothing-planned", include_str!("runs/nothing-planned.run")),
    Preset::read("late-letter", include_str!("runs/late-letter.run")),
    Preset::read("another-hour", include_str!("runs/another-hour.run")),
    Preset::read("another-hour-answered", include_str!("runs/another-hour-answered.run")),
    Preset::read("broken-answer-unheard", include_str!("runs/broken-answer-unheard.run")),
    Preset::read("broken-always-attack", include_str!("runs/broken-always-attack.run")),
    Preset::read("broken-never-attack", include_str!("runs/broken-never-attack.run")),
];
