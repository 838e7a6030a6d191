//! Runs of signed messages worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 12] = [
    Preset::read("two-orders", include_str!("runs/two-orders.run")),
    Preset::read("all-loyal", include_str!("runs/all-loyal.run")),
    Preset::read("forged-order", include_str!("runs/forged-order.run")),
    Preset::read("four-and-two", include_str!("runs/four-and-two.run")),
    Preset::read("one-round-less", include_str!("runs/one-round-less.run")),
    Preset::read("chain-of-traitors", include_str!("runs/chain-of-traitors.run")),
    Preset::read("silent-commander", include_str!("runs/silent-commander.run")),
    Preset::read("late-messages", include_str!("runs/late-messages.run")),
    Preset::read("broken-believe-any-signature", include_str!("runs/broken-believe-any-signature.run")),
    Preset::read("broken-pass-nothing-on", include_str!("runs/broken-pass-nothing-on.run")),
    Preset::read("broken-pass-on-the-first", include_str!("runs/broken-pass-on-the-first.run")),
    Preset::read("broken-obey-the-first", include_str!("runs/broken-obey-the-first.run")),
];
