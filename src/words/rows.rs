//! A long list as a datum: the entries of a log, each made into plain data only for who asks for it.

use super::Datum;
use crate::base::SharedList;
use core::any::Any;
use core::fmt;
use core::hash::{Hash, Hasher};
use std::rc::Rc;

/// An item of a long list.
pub trait Row: Eq + 'static {
    /// The item as plain data.
    fn datum(&self) -> Datum;
}

/// A long list, shared with the state that it is a part of. Two of one origin are compared without a look at what they share.
#[derive(Clone)]
pub struct Rows(Rc<dyn List>);

impl Rows {
    /// The list as it is now.
    pub fn of<T: Row + Clone>(list: &SharedList<T>) -> Rows {
        Rows(Rc::new(list.clone()))
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The items from this place on, counted from 0.
    pub fn from(&self, place: usize) -> impl Iterator<Item = Datum> {
        (place..self.len()).map(|place| self.0.item(place))
    }

    /// How many items two lists have in common, from the first on; none where they hold items of different types.
    pub fn common(&self, other: &Rows) -> usize {
        self.0.common(other.0.as_any())
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Rows) -> bool {
        self.len() == other.len() && self.common(other) == self.len()
    }
}

impl Eq for Rows {}

impl Hash for Rows {
    /// Equal lists have equal lengths: enough to tell states apart that are worth telling apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.from(0)).finish()
    }
}

/// A list whose type of items is erased.
trait List {
    fn len(&self) -> usize;
    fn item(&self, place: usize) -> Datum;
    fn common(&self, other: &dyn Any) -> usize;
    fn as_any(&self) -> &dyn Any;
}

impl<T: Row> List for SharedList<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn item(&self, place: usize) -> Datum {
        self.get(place).map_or(Datum::Nothing, Row::datum)
    }

    fn common(&self, other: &dyn Any) -> usize {
        other.downcast_ref::<SharedList<T>>().map_or(0, |other| self.common(other))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Roster, Value};
    use crate::words::Lang;

    impl Row for i64 {
        fn datum(&self) -> Datum {
            Datum::Value(Value::Number(*self))
        }
    }

    #[test]
    fn a_long_list_is_read_compared_and_shown_like_a_short_one() {
        let list: SharedList<i64> = (1..=200).collect();
        let mut longer = list.clone();
        longer.push(201);
        let (rows, more) = (Rows::of(&list), Rows::of(&longer));
        assert_eq!((rows.len(), rows.common(&more), rows == more, rows == Rows::of(&list)), (200, 200, false, true));
        let roster = Roster { processes: 3, clients: 0 };
        let written = Datum::List((1..=201).map(|number| Datum::Value(Value::Number(number))).collect());
        assert_eq!(Datum::Rows(more).show(Lang::English, roster), written.show(Lang::English, roster));
        assert_eq!(Datum::Rows(Rows::of(&SharedList::<i64>::default())).show(Lang::English, roster), "–");
    }
}
