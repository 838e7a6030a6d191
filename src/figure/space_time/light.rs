//! What a selection lights up: the causal past and future of an event or a message; whatever is concurrent dims.

use crate::run::{Arrow, End, Passage, Relation};
use crate::scenario::MessageName;
use crate::scenario::RecordId;
use crate::scenario::link::Select;

/// How something stands to what is selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glow {
    /// It is selected.
    Itself,
    /// It could have caused it.
    Past,
    /// It could be caused by it.
    Future,
    /// Neither.
    Apart,
}

/// How everything in a stretch stands to what is selected.
#[derive(Clone, PartialEq, Debug)]
pub struct Light {
    events: Vec<Glow>,
    arrow: Option<MessageName>,
}

impl Light {
    /// The light of a selection; none where nothing is selected that lies in the stretch and has causes and effects.
    pub fn of(passage: &Passage, select: Option<Select>) -> Option<Light> {
        let (before, after, arrow) = match select? {
            Select::Process(_) | Select::Link(..) => return None,
            Select::Event(name) => {
                let place = passage.place(RecordId::named(name)?)?;
                (Some(place), Some(place), None)
            }
            Select::Message(name) => {
                let arrow = passage.arrow(name)?;
                let arrived = match arrow.end {
                    End::Arrived(id) => passage.place(id),
                    End::Lost(..) | End::OnTheWay => None,
                };
                (arrow.sent_in.and_then(|id| passage.place(id)), arrived, Some(arrow.name))
            }
        };
        let glow = |place: usize| {
            let stands = |other: Option<usize>| other.map(|other| passage.relation(place, other));
            let (to_first, to_last) = (stands(before), stands(after));
            match (to_first, to_last) {
                (Some(Relation::Same), _) if arrow.is_none() => Glow::Itself,
                (Some(Relation::Same | Relation::Before), _) => Glow::Past,
                (_, Some(Relation::Same | Relation::After)) => Glow::Future,
                _ => Glow::Apart,
            }
        };
        Some(Light { events: (0..passage.events.len()).map(glow).collect(), arrow })
    }

    /// How an event stands to what is selected, by its place.
    pub fn event(&self, place: usize) -> Glow {
        self.events[place]
    }

    /// How a message stands to it: of the past if it arrived there, of the future if it left there.
    pub fn arrow(&self, passage: &Passage, arrow: &Arrow) -> Glow {
        let glow = |id: Option<RecordId>| id.and_then(|id| passage.place(id)).map_or(Glow::Apart, |place| self.events[place]);
        let arrived = match arrow.end {
            End::Arrived(id) => glow(Some(id)),
            End::Lost(..) | End::OnTheWay => Glow::Apart,
        };
        if self.arrow == Some(arrow.name) {
            Glow::Itself
        } else if matches!(arrived, Glow::Past | Glow::Itself) {
            Glow::Past
        } else if matches!(glow(arrow.sent_in), Glow::Future | Glow::Itself) {
            Glow::Future
        } else {
            Glow::Apart
        }
    }
}
