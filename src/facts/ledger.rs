//! What follows from facts and is kept at hand, so that no property has to search the past for it: votes and ballots, terms and logs, the
//! history of the clients. A ledger is begun by the first fact of a family that has it, and learns what happened before.

use super::past::{Entries, PastEntry};
use std::any::{Any, TypeId};
use std::fmt::Debug;

/// What is kept at hand of the past.
pub trait Ledger: Clone + Default + Debug + 'static {
    /// Takes note of a fact that is about to be added to the past.
    fn note(&mut self, entry: &PastEntry, past: &Entries);
}

/// A ledger that a family has: how it is begun.
#[derive(Clone, Copy)]
pub struct NewLedger {
    is: fn() -> TypeId,
    begin: fn() -> Box<dyn AnyLedger>,
}

impl NewLedger {
    /// One of this type.
    pub const fn of<L: Ledger>() -> NewLedger {
        NewLedger { is: TypeId::of::<L>, begin: || Box::<L>::default() }
    }
}

/// All that were begun.
#[derive(Default, Debug)]
pub(super) struct Ledgers(Vec<Box<dyn AnyLedger>>);

impl Ledgers {
    /// One of them, if it was begun.
    pub(super) fn find<L: Ledger>(&self) -> Option<&L> {
        self.0.iter().find_map(|ledger| (&**ledger as &dyn Any).downcast_ref())
    }

    /// Takes note of a fact that is about to be added to the past.
    pub(super) fn note(&mut self, entry: &PastEntry, past: &Entries) {
        for new in entry.what.ledgers() {
            if !self.0.iter().any(|ledger| (**ledger).type_id() == (new.is)()) {
                let mut ledger = (new.begin)();
                past.iter().for_each(|earlier| ledger.note_any(earlier, past));
                self.0.push(ledger);
            }
        }
        self.0.iter_mut().for_each(|ledger| ledger.note_any(entry, past));
    }
}

impl Clone for Ledgers {
    fn clone(&self) -> Ledgers {
        Ledgers(self.0.iter().map(|ledger| ledger.copy()).collect())
    }
}

/// A ledger whose type is erased.
trait AnyLedger: Any + Debug {
    fn note_any(&mut self, entry: &PastEntry, past: &Entries);
    fn copy(&self) -> Box<dyn AnyLedger>;
}

impl<L: Ledger> AnyLedger for L {
    fn note_any(&mut self, entry: &PastEntry, past: &Entries) {
        self.note(entry, past);
    }

    fn copy(&self) -> Box<dyn AnyLedger> {
        Box::new(self.clone())
    }
}
