//! The space-time diagram as a picture: that its lines start and end where and when the messages did, that its labels can be read, that
//! it needs nothing but itself, and that it looks as it did.
//!
//! Golden pictures lie in `tests/figures`; `SYNOD_BLESS=1 cargo test --test figures` writes them anew.

#[path = "support/opened.rs"]
mod opened;

use opened::{explored, link_of};
use std::fs;
use synod::base::Time;
use synod::facts::{Episodes, History};
use synod::figure::{Plate, Poster, Svg, poster};
use synod::geometry::{Chart, Tip, letters_width};
use synod::run::{Arrow, End, Passage};
use synod::scenario::link::Theme;
use synod::sim::Why;
use synod::words::Lang;

/// A duel, an election with everything that can go wrong, a replicated log, a broken rule.
const PICTURES: [(&str, &str, Theme, Lang, u64, u64); 6] = [
    ("happy-path", "paxos/happy-path?v=1", Theme::Light, Lang::English, 0, 80),
    ("duel", "paxos/dueling-proposers?v=1", Theme::Light, Lang::French, 0, 150),
    ("trouble", TROUBLE, Theme::Dark, Lang::English, 140, 900),
    ("split-vote", "raft/split-vote?v=1", Theme::Light, Lang::Spanish, 150, 400),
    ("multi-paxos", "multi-paxos/plain?v=1", Theme::Light, Lang::English, 0, 200),
    ("broken", "paxos/plain?v=1&break=forget-promises&proposers=2&do=30ms.crash.P3,40ms.recover.P3", Theme::Dark, Lang::English, 0, 150),
];
/// Losses, copies, a crash, a pause, a message held up, one dropped by hand, a partition.
const TROUBLE: &str = "raft/plain?v=1&until=900ms&loss=5&duplicate=5&do=215ms.hold.P2-P3:3.for.40ms,235ms.drop.P2-P5:3,300ms.crash.P1,350ms.pause.P2,420ms.recover.P1,450ms.resume.P2,500ms.partition.P1.P2_P3.P4.P5,700ms.heal";

fn picture(text: &str, theme: Theme, lang: Lang, from: u64, to: u64) -> String {
    let link = link_of(text);
    let poster_of = Poster { link: &link, page: "", from: Time::millis(from), to: Time::millis(to), theme, lang, width: 960.0 };
    poster(&explored(&link.scenario), &poster_of)
}

#[test]
fn golden_pictures_are_as_they_were() {
    let bless = std::env::var_os("SYNOD_BLESS").is_some();
    let mut differing = Vec::new();
    for (name, text, theme, lang, from, to) in PICTURES {
        let (file, found) = (format!("tests/figures/{name}.svg"), picture(text, theme, lang, from, to));
        if bless {
            fs::write(&file, &found).expect("tests/figures can be written");
        }
        if fs::read_to_string(&file).unwrap_or_default() != found {
            differing.push(file);
        }
    }
    assert!(differing.is_empty(), "{} differ. If that is meant, run SYNOD_BLESS=1 cargo test --test figures and look at them.", differing.join(", "));
}

/// An element of a picture.
struct Element {
    tag: String,
    attributes: Vec<(String, String)>,
    words: String,
}

/// The elements of a picture. Panics where it is no XML.
fn elements(svg: &str) -> Vec<Element> {
    let (mut found, mut open, mut rest) = (Vec::new(), Vec::new(), svg.trim());
    while let Some(start) = rest.strip_prefix('<') {
        let (tag, behind) = start.split_once('>').expect("a tag ends");
        let (words, next) = behind.split_once('<').map_or((behind, ""), |(words, _)| (words, &behind[words.len()..]));
        assert!(!words.contains(['&', '>']) || words.contains(';'), "words are escaped: {words}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "elements are closed in their order");
        } else {
            let (name, mut text) = tag.split_once(' ').unwrap_or((tag.trim_end_matches('/'), ""));
            if !tag.ends_with('/') {
                open.push(name.to_owned());
            }
            let mut attributes: Vec<(String, String)> = Vec::new();
            text = text.trim_end_matches('/');
            while !text.trim().is_empty() {
                let (key, behind) = text.trim_start().split_once("=\"").expect("an attribute has a value");
                let (value, behind) = behind.split_once('"').expect("a value ends");
                assert!(!attributes.iter().any(|(known, _)| known == key), "{key} is there once: {tag}");
                attributes.push((key.to_owned(), value.to_owned()));
                text = behind;
            }
            found.push(Element { tag: name.to_owned(), attributes, words: words.to_owned() });
        }
        rest = next;
    }
    assert!(rest.is_empty() && open.is_empty(), "the picture is closed: {rest}");
    found
}

#[test]
fn a_picture_stands_alone_and_is_xml() {
    for (name, text, theme, lang, from, to) in PICTURES {
        let svg = picture(text, theme, lang, from, to);
        for strange in ["var(", "class=", "<style", "light-dark", "NaN", "data-", "href"] {
            assert!(!svg.contains(strange), "{name} has {strange}");
        }
        let elements = elements(&svg);
        assert!(elements.len() > 20, "{name} shows something");
        let colours = elements.iter().flat_map(|element| &element.attributes).filter(|(key, _)| key == "fill" || key == "stroke");
        for (_, colour) in colours {
            let is_plain =
                colour == "none" || colour.len() == 7 && colour.starts_with('#') && colour[1..].bytes().all(|digit| digit.is_ascii_hexdigit());
            assert!(is_plain, "{name} has the colour {colour}");
        }
    }
}

#[test]
fn a_picture_says_what_it_shows_and_that_a_rule_is_broken() {
    let svg = picture(PICTURES[5].1, Theme::Dark, Lang::English, 0, 150);
    assert!(svg.contains("Broken on purpose: "), "{svg}");
    assert!(svg.contains("#paxos/plain?") && svg.contains("seed 1") && svg.contains("0 ms to 95.6 ms"));
    assert!(picture(PICTURES[5].1, Theme::Dark, Lang::Spanish, 0, 150).contains("Roto a propósito"));
    assert!(!picture(PICTURES[0].1, Theme::Dark, Lang::English, 0, 80).contains("Broken"));
}

const CHART: Chart = Chart { from: Time::ZERO, scale: 2.0, top: 30.0, spacing: 40.0 };

fn passage_of(text: &str, from: u64, to: u64) -> Passage {
    explored(&link_of(text).scenario).passage(Time::millis(from), Time::millis(to))
}

/// Where a line should end that is lost, as a share of its way; none where it arrives or is on the way.
fn lost_at(arrow: &Arrow) -> Option<f32> {
    match arrow.end {
        End::Lost(_, Why::Loss) => Some(0.6),
        End::Lost(_, Why::Partition) => Some(0.5),
        End::Lost(_, Why::Crashed) => Some(1.0),
        End::Lost(_, Why::Dropped) => Some(arrow.ends.since(arrow.sent).0 as f32 / arrow.due.since(arrow.sent).0 as f32),
        End::Arrived(_) | End::OnTheWay => None,
    }
}

#[test]
fn a_line_leads_from_its_sender_when_it_left_to_its_receiver_when_it_arrived_or_to_where_it_was_lost() {
    let (mut arrived, mut whys) = (0, Vec::new());
    for (_, text, ..) in PICTURES {
        let passage = passage_of(text, 0, 900);
        for arrow in &passage.arrows {
            let course = CHART.course(arrow, passage.to);
            let lane = |place: usize| 30.0 + 40.0 * place as f32;
            let near = |one: f32, other: f32| (one - other).abs() < 0.01;
            let (from, to) = (lane(arrow.name.from.index()), lane(arrow.name.to.index()));
            assert!(
                near(course.start.x, arrow.sent.0 as f32 / 500.0) && near(course.start.y, from),
                "{text}: {arrow:?} starts at {:?}",
                course.start
            );
            match (arrow.end, lost_at(arrow)) {
                (End::Arrived(_), _) => {
                    arrived += 1;
                    assert_eq!(course.tip, Tip::Arrives);
                    assert!(near(course.end.x, arrow.ends.0 as f32 / 500.0) && near(course.end.y, to), "{text}: {arrow:?} ends at {:?}", course.end);
                }
                (End::Lost(_, why), Some(share)) => {
                    whys.push(why);
                    assert_eq!(course.tip, Tip::Lost);
                    assert!(near(course.end.y, from + (to - from) * share), "{text}: {arrow:?} is lost at {:?}", course.end);
                }
                _ => assert!(course.tip == Tip::Open && near(course.end.x, passage.to.0 as f32 / 500.0) || course.end.y == to),
            }
        }
    }
    assert!(arrived > 100);
    for why in [Why::Loss, Why::Partition, Why::Crashed, Why::Dropped] {
        assert!(whys.contains(&why), "one is lost by {why:?}");
    }
}

#[test]
fn a_message_that_was_held_up_is_late_and_says_so() {
    let passage = passage_of(TROUBLE, 140, 400);
    let held: Vec<&Arrow> = passage.arrows.iter().filter(|arrow| arrow.held).collect();
    assert_eq!(held.len(), 1, "{held:?}");
    assert!(held[0].ends.since(held[0].sent).0 > 40_000, "it took longer than any other may");
}

/// The labels of a picture: what they say, from where to where, and their base line.
fn labels(svg: &str) -> Vec<(String, f32, f32, f32)> {
    let number = |attributes: &[(String, String)], key: &str| {
        attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.parse::<f32>().expect("a length is a number"))
    };
    let label = |Element { tag, attributes, words }: Element| {
        let is_label =
            tag == "text" && attributes.iter().any(|(key, value)| key == "class" && (value.contains("arrow-word") || value.contains("lane-word")));
        let (x, y) = (number(&attributes, "x")?, number(&attributes, "y")?);
        is_label.then(|| (words.clone(), x, x + letters_width(&words) * 11.0, y))
    };
    elements(&format!("<svg>{svg}</svg>")).into_iter().filter_map(label).collect()
}

#[test]
fn no_label_stands_on_another_or_leaves_the_picture() {
    let mut seen = 0;
    for (name, text, _, _, from, to) in PICTURES {
        let link = link_of(text);
        for scale in [0.5, 2.0, 8.0] {
            let passage = passage_of(text, from, to);
            let chart = Chart { from: passage.from, scale, ..CHART };
            let roster = link.scenario.settings.roster();
            let plate = Plate {
                passage: &passage,
                roster,
                lang: Lang::English,
                marks: &[],
                history: &History::default(),
                episodes: &Episodes::default(),
                chart,
                to: passage.to,
                light: None,
            };
            let mut svg = Svg::on_page();
            plate.ink(&mut svg, true);
            let (labels, width) = (labels(&svg.finish()), chart.x(passage.to));
            seen += labels.len();
            for (place, (words, left, right, base)) in labels.iter().enumerate() {
                assert!(*left >= -0.1 && *right <= width + 0.1, "{name}: {words} leaves the picture");
                for (other, from, to, line) in &labels[..place] {
                    assert!(right <= from || to <= left || (base - line).abs() > 8.0, "{name}: {words} stands on {other}");
                }
            }
        }
    }
    assert!(seen > 200, "there are labels: {seen}");
}

#[test]
fn the_more_there_is_to_draw_the_less_is_said_of_each() {
    let link = link_of("paxos/plain?v=1&n=25&latency=20ms&proposers=12&offset=5ms&think=10ms&learn=decide&until=400ms");
    let passage = explored(&link.scenario).passage(Time::ZERO, Time::millis(400));
    let count = |scale: f32| {
        let chart = Chart { from: Time::ZERO, scale, ..CHART };
        let plate = Plate {
            passage: &passage,
            roster: link.scenario.settings.roster(),
            lang: Lang::English,
            marks: &[],
            history: &History::default(),
            episodes: &Episodes::default(),
            chart,
            to: passage.to,
            light: None,
        };
        let mut svg = Svg::on_page();
        plate.ink(&mut svg, true);
        let text = svg.finish();
        (text.matches("<path").count(), text.matches("arrow-word").count())
    };
    assert!(passage.arrows.len() > 3000, "{}", passage.arrows.len());
    let (near, far) = (count(40.0), count(1.0));
    assert!(near.0 > 3000 && near.1 > 0, "near by each message is a line of its own: {near:?}");
    assert!(far.0 < 200 && far.1 == 0, "far away they are few outlines: {far:?}");
}
