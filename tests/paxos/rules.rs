//! What must fail fails: each rule of the card, broken, is caught by a preset's script; so are a lost disk and a liar.

use crate::support::{Trace, paxos_preset, run, scenario};
use synod::protocols::paxos::CARD;
use synod::scenario::Scenario;

/// For each rule of the card, the preset that breaks it and the properties that break with it.
const CAUGHT: [(&str, &str, &[&str]); 7] = [
    ("accept-ignores-promise", "broken-accept", &["Agreement"]),
    ("ignore-reported", "broken-adoption", &["Agreement"]),
    ("any-reported", "broken-any-value", &["Agreement"]),
    ("forget-promises", "broken-promises-forgotten", &["Agreement"]),
    ("forget-everything", "broken-everything-forgotten", &["Agreement"]),
    ("small-quorums", "broken-quorums", &["Agreement"]),
    ("count-by-value", "broken-counting", &["Agreement", "Integrity"]),
];

/// The scenario with its rules mended.
fn mended(script: &str) -> Scenario {
    let mut scenario = scenario(script);
    scenario.settings.break_rules(&[]);
    scenario
}

#[test]
fn every_rule_of_the_card_has_its_preset() {
    let rules: Vec<&str> = CARD.rules.iter().map(|rule| rule.id).collect();
    assert_eq!(rules, CAUGHT.map(|(rule, ..)| rule));
    for (rule, preset, _) in CAUGHT {
        assert_eq!(scenario(paxos_preset(preset)).settings.broken(), [rule], "{preset}");
    }
}

#[test]
fn each_broken_rule_is_caught_by_its_preset() {
    for (rule, preset, properties) in CAUGHT {
        assert_eq!(run(paxos_preset(preset)).broken(), properties, "{rule}");
    }
}

#[test]
fn the_same_scripts_are_safe_once_the_rule_is_kept() {
    for (rule, preset, _) in CAUGHT {
        let run = crate::support::Run::<synod::protocols::paxos::Paxos>::of(mended(paxos_preset(preset)));
        assert!(run.is_safe(), "{rule}: {:?}", run.broken());
    }
}

#[test]
fn a_lost_disk_is_caught() {
    let script = paxos_preset("restart-without-disk");
    assert_eq!(run(script).broken(), ["Agreement"]);
    assert!(run(&script.replace(" losing disk", "")).broken().is_empty());
}

#[test]
fn one_liar_is_caught() {
    // Paxos masks crashes, not lies.
    let script = paxos_preset("lying-acceptor");
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
    let trace = Trace::of(&scenario(paxos_preset("broken-accept")));
    let verdict = trace.all("verdict").find(|line| line["property"] == "Agreement").expect("Agreement has a verdict");
    let why = verdict["why"].as_str().expect("a breach has a reason");
    assert!(why.contains("red") && why.contains("blue"), "{why}");
    let second = trace.all("chosen").nth(1).expect("two values are chosen");
    assert!(verdict["t"].as_u64() <= second["t"].as_u64());
}

#[test]
fn a_breach_is_for_good() {
    let script = format!("{}\nat 5s  P1 propose green", paxos_preset("broken-accept"));
    assert_eq!(run(&script).broken(), ["Agreement"]);
}
