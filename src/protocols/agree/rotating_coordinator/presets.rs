//! Runs of rotating-coordinator consensus worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 20] = [
    Preset::read("calm", include_str!("runs/calm.run")),
    Preset::read("coordinator-crashes", include_str!("runs/coordinator-crashes.run")),
    Preset::read("proposes-to-one", include_str!("runs/proposes-to-one.run")),
    Preset::read("decides-and-crashes", include_str!("runs/decides-and-crashes.run")),
    Preset::read("false-suspicion", include_str!("runs/false-suspicion.run")),
    Preset::read("slow-coordinator", include_str!("runs/slow-coordinator.run")),
    Preset::read("two-of-five", include_str!("runs/two-of-five.run")),
    Preset::read("told-to-one", include_str!("runs/told-to-one.run")),
    Preset::read("too-many-crash", include_str!("runs/too-many-crash.run")),
    Preset::read("half-crash", include_str!("runs/half-crash.run")),
    Preset::read("a-partition", include_str!("runs/a-partition.run")),
    Preset::read("messages-lost", include_str!("runs/messages-lost.run")),
    Preset::read("time-outs-grow", include_str!("runs/time-outs-grow.run")),
    Preset::read("time-outs-stay", include_str!("runs/time-outs-stay.run")),
    Preset::read("broken-any-estimate", include_str!("runs/broken-any-estimate.run")),
    Preset::read("broken-too-few-estimates", include_str!("runs/broken-too-few-estimates.run")),
    Preset::read("broken-too-few-acks", include_str!("runs/broken-too-few-acks.run")),
    Preset::read("broken-no-nack", include_str!("runs/broken-no-nack.run")),
    Preset::read("broken-no-suspicion", include_str!("runs/broken-no-suspicion.run")),
    Preset::read("broken-no-relay", include_str!("runs/broken-no-relay.run")),
];
