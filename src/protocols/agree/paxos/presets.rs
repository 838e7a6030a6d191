//! Runs of Basic Paxos worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 22] = [
    Preset::read("dueling-proposers", include_str!("runs/dueling-proposers.run")),
    Preset::read("duel-with-backoff", include_str!("runs/duel-with-backoff.run")),
    Preset::read("duel-all-in-one", include_str!("runs/duel-all-in-one.run")),
    Preset::read("happy-path", include_str!("runs/happy-path.run")),
    Preset::read("separate-roles", include_str!("runs/separate-roles.run")),
    Preset::read("proposer-crashes-after-phase-1", include_str!("runs/proposer-crashes-after-phase-1.run")),
    Preset::read("proposer-crashes-in-phase-2", include_str!("runs/proposer-crashes-in-phase-2.run")),
    Preset::read("accepted-but-not-seen", include_str!("runs/accepted-but-not-seen.run")),
    Preset::read("later-ballot-adopts", include_str!("runs/later-ballot-adopts.run")),
    Preset::read("minority-partition", include_str!("runs/minority-partition.run")),
    Preset::read("majority-lost", include_str!("runs/majority-lost.run")),
    Preset::read("restart-with-disk", include_str!("runs/restart-with-disk.run")),
    Preset::read("restart-without-disk", include_str!("runs/restart-without-disk.run")),
    Preset::read("false-majority", include_str!("runs/false-majority.run")),
    Preset::read("lying-acceptor", include_str!("runs/lying-acceptor.run")),
    Preset::read("broken-accept", include_str!("runs/broken-accept.run")),
    Preset::read("broken-adoption", include_str!("runs/broken-adoption.run")),
    Preset::read("broken-any-value", include_str!("runs/broken-any-value.run")),
    Preset::read("broken-promises-forgotten", include_str!("runs/broken-promises-forgotten.run")),
    Preset::read("broken-everything-forgotten", include_str!("runs/broken-everything-forgotten.run")),
    Preset::read("broken-quorums", include_str!("runs/broken-quorums.run")),
    Preset::read("broken-counting", include_str!("runs/broken-counting.run")),
];
