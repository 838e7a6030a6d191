//! What the page hears: of the browser, and of people.

use super::below::{self, DiagramAsk};
use super::chunks::{Arrived, Part};
use super::story::Tell;
use std::rc::Rc;
use synod::player::{Action, Tale};
use synod::protocols::Listed;
use synod::scenario::EventName;
use synod::scenario::link::Theme;
use synod::words::Lang;

/// What the page hears.
pub enum Msg {
    /// An animation frame, at so many milliseconds.
    Frame(f64),
    /// Somebody did something to the run.
    Act(Action),
    /// Somebody asked something of the page.
    Ask(Ask),
    /// A key was pressed.
    Key(web_sys::KeyboardEvent),
    /// The address was edited, or the browser went back.
    AddressChanged,
    /// The address bar is due.
    AddressDue,
    /// The page around the frame said something, or whoever else sends messages.
    Told(web_sys::MessageEvent),
    /// The page has another size.
    Resized,
    /// The system wants less motion, or more.
    Calm(bool),
    /// The screen is narrow, or is no longer.
    Narrow(bool),
    /// Something that comes later is here, or could not be had.
    Arrived(Arrived),
    /// Nothing else is to be done.
    Idle,
}

/// What people ask of the page itself.
#[derive(Clone, PartialEq)]
pub enum Ask {
    /// Opens a dialog, or closes it.
    Show(Option<Dialog>),
    /// Lets keys of a single sign act, or not.
    SingleKeys(bool),
    /// Speaks a language, now and next time.
    Speak(Lang),
    /// Wears a theme, now and next time.
    Wear(Theme),
    /// Shows another part of a view below the stage.
    Below(below::Ask),
    /// Asks something of the space-time diagram.
    Diagram(DiagramAsk),
    /// Tells why, or no longer.
    Why(Option<Asked>),
    /// Goes to an event and shares that moment.
    ShareAt(EventName),
    /// Opens a run of the catalogue.
    Open(Listed),
    /// Tells a story, by its name.
    Story(&'static str),
    /// Tells a story of somebody's own.
    Own(Rc<Tale>),
    /// Forgets what was seen of stories.
    Forget,
    /// Goes on in the story that is told, or back.
    Tell(Tell),
    /// Fetches a part of the page that could not be had before.
    Fetch(Part),
}

/// What somebody asks about what is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Why the sentence below the stage is true.
    Sentence,
    /// Who waits for what.
    Waits,
}

impl Asked {
    /// Asks this, or no longer where it is what is asked now.
    pub fn or_nothing(self, now: Option<Asked>) -> Ask {
        Ask::Why((now != Some(self)).then_some(self))
    }
}

/// What stands before the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// The scenarios.
    Gallery,
    /// The link, and whatever else takes the run elsewhere.
    Share,
    /// The scenarios and branches that may stand beside the run.
    Companions,
    /// How to read the stage, and the keys.
    Help,
}
