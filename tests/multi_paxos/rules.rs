//! What must fail fails: what each broken rule breaks first, and a lost disk. That each is caught by its preset is held for every
//! algorithm, in `tests/catalogue`.

use super::runs::run;
use crate::opinion::Opinion;
use crate::support::{Run, Trace, preset, scenario};
use synod::protocols::agree::multi_paxos::MultiPaxos;

/// For each preset that breaks a rule, the property that is the first to break.
const FIRST_BROKEN: [(&str, &str); 8] = [
    ("broken-accept", "Agreement"),
    ("broken-adoption", "Agreement"),
    ("broken-mark", "Integrity"),
    ("broken-ballot", "Integrity"),
    ("broken-hole", "Monotonicity"),
    ("broken-twice", "Linearizability"),
    ("broken-promises-forgotten", "Monotonicity"),
    ("broken-quorums", "Agreement"),
];

#[test]
fn each_broken_rule_breaks_first_what_it_is_there_for() {
    for (id, property) in FIRST_BROKEN {
        let trace = Trace::of(&scenario(preset(&format!("multi-paxos/{id}"))));
        let broken = trace.all("verdict").filter(|line| line["state"] == "broken");
        let first = broken.min_by_key(|line| line["t"].as_u64()).unwrap_or_else(|| panic!("{id} breaks nothing"));
        assert_eq!(first["property"], property, "{id}");
    }
}

#[test]
fn the_same_scripts_are_right_by_the_second_opinion_once_the_rule_is_kept() {
    for (id, _) in FIRST_BROKEN {
        let mut mended = scenario(preset(&format!("multi-paxos/{id}")));
        mended.settings.break_rules(&[]);
        assert_eq!(MultiPaxos::second_opinion(&Run::of(mended)), Ok(()), "{id}");
    }
}

#[test]
fn a_breach_of_agreement_names_its_index_and_its_ballots() {
    let trace = Trace::of(&scenario(preset("multi-paxos/broken-adoption")));
    let verdict = trace.all("verdict").find(|line| line["property"] == "Agreement").expect("Agreement has a verdict");
    assert_eq!(verdict["why"], "At index 1 ballots 1.3 and 2.2 chose different values.");
}

#[test]
fn a_lost_disk_is_caught() {
    // P1 comes back empty and lets P2 fill index 1 anew.
    let script = "multi-paxos n=3 clients=2 latency=10ms until=300ms\n\
        at 30ms  C1 put x 1\nat 60ms  drop P3>P2#4\nat 85ms  crash P3\nat 100ms  crash P1 losing disk\nat 110ms  recover P1\nat 155ms  C2 put x 2";
    assert!(run(script).broken().contains(&"Agreement"));
    assert!(run(&script.replace(" losing disk", "")).is_safe());
}

#[test]
fn settings_that_leave_no_time_are_refused() {
    for settings in ["heartbeat=0ms", "resend=0..10ms", "retry=0ms"] {
        let problem = synod::scenario::script::parse(&format!("multi-paxos {settings}"), synod::protocols::CARDS).expect_err(settings);
        assert!(problem.to_string().contains("write"), "{problem}");
    }
}
