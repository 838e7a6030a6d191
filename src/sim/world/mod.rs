//! The world around the processes: clock, agenda, links, faults. It knows no algorithm and has no type parameter.
//!
//! Messages and timers are numbers here; the [`shell`](super::shell) keeps what they stand for.

mod flights;
mod links;
mod timers;

pub use flights::{Flight, MAX_COPIES};
pub use timers::Alarm;
pub(super) use timers::Moved;

use crate::base::{Chance, PerProcess, ProcessId, ProcessSet, Purpose, Roster, Time};
use crate::scenario::{Deceit, Lie, Line, Network, Scenario};
use crate::words::Text;
use links::Links;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::rc::Rc;

/// The most events of a run: some minutes of the busiest algorithm. A run that reaches it ends, and says so.
pub const MAX_EVENTS: u64 = 5_000_000;
/// The most events of one instant that follow from others of it: an algorithm that answers without delay would otherwise never let
/// the clock move.
pub const MAX_EVENTS_AT_ONE_INSTANT: u32 = 20_000;
/// The most messages on the way at once: what fits into some tens of megabytes.
pub const MAX_IN_FLIGHT: usize = 100_000;

/// Why a run has ended.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ending {
    /// Nothing is in flight, no timer is set, no line is to come.
    Quiet,
    /// The scenario ends here.
    Until,
    /// It had [`MAX_EVENTS`] events.
    TooManyEvents,
    /// It had [`MAX_EVENTS_AT_ONE_INSTANT`] events at one instant.
    Stuck,
    /// It had [`MAX_IN_FLIGHT`] messages on the way at once.
    TooManyInFlight,
}

impl Ending {
    /// Its word in traces.
    pub const fn word(self) -> &'static str {
        match self {
            Ending::Quiet => "quiet",
            Ending::Until => "until",
            Ending::TooManyEvents => "too-many-events",
            Ending::Stuck => "stuck",
            Ending::TooManyInFlight => "too-many-in-flight",
        }
    }

    /// Whether the run was cut short: nobody knows what would have come.
    pub const fn is_cut_short(self) -> bool {
        matches!(self, Ending::Stuck | Ending::TooManyEvents | Ending::TooManyInFlight)
    }
}

/// How one process is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// Whether it runs at all.
    pub up: bool,
    /// Whether its last crash lost its disk, while it is down.
    pub disk_lost: bool,
    /// Whether it stands still.
    pub paused: bool,
    /// How many times as long everything takes it.
    pub slow: u32,
    /// How it lies, to whom and when; of several that fit a message the last one counts.
    pub deceits: Vec<Deceit>,
    /// It will stop in the middle of its next multicast, which only these get.
    pub(super) doomed: Option<Doom>,
    /// What waits until it goes on, in the order in which it came.
    parked: Vec<Agenda>,
}

/// How a process will stop in the middle of a multicast.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Doom {
    pub reaching: ProcessSet,
    pub disk: crate::scenario::Disk,
    /// The place of the line that asked for it.
    pub line: usize,
}

impl Status {
    /// Whether it does not always tell the truth.
    pub fn is_traitor(&self) -> bool {
        self.deceits.iter().any(|deceit| deceit.lie != Lie::Honest)
    }

    const FRESH: Status = Status { up: true, disk_lost: false, paused: false, slow: 1, deceits: Vec::new(), doomed: None, parked: Vec::new() };
}

/// Something that will happen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Agenda {
    Start(ProcessId),
    Arrive(u32),
    Timer(ProcessId, u16),
}

/// An item of the agenda; at equal times, the one scheduled first comes first. Stale items are passed over when their turn comes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Item {
    at: Time,
    order: u64,
    what: Agenda,
}

/// What happens next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Next {
    /// The line of this place in the script acts.
    Line(usize),
    /// A process starts.
    Start(ProcessId),
    /// The message in this slot reaches its receiver.
    Arrive(u32),
    /// The message in this slot is lost.
    Lose(u32, super::Why),
    /// A timer runs out.
    Timer(ProcessId, u16),
    /// The run is over, and the line of this place never acted: it waited for something, or its moment does not come.
    Unmet(usize, Ending),
    /// It waits for a paused process: nothing to see.
    Parked,
}

/// Clock, agenda, links and faults of one run.
#[derive(Clone, Debug)]
pub struct World {
    roster: Roster,
    network: Network,
    until: Time,
    pub(super) first_ways: bool,
    pub(super) chance: Chance,
    now: Time,
    /// When the last step was.
    last: Time,
    /// How many items of the agenda had their turn at the present instant.
    at_instant: u32,
    /// How many of them were scheduled during the instant itself: what a run that is stuck has without end.
    born_at_instant: u32,
    /// What was next to be scheduled when the instant began.
    order_at_instant: u64,
    steps: u64,
    pub(super) events: u64,
    messages: u64,
    agenda: BinaryHeap<Reverse<Item>>,
    next_order: u64,
    flights: flights::Flights,
    timers: PerProcess<Vec<Alarm>>,
    status: PerProcess<Status>,
    links: Links,
    drawn: PerProcess<[u32; Purpose::OF_PROCESSES]>,
    next_line: usize,
    /// Places of lines about messages that are not sent yet, or crashes in the middle of a multicast to come.
    pub(super) waiting: Vec<usize>,
    /// Why nothing more will happen, once that is known; before the run has ended, lines are given up.
    closing: Option<Ending>,
    /// How many lines were given up whose moment does not come any more.
    unreached: usize,
    gave_up: bool,
    /// The places of lines that changed nothing, and why; snapshots share them.
    skipped: Rc<Vec<(usize, Text)>>,
    /// The longest chain of messages, each because of the one before, that led up to the state of each process.
    pub(super) delays: PerProcess<u32>,
    /// The line that acted last, by its place, and when; none once a process has said something since.
    pub(super) acted: Option<(Time, usize)>,
    ended: Option<Ending>,
}

impl World {
    /// The world before the first event.
    pub fn new(scenario: &Scenario) -> World {
        let settings = &scenario.settings;
        let roster = settings.roster();
        let mut world = World {
            roster,
            network: settings.network(),
            until: settings.until(),
            first_ways: settings.keeps_first_ways(),
            chance: Chance::new(settings.seed()),
            now: Time::ZERO,
            last: Time::ZERO,
            at_instant: 0,
            born_at_instant: 0,
            order_at_instant: 0,
            steps: 0,
            events: 0,
            messages: 0,
            agenda: BinaryHeap::new(),
            next_order: 0,
            flights: flights::Flights::new(roster.len()),
            timers: PerProcess::filled(roster.len(), |_| Vec::new()),
            status: PerProcess::filled(roster.len(), |_| Status::FRESH),
            links: Links::new(roster.len()),
            drawn: PerProcess::filled(roster.len(), |_| [0; Purpose::OF_PROCESSES]),
            next_line: 0,
            waiting: Vec::new(),
            closing: None,
            unreached: 0,
            gave_up: false,
            skipped: Rc::default(),
            delays: PerProcess::filled(roster.len(), |_| 0),
            acted: None,
            ended: None,
        };
        for id in roster.all() {
            world.schedule(Time::ZERO, Agenda::Start(id));
        }
        world.order_at_instant = world.next_order;
        world
    }

    /// When a line of the script acted, and its place, if no process has said anything since.
    pub fn acted(&self) -> Option<(Time, usize)> {
        self.acted
    }

    /// Who takes part.
    pub fn roster(&self) -> Roster {
        self.roster
    }

    /// Where the run ends at the latest.
    pub fn until(&self) -> Time {
        self.until
    }

    /// The present.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Whether lines were given up on because the run was over: another script might have had more to come.
    pub fn gave_up(&self) -> bool {
        self.gave_up
    }

    /// The lines of the script that changed nothing, by their places, and why.
    pub fn skipped(&self) -> &[(usize, Text)] {
        &self.skipped
    }

    pub(super) fn skip(&mut self, place: usize, reason: Text) {
        Rc::make_mut(&mut self.skipped).push((place, reason));
    }

    /// When the last step was: a run that is quiet has been so since then.
    pub fn last_step(&self) -> Time {
        self.last
    }

    /// How many steps were taken: items of the agenda and lines of the script.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// How many lines of the script had their turn.
    pub fn lines_taken(&self) -> usize {
        self.next_line
    }

    /// How many of the present instant's events have happened: the `k` of `at T~k`.
    pub fn at_instant(&self) -> u32 {
        self.at_instant
    }

    /// How many events processes have handled.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// How many messages were sent to another process; duplicates made by the network do not count.
    pub fn messages(&self) -> u64 {
        self.messages
    }

    /// Why the run has ended, if it has.
    pub fn ended(&self) -> Option<Ending> {
        self.ended
    }

    /// How a process is.
    pub fn status(&self, id: ProcessId) -> &Status {
        &self.status[id]
    }

    pub(super) fn status_mut(&mut self, id: ProcessId) -> &mut Status {
        &mut self.status[id]
    }

    pub(super) fn drawn_mut(&mut self, id: ProcessId) -> &mut [u32; Purpose::OF_PROCESSES] {
        &mut self.drawn[id]
    }

    /// When the next thing happens, if anything will; notes why the run ends where nothing will. Lines that never act have a last turn,
    /// at the moment of the last event.
    pub(super) fn next_time(&mut self, lines: &[Line]) -> Option<Time> {
        if self.ended.is_some() {
            return None;
        }
        match self.closing.map_or_else(|| self.next_turn(lines), Err) {
            Ok(next) => Some(next),
            Err(why) => {
                self.closing = Some(why);
                if self.waiting.is_empty() && self.next_line + self.unreached >= lines.len() {
                    self.ended = Some(why);
                    return None;
                }
                Some(self.now)
            }
        }
    }

    /// When the next item of the agenda or line of the script has its turn; the error is why none will.
    fn next_turn(&mut self, lines: &[Line]) -> Result<Time, Ending> {
        let item = self.peek().map(|item| item.at);
        // A line behind the end is nothing to wait for.
        let line = lines.get(self.next_line).map(|line| line.at.time).filter(|&at| at <= self.until).map(|at| at.max(self.now));
        let next = item.into_iter().chain(line).min().ok_or(Ending::Quiet)?;
        if next > self.until {
            return Err(Ending::Until);
        }
        if self.events >= MAX_EVENTS {
            return Err(Ending::TooManyEvents);
        }
        if self.born_at_instant >= MAX_EVENTS_AT_ONE_INSTANT && next == self.now {
            return Err(Ending::Stuck);
        }
        if self.flights.len() > MAX_IN_FLIGHT {
            return Err(Ending::TooManyInFlight);
        }
        Ok(next)
    }

    /// Forgets that the run has ended, or that it would end elsewhere: there may be more to come. What is stuck stays so: no line gets its
    /// turn there, and the clock may have gone on since.
    pub(super) fn reopen(&mut self, until: Time) {
        self.until = until;
        self.closing = self.closing.filter(|why| *why == Ending::Stuck);
        self.ended = None;
        if self.unreached > 0 {
            let taken = self.next_line;
            Rc::make_mut(&mut self.skipped).retain(|(place, _)| *place < taken);
            self.unreached = 0;
        }
    }

    /// Gives up a line that never acts: first those that wait for something, then those whose moment does not come.
    fn give_up(&mut self, why: Ending) -> Next {
        self.gave_up = true;
        if !self.waiting.is_empty() {
            return Next::Unmet(self.waiting.remove(0), why);
        }
        self.unreached += 1;
        Next::Unmet(self.next_line + self.unreached - 1, why)
    }

    /// Takes the next thing off the agenda or the script, moving the clock to it.
    pub(super) fn take_next(&mut self, lines: &[Line]) -> Option<Next> {
        let time = self.next_time(lines)?;
        self.move_clock(time);
        self.steps += 1;
        self.last = time;
        if let Some(why) = self.closing {
            return Some(self.give_up(why));
        }
        let item = self.peek().filter(|item| item.at == time);
        if let Some(line) = lines.get(self.next_line)
            && (line.at.time < time || (line.at.time == time && (line.at.after <= self.at_instant || item.is_none())))
        {
            self.next_line += 1;
            return Some(Next::Line(self.next_line - 1));
        }
        let item = item.expect("an item of the agenda has its turn where no line has");
        self.agenda.pop();
        self.at_instant += 1;
        self.born_at_instant += u32::from(item.order > self.order_at_instant);
        Some(self.turn(item.what))
    }

    /// What becomes of an item of the agenda whose turn has come.
    fn turn(&mut self, what: Agenda) -> Next {
        match what {
            Agenda::Start(id) if !self.status[id].up => Next::Parked,
            Agenda::Start(id) if self.status[id].paused => self.park(id, what),
            Agenda::Start(id) => Next::Start(id),
            Agenda::Timer(id, _) if self.status[id].paused => self.park(id, what),
            Agenda::Timer(id, name) => {
                self.timers[id].retain(|alarm| alarm.name != name);
                Next::Timer(id, name)
            }
            Agenda::Arrive(slot) => {
                let flight = self.flights.get(slot).expect("a slot on the agenda is in flight");
                let (from, to) = (flight.from, flight.to);
                match flight.lost {
                    Some(why) => Next::Lose(slot, why),
                    None if !self.links.open(from, to) => Next::Lose(slot, super::Why::Partition),
                    None if !self.status[to].up => Next::Lose(slot, super::Why::Crashed),
                    None if self.status[to].paused => self.park(to, what),
                    None => Next::Arrive(slot),
                }
            }
        }
    }

    fn park(&mut self, id: ProcessId, what: Agenda) -> Next {
        if let Agenda::Arrive(slot) = what {
            self.flights.park(slot);
        }
        self.status[id].parked.push(what);
        Next::Parked
    }

    /// Lets time pass without an event.
    pub(super) fn idle_until(&mut self, time: Time) {
        if time > self.now {
            self.move_clock(time.min(self.until));
        }
    }

    fn move_clock(&mut self, time: Time) {
        debug_assert!(time >= self.now, "the clock never runs back");
        if time > self.now {
            (self.at_instant, self.born_at_instant) = (0, 0);
            self.order_at_instant = self.next_order;
            self.now = time;
        }
    }

    fn schedule(&mut self, at: Time, what: Agenda) -> u64 {
        self.next_order += 1;
        self.agenda.push(Reverse(Item { at, order: self.next_order, what }));
        self.next_order
    }

    /// The next item that still counts.
    fn peek(&mut self) -> Option<Item> {
        while let Some(&Reverse(item)) = self.agenda.peek() {
            if self.is_current(&item) {
                return Some(item);
            }
            self.agenda.pop();
        }
        None
    }

    fn is_current(&self, item: &Item) -> bool {
        match item.what {
            Agenda::Start(_) => true,
            Agenda::Arrive(slot) => self.flights.get(slot).is_some_and(|flight| flight.order == item.order),
            Agenda::Timer(id, name) => self.timers[id].iter().any(|alarm| alarm.name == name && alarm.order == item.order),
        }
    }

    /// Stops a process: its timers are gone, and what waited for it is lost. Returns the slots of the lost messages.
    pub(super) fn crash(&mut self, id: ProcessId) -> Vec<u32> {
        self.timers[id].clear();
        let parked = std::mem::take(&mut self.status[id].parked);
        let deceits = std::mem::take(&mut self.status[id].deceits);
        self.status[id] = Status { up: false, slow: self.status[id].slow, deceits, ..Status::FRESH };
        self.agenda.retain(|Reverse(item)| item.what != Agenda::Start(id));
        parked.into_iter().filter_map(|item| if let Agenda::Arrive(slot) = item { Some(slot) } else { None }).collect()
    }

    /// Lets a paused process take what waited for it, in order.
    pub(super) fn resume(&mut self, id: ProcessId) {
        self.status[id].paused = false;
        for what in std::mem::take(&mut self.status[id].parked) {
            let order = self.schedule(self.now, what);
            match what {
                Agenda::Arrive(slot) => self.flights.unpark(slot, self.now, order),
                Agenda::Timer(_, name) => self.set_order(id, name, order),
                Agenda::Start(_) => {}
            }
        }
    }
}
