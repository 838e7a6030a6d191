//! Making a frame of a simulation: the types end here.

use super::{AlarmView, Burst, FieldView, Flash, FlightView, Frame, ProcessView, Pulse, QuorumView, Remark, Session, VerdictView, tell_act};
use crate::base::{ProcessId, ProcessSet, Time, in_order};
use crate::facts::{Behind, Milestone, Order, Urgency};
use crate::scenario::{MessageName, Scenario};
use crate::sim::{Alarm, Count, Flight, Machine, Record, Snapshot, What};
use crate::words::sheet::{Sheet, Window};
use crate::words::{LogView, Quorum, SheetKind, Slot, Words, words};
use std::rc::Rc;

impl Session {
    /// What there is to see: the very same frame while nothing else is.
    pub fn frame(&self) -> Rc<Frame> {
        let now = self.depends_on();
        let mut shown = self.shown.borrow_mut();
        match &*shown {
            Some((same, frame)) if *same == now => Rc::clone(frame),
            _ => Rc::clone(&shown.insert((now, Rc::new(frame(self)))).1),
        }
    }

    /// The state of a process, with what changed lately.
    pub fn inspect(&self, id: ProcessId) -> Vec<FieldView> {
        let states = self.recent.iter().rev().filter(|record| record.process == Some(id));
        let latest = states.filter_map(|record| if let What::State { was, .. } = &record.what { Some(was) } else { None }).next();
        let before = latest.map(Snapshot::fields).unwrap_or_default();
        self.at.inspect(id).fields().into_iter().map(|field| FieldView::since(field, &before)).collect()
    }

    /// One of the algorithm's sheets, as much of it as is asked for; nothing where it has no such sheet.
    pub fn sheet(&self, kind: &SheetKind, window: Window) -> Option<Sheet> {
        let place = self.scenario.card().sheets.iter().position(|known| *known == kind)?;
        self.at.sheet(place, Window { first: window.first.max(1), ..window })
    }
}

/// What there is to see where a run stands.
fn frame(session: &Session) -> Frame {
    let world = session.at.world();
    let flights = flights(&session.at);
    let mut counts = vec![Count { beside: session.at.messages_expected(), ..Count::of(&MESSAGES, world.messages()) }];
    counts.extend(session.at.counts());
    let verdicts = session.scenario.card().goals.iter().zip(session.at.verdicts());
    let processes: Vec<ProcessView> = world.roster().all().map(|id| process(&session.at, id, &flights)).collect();
    let mut frame = Frame {
        roster: world.roster(),
        stage: session.scenario.card().stage,
        broken_rules: broken_rules(&session.scenario),
        recent: session.recent_span(),
        ended: world.ended(),
        flights,
        bursts: Vec::new(),
        pulses: Vec::new(),
        flashes: Vec::new(),
        groups: world.groups().to_vec(),
        cuts: world.cuts().collect(),
        remark: remark(&session.at),
        verdicts: verdicts.map(|(goal, (verdict, at, event))| VerdictView { goal, verdict, at, event }).collect(),
        counts,
        theory: session.at.theory(),
        known: session.at.known(),
        processes,
    };
    session.recent.iter().for_each(|record| add_recent(&mut frame, record, &session.at));
    frame
}

/// What the rules say that this run breaks.
fn broken_rules(scenario: &Scenario) -> Vec<&'static Words> {
    scenario.settings.broken().iter().filter_map(|id| scenario.card().rule(id)).map(|rule| &rule.words).collect()
}

fn flights(simulation: &Machine) -> Vec<Rc<FlightView>> {
    let world = simulation.world();
    let flights = in_order(world.flights(), |(_, flight)| (flight.send, flight.copy));
    let view = |(slot, flight): (u32, &Flight)| {
        let letter = simulation.letter(slot)?;
        Some(Rc::new(FlightView {
            name: MessageName { from: flight.from, to: flight.to, nth: flight.nth, copy: Some(flight.copy) },
            sent: flight.sent,
            arrives: flight.arrives,
            letter,
            lost: flight.lost,
            blocked: !world.link_is_open(flight.from, flight.to),
            parked: flight.parked,
        }))
    };
    flights.into_iter().filter_map(view).collect()
}

fn process(simulation: &Machine, id: ProcessId, flights: &[Rc<FlightView>]) -> ProcessView {
    let world = simulation.world();
    let look = simulation.inspect(id).look();
    let status = world.status(id);
    let alarm =
        |alarm: &Alarm| AlarmView { name: simulation.timer_name(alarm.name), set_at: alarm.set_at, due: alarm.due, aligned: alarm.is_moved() };
    let alarms = in_order(world.alarms(id).iter().map(alarm), |alarm| alarm.due);
    ProcessView {
        id,
        name: world.roster().name(id).to_string(),
        client: world.roster().is_client(id),
        quorum: look.quorum.as_ref().map(|quorum| with_way(id, quorum, flights)),
        look,
        alarms,
        up: status.up,
        disk_lost: status.disk_lost,
        paused: status.paused,
        slow: status.slow,
        lies: status.is_traitor(),
    }
}

fn with_way(id: ProcessId, quorum: &Quorum, flights: &[Rc<FlightView>]) -> QuorumView {
    let other = |flight: &Rc<FlightView>| match (flight.name.from, flight.name.to) {
        (from, to) if from == id => Some(to),
        (from, to) if to == id => Some(from),
        _ => None,
    };
    let of_this = flights.iter().filter(|flight| flight.letter.topic == quorum.topic && flight.lost.is_none());
    let on_the_way: ProcessSet = of_this.filter_map(other).filter(|&id| quorum.of.contains(id) && !quorum.held.contains(id)).collect();
    QuorumView { of: quorum.of, held: quorum.held, on_the_way, needed: quorum.needed, tone: quorum.tone }
}

fn add_recent(frame: &mut Frame, record: &Record, machine: &Machine) {
    match &record.what {
        What::Deliver { message, from, nth, copy, .. } => {
            let Some(to) = record.process.filter(|to| to != from) else { return };
            let name = MessageName { from: *from, to, nth: *nth, copy: Some(*copy) };
            frame.pulses.push(Pulse { name, at: record.at, tone: message.tone, sense: message.sense, routine: message.routine });
        }
        What::Lose { message, from, nth, copy, sent, arrives, why, .. } => {
            let Some(to) = record.process.filter(|to| to != from) else { return };
            let name = MessageName { from: *from, to, nth: *nth, copy: Some(*copy) };
            frame.bursts.push(Burst { name, sent: *sent, at: record.at, arrives: *arrives, why: *why, tone: message.tone });
        }
        What::Milestone(what) => frame.flashes.extend(flash(record, *what, machine)),
        What::Start | What::Send { .. } | What::Timer(_) | What::Command(_) | What::Intervened(_) | What::Skipped { .. } => {}
        What::State { .. } | What::Note(_) | What::TimerSet { .. } | What::TimerCancelled(_) => {}
    }
}

/// What is news of a milestone, and who is behind it.
fn flash(record: &Record, what: Milestone, machine: &Machine) -> Option<Flash> {
    let (at, process) = (record.at, record.process);
    let news = what.news(process, machine.past()).filter(|news| news.urgency > Urgency::Marked)?;
    let who = match news.behind {
        Behind::These(who) => who,
        Behind::Storing(index, order) => {
            let has = |log: &dyn LogView| log.last() >= index && holds(&log.slot(index), order);
            machine.world().roster().all().filter(|&id| machine.inspect(id).log().is_some_and(has)).collect()
        }
    };
    Some(Flash { at, process, what, news, who })
}

/// Whether an entry is there, and orders this.
fn holds(slot: &Slot, order: Order) -> bool {
    slot.mark != crate::words::EntryMark::Hole && slot.label == order.label()
}

/// What a process said last; what somebody did since, unless the run began with it.
fn remark(machine: &Machine) -> Option<Remark> {
    let acted = machine.world().acted().filter(|(at, _)| *at > Time::ZERO);
    let deed = acted.map(|(at, line)| Remark { at, told: tell_act(&machine.scenario().lines[line].what, machine.world().roster()) });
    deed.or_else(|| machine.remark().map(|said| Remark { at: said.at, told: said.text.into() }))
}

static MESSAGES: Words = words("Messages", "Mensajes", "Messages");
