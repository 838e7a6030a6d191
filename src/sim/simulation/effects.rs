//! Calling a handler, and carrying out what it wants done.

use super::Simulation;
use super::lines::Hands;
use crate::base::{ProcessId, ProcessSet};
use crate::scenario::RecordId;
use crate::sim::{Context, Dice, Effect, Log, Protocol, Remark, Snapshot, What};
use crate::words::{Letter, Named, Say};
use std::rc::Rc;

impl<P: Protocol> Simulation<P> {
    /// Lets a process handle an event, then carries out its effects in order.
    pub(super) fn handle(&mut self, id: ProcessId, cause: RecordId, log: &mut Log, handler: impl FnOnce(&mut P::Process, &mut Context<'_, P>)) {
        self.world.events += 1;
        if let Some(causes) = self.causes() {
            causes.begins(id);
        }
        let before = log.on.then(|| Rc::clone(&self.cast.processes[id]));
        let mut effects = std::mem::take(&mut self.effects);
        let (now, chance) = (self.world.now(), self.world.chance);
        let dice = Dice::new(chance, id, self.world.drawn_mut(id));
        let mut cx = Context::new(id, now, &*self.config, dice, &mut effects);
        handler(Rc::make_mut(&mut self.cast.processes[id]), &mut cx);
        let doom = self.world.status(id).doomed.filter(|_| is_multicast(id, &effects));
        let is_honest = self.world.status(id).deceits.is_empty();
        let lie = if is_honest { None } else { self.lie_in(id, &effects) };
        let mut stopped = false;
        for effect in effects.drain(..) {
            if lie.is_some() && matches!(effect, Effect::Note(_)) {
                // What it would say of itself is not true.
                continue;
            }
            let reaches = match (&effect, doom) {
                (Effect::Send { to, .. }, Some(doom)) => *to == id || doom.reaching.contains(*to),
                // Of what stands behind the first message that it did not get to send, nothing happens.
                (_, Some(_)) => !stopped,
                (_, None) => true,
            };
            stopped |= !reaches;
            if reaches {
                self.carry_out(id, cause, effect, log);
            }
        }
        self.effects = effects;
        if let Some(told) = lie.and_then(|lie| lie.told(id)) {
            self.carry_out(id, cause, Effect::Note(told), log);
        }
        if let Some(before) = before
            && before != self.cast.processes[id]
        {
            let (is, was) = (self.snapshot(id), Snapshot::of::<P>(&before, &self.config));
            log.close(now, Some(id), cause, || What::State { is, was });
        }
        if let Some(doom) = doom {
            self.world.waiting.retain(|&place| place != doom.line);
            self.world.acted = Some((self.world.now(), doom.line));
            let line = self.scenario.lines[doom.line].what.clone();
            let cause = log.add(now, Some(id), Some(cause), || What::Intervened(line));
            Hands::crash(self, id, doom.disk, cause, log);
        }
    }

    fn carry_out(&mut self, id: ProcessId, cause: RecordId, effect: Effect<P::Message, P::Timer>, log: &mut Log) {
        match effect {
            Effect::Send { to, message } if self.world.status(id).deceits.is_empty() => self.dispatch(id, to, message, cause, log),
            Effect::Send { to, message } => self.send(id, to, message, cause, log),
            Effect::SetTimer { timer, after } => {
                let name = self.intern(timer);
                let due = self.world.set_timer(id, name, after);
                log.close_timer(self.world.now(), id, cause, || What::TimerSet { timer: timer.name(), due });
            }
            Effect::CancelTimer(timer) => {
                let name = self.intern(timer);
                if self.world.cancel_timer(id, name) {
                    log.close_timer(self.world.now(), id, cause, || What::TimerCancelled(timer.name()));
                }
            }
            Effect::Might { to, message } => self.might_send(id, to, &message, cause, log),
            Effect::Note(text) => {
                self.world.acted = None;
                let remark = Remark { at: self.world.now(), process: id, text };
                self.remark = Some(remark);
                self.said.push(remark);
                log.close(self.world.now(), Some(id), cause, || What::Note(text));
            }
            Effect::Did(milestone) => self.remember(id, cause, milestone, log),
        }
    }

    pub(super) fn dispatch(&mut self, from: ProcessId, to: ProcessId, message: P::Message, cause: RecordId, log: &mut Log) {
        let nth = self.world.number(from, to);
        let send = log.add(self.world.now(), Some(from), Some(cause), || What::Send { message: Letter::of_message(&message), to, nth });
        if to == from {
            self.handed.push_back((from, message, nth, send));
            return;
        }
        let (first, second) = self.world.send(from, to, nth, send);
        for slot in [Some(first), second].into_iter().flatten() {
            if let Some(causes) = self.causes() {
                causes.leaves(from, slot);
            }
        }
        if let Some(second) = second {
            self.store(second, message.clone());
        }
        self.store(first, message);
        self.hands().lines_that_waited_for(from, to, nth, log);
    }

    pub(super) fn store(&mut self, slot: u32, message: P::Message) {
        self.news += u32::from(!message.is_routine());
        let slot = slot as usize;
        if slot >= self.payloads.len() {
            self.payloads.resize(slot + 1, None);
        }
        self.payloads[slot] = Some(message);
    }

    /// Takes what a slot holds: the message has arrived or is lost.
    pub(super) fn take(&mut self, slot: u32) -> P::Message {
        let message = self.payloads[slot as usize].take().expect("a message on the way has a payload");
        self.news -= u32::from(!message.is_routine());
        message
    }

    /// The number of a timer, given out in the order of first use.
    pub(super) fn intern(&mut self, timer: P::Timer) -> u16 {
        let place = self.timers.iter().position(|&known| known == timer).unwrap_or_else(|| {
            self.timers.push(timer);
            self.timers.len() - 1
        });
        u16::try_from(place).expect("an algorithm has fewer than 65,536 timers of different names")
    }
}

/// Whether these effects send to more than one other process.
fn is_multicast<M, T>(id: ProcessId, effects: &[Effect<M, T>]) -> bool {
    let to = |effect: &Effect<M, T>| if let Effect::Send { to, .. } = effect { Some(*to) } else { None };
    effects.iter().filter_map(to).filter(|&to| to != id).collect::<ProcessSet>().len() > 1
}
