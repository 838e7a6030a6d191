//! The catalogue in plain text.

use synod::protocols::CARDS;
use synod::scenario::{Card, Knob, KnobKind, Settings, script};
use synod::words::Lang;

/// Every algorithm: id, family, title.
pub fn all() -> Vec<String> {
    CARDS.iter().map(|card| format!("{}\t{}\t{}", card.id, card.family.id, card.title.of(Lang::English))).collect()
}

/// An algorithm's settings, rules, properties and presets, one a line.
pub fn of_card(card: &'static Card) -> Vec<String> {
    let settings = Settings::of(card);
    let knobs = settings
        .iter()
        .map(|(knob, setting)| format!("setting\t{}\t{}\t{}\t{}", knob.id, setting.print(), bounds(card, knob), knob.words.of(Lang::English)));
    let rules = card.rules.iter().map(|rule| format!("rule\t{}\t{}", rule.id, rule.words.of(Lang::English)));
    let goals = card.goals.iter().map(|goal| format!("property\t{}\t{}", goal.name, goal.claim.of(Lang::English)));
    let presets = card
        .presets
        .iter()
        .map(|preset| format!("preset\t{}\t{}\t{}", preset.id, preset.title.of(Lang::English), preset.breaks().collect::<Vec<_>>().join(",")));
    knobs.chain(rules).chain(goals).chain(presets).collect()
}

/// What a setting may hold. Which times may be nothing is the algorithm's business: it is asked.
fn bounds(card: &Card, knob: &Knob) -> String {
    let least =
        || ["0ms", "1us"].into_iter().find(|least| script::parse(&format!("{} {}={least}", card.id, knob.id), CARDS).is_ok()).unwrap_or("0ms");
    match &knob.kind {
        KnobKind::Number { min, max } => format!("{min}..{max}"),
        KnobKind::Span { max } => format!("{}..{max}", least()),
        KnobKind::Range { max } => format!("a range from {} to {max}", least()),
        KnobKind::Percent => "0%..100%".into(),
        KnobKind::Choice(choices) => choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join("|"),
        KnobKind::Parties { min } => format!("a number from {min}, or a list P1,P5"),
        KnobKind::Values => "a list of values".into(),
    }
}

/// The algorithm of a name.
///
/// # Errors
/// Where there is none: what there is.
pub fn find(id: &str) -> Result<&'static Card, String> {
    let known = || CARDS.iter().map(|card| card.id).collect::<Vec<_>>().join(", ");
    CARDS.iter().find(|card| card.id == id).copied().ok_or_else(|| format!("there is no algorithm {id}; choose one of {}", known()))
}

/// The script of a preset.
///
/// # Errors
/// Where there is none: what there is.
pub fn find_preset(name: &str) -> Result<String, String> {
    let (id, preset) = name.split_once('/').ok_or_else(|| format!("{name} is not of the form paxos/happy-path: write algorithm/preset"))?;
    let card = find(id)?;
    let known = || card.presets.iter().map(|preset| preset.id).collect::<Vec<_>>().join(", ");
    let preset = card.preset(preset).ok_or_else(|| format!("{id} has no preset {preset}; choose one of {}", known()))?;
    Ok(preset.script.trim_end().to_owned())
}
