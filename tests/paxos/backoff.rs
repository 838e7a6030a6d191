//! Keeping quiet after a refusal: the duel's cure. PMS section 2.4 asks for randomness or real time; B20 has the trend.

use super::actor::{Actor, ballot, nack};
use crate::support::{Run, run};
use synod::base::Span;
use synod::protocols::agree::paxos::Timer;

/// The endless duels of `duel.rs`: d = 10 ms, tau = 10 ms, s = 25 ms.
const DUELS: [&str; 2] = ["n=6 roles=separate proposers=2", "n=5 proposers=P1,P5"];

fn duel(cast: &str, offset: u64, seed: u64, backoff: &str) -> Run {
    run(&format!("paxos {cast} seed={seed} latency=10ms think=10ms offset={offset}ms retry=60s {backoff}"))
}

/// How long P1 keeps quiet after each of some refusals in a row.
fn quiet_times(backoff: &str, seed: u64, refusals: u32) -> Vec<Option<Span>> {
    let mut proposer = Actor::new(&format!("paxos n=6 seed={seed} roles=separate proposers=2 {backoff}"), 1);
    proposer.starts();
    let mut times = Vec::new();
    for _ in 0..refusals {
        let mine = proposer.leads().expect("it leads a ballot");
        times.push(proposer.hears(3, nack(mine, ballot(mine.round, 2))).timer(Timer::Backoff));
        if proposer.leads().is_none() {
            proposer.times_out(Timer::Backoff);
        }
    }
    times
}

#[test]
fn without_backoff_a_refused_proposer_tries_again_at_once() {
    assert_eq!(quiet_times("backoff=none", 1, 3), [None; 3]);
}

#[test]
fn a_fixed_backoff_is_the_same_each_time() {
    assert_eq!(quiet_times("backoff=fixed backoff-max=30ms", 1, 3), [Some(Span::millis(30)); 3]);
}

#[test]
fn a_random_backoff_lies_between_nothing_and_the_longest() {
    let times: Vec<Span> = (0..300).flat_map(|seed| quiet_times("backoff=random backoff-max=30ms", seed, 3)).flatten().collect();
    assert_eq!(times.len(), 900);
    assert!(times.iter().all(|time| *time <= Span::millis(30)));
    assert!(times.iter().any(|time| *time < Span::millis(2)) && times.iter().any(|time| *time > Span::millis(28)));
}

#[test]
fn an_exponential_backoff_doubles_its_range_up_to_the_longest() {
    for (failures, most) in [(1, 20), (2, 40), (3, 80), (4, 160), (5, 160), (9, 160)] {
        let times: Vec<Span> = (0..300)
            .filter_map(|seed| *quiet_times("backoff=exponential backoff-max=160ms", seed, failures).last().expect("there were refusals"))
            .collect();
        let longest = times.iter().max().expect("it keeps quiet");
        assert!((Span::millis(most * 9 / 10)..=Span::millis(most)).contains(longest), "{failures} refusals: up to {longest}");
    }
}

#[test]
fn a_proposer_that_keeps_quiet_begins_nothing_until_its_time_is_over() {
    let mut proposer = Actor::new("paxos n=6 roles=separate proposers=2 backoff=fixed", 1);
    proposer.starts();
    let deeds = proposer.hears(3, nack(ballot(1, 1), ballot(1, 2)));
    assert!(deeds.sent().is_empty() && deeds.cancels(Timer::Retry));
    assert!(proposer.is_asked("green").sent().is_empty());
    proposer.times_out(Timer::Backoff);
    assert_eq!(proposer.leads(), Some(ballot(2, 1)));
}

#[test]
fn random_and_exponential_backoff_end_the_duel_for_every_seed() {
    for cast in DUELS {
        for backoff in ["random", "exponential"] {
            for seed in 0..500 {
                let run = duel(cast, 25, seed, &format!("backoff={backoff}"));
                assert!(run.terminates() && run.broken().is_empty(), "{cast} {backoff} seed {seed}");
                assert!(run.ballots() <= 12, "{cast} {backoff} seed {seed}: {} ballots", run.ballots());
            }
        }
    }
}

#[test]
fn every_preset_of_a_duel_ends_once_randomized_backoff_is_switched_on() {
    let script = crate::support::preset("paxos/dueling-proposers");
    assert!(!run(script).terminates());
    for seed in 0..500 {
        assert!(run(&format!("{script} seed={seed} backoff=random")).terminates(), "seed {seed}");
    }
}

#[test]
fn the_longer_the_range_the_fewer_ballots_it_takes() {
    // B20, in units of d: B = 0.5: 13.3 attempts, 1: 4.5, 2: 3.4, 16: 2.2. Here B is in ms and d = 10 ms.
    let mean = |longest: u64| {
        let ballots: usize =
            (0..1000).map(|seed| duel(DUELS[0], 25, seed, &format!("backoff=random backoff-max={longest}ms until=60s")).ballots()).sum();
        ballots as f64 / 1000.0
    };
    let means = [5, 10, 20, 160].map(mean);
    assert!(means.windows(2).all(|pair| pair[0] > pair[1]), "{means:?}");
    assert!((11.0..16.0).contains(&means[0]) && (4.0..5.2).contains(&means[1]) && (3.0..3.8).contains(&means[2]), "{means:?}");
}

#[test]
fn a_fixed_backoff_only_narrows_the_window_until_it_is_as_long_as_the_thinking_time() {
    // Refused at 4d + tau, back F later: the window of endless offsets shrinks from (2d, 2d + tau) to (2d + F, 2d + tau).
    for longest in [0, 2, 4, 6, 9, 10, 11, 20, 30, 200] {
        for offset in (1..50).filter(|offset| ![20 + longest, 30].contains(offset)) {
            let run = duel(DUELS[0], offset, 1, &format!("backoff=fixed backoff-max={longest}ms until=2s"));
            assert!(run.broken().is_empty());
            assert_eq!(!run.terminates(), 20 + longest < offset && offset < 30, "F={longest}ms s={offset}ms");
        }
    }
}
