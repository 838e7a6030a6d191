//! All that may be judged: the present, the past, and what is on its way.

use super::causes::Causes;
use super::messages::Messages;
use super::{Cast, Protocol, World};
use crate::base::ProcessId;
use crate::facts::Past;

/// A run at a moment, as the observer sees it. Never the agenda: nobody may look into the future.
pub struct Scene<'a, P: Protocol> {
    /// What all know from the beginning.
    pub config: &'a P::Config,
    /// The processes.
    pub cast: &'a Cast<P::Process>,
    /// What happened so far.
    pub past: &'a Past,
    on_the_way: Option<(&'a World, &'a Messages<P::Message>)>,
    causes: Option<&'a Causes>,
}

impl<'a, P: Protocol> Scene<'a, P> {
    /// A scene in which nothing is on the way.
    #[inline]
    pub const fn new(config: &'a P::Config, cast: &'a Cast<P::Process>, past: &'a Past) -> Scene<'a, P> {
        Scene { config, cast, past, on_the_way: None, causes: None }
    }

    /// The same with what is on the way in a world, of which these messages are kept.
    #[inline]
    pub(super) const fn with_messages(self, world: &'a World, messages: &'a Messages<P::Message>) -> Scene<'a, P> {
        Scene { on_the_way: Some((world, messages)), ..self }
    }

    /// The same with what could have led to what.
    #[inline]
    pub(super) const fn with_causes(self, causes: Option<&'a Causes>) -> Scene<'a, P> {
        Scene { causes, ..self }
    }

    /// Whether one fact of the past could have led to another, each by its place: it happened before. Of two facts of one event the first
    /// did. Only where the algorithm [`Protocol::JUDGES_CAUSES`].
    ///
    /// # Panics
    /// Where it does not: nobody kept clocks.
    pub fn led_to(&self, one: usize, other: usize) -> bool {
        self.causes.expect("an algorithm that judges causes says so").led_to(one, other)
    }

    /// The messages on the way that will not be lost as things stand, each with its sender and its receiver; never when they arrive. Two
    /// copies of a message are two.
    pub fn on_the_way(&self) -> impl Iterator<Item = (ProcessId, ProcessId, &'a P::Message)> {
        let flights = self.on_the_way.into_iter().flat_map(|(world, messages)| world.flights().map(move |(_, flight)| (flight, messages)));
        flights.filter(|(flight, _)| flight.lost.is_none()).map(|(flight, messages)| (flight.from, flight.to, messages.get(flight.message)))
    }
}
