//! What traitors make of their messages.

use super::Machine;
use crate::base::{ProcessId, Purpose, Value};
use crate::scenario::{Lie, RecordId};
use crate::sim::shell::{Made, Want};
use crate::sim::{Log, World};

impl Machine {
    /// Sends a message, or whatever its sender makes of it. To oneself nobody lies.
    pub(super) fn send(&mut self, from: ProcessId, to: ProcessId, message: u32, cause: RecordId, log: &mut Log) {
        match self.lie_to(from, to, message) {
            None | Some(Lie::Honest) => self.dispatch(from, to, message, cause, log),
            Some(Lie::Silent) => self.shell.forget(message),
            Some(Lie::Own(way)) => {
                for message in self.shell.lie(message, from, to, way) {
                    self.dispatch(from, to, message, cause, log);
                }
            }
            Some(lie) => match self.forge(from, to, lie, message) {
                Some(forged) => {
                    self.shell.forget(message);
                    self.dispatch(from, to, forged, cause, log);
                }
                None => self.dispatch(from, to, message, cause, log),
            },
        }
    }

    /// What only a traitor sends: with a value of its own.
    pub(super) fn might_send(&mut self, from: ProcessId, to: ProcessId, message: u32, cause: RecordId, log: &mut Log) {
        let lie = self.lie_to(from, to, message).filter(|lie| !matches!(lie, Lie::Honest | Lie::Silent | Lie::Own(_)));
        if let Some(forged) = lie.and_then(|lie| self.forge(from, to, lie, message)) {
            self.dispatch(from, to, forged, cause, log);
        }
        self.shell.forget(message);
    }

    /// How a process lies in what it is about to send, if it does: then what it would say of it is not true.
    pub(super) fn lie_in(&self, from: ProcessId, wants: &[Want]) -> Option<Lie> {
        let sent = |want: &Want| if let Want::Send { to, message } = want { Some((*to, self.round(*message))) } else { None };
        self.world.lie_in(from, &wants.iter().filter_map(sent).collect::<Vec<_>>())
    }

    fn lie_to(&self, from: ProcessId, to: ProcessId, message: u32) -> Option<Lie> {
        let is_honest = self.world.status(from).deceits.is_empty() || to == from;
        if is_honest { None } else { self.world.lie_to(from, to, self.round(message)) }
    }

    fn round(&self, message: u32) -> Option<u32> {
        self.shell.message(message).round()
    }

    /// A message with the value that a lie puts into it, or the opposite answer; nothing where it carries no value, or none is to be had.
    fn forge(&mut self, from: ProcessId, to: ProcessId, lie: Lie, message: u32) -> Option<u32> {
        if lie == Lie::Flip
            && let Some(contrary) = self.shell.make(message, Made::Contrary)
        {
            return Some(contrary);
        }
        let truth = self.shell.message(message).value()?;
        let value = match lie {
            Lie::As(other) => self.inspect(other).look().holding?.value,
            _ => self.world.false_value((from, to), lie, truth, &self.shell.values()),
        };
        self.shell.make(message, Made::With(value))
    }
}

impl World {
    /// How a process lies to another in a round; of several lies that fit the last one counts.
    fn lie_to(&self, from: ProcessId, to: ProcessId, round: Option<u32>) -> Option<Lie> {
        self.status(from).deceits.iter().rfind(|deceit| deceit.fits(to, round)).map(|deceit| deceit.lie)
    }

    /// How a process lies in messages to some, each of a round. Where it lies in more than one way, each hears something else.
    fn lie_in(&self, from: ProcessId, sent: &[(ProcessId, Option<u32>)]) -> Option<Lie> {
        let told = sent.iter().filter(|(to, _)| *to != from).filter_map(|&(to, round)| self.lie_to(from, to, round));
        let mut lies = told.filter(|lie| !matches!(lie, Lie::Honest | Lie::Own(_)));
        let first = lies.next()?;
        Some(if lies.all(|lie| lie == first) { first } else { Lie::Split })
    }

    /// What a lie says in place of the truth, of the values that are in play.
    fn false_value(&self, (from, to): (ProcessId, ProcessId), lie: Lie, truth: Value, values: &[Value]) -> Value {
        let place = match lie {
            Lie::Say(value) => return value,
            Lie::Flip => values.iter().position(|&known| known == truth).map_or(0, |place| place + 1),
            Lie::Split => self.roster().all().filter(|&id| id != from).take_while(|&id| id != to).count(),
            Lie::Random => {
                let nth = self.sent(from, to) + 1;
                let key = [from.number() as u64, to.number() as u64, u64::from(nth), 0];
                self.chance.within(Purpose::Lie, key, 0, values.len() as u64 - 1) as usize
            }
            Lie::Honest | Lie::Silent | Lie::As(_) | Lie::Own(_) => return truth,
        };
        values[place % values.len()]
    }
}
