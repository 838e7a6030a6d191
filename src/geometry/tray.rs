//! Where a tray stands: what waits at a process or is counted there, beside it, outward, off the ways of messages.

use super::{Anchor, Place, Point, Rect, Ring, Size};
use crate::base::ProcessId;

/// Between a tray and what stands beside it.
const AIR: f32 = 4.0;
/// How far from the straight line between two processes their messages reach.
const LANES: f32 = 13.0;
/// At how many places of a line it is asked whether a tray lies on it.
const TRIED: u16 = 24;

impl Ring {
    /// The room on the stage for a tray of that size at a process, if there is any that covers no process and nothing that is taken, which
    /// begins with the rooms of everybody's names, in order. Where there are several, it covers no way of a message and stands outward.
    pub fn tray(&self, id: ProcessId, size: Size, taken: &[Rect]) -> Option<Rect> {
        let place = self.places[id];
        let rooms = around(place, size, taken[id.index()], self).map(|rect| self.kept_in(rect));
        let free = rooms.into_iter().filter(|rect| self.hit_by(rect, taken) == 0);
        free.min_by_key(|rect| if place.is_roomy() { self.ways_under(rect) } else { 0 })
    }

    /// The same rectangle moved sideways until no part of it is cut off.
    fn kept_in(&self, rect: Rect) -> Rect {
        let right = (AIR - rect.left).max(0.0) - (rect.right - self.size.width + AIR).max(0.0);
        Rect { left: rect.left + right, right: rect.right + right, ..rect }
    }

    /// How many processes and others it covers, and edges of the stage.
    fn hit_by(&self, rect: &Rect, taken: &[Rect]) -> usize {
        let circles = self.places.iter().filter(|(_, place)| rect.nearest(place.at).distance(place.at) < place.halo()).count();
        let is_out = rect.top < 0.0 || rect.bottom > self.size.height || rect.left < 0.0 || rect.right > self.size.width;
        circles + taken.iter().filter(|other| other.meets(rect)).count() + usize::from(is_out)
    }

    /// On how many ways of messages it lies.
    fn ways_under(&self, rect: &Rect) -> usize {
        let all: Vec<Point> = self.places.iter().map(|(_, place)| place.at).collect();
        let pairs = all.iter().enumerate().flat_map(|(index, one)| all[index + 1..].iter().map(move |other| (*one, *other)));
        let lies_on = |(one, other): &(Point, Point)| {
            let mut tried = (0..=TRIED).map(|share| one.toward(*other, f32::from(share) / f32::from(TRIED)));
            tried.any(|at| rect.nearest(at).distance(at) < LANES)
        };
        pairs.filter(lies_on).count()
    }
}

/// The places for a tray, the best first: along the name on the side of the rim, beside the process, above and below.
fn around(place: Place, Size { width, height }: Size, name: Rect, ring: &Ring) -> [Rect; 12] {
    let Point { x, y } = place.at;
    let (is_above, is_right) = (y <= ring.centre.y, x >= ring.centre.x);
    let at = |left: f32, top: f32| Rect { left, top, right: left + width, bottom: top + height };
    let out = place.halo() + AIR;
    // Beside the process in its upper half, at its middle and in its lower half: towards the rim first.
    let rise = place.radius.max(height / 2.0);
    let heights = [y - rise, y - height / 2.0, y + rise - height];
    let [near, middle, far] = if is_above { heights } else { [heights[2], heights[1], heights[0]] };
    let (left, right) = (x - out - width, x + out);
    let [side, other] = if is_right { [right, left] } else { [left, right] };
    let ends = [at(x - width / 2.0, y - out - height), at(x - width / 2.0, y + out)];
    let along = match place.anchor {
        Anchor::Start => name.left,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => name.right - width,
    };
    let lines = [at(along, name.top - AIR - height), at(along, name.bottom + AIR)];
    let [outward, inward] = if is_above { lines } else { [lines[1], lines[0]] };
    let [end, start] = if is_above { ends } else { [ends[1], ends[0]] };
    // Level with a name above or below, on the side where there is more room first.
    let [before, behind] = [at(name.left - AIR - width, name.top), at(name.right + AIR, name.top)];
    let [level, level_out] = if is_right { [before, behind] } else { [behind, before] };
    let beside = [at(side, near), at(side, middle), at(other, near), at(other, middle)];
    // Beside a process that has its name above or below, letters that come and go there do not move the tray.
    if place.anchor == Anchor::Middle {
        let [upper, middle, other_upper, other_middle] = beside;
        return [upper, middle, outward, level, level_out, end, other_upper, other_middle, inward, at(side, far), at(other, far), start];
    }
    [outward, inward, end, beside[2], beside[3], beside[0], beside[1], at(other, far), at(side, far), start, level, level_out]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Roster;

    const TRAY: Size = Size { width: 96.0, height: 28.0 };

    /// The room of two lines beside or below every process, as names have it.
    fn names(ring: &Ring) -> Vec<Rect> {
        let name = |place: &Place| {
            let left = match place.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => -35.0,
                Anchor::End => -70.0,
            };
            let Point { x, y } = place.at.plus(place.name, 1.0);
            Rect { left: x + left, top: y - 19.0, right: x + left + 70.0, bottom: y + 23.0 }
        };
        ring.places.iter().map(|(_, place)| name(place)).collect()
    }

    #[test]
    fn a_tray_covers_no_process_no_name_no_other_tray_and_where_there_is_room_no_way_of_a_message() {
        for size in [Size { width: 1013.0, height: 380.0 }, Size { width: 1100.0, height: 420.0 }, Size { width: 450.0, height: 460.0 }] {
            for processes in 2..=6 {
                let ring = Ring::new(size, Roster { processes, clients: 0 });
                let mut taken = names(&ring);
                for (id, _) in ring.places.iter() {
                    let rect = ring.tray(id, TRAY, &taken).unwrap_or_else(|| panic!("{size:?} {processes}: {id:?} has no room"));
                    assert_eq!(ring.hit_by(&rect, &taken), 0, "{size:?} {processes} {id:?}: {rect:?}");
                    // A phone has no room beside its processes: there the more of them stand, the more ways pass by.
                    let most = if ring.tall { usize::from(processes).saturating_sub(3) } else { 0 };
                    assert!(ring.ways_under(&rect) <= most, "{size:?} {processes} {id:?}: {rect:?}");
                    taken.push(rect);
                }
            }
        }
    }
}
