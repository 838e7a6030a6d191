//! Runs that were published and that version 2 plays otherwise: there a new leader does not answer a client that never asked it. Links to
//! them open for ever, and no list shows them.

use super::{entries, figures};
use crate::scenario::Preset;

/// In the order in which they were published.
pub(in crate::protocols::raft) static RETIRED: [Preset; 5] = [
    Preset {
        id: "crash-reaching-one-kept",
        script: "raft@1 seed=3 latency=10ms until=250ms retry=200ms\n\
                at 10ms  timeout P1 Election\n\
                at 60ms  C1 put x 5\n\
                at 65ms  crash P1 reaching P2\n\
                at 150ms  timeout P2 Election\n\
                at 225ms  recover P1",
        ..entries::CRASH_REACHING_ONE_SURVIVES
    },
    Preset {
        id: "crash-reaching-majority",
        script: "raft@1 seed=3 latency=10ms until=345ms retry=200ms\n\
                at 10ms  timeout P1 Election\n\
                at 60ms  C1 put x 5\n\
                at 65ms  crash P1 reaching P2 P3\n\
                at 305ms  recover P1",
        ..entries::CRASH_REACHING_MOST
    },
    Preset {
        id: "figure-8-committed",
        script: "raft@1 latency=10ms until=400ms clients=2 heartbeat=80ms noop=off retry=1s\n\
                at 0ms  initial P1 term=1 log=1\n\
                at 0ms  initial P2 term=1 log=1\n\
                at 0ms  initial P3 term=1 log=1\n\
                at 0ms  initial P4 term=1 log=1\n\
                at 0ms  initial P5 term=1 log=1\n\
                at 10ms  timeout P1 Election\n\
                at 35ms  C1 put x 2\n\
                at 40ms  crash P1 reaching P2\n\
                at 60ms  timeout P5 Election\n\
                at 60ms  hold P5>P1#3 for 65ms\n\
                at 85ms  C2 put x 3\n\
                at 110ms  crash P5 reaching\n\
                at 125ms  recover P1\n\
                at 145ms  timeout P1 Election\n\
                at 145ms  hold P1>P5#4 for 110ms\n\
                at 180ms  cut P1>P4\n\
                at 210ms  timeout C2 Retry\n\
                at 250ms  crash P1\n\
                at 260ms  recover P5\n\
                at 275ms  timeout P5 Election\n\
                at 305ms  timeout P3 Election",
        ..figures::FIGURE_8_PROTECTED
    },
    Preset {
        id: "deposed-leader",
        script: "raft@1 n=3 latency=10ms until=180ms\n\
                at 10ms  timeout P1 Election\n\
                at 50ms  C1 put x 5\n\
                at 50ms  hold P2>P1#3 for 40ms\n\
                at 75ms  partition P1 | P2 P3\n\
                at 85ms  timeout P2 Election\n\
                at 117ms  heal",
        ..entries::DEPOSED_LEADER_COMMITS
    },
    Preset {
        id: "broken-old-terms",
        script: "raft@1 latency=10ms until=400ms clients=2 heartbeat=80ms noop=off retry=1s break=commit-old-terms\n\
                at 0ms  initial P1 term=1 log=1\n\
                at 0ms  initial P2 term=1 log=1\n\
                at 0ms  initial P3 term=1 log=1\n\
                at 0ms  initial P4 term=1 log=1\n\
                at 0ms  initial P5 term=1 log=1\n\
                at 10ms  timeout P1 Election\n\
                at 35ms  C1 put x 2\n\
                at 40ms  crash P1 reaching P2\n\
                at 60ms  timeout P5 Election\n\
                at 60ms  hold P5>P1#3 for 65ms\n\
                at 85ms  C2 put x 3\n\
                at 110ms  crash P5 reaching\n\
                at 125ms  recover P1\n\
                at 145ms  timeout P1 Election\n\
                at 145ms  hold P1>P5#4 for 90ms\n\
                at 145ms  drop P1>P4#5\n\
                at 210ms  timeout C2 Retry\n\
                at 215ms  crash P1 reaching\n\
                at 235ms  recover P5\n\
                at 255ms  timeout P5 Election\n\
                at 320ms  recover P1",
        ..figures::BROKEN_COMMIT_BY_COUNTING
    },
];
