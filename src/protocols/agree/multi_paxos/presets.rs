//! Runs of Multi-Paxos worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 17] = [
    Preset::read("stable-leader", include_str!("runs/stable-leader.run")),
    Preset::read("leader-crash", include_str!("runs/leader-crash.run")),
    Preset::read("completing-the-log", include_str!("runs/completing-the-log.run")),
    Preset::read("a-hole", include_str!("runs/a-hole.run")),
    Preset::read("two-leaders", include_str!("runs/two-leaders.run")),
    Preset::read("leader-in-a-minority", include_str!("runs/leader-in-a-minority.run")),
    Preset::read("catching-up", include_str!("runs/catching-up.run")),
    Preset::read("duel", include_str!("runs/duel.run")),
    Preset::read("duel-with-backoff", include_str!("runs/duel-with-backoff.run")),
    Preset::read("broken-accept", include_str!("runs/broken-accept.run")),
    Preset::read("broken-adoption", include_str!("runs/broken-adoption.run")),
    Preset::read("broken-mark", include_str!("runs/broken-mark.run")),
    Preset::read("broken-ballot", include_str!("runs/broken-ballot.run")),
    Preset::read("broken-hole", include_str!("runs/broken-hole.run")),
    Preset::read("broken-twice", include_str!("runs/broken-twice.run")),
    Preset::read("broken-promises-forgotten", include_str!("runs/broken-promises-forgotten.run")),
    Preset::read("broken-quorums", include_str!("runs/broken-quorums.run")),
];
