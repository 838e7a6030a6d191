//! Runs of Phase King worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 14] = [
    Preset::read("faulty-king", include_str!("runs/faulty-king.run")),
    Preset::read("all-honest", include_str!("runs/all-honest.run")),
    Preset::read("all-alike", include_str!("runs/all-alike.run")),
    Preset::read("only-the-last-king-is-honest", include_str!("runs/only-the-last-king-is-honest.run")),
    Preset::read("three-rounds", include_str!("runs/three-rounds.run")),
    Preset::read("four-are-too-few", include_str!("runs/four-are-too-few.run")),
    Preset::read("three-are-too-few", include_str!("runs/three-are-too-few.run")),
    Preset::read("crash-while-voting", include_str!("runs/crash-while-voting.run")),
    Preset::read("late-messages", include_str!("runs/late-messages.run")),
    Preset::read("broken-never-follow", include_str!("runs/broken-never-follow.run")),
    Preset::read("broken-always-follow", include_str!("runs/broken-always-follow.run")),
    Preset::read("broken-few-phases", include_str!("runs/broken-few-phases.run")),
    Preset::read("broken-simple-majority", include_str!("runs/broken-simple-majority.run")),
    Preset::read("broken-any-proposal", include_str!("runs/broken-any-proposal.run")),
];
