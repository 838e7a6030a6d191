//! Tests of links whose cues carry what a stop of a story needs.

use super::super::sample::RAFT;
use super::super::script;
use super::tests::link;
use super::*;

#[test]
fn a_cue_carries_what_a_stop_needs() {
    let item = "until.P1.sends.Vote.then.5ms.later.pause/en.P1%20asks%2C%20once/es.P1%20pide/light.P1.P2/show.log";
    let read = link(&format!("raft/plain?cue={item},at.3ms~2/fr.Voil%C3%A0,9ms.Now"));
    let [stop, at, plain] = &read.scenario.cues[..] else { panic!("three cues") };
    assert_eq!((stop.pause, stop.print_due(read.scenario.settings.roster()).as_str()), (true, "until P1 sends Vote then 5ms later"));
    assert_eq!((stop.text.of(Lang::English), stop.text.of(Lang::Spanish), stop.text.of(Lang::French)), ("P1 asks, once", "P1 pide", "P1 asks, once"));
    assert_eq!((stop.light.len(), &stop.show[..]), (2, &["log".to_owned()][..]));
    assert_eq!((at.text.of(Lang::English), at.text.as_plain()), ("Voilà", None));
    assert_eq!(plain.text.as_plain(), Some("Now"));
    assert!(print(&read).contains(item), "{}", print(&read));
    assert_eq!(script::parse(&script::print(&read.scenario), &[&RAFT]).expect("it reads what it prints"), read.scenario);
}

#[test]
fn a_cue_that_waits_for_something_says_what_is_wrong_with_it() {
    for (item, column, says) in [
        ("until.P1.explodes/en.Boom", 26, "happens in no run"),
        ("until.P9.sends.Vote/en.Boom", 23, "P9"),
        ("until.P1.sends.Vote", 36, "cue at 40ms"),
        ("until.P1.sends.Vote/en.One/en.Two", 44, "twice"),
        ("until.P1.sends.Vote/en.One/light.P1.P1", 53, "twice"),
        ("until.P1.sends.Vote/en.One/show.a%26b", 49, "can't be shown"),
        ("at.40ms/en.", 28, "empty"),
    ] {
        let opened = open(&format!("#raft/plain?cue={item}"), &[&RAFT]);
        let told: Vec<String> = opened.problems.iter().map(|problem| format!("{} {}", problem.column, problem.say(Lang::English))).collect();
        assert!(told.len() == 1 && told[0].contains(says) && told[0].starts_with(&column.to_string()), "{item}: {told:?}");
    }
}

#[test]
fn a_link_tells_what_is_said_along_its_run() {
    let view = link("#raft/plain?story=1&stop=3&talk=1&cue=5ms.Look").view;
    assert_eq!((view.story, view.stop, view.talk), (Some(true), Some(3), Some(true)));
    let opened = open("#raft/plain?story=maybe&stop=0&talk=2", &[&RAFT]);
    assert_eq!(opened.problems.len(), 3, "{:?}", opened.problems);
}

#[test]
fn of_a_smaller_cast_nobody_is_lit_up_or_waited_for_who_is_not_there() {
    let run = link("#raft/plain?n=5&cue=until.P5.sends.Vote/en.Gone,until.P1.sends.Vote/en.Stays/light.P1.P5,9ms.Plain").scenario;
    let smaller = link("#raft/plain?n=3").scenario.settings;
    let cues = run.with_settings(smaller).expect("it fits").cues;
    let said: Vec<(&str, usize)> = cues.iter().map(|cue| (cue.text.of(Lang::English), cue.light.len())).collect();
    assert_eq!(said, [("Stays", 0), ("Plain", 0)]);
}
