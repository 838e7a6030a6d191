//! How generals show themselves.

use super::{General, notes};
use crate::protocols::lie::army::{self, Army};
use crate::words::{Datum, Field, Look};

impl General {
    pub(super) fn shown(&self, army: &Army) -> Look {
        let standing = match (self.decided, self.orders.len()) {
            (_, 2..) => Some(notes::PROVES.text()),
            (Some(_), _) => Some(army::DECIDED.text()),
            (None, 1) => Some(army::HAS_ITS_ORDER.text()),
            (None, _) => None,
        };
        let held = if self.commands() { Some(army.order) } else { (!self.orders.is_empty()).then(|| self.choice(army)) };
        army::look(self.me, standing, held, self.decided)
    }

    pub(super) fn state(&self) -> Vec<Field> {
        let orders = self.orders.iter().map(|(order, chain)| Datum::List(vec![Datum::Value(*order), Datum::Phrase(chain.to_string())]));
        vec![
            Field::durable("decided", &army::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("orders", &notes::FIELD_ORDERS, Datum::List(orders.collect())),
        ]
    }
}
