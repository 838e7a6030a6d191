//! What happened a moment ago that everybody should see, and the words in the middle of the stage that tell it.

use super::label::wide_letters;
use crate::base::{Roster, Time};
use crate::geometry::{Point, Rect, Ring, Taken, room_for};
use crate::run::{Flash, Frame};
use crate::words::{Datum, Hue, Lang};

/// How large letters are that are read from the last row; smaller where there is no room for them.
const SIZES: [f32; 3] = [22.5, 18.0, 15.0];
/// How high a line is, as a multiple of its letters, and how far below its middle letters stand.
const LINE: (f32, f32) = (1.4, 0.36);

/// The latest thing that came to be known from outside.
pub fn fresh(frame: &Frame) -> Option<&Flash> {
    all(frame).next()
}

/// Whether something that is known from outside has come to be known a moment ago: since when.
pub fn since(frame: &Frame, about: &Datum) -> Option<Time> {
    fresh(frame).filter(|flash| flash.news.about.as_ref() == Some(about)).map(|flash| flash.at)
}

/// Everything of a frame that came to be known from outside, the latest first. What a process does is past once that process is down.
fn all(frame: &Frame) -> impl Iterator<Item = &Flash> {
    let is_over =
        |flash: &Flash| flash.news.about.as_ref().is_some_and(|about| matches!(about, Datum::Process(id) if !frame.processes[id.index()].up));
    frame.flashes.iter().rev().filter(move |flash| flash.news.about.is_some() && !is_over(flash))
}

/// The class of the colour that a fact wears, if it has one.
pub fn hue_class(flash: &Flash) -> Option<&'static str> {
    super::hue_class(flash.what.meaning(flash.process).hue)
}

/// Words in the middle of the stage.
#[derive(Clone, PartialEq, Debug)]
pub struct Headline {
    /// What they say.
    pub text: String,
    /// The class of their colour.
    pub class: &'static str,
    /// Whether their colour is that of a process or a number; else that of a value.
    pub is_toned: bool,
    /// How large their letters are.
    pub size: f32,
    /// The room that they take.
    pub rect: Rect,
}

impl Headline {
    /// What is chosen or who leads, while it is news at that time, where nothing else stands near the middle. `scale` is what the browser's
    /// letters are wider than assumed.
    pub fn of(frame: &Frame, now: Time, (ring, taken): (&Ring, &Taken), scale: f32, (lang, roster): (Lang, Roster)) -> Option<Headline> {
        let is_news = |flash: &&Flash| now.since(flash.at) < frame.recent;
        let (flash, text, class) = all(frame).filter(is_news).find_map(|flash| Some((flash, flash.news.headline?, hue_class(flash)?)))?;
        let text = text.say(lang, roster);
        let place = |size: f32| Some((size, room_for(taken, ring, wide_letters(&text) * size * scale, size * LINE.0)?));
        let (size, rect) = SIZES.into_iter().find_map(place)?;
        Some(Headline { text, class, is_toned: matches!(flash.what.meaning(flash.process).hue, Hue::Tone(_)), size, rect })
    }

    /// Where the words stand, around a point on their base line.
    pub fn at(&self) -> Point {
        let Rect { left, top, right, bottom } = self.rect;
        Point::new((left + right) / 2.0, (top + bottom) / 2.0 + self.size * LINE.1)
    }
}
