//! The state machine: keys and values, and what each client was last answered, so that no command is carried out twice.

use crate::base::{ProcessId, Value, insert_in_order};
use crate::facts::{Order, Serial};
use crate::scenario::Command;

/// A key-value store with client sessions.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Store {
    /// In the order of the keys.
    table: Vec<(Value, Value)>,
    /// Of each session of each client, the last command carried out and what it was answered.
    sessions: Vec<(ProcessId, Serial, Option<Value>)>,
}

impl Store {
    /// Carries out the next order of the log: the client to answer, its serial number and the answer. A command that was carried out
    /// already is answered again, and changes nothing.
    pub fn apply(&mut self, order: Order) -> Option<(ProcessId, Serial, Option<Value>)> {
        let Order::Of { client, serial, command } = order else { return None };
        if let Some(answer) = self.answered(client, serial) {
            return Some((client, serial, answer));
        }
        let (write, answer) = match command {
            Command::Put(key, value) => (Some((key, value)), None),
            Command::Get(key) => (None, self.get(key)),
            _ => (None, None),
        };
        self.install(client, serial, write, answer);
        Some((client, serial, answer))
    }

    /// Takes over what came of a command that was carried out elsewhere: what it wrote, and what its client was answered.
    pub fn install(&mut self, client: ProcessId, serial: Serial, write: Option<(Value, Value)>, answer: Option<Value>) {
        if let Some((key, value)) = write {
            match self.table.binary_search_by_key(&key, |&(key, _)| key) {
                Ok(place) => self.table[place].1 = value,
                Err(place) => self.table.insert(place, (key, value)),
            }
        }
        self.sessions.retain(|&(theirs, last, _)| (theirs, last.session) != (client, serial.session));
        insert_in_order(&mut self.sessions, (client, serial, answer), |session| (session.0, session.1.session));
    }

    /// The value of a key.
    pub fn get(&self, key: Value) -> Option<Value> {
        self.table.binary_search_by_key(&key, |&(key, _)| key).ok().map(|place| self.table[place].1)
    }

    /// What a client was answered to a command that was carried out already. It has only one open at a time, so an older one of that
    /// session will not be asked for again.
    pub fn answered(&self, client: ProcessId, serial: Serial) -> Option<Option<Value>> {
        let session = self.sessions.iter().find(|&&(theirs, last, _)| (theirs, last.session) == (client, serial.session))?;
        (session.1 >= serial).then_some(session.2)
    }

    /// Forgets who was answered what, as no state machine may: a command that was chosen twice is carried out twice.
    pub fn forget_sessions(&mut self) {
        self.sessions.clear();
    }

    /// Of each session of each client, the last command carried out and what it was answered.
    pub fn sessions(&self) -> &[(ProcessId, Serial, Option<Value>)] {
        &self.sessions
    }

    /// Keys with their values.
    pub fn table(&self) -> &[(Value, Value)] {
        &self.table
    }
}
