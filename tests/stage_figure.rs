//! The stage as a picture: that it needs nothing but itself, that its processes and messages stand where the page has them, and that it
//! looks as it did.
//!
//! Golden pictures lie in `tests/figures`; `SYNOD_BLESS=1 cargo test --test stage_figure` writes them anew.

use std::fs;
use synod::base::Time;
use synod::figure::{Still, still};
use synod::geometry::{Ring, Size, in_units, px, sights, ways};
use synod::protocols::CARDS;
use synod::run::{Session, open};
use synod::scenario::link::{self, Link, Theme};
use synod::words::Lang;

/// A duel, everything that can go wrong at once, a crown beside a replicated log, a traitor and a broken rule; parts in columns, and
/// votes that fill their nodes.
const PICTURES: [(&str, &str, u64, Theme, Lang); 6] = [
    ("stage-duel", "paxos/dueling-proposers?v=1", 62, Theme::Light, Lang::English),
    ("stage-trouble", TROUBLE, 530, Theme::Dark, Lang::French),
    ("stage-replication", "raft/replication?v=1", 420, Theme::Light, Lang::Spanish),
    ("stage-traitor", "paxos/lying-acceptor?v=1&break=forget-promises", 40, Theme::Light, Lang::English),
    ("stage-columns", "paxos/separate-roles?v=2", 52, Theme::Light, Lang::English),
    ("stage-votes", "single-round/split-vote?v=1", 30, Theme::Dark, Lang::Spanish),
];
/// Losses, a crash, a pause, a partition, a link that is cut, a client.
const TROUBLE: &str = "raft/plain?v=1&until=900ms&loss=5&clients=1&do=300ms.crash.P1,350ms.pause.P2,400ms.cut.P3-P4,500ms.partition.P1.P2_P3.P4.P5";
/// The stage of a picture.
const STAGE: Size = Size { width: 960.0, height: 470.0 };

fn at(text: &str, millis: u64) -> (Link, Session) {
    let opened = link::parse(text, CARDS);
    assert!(opened.problems.is_empty(), "{text}: {:?}", opened.problems);
    let link = opened.link.expect("the link opens");
    let mut session = open(link.scenario.clone());
    while !session.seek(Time::millis(millis), u32::MAX) {}
    (link, session)
}

fn picture(text: &str, millis: u64, theme: Theme, lang: Lang) -> String {
    let (link, session) = at(text, millis);
    still(&Still { link: &link, page: "", frame: &session.frame(), now: session.position().time, theme, lang })
}

#[test]
fn golden_pictures_are_as_they_were() {
    let bless = std::env::var_os("SYNOD_BLESS").is_some();
    let mut differing = Vec::new();
    for (name, text, millis, theme, lang) in PICTURES {
        let (file, found) = (format!("tests/figures/{name}.svg"), picture(text, millis, theme, lang));
        if bless {
            fs::create_dir_all("tests/figures").expect("tests/ can be written");
            fs::write(&file, &found).expect("tests/figures can be written");
        }
        if fs::read_to_string(&file).unwrap_or_default() != found {
            differing.push(file);
        }
    }
    assert!(
        differing.is_empty(),
        "{} differ. If that is meant, run SYNOD_BLESS=1 cargo test --test stage_figure and look at them.",
        differing.join(", ")
    );
}

#[test]
fn a_picture_needs_no_sheet_and_no_font_and_no_other_file() {
    for (_, text, millis, theme, lang) in PICTURES {
        let svg = picture(text, millis, theme, lang);
        for sign in ["class=", "style", "var(", "light-dark", "href", "url(", "<script", "foreignObject"] {
            assert!(!svg.contains(sign), "{sign} in\n{svg}");
        }
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
    }
}

#[test]
fn processes_and_messages_stand_where_the_page_has_them() {
    for (_, text, millis, theme, lang) in PICTURES {
        let (_, session) = at(text, millis);
        let (svg, frame) = (picture(text, millis, theme, lang), session.frame());
        let ring = Ring::of(in_units(STAGE).0, &frame);
        let number = |length: f32| px(length).trim_end_matches(".0").to_owned();
        for view in &frame.processes {
            let place = ring.places[view.id].at;
            assert!(svg.contains(&format!("<g transform=\"translate({} {})\">", number(place.x), number(place.y))), "{} in {text}", view.name);
            assert!(svg.contains(&format!(">{} ", view.name)) || svg.contains(&format!(">{}<", view.name)), "{} has its name", view.name);
        }
        let ways = ways(&ring, &frame);
        for (flight, sight) in &sights(&ways, session.position().time, false) {
            let place = format!("translate({} {})", number(sight.at.x), number(sight.at.y));
            let is_gone = !matches!(sight.fate, synod::geometry::Fate::Flies | synod::geometry::Fate::Fails | synod::geometry::Fate::Waits);
            assert!(is_gone || svg.contains(&place), "{:?} in {text}", flight.name);
        }
    }
}

#[test]
fn a_picture_says_what_it_is_and_when_and_that_a_rule_is_broken_and_whence_it_came() {
    let svg = picture(PICTURES[3].1, PICTURES[3].2, Theme::Light, Lang::English);
    for said in ["Basic Paxos: ", "at 40 ms", "Broken on purpose: Forget promises in a crash", "#paxos/lying-acceptor?v=1&amp;break=forget-promises"]
    {
        assert!(svg.contains(said), "{said} in\n{svg}");
    }
    assert!(!picture(PICTURES[0].1, 62, Theme::Light, Lang::English).contains("Broken on purpose"));
}
