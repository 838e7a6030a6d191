//! Which part of the views below the stage is on screen: theirs alone, and forgotten with the run.

use synod::player::{Action, EventWindow, SheetWindow};

/// How many columns of a sheet are shown before it is known how many there is room for.
const COLUMNS: u64 = 8;

/// Which part is on screen.
#[derive(Clone, Copy, PartialEq)]
pub struct State {
    /// Of a sheet.
    pub sheet: SheetWindow,
    /// Of the list of events.
    pub events: EventWindow,
}

/// What people ask of the views below the stage.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Shows so many columns of a sheet: as many as there is room for.
    Columns(u64),
    /// Shows a sheet from a column or page on, or its end.
    From(Option<u64>),
    /// Shows other events in the list.
    Events(EventWindow),
}

impl Default for State {
    fn default() -> State {
        State { sheet: SheetWindow { columns: COLUMNS, from: None }, events: EventWindow::default() }
    }
}

impl State {
    /// Does what somebody asked for, and says whether it changed.
    pub fn ask(&mut self, ask: Ask) -> bool {
        let before = *self;
        match ask {
            Ask::Columns(columns) => self.sheet.columns = columns,
            Ask::From(from) => self.sheet.from = from,
            Ask::Events(events) => self.events = events,
        }
        *self != before
    }

    /// Somebody does something to the run.
    pub fn hear(&mut self, action: &Action) {
        match action {
            Action::Open(..) => *self = State { sheet: SheetWindow { from: None, ..self.sheet }, ..State::default() },
            // Another sheet is read from its end.
            Action::Show(_) => self.sheet.from = None,
            // Whoever goes to an event, or runs to one, wants to see the list there.
            Action::GoTo(_) | Action::Explain(_) | Action::RunUntil(_) | Action::RunUntilMoment(_) => self.events.around = None,
            _ => {}
        }
    }
}

/// Asks for other events in the list.
pub const fn show_events(events: EventWindow) -> crate::app::Ask {
    crate::app::Ask::Below(Ask::Events(events))
}

/// Asks for another part of a sheet: from a column or page on, or its end.
pub const fn show_from(from: Option<u64>) -> crate::app::Ask {
    crate::app::Ask::Below(Ask::From(from))
}
