//! Runs of Raft worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

mod broken;
mod elections;
mod entries;
mod figures;
mod retired;

pub(super) use retired::RETIRED;

use crate::scenario::Preset;

pub(super) static PRESETS: [Preset; 26] = [
    elections::FIRST_ELECTION,
    entries::REPLICATION,
    elections::SPLIT_VOTE,
    elections::LEADER_CRASH,
    entries::CRASH_BEFORE_SENDING,
    entries::CRASH_REACHING_ONE_LOST,
    entries::CRASH_REACHING_ONE_SURVIVES,
    entries::CRASH_REACHING_MOST,
    entries::MINORITY_PARTITION,
    figures::FIGURE_7,
    figures::FIGURE_8,
    figures::FIGURE_8_PROTECTED,
    entries::READ_INDEX,
    entries::DEPOSED_LEADER_COMMITS,
    elections::TERM_INFLATION,
    elections::PRE_VOTE,
    entries::LOG_REPAIR,
    entries::LOG_REPAIR_WITH_HINTS,
    broken::BROKEN_EQUAL_TIMEOUTS,
    figures::BROKEN_COMMIT_BY_COUNTING,
    broken::BROKEN_READS,
    broken::BROKEN_LIVING_MAJORITY,
    broken::BROKEN_FORGOTTEN_VOTES,
    broken::BROKEN_FORGOTTEN_ENTRIES,
    broken::BROKEN_BLIND_VOTES,
    broken::BROKEN_TRUNCATION,
];
