//! Whether anybody can see the run: where nobody can it stands still, and goes on when it is seen again if it was playing.
//!
//! That is a state beside playing and standing still: the wish to play outlives it.

use super::{Action, Change, Player, Unseen};

impl Player {
    /// Whether nobody can see the run.
    pub fn suspended(&self) -> bool {
        self.audience.is_away()
    }

    /// Whether the run may be changed: everything but a link with `editable=0` says so.
    pub fn editable(&self) -> bool {
        self.room.editable()
    }

    /// Whether it is a picture for print, which never moves.
    pub fn still(&self) -> bool {
        self.room.still()
    }

    pub(super) fn lose_sight(&mut self, why: Unseen, unseen: bool) -> Change {
        if self.audience.turn_away(why, unseen) { Change::REDRAW } else { Change::NOTHING }
    }

    /// On a slide that is shown it goes on; where the link says so, and nobody minds motion, it plays. A frame that was loaded before
    /// its slide was shown has played to nobody: it begins again.
    pub(super) fn start_slide(&mut self) -> Change {
        let was_left = self.audience.has_left_the_slide();
        let seen = self.lose_sight(Unseen::SlideLeft, false);
        if self.view().autoplay != Some(true) || self.audience.is_calm() || self.playhead.plays() && was_left {
            return seen;
        }
        if self.playhead.plays() {
            self.begin_again();
        }
        self.act(Action::Play)
    }

    pub(super) fn calm_down(&mut self, calm: bool) -> Change {
        self.audience.calm_down(calm);
        if calm && self.playhead.plays() { self.act(Action::Pause) } else { Change::REDRAW }
    }
}
