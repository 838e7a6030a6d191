//! The shapes that teach, in the runs of the menu: where parts are played by processes of their own they stand in columns; a vote fills
//! its node; whoever gathers a quorum says how far it is; what is chosen is told in the middle.

mod support;

use support::{frame_at, presets, scenario};
use synod::base::{ProcessId, Time};
use synod::figure::label::{Part, parts};
use synod::figure::name::{Name, fills, names};
use synod::geometry::{Face, Point, Rect, Ring, Size, Way, in_units, parts_of, ways};
use synod::run::{Frame, open};
use synod::words::Lang;

/// What a page of 1280 by 720 leaves to the drawing, and a phone.
const PROJECTOR: Size = Size { width: 1280.0, height: 480.0 };
const PHONE: Size = Size { width: 390.0, height: 488.0 };
/// How much wider letters are than assumed, as Chromium has them here.
const SCALE: f32 = 1.15;

fn names_of(frame: &Frame, ring: &Ring) -> Vec<Name> {
    names(&frame.processes, ring, SCALE, (Lang::English, frame.roster))
}

fn placed(rect: Rect, at: Point) -> Rect {
    Rect { left: rect.left + at.x, top: rect.top + at.y, right: rect.right + at.x, bottom: rect.bottom + at.y }
}

#[test]
fn separate_parts_stand_in_columns_and_nobody_else_does() {
    let mut in_columns = 0;
    for (name, _, preset) in presets() {
        let scenario = scenario(preset.script);
        let mut session = open(scenario.clone());
        let parts = parts_of(&session.frame());
        for millis in [20, 60, 150, 400] {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            assert_eq!(parts_of(&session.frame()), parts, "{name}: nobody moves while it runs");
        }
        assert_eq!(!parts.is_empty(), preset.script.contains("roles=separate"), "{name}");
        if parts.is_empty() {
            continue;
        }
        in_columns += 1;
        let (size, unit) = in_units(PROJECTOR);
        let ring = Ring::of(size, &session.frame());
        let node = 2.0 * ring.node * unit;
        assert!((55.5..=57.0).contains(&node), "{name}: a node of {node}");
        for (id, place) in ring.places.iter() {
            let alike = ring.places.iter().filter(|(other, _)| parts.get(other.index()) == parts.get(id.index()));
            assert!(alike.map(|(_, other)| other.at.x).all(|x| x == place.at.x), "{name}: {id:?} stands in a column");
        }
        let columns: Vec<f32> = ring.columns.iter().map(|column| ring.places[column[0]].at.x).collect();
        assert!(columns.windows(2).all(|pair| pair[1] > pair[0] + 4.0 * ring.node), "{name}: proposers, acceptors, learners");
        let clients = ring.places.iter().filter(|(id, _)| session.frame().roster.is_client(*id));
        assert!(clients.into_iter().all(|(_, place)| place.at.x < columns[0]), "{name}: clients first");
    }
    assert!(in_columns >= 3, "only {in_columns} runs");
}

#[test]
fn no_message_s_way_strikes_through_a_name() {
    // The client's line once ran through P6's name, on a phone through P4.
    let frame = frame_at("paxos/separate-roles", Time::millis(94));
    for screen in [PROJECTOR, PHONE] {
        let ring = Ring::of(in_units(screen).0, &frame);
        for Way { flight, path, .. } in ways(&ring, &frame) {
            for ((id, place), name) in
                ring.places.iter().zip(names_of(&frame, &ring)).filter(|((id, _), _)| ![flight.name.from, flight.name.to].contains(id))
            {
                let rect = placed(name.rect, place.at);
                assert!((0..=200).all(|share| !rect.holds(path.at(share as f32 / 200.0))), "{:?} through the name of {id:?}", flight.name);
            }
        }
    }
}

#[test]
fn a_process_that_was_dragged_away_is_not_struck_by_its_wall() {
    let frame = frame_at("raft/leader-crash", Time(46_600));
    let one = [ProcessId::numbered(1)].into_iter().collect();
    let others = frame.roster.servers().skip(1).collect();
    for screen in [PROJECTOR, PHONE] {
        let ring = Ring::of(in_units(screen).0, &frame);
        for wall in synod::geometry::walls(&ring, frame.roster, &[one, others]) {
            for (id, place) in ring.places.iter() {
                let near = (0..=100).map(|share| wall.from.toward(wall.to, share as f32 / 100.0).distance(place.at)).fold(f32::MAX, f32::min);
                assert!(near > place.halo(), "the wall runs through {id:?}");
            }
        }
    }
}

#[test]
fn a_vote_in_a_single_round_fills_its_node_and_values_can_be_read() {
    let frame = frame_at("single-round/split-vote", Time::millis(1200));
    assert!(frame.processes.iter().all(|view| fills(view).is_some()), "everybody holds a value and no number");
    let mut seen = 0;
    for (name, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for millis in [20, 150, 600] {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            let frame = session.frame();
            let (size, unit) = in_units(PROJECTOR);
            let ring = Ring::of(size, &frame);
            for view in frame.processes.iter().filter(|view| ring.places[view.id].is_roomy()) {
                let (Some(holding), numbered) = (view.look.holding, view.look.badge.is_some()) else { continue };
                let letters = holding.value.to_string().chars().count();
                let face = Face::of(ring.places[view.id].radius, numbered, false, Some(letters));
                assert_eq!(face.fills, !numbered, "{name}: {}", view.name);
                // Clients' values were 5 to 6 pixels high.
                let least = if numbered || letters > 6 { 7.5 } else { 10.0 };
                assert!(face.chip.word.size * unit >= least, "{name}: {} says {} with {}", view.name, holding.value, face.chip.word.size * unit);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen}");
}

#[test]
fn whoever_gathers_a_quorum_says_how_far_it_is() {
    let (mut told, mut gathering) = (0, 0);
    for (_, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for millis in [15, 35, 62, 110, 170, 240, 330] {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            let frame = session.frame();
            let ring = Ring::of(in_units(PROJECTOR).0, &frame);
            for lang in [Lang::English, Lang::Spanish, Lang::French] {
                let names = names(&frame.processes, &ring, SCALE, (lang, frame.roster));
                for (view, name) in frame.processes.iter().zip(&names) {
                    let Some(quorum) = view.quorum.filter(|_| view.up) else {
                        assert_eq!(name.tally, "", "{name:?}");
                        continue;
                    };
                    let of = match lang {
                        Lang::English => "of",
                        Lang::Spanish => "de",
                        Lang::French => "sur",
                    };
                    let said = format!("{} {of} {}", quorum.held.len().min(quorum.needed), quorum.needed);
                    let is_roomy = ring.places[view.id].is_roomy();
                    assert!(name.tally == said || name.tally.is_empty(), "{name:?}");
                    assert!(
                        !name.tally.is_empty() || !is_roomy || frame.roster.processes > 7,
                        "{} at {millis} ms: {} does not say {said}",
                        preset.id,
                        view.name
                    );
                    (told, gathering) = (told + usize::from(!name.tally.is_empty()), gathering + 1);
                }
            }
        }
    }
    assert!(gathering > 100 && told * 10 > gathering * 9, "{told} of {gathering}");
}

/// The phases that the paper numbers, by the names of their messages.
const PHASES: [(&str, &str); 6] =
    [("Prepare", "1a"), ("Promise", "1b"), ("PrepareReply", "1b"), ("Accept", "2a"), ("Accepted", "2b"), ("AcceptReply", "2b")];

#[test]
fn labels_tell_the_phase_where_there_is_room_for_words() {
    let mut told = 0;
    for (name, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        for millis in (0..40).map(|step| 6 * step) {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            let frame = session.frame();
            for flight in &frame.flights {
                let phase = PHASES.iter().find(|(title, _)| *title == flight.letter.name).map(|(_, phase)| *phase);
                assert_eq!(flight.letter.phase, phase.filter(|_| name.contains("paxos")), "{name}: {}", flight.letter.name);
                assert!(flight.letter.body.iter().all(|field| field.name != "phase"), "traces do not change");
                let first = |short| match &parts(flight, short, (Lang::English, frame.roster))[0] {
                    Part::Text(text) => text.clone(),
                    Part::Chip(..) => String::new(),
                };
                if let Some(phase) = phase.filter(|_| name.contains("paxos")) {
                    assert!(first(false).starts_with(&format!("{phase} {}", flight.letter.name)), "{}", first(false));
                    assert!(first(true).starts_with(flight.letter.short) && !first(true).contains(phase), "{}", first(true));
                    told += 1;
                }
            }
        }
    }
    assert!(told > 300, "only {told}");
}

/// The colour that a line of tokens.css gives a name, light and dark.
fn colours(line: &str, name: &str) -> [[f64; 3]; 2] {
    let sheet = std::fs::read_to_string("static/css/tokens.css").expect("the colours");
    let line = sheet.lines().find(|text| text.trim_start().starts_with(line)).expect("the line");
    let said = line.split_once(&format!("{name}: light-dark(")).expect("the name").1.split_once(')').expect("two colours").0;
    let linear = |byte: &str| {
        let part = f64::from(u8::from_str_radix(byte, 16).expect("a colour")) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let one = |hex: &str| [1, 3, 5].map(|at| linear(&hex[at..at + 2]));
    let both: Vec<&str> = said.split(", ").collect();
    [one(both[0]), one(both[1])]
}

/// How far two colours are apart for an eye, in Oklab.
fn apart(one: [f64; 3], other: [f64; 3]) -> f64 {
    let lab = |[r, g, b]: [f64; 3]| {
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ]
    };
    lab(one).iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn the_red_of_a_refusal_is_not_the_red_of_a_value() {
    let danger = colours("--danger:", "--danger");
    for name in ["--value", "--value-text"] {
        let value = colours(".value-red", name);
        for theme in 0..2 {
            let apart = apart(danger[theme], value[theme]);
            assert!(apart >= 0.1, "{name}, {}: {apart}", ["light", "dark"][theme]);
        }
    }
}
