//! Settings: what cannot work is refused, what is unwise is advised against, and what is told to be written can be.

mod support;

use support::{Trace, scenario, trace};
use synod::protocols::CARDS;
use synod::run;
use synod::scenario::{CLIENTS, Card, Knob, KnobKind, N, Problem, Setting, script};
use synod::sim::{Ending, Log};
use synod::words::Lang;

/// How a run ends.
fn ending(text: &str) -> Option<Ending> {
    let mut machine = run::machine(scenario(text));
    let mut log = Log::default();
    while machine.step(&mut log) {}
    machine.world().ended()
}

fn refused(text: &str) -> String {
    script::parse(text, CARDS).expect_err(text).to_string()
}

fn advice(text: &str) -> Vec<String> {
    scenario(text).settings.advice().iter().map(|(_, advice)| advice.reason(Lang::English)).collect()
}

/// Everything of time that an algorithm can be given, at the ends of its range.
fn at_its_bounds(card: &'static Card) -> impl Iterator<Item = (&'static Knob, String)> {
    card.knobs.iter().flat_map(|knob| {
        let values: Vec<String> = match knob.kind {
            KnobKind::Span { max } => vec!["0ms".into(), "1us".into(), max.to_string()],
            KnobKind::Range { max } => vec!["0ms".into(), "0..1us".into(), "1us".into(), max.to_string()],
            _ => Vec::new(),
        };
        values.into_iter().map(move |value| (knob, value))
    })
}

#[test]
fn no_time_at_its_bound_makes_a_run_stand_still() {
    let mut refusals = Vec::new();
    for card in CARDS {
        let several = if card.knobs.iter().any(|knob| knob.id == "proposers") { " proposers=3" } else { "" };
        let asked = if card.verbs.iter().any(|verb| verb.name == "put") { "\nat 1ms C1 put x 1" } else { "" };
        let n = if script::parse(&format!("{} n=3", card.id), CARDS).is_ok() { " n=3" } else { "" };
        for (knob, value) in at_its_bounds(card) {
            let text = format!("{}{several}{n} until=200ms {}={value}{asked}", card.id, knob.id);
            match script::parse(&text, CARDS) {
                Ok(_) => assert_ne!(ending(&text), Some(Ending::Stuck), "{text}"),
                Err(_) => refusals.push(format!("{} {}={value}", card.id, knob.id)),
            }
        }
    }
    let expected = [
        "paxos retry",
        "raft election",
        "raft heartbeat",
        "raft retry",
        "multi-paxos heartbeat",
        "multi-paxos resend",
        "multi-paxos retry",
        "flooding round",
        "two-generals round",
        "rotating-coordinator every",
        "rotating-coordinator step",
        "oral-messages round",
        "equivalence round",
        "signed-messages round",
        "phase-king round",
        "ring-election patience",
        "token-ring stay",
        "token-ring patience",
        "failure-detector every",
        "passive-replication heartbeat",
        "passive-replication suspect",
        "passive-replication retry",
    ];
    for knob in expected {
        assert!(refusals.contains(&format!("{knob}=0ms")), "{knob} of nothing is refused: {refusals:?}");
    }
    assert!(refusals.iter().all(|refused| expected.iter().any(|knob| refused.starts_with(&format!("{knob}=0")))), "{refusals:?}");
}

#[test]
fn what_takes_no_time_is_refused_in_the_same_words_wherever_it_stands() {
    for (text, remedy) in [
        ("multi-paxos retry=0ms", "retry=300..600ms"),
        ("raft retry=0ms", "retry=300..600ms"),
        ("paxos proposers=2 retry=0ms", "retry=150..300ms"),
        ("paxos retry=0..5ms", "retry=150..300ms"),
        ("raft election=0ms", "election=150..300ms"),
        ("raft heartbeat=0ms", "heartbeat=50ms"),
        ("multi-paxos heartbeat=0ms", "heartbeat=50ms"),
        ("multi-paxos resend=0ms", "resend=100..150ms"),
    ] {
        let said = refused(text);
        let name = remedy.split('=').next().unwrap_or_default();
        assert!(
            said.ends_with(&format!("{name} does not fit: a timer of 0ms runs out again and again, and nothing else ever happens: write {remedy}")),
            "{said}"
        );
        scenario(&format!("{} {remedy}", text.split(' ').next().unwrap_or_default()));
    }
}

#[test]
fn the_first_versions_let_in_what_they_let_in() {
    for text in ["raft@1 retry=0ms until=100ms\nat 50ms C1 put x 1", "paxos@1 proposers=2 retry=0ms until=100ms"] {
        assert!(!trace(text).lines.is_empty());
        assert_eq!(ending(text), Some(Ending::Stuck), "{text}");
    }
}

#[test]
fn what_is_unwise_is_said_with_a_remedy_that_helps() {
    for (unwise, told, wise) in [
        ("raft heartbeat=1s", "election=1011ms", "raft heartbeat=1s election=1011ms"),
        ("raft heartbeat=145ms", "write it shorter", "raft heartbeat=100ms"),
        ("raft heartbeat=2ms election=13..20ms", "41ms or more", "raft heartbeat=2ms election=41..80ms"),
        ("raft retry=1ms", "41ms or more", "raft retry=41ms"),
        ("multi-paxos heartbeat=5ms", "write 11ms or more", "multi-paxos heartbeat=11ms"),
        ("multi-paxos resend=1ms", "41ms or more", "multi-paxos resend=41ms"),
    ] {
        let said = advice(unwise);
        assert!(matches!(said.as_slice(), [only] if only.contains(told)), "{unwise}: {said:?}");
        assert_eq!(advice(wise), [""; 0], "{wise}");
    }
    assert_eq!(
        advice("raft heartbeat=1s"),
        [
            "heartbeat=1s: a follower may hear nothing for 1010 ms though somebody leads, and stand for election: write it shorter, or election=1011ms or more"
        ]
    );
}

#[test]
fn a_proposer_that_is_told_to_wait_longer_decides_once_it_does() {
    for (unwise, told, wise) in [
        ("paxos n=3 latency=20ms think=0ms retry=40ms", "41ms or more", "paxos n=3 latency=20ms think=0ms retry=41ms"),
        ("paxos n=3 latency=1s think=0ms retry=2s", "2001ms or more", "paxos n=3 latency=1s think=0ms retry=2001ms"),
        ("paxos n=3 latency=20ms think=5ms retry=45ms", "46ms or more", "paxos n=3 latency=20ms think=5ms retry=46ms"),
        ("paxos n=3 latency=10ms think=1s retry=150..300ms", "1021ms or more", "paxos n=3 latency=10ms think=1s retry=1021ms"),
    ] {
        let decided = |settings: &str| trace(&format!("{settings} until=60s")).lines.iter().any(|line| line["k"] == "decide");
        let said = advice(unwise);
        assert!(matches!(said.as_slice(), [only] if only.contains(told)), "{unwise}: {said:?}");
        assert!(!decided(unwise), "{unwise}");
        assert_eq!(advice(wise), [""; 0], "{wise}");
        assert!(decided(wise), "{wise}");
    }
}

#[test]
fn what_is_unwise_runs_all_the_same() {
    let trace = Trace::of(&scenario("raft heartbeat=1s until=2s"));
    assert!(trace.text.len() > 100);
    let notices: Vec<(&Knob, Problem)> = scenario("raft heartbeat=1s").settings.advice();
    assert_eq!(notices.iter().map(|(knob, _)| knob.id).collect::<Vec<_>>(), ["heartbeat"]);
    for lang in [Lang::Spanish, Lang::French] {
        assert!(notices[0].1.reason(lang).contains("1011ms"));
    }
}

#[test]
fn the_defaults_are_wise() {
    for card in CARDS {
        assert_eq!(advice(card.id), [""; 0], "{}", card.id);
    }
}

/// Why the first line of a script was skipped.
fn skipped(lines: &str) -> String {
    let trace = trace(&format!("raft n=3 until=50ms\n{lines}"));
    let why = trace.lines.iter().find(|line| line["k"] == "skip").map(|line| line["why"].as_str().unwrap_or_default().to_owned());
    why.unwrap_or_else(|| panic!("nothing is skipped of {lines}"))
}

#[test]
fn a_starting_state_that_makes_no_sense_says_why_and_what_to_do() {
    for (state, reason, mended) in [
        ("P1 term=2 log=1,3", "The last entry is of term 3, and the server only in term 2: write term=3 or higher.", "P1 term=3 log=1,3"),
        ("P1 log=1,3", "The last entry is of term 3, and the server only in term 0: write term=3 or higher.", "P1 term=3 log=1,3"),
        ("P1 log=3,1", "A log is the terms of its entries, from 1 on and never falling: write it like log=1,1,4.", "P1 term=4 log=1,1,4"),
        ("P1 log=0,1", "A log is the terms of its entries, from 1 on and never falling: write it like log=1,1,4.", "P1 term=4 log=1,1,4"),
        ("P1 vote=C1", "A vote is for one of the servers: write it like vote=P1.", "P1 vote=P1"),
        ("P1 vote=P9", "A vote is for one of the servers: write it like vote=P1.", "P1 vote=P1"),
        ("P1 term=x", "A term is a whole number up to 1000000000000000: write it like term=8.", "P1 term=8"),
        ("C1 term=1", "A client keeps no log: name a server, such as P1.", "P1 term=1"),
    ] {
        assert_eq!(skipped(&format!("at 0ms initial {state}")), reason, "{state}");
        let mended = trace(&format!("raft n=3 until=50ms\nat 0ms initial {mended}"));
        assert!(mended.lines.iter().all(|line| line["k"] != "skip"), "{state}: {:?}", mended.text);
    }
    let long = format!("at 0ms initial P1 term=1 log={}", vec!["1"; 1001].join(","));
    assert_eq!(skipped(&long), "A log begins with up to 1000 entries: write fewer.");
}

#[test]
fn a_term_has_a_bound_where_it_is_read_and_never_wraps() {
    let bound = "A term is a whole number up to 1000000000000000: write it like term=8.";
    for term in ["18446744073709551615", "10000000000000000000", "1000000000000001", "99999999999999999999999"] {
        assert_eq!(skipped(&format!("at 0ms initial P1 term={term}\nat 10ms timeout P1 Election")), bound, "{term}");
    }
    for (version, term) in [("raft", 1_000_000_000_000_000_u64), ("raft@1", 9_000_000_000_000_000_000)] {
        let trace = trace(&format!("{version} n=3 until=50ms\nat 0ms initial P1 term={term}\nat 10ms timeout P1 Election"));
        let terms: Vec<u64> = trace.lines.iter().filter(|line| line["p"] == 1).filter_map(|line| line["fields"]["current_term"].as_u64()).collect();
        assert!(terms.iter().all(|&now| now == 0 || now == term || now == term + 1) && terms.contains(&(term + 1)), "{version}: {terms:?}");
    }
}

#[test]
fn a_setting_is_asked_whether_it_goes_together_with_the_others() {
    let takes = |script: &str, knob: &Knob, number: u64| scenario(script).settings.takes(knob, Setting::Number(number));
    assert_eq!([1, 2, 3].map(|n| takes("two-generals", &N, n)), [false, true, false], "two generals are two");
    assert_eq!([0, 1].map(|clients| takes("phase-king", &CLIENTS, clients)), [true, false], "and have no clients");
    assert!(takes("flooding n=3 inputs=A,B,C", &N, 4), "a list that no longer fits goes back to its default");
    let depth = scenario("oral-messages").settings.knob("m").expect("it has one");
    assert_eq!([3, 4].map(|m| takes("oral-messages n=13", depth, m)), [true, false], "108,384 messages");
}
