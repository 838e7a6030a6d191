//! What must fail fails: a lost disk and a liar are caught, and a breach says what it is. That each broken rule is caught by its preset
//! is held for every algorithm, in `tests/catalogue`.

use crate::support::{Trace, preset, run, scenario};

#[test]
fn a_lost_disk_is_caught() {
    let script = preset("paxos/restart-without-disk");
    assert_eq!(run(script).broken(), ["Agreement"]);
    assert!(run(&script.replace(" losing disk", "")).broken().is_empty());
}

#[test]
fn one_liar_is_caught() {
    // Paxos masks crashes, not lies.
    let script = preset("paxos/lying-acceptor");
    assert_eq!(run(script).broken(), ["Agreement"]);
    assert!(run(&script.replace("at 0ms  lie P3 forgetful\n", "")).broken().is_empty());
}

#[test]
fn an_acceptor_that_is_silent_is_like_one_that_crashed() {
    let run = run("paxos n=5 roles=all\nat 0ms  lie P4 silent\nat 0ms  lie P5 silent");
    assert!(run.broken().is_empty() && run.terminates());
}

#[test]
fn a_breach_names_its_values_and_its_moment() {
    let trace = Trace::of(&scenario(preset("paxos/broken-accept")));
    let verdict = trace.all("verdict").find(|line| line["property"] == "Agreement").expect("Agreement has a verdict");
    let why = verdict["why"].as_str().expect("a breach has a reason");
    assert!(why.contains("red") && why.contains("blue"), "{why}");
    let second = trace.all("chosen").nth(1).expect("two values are chosen");
    assert!(verdict["t"].as_u64() <= second["t"].as_u64());
}

#[test]
fn a_breach_is_for_good() {
    let script = format!("{}\nat 5s  P1 propose green", preset("paxos/broken-accept"));
    assert_eq!(run(&script).broken(), ["Agreement"]);
}
