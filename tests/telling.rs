//! What happened, in sentences: every event of every preset has one in each language.

#[path = "support/opened.rs"]
mod opened;

use opened::{explored, link_of};
use synod::base::{ProcessId, Roster, Time};
use synod::protocols::CARDS;
use synod::run::{Happening, Passage, Session, Told, tell_record};
use synod::scenario::link::Link;
use synod::words::Lang;

/// All that is said of a stretch of a run: of each event what happened, what followed, and why.
fn sentences(passage: &Passage, roster: Roster) -> Vec<Told> {
    let of = |event| [passage.tell(event, roster)].into_iter().chain(passage.effects(event));
    let notes = |event: &synod::run::Event| event.notes.iter().map(|&note| Told::from(note)).collect::<Vec<_>>();
    passage.events.iter().flat_map(|event| of(event).chain(notes(event))).collect()
}

/// The presets, their first second, and a run in which everything is done that can be done.
fn runs() -> Vec<(String, Passage, Roster)> {
    let presets =
        CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (format!("{}/{}", card.id, preset.id), Link::of_preset(card, preset))));
    let mut runs: Vec<(String, Session)> = presets.map(|(name, link)| (name, explored(&link.scenario))).collect();
    runs.push(("everything".into(), explored(&link_of(EVERYTHING).scenario)));
    let passage = |(name, session): (String, Session)| {
        let roster = session.scenario().settings.roster();
        (name, session.passage(Time::ZERO, Time::millis(1000)), roster)
    };
    runs.into_iter().map(passage).collect()
}

const EVERYTHING: &str = "paxos/plain?v=1&proposers=2&until=2s&loss=3&do=1ms.crash.P5.reaching.P1,3ms.drop.P1-P2:1,4ms.hold.P1-P3:1.for.9ms,5ms.duplicate.P1-P4:1,\
    6ms.deliver.P2-P4:1,20ms.crash.P3,25ms.recover.P3,26ms.recover.P3,30ms.crash.P3.losing.disk,35ms.recover.P3,40ms.pause.P4,45ms.resume.P4,\
    50ms.slow.P4.by.3,55ms.slow.P4.by.1,60ms.align,61ms.spread,62ms.align.P1.P2,70ms.timeout.P1.Retry,80ms.cut.P1-P2,85ms.mend.P1-P2,\
    90ms.partition.P1.P2_P3.P4.P5,120ms.heal,125ms.lie.P4.silent.to.P2,130ms.P2.propose.green";

#[test]
fn every_event_and_its_effects_have_a_sentence_in_every_language() {
    for (name, passage, roster) in runs() {
        assert!(passage.events.len() > 4, "{name} has events");
        for told in sentences(&passage, roster) {
            for lang in Lang::ALL {
                let said = told.say(lang, roster);
                assert!(said.len() > 3 && !said.contains(['{', '}']) && !said.contains("  "), "{name}, {lang:?}: {said:?}");
            }
        }
    }
}

#[test]
fn a_record_is_told_as_its_event_is() {
    let session = explored(&link_of(EVERYTHING).scenario);
    let (roster, steps) = (session.scenario().settings.roster(), session.horizon().steps);
    let (passage, records) = (session.passage_of_steps(1, steps), session.records(1, steps));
    let mut compared = 0;
    for event in &passage.events {
        let record = records.iter().find(|record| record.id == event.id).expect("an event has a record");
        // What a deed lost or made is told as the deed; a line that changed nothing is no difference of two runs.
        if !matches!(event.what, Happening::Skipped { .. } | Happening::ToItself(_)) {
            assert_eq!(tell_record(record, roster).say(Lang::English, roster), passage.tell(event, roster).say(Lang::English, roster));
            compared += 1;
        }
    }
    assert!(compared > 60, "{compared} events");
    for record in &records {
        for lang in Lang::ALL {
            assert!(tell_record(record, roster).say(lang, roster).len() > 5);
        }
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    for (name, passage, roster) in runs() {
        for told in sentences(&passage, roster) {
            let [en, es, fr] = Lang::ALL.map(|lang| told.say(lang, roster));
            assert!(en != es && en != fr && es != fr, "{name}: {en:?} {es:?} {fr:?}");
            for (said, lang) in [(es, "Spanish"), (fr, "French")] {
                let words = said.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
                let english: Vec<String> =
                    words.filter(|word| ["the", "its", "from", "is", "gets", "sends", "timer", "and", "with"].contains(&word.as_str())).collect();
                assert!(english.is_empty(), "{name}, {lang}: {said:?} has {english:?}");
            }
        }
    }
}

#[test]
fn everything_that_can_be_done_is_told() {
    let session = explored(&link_of(EVERYTHING).scenario);
    let roster = session.scenario().settings.roster();
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let told: Vec<String> = sentences(&passage, roster).iter().map(|told| told.say(Lang::English, roster)).collect();
    for expected in [
        "P1 starts.",
        "P1 begins ballot 1.1.",
        "P1 sends Prepare 1.1 to P2, P3, P4 and P5.",
        "Message 1 from P1 to P2 is dropped.",
        "Prepare 1.1 from P1 to P2 is dropped by hand.",
        "Message 1 from P1 to P3 is held back for 9 ms.",
        "Message 1 from P1 to P4 is duplicated.",
        "P3 crashes; its disk is kept.",
        "P3 crashes and loses its disk.",
        "P3 is up again.",
        "A line of the script changes nothing: recover P3",
        "P3 is up already.",
        "P4 stands still.",
        "P4 goes on.",
        "P4 is now 3 times slower.",
        "P4 is at full speed again.",
        "The link from P1 to P2 is cut.",
        "The link from P1 to P2 works again.",
        "The network is parted: P1 P2 | P3 P4 P5",
        "All links work again.",
        "P4 turns traitor: silent to P2",
        "P2 is asked to propose green.",
    ] {
        assert!(told.iter().any(|said| said == expected), "{expected:?} is not among\n{}", told.join("\n"));
    }
}

#[test]
fn a_reply_says_from_whom_and_what_it_carries() {
    let session = explored(&link_of("paxos/plain?v=1&proposers=2&offset=60ms&until=400ms").scenario);
    let roster = session.scenario().settings.roster();
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let told = |lang| sentences(&passage, roster).iter().map(|told| told.say(lang, roster)).collect::<Vec<_>>();
    let has = |lang, part: &str| assert!(told(lang).iter().any(|said| said.contains(part)), "{part:?} is not among\n{}", told(lang).join("\n"));
    has(Lang::English, "gets Prepare 1.1 from P1.");
    has(Lang::Spanish, "recibe Prepare 1.1 de P1.");
    has(Lang::French, "reçoit Prepare 1.1 de P1.");
    has(Lang::English, "red is chosen in 1.1.");
    has(Lang::English, "decides red.");
}

#[test]
fn a_value_in_a_sentence_is_a_stretch_of_its_own() {
    let session = explored(&link_of("paxos/plain?v=1").scenario);
    let roster = session.scenario().settings.roster();
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let accept =
        sentences(&passage, roster).into_iter().find(|told| told.say(Lang::English, roster).contains("gets Accept ")).expect("somebody is asked");
    let args: Vec<_> = accept.pieces(Lang::English, roster).into_iter().filter_map(|piece| piece.arg).collect();
    assert!(
        args.iter().any(|arg| matches!(arg, synod::words::Arg::Value(_))) && args.iter().any(|arg| matches!(arg, synod::words::Arg::Ballot(_))),
        "{args:?}"
    );
}

#[test]
fn elections_are_told() {
    let session = explored(&link_of("raft/plain?v=1&until=600ms&do=400ms.C1.put.x.5").scenario);
    let roster = session.scenario().settings.roster();
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let told: Vec<String> = sentences(&passage, roster).iter().map(|told| told.say(Lang::English, roster)).collect();
    for expected in [
        "P2’s election timer runs out.",
        "P2 stands for election in term 1.",
        "P2 votes for itself in term 1.",
        "P2 becomes leader of term 1.",
        "C1 would like to write x = 5.",
        "C1 has its answer.",
    ] {
        assert!(told.iter().any(|said| said == expected), "{expected:?} is not among\n{}", told.join("\n"));
    }
}

#[test]
fn why_a_message_was_lost_is_part_of_its_sentence() {
    let session = explored(&link_of("paxos/plain?v=1&until=300ms&do=1ms.crash.P2,1ms.cut.P1-P3,2ms.drop.P1-P4:1").scenario);
    let roster = session.scenario().settings.roster();
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let to = |number: usize| {
        let lost = passage.arrows.iter().find(|arrow| arrow.name.to == ProcessId::numbered(number)).expect("it is sent");
        lost.tell_end().say(Lang::English, roster)
    };
    assert_eq!(
        [to(2), to(3), to(4)],
        [
            "Prepare 1.1 from P1 is lost: P2 is down.",
            "Prepare 1.1 from P1 to P3 is lost: their link is cut.",
            "Prepare 1.1 from P1 to P4 is dropped by hand."
        ]
    );
}
