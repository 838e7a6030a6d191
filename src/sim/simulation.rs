//! A run of an algorithm that one knows.

use super::{Cast, Machine, Protocol, Scene};
use crate::scenario::Scenario;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use std::rc::Rc;

/// A [`Machine`] of an algorithm that one knows: its processes may be looked at.
pub struct Simulation<P: Protocol> {
    machine: Machine,
    of: PhantomData<P>,
}

impl<P: Protocol> Simulation<P> {
    /// The run before its first event.
    ///
    /// # Panics
    /// If the scenario is of another algorithm: the catalogue pairs them.
    pub fn new(scenario: Rc<Scenario>) -> Simulation<P> {
        Simulation { machine: Machine::of::<P>(scenario), of: PhantomData }
    }

    /// What all processes know from the beginning.
    pub fn config(&self) -> &P::Config {
        &self.typed::<P>().config
    }

    /// The processes as they are.
    pub fn cast(&self) -> &Cast<P::Process> {
        &self.typed::<P>().cast
    }

    /// All that may be judged.
    pub fn scene(&self) -> Scene<'_, P> {
        self.typed::<P>().scene(self.seen())
    }
}

impl<P: Protocol> Deref for Simulation<P> {
    type Target = Machine;

    fn deref(&self) -> &Machine {
        &self.machine
    }
}

impl<P: Protocol> DerefMut for Simulation<P> {
    fn deref_mut(&mut self) -> &mut Machine {
        &mut self.machine
    }
}
