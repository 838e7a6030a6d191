//! Nothing bad happens in any weather that an algorithm is there to bear.
//!
//! Every algorithm bears crashes that leave the disk. One whose processes go on whenever messages come bears whatever the network does; a
//! synchronous one is promised that messages come in time, and bears as many faulty ones as its settings say.

use crate::hostile::hostile;
use crate::support::{Run, scenario};
use std::collections::BTreeSet;
use synod::base::ProcessId;
use synod::protocols::{self, CARDS, Visitor};
use synod::scenario::{Act, Card, Disk, Intervention, KnobKind, LOSS, Rule, Scenario, Setting, script};
use synod::sim::{Log, Protocol, Simulation};

/// How many hostile scripts of each algorithm are tried; those in which its promises are taken away count for none.
const SEEDS: u64 = 1000;
/// The most steps of a run that are taken.
const STEPS: usize = 5000;

struct Judged(Scenario);

impl Visitor for Judged {
    type Out = (bool, Vec<&'static str>);
    fn visit<P: Protocol>(self) -> Self::Out {
        let mut simulation = Simulation::<P>::new(self.0.into());
        let mut log = Log::default();
        (0..STEPS).take_while(|_| simulation.step(&mut log)).count();
        let run = Run(simulation);
        (run.is_safe(), run.broken())
    }
}

struct IsSynchronous;

impl Visitor for IsSynchronous {
    type Out = bool;
    fn visit<P: Protocol>(self) -> bool {
        P::IS_SYNCHRONOUS
    }
}

/// How many faulty processes a run is to bear: all, where the settings do not say.
fn borne(scenario: &Scenario) -> usize {
    let bears = scenario.settings.knob("f").or_else(|| scenario.settings.knob("m"));
    bears.map_or(usize::MAX, |knob| scenario.settings.number(knob) as usize)
}

/// The choices of a card by which it is unsafe on purpose: one of its presets shows each, without a broken rule and without a traitor.
fn unsafe_choices(card: &'static Card) -> BTreeSet<(&'static str, &'static str)> {
    let shown = card.presets.iter().map(|preset| scenario(preset.script)).filter(|run| {
        let is_fair = run.settings.broken().is_empty() && run.settings.advice().is_empty() && run.lines.iter().all(|line| is_borne(&line.what));
        is_fair && !protocols::visit(card, Judged(run.clone())).0
    });
    shown
        .flat_map(|run| {
            choices(&run)
                .into_iter()
                .filter(|(id, choice)| card.knobs.iter().any(|knob| knob.id == *id && knob.default != *choice))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn choices(scenario: &Scenario) -> Vec<(&'static str, &'static str)> {
    let settings = &scenario.settings;
    settings.iter().filter(|(knob, _)| matches!(knob.kind, KnobKind::Choice(_))).map(|(knob, _)| (knob.id, settings.word(knob))).collect()
}

/// What any algorithm bears: nobody lies, nobody begins in a state that no run leads to, and disks are not lost.
fn is_borne(what: &Intervention) -> bool {
    !matches!(what, Intervention::Process(_, Act::Lie(_) | Act::Initial(_) | Act::Crash { disk: Disk::Lost, .. }))
}

/// What a synchronous algorithm bears: only crashes, and not of more processes than it is to bear.
fn is_borne_in_time(what: &Intervention, crashed: &mut BTreeSet<ProcessId>, most: usize) -> bool {
    match what {
        Intervention::Process(id, Act::Crash { .. }) if crashed.contains(id) || crashed.len() < most => {
            crashed.insert(*id);
            true
        }
        Intervention::Process(_, Act::Recover | Act::Command(_)) => true,
        _ => false,
    }
}

/// A hostile script without what its algorithm does not bear; nothing where its settings already take away what it needs.
fn bearable(card: &'static Card, seed: u64) -> Option<Scenario> {
    let mut run = scenario(&hostile(card, seed));
    run.settings.break_rules(&[]);
    run.lines.retain(|line| is_borne(&line.what));
    if protocols::visit(card, IsSynchronous) {
        let (mut crashed, most) = (BTreeSet::new(), borne(&run));
        run.settings.set(&LOSS, Setting::Permille(0));
        run.lines.retain(|line| is_borne_in_time(&line.what, &mut crashed, most));
        run.settings.advice().is_empty().then_some(run)
    } else {
        Some(run)
    }
}

#[test]
fn nothing_bad_happens_in_any_weather_that_an_algorithm_bears() {
    for card in CARDS {
        let (given_up, mut runs) = (unsafe_choices(card), 0);
        let fair = (0..SEEDS).filter_map(|seed| bearable(card, seed)).filter(|run| choices(run).iter().all(|choice| !given_up.contains(choice)));
        for run in fair {
            let (is_safe, broken) = protocols::visit(card, Judged(run.clone()));
            assert!(is_safe, "{broken:?} broken in\n{}", script::print(&run));
            runs += 1;
        }
        println!("{}: {runs} runs, without {given_up:?}", card.id);
        assert!(runs > 150, "{}: {runs} of {SEEDS} hostile scripts leave it what it needs", card.id);
    }
}

#[test]
fn the_same_weather_finds_a_rule_that_is_broken() {
    for card in CARDS.iter().copied().filter(|card| !card.rules.is_empty()) {
        let mut broken = card.rules.iter().flat_map(|rule| (0..SEEDS).filter_map(|seed| Some(broken(bearable(card, seed)?, rule))));
        assert!(broken.any(|run| !protocols::visit(card, Judged(run)).0), "{}: nothing bad happens, whatever rule is broken", card.id);
    }
}

/// The same with a rule broken.
fn broken(mut run: Scenario, rule: &Rule) -> Scenario {
    run.settings.break_rules(&[rule.id]);
    run
}
