//! The scale of the tape: where a moment stands on it.

use synod::base::Time;

/// How finely the tape is divided: more than it has pixels.
pub const PARTS: u64 = 2000;

/// Where a moment stands on a tape of that length.
pub fn place(at: Time, length: Time) -> u64 {
    (at.0.saturating_mul(PARTS) / length.0.max(1)).min(PARTS)
}

/// A place on the tape in per cent.
pub fn percent(place: u64) -> String {
    format!("{}.{}", place * 100 / PARTS, place * 1000 / PARTS % 10)
}
