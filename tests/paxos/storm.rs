//! Storm, then calm: thousands of random runs of Basic Paxos. Safety holds always, and once the weather is calm everybody learns.
//! And the other way round: with a rule broken, the same weather finds the breach.
//!
//! A failure prints its seed and its script, which runs as it stands: `headless trace -`.

use crate::opinion::{Opinion, demand, found, safe};
use crate::paxos_weather::{Evil, storm_then_calm, tight};
use crate::support::Run;
use std::collections::BTreeMap;
use synod::base::{Ballot, ProcessId, ProcessSet, Value};
use synod::facts::Agreement;
use synod::protocols::agree::paxos::{CARD, Paxos};

impl Opinion for Paxos {
    /// What "Paxos Made Simple" says.
    fn second_opinion(run: &Run) -> Result<(), String> {
        let acceptors = run.0.cast().processes.iter().filter(|(_, member)| member.server().is_some_and(|server| server.acceptor.is_some())).count();
        let mut votes: BTreeMap<(Ballot, Value), ProcessSet> = BTreeMap::new();
        let mut last_vote: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
        let mut last_begun: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
        let mut chosen: Option<(Ballot, Value)> = None;
        for entry in run.0.past().iter() {
            match (entry.what.told(), entry.process) {
                (Some(Agreement::Began { ballot }), Some(process)) => {
                    demand(last_begun.insert(process, ballot).is_none_or(|last| last < ballot), "a proposer's ballots grow")?;
                }
                (Some(Agreement::Voted { ballot: Some(ballot), value }), Some(process)) => {
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
                (Some(Agreement::Chosen { value, .. }), _) => {
                    demand(chosen.is_some_and(|(_, theirs)| theirs == value), "what is said to be chosen is")?
                }
                (Some(Agreement::Decided { value }), _) => {
                    demand(chosen.is_some_and(|(_, theirs)| theirs == value), "only a chosen value is learned")?
                }
                _ => {}
            }
        }
        demand(chosen.is_some() != run.chosen().is_empty(), "what is chosen is said to be")
    }
}

#[test]
fn safety_holds_in_every_storm_and_everybody_learns_in_the_calm() {
    let mut events = 0;
    for seed in 0..12_000 {
        let script = storm_then_calm(seed);
        let run = safe::<Paxos>(seed, &script);
        assert!(run.terminates(), "seed {seed}: {:?} after the calm of\n{script}", run.verdict("Termination"));
        events += run.0.world().events();
    }
    assert!(events > 1_200_000, "the storms were worth their name: {events} events");
}

#[test]
fn no_correct_configuration_is_ever_flagged() {
    // The very weather that finds every broken rule below.
    for seed in 0..20_000 {
        safe::<Paxos>(seed, &tight(seed, Evil::None));
    }
}

/// What tells that something is wrong.
const BREACHES: [&str; 2] = ["Agreement", "Integrity"];

/// The most seeds that a search looks at: thirty times as many as the slowest of them needs.
const SEEDS: u64 = 20_000;

fn search(evil: Evil) -> (u64, Run) {
    found::<Paxos>(&format!("{evil:?}"), SEEDS, |seed| tight(seed, evil), &BREACHES)
}

#[test]
fn each_broken_rule_is_found_by_random_search() {
    for rule in CARD.rules {
        assert!(!search(Evil::Rule(rule.id)).1.is_safe(), "{}", rule.id);
    }
}

#[test]
fn a_lost_disk_and_a_liar_are_found_by_random_search() {
    for evil in [Evil::LostDisk, Evil::Liar] {
        assert!(!search(evil).1.is_safe(), "{evil:?}");
    }
}

#[test]
fn a_breach_that_is_found_is_a_breach_by_the_second_opinion_too() {
    for rule in ["accept-ignores-promise", "ignore-reported", "forget-everything"] {
        let (seed, run) = search(Evil::Rule(rule));
        assert!(Paxos::second_opinion(&run).is_err(), "{rule}, seed {seed}");
    }
}
