//! What is inside of what is selected: a process, a message, an event, each with the ways to what it came from and what it led to.
//!
//! All of it is read off short passages around the selection, and kept until something else is selected or the run changes.

use super::events::Book;
use super::{EventWindow, EventsView, Player};
use crate::base::{ProcessId, Time};
use crate::run::{Arrow, End, Event, FieldView, Happening, Passage, Relation, Session, Told, tell_milestone};
use crate::scenario::RecordId;
use crate::scenario::link::Select;
use crate::scenario::{EventName, MessageName, Scenario};
use crate::sim::{Snapshot, Why};
use crate::words::Letter;
use crate::words::Text;
use std::cell::RefCell;
use std::rc::Rc;

/// How many steps back what led to an event is looked for: more than a list shows at once, and a few milliseconds to gather.
const CAUSES_WITHIN: u64 = 4000;
/// How far to both sides the neighbours of an event are looked for, in steps, nearest first.
const NEIGHBOURS_WITHIN: [u64; 3] = [32, 256, 4000];
/// Up to how many steps a run is short enough to look for a process's last event also while it plays.
const SHORT: u64 = 16_384;

/// Inside of what is selected.
#[derive(Clone, PartialEq, Debug)]
pub enum Inside {
    /// Nothing is selected, or nothing is known of it.
    Nothing,
    /// A process.
    Process(ProcessInside),
    /// A message.
    Letter(LetterInside),
    /// An event.
    Event(EventInside),
}

/// A way to another event.
#[derive(Clone, PartialEq, Debug)]
pub struct Way {
    /// Its name.
    pub to: EventName,
    /// When it happens.
    pub at: Time,
    /// What happens.
    pub told: Told,
}

/// Inside of a process.
#[derive(Clone, PartialEq, Debug)]
pub struct ProcessInside {
    /// Its state, with what its last event changed.
    pub state: Vec<FieldView>,
    /// That event.
    pub last: Option<Way>,
}

/// Inside of a message.
#[derive(Clone, PartialEq, Debug)]
pub struct LetterInside {
    /// Its name.
    pub name: MessageName,
    /// What it says.
    pub letter: Letter,
    /// When it left.
    pub sent: Time,
    /// In which step.
    pub sent_in: u64,
    /// The event in whose handling it was sent.
    pub cause: Option<Way>,
    /// When it arrives or is lost, as far as that is known.
    pub ends: Time,
    /// The event of its end.
    pub end: Option<Way>,
    /// Why it was lost, if it was.
    pub lost: Option<Why>,
    /// What its arrival led to at once.
    pub effects: Vec<Told>,
}

/// Inside of an event.
#[derive(Clone, PartialEq, Debug)]
pub struct EventInside {
    /// Its name, when it happened, and what.
    pub this: Way,
    /// Whose it is.
    pub process: Option<ProcessId>,
    /// What led to it: the event in whose handling its message was sent.
    pub cause: Option<Way>,
    /// Why the process may do what it does, in the words of its algorithm.
    pub notes: Vec<Text>,
    /// What it meant for what must hold.
    pub meaning: Vec<Told>,
    /// What it changed.
    pub changes: Vec<FieldView>,
    /// The messages that were sent in it, each with its end where that is known.
    pub sent: Vec<(MessageName, Told, Option<Way>)>,
    /// The event of this process before it.
    pub previous: Option<EventName>,
    /// The event of this process behind it.
    pub next: Option<EventName>,
}

/// What was looked into last, and the events that were told last. It changes nothing: whoever asks once more is answered at once.
#[derive(Default)]
pub(super) struct Inspector {
    looked: RefCell<Looked>,
    book: RefCell<Book>,
}

/// What was looked into last.
#[derive(Default)]
struct Looked {
    inside: Option<(Key, Rc<Inside>)>,
    causes: Option<(Rc<Scenario>, EventName, Rc<Vec<EventName>>)>,
}

/// On what the inside of a selection depends.
struct Key {
    scenario: Rc<Scenario>,
    select: Select,
    /// How far the run is known.
    known: u64,
    /// Where the playhead is, for what changes with it.
    step: u64,
}

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && (self.select, self.known, self.step) == (other.select, other.known, other.step)
    }
}

impl Player {
    /// Inside of what is selected.
    pub fn inside(&self) -> Rc<Inside> {
        let inside = |(select, look)| self.inspector.inside(self.session(), select, self.playhead.plays(), look);
        self.selected().zip(self.eyes()).map_or_else(|| Rc::new(Inside::Nothing), inside)
    }

    /// The events that could have caused this one, itself included, in order: of the last thousands of steps before it.
    pub fn causes(&self, of: EventName) -> Rc<Vec<EventName>> {
        self.inspector.causes(self.session(), of)
    }

    /// The events within a window.
    pub fn events(&self, window: EventWindow) -> EventsView {
        self.inspector.events(self.session(), window, self.lit())
    }
}

impl Inspector {
    /// Inside of what is selected. While a long run plays, the last event of a process is not looked for.
    fn inside(&self, session: &Session, select: Select, plays: bool, look: Look) -> Rc<Inside> {
        let step = if let Select::Process(_) = select { session.position().steps } else { 0 };
        let key = Key { scenario: Rc::clone(session.scenario()), select, known: session.horizon().steps, step };
        if let Some((known, inside)) = &self.looked.borrow().inside
            && *known == key
        {
            return Rc::clone(inside);
        }
        let inside = Rc::new(look(session, select, plays));
        self.looked.borrow_mut().inside = Some((key, Rc::clone(&inside)));
        inside
    }

    /// The events that could have caused this one.
    fn causes(&self, session: &Session, of: EventName) -> Rc<Vec<EventName>> {
        let scenario = session.scenario();
        if let Some((known, event, causes)) = &self.looked.borrow().causes
            && Rc::ptr_eq(known, scenario)
            && *event == of
        {
            return Rc::clone(causes);
        }
        let passage = session.passage_of_steps(of.step.saturating_sub(CAUSES_WITHIN), of.step);
        let causes = RecordId::named(of).and_then(|id| passage.place(id)).map_or_else(Vec::new, |place| {
            let leads_up = |other: &usize| matches!(passage.relation(*other, place), Relation::Before | Relation::Same);
            (0..=place).filter(leads_up).map(|other| passage.events[other].id.name()).collect()
        });
        let causes = Rc::new(causes);
        // A step that is not known yet may still come.
        if session.horizon().steps >= of.step {
            self.looked.borrow_mut().causes = Some((Rc::clone(scenario), of, Rc::clone(&causes)));
        }
        causes
    }

    /// The events within a window; those that led to the one that is lit up are marked.
    fn events(&self, session: &Session, window: EventWindow, lit: Option<EventName>) -> EventsView {
        let causes = lit.map(|event| self.causes(session, event)).unwrap_or_default();
        self.book.borrow_mut().view(session, window, lit, &causes)
    }
}

/// What looks into something; `plays` says whether the run does.
pub(super) type Look = fn(&Session, Select, bool) -> Inside;

/// Looks into something.
pub(super) fn inside(session: &Session, select: Select, plays: bool) -> Inside {
    let inside = match select {
        Select::Process(id) => Some(Inside::Process(process_inside(session, id, plays))),
        Select::Message(name) => letter_inside(session, name).map(Inside::Letter),
        Select::Event(name) => event_inside(session, name).map(Inside::Event),
        Select::Link(..) => None,
    };
    inside.unwrap_or(Inside::Nothing)
}

fn process_inside(session: &Session, id: ProcessId, plays: bool) -> ProcessInside {
    let here = session.position().steps;
    let searches = !plays || session.horizon().steps < SHORT;
    let last = searches.then(|| neighbour(session, id, here, u32::MAX, false)).flatten();
    let Some(passage) = last.map(|name| session.passage_of_steps(name.step, name.step)) else {
        return ProcessInside { state: session.inspect(id), last: None };
    };
    let event = last.and_then(|name| event_of(&passage, name));
    let changed = event.and_then(|event| event.change.as_ref()).map(|(was, is)| changes(was, is)).unwrap_or_default();
    let state = session.inspect(id).into_iter().map(|FieldView { field, .. }| {
        let was = changed.iter().find(|change| change.field.name == field.name).and_then(|change| change.was.clone());
        FieldView { field, was }
    });
    ProcessInside { state: state.collect(), last: event.map(|event| way(session, &passage, event)) }
}

fn letter_inside(session: &Session, name: MessageName) -> Option<LetterInside> {
    let name = MessageName { copy: name.copy.or(Some(1)), ..name };
    let (arrow, cause) = sending(session, name)?;
    let sent_in = cause.as_ref().map_or(0, |cause| cause.to.step);
    let around = session.passage(arrow.sent, arrow.ends);
    // Its end may have been moved by hand, to when nobody could know.
    let arrow = around.arrow(name).cloned().unwrap_or(arrow);
    let (ended, lost) = match arrow.end {
        End::Arrived(id) => (around.event(id), None),
        End::Lost(id, why) => (around.event(id), Some(why)),
        End::OnTheWay => (None, None),
    };
    let effects = ended.filter(|_| lost.is_none()).map(|event| around.effects(event)).unwrap_or_default();
    let end = ended.map(|event| way(session, &around, event));
    Some(LetterInside { name, letter: arrow.letter, sent: arrow.sent, sent_in, cause, ends: arrow.ends, end, lost, effects })
}

/// A message, and the event in whose handling it was sent.
fn sending(session: &Session, name: MessageName) -> Option<(Arrow, Option<Way>)> {
    let step = session.step_of_sending(name)?;
    let passage = session.passage_of_steps(step, step);
    let first = MessageName { copy: Some(1), ..name };
    let arrow = passage.arrow(name).or_else(|| passage.arrow(first))?;
    let cause = arrow.sent_in.and_then(|id| passage.event(id)).map(|event| way(session, &passage, event));
    Some((arrow.clone(), cause))
}

pub(super) fn event_inside(session: &Session, name: EventName) -> Option<EventInside> {
    let passage = session.passage_of_steps(name.step, name.step);
    let event = event_of(&passage, name)?;
    let of_message = match event.what {
        Happening::Arrived(place) | Happening::Lost(place) => sending(session, passage.arrows[place].name).and_then(|(_, cause)| cause),
        _ => None,
    };
    let because = event.because.and_then(|id| passage.event(id)).map(|event| way(session, &passage, event));
    let sent: Vec<&Arrow> = event.sent.iter().map(|&place| &passage.arrows[place]).collect();
    let until = sent.iter().map(|arrow| arrow.ends).max().unwrap_or(event.at);
    let later = session.passage(event.at, until);
    let ended = |arrow: &&Arrow| {
        let end = later.arrow(arrow.name).and_then(|arrow| match arrow.end {
            End::Arrived(id) | End::Lost(id, _) => later.event(id),
            End::OnTheWay => None,
        });
        let told = arrow.tell_sending([arrow.name.to].into_iter().collect());
        (arrow.name, told, end.map(|event| way(session, &later, event)))
    };
    let owner = event.process.filter(|_| event.what.is_of_its_process());
    let neighbour = |forward| owner.and_then(|id| neighbour(session, id, name.step, name.place, forward));
    Some(EventInside {
        this: way(session, &passage, event),
        process: event.process,
        cause: because.or(of_message),
        notes: event.notes.clone(),
        meaning: event.milestones.iter().filter_map(|(process, what)| tell_milestone(*process, *what)).collect(),
        changes: event.change.as_ref().map(|(was, is)| changes(was, is)).unwrap_or_default(),
        sent: sent.iter().map(ended).collect(),
        previous: neighbour(false),
        next: neighbour(true),
    })
}

/// The event of a process next to a place in the run, before it or behind.
fn neighbour(session: &Session, id: ProcessId, step: u64, place: u32, forward: bool) -> Option<EventName> {
    let is_its = |event: &&Event| event.process == Some(id) && event.what.is_of_its_process();
    let here = EventName { step, place };
    NEIGHBOURS_WITHIN.iter().find_map(|within| {
        let (first, last) = if forward { (step, step + within) } else { (step.saturating_sub(*within), step) };
        let passage = session.passage_of_steps(first, last);
        let mut its = passage.events.iter().filter(is_its).map(|event| event.id.name());
        if forward { its.find(|name| *name > here) } else { its.rfind(|name| *name < here) }
    })
}

fn way(session: &Session, passage: &Passage, event: &Event) -> Way {
    let roster = session.scenario().settings.roster();
    Way { to: event.id.name(), at: event.at, told: passage.tell(event, roster) }
}

fn event_of(passage: &Passage, name: EventName) -> Option<&Event> {
    passage.event(RecordId::named(name)?)
}

/// What differs between two states.
fn changes(was: &Snapshot, is: &Snapshot) -> Vec<FieldView> {
    let before = was.fields();
    is.fields().into_iter().map(|field| FieldView::since(field, &before)).filter(|view| view.was.is_some()).collect()
}
