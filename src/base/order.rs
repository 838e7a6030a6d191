//! Keeping short lists in order, item by item: the library's sorts cost a page some kilobytes for each type that they sort.

/// Puts an item behind all that do not come after it, in a list that is in the order of their keys.
pub fn insert_in_order<T, K: Ord>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let place = list.partition_point(|other| key(other) <= key(&item));
    list.insert(place, item);
}

/// The items in the order of their keys; equal ones stay as they were. Quick where they are nearly in order, or few.
pub fn in_order<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut list = Vec::new();
    items.into_iter().for_each(|item| insert_in_order(&mut list, item, &key));
    list
}

/// Puts a list in order where it stands: quick where it is nearly in order, or short.
pub fn put_in_order<T: Ord>(list: &mut [T]) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0 && list[place - 1] > list[place] {
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_in_the_order_of_their_keys_and_equal_ones_as_they_came() {
        let items = [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e'), (0, 'f')];
        assert_eq!(in_order(items, |item| item.0), [(0, 'f'), (1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }

    #[test]
    fn a_list_is_put_in_order_where_it_stands() {
        for list in [vec![], vec![1], vec![2, 1], vec![3, 1, 2, 1, 3, 0], vec![0, 1, 2, 3]] {
            let (mut put, mut sorted) = (list.clone(), list);
            put_in_order(&mut put);
            sorted.sort_unstable();
            assert_eq!(put, sorted);
        }
    }
}
