//! The overture is never out of step with the program: its places, labels, sentences and times are those of the page.

use super::drawing::{CUTS, Cut};
use super::score::{Course, LENGTH, Moment, STEP, courses, opened, score};
use super::{Telling, home, overture, sentence};
use crate::base::Span;
use crate::figure::{name_layer, process_layer};
use crate::geometry::{Point, Ring, Size, in_units, sight};
use crate::player::Action;
use crate::words::Lang;

/// Drawings of real windows, in pixels: 1280x720, 1920x1080, 1366x768, 1440x900, 1024x768, three phones and one on its side.
const DRAWINGS: [(f32, f32); 9] = [
    (1280.0, 520.0),
    (1920.0, 814.0),
    (1366.0, 568.0),
    (1440.0, 700.0),
    (1024.0, 568.0),
    (390.0, 599.0),
    (360.0, 495.0),
    (360.0, 395.0),
    (844.0, 245.0),
];
/// No more than that is anything away from where the page has it: pixels, or a share of the drawing's width, which is more on a large one.
const NEAR: (f32, f32) = (2.0, 0.0025);
/// A frame of a display that shows sixty a second.
const FRAME: Span = Span(16_667);

/// Whether a cut is for a drawing, as a browser would tell by its query.
fn is_for(cut: &Cut, (width, height): (f32, f32)) -> bool {
    let holds = |condition: &str| {
        let (name, value) = condition.trim_matches(['(', ')']).split_once(':').expect("a condition has a value");
        let number = |text: &str| text.trim_end_matches("px").parse::<f32>().expect("a condition has numbers");
        let asked = value.split_once('/').map_or_else(|| number(value), |(one, other)| number(one) / number(other));
        let is = if name.ends_with("height") { height } else { width / height };
        if name.starts_with("min") { is >= asked } else { is <= asked }
    };
    cut.query.split(" and ").all(holds)
}

fn cut_of(drawing: (f32, f32)) -> &'static Cut {
    let fitting: Vec<&Cut> = CUTS.iter().filter(|cut| is_for(cut, drawing)).collect();
    assert_eq!(fitting.len(), 1, "one drawing is for {drawing:?}");
    fitting[0]
}

/// A property of an element.
fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style.split(';').find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
}

/// A length of the overture in pixels: so many units and so many hundredths of the drawing's width or height.
fn pixels(length: &str, unit: f32, (width, height): (f32, f32)) -> f32 {
    let inner = length.strip_prefix("calc(").and_then(|rest| rest.strip_suffix(')')).unwrap_or_else(|| panic!("{length} is a length"));
    let part = |text: &str| {
        let number = |ending: &str| text.strip_suffix(ending).and_then(|number| number.parse::<f32>().ok());
        let units = number("*var(--u)").map(|of| of * unit);
        units
            .or_else(|| number("cqw").map(|of| of * width / 100.0))
            .or_else(|| number("cqh").map(|of| of * height / 100.0))
            .expect("a part of a length")
    };
    inner.split(" + ").map(part).sum()
}

fn near(drawing: (f32, f32)) -> f32 {
    NEAR.0.max(drawing.0 * NEAR.1)
}

/// The styles of all layers of a class.
fn styles<'a>(html: &'a str, class: &str) -> Vec<&'a str> {
    let opening = format!("<svg class=\"layer{class}");
    html.split(opening.as_str()).skip(1).map(|rest| rest.split("style=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a style")).collect()
}

fn seconds_of(style: &str, name: &str) -> f32 {
    property(style, name).and_then(|text| text.strip_suffix('s')).map_or(0.0, |text| text.parse().expect("a time"))
}

/// Where a flight of the overture is after so much wall time, on a drawing.
fn seen_at(style: &str, wall: f32, unit: f32, drawing: (f32, f32)) -> Point {
    let shares = style.split("linear(").nth(1).and_then(|rest| rest.split(')').next()).expect("a flight has its shares");
    let shares: Vec<f32> = shares.split(',').map(|share| share.parse().expect("a share")).collect();
    let at = ((wall - seconds_of(style, "--s")) / seconds_of(style, "--d")).clamp(0.0, 1.0) * (shares.len() - 1) as f32;
    let (before, behind) = (shares[at as usize], shares[(at as usize + 1).min(shares.len() - 1)]);
    let along = |from: &str, to: &str| {
        let [from, to] = [from, to].map(|name| pixels(property(style, name).expect("a way"), unit, drawing));
        from + (to - from) * (before + (behind - before) * at.fract())
    };
    Point::new(along("--x", "--X") + drawing.0 / 2.0, along("--y", "--Y"))
}

/// A player after so much wall time, which passed in frames.
fn played(wall: Span) -> crate::player::Player {
    let (_, mut player) = opened();
    (0..wall.0 / FRAME.0).for_each(|_| _ = player.act(Action::Tick(FRAME)));
    player.act(Action::Tick(Span(wall.0 % FRAME.0)));
    player
}

fn walls(moments: &[Moment]) -> impl Iterator<Item = Span> {
    let last = moments.last().map_or(0, |moment| moment.wall.0);
    (1..=last / 400_000).map(|part| Span(part * 400_000 - 133_000))
}

#[test]
fn processes_stand_where_the_page_has_them_in_every_window() {
    let moments = score();
    for drawing in DRAWINGS {
        let cut = cut_of(drawing);
        let (size, unit) = in_units(Size { width: drawing.0, height: drawing.1 });
        let (ring, html) = (Ring::of(size, &moments[0].frame), cut.draw(&moments, &[]));
        let found = styles(&html, "\"");
        assert_eq!(found.len(), moments[0].frame.processes.len());
        for ((_, place), style) in ring.places.iter().zip(found) {
            let (x, y) = property(style, "translate").and_then(|at| at.split_once(" calc")).expect("a place");
            let at = Point::new(pixels(x, unit, drawing) + drawing.0 / 2.0, pixels(&format!("calc{y}"), unit, drawing));
            let there = Point::new(place.at.x * unit, place.at.y * unit);
            assert!(at.distance(there) < near(drawing), "{drawing:?}: {at:?}, on the page {there:?}");
        }
    }
}

#[test]
fn messages_are_where_the_page_has_them_at_every_moment() {
    let moments = score();
    let courses = courses(&moments);
    for drawing in DRAWINGS {
        let html = cut_of(drawing).draw(&moments, &courses);
        let (size, unit) = in_units(Size { width: drawing.0, height: drawing.1 });
        let ring = Ring::of(size, &moments[0].frame);
        let found = styles(&html, " flies");
        for wall in walls(&moments) {
            let player = played(wall);
            for flight in player.frame().flights.iter().filter(|flight| flight.name.from != flight.name.to) {
                let place = courses.iter().position(|course: &Course| course.flight.name == flight.name).expect("it flies in the overture too");
                let at = seen_at(found[place], wall.0 as f32 / 1e6, unit, drawing);
                let there = sight(flight, player.now(), courses[place].path(&ring), None, false).at;
                let there = Point::new(there.x * unit, there.y * unit);
                assert!(at.distance(there) < near(drawing), "{drawing:?} at {wall:?}: {at:?}, on the page {there:?}");
            }
        }
    }
}

#[test]
fn whatever_changes_changes_when_it_does_on_the_page() {
    let moments = score();
    for wall in walls(&moments) {
        let (player, place) = (played(wall), (wall.0 / STEP.0) as usize);
        let there = Moment::of(&Telling::new(home()), &player, wall);
        let is_alike = |moment: &&Moment| moment.frame == there.frame && moment.aside == there.aside;
        assert!(moments[place.saturating_sub(2)..].iter().take(5).any(|moment| is_alike(&moment)), "{wall:?}");
        // Nothing that it changes to is missing from what is drawn.
        let html = CUTS[0].draw(&moments, &[]);
        let ring = &CUTS[0].rings(&there.frame).middle;
        for view in &there.frame.processes {
            let worn = Lang::ALL.map(|lang| process_layer(view, ring, there.now, (lang, there.frame.roster)));
            assert!(!view.alarms.is_empty() || worn.iter().all(|worn| html.contains(worn)), "{wall:?}: {}", view.name);
            for lang in Lang::ALL {
                let name = crate::figure::name::names(&there.frame.processes, ring, 1.1, (lang, there.frame.roster)).swap_remove(view.id.index());
                assert!(html.contains(&name_layer(view, &name, ring)), "{wall:?}: {}", view.name);
            }
        }
    }
}

#[test]
fn it_ends_where_the_first_beat_does_and_fills_the_button_meanwhile() {
    let (moments, (telling, player)) = (score(), opened());
    assert!(player.playing() && moments[0].frame == *player.frame() && moments[0].now == player.now());
    let [_, end] = telling.bounds();
    let last = moments.last().expect("the first one at least");
    assert_eq!((last.now, last.done), (end.time, 1000));
    assert!(moments.is_sorted_by_key(|moment| moment.done) && moments[0].done == 0);
    assert!(last.wall > Span::millis(1500) && last.wall < LENGTH, "{:?}: a beat that can be read", last.wall);
    let (_, mut late) = opened();
    late.make_up_for(Span::millis(1000));
    assert_eq!(late.now(), moments[100].now);
}

#[test]
fn it_is_told_in_all_three_languages() {
    let html = overture();
    let (telling, _) = opened();
    for lang in Lang::ALL {
        let words = sentence::said(&telling.pieces(lang), lang);
        assert!(html.contains(&words), "{lang:?}: {words}");
    }
    for lang in ["en", "es", "fr"] {
        assert!(html.matches(&format!("lang=\"{lang}\"")).count() > 6, "{lang}");
    }
}

#[test]
fn it_names_no_colour_of_its_own_and_stays_light() {
    let html = overture();
    let packed = miniz_oxide::deflate::compress_to_vec(html.as_bytes(), 10).len();
    assert!(packed <= 27_000 && html.len() <= 240_000, "{packed} bytes packed, {} in all", html.len());
    assert!(!super::SHEET.contains("#f") && !super::SHEET.contains("rgb"));
}
