//! Runs of oral messages worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 14] = [
    Preset::read("traitor-lieutenant", include_str!("runs/traitor-lieutenant.run")),
    Preset::read("all-loyal", include_str!("runs/all-loyal.run")),
    Preset::read("traitor-commander", include_str!("runs/traitor-commander.run")),
    Preset::read("two-against-one", include_str!("runs/two-against-one.run")),
    Preset::read("no-majority", include_str!("runs/no-majority.run")),
    Preset::read("three-are-too-few", include_str!("runs/three-are-too-few.run")),
    Preset::read("the-same-words", include_str!("runs/the-same-words.run")),
    Preset::read("silent-traitor", include_str!("runs/silent-traitor.run")),
    Preset::read("seven-and-two", include_str!("runs/seven-and-two.run")),
    Preset::read("one-round-less", include_str!("runs/one-round-less.run")),
    Preset::read("late-messages", include_str!("runs/late-messages.run")),
    Preset::read("broken-obey-at-once", include_str!("runs/broken-obey-at-once.run")),
    Preset::read("broken-believe-the-last", include_str!("runs/broken-believe-the-last.run")),
    Preset::read("broken-own-at-a-tie", include_str!("runs/broken-own-at-a-tie.run")),
];
