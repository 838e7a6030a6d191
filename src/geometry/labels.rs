//! Labels that can be read: each beside its message, none over another.
//!
//! Greedy and without memory, so that the same moment always looks the same: whoever left first chooses first, among its own place,
//! places around it, and shorter forms; where nothing is free a dot must do. No label stands on a process, a name or another message.

use super::{Lean, Point, Ring};
use crate::base::in_order;

/// The height of a label.
pub const LABEL_HEIGHT: f32 = 27.0;
/// The least gap between two labels.
const GAP: f32 = 3.0;
/// Half the room that a message itself needs, so that it can be seen and tapped beside its label.
const DOT: f32 = 8.0;
/// How far above or below its message a label stands that can't stand on it.
pub(super) const ABOVE: f32 = LABEL_HEIGHT / 2.0 + DOT + 1.0;
/// So few messages have room for whole labels on a phone too.
const FEW: usize = 5;
/// Beyond so many messages nobody reads labels.
const MOST: usize = 60;

/// How much of the ring is its middle, and how far apart the places are that are tried there.
const WITHIN: f32 = 0.75;
/// See [`WITHIN`].
const STEP: f32 = 8.0;

/// A message that wants a label.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Label {
    /// Where the message is.
    pub at: Point,
    /// The width of the label in full.
    pub full: f32,
    /// The width of its short form.
    pub short: f32,
    /// When it is its turn.
    pub turn: Turn,
    /// To which side of its message it leans.
    pub lean: Lean,
}

/// When a label gets its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Turn {
    /// Before all others, and whatever it may cover.
    First,
    /// In the order of sending.
    Usual,
    /// Never: a dot will do.
    Never,
}

/// What is shown of a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// All of it.
    Full,
    /// Its short form.
    Short,
    /// Only that there is a message.
    Dot,
}

/// Where a label is put.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Put {
    /// What is shown of it.
    pub shown: Shown,
    /// Where its middle stands, from its message.
    pub shift: Point,
}

/// What no label may cover.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Taken {
    /// Processes: their middles and radii.
    pub circles: Vec<(Point, f32)>,
    /// Names.
    pub rects: Vec<Rect>,
}

/// The assumed width of words, as a multiple of the size of their letters.
pub fn letters_width(text: &str) -> f32 {
    let em = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '(' | ')' | ' ' | ':' | '\'' => 0.31,
        'm' | 'w' | 'M' | 'W' => 0.86,
        '@' => 1.0,
        'A'..='Z' => 0.66,
        _ => 0.57,
    };
    text.chars().map(em).sum()
}

/// Puts labels, on the stage of a ring. `brief` prefers short forms for many of them, as on a phone.
pub fn put_labels(labels: &[Label], mut taken: Taken, ring: &Ring, brief: bool) -> Vec<Put> {
    let mut puts = vec![Put { shown: Shown::Dot, shift: Point::default() }; labels.len()];
    let crowded = labels.len() > MOST;
    let has_turn = |index: &usize| labels[*index].turn == Turn::First || (!crowded && labels[*index].turn != Turn::Never);
    for index in in_order((0..labels.len()).filter(has_turn), |&index| labels[index].turn) {
        let label = labels[index];
        let first = label.turn == Turn::First;
        let forms: &[Shown] = if brief && !first && labels.len() > FEW { &[Shown::Short] } else { &[Shown::Full, Shown::Short] };
        let others = || labels.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, label)| label.at);
        let free = |put: &Put| {
            let rect = rect(label, *put);
            rect.left >= 0.0
                && rect.right <= ring.size.width
                && rect.top >= 0.0
                && rect.bottom <= ring.size.height
                && taken.is_free(&rect)
                && (crowded || !others().any(|at| rect.covers(at, DOT)))
        };
        let own = Put { shown: forms[0], shift: Point::default() };
        let beside = || forms.iter().flat_map(|&shown| around(label, shown)).find(free);
        let chosen = Some(own).filter(free).or_else(beside).or(Some(own).filter(|_| first));
        if let Some(put) = chosen {
            puts[index] = put;
            taken.rects.push(rect(label, put));
        }
    }
    puts
}

/// The places for a label, best first: on its message, above or below, beside, and slanting; all on the side to which it leans.
fn around(label: Label, shown: Shown) -> impl Iterator<Item = Put> {
    let Lean { right, down } = label.lean;
    let (side, above) = (right * beside(width_of(label, shown)), down * ABOVE);
    let shifts = [
        (0.0, 0.0),
        (0.0, above),
        (side, 0.0),
        (side * 0.7, above),
        (-side * 0.7, above),
        (0.0, above * 2.2),
        (side * 0.7, above * 2.2),
        (-side * 0.7, above * 2.2),
    ];
    shifts.into_iter().map(move |(x, y)| Put { shown, shift: Point::new(x, y) })
}

/// How far beside its message the middle of a label of that width stands.
pub(super) fn beside(width: f32) -> f32 {
    width / 2.0 + DOT + 4.0
}

/// A rectangle that is taken.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rect {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Rect {
    /// The rectangle around a point.
    pub fn around(at: Point, width: f32, height: f32) -> Rect {
        Rect { left: at.x - width / 2.0, top: at.y - height / 2.0, right: at.x + width / 2.0, bottom: at.y + height / 2.0 }
    }

    /// Whether two come too near to each other to be told apart.
    pub fn meets(&self, other: &Rect) -> bool {
        self.left < other.right + GAP && other.left < self.right + GAP && self.top < other.bottom + GAP && other.top < self.bottom + GAP
    }

    /// Its point that is nearest to another.
    pub fn nearest(&self, at: Point) -> Point {
        Point::new(at.x.max(self.left).min(self.right), at.y.max(self.top).min(self.bottom))
    }

    /// Whether a point lies in it.
    pub fn holds(&self, at: Point) -> bool {
        self.nearest(at) == at
    }

    /// Whether it comes nearer to a point than that.
    fn covers(&self, at: Point, distance: f32) -> bool {
        at.distance(self.nearest(at)) < distance
    }
}

/// The place of words of that size that is nearest to the middle of the stage and free, if one is within the ring.
pub fn room_for(taken: &Taken, ring: &Ring, width: f32, height: f32) -> Option<Rect> {
    let steps = |radius: f32, step: f32| {
        let most = (radius * WITHIN / step) as i32;
        (-most..=most).map(move |at| at as f32 * step)
    };
    let all = steps(ring.radii.y, STEP).flat_map(|y| steps(ring.radii.x, 2.0 * STEP).map(move |x| Point::new(x, y)));
    let on_stage = |rect: &Rect| rect.left >= 0.0 && rect.right <= ring.size.width && rect.top >= 0.0 && rect.bottom <= ring.size.height;
    let free = all.filter(|shift| {
        let rect = Rect::around(ring.centre.plus(*shift, 1.0), width, height);
        on_stage(&rect) && taken.is_free(&rect)
    });
    let nearest = free.min_by(|one, other| one.distance(Point::default()).total_cmp(&other.distance(Point::default())))?;
    Some(Rect::around(ring.centre.plus(nearest, 1.0), width, height))
}

impl Taken {
    /// The same, and something else.
    pub fn and(mut self, rect: Option<Rect>) -> Taken {
        self.rects.extend(rect);
        self
    }

    fn is_free(&self, rect: &Rect) -> bool {
        !self.circles.iter().any(|&(at, radius)| rect.covers(at, radius)) && !self.rects.iter().any(|other| rect.meets(other))
    }
}

fn width_of(label: Label, shown: Shown) -> f32 {
    if shown == Shown::Full { label.full } else { label.short }
}

fn rect(label: Label, put: Put) -> Rect {
    Rect::around(label.at.plus(put.shift, 1.0), width_of(label, put.shown), LABEL_HEIGHT)
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::*;
    use crate::base::Roster;

    /// To the right, and upwards.
    const LEAN: Lean = Lean { right: 1.0, down: -1.0 };

    fn stage() -> Ring {
        Ring::new(Size { width: 900.0, height: 900.0 }, Roster { processes: 1, clients: 0 })
    }

    fn label(x: f32, y: f32) -> Label {
        Label { at: Point::new(x, y), full: 90.0, short: 40.0, turn: Turn::Usual, lean: LEAN }
    }

    #[test]
    fn labels_never_overlap() {
        let labels: Vec<Label> = (0..40).map(|i| label(200.0 + (i % 7) as f32 * 53.0, 100.0 + (i / 7) as f32 * 37.0)).collect();
        let puts = put_labels(&labels, Taken::default(), &stage(), false);
        let rects: Vec<Rect> = labels.iter().zip(&puts).filter(|(_, put)| put.shown != Shown::Dot).map(|(label, put)| rect(*label, *put)).collect();
        assert!(rects.len() > 5);
        for (index, one) in rects.iter().enumerate() {
            assert!(rects[index + 1..].iter().all(|other| !one.meets(other)));
        }
    }

    #[test]
    fn two_messages_that_cross_can_both_be_seen() {
        let mut labels = [label(200.0, 100.0), label(212.0, 104.0)];
        labels[1].lean = Lean { right: -1.0, down: 1.0 };
        let puts = put_labels(&labels, Taken::default(), &stage(), false);
        assert!(puts.iter().all(|put| put.shown == Shown::Full));
        for (one, other) in [(0, 1), (1, 0)] {
            assert!(!rect(labels[one], puts[one]).covers(labels[other].at, DOT));
        }
    }

    #[test]
    fn no_label_stands_on_a_process() {
        let taken = Taken { circles: vec![(Point::new(240.0, 100.0), 30.0)], rects: Vec::new() };
        let label = label(205.0, 100.0);
        let put = put_labels(&[label], taken, &stage(), false)[0];
        assert!(put.shown == Shown::Full && !rect(label, put).covers(Point::new(240.0, 100.0), 30.0));
    }

    #[test]
    fn a_lone_label_stands_on_its_message_in_full() {
        assert_eq!(put_labels(&[label(200.0, 100.0)], Taken::default(), &stage(), false), [Put { shown: Shown::Full, shift: Point::default() }]);
        let many: Vec<Label> = (0..6).map(|place| label(200.0, 100.0 + 50.0 * place as f32)).collect();
        assert_eq!(put_labels(&many, Taken::default(), &stage(), true)[0], Put { shown: Shown::Short, shift: Point::default() });
    }

    #[test]
    fn what_brings_no_news_is_a_dot_where_there_is_room_for_a_label_too() {
        let mut labels = [label(200.0, 100.0), label(400.0, 100.0)];
        labels[1].turn = Turn::Never;
        let puts = put_labels(&labels, Taken::default(), &stage(), false);
        assert_eq!((puts[0].shown, puts[1].shown), (Shown::Full, Shown::Dot));
    }

    #[test]
    fn whoever_is_selected_is_always_readable() {
        let mut labels = vec![label(200.0, 100.0); 100];
        labels[99].turn = Turn::First;
        assert_eq!(put_labels(&labels, Taken::default(), &stage(), true)[99].shown, Shown::Full);
    }
}
