//! Storm, then calm: thousands of random runs of Basic Paxos. Safety holds always, and once the weather is calm everybody learns.
//! And the other way round: with a rule broken, the same weather finds the breach.
//!
//! A failure prints its seed and its script, which runs as it stands: `headless trace -`.

mod support;
#[path = "support/weather.rs"]
mod weather;

use std::collections::BTreeMap;
use support::{Run, run};
use synod::base::{Ballot, ProcessId, ProcessSet, Value};
use synod::facts::{Agreement, Milestone};
use synod::protocols::paxos::CARD;
use weather::{Evil, storm_then_calm, tight};

/// What "Paxos Made Simple" says of every run, computed from the milestones without the properties' help.
///
/// # Errors
/// The sentence that is not true of this run.
fn second_opinion(run: &Run) -> Result<(), String> {
    let acceptors = run.0.cast().processes.iter().filter(|(_, member)| member.server().is_some_and(|server| server.acceptor.is_some())).count();
    let mut votes: BTreeMap<(Ballot, Value), ProcessSet> = BTreeMap::new();
    let mut last_vote: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
    let mut last_begun: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
    let mut chosen: Option<(Ballot, Value)> = None;
    for entry in run.0.past().iter() {
        match (entry.what, entry.process) {
            (Milestone::Agreement(Agreement::Began { ballot }), Some(process)) => {
                demand(last_begun.insert(process, ballot).is_none_or(|last| last < ballot), "a proposer's ballots grow")?;
            }
            (Milestone::Agreement(Agreement::Voted { ballot: Some(ballot), value }), Some(process)) => {
                demand(votes.keys().all(|(other, theirs)| *other != ballot || *theirs == value), "a ballot has one value")?;
                demand(last_vote.insert(process, ballot).is_none_or(|last| last <= ballot), "an acceptor's votes grow")?;
                let voters = votes.entry((ballot, value)).or_default();
                voters.insert(process);
                if voters.len() > acceptors / 2 {
                    chosen = Some(chosen.map_or((ballot, value), |first| first.min((ballot, value))));
                }
                // P2a: as long as this holds, so does P2b, that proposers only ask for the chosen value.
                let later = |(first, theirs): (Ballot, Value)| votes.keys().all(|(other, value)| *other <= first || *value == theirs);
                demand(chosen.is_none_or(later), "every higher-numbered proposal accepted has the chosen value (P2a)")?;
            }
            (Milestone::Agreement(Agreement::Chosen { value, .. }), _) => {
                demand(chosen.is_some_and(|(_, theirs)| theirs == value), "what is said to be chosen is")?
            }
            (Milestone::Agreement(Agreement::Decided { value }), _) => {
                demand(chosen.is_some_and(|(_, theirs)| theirs == value), "only a chosen value is learned")?
            }
            _ => {}
        }
    }
    demand(chosen.is_some() != run.chosen().is_empty(), "what is chosen is said to be")
}

fn demand(condition: bool, sentence: &str) -> Result<(), String> {
    if condition { Ok(()) } else { Err(sentence.into()) }
}

/// Runs a script that must be safe.
fn safe(seed: u64, script: &str) -> Run {
    let run = run(script);
    assert!(run.is_safe(), "seed {seed}: {:?} broken in\n{script}", run.broken());
    second_opinion(&run).unwrap_or_else(|sentence| panic!("seed {seed}: it is not true that {sentence}, in\n{script}"));
    run
}

#[test]
fn safety_holds_in_every_storm_and_everybody_learns_in_the_calm() {
    let mut events = 0;
    for seed in 0..12_000 {
        let script = storm_then_calm(seed);
        let run = safe(seed, &script);
        assert!(run.terminates(), "seed {seed}: {:?} after the calm of\n{script}", run.verdict("Termination"));
        events += run.0.world().events();
    }
    assert!(events > 1_200_000, "the storms were worth their name: {events} events");
}

#[test]
fn no_correct_configuration_is_ever_flagged() {
    // The very weather that finds every broken rule below.
    for seed in 0..20_000 {
        safe(seed, &tight(seed, Evil::None));
    }
}

/// The first seed whose tight storm breaks Agreement or Integrity.
fn search(evil: Evil, seeds: u64) -> Option<u64> {
    (0..seeds).find(|&seed| {
        let broken = run(&tight(seed, evil)).broken();
        broken.contains(&"Agreement") || broken.contains(&"Integrity")
    })
}

/// The most seeds that a search looks at: thirty times as many as the slowest of them needs.
const SEEDS: u64 = 20_000;

#[test]
fn each_broken_rule_is_found_by_random_search() {
    for rule in CARD.rules {
        let found = search(Evil::Rule(rule.id), SEEDS);
        println!("{} is found at seed {found:?}", rule.id);
        assert!(found.is_some(), "{SEEDS} storms and {} was not noticed", rule.id);
    }
}

#[test]
fn a_lost_disk_and_a_liar_are_found_by_random_search() {
    for evil in [Evil::LostDisk, Evil::Liar] {
        let found = search(evil, SEEDS);
        println!("{evil:?} is found at seed {found:?}");
        assert!(found.is_some(), "{SEEDS} storms and {evil:?} was not noticed");
    }
}

#[test]
fn a_breach_that_is_found_is_a_breach_by_the_second_opinion_too() {
    for rule in ["accept-ignores-promise", "ignore-reported", "forget-everything"] {
        let seed = search(Evil::Rule(rule), SEEDS).expect("another test says so");
        assert!(second_opinion(&run(&tight(seed, Evil::Rule(rule)))).is_err(), "{rule}, seed {seed}");
    }
}
