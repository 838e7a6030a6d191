//! Everything on a stage at a moment, laid out as the page lays it out.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use std::rc::Rc;
use synod::base::Time;
use synod::figure::label::{asked_for, turn_of};
use synod::figure::name::{Name, names, taken};
use synod::figure::news::Headline;
use synod::figure::tray::{self, Tray, trays};
use synod::geometry::{LABEL_HEIGHT, Point, Rect, Ring, Shown, Sight, Size, in_units, put_labels, sights, ways};
use synod::run::{FlightView, Frame};
use synod::words::Lang;

/// A window, and what the page leaves of it to the drawing, in pixels.
pub struct Screen {
    pub name: &'static str,
    pub window: Size,
    pub drawing: Size,
}

pub const fn screen(name: &'static str, window: (f32, f32), drawing: (f32, f32)) -> Screen {
    Screen { name, window: Size { width: window.0, height: window.1 }, drawing: Size { width: drawing.0, height: drawing.1 } }
}

/// For many eyes.
pub const PROJECTORS: [Screen; 3] = [
    screen("1280x720", (1280.0, 720.0), (1280.0, 480.0)),
    screen("1920x1080", (1920.0, 1080.0), (1920.0, 758.0)),
    screen("1024x768", (1024.0, 768.0), (1024.0, 528.0)),
];
pub const PHONE: Screen = screen("390x844", (390.0, 844.0), (390.0, 488.0));
/// Frames in slides, and a phone that lies.
pub const FRAMES: [Screen; 4] = [
    screen("960x540", (960.0, 540.0), (960.0, 420.0)),
    screen("640x360", (640.0, 360.0), (640.0, 250.0)),
    screen("480x300", (480.0, 300.0), (480.0, 196.0)),
    screen("844x390", (844.0, 390.0), (844.0, 240.0)),
];
pub const LANGUAGES: [Lang; 3] = [Lang::English, Lang::Spanish, Lang::French];
/// How much wider letters are than assumed, as Chromium has them here.
pub const SCALE: f32 = 1.15;

/// Everything on a stage.
pub struct Stage {
    pub ring: Ring,
    pub unit: f32,
    pub names: Vec<Name>,
    pub trays: Vec<Option<Tray>>,
    pub labels: Vec<Rect>,
    /// Where the message of each label is.
    pub messages: Vec<Point>,
    pub headline: Option<Headline>,
}

pub fn stage(frame: &Frame, now: Time, screen: &Screen, lang: Lang) -> Stage {
    let (size, unit) = in_units(screen.drawing);
    let ring = Ring::of(size, frame);
    let names = names(&frame.processes, &ring, SCALE, (lang, frame.roster));
    let ways = ways(&ring, frame);
    let seen: Vec<(&Rc<FlightView>, Sight)> = sights(&ways, now, false).into_iter().filter(|(_, sight)| sight.is_whole()).collect();
    let wanted = asked_for(&seen, &ring, SCALE, (lang, frame.roster), turn_of);
    let trays = trays(&frame.processes, &ring, &names, SCALE, (lang, frame.roster));
    let taken = tray::taken(taken(&ring, names.iter()), &ring, &frame.processes, &trays);
    let headline = Headline::of(frame, now, (&ring, &taken), SCALE, (lang, frame.roster));
    let puts = put_labels(&wanted, taken.and(headline.as_ref().map(|told| told.rect)), &ring, size.width < 560.0);
    let labels = wanted.iter().zip(puts).filter(|(_, put)| put.shown != Shown::Dot).map(|(label, put)| {
        let wide = if put.shown == Shown::Full { label.full } else { label.short };
        (Rect::around(label.at.plus(put.shift, 1.0), wide, LABEL_HEIGHT), label.at)
    });
    let (labels, messages) = labels.unzip();
    Stage { ring, unit, names, trays, labels, messages, headline }
}

pub fn placed(rect: Rect, at: Point) -> Rect {
    Rect { left: rect.left + at.x, top: rect.top + at.y, right: rect.right + at.x, bottom: rect.bottom + at.y }
}

pub fn overlap(one: &Rect, other: &Rect) -> bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

pub fn everywhere() -> impl Iterator<Item = &'static Screen> {
    PROJECTORS.iter().chain(FRAMES.iter()).chain([&PHONE])
}
