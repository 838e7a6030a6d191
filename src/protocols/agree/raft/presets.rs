//! Runs of Raft worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 26] = [
    Preset::read("first-election", include_str!("runs/first-election.run")),
    Preset::read("replication", include_str!("runs/replication.run")),
    Preset::read("split-vote", include_str!("runs/split-vote.run")),
    Preset::read("leader-crash", include_str!("runs/leader-crash.run")),
    Preset::read("crash-before-sending", include_str!("runs/crash-before-sending.run")),
    Preset::read("crash-reaching-one-lost", include_str!("runs/crash-reaching-one-lost.run")),
    Preset::read("crash-reaching-one-survives", include_str!("runs/crash-reaching-one-survives.run")),
    Preset::read("crash-reaching-most", include_str!("runs/crash-reaching-most.run")),
    Preset::read("minority-partition", include_str!("runs/minority-partition.run")),
    Preset::read("figure-7", include_str!("runs/figure-7.run")),
    Preset::read("figure-8", include_str!("runs/figure-8.run")),
    Preset::read("figure-8-protected", include_str!("runs/figure-8-protected.run")),
    Preset::read("read-index", include_str!("runs/read-index.run")),
    Preset::read("deposed-leader-commits", include_str!("runs/deposed-leader-commits.run")),
    Preset::read("term-inflation", include_str!("runs/term-inflation.run")),
    Preset::read("pre-vote", include_str!("runs/pre-vote.run")),
    Preset::read("log-repair", include_str!("runs/log-repair.run")),
    Preset::read("log-repair-with-hints", include_str!("runs/log-repair-with-hints.run")),
    Preset::read("broken-equal-timeouts", include_str!("runs/broken-equal-timeouts.run")),
    Preset::read("broken-commit-by-counting", include_str!("runs/broken-commit-by-counting.run")),
    Preset::read("broken-reads", include_str!("runs/broken-reads.run")),
    Preset::read("broken-living-majority", include_str!("runs/broken-living-majority.run")),
    Preset::read("broken-forgotten-votes", include_str!("runs/broken-forgotten-votes.run")),
    Preset::read("broken-forgotten-entries", include_str!("runs/broken-forgotten-entries.run")),
    Preset::read("broken-blind-votes", include_str!("runs/broken-blind-votes.run")),
    Preset::read("broken-truncation", include_str!("runs/broken-truncation.run")),
];

/// Those that version 2 plays otherwise: there a new leader does not answer a client that never asked it. Links to them open for ever, and
/// no list shows them. In the order in which they were published.
pub(super) static RETIRED: [Preset; 5] = [
    Preset::read("crash-reaching-one-kept", include_str!("runs/crash-reaching-one-kept.run")),
    Preset::read("crash-reaching-majority", include_str!("runs/crash-reaching-majority.run")),
    Preset::read("figure-8-committed", include_str!("runs/figure-8-committed.run")),
    Preset::read("deposed-leader", include_str!("runs/deposed-leader.run")),
    Preset::read("broken-old-terms", include_str!("runs/broken-old-terms.run")),
];
