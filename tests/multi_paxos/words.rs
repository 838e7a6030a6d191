//! What a run says: a note for every step, short enough to read while it moves, in three languages.

use super::weather::storm_then_calm;
use crate::support::scenario;
use std::collections::BTreeMap;
use synod::protocols::multi_paxos::MultiPaxos;
use synod::sim::{Log, Simulation, What};
use synod::words::Lang;

/// The longest note, in letters.
const LONGEST: usize = 80;

#[test]
fn notes_are_short_in_every_language() {
    let mut heard: BTreeMap<String, u32> = BTreeMap::new();
    for seed in 0..60 {
        let scenario = std::rc::Rc::new(scenario(&storm_then_calm(seed)));
        let roster = scenario.settings.roster();
        let mut simulation = Simulation::<MultiPaxos>::new(scenario);
        let mut log = Log::keeping();
        while simulation.step(&mut log) {
            for record in std::mem::take(&mut log.records) {
                let What::Note(text) = record.what else { continue };
                let template: String = text.say(Lang::English, roster).chars().filter(|letter| !letter.is_ascii_digit()).collect();
                *heard.entry(template).or_default() += 1;
                for lang in Lang::ALL {
                    let said = text.say(lang, roster);
                    assert!(said.chars().count() <= LONGEST, "{} letters: {said}", said.chars().count());
                }
            }
        }
    }
    assert!(heard.len() > 28, "nearly every note is heard: {heard:#?}");
}
