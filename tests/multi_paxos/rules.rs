//! What must fail fails: each rule of the card, broken, is caught by a preset's script; so is a lost disk.

use super::runs::{is_safe, preset, run, second_opinion};
use crate::support::{Run, Trace, scenario};
use synod::protocols::multi_paxos::{CARD, MultiPaxos};

/// For each rule of the card, the preset that breaks it and the property that is the first to break.
const CAUGHT: [(&str, &str, &str); 8] = [
    ("accept-ignores-promise", "broken-accept", "Agreement"),
    ("ignore-reported", "broken-adoption", "Agreement"),
    ("mark-unchecked", "broken-mark", "Integrity"),
    ("keep-ballot", "broken-ballot", "Integrity"),
    ("apply-over-holes", "broken-hole", "Monotonicity"),
    ("apply-twice", "broken-twice", "Linearizability"),
    ("forget-promises", "broken-promises-forgotten", "Monotonicity"),
    ("small-quorums", "broken-quorums", "Agreement"),
];

#[test]
fn every_rule_of_the_card_has_its_preset() {
    let rules: Vec<&str> = CARD.rules.iter().map(|rule| rule.id).collect();
    assert_eq!(rules, CAUGHT.map(|(rule, ..)| rule));
    for (rule, id, _) in CAUGHT {
        assert_eq!(scenario(preset(id)).settings.broken(), [rule], "{id}");
    }
}

#[test]
fn each_broken_rule_is_caught_by_its_preset() {
    for (rule, id, property) in CAUGHT {
        let trace = Trace::of(&scenario(preset(id)));
        let broken = trace.all("verdict").filter(|line| line["state"] == "broken");
        let first = broken.min_by_key(|line| line["t"].as_u64()).unwrap_or_else(|| panic!("{rule} breaks nothing"));
        assert_eq!(first["property"], property, "{rule}");
    }
}

#[test]
fn the_same_scripts_are_safe_once_the_rule_is_kept() {
    for (rule, id, _) in CAUGHT {
        let mut mended = scenario(preset(id));
        mended.settings.break_rules(&[]);
        let run = Run::<MultiPaxos>::of(mended);
        assert!(is_safe(&run), "{rule}: {:?}", run.broken());
        assert_eq!(second_opinion(&run), Ok(()), "{rule}");
    }
}

#[test]
fn a_breach_of_agreement_names_its_index_and_its_ballots() {
    let trace = Trace::of(&scenario(preset("broken-adoption")));
    let verdict = trace.all("verdict").find(|line| line["property"] == "Agreement").expect("Agreement has a verdict");
    assert_eq!(verdict["why"], "At index 1 ballots 1.3 and 2.2 chose different values.");
}

#[test]
fn a_lost_disk_is_caught() {
    // P1 comes back empty and lets P2 fill index 1 anew.
    let script = "multi-paxos n=3 clients=2 latency=10ms until=300ms\n\
        at 30ms  C1 put x 1\nat 60ms  drop P3>P2#4\nat 85ms  crash P3\nat 100ms  crash P1 losing disk\nat 110ms  recover P1\nat 155ms  C2 put x 2";
    assert!(run(script).broken().contains(&"Agreement"));
    assert!(is_safe(&run(&script.replace(" losing disk", ""))));
}

#[test]
fn settings_that_leave_no_time_are_refused() {
    for settings in ["heartbeat=0ms", "resend=0..10ms", "retry=0ms"] {
        let problem = synod::scenario::script::parse(&format!("multi-paxos {settings}"), synod::protocols::CARDS).expect_err(settings);
        assert!(problem.to_string().contains("write"), "{problem}");
    }
}
