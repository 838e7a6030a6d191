//! One thing for each process: a vector that is asked by name.

use super::ProcessId;
use core::ops::{Index, IndexMut};

/// One `T` for each process of a cast, in the order of their numbers.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct PerProcess<T>(Vec<T>);

impl<T> PerProcess<T> {
    /// One thing for each of `len` processes.
    pub fn filled(len: usize, make: impl FnMut(ProcessId) -> T) -> PerProcess<T> {
        PerProcess((0..len).map(ProcessId::at).map(make).collect())
    }

    /// How many processes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no process.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each process with its thing.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (ProcessId, &T)> {
        self.0.iter().enumerate().map(|(index, item)| (ProcessId::at(index), item))
    }

    /// Each process with its thing, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (ProcessId, &mut T)> {
        self.0.iter_mut().enumerate().map(|(index, item)| (ProcessId::at(index), item))
    }
}

impl<T> From<Vec<T>> for PerProcess<T> {
    fn from(items: Vec<T>) -> PerProcess<T> {
        PerProcess(items)
    }
}

impl<T> Index<ProcessId> for PerProcess<T> {
    type Output = T;
    fn index(&self, id: ProcessId) -> &T {
        &self.0[id.index()]
    }
}

impl<T> IndexMut<ProcessId> for PerProcess<T> {
    fn index_mut(&mut self, id: ProcessId) -> &mut T {
        &mut self.0[id.index()]
    }
}
