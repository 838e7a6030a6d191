//! Hostile scripts for every algorithm, in every version: settings at their bounds, clients and servers that lose their disks, lines
//! behind the end. Nothing panics, nothing hangs, nothing is lost.

#[path = "support/forms.rs"]
mod forms;
#[path = "support/hostile.rs"]
mod hostile;
mod support;
#[path = "support/weather.rs"]
mod weather;

use forms::in_form_1;
use hostile::hostile;
use support::{Trace, scenario};
use synod::figure::{self, Form};
use synod::player::fuzz;
use synod::protocols::CARDS;
use synod::run;
use synod::scenario::link::{self, Link};
use synod::sim::{Ending, Log, What};

/// The most steps of a run that are taken: heartbeats of a microsecond make many.
const STEPS: usize = 20_000;

/// The hostile scripts of all algorithms.
fn scripts(seeds: u64) -> impl Iterator<Item = String> {
    CARDS.iter().flat_map(move |card| (0..seeds).map(move |seed| hostile(card, seed)))
}

#[test]
fn every_line_acts_or_says_why_it_does_not_and_only_once() {
    let (mut ended, mut skipped) = (0, 0);
    for script in scripts(1000) {
        let scenario = scenario(&script);
        let lines = scenario.lines.len();
        let mut machine = run::machine(scenario);
        let mut log = Log::keeping();
        let steps = (0..STEPS).take_while(|_| machine.step(&mut log)).count();
        let told = |is: fn(&What) -> bool| log.records.iter().filter(|record| is(&record.what)).count();
        let acted = told(|what| matches!(what, What::Intervened(_) | What::Command(_)));
        let skips = told(|what| matches!(what, What::Skipped { .. }));
        assert!(acted + skips <= lines, "{acted} acted and {skips} were skipped of {lines}:\n{script}");
        if steps < STEPS {
            assert!(machine.world().ended().is_some(), "it says how it ended:\n{script}");
            assert_eq!(acted + skips, lines, "{acted} acted and {skips} were skipped:\n{script}");
            (ended, skipped) = (ended + 1, skipped + skips);
        }
    }
    assert!(ended > 3000 && skipped > 5000, "{ended} runs ended, {skipped} lines were skipped");
}

#[test]
fn lines_behind_the_end_change_no_verdict() {
    let mut quiet = 0;
    for script in scripts(400) {
        let judge = |script: &str| {
            let mut machine = run::machine(scenario(script));
            let mut log = Log::default();
            let ended = (0..STEPS).any(|_| !machine.step(&mut log));
            let words: Vec<&str> = machine.verdicts().iter().map(|(verdict, ..)| verdict.word()).collect();
            (ended.then(|| machine.world().ended()).flatten(), words)
        };
        let (ending, before) = judge(&script);
        if ending.is_none() {
            continue;
        }
        quiet += usize::from(ending == Some(Ending::Quiet));
        // The longest run lasts a second.
        let behind = format!("{script}at 2s crash P1\nat 3s crash P1 losing disk\nat 86400s heal\n");
        assert_eq!(judge(&behind), (ending, before), "{behind}");
    }
    assert!(quiet > 100, "{quiet} runs became quiet");
}

#[test]
fn a_hostile_run_survives_its_link_and_tells_the_same_in_both_forms() {
    for script in scripts(100) {
        let scenario = scenario(&script);
        let text = link::print(&Link::plain(scenario.clone()));
        let opened = link::parse(&text, CARDS);
        assert_eq!(opened.problems, [], "{text}");
        assert_eq!(opened.link.map(|link| link.scenario).as_ref(), Some(&scenario), "{text}");
        let mut lines = 0;
        figure::trace(&scenario, Form::Two, &mut |_| {
            lines += 1;
            lines < STEPS
        });
        if lines < STEPS {
            let (one, two) = (Trace::in_form(&scenario, Form::One), Trace::in_form(&scenario, Form::Two));
            let (one, two) = (in_form_1(&one.lines), in_form_1(&two.lines));
            let differ = one.iter().zip(&two).find(|(one, two)| one != two);
            assert_eq!((differ, one.len()), (None, two.len()), "{script}");
        }
    }
}

#[test]
fn what_people_do_to_a_hostile_run_never_panics() {
    for script in scripts(25) {
        fuzz(script.as_bytes());
    }
}
