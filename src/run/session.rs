//! Time travel: checkpoints plus replay.
//!
//! Two simulations run side by side. The one at the front runs ahead once, silently, leaving checkpoints and marks behind. The one
//! at the playhead is made from the nearest checkpoint, and its last stretch is logged, so that bursts and pulses are a function of
//! the position alone: stepping back shows the identical picture.

use super::passage::{Stretch, gather};
use super::{Beats, Frame, MAX_MARKS, Mark, MarkKind, Passage, Scout, Until};
use crate::base::{Span, Time};
use crate::facts::{Episodes, History, News, PastEntry, Urgency};
use crate::scenario::link::Select;
use crate::scenario::{Intervention, LATENCY, MessageName, Moment, RecordId, Scenario};
use crate::sim::{Ending, Log, Machine, Record};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// The steps between checkpoints of a young run. Old checkpoints are thinned to twice the distance whenever there are too many.
const SPACING: u64 = 128;
/// The most checkpoints that are kept.
const MAX_CHECKPOINTS: usize = 128;

/// How many steps a step back logs at first: most often enough to show what happened lately.
const LOGGED_AT_FIRST: u64 = 128;

/// What a frame depends on, besides the script: the steps taken, whether the run is over, how much of what happened is recent, and since
/// which event.
pub(super) type Shown = (u64, Option<Ending>, usize, Option<RecordId>);

/// Where a session stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// The time shown.
    pub time: Time,
    /// How many steps were taken: items of the agenda and lines of the script.
    pub steps: u64,
}

/// How far ahead a session knows its run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Horizon {
    /// The last moment it knows.
    pub time: Time,
    /// How the run ends, once that is known.
    pub ended: Option<Ending>,
    /// How many steps lie before it.
    pub steps: u64,
    /// How many events processes have handled before it.
    pub events: u64,
    /// How many messages were sent before it.
    pub messages: u64,
}

/// A run with its past, that can be moved through, looked at and interfered with, without the types of its algorithm.
///
/// What takes long is done in slices: a `budget` is the most steps that a call may take, and the call says whether it got there.
pub struct Session {
    pub(super) scenario: Rc<Scenario>,
    pub(super) at: Machine,
    /// What happened within the last stretch before the playhead.
    pub(super) recent: VecDeque<Record>,
    /// Since when the last replay kept its records.
    recent_from: Time,
    pub(super) front: Machine,
    /// In the order of their steps; the first is the beginning.
    checkpoints: Vec<Machine>,
    spacing: u64,
    pub(super) marks: Vec<Mark>,
    /// The step that left each mark.
    marked_in: Vec<u64>,
    /// What was said up to the front.
    pub(super) beats: Beats,
    broken: Vec<bool>,
    /// What was shown last: time alone changes nothing of it.
    pub(super) shown: RefCell<Option<(Shown, Rc<Frame>)>>,
}

impl Session {
    /// The run at its beginning.
    pub fn new(beginning: Machine) -> Session {
        let scenario = Rc::clone(beginning.scenario());
        Session {
            at: beginning.clone(),
            recent: VecDeque::new(),
            recent_from: Time::ZERO,
            front: beginning.clone(),
            checkpoints: vec![beginning],
            spacing: SPACING,
            marks: Vec::new(),
            marked_in: Vec::new(),
            beats: Beats::new(scenario.settings.range(&LATENCY).1),
            broken: vec![false; scenario.card().goals.len()],
            shown: RefCell::default(),
            scenario,
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    /// How long a thing counts as recent: the longest usual time on the way, and never nothing.
    pub(super) fn recent_span(&self) -> Span {
        self.scenario.settings.range(&LATENCY).1.max(Span::millis(1))
    }

    pub(super) fn depends_on(&self) -> Shown {
        let world = self.at.world();
        (world.steps(), world.ended(), self.recent.len(), self.recent.front().map(|record| record.id))
    }

    /// Where it stands.
    pub fn position(&self) -> Position {
        Position { time: self.at.world().now(), steps: self.at.world().steps() }
    }

    /// The moment at which a line inserted now acts: at once.
    pub fn moment(&self) -> Moment {
        self.at.moment()
    }

    /// How far ahead it knows.
    pub fn horizon(&self) -> Horizon {
        let world = self.front.world();
        Horizon { time: world.now(), ended: world.ended(), steps: world.steps(), events: world.events(), messages: world.messages() }
    }

    /// What the tape is painted with, up to the horizon.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// What was said along the run, up to the horizon, and where nothing moved.
    pub fn beats(&self) -> &Beats {
        &self.beats
    }

    /// What clients asked for and were answered, up to the horizon.
    pub fn history(&self) -> &History {
        self.front.past().history()
    }

    /// The stretches of processes' time that have a name, up to the horizon.
    pub fn episodes(&self) -> &Episodes {
        self.front.past().episodes()
    }

    /// Whether it knows of something that can be selected: a process, a message that was sent, an event.
    pub fn has(&self, select: Select) -> bool {
        let world = self.front.world();
        match select {
            // Whoever takes part is known before the run is.
            Select::Process(_) => true,
            Select::Link(one, other) => self.scenario.card().stage.joins(one, other, world.roster()),
            Select::Message(name) => world.sent(name.from, name.to) >= name.nth,
            Select::Event(event) => event.step <= world.steps(),
        }
    }

    /// A copy of the run at the playhead that only goes forward, for whoever tries what would happen; the playhead stays.
    pub fn ahead(&self) -> Machine {
        self.at.clone()
    }

    /// Runs ahead to learn how the run goes on; `true` once its end is known.
    pub fn explore(&mut self, budget: u32) -> bool {
        let mut log = Log::default();
        for _ in 0..budget {
            let lines_before = self.front.world().lines_taken();
            if !self.front.step(&mut log) {
                return true;
            }
            let past = self.front.past();
            // Most steps bring nothing that anybody told.
            let news: Vec<(PastEntry, News)> = if past.grew() { past.news().map(|(entry, news)| (*entry, news)).collect() } else { Vec::new() };
            if !news.is_empty() || self.front.broke() || self.front.world().lines_taken() > lines_before {
                self.mark(lines_before, &news);
            }
            self.beats.listen(&self.front, &news);
            self.keep_checkpoint();
        }
        false
    }

    fn mark(&mut self, lines_before: usize, news: &[(PastEntry, News)]) {
        let now = self.front.world().now();
        let line = (self.front.world().lines_taken() > lines_before).then(|| mark_of_line(&self.scenario.lines[lines_before].what)).flatten();
        let room = MAX_MARKS.saturating_sub(self.marks.len());
        // What comes too often leaves room for what matters more.
        let fits = |urgency: Urgency| urgency != Urgency::Frequent || room > MAX_MARKS / 2;
        let milestones = news.iter().filter(|(_, news)| fits(news.urgency)).map(|(entry, _)| MarkKind::Did(entry.process, entry.what));
        let mut kinds: Vec<MarkKind> = line.into_iter().chain(milestones).collect();
        let goals = self.scenario.card().goals.iter().enumerate();
        for (place, goal) in goals.filter(|_| self.front.broke()) {
            if !self.broken[place] && self.front.is_breached(place) {
                self.broken[place] = true;
                kinds.push(MarkKind::Broken(goal));
            }
        }
        if kinds.is_empty() {
            return;
        }
        self.marks.extend(kinds.into_iter().take(room).map(|kind| Mark { at: now, kind }));
        self.marked_in.resize(self.marks.len(), self.front.world().steps());
    }

    fn keep_checkpoint(&mut self) {
        if !self.front.world().steps().is_multiple_of(self.spacing) {
            return;
        }
        self.checkpoints.push(self.front.clone());
        if self.checkpoints.len() > MAX_CHECKPOINTS {
            self.spacing *= 2;
            let spacing = self.spacing;
            self.checkpoints.retain(|checkpoint| checkpoint.world().steps().is_multiple_of(spacing));
        }
    }

    /// Moves to a time, in either direction; `false` where the budget ran out on the way.
    pub fn seek(&mut self, time: Time, budget: u32) -> bool {
        let time = time.min(self.scenario.settings.until());
        self.jump_near(time);
        let arrived = self.run_to(time, budget);
        self.forget_old();
        self.explore_to(self.at.world().steps());
        arrived
    }

    /// Runs on to a time.
    fn run_to(&mut self, time: Time, budget: u32) -> bool {
        let quiet_until = time - self.recent_span();
        let mut log = Log::default();
        for _ in 0..budget {
            match self.at.next_time() {
                Some(next) if next <= time => {
                    log.on = next >= quiet_until;
                    self.at.step(&mut log);
                    self.recent.extend(log.records.drain(..));
                }
                _ => {
                    self.at.idle_until(time);
                    return true;
                }
            }
        }
        false
    }

    /// Takes the nearest checkpoint where that is a better start for a time than the present place.
    fn jump_near(&mut self, time: Time) {
        let from = time - self.recent_span();
        let best = self.last_checkpoint(|machine| machine.world().now() < from);
        let here = self.at.world();
        if here.now() > time || (best.world().steps() > here.steps() && best.world().now() < from) {
            self.at = best.clone();
            self.recent.clear();
        }
    }

    /// Moves to a moment inside an instant, in either direction; `false` where the budget ran out on the way.
    pub fn seek_moment(&mut self, moment: Moment, budget: u32) -> bool {
        if moment.time == Time::ZERO && self.at.world().steps() > 0 {
            self.restart();
        }
        let is_behind = self.moment() > moment;
        if (is_behind || self.at.world().now() < moment.time) && !self.seek(moment.time - Span(1), budget) {
            return false;
        }
        self.at.idle_until(moment.time);
        self.forget_old();
        while self.at.next_time() == Some(moment.time) && (self.at.world().at_instant() < moment.after || self.at.next_line_acts_by(moment)) {
            self.step();
        }
        true
    }

    fn restart(&mut self) {
        self.at = self.checkpoints[0].clone();
        self.recent.clear();
    }

    /// Takes the next step; `false` where the run has ended.
    pub fn step(&mut self) -> bool {
        let mut log = Log::keeping();
        let stepped = self.at.step(&mut log);
        self.recent.extend(log.records);
        self.forget_old();
        self.explore_to(self.at.world().steps());
        stepped
    }

    /// Runs the front ahead to a step, so that whatever lies before is known.
    fn explore_to(&mut self, step: u64) {
        while self.front.world().steps() < step && !self.explore(1) {}
    }

    /// Goes back one step; `false` at the beginning.
    pub fn step_back(&mut self) -> bool {
        let Some(target) = self.at.world().steps().checked_sub(1) else { return false };
        self.seek_step(target);
        true
    }

    /// Moves to right behind a step, in either direction; what lies beyond the horizon is run through first.
    pub fn seek_step(&mut self, target: u64) {
        self.explore_to(target);
        let target = target.min(self.front.world().steps());
        let mut logged = LOGGED_AT_FIRST;
        loop {
            let log_from = target.saturating_sub(logged);
            self.replay(log_from, target);
            let covered = self.recent_from < self.at.world().now() - self.recent_span();
            self.forget_old();
            if covered || log_from == 0 {
                return;
            }
            logged *= 8;
        }
    }

    /// Replays to a step, keeping the records of the steps from `log_from` on.
    fn replay(&mut self, log_from: u64, target: u64) {
        self.at = self.last_checkpoint(|machine| machine.world().steps() <= log_from).clone();
        let mut log = Log::default();
        self.recent_from = self.at.world().now();
        while self.at.world().steps() < target {
            if !log.on {
                self.recent_from = self.at.world().now();
            }
            log.on = self.at.world().steps() >= log_from;
            if !self.at.step(&mut log) {
                break;
            }
        }
        self.recent = log.records.into();
    }

    fn forget_old(&mut self) {
        let oldest = self.at.world().now() - self.recent_span();
        while self.recent.front().is_some_and(|record| record.at < oldest) {
            self.recent.pop_front();
        }
    }

    /// Goes on with another script and other cues, at the same place; the settings must be the same.
    pub fn follow(&mut self, scenario: Scenario) {
        assert!(scenario.settings.agree_up_to_the_end(&self.scenario.settings), "other settings are another run");
        let scenario = Rc::new(scenario);
        let same = self.scenario.lines.iter().zip(&scenario.lines).take_while(|(old, new)| old == new).count();
        let differs = [&self.scenario.lines, &scenario.lines].into_iter().filter_map(|lines| lines.get(same)).map(|line| line.at).min();
        let (moment, until) = (self.moment(), scenario.settings.until());
        self.scenario = Rc::clone(&scenario);
        self.shown.take();
        let agrees = |simulation: &Machine| {
            let world = simulation.world();
            let here = Moment { time: world.now(), after: world.at_instant() };
            // Where a run is over its clock may have gone on, and lines that never act have their turn at its last step.
            let is_in_step = world.ended().is_none() || world.now() == world.last_step();
            is_in_step && world.now() <= until && !world.gave_up() && world.lines_taken() <= same && differs.is_none_or(|moment| here <= moment)
        };
        // The beginning agrees with every script: no line has acted there yet.
        let kept = self.checkpoints.iter().take_while(|checkpoint| agrees(checkpoint)).count().max(1);
        self.checkpoints.truncate(kept);
        for checkpoint in &mut self.checkpoints {
            checkpoint.follow(Rc::clone(&scenario));
        }
        self.forget_future();
        if agrees(&self.at) {
            self.at.follow(scenario);
        } else {
            self.restart();
            self.seek_moment(moment, u32::MAX);
        }
    }

    /// Sends the front back to the last checkpoint.
    fn forget_future(&mut self) {
        self.front = self.checkpoints.last().expect("the beginning is always kept").clone();
        let known = self.front.world().steps();
        let kept = self.marked_in.partition_point(|&step| step <= known);
        self.marks.truncate(kept);
        self.marked_in.truncate(kept);
        self.beats.forget(&self.front);
        self.broken.fill(false);
        for place in 0..self.broken.len() {
            self.broken[place] = self.front.is_breached(place);
        }
    }

    /// Everything that happened in the steps from `first` to `last`, both included, which must lie behind the position.
    pub fn records(&self, first: u64, last: u64) -> Vec<Record> {
        let mut simulation = self.last_checkpoint(|machine| machine.world().steps() < first).clone();
        let mut log = Log::default();
        while simulation.world().steps() < last {
            log.on = simulation.world().steps() + 1 >= first;
            if !simulation.step(&mut log) {
                break;
            }
        }
        log.records
    }

    /// What happens from one moment until another, both included, wherever the playhead is; never beyond the horizon.
    pub fn passage(&self, from: Time, to: Time) -> Passage {
        let known = self.front.world().now();
        let (from, to) = (from.min(known), to.min(known));
        gather(self.last_checkpoint(|machine| machine.world().now() < from).clone(), Stretch::Times(from, to))
    }

    /// What happens in the steps from `first` to `last`, both included, wherever the playhead is; never beyond the horizon.
    pub fn passage_of_steps(&self, first: u64, last: u64) -> Passage {
        let last = last.min(self.front.world().steps());
        gather(self.last_checkpoint(|machine| machine.world().steps() < first).clone(), Stretch::Steps(first, last))
    }

    /// In which step a message was sent; nothing where it is not sent up to the horizon.
    pub fn step_of_sending(&self, name: MessageName) -> Option<u64> {
        let roster = self.scenario.settings.roster();
        let is_sent = |machine: &Machine| machine.world().sent(name.from, name.to) >= name.nth;
        if name.from.index().max(name.to.index()) >= roster.len() || !is_sent(&self.front) {
            return None;
        }
        let mut machine = self.last_checkpoint(|machine| !is_sent(machine)).clone();
        let mut log = Log::default();
        while !is_sent(&machine) && machine.step(&mut log) {}
        Some(machine.world().steps())
    }

    /// The last checkpoint of which this is true, as it is of all before; at least the beginning.
    fn last_checkpoint(&self, is_before: impl Fn(&Machine) -> bool) -> &Machine {
        let place = self.checkpoints.partition_point(|checkpoint| is_before(checkpoint)).max(1) - 1;
        &self.checkpoints[place]
    }

    /// Somebody who runs ahead from the playhead and looks for something; the playhead stays.
    pub fn scout(&self, until: Until) -> Scout {
        Scout::new(self.at.clone(), until)
    }
}

fn mark_of_line(line: &Intervention) -> Option<MarkKind> {
    matches!(line, Intervention::Links(_)).then_some(MarkKind::Links)
}
