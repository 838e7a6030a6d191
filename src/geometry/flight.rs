//! How a message moves: out of its sender, into its receiver, or into its end on the way.

use super::{Path, Point, Ring, crossing, walls};
use crate::base::Time;
use crate::run::{FlightView, Frame};
use crate::sim::Why;
use crate::words::{Datum, Letter};
use std::collections::BTreeMap;
use std::rc::Rc;

/// At which share of its way a message that the network loses bursts.
pub(super) const LOST_AT: f32 = 0.6;
/// How long its burst is seen, as a share of its way.
const BURST: f32 = 0.3;
/// How far before a wall a message waits, as a share of its way.
const BEFORE_WALL: f32 = 0.04;

/// A message of a frame, and what of its way no time changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Way {
    /// The message.
    pub flight: Rc<FlightView>,
    /// Its way; messages that left and arrive together get a lane each.
    pub path: Path,
    /// At which share of it its link is cut, if it is.
    pub wall: Option<f32>,
}

/// Where a message is seen, and what is happening to it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sight {
    /// Where.
    pub at: Point,
    /// What is happening to it.
    pub fate: Fate,
    /// Its way.
    pub path: Path,
}

impl Sight {
    /// Whether the message is whole.
    pub const fn is_whole(&self) -> bool {
        !matches!(self.fate, Fate::Bursts(_) | Fate::Gone)
    }
}

/// What is happening to a message.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fate {
    /// It flies.
    Flies,
    /// It will be lost, and begins to show it.
    Fails,
    /// It bursts: how far the burst has gone, from 0 to 1.
    Bursts(f32),
    /// It waits: at a wall, or at the door of a process that stands still.
    Waits,
    /// It is lost, and no longer seen.
    Gone,
}

/// Where a message is seen. `wall` is the share of its way at which its link is cut, if it is; `calm` moves it in steps.
pub fn sight(flight: &FlightView, now: Time, path: Path, wall: Option<f32>, calm: bool) -> Sight {
    let linear = share(flight.sent, flight.arrives, now);
    let gone = if calm { stepped(linear) } else { eased(linear) };
    let at = |share: f32| path.at(share);
    if flight.parked {
        return Sight { at: at(1.0), fate: Fate::Waits, path };
    }
    if flight.lost == Some(Why::Loss) {
        let fate = match gone {
            gone if gone < LOST_AT * 0.6 => Fate::Flies,
            gone if gone < LOST_AT => Fate::Fails,
            gone if gone < LOST_AT + BURST => Fate::Bursts((gone - LOST_AT) / BURST),
            _ => Fate::Gone,
        };
        return Sight { at: at(gone.min(LOST_AT)), fate, path };
    }
    match wall.map(|wall| wall - BEFORE_WALL).filter(|&wall| gone >= wall) {
        Some(wall) => Sight { at: at(wall.max(0.0)), fate: Fate::Waits, path },
        None => Sight { at: at(gone), fate: Fate::Flies, path },
    }
}

/// More messages than that at once are drawn in bundles.
const MANY: usize = 300;

/// Into how many parts a way is divided: who is in the same part goes in the same bundle.
const PARTS: u64 = 8;

/// So many messages that nobody could tell them apart, in bundles: those of one kind from one to the other, and about as far, each with how
/// many it holds and with the value that all of them carry, if it is one.
fn bundled(flights: &[Rc<FlightView>]) -> Vec<Rc<FlightView>> {
    let moving = flights.iter().filter(|flight| !flight.blocked && !flight.parked);
    let longest = moving.map(|flight| flight.arrives.since(flight.sent).0).max().unwrap_or_default().max(1);
    let mut bundles: Vec<(Rc<FlightView>, u64)> = Vec::new();
    let mut places = BTreeMap::new();
    for flight in flights {
        let part = flight.arrives.since(flight.sent).0 * PARTS / longest;
        let stands = (flight.blocked, flight.parked, flight.lost.is_some());
        let place = *places.entry((flight.name.from, flight.name.to, flight.letter.name, flight.sent, part, stands)).or_insert(bundles.len());
        match bundles.get_mut(place) {
            None => bundles.push((Rc::clone(flight), 1)),
            Some((first, count)) => {
                *count += 1;
                if first.value() != flight.value() {
                    let one = Rc::make_mut(first);
                    one.letter.details.retain(|datum| !matches!(datum, Datum::Value(_)));
                }
            }
        }
    }
    bundles.into_iter().map(|(first, count)| if count > 1 { bundle(&first, count) } else { first }).collect()
}

/// One that stands for so many.
fn bundle(first: &FlightView, count: u64) -> Rc<FlightView> {
    let value = first.value().map(Datum::Value);
    let details = [Datum::Phrase(format!("×{count}"))].into_iter().chain(value).collect();
    let letter = Letter { means: None, details, ..first.letter.clone() };
    Rc::new(FlightView { letter, ..first.clone() })
}

/// The messages of a frame and their ways, in the order in which they were sent; what a process sends itself has none.
pub fn ways(ring: &Ring, frame: &Frame) -> Vec<Way> {
    let walls = walls(ring, frame.roster, &frame.groups);
    let together = if frame.flights.len() > MANY { bundled(&frame.flights) } else { Vec::new() };
    let flights = if together.is_empty() { &frame.flights } else { &together };
    let one = |(place, flight): (usize, &Rc<FlightView>)| {
        let is_alike = |other: &&Rc<FlightView>| {
            (other.name.from, other.name.to, other.sent, other.arrives) == (flight.name.from, flight.name.to, flight.sent, flight.arrives)
        };
        let lane = flights[..place].iter().filter(is_alike).count();
        let path = ring.path_in_lane(flight.name.from, flight.name.to, lane.min(3) as u8);
        Way { flight: Rc::clone(flight), path, wall: flight.blocked.then(|| crossing(path, &walls).unwrap_or(0.5)) }
    };
    flights.iter().enumerate().filter(|(_, flight)| flight.name.from != flight.name.to).map(one).collect()
}

/// Where each message is seen on its way; `calm` moves them in steps.
pub fn sights(ways: &[Way], now: Time, calm: bool) -> Vec<(&Rc<FlightView>, Sight)> {
    ways.iter().map(|Way { flight, path, wall }| (flight, sight(flight, now, *path, *wall, calm))).collect()
}

/// At which share of its way a message was lost that is no longer there; `wall` as for [`sight`].
pub fn loss_share(why: Why, (sent, arrives): (Time, Time), at: Time, wall: Option<f32>) -> f32 {
    match why {
        Why::Loss => LOST_AT,
        Why::Partition => wall.unwrap_or(0.5),
        Why::Crashed => 1.0,
        Why::Dropped => eased(share(sent, arrives, at)),
    }
}

/// How much of the time between two moments has passed, from 0 to 1.
fn share(from: Time, to: Time, now: Time) -> f32 {
    let whole = to.since(from).0.max(1);
    (now.since(from).0 as f32 / whole as f32).min(1.0)
}

/// Slow out of the sender, slow into the receiver, and never standing still.
pub fn eased(linear: f32) -> f32 {
    let smooth = linear * linear * (3.0 - 2.0 * linear);
    0.35 * linear + 0.65 * smooth
}

/// Three stations instead of a flight, for people whom motion makes ill.
pub fn stepped(linear: f32) -> f32 {
    [0.22, 0.5, 0.82][((linear * 3.0) as usize).min(2)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{ProcessId, Roster, Span, Value};
    use crate::scenario::MessageName;
    use crate::words::Lang;

    const PATH: Path = Path { start: Point { x: 0.0, y: 0.0 }, end: Point { x: 100.0, y: 0.0 } };

    fn flight(lost: Option<Why>) -> FlightView {
        FlightView {
            name: MessageName { from: ProcessId::numbered(1), to: ProcessId::numbered(2), nth: 1, copy: Some(1) },
            sent: Time::millis(10),
            arrives: Time::millis(20),
            letter: Letter::ask("Ask", "A"),
            lost,
            blocked: false,
            parked: false,
        }
    }

    #[test]
    fn a_message_never_goes_back_and_arrives() {
        let seen = |ms| sight(&flight(None), Time(ms), PATH, None, false).at.x;
        let ways: Vec<f32> = (10_000..=20_000).step_by(500).map(seen).collect();
        assert!(ways.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((ways[0], ways[ways.len() - 1]), (0.0, 100.0));
    }

    #[test]
    fn a_lost_message_bursts_before_it_arrives() {
        let end = sight(&flight(Some(Why::Loss)), Time(19_900), PATH, None, false);
        assert_eq!((end.fate, end.at.x.round()), (Fate::Gone, 60.0));
        assert!(matches!(sight(&flight(Some(Why::Loss)), Time::millis(16), PATH, None, false).fate, Fate::Bursts(_)));
    }

    #[test]
    fn a_message_waits_at_a_wall() {
        let seen = sight(&flight(None), Time::millis(19), PATH, Some(0.5), false);
        assert_eq!(seen.fate, Fate::Waits);
        assert!(seen.at.x < 50.0);
    }

    #[test]
    fn very_many_messages_go_in_bundles_that_say_how_many_they_are_and_what_all_of_them_carry() {
        let of = |from: usize, nth: u32, value: &str, late: u64| {
            let letter = Letter::tell("Relay", "R").value(Value::word(value));
            let name = MessageName { from: ProcessId::numbered(from), to: ProcessId::numbered(4), nth, copy: Some(1) };
            Rc::new(FlightView { name, arrives: Time::millis(20) + Span::millis(late), letter, ..flight(None) })
        };
        let alike = (1..=200).map(|nth| of(1, nth, "red", 0));
        let mixed = (1..=200).map(|nth| of(2, nth, if nth % 2 == 0 { "red" } else { "blue" }, 0));
        let late = (1..=5).map(|nth| of(3, nth, "red", 10));
        let bundles = bundled(&alike.chain(mixed).chain(late).chain([of(5, 1, "red", 0)]).collect::<Vec<_>>());
        let seen: Vec<(usize, Vec<String>)> = bundles
            .iter()
            .map(|flight| {
                (
                    flight.name.from.number(),
                    flight.letter.details.iter().map(|datum| datum.show(Lang::English, Roster { processes: 5, clients: 0 })).collect(),
                )
            })
            .collect();
        let said = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<String>>();
        assert_eq!(seen, [(1, said(&["×200", "red"])), (2, said(&["×200"])), (3, said(&["×5", "red"])), (5, said(&["red"]))]);
        let few: Vec<_> = (1..=3).map(|nth| of(1, nth, "red", u64::from(nth) * 3)).collect();
        assert_eq!(bundled(&few).len(), 3, "what is not about as far goes by itself");
    }
}
