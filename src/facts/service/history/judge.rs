//! The judge of one key: which states of its one copy explain all answers so far.
//!
//! After Lowe, "Testing for linearizability" (2017): a command takes effect no earlier than somebody's answer needs it. One thing
//! more keeps the states few, since a write is answered without a word of what was there: a write that was open when another took
//! effect may have taken effect right before it, seen by nobody, or by the reads that were open too. So it is not followed up in
//! which order writes came that nobody told apart.

use crate::base::{Value, insert_in_order, put_in_order};
use crate::scenario::Command;

/// How many states are carried along. Only writes of the same value double them, by the number of their subsets: nine clients stay
/// far below.
const MAX_STATES: usize = 4096;

/// The place of a write whose client asked for something else since: nobody waits for its answer, and those of one value are alike.
const ABANDONED: usize = usize::MAX;

/// How far an open write has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stage {
    /// Nothing took effect since it was asked for.
    Fresh,
    /// It was open when the last write took effect: it may have come right before.
    Passed,
    /// It took effect.
    Done,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Write {
    place: usize,
    value: Value,
    stage: Stage,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Read {
    place: usize,
    /// Whether it was open when the last write took effect.
    passed: bool,
    /// What there was to be read since it was asked for, in order.
    seen: Vec<Option<Value>>,
}

/// What one copy of a key may look like, and how far the open commands have come.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct State {
    value: Option<Value>,
    writes: Vec<Write>,
    reads: Vec<Read>,
}

/// What is known of one key. Commands are known by their places in the history.
#[derive(Clone, Debug)]
pub(super) struct Judge {
    /// None of them makes another one superfluous.
    states: Vec<State>,
}

impl Judge {
    pub(super) fn new() -> Judge {
        Judge { states: vec![State::default()] }
    }

    /// Whether there were too many states, so that it judges no more.
    pub(super) fn gave_up(&self) -> bool {
        self.states.is_empty()
    }

    /// A command was asked for.
    pub(super) fn invoke(&mut self, place: usize, command: Command) {
        for state in &mut self.states {
            if let Command::Put(_, value) = command {
                insert_in_order(&mut state.writes, Write { place, value, stage: Stage::Fresh }, |write| *write);
            } else {
                state.reads.push(Read { place, passed: false, seen: vec![state.value] });
            }
        }
    }

    /// A command will never be answered; a write may take effect all the same, at any time.
    pub(super) fn abandon(&mut self, place: usize) {
        for state in &mut self.states {
            state.reads.retain(|read| read.place != place);
            if let Some(write) = state.writes.iter_mut().find(|write| write.place == place) {
                write.place = ABANDONED;
                put_in_order(&mut state.writes);
            }
        }
        self.replace(Judge::into_states);
    }

    /// A command is answered: keeps the states that explain it. Whether there is one; nothing where it gave up, now or before.
    pub(super) fn answer(&mut self, place: usize, command: Command, answer: Option<Value>) -> Option<bool> {
        let before = self.states.clone();
        self.replace(|judge| {
            let is_write = matches!(command, Command::Put(..));
            let explain = |state: State| match (is_write, answer) {
                // A write is answered with nothing.
                (true, Some(_)) => Vec::new(),
                (true, None) => state.written(place),
                (false, answer) => state.read(place, answer),
            };
            judge.states.into_iter().flat_map(explain).collect()
        });
        if self.states.is_empty() && !before.is_empty() {
            // Nothing explains this answer. What comes next is judged as if it had not been given.
            self.states = before;
            self.abandon(place);
            return Some(false);
        }
        if self.states.len() > MAX_STATES {
            self.states.clear();
        }
        (!self.gave_up()).then_some(true)
    }

    fn into_states(self) -> Vec<State> {
        self.states
    }

    /// Takes other states in place of those that it has, without those that another one makes superfluous.
    fn replace(&mut self, change: impl FnOnce(Judge) -> Vec<State>) {
        let next = change(Judge { states: core::mem::take(&mut self.states) });
        for state in next {
            if !self.states.iter().any(|known| known.allows_all_of(&state)) {
                self.states.retain(|known| !state.allows_all_of(known));
                self.states.push(state);
            }
            if self.states.len() > MAX_STATES {
                break;
            }
        }
    }
}

impl State {
    /// A write takes effect now: whatever else is open may have come right before it.
    fn effect(&self, which: usize) -> State {
        let mut after = self.clone();
        for write in &mut after.writes {
            write.stage = write.stage.max(Stage::Passed);
        }
        after.writes[which].stage = Stage::Done;
        after.value = Some(after.writes[which].value);
        for read in &mut after.reads {
            read.passed = true;
            read.see(after.value);
        }
        after.in_order()
    }

    /// A write took effect right before the last one: only reads that were open then may have seen it.
    fn squeeze_in(&mut self, value: Value) {
        self.reads.iter_mut().filter(|read| read.passed).for_each(|read| read.see(Some(value)));
    }

    /// A write is answered: the states behind it.
    fn written(self, place: usize) -> Vec<State> {
        let Some(which) = self.writes.iter().position(|write| write.place == place) else { return vec![self] };
        let effect = || self.effect(which);
        let mut next = match self.writes[which].stage {
            Stage::Fresh => vec![effect()],
            Stage::Done => vec![self],
            Stage::Passed => {
                let last = effect();
                let mut before = self;
                before.squeeze_in(before.writes[which].value);
                vec![before, last]
            }
        };
        next.iter_mut().for_each(|state| state.writes.retain(|write| write.place != place));
        next
    }

    /// A read is answered: the states behind it, none where they do not explain the answer.
    fn read(mut self, place: usize, answer: Option<Value>) -> Vec<State> {
        let Some(which) = self.reads.iter().position(|read| read.place == place) else { return vec![self] };
        let read = self.reads.remove(which);
        if read.seen.contains(&answer) {
            return vec![self];
        }
        let mut next: Vec<State> = Vec::new();
        for (which, write) in self.writes.iter().enumerate() {
            // Writes in order: alike ones stand side by side.
            let is_known = which > 0 && write.place == ABANDONED && self.writes[which - 1] == *write;
            if Some(write.value) != answer || write.stage == Stage::Done || is_known {
                continue;
            }
            if read.passed && write.stage == Stage::Passed {
                let mut before = self.clone();
                before.writes[which].stage = Stage::Done;
                before.squeeze_in(write.value);
                next.push(before.in_order());
            }
            next.push(self.effect(which));
        }
        next
    }

    fn in_order(mut self) -> State {
        put_in_order(&mut self.writes);
        self
    }

    /// Whether whatever the other one may go on to explain, this one may too.
    fn allows_all_of(&self, other: &State) -> bool {
        let writes = || self.writes.iter().zip(&other.writes).all(|(mine, theirs)| mine.stage == theirs.stage || mine.stage == Stage::Passed);
        let reads = || self.reads.iter().zip(&other.reads).all(|(mine, theirs)| mine.allows_all_of(theirs));
        self.value == other.value && writes() && reads()
    }
}

impl Read {
    fn see(&mut self, value: Option<Value>) {
        if let Err(place) = self.seen.binary_search(&value) {
            self.seen.insert(place, value);
        }
    }

    fn allows_all_of(&self, other: &Read) -> bool {
        (self.passed || !other.passed) && other.seen.iter().all(|value| self.seen.binary_search(value).is_ok())
    }
}
