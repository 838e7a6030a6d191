//! Signs on the lanes: starts, timers, commands, crashes; what is chosen, decided, won and committed.

use super::{Glow, PathText, Plate, Strokes, Svg};
use crate::facts::{self, Meaning};
use crate::figure::value_class;
use crate::geometry::Point;
use crate::run::{Event, Happening};
use crate::scenario::{Act, Disk, Intervention};
use crate::words::Hue;

/// A sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    Start,
    Timer,
    Command,
    Diamond,
    Star,
    Crown,
    Tick,
    Check,
    Hollow,
    Cross,
    /// Around a cross: the disk is lost too.
    Ring,
}

impl Glyph {
    /// Its corners around its point, in pixels, and whether its outline is closed.
    const fn corners(self) -> (&'static [(f32, f32)], bool) {
        match self {
            Glyph::Start => (&[(0.0, -6.0), (0.0, 6.0)], false),
            Glyph::Timer => (&[(-4.0, -8.0), (4.0, -8.0), (0.0, -1.0)], true),
            Glyph::Command => (&[(-4.0, -10.0), (4.0, -10.0), (4.0, -5.0), (0.0, -1.0), (-4.0, -5.0)], true),
            Glyph::Diamond => (&[(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)], true),
            Glyph::Star => (
                &[(0.0, -8.0), (2.0, -2.7), (7.6, -2.5), (3.2, 1.0), (4.7, 6.5), (0.0, 3.3), (-4.7, 6.5), (-3.2, 1.0), (-7.6, -2.5), (-2.0, -2.7)],
                true,
            ),
            Glyph::Crown => (&[(-7.0, -6.0), (-8.0, -14.0), (-4.0, -11.0), (0.0, -16.0), (4.0, -11.0), (8.0, -14.0), (7.0, -6.0)], true),
            Glyph::Check => (&[(-4.5, 0.0), (-1.2, 3.6), (5.0, -4.6)], false),
            Glyph::Hollow => (&[(0.0, -4.5), (4.5, 0.0), (0.0, 4.5), (-4.5, 0.0)], true),
            Glyph::Tick => (&[(0.0, 3.5), (0.0, 8.5)], false),
            Glyph::Ring => (
                &[
                    (0.0, -9.5),
                    (4.75, -8.2),
                    (8.2, -4.75),
                    (9.5, 0.0),
                    (8.2, 4.75),
                    (4.75, 8.2),
                    (0.0, 9.5),
                    (-4.75, 8.2),
                    (-8.2, 4.75),
                    (-9.5, 0.0),
                    (-8.2, -4.75),
                    (-4.75, -8.2),
                ],
                true,
            ),
            Glyph::Cross => (&[(-6.0, -6.0), (6.0, 6.0), (0.0, 0.0), (6.0, -6.0), (-6.0, 6.0)], false),
        }
    }
}

/// A sign at a point.
pub(super) fn shape(sign: Glyph, at: Point) -> PathText {
    let (corners, closed) = sign.corners();
    let mut path = PathText::default();
    for (place, (x, y)) in corners.iter().enumerate() {
        let corner = Point::new(at.x + x, at.y + y);
        path = if place == 0 { path.jump(corner) } else { path.to(corner) };
    }
    if closed { path.close() } else { path }
}

impl Plate<'_> {
    pub(super) fn signs(&self, svg: &mut Svg) {
        let mut strokes = Strokes::default();
        let events = self.passage.events.iter().enumerate().filter(|(_, event)| self.has(event.at));
        for (place, event) in events {
            let apart = if self.light.is_some_and(|light| light.event(place) == Glow::Apart) { " apart" } else { "" };
            let mut draw = |class: &str, path: &PathText| strokes.add(&format!("{class}{apart}"), path);
            self.sign_of_event(event, &mut draw);
            for (who, what) in &event.milestones {
                if let Some(id) = who.or(event.process) {
                    sign_of_milestone(&what.meaning(*who), self.chart.at(id, event.at), &mut draw);
                }
            }
        }
        strokes.draw(svg);
        for (place, event) in self.passage.events.iter().enumerate() {
            let is_it = self.light.is_some_and(|light| light.event(place) == Glow::Itself) && self.has(event.at);
            if let Some(id) = event.process.filter(|_| is_it) {
                svg.data("event", &event.id.name().to_string()).circle("itself-ring", self.chart.at(id, event.at), 9.0);
            }
        }
    }

    fn sign_of_event(&self, event: &Event, draw: &mut impl FnMut(&str, &PathText)) {
        let Some(at) = event.process.map(|id| self.chart.at(id, event.at)) else { return };
        match &event.what {
            Happening::Start => draw("sign-line", &shape(Glyph::Start, at)),
            Happening::Timer(_) | Happening::Acted(Intervention::Process(_, Act::Timeout(_))) => draw("sign-timer", &shape(Glyph::Timer, at)),
            Happening::Command(_) => draw("sign-command", &shape(Glyph::Command, at)),
            Happening::Acted(Intervention::Process(_, Act::Crash { disk: Disk::Lost, .. })) => draw("sign-crash", &shape(Glyph::Ring, at)),
            Happening::Arrived(_) | Happening::ToItself(_) | Happening::Lost(_) | Happening::Acted(_) | Happening::Skipped { .. } => {}
        }
    }
}

fn sign_of_milestone(meaning: &Meaning, at: Point, draw: &mut impl FnMut(&str, &PathText)) {
    let value = || match meaning.hue {
        Hue::Value(value) => format!("sign-value {}", value_class(value)),
        Hue::Tone(_) | Hue::Plain => "sign-value value-other".to_owned(),
    };
    let (class, sign) = match meaning.emblem {
        facts::Emblem::None => return,
        facts::Emblem::Begin => ("sign-line".to_owned(), Glyph::Start),
        facts::Emblem::Cross => ("sign-crash".to_owned(), Glyph::Cross),
        facts::Emblem::Star => (value(), Glyph::Star),
        facts::Emblem::Diamond => (value(), Glyph::Diamond),
        facts::Emblem::Crown => ("sign-crown".to_owned(), Glyph::Crown),
        facts::Emblem::Tick => ("sign-commit".to_owned(), Glyph::Tick),
    };
    draw(&class, &shape(sign, at));
}
