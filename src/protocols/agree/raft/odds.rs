//! How likely a split vote is.
//!
//! Ongaro's dissertation, chapter 9, in units of the range of election timeouts: with `s` servers alive of `n` and a one-way latency of
//! `l`, an election is split if at least `c = s - n/2 + 1` of them time out within `l` of the first, so
//! `Pr = sum over k = c-1 .. s of C(s, k) l^k (1-l)^(s-k)`.

use super::{Raft, Role, notes, rules};
use crate::base::Span;
use crate::sim::{Count, Scene};
use crate::words::{Arg, Text};

/// What is to be expected of the next election: the servers that are up and do not lead stand, if their leader should fall now.
pub(super) fn expected(scene: &Scene<'_, Raft>) -> Option<Text> {
    let config = scene.config;
    let servers = scene.cast.processes.iter().filter_map(|(id, member)| Some((id, member.server()?)));
    let alive = servers.filter(|(id, server)| scene.cast.standing.up.contains(*id) && !matches!(server.role, Role::Leader(_))).count() as u32;
    let who = Electorate { servers: config.servers.len() as u32, alive };
    let (low, high) = config.election;
    let timeout = if config.broken.has(&rules::EQUAL_TIMEOUTS) { (low, low) } else { (low, high) };
    (alive > 1).then(|| Count::expected(&notes::NEXT_ELECTION, Arg::Share(split_vote(who, config.latency, timeout))))
}

/// The binary digits of the fixed point in which it is calculated.
const DIGITS: u32 = 60;
const ONE: u128 = 1 << DIGITS;

/// Servers before an election.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Electorate {
    /// How many servers there are.
    servers: u32,
    /// How many of them are alive and may stand.
    alive: u32,
}

/// How likely the next election is to be split, in ten thousandths: from 0 to 10,000.
fn split_vote(who: Electorate, latency: (Span, Span), timeout: (Span, Span)) -> u32 {
    let within = share((latency.0.0 + latency.1.0) / 2, timeout.1.0 - timeout.0.0);
    let enough = (who.alive + 1).saturating_sub(who.servers / 2);
    let sum: u128 = (enough.saturating_sub(1)..=who.alive).map(|k| exactly(k, who.alive, within)).sum();
    u32::try_from((sum.min(ONE) * 10_000 + ONE / 2) >> DIGITS).expect("a share of 10,000 is at most 10,000")
}

/// Which share of a range a length is: all of it, where the range is no longer, or nothing at all.
fn share(length: u64, range: u64) -> u128 {
    if length >= range { ONE } else { u128::from(length) * ONE / u128::from(range) }
}

/// How likely exactly `k` of `s` are within the share: `C(s, k) l^k (1-l)^(s-k)`. Of 51 servers the first factor has 48 bits: what stands
/// before the last multiplication fits into 108.
fn exactly(k: u32, s: u32, within: u128) -> u128 {
    let ways = (1..=k).fold(1_u128, |ways, place| ways * u128::from(s - k + place) / u128::from(place));
    let hits = (0..k).fold(ways * ONE, |product, _| times(product, within));
    (0..s - k).fold(hits, |product, _| times(product, ONE - within))
}

/// A product of which one factor is a share: half the digits of each are enough.
fn times(number: u128, share: u128) -> u128 {
    (number >> (DIGITS / 2)) * (share >> (DIGITS / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The chance in ten thousandths, for a range of 100 ms.
    fn chance(servers: u32, alive: u32, latency: u64) -> u32 {
        let latency = Span::millis(latency);
        split_vote(Electorate { servers, alive }, (latency, latency), (Span::millis(150), Span::millis(250)))
    }

    #[test]
    fn the_worked_examples_of_the_dissertation_come_out() {
        assert_eq!([chance(5, 4, 1), chance(5, 4, 10), chance(5, 4, 20)], [6, 523, 1808]);
        assert_eq!((chance(5, 3, 20), chance(9, 5, 20)), (4880, 6723), "about half, nearly 70 %");
    }

    #[test]
    fn equal_timeouts_split_every_vote() {
        let latency = (Span::millis(10), Span::millis(20));
        assert_eq!(split_vote(Electorate { servers: 5, alive: 4 }, latency, (Span::millis(150), Span::millis(150))), 10_000);
    }

    #[test]
    fn latency_beyond_the_range_splits_every_vote_and_no_latency_none() {
        assert_eq!((chance(5, 4, 100), chance(5, 4, 5000), chance(5, 4, 0)), (10_000, 10_000, 0));
    }

    #[test]
    fn where_too_few_are_alive_nobody_wins() {
        assert_eq!(chance(5, 2, 1), 10_000);
    }

    #[test]
    fn the_chance_never_leaves_its_bounds_and_grows_with_the_latency() {
        for servers in 2..=51 {
            for alive in servers / 2 + 1..=servers {
                let all: Vec<u32> = (0..=100).step_by(5).map(|latency| chance(servers, alive, latency)).collect();
                assert!(all.windows(2).all(|pair| pair[0] <= pair[1] + 1), "{servers} {alive}: {all:?}");
                assert!(all.iter().all(|&chance| chance <= 10_000), "{servers} {alive}: {all:?}");
            }
        }
    }
}
