//! Which entries of long logs are on screen: a window of columns that follows the end until somebody scrolls back.

use super::Player;
use crate::run::LogsView;

/// A window on the logs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LogWindow {
    /// How many entries it has room for, from 1.
    pub columns: u64,
    /// The first index that it shows; none where it follows the end.
    pub from: Option<u64>,
}

impl LogWindow {
    /// The first index that is shown of logs of that length.
    pub fn first(self, last: u64) -> u64 {
        self.from.map_or(self.latest(last), |from| from.clamp(1, self.latest(last)))
    }

    /// The first index at the end of the logs: a column stays free behind them, for what comes next.
    pub fn latest(self, last: u64) -> u64 {
        (last + 2).saturating_sub(self.columns).max(1)
    }

    /// Where it stands with that index in front: at the end it follows again.
    pub fn at(self, from: u64, last: u64) -> Option<u64> {
        (from < self.latest(last)).then_some(from.max(1))
    }

    /// Where a number of columns on leads, or back.
    pub fn moved(self, by: i64, last: u64) -> Option<u64> {
        self.at(self.first(last).saturating_add_signed(by), last)
    }
}

impl Player {
    /// The logs within a window; nothing where nobody keeps one.
    pub fn logs(&self, window: LogWindow) -> Option<LogsView> {
        let last = self.session().logs(1, 0)?.last;
        self.session().logs(window.first(last), window.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: LogWindow = LogWindow { columns: 10, from: None };

    #[test]
    fn the_end_is_followed_with_a_free_column_behind_it() {
        assert_eq!([0, 5, 9, 10, 1000].map(|last| END.first(last)), [1, 1, 1, 2, 992]);
    }

    #[test]
    fn a_window_that_was_moved_stays_until_it_reaches_the_end_again() {
        let back = LogWindow { from: END.moved(-5, 1000), ..END };
        assert_eq!((back.first(1000), back.first(1004)), (987, 987));
        assert_eq!((back.moved(4, 1000), back.moved(5, 1000)), (Some(991), None));
        assert_eq!(LogWindow { from: END.moved(-5000, 1000), ..END }.first(1000), 1);
    }

    #[test]
    fn a_log_that_shrinks_under_the_window_is_still_seen() {
        assert_eq!(LogWindow { from: Some(500), ..END }.first(20), 12);
    }
}
