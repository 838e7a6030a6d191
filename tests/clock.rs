//! The reading clock: beats, how long they stay, what is left out, what is counted; over every run of the menu.

#[path = "support/opened.rs"]
mod opened;

use opened::player_of;
use synod::base::{Span, Time};
use synod::player::{Action, Caption, Leg, Player, Spent};
use synod::protocols::CARDS;
use synod::run::Beat;
use synod::scenario::Act;
use synod::scenario::link::{self, Link, Pace, Speed};
use synod::words::{Lang, Weight};

const FRAME: Span = Span(16_667);

/// Every preset of the catalogue, known to its end.
fn presets() -> impl Iterator<Item = (String, Player)> {
    CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (format!("{}/{}", card.id, preset.id), Link::of_preset(card, preset)))).map(
        |(name, link)| {
            let mut player = Player::new(link, Vec::new());
            player.act(Action::Pause);
            while player.horizon().ended.is_none() {
                player.act(Action::Tick(Span::ZERO));
            }
            player.act(Action::Play);
            (name, player)
        },
    )
}

/// How long a sentence takes to read, in whatever language has the most words.
fn reading(beat: &Beat, player: &Player) -> Span {
    let words = |lang| beat.tell().say(lang, player.frame().roster).split_whitespace().count() as u64;
    Span((350_000 * Lang::ALL.map(words).into_iter().max().unwrap_or_default()).max(1_600_000))
}

fn wall(legs: &[Leg]) -> Span {
    Span(legs.iter().map(|leg| leg.wall.0).sum())
}

fn said(player: &Player) -> String {
    let (lang, roster) = (Lang::English, player.frame().roster);
    match player.caption() {
        Caption::About => String::new(),
        Caption::Cue(said) => said.of(lang).to_owned(),
        Caption::Remark(told) | Caption::Found(told) => told.say(lang, roster),
        Caption::Situation(text) => text.say(lang, roster),
    }
}

/// Every sentence below the stage until the run stands still, when it came, and how long it stayed.
fn listen(player: &mut Player) -> Vec<(String, Time, Span)> {
    let mut heard: Vec<(String, Time, Span)> = Vec::new();
    for _ in 0..15_000 {
        let says = said(player);
        match heard.last_mut() {
            Some((last, _, stayed)) if *last == says => stayed.0 += FRAME.0,
            _ => heard.push((says, player.now(), FRAME)),
        }
        player.act(Action::Tick(FRAME));
        if !player.playing() {
            break;
        }
    }
    heard
}

#[test]
fn every_sentence_that_is_told_stays_until_it_can_have_been_read() {
    for (name, player) in presets() {
        let table = player.timetable();
        let told =
            |beat: &Beat, next: Option<&Beat>| beat.again.is_none() && !(beat.weight == Weight::Aside && next.is_some_and(|next| next.at == beat.at));
        for (place, (beat, legs)) in table.iter().enumerate() {
            let next = table.get(place + 1).and_then(|(next, _)| *next);
            let Some(beat) = beat.filter(|beat| told(beat, next)) else { continue };
            let (stays, takes) = (wall(legs), reading(beat, &player));
            assert!(stays >= takes, "{name} at {}: “{}” stays {stays} of {takes}", beat.at, beat.tell().say(Lang::English, player.frame().roster));
        }
    }
}

#[test]
fn a_player_shows_every_sentence_for_as_long_as_the_model_says() {
    for name in ["paxos/happy-path", "raft/split-vote", "raft/leader-crash", "single-round/split-vote", "multi-paxos/a-hole", "raft/figure-7"] {
        let mut player = player_of(&format!("#{name}"));
        let mut heard = listen(&mut player);
        let last = heard.pop().expect("something was said");
        assert!(!last.0.contains("later"), "{name}: nothing comes later than the end: {last:?}");
        let told: Vec<String> = player
            .session()
            .beats()
            .all()
            .iter()
            .filter(|beat| beat.weight > Weight::Aside)
            .map(|beat| beat.tell().say(Lang::English, player.frame().roster))
            .collect();
        for (says, at, stayed) in heard.iter().filter(|(says, ..)| told.contains(says)) {
            let takes = Span((350_000 * says.split_whitespace().count() as u64).max(1_600_000) - 2 * FRAME.0);
            assert!(*stayed >= takes, "{name} at {at}: “{says}” stayed {stayed} of {takes}");
        }
        assert!(heard.len() > 3, "{name}: {heard:?}");
    }
}

#[test]
fn no_silence_is_longer_than_one_and_a_fifth_seconds_and_it_is_said_how_long_it_was() {
    for (name, player) in presets() {
        for leg in player.timetable().iter().flat_map(|(_, legs)| legs) {
            if let Spent::Silence(span) = leg.spent {
                assert!(leg.wall <= Span::millis(1200) && span == leg.to.since(leg.from), "{name}: {leg:?}");
            }
        }
    }
    let mut player = player_of("#raft/split-vote");
    let heard = listen(&mut player);
    let later = heard.iter().position(|(says, ..)| says == "123.5 ms later …").expect("between the two elections nothing moves");
    assert!(heard[later - 1].0.starts_with("P3 and P4 have given their votes of term 1") && heard[later + 1].0.starts_with("P4 heard no leader"));
    assert!(heard[later].2 <= Span::millis(1250), "{}", heard[later].2);
}

/// Where a run stands still though messages are on the way, or rushes though something moves, the eye is lied to.
#[test]
fn what_moves_is_never_taken_for_silence() {
    for (name, player) in presets() {
        let silences: Vec<Leg> =
            player.timetable().into_iter().flat_map(|(_, legs)| legs).filter(|leg| matches!(leg.spent, Spent::Silence(_))).collect();
        let mut session = synod::run::open(player.scenario().clone());
        let mut from = Time::ZERO;
        loop {
            let moves = session.frame().flights.iter().any(|flight| !flight.letter.routine);
            if !session.step() {
                break;
            }
            let to = session.position().time;
            let strange = silences.iter().find(|leg| moves && leg.from < to && from < leg.to);
            assert!(strange.is_none(), "{name}: {strange:?} though something moves from {from} to {to}");
            from = to;
        }
    }
}

#[test]
fn no_run_of_the_menu_takes_longer_than_three_minutes() {
    for (name, player) in presets() {
        let whole: u64 = player.timetable().iter().map(|(_, legs)| wall(legs).0).sum();
        assert!(whole <= 180_000_000, "{name} takes {} s", whole / 1_000_000);
    }
}

#[test]
fn notes_of_one_kind_and_topic_are_one_beat_and_name_all_who_say_it() {
    let mut player = player_of("#paxos/happy-path");
    let heard: Vec<String> = listen(&mut player).into_iter().map(|(says, ..)| says).collect();
    let tells = [
        "1b Promise · P2, P3, P4 and P5 promise 1.1: they will ignore lower ballots.",
        "P1, P2 and P4 have accepted red in 1.1. That is enough: red is chosen.",
    ];
    for sentence in tells {
        assert_eq!(heard.iter().filter(|says| *says == sentence).count(), 1, "{sentence}: {heard:#?}");
    }
    for (name, player) in presets() {
        for pair in player.session().beats().all().windows(2) {
            let alike = pair[0].tell_until(pair[0].step).is_like(&pair[1].tell_until(pair[1].step));
            let together = pair[1].at.since(pair[0].last_said(u64::MAX).expect("somebody says it").1) <= player.frame().recent;
            let another = pair[1].tell_until(pair[1].step) != pair[0].tell_until(pair[0].step);
            let speaks = pair[1].tell().text().words().is_for_several()
                && pair[1].tell().text().speaker().is_some()
                && !pair[0].processes().contains(pair[1].tell().text().speaker().expect("it does"));
            assert!(!(alike && together && another && speaks), "{name} at {}: two beats that are one", pair[1].at);
        }
    }
}

#[test]
fn a_sentence_about_several_has_its_verb_in_the_plural_in_every_language() {
    for (name, player) in presets() {
        for beat in player.session().beats().all().iter().filter(|beat| beat.tell() != beat.tell_until(beat.step)) {
            for lang in Lang::ALL {
                let template = beat.tell().text().words().of(lang);
                assert!(template.contains("{0:"), "{name}: “{template}” can’t be said of several");
            }
        }
    }
}

#[test]
fn of_several_notes_of_one_event_the_weightiest_is_told() {
    let mut player = player_of("#raft/minority-partition");
    let heard = listen(&mut player);
    assert!(heard.iter().any(|(says, ..)| says == "P1 hears of term 2 and steps down."), "{heard:#?}");
}

#[test]
fn events_of_one_instant_are_told_one_after_another() {
    let mut player = player_of("#raft/figure-8");
    let heard = listen(&mut player);
    let at = |start: &str| heard.iter().find(|(says, ..)| says.starts_with(start)).unwrap_or_else(|| panic!("{start}: {heard:#?}")).1;
    let (first, second) = (at("P2 refuses: its own log"), at("P3 and P4 give P5"));
    assert!(second.since(first) < Span(100), "both at one instant: {first}, {second}");
}

#[test]
fn what_comes_again_is_counted_and_no_longer_told() {
    let mut player = player_of("#paxos/dueling-proposers");
    for _ in 0..6000 {
        player.act(Action::Tick(FRAME));
        if said(&player).starts_with("The same again: 4 more rounds") {
            let beat = player.session().beats().last_said(player.session().position().steps).expect("somebody spoke").again;
            return assert_eq!(beat, Some(4));
        }
    }
    panic!("it is told for ever: {}", said(&player));
}

#[test]
fn heartbeats_have_no_beat() {
    let mut player = player_of("#raft/first-election");
    let heard = listen(&mut player);
    let since = heard.iter().position(|(says, ..)| says.contains("leads term 1")).expect("somebody leads");
    assert!(heard[since + 1..].iter().all(|(says, ..)| !says.contains("Append")), "{heard:#?}");
    let messages = player.frame().flights.len() as u64 + player.horizon().messages;
    assert!(messages > 20 && player.session().beats().all().len() == 3, "{messages} messages, {} beats", player.session().beats().all().len());
}

/// The wall time in which a run plays from where it opens to its end.
fn length(text: &str) -> u64 {
    let mut player = player_of(text);
    player.act(Action::Play);
    let mut ticks = 0;
    while player.playing() && ticks < 20_000 {
        player.act(Action::Tick(FRAME));
        ticks += 1;
    }
    ticks * FRAME.0
}

#[test]
fn links_that_say_how_fast_and_frames_keep_their_length() {
    for (text, wall) in [("speed=1/75", 75), ("speed=1/75&v=1", 75), ("embed=1", 75), ("speed=1/150", 150), ("pace=even", 75)] {
        let text = format!("#paxos/happy-path?{text}");
        let player = player_of(&text);
        assert_eq!(player.pace(), Pace::Even, "{text}");
        let even = player.tape_end().0 * wall;
        assert!(length(&text).abs_diff(even) <= 3 * FRAME.0 * wall, "{text}: {} for {even}", length(&text));
    }
    let (read, even) = (length("#paxos/happy-path"), length("#paxos/happy-path?pace=even"));
    assert!(read > 4 * even, "nobody can read that: {read}, {even}");
}

#[test]
fn a_speed_turned_in_the_reading_clock_keeps_it_and_the_link_says_so() {
    let mut player = player_of("#paxos/happy-path");
    assert_eq!(player.pace(), Pace::Read);
    player.act(Action::SetSpeed(Speed::new(1, 150).expect("a speed")));
    assert_eq!(player.pace(), Pace::Read);
    let text = link::print(&player.link_of_run());
    assert!(text.contains("speed=1/150&pace=read"), "{text}");
    assert!(length(&text) > 19 * length("#paxos/happy-path") / 10, "half as fast takes twice as long");
    player.act(Action::SetSpeed(Speed::default()));
    assert!(!link::print(&player.link_of_run()).contains("pace"), "what is understood is not said");
    player.act(Action::SetPace(Pace::Even));
    assert!(link::print(&player.link_of_run()).contains("pace=even"));
    assert_eq!(player_of(&link::print(&player.link_of_run())).pace(), Pace::Even);
}

#[test]
fn a_strange_pace_is_told_with_what_it_may_be() {
    let opened = link::parse("#paxos/happy-path?pace=slow", CARDS);
    let told = opened.problems[0].say(Lang::English);
    assert!(told.contains("pace") && told.contains("read, even"), "{told}");
}

#[test]
fn a_sentence_that_stands_still_names_only_who_has_said_it() {
    let mut player = player_of("#paxos/happy-path?t=0ms");
    player.act(Action::Pause);
    while !said(&player).contains("1b Promise") {
        player.act(Action::StepForward);
    }
    assert_eq!(said(&player).matches('P').count() - 1, 1, "the others are still to come: {}", said(&player));
}

#[test]
fn what_was_said_is_the_same_wherever_one_came_from() {
    let mut player = player_of("#raft/minority-partition?t=345ms");
    let here = said(&player);
    for there in [Time::ZERO, Time::millis(900), Time::millis(200)] {
        player.act(Action::Seek(there));
        player.act(Action::Seek(Time::millis(345)));
        assert_eq!(said(&player), here);
    }
}

#[test]
fn beats_of_a_run_that_is_changed_are_those_of_the_changed_run() {
    let mut player = player_of("#paxos/happy-path?t=40ms");
    let id = player.frame().processes[1].id;
    player.act(Action::Intervene(synod::scenario::Intervention::Process(id, Act::Crash { disk: synod::scenario::Disk::Kept, reaching: None })));
    while player.horizon().ended.is_none() {
        player.act(Action::Tick(Span::ZERO));
    }
    let mut fresh = player_of(&link::print(&player.link_of_run()));
    while fresh.horizon().ended.is_none() {
        fresh.act(Action::Tick(Span::ZERO));
    }
    assert_eq!(player.session().beats().all(), fresh.session().beats().all());
    assert!(player.session().beats().all().iter().any(|beat| beat.tell().say(Lang::English, player.frame().roster).starts_with("P2 crashes")));
}
