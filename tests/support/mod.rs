//! What the tests of runs share: a script run to its end, and what can be asked of it.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use serde_json::Value as Json;
use std::rc::Rc;
use synod::base::Time;
use synod::facts::{Agreement, Milestone};
use synod::figure::{self, Form};
use synod::protocols::CARDS;
use synod::protocols::agree::paxos::Paxos;
use synod::run::{Frame, open};
use synod::scenario::{Card, Preset, Scenario, script};
use synod::sim::{Check, Ending, Log, Property, Protocol, Simulation, Verdict};

/// The scenario of a script.
pub fn scenario(text: &str) -> Scenario {
    script::parse(text, CARDS).unwrap_or_else(|problem| panic!("{problem}, in\n{text}"))
}

/// Every preset that the catalogue shows, with its card and its name, `paxos/happy-path`.
pub fn presets() -> impl Iterator<Item = (String, &'static Card, &'static Preset)> {
    published().filter(|(_, card, preset)| card.presets.iter().any(|shown| shown.id == preset.id))
}

/// Every preset that was ever published, retired ones included.
pub fn published() -> impl Iterator<Item = (String, &'static Card, &'static Preset)> {
    CARDS.iter().flat_map(|card| card.published().map(|preset| (format!("{}/{}", card.id, preset.id), *card, preset)))
}

/// A preset at a moment.
pub fn frame_at(name: &str, at: Time) -> Rc<Frame> {
    let mut session = open(scenario(preset(name)));
    while !session.seek(at, u32::MAX) {}
    session.frame()
}

/// The script of a preset, `paxos/happy-path`, without the end of its last line, so that a setting or a line may be put behind it.
pub fn preset(name: &str) -> &'static str {
    let (_, _, preset) = presets().find(|(known, ..)| known == name).unwrap_or_else(|| panic!("there is no preset {name}"));
    preset.script.trim_end()
}

/// A run at its end, silently: what is fast and knows the past.
pub struct Run<P: Protocol = Paxos>(pub Simulation<P>);

/// Runs a script of Basic Paxos to its end, without a trace.
pub fn run(text: &str) -> Run {
    Run::of(scenario(text))
}

impl<P: Protocol> Run<P> {
    /// Runs a scenario to its end.
    pub fn of(scenario: Scenario) -> Run<P> {
        let mut simulation = Simulation::new(Rc::new(scenario));
        let mut log = Log::default();
        while simulation.step(&mut log) {}
        Run(simulation)
    }

    /// How a property stands.
    pub fn verdict(&self, property: &str) -> Verdict {
        let place = P::CARD.goals.iter().position(|goal| goal.name == property).unwrap_or_else(|| panic!("there is no property {property}"));
        self.0.verdicts().swap_remove(place).0
    }

    /// The properties that are broken, in the card's order.
    pub fn broken(&self) -> Vec<&'static str> {
        let is_broken = |verdict: &Verdict| matches!(verdict, Verdict::Broken(_));
        P::CARD.goals.iter().zip(self.0.verdicts()).filter(|(_, (verdict, ..))| is_broken(verdict)).map(|(goal, _)| goal.name).collect()
    }

    /// Whether nothing bad has happened; something good may be missing.
    pub fn is_safe(&self) -> bool {
        let is_bad = |property: &Property<P>| !matches!(property.check, Check::Asked(_));
        self.broken().iter().all(|broken| !P::PROPERTIES.iter().any(|property| property.goal.name == *broken && is_bad(property)))
    }

    /// Whether everybody who is to learn has learned.
    pub fn terminates(&self) -> bool {
        self.verdict("Termination") == Verdict::Holds
    }

    /// Whether the run was cut off by `until`.
    pub fn goes_on(&self) -> bool {
        self.0.world().ended() == Some(Ending::Until)
    }

    /// The messages sent to another process.
    pub fn messages(&self) -> u64 {
        self.0.world().messages()
    }

    /// The milestones of a kind, each with its time in microseconds.
    pub fn past<T>(&self, mut pick: impl FnMut(Milestone) -> Option<T>) -> Vec<(u64, T)> {
        self.0.past().iter().filter_map(|entry| Some((entry.at.0, pick(entry.what)?))).collect()
    }

    /// The ballots that were begun.
    pub fn ballots(&self) -> usize {
        self.past(|what| matches!(what.told(), Some(Agreement::Began { .. })).then_some(())).len()
    }

    /// What was chosen, each as `1.1 red`, in the order in which it was.
    pub fn chosen(&self) -> Vec<String> {
        let chosen = |what: Milestone| match what.told() {
            Some(Agreement::Chosen { ballot: Some(ballot), value }) => Some(format!("{ballot} {value}")),
            Some(Agreement::Chosen { ballot: None, value }) => Some(value.to_string()),
            _ => None,
        };
        self.past(chosen).into_iter().map(|(_, what)| what).collect()
    }

    /// What was decided, each as `P3 red`, in the order in which it was.
    pub fn decided(&self) -> Vec<String> {
        let decided = self.0.past().iter().filter_map(|entry| {
            let Some(Agreement::Decided { value }) = entry.what.told() else { return None };
            Some(format!("{} {value}", self.0.world().roster().name(entry.process?)))
        });
        decided.collect()
    }
}

/// A short name for the lines of a trace: FNV-1a, 64 bits.
pub fn name_of(lines: &[String]) -> String {
    let bytes = lines.iter().flat_map(|line| line.bytes().chain([b'\n']));
    let name = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{name:016x}")
}

/// A run as its trace tells it: the normative JSON lines, read back.
pub struct Trace {
    /// The lines, as they are written.
    pub text: Vec<String>,
    /// The same, read.
    pub lines: Vec<Json>,
}

/// Runs a script to its end and keeps its trace.
pub fn trace(text: &str) -> Trace {
    Trace::of(&scenario(text))
}

impl Trace {
    /// The trace of a scenario in form 1, in which each state is whole.
    pub fn of(scenario: &Scenario) -> Trace {
        Trace::in_form(scenario, Form::One)
    }

    /// The trace of a scenario.
    pub fn in_form(scenario: &Scenario, form: Form) -> Trace {
        let mut text = Vec::new();
        figure::trace(scenario, form, &mut |line| {
            text.push(line.to_owned());
            true
        });
        let lines = text.iter().map(|line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}"))).collect();
        Trace { text, lines }
    }

    /// The lines of a kind.
    pub fn all<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Json> + 'a {
        self.lines.iter().filter(move |line| line["k"] == kind)
    }

    /// The messages of a type that were sent to another process.
    pub fn sent<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Json> + 'a {
        self.all("send").filter(move |line| line["type"] == name && line["p"] != line["to"])
    }

    /// How a property stands at the end.
    pub fn verdict(&self, property: &str) -> String {
        let line = self.all("verdict").find(|line| line["property"] == property).unwrap_or_else(|| panic!("there is no property {property}"));
        line["state"].as_str().expect("a verdict has a state").to_owned()
    }

    /// The properties that are broken at the end.
    pub fn broken(&self) -> Vec<String> {
        let broken = self.all("verdict").filter(|line| line["state"] == "broken");
        broken.map(|line| line["property"].as_str().expect("a verdict has a property").to_owned()).collect()
    }

    /// A part of a process's last state.
    pub fn state(&self, process: usize, field: &str) -> &Json {
        let last = self.all("state").filter(|line| line["p"] == process).last().unwrap_or_else(|| panic!("process {process} never changed"));
        &last["fields"][field]
    }

    /// When something was first so, in microseconds.
    pub fn time(&self, what: impl Fn(&Json) -> bool) -> u64 {
        let line = self.lines.iter().find(|line| what(line)).expect("it happens in the run");
        line["t"].as_u64().expect("a line has a time")
    }
}
