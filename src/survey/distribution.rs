//! The answers of many runs, exactly: how often each came, and in how many runs none did.

use super::Found;
use std::collections::BTreeMap;

/// How often each answer came. Whole numbers, so that the order in which they came does not matter.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Distribution {
    answers: BTreeMap<u64, Answer>,
    count: u32,
    missing: u32,
    missing_seed: Option<u64>,
    cut_short: u32,
    cut_short_seed: Option<u64>,
}

/// An answer that some runs gave.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The answer.
    pub value: u64,
    /// How many runs gave it.
    pub count: u32,
    /// The lowest of their seeds: the run to look at.
    pub seed: u64,
}

/// A stretch of answers and how many fell into it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket {
    /// The smallest answer that belongs here.
    pub from: u64,
    /// The smallest that no longer does.
    pub to: u64,
    /// How many there were.
    pub count: u32,
}

impl Distribution {
    /// Adds what the run of a seed had to say.
    pub fn add(&mut self, seed: u64, found: Found) {
        let lowest = |known: Option<u64>| Some(known.map_or(seed, |known| known.min(seed)));
        match found {
            Found::Answer(value) => {
                let answer = self.answers.entry(value).or_insert(Answer { value, count: 0, seed });
                answer.count += 1;
                answer.seed = answer.seed.min(seed);
                self.count += 1;
            }
            Found::Nothing => {
                self.missing += 1;
                self.missing_seed = lowest(self.missing_seed);
            }
            Found::CutShort => {
                self.cut_short += 1;
                self.cut_short_seed = lowest(self.cut_short_seed);
            }
        }
    }

    /// How many runs answered.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// In how many runs it never came.
    pub fn missing(&self) -> u32 {
        self.missing
    }

    /// The lowest seed of a run in which it never came.
    pub fn missing_seed(&self) -> Option<u64> {
        self.missing_seed
    }

    /// How many runs got stuck or grew too large before it came.
    pub fn cut_short(&self) -> u32 {
        self.cut_short
    }

    /// The lowest seed of such a run.
    pub fn cut_short_seed(&self) -> Option<u64> {
        self.cut_short_seed
    }

    /// Every answer, smallest first.
    pub fn iter(&self) -> impl Iterator<Item = Answer> {
        self.answers.values().copied()
    }

    /// The smallest answer.
    pub fn min(&self) -> Option<Answer> {
        self.answers.first_key_value().map(|(_, answer)| *answer)
    }

    /// The largest answer.
    pub fn max(&self) -> Option<Answer> {
        self.answers.last_key_value().map(|(_, answer)| *answer)
    }

    /// The smallest answer that at least so many percent of the answers do not exceed: one that a run really gave. Runs without an
    /// answer do not count.
    pub fn percentile(&self, percent: u32) -> Option<Answer> {
        let rank = (u64::from(self.count) * u64::from(percent)).div_ceil(100).max(1);
        let mut seen = 0;
        self.iter().find(|answer| {
            seen += u64::from(answer.count);
            seen >= rank
        })
    }

    /// The mean of the answers.
    pub fn mean(&self) -> Option<f64> {
        let sum: u128 = self.iter().map(|answer| u128::from(answer.value) * u128::from(answer.count)).sum();
        (self.count > 0).then(|| sum as f64 / f64::from(self.count))
    }

    /// The answers in at most so many buckets of one round width, empty ones between them included. Where a few answers lie far
    /// beyond all others, the last bucket is wider and takes them.
    pub fn buckets(&self, most: usize) -> Vec<Bucket> {
        let (Some(min), Some(far), Some(max)) = (self.min(), self.percentile(99), self.max()) else { return Vec::new() };
        let (min, far, max) = (min.value, far.value, max.value);
        let most = most.max(2) as u64;
        // One is set aside for the stragglers.
        let width = (1..).map(round_width).find(|width| far / width - min / width < most - 1).expect("some width is wide enough");
        let from = min / width * width;
        let regular = far / width - min / width + 1;
        let last = if max / width == far / width { regular } else { regular + 1 };
        let mut buckets: Vec<Bucket> =
            (0..last).map(|place| Bucket { from: from + place * width, to: from + (place + 1) * width, count: 0 }).collect();
        if let Some(end) = buckets.last_mut().filter(|end| end.to <= max) {
            end.to = max + 1;
        }
        for answer in self.iter() {
            buckets[((answer.value - from) / width).min(last - 1) as usize].count += answer.count;
        }
        buckets
    }
}

/// The widths that people read well, narrowest first: 1, 2, 5, 10, 20, 50, ..
fn round_width(nth: u32) -> u64 {
    [1, 2, 5][(nth as usize - 1) % 3] * 10_u64.pow((nth - 1) / 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(answers: impl IntoIterator<Item = u64>) -> Distribution {
        let mut distribution = Distribution::default();
        answers.into_iter().for_each(|answer| distribution.add(7, Found::Answer(answer)));
        distribution
    }

    fn percentile(distribution: &Distribution, percent: u32) -> Option<u64> {
        distribution.percentile(percent).map(|answer| answer.value)
    }

    #[test]
    fn percentiles_are_answers_that_really_came() {
        let distribution = of(1..=100);
        assert_eq!([1, 50, 90, 99, 100].map(|percent| percentile(&distribution, percent)), [1, 50, 90, 99, 100].map(Some));
        assert_eq!([50, 90, 99].map(|percent| percentile(&of([7, 3, 5]), percent)), [5, 7, 7].map(Some));
        assert_eq!((percentile(&of([7]), 0), percentile(&of([7]), 50), percentile(&of([]), 50)), (Some(7), Some(7), None));
    }

    #[test]
    fn the_order_of_answers_does_not_matter() {
        assert_eq!(of([5, 1, 5, 3]), of([1, 3, 5, 5]));
        assert_eq!(of([5, 1, 5, 3]).mean(), Some(3.5));
    }

    #[test]
    fn runs_without_an_answer_count_only_as_missing() {
        let mut distribution = of([4, 4]);
        distribution.add(9, Found::Nothing);
        distribution.add(8, Found::Nothing);
        distribution.add(6, Found::CutShort);
        assert_eq!((distribution.count(), distribution.missing(), distribution.missing_seed()), (2, 2, Some(8)));
        assert_eq!((distribution.cut_short(), distribution.cut_short_seed()), (1, Some(6)));
        assert_eq!(distribution.mean(), Some(4.0));
        assert_eq!((of([]).min(), of([]).max(), of([]).mean(), of([]).buckets(9)), (None, None, None, Vec::new()));
    }

    #[test]
    fn buckets_are_few_round_and_hold_every_answer() {
        let answers = [vec![0], vec![7; 3], (100..1000).collect(), (0..500).map(|n| 40_000 + n * n).collect(), vec![1, 2, 9_999_999, u64::MAX / 2]];
        for answers in answers {
            for most in [2, 3, 7, 20] {
                let (distribution, count) = (of(answers.iter().copied()), answers.len() as u32);
                let buckets = distribution.buckets(most);
                assert!((1..=most).contains(&buckets.len()), "{buckets:?}");
                assert_eq!(buckets.iter().map(|bucket| bucket.count).sum::<u32>(), count);
                assert!(buckets.windows(2).all(|pair| pair[0].to == pair[1].from));
                for bucket in buckets {
                    let inside = distribution.iter().filter(|answer| (bucket.from..bucket.to).contains(&answer.value));
                    assert_eq!(inside.map(|answer| answer.count).sum::<u32>(), bucket.count, "{bucket:?}");
                }
            }
        }
    }

    #[test]
    fn stragglers_share_the_last_bucket() {
        let buckets = of((0..1000).chain([1_000_000])).buckets(20);
        assert_eq!(buckets.last(), Some(&Bucket { from: 1000, to: 1_000_001, count: 1 }));
        assert!(buckets[..buckets.len() - 1].iter().all(|bucket| bucket.to - bucket.from == 100 && bucket.count == 100));
    }
}
