//! What the page around a frame is told, as plain data: `docs/embedding.md` says when.

use super::VERSION;
use crate::base::Time;
use crate::player::Telling;
use crate::words::Lang;
use serde::Serialize;

/// An event.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Event {
    synod: u32,
    event: &'static str,
    /// Of the command that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    #[serde(flatten)]
    what: What,
}

/// What answers repeat, so that they can be told apart.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Id {
    Whole(i64),
    Number(f64),
    Text(String),
}

/// What an event says; moments are in milliseconds.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum What {
    State(State),
    Picture { time: f64, svg: String },
    Moment { time: f64 },
    Update { time: f64, playing: bool },
    Cue { time: f64, text: String },
    Did(Did),
    Violated { time: f64, property: &'static str },
    Error { place: String, message: String },
    Size { width: i32, height: i32, content: i32 },
    Key { key: String, shift: bool },
    Stop { story: String, stop: usize, of: usize, text: String },
}

/// Everything that a page around the frame may want to know.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct State {
    pub scenario: String,
    pub link: String,
    pub time: f64,
    pub end: f64,
    pub steps: u64,
    pub playing: bool,
    pub suspended: bool,
    pub ended: bool,
    pub speed: String,
    pub properties: Vec<Property>,
    pub problems: Vec<String>,
}

/// How a property stands.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Property {
    pub name: &'static str,
    pub state: &'static str,
}

/// What somebody did.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Did {
    pub time: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl Event {
    pub(super) const fn new(event: &'static str, what: What) -> Event {
        Event { synod: VERSION, event, id: None, what }
    }

    pub(super) fn answering(self, id: Option<Id>) -> Event {
        Event { id, ..self }
    }

    /// The size of the page, in CSS pixels, and how high it would have to be to show everything.
    pub const fn resize(width: i32, height: i32, content: i32) -> Event {
        Event::new("resize", What::Size { width, height, content })
    }

    /// A story has come to a stop: its number, of how many, and what is said there.
    pub fn stop(telling: &Telling, lang: Lang) -> Event {
        let (story, text) = (telling.id().to_owned(), telling.sentence(lang).to_owned());
        Event::new("stop", What::Stop { story, stop: telling.number(), of: telling.count(), text })
    }

    /// A key for which the page has no use.
    pub const fn key(key: String, shift: bool) -> Event {
        Event::new("key", What::Key { key, shift })
    }
}

/// A moment in milliseconds.
pub(super) fn millis(time: Time) -> f64 {
    time.0 as f64 / 1000.0
}
