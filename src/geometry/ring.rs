//! The ring: processes on an ellipse that fills the stage, clients beside it; in a star one of them stands in the middle.

use super::angle::sin_cos;
use super::{Point, Size, px};
use crate::base::{PerProcess, ProcessId, Roster};
use crate::scenario::Layout;
use core::f32::consts::TAU;

/// The largest and the smallest radius of a process.
pub(super) const RADIUS: (f32, f32) = (47.0, 6.0);
/// Below that radius a process has room for its name alone, which stands outward.
pub(super) const SMALL: f32 = 20.0;
/// A process's radius, as a share of the height of a wide stage, and of the width of a tall one.
const NODE: (f32, f32) = (0.096, 0.077);
/// A stage of that height is drawn with a pixel a unit; a higher one larger. On a tall one the width decides.
const UNIT: (f32, f32) = (380.0, 450.0);
/// Letters that are drawn smaller can't be read.
const LEAST_UNIT: f32 = 0.8;
/// A wide stage has at least so many times its height.
const WIDE: f32 = 1.2;
/// A stage that is wider than high and narrower than this has no room for what processes do beside them.
const NARROW_STAGE: f32 = 560.0;
/// Room beside a process for its name and what it does.
const BESIDE: f32 = 150.0;
/// Below that radius it has hardly room for that.
pub(super) const TINY: f32 = 14.0;
/// Room for the arc of a timer around a process.
pub(super) const ARC: f32 = 9.0;
/// How far outside a process its halo runs, around the arc of its timer.
pub(super) const HALO: f32 = 10.0;
/// Half the line of a halo, and the air between it and a name.
pub(super) const AIR: f32 = 4.0;
/// Room for two lines of text above or below a process.
pub(super) const LINES: f32 = 48.0;
/// How far to the right of the straight line a message keeps, so that both directions can be told apart.
const LANE: f32 = 6.0;
/// How far the letters of a name reach above and below their line, and how far below it the second line stands.
pub(super) const ASCENT: f32 = 19.0;
/// See [`ASCENT`].
pub const DESCENT: f32 = 5.0;
/// See [`ASCENT`].
pub const SECOND_LINE: f32 = 18.0;
/// How high the corner is in which stands what is known from outside.
pub(super) const CORNER: f32 = 60.0;
/// The room that a client and its name need in a row.
const SLOT: f32 = 190.0;
/// Left and right of a column of clients, for their names.
const COLUMN: f32 = 22.0;
/// The size of a client, as a share of a process's.
const CLIENT: f32 = 0.75;
/// How far apart lanes are.
const LANE_WIDTH: f32 = 15.0;

/// Where everybody stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Ring {
    /// The stage.
    pub size: Size,
    /// Who has links with whom.
    pub stage: Layout,
    /// The middle of the ring.
    pub centre: Point,
    /// Its half width and half height.
    pub radii: Point,
    /// The radius of a process.
    pub node: f32,
    /// Whether the stage is taller than wide, as on a phone: names stand above and below, labels are short.
    pub tall: bool,
    /// Everybody, clients last.
    pub places: PerProcess<Place>,
    /// The columns in which processes stand by their parts, without clients; none where all stand on a ring.
    pub columns: Vec<Vec<ProcessId>>,
}

/// Where one process stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// Its middle.
    pub at: Point,
    /// Its direction from the middle of the ring, clockwise from 12 o'clock, in radians.
    pub angle: f32,
    /// Its radius.
    pub radius: f32,
    /// Where the first line of its name stands, from its middle.
    pub name: Point,
    /// On which side of that point the name stands.
    pub anchor: Anchor,
}

impl Place {
    /// Whether there is room beside it for its part and what it does; else for its name alone.
    pub fn is_roomy(&self) -> bool {
        self.radius >= SMALL
    }

    /// Whether it is a mere dot.
    pub fn is_tiny(&self) -> bool {
        self.radius < TINY
    }

    /// The radius of the line that surrounds it when it is selected, accused or part of a choice. No name reaches it.
    pub fn halo(&self) -> f32 {
        halo_of(self.radius)
    }
}

/// On which side of its point a text stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// The way of a message: from the edge of one process to the edge of another, keeping to the right.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Path {
    /// Where it leaves.
    pub start: Point,
    /// Where it lands.
    pub end: Point,
}

/// How many pixels a unit has on a stage of so many pixels: everything grows with the drawing, so that the last row can read, and nothing
/// shrinks below what can be read.
fn unit_of(pixels: Size) -> f32 {
    let whole = if is_tall(pixels) { pixels.width / UNIT.1 } else { pixels.height / UNIT.0 };
    whole.max(LEAST_UNIT)
}

/// A stage of so many pixels in units, and how many pixels a unit has.
pub fn in_units(pixels: Size) -> (Size, f32) {
    let unit = unit_of(pixels);
    (Size { width: pixels.width / unit, height: pixels.height / unit }, unit)
}

/// Whether a stage is taller than wide, as on a phone.
pub(super) fn is_tall(size: Size) -> bool {
    size.width < size.height * WIDE
}

/// The largest radius of a process on a stage: a share of its height where it is wide, and of its width where it is tall.
pub(super) fn node_on(size: Size, (wide, tall): (f32, f32)) -> f32 {
    let by_stage = if is_tall(size) { size.width.min(size.height) * tall } else { size.height * wide };
    // Beside a process a narrow stage has room for its name alone, which is how small ones are drawn.
    let narrow = !is_tall(size) && size.width < NARROW_STAGE;
    by_stage.min(if narrow { SMALL - 0.5 } else { RADIUS.0 })
}

/// How far from the edge of a wide stage a process stands that has its name outward beside it.
pub(super) fn beside_node(node: f32, size: Size) -> f32 {
    node + ARC + BESIDE.min(size.width * if node < SMALL { 0.13 } else { 0.185 })
}

/// The radius of the halo of a process.
pub(super) fn halo_of(radius: f32) -> f32 {
    radius + if radius < TINY { 3.0 } else { HALO }
}

impl Ring {
    /// The ring of a roster on a stage of that size, where each is linked with each.
    pub fn new(size: Size, roster: Roster) -> Ring {
        Ring::around(size, roster, Layout::Ring)
    }

    /// A roster on a stage of that size, as its algorithm has it stand: as large as it can be without neighbours that touch.
    pub fn laid(size: Size, roster: Roster, stage: Layout) -> Ring {
        if stage == Layout::Line { Ring::line(size, roster) } else { Ring::around(size, roster, stage) }
    }

    fn around(size: Size, roster: Roster, stage: Layout) -> Ring {
        let mut ring = Ring::with_node(size, roster, stage, largest(size));
        while ring.node > RADIUS.1 && ring.is_crowded() {
            ring = Ring::with_node(size, roster, stage, smaller(ring.node));
        }
        ring
    }

    /// The line on which processes stand, as a path: the ellipse, or around each column; where the stage has no room for its lower part
    /// (below three of them), straight from one to the next. Where not all are linked, the links.
    pub fn outline(&self) -> String {
        let (centre, radii) = (self.centre, self.radii);
        if !self.columns.is_empty() {
            return self.bands();
        }
        if self.stage != Layout::Ring {
            return self.ways_of_stage();
        }
        if centre.y + radii.y <= self.size.height {
            let (left, right, y, rx, ry) = (px(centre.x - radii.x), px(centre.x + radii.x), px(centre.y), px(radii.x), px(radii.y));
            return format!("M{left} {y}A{rx} {ry} 0 1 1 {right} {y}A{rx} {ry} 0 1 1 {left} {y}z");
        }
        let corners = self.places.iter().filter(|(_, place)| place.radius == self.node).map(|(_, place)| place.at);
        let corners: Vec<String> = corners.map(|at| format!("{} {}", px(at.x), px(at.y))).collect();
        format!("M{}z", corners.join("L"))
    }

    fn with_node(size: Size, roster: Roster, stage: Layout, node: f32) -> Ring {
        let tall = is_tall(size);
        let (left, bottom) = beside_clients(size, roster, node);
        let side = if tall { (node + ARC + 3.0).max(58.0_f32.min(size.width * 0.17)) } else { beside_node(node, size) };
        // Names beside their processes leave the room above and below free.
        let above = match (node < SMALL, tall) {
            (true, _) => node + ARC + if node < TINY { 20.0 } else { 32.0 },
            (false, true) => node + ARC + LINES,
            (false, false) => node + ARC + AIR,
        };
        let (width, height) = (size.width - left - 2.0 * side, size.height - bottom - 2.0 * above);
        let (wide, deep) = reach(on_circle(roster, stage));
        let most = height / (1.0 + deep);
        let rx = (width / (2.0 * wide)).min(most * 1.75).max(20.0);
        let ry = most.min(rx * 1.3).max(20.0);
        let centre = Point::new(left + (size.width - left) / 2.0, above + ry + (most - ry).max(0.0));
        let mut ring = Ring { size, stage, centre, radii: Point::new(rx, ry), node, tall, places: PerProcess::from(Vec::new()), columns: Vec::new() };
        ring.places = PerProcess::filled(roster.len(), |id| if roster.is_client(id) { ring.client(id, roster) } else { ring.process(id, roster) });
        ring
    }

    /// Whether two neighbours leave too little room between them.
    pub(super) fn is_crowded(&self) -> bool {
        let places: Vec<&Place> = self.places.iter().map(|(_, place)| place).collect();
        let near = |one: &Place, other: &Place| one.at.distance(other.at) < (one.radius + other.radius) * 1.35 + 4.0;
        places.iter().enumerate().any(|(index, one)| places[index + 1..].iter().any(|other| near(one, other)))
    }

    fn process(&self, id: ProcessId, roster: Roster) -> Place {
        // Of a star the first stands in the middle, and the second at twelve.
        let place = if self.stage == Layout::Star { id.index().saturating_sub(1) } else { id.index() };
        let angle = angle_of(place as u8, on_circle(roster, self.stage));
        let is_middle = roster.processes == 1 || self.stage == Layout::Star && id.index() == 0;
        let at = if is_middle { self.centre } else { self.on_ring(angle) };
        let (name, anchor) = self.name_of(angle, self.node);
        Place { at, angle, radius: self.node, name, anchor }
    }

    /// Clients stand in a column on the left, or in a row below where the stage is tall.
    pub(super) fn client(&self, id: ProcessId, roster: Roster) -> Place {
        // Many of them in a column are smaller; the processes are not.
        let (place, clients) = ((id.index() - roster.processes as usize) as f32, f32::from(roster.clients));
        let (slot, apart) = (self.size.width / clients, (self.size.height - CORNER) / clients);
        // The arcs of their timers have room between them, as far as that leaves anything of the clients.
        let by_column = (apart * 0.34).min((apart / 2.0 - ARC).max(apart * 0.25));
        let radius = (self.node * CLIENT).min(if self.tall { self.node } else { by_column });
        let at = match (self.tall, slot >= SLOT) {
            (true, true) => Point::new(slot * (place + 0.5) - SLOT / 2.0 + radius + ARC, self.size.height - ARC - radius),
            (true, false) => Point::new(slot * (place + 0.5), self.size.height - LINES - ARC - radius),
            (false, _) => Point::new(radius + COLUMN, CORNER + apart * (place + 0.5) - if is_low(apart, radius) { 0.0 } else { 16.0 }),
        };
        let angle = (at.x - self.centre.x).atan2(self.centre.y - at.y).rem_euclid(TAU);
        // Where the column leaves no room below, or the row has room for it, the name stands beside.
        let is_below = if self.tall { slot < SLOT } else { !is_low(apart, radius) };
        let (name, anchor) = match is_below {
            true => (Point::new(0.0, radius + HALO + AIR + ASCENT), Anchor::Middle),
            false => (Point::new(radius + HALO + 2.0 * AIR, -3.0), Anchor::Start),
        };
        Place { at, angle, radius, name, anchor }
    }

    /// The point of the ring in a direction, clockwise from 12 o'clock.
    pub fn on_ring(&self, angle: f32) -> Point {
        let (right, up) = sin_cos(angle);
        Point::new(self.centre.x + self.radii.x * right, self.centre.y - self.radii.y * up)
    }

    fn name_of(&self, angle: f32, radius: f32) -> (Point, Anchor) {
        let (right, up) = sin_cos(angle);
        let out = radius + HALO + AIR;
        if radius < SMALL {
            let anchor = if right.abs() < 0.3 {
                Anchor::Middle
            } else if right > 0.0 {
                Anchor::Start
            } else {
                Anchor::End
            };
            let out = radius + if radius < TINY { 6.0 } else { HALO + 2.0 * AIR };
            return (Point::new(right * out, 4.0 - up * (out + 5.0)), anchor);
        }
        // Whoever stands in the middle has its name on the right.
        match (self.tall, right > -0.05) {
            (false, true) => (Point::new(out + AIR, -3.0), Anchor::Start),
            (false, false) => (Point::new(-out - AIR, -3.0), Anchor::End),
            _ if up > -0.05 => (Point::new(0.0, -out - DESCENT - SECOND_LINE), Anchor::Middle),
            _ => (Point::new(0.0, out + ASCENT), Anchor::Middle),
        }
    }

    /// The way from one to another.
    pub fn path(&self, from: ProcessId, to: ProcessId) -> Path {
        self.path_in_lane(from, to, 0)
    }

    /// The same for one of several messages that would else cover each other all the way: each in a lane of its own.
    pub fn path_in_lane(&self, from: ProcessId, to: ProcessId, lane: u8) -> Path {
        let (a, b) = (self.places[from], self.places[to]);
        let length = a.at.distance(b.at).max(1.0);
        let ahead = Point::new((b.at.x - a.at.x) / length, (b.at.y - a.at.y) / length);
        let right = Point::new(-ahead.y, ahead.x);
        let lane = (LANE + LANE_WIDTH * f32::from(lane)).min(self.node * 0.8);
        let start = a.at.plus(ahead, (a.radius - 4.0).min(length / 2.0)).plus(right, lane);
        let end = b.at.plus(ahead, -(b.radius + 2.0).min(length / 2.0)).plus(right, lane);
        Path { start, end }
    }
}

/// The largest radius of a process on a stage, and the next one to try where that is too large.
pub(super) fn largest(size: Size) -> f32 {
    node_on(size, NODE).max(RADIUS.1)
}

/// See [`largest`].
pub(super) fn smaller(node: f32) -> f32 {
    (node * 0.92).max(RADIUS.1)
}

/// The room that clients take on the left, in a column, or below where the stage is tall, in a row.
pub(super) fn beside_clients(size: Size, roster: Roster, node: f32) -> (f32, f32) {
    match (roster.clients > 0, is_tall(size)) {
        (false, _) => (0.0, 0.0),
        (true, true) if size.width / f32::from(roster.clients) >= SLOT => (0.0, 2.0 * (node * CLIENT + ARC) + AIR),
        (true, true) => (0.0, 2.0 * (node * CLIENT + ARC) + LINES + AIR),
        // In a low column names stand beside their clients.
        (true, false) if is_low((size.height - CORNER) / f32::from(roster.clients), node * CLIENT / 2.0) => (SLOT.min(size.width * 0.13), 0.0),
        (true, false) => (2.0 * (node * CLIENT + COLUMN), 0.0),
    }
}

/// How many stand on the ring itself.
fn on_circle(roster: Roster, stage: Layout) -> u8 {
    if stage == Layout::Star { roster.processes.saturating_sub(1).max(1) } else { roster.processes }
}

/// Whether a column in which clients are so far apart has no room for a name below each.
fn is_low(apart: f32, radius: f32) -> bool {
    apart < 2.0 * (radius + HALO) + AIR + ASCENT + SECOND_LINE + DESCENT
}

/// The direction of a place on the ring, clockwise from 12 o'clock.
fn angle_of(place: u8, processes: u8) -> f32 {
    TAU * f32::from(place) / f32::from(processes.max(1))
}

/// How far a ring of so many reaches to the sides and down, where it reaches up by 1: five of them do not reach down as far.
fn reach(processes: u8) -> (f32, f32) {
    let all = (0..processes).map(|place| sin_cos(angle_of(place, processes)));
    all.fold((0.3, 0.0), |(wide, low), (right, up)| (right.max(wide), (-up).max(low)))
}

impl Path {
    /// The point at a share of the way.
    pub fn at(self, share: f32) -> Point {
        self.start.toward(self.end, share)
    }

    /// Its direction, clockwise from the right, in degrees.
    pub fn degrees(self) -> f32 {
        (self.end.y - self.start.y).atan2(self.end.x - self.start.x).to_degrees()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECTOR: Size = Size { width: 940.0, height: 540.0 };
    const PHONE: Size = Size { width: 390.0, height: 420.0 };
    const NARROW: Size = Size { width: 320.0, height: 360.0 };

    #[test]
    fn everybody_stands_on_the_stage_and_on_nobody_s_feet() {
        for size in [PROJECTOR, PHONE, NARROW] {
            for (processes, clients) in [(1, 0), (3, 0), (5, 0), (5, 2), (7, 3), (25, 0), (51, 9)] {
                let ring = Ring::new(size, Roster { processes, clients });
                let places: Vec<Place> = ring.places.iter().map(|(_, place)| *place).collect();
                for (index, place) in places.iter().enumerate() {
                    let within = |at: f32, most: f32| at >= place.radius && at <= most - place.radius;
                    assert!(within(place.at.x, size.width) && within(place.at.y, size.height), "{size:?} {processes}+{clients}: {place:?}");
                    for other in &places[index + 1..] {
                        assert!(place.at.distance(other.at) > place.radius + other.radius, "{size:?} {processes}+{clients}: {place:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_first_process_stands_at_twelve_and_the_others_follow_clockwise() {
        let ring = Ring::new(PROJECTOR, Roster { processes: 5, clients: 0 });
        let at = |number| ring.places[ProcessId::numbered(number)].at;
        assert!((at(1).x - ring.centre.x).abs() < 0.01 && at(1).y < ring.centre.y);
        assert!(at(2).x > ring.centre.x && at(5).x < ring.centre.x);
    }

    #[test]
    fn no_name_reaches_the_halo_of_its_process() {
        for size in [PROJECTOR, PHONE, NARROW] {
            for roster in [(3, 0), (5, 0), (6, 1), (7, 3)].map(|(processes, clients)| Roster { processes, clients }) {
                let ring = Ring::new(size, roster);
                for (id, place) in ring.places.iter().filter(|(_, place)| place.radius >= SMALL) {
                    let (top, bottom) = (place.name.y - ASCENT, place.name.y + SECOND_LINE + DESCENT);
                    let beside = place.anchor != Anchor::Middle && place.name.x.abs() > place.halo();
                    assert!(beside || top > place.halo() || bottom < -place.halo(), "{size:?} {roster:?} {id:?}: {place:?}");
                }
            }
        }
    }

    #[test]
    fn clients_do_not_stand_on_each_other_s_names() {
        let low = Size { width: 918.0, height: 320.0 };
        let ring = Ring::new(low, Roster { processes: 5, clients: 4 });
        let clients: Vec<&Place> = ring.places.iter().skip(5).map(|(_, place)| place).collect();
        for pair in clients.windows(2) {
            assert!(pair[0].at.y + pair[0].name.y + SECOND_LINE + DESCENT < pair[1].at.y - pair[1].halo(), "{pair:?}");
        }
    }

    #[test]
    fn the_two_directions_of_a_link_keep_apart() {
        let ring = Ring::new(PHONE, Roster { processes: 3, clients: 0 });
        let (one, two) = (ProcessId::numbered(1), ProcessId::numbered(2));
        let (there, back) = (ring.path(one, two), ring.path(two, one));
        assert!(there.at(0.5).distance(back.at(0.5)) > 5.0);
    }
}
