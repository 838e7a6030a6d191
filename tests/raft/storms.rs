//! Storm, then calm: thousands of random runs of Raft. Safety holds always, and once the weather is calm everybody is answered and all
//! logs are the same. And the other way round: with a rule broken, such weather finds the breach.
//!
//! A failure prints its seed and its script, which runs as it stands: `headless trace -`.

use super::storm::{Evil, servers, settle, storm_then_calm, tight};
use crate::opinion::{Opinion, demand, found, safe};
use crate::support::Run;
use std::collections::BTreeMap;
use synod::base::ProcessId;
use synod::facts::{Election, Fact, Order, Replication};
use synod::protocols::agree::raft::{CARD, Raft};

impl Opinion for Raft {
    /// What figure 3 and section 5.2 say, of the milestones and of the logs at the end.
    fn second_opinion(run: &Run<Raft>) -> Result<(), String> {
        let mut leaders: BTreeMap<u64, ProcessId> = BTreeMap::new();
        let mut votes: BTreeMap<(ProcessId, u64), ProcessId> = BTreeMap::new();
        let mut terms: BTreeMap<ProcessId, u64> = BTreeMap::new();
        let mut applied: BTreeMap<u64, (u64, Order)> = BTreeMap::new();
        for entry in run.0.past().iter() {
            let Some(process) = entry.process else { continue };
            match entry.what.fact() {
                Fact::Election(Election::Elected { term }) => demand(*leaders.entry(term).or_insert(process) == process, "a term has one leader")?,
                Fact::Election(Election::Granted { term, candidate }) => {
                    demand(*votes.entry((process, term)).or_insert(candidate) == candidate, "a server votes once a term")?
                }
                Fact::Election(Election::Advanced { term }) => demand(terms.insert(process, term).is_none_or(|before| before < term), "terms grow")?,
                Fact::Replication(Replication::Committed { index, term, order, .. }) => {
                    demand(*applied.entry(index).or_insert((term, order)) == (term, order), "all apply the same entry, of the same term")?;
                }
                _ => {}
            }
        }
        for one in servers(&run.0) {
            for other in servers(&run.0) {
                let same = (1..=one.last_log_index()).rev().find(|&index| one.entry(index).map(|it| it.term) == other.entry(index).map(|it| it.term));
                let agree = same.is_none_or(|last| (1..=last).all(|index| one.entry(index) == other.entry(index)));
                demand(agree, "logs with the same term at an index are the same up to there")?;
                demand(one.last_applied != other.last_applied || one.store == other.store, "who applied the same holds the same")?;
            }
            let holds = |(&index, &(term, order)): (&u64, &(u64, Order))| {
                one.commit_index < index || one.entry(index).is_some_and(|entry| (entry.term, entry.order) == (term, order))
            };
            demand(applied.iter().all(holds), "what is committed stays")?;
        }
        // A majority stores everything that anybody committed (5.4.2; 5.4.1 says why it stays so).
        let count = servers(&run.0).count();
        let stored = |(&index, &(term, order)): (&u64, &(u64, Order))| {
            let holders = servers(&run.0).filter(|server| server.entry(index).is_some_and(|it| (it.term, it.order) == (term, order))).count();
            holders > count / 2
        };
        demand(applied.iter().all(stored), "a majority stores what is committed")
    }
}

#[test]
fn safety_holds_in_every_storm_and_all_is_well_in_the_calm() {
    let mut events = 0;
    for seed in 0..6000 {
        let script = storm_then_calm(seed);
        let (run, settled) = settle(&script);
        assert!(run.broken().is_empty(), "seed {seed}: {:?} broken in\n{script}", run.broken());
        assert!(settled, "seed {seed}: {:?} after the calm of\n{script}", run.verdict("Liveness"));
        assert_eq!(run.verdict("Liveness").word(), "holds", "seed {seed}");
        Raft::second_opinion(&run).unwrap_or_else(|sentence| panic!("seed {seed}: it is not true that {sentence}, in\n{script}"));
        events += run.0.world().events();
    }
    assert!(events > 1_500_000, "the storms were worth their name: {events} events");
}

#[test]
fn no_correct_configuration_is_ever_flagged() {
    // The very weather that finds every broken rule below.
    for seed in 0..SEEDS {
        safe::<Raft>(seed, &tight(seed, Evil::None));
    }
}

/// The most seeds that a search looks at.
const SEEDS: u64 = 10_000;

/// For each rule that breaks safety: the properties by which it is found, one of them at least.
const FOUND_BY: [(&str, &[&str]); 7] = [
    ("commit-old-terms", &["Leader Completeness", "State Machine Safety"]),
    ("majority-of-living", &["Leader Completeness", "State Machine Safety", "Election Safety"]),
    ("forget-vote", &["One vote a term", "Election Safety"]),
    ("forget-tail", &["Leader Completeness", "State Machine Safety"]),
    ("vote-blindly", &["Leader Completeness", "State Machine Safety"]),
    ("truncate-matching", &["Leader Completeness", "State Machine Safety", "Leader Append-Only"]),
    ("read-alone", &["Linearizability"]),
];

fn search(rule: &'static str, properties: &[&str]) -> (u64, Run<Raft>) {
    found::<Raft>(rule, SEEDS, |seed| tight(seed, Evil::Rule(rule)), properties)
}

#[test]
fn each_broken_rule_is_found_by_random_search() {
    for (rule, properties) in FOUND_BY {
        assert!(!search(rule, properties).1.is_safe(), "{rule}");
    }
}

#[test]
fn every_rule_that_breaks_safety_is_searched_for() {
    let searched = FOUND_BY.map(|(rule, _)| rule);
    let left: Vec<&str> = CARD.rules.iter().map(|rule| rule.id).filter(|rule| !searched.contains(rule)).collect();
    assert_eq!(left, ["equal-timeouts"], "which breaks none");
}

#[test]
fn equal_timeouts_break_nothing_but_liveness() {
    for seed in 0..300 {
        safe::<Raft>(seed, &tight(seed, Evil::Rule("equal-timeouts")));
    }
}

#[test]
fn a_breach_that_is_found_is_a_breach_by_the_second_opinion_too() {
    for (rule, properties) in FOUND_BY.into_iter().filter(|(rule, _)| ["forget-vote", "vote-blindly", "forget-tail"].contains(rule)) {
        let (seed, run) = search(rule, properties);
        assert!(Raft::second_opinion(&run).is_err(), "{rule}, seed {seed}: {:?}", run.broken());
    }
}
