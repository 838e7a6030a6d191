//! What a card says is said in three languages, and each of them in its own words.

use crate::hostile::hostile;
use crate::support::scenario;
use std::collections::BTreeSet;
use synod::protocols::CARDS;
use synod::run;
use synod::scenario::{Card, Demand, KnobKind};
use synod::sim::Log;
use synod::words::{Lang, Words};

/// The longest note, in letters: what can be read while a run moves.
const LONGEST: usize = 80;
/// How many hostile runs of each algorithm are listened to, and how many steps of each.
const SEEDS: u64 = 150;
const STEPS: usize = 2000;

/// The fewest words of a sentence: what is shorter may be the same in two languages, such as a name.
const SENTENCE: usize = 4;

/// Everything that a card says, each with what it is about.
fn texts(card: &'static Card) -> Vec<(String, &'static Words)> {
    let mut texts = vec![("its title".to_owned(), &card.title), ("its claim".to_owned(), &card.claim)];
    for knob in card.knobs {
        texts.push((knob.id.to_owned(), &knob.words));
        if let KnobKind::Choice(choices) = knob.kind {
            texts.extend(choices.iter().map(|choice| (format!("{}={}", knob.id, choice.id), &choice.words)));
        }
    }
    texts.extend(card.rules.iter().map(|rule| (rule.id.to_owned(), &rule.words)));
    texts.extend(card.verbs.iter().map(|verb| (verb.name.to_owned(), &verb.words)));
    texts.extend(card.lies.iter().map(|way| (way.id.to_owned(), &way.words)));
    texts.extend(card.timers.iter().map(|timer| (timer.id.to_owned(), &timer.words)));
    texts.extend(card.waits.iter().flat_map(|wait| [&wait.words, &wait.nowhere].map(|words| (wait.id.to_owned(), words))));
    texts.extend(card.goals.iter().flat_map(|goal| [&goal.title, &goal.claim].map(|words| (goal.name.to_owned(), words))));
    texts.extend(card.published().flat_map(|preset| [&preset.title, &preset.about].map(|words| (preset.id.to_owned(), words))));
    for kind in card.sheets {
        texts.extend([&kind.title, &kind.about].map(|words| (kind.id.to_owned(), words)));
        texts.extend(kind.key.iter().map(|(_, words)| (kind.id.to_owned(), words)));
    }
    for clause in card.clauses {
        texts.push((clause.at.to_owned(), &clause.says));
        texts.extend(clause.notes.iter().map(|note| (clause.at.to_owned(), *note)));
    }
    for demand in card.demands {
        if let Demand::Turn(turn) = demand {
            texts.extend(turn.words.iter().chain(&turn.told).map(|words| (turn.knob.to_owned(), words)));
        }
    }
    texts
}

#[test]
fn no_sentence_of_a_card_is_the_same_in_two_languages() {
    for (card, (about, words)) in CARDS.iter().flat_map(|card| texts(card).into_iter().map(move |text| (card, text))) {
        let said: BTreeSet<&str> = Lang::ALL.into_iter().map(|lang| words.of(lang)).collect();
        let is_name = words.of(Lang::English).split_whitespace().count() < SENTENCE;
        assert!(is_name || said.len() == Lang::ALL.len(), "{}, {about}: {said:?}", card.id);
    }
}

#[test]
fn no_text_of_a_card_begins_or_ends_with_a_space_or_has_two_in_a_row() {
    for (card, (about, words)) in CARDS.iter().flat_map(|card| texts(card).into_iter().map(move |text| (card, text))) {
        for said in Lang::ALL.map(|lang| words.of(lang)) {
            assert!(!said.is_empty() && said.trim() == said && !said.contains("  "), "{}, {about}: {said:?}", card.id);
        }
    }
}

#[test]
fn what_a_card_shows_beside_each_other_has_different_names_in_every_language() {
    for (card, lang) in CARDS.iter().flat_map(|card| Lang::ALL.map(|lang| (card, lang))) {
        let differ = |what: &str, names: Vec<&str>| {
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{}, {what} in {lang:?}: {names:?}", card.id);
        };
        differ("presets", card.presets.iter().map(|preset| preset.title.of(lang)).collect());
        differ("settings", card.knobs.iter().map(|knob| knob.words.of(lang)).collect());
        differ("rules", card.rules.iter().map(|rule| rule.words.of(lang)).collect());
        differ("lies", card.lies.iter().map(|way| way.words.of(lang)).collect());
        differ("goals", card.goals.iter().map(|goal| goal.title.of(lang)).collect());
        for knob in card.knobs {
            if let KnobKind::Choice(choices) = knob.kind {
                differ(knob.id, choices.iter().map(|choice| choice.words.of(lang)).collect());
            }
        }
    }
}

#[test]
fn every_note_is_short_in_every_language_and_every_note_of_the_paper_is_said_in_some_run() {
    for card in CARDS {
        let scripts = card.presets.iter().map(|preset| preset.script.to_owned()).chain((0..SEEDS).map(|seed| hostile(card, seed)));
        let mut heard: BTreeSet<&str> = BTreeSet::new();
        for script in scripts {
            let scenario = scenario(&script);
            let roster = scenario.settings.roster();
            let (mut machine, mut log) = (run::machine(scenario), Log::default());
            let mut steps = 0;
            while steps < STEPS && machine.step(&mut log) {
                steps += 1;
                for remark in machine.said() {
                    heard.insert(remark.text.words().of(Lang::English));
                    for said in Lang::ALL.map(|lang| remark.text.say(lang, roster)) {
                        assert!(said.chars().count() <= LONGEST, "{} letters: {said}, in\n{script}", said.chars().count());
                    }
                }
            }
        }
        let is_silent = |note: &&&Words| !heard.contains(note.of(Lang::English));
        let silent: Vec<&str> = card.clauses.iter().flat_map(|clause| clause.notes).filter(is_silent).map(|note| note.of(Lang::English)).collect();
        assert_eq!(silent, [""; 0], "{}: the paper is cited for what nobody ever says", card.id);
    }
}
