//! What traitors make of their messages. What needs no type of the algorithm is compiled once for all.

use super::Simulation;
use crate::base::{ProcessId, Purpose, Value};
use crate::scenario::{Lie, RecordId};
use crate::sim::{Effect, Liar, Log, Protocol, World};
use crate::words::Say;

impl<P: Protocol> Simulation<P> {
    /// Sends a message, or whatever its sender makes of it. To oneself nobody lies.
    pub(super) fn send(&mut self, from: ProcessId, to: ProcessId, message: P::Message, cause: RecordId, log: &mut Log) {
        match self.lie_to(from, to, &message) {
            None | Some(Lie::Honest) => self.dispatch(from, to, message, cause, log),
            Some(Lie::Silent) => {}
            Some(Lie::Own(way)) => {
                for message in P::lie(&Liar { from, to, way, cast: &self.cast }, message) {
                    self.dispatch(from, to, message, cause, log);
                }
            }
            Some(lie) => {
                let message = self.forge(from, to, lie, &message).unwrap_or(message);
                self.dispatch(from, to, message, cause, log);
            }
        }
    }

    /// What only a traitor sends: with a value of its own.
    pub(super) fn might_send(&mut self, from: ProcessId, to: ProcessId, message: &P::Message, cause: RecordId, log: &mut Log) {
        let lie = self.lie_to(from, to, message).filter(|lie| !matches!(lie, Lie::Honest | Lie::Silent | Lie::Own(_)));
        if let Some(message) = lie.and_then(|lie| self.forge(from, to, lie, message)) {
            self.dispatch(from, to, message, cause, log);
        }
    }

    /// How a process lies in what it is about to send, if it does: then what it would say of it is not true.
    pub(super) fn lie_in(&self, from: ProcessId, effects: &[Effect<P::Message, P::Timer>]) -> Option<Lie> {
        let sent =
            |effect: &Effect<P::Message, P::Timer>| if let Effect::Send { to, message } = effect { Some((*to, message.round())) } else { None };
        self.world.lie_in(from, &effects.iter().filter_map(sent).collect::<Vec<_>>())
    }

    fn lie_to(&self, from: ProcessId, to: ProcessId, message: &P::Message) -> Option<Lie> {
        let is_honest = self.world.status(from).deceits.is_empty() || to == from;
        if is_honest { None } else { self.world.lie_to(from, to, message.round()) }
    }

    /// A message with the value that a lie puts into it, or the opposite answer; nothing where it carries no value, or none is to be had.
    fn forge(&self, from: ProcessId, to: ProcessId, lie: Lie, message: &P::Message) -> Option<P::Message> {
        if let (Lie::Flip, Some(contrary)) = (lie, message.contrary()) {
            return Some(contrary);
        }
        let truth = message.value()?;
        let value = match lie {
            Lie::As(other) => self.snapshot(other).look().holding?.value,
            _ => self.world.false_value((from, to), lie, truth, &P::values(&self.config)),
        };
        message.forged(value)
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
