//! Readers of histories that know nothing of ours: a small exhaustive one, and stateright's where it can follow.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use stateright::semantics::{ConsistencyTester, LinearizabilityTester, SequentialSpec};
use std::collections::{BTreeMap, BTreeSet};
use synod::base::{ProcessId, Time, Value};
use synod::facts::{Milestone, Past, PastEntry, Serial, Service};
use synod::scenario::Command;
use synod::scenario::RecordId;

/// One copy of the data, that takes one command at a time.
#[derive(Clone, Default)]
pub struct OneCopy(pub BTreeMap<Value, Value>);

impl SequentialSpec for OneCopy {
    type Op = Command;
    type Ret = Option<Value>;

    fn invoke(&mut self, command: &Command) -> Option<Value> {
        match *command {
            Command::Put(key, value) => {
                self.0.insert(key, value);
                None
            }
            Command::Get(key) => self.0.get(&key).copied(),
            _ => None,
        }
    }
}

/// A command with the places of its invocation and its answer among all of them.
#[derive(Clone, Copy, Debug)]
struct Asked {
    client: ProcessId,
    command: Command,
    from: usize,
    answer: Option<(usize, Option<Value>)>,
}

/// The exhaustive one: every order of the commands that respects who was answered before whom asked, command by command. What was
/// never answered may be in it or not (Herlihy and Wing, section 2.2).
#[derive(Clone, Default)]
pub struct Exhaustive {
    asked: Vec<Asked>,
    moments: usize,
}

impl Exhaustive {
    /// Takes what a client did: it asked for something, even where an older command of its own is open for ever; or it was answered.
    pub fn hear(&mut self, client: ProcessId, what: Milestone) {
        self.moments += 1;
        match what.told() {
            Some(Service::Invoked { command, .. }) => self.asked.push(Asked { client, command, from: self.moments, answer: None }),
            Some(Service::Returned { answer }) => {
                let last = self.asked.iter_mut().rfind(|asked| asked.client == client).expect("who is answered has asked");
                assert!(last.answer.is_none(), "{client:?} is answered twice");
                last.answer = Some((self.moments, answer));
            }
            None => {}
        }
    }

    /// How many commands there are.
    pub fn len(&self) -> usize {
        self.asked.len()
    }

    /// Whether there is an order that explains all answers: key by key, since one key's order says nothing of another's (theorem 1).
    pub fn is_linearizable(&self) -> bool {
        let keys: BTreeMap<Option<Value>, Vec<Asked>> = self.asked.iter().fold(BTreeMap::new(), |mut keys, asked| {
            keys.entry(asked.command.key()).or_insert_with(Vec::new).push(*asked);
            keys
        });
        keys.values().all(|asked| has_order(asked, 0, None, &mut BTreeSet::new()))
    }
}

/// Whether those of one key that are not in `done` can be put in an order, from a value on.
fn has_order(all: &[Asked], done: u64, value: Option<Value>, tried: &mut BTreeSet<(u64, Option<Value>)>) -> bool {
    assert!(all.len() <= 64, "a small history");
    let rest = || all.iter().enumerate().filter(|(place, _)| done & (1 << place) == 0);
    let Some(first_answer) = rest().filter_map(|(_, asked)| asked.answer).map(|(at, _)| at).min() else { return true };
    tried.insert((done, value))
        && rest().filter(|(_, asked)| asked.from < first_answer).any(|(place, asked)| {
            let (told, next) = match asked.command {
                Command::Put(_, written) => (None, Some(written)),
                _ => (value, value),
            };
            asked.answer.is_none_or(|(_, answer)| answer == told) && has_order(all, done | (1 << place), next, tried)
        })
}

/// All readers, told the same.
#[derive(Default)]
pub struct Readers {
    /// Ours.
    pub past: Past,
    /// The exhaustive one.
    pub second: Exhaustive,
    third: LinearizabilityTester<ProcessId, OneCopy>,
    /// Whether some client forgot a command: the third cannot follow there.
    forgot: bool,
    numbers: BTreeMap<ProcessId, u32>,
}

impl Readers {
    /// What clients did in a run.
    pub fn of(past: &Past) -> Readers {
        let mut readers = Readers::default();
        for entry in past.iter() {
            if let (Some(Service::Invoked { .. } | Service::Returned { .. }), Some(client)) = (entry.what.told(), entry.process) {
                readers.hear(client, entry.what);
            }
        }
        readers
    }

    /// A client asks for something.
    pub fn ask(&mut self, client: ProcessId, command: Command) {
        let number = self.numbers.entry(client).or_default();
        *number += 1;
        let serial = Serial::numbered(*number);
        self.hear(client, Milestone::from(Service::Invoked { serial, command }));
    }

    /// A client is answered.
    pub fn answer(&mut self, client: ProcessId, answer: Option<Value>) {
        self.hear(client, Milestone::from(Service::Returned { answer }));
    }

    fn hear(&mut self, client: ProcessId, what: Milestone) {
        self.past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process: Some(client), what });
        self.second.hear(client, what);
        let told = match what.told() {
            Some(Service::Invoked { command, .. }) if !self.forgot => self.third.on_invoke(client, command).map(|_| ()),
            Some(Service::Returned { answer }) if !self.forgot => self.third.on_return(client, answer).map(|_| ()),
            _ => Ok(()),
        };
        self.forgot |= told.is_err();
    }

    /// What our judge says.
    ///
    /// # Panics
    /// Where it gave up.
    pub fn ours(&self) -> bool {
        assert!(!self.past.history().gave_up(), "our judge follows");
        self.past.history().unexplained().is_none()
    }

    /// What all say.
    ///
    /// # Errors
    /// What they do not agree on.
    pub fn agree(&self) -> Result<bool, String> {
        let (ours, second) = (self.ours(), self.second.is_linearizable());
        let third = if self.forgot || self.second.len() > 16 { second } else { self.third.is_consistent() };
        let events = || self.past.iter().map(|entry| format!("{:?} {:?}", entry.process, entry.what)).collect::<Vec<_>>().join("\n");
        if ours == second && ours == third { Ok(ours) } else { Err(format!("ours {ours}, exhaustive {second}, stateright {third}:\n{}", events())) }
    }
}
