//! The processes without a network and without clocks: whoever schedules says which message comes next, and who suspects its coordinator when.
//!
//! A suspicion is of a moment here: whoever suspects for longer only suspects again. Heartbeats are left out, since they do nothing but bring
//! suspicions about and take them back. A message to oneself is handed over at once, as in the simulator.

use crate::support::scenario;
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use synod::base::{Chance, ProcessId, ProcessSet, Purpose, Time, Value};
use synod::protocols::agree::rotating_coordinator::{Config, Member, Message, Phase, RotatingCoordinator, Timer};
use synod::sim::{Context, Dice, Effect, Process, Protocol};

/// A message on its way.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Mail {
    pub from: ProcessId,
    pub to: ProcessId,
    pub message: Message,
}

impl Mail {
    /// Of which round it is, of which kind, from whom to whom: there is one such message.
    fn place(&self) -> (usize, usize, u32, u8) {
        let kind = match self.message {
            Message::Estimate { .. } => 0,
            Message::Propose { .. } => 1,
            Message::Ack { .. } => 2,
            Message::Nack { .. } => 3,
            Message::Decide { .. } => 4,
            Message::Alive => 5,
        };
        (self.to.index(), self.from.index(), self.message.ballot().map_or(0, |ballot| ballot.round), kind)
    }
}

/// Everybody, and all that is on its way, in an order of its own.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct State {
    pub members: Vec<Member>,
    pub mail: Vec<Mail>,
}

/// What can happen next.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The message of this place comes.
    Arrives(usize),
    /// A process suspects the coordinator of its round.
    Suspects(ProcessId),
}

/// What all know, and how many rounds are walked.
pub struct Hall {
    pub config: Rc<Config>,
    rounds: u32,
}

impl Hall {
    pub fn new(header: &str, rounds: u32) -> Hall {
        Hall { config: Rc::new(RotatingCoordinator::config(&scenario(&format!("rotating-coordinator {header}")).settings)), rounds }
    }

    /// Everybody has begun.
    pub fn begun(&self) -> State {
        let mut state = State { members: RotatingCoordinator::cast(&self.config), mail: Vec::new() };
        for id in self.config.everybody().iter() {
            self.does(&mut state, id, |member, cx| member.on_start(cx));
        }
        self.tidied(state)
    }

    fn does(&self, state: &mut State, id: ProcessId, handler: impl FnOnce(&mut Member, &mut Context<'_, RotatingCoordinator>)) {
        let (mut effects, mut own, mut drawn) = (Vec::new(), VecDeque::new(), [0; Purpose::OF_PROCESSES]);
        let member = &mut state.members[id.index()];
        let config: &Config = &self.config;
        handler(member, &mut Context::new(id, Time::ZERO, config, Dice::new(Chance::new(1), id, &mut drawn), &mut effects));
        loop {
            for effect in effects.drain(..) {
                match effect {
                    Effect::Send { to, message } if to == id => own.push_back(message),
                    Effect::Send { to, message } => state.mail.push(Mail { from: id, to, message }),
                    _ => {}
                }
            }
            let Some(message) = own.pop_front() else { return };
            let cx = &mut Context::new(id, Time::ZERO, config, Dice::new(Chance::new(1), id, &mut drawn), &mut effects);
            member.on_message(id, message, cx);
        }
    }

    /// What counts for nothing where it goes is gone, and a suspicion is over; so that states are one that nobody can tell apart.
    fn tidied(&self, mut state: State) -> State {
        state.members.iter_mut().for_each(|member| member.suspects.suspected = ProcessSet::EMPTY);
        let members = &state.members;
        state.mail.retain(|mail| {
            let (to, round) = (&members[mail.to.index()], mail.message.ballot().map_or(0, |ballot| ballot.round));
            let is_late = !matches!(mail.message, Message::Decide { .. }) && round < to.round;
            to.decided.is_none() && !is_late
        });
        state.mail.sort_unstable_by_key(Mail::place);
        state
    }

    /// All that can happen next. Rounds behind the last one are not walked.
    pub fn events(&self, state: &State) -> Vec<Event> {
        let waits = |id: &ProcessId| {
            let member = &state.members[id.index()];
            member.decided.is_none() && member.round <= self.rounds && member.phase == Phase::Proposal && !self.coordinates(state, *id)
        };
        let is_walked = |place: &usize| state.mail[*place].message.ballot().is_some_and(|ballot| ballot.round <= self.rounds);
        (0..state.mail.len()).filter(is_walked).map(Event::Arrives).chain(self.config.everybody().iter().filter(waits).map(Event::Suspects)).collect()
    }

    fn coordinates(&self, state: &State, id: ProcessId) -> bool {
        self.config.ballot(state.members[id.index()].round).process == id
    }

    /// What becomes of it.
    pub fn after(&self, state: &State, event: Event) -> State {
        let mut next = state.clone();
        match event {
            Event::Arrives(place) => {
                let mail = next.mail.remove(place);
                self.does(&mut next, mail.to, |member, cx| member.on_message(mail.from, mail.message, cx));
            }
            Event::Suspects(id) => {
                let whom = self.config.ballot(next.members[id.index()].round).process;
                self.does(&mut next, id, |member, cx| member.on_timer(Timer::Suspect(whom), cx));
            }
        }
        self.tidied(next)
    }

    /// From now on the detector is right: these have crashed, and nobody else is suspected any more. All that is on its way comes, but of what
    /// those who crashed had sent only what the bits say, one after the other. What everybody who is up has decided in the end.
    pub fn calmed(&self, state: &State, crashed: ProcessSet, bits: usize) -> Vec<Option<Value>> {
        let calm = Hall { config: Rc::clone(&self.config), rounds: u32::MAX };
        let mut state = state.clone();
        let mut sent = 0..;
        state.mail.retain(|mail| !crashed.contains(mail.from) || sent.next().is_some_and(|place: u32| bits >> place & 1 == 1));
        loop {
            state.mail.retain(|mail| !crashed.contains(mail.to));
            if !state.mail.is_empty() {
                state = calm.after(&state, Event::Arrives(0));
                continue;
            }
            let right = |event: &Event| match event {
                Event::Suspects(id) => !crashed.contains(*id) && crashed.contains(calm.config.ballot(state.members[id.index()].round).process),
                Event::Arrives(_) => false,
            };
            let next = calm.events(&state).into_iter().filter(right).map(|event| calm.after(&state, event)).find(|next| *next != state);
            let Some(next) = next else { break };
            state = next;
        }
        let up = self.config.everybody().iter().filter(|id| !crashed.contains(*id));
        up.map(|id| state.members[id.index()].decided.map(|(_, value)| value)).collect()
    }
}

/// What tells states apart.
pub fn print(state: &State) -> u64 {
    let mut hasher = DefaultHasher::new();
    state.hash(&mut hasher);
    hasher.finish()
}
