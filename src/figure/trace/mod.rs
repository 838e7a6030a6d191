//! The trace: a run as JSON lines, one object a line. The format is normative and only grows.
//!
//! It has two forms, and a tool tells them apart by the first line. [`Form::One`] has no `form` there and is settled: each `state` says
//! all of a process. [`Form::Two`] says `"form":2`, and in each `state` only what changed; it also tells of whose command an entry is,
//! of timers, of everything that properties are judged by, and what is chosen stands right behind the vote that chose it.

mod datum;
pub mod line;
mod what;

use super::digest::Digest;
use super::json;
use crate::base::{ProcessId, Roster};
use crate::run::machine;
use crate::scenario::RecordId;
use crate::scenario::{N, Scenario, script};
use crate::sim::{Log, Machine, Record, What};
use crate::words::Lang;
use line::{End, Event, Line, Outcome, Outer, Run, Verdict};
use serde::Serialize;

/// A form of the trace.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum Form {
    /// The first: whole states, so that each line can be understood alone.
    One,
    /// The second: what changed, and everything that a checker needs.
    #[default]
    Two,
}

impl Form {
    /// The form of a number.
    pub const fn numbered(number: u8) -> Option<Form> {
        match number {
            1 => Some(Form::One),
            2 => Some(Form::Two),
            _ => None,
        }
    }
}

/// Writes the trace of a scenario, line by line, without the line ends, until `write` says that nobody wants more.
pub fn trace(scenario: &Scenario, form: Form, write: &mut dyn FnMut(&str) -> bool) {
    lines(scenario, form, &mut |line| write(&json(&line)));
}

/// The lines of the trace, as data, until `write` says that nobody wants more.
pub fn lines(scenario: &Scenario, form: Form, write: &mut dyn FnMut(Line) -> bool) {
    let mut machine = machine(scenario.clone());
    let mut trace = Writing { form, roster: scenario.settings.roster(), last: 0, given: Vec::new() };
    let mut wanted = write(Line::Run(head(scenario, form)));
    if form == Form::Two {
        for line in trace.beginning(&machine) {
            wanted = wanted && write(Line::State(line));
        }
    }
    let mut log = if form == Form::One { Log::keeping() } else { Log::keeping_timers() };
    while wanted && machine.step(&mut log) {
        if form == Form::One {
            conclude_last(&mut log.records);
        }
        for record in log.records.drain(..) {
            if let Some(line) = trace.line(&record) {
                wanted = wanted && write(line);
            }
        }
    }
    let machine = &machine;
    for line in verdicts(machine).map(Line::Verdict).chain([Line::End(end(machine))]) {
        wanted = wanted && write(line);
    }
}

/// What came of a run that is over, one JSON object a line: lines of the script that changed nothing, with the moment for which they
/// were written; properties; the end.
pub fn outcome(machine: &Machine) -> Vec<String> {
    let (scenario, roster) = (machine.scenario(), machine.world().roster());
    let skipped = machine.world().skipped().iter().map(|(place, reason)| {
        let line = &scenario.lines[*place];
        Outcome::Skip { at: line.at.to_string(), line: script::print_act(&line.what, roster), why: reason.say(Lang::English, roster) }
    });
    skipped.chain(verdicts(machine).map(Outcome::Verdict)).chain([Outcome::End(end(machine))]).map(|line| json(&line)).collect()
}

/// A short name for the trace of a script: the same on every machine, in the browser and natively.
///
/// # Errors
/// What is wrong with the script, in English.
pub fn trace_hash(text: &str) -> Result<String, String> {
    let scenario = script::parse(text, &crate::protocols::here()).map_err(|problem| problem.say(Lang::English))?;
    Ok(hash(&scenario, Form::default()))
}

/// A short name for the trace of a scenario. In form 1 it is settled: FNV-1a, 64 bits, over the bytes of the lines. In form 2 no text
/// is made for it: equal traces have equal names, and different ones, but for one case in very many, different names.
pub fn hash(scenario: &Scenario, form: Form) -> String {
    let name = if form == Form::One { hash_of_text(scenario) } else { hash_of_lines(scenario) };
    format!("{name:016x}")
}

fn hash_of_text(scenario: &Scenario) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    trace(scenario, Form::One, &mut |line| {
        for byte in line.bytes().chain([b'\n']) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        true
    });
    state
}

fn hash_of_lines(scenario: &Scenario) -> u64 {
    let mut digest = Digest::EMPTY;
    lines(scenario, Form::Two, &mut |line| {
        match line {
            Line::Run(run) => digest.text(&json(&Outer::Run(&run))),
            Line::Verdict(verdict) => digest.text(&json(&Outer::Verdict(&verdict))),
            Line::End(end) => digest.text(&json(&Outer::End(&end))),
            event => event.serialize(&mut digest).unwrap_or_else(|_| unreachable!("an event has a number: there is no fraction in it")),
        }
        true
    });
    digest.number()
}

fn head(scenario: &Scenario, form: Form) -> Run {
    Run {
        form: (form == Form::Two).then_some(2),
        protocol: scenario.card().id.into(),
        n: scenario.settings.number(&N),
        seed: scenario.settings.seed(),
        version: scenario.settings.version(),
        scenario: script::print(scenario),
    }
}

/// In form 1 what the observer concludes stands at the end of its step, as if it followed from the last milestone there.
fn conclude_last(records: &mut Vec<Record>) {
    let is_conclusion = |record: &Record| record.process.is_none() && matches!(record.what, What::Milestone(_));
    let last = records.iter().rfind(|record| matches!(record.what, What::Milestone(_)) && !is_conclusion(record)).map(|record| record.id);
    let (conclusions, mut others): (Vec<Record>, Vec<Record>) = records.drain(..).partition(is_conclusion);
    others.extend(conclusions.into_iter().map(|record| Record { id: last.unwrap_or(record.id), because: last.or(record.because), ..record }));
    *records = others;
}

fn verdicts(machine: &Machine) -> impl Iterator<Item = Verdict> {
    let (now, roster) = (machine.world().now(), machine.world().roster());
    machine.scenario().card().goals.iter().zip(machine.verdicts()).map(move |(goal, (verdict, at, _))| Verdict {
        property: goal.name.into(),
        state: verdict.word().into(),
        t: at.unwrap_or(now).0,
        why: verdict.breach().map(|breach| breach.why.say(Lang::English, roster)),
    })
}

fn end(machine: &Machine) -> End {
    let world = machine.world();
    End { t: world.now().0, events: world.events(), messages: world.messages(), why: world.ended().map(|why| why.word().into()) }
}

/// A trace that is being written.
struct Writing {
    form: Form,
    roster: Roster,
    /// The `i` of the last line that has one.
    last: u64,
    /// The `i` of every record that another may name, in the order of the records' names.
    given: Vec<(RecordId, u64)>,
}

impl Writing {
    /// How everybody stands before anything happens: what later states differ from.
    fn beginning(&mut self, machine: &Machine) -> Vec<line::State> {
        let state = |id: ProcessId| {
            let event = Event { i: self.next(), t: 0, p: Some(datum::number(id)), because: None };
            what::whole_state(event, &machine.inspect(id).fields(), self.form)
        };
        machine.world().roster().all().map(state).collect()
    }

    /// The line of a record; some have none.
    fn line(&mut self, record: &Record) -> Option<Line> {
        let name = what::kind(&record.what, self.form)?;
        let i = self.next();
        if self.given.last().is_none_or(|&(id, _)| id < record.id) {
            self.given.push((record.id, i));
        }
        let because = record.because.map(|because| self.number_of(because));
        let event = Event { i, t: record.at.0, p: record.process.map(datum::number), because };
        Some(self.told(event, name, &record.what))
    }

    fn next(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    fn number_of(&self, id: RecordId) -> u64 {
        self.given.binary_search_by_key(&id, |&(known, _)| known).map_or(0, |place| self.given[place].1)
    }
}
