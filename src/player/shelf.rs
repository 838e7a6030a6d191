//! The shelf on which the branches of a run stand: what each of them is, how far it was seen, and what they were before.
//!
//! The branch that is shown has its lines in the scenario; the others stand beside it. Together they have places, in the order in which
//! they grew; the first is the original, the run as it was opened, and always stays.

use crate::base::Time;
use crate::scenario::link::{Branch, Link, Shown, has_room};
use crate::scenario::{Line, Moment, Preset, Scenario};

/// The most states that can be undone.
const MAX_UNDO: usize = 100;

/// A run with all its branches, and the way back and forth between its states.
pub(super) struct Shelf {
    /// The preset that the run started from, if any.
    preset: Option<&'static Preset>,
    /// The preset's run as it was published.
    published: Option<Scenario>,
    /// What the original was when the run was opened.
    opened: Vec<Line>,
    state: State,
    /// States to go back to, the latest last.
    undo: Vec<State>,
    /// States that were gone back from, the latest last.
    redo: Vec<State>,
}

/// What can be gone back to.
#[derive(Clone)]
pub(super) struct State {
    /// The run that is shown.
    pub scenario: Scenario,
    /// The branches around it.
    pub row: Row,
}

/// The row in which the branches stand, but for the lines of the one that is shown.
#[derive(Clone)]
pub(super) struct Row {
    shown: Shown,
    others: Vec<Branch>,
    /// How far each has been seen, by its place.
    seen: Vec<Moment>,
}

impl Default for Row {
    /// No branch but the one that is shown.
    fn default() -> Row {
        Row { shown: Shown::default(), others: Vec::new(), seen: vec![Moment::default()] }
    }
}

/// Where two scripts part: how many lines they share, and the moment of the first that they don't.
pub(super) fn parting(one: &[Line], other: &[Line]) -> (usize, Option<Moment>) {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let next = [one.get(same), other.get(same)];
    (same, next.into_iter().flatten().map(|line| line.at).min())
}

impl Shelf {
    /// The branches of a link, none of them seen yet.
    pub fn of(link: Link) -> Shelf {
        let published = link.published();
        let Link { preset, scenario, shown, branches: others, .. } = link;
        let seen = vec![Moment::default(); others.len() + 1];
        let state = State { scenario, row: Row { shown, others, seen } };
        let mut shelf = Shelf { preset, published, opened: Vec::new(), state, undo: Vec::new(), redo: Vec::new() };
        shelf.opened = shelf.lines_of(0).to_vec();
        shelf
    }

    /// The link of all of it; how it is looked at and what stands beside is for others to say.
    pub fn link(&self) -> Link {
        let State { scenario, row } = self.state.clone();
        Link { preset: self.preset, shown: row.shown, branches: row.others, ..Link::plain(scenario) }
    }

    /// The run that is shown.
    pub const fn scenario(&self) -> &Scenario {
        &self.state.scenario
    }

    /// The preset that it started from.
    pub const fn preset(&self) -> Option<&'static Preset> {
        self.preset
    }

    /// Whether it is no longer what its preset is.
    pub fn is_changed(&self) -> bool {
        self.published.as_ref().is_some_and(|run| run != self.scenario())
    }

    /// Where among its branches the run stands, and how it is called.
    pub const fn shown(&self) -> &Shown {
        &self.state.row.shown
    }

    /// The branches that are not shown, in the order in which they grew.
    pub fn others(&self) -> &[Branch] {
        &self.state.row.others
    }

    /// The place of a branch among those that are not shown.
    pub fn other(&self, place: usize) -> Option<usize> {
        let shown = self.shown().place;
        (place != shown).then(|| place - usize::from(place > shown))
    }

    /// The place among all of one that is not shown.
    fn place_of(&self, other: usize) -> usize {
        other + usize::from(other >= self.shown().place)
    }

    /// The lines of the branch at a place.
    pub fn lines_of(&self, place: usize) -> &[Line] {
        self.other(place).map_or(&self.scenario().lines, |other| &self.others()[other].lines)
    }

    /// The branch that is not shown and has these lines.
    pub fn find(&self, lines: &[Line]) -> Option<usize> {
        self.others().iter().position(|branch| branch.lines == lines)
    }

    /// The branch out of which one grew: of those before it, the one from which it parts last.
    pub fn parent(&self, place: usize) -> Option<usize> {
        let parts = |other: usize| parting(self.lines_of(place), self.lines_of(other)).1;
        (0..place).rev().max_by_key(|&other| parts(other))
    }

    /// How somebody called the branch at a place, if there is one.
    pub fn name_of(&self, place: usize) -> Option<&Option<String>> {
        self.other(place).map_or(Some(&self.shown().name), |other| self.others().get(other).map(|branch| &branch.name))
    }

    /// Calls the branch at a place so.
    pub fn call(&mut self, place: usize, name: Option<String>) {
        match self.other(place) {
            None => self.state.row.shown.name = name,
            Some(other) => self.state.row.others[other].name = name,
        }
    }

    /// Whether a line was there before somebody worked on this branch: when the run was opened, or in the branch that it grew out of.
    pub fn is_inherited(&self, line: usize) -> bool {
        let shared = |theirs: &[Line]| parting(&self.scenario().lines, theirs).0;
        line < shared(self.parent(self.shown().place).map_or(&self.opened, |parent| self.lines_of(parent)))
    }

    /// Remembers that the branch that is shown has been seen up to a moment.
    pub fn see(&mut self, moment: Moment) {
        let Row { shown, seen, .. } = &mut self.state.row;
        seen[shown.place] = seen[shown.place].max(moment);
    }

    /// Whether a moment lies before the last one of this branch that has been seen.
    pub fn is_seen(&self, moment: Moment) -> bool {
        moment < self.state.row.seen[self.shown().place]
    }

    /// Shows another run in place of the one that is shown.
    pub fn show(&mut self, scenario: Scenario) {
        self.state.scenario = scenario;
    }

    /// Shows another run, which begins as it is.
    pub fn open(&mut self, scenario: Scenario) {
        self.opened.clone_from(&scenario.lines);
        self.show(scenario);
    }

    /// Puts the branches in another row.
    pub fn arrange(&mut self, row: Row) {
        self.state.row = row;
    }

    /// The row in which the run as it is stays as a branch, and a new one is shown; nothing where there is no room for one more.
    pub fn grown(&self) -> Option<Row> {
        let Row { shown, mut others, mut seen } = self.state.row.clone();
        others.insert(shown.place, self.as_branch());
        seen.push(Moment::default());
        let shown = Shown { name: None, place: others.len() };
        has_room(&others, self.scenario().settings.roster()).then_some(Row { shown, others, seen })
    }

    /// The row in which another branch is shown, and the lines of that.
    pub fn turned_to(&self, other: usize) -> (Row, Vec<Line>) {
        let (Row { shown, mut others, seen }, place) = (self.state.row.clone(), self.place_of(other));
        let branch = others.remove(other);
        others.insert(shown.place - usize::from(place < shown.place), self.as_branch());
        (Row { shown: Shown { name: branch.name, place }, others, seen }, branch.lines)
    }

    /// The row in which one that is not shown is gone.
    pub fn without(&self, other: usize) -> Row {
        let (Row { mut shown, mut others, mut seen }, place) = (self.state.row.clone(), self.place_of(other));
        others.remove(other);
        seen.remove(place);
        shown.place -= usize::from(place < shown.place);
        Row { shown, others, seen }
    }

    fn as_branch(&self) -> Branch {
        Branch { name: self.shown().name.clone(), lines: self.scenario().lines.clone() }
    }

    /// Takes over the name of a branch that came to be the same, unless there is one.
    pub fn take_name_of(&mut self, other: usize) {
        let Row { shown, others, .. } = &mut self.state.row;
        shown.name = shown.name.take().or_else(|| others[other].name.clone());
    }

    /// Puts the end of the run off, in all branches: lines behind the old end changed nothing, and go.
    pub fn put_off(&mut self, until: Time) {
        let old = self.scenario().settings.until();
        let scenario = self.scenario().put_off(until);
        let others = &mut self.state.row.others;
        for place in 0..others.len() {
            let lines: Vec<Line> = others[place].lines.iter().filter(|line| line.at.time <= old).cloned().collect();
            // No two branches are the same: one that would become so keeps its lines.
            if others.iter().all(|other| other.lines != lines) && scenario.lines != lines {
                others[place].lines = lines;
            }
        }
        self.show(scenario);
    }

    /// Everything as it is.
    pub fn state(&self) -> State {
        self.state.clone()
    }

    /// Before a change: it can be taken back, and what was taken back before can no longer be done again.
    pub fn remember(&mut self) {
        if self.undo.len() == MAX_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(self.state());
        self.redo.clear();
    }

    /// What was remembered last was in truth this: both changes since are taken back at once.
    pub fn remember_instead(&mut self, state: State) {
        if let Some(last) = self.undo.last_mut() {
            *last = state;
        }
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether something that was undone can be done again.
    pub const fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// The state before the last change, to be gone back to.
    pub fn undo(&mut self) -> Option<State> {
        let state = self.undo.pop()?;
        self.redo.push(self.state());
        Some(state)
    }

    /// The state from which was gone back last, to be gone to again.
    pub fn redo(&mut self) -> Option<State> {
        let state = self.redo.pop()?;
        self.undo.push(self.state());
        Some(state)
    }
}
