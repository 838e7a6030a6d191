//! What is written for programs can be read: the same types, read back, are written to the same bytes.

#[path = "support/hostile.rs"]
mod hostile;
mod support;
#[path = "support/weather.rs"]
mod weather;

use hostile::hostile;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use support::{presets, scenario};
use synod::figure::line::{Datum, Line, Outcome, Told};
use synod::figure::{self, Findings, Form, findings, survey_json};
use synod::protocols::CARDS;
use synod::run::machine;
use synod::scenario::Scenario;
use synod::sim::Log;
use synod::survey::{Question, Survey};

/// The most lines of a trace that are read back: heartbeats of a microsecond make many.
const LINES: usize = 5000;
/// Beyond this a double no longer holds every whole number.
const DOUBLES: u64 = 1 << 53;
/// What the simulator itself calls its lines. Whatever else a line is called, an algorithm's family calls it so.
const OURS: [&str; 31] = [
    "run",
    "start",
    "send",
    "deliver",
    "lose",
    "timer",
    "set",
    "cancel",
    "command",
    "crash",
    "recover",
    "pause",
    "resume",
    "slow",
    "timeout",
    "align",
    "spread",
    "cut",
    "mend",
    "partition",
    "heal",
    "drop",
    "hold",
    "deliver-now",
    "duplicate",
    "lie",
    "initial",
    "skip",
    "state",
    "verdict",
    "end",
];

/// Reads a text and writes what was read: the same text, or it is said what became of it.
fn again<T: DeserializeOwned + Serialize>(text: &str) -> T {
    let read = serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"));
    assert_eq!(serde_json::to_string(&read).expect("what was read can be written"), text);
    read
}

/// Reads a trace back: line by line what was written, and each of the simulator's as what it is.
fn read_back(scenario: &Scenario, form: Form) -> Vec<Line> {
    let (mut texts, mut lines) = (Vec::new(), Vec::new());
    figure::trace(scenario, form, &mut |line| {
        texts.push(line.to_owned());
        texts.len() < LINES
    });
    figure::lines(scenario, form, &mut |line| {
        lines.push(line);
        lines.len() < LINES
    });
    assert_eq!(texts.len(), lines.len());
    for (text, line) in texts.iter().zip(&lines) {
        assert_eq!(again::<Line>(text), *line);
        let is_told = if let Line::Told(Told { k, .. }) = line { !OURS.contains(&k.as_ref()) } else { true };
        assert!(is_told, "a line of our own is read as one of a family: {text}");
    }
    lines
}

/// What a line is called.
fn name_of(line: &Line) -> String {
    let json = serde_json::to_value(line).expect("a line is JSON");
    json["k"].as_str().expect("a line has a kind").to_owned()
}

#[test]
fn a_trace_that_is_read_back_is_what_was_written() {
    for (_, _, preset) in presets() {
        for form in [Form::One, Form::Two] {
            read_back(&scenario(preset.script), form);
        }
    }
    for (card, seed) in CARDS.iter().flat_map(|card| (0..20).map(move |seed| (card, seed))) {
        let scenario = scenario(&hostile(card, seed));
        for form in [Form::One, Form::Two] {
            read_back(&scenario, form);
        }
    }
}

#[test]
fn every_kind_of_line_is_read_as_what_it_is() {
    let raft = "raft n=5 seed=3 loss=20% clients=1 until=900ms
        at 0ms initial P1 term=1 log=1,1
        at 1ms align P1 P2
        at 2ms spread
        at 3ms slow P5 by 2
        at 4ms cut P1>P2
        at 5ms mend P1>P2
        at 6ms partition P1 P2 | P3 P4 P5
        at 7ms heal
        at 8ms pause P4
        at 9ms resume P4
        at 10ms timeout P3 Election
        at 80ms C1 put x 5
        at 90ms heal";
    let paxos = "paxos n=3 latency=10ms
        at 0ms lie P3 forgetful to P2
        at 1ms duplicate P1>P2#1
        at 1ms hold P1>P2#1/2 for 5ms
        at 1ms drop P1>P3#1
        at 11ms deliver P2>P1#1
        at 20ms crash P2 losing disk
        at 22ms crash P1 reaching P3
        at 80ms recover P2";
    let lines = [raft, paxos].into_iter().flat_map(|script| [Form::One, Form::Two].map(|form| read_back(&scenario(script), form)));
    let told: BTreeSet<String> = lines.flatten().map(|line| name_of(&line)).collect();
    let missing: Vec<&str> = OURS.into_iter().filter(|name| !told.contains(*name)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "{told:?}");
}

#[test]
fn numbers_that_no_double_holds_come_back_as_they_went() {
    let seed = u64::MAX;
    let value = DOUBLES + 1;
    let script = format!("paxos n=3 seed={seed} inputs={value},{value},-{value} until=2s");
    for form in [Form::One, Form::Two] {
        let lines = read_back(&scenario(&script), form);
        let Line::Run(head) = &lines[0] else { panic!("a trace has a head") };
        assert_eq!(head.seed, seed);
        let decided =
            lines.iter().find_map(|line| if let Line::Told(told) = line { told.fields.get("value").filter(|_| told.k == "decide") } else { None });
        assert_eq!(decided, Some(&Datum::Number(value)));
    }
    let command = format!("paxos n=3 until=1s\nat 1ms P2 propose -{value}");
    let lines = read_back(&scenario(&command), Form::Two);
    assert!(lines.iter().any(|line| matches!(line, Line::Told(told) if told.fields.get("value") == Some(&Datum::Negative(-(value as i64))))));
    let mut survey = Survey::new(scenario("paxos n=3"), Question::time_until(synod::facts::kind("decided").expect("it is a kind")), seed - 9, 10);
    let survey = survey.as_mut().unwrap_or_else(|_| panic!("it is a survey"));
    while !survey.step(u32::MAX) {}
    assert_eq!(again::<Findings>(&survey_json(survey)).first_seed, seed - 9);
}

#[test]
fn what_a_survey_found_is_read_back() {
    for (text, runs) in [("paxos n=3 loss=40% retry=60s until=1s", 40), ("paxos n=3 latency=10ms", 5)] {
        let question = Question::time_until(synod::facts::kind("decided").expect("it is a kind"));
        let mut survey = Survey::new(scenario(text), question, 1, runs).unwrap_or_else(|_| panic!("it is a survey"));
        while !survey.step(u32::MAX) {}
        let (read, found) = (again::<Findings>(&survey_json(&survey)), findings(&survey));
        assert_eq!(read.mean.map(|mean| format!("{mean:.3}")), found.mean.map(|mean| format!("{mean:.3}")));
        assert_eq!(Findings { mean: found.mean, ..read }, found);
    }
}

#[test]
fn what_came_of_a_run_is_read_back() {
    let mut machine = machine(scenario("single-round inputs=red,red,blue,blue,green until=1s\nat 5s crash P1"));
    while machine.step(&mut Log::default()) {}
    let lines: Vec<Outcome> = figure::outcome(&machine).iter().map(|line| again(line)).collect();
    assert!(matches!(&lines[0], Outcome::Skip { at, .. } if at == "5s"), "{lines:?}");
    assert!(matches!(&lines[lines.len() - 1], Outcome::End(end) if end.why.as_deref() == Some("quiet")), "{lines:?}");
}
