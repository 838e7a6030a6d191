//! What may be judged besides the present and the past: what is on its way, and which fact could have led to which.

use std::rc::Rc;
use synod::base::{ProcessId, Roster, Span, Value};
use synod::facts::Agreement;
use synod::scenario::{Card, Family, Goal, Layout, Settings, script};
use synod::sim::{Breach, Check, Context, Log, Process, Property, Protocol, Scene, Simulation, Verdict};
use synod::words::{Arg, Field, Letter, Look, Named, Say, TimerName, Words, words};

const NAME: Words = words("Relay", "Relevo", "Relais");
static TIMERS: [TimerName; 1] = [TimerName { id: "Go", words: NAME }];
static FAMILY: Family = Family { id: "relay", title: NAME };
static ONE_TOKEN: Goal = Goal { name: "One token", title: NAME, claim: NAME };
static SEVERAL: Words = words("There are {0} tokens.", "Hay {0} fichas.", "Il y a {0} jetons.");

/// A token goes round: whoever has it says so, and passes it on after a while. The last process only counts for itself.
struct Relay;

static CARD: Card = Card {
    id: "relay",
    version: 1,
    first_ways: 0,
    title: NAME,
    family: &FAMILY,
    stage: Layout::Ring,
    sheets: &[],
    facts: &[&synod::facts::names::FAULTS, &synod::facts::names::AGREEMENT],
    usual: "proposed",
    waits: &[],
    claim: NAME,
    source: "nobody, nowhere",
    defaults: &[("latency", "10ms")],
    knobs: &[],
    rules: &[],
    clauses: &[],
    verbs: &[],
    demands: &[],
    timers: &TIMERS,
    lies: &[],
    initial: &[],
    goals: &[&ONE_TOKEN],
    presets: &[],
    retired: &[],
    check: |_| Ok(()),
    advise: |_| Vec::new(),
};

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Runner {
    holds: bool,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Token;

impl Say for Token {
    fn letter(&self) -> Letter {
        Letter::grant("Token", "T")
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct Go;

impl Named for Go {
    const NAMES: &'static [TimerName] = &TIMERS;
    fn place(self) -> usize {
        0
    }
}

impl Protocol for Relay {
    type Config = Roster;
    type Message = Token;
    type Timer = Go;
    type Process = Runner;
    const CARD: &'static Card = &CARD;
    const PROPERTIES: &'static [Property<Relay>] = &[Property { goal: &ONE_TOKEN, check: Check::EveryStep(one_token) }];
    const JUDGES_CAUSES: bool = true;
    fn config(settings: &Settings) -> Roster {
        settings.roster()
    }
    fn cast(roster: &Roster) -> Vec<Runner> {
        roster.all().map(|id| Runner { holds: id.index() == 0 }).collect()
    }
}

fn one_token(scene: &Scene<'_, Relay>) -> Verdict {
    let held = scene.cast.processes.iter().filter(|(_, runner)| runner.holds).count();
    match held + scene.on_the_way().count() {
        1 => Verdict::Holds,
        tokens => Verdict::Broken(Breach { why: SEVERAL.with([Arg::Number(tokens as u64)]), who: scene.cast.standing.up }),
    }
}

impl Process<Relay> for Runner {
    fn on_start(&mut self, cx: &mut Context<'_, Relay>) {
        if self.holds || cx.me().index() + 1 == cx.config().len() {
            cx.set_timer(Go, Span::millis(5));
        }
    }
    fn on_message(&mut self, _from: ProcessId, _token: Token, cx: &mut Context<'_, Relay>) {
        self.holds = true;
        cx.set_timer(Go, Span::millis(5));
    }
    fn on_timer(&mut self, _go: Go, cx: &mut Context<'_, Relay>) {
        cx.did(Agreement::Proposed { value: Value::Number(cx.me().number() as i64) });
        if std::mem::take(&mut self.holds) {
            cx.send(ProcessId::at((cx.me().index() + 1) % (cx.config().len() - 1)), Token);
        } else {
            cx.set_timer(Go, Span::millis(7));
        }
    }
    fn recover(&self, _roster: &Roster) -> Runner {
        self.clone()
    }
    fn look(&self, _roster: &Roster) -> Look {
        Look::default()
    }
    fn fields(&self, _roster: &Roster) -> Vec<Field> {
        Vec::new()
    }
}

fn run(lines: &str) -> Simulation<Relay> {
    let scenario = script::parse(&format!("relay n=4 until=100ms\n{lines}"), &[&CARD]).expect("a right script");
    let mut simulation = Simulation::<Relay>::new(Rc::new(scenario));
    while simulation.step(&mut Log::default()) {}
    simulation
}

#[test]
fn a_message_on_the_way_counts_until_it_arrives_or_is_lost() {
    assert_eq!(run("").verdicts()[0].0, Verdict::Holds, "held or on its way, there is one");
    let (verdict, at, event) = run("at 20ms  drop P2>P3#1\n").verdicts().swap_remove(0);
    assert!(matches!(verdict, Verdict::Broken(breach) if breach.why == SEVERAL.with([Arg::Number(0)])));
    assert_eq!((at.map(|at| at.0), event.is_some()), (Some(20_000), true), "it breaks when it is lost, though nobody tells anything then");
    let (verdict, at, _) = run("at 22ms  duplicate P2>P3#1\n").verdicts().swap_remove(0);
    assert!(matches!(verdict, Verdict::Broken(breach) if breach.why == SEVERAL.with([Arg::Number(2)])));
    assert_eq!(at.map(|at| at.0), Some(22_000), "two copies are two");
}

#[test]
fn a_property_of_every_step_is_marked_where_it_breaks() {
    let scenario = script::parse("relay n=4 until=100ms\nat 20ms  drop P2>P3#1\n", &[&CARD]).expect("a right script");
    let mut simulation = Simulation::<Relay>::new(Rc::new(scenario));
    let mut broke = Vec::new();
    while simulation.step(&mut Log::default()) {
        broke.extend(simulation.broke().then(|| simulation.world().now().0));
    }
    assert_eq!(broke, [20_000]);
}

#[test]
fn what_is_passed_on_comes_after_and_what_only_happens_meanwhile_does_not() {
    let simulation = run("");
    let scene = simulation.scene();
    let told: Vec<usize> =
        scene.past.iter().filter(|entry| entry.what.told::<Agreement>().is_some()).filter_map(|entry| entry.process).map(ProcessId::number).collect();
    assert!(told.len() > 12, "{told:?}");
    for (one, of) in told.iter().enumerate() {
        for (other, whose) in told.iter().enumerate() {
            // The three pass one token; the fourth counts for itself.
            let follows = one < other && (*of == 4) == (*whose == 4);
            assert_eq!(scene.led_to(one, other), follows, "{one} of P{of}, {other} of P{whose}");
        }
    }
}
