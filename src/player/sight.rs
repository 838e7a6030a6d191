//! Whether anybody can see the run: where nobody can it stands still, and goes on when it is seen again if it was playing.
//!
//! That is a state beside playing and standing still: the wish to play outlives it.

use super::{Action, Change, Player};

/// Why nobody can see the run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unseen {
    /// The page is in a tab behind others, or its window is folded away.
    Hidden,
    /// The frame that it stands in is scrolled out of sight.
    OffScreen,
    /// The slide that it stands on was left.
    SlideLeft,
}

impl Player {
    /// Whether nobody can see the run.
    pub fn suspended(&self) -> bool {
        !self.out_of_sight.is_empty()
    }

    /// Whether the run may be changed: everything but a link with `editable=0` says so.
    pub fn editable(&self) -> bool {
        self.view().editable != Some(false)
    }

    /// Whether it is a picture for print, which never moves.
    pub fn still(&self) -> bool {
        self.view().still == Some(true)
    }

    pub(super) fn lose_sight(&mut self, why: Unseen, unseen: bool) -> Change {
        let was = self.suspended();
        self.out_of_sight.retain(|other| *other != why);
        if unseen {
            self.out_of_sight.push(why);
        }
        if was == self.suspended() { Change::NOTHING } else { Change::REDRAW }
    }

    /// On a slide that is shown it goes on; where the link says so, and nobody minds motion, it plays. A frame that was loaded before
    /// its slide was shown has played to nobody: it begins again.
    pub(super) fn start_slide(&mut self) -> Change {
        let was_left = self.out_of_sight.contains(&Unseen::SlideLeft);
        let seen = self.lose_sight(Unseen::SlideLeft, false);
        if self.view().autoplay != Some(true) || self.calm || self.playing && was_left {
            return seen;
        }
        if self.playing {
            self.begin_again();
        }
        self.act(Action::Play)
    }

    pub(super) fn calm_down(&mut self, calm: bool) -> Change {
        self.calm = calm;
        if calm && self.playing { self.act(Action::Pause) } else { Change::REDRAW }
    }
}
