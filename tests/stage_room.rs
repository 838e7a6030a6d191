//! The room on the stage: at every size of window, in every run of the menu and three languages, everything is as large as it must be,
//! and nothing lies over anything. Where things stand is a pure function of the frame, the size and the language.

#[path = "support/stage.rs"]
mod stage;
mod support;

use stage::{FRAMES, LANGUAGES, PHONE, PROJECTORS, SCALE, Stage, everywhere, overlap, placed, stage};
use std::collections::BTreeMap;
use std::rc::Rc;
use support::{presets, scenario};
use synod::base::{ProcessId, Time};
use synod::facts::{Agreement, Election, Fact};
use synod::figure::label::{asked_for, turn_of};
use synod::figure::name::{Name, names, taken};
use synod::geometry::{Face, Place, Point, Rect, Ring, in_units, put_labels, sights, ways};
use synod::run::{Flash, Frame, open};
use synod::scenario::MessageName;
use synod::words::Lang;

/// How large letters are, in units: of names, of labels; the style sheets say the same.
const LETTERS: (f32, f32) = (19.5, 15.0);

/// Eight moments of every run of the menu, from the first to the last.
fn moments() -> impl Iterator<Item = (String, Rc<Frame>, Time)> {
    presets().flat_map(|(name, _, preset)| {
        let mut session = open(scenario(preset.script));
        while session.horizon().time < Time::millis(3000) && !session.explore(1000) {}
        let end = session.horizon().time.min(Time::millis(3000));
        (0..8).map(move |place| {
            while !session.seek(Time(end.0 * place / 8 + 7), u32::MAX) {}
            (format!("{name} at {}", session.position().time), session.frame(), session.position().time)
        })
    })
}

#[test]
fn ring_nodes_numbers_names_and_labels_are_as_large_as_the_last_row_needs() {
    let mut rosters: Vec<_> = presets().map(|(_, _, preset)| scenario(preset.script).settings.roster()).collect();
    rosters.sort_unstable_by_key(|roster| (roster.processes, roster.clients));
    rosters.dedup();
    for roster in rosters {
        for screen in PROJECTORS.iter().chain([&PHONE]) {
            let (size, unit) = in_units(screen.drawing);
            let ring = Ring::new(size, roster);
            let told = format!("{} processes and {} clients at {}", roster.processes, roster.clients, screen.name);
            let phone = screen.name == PHONE.name;
            let node = 2.0 * ring.node * unit;
            let (few, least) = (roster.processes <= 7, if phone { 60.0 } else { 90.0 });
            assert!(!few || node >= least - 0.5 || phone && roster.processes > 5, "{told}: a node of {node}");
            let servers: Vec<_> = ring.places.iter().take(usize::from(roster.processes)).map(|(_, place)| *place).collect();
            let reach = |of: fn(&Point) -> f32| {
                let far = |least: f32, most: f32, at: f32| (least.min(at), most.max(at));
                let (low, high) = servers.iter().fold((f32::MAX, f32::MIN), |(low, high), place| far(low, high, of(&place.at)));
                (high - low + 2.0 * ring.node) * unit
            };
            let share = reach(|at| at.x) * reach(|at| at.y) / (screen.window.width * screen.window.height);
            assert!(!(3..=7).contains(&roster.processes) || share >= 0.3, "{told}: the ring has {share} of the window");
            let number = Face::of(ring.node, true, false, Some(3)).number.size * unit;
            assert!(!few || phone || number >= 22.0, "{told}: a number of {number}");
            let (name, label) = (LETTERS.0 * unit, LETTERS.1 * unit);
            assert!(name >= if phone { 16.0 } else { 24.0 } && label >= if phone { 13.0 } else { 18.0 }, "{told}: {name}, {label}");
        }
    }
}

#[test]
fn in_frames_a_node_has_a_seventh_of_the_height_and_labels_can_be_read() {
    for screen in &FRAMES {
        for processes in 3..=7 {
            let (size, unit) = in_units(screen.drawing);
            let ring = Ring::new(size, synod::base::Roster { processes, clients: 0 });
            let node = 2.0 * ring.node * unit;
            assert!(node >= screen.drawing.height / 7.0, "{processes} in {}: {node}", screen.name);
            assert!(LETTERS.1 * unit >= 12.0, "{}", screen.name);
        }
    }
}

#[test]
fn no_label_lies_over_a_process_a_name_or_another_and_nothing_is_cut_off() {
    let mut seen = 0;
    for (told, frame, now) in moments() {
        for screen in everywhere() {
            for lang in LANGUAGES {
                let Stage { ring, names, labels, .. } = stage(&frame, now, screen, lang);
                let told = || format!("{told}, {}, {}", screen.name, lang.code());
                let whole = Rect { left: 0.0, top: 0.0, right: ring.size.width, bottom: ring.size.height };
                let inside =
                    |rect: &Rect| rect.left >= whole.left && rect.top >= whole.top && rect.right <= whole.right && rect.bottom <= whole.bottom;
                for ((id, place), name) in ring.places.iter().zip(&names) {
                    let name = placed(name.rect, place.at);
                    assert!(inside(&name), "{}: the name of {id:?} is cut off: {name:?} of {whole:?}", told());
                    for (other, there) in ring.places.iter().filter(|(other, _)| *other != id) {
                        assert!(name.nearest(there.at).distance(there.at) >= there.radius, "{}: the name of {id:?} lies over {other:?}", told());
                    }
                    let others = ring.places.iter().zip(&names).filter(|((other, _), _)| *other > id);
                    let lies_over = |((_, there), other): &((ProcessId, &Place), &Name)| overlap(&placed(other.rect, there.at), &name);
                    let over = others.filter(lies_over).map(|((other, _), _)| other).next();
                    assert_eq!(over, None, "{}: the name of {id:?} lies over another's", told());
                    assert!(labels.iter().all(|label| !overlap(label, &name)), "{}: a label lies over the name of {id:?}", told());
                    let is_over = |label: &&Rect| label.nearest(place.at).distance(place.at) < place.radius;
                    assert_eq!(labels.iter().find(is_over), None, "{}: over {id:?}", told());
                }
                seen += labels.len();
                for (place, label) in labels.iter().enumerate() {
                    assert!(inside(label), "{}: a label is cut off: {label:?}", told());
                    assert!(labels[place + 1..].iter().all(|other| !overlap(label, other)), "{}: two labels", told());
                }
            }
        }
    }
    assert!(seen > 10_000, "only {seen} labels were looked at");
}

#[test]
fn parts_are_always_named_and_standings_give_way_first() {
    for (told, frame, now) in moments() {
        for screen in PROJECTORS.iter().chain([&PHONE]) {
            for lang in LANGUAGES {
                let Stage { ring, names, unit, .. } = stage(&frame, now, screen, lang);
                for (view, name) in frame.processes.iter().zip(&names) {
                    let is_small = 2.0 * ring.places[view.id].radius * unit < 40.0;
                    assert!(
                        // A client is known by its shape.
                        is_small || view.client || !name.roles.is_empty(),
                        "{told}, {}, {}: {} has no part of {:?}",
                        screen.name,
                        lang.code(),
                        view.name,
                        view.look.roles.iter().map(|role| role.of(lang)).collect::<Vec<_>>()
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_chosen_and_who_leads_is_told_large_in_the_middle_and_over_nothing() {
    let mut told_at = [0; 2];
    for (told, frame, now) in news() {
        for screen in everywhere() {
            for lang in LANGUAGES {
                let Stage { ring, unit, names, labels, headline, .. } = stage(&frame, now, screen, lang);
                let told = || format!("{told}, {}, {}", screen.name, lang.code());
                let Some(headline) = headline else { continue };
                let rect = headline.rect;
                assert!(rect.left >= 0.0 && rect.right <= ring.size.width && rect.top >= 0.0 && rect.bottom <= ring.size.height, "{}", told());
                for ((id, place), name) in ring.places.iter().zip(&names) {
                    assert!(rect.nearest(place.at).distance(place.at) > place.radius, "{}: over {id:?}", told());
                    assert!(!overlap(&rect, &placed(name.rect, place.at)), "{}: over the name of {id:?}", told());
                }
                assert!(labels.iter().all(|label| !overlap(label, &rect)), "{}: a label", told());
                if screen.name == "1280x720" {
                    assert!(headline.size * unit >= 28.0, "{}: {} px", told(), headline.size * unit);
                    told_at[usize::from(headline.is_toned)] += 1;
                }
            }
        }
    }
    assert!(told_at.iter().all(|count| *count >= 30), "{told_at:?}");
}

/// Moments at which much waits: in groups of several sizes, all of whose members say much at once and hear it late.
fn crowds() -> impl Iterator<Item = (String, Rc<Frame>, Time)> {
    [(3, 2), (4, 3), (5, 5), (7, 7), (12, 12), (25, 9)].into_iter().flat_map(|(n, senders)| {
        let mut session = open(scenario(&format!("multicast n={n} senders={senders} count=9 gap=1ms latency=1..90ms until=200ms")));
        [20, 45, 70].map(|millis| {
            while !session.seek(Time::millis(millis), u32::MAX) {}
            (format!("{n} of whom {senders} speak, at {millis} ms"), session.frame(), Time::millis(millis))
        })
    })
}

#[test]
fn no_tray_lies_over_a_process_a_name_another_tray_or_a_label_and_nothing_is_cut_off() {
    let mut seen = 0;
    for (told, frame, now) in moments().chain(crowds()) {
        for (screen, lang) in everywhere().flat_map(|screen| LANGUAGES.map(|lang| (screen, lang))) {
            let Stage { ring, names, trays, labels, .. } = stage(&frame, now, screen, lang);
            let told = || format!("{told}, {}, {}", screen.name, lang.code());
            let all: Vec<(ProcessId, Rect)> =
                ring.places.iter().zip(&trays).filter_map(|((id, place), tray)| Some((id, placed(tray.as_ref()?.rect, place.at)))).collect();
            for (place, (id, rect)) in all.iter().enumerate() {
                seen += 1;
                assert!(
                    rect.left >= 0.0 && rect.top >= 0.0 && rect.right <= ring.size.width && rect.bottom <= ring.size.height,
                    "{}: {id:?}",
                    told()
                );
                for ((other, at), name) in ring.places.iter().zip(&names) {
                    assert!(rect.nearest(at.at).distance(at.at) > at.radius, "{}: {id:?} over {other:?}", told());
                    assert!(!overlap(rect, &placed(name.rect, at.at)), "{}: {id:?} over the name of {other:?}", told());
                }
                assert!(!all[place + 1..].iter().any(|(_, other)| overlap(rect, other)), "{}: {id:?} over another tray", told());
                assert!(!labels.iter().any(|label| overlap(label, rect)), "{}: {id:?} under a label", told());
            }
        }
    }
    assert!(seen > 1000, "{seen} trays");
}

/// A moment after each thing that is told.
fn news() -> impl Iterator<Item = (String, Rc<Frame>, Time)> {
    presets().flat_map(|(name, _, preset)| {
        let mut session = open(scenario(preset.script));
        let mut found = Vec::new();
        for millis in 0..60 {
            while !session.seek(Time(millis * 9_000), u32::MAX) {}
            let frame = session.frame();
            let now = session.position().time;
            let is_new = |flash: &Flash| {
                matches!(
                    flash.what.fact(),
                    Fact::Agreement(Agreement::Chosen { .. }) | Fact::Election(Election::Elected { .. }) | Fact::Election(Election::Leads)
                )
            };
            if found.len() < 4 && frame.flashes.iter().any(is_new) {
                found.push((format!("{name} at {now}"), frame, now));
            }
        }
        found
    })
}

#[test]
fn a_label_keeps_its_side_for_the_whole_flight() {
    let mut flights = 0;
    for (name, _, preset) in presets() {
        let mut session = open(scenario(preset.script));
        // To which sides each label has leaned so far, of those that are on the way.
        let mut leaned: BTreeMap<(MessageName, Time), (f32, f32)> = BTreeMap::new();
        for step in 0..250 {
            while !session.seek(Time(step * 1700), u32::MAX) {}
            let (frame, now) = (session.frame(), session.position().time);
            let (size, _) = in_units(PROJECTORS[0].drawing);
            let ring = Ring::of(size, &frame);
            let names = names(&frame.processes, &ring, SCALE, (Lang::English, frame.roster));
            let ways = ways(&ring, &frame);
            let seen = sights(&ways, now, false);
            let wanted = asked_for(&seen, &ring, SCALE, (Lang::English, frame.roster), turn_of);
            for ((flight, _), put) in seen.iter().zip(put_labels(&wanted, taken(&ring, names.iter()), &ring, false)) {
                let before = leaned.entry((flight.name, flight.sent)).or_default();
                // Beside its message it leans to one side, above or below to another; slanting it does the latter.
                let now = if put.shift.y == 0.0 { (put.shift.x, 0.0) } else { (0.0, put.shift.y) };
                assert!(before.0 * now.0 >= 0.0 && before.1 * now.1 >= 0.0, "{name} at {now:?}: {:?} leaned {before:?}", flight.name);
                *before = (if now.0 == 0.0 { before.0 } else { now.0 }, if now.1 == 0.0 { before.1 } else { now.1 });
            }
        }
        flights += leaned.values().filter(|lean| **lean != (0.0, 0.0)).count();
    }
    assert!(flights > 300, "only {flights} labels leaned");
}
