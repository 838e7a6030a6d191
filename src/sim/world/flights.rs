//! Messages on the way: who sent them when, and when they arrive.

use super::{Agenda, World};
use crate::base::{ProcessId, Purpose, Span, Time};
use crate::scenario::MessageName;
use crate::scenario::RecordId;
use crate::sim::Why;
use std::rc::Rc;

/// A message on the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flight {
    /// The sender.
    pub from: ProcessId,
    /// The receiver.
    pub to: ProcessId,
    /// The how-manieth of this pair, from 1.
    pub nth: u32,
    /// Which copy, from 1.
    pub copy: u8,
    /// When it left.
    pub sent: Time,
    /// When it arrives, or would have arrived.
    pub arrives: Time,
    /// Why it will not arrive, where that is settled already.
    pub lost: Option<Why>,
    /// The record of its sending.
    pub send: RecordId,
    /// How many messages, each because of the one before, led up to it, itself among them.
    pub delays: u32,
    /// Whether it waits at the door of a paused process.
    pub parked: bool,
    /// What it says, by the number under which that is kept.
    pub(in crate::sim) message: u32,
    pub(super) order: u64,
}

/// The most copies of one message: what a name has room for.
pub const MAX_COPIES: u8 = u8::MAX;

/// All messages on the way, in slots that are used again, and how many each pair has sent.
#[derive(Clone, Debug)]
pub(super) struct Flights {
    slots: Vec<Option<Flight>>,
    free: Vec<u32>,
    sent: Vec<u32>,
    /// How many copies lines of the script have made of which messages; snapshots share it.
    doubled: Rc<Vec<(MessageName, u8)>>,
    everybody: usize,
}

impl Flights {
    pub fn new(everybody: usize) -> Flights {
        Flights { slots: Vec::new(), free: Vec::new(), sent: vec![0; everybody * everybody], doubled: Rc::default(), everybody }
    }

    pub fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    pub fn get(&self, slot: u32) -> Option<&Flight> {
        self.slots[slot as usize].as_ref()
    }

    fn get_mut(&mut self, slot: u32) -> &mut Flight {
        self.slots[slot as usize].as_mut().expect("only slots in flight are asked for")
    }

    fn put(&mut self, flight: Flight) -> u32 {
        match self.free.pop() {
            Some(slot) => {
                self.slots[slot as usize] = Some(flight);
                slot
            }
            None => {
                self.slots.push(Some(flight));
                self.slots.len() as u32 - 1
            }
        }
    }

    pub fn park(&mut self, slot: u32) {
        self.get_mut(slot).parked = true;
    }

    pub fn unpark(&mut self, slot: u32, now: Time, order: u64) {
        let flight = self.get_mut(slot);
        (flight.parked, flight.arrives, flight.order) = (false, now, order);
    }

    fn count(&mut self, from: ProcessId, to: ProcessId) -> &mut u32 {
        &mut self.sent[from.index() * self.everybody + to.index()]
    }
}

impl World {
    /// Every message on the way with its slot.
    pub fn flights(&self) -> impl Iterator<Item = (u32, &Flight)> {
        self.flights.slots.iter().enumerate().filter_map(|(slot, flight)| Some((slot as u32, flight.as_ref()?)))
    }

    /// How many messages one has sent to the other.
    pub fn sent(&self, from: ProcessId, to: ProcessId) -> u32 {
        self.flights.sent[from.index() * self.roster.len() + to.index()]
    }

    /// Numbers a message of this pair.
    pub(in crate::sim) fn number(&mut self, from: ProcessId, to: ProcessId) -> u32 {
        let count = self.flights.count(from, to);
        *count += 1;
        *count
    }

    /// Sends a message on its way: one slot, or two where the network doubles it.
    pub(in crate::sim) fn send(&mut self, from: ProcessId, to: ProcessId, nth: u32, send: RecordId, message: u32) -> (u32, Option<u32>) {
        self.messages += 1;
        let doubled = self.is_doubled(from, to, nth);
        let delays = self.delays[from] + 1;
        let first = self.launch((from, to), nth, 1, send, delays, message);
        (first, doubled.then(|| self.launch((from, to), nth, 2, send, delays, message)))
    }

    /// The message in a slot, if there is one.
    pub(in crate::sim) fn flight(&self, slot: u32) -> Option<&Flight> {
        self.flights.slots.get(slot as usize)?.as_ref()
    }

    /// Lets the message in a slot say something else.
    pub(in crate::sim) fn carry(&mut self, slot: u32, message: u32) {
        self.flights.get_mut(slot).message = message;
    }

    /// Whether the network doubles a message.
    fn is_doubled(&self, from: ProcessId, to: ProcessId, nth: u32) -> bool {
        let key = [from.number() as u64, to.number() as u64, u64::from(nth), 1];
        self.chance.happens(Purpose::Duplicate, key, self.network.duplicate_permille)
    }

    /// How many copies there are of a message, on the way or past it.
    pub(in crate::sim) fn copies(&self, name: MessageName) -> u8 {
        let whole = MessageName { copy: None, ..name };
        let made = self.flights.doubled.iter().find(|(message, _)| *message == whole).map_or(0, |(_, made)| *made);
        made + 1 + u8::from(self.is_doubled(name.from, name.to, name.nth))
    }

    fn launch(&mut self, (from, to): (ProcessId, ProcessId), nth: u32, copy: u8, send: RecordId, delays: u32, message: u32) -> u32 {
        // By the first ways all copies but the first have the dice of the second.
        let die = if self.first_ways { copy.min(2) } else { copy };
        let key = [from.number() as u64, to.number() as u64, u64::from(nth), u64::from(die)];
        let (shortest, longest) = self.network.latency;
        let delay = Span(self.chance.within(Purpose::Delay, key, shortest.0, longest.0)).times(u64::from(self.status[from].slow));
        let lost = self.chance.happens(Purpose::Loss, key, self.network.loss_permille).then_some(Why::Loss);
        let arrives = self.now + delay;
        let flight = Flight { from, to, nth, copy, sent: self.now, arrives, lost, send, delays, parked: false, message, order: 0 };
        let slot = self.flights.put(flight);
        self.arrive_at(slot, arrives);
        slot
    }

    fn arrive_at(&mut self, slot: u32, arrives: Time) {
        let order = self.schedule(arrives, Agenda::Arrive(slot));
        let flight = self.flights.get_mut(slot);
        (flight.arrives, flight.order) = (arrives, order);
    }

    /// Takes a message off the way.
    pub(in crate::sim) fn land(&mut self, slot: u32) -> Flight {
        let flight = self.flights.slots[slot as usize].take().expect("only slots in flight land");
        self.flights.free.push(slot);
        if flight.parked {
            self.status[flight.to].parked.retain(|&item| item != Agenda::Arrive(slot));
        }
        flight
    }

    /// The slots of the messages of a name that are on the way.
    pub(in crate::sim) fn named(&self, name: MessageName) -> Vec<u32> {
        let is_copy = |copy: u8| name.copy.is_none_or(|named| named == copy || (self.first_ways && named == 2 && copy > 2));
        let is_named = |flight: &Flight| (flight.from, flight.to, flight.nth) == (name.from, name.to, name.nth) && is_copy(flight.copy);
        self.flights().filter(|(_, flight)| is_named(flight)).map(|(slot, _)| slot).collect()
    }

    /// Whether a message waits at the door of a paused process.
    pub(in crate::sim) fn is_parked(&self, slot: u32) -> bool {
        self.flights.get(slot).is_some_and(|flight| flight.parked)
    }

    /// Lets a message arrive so much later.
    pub(in crate::sim) fn hold(&mut self, slot: u32, span: Span) {
        let flight = *self.flights.get_mut(slot);
        self.arrive_at(slot, flight.arrives + span);
    }

    /// Lets a message arrive now, even one that the network meant to lose.
    pub(in crate::sim) fn hurry(&mut self, slot: u32) {
        let flight = self.flights.get_mut(slot);
        flight.lost = None;
        self.arrive_at(slot, self.now);
    }

    /// Sends another copy of a message from its sender, now.
    pub(in crate::sim) fn double(&mut self, slot: u32) -> u32 {
        let Flight { from, to, nth, send, delays, message, .. } = *self.flights.get_mut(slot);
        let whole = MessageName { from, to, nth, copy: None };
        let copy = self.copies(whole) + 1;
        let doubled = Rc::make_mut(&mut self.flights.doubled);
        match doubled.iter_mut().find(|(message, _)| *message == whole) {
            Some((_, made)) => *made += 1,
            None => doubled.push((whole, 1)),
        }
        self.launch((from, to), nth, copy, send, delays, message)
    }
}
