//! What pictures mark: links that are cut, crashes that lose the disk, what clients asked for and what the judge says of the answers,
//! and the link of the run, whole.

#[path = "support/opened.rs"]
mod opened;
mod support;

use opened::explored;
use support::scenario;
use synod::base::Time;
use synod::figure::{Plate, Poster, Still, Svg, poster, still};
use synod::geometry::Chart;
use synod::protocols::CARDS;
use synod::run::open;
use synod::scenario::link::{self, Link, Theme};
use synod::words::Lang;

/// An element of the page's diagram: its class, and how it is drawn.
type Element = (String, String);

/// The diagram of a whole run as the page has it, a pixel a millisecond.
fn diagram(script: &str) -> Vec<Element> {
    let session = explored(&scenario(script));
    let passage = session.passage(Time::ZERO, session.horizon().time);
    let chart = Chart { from: Time::ZERO, scale: 1.0, top: 30.0, spacing: 40.0 };
    let roster = session.scenario().settings.roster();
    let to = Time(passage.to.0 + 1);
    let plate = Plate {
        passage: &passage,
        roster,
        lang: Lang::English,
        marks: session.marks(),
        history: session.history(),
        episodes: session.episodes(),
        chart,
        to,
        light: None,
    };
    let mut svg = Svg::on_page();
    plate.ground(&mut svg);
    plate.ink(&mut svg, true);
    let text = svg.finish();
    let attribute =
        |element: &str, name: &str| element.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned);
    text.split('<')
        .filter_map(|element| Some((attribute(element, "class")?, attribute(element, "d").or_else(|| Some(element.split_once('>')?.1.to_owned()))?)))
        .collect()
}

fn drawn<'a>(diagram: &'a [Element], class: &str) -> Vec<&'a str> {
    diagram.iter().filter(|(known, _)| known == class).map(|(_, how)| how.as_str()).collect()
}

/// The y of a lane in these diagrams.
fn lane(number: usize) -> f32 {
    30.0 + 40.0 * (number as f32 - 1.0)
}

fn numbers(path: &str) -> Vec<f32> {
    path.split(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != '-').filter_map(|number| number.parse().ok()).collect()
}

const THREE: &str = "raft n=3 latency=10ms until=300ms\nat 10ms timeout P1 Election";

#[test]
fn a_cut_is_a_wall_between_two_lanes_with_its_direction() {
    let cut = diagram(&format!("{THREE}\nat 60ms cut P3>P1\nat 200ms mend P3>P1"));
    let walls = drawn(&cut, "wall");
    assert_eq!(walls.iter().map(|wall| numbers(wall)).collect::<Vec<_>>(), [vec![60.0, lane(3), 60.0, lane(1)]]);
    let tips: Vec<Vec<f32>> = drawn(&cut, "wall-tip").into_iter().map(numbers).collect();
    assert!(matches!(tips.as_slice(), [tip] if tip[..2] == [60.0, lane(1)]), "its head is where it led to: {tips:?}");
    assert_eq!(drawn(&cut, "wall healed").len(), 1);
    let words: Vec<&str> = cut.iter().filter(|(class, _)| class.starts_with("wall-word")).map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["cut P3&gt;P1", "mend P3&gt;P1"]);
    // A partition has no direction, and goes from edge to edge.
    let partition = diagram(&format!("{THREE}\nat 60ms partition P1 | P2 P3"));
    assert!(drawn(&partition, "wall-tip").is_empty() && numbers(drawn(&partition, "wall")[0])[1] == 0.0);
}

#[test]
fn a_crash_that_loses_the_disk_looks_different_from_one_that_keeps_it() {
    let crosses = |how: &str| drawn(&diagram(&format!("{THREE}\nat 100ms crash P2{how}")), "sign-crash").concat();
    let (kept, lost) = (crosses(""), crosses(" losing disk"));
    assert!(
        lost.len() > kept.len() && lost.contains('Z') | lost.contains('z') && !kept.contains(['Z', 'z']),
        "a ring around the cross:\n{kept}\n{lost}"
    );
    let stage = |how: &str| {
        let script = format!("{THREE}\nat 100ms crash P2{how}");
        let mut session = open(scenario(&script));
        while !session.seek(Time::millis(150), u32::MAX) {}
        let link = Link::plain(scenario(&script));
        still(&Still { link: &link, page: "", frame: &session.frame(), now: Time::millis(150), theme: Theme::Light, lang: Lang::French })
    };
    let (kept, lost) = (stage(""), stage(" losing disk"));
    assert!(kept.contains(">en panne<") && lost.contains(">disque perdu<"));
    assert_eq!(lost.matches("<circle").count(), kept.matches("<circle").count() + 1);
}

#[test]
fn a_process_that_is_up_again_has_lost_nothing_that_is_still_marked() {
    let mut session = open(scenario(&format!("{THREE}\nat 100ms crash P2 losing disk\nat 120ms recover P2")));
    while !session.seek(Time::millis(110), u32::MAX) {}
    assert!(session.frame().processes[1].disk_lost);
    while !session.seek(Time::millis(130), u32::MAX) {}
    assert!(!session.frame().processes[1].disk_lost);
}

/// Reads that a leader in a minority answers alone: two of one client, good and bad.
const STALE: &str = "raft n=3 clients=2 latency=10ms until=700ms break=read-alone retry=60s heartbeat=40ms\n\
    at 10ms timeout P1 Election\nat 100ms C1 put x 1\nat 200ms C1 get x\nat 250ms partition P1 C1 | P2 P3 C2\nat 260ms timeout P2 Election\n\
    at 400ms C2 put x 2\nat 600ms C1 get x";

#[test]
fn what_clients_ask_for_is_a_bar_from_question_to_answer_with_what_the_judge_says() {
    let diagram = diagram(STALE);
    let history: Vec<(u64, Option<u64>)> = {
        let session = explored(&scenario(STALE));
        let of = |operation: &synod::facts::Operation| (operation.invoked.0 / 1000, operation.returned.map(|returned| returned.at.0 / 1000));
        session.history().operations().map(of).collect()
    };
    assert_eq!(history.len(), 4);
    let bars: Vec<Vec<f32>> = ["operation", "operation read"].iter().flat_map(|class| drawn(&diagram, class)).map(numbers).collect();
    let mut ends: Vec<[f32; 2]> = bars.concat().chunks(4).map(|bar| [bar[0], bar[2]]).collect();
    ends.sort_by(|one, other| one[0].total_cmp(&other[0]));
    let until = explored(&scenario(STALE)).horizon().time.0 as f32 / 1000.0;
    let expected: Vec<[f32; 2]> = history.iter().map(|&(from, to)| [from as f32, to.map_or(until, |to| to as f32)]).collect();
    assert_eq!(ends, expected);
    assert_eq!((drawn(&diagram, "ruling").len(), drawn(&diagram, "ruling unexplained").len()), (expected.len() - 1, 1));
    let words = drawn(&diagram, "operation-word");
    for said in ["put x 1", "get x", "= 1", "put x 2"] {
        assert!(words.contains(&said), "{said} is not among {words:?}");
    }
}

#[test]
fn the_legend_tells_of_bars_cuts_and_crashes_where_there_are_some_in_three_languages() {
    let picture = |script: &str, lang| {
        let link = Link::plain(scenario(script));
        let drawn = Poster { link: &link, page: "", from: Time::ZERO, to: Time::millis(700), theme: Theme::Light, lang, width: 960.0 };
        poster(&explored(&scenario(script)), &drawn)
    };
    let faulty = format!("{STALE}\nat 610ms cut P2>P3\nat 620ms crash P3 losing disk\nat 630ms crash P2\nat 640ms mend P2>P3");
    for (lang, words) in [
        (
            Lang::English,
            [
                "a client asks until it is answered",
                "as one copy would answer",
                "no single copy would answer so",
                "link cut",
                "partition",
                "crash, disk lost",
                "mended",
            ],
        ),
        (
            Lang::Spanish,
            [
                "un cliente pide hasta la respuesta",
                "como respondería una sola copia",
                "ninguna copia única respondería así",
                "enlace cortado",
                "partición",
                "caída, disco perdido",
                "reparado",
            ],
        ),
        (
            Lang::French,
            [
                "un client demande jusqu’à la réponse",
                "comme répondrait une seule copie",
                "aucune copie unique ne répondrait ainsi",
                "lien coupé",
                "partition",
                "panne, disque perdu",
                "réparé",
            ],
        ),
    ] {
        let (all, none) = (picture(&faulty, lang), picture("single-round n=3 until=700ms", lang));
        for word in words {
            assert!(all.contains(&format!(">{word}<")) && !none.contains(&format!(">{word}<")), "{word}");
        }
    }
}

/// The lines in small letters below a picture.
fn below(picture: &str) -> Vec<String> {
    let texts = picture.split("<text").filter(|text| text.contains("font-size=\"11px\"") || text.contains("font-size=\"11\""));
    let words = texts.filter_map(|text| text.split_once('>')?.1.split('<').next().map(str::to_owned));
    words.map(|words| words.replace("&amp;", "&")).collect()
}

fn still_of(script: &str, page: &str) -> String {
    let link = Link::plain(scenario(script));
    let session = open(scenario(script));
    still(&Still { link: &link, page, frame: &session.frame(), now: Time::ZERO, theme: Theme::Dark, lang: Lang::English })
}

fn commands(count: u64) -> String {
    let lines = (0..count).map(|number| format!("\nat {}ms C1 put x {number}", 100 + 7 * number));
    format!("raft until=3s{}", lines.collect::<String>())
}

#[test]
fn the_link_under_a_picture_is_whole() {
    let script = commands(12);
    let whole = format!("https://example.org/synod/{}", link::print(&Link::plain(scenario(&script))));
    assert_eq!(below(&still_of(&script, "https://example.org/synod/")).concat(), whole);
    assert!(whole.len() > 200, "it takes several lines");
}

#[test]
fn a_link_that_has_no_room_is_a_code_that_holds_all_of_it() {
    let script = commands(60);
    let picture = still_of(&script, "https://example.org/synod/");
    let whole = format!("https://example.org/synod/{}", link::print(&Link::plain(scenario(&script))));
    assert!(picture.contains(&format!("The link of this run, {} characters:", whole.len())));
    // Dark on light in the dark theme too, as cameras want it.
    let path = picture
        .split("<path")
        .find(|path| path.contains("fill=\"#000000\""))
        .and_then(|path| path.split_once("d=\"")?.1.split('"').next())
        .expect("a code");
    let runs: Vec<Vec<f32>> = path.split('M').skip(1).map(numbers).collect();
    let side = runs.iter().map(|run| (run[1] as usize).max(run[0] as usize + run[2] as usize)).max().expect("dark squares") + 12;
    let mut dark = vec![vec![false; side]; side];
    for run in &runs {
        let (x, y, long) = (run[0] as usize, run[1] as usize, run[2] as usize);
        (0..2).for_each(|row| dark[y + row][x..x + long].fill(true));
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(2 * side, 2 * side, |x, y| if dark[y / 2][x / 2] { 0 } else { 255 });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    let read = grids[0].decode().expect("it reads").1;
    assert_eq!(read, whole);
    assert_eq!(link::parse(&read, CARDS).link.map(|link| link.scenario), Some(scenario(&script)));
}

#[test]
fn where_no_code_can_hold_it_the_link_stands_whole_in_small_letters() {
    let text = commands(300);
    let picture = still_of(&text, "");
    let lines = picture.split("font-size=\"5\">").skip(1);
    let said: String = lines.filter_map(|line| Some(line.split_once('<')?.0.to_owned())).collect();
    assert_eq!(said.replace("&gt;", ">").replace("&amp;", "&"), link::print(&Link::plain(scenario(&text))));
}
