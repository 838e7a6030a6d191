//! What traitors make of their messages.

use super::Simulation;
use crate::base::{ProcessId, Purpose, Value};
use crate::scenario::{Lie, RecordId};
use crate::sim::{Effect, Liar, Log, Process, Protocol};
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

    /// How a process lies in what it is about to send, if it does: then what it would say of it is not true. Where it lies in more than
    /// one way, each hears something else.
    pub(super) fn lie_in(&self, from: ProcessId, effects: &[Effect<P::Message, P::Timer>]) -> Option<Lie> {
        if self.world.status(from).deceits.is_empty() {
            return None;
        }
        let mut lies = effects.iter().filter_map(|effect| match effect {
            Effect::Send { to, message } => self.lie_to(from, *to, message).filter(|lie| !matches!(lie, Lie::Honest | Lie::Own(_))),
            Effect::Might { .. } | Effect::SetTimer { .. } | Effect::CancelTimer(_) | Effect::Note(_) | Effect::Did(_) => None,
        });
        let first = lies.next()?;
        Some(if lies.all(|lie| lie == first) { first } else { Lie::Split })
    }

    fn lie_to(&self, from: ProcessId, to: ProcessId, message: &P::Message) -> Option<Lie> {
        let deceits = &self.world.status(from).deceits;
        if deceits.is_empty() || to == from {
            return None;
        }
        let round = message.round();
        deceits.iter().rfind(|deceit| deceit.fits(to, round)).map(|deceit| deceit.lie)
    }

    /// A message with the value that a lie puts into it, or the opposite answer; nothing where it carries no value, or none is to be had.
    fn forge(&self, from: ProcessId, to: ProcessId, lie: Lie, message: &P::Message) -> Option<P::Message> {
        if let (Lie::Flip, Some(contrary)) = (lie, message.contrary()) {
            return Some(contrary);
        }
        let truth = message.value()?;
        let values = P::values(&self.config);
        let value = match lie {
            Lie::Honest | Lie::Silent | Lie::Own(_) => truth,
            Lie::Flip => after(&values, truth),
            Lie::Split => {
                let others = self.world.roster().all().filter(|&id| id != from);
                values[others.take_while(|&id| id != to).count() % values.len()]
            }
            Lie::Random => {
                let nth = self.world.sent(from, to) + 1;
                let key = [from.number() as u64, to.number() as u64, u64::from(nth), 0];
                values[self.world.chance.within(Purpose::Lie, key, 0, values.len() as u64 - 1) as usize]
            }
            Lie::Say(value) => value,
            Lie::As(other) => self.cast.processes[other].look(&self.config).holding?.value,
        };
        message.forged(value)
    }
}

/// The value that comes behind another one, in a circle.
fn after(values: &[Value], value: Value) -> Value {
    let place = values.iter().position(|&known| known == value);
    values[place.map_or(0, |place| (place + 1) % values.len())]
}
