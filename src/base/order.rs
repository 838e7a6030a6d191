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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_in_the_order_of_their_keys_and_equal_ones_as_they_came() {
        let items = [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e'), (0, 'f')];
        assert_eq!(in_order(items, |item| item.0), [(0, 'f'), (1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }
}
