//! Which part of a long sheet is on screen: a window that follows the end until somebody turns back.

use super::Player;
use crate::run::{Frame, Session};
use crate::words::SheetKind;
use crate::words::sheet::{Sheet, Turn, Window};
use std::cell::RefCell;
use std::rc::Rc;

/// A window on a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SheetWindow {
    /// How many columns it has room for, from 1; of pages it shows one.
    pub columns: u64,
    /// The first column or the page that it shows; none where it follows the end.
    pub from: Option<u64>,
}

impl SheetWindow {
    /// The window on a sheet: of pages one is seen at a time, and there is no free one at the end.
    pub fn on(self, kind: &SheetKind) -> SheetWindow {
        match kind.turn {
            Turn::Columns => self,
            Turn::Pages => SheetWindow { columns: 2, ..self },
        }
    }

    /// What of a sheet lies within the window, where a run stands; nothing where it has no such sheet.
    pub fn of(self, session: &Session, kind: &'static SheetKind) -> Option<Sheet> {
        let window = self.on(kind);
        let none = session.sheet(kind, Window { first: 1, count: 0 })?;
        session.sheet(kind, Window { first: window.first(none.last), count: window.columns })
    }

    /// How much of it is turned at once.
    pub fn page(self) -> i64 {
        self.columns as i64 - 1
    }

    /// The first that is shown where there are so many.
    pub fn first(self, last: u64) -> u64 {
        self.from.map_or(self.latest(last), |from| from.clamp(1, self.latest(last)))
    }

    /// The first that is shown at the end: a column stays free behind it, for what comes next.
    pub fn latest(self, last: u64) -> u64 {
        (last + 2).saturating_sub(self.columns).max(1)
    }

    /// Where it stands with that one in front: at the end it follows again.
    pub fn at(self, from: u64, last: u64) -> Option<u64> {
        (from < self.latest(last)).then_some(from.max(1))
    }

    /// Where a number of columns on leads, or back.
    pub fn moved(self, by: i64, last: u64) -> Option<u64> {
        self.at(self.first(last).saturating_add_signed(by), last)
    }
}

/// The sheet that was seen last: the very same while nothing else happens.
#[derive(Default)]
pub(super) struct Desk {
    seen: RefCell<Option<Seen>>,
}

struct Seen {
    at: Rc<Frame>,
    kind: &'static SheetKind,
    window: SheetWindow,
    sheet: Rc<Sheet>,
}

impl Player {
    /// One of the algorithm's sheets within a window; nothing where it has no such sheet.
    pub fn sheet(&self, kind: &'static SheetKind, window: SheetWindow) -> Option<Rc<Sheet>> {
        let (at, window) = (Rc::clone(self.frame()), window.on(kind));
        let mut seen = self.desk.seen.borrow_mut();
        if let Some(seen) = seen.as_ref().filter(|seen| Rc::ptr_eq(&seen.at, &at) && seen.kind == kind && seen.window == window) {
            return Some(Rc::clone(&seen.sheet));
        }
        let sheet = Rc::new(window.of(self.session(), kind)?);
        *seen = Some(Seen { at, kind, window, sheet: Rc::clone(&sheet) });
        Some(sheet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: SheetWindow = SheetWindow { columns: 10, from: None };

    #[test]
    fn the_end_is_followed_with_a_free_column_behind_it() {
        assert_eq!([0, 5, 9, 10, 1000].map(|last| END.first(last)), [1, 1, 1, 2, 992]);
    }

    #[test]
    fn a_window_that_was_moved_stays_until_it_reaches_the_end_again() {
        let back = SheetWindow { from: END.moved(-5, 1000), ..END };
        assert_eq!((back.first(1000), back.first(1004)), (987, 987));
        assert_eq!((back.moved(4, 1000), back.moved(5, 1000)), (Some(991), None));
        assert_eq!(SheetWindow { from: END.moved(-5000, 1000), ..END }.first(1000), 1);
    }

    #[test]
    fn a_sheet_that_shrinks_under_the_window_is_still_seen() {
        assert_eq!(SheetWindow { from: Some(500), ..END }.first(20), 12);
    }
}
