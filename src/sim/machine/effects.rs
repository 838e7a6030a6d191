//! Letting a process handle an event, and carrying out what it wants done.

use super::{Machine, Remark};
use crate::base::{ProcessId, ProcessSet};
use crate::scenario::RecordId;
use crate::sim::shell::{Call, Change, Event, Made, Want};
use crate::sim::{Dice, Flight, Log, What};
use crate::words::Letter;

impl Machine {
    /// Lets a process handle an event, then carries out its effects in order.
    pub(super) fn handle(&mut self, id: ProcessId, cause: RecordId, event: Event, log: &mut Log) {
        self.world.events += 1;
        if let Some(causes) = &mut self.causes {
            causes.begins(id);
        }
        let mut wants = std::mem::take(&mut self.wants);
        let (now, chance) = (self.world.now(), self.world.chance);
        let call = Call { now, dice: Dice::new(chance, id, self.world.drawn_mut(id)), watched: log.on };
        let change = self.shell.handle(id, event, call, &mut wants);
        let doom = self.world.status(id).doomed.filter(|_| is_multicast(id, &wants));
        let is_honest = self.world.status(id).deceits.is_empty();
        let lie = if is_honest { None } else { self.lie_in(id, &wants) };
        let mut stopped = false;
        for want in &wants {
            if lie.is_some() && matches!(want, Want::Note(_)) {
                // What it would say of itself is not true.
                continue;
            }
            let reaches = match (want, doom) {
                (Want::Send { to, .. }, Some(doom)) => *to == id || doom.reaching.contains(*to),
                // Of what stands behind the first message that it did not get to send, nothing happens.
                (_, Some(_)) => !stopped,
                (_, None) => true,
            };
            stopped |= !reaches;
            if reaches {
                self.carry_out(id, cause, want, log);
            } else if let Want::Send { message, .. } | Want::Might { message, .. } = want {
                self.shell.forget(*message);
            }
        }
        wants.clear();
        self.wants = wants;
        if let Some(told) = lie.and_then(|lie| lie.told(id)) {
            self.carry_out(id, cause, &Want::Note(told), log);
        }
        self.changed(id, change, cause, log);
        if let Some(doom) = doom {
            self.world.waiting.retain(|&place| place != doom.line);
            self.world.acted = Some((self.world.now(), doom.line));
            let line = self.scenario.lines[doom.line].what.clone();
            let cause = log.add(now, Some(id), Some(cause), || What::Intervened(line));
            self.crash(id, doom.disk, cause, log);
        }
    }

    /// Tells how a process's state changed.
    pub(super) fn changed(&self, id: ProcessId, change: Option<Change>, cause: RecordId, log: &mut Log) {
        if let Some(Change { is, was }) = change {
            log.close(self.world.now(), Some(id), cause, || What::State { is, was });
        }
    }

    fn carry_out(&mut self, id: ProcessId, cause: RecordId, want: &Want, log: &mut Log) {
        match *want {
            Want::Send { to, message } if self.world.status(id).deceits.is_empty() => self.dispatch(id, to, message, cause, log),
            Want::Send { to, message } => self.send(id, to, message, cause, log),
            Want::SetTimer { timer, after } => {
                let due = self.world.set_timer(id, timer, after);
                log.close_timer(self.world.now(), id, cause, || What::TimerSet { timer: self.timer_name(timer), due });
            }
            Want::CancelTimer(timer) => {
                if self.world.cancel_timer(id, timer) {
                    log.close_timer(self.world.now(), id, cause, || What::TimerCancelled(self.timer_name(timer)));
                }
            }
            Want::Might { to, message } => self.might_send(id, to, message, cause, log),
            Want::Note(text) => {
                self.world.acted = None;
                let remark = Remark { at: self.world.now(), process: id, text };
                self.remark = Some(remark);
                self.said.push(remark);
                log.close(self.world.now(), Some(id), cause, || What::Note(text));
            }
            Want::Did(milestone) => self.remember(id, cause, milestone, log),
        }
    }

    pub(super) fn dispatch(&mut self, from: ProcessId, to: ProcessId, message: u32, cause: RecordId, log: &mut Log) {
        let nth = self.world.number(from, to);
        let send = log.add(self.world.now(), Some(from), Some(cause), || What::Send { message: self.read(message), to, nth });
        if to == from {
            self.handed.push_back((from, message, nth, send));
            return;
        }
        let (first, second) = self.world.send(from, to, nth, send, message);
        self.news += u32::from(self.brings_news(message));
        if let Some(causes) = &mut self.causes {
            causes.leaves(from, first);
        }
        if let Some(second) = second {
            self.double(first, second);
        }
        self.lines_that_waited_for(from, to, nth, log);
    }

    /// Puts a copy of the message of one slot into another.
    pub(super) fn double(&mut self, first: u32, second: u32) {
        let message = self.world.flight(first).map(|flight| flight.message).expect("only slots in flight are doubled");
        let copy = self.shell.make(message, Made::Copy).unwrap_or(message);
        self.world.carry(second, copy);
        self.news += u32::from(self.brings_news(copy));
        if let Some(causes) = &mut self.causes {
            causes.doubles(first, second);
        }
    }

    /// Takes off its way what a slot holds: the message has arrived or is lost. It is kept until it is handled or forgotten.
    pub(super) fn land(&mut self, slot: u32) -> Flight {
        let flight = self.world.land(slot);
        self.news -= u32::from(self.brings_news(flight.message));
        flight
    }

    fn brings_news(&self, message: u32) -> bool {
        !self.shell.message(message).is_routine()
    }

    /// What a message shows.
    pub(super) fn read(&self, message: u32) -> Letter {
        Letter::of_message(self.shell.message(message))
    }
}

/// Whether this is a message to more than one other process.
fn is_multicast(id: ProcessId, wants: &[Want]) -> bool {
    let to = |want: &Want| if let Want::Send { to, .. } = want { Some(*to) } else { None };
    wants.iter().filter_map(to).filter(|&to| to != id).collect::<ProcessSet>().len() > 1
}
