//! What of a run has the types of its algorithm: thin, because it is compiled once for each.

use super::messages::Messages;
use super::property::{Judged, Occasion};
use super::shell::{Call, Change, Event, Made, Seen, Shell, Want};
use super::{Cast, Context, Count, Effect, Effects, Liar, Process, Protocol, Scene, Snapshot, Standing};
use crate::base::{PerProcess, ProcessId, Value};
use crate::facts::{Known, Milestone};
use crate::scenario::{Disk, Scenario};
use crate::words::sheet::{Sheet, Window};
use crate::words::{Named, Say, Text, TimerName};
use std::any::Any;
use std::rc::Rc;

/// The processes of an algorithm, its messages and timers.
pub struct Typed<P: Protocol> {
    pub config: Rc<P::Config>,
    pub cast: Cast<P::Process>,
    messages: Messages<P::Message>,
    /// What the numbers of timers stand for.
    timers: Vec<P::Timer>,
    /// Room for the effects of a handler, empty between events.
    effects: Effects<P>,
}

impl<P: Protocol> Typed<P> {
    /// Everybody on the first day.
    pub fn new(scenario: &Scenario) -> Typed<P> {
        let config = Rc::new(P::config(&scenario.settings));
        let processes = PerProcess::from(P::cast(&config).into_iter().map(Rc::new).collect::<Vec<_>>());
        let standing = Standing::of(scenario.settings.roster());
        Typed { config, cast: Cast { processes, standing }, messages: Messages::default(), timers: Vec::new(), effects: Vec::new() }
    }

    /// All that may be judged.
    #[inline]
    pub fn scene<'a>(&'a self, seen: Seen<'a>) -> Scene<'a, P> {
        Scene::new(&*self.config, &self.cast, seen.past).with_messages(seen.world, &self.messages).with_causes(seen.causes)
    }

    /// An effect in numbers.
    fn want(&mut self, effect: Effect<P::Message, P::Timer>) -> Want {
        match effect {
            Effect::Send { to, message } => Want::Send { to, message: self.messages.keep(message) },
            Effect::SetTimer { timer, after } => Want::SetTimer { timer: self.number(timer), after },
            Effect::CancelTimer(timer) => Want::CancelTimer(self.number(timer)),
            Effect::Might { to, message } => Want::Might { to, message: self.messages.keep(*message) },
            Effect::Note(text) => Want::Note(text),
            Effect::Did(milestone) => Want::Did(milestone),
        }
    }

    /// The number of a timer, given out in the order of first use.
    fn number(&mut self, timer: P::Timer) -> u16 {
        let place = self.timers.iter().position(|&known| known == timer).unwrap_or_else(|| {
            self.timers.push(timer);
            self.timers.len() - 1
        });
        u16::try_from(place).expect("an algorithm has fewer than 65,536 timers of different names")
    }

    /// Puts another state in a process's place.
    fn replace(&mut self, id: ProcessId, process: P::Process) -> Change {
        let was = std::mem::replace(&mut self.cast.processes[id], Rc::new(process));
        self.changed(id, &was)
    }

    fn changed(&self, id: ProcessId, was: &Rc<P::Process>) -> Change {
        Change { is: self.snapshot(id), was: Snapshot::of::<P>(was, &self.config) }
    }
}

impl<P: Protocol> Shell for Typed<P> {
    fn fork(&self) -> Box<dyn Shell> {
        Box::new(Typed::<P> {
            config: Rc::clone(&self.config),
            cast: self.cast.clone(),
            messages: self.messages.clone(),
            timers: self.timers.clone(),
            effects: Vec::new(),
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn handle(&mut self, id: ProcessId, event: Event, call: Call<'_>, wants: &mut Vec<Want>) -> Option<Change> {
        let before = call.watched.then(|| Rc::clone(&self.cast.processes[id]));
        let mut effects = std::mem::take(&mut self.effects);
        let cx = &mut Context::new(id, call.now, &*self.config, call.dice, &mut effects);
        let process = Rc::make_mut(&mut self.cast.processes[id]);
        match event {
            Event::Start => process.on_start(cx),
            Event::Message { from, message } => process.on_message(from, self.messages.take(message), cx),
            Event::Timer(timer) => process.on_timer(self.timers[timer as usize], cx),
            Event::Command(command) => process.on_command(command, cx),
            Event::Recover => process.on_recover(cx),
        }
        wants.extend(effects.drain(..).map(|effect| self.want(effect)));
        self.effects = effects;
        before.filter(|before| *before != self.cast.processes[id]).map(|before| self.changed(id, &before))
    }

    fn crash(&mut self, id: ProcessId, disk: Disk) -> Option<Change> {
        let process = match disk {
            Disk::Kept => self.cast.processes[id].recover(&self.config),
            Disk::Lost => P::cast(&self.config).swap_remove(id.index()),
        };
        (process != *self.cast.processes[id]).then(|| self.replace(id, process))
    }

    fn begin_as(&mut self, id: ProcessId, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> Result<Change, Text> {
        let mut process = P::Process::clone(&self.cast.processes[id]);
        P::initial(&mut process, &self.config, state, did)?;
        Ok(self.replace(id, process))
    }

    fn standing(&mut self) -> &mut Standing {
        &mut self.cast.standing
    }

    fn snapshot(&self, id: ProcessId) -> Snapshot {
        Snapshot::of::<P>(&self.cast.processes[id], &self.config)
    }

    fn timer_name(&self, timer: u16) -> &'static TimerName {
        self.timers[timer as usize].name()
    }

    fn message(&self, message: u32) -> &dyn Say {
        self.messages.get(message)
    }

    fn make(&mut self, message: u32, made: Made) -> Option<u32> {
        let message = self.messages.get(message);
        let made = match made {
            Made::Copy => message.clone(),
            Made::Contrary => message.contrary()?,
            Made::With(value) => message.forged_by(value, self.cast.standing.liars)?,
        };
        Some(self.messages.keep(made))
    }

    fn lie(&mut self, message: u32, from: ProcessId, to: ProcessId, way: &'static str) -> Vec<u32> {
        let message = self.messages.take(message);
        let said = P::lie(&Liar { from, to, way, cast: &self.cast }, message);
        said.into_iter().map(|message| self.messages.keep(message)).collect()
    }

    fn forget(&mut self, message: u32) {
        self.messages.take(message);
    }

    fn values(&self) -> Vec<Value> {
        P::values(&self.config)
    }

    fn observe(&self, seen: Seen<'_>, fresh: Milestone) -> Vec<Milestone> {
        let mut conclusions = Vec::new();
        P::observe(&self.scene(seen), fresh, &mut conclusions);
        conclusions
    }

    fn occasion(&self, place: usize) -> Option<Occasion> {
        P::PROPERTIES.get(place).map(|property| property.check.occasion())
    }

    fn judge(&self, seen: Seen<'_>, place: usize) -> Judged {
        P::PROPERTIES[place].check.judge(&self.scene(seen))
    }

    fn known(&self, seen: Seen<'_>) -> Vec<Known> {
        P::KNOWN.iter().flat_map(|known| known(&self.scene(seen))).collect()
    }

    fn sheet(&self, seen: Seen<'_>, place: usize, window: Window) -> Option<Sheet> {
        P::SHEETS.get(place).map(|show| show(&self.scene(seen), window))
    }

    fn counts(&self, seen: Seen<'_>) -> Vec<Count> {
        P::counts(&self.scene(seen))
    }

    fn messages_expected(&self, seen: Seen<'_>) -> Option<Text> {
        P::messages_expected(&self.scene(seen))
    }

    fn theory(&self) -> Option<Text> {
        P::theory(&self.config)
    }
}
