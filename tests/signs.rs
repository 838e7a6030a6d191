//! What stands on the stage in signs can be had in words: every message says what it means, every number that a process wears too.

mod support;

use std::collections::BTreeSet;
use support::presets;
use synod::run::open;
use synod::scenario::link::Link;
use synod::words::Lang;

/// How many steps of a run are looked at.
const STEPS: u64 = 300;

#[test]
fn every_message_and_every_number_says_what_it_means_in_every_language() {
    let mut said = BTreeSet::new();
    for (name, card, preset) in presets() {
        let mut session = open(Link::of_preset(card, preset).scenario);
        for _ in 0..STEPS {
            if !session.step() {
                break;
            }
            let frame = session.frame();
            for flight in &frame.flights {
                let means = flight.letter.means.unwrap_or_else(|| panic!("{name}: {} means something", flight.letter.name));
                said.extend(Lang::ALL.map(|lang| (card.id, flight.letter.name, means.say(lang, frame.roster).len() > 8)));
            }
            for badge in frame.processes.iter().filter_map(|view| view.look.badge.as_ref()) {
                for lang in Lang::ALL {
                    assert!(badge.means.say(lang, frame.roster).len() > 12, "{name}: {:?}", badge.datum);
                }
            }
        }
    }
    assert!(said.iter().all(|(.., long)| *long) && said.len() > 20, "{said:?}");
}

#[test]
fn a_ballot_is_a_round_of_its_owner() {
    let (_, card, preset) = presets().find(|(name, ..)| name == "paxos/dueling-proposers").expect("the duel is there");
    let mut session = open(Link::of_preset(card, preset).scenario);
    while session
        .frame()
        .processes
        .iter()
        .all(|view| view.look.badge.as_ref().is_none_or(|badge| badge.datum.show(Lang::English, session.frame().roster) != "2.1"))
    {
        assert!(session.step(), "somebody begins again");
    }
    let frame = session.frame();
    let shown = |view: &synod::run::ProcessView| {
        view.look.badge.as_ref().map(|badge| (badge.datum.show(Lang::English, frame.roster), badge.means.say(Lang::English, frame.roster)))
    };
    let (_, means) = frame.processes.iter().filter_map(shown).find(|(number, _)| number == "2.1").expect("it was just seen");
    assert!(means.starts_with("round 2 of P1"), "{means}");
}
