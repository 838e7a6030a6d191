//! Something large that is handed down often and seldom made anew.

use core::ops::Deref;
use std::rc::Rc;

/// A shared value that is equal to itself alone: comparing it costs nothing.
#[derive(Default, Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares it.
    pub fn new(item: T) -> Shared<T> {
        Shared(Rc::new(item))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
