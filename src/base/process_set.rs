//! A set of processes in one machine word: who promised, who accepted, who is cut off.

use super::ProcessId;

/// A set of processes. Iterates in the order of their numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct ProcessSet(u64);

impl ProcessSet {
    /// The empty set.
    pub const EMPTY: ProcessSet = ProcessSet(0);

    /// Adds a process; whether it was new.
    pub const fn insert(&mut self, id: ProcessId) -> bool {
        let before = self.0;
        self.0 |= 1 << id.index();
        before != self.0
    }

    /// Takes a process out.
    pub const fn remove(&mut self, id: ProcessId) {
        self.0 &= !(1 << id.index());
    }

    /// Whether it is in.
    pub const fn contains(self, id: ProcessId) -> bool {
        self.0 >> id.index() & 1 == 1
    }

    /// How many are in.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether nobody is in.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Everybody who is in one of the two.
    pub const fn union(self, other: ProcessSet) -> ProcessSet {
        ProcessSet(self.0 | other.0)
    }

    /// Those that are in, by number.
    pub fn iter(self) -> impl Iterator<Item = ProcessId> {
        (0..u64::BITS as usize).filter(move |place| self.0 >> place & 1 == 1).map(ProcessId::at)
    }
}

impl FromIterator<ProcessId> for ProcessSet {
    fn from_iter<I: IntoIterator<Item = ProcessId>>(ids: I) -> ProcessSet {
        let mut set = ProcessSet::EMPTY;
        for id in ids {
            set.insert(id);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_counts_once() {
        let mut set: ProcessSet = [ProcessId::numbered(3), ProcessId::numbered(60)].into_iter().collect();
        assert!(!set.insert(ProcessId::numbered(3)));
        assert_eq!(set.len(), 2);
        set.remove(ProcessId::numbered(60));
        assert_eq!(set.iter().collect::<Vec<_>>(), [ProcessId::numbered(3)]);
    }
}
