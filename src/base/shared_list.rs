//! A list that clones cheaply: snapshots of a run share what has not changed since.

use core::fmt;
use core::hash::{Hash, Hasher};
use std::sync::Arc;

/// How many items share their fate: a clone shares full chunks and copies the rest.
const CHUNK: usize = 64;

/// A list that mostly grows at its end. Cloning costs two pointers and a copy of the last few items, however long the list is.
#[derive(Clone)]
pub struct SharedList<T> {
    /// All of [`CHUNK`] items.
    sealed: Arc<Vec<Arc<[T]>>>,
    tail: Vec<T>,
}

impl<T> Default for SharedList<T> {
    fn default() -> SharedList<T> {
        SharedList { sealed: Arc::default(), tail: Vec::new() }
    }
}

impl<T> SharedList<T> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        self.sealed.len() * CHUNK + self.tail.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sealed.is_empty() && self.tail.is_empty()
    }

    /// The item of this place, from 0.
    pub fn get(&self, place: usize) -> Option<&T> {
        match self.sealed.get(place / CHUNK) {
            Some(chunk) => chunk.get(place % CHUNK),
            None => self.tail.get(place - self.sealed.len() * CHUNK),
        }
    }

    /// The last item.
    pub fn last(&self) -> Option<&T> {
        self.tail.last().or_else(|| self.sealed.last()?.last())
    }

    /// All items, first to last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.sealed.iter().flat_map(|chunk| chunk.iter()).chain(&self.tail)
    }

    /// The items from this place on.
    pub fn iter_from(&self, place: usize) -> impl Iterator<Item = &T> {
        (place..self.len()).filter_map(|place| self.get(place))
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        self.tail.push(item);
        if self.tail.len() == CHUNK {
            Arc::make_mut(&mut self.sealed).push(self.tail.drain(..).collect());
        }
    }
}

impl<T: Clone> SharedList<T> {
    /// Keeps the first `len` items only.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len() {
            return;
        }
        let (chunk, rest) = (len / CHUNK, len % CHUNK);
        if let Some(opened) = self.sealed.get(chunk) {
            self.tail = opened[..rest].to_vec();
            Arc::make_mut(&mut self.sealed).truncate(chunk);
        } else {
            self.tail.truncate(rest);
        }
    }

    /// Puts another item in this place, if there is one.
    pub fn set(&mut self, place: usize, item: T) {
        let (chunk, sealed) = (place / CHUNK, self.sealed.len());
        if chunk < sealed {
            Arc::make_mut(&mut Arc::make_mut(&mut self.sealed)[chunk])[place % CHUNK] = item;
        } else if let Some(old) = self.tail.get_mut(place - sealed * CHUNK) {
            *old = item;
        }
    }
}

impl<T: Eq> SharedList<T> {
    /// How many items two lists have in common, from the first on. What they share is not looked at.
    pub fn common(&self, other: &SharedList<T>) -> usize {
        let sealed = self.sealed.len().min(other.sealed.len());
        let same = |(one, other): &(&Arc<[T]>, &Arc<[T]>)| Arc::ptr_eq(one, other);
        let shared = if Arc::ptr_eq(&self.sealed, &other.sealed) { sealed } else { self.sealed.iter().zip(&*other.sealed).take_while(same).count() };
        let from = shared * CHUNK;
        from + self.iter_from(from).zip(other.iter_from(from)).take_while(|(one, other)| one == other).count()
    }
}

impl<T: Eq> PartialEq for SharedList<T> {
    fn eq(&self, other: &SharedList<T>) -> bool {
        self.len() == other.len() && self.common(other) == self.len()
    }
}

impl<T: Eq> Eq for SharedList<T> {}

impl<T: Hash> Hash for SharedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        self.iter().for_each(|item| item.hash(state));
    }
}

impl<T: fmt::Debug> fmt::Debug for SharedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<T> for SharedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> SharedList<T> {
        let mut list = SharedList::default();
        items.into_iter().for_each(|item| list.push(item));
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_list_that_a_vector_would_be() {
        for len in [0, 1, 63, 64, 65, 128, 200] {
            let list: SharedList<usize> = (0..len).collect();
            assert_eq!((list.len(), list.is_empty(), list.last().copied()), (len, len == 0, len.checked_sub(1)));
            assert!(list.iter().copied().eq(0..len) && list.iter().rev().copied().eq((0..len).rev()));
            assert!(list.iter_from(60).copied().eq(60..len));
            assert_eq!((list.get(len), list.get(len / 2).copied()), (None, (len > 0).then_some(len / 2)));
        }
    }

    #[test]
    fn cutting_it_off_and_growing_it_again_is_exact() {
        for (len, kept) in [(200, 130), (200, 128), (200, 64), (200, 63), (200, 0), (70, 66), (64, 64), (10, 20)] {
            let mut list: SharedList<usize> = (0..len).collect();
            list.truncate(kept);
            list.push(7);
            assert!(list.iter().copied().eq((0..len.min(kept)).chain([7])), "{len} cut to {kept}");
        }
    }

    #[test]
    fn lists_have_in_common_what_comes_before_their_first_difference() {
        let list: SharedList<usize> = (0..300).collect();
        for place in [0, 5, 63, 64, 200, 299] {
            let mut other = list.clone();
            other.set(place, 999);
            let fresh: SharedList<usize> = other.iter().copied().collect();
            assert_eq!((list.common(&other), other.common(&list), list.common(&fresh)), (place, place, place));
            let mut cut = list.clone();
            cut.truncate(place);
            assert_eq!((list.common(&cut), cut.common(&list)), (place, place));
        }
        let again: SharedList<usize> = (0..300).collect();
        assert_eq!((list.common(&again), list == again, list.common(&SharedList::default())), (300, true, 0));
    }

    #[test]
    fn a_clone_keeps_what_it_had() {
        let mut list: SharedList<usize> = (0..100).collect();
        let clone = list.clone();
        list.set(3, 77);
        list.set(99, 78);
        list.set(100, 79);
        assert_eq!((list.get(3), list.get(99), list.len()), (Some(&77), Some(&78), 100));
        assert!(clone.iter().copied().eq(0..100) && clone != list);
    }
}
