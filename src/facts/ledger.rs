//! What follows from facts and is kept at hand, so that no property has to search the past for it: votes and ballots, terms and logs, the
//! history of the clients. A ledger is begun by the first fact of a family that has it, and learns what happened before.

use super::entry::{Entries, PastEntry};
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

#[cfg(test)]
mod tests {
    use crate::base::{ProcessId, ProcessSet, Time};
    use crate::facts::{Milestone, Past, PastEntry, Suspicion};
    use crate::scenario::RecordId;

    fn tell(past: &mut Past, process: ProcessId, what: impl Into<Milestone>) {
        past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process: Some(process), what: what.into() });
    }

    #[test]
    fn a_ledger_is_begun_by_the_first_fact_of_its_family_and_learns_what_happened_before() {
        let (one, two) = (ProcessId::numbered(1), ProcessId::numbered(2));
        let mut past = Past::default();
        tell(&mut past, two, Milestone::CRASHED);
        assert!(!past.suspicions().ever_crashed(two), "nobody asked yet, and nothing is kept");
        tell(&mut past, one, Suspicion::Suspects { whom: two, all: [two].into_iter().collect() });
        assert!(past.suspicions().ever_crashed(two));
        assert_eq!(past.suspicions().mistakes(), 0, "it had crashed before it was suspected");
    }

    #[test]
    fn a_copy_of_the_past_keeps_ledgers_of_its_own() {
        let (one, two) = (ProcessId::numbered(1), ProcessId::numbered(2));
        let mut past = Past::default();
        tell(&mut past, one, Suspicion::Suspects { whom: two, all: [two].into_iter().collect() });
        let before = past.clone();
        tell(&mut past, one, Suspicion::Trusts { whom: two, all: ProcessSet::EMPTY });
        assert_eq!((before.suspicions().suspected().len(), past.suspicions().suspected().len()), (1, 0));
    }
}
