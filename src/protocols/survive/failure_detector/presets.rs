//! Runs of the failure detector worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 19] = [
    Preset::read("all-well", include_str!("runs/all-well.run")),
    Preset::read("a-crash", include_str!("runs/a-crash.run")),
    Preset::read("just-after-a-heartbeat", include_str!("runs/just-after-a-heartbeat.run")),
    Preset::read("while-sending", include_str!("runs/while-sending.run")),
    Preset::read("all-but-one", include_str!("runs/all-but-one.run")),
    Preset::read("a-delay-spike", include_str!("runs/a-delay-spike.run")),
    Preset::read("a-heartbeat-lost", include_str!("runs/a-heartbeat-lost.run")),
    Preset::read("d-too-small", include_str!("runs/d-too-small.run")),
    Preset::read("d-grows", include_str!("runs/d-grows.run")),
    Preset::read("d-large", include_str!("runs/d-large.run")),
    Preset::read("slow-or-dead", include_str!("runs/slow-or-dead.run")),
    Preset::read("a-slow-process", include_str!("runs/a-slow-process.run")),
    Preset::read("slow-and-known", include_str!("runs/slow-and-known.run")),
    Preset::read("a-partition", include_str!("runs/a-partition.run")),
    Preset::read("a-recovery", include_str!("runs/a-recovery.run")),
    Preset::read("broken-no-slack", include_str!("runs/broken-no-slack.run")),
    Preset::read("broken-no-restart", include_str!("runs/broken-no-restart.run")),
    Preset::read("broken-one-timer", include_str!("runs/broken-one-timer.run")),
    Preset::read("broken-never-trust", include_str!("runs/broken-never-trust.run")),
];
