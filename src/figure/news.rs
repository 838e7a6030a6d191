//! What happened a moment ago that everybody should see, and the words in the middle of the stage that tell it.

use super::label::wide_letters;
use crate::base::{ProcessId, ProcessSet, Roster, Time, Value};
use crate::figure::{tone_class, value_class};
use crate::geometry::{Point, Rect, Ring, Taken, room_for};
use crate::run::Frame;
use crate::sim::Milestone;
use crate::words::{Arg, Lang, Text, Tone, Words, words};

/// How large letters are that are read from the last row; smaller where there is no room for them.
const SIZES: [f32; 3] = [22.5, 18.0, 15.0];
/// How high a line is, as a multiple of its letters, and how far below its middle letters stand.
const LINE: (f32, f32) = (1.4, 0.36);

/// A value is chosen.
pub static IS_CHOSEN: Words = words("{0} is chosen", "{0} está elegido", "{0} est choisi");
/// Somebody leads.
pub static LEADS: Words = words("{0} leads", "{0} lidera", "{0} dirige");

/// What happened a moment ago that everybody should see.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum News {
    /// A value was chosen: the most important moment there is.
    Chosen(Value),
    /// Somebody leads, a term where leaders have one.
    Leads(ProcessId, Option<u64>),
    /// The logs are committed up to an index.
    Committed(u64),
}

impl News {
    /// What is told of it in the middle of the stage: nothing of entries, for every one is committed at some time.
    fn told(self) -> Option<Text> {
        match self {
            News::Chosen(value) => Some(IS_CHOSEN.with([Arg::Value(value)])),
            News::Leads(id, _) => Some(LEADS.with([Arg::Process(id)])),
            News::Committed(_) => None,
        }
    }

    /// The colour that it wears, if it has one.
    pub fn class(self) -> Option<&'static str> {
        match self {
            News::Chosen(value) => Some(value_class(value)),
            News::Leads(id, term) => Some(tone_class(term.map_or(Tone::owner(id), Tone::numbered))),
            News::Committed(_) => None,
        }
    }
}

/// The latest news, when it happened, and the quorum behind it.
pub fn fresh(frame: &Frame) -> Option<(News, Time, ProcessSet)> {
    all(frame).next()
}

/// All news of a frame, the latest first. That somebody leads is none once that process is down.
fn all(frame: &Frame) -> impl Iterator<Item = (News, Time, ProcessSet)> {
    let is_up = |id: ProcessId| frame.processes[id.index()].up;
    frame.flashes.iter().rev().filter_map(move |flash| {
        let news = match (flash.what, flash.process) {
            (Milestone::Chosen { value, .. }, _) => News::Chosen(value),
            (Milestone::Elected { term }, Some(id)) if is_up(id) => News::Leads(id, Some(term)),
            (Milestone::Leads, Some(id)) if is_up(id) => News::Leads(id, None),
            (Milestone::Committed { index, .. } | Milestone::ChosenAt { index, .. }, _) => News::Committed(index),
            _ => return None,
        };
        Some((news, flash.at, flash.who))
    })
}

/// Words in the middle of the stage.
#[derive(Clone, PartialEq, Debug)]
pub struct Headline {
    /// What they say.
    pub text: String,
    /// The class of their colour.
    pub class: &'static str,
    /// Whether they say who leads; else what is chosen.
    pub leads: bool,
    /// How large their letters are.
    pub size: f32,
    /// The room that they take.
    pub rect: Rect,
}

impl Headline {
    /// What is chosen or who leads, while it is news at that time, where nothing else stands near the middle. `scale` is what the browser's
    /// letters are wider than assumed.
    pub fn of(frame: &Frame, now: Time, (ring, taken): (&Ring, &Taken), scale: f32, (lang, roster): (Lang, Roster)) -> Option<Headline> {
        let is_news = |at: &Time| now.since(*at) < frame.recent;
        let (news, text, class) = all(frame).filter(|(_, at, _)| is_news(at)).find_map(|(news, ..)| Some((news, news.told()?, news.class()?)))?;
        let text = text.say(lang, roster);
        let place = |size: f32| Some((size, room_for(taken, ring, wide_letters(&text) * size * scale, size * LINE.0)?));
        let (size, rect) = SIZES.into_iter().find_map(place)?;
        Some(Headline { text, class, leads: matches!(news, News::Leads(..)), size, rect })
    }

    /// Where the words stand, around a point on their base line.
    pub fn at(&self) -> Point {
        let Rect { left, top, right, bottom } = self.rect;
        Point::new((left + right) / 2.0, (top + bottom) / 2.0 + self.size * LINE.1)
    }
}
