//! Storm, then calm: thousands of random runs. Safety holds always, and once the weather is calm every client has its answer and
//! every log is complete. And the other way round: with a rule broken, the same weather finds the breach.
//!
//! A failure prints its seed and its script, which runs as it stands: `headless trace -`.

use super::runs::{is_answered, servers};
use super::weather::{storm_then_calm, tight};
use crate::opinion::{found, safe};
use synod::protocols::agree::multi_paxos::{CARD, MultiPaxos};

#[test]
fn safety_holds_in_every_storm_and_every_client_is_answered_in_the_calm() {
    let mut chosen = 0;
    for seed in 0..3_000 {
        let script = storm_then_calm(seed);
        let run = safe::<MultiPaxos>(seed, &script);
        assert!(is_answered(&run), "seed {seed}: {:?} after the calm of\n{script}", run.verdict("Liveness"));
        chosen += run.0.past().slots().count();
        if script.contains("loss=0%") && script.contains("leader=heartbeat") {
            let first: Vec<u64> = servers(&run).iter().map(|server| server.first_unchosen_index()).collect();
            let stores: Vec<_> = servers(&run).into_iter().map(|server| server.store.table().to_vec()).collect();
            assert!(first.windows(2).all(|pair| pair[0] == pair[1]), "seed {seed}: {first:?} after the calm of\n{script}");
            assert!(stores.windows(2).all(|pair| pair[0] == pair[1]), "seed {seed}: {stores:?} after the calm of\n{script}");
        }
    }
    assert!(chosen > 20_000, "the storms were worth their name: {chosen} entries");
}

#[test]
fn no_correct_configuration_is_ever_flagged() {
    // The very weather that finds every broken rule below.
    for seed in 0..6_000 {
        safe::<MultiPaxos>(seed, &tight(seed, None));
    }
}

/// The most seeds that a search looks at: nearly twice as many as the slowest of them needs.
const SEEDS: u64 = 30_000;

#[test]
fn each_broken_rule_is_found_by_random_search() {
    for rule in CARD.rules {
        let (_, run) = found::<MultiPaxos>(rule.id, SEEDS, |seed| tight(seed, Some(rule.id)), &[]);
        assert_ne!(run.broken(), [""; 0], "{}", rule.id);
    }
}
