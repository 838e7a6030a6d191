//! Every lie of a card can be told, and every lie but the truth is heard.

use crate::support::{Trace, scenario};
use serde_json::Value as Json;
use synod::protocols::CARDS;
use synod::scenario::{Card, LieName, Preset, Scenario, script};

/// When lies are told that a preset does not tell: from the start.
const FROM_THE_START: &str = "at 0ms  lie";

/// A preset without the lies in its script.
fn without_lies(preset: &Preset) -> String {
    preset.script.lines().filter(|line| !line.contains(" lie ")).map(|line| format!("{line}\n")).collect()
}

/// The lies of a way that one process can tell in a run: with a value of the run and with whoever else there is, where they are needed.
fn told(way: &LieName, liar: usize, scenario: &Scenario) -> Vec<String> {
    let others = (1..=scenario.settings.roster().processes).filter(|&other| usize::from(other) != liar);
    match way.id {
        "say" => ["0", "1", "red", "blue"].map(|value| format!("say {value}")).to_vec(),
        "as" => others.map(|other| format!("as P{other}")).collect(),
        plain => vec![plain.to_owned()],
    }
}

/// The messages that are sent in a run, and when.
fn sent(trace: &Trace) -> Vec<[Json; 5]> {
    trace.all("send").map(|line| ["t", "p", "to", "type", "body"].map(|name| line[name].clone())).collect()
}

/// Every line by which some process lies in some way in the presets of a card, one preset after the other, with the script of the honest
/// run.
fn lines(card: &'static Card, way: &'static LieName) -> impl Iterator<Item = (String, String)> {
    card.presets.iter().flat_map(move |preset| {
        let honest = without_lies(preset);
        let scenario = scenario(&honest);
        let liars = 1..=usize::from(scenario.settings.roster().processes);
        let lines = liars.flat_map(|liar| told(way, liar, &scenario).into_iter().map(move |lie| format!("{FROM_THE_START} P{liar} {lie}\n")));
        lines.map(|line| (honest.clone(), line)).collect::<Vec<_>>()
    })
}

fn ways() -> impl Iterator<Item = (&'static Card, &'static LieName)> {
    CARDS.iter().flat_map(|card| card.lies.iter().map(move |way| (*card, way)))
}

#[test]
fn every_lie_but_the_truth_changes_what_is_sent_in_some_run() {
    let mut unheard = Vec::new();
    for (card, way) in ways().filter(|(_, way)| way.id != "honest") {
        let mut honest: Option<(String, Vec<[Json; 5]>)> = None;
        let is_heard = lines(card, way).any(|(script, line)| {
            if honest.as_ref().is_none_or(|(known, _)| *known != script) {
                honest = Some((script.clone(), sent(&Trace::of(&scenario(&script)))));
            }
            let told = sent(&Trace::of(&scenario(&format!("{script}{line}"))));
            honest.as_ref().is_some_and(|(_, sent)| *sent != told)
        });
        if !is_heard {
            unheard.push(format!("{}: {}", card.id, way.id));
        }
    }
    assert_eq!(unheard, [""; 0], "lies that nobody ever hears");
}

#[test]
fn whoever_tells_the_truth_changes_nothing() {
    for (card, way) in ways().filter(|(_, way)| way.id == "honest") {
        let (script, line) = lines(card, way).next().expect("a card has presets");
        let [honest, told] = [script.clone(), format!("{script}{line}")].map(|script| sent(&Trace::of(&scenario(&script))));
        assert_eq!(told, honest, "{}", card.id);
    }
}

#[test]
fn every_lie_is_read_and_acts() {
    for (card, way) in ways() {
        let (script, line) = lines(card, way).next().expect("a card has presets");
        let trace = Trace::of(&scenario(&format!("{script}{line}")));
        assert_eq!((trace.all("lie").count(), trace.all("skip").count()), (1, 0), "{}: {line}", card.id);
        let printed = script::print(&scenario(&format!("{script}{line}")));
        assert!(printed.contains(&format!("lie P1 {}", way.id)), "{}: {printed}", card.id);
    }
}
