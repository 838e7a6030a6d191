//! Keyed chance: every die is a pure function of the seed and of what it is thrown for.
//!
//! Dropping one message leaves every other die as it fell, so "what if" means only that. The mixing step is the finalizer of
//! splitmix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014). Links depend on these
//! figures for ever: the golden test below pins them.

/// What a die is thrown for. The numbers are part of every link: never renumber, only add.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u64)]
pub enum Purpose {
    /// A message's time on the way.
    Delay = 1,
    /// Whether a message is lost.
    Loss = 2,
    /// Whether a message arrives twice.
    Duplicate = 3,
    /// What a traitor says that says anything.
    Lie = 4,
    /// How long a proposer waits before it gives up a phase.
    Retry = 16,
    /// How long a pre-empted proposer keeps quiet.
    Backoff = 17,
    /// When a process starts by itself.
    Start = 18,
    /// How long a process waits before it passes on what it heard.
    Gossip = 19,
    /// How long a follower waits for its leader before it stands for election.
    Election = 20,
    /// A client's sessions: counted, not thrown.
    Session = 21,
    /// A coin that a process tosses where it knows no better.
    Coin = 22,
}

impl Purpose {
    /// How many dice a process owns: one sequence of draws for each purpose from [`Purpose::Retry`] on.
    pub const OF_PROCESSES: usize = 16;

    /// The place of a process's own purpose among its sequences.
    pub const fn sequence(self) -> usize {
        let number = self as u64;
        assert!(number >= 16, "messages' dice are keyed by the message, not drawn in sequence");
        (number - 16) as usize
    }
}

/// All the dice of one run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Chance {
    seed: u64,
}

impl Chance {
    /// The dice of a seed.
    pub const fn new(seed: u64) -> Chance {
        Chance { seed }
    }

    /// The die for one purpose and key: 64 even bits.
    pub fn bits(self, purpose: Purpose, key: [u64; 4]) -> u64 {
        let start = mix(self.seed.wrapping_add(GOLDEN.wrapping_mul(purpose as u64)));
        key.into_iter().fold(start, |bits, part| mix(bits ^ part.wrapping_mul(GOLDEN)))
    }

    /// A whole number from `low` to `high`, both included.
    pub fn within(self, purpose: Purpose, key: [u64; 4], low: u64, high: u64) -> u64 {
        let width = u128::from(high.saturating_sub(low)) + 1;
        low + ((u128::from(self.bits(purpose, key)) * width) >> 64) as u64
    }

    /// Whether something of so many chances in a thousand happens.
    pub fn happens(self, purpose: Purpose, key: [u64; 4], permille: u32) -> bool {
        permille > 0 && self.within(purpose, key, 0, 999) < u64::from(permille)
    }
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(GOLDEN);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dice_are_pinned_for_ever() {
        let chance = Chance::new(7);
        let thrown: Vec<u64> = (1..=4).map(|nth| chance.within(Purpose::Delay, [1, 3, nth, 1], 10_000, 20_000)).collect();
        assert_eq!(thrown, PINNED);
    }

    const PINNED: [u64; 4] = [12_409, 14_758, 15_533, 12_013];

    #[test]
    fn a_range_is_reached_at_both_ends_and_never_left() {
        let (mut low, mut high) = (false, false);
        for nth in 0..2000 {
            let thrown = Chance::new(1).within(Purpose::Backoff, [nth, 0, 0, 0], 5, 8);
            assert!((5..=8).contains(&thrown));
            low |= thrown == 5;
            high |= thrown == 8;
        }
        assert!(low && high);
        assert_eq!(Chance::new(1).within(Purpose::Delay, [0; 4], 9, 9), 9);
    }

    #[test]
    fn five_percent_is_about_one_in_twenty() {
        let lost = (0..20_000).filter(|&nth| Chance::new(3).happens(Purpose::Loss, [1, 2, nth, 1], 50)).count();
        assert!((900..1100).contains(&lost), "{lost} of 20000");
        assert!(!Chance::new(3).happens(Purpose::Loss, [1, 2, 3, 1], 0));
        assert!(Chance::new(3).happens(Purpose::Loss, [1, 2, 3, 1], 1000));
    }
}
