//! A run is a value: the same scenario is the same run, however one moves through it and however it was written.
//!
//! "Equal" is equality of frames, of what the panel shows of every process, and of the place.

#[path = "support/opened.rs"]
mod opened;
#[path = "support/paxos_weather.rs"]
mod paxos_weather;
mod support;
#[path = "support/weather.rs"]
mod weather;

use opened::explored;
use paxos_weather::{event, settings, storm_then_calm};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use support::{presets, scenario};
use synod::base::{ProcessId, Time};
use synod::figure::{self, Form};
use synod::protocols::CARDS;
use synod::run::{FieldView, Frame, Position, Session, open};
use synod::scenario::link::{self, Link};
use synod::scenario::{Line, Moment, Scenario, script};
use weather::Weather;

/// All that a page can show of the place where a session stands.
#[derive(Clone, PartialEq, Debug)]
struct View {
    position: Position,
    frame: Rc<Frame>,
    panels: Vec<Vec<FieldView>>,
}

fn view(session: &Session) -> View {
    let everybody: Vec<ProcessId> = session.scenario().settings.roster().all().collect();
    View { position: session.position(), frame: session.frame(), panels: everybody.into_iter().map(|id| session.inspect(id)).collect() }
}

fn seek(session: &mut Session, time: Time) -> View {
    while !session.seek(time, u32::MAX) {}
    view(session)
}

/// What a session shows that is opened afresh and goes straight to a time.
fn fresh(scenario: &Scenario, time: Time) -> View {
    seek(&mut open(scenario.clone()), time)
}

/// Scenarios that the tests move through: every preset, and some storms. The endless duels are cut short.
fn scenarios() -> Vec<(String, Scenario)> {
    let until = |mut scenario: Scenario| {
        let knob = scenario.settings.knob("until").expect("every algorithm has it");
        let short = knob.read("1500ms").expect("a time is read");
        scenario.settings.set(knob, short);
        scenario
    };
    let stories = presets().map(|(name, _, preset)| (name, until(scenario(preset.script))));
    let storms = (0..12).map(|seed| (format!("storm {seed}"), until(scenario(&storm_then_calm(seed)))));
    stories.chain(storms).collect()
}

/// Times to look at: evenly spread, just before, at and after some events, and beyond the end.
fn times(scenario: &Scenario) -> Vec<Time> {
    let session = explored(scenario);
    let horizon = session.horizon();
    let steps = (1..=horizon.steps).step_by((horizon.steps as usize / 25).max(1));
    let events = steps.filter_map(|step| session.records(step, step).first().map(|record| record.at.0));
    let beside = events.flat_map(|at| [at.saturating_sub(1), at, at + 1]);
    let spread = (0..=20).map(|k| horizon.time.0 * k / 20);
    beside.chain(spread).chain([horizon.time.0 + 1, horizon.time.0 + 700_000]).map(Time).collect()
}

#[test]
fn the_same_scenario_twice_gives_the_same_trace() {
    for (name, scenario) in scenarios() {
        assert_eq!(figure::hash(&scenario, Form::Two), figure::hash(&scenario, Form::Two), "{name}");
    }
}

#[test]
fn a_scenario_that_was_written_and_read_again_gives_the_same_trace() {
    for (name, _, preset) in presets() {
        let original = scenario(preset.script);
        let again = scenario(&script::print(&original));
        assert_eq!((&again, figure::hash(&again, Form::Two)), (&original, figure::hash(&original, Form::Two)), "{name}");
    }
}

#[test]
fn a_scenario_that_went_through_a_link_gives_the_same_trace() {
    for (name, card, preset) in presets() {
        let original = scenario(preset.script);
        for link in [Link::plain(original.clone()), Link::of_preset(card, preset)] {
            let text = link::print(&link);
            let opened = link::parse(&text, CARDS);
            assert_eq!(opened.problems, [], "{name}: {text}");
            let again = opened.link.expect("a printed link is read").scenario;
            assert_eq!((&again, figure::hash(&again, Form::Two)), (&original, figure::hash(&original, Form::Two)), "{name}: {text}");
        }
    }
}

#[test]
fn storms_survive_scripts_and_links_too() {
    for seed in 0..300 {
        let original = scenario(&storm_then_calm(seed));
        assert_eq!(scenario(&script::print(&original)), original, "seed {seed}");
        let opened = link::parse(&link::print(&Link::plain(original.clone())), CARDS);
        assert_eq!((opened.problems, opened.link.map(|link| link.scenario)), (vec![], Some(original)), "seed {seed}");
    }
}

#[test]
fn seeking_from_the_start_from_later_and_from_earlier_shows_the_same() {
    for (name, scenario) in scenarios() {
        let times = times(&scenario);
        let straight: Vec<View> = times.iter().map(|time| fresh(&scenario, *time)).collect();
        let mut one = open(scenario.clone());
        let mut other = explored(&scenario);
        let end = other.horizon().time;
        // Back and forth: each time is reached from another one, which lies as often before as behind it.
        for k in 0..times.len() {
            let place = (k * 7919) % times.len();
            assert_eq!(seek(&mut one, times[place]), straight[place], "{name} at {}", times[place]);
            seek(&mut other, end);
            assert_eq!(seek(&mut other, times[place]), straight[place], "{name} at {} from its end", times[place]);
        }
    }
}

#[test]
fn seeking_in_slices_shows_the_same() {
    for (name, scenario) in scenarios() {
        for time in times(&scenario).into_iter().step_by(9) {
            let mut session = open(scenario.clone());
            while !session.seek(time, 3) {}
            assert_eq!(view(&session), fresh(&scenario, time), "{name} at {time}");
        }
    }
}

#[test]
fn stepping_to_a_time_shows_what_seeking_shows() {
    for (name, scenario) in scenarios() {
        for time in times(&scenario).into_iter().step_by(5) {
            let straight = fresh(&scenario, time);
            let mut session = open(scenario.clone());
            while session.position().steps < straight.position.steps {
                assert!(session.step());
            }
            assert_eq!(seek(&mut session, time), straight, "{name} at {time} by steps");
            while session.step() && session.position().steps < straight.position.steps + 40 {}
            while session.position().steps > straight.position.steps {
                assert!(session.step_back());
            }
            assert_eq!(seek(&mut session, time), straight, "{name} at {time} by steps back");
        }
    }
}

/// The most steps that are taken back one by one in a scenario.
const STEPS: usize = 400;

#[test]
fn a_step_back_shows_the_identical_picture() {
    for (name, scenario) in scenarios() {
        for mut session in [open(scenario.clone()), explored(&scenario)] {
            let mut seen = vec![view(&session)];
            while seen.len() <= STEPS && session.step() {
                seen.push(view(&session));
            }
            while let Some(before) = seen.pop() {
                assert_eq!(view(&session), before, "{name} at step {}", before.position.steps);
                assert_eq!(session.step_back(), before.position.steps > 0, "{name}");
            }
        }
    }
}

#[test]
fn a_moment_inside_an_instant_is_found_again() {
    for (name, scenario) in scenarios() {
        let mut session = open(scenario.clone());
        for _ in 0..STEPS {
            let lines_taken = scenario.lines.iter().filter(|line| line.at == session.moment()).count();
            // A moment at which lines act stands for several places.
            if lines_taken == 0 && session.moment().after > 0 {
                let mut other = open(scenario.clone());
                while !other.seek_moment(session.moment(), u32::MAX) {}
                assert_eq!(view(&other), view(&session), "{name} at {}", session.moment());
            }
            if !session.step() {
                break;
            }
        }
    }
}

#[test]
fn exploring_in_slices_paints_the_same_tape_and_moves_nothing() {
    for (name, scenario) in scenarios() {
        let whole = explored(&scenario);
        let mut sliced = open(scenario.clone());
        let before = seek(&mut sliced, Time::millis(20));
        while !sliced.explore(7) {}
        assert_eq!((sliced.marks(), sliced.horizon()), (whole.marks(), whole.horizon()), "{name}");
        assert_eq!(view(&sliced), before, "{name}");
    }
}

#[test]
fn a_long_run_is_the_same_after_its_checkpoints_were_thinned() {
    let long = scenario("paxos n=5 latency=10ms proposers=P1,P5 offset=25ms think=10ms until=100s");
    let mut session = explored(&long);
    assert!(session.horizon().steps > 60_000);
    let mut weather = Weather::new(7);
    for _ in 0..40 {
        let time = Time(weather.within(0, 100_000_000));
        let found = seek(&mut session, time);
        assert_eq!(found, fresh(&long, time), "{time}");
        assert!(session.step() && session.step_back());
        assert_eq!(seek(&mut session, time), found, "{time}, a step later and back");
    }
}

#[test]
fn another_seed_is_another_run() {
    let hash = |seed: u64| figure::hash(&scenario(&format!("paxos seed={seed}")), Form::Two);
    assert_ne!(hash(1), hash(2));
}

#[test]
fn traces_have_one_name_where_their_texts_are_one_and_others_where_they_are_not() {
    for form in [Form::One, Form::Two] {
        let mut named: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        for (name, scenario) in scenarios() {
            let mut text = Vec::new();
            figure::trace(&scenario, form, &mut |line| {
                text.push(line.to_owned());
                true
            });
            let (_, known) = named.entry(figure::hash(&scenario, form)).or_insert_with(|| (name.clone(), text.clone()));
            assert!(*known == text, "{name} has the name of another trace");
        }
        let texts: BTreeSet<&Vec<String>> = named.values().map(|(_, text)| text).collect();
        assert_eq!(texts.len(), named.len(), "one text has two names");
    }
}

#[test]
fn a_trace_s_name_changes_with_the_least_of_its_lines() {
    // They differ in one link that is cut, in one value, in whose value it is, and in a moment.
    let lines = ["at 5ms cut P1>P2", "at 5ms cut P2>P1", "at 5ms P2 propose x", "at 5ms P2 propose y", "at 5ms P3 propose x", "at 6ms P3 propose x"];
    let names: BTreeSet<String> = lines.iter().map(|line| figure::hash(&scenario(&format!("paxos n=3 latency=10ms\n{line}")), Form::Two)).collect();
    assert_eq!(names.len(), lines.len());
}

#[test]
fn a_line_put_in_now_acts_behind_the_lines_that_have_acted() {
    // The cut was written for the third event of an instant that has none; it has acted all the same.
    let mut session = open(scenario("paxos latency=10ms\nat 5ms~3  cut P1>P2"));
    assert_eq!(seek(&mut session, Time::millis(5)).frame.cuts.len(), 1);
    let heal = scenario(&format!("paxos\nat {}  heal", session.moment())).lines.swap_remove(0);
    follow(&mut session, |scenario| _ = scenario.insert(heal));
    assert!(session.step());
    assert_eq!(session.frame().cuts, []);
}

#[test]
fn the_tape_keeps_what_was_cut_at_the_instant_of_a_checkpoint() {
    let long = scenario("paxos n=5 latency=10ms proposers=P1,P5 offset=25ms think=10ms until=1s");
    // Checkpoints lie some steps apart; wherever they lie, one of these cuts shares its instant.
    for cut_at in 100..140 {
        let mut session = open(long.clone());
        while session.position().steps < cut_at && session.step() {}
        let cut = scenario(&format!("paxos\nat {}  cut P1>P2", session.moment())).lines.swap_remove(0);
        follow(&mut session, |scenario| _ = scenario.insert(cut));
        session.explore(160);
        let mend = scenario("paxos\nat 900ms  mend P1>P2").lines.swap_remove(0);
        follow(&mut session, |scenario| _ = scenario.insert(mend));
        while !session.explore(u32::MAX) {}
        assert_eq!(session.marks(), explored(session.scenario()).marks(), "a cut after {cut_at} steps");
    }
}

#[test]
fn a_line_that_never_acts_has_its_turn_at_the_last_step_whenever_it_was_written() {
    for beyond in ["at 5s crash P1", "at 2s pause P2", "at 10ms drop P1>P2#9"] {
        let text = "single-round inputs=red,red,blue,blue,green until=1s";
        let mut session = open(scenario(text));
        session.explore(u32::MAX);
        seek(&mut session, Time::millis(900));
        let line = scenario(&format!("{text}\n{beyond}")).lines.swap_remove(0);
        follow(&mut session, |scenario| _ = scenario.insert(line));
        assert_eq!(seek(&mut session, Time::millis(900)), fresh(session.scenario(), Time::millis(900)), "{beyond}");
    }
}

#[test]
fn a_run_whose_end_is_put_off_where_it_stands_is_the_longer_run() {
    for (name, scenario) in scenarios() {
        let longer = scenario.put_off(Time::millis(2200));
        for stands in [700, 1500] {
            let mut session = explored(&scenario);
            seek(&mut session, Time::millis(stands));
            session.follow(longer.clone());
            for time in [stands, 1499, 1500, 1501, 1800, 2200, 300] {
                let time = Time::millis(time);
                assert_eq!(seek(&mut session, time), fresh(&longer, time), "{name} from {stands} ms, at {time}");
            }
            session.follow(scenario.clone());
            assert_eq!(seek(&mut session, Time::millis(900)), fresh(&scenario, Time::millis(900)), "{name}, taken back");
        }
    }
}

/// What a person does to a session.
#[derive(Clone, Debug)]
enum Move {
    Seek(u64),
    Steps(u8),
    StepsBack(u8),
    Explore(u16),
    /// Something happens now; the number makes it up.
    Intervene(u64),
    /// Something is put into the script at another time.
    Insert(u64, u64),
    /// The line of this place, counted round, is taken out.
    Remove(u8),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        3 => (0..1_200_000u64).prop_map(Move::Seek),
        2 => (1..40u8).prop_map(Move::Steps),
        2 => (1..40u8).prop_map(Move::StepsBack),
        1 => (1..2000u16).prop_map(Move::Explore),
        4 => any::<u64>().prop_map(Move::Intervene),
        1 => (any::<u64>(), 0..1_200_000u64).prop_map(|(what, at)| Move::Insert(what, at)),
        1 => any::<u8>().prop_map(Move::Remove),
    ];
    proptest::collection::vec(one, 1..20)
}

/// A line made up from a number.
fn line(number: u64, at: Moment, header: &str, party: &weather::Party) -> Line {
    let act = event(&mut Weather::new(number), party);
    scenario(&format!("{header}\nat {at}  {act}")).lines.swap_remove(0)
}

/// Holds a session to a fresh one of the same script that took as many steps: here, some steps further, and some time further.
fn is_as_fresh(session: &mut Session) -> Result<(), TestCaseError> {
    let (text, place) = (script::print(session.scenario()), session.position());
    let mut other = open(Scenario::clone(session.scenario()));
    while other.position().steps < place.steps && other.step() {}
    // Time that passed since the last step can't be asked for without taking the lines of the present moment.
    if other.position() == place {
        prop_assert_eq!(view(session), view(&other), "at {} of\n{}", session.moment(), text);
    }
    for _ in 0..3 {
        let went_on = other.step();
        prop_assert_eq!(session.step(), went_on, "a step from {} of\n{}", session.moment(), text);
        if went_on {
            prop_assert_eq!(view(session), view(&other), "a step later, at {} of\n{}", session.moment(), text);
        }
    }
    let later = Time(place.time.0 + 30_000);
    prop_assert_eq!(seek(session, later), seek(&mut other, later), "30 ms later, of\n{}", text);
    while session.position().steps > place.steps && session.step_back() {}
    Ok(())
}

fn follow(session: &mut Session, change: impl FnOnce(&mut Scenario)) {
    let mut scenario = Scenario::clone(session.scenario());
    change(&mut scenario);
    session.follow(scenario);
}

proptest! {
    // The same cases every time; `PROPTEST_CASES=100000` looks at more of them.
    #![proptest_config(ProptestConfig { cases: 600, rng_seed: RngSeed::Fixed(2), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_run_that_was_interfered_with_is_the_run_of_its_script(seed in 0..200u64, moves in moves()) {
        let (header, party) = settings(&mut Weather::new(seed), seed);
        let header = format!("{header} until=1500ms");
        let mut session = open(scenario(&header));
        for step in moves {
            match step {
                Move::Seek(time) => while !session.seek(Time(time), u32::MAX) {},
                Move::Steps(count) => (0..count).for_each(|_| { session.step(); }),
                Move::StepsBack(count) => (0..count).for_each(|_| { session.step_back(); }),
                Move::Explore(budget) => { session.explore(u32::from(budget)); }
                Move::Intervene(number) => {
                    let line = line(number, session.moment(), &header, &party);
                    let (before, scenario) = (session.position(), Scenario::clone(session.scenario()));
                    follow(&mut session, |scenario| _ = scenario.insert(line));
                    // At its end a run gives up on lines that wait for a message; with a line more to come it waits again.
                    let stays = session.position() == before || explored(&scenario).horizon().time <= before.time;
                    prop_assert!(stays, "an intervention acts from here on:\n{}", script::print(session.scenario()));
                    is_as_fresh(&mut session)?;
                }
                Move::Insert(number, at) => {
                    let line = line(number, Moment::at(Time(at)), &header, &party);
                    follow(&mut session, |scenario| _ = scenario.insert(line));
                    is_as_fresh(&mut session)?;
                }
                Move::Remove(place) => {
                    follow(&mut session, |scenario| if !scenario.lines.is_empty() {
                        scenario.lines.remove(usize::from(place) % scenario.lines.len());
                    });
                    is_as_fresh(&mut session)?;
                }
            }
        }
        let text = script::print(session.scenario());
        while !session.explore(u32::MAX) {}
        let whole = explored(session.scenario());
        prop_assert_eq!(session.marks(), whole.marks(), "marks of\n{}", text);
        prop_assert_eq!(session.horizon(), whole.horizon(), "horizon of\n{}", text);
    }
}

#[test]
fn the_frame_stays_the_very_same_until_something_happens_or_is_no_longer_recent() {
    let scenario = support::scenario("paxos latency=10ms");
    let mut session = open(scenario.clone());
    let mut frame_at = |micros: u64| {
        while !session.seek(Time(micros), u32::MAX) {}
        (session.frame(), session.position().steps)
    };
    let ((sent, _), (flying, steps), (landed, more)) = (frame_at(5_000), frame_at(9_999), frame_at(10_000));
    assert!(Rc::ptr_eq(&sent, &flying), "time alone");
    assert!(more > steps && !Rc::ptr_eq(&flying, &landed) && flying != landed, "a message arrives");
    let pulses = |frame: &synod::run::Frame| frame.pulses.iter().filter(|pulse| pulse.at == Time(10_000)).count();
    assert!(pulses(&landed) > 0 && pulses(&frame_at(20_000).0) > 0 && pulses(&frame_at(20_001).0) == 0, "it is recent for the time of one way");
    let (mut longer, knob) = (scenario.clone(), scenario.settings.knob("until").expect("every algorithm has it"));
    longer.settings.set(knob, knob.read("5ms").expect("a time is read"));
    session.follow(longer);
    assert!(session.frame().ended.is_some(), "another script is another picture");
}
