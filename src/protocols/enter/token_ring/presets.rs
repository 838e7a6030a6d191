//! Runs of the token ring worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 14] = [
    Preset::read("taking-turns", include_str!("runs/taking-turns.run")),
    Preset::read("nobody-wants", include_str!("runs/nobody-wants.run")),
    Preset::read("everybody-wants", include_str!("runs/everybody-wants.run")),
    Preset::read("just-missed", include_str!("runs/just-missed.run")),
    Preset::read("lost-token", include_str!("runs/lost-token.run")),
    Preset::read("regenerated", include_str!("runs/regenerated.run")),
    Preset::read("holder-crashes", include_str!("runs/holder-crashes.run")),
    Preset::read("late-token", include_str!("runs/late-token.run")),
    Preset::read("broken-enter-without", include_str!("runs/broken-enter-without.run")),
    Preset::read("broken-pass-inside", include_str!("runs/broken-pass-inside.run")),
    Preset::read("broken-keep-token", include_str!("runs/broken-keep-token.run")),
    Preset::read("broken-any-token", include_str!("runs/broken-any-token.run")),
    Preset::read("broken-same-number", include_str!("runs/broken-same-number.run")),
    Preset::read("broken-all-at-once", include_str!("runs/broken-all-at-once.run")),
];
