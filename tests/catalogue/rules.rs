//! Each rule that can be broken has a run that shows what it is there for.

use crate::support::{Run, scenario};
use synod::protocols::{self, CARDS, Visitor};
use synod::scenario::{Card, Preset, Rule, Scenario};
use synod::sim::{Protocol, Verdict};

/// How a run ends: its verdicts in the card's order, and whether nothing bad has happened.
struct Outcome {
    verdicts: Vec<Verdict>,
    is_safe: bool,
}

struct Judged(Scenario);

impl Visitor for Judged {
    type Out = Outcome;
    fn visit<P: Protocol>(self) -> Outcome {
        let run = Run::<P>::of(self.0);
        Outcome { verdicts: run.0.verdicts().into_iter().map(|(verdict, ..)| verdict).collect(), is_safe: run.is_safe() }
    }
}

/// Each rule of each card, with the presets that break it and no other.
fn rules() -> impl Iterator<Item = (&'static Card, &'static Rule, Vec<&'static Preset>)> {
    let of = |card: &'static Card, rule: &'static Rule| {
        let alone = card.presets.iter().filter(|preset| scenario(preset.script).settings.broken() == [rule.id]).collect();
        (card, rule, alone)
    };
    CARDS.iter().flat_map(move |card| card.rules.iter().map(move |rule| of(card, rule)))
}

/// The same with every rule kept.
fn mended(mut scenario: Scenario) -> Scenario {
    scenario.settings.break_rules(&[]);
    scenario
}

#[test]
fn every_rule_has_a_preset_that_breaks_it_and_no_other() {
    let missing: Vec<String> =
        rules().filter(|(.., presets)| presets.is_empty()).map(|(card, rule, _)| format!("{}: {}", card.id, rule.id)).collect();
    assert!(missing.is_empty(), "no preset shows what these rules are there for:\n{}", missing.join("\n"));
}

#[test]
fn what_such_a_preset_misses_holds_once_the_rule_is_kept_and_nothing_bad_is_left() {
    for (card, rule, presets) in rules() {
        for preset in presets {
            let name = format!("{}/{}, where {} is broken", card.id, preset.id, rule.id);
            let [broken, kept] = [scenario(preset.script), mended(scenario(preset.script))].map(|scenario| protocols::visit(card, Judged(scenario)));
            let missed = broken.verdicts.iter().zip(&kept.verdicts).any(|(broken, kept)| *broken != Verdict::Holds && *kept == Verdict::Holds);
            assert!(missed, "{name}: nothing holds once it is kept that did not before: {:?}", broken.verdicts);
            assert!(kept.is_safe, "{name}: not safe once it is kept: {:?}", kept.verdicts);
        }
    }
}

#[test]
fn a_preset_breaks_one_rule_at_a_time() {
    for (card, preset) in CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (card, preset))) {
        assert!(scenario(preset.script).settings.broken().len() <= 1, "{}/{}", card.id, preset.id);
    }
}
