//! Changes of the run, by what people do to it, and the way back and forth between them.

use super::demands::is_a_turn;
use super::shelf::{Row, State};
use super::{Change, Player, Playhead, words};
use crate::base::{MAX_TIME, Span, Time};
use crate::run::{Told, open, tell_act};
use crate::scenario::{Intervention, Line, Moment, Scenario, Settings};
use crate::sim::{Ending, Machine};
use crate::words::Words;
use std::rc::Rc;

/// A run whose scenario ends sooner than so much after an act goes on.
const ROOM: Span = Span::millis(2000);
/// So much later than now a scenario ends whose end is put off.
const LONGER: Span = Span::millis(5000);

impl Player {
    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.shelf.can_undo()
    }

    /// Whether something that was undone can be done again.
    pub fn can_redo(&self) -> bool {
        self.shelf.can_redo()
    }

    /// Before a change: it can be taken back, and what was taken back before can no longer be done again.
    pub(super) fn remember(&mut self) {
        self.doubts.forget();
        self.shelf.remember();
    }

    pub(super) fn undo(&mut self) -> Change {
        let state = self.shelf.undo();
        state.map_or(Change::NOTHING, |state| self.restore(state, &words::UNDONE))
    }

    pub(super) fn redo(&mut self) -> Change {
        let state = self.shelf.redo();
        state.map_or(Change::NOTHING, |state| self.restore(state, &words::REDONE))
    }

    fn restore(&mut self, state: State, said: &'static Words) -> Change {
        self.speaker.announce(said.text());
        let State { scenario, row } = state;
        let (before, moment) = (self.scenario().clone(), self.playhead.moment());
        let is_another_run = !scenario.settings.agree_up_to_the_end(&self.scenario().settings);
        self.regroup(row, |player| if is_another_run { player.restart_as(scenario) } else { player.follow(scenario) });
        if is_another_run && is_a_turn(&before, self.scenario()) {
            self.stay_where_they_agree(&before, moment);
        }
        Change::REPLACE
    }

    /// Changes the settings: that makes it another run, which starts again on the same dice and has no branches.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Settings)) -> Change {
        let mut settings = self.scenario().settings.clone();
        change(&mut settings);
        if settings == self.scenario().settings {
            return Change::NOTHING;
        }
        match self.scenario().with_settings(settings) {
            Ok(scenario) => {
                self.remember();
                // Branches have the settings of their run.
                self.regroup(Row::default(), |_| Change::NOTHING);
                self.doubts.dismiss();
                self.restart_as(scenario)
            }
            Err(problem) => {
                self.doubts.complain(vec![problem]);
                Change::REDRAW
            }
        }
    }

    fn restart_as(&mut self, scenario: Scenario) -> Change {
        self.playhead.open(open(scenario.clone()));
        self.company.go_along(&self.shelf.scenario().settings, &scenario.settings);
        self.shelf.open(scenario);
        self.accompany();
        self.room.forget_the_run();
        self.playhead.head_for(None);
        self.lookout.forget();
        self.speaker.begin();
        self.begin();
        Change::REPLACE
    }

    /// Changes the script only: the run goes on where it stands.
    pub(super) fn follow(&mut self, scenario: Scenario) -> Change {
        self.lookout.forget();
        self.playhead.follow(scenario.clone());
        self.shelf.show(scenario);
        self.accompany();
        self.show_what_acts_at_once();
        Change::REPLACE
    }

    /// Does something now. In what was already seen, that starts a branch; the lines behind it stay, so that "what if" means only that.
    pub(super) fn intervene(&mut self, what: Intervention) -> Change {
        if let Some(Err(reason)) = self.session().would(std::slice::from_ref(&what)).pop() {
            self.speaker.announce(reason);
            return Change::REDRAW;
        }
        let told = tell_act(&what, self.frame().roster);
        self.write(vec![what], told)
    }

    /// Writes lines that act now, all as one change, and says what they do.
    pub(super) fn write(&mut self, all: Vec<Intervention>, told: Told) -> Change {
        self.speaker.announce(told);
        let (at, is_seen, before) = (self.playhead.moment(), self.shelf.is_seen(self.playhead.moment()), self.shelf.state());
        let is_put_off = self.playhead.is_near_its_end() && self.put_off_the_end();
        let scenario = with_lines(self.scenario().clone(), at, all);
        let change = self.rewrite(scenario.lines, is_seen);
        // Both are taken back by one press.
        if is_put_off {
            self.shelf.remember_instead(before);
        }
        change
    }

    /// Whether the run stands where its scenario ends and could go on. Where a link ends the picture before, it does not.
    pub fn can_go_on(&self) -> bool {
        let is_over = self.horizon().ended == Some(Ending::Until) && self.now() >= self.tape_end();
        is_over && self.editable() && self.cut_off_at().is_none() && self.now() < MAX_TIME
    }

    /// Goes on beyond the end of the scenario.
    pub(super) fn go_beyond(&mut self) -> Change {
        if !self.can_go_on() {
            return Change::NOTHING;
        }
        self.remember();
        self.put_off_the_end();
        self.play(true);
        Change::REPLACE
    }

    /// Puts the end of the scenario off, in all branches; whether there is any later one.
    fn put_off_the_end(&mut self) -> bool {
        let until = self.playhead.later_end();
        if until == self.scenario().settings.until() {
            return false;
        }
        self.shelf.put_off(until);
        self.company.put_off(until);
        self.playhead.follow(self.shelf.scenario().clone());
        self.accompany();
        true
    }

    /// Replaces a line, or takes it out. One that the viewer did in this branch is corrected where it stands, as what lies ahead is;
    /// one that was there before and has been seen to act stays in an earlier branch.
    pub(super) fn replace_line(&mut self, place: usize, line: Option<Line>) -> Change {
        let mut scenario = self.scenario().clone();
        if place >= scenario.lines.len() {
            return Change::NOTHING;
        }
        let at = scenario.lines.remove(place).at;
        let from = line.as_ref().map_or(at, |line| line.at.min(at));
        let grows = self.shelf.is_seen(from) && self.shelf.is_inherited(place);
        self.speaker.announce(line.as_ref().map_or_else(|| words::LINE_REMOVED.text().into(), |line| tell_act(&line.what, self.frame().roster)));
        line.map(|line| scenario.insert(line));
        self.rewrite(scenario.lines, grows)
    }
}

impl Playhead {
    /// The run with lines that act now, from here on, as [`Player::write`] would write them; nothing changes.
    pub(super) fn rehearsal(&self, all: &[Intervention]) -> Machine {
        let scenario = if self.is_near_its_end() { self.scenario().put_off(self.later_end()) } else { self.scenario().clone() };
        let mut machine = self.session().ahead();
        machine.follow(Rc::new(with_lines(scenario, self.moment(), all.to_vec())));
        machine
    }

    /// Whether what is done now would hardly be seen to have consequences: the scenario ends too soon.
    fn is_near_its_end(&self) -> bool {
        matches!(self.horizon().ended, None | Some(Ending::Until)) && self.scenario().settings.until() < self.now() + ROOM
    }

    /// When the scenario ends, if its end is put off now.
    fn later_end(&self) -> Time {
        (self.now() + LONGER).max(self.scenario().settings.until()).min(MAX_TIME)
    }
}

/// A scenario with lines that act at a moment.
fn with_lines(mut scenario: Scenario, at: Moment, all: Vec<Intervention>) -> Scenario {
    for what in all {
        scenario.insert(Line { at, what });
    }
    scenario
}
