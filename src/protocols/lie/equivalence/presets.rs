//! Runs of the three problems worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 20] = [
    Preset::read("a-traitor-in-consensus", include_str!("runs/a-traitor-in-consensus.run")),
    Preset::read("consensus", include_str!("runs/consensus.run")),
    Preset::read("no-majority", include_str!("runs/no-majority.run")),
    Preset::read("vectors", include_str!("runs/vectors.run")),
    Preset::read("a-traitor-in-a-vector", include_str!("runs/a-traitor-in-a-vector.run")),
    Preset::read("a-silent-traitor", include_str!("runs/a-silent-traitor.run")),
    Preset::read("generals", include_str!("runs/generals.run")),
    Preset::read("a-lying-commander", include_str!("runs/a-lying-commander.run")),
    Preset::read("a-lying-lieutenant", include_str!("runs/a-lying-lieutenant.run")),
    Preset::read("three-have-no-vector", include_str!("runs/three-have-no-vector.run")),
    Preset::read("three-have-no-consensus", include_str!("runs/three-have-no-consensus.run")),
    Preset::read("three-have-no-generals", include_str!("runs/three-have-no-generals.run")),
    Preset::read("seven-and-two", include_str!("runs/seven-and-two.run")),
    Preset::read("one-round-less", include_str!("runs/one-round-less.run")),
    Preset::read("late-messages", include_str!("runs/late-messages.run")),
    Preset::read("broken-own-function", include_str!("runs/broken-own-function.run")),
    Preset::read("broken-no-default", include_str!("runs/broken-no-default.run")),
    Preset::read("broken-own-for-missing", include_str!("runs/broken-own-for-missing.run")),
    Preset::read("broken-without-consensus", include_str!("runs/broken-without-consensus.run")),
    Preset::read("broken-not-to-itself", include_str!("runs/broken-not-to-itself.run")),
];
