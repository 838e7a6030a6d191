//! Opening a run: the one place where the types of an algorithm end.

use super::Session;
use crate::scenario::{Card, Scenario};
use crate::sim::{Machine, Protocol};
use std::rc::Rc;

/// An algorithm as it comes: its card, and what runs it.
#[derive(Clone, Copy)]
pub struct Arrival {
    /// What is said of it.
    pub card: &'static Card,
    machine: fn(Scenario) -> Machine,
}

impl Arrival {
    /// That of an algorithm. Who calls this has the algorithm in the program.
    pub const fn of<P: Protocol>() -> Arrival {
        Arrival { card: P::CARD, machine: simulate::<P> }
    }
}

fn simulate<P: Protocol>(scenario: Scenario) -> Machine {
    Machine::of::<P>(Rc::new(scenario))
}

/// Opens a run at its beginning.
pub fn open(scenario: Scenario) -> Session {
    Session::new(machine(scenario))
}

/// A run at its beginning that only goes forward: what somebody takes who looks at its end and not at its past.
///
/// # Panics
/// If the algorithm is not here.
pub fn machine(scenario: Scenario) -> Machine {
    (find(scenario.card()).machine)(scenario)
}

#[cfg(not(feature = "chunks"))]
fn find(card: &Card) -> Arrival {
    struct Find;
    impl crate::protocols::Visitor for Find {
        type Out = Arrival;
        fn visit<P: Protocol>(self) -> Arrival {
            Arrival::of::<P>()
        }
    }
    crate::protocols::visit(card, Find)
}

#[cfg(feature = "chunks")]
thread_local! {
    static ARRIVED: std::cell::RefCell<Vec<Arrival>> = const { std::cell::RefCell::new(Vec::new()) };
}

#[cfg(feature = "chunks")]
fn find(card: &Card) -> Arrival {
    let found = ARRIVED.with(|arrived| arrived.borrow().iter().find(|arrival| arrival.card == card).copied());
    found.unwrap_or_else(|| unreachable!("{} is asked for before it is here", card.id))
}

/// An algorithm is here from now on: links may name it, and its runs can be opened. Who asks for it again is given the same.
#[cfg(feature = "chunks")]
pub fn bring(arrival: Arrival) {
    if crate::protocols::bring(arrival.card) {
        ARRIVED.with(|arrived| arrived.borrow_mut().push(arrival));
    }
}
