//! Runs of the ring election worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 19] = [
    Preset::read("one-begins", include_str!("runs/one-begins.run")),
    Preset::read("greatest-begins", include_str!("runs/greatest-begins.run")),
    Preset::read("greatest-is-last", include_str!("runs/greatest-is-last.run")),
    Preset::read("all-begin-rising", include_str!("runs/all-begin-rising.run")),
    Preset::read("all-begin-falling", include_str!("runs/all-begin-falling.run")),
    Preset::read("two-begin", include_str!("runs/two-begin.run")),
    Preset::read("participant-crashes", include_str!("runs/participant-crashes.run")),
    Preset::read("lost-message", include_str!("runs/lost-message.run")),
    Preset::read("half-know", include_str!("runs/half-know.run")),
    Preset::read("repaired", include_str!("runs/repaired.run")),
    Preset::read("leader-crashes", include_str!("runs/leader-crashes.run")),
    Preset::read("leader-resigns", include_str!("runs/leader-resigns.run")),
    Preset::read("comes-back", include_str!("runs/comes-back.run")),
    Preset::read("skipped-alive", include_str!("runs/skipped-alive.run")),
    Preset::read("broken-pass-on-all", include_str!("runs/broken-pass-on-all.run")),
    Preset::read("broken-never-stand", include_str!("runs/broken-never-stand.run")),
    Preset::read("broken-swallow", include_str!("runs/broken-swallow.run")),
    Preset::read("broken-same-identifier", include_str!("runs/broken-same-identifier.run")),
    Preset::read("broken-keep-quiet", include_str!("runs/broken-keep-quiet.run")),
];
