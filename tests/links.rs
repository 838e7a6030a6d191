//! Links that must open for ever, the short form of links, and the code that a camera reads.
//!
//! `tests/links.txt` holds links of every kind, each with what it opens to: its scenario and view as the link that Synod writes for
//! them, a hash of its trace in form 1, and how much is wrong with it. Links may be added, with nothing behind them:
//! `SYNOD_BLESS=1 cargo test --test links` adds those of new presets and writes what all open to. What stands there already never changes, but for links that name no
//! version, which Synod never writes: they open whatever is the newest.

mod support;

use std::fs;
use support::{Trace, name_of};
use synod::base::{Span, Time};
use synod::figure::{self, qr};
use synod::player::{Action, Player};
use synod::protocols::{CARDS, first};
use synod::scenario::link::{self, Link};
use synod::scenario::{Scenario, Settings, script};

const FILE: &str = "tests/links.txt";

/// What a link opens to, as the file says it.
fn answer(text: &str) -> Vec<String> {
    let opened = link::parse(text, CARDS);
    let problems = opened.problems.len();
    match &opened.link {
        None => vec!["  opens nothing".into(), format!("  problems {problems}")],
        Some(link) => {
            vec![format!("  opens {}", link::print(link)), format!("  trace {}", name_of_trace(&link.scenario)), format!("  problems {problems}")]
        }
    }
}

/// A short name for the trace of a run in form 1, without what was added since it was published: that lines which never get their turn
/// are skipped.
fn name_of_trace(scenario: &Scenario) -> String {
    const ADDED: [&str; 3] = ["did not come before the end of the run.", "The run ends before, at ", "The run had ended before."];
    let mut trace = Trace::of(scenario).text;
    trace.retain(|line| !line.starts_with("{\"k\":\"skip\"") || !ADDED.iter().any(|reason| line.contains(reason)));
    name_of(&trace)
}

/// The links of the file with what stands behind each, and the comments between them.
fn entries(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut entries: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match entries.last_mut() {
            Some((_, answers)) if line.starts_with("  ") => answers.push(line),
            _ => entries.push((line, Vec::new())),
        }
    }
    entries
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with("//")
}

#[test]
fn every_link_that_was_ever_published_opens_to_the_same_run() {
    let bless = std::env::var_os("SYNOD_BLESS").is_some();
    let mut golden = fs::read_to_string(FILE).expect("there are golden links");
    if bless {
        golden += &missing(&golden).iter().map(|link| format!("\n{link}\n")).collect::<String>();
    }
    let (mut written, mut differing) = (String::new(), Vec::new());
    for (text, known) in entries(&golden) {
        written += &format!("{text}\n");
        if is_comment(text) {
            continue;
        }
        let found = answer(text);
        if known.is_empty() && bless {
            written += &format!("{}\n", found.join("\n"));
        } else {
            written += &format!("{}\n", known.join("\n"));
            if known != found {
                differing.push(format!("{text}\n{}\nbut it opens to\n{}", known.join("\n"), found.join("\n")));
            }
        }
    }
    if bless {
        fs::write(FILE, written).expect("tests/links.txt can be written");
    }
    assert!(differing.is_empty(), "these links no longer open to what they did:\n{}", differing.join("\n\n"));
}

/// The links of presets that are not among the golden ones yet.
fn missing(golden: &str) -> Vec<String> {
    let texts: Vec<&str> = entries(golden).into_iter().map(|(text, _)| text).collect();
    let all = CARDS.iter().flat_map(|card| card.presets.iter().map(|preset| link::print(&Link::of_preset(card, preset))));
    all.filter(|link| !texts.contains(&link.as_str())).collect()
}

#[test]
fn the_golden_links_are_of_every_algorithm_and_of_every_preset() {
    let golden = fs::read_to_string(FILE).expect("there are golden links");
    assert_eq!(missing(&golden), Vec::<String>::new(), "SYNOD_BLESS=1 cargo test --test links adds them to {FILE}");
}

#[test]
fn the_short_form_of_every_golden_link_opens_to_the_same() {
    let golden = fs::read_to_string(FILE).expect("there are golden links");
    for (text, _) in entries(&golden) {
        let opened = link::parse(text, CARDS);
        let Some(link) = opened.link.filter(|_| !is_comment(text)) else { continue };
        let printed = link::print(&link);
        let short = link::pack(&miniz_oxide::deflate::compress_to_vec(&printed.as_bytes()[1..], 10));
        for form in [short.clone(), format!("https://example.org/synod/?utm=1{short}"), format!("?{}", &short[1..]), short.replace(':', "%3A")] {
            let again = link::parse(&form, CARDS);
            assert_eq!((again.link.as_ref(), again.problems.as_slice()), (Some(&link), &[][..]), "{form}");
        }
    }
}

#[test]
fn a_long_link_is_half_as_long_in_its_short_form() {
    let faults: Vec<String> =
        (0..150).map(|place| format!("{}ms.drop.P{}-P{}:{}", 40 + place * 7, place % 5 + 1, (place + 2) % 5 + 1, place % 9 + 1)).collect();
    let long = format!("#raft/plain?v=1&do={}", faults.join(","));
    let short = link::pack(&miniz_oxide::deflate::compress_to_vec(&long.as_bytes()[1..], 10));
    assert!(long.len() > link::MAX_EASY && short.len() * 2 < long.len(), "{} and {}", long.len(), short.len());
}

#[test]
fn a_short_link_that_is_damaged_shows_what_is_left_and_says_so() {
    let long = "raft/split-vote?v=1&seed=7&do=40ms.crash.P2,52ms.drop.P1-P3:2,60ms.partition.P1.P2_P3.P4.P5";
    let short = link::pack(&miniz_oxide::deflate::compress_to_vec(long.as_bytes(), 10));
    let opened = link::parse(&short[..short.len() - 12], CARDS);
    assert!(opened.link.is_some_and(|link| link.scenario.settings.seed() == 7));
    assert!(opened.problems[0].to_string().starts_with("link: the end of the link is missing"), "{}", opened.problems[0]);
    for hostile in ["#z:", "#z:____", "#z:A", "#z:AAAA", "#z:!"] {
        let opened = link::parse(hostile, CARDS);
        assert!(opened.link.is_none() && opened.problems.len() == 1, "{hostile}: {:?}", opened.problems);
    }
    let bomb = link::pack(&miniz_oxide::deflate::compress_to_vec(&[b'a'; 30_000_000], 10));
    assert!(link::parse(&bomb, CARDS).problems[0].to_string().starts_with("link: the text is too long"));
}

/// Which squares of a code's path are dark.
#[test]
fn a_run_that_is_settings_alone_is_what_its_script_says() {
    let (mut alone, mut more) = (0, 0);
    for card in CARDS {
        for preset in card.published() {
            let read = script::parse(preset.script, CARDS).expect("a preset is a script");
            match Settings::alone(card, preset.script) {
                Some(settings) => {
                    assert_eq!(settings, read.settings, "{}/{}", card.id, preset.id);
                    assert!(read.lines.is_empty() && read.cues.is_empty(), "{}/{} does something", card.id, preset.id);
                    alone += 1;
                }
                None => more += 1,
            }
        }
    }
    assert!(alone > 10 && more > 10, "{alone} are settings alone, {more} are more");
    for other in ["raft@1 n=5", "paxos n=5", "paxos@9 n=5", "paxos@1 n", "paxos@1 m=5", "paxos@1 n=5,6", "paxos@1 break=x", ""] {
        assert_eq!(Settings::alone(CARDS.iter().find(|card| card.id == "paxos").expect("an algorithm"), other), None, "{other}");
    }
}

#[test]
fn a_first_visit_needs_nothing_that_reads_texts() {
    let (card, preset) = first();
    assert!(Settings::alone(card, preset.script).is_some(), "what a first visit opens must be settings alone: {}", preset.script);
}

fn squares(code: &figure::Qr) -> Vec<Vec<bool>> {
    let side = code.side as usize;
    let mut dark = vec![vec![false; side]; side];
    for run in code.path(1).split('M').skip(1) {
        let (at, length) = run.split_once('h').expect("a run has a length");
        let (x, y) = at.split_once(' ').expect("a run has a place");
        let length: usize = length.split('v').next().expect("a run has a height").parse().expect("a number");
        let (x, y): (usize, usize) = (x.parse().expect("a number"), y.parse().expect("a number"));
        dark[y][x..x + length].fill(true);
    }
    dark
}

#[test]
fn another_reader_finds_the_link_in_its_code() {
    let longest = format!("https://example.org/synod/#raft/plain?v=1&do={}", "40ms.crash.P2,".repeat(42)) + "1s.heal";
    for text in ["https://example.org/synod/#paxos/happy-path?v=1", &longest] {
        let code = qr(text).expect("short enough");
        let (dark, scale) = (squares(&code), 4);
        let side = code.side as usize * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark[y / scale][x / scale] { 0 } else { 255 });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code is seen");
        assert_eq!(grids[0].decode().expect("it reads").1, text);
    }
}

#[test]
fn a_link_that_no_camera_could_read_has_no_code() {
    assert_eq!(qr(&"x".repeat(644)).map(|code| code.side), Some(93));
    assert_eq!(qr(&"x".repeat(645)), None);
}

/// What the page says of a link once its run is known, and where the run then stands.
fn said(text: &str) -> (Vec<String>, Player) {
    let opened = link::parse(text, CARDS);
    let mut player = Player::new(opened.link.expect("the link names an algorithm"), opened.problems);
    player.act(Action::Pause);
    while player.busy() {
        player.act(Action::Tick(Span::millis(16)));
    }
    (player.problems().iter().map(ToString::to_string).collect(), player)
}

#[test]
fn a_moment_behind_the_end_shows_the_end_and_says_so() {
    let (told, player) = said("#paxos/happy-path?v=1&t=9s");
    let end = player.tape_end();
    assert!(end < Time::millis(9000) && player.now() == end);
    assert_eq!(told, [format!("t: this run ends at {end}, before 9s, and its end is shown; pause at another moment and share that")]);
    let (told, player) = said("#raft/plain?v=1&until=1s&t=3s");
    assert_eq!((told.len(), player.now()), (1, Time::millis(1000)));
    assert_eq!(said("#paxos/happy-path?v=1&t=30ms").0, [""; 0]);
}

#[test]
fn a_selection_that_is_not_in_the_run_is_told_and_dropped() {
    for (name, shown) in [("P1-P3:77", "P1-P3:77"), ("e9999.1", "e9999.1")] {
        let (told, player) = said(&format!("#paxos/happy-path?v=1&t=30ms&select={name}"));
        assert_eq!(told, [format!("select: there is no {shown} in this run, and nothing is selected; click on what you mean")]);
        assert_eq!(player.selected(), None);
    }
    for name in ["P1-P3:1", "e1.1", "P2"] {
        let (told, player) = said(&format!("#paxos/happy-path?v=1&t=30ms&select={name}"));
        assert!(told.is_empty() && player.selected().is_some(), "{name}: {told:?}");
    }
}
