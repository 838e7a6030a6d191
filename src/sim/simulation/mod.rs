//! A run: the typed shell around a [`World`], thin, because it is compiled once for each algorithm.

mod causes;
mod effects;
mod hands;
mod liars;
mod lines;

use super::world::Next;
use super::{Breach, Cast, Check, Effects, Ending, Log, Process, Progress, Protocol, Scene, Snapshot, Verdict, What, World};
use crate::base::{PerProcess, ProcessId, ProcessSet, Time};
use crate::facts::{Milestone, Past, PastEntry};
use crate::scenario::RecordId;
use crate::scenario::{EventName, Moment, Scenario};
use crate::words::{Letter, Named, Text};
pub(super) use causes::Causes;
use lines::Hands;
use std::collections::VecDeque;
use std::rc::Rc;

/// One run of a scenario, at a moment. Cloning one is cheap: it is a snapshot.
pub struct Simulation<P: Protocol> {
    scenario: Rc<Scenario>,
    config: Rc<P::Config>,
    world: World,
    cast: Cast<P::Process>,
    past: Past,
    /// Which fact could have led to which, where that is judged.
    causes: Option<Causes>,
    /// What the slots of messages on the way hold.
    payloads: Vec<Option<P::Message>>,
    /// What the numbers of timers stand for.
    timers: Vec<P::Timer>,
    /// Messages that a process sent to itself, handed over before anything else happens.
    handed: VecDeque<(ProcessId, P::Message, u32, RecordId)>,
    /// The first breach of each safety property, with its moment.
    breaches: Vec<Option<(Time, RecordId, Breach)>>,
    /// Whether one of them broke in the last step.
    broke: bool,
    remark: Option<Remark>,
    /// What processes said in the last step.
    said: Vec<Remark>,
    /// How many messages on the way bring news.
    news: u32,
    /// Room for the effects of a handler, empty between events.
    effects: Effects<P>,
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

impl<P: Protocol> Clone for Simulation<P> {
    fn clone(&self) -> Self {
        Simulation {
            scenario: Rc::clone(&self.scenario),
            config: Rc::clone(&self.config),
            world: self.world.clone(),
            cast: self.cast.clone(),
            past: self.past.clone(),
            causes: self.causes.clone(),
            payloads: self.payloads.clone(),
            timers: self.timers.clone(),
            handed: self.handed.clone(),
            breaches: self.breaches.clone(),
            broke: self.broke,
            remark: self.remark,
            said: self.said.clone(),
            news: self.news,
            effects: Vec::new(),
        }
    }
}

impl<P: Protocol> Simulation<P> {
    /// The run before its first event.
    ///
    /// # Panics
    /// If the scenario is of another algorithm: the catalogue pairs them.
    pub fn new(scenario: Rc<Scenario>) -> Simulation<P> {
        assert_eq!(scenario.card(), P::CARD, "a scenario is run by its own algorithm");
        let config = Rc::new(P::config(&scenario.settings));
        let processes = PerProcess::from(P::cast(&config).into_iter().map(Rc::new).collect::<Vec<_>>());
        let everybody = scenario.settings.roster();
        assert_eq!(processes.len(), everybody.len(), "a cast has one member for each process and client");
        Simulation {
            config,
            world: World::new(&scenario),
            cast: Cast { processes, up: everybody.all().collect(), paused: ProcessSet::EMPTY, liars: ProcessSet::EMPTY, faulty: ProcessSet::EMPTY },
            past: Past::default(),
            causes: P::JUDGES_CAUSES.then(|| Causes::new(everybody.len())),
            payloads: Vec::new(),
            timers: Vec::new(),
            handed: VecDeque::new(),
            breaches: vec![None; P::PROPERTIES.len()],
            broke: false,
            remark: None,
            said: Vec::new(),
            news: 0,
            effects: Vec::new(),
            scenario,
        }
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

    /// The world around the processes.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// What all processes know from the beginning.
    pub fn config(&self) -> &P::Config {
        &self.config
    }

    /// All that may be judged.
    #[inline]
    pub fn scene(&self) -> Scene<'_, P> {
        Scene::new(&*self.config, &self.cast, &self.past).with_messages(&self.world, &self.payloads).with_causes(self.causes.as_ref())
    }

    /// Which fact could have led to which: of an algorithm that never asks nothing of this is compiled.
    pub(super) fn causes(&mut self) -> Option<&mut Causes> {
        if P::JUDGES_CAUSES { self.causes.as_mut() } else { None }
    }

    /// A process as it is now.
    pub fn snapshot(&self, id: ProcessId) -> Snapshot {
        Snapshot::of::<P>(&self.cast.processes[id], &self.config)
    }

    /// The processes as they are.
    pub fn cast(&self) -> &Cast<P::Process> {
        &self.cast
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

    /// What a message on the way says.
    pub fn message(&self, slot: u32) -> Option<&P::Message> {
        self.payloads.get(slot as usize)?.as_ref()
    }

    /// What a timer's number stands for.
    pub fn timer(&self, name: u16) -> P::Timer {
        self.timers[name as usize]
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
            Next::Line(place) => self.hands().follow_line(place, log),
            Next::Start(id) => {
                let cause = log.add(self.world.now(), Some(id), None, || What::Start);
                self.handle(id, cause, log, Process::on_start);
            }
            Next::Arrive(slot) => self.deliver(slot, log),
            Next::Lose(slot, why) => Hands::lose(self, slot, why, None, log),
            Next::Timer(id, name) => {
                let timer = self.timers[name as usize];
                let cause = log.add(self.world.now(), Some(id), None, || What::Timer(timer.name()));
                self.handle(id, cause, log, |process, cx| process.on_timer(timer, cx));
            }
            Next::Unmet(place, why) => self.hands().give_up(place, why, log),
            Next::Parked => {}
        }
        self.hand_over(log);
        self.conclude();
        // Whether this was the last step is known at once, not only when somebody asks for the next.
        self.next_time();
        true
    }

    fn deliver(&mut self, slot: u32, log: &mut Log) {
        let flight = self.world.land(slot);
        let message = self.take(slot);
        if let Some(causes) = self.causes() {
            causes.ends(slot, Some(flight.to));
        }
        let delays = &mut self.world.delays[flight.to];
        *delays = flight.delays.max(*delays);
        let cause = log.add(self.world.now(), Some(flight.to), None, || What::Deliver {
            message: Letter::of_message(&message),
            from: flight.from,
            nth: flight.nth,
            copy: flight.copy,
            send: flight.send,
        });
        self.handle(flight.to, cause, log, |process, cx| process.on_message(flight.from, message, cx));
    }

    fn hands(&mut self) -> &mut (dyn Hands + '_) {
        self
    }

    /// Hands over what processes sent to themselves, until nothing is left or the run is stuck.
    fn hand_over(&mut self, log: &mut Log) {
        let mut handed = 0;
        while let Some((id, message, nth, send)) = self.handed.pop_front() {
            if !self.cast.up.contains(id) {
                let now = self.world.now();
                log.add(now, Some(id), None, || {
                    let message = Letter::of_message(&message);
                    What::Lose { message, from: id, nth, copy: 1, send, sent: now, arrives: now, why: super::Why::Crashed }
                });
                continue;
            }
            handed += 1;
            assert!(handed <= super::MAX_EVENTS_AT_ONE_INSTANT, "an algorithm must not talk to itself for ever");
            let cause =
                log.add(self.world.now(), Some(id), None, || What::Deliver { message: Letter::of_message(&message), from: id, nth, copy: 1, send });
            self.handle(id, cause, log, |process, cx| process.on_message(id, message, cx));
        }
    }

    /// Whether anything is to be judged after every step.
    const NEVER_RESTS: bool = {
        let (mut place, mut found) = (0, false);
        while place < P::PROPERTIES.len() {
            found |= matches!(P::PROPERTIES[place].check, Check::EveryStep(_));
            place += 1;
        }
        found
    };

    /// Lets the observer look at what must hold.
    fn conclude(&mut self) {
        self.broke = false;
        let grew = self.past.grew();
        if !grew && !Self::NEVER_RESTS {
            return;
        }
        let because = self.past.fresh().last().map_or_else(|| RecordId::of(self.world.steps(), 1), |entry| entry.because);
        let scene = Scene::new(&*self.config, &self.cast, &self.past).with_messages(&self.world, &self.payloads).with_causes(self.causes.as_ref());
        for (property, breach) in P::PROPERTIES.iter().zip(&mut self.breaches).filter(|(_, breach)| breach.is_none()) {
            let verdict = match &property.check {
                Check::OnMilestone(check) if grew => check(&scene),
                Check::EveryStep(check) => check(&scene),
                Check::OnMilestone(_) | Check::Asked(_) => continue,
            };
            if let Verdict::Broken(found) = verdict {
                *breach = Some((self.world.now(), because, found));
                self.broke = true;
            }
        }
    }

    /// Adds to the past what a process did, and behind it what the observer concludes from that.
    fn remember(&mut self, id: ProcessId, because: RecordId, what: Milestone, log: &mut Log) {
        self.add(Some(id), because, what, log);
        if let Some(causes) = self.causes() {
            causes.told(id);
        }
        self.past.count_delays(self.world.delays[id], what);
        let mut conclusions = Vec::new();
        P::observe(&self.scene(), what, &mut conclusions);
        for what in conclusions {
            self.add(None, because, what, log);
            if let Some(causes) = self.causes() {
                causes.told(id);
            }
        }
    }

    fn add(&mut self, process: Option<ProcessId>, because: RecordId, what: Milestone, log: &mut Log) {
        let at = self.world.now();
        self.past.push(PastEntry { at, because, process, what });
        log.close(at, process, because, || What::Milestone(what));
    }

    /// Whether a property broke in the last step.
    pub const fn broke(&self) -> bool {
        self.broke
    }

    /// Whether the property of this place is broken already.
    pub fn is_breached(&self, place: usize) -> bool {
        self.breaches[place].is_some()
    }

    /// How each property stands, in the order of the card's goals, with the moment of a breach and the event that broke it.
    pub fn verdicts(&self) -> Vec<(Verdict, Option<Time>, Option<EventName>)> {
        let quiet = self.world.ended() == Some(Ending::Quiet);
        let stand = |(property, breach): (&super::Property<P>, &Option<(Time, RecordId, Breach)>)| match (breach, &property.check) {
            (Some((at, event, breach)), _) => (Verdict::Broken(*breach), Some(*at), Some(event.name())),
            (None, Check::Asked(check)) => match check(&self.scene()) {
                Progress::Due(breach) if quiet => (Verdict::Broken(breach), Some(self.world.last_step()), None),
                Progress::Due(breach) | Progress::Unpromised(breach) => (Verdict::Pending(breach), None, None),
                Progress::Fulfilled => (Verdict::Holds, None, None),
            },
            (None, Check::OnMilestone(check) | Check::EveryStep(check)) => match check(&self.scene()) {
                // Not every history can be judged; a breach would have been found in its step.
                Verdict::Pending(breach) => (Verdict::Pending(breach), None, None),
                _ => (Verdict::Holds, None, None),
            },
        };
        P::PROPERTIES.iter().zip(&self.breaches).map(stand).collect()
    }
}
