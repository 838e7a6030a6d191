//! Branches of a run: what has been seen is never overwritten, it stays as an earlier branch.

use super::shelf::{Row, Shelf, parting};
use super::{Change, Player, words};
use crate::base::Time;
use crate::scenario::link::{Beside, MAX_BRANCHES, branch_name};
use crate::scenario::{Line, Place, Problem, Scenario, script};

/// A branch as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BranchView {
    /// Its place among all branches.
    pub place: usize,
    /// Its place among those that are not shown; `None` for the one that is.
    pub other: Option<usize>,
    /// How it is called.
    pub name: BranchName,
    /// When it first differs from the branch that is shown.
    pub parts: Time,
    /// Whether it stands beside the branch that is shown.
    pub beside: bool,
}

/// How a branch is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BranchName {
    /// As somebody called it.
    Given(String),
    /// The run as it was opened.
    Original,
    /// What was done in it, and not in the branch that it grew out of; as scripts write it.
    Did(Time, String),
    /// What was done in the branch that it grew out of, and not in it.
    Without(Time, String),
}

impl Shelf {
    /// All branches, in the order in which they grew; one that is not shown may stand beside the one that is.
    fn branches(&self, beside: Option<usize>) -> Vec<BranchView> {
        (0..=self.others().len()).map(|place| self.branch(place, beside)).collect()
    }

    fn branch(&self, place: usize, beside: Option<usize>) -> BranchView {
        let other = self.other(place);
        BranchView {
            place,
            other,
            name: self.name_of(place).cloned().flatten().map_or_else(|| self.derived_name(place), BranchName::Given),
            parts: parting(self.lines_of(place), &self.scenario().lines).1.unwrap_or_default().time,
            beside: other.is_some() && other == beside,
        }
    }

    /// A branch is called after the first thing that sets it apart from the one that it grew out of.
    fn derived_name(&self, place: usize) -> BranchName {
        let Some(parent) = self.parent(place) else { return BranchName::Original };
        let (mine, theirs) = (self.lines_of(place), self.lines_of(parent));
        let (same, _) = parting(mine, theirs);
        let roster = self.scenario().settings.roster();
        let said = |line: &Line| (line.at.time, script::print_act(&line.what, roster));
        let is_without = |their: &Line| mine.get(same).is_none_or(|line| line.at > their.at) || mine[same..] == theirs[same + 1..];
        match (mine.get(same), theirs.get(same).filter(|their| is_without(their))) {
            (_, Some(their)) => {
                let (at, what) = said(their);
                BranchName::Without(at, what)
            }
            (Some(line), None) => {
                let (at, what) = said(line);
                BranchName::Did(at, what)
            }
            (None, None) => BranchName::Original,
        }
    }
}

impl Player {
    /// All branches, in the order in which they grew.
    pub fn branches(&self) -> Vec<BranchView> {
        self.shelf.branches(self.company.branch())
    }

    /// Whether there is more than one.
    pub fn is_branched(&self) -> bool {
        !self.shelf.others().is_empty()
    }

    /// Goes on with other lines: in the branch that is shown or, with `grows`, in a new one, beside which the run stays as it was.
    pub(super) fn rewrite(&mut self, lines: Vec<Line>, grows: bool) -> Change {
        let mut scenario = self.scenario().clone();
        scenario.lines = lines;
        if scenario == *self.scenario() {
            return Change::NOTHING;
        }
        if !script::fits(&scenario) || scenario.lines.len() > crate::scenario::MAX_LINES {
            return self.refuse(Problem::new(1, 1, &words::SCRIPT_IS_FULL, Vec::new()));
        }
        match (self.shelf.find(&scenario.lines), grows) {
            (Some(other), true) => {
                self.remember();
                return self.show_branch(other);
            }
            (None, true) => {
                let Some(grown) = self.shelf.grown() else {
                    return self.refuse(Problem::new(1, 1, &words::NO_MORE_BRANCHES, vec![MAX_BRANCHES.to_string().into()]));
                };
                self.remember();
                self.regroup(grown, |player| player.follow(scenario));
                self.speaker.announce(words::BRANCH_GREW.text());
            }
            (same, false) => {
                self.remember();
                if let Some(other) = same {
                    // It came to be the same: one of the two is enough.
                    self.shelf.take_name_of(other);
                    self.drop_branch(other);
                }
                self.follow(scenario);
            }
        }
        Change::REPLACE
    }

    /// Says why something can't be done.
    fn refuse(&mut self, problem: Problem) -> Change {
        self.speaker.hush();
        self.doubts.complain(vec![problem.placed(Place::Settings)]);
        Change::REDRAW
    }

    /// Puts the branches in another row, and what stood beside the run keeps standing there; if that is what is shown now, what
    /// was shown before stands in its place.
    pub(super) fn regroup(&mut self, row: Row, change: impl FnOnce(&mut Player) -> Change) {
        let before = self.scenario().lines.clone();
        let stood = self.company.branch().and_then(|other| self.shelf.others().get(other)).map(|branch| branch.lines.clone());
        self.shelf.arrange(row);
        if let Some(stood) = stood {
            self.company.put(self.shelf.find(&stood).or(self.shelf.find(&before)).map(Beside::Branch));
        }
        change(self);
        self.accompany();
        self.redraw();
    }

    /// Goes over to a branch, at the same time of the run.
    pub(super) fn switch(&mut self, place: usize) -> Change {
        match self.shelf.other(place) {
            Some(other) if other < self.shelf.others().len() => self.show_branch(other),
            _ => Change::NOTHING,
        }
    }

    fn show_branch(&mut self, other: usize) -> Change {
        let (row, lines) = self.shelf.turned_to(other);
        let scenario = Scenario { lines, ..self.scenario().clone() };
        self.regroup(row, |player| player.follow(scenario));
        self.stay_on_the_tape();
        self.speaker.announce(words::BRANCH_SHOWN.text());
        Change::REPLACE
    }

    /// Calls a branch by another name; by what was done, where nothing is left of the name.
    pub(super) fn rename(&mut self, place: usize, name: &str) -> Change {
        let name = branch_name(name);
        if self.shelf.name_of(place).is_none_or(|called| *called == name) {
            return Change::NOTHING;
        }
        self.remember();
        self.shelf.call(place, name);
        Change::REPLACE
    }

    /// Deletes a branch. Instead of the one that is shown, the one that it grew out of is shown. The original stays.
    pub(super) fn delete(&mut self, place: usize) -> Change {
        let known = Some(place).filter(|&place| place <= self.shelf.others().len());
        let Some(parent) = known.and_then(|place| self.shelf.parent(place)) else { return Change::NOTHING };
        self.remember();
        if place == self.shelf.shown().place {
            self.switch(parent);
        }
        if let Some(other) = self.shelf.other(place) {
            self.drop_branch(other);
        }
        Change::REPLACE
    }

    fn drop_branch(&mut self, other: usize) {
        self.regroup(self.shelf.without(other), |_| Change::NOTHING);
    }
}
