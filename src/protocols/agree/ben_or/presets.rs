//! Runs of Ben-Or worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 17] = [
    Preset::read("lucky-coin", include_str!("runs/lucky-coin.run")),
    Preset::read("unanimous", include_str!("runs/unanimous.run")),
    Preset::read("unlucky-coins", include_str!("runs/unlucky-coins.run")),
    Preset::read("decides-and-crashes", include_str!("runs/decides-and-crashes.run")),
    Preset::read("two-crash", include_str!("runs/two-crash.run")),
    Preset::read("too-many-crash", include_str!("runs/too-many-crash.run")),
    Preset::read("ties-kept", include_str!("runs/ties-kept.run")),
    Preset::read("half-may-crash", include_str!("runs/half-may-crash.run")),
    Preset::read("a-liar-among-six", include_str!("runs/a-liar-among-six.run")),
    Preset::read("five-are-too-few", include_str!("runs/five-are-too-few.run")),
    Preset::read("a-liar-among-three", include_str!("runs/a-liar-among-three.run")),
    Preset::read("broken-most-of-the-heard", include_str!("runs/broken-most-of-the-heard.run")),
    Preset::read("broken-one-too-few", include_str!("runs/broken-one-too-few.run")),
    Preset::read("broken-no-coins", include_str!("runs/broken-no-coins.run")),
    Preset::read("broken-stop-at-once", include_str!("runs/broken-stop-at-once.run")),
    Preset::read("broken-wait-for-all", include_str!("runs/broken-wait-for-all.run")),
    Preset::read("broken-ignore-rounds", include_str!("runs/broken-ignore-rounds.run")),
];
