//! A new family of facts is read by everybody who reads facts: the family `Bell` and the algorithm of that name are named by no code but
//! their own.

use super::{Action, Player, SheetWindow};
use crate::base::{ProcessId, Span, Time};
use crate::facts::{self, BELL, Emblem};
use crate::figure::{self, Form};
use crate::geometry::{Ring, Size};
use crate::run::{Until, open, tell_milestone};
use crate::scenario::link::Select;
use crate::scenario::{Intervention, Layout, LinkChange, Scenario, link, script};
use crate::survey::{Question, Survey};
use crate::words::Lang;
use crate::words::sheet::Shape;

/// The head of an arrow, in light pictures.
const HEAD: &str = "<path fill=\"#575d68\"";

fn scenario() -> Scenario {
    script::parse("bell n=3", crate::protocols::CARDS).expect("a script")
}

fn player() -> Player {
    let mut player = Player::new(link::parse("#bell/plain?v=1&n=3", crate::protocols::CARDS).link.expect("a link"), Vec::new());
    settle(&mut player, Action::Pause);
    player
}

/// Does something, and waits until nothing moves any more.
fn settle(player: &mut Player, action: Action) {
    player.act(action);
    while player.busy() {
        player.act(Action::Tick(Span::millis(16)));
    }
}

#[test]
fn it_reaches_the_frame_the_tape_and_the_caption() {
    let mut session = open(scenario());
    while !session.explore(u32::MAX) {}
    while !session.seek(Time::millis(20), u32::MAX) {}
    let frame = session.frame();
    let flash = frame.flashes.last().expect("it is news");
    assert_eq!((flash.at, flash.process.map(|id| id.number())), (Time::millis(20), Some(2)));
    assert_eq!(
        figure::news::fresh(&frame).and_then(|flash| flash.news.headline).expect("told in the middle").say(Lang::English, frame.roster),
        "P2 rings"
    );
    assert_eq!(figure::news::hue_class(flash), Some("tone-2"));
    let signs: Vec<(Time, Emblem)> = session.marks().iter().map(|mark| (mark.at, mark.kind.meaning().expect("a fact").emblem)).collect();
    assert_eq!(signs, [10, 20, 30].map(|at| (Time::millis(at), Emblem::Crown)));
    let said: Vec<String> = session.beats().all().iter().map(|beat| beat.tell().say(Lang::French, frame.roster)).collect();
    assert_eq!(said, ["Elle a sonné."], "the same is not said again");
}

#[test]
fn it_is_told_listed_and_drawn_as_a_sign() {
    let mut session = open(scenario());
    while !session.explore(u32::MAX) {}
    let passage = session.passage(Time::ZERO, Time::millis(100));
    let told: Vec<String> = passage
        .events
        .iter()
        .flat_map(|event| &event.milestones)
        .filter_map(|(process, what)| Some(tell_milestone(*process, *what)?.say(Lang::Spanish, session.scenario().settings.roster())))
        .collect();
    assert_eq!(told, ["P1 suena 1 veces.", "P2 suena 1 veces.", "P3 suena 1 veces."]);
    let effects: usize = passage.events.iter().map(|event| passage.effects(event).len()).sum();
    assert_eq!(effects, 3);
    let link = link::parse("#bell/plain?v=1&n=3", crate::protocols::CARDS).link.expect("a link");
    let poster = figure::poster(
        &session,
        &figure::Poster {
            link: &link,
            page: "",
            from: Time::ZERO,
            to: Time::millis(40),
            theme: link::Theme::Light,
            lang: Lang::English,
            width: 900.0,
        },
    );
    // The colour of crowns in light pictures.
    assert!(poster.contains("fill=\"#7a5200\""), "{poster}");
    // The bar that its fact opened, twice on a lane, the third begins where the picture ends, and once in the legend.
    assert_eq!(poster.matches(">echo<").count(), 1 + 2, "{poster}");
}

#[test]
fn it_has_its_line_in_the_trace_and_can_be_asked_for() {
    let mut lines = Vec::new();
    figure::trace(&scenario(), Form::Two, &mut |line| {
        lines.push(line.to_owned());
        true
    });
    assert_eq!(lines.iter().filter(|line| line.contains("\"ring\"") && line.contains("\"times\":1")).count(), 3, "{lines:#?}");
    let kind = facts::kind(scenario().card().usual).expect("surveys of it wait for it");
    let mut survey = Survey::new(scenario(), Question::time_until(kind), 1, 4).expect("a survey");
    while !survey.is_done() {
        survey.step(1);
    }
    assert_eq!(survey.distribution().min().map(|answer| answer.value), Some(10_000));
}

#[test]
fn one_can_run_until_it_and_is_told_of_it() {
    let mut player = player();
    settle(&mut player, Action::RunUntil(Until::Next(&BELL)));
    assert_eq!(player.now(), Time::millis(10));
    let roster = player.frame().roster;
    assert_eq!(player.announcement().expect("it is said").say(Lang::English, roster), "P1 rings 1 times.");
    for _ in 0..2 {
        settle(&mut player, Action::RunUntil(Until::Next(&BELL)));
    }
    settle(&mut player, Action::RunUntil(Until::Next(&BELL)));
    assert_eq!(player.announcement().expect("it is said").say(Lang::English, roster), "No bell rings any more.");
}

#[test]
fn its_sheet_has_a_tab_is_opened_by_a_link_and_is_drawn() {
    let player = player();
    let kind = scenario().card().sheets[0];
    assert_eq!(player.tabs().iter().map(|below| below.id()).collect::<Vec<_>>(), ["diagram", "peals", "events"]);
    let sheet = player.sheet(kind, SheetWindow { columns: 5, from: None }).expect("the card names it");
    let Shape::Grid(grid) = &sheet.shape else { panic!("rows and columns") };
    assert_eq!(grid.rows.iter().map(|row| row.cells[0].label(Lang::English)).collect::<Vec<_>>(), ["0", "0", "0"]);
    let link = link::parse("#bell/plain?v=1&n=3", crate::protocols::CARDS).link.expect("a link");
    let (roster, now) = (player.frame().roster, player.now());
    let (theme, lang) = (link::Theme::Light, Lang::French);
    let picture = figure::leaf(&figure::Leaf { link: &link, page: "", kind, sheet: &sheet, roster, now, theme, lang });
    assert_eq!(picture.matches(">0</text>").count(), 6, "a cell and a count in each row: {picture}");
    assert!(picture.contains("Cloche") && picture.contains(">P3"), "{picture}");
    assert_eq!(picture.matches(">rouge</text>").count(), 3, "a count in the colour of its value stands beside each row: {picture}");
}

#[test]
fn its_stage_reaches_the_frame_the_picture_and_what_can_be_selected_and_cut() {
    let link = link::parse("#bell/plain?v=1&n=4", crate::protocols::CARDS).link.expect("a link");
    let mut player = Player::new(link.clone(), Vec::new());
    settle(&mut player, Action::Pause);
    let frame = player.frame();
    assert_eq!(frame.stage, Layout::OneWayRing);
    let shown = figure::Still { link: &link, page: "", frame, now: player.now(), theme: link::Theme::Light, lang: Lang::English };
    let still = figure::still(&shown);
    assert_eq!(Ring::of(Size { width: 960.0, height: 470.0 }, frame).heads().len(), 4, "four links, one way each");
    assert_eq!(still.matches(HEAD).count(), 4, "{still}");
    let id = ProcessId::numbered;
    settle(&mut player, Action::Select(Some(Select::link(id(1), id(3)))));
    assert_eq!(player.selected(), None, "there is no such link");
    settle(&mut player, Action::Select(Some(Select::link(id(4), id(1)))));
    let deeds: Vec<Intervention> = player.deeds().into_iter().map(|deed| deed.what).collect();
    assert_eq!(deeds, [Intervention::Links(LinkChange::Cut(id(4), id(1)))], "it goes one way");
}

#[test]
fn what_waits_and_what_is_counted_reach_the_frame_the_picture_and_the_words() {
    let mut session = open(scenario());
    while !session.explore(u32::MAX) {}
    let link = link::parse("#bell/plain?v=1&n=3", crate::protocols::CARDS).link.expect("a link");
    let drawn = |session: &crate::run::Session, now: Time| {
        figure::still(&figure::Still { link: &link, page: "", frame: &session.frame(), now, theme: link::Theme::Light, lang: Lang::English })
    };
    while !session.seek(Time::millis(5), u32::MAX) {}
    let before = drawn(&session, Time::millis(5));
    assert!(!before.contains(">ding<") && !before.contains(">+1<"), "nothing waits yet");
    while !session.seek(Time::millis(20), u32::MAX) {}
    let (frame, picture) = (session.frame(), drawn(&session, Time::millis(20)));
    let [first, .., last] = &frame.processes[..] else { panic!("three of them") };
    assert_eq!((first.look.queue.waiting.len(), first.look.tallies[0].needed), (5, 2));
    // Two rang: four of the five lie in a tray each, the fifth is a number, and a bar says how far the count is.
    for word in [">1<", ">4<", ">+1<", ">ding<"] {
        assert_eq!(picture.matches(word).count(), 2, "{word}: {picture}");
    }
    assert!(!picture.contains(">5<"));
    let said = (Lang::English, frame.roster);
    assert_eq!(
        figure::tray::told(first, said),
        ["5 rings wait: ring 1 waits for its bell; ring 2 waits for its bell; ring 3 waits for its bell; and 2 more", "2 of 2 for ding: P1 and P3"]
    );
    assert!(figure::tray::told(last, said).is_empty(), "whoever has not rung waits for nothing");
}
