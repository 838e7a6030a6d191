//! What happened, as a list of sentences: a window of events around the present or around where somebody has scrolled to, however
//! long the run is.
//!
//! Events are told block by block of steps; the blocks that were told last are kept, so that playing tells each block once.

mod book;

use super::Player;
use crate::base::{ProcessId, Time};
use crate::run::{EventKind, Happening, Session, Told};
use crate::scenario::EventName;
use crate::scenario::link::Select;
pub use book::Book;
use book::{Key, Telling};
use std::rc::Rc;

/// The most events on each side of the middle: a few screens.
const AROUND: usize = 40;
/// How far the present moves before the window follows, in steps: in between, only the mark of the present moves.
const STRIDE: u64 = 16;
/// The most blocks that are looked through on each side for events that fit: some thousand steps.
const MOST_BLOCKS: u64 = 48;

/// Which kind of events somebody wants to see.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Messages that arrive or are lost.
    Messages,
    /// Timers that run out.
    Timers,
    /// What somebody did, and asked for.
    Deeds,
    /// What matters to what must hold.
    Milestones,
    /// What could have caused the event that is lit up.
    Causes,
}

impl Show {
    /// All of them, in the order of the menu.
    pub const ALL: [Show; 6] = [Show::All, Show::Messages, Show::Timers, Show::Deeds, Show::Milestones, Show::Causes];

    /// Its name for style sheets and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Show::All => "all",
            Show::Messages => "messages",
            Show::Timers => "timers",
            Show::Deeds => "deeds",
            Show::Milestones => "milestones",
            Show::Causes => "causes",
        }
    }
}

/// A window on the events.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct EventWindow {
    /// Whose events; everybody's where not said.
    pub of: Option<ProcessId>,
    /// Which kind.
    pub show: Show,
    /// The step in its middle; none where it follows the present.
    pub around: Option<u64>,
}

/// An event in the list.
#[derive(Clone, PartialEq, Debug)]
pub struct EventLine {
    /// Its name.
    pub name: EventName,
    /// When.
    pub at: Time,
    /// Whose; nobody's where the network is meant.
    pub process: Option<ProcessId>,
    /// What kind of thing it is.
    pub kind: EventKind,
    /// What happened.
    pub told: Told,
    /// What followed from it at once.
    pub effects: Vec<Told>,
    /// Whether it matters to what must hold.
    pub matters: bool,
    /// Whether it could have caused the event that is lit up.
    pub leads_up: bool,
}

/// What is seen of the events.
#[derive(Clone, PartialEq, Debug)]
pub struct EventsView {
    /// The events, in order.
    pub lines: Vec<Rc<EventLine>>,
    /// The last that has happened.
    pub present: Option<EventName>,
    /// Where the list would have to stand to show what lies before, if anything may.
    pub earlier: Option<u64>,
    /// Where it would have to stand to show what lies behind.
    pub later: Option<u64>,
    /// The step in the middle.
    pub middle: u64,
    /// The last step that is known.
    pub last: u64,
}

impl Book {
    /// The events within a window; those that led to the one that is lit up are marked.
    pub(super) fn view(&mut self, session: &Session, window: EventWindow, lit: Option<EventName>, causes: &[EventName]) -> EventsView {
        let (here, last) = (session.position().steps, session.horizon().steps);
        let middle = window.around.unwrap_or(here / STRIDE * STRIDE).min(last);
        self.open_at(Key { scenario: Rc::clone(session.scenario()), of: window.of, show: window.show, lit });
        let tell = Telling { session, window, causes, last };
        let (before, earlier) = self.before(middle, AROUND, MOST_BLOCKS, &tell);
        let (behind, later) = self.behind(middle, AROUND, MOST_BLOCKS, &tell);
        let lines: Vec<Rc<EventLine>> = before.into_iter().chain(behind).collect();
        let present = lines.iter().rfind(|line| line.name.step <= here).map(|line| line.name);
        EventsView { lines, present, earlier, later, middle, last }
    }
}

impl Player {
    /// What a picture lights up: what is selected, else the event that just broke a property.
    pub fn in_light(&self) -> Option<Select> {
        self.selected().or_else(|| self.lit().map(Select::Event))
    }

    /// The event that is lit up with what led to it: the selected one, else the one that just broke a property.
    pub fn lit(&self) -> Option<EventName> {
        match self.selected() {
            Some(Select::Event(event)) => Some(event),
            Some(_) => None,
            None => self
                .room
                .wondered()
                .or_else(|| self.frame().verdicts.iter().filter_map(|view| view.event).find(|event| event.step == self.playhead.steps())),
        }
    }
}

/// Whether an event happened to a process; a message that is lost, to its sender as well.
fn is_of(event: &crate::run::Event, passage: &crate::run::Passage, id: ProcessId) -> bool {
    let lost = if let Happening::Lost(place) = event.what { Some(passage.arrows[place].name.from) } else { None };
    event.process == Some(id) || lost == Some(id)
}
