//! A ballot number, as in "The Part-Time Parliament": a round, made unique by the process that leads it.

use super::ProcessId;
use core::fmt;

/// A ballot: ordered by round first, then by process, so that two processes never share one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ballot {
    /// The round, from 1.
    pub round: u32,
    /// The proposer that leads the ballot.
    pub process: ProcessId,
}

impl fmt::Display for Ballot {
    /// `3.1`: round 3 of P1.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.round, self.process.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_round_weighs_more_than_the_process() {
        let low = Ballot { round: 1, process: ProcessId::numbered(5) };
        let high = Ballot { round: 2, process: ProcessId::numbered(1) };
        assert!(low < high);
        assert_eq!(high.to_string(), "2.1");
    }
}
