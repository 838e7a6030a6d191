//! Runs of passive replication worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 15] = [
    Preset::read("five-phases", include_str!("runs/five-phases.run")),
    Preset::read("three-clients", include_str!("runs/three-clients.run")),
    Preset::read("crash-while-executing", include_str!("runs/crash-while-executing.run")),
    Preset::read("crash-while-updating", include_str!("runs/crash-while-updating.run")),
    Preset::read("crash-before-answer", include_str!("runs/crash-before-answer.run")),
    Preset::read("backup-crashes", include_str!("runs/backup-crashes.run")),
    Preset::read("two-crashes", include_str!("runs/two-crashes.run")),
    Preset::read("coming-back", include_str!("runs/coming-back.run")),
    Preset::read("false-suspicion", include_str!("runs/false-suspicion.run")),
    Preset::read("broken-answer-early", include_str!("runs/broken-answer-early.run")),
    Preset::read("broken-no-dedup", include_str!("runs/broken-no-dedup.run")),
    Preset::read("broken-keep-own-state", include_str!("runs/broken-keep-own-state.run")),
    Preset::read("broken-no-ranks", include_str!("runs/broken-no-ranks.run")),
    Preset::read("broken-backup-reads", include_str!("runs/broken-backup-reads.run")),
    Preset::read("broken-resume-empty", include_str!("runs/broken-resume-empty.run")),
];
