//! A second opinion on runs: what an algorithm's papers say of every run, computed from the milestones without the help of its
//! properties, which are judged by it.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use crate::support::{Run, scenario};
use synod::sim::Protocol;

/// An algorithm on whose runs there is a second opinion.
pub trait Opinion: Protocol {
    /// What its papers say of every run.
    ///
    /// # Errors
    /// The sentence that is not true of this run.
    fn second_opinion(run: &Run<Self>) -> Result<(), String>;
}

/// Holds a sentence of the papers to be true.
///
/// # Errors
/// The sentence, where it is not.
pub fn demand(condition: bool, sentence: &str) -> Result<(), String> {
    if condition { Ok(()) } else { Err(sentence.into()) }
}

/// Runs a script in which nothing bad may happen, by the properties and by the second opinion.
pub fn safe<P: Opinion>(seed: u64, script: &str) -> Run<P> {
    let run = Run::<P>::of(scenario(script));
    assert!(run.is_safe(), "seed {seed}: {:?} broken in\n{script}", run.broken());
    P::second_opinion(&run).unwrap_or_else(|sentence| panic!("seed {seed}: it is not true that {sentence}, in\n{script}"));
    run
}

/// The first of the scripts of so many seeds in which one of these properties breaks, whatever is wrong with it: its seed and its run.
/// With no property named, any will do.
pub fn found<P: Opinion>(what: &str, seeds: u64, script: impl Fn(u64) -> String, by: &[&str]) -> (u64, Run<P>) {
    let is_meant = |broken: &str| by.is_empty() || by.contains(&broken);
    let found = (0..seeds).find_map(|seed| {
        let run = Run::<P>::of(scenario(&script(seed)));
        run.broken().into_iter().any(is_meant).then_some((seed, run))
    });
    let (seed, run) = found.unwrap_or_else(|| panic!("{seeds} storms and {what} was not noticed"));
    println!("{what} is found at seed {seed} by {:?}", run.broken());
    (seed, run)
}
