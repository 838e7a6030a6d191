//! What stands beside the shown run, if anything does: what the link says of it, and the run that comes of that.

use super::{Companion, Destination, Shelf};
use crate::base::Time;
use crate::protocols::{PAIRS, Pair, here};
use crate::run::Session;
use crate::scenario::link::{self, Beside, Link};
use crate::scenario::{Scenario, Settings};

/// The company in which the shown run is.
pub(super) struct Company {
    beside: Option<Beside>,
    companion: Option<Companion>,
    /// The pair of the menu that the two are by their settings, and whether something else is done to them.
    pair: Option<(&'static Pair, bool)>,
}

impl Company {
    /// What a link puts beside its run; it comes with [`Company::accompany`].
    pub const fn new(beside: Option<Beside>) -> Company {
        Company { beside, companion: None, pair: None }
    }

    /// What the link says of it.
    pub const fn beside(&self) -> Option<&Beside> {
        self.beside.as_ref()
    }

    /// What runs beside.
    pub const fn companion(&self) -> Option<&Companion> {
        self.companion.as_ref()
    }

    /// The pair of the menu that the two are, and whether they are no longer what it was.
    pub const fn pair(&self) -> Option<(&'static Pair, bool)> {
        self.pair
    }

    /// The branch that stands beside, by its place among those that are not shown.
    pub const fn branch(&self) -> Option<usize> {
        match self.beside {
            Some(Beside::Branch(other)) => Some(other),
            _ => None,
        }
    }

    /// Puts something else beside, or nothing.
    pub fn put(&mut self, beside: Option<Beside>) {
        self.beside = beside;
    }

    /// Goes along with the run to other settings.
    pub fn go_along(&mut self, before: &Settings, now: &Settings) {
        self.beside = self.beside.take().and_then(|beside| beside.following(before, now));
    }

    /// Ends no sooner than the run, whose end is put off.
    pub fn put_off(&mut self, until: Time) {
        self.beside = self.beside.take().map(|beside| beside.put_off(until));
    }

    /// Makes what is to stand beside, after the script, the settings or the branches changed.
    pub fn accompany(&mut self, shelf: &Shelf) {
        let made = self.beside.clone().and_then(|beside| Link { beside: Some(beside), ..shelf.link() }.companion());
        let Some((beside, left_out)) = made else {
            (self.companion, self.pair) = (None, None);
            return;
        };
        let run = shelf.scenario();
        match &mut self.companion {
            Some(companion) if companion.is(run, &beside) => {}
            Some(companion) if companion.can_follow(&beside) => companion.follow(run, left_out, beside),
            companion => *companion = Some(Companion::of(run, left_out, &beside)),
        }
        self.pair = self.find_pair(run);
    }

    fn find_pair(&self, run: &Scenario) -> Option<(&'static Pair, bool)> {
        if self.branch().is_some() {
            return None;
        }
        let here = here();
        PAIRS.iter().find_map(|pair| {
            let link = link::parse(pair.link, &here).link?;
            let is_beside = self.beside.as_ref().zip(link.beside.as_ref()).is_some_and(|(ours, theirs)| ours.agrees_up_to_the_end(theirs));
            let is_it = is_beside && run.settings.agree_up_to_the_end(&link.scenario.settings);
            is_it.then(|| (pair, *run != link.scenario))
        })
    }

    /// Takes the companion along to where the shown run is; whether there is something new to see of it.
    pub fn take_along(&mut self, run: &Session, budget: u32) -> bool {
        let is_branch = self.branch().is_some();
        let Some(companion) = &mut self.companion else { return false };
        let position = run.position();
        let by_moment = position.steps == 0 || is_branch;
        companion.go(if by_moment { Destination::Moment(run.moment()) } else { Destination::Time(position.time) }, budget)
    }

    /// Looks ahead; whether it learnt how the companion goes on, or where the runs part.
    pub fn explore(&mut self, budget: u32) -> bool {
        self.companion.as_mut().is_some_and(|companion| companion.explore(budget))
    }

    /// When the companion first sends a message, unless the script acts before.
    pub fn first_sending(&mut self, acts: Option<Time>) -> Option<Time> {
        self.companion.as_mut().and_then(|companion| companion.first_sending(acts))
    }
}
