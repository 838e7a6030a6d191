//! The seam: a run whose types are hidden, so that time travel, frames and everything above them are compiled once for all
//! algorithms.

use super::{Count, Log, Protocol, Remark, Simulation, Snapshot, Verdict, World};
use crate::base::{ProcessId, Time};
use crate::facts::{Known, Past};
use crate::scenario::{EventName, Moment, Scenario};
use crate::words::sheet::{Sheet, Window};
use crate::words::{Letter, Named, Text, TimerName};
use std::rc::Rc;

/// A [`Simulation`] of an algorithm that one does not know.
pub trait Machine {
    /// A snapshot: cheap, and from now on a run of its own.
    fn fork(&self) -> Box<dyn Machine>;

    /// See [`Simulation::scenario`].
    fn scenario(&self) -> &Rc<Scenario>;

    /// See [`Simulation::follow`].
    fn follow(&mut self, scenario: Rc<Scenario>);

    /// See [`Simulation::next_line_acts_by`].
    fn next_line_acts_by(&self, moment: Moment) -> bool;

    /// See [`Simulation::next_time`].
    fn next_time(&mut self) -> Option<Time>;

    /// See [`Simulation::idle_until`].
    fn idle_until(&mut self, time: Time);

    /// See [`Simulation::step`].
    fn step(&mut self, log: &mut Log) -> bool;

    /// See [`Simulation::world`].
    fn world(&self) -> &World;

    /// See [`Simulation::past`].
    fn past(&self) -> &Past;

    /// See [`Simulation::remark`].
    fn remark(&self) -> Option<Remark>;

    /// See [`Simulation::said`].
    fn said(&self) -> &[Remark];

    /// See [`Simulation::has_news`].
    fn has_news(&self) -> bool;

    /// See [`Simulation::broke`].
    fn broke(&self) -> bool;

    /// See [`Simulation::is_breached`].
    fn is_breached(&self, place: usize) -> bool;

    /// See [`Simulation::verdicts`].
    fn verdicts(&self) -> Vec<(Verdict, Option<Time>, Option<EventName>)>;

    /// See [`Protocol::KNOWN`].
    fn known(&self) -> Vec<Known>;

    /// See [`Protocol::SHEETS`]: the one of a place, if the algorithm has so many.
    fn sheet(&self, place: usize, window: Window) -> Option<Sheet>;

    /// See [`Protocol::counts`].
    fn counts(&self) -> Vec<Count>;

    /// See [`Protocol::messages_expected`].
    fn messages_expected(&self) -> Option<Text>;

    /// See [`Protocol::theory`].
    fn theory(&self) -> Option<Text>;

    /// How a process shows itself.
    fn inspect(&self, id: ProcessId) -> Snapshot;

    /// What a message on the way shows.
    fn letter(&self, slot: u32) -> Option<Letter>;

    /// A timer's name.
    fn timer_name(&self, name: u16) -> &'static TimerName;
}

impl<P: Protocol> Machine for Simulation<P> {
    fn fork(&self) -> Box<dyn Machine> {
        Box::new(self.clone())
    }

    fn scenario(&self) -> &Rc<Scenario> {
        self.scenario()
    }

    fn follow(&mut self, scenario: Rc<Scenario>) {
        self.follow(scenario);
    }

    fn next_line_acts_by(&self, moment: Moment) -> bool {
        self.next_line_acts_by(moment)
    }

    fn next_time(&mut self) -> Option<Time> {
        self.next_time()
    }

    fn idle_until(&mut self, time: Time) {
        self.idle_until(time);
    }

    fn step(&mut self, log: &mut Log) -> bool {
        self.step(log)
    }

    fn world(&self) -> &World {
        self.world()
    }

    fn past(&self) -> &Past {
        self.past()
    }

    fn remark(&self) -> Option<Remark> {
        self.remark()
    }

    fn said(&self) -> &[Remark] {
        self.said()
    }

    fn has_news(&self) -> bool {
        self.has_news()
    }

    fn broke(&self) -> bool {
        self.broke()
    }

    fn is_breached(&self, place: usize) -> bool {
        self.is_breached(place)
    }

    fn verdicts(&self) -> Vec<(Verdict, Option<Time>, Option<EventName>)> {
        self.verdicts()
    }

    fn known(&self) -> Vec<Known> {
        P::KNOWN.iter().flat_map(|known| known(&self.scene())).collect()
    }

    fn sheet(&self, place: usize, window: Window) -> Option<Sheet> {
        P::SHEETS.get(place).map(|show| show(&self.scene(), window))
    }

    fn counts(&self) -> Vec<Count> {
        P::counts(&self.scene())
    }

    fn messages_expected(&self) -> Option<Text> {
        P::messages_expected(&self.scene())
    }

    fn theory(&self) -> Option<Text> {
        P::theory(self.config())
    }

    fn inspect(&self, id: ProcessId) -> Snapshot {
        self.snapshot(id)
    }

    fn letter(&self, slot: u32) -> Option<Letter> {
        Some(Letter::of_message(self.message(slot)?))
    }

    fn timer_name(&self, name: u16) -> &'static TimerName {
        self.timer(name).name()
    }
}
