//! What clients asked for and were answered, and whether one copy of the data that takes one command at a time explains it:
//! linearizability.
//!
//! Herlihy and Wing, "Linearizability" (TOPLAS 1990). Keys are judged each by itself, since linearizability is local (theorem 1). A
//! command is known by its invocation: what a client asks for while an earlier command of its own is open, after it lost its memory,
//! leaves that one open for ever, and an answer is one to what the client asked for last.

mod judge;

use super::{Serial, Service};
use crate::base::{ProcessId, SharedList, Time, Value};
use crate::facts::entry::Entries;
use crate::facts::ledger::Ledger;
use crate::facts::{Past, PastEntry};
use crate::scenario::Command;
use judge::Judge;
use std::sync::LazyLock;

/// Something that a client asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Operation {
    /// Who asked.
    pub client: ProcessId,
    /// Which of its commands it is.
    pub serial: Serial,
    /// For what.
    pub command: Command,
    /// When.
    pub invoked: Time,
    /// The answer, once it is there.
    pub returned: Option<Return>,
}

/// An answer that a client got.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Return {
    /// When.
    pub at: Time,
    /// What it read, where it read.
    pub answer: Option<Value>,
    /// What the judge says of it.
    pub ruling: Ruling,
}

/// What the judge of linearizability says of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ruling {
    /// One copy could have given it, in view of all answers before.
    Explained,
    /// No single copy could have given it.
    Unexplained,
    /// There were too many ways to go through them all.
    Unjudged,
}

#[derive(Clone, Debug)]
struct Key {
    name: Value,
    judge: Judge,
}

/// The operations of one client, by their places.
#[derive(Clone, Debug)]
struct OfClient {
    client: ProcessId,
    places: SharedList<usize>,
}

/// What the clients asked for and were answered.
#[derive(Clone, Default, Debug)]
pub struct History {
    operations: SharedList<Operation>,
    clients: Vec<OfClient>,
    keys: Vec<Key>,
    /// The first answer that nothing explains: whose, the key, the answer.
    unexplained: Option<(ProcessId, Value, Option<Value>)>,
    gave_up: bool,
    returned: u64,
}

/// How many of so many places, from the first on, are of a kind; those behind are not.
fn partition_point(len: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut first, mut last) = (0, len);
    while first < last {
        let middle = usize::midpoint(first, last);
        if is_before(middle) { first = middle + 1 } else { last = middle }
    }
    first
}

impl Ledger for History {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some((process, what)) = entry.process.zip(entry.what.told()) {
            self.note_service(entry.at, process, what);
        }
    }
}

impl History {
    /// The first answer that nothing explains: whose, the key, and what it was told.
    pub fn unexplained(&self) -> Option<(ProcessId, Value, Option<Value>)> {
        self.unexplained
    }

    /// Whether the history of some key grew too wild to be judged.
    pub fn gave_up(&self) -> bool {
        self.gave_up
    }

    /// How many commands clients asked for.
    pub fn invoked(&self) -> u64 {
        self.operations.len() as u64
    }

    /// How many of them were answered.
    pub fn returned(&self) -> u64 {
        self.returned
    }

    /// Everything that clients asked for, in order.
    pub fn operations(&self) -> impl DoubleEndedIterator<Item = &Operation> {
        self.operations.iter()
    }

    /// What a client waited for in a stretch; each with the moment from which on it asked for something else, if it did. First the latest.
    pub fn between(&self, client: ProcessId, from: Time, to: Time) -> impl Iterator<Item = (&Operation, Option<Time>)> {
        let own = self.of(client);
        let operation = move |place: usize| own.and_then(|own| self.operations.get(*own.places.get(place)?));
        let begun = partition_point(own.map_or(0, |own| own.places.len()), |place| operation(place).is_some_and(|asked| asked.invoked < to));
        let with_next = (0..begun).rev().filter_map(move |place| Some((operation(place)?, operation(place + 1).map(|next| next.invoked))));
        with_next.take_while(move |(operation, next)| {
            let ends = operation.returned.map(|returned| returned.at).or(*next);
            ends.is_none_or(|ends| ends >= from)
        })
    }

    /// Whether a client ever asked for this, with this number.
    pub fn was_asked(&self, client: ProcessId, serial: Serial, command: Command) -> bool {
        let Some(own) = self.of(client) else { return false };
        let operation = |place: usize| own.places.get(place).and_then(|&place| self.operations.get(place));
        let is_it = |operation: &Operation| (operation.serial, operation.command) == (serial, command);
        let first = partition_point(own.places.len(), |place| operation(place).is_some_and(|operation| operation.serial < serial));
        // Where a client may use its numbers again they do not stand in order.
        operation(first).is_some_and(is_it) || own.places.iter().filter_map(|&place| self.operations.get(place)).any(is_it)
    }

    fn of(&self, client: ProcessId) -> Option<&OfClient> {
        self.clients.iter().find(|own| own.client == client)
    }

    fn note_service(&mut self, at: Time, client: ProcessId, what: Service) {
        match what {
            Service::Invoked { serial, command } => self.invoke(Operation { client, serial, command, invoked: at, returned: None }),
            Service::Returned { answer } => self.answer(at, client, answer),
        }
    }

    fn invoke(&mut self, operation: Operation) {
        if let Some((place, former)) = self.open_of(operation.client)
            && let Some(key) = former.command.key()
        {
            self.judge(key).abandon(place);
        }
        let place = self.operations.len();
        if let Some(key) = operation.command.key() {
            self.judge(key).invoke(place, operation.command);
        }
        match self.clients.iter_mut().find(|own| own.client == operation.client) {
            Some(own) => own.places.push(place),
            None => self.clients.push(OfClient { client: operation.client, places: [place].into_iter().collect() }),
        }
        self.operations.push(operation);
    }

    fn answer(&mut self, at: Time, client: ProcessId, answer: Option<Value>) {
        let Some((place, operation)) = self.open_of(client) else { return };
        self.returned += 1;
        let explained = match operation.command.key() {
            Some(key) => self.judge(key).answer(place, operation.command, answer),
            None => Some(true),
        };
        let ruling = match explained {
            Some(true) => Ruling::Explained,
            Some(false) => Ruling::Unexplained,
            None => Ruling::Unjudged,
        };
        if let (Ruling::Unexplained, Some(key)) = (ruling, operation.command.key()) {
            self.unexplained = self.unexplained.or(Some((client, key, answer)));
        }
        self.gave_up |= ruling == Ruling::Unjudged;
        self.operations.set(place, Operation { returned: Some(Return { at, answer, ruling }), ..operation });
    }

    /// What a client asked for last, if it has no answer, with its place.
    fn open_of(&self, client: ProcessId) -> Option<(usize, Operation)> {
        let &place = self.of(client)?.places.last()?;
        let operation = self.operations.get(place)?;
        operation.returned.is_none().then_some((place, *operation))
    }

    fn judge(&mut self, name: Value) -> &mut Judge {
        let place = self.keys.iter().position(|key| key.name == name).unwrap_or_else(|| {
            self.keys.push(Key { name, judge: Judge::new() });
            self.keys.len() - 1
        });
        &mut self.keys[place].judge
    }
}

impl Past {
    /// What the clients asked for and were answered.
    pub fn history(&self) -> &History {
        static NONE: LazyLock<History> = LazyLock::new(History::default);
        self.ledger().unwrap_or(&NONE)
    }
}
