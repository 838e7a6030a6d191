//! Where a card stands that belongs to a thing on the stage: beside it, in the way of as little as can be.

use super::{Place, Point, Rect, Ring, Size};
use crate::base::ProcessId;

/// How far a card keeps from the edge of the stage.
const EDGE: f32 = 6.0;
/// How far the places are apart that are tried.
const STEP: f32 = 12.0;
/// About how large the name beside a process is.
const NAME: Size = Size { width: 112.0, height: 40.0 };
/// With more than so many, everything is in the way of something: ways no longer count.
const FEW: usize = 9;
/// How far it keeps from the middle of a way: messages keep to the right of it and are as high as this.
const AIR: f32 = 18.0;
/// At so many points of a way it is looked whether a card hides it.
const POINTS: usize = 16;

/// What a card belongs to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Subject {
    /// A process.
    Process(ProcessId),
    /// The way between two: a link, or wherever a message may be.
    Way(ProcessId, ProcessId),
}

impl Subject {
    /// Its middle.
    pub fn middle(self, ring: &Ring) -> Point {
        match self {
            Subject::Process(id) => ring.places[id].at,
            Subject::Way(from, to) => ring.places[from].at.toward(ring.places[to].at, 0.5),
        }
    }
}

/// The upper left corner of a card of that size.
pub fn put_card(ring: &Ring, card: Size, subject: Subject) -> Point {
    let (most_x, most_y) = (ring.size.width - card.width - EDGE, ring.size.height - card.height - EDGE);
    let middle = subject.middle(ring);
    let mut best = (f32::MAX, Point::new(EDGE, EDGE));
    let mut y = EDGE;
    loop {
        let mut x = EDGE;
        loop {
            let at = Point::new(x.min(most_x).max(EDGE), y.min(most_y).max(EDGE));
            let rect = Rect { left: at.x, top: at.y, right: at.x + card.width, bottom: at.y + card.height };
            let cost = in_the_way(ring, rect, subject, best.0) + rect.nearest(middle).distance(middle);
            if cost < best.0 {
                best = (cost, at);
            }
            if x >= most_x {
                break;
            }
            x += STEP;
        }
        if y >= most_y {
            return best.1;
        }
        y += STEP;
    }
}

/// Where a card stands that stood somewhere and has another size now: there, as long as it does not hide what it belongs to.
pub fn keep_card(ring: &Ring, card: Size, subject: Subject, at: Point) -> Point {
    let (most_x, most_y) = (ring.size.width - card.width - EDGE, ring.size.height - card.height - EDGE);
    let at = Point::new(at.x.min(most_x).max(EDGE), at.y.min(most_y).max(EDGE));
    let rect = Rect { left: at.x, top: at.y, right: at.x + card.width, bottom: at.y + card.height };
    let hides = match subject {
        Subject::Process(id) => rect.nearest(ring.places[id].at).distance(ring.places[id].at) < ring.places[id].halo(),
        Subject::Way(..) => rect.holds(subject.middle(ring)),
    };
    if hides { put_card(ring, card, subject) } else { at }
}

/// How much a card hides, as a distance that one would rather go; above `enough` it no longer matters how much.
fn in_the_way(ring: &Ring, card: Rect, subject: Subject, enough: f32) -> f32 {
    let mut cost = 0.0;
    for (id, place) in ring.places.iter() {
        let own = if subject == Subject::Process(id) { 1000.0 } else { 60.0 };
        cost += own * shared(card, Rect::around(place.at, place.halo() * 2.0, place.halo() * 2.0)).sqrt();
        cost += 3.0 * shared(card, name_of(place)).sqrt();
    }
    if cost >= enough {
        return cost;
    }
    let around = Rect { left: card.left - AIR, top: card.top - AIR, right: card.right + AIR, bottom: card.bottom + AIR };
    let everybody: Vec<ProcessId> = ring.places.iter().map(|(id, _)| id).collect();
    for (index, &from) in everybody.iter().enumerate() {
        for &to in &everybody[index + 1..] {
            let own = subject == Subject::Way(from, to) || subject == Subject::Way(to, from);
            if own || everybody.len() <= FEW {
                let (one, other) = (ring.places[from].at, ring.places[to].at);
                let hidden = (1..POINTS).filter(|&point| around.holds(one.toward(other, point as f32 / POINTS as f32))).count() as f32;
                cost += hidden / POINTS as f32 * one.distance(other) * if own { 1000.0 } else { 0.3 };
            }
        }
    }
    cost
}

/// About the room that the name beside a process takes.
pub(super) fn name_of(place: &Place) -> Rect {
    let at = Point::new(place.at.x + place.name.x, place.at.y + place.name.y);
    let left = match place.anchor {
        super::Anchor::Start => at.x,
        super::Anchor::Middle => at.x - NAME.width / 2.0,
        super::Anchor::End => at.x - NAME.width,
    };
    Rect { left, top: at.y - NAME.height / 2.0, right: left + NAME.width, bottom: at.y + NAME.height / 2.0 }
}

/// The area that two share.
fn shared(one: Rect, other: Rect) -> f32 {
    let side = |low: f32, high: f32| (high - low).max(0.0);
    side(one.left.max(other.left), one.right.min(other.right)) * side(one.top.max(other.top), one.bottom.min(other.bottom))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Roster;

    const CARD: Size = Size { width: 333.0, height: 124.0 };

    #[test]
    fn a_card_stands_on_the_stage_and_never_on_its_process_or_another() {
        let low = Size { width: 1095.0, height: 380.0 };
        for (size, processes) in [(Size { width: 918.0, height: 484.0 }, 5), (Size { width: 940.0, height: 540.0 }, 5), (low, 6)] {
            let ring = Ring::new(size, Roster { processes, clients: 0 });
            for (id, place) in ring.places.iter() {
                let at = put_card(&ring, CARD, Subject::Process(id));
                let rect = Rect { left: at.x, top: at.y, right: at.x + CARD.width, bottom: at.y + CARD.height };
                assert!(rect.left >= 0.0 && rect.top >= 0.0 && rect.right <= size.width && rect.bottom <= size.height, "{id:?}: {rect:?}");
                for (other, place) in ring.places.iter() {
                    assert!(rect.nearest(place.at).distance(place.at) > place.radius, "{id:?}'s card lies on {other:?}: {rect:?}");
                }
                assert!(rect.nearest(place.at).distance(place.at) < 300.0, "{id:?}'s card is far away: {rect:?}");
            }
        }
    }

    #[test]
    fn a_card_never_hides_the_way_that_it_belongs_to() {
        let ring = Ring::new(Size { width: 918.0, height: 484.0 }, Roster { processes: 5, clients: 2 });
        let everybody: Vec<ProcessId> = ring.places.iter().map(|(id, _)| id).collect();
        for &from in &everybody {
            for &to in everybody.iter().filter(|&&to| to != from) {
                let at = put_card(&ring, CARD, Subject::Way(from, to));
                let rect = Rect { left: at.x, top: at.y, right: at.x + CARD.width, bottom: at.y + CARD.height };
                let path = ring.path(from, to);
                assert!((0..=20).all(|point| !rect.holds(path.at(point as f32 / 20.0))), "{from:?} {to:?}: {rect:?}");
            }
        }
    }

    #[test]
    fn a_card_that_is_larger_than_the_stage_begins_where_the_stage_begins() {
        let ring = Ring::new(Size { width: 200.0, height: CARD.height }, Roster { processes: 3, clients: 0 });
        assert_eq!(put_card(&ring, CARD, Subject::Process(ProcessId::numbered(1))), Point::new(EDGE, EDGE));
    }
}
