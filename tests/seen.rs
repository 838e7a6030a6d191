//! What somebody once saw go wrong on the page, each at its run, its moment and its size. Walls and ways that struck somebody's name are
//! in `stage_shapes.rs`; what only a browser can show is in `browser/room.test.mjs`.

#[path = "support/opened.rs"]
mod opened;
#[path = "support/stage.rs"]
mod stage;
mod support;

use opened::paused_player_of;
use stage::{LANGUAGES, PROJECTORS, Screen, Stage, everywhere, overlap, placed, screen, stage};
use std::collections::{BTreeMap, BTreeSet};
use support::{frame_at, presets, scenario};
use synod::base::{ProcessId, Time};
use synod::geometry::{Face, Ring, Size, Subject, in_units, put_card};
use synod::player::{Roll, Strip};
use synod::protocols::CARDS;
use synod::run::open;
use synod::sim::Verdict;
use synod::words::Lang;

/// What the panel and what is below leave of 1280 by 720 to the drawing, where both are open.
const BUSY: Screen = screen("1280x720, busy", (1280.0, 720.0), (918.0, 402.0));

/// Small frames in slides.
const SMALL_FRAMES: [Screen; 2] = [screen("480x270", (480.0, 270.0), (480.0, 196.0)), screen("320x180", (320.0, 180.0), (320.0, 117.0))];

/// Every screen, and those on which it was seen.
fn screens() -> impl Iterator<Item = &'static Screen> {
    everywhere().chain([&BUSY])
}

#[test]
fn no_line_from_a_message_to_its_label_strikes_through_another_label() {
    for (preset, at) in
        [("raft/minority-partition", Time(320_300)), ("multi-paxos/stable-leader", Time::millis(60)), ("single-round/split-vote", Time::millis(12))]
    {
        let frame = frame_at(preset, at);
        for screen in screens() {
            let Stage { labels, messages, .. } = stage(&frame, at, screen, Lang::English);
            for (one, (label, message)) in labels.iter().zip(&messages).enumerate() {
                for (other, struck) in labels.iter().enumerate().filter(|(other, _)| *other != one) {
                    let end = label.nearest(*message);
                    let strikes = (0..=50).any(|share| struck.holds(message.toward(end, share as f32 / 50.0)));
                    assert!(!strikes, "{preset} on {}: the line of label {one} through label {other}", screen.name);
                }
            }
        }
    }
}

#[test]
fn labels_can_be_read_through_by_nothing() {
    let sheet = std::fs::read_to_string("static/css/stage.css").expect("the looks of the stage");
    for line in sheet.lines().filter(|line| line.starts_with(".message") && line.contains("opacity")) {
        assert!(line.starts_with(".message .leader") || line.starts_with(".message.routine .arrow"), "{line}");
    }
}

#[test]
fn heartbeats_are_bare_dots_and_no_two_timers_touch() {
    let frame = frame_at("multi-paxos/broken-ballot", Time::millis(158));
    assert!(frame.flights.iter().filter(|flight| flight.letter.routine).count() >= 18);
    for screen in screens() {
        let Stage { labels, .. } = stage(&frame, Time::millis(158), screen, Lang::English);
        assert!(labels.len() <= frame.flights.iter().filter(|flight| !flight.letter.routine).count(), "{}", screen.name);
    }
    let mut rosters: Vec<_> = presets().map(|(_, _, preset)| scenario(preset.script).settings.roster()).collect();
    rosters.dedup();
    for roster in rosters {
        for screen in screens() {
            let ring = Ring::new(in_units(screen.drawing).0, roster);
            let places: Vec<_> = ring.places.iter().collect();
            for (index, (id, place)) in places.iter().enumerate() {
                for (other, there) in &places[index + 1..] {
                    // Half the line of each arc.
                    let apart = place.at.distance(there.at) - place.timer() - there.timer() - 4.0;
                    assert!(apart >= 0.0, "{roster:?} on {}: {id:?} and {other:?} overlap by {apart}", screen.name);
                }
            }
        }
    }
}

#[test]
fn names_that_were_cut_at_the_edge_are_whole() {
    let moments = [("multi-paxos/two-leaders", 200)].into_iter().chain([162, 180, 200, 220, 237].map(|at| ("multi-paxos/broken-accept", at)));
    for (preset, at) in moments.chain([("multi-paxos/broken-ballot", 158)]) {
        let frame = frame_at(preset, Time::millis(at));
        for screen in screens() {
            for lang in LANGUAGES {
                let Stage { ring, names, .. } = stage(&frame, Time::millis(at), screen, lang);
                for ((id, place), name) in ring.places.iter().zip(&names) {
                    let rect = placed(name.rect, place.at);
                    let is_whole = rect.left >= 0.0 && rect.top >= 0.0 && rect.right <= ring.size.width && rect.bottom <= ring.size.height;
                    assert!(is_whole, "{preset} at {at} ms on {} in {}: the name of {id:?} at {rect:?}", screen.name, lang.code());
                }
            }
        }
    }
}

#[test]
fn a_card_beside_what_is_selected_covers_nobody() {
    let frame = frame_at("raft/minority-partition", Time::millis(345));
    for (screen, card) in [(&BUSY, Size { width: 280.0, height: 104.0 }), (&PROJECTORS[0], Size { width: 280.0, height: 104.0 })] {
        let (size, unit) = in_units(screen.drawing);
        let ring = Ring::of(size, &frame);
        let card = Size { width: card.width / unit, height: card.height / unit };
        let at = put_card(&ring, card, Subject::Process(ProcessId::numbered(1)));
        for (id, place) in ring.places.iter() {
            let (x, y) = (place.at.x.clamp(at.x, at.x + card.width), place.at.y.clamp(at.y, at.y + card.height));
            assert!(synod::geometry::Point::new(x, y).distance(place.at) > place.radius, "{}: the card covers {id:?}", screen.name);
        }
    }
}

#[test]
fn the_labels_of_a_split_vote_lie_beside_each_other() {
    for at in 0..20 {
        let frame = frame_at("single-round/split-vote", Time::millis(at));
        for screen in screens() {
            let Stage { labels, ring, .. } = stage(&frame, Time::millis(at), screen, Lang::English);
            for (place, label) in labels.iter().enumerate() {
                assert!(labels[place + 1..].iter().all(|other| !overlap(label, other)), "at {at} ms on {}", screen.name);
                assert!(
                    ring.places.iter().all(|(_, place)| label.nearest(place.at).distance(place.at) >= place.radius),
                    "at {at} ms on {}",
                    screen.name
                );
            }
        }
    }
}

#[test]
fn the_values_that_clients_hold_are_at_least_12_pixels_high() {
    let mut seen = 0;
    for (name, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for millis in [5, 20, 60, 94, 150, 300, 600] {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            let frame = session.frame();
            for lang in LANGUAGES {
                let (size, unit) = in_units(PROJECTORS[0].drawing);
                let ring = Ring::of(size, &frame);
                for view in frame.processes.iter().filter(|view| view.client) {
                    let Some(holding) = view.look.holding else { continue };
                    let letters = lang.value(holding.value).chars().count();
                    let face = Face::of(ring.places[view.id].radius, view.look.badge.is_some(), false, Some(letters));
                    let high = face.chip.word.size * unit;
                    assert!(high >= 12.0, "{name} at {millis} ms: {} says {} with {high} pixels", view.name, lang.value(holding.value));
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 60, "only {seen}");
}

#[test]
fn in_the_smallest_frames_a_node_stands_below_the_corner_that_says_what_is_known() {
    for (preset, at) in [("paxos/dueling-proposers", 100), ("paxos/happy-path", 65), ("raft/first-election", 200), ("paxos/separate-roles", 94)] {
        let frame = frame_at(preset, Time::millis(at));
        for screen in &SMALL_FRAMES {
            let Stage { ring, unit, .. } = stage(&frame, Time::millis(at), screen, Lang::English);
            for (id, place) in ring.places.iter() {
                let (right, top) = ((place.at.x - place.radius) * unit, (place.at.y - place.radius) * unit);
                assert!(
                    top >= 24.0 || right >= 0.42 * screen.drawing.width,
                    "{preset} in {}: {id:?} is {right} and {top} from the corner",
                    screen.name
                );
            }
        }
    }
}

#[test]
fn a_vote_is_split_as_soon_as_nobody_can_win_any_more() {
    let split = |text: &str, at: u64| {
        let mut session = open(scenario(text));
        while !session.seek(Time::millis(at), u32::MAX) {}
        session.frame().counts.iter().find(|count| count.words.of(Lang::English) == "Split votes").expect("it is counted").number
    };
    let aligned = "raft@2 clients=0 noop=off until=2s\nat 40ms align\n";
    let mut session = open(scenario(aligned));
    let stood = (40..2000).find(|&at| {
        while !session.seek(Time::millis(at), u32::MAX) {}
        session.frame().processes.iter().all(|view| view.look.rank == synod::words::Rank::Contender)
    });
    let stood = stood.expect("all stand");
    assert_eq!((split(aligned, stood - 1), split(aligned, stood)), (0, 1), "all have voted for themselves");
    let election = "raft@2 until=330ms clients=0 noop=off\n";
    assert!((0..33).all(|at| split(election, 10 * at) == 0), "one stands alone");
}

#[test]
fn a_short_run_fills_its_diagram_when_it_is_first_opened() {
    for (preset, width) in [("#single-round/split-vote?v=2", 860.0), ("#single-round/split-vote?v=2", 330.0), ("#raft/first-election?v=2", 860.0)] {
        let player = paused_player_of(preset);
        let mut strip = Strip::default();
        strip.roll(Roll::Room(width, 24.0), &player);
        strip.refresh(&player, Lang::English);
        let wide = strip.x(player.tape_end()) - strip.x(Time::ZERO);
        assert!(wide >= 0.6 * width, "{preset}: {wide} of {width}");
    }
}

#[test]
fn nobody_moves_while_a_run_plays_and_no_name_does() {
    for (name, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for screen in screens() {
            let mut before: Option<Stage> = None;
            for step in 0..25 {
                while !session.seek(Time::millis(17 * step), u32::MAX) {}
                let now = stage(&session.frame(), session.position().time, screen, Lang::English);
                if let Some(before) = &before {
                    assert_eq!(before.ring, now.ring, "{name} on {}", screen.name);
                    let kept = before.names.iter().zip(&now.names).filter(|(one, other)| one.roles == other.roles);
                    for (one, other) in kept {
                        assert_eq!(one.at, other.at, "{name} on {}: {}", screen.name, one.id);
                    }
                }
                before = Some(now);
            }
        }
    }
}

#[test]
fn what_may_still_be_to_come_are_the_last_that_must_hold() {
    // The panel keeps room for what the last one waits for, and says it of no other.
    let mut pending: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (_, card, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for millis in [0, 5, 40, 90, 200, 500] {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            let frame = session.frame();
            let places = frame.verdicts.iter().enumerate().filter(|(_, view)| matches!(view.verdict, Verdict::Pending(_))).map(|(place, _)| place);
            pending.entry(card.id).or_default().extend(places);
        }
    }
    for card in CARDS {
        let places = &pending[card.id];
        let first = *places.first().unwrap_or(&card.goals.len());
        assert_eq!(*places, (first..card.goals.len()).collect(), "{}: pending at some moment", card.id);
    }
}

#[test]
fn nobody_is_said_to_lead_in_the_middle_of_the_stage_once_it_has_crashed() {
    let text = "#raft/replication?v=1&t=44ms";
    let headline = |text: &str| {
        let player = paused_player_of(text);
        stage(player.frame(), player.now(), &PROJECTORS[0], Lang::English).headline.map(|told| told.text)
    };
    assert_eq!(headline(text), Some("P1 leads".to_owned()));
    assert_eq!(headline(&format!("{text}&do=43500us.crash.P1")), None);
}
