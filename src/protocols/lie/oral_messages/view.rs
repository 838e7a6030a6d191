//! How generals show themselves.

use super::{General, notes, rules};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::protocols::lie::army::{self, Army, COMMANDER};
use crate::protocols::lie::path::Path;
use crate::words::{Datum, Field, Hue, Look, Tally};

impl General {
    pub(super) fn shown(&self, army: &Army) -> Look {
        let order = Path::of(COMMANDER);
        let told = self.om.ordered();
        let standing = match (self.decided, told) {
            (Some(_), _) => Some(army::DECIDED.text()),
            (None, Some(_)) => Some(army::HAS_ITS_ORDER.text()),
            (None, None) => None,
        };
        Look { tallies: self.tallies(&order, army), ..army::look(self.om.me(), standing, told, self.decided) }
    }

    /// What is said of the order, its own word among it, once others have told what they heard; in the end what it believes that they heard.
    fn tallies(&self, order: &Path, army: &Army) -> Vec<Tally> {
        let is_over = self.decided.is_some();
        let asks = army.depth > 0 && !self.commands() && !army.broken.has(&rules::OBEY_AT_ONCE);
        if !asks || !is_over && !self.om.told.keys().any(|path| path.len() == 2) {
            return Vec::new();
        }
        let of = army.beyond(order).count();
        let said = |id: ProcessId| {
            let path = order.with(id);
            Some((id, if is_over { self.believes(&path, army) } else { *self.om.told.get(&path)? }))
        };
        let others = army.beyond(order).filter(|id| *id != self.om.me()).filter_map(said);
        let said: Vec<(ProcessId, Value)> = [(COMMANDER, self.om.told(order))].into_iter().chain(others).collect();
        let tally = |value: Value| {
            let held: ProcessSet = said.iter().filter(|(_, said)| *said == value).map(|(id, _)| *id).collect();
            Tally { value, hue: Hue::Value(value), held, of, needed: of / 2 + 1 }
        };
        army::ORDERS.map(tally).into()
    }

    pub(super) fn state(&self) -> Vec<Field> {
        let told = self.om.told.iter().map(|(path, value)| Datum::List(vec![Datum::Phrase(path.to_string()), Datum::Value(*value)]));
        vec![
            Field::durable("decided", &army::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("told", &notes::FIELD_TOLD, Datum::List(told.collect())),
        ]
    }
}
