//! The fuzzer's function under a stable random driver: real scenarios, bent and broken, never panic and never hang.

#[path = "support/hostile.rs"]
mod hostile;
mod support;
#[path = "support/weather.rs"]
mod weather;

use hostile::hostile;
use synod::base::{Chance, Purpose};
use synod::player::fuzz;
use synod::protocols::CARDS;
use synod::scenario::link::{self, Link};

/// How many bent texts are tried; `SYNOD_FUZZ` asks for more.
const TRIES: u32 = 20_000;

/// What is bent: every preset as a script and as a link, and hostile scripts of every algorithm.
fn seeds() -> Vec<String> {
    let hostile = CARDS.iter().flat_map(|card| (0..30).map(|seed| hostile(card, seed)));
    let presets = CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (*card, preset)));
    presets
        .flat_map(|(card, preset)| {
            [preset.script.to_owned(), link::print(&Link::of_preset(card, preset)), link::print(&Link::plain(Link::of_preset(card, preset).scenario))]
        })
        .chain(hostile)
        .collect()
}

/// Bits and pieces that scenarios are made of, to be put where they do not belong.
const PIECES: [&str; 40] = [
    "0ms",
    "86400s",
    "1us",
    "~3",
    "P1",
    "P51",
    "C1",
    "P1>P2#1",
    "P2-P1:2/2",
    " ",
    "\n",
    "at ",
    "&",
    ",",
    "=",
    "n=51",
    "n=1",
    "latency=0ms",
    "think=0ms",
    "proposers=20",
    "duplicate=100%",
    "loss=100",
    "crash P2 reaching P3",
    "do=",
    "branches=:",
    "Name.",
    "/",
    "beside=1",
    "beside=raft/plain",
    "losing disk",
    "at 86400s crash P1\n",
    "crash C1 losing disk",
    "retry=0ms",
    "heartbeat=1us",
    "election=0..1us",
    "clients=9",
    "term=18446744073709551615",
    "log=3,1",
    "@1",
    "\r",
];

/// Dice that are the same in every run of the test.
struct Driver {
    chance: Chance,
    thrown: u64,
}

impl Driver {
    fn below(&mut self, bound: usize) -> usize {
        self.thrown += 1;
        self.chance.within(Purpose::Start, [self.thrown, 0, 0, 0], 0, bound.max(1) as u64 - 1) as usize
    }

    /// One of the seeds with some bytes changed, taken out, doubled or put in.
    fn bend(&mut self, seeds: &[String]) -> Vec<u8> {
        let mut text = seeds[self.below(seeds.len())].clone().into_bytes();
        for _ in 0..=self.below(4) {
            let (at, other) = (self.below(text.len()), self.below(text.len()));
            let (low, high) = (at.min(other), at.max(other));
            match self.below(5) {
                0 => drop(text.drain(low..high.min(low + 12))),
                1 => text.extend_from_within(low..high),
                2 => text[at] = self.below(256) as u8,
                3 => text.truncate(high.max(1)),
                _ => {
                    let piece = PIECES[self.below(PIECES.len())].bytes();
                    text.splice(at..at, piece);
                }
            }
            if text.is_empty() {
                text.push(b'#');
            }
        }
        text
    }
}

#[test]
fn bent_scenarios_never_panic() {
    let seeds = seeds();
    let tries: u32 = std::env::var("SYNOD_FUZZ").ok().and_then(|tries| tries.parse().ok()).unwrap_or(TRIES);
    let drive = |seed: u64| {
        let mut driver = Driver { chance: Chance::new(seed), thrown: 0 };
        for place in 0..tries.div_ceil(2) {
            let text = driver.bend(&seeds);
            let result = std::panic::catch_unwind(|| fuzz(&text));
            assert!(result.is_ok(), "try {place} with seed {seed} panics with this text:\n{}", String::from_utf8_lossy(&text));
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| drive(7));
        drive(8);
    });
}
