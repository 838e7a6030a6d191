//! Those before whose eyes the run plays: whether they see it, and whether they mind motion. They stay when another run is opened.

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

/// Whether anybody sees the run, and how they want to.
#[derive(Default)]
pub(super) struct Audience {
    /// Why nobody can see it, if so: then it stands still and goes on later.
    unseen: Vec<Unseen>,
    /// Whether motion is to be avoided: then nothing moves that nobody has set going.
    calm: bool,
}

impl Audience {
    /// Whether nobody can see the run.
    pub const fn is_away(&self) -> bool {
        !self.unseen.is_empty()
    }

    /// Whether the slide that it stands on was left.
    pub fn has_left_the_slide(&self) -> bool {
        self.unseen.contains(&Unseen::SlideLeft)
    }

    /// Nobody can see the run for that reason, or the reason is gone; whether that makes a difference.
    pub fn turn_away(&mut self, why: Unseen, unseen: bool) -> bool {
        let was = self.is_away();
        self.unseen.retain(|other| *other != why);
        if unseen {
            self.unseen.push(why);
        }
        was != self.is_away()
    }

    /// Whether motion is to be avoided.
    pub const fn is_calm(&self) -> bool {
        self.calm
    }

    /// Motion is to be avoided, or no longer.
    pub const fn calm_down(&mut self, calm: bool) {
        self.calm = calm;
    }
}
