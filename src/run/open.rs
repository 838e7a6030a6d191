//! Opening a run: the one place where the types of an algorithm end.

use super::Session;
use crate::protocols::{self, Visitor};
use crate::scenario::Scenario;
use crate::sim::{Machine, Protocol, Simulation};
use std::rc::Rc;

/// Opens a run at its beginning.
pub fn open(scenario: Scenario) -> Session {
    Session::new(machine(scenario))
}

/// A run at its beginning that only goes forward: what somebody takes who looks at its end and not at its past.
pub fn machine(scenario: Scenario) -> Box<dyn Machine> {
    struct Open(Scenario);
    impl Visitor for Open {
        type Out = Box<dyn Machine>;
        fn visit<P: Protocol>(self) -> Box<dyn Machine> {
            Box::new(Simulation::<P>::new(Rc::new(self.0)))
        }
    }
    let card = scenario.card();
    protocols::visit(card, Open(scenario))
}
