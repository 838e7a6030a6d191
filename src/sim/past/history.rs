//! Whether the answers that clients got can be explained by one copy of the data that takes one command at a time: linearizability.
//!
//! Herlihy and Wing, "Linearizability" (TOPLAS 1990); checked as it happens, after Lowe, "Testing for linearizability" (2017): for
//! each key, every state that the one copy may be in is carried along, with the open commands that may have taken effect already.
//! Keys are independent of each other, since linearizability is local (Herlihy and Wing, theorem 1).

use crate::base::{ProcessId, Value, insert_in_order};
use crate::scenario::Command;
use crate::sim::Milestone;

/// How many states of one key are carried along: each client with an open command can double them. A key that needs more is not
/// judged from there on, and [`History::gave_up`] says so.
const MAX_STATES: usize = 4096;

/// What one copy of a key may look like.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct State {
    value: Option<Value>,
    /// Whose open commands have taken effect, each with what it would answer.
    done: Vec<(ProcessId, Option<Value>)>,
}

#[derive(Clone, Debug)]
struct Key {
    name: Value,
    states: Vec<State>,
    /// Commands that were asked for and not answered.
    open: Vec<(ProcessId, Command)>,
    /// Whether there were too many states, so that it is judged no more.
    is_wild: bool,
}

/// What the clients asked for and were answered.
#[derive(Clone, Default, Debug)]
pub struct History {
    keys: Vec<Key>,
    /// The first answer that nothing explains: whose, the key, the answer.
    unexplained: Option<(ProcessId, Value, Option<Value>)>,
    gave_up: bool,
    invoked: u64,
    returned: u64,
    /// Every command that a client asked for, once each, in order.
    asked: Vec<(ProcessId, Command)>,
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
        self.invoked
    }

    /// How many of them were answered.
    pub fn returned(&self) -> u64 {
        self.returned
    }

    /// Whether a client ever asked for this command.
    pub fn was_asked(&self, client: ProcessId, command: Command) -> bool {
        self.asked.binary_search(&(client, command)).is_ok()
    }

    pub(super) fn note(&mut self, client: ProcessId, what: Milestone) {
        match what {
            Milestone::Invoked { command } => {
                self.invoked += 1;
                if let Err(place) = self.asked.binary_search(&(client, command)) {
                    self.asked.insert(place, (client, command));
                }
                if let Command::Put(name, _) | Command::Get(name) = command {
                    self.key(name).open.push((client, command));
                }
            }
            Milestone::Returned { answer } => {
                self.returned += 1;
                let asked = |key: &&mut Key| key.open.iter().any(|&(whose, _)| whose == client);
                let Some(key) = self.keys.iter_mut().find(asked) else { return };
                let (name, explained) = (key.name, key.settle(client, answer));
                key.open.retain(|&(whose, _)| whose != client);
                match explained {
                    Some(true) => {}
                    Some(false) => self.unexplained = self.unexplained.or(Some((client, name, answer))),
                    None => {
                        // What this answer left possible is not known, so nothing can be said of a later one. Other keys go on.
                        key.is_wild = true;
                        self.gave_up = true;
                    }
                }
            }
            _ => {}
        }
    }

    fn key(&mut self, name: Value) -> &mut Key {
        let place = self.keys.iter().position(|key| key.name == name).unwrap_or_else(|| {
            self.keys.push(Key { name, states: vec![State { value: None, done: Vec::new() }], open: Vec::new(), is_wild: false });
            self.keys.len() - 1
        });
        &mut self.keys[place]
    }
}

impl Key {
    /// Keeps the states that explain an answer; whether there is one, or `None` where there are too many to tell.
    fn settle(&mut self, client: ProcessId, answer: Option<Value>) -> Option<bool> {
        if self.is_wild {
            return None;
        }
        let mut known: Vec<State> = self.states.clone();
        let mut explaining: Vec<State> = Vec::new();
        let mut next = 0;
        while next < known.len() {
            if known.len() > MAX_STATES {
                return None;
            }
            let state = known[next].clone();
            next += 1;
            if let Some(place) = state.done.iter().position(|&(whose, _)| whose == client) {
                if state.done[place].1 == answer {
                    let mut kept = state;
                    kept.done.remove(place);
                    if !explaining.contains(&kept) {
                        explaining.push(kept);
                    }
                }
                continue;
            }
            for &(whose, command) in &self.open {
                if !state.done.iter().any(|&(theirs, _)| theirs == whose) {
                    let after = state.after(whose, command);
                    if !known.contains(&after) {
                        known.push(after);
                    }
                }
            }
        }
        let explained = !explaining.is_empty();
        if explained {
            self.states = explaining;
        }
        Some(explained)
    }
}

impl State {
    fn after(&self, client: ProcessId, command: Command) -> State {
        let mut after = self.clone();
        let answer = match command {
            Command::Put(_, value) => {
                after.value = Some(value);
                None
            }
            _ => self.value,
        };
        insert_in_order(&mut after.done, (client, answer), |done| *done);
        after
    }
}
