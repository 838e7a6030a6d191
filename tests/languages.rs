//! What people read is in their language, down to values, timers and what a diagram says; data are as they were written.

#[path = "support/opened.rs"]
mod opened;
mod support;

use opened::{explored, link_of, settle};
use std::collections::BTreeSet;
use support::{presets, scenario};
use synod::base::{COLOURS, Roster, Time, Value};
use synod::figure::label::{Part, parts};
use synod::figure::{Form, Poster, Still, poster, still, trace};
use synod::player::{Action, Caption, Player};
use synod::protocols::CARDS;
use synod::run::{Event, Happening, Passage, Session, Told, open};
use synod::scenario::link::{self, Link, Theme};
use synod::scenario::{Card, script};
use synod::words::{Arg, Datum, Lang, Text};

/// How many steps of a preset are read.
const STEPS: u64 = 400;

/// All that is said of a stretch of a run: what happened, what followed, and why; not what repeats a line of the script as written.
fn sentences(passage: &Passage, roster: Roster) -> Vec<Told> {
    let of = |event: &Event| {
        let notes = event.notes.iter().map(|&note| Told::from(note)).collect::<Vec<_>>();
        [passage.tell(event, roster)].into_iter().chain(passage.effects(event)).chain(notes).collect::<Vec<_>>()
    };
    passage.events.iter().filter(|event| !matches!(event.what, Happening::Skipped { .. })).flat_map(of).collect()
}

#[test]
fn a_value_is_said_in_the_language_of_who_reads_and_what_has_no_word_as_it_is_written() {
    let said = |word: &str| Lang::ALL.map(|lang| lang.value(Value::parse(word).expect("it is a value")));
    assert_eq!(said("red"), ["red", "rojo", "rouge"]);
    assert_eq!(said("blue"), ["blue", "azul", "bleu"]);
    assert_eq!(said("green"), ["green", "verde", "vert"]);
    for colour in COLOURS {
        let [english, spanish, french] = said(colour);
        assert!(english == colour && spanish != colour && french != colour, "{colour}");
    }
    for word in ["x", "42", "-1", "Red", "reddish"] {
        assert_eq!(said(word), [word; 3]);
    }
}

#[test]
fn values_are_translated_in_sentences() {
    let session = explored(&link_of("#paxos/happy-path").scenario);
    let (roster, all) = (session.scenario().settings.roster(), session.passage(Time::ZERO, session.horizon().time));
    let told = |lang| sentences(&all, roster).iter().map(|told| told.say(lang, roster)).collect::<Vec<_>>().join("\n");
    for (lang, chosen, asked) in [
        (Lang::English, "red is chosen in 1.1.", "gets Accept 1.1 red from P1."),
        (Lang::Spanish, "Se elige rojo en 1.1.", "recibe Accept 1.1 rojo de P1."),
        (Lang::French, "rouge est choisi en 1.1.", "reçoit Accept 1.1 rouge de P1."),
    ] {
        let told = told(lang);
        assert!(told.contains(chosen) && told.contains(asked), "{lang:?}:\n{told}");
        assert!(lang == Lang::English || !told.split_whitespace().any(|word| word == "red"), "{lang:?}:\n{told}");
    }
}

#[test]
fn values_are_translated_on_chips_and_in_lists() {
    let mut session = explored(&link_of("#paxos/happy-path").scenario);
    let roster = session.scenario().settings.roster();
    let chips = |session: &Session, lang| {
        let frame = session.frame();
        let all = frame.flights.iter().flat_map(|flight| parts(flight, false, (lang, roster)));
        all.filter_map(|part| if let Part::Chip(_, word) = part { Some(word) } else { None }).collect::<Vec<_>>()
    };
    session.seek_step(0);
    while chips(&session, Lang::English).is_empty() {
        assert!(session.step(), "somebody asks to accept");
    }
    for (lang, word) in [(Lang::English, "red"), (Lang::Spanish, "rojo"), (Lang::French, "rouge")] {
        assert!(chips(&session, lang).iter().all(|said| said == word), "{lang:?}");
        let pair = Datum::List(vec![Datum::Number(7), Datum::Value(Value::word("red"))]);
        assert_eq!(pair.show(lang, roster), format!("7, {word}"));
    }
}

#[test]
fn values_are_translated_in_pictures_of_the_stage() {
    for (lang, there, gone) in [(Lang::Spanish, ">rojo<", ">red<"), (Lang::French, ">rouge<", ">red<"), (Lang::English, ">red<", ">rojo<")] {
        let link = link_of("#paxos/happy-path");
        let mut session = explored(&link.scenario);
        let end = session.horizon().steps;
        session.seek_step(end);
        let frame = session.frame();
        let svg = still(&Still { link: &link, page: "", frame: &frame, now: session.position().time, theme: Theme::Light, lang });
        assert!(svg.contains(there) && !svg.contains(gone), "{lang:?}:\n{svg}");
    }
}

#[test]
fn data_stay_as_they_were_written() {
    let text = "paxos proposers=2 inputs=red,blue\nat 30ms  timeout P1 Retry\nat 90ms  P2 propose green";
    let run = scenario(text);
    let written = script::print(&run);
    assert!(written.contains("inputs=red,blue") && written.contains("propose green") && written.contains("timeout P1 Retry"), "{written}");
    let spanish = link_of("#paxos/plain?lang=es&do=30ms.timeout.P1.Retry,90ms.P2.propose.green");
    let printed = link::print(&spanish);
    assert!(printed.contains("timeout.P1.Retry") && printed.contains("propose.green"), "{printed}");
    let mut lines = String::new();
    trace(&run, Form::Two, &mut |line| {
        lines.push_str(line);
        true
    });
    assert!(lines.contains("\"red\"") && lines.contains("\"Retry\""), "{lines}");
    for word in ["rojo", "rouge", "retry timer", "temporizador", "minuteur"] {
        assert!(!lines.contains(word), "{word} is in\n{lines}");
    }
}

/// The names by which scripts know a card's timers.
fn identifiers(card: &Card) -> BTreeSet<&'static str> {
    card.timers.iter().map(|timer| timer.id).collect()
}

/// The identifiers in a sentence, the paper's names of messages left out.
fn leaks(told: &Told, card: &Card, lang: Lang, roster: Roster) -> Vec<String> {
    let known = identifiers(card);
    let own = told.pieces(lang, roster).into_iter().filter(|piece| !matches!(piece.arg, Some(Arg::Term(_)))).map(|piece| piece.text);
    let said = own.collect::<String>();
    said.split(|letter: char| !letter.is_alphanumeric()).filter(|word| known.contains(word)).map(str::to_owned).collect()
}

#[test]
fn every_timer_has_a_name_in_every_language() {
    for card in CARDS {
        for timer in card.timers {
            let [en, es, fr] = Lang::ALL.map(|lang| timer.words.of(lang));
            assert!(en.ends_with(" timer") && es.starts_with("temporizador ") && fr.starts_with("minuteur "), "{}: {:?}", card.id, timer);
        }
    }
}

#[test]
fn no_identifier_of_a_timer_is_in_a_sentence_of_any_preset() {
    let mut timers = 0;
    for (name, card, preset) in presets() {
        let mut session = open(scenario(preset.script));
        while session.horizon().steps < STEPS && !session.explore(STEPS as u32) {}
        let roster = session.scenario().settings.roster();
        let passage = session.passage_of_steps(0, STEPS);
        timers += passage.events.iter().filter(|event| matches!(event.what, Happening::Timer(_))).count();
        for told in sentences(&passage, roster) {
            for lang in Lang::ALL {
                let found = leaks(&told, card, lang, roster);
                assert!(found.is_empty(), "{name}, {lang:?}: {:?} has {found:?}", told.say(lang, roster));
            }
        }
    }
    assert!(timers > 500, "{timers} timers ran out");
}

#[test]
fn no_identifier_of_a_timer_is_in_what_is_said_of_a_moment() {
    for (name, card, preset) in presets() {
        let mut player = Player::new(Link::of_preset(card, preset), Vec::new());
        player.act(Action::Pause);
        for ms in [0, 20, 70, 160, 400, 1000] {
            player.act(Action::Seek(Time::millis(ms)));
            settle(&mut player);
            let reasons = player.reasons();
            let mut texts: Vec<Text> = reasons.ending.into_iter().chain(reasons.waits.iter().map(|wait| wait.head)).collect();
            texts.extend(reasons.waits.iter().flat_map(|wait| wait.because.clone()));
            texts.extend(if let Caption::Situation(text) = player.caption() { Some(text) } else { None });
            for (text, lang) in texts.iter().flat_map(|text| Lang::ALL.map(|lang| (text, lang))) {
                let found = leaks(&Told::from(*text), card, lang, player.frame().roster);
                assert!(found.is_empty(), "{name} at {ms} ms, {lang:?}: {:?} has {found:?}", text.say(lang, player.frame().roster));
            }
        }
    }
}

/// A diagram of a whole run.
fn diagram(text: &str, lang: Lang) -> String {
    let link = link_of(text);
    let session = explored(&link.scenario);
    let to = session.horizon().time;
    poster(&session, &Poster { link: &link, page: "", from: Time::ZERO, to, theme: Theme::Light, lang, width: 2400.0 })
}

#[test]
fn what_a_diagram_says_of_walls_and_broken_rules_is_translated() {
    let walls = "#paxos/plain?v=2&until=900ms&do=20ms.partition.P1.P2_P3.P4.P5,300ms.heal,500ms.cut.P1-P2,700ms.mend.P1-P2";
    for (lang, said) in [
        (Lang::English, [">partition P1 P2 | P3 P4 P5<", ">heal<", ">cut P1&gt;P2<", ">mend P1&gt;P2<", "! Agreement"]),
        (Lang::Spanish, [">partición P1 P2 | P3 P4 P5<", ">reparar<", ">cortar P1&gt;P2<", ">reparar P1&gt;P2<", "! Acuerdo"]),
        (Lang::French, [">partition P1 P2 | P3 P4 P5<", ">réparer<", ">couper P1&gt;P2<", ">réparer P1&gt;P2<", "! Accord"]),
    ] {
        let all = diagram(walls, lang) + &diagram("#paxos/broken-promises-forgotten", lang);
        for said in said {
            assert!(all.contains(said), "{lang:?} lacks {said:?}");
        }
        let english = [">heal<", ">cut ", ">mend ", "! Agreement"];
        assert!(lang == Lang::English || !english.iter().any(|word| all.contains(word)), "{lang:?}");
    }
}

#[test]
fn what_clients_ask_for_is_translated_in_a_diagram() {
    let clients = "#raft/plain?v=2&n=3&clients=1&until=900ms&do=400ms.C1.put.x.red,600ms.C1.get.x";
    for (lang, said) in [
        (Lang::English, [">put x red<", ">get x<", ">= red<"]),
        (Lang::Spanish, [">escribe x = rojo<", ">lee x<", ">= rojo<"]),
        (Lang::French, [">écrit x = rouge<", ">lit x<", ">= rouge<"]),
    ] {
        let all = diagram(clients, lang);
        for said in said {
            assert!(all.contains(said), "{lang:?} lacks {said:?}");
        }
    }
}
