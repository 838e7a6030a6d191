//! What is to be seen: no event changes what a process will do next without a field that shows it.

#[path = "support/hostile.rs"]
mod hostile;
mod support;
#[path = "support/weather.rs"]
mod weather;

use hostile::hostile;
use std::collections::BTreeMap;
use std::rc::Rc;
use support::{Trace, presets, scenario};
use synod::base::Time;
use synod::figure::Form;
use synod::protocols::{self, CARDS, Visitor};
use synod::run::{Frame, open};
use synod::scenario::{Card, Scenario};
use synod::sim::{Log, Process, Protocol, Simulation};
use synod::words::Lang;

/// Parts of a process that no field shows, each with the reason why nothing is lost.
const BOOKKEEPING: &[(&str, &str, &str)] = &[
    ("raft", "living", "kept in every run and read only where the rule of the majority is broken, and there it is a field"),
    ("paxos", "proposer.failures", "counted in every run and read only by the exponential backoff, and there it is a field"),
    ("multi-paxos", "proposer.failures", "counted in every run and read only by the exponential backoff, and there it is a field"),
];

/// The most steps of a run that are looked at.
const STEPS: usize = 3000;

/// The parts of a process that changed although its fields are the same: the last names on the way to what differs.
struct Hidden(Scenario);

impl Visitor for Hidden {
    type Out = Vec<String>;
    fn visit<P: Protocol>(self) -> Vec<String> {
        let mut simulation = Simulation::<P>::new(Rc::new(self.0));
        let mut log = Log::default();
        let mut hidden = Vec::new();
        for _ in 0..STEPS {
            let before = simulation.cast().processes.clone();
            if !simulation.step(&mut log) {
                break;
            }
            for (id, now) in simulation.cast().processes.iter() {
                let was = &before[id];
                if was != now && was.fields(simulation.config()) == now.fields(simulation.config()) {
                    hidden.push(difference(&format!("{was:#?}"), &format!("{now:#?}")));
                }
            }
        }
        hidden
    }
}

/// The name of the part in which two printed processes first differ.
fn difference(was: &str, now: &str) -> String {
    let mut path: Vec<&str> = Vec::new();
    for (was, now) in was.lines().zip(now.lines()) {
        let depth = (now.len() - now.trim_start().len()) / 4;
        path.truncate(depth);
        path.push(now.trim());
        if was != now {
            break;
        }
    }
    let names: Vec<&str> = path
        .iter()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name)
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
        .collect();
    names.join(".")
}

/// What is hidden in a run and is not bookkeeping.
fn hidden(card: &'static Card, scenario: Scenario) -> Vec<String> {
    let is_known = |part: &str| BOOKKEEPING.iter().any(|(id, known, _)| *id == card.id && *known == part);
    protocols::visit(card, Hidden(scenario)).into_iter().filter(|part| !is_known(part)).collect()
}

#[test]
fn in_every_run_of_the_menu_every_change_of_a_process_is_to_be_seen() {
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for (name, card, preset) in presets() {
        hidden(card, scenario(preset.script)).into_iter().for_each(|part| *found.entry(format!("{name} {part}")).or_default() += 1);
    }
    assert_eq!(found, BTreeMap::new());
}

#[test]
fn in_every_storm_every_change_of_a_process_is_to_be_seen() {
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for card in CARDS {
        for seed in 0..800 {
            let script = hostile(card, seed);
            hidden(card, scenario(&script)).into_iter().for_each(|part| *found.entry(format!("{} {part}", card.id)).or_default() += 1);
        }
    }
    assert_eq!(found, BTreeMap::new());
}

/// A read at 200 ms, of a leader that has written x: it must ask whether it still leads.
const READ: &str = "raft n=3 latency=10ms until=400ms\nat 10ms timeout P1 Election\nat 100ms C1 put x 1\nat 200ms C1 get x";

#[test]
fn a_read_that_waits_shows_itself_and_the_round_that_it_waits_for() {
    let mut session = open(scenario(READ));
    let mut frame = |millis| {
        while !session.seek(Time::millis(millis), u32::MAX) {}
        session.frame()
    };
    let told = |frame: &Frame| frame.processes[3].look.standing.map(|standing| standing.say(Lang::English, frame.roster)).unwrap_or_default();
    let dots = |frame: &Frame| frame.processes[0].quorum.map(|quorum| (quorum.held.len(), quorum.needed));
    let idle = frame(195);
    assert_eq!((told(&idle).as_str(), dots(&idle)), ("wrote x = 1", None));
    let asked = frame(215);
    assert_eq!((told(&asked).as_str(), dots(&asked)), ("reading x", Some((1, 2))), "its own voice, and two are a majority");
    let answered = frame(245);
    assert_eq!((told(&answered).as_str(), dots(&answered)), ("read x = 1", None));
}

#[test]
fn the_state_behind_a_read_differs_from_the_one_before() {
    let trace = Trace::in_form(&scenario(READ), Form::Two);
    let reads = trace.lines.iter().filter(|line| line["k"] == "state" && line["p"] == 1).filter_map(|line| line["fields"].get("reads"));
    let reads: Vec<String> = reads.map(ToString::to_string).collect();
    // Client, key, the commit index to wait for, the round that a majority must answer.
    assert_eq!(reads, ["[[4,\"x\",2,6]]"]);
}
