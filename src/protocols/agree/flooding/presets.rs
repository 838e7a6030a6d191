//! Runs of flooding worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 14] = [
    Preset::read("two-rounds", include_str!("runs/two-rounds.run")),
    Preset::read("no-failures", include_str!("runs/no-failures.run")),
    Preset::read("one-is-missing", include_str!("runs/one-is-missing.run")),
    Preset::read("crash-in-the-middle", include_str!("runs/crash-in-the-middle.run")),
    Preset::read("chain-of-crashes", include_str!("runs/chain-of-crashes.run")),
    Preset::read("one-round-is-too-few", include_str!("runs/one-round-is-too-few.run")),
    Preset::read("one-crash-too-many", include_str!("runs/one-crash-too-many.run")),
    Preset::read("everything-each-round", include_str!("runs/everything-each-round.run")),
    Preset::read("majority", include_str!("runs/majority.run")),
    Preset::read("late-messages", include_str!("runs/late-messages.run")),
    Preset::read("broken-few-rounds", include_str!("runs/broken-few-rounds.run")),
    Preset::read("broken-own-only", include_str!("runs/broken-own-only.run")),
    Preset::read("broken-stop-without-news", include_str!("runs/broken-stop-without-news.run")),
    Preset::read("broken-without-ids", include_str!("runs/broken-without-ids.run")),
];
