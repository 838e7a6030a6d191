//! Putting a stretch together out of the records of a replay.

use super::{Arrow, Clocks, End, Event, Happening, MAX_PASSAGE_STEPS, Passage, Stand};
use crate::base::{PerProcess, ProcessId, Time, in_order};
use crate::facts::Milestone;
use crate::scenario::{Act, Intervention, MessageFate, MessageName, RecordId};
use crate::sim::{Flight, Log, Machine, Record, Snapshot, What};
use crate::words::{Letter, Look};
use std::collections::BTreeMap;

/// Which part of a run is meant.
#[derive(Clone, Copy)]
pub enum Stretch {
    /// From one moment until another, both included.
    Times(Time, Time),
    /// From one step to another, both included.
    Steps(u64, u64),
}

impl Stretch {
    /// Whether the next step of a run lies before it.
    pub(in crate::run) fn is_ahead_of(self, machine: &mut Machine) -> bool {
        let Some(next) = machine.next_time() else { return false };
        match self {
            Stretch::Times(from, _) => next < from,
            Stretch::Steps(first, _) => machine.world().steps() + 1 < first,
        }
    }

    /// Whether the next step of a run, which is not ahead of it, lies within.
    fn holds_next(self, machine: &mut Machine) -> bool {
        let Some(next) = machine.next_time() else { return false };
        match self {
            Stretch::Times(_, to) => next <= to,
            Stretch::Steps(_, last) => machine.world().steps() < last,
        }
    }
}

/// What happens to a run in a stretch that lies ahead of it.
pub fn gather(mut machine: Machine, stretch: Stretch) -> Passage {
    let mut log = Log::default();
    while stretch.is_ahead_of(&mut machine) {
        machine.step(&mut log);
    }
    if let Stretch::Times(from, _) = stretch {
        machine.idle_until(from);
    }
    let from = machine.world().now();
    let mut gathering = Gathering::new(&machine, from);
    log.on = true;
    for _ in 0..MAX_PASSAGE_STEPS {
        if !stretch.holds_next(&mut machine) {
            break;
        }
        machine.step(&mut log);
        log.records.drain(..).for_each(|record| gathering.take(record));
    }
    let to = match stretch {
        Stretch::Times(_, to) if !stretch.holds_next(&mut machine) => to,
        _ => machine.world().now(),
    };
    gathering.close(&machine, to)
}

/// A stretch that is being put together.
struct Gathering {
    passage: Passage,
    /// The place of each message's arrow, by sender, receiver, number and copy.
    arrows: BTreeMap<MessageName, usize>,
}

impl Gathering {
    fn new(machine: &Machine, from: Time) -> Gathering {
        let world = machine.world();
        let stand = |id| {
            let status = world.status(id);
            vec![stand(&machine.inspect(id).look(), from, status.up, status.paused)]
        };
        let lanes = PerProcess::filled(world.roster().len(), stand);
        let mut gathering = Gathering { passage: Passage { from, to: from, lanes, ..Passage::default() }, arrows: BTreeMap::new() };
        for (slot, flight) in in_order(world.flights(), |(_, flight)| (flight.send, flight.copy)) {
            if let Some(letter) = machine.letter(slot) {
                gathering.arrow(name_of(flight), letter, flight.sent, None);
            }
        }
        gathering
    }

    /// Begins an arrow; messages to oneself have none.
    fn arrow(&mut self, name: MessageName, letter: Letter, sent: Time, sent_in: Option<RecordId>) -> usize {
        let place = self.passage.arrows.len();
        self.passage.arrows.push(Arrow { name, letter, sent, sent_in, ends: sent, due: sent, held: false, end: End::OnTheWay });
        self.arrows.insert(name, place);
        place
    }

    /// The arrow of a message that ends; a second copy branches off the first where it was made by hand.
    fn ended(&mut self, name: MessageName, letter: Letter, (ends, due): (Time, Time), end: End) -> usize {
        let twin = self.arrows.get(&MessageName { copy: Some(1), ..name }).map(|&place| &self.passage.arrows[place]);
        let (sent, sent_in) = twin.map_or((self.passage.from, None), |twin| (twin.sent, twin.sent_in));
        let place = self.arrows.get(&name).copied().unwrap_or_else(|| self.arrow(name, letter, sent, sent_in));
        let arrow = &mut self.passage.arrows[place];
        (arrow.ends, arrow.due, arrow.end) = (ends, due, end);
        place
    }

    fn take(&mut self, record: Record) {
        let Record { id, at, process, because, what } = record;
        let what = match what {
            What::Send { message, to, nth } => {
                return self.send(MessageName { from: process.unwrap_or(to), to, nth, copy: Some(1) }, message, at, because);
            }
            What::State { is, was } => return self.change(id, process, at, was, is),
            What::TimerSet { .. } | What::TimerCancelled(_) => return,
            What::Note(text) => return self.last(id, |event| event.notes.push(text)),
            What::Milestone(what) => return self.milestone(id, at, process, what),
            What::Start => Happening::Start,
            What::Timer(name) => Happening::Timer(name),
            What::Command(command) => Happening::Command(command),
            What::Skipped { line, reason } => Happening::Skipped { line, reason },
            What::Intervened(line) => {
                self.pause(&line, at);
                self.hold(&line);
                Happening::Acted(line)
            }
            What::Deliver { message, from, .. } if process == Some(from) => Happening::ToItself(message),
            What::Deliver { message, from, nth, copy, .. } => {
                let name = MessageName { from, to: process.unwrap_or(from), nth, copy: Some(copy) };
                Happening::Arrived(self.ended(name, message, (at, at), End::Arrived(id)))
            }
            What::Lose { from, .. } if process == Some(from) => return,
            What::Lose { message, from, nth, copy, why, arrives, .. } => {
                let name = MessageName { from, to: process.unwrap_or(from), nth, copy: Some(copy) };
                Happening::Lost(self.ended(name, message, (at, arrives), End::Lost(id, why)))
            }
        };
        let event = Event { id, at, process, what, because, sent: Vec::new(), notes: Vec::new(), milestones: Vec::new(), change: None };
        self.passage.events.push(event);
    }

    fn send(&mut self, name: MessageName, letter: Letter, at: Time, because: Option<RecordId>) {
        if name.from == name.to {
            return;
        }
        let place = self.arrow(name, letter, at, because);
        if let Some(cause) = because {
            self.last(cause, |event| event.sent.push(place));
        }
    }

    /// Tells the event of a name what followed from it.
    fn last(&mut self, id: RecordId, tell: impl FnOnce(&mut Event)) {
        if let Some(event) = self.passage.events.iter_mut().rev().find(|event| event.id == id) {
            tell(event);
        }
    }

    fn milestone(&mut self, id: RecordId, at: Time, process: Option<ProcessId>, what: Milestone) {
        if let (Some(process), Some(up)) = (process, what.meaning(process).up) {
            self.turn(process, at, |stand| {
                stand.up = up;
                stand.paused &= stand.up;
            });
        }
        self.last(id, |event| event.milestones.push((process, what)));
    }

    fn change(&mut self, id: RecordId, process: Option<ProcessId>, at: Time, was: Snapshot, is: Snapshot) {
        if let Some(process) = process {
            self.turn(process, at, |now| *now = stand(&is.look(), at, now.up, now.paused));
        }
        self.last(id, |event| event.change = Some((event.change.take().map_or(was, |(first, _)| first), is)));
    }

    fn pause(&mut self, line: &Intervention, at: Time) {
        if let Intervention::Process(id, act @ (Act::Pause | Act::Resume)) = line {
            self.turn(*id, at, |stand| stand.paused = *act == Act::Pause);
        }
    }

    fn hold(&mut self, line: &Intervention) {
        if let Intervention::Message(name, MessageFate::Hold(_)) = line {
            let is_meant = |arrow: &&mut Arrow| name.means(arrow.name);
            self.passage.arrows.iter_mut().filter(is_meant).for_each(|arrow| arrow.held = true);
        }
    }

    /// Begins another stretch of a lane, unless it looks like the one before.
    fn turn(&mut self, id: ProcessId, at: Time, change: impl FnOnce(&mut Stand)) {
        let lane = &mut self.passage.lanes[id];
        let Some(last) = lane.last_mut() else { return };
        let mut next = Stand { from: at, ..last.clone() };
        change(&mut next);
        if (Stand { from: last.from, to: last.to, ..next.clone() }) == *last {
            return;
        }
        last.to = at;
        if last.from == at {
            lane.pop();
        }
        lane.push(next);
    }

    fn close(mut self, machine: &Machine, to: Time) -> Passage {
        for (slot, flight) in in_order(machine.world().flights(), |(_, flight)| (flight.send, flight.copy)) {
            if let Some(letter) = machine.letter(slot) {
                self.ended(name_of(flight), letter, (flight.arrives, flight.arrives), End::OnTheWay);
            }
        }
        let mut passage = self.passage;
        passage.to = to.max(passage.from);
        for (_, lane) in passage.lanes.iter_mut() {
            if let Some(last) = lane.last_mut() {
                last.to = passage.to;
            }
        }
        passage.clocks = Clocks::of_passage(&passage);
        passage
    }
}

fn name_of(flight: &Flight) -> MessageName {
    MessageName { from: flight.from, to: flight.to, nth: flight.nth, copy: Some(flight.copy) }
}

fn stand(look: &Look, from: Time, up: bool, paused: bool) -> Stand {
    let tone = look.badge.as_ref().map(|badge| badge.tone).unwrap_or_default();
    Stand { from, to: from, up, paused, badge: look.badge.as_ref().map(|badge| badge.datum.clone()), tone, rank: look.rank, standing: look.standing }
}
