//! A run: the world, the past and what must hold around a [`Shell`], which alone knows the types of the algorithm.

mod effects;
mod hands;
mod judging;
mod liars;
mod lines;

use super::causes::Causes;
use super::property::Occasion;
use super::shell::{Event, Seen, Shell, Want};
use super::typed::Typed;
use super::world::Next;
use super::{Breach, Count, Log, Protocol, Snapshot, What, World};
use crate::base::{ProcessId, Time};
use crate::facts::{Known, Past};
use crate::scenario::{Moment, RecordId, Scenario};
use crate::words::sheet::{Sheet, Window};
use crate::words::{Letter, Text, TimerName};
use std::collections::VecDeque;
use std::rc::Rc;

/// One run of a scenario, at a moment. Cloning one is cheap: it is a snapshot.
pub struct Machine {
    scenario: Rc<Scenario>,
    shell: Box<dyn Shell>,
    world: World,
    past: Past,
    /// Which fact could have led to which, where that is judged.
    causes: Option<Causes>,
    /// Messages that a process sent to itself, handed over before anything else happens: the message, the how-manieth it is, its sending.
    handed: VecDeque<(ProcessId, u32, u32, RecordId)>,
    /// When each property is looked at.
    occasions: Rc<[Occasion]>,
    /// The first breach of each safety property, with its moment.
    breaches: Vec<Option<(Time, RecordId, Breach)>>,
    /// Whether one of them broke in the last step.
    broke: bool,
    remark: Option<Remark>,
    /// What processes said in the last step.
    said: Vec<Remark>,
    /// How many messages on the way bring news.
    news: u32,
    /// Room for what a handler wants done, empty between events.
    wants: Vec<Want>,
}

/// The last thing that a process said of its step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remark {
    /// When.
    pub at: Time,
    /// Who.
    pub process: ProcessId,
    /// What.
    pub text: Text,
}

impl Clone for Machine {
    fn clone(&self) -> Machine {
        Machine {
            scenario: Rc::clone(&self.scenario),
            shell: self.shell.fork(),
            world: self.world.clone(),
            past: self.past.clone(),
            causes: self.causes.clone(),
            handed: self.handed.clone(),
            occasions: Rc::clone(&self.occasions),
            breaches: self.breaches.clone(),
            broke: self.broke,
            remark: self.remark,
            said: self.said.clone(),
            news: self.news,
            wants: Vec::new(),
        }
    }
}

impl Machine {
    /// The run before its first event.
    ///
    /// # Panics
    /// If the scenario is of another algorithm: the catalogue pairs them.
    pub fn of<P: Protocol>(scenario: Rc<Scenario>) -> Machine {
        assert_eq!(scenario.card(), P::CARD, "a scenario is run by its own algorithm");
        let shell = Typed::<P>::new(&scenario);
        let everybody = scenario.settings.roster().len();
        assert_eq!(shell.cast.processes.len(), everybody, "a cast has one member for each process and client");
        Machine::around(Box::new(shell), scenario, P::JUDGES_CAUSES.then(|| Causes::new(everybody)))
    }

    fn around(shell: Box<dyn Shell>, scenario: Rc<Scenario>, causes: Option<Causes>) -> Machine {
        let occasions: Rc<[Occasion]> = (0..).map_while(|place| shell.occasion(place)).collect();
        Machine {
            world: World::new(&scenario),
            past: Past::default(),
            causes,
            handed: VecDeque::new(),
            breaches: vec![None; occasions.len()],
            occasions,
            broke: false,
            remark: None,
            said: Vec::new(),
            news: 0,
            wants: Vec::new(),
            shell,
            scenario,
        }
    }

    /// What has the algorithm's types, for whoever knows it.
    pub(super) fn typed<P: Protocol>(&self) -> &Typed<P> {
        self.shell.as_any().downcast_ref().expect("a run is asked for the types of its own algorithm")
    }

    /// The scenario.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    /// Goes on with another script, other cues, and maybe another end. What has happened stays: the caller sees to it that the two agree
    /// up to here.
    pub fn follow(&mut self, scenario: Rc<Scenario>) {
        self.scenario = scenario;
        self.world.reopen(self.scenario.settings.until());
        self.next_time();
    }

    /// Whether the next line of the script acts at this moment or before.
    pub fn next_line_acts_by(&self, moment: Moment) -> bool {
        self.scenario.lines.get(self.world.lines_taken()).is_some_and(|line| line.at <= moment)
    }

    /// The moment at which it stands: a line inserted there acts at once.
    pub fn moment(&self) -> Moment {
        let here = Moment { time: self.world.now(), after: self.world.at_instant() };
        let taken = self.world.lines_taken().checked_sub(1).map(|place| self.scenario.lines[place].at);
        taken.filter(|at| at.time == here.time).map_or(here, |at| at.max(here))
    }

    /// The world around the processes.
    pub fn world(&self) -> &World {
        &self.world
    }

    pub(super) fn seen(&self) -> Seen<'_> {
        Seen { world: &self.world, past: &self.past, causes: self.causes.as_ref() }
    }

    /// How a process shows itself.
    pub fn inspect(&self, id: ProcessId) -> Snapshot {
        self.shell.snapshot(id)
    }

    /// What happened so far.
    pub fn past(&self) -> &Past {
        &self.past
    }

    /// The last note of a process.
    pub fn remark(&self) -> Option<Remark> {
        self.remark
    }

    /// What processes said in the last step, in order.
    pub fn said(&self) -> &[Remark] {
        &self.said
    }

    /// Whether a message is on the way that brings news.
    pub const fn has_news(&self) -> bool {
        self.news > 0
    }

    /// What a message on the way shows.
    pub fn letter(&self, slot: u32) -> Option<Letter> {
        Some(self.read(self.world.flight(slot)?.message))
    }

    /// A timer's name.
    pub fn timer_name(&self, timer: u16) -> &'static TimerName {
        self.shell.timer_name(timer)
    }

    /// See [`Protocol::KNOWN`].
    pub fn known(&self) -> Vec<Known> {
        self.shell.known(self.seen())
    }

    /// See [`Protocol::SHEETS`]: the one of a place, if the algorithm has so many.
    pub fn sheet(&self, place: usize, window: Window) -> Option<Sheet> {
        self.shell.sheet(self.seen(), place, window)
    }

    /// See [`Protocol::counts`].
    pub fn counts(&self) -> Vec<Count> {
        self.shell.counts(self.seen())
    }

    /// See [`Protocol::messages_expected`].
    pub fn messages_expected(&self) -> Option<Text> {
        self.shell.messages_expected(self.seen())
    }

    /// See [`Protocol::theory`].
    pub fn theory(&self) -> Option<Text> {
        self.shell.theory()
    }

    /// When the next thing happens; `None` where the run has ended.
    pub fn next_time(&mut self) -> Option<Time> {
        self.world.next_time(&self.scenario.lines)
    }

    /// Lets time pass without an event, up to the next one.
    pub fn idle_until(&mut self, time: Time) {
        let time = self.next_time().map_or(time, |next| time.min(next));
        self.world.idle_until(time);
    }

    /// Takes one step: an item of the agenda, or a line of the script, with everything that follows at once. Whether there was one.
    pub fn step(&mut self, log: &mut Log) -> bool {
        let Some(next) = self.world.take_next(&self.scenario.lines) else { return false };
        self.past.turn_page();
        self.said.clear();
        log.open(self.world.steps());
        match next {
            Next::Line(place) => self.follow_line(place, log),
            Next::Start(id) => {
                let cause = log.add(self.world.now(), Some(id), None, || What::Start);
                self.handle(id, cause, Event::Start, log);
            }
            Next::Arrive(slot) => self.deliver(slot, log),
            Next::Lose(slot, why) => self.lose(slot, why, None, log),
            Next::Timer(id, timer) => {
                let cause = log.add(self.world.now(), Some(id), None, || What::Timer(self.timer_name(timer)));
                self.handle(id, cause, Event::Timer(timer), log);
            }
            Next::Unmet(place, why) => self.give_up(place, why, log),
            Next::Parked => {}
        }
        self.hand_over(log);
        self.conclude();
        // Whether this was the last step is known at once, not only when somebody asks for the next.
        self.next_time();
        true
    }

    fn deliver(&mut self, slot: u32, log: &mut Log) {
        let flight = self.land(slot);
        if let Some(causes) = &mut self.causes {
            causes.ends(slot, Some(flight.to));
        }
        let delays = &mut self.world.delays[flight.to];
        *delays = flight.delays.max(*delays);
        let cause = log.add(self.world.now(), Some(flight.to), None, || What::Deliver {
            message: self.read(flight.message),
            from: flight.from,
            nth: flight.nth,
            copy: flight.copy,
            send: flight.send,
        });
        self.handle(flight.to, cause, Event::Message { from: flight.from, message: flight.message }, log);
    }

    /// Hands over what processes sent to themselves, until nothing is left or the run is stuck.
    fn hand_over(&mut self, log: &mut Log) {
        let mut handed = 0;
        while let Some((id, message, nth, send)) = self.handed.pop_front() {
            let now = self.world.now();
            if !self.world.status(id).up {
                log.add(now, Some(id), None, || {
                    let message = self.read(message);
                    What::Lose { message, from: id, nth, copy: 1, send, sent: now, arrives: now, why: super::Why::Crashed }
                });
                self.shell.forget(message);
                continue;
            }
            handed += 1;
            assert!(handed <= super::MAX_EVENTS_AT_ONE_INSTANT, "an algorithm must not talk to itself for ever");
            let cause = log.add(now, Some(id), None, || What::Deliver { message: self.read(message), from: id, nth, copy: 1, send });
            self.handle(id, cause, Event::Message { from: id, message }, log);
        }
    }
}
