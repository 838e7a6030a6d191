//! Branches of a run: what has been seen is never overwritten, it stays as an earlier branch.
//!
//! The branch that is shown has its lines in the scenario, the others in the link. Together they have places, in the order in which
//! they grew; the first is the original, the run as it was opened, and always stays.

use super::{Change, Player, words};
use crate::base::Time;
use crate::scenario::link::{Beside, Branch, MAX_BRANCHES, Shown, branch_name, has_room};
use crate::scenario::{Line, Moment, Place, Problem, script};

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

/// Where two scripts part: how many lines they share, and the moment of the first that they don't.
fn parting(one: &[Line], other: &[Line]) -> (usize, Option<Moment>) {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let next = [one.get(same), other.get(same)];
    (same, next.into_iter().flatten().map(|line| line.at).min())
}

impl Player {
    /// All branches, in the order in which they grew.
    pub fn branches(&self) -> Vec<BranchView> {
        (0..=self.link.branches.len()).map(|place| self.branch(place)).collect()
    }

    fn branch(&self, place: usize) -> BranchView {
        let (other, lines) = (self.other(place), self.lines_of(place));
        let given = other.map_or(&self.link.shown.name, |other| &self.link.branches[other].name);
        BranchView {
            place,
            other,
            name: given.clone().map_or_else(|| self.derived_name(place), BranchName::Given),
            parts: parting(lines, &self.scenario().lines).1.unwrap_or_default().time,
            beside: other.is_some_and(|other| self.link.beside == Some(Beside::Branch(other))),
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

    /// The branch out of which one grew: of those before it, the one from which it parts last.
    fn parent(&self, place: usize) -> Option<usize> {
        let parts = |other: usize| parting(self.lines_of(place), self.lines_of(other)).1;
        (0..place).rev().max_by_key(|&other| parts(other))
    }

    /// The place of a branch among those that are not shown.
    fn other(&self, place: usize) -> Option<usize> {
        let shown = self.link.shown.place;
        (place != shown).then(|| place - usize::from(place > shown))
    }

    pub(super) fn lines_of(&self, place: usize) -> &[Line] {
        self.other(place).map_or(&self.scenario().lines, |other| &self.link.branches[other].lines)
    }

    /// Remembers how far the branch that is shown has been seen.
    pub(super) fn see(&mut self) {
        let seen = &mut self.seen[self.link.shown.place];
        *seen = self.session.moment().max(*seen);
    }

    /// Whether a moment lies before the last one of this branch that has been seen.
    pub(super) fn is_seen(&self, moment: Moment) -> bool {
        moment < self.seen[self.link.shown.place]
    }

    /// Whether a line was there before somebody worked on this branch: when the run was opened, or in the branch that it grew out of.
    pub(super) fn is_inherited(&self, line: usize) -> bool {
        let mine = &self.scenario().lines;
        let shared = |theirs: &[Line]| parting(mine, theirs).0;
        line < shared(self.parent(self.link.shown.place).map_or(&self.opened, |parent| self.lines_of(parent)))
    }

    /// Goes on with other lines: in the branch that is shown or, with `grows`, in a new one, beside which the run stays as it was.
    pub(super) fn rewrite(&mut self, lines: Vec<Line>, grows: bool) -> Change {
        let mut scenario = self.scenario().clone();
        scenario.lines = lines;
        if scenario == self.link.scenario {
            return Change::NOTHING;
        }
        if !script::fits(&scenario) || scenario.lines.len() > crate::scenario::MAX_LINES {
            return self.refuse(Problem::new(1, 1, &words::SCRIPT_IS_FULL, Vec::new()));
        }
        let same = self.link.branches.iter().position(|branch| branch.lines == scenario.lines);
        match (same, grows) {
            (Some(other), true) => {
                self.remember();
                return self.show_branch(other);
            }
            (None, true) => {
                let mut branches = self.link.branches.clone();
                branches.insert(self.link.shown.place, self.as_branch());
                if !has_room(&branches, scenario.settings.roster()) {
                    return self.refuse(Problem::new(1, 1, &words::NO_MORE_BRANCHES, vec![MAX_BRANCHES.to_string().into()]));
                }
                self.remember();
                let shown = Shown { name: None, place: branches.len() };
                self.seen.push(Moment::default());
                self.regroup(shown, branches, |player| player.follow(scenario));
                self.speaker.announce(words::BRANCH_GREW.text());
            }
            (same, false) => {
                self.remember();
                if let Some(other) = same {
                    // It came to be the same: one of the two is enough.
                    let name = self.link.branches[other].name.clone();
                    self.link.shown.name = self.link.shown.name.take().or(name);
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

    fn as_branch(&self) -> Branch {
        Branch { name: self.link.shown.name.clone(), lines: self.scenario().lines.clone() }
    }

    /// Puts the branches in another order, and what stood beside the run keeps standing there; if that is what is shown now, what
    /// was shown before stands in its place.
    fn regroup(&mut self, shown: Shown, branches: Vec<Branch>, change: impl FnOnce(&mut Player) -> Change) {
        let before = self.scenario().lines.clone();
        let stood = match self.link.beside {
            Some(Beside::Branch(other)) => self.link.branches.get(other).map(|branch| branch.lines.clone()),
            _ => None,
        };
        (self.link.shown, self.link.branches) = (shown, branches);
        if let Some(stood) = stood {
            let find = |lines: &[Line]| self.link.branches.iter().position(|branch| branch.lines == lines);
            self.link.beside = find(&stood).or(find(&before)).map(Beside::Branch);
        }
        change(self);
        self.accompany();
        self.redraw();
    }

    /// Goes over to a branch, at the same time of the run.
    pub(super) fn switch(&mut self, place: usize) -> Change {
        match self.other(place) {
            Some(other) if other < self.link.branches.len() => self.show_branch(other),
            _ => Change::NOTHING,
        }
    }

    fn show_branch(&mut self, other: usize) -> Change {
        let shown = self.link.shown.place;
        let place = other + usize::from(other >= shown);
        let mut branches = self.link.branches.clone();
        let branch = branches.remove(other);
        branches.insert(shown - usize::from(place < shown), self.as_branch());
        let mut scenario = self.scenario().clone();
        scenario.lines = branch.lines;
        self.regroup(Shown { name: branch.name, place }, branches, |player| player.follow(scenario));
        self.stay_on_the_tape();
        self.speaker.announce(words::BRANCH_SHOWN.text());
        Change::REPLACE
    }

    /// Calls a branch by another name; by what was done, where nothing is left of the name.
    pub(super) fn rename(&mut self, place: usize, name: &str) -> Change {
        let (other, name) = (self.other(place), branch_name(name));
        let called = other.map_or(Some(&self.link.shown.name), |other| self.link.branches.get(other).map(|branch| &branch.name));
        if called.is_none_or(|called| *called == name) {
            return Change::NOTHING;
        }
        self.remember();
        *other.map_or(&mut self.link.shown.name, |other| &mut self.link.branches[other].name) = name;
        Change::REPLACE
    }

    /// Deletes a branch. Instead of the one that is shown, the one that it grew out of is shown. The original stays.
    pub(super) fn delete(&mut self, place: usize) -> Change {
        let known = Some(place).filter(|&place| place <= self.link.branches.len());
        let Some(parent) = known.and_then(|place| self.parent(place)) else { return Change::NOTHING };
        self.remember();
        if place == self.link.shown.place {
            self.switch(parent);
        }
        if let Some(other) = self.other(place) {
            self.drop_branch(other);
        }
        Change::REPLACE
    }

    fn drop_branch(&mut self, other: usize) {
        let Shown { name, place: shown } = self.link.shown.clone();
        let place = other + usize::from(other >= shown);
        let mut branches = self.link.branches.clone();
        branches.remove(other);
        self.seen.remove(place);
        self.regroup(Shown { name, place: shown - usize::from(place < shown) }, branches, |_| Change::NOTHING);
    }

    /// No branch but the one that is shown: those that there are have other settings.
    pub(super) fn forget_branches(&mut self) {
        self.regroup(Shown::default(), Vec::new(), |_| Change::NOTHING);
        self.seen = vec![Moment::default()];
    }

    /// The branches as they were when there was something to take back.
    pub(super) fn bring_back(&mut self, shown: Shown, branches: Vec<Branch>, seen: Vec<Moment>, change: impl FnOnce(&mut Player) -> Change) {
        self.regroup(shown, branches, change);
        self.seen = seen;
    }
}
