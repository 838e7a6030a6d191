//! What clients saw in storms of Raft, read by readers of histories that are not ours.

use super::storm::{Evil, settle, storm_then_calm, tight};
use crate::reader::Readers;
use crate::support::{Run, scenario};
use synod::protocols::agree::raft::Raft;

fn read(run: &Run<Raft>) -> Readers {
    Readers::of(run.0.past())
}

#[test]
fn what_the_clients_of_real_storms_saw_is_linearizable_by_the_other_readers_too() {
    let (mut judged, mut commands) = (0, 0);
    for seed in 0..400 {
        let script = storm_then_calm(seed);
        let readers = read(&settle(&script).0);
        assert_eq!(readers.agree(), Ok(true), "seed {seed}:\n{script}");
        (judged, commands) = (judged + 1, commands + readers.second.len());
    }
    assert!(judged == 400 && commands > 1000, "{judged} runs, {commands} commands");
}

#[test]
fn what_readers_are_told_by_a_leader_that_asks_nobody_is_bad_by_all() {
    let mut bad = 0;
    for seed in 0..1500 {
        let readers = read(&Run::of(scenario(&tight(seed, Evil::Rule("read-alone")))));
        let good = readers.agree().unwrap_or_else(|differ| panic!("seed {seed}: {differ}"));
        bad += usize::from(!good);
    }
    assert!(bad > 0, "there was something to find");
}
