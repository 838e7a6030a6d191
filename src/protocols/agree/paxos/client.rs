//! The client's part: ask a proposer, and another one if no answer comes.

use super::{Config, Cx, Message, Paxos, Timer, notes};
use crate::base::{ProcessId, Purpose, Value};
use crate::facts::Agreement;
use crate::scenario::Command;
use crate::sim::Process;
use crate::words::{Arg, Field, Look};

/// A client.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Client {
    /// Its place among the clients, from 0: it decides whom it asks first.
    pub(super) place: usize,
    /// The value it would like chosen. Kept on disk.
    pub input: Option<Value>,
    /// How often it has asked.
    pub asked: usize,
    /// What it was told. Kept on disk.
    pub answer: Option<Value>,
}

impl Client {
    /// A client before its first request.
    pub(super) fn new(id: ProcessId, config: &Config) -> Client {
        Client { place: id.index() - config.roster.processes as usize, input: config.input_of(id), asked: 0, answer: None }
    }

    fn propose_its_own(&mut self, cx: &mut Cx<'_>) {
        if let Some(input) = self.input {
            self.propose(input, cx);
        }
    }

    /// Takes a value and asks a proposer for it.
    pub(super) fn propose(&mut self, value: Value, cx: &mut Cx<'_>) {
        cx.did(Agreement::Proposed { value });
        self.input = Some(value);
        self.answer = None;
        self.ask(cx);
    }

    /// Asks the next proposer in turn: the last one may be down.
    pub(super) fn ask(&mut self, cx: &mut Cx<'_>) {
        let Some(value) = self.input.filter(|_| self.answer.is_none()) else { return };
        let proposers = &cx.config().proposers;
        let proposer = proposers[(self.place + self.asked) % proposers.len()];
        self.asked += 1;
        cx.note(&notes::CLIENT_ASKS, [Arg::Process(proposer), Arg::Value(value)]);
        cx.send(proposer, Message::Request { value });
        let after = cx.random_span(Purpose::Retry, cx.config().retry);
        cx.set_timer(Timer::Retry, after);
    }

    pub(super) fn on_reply(&mut self, value: Value, cx: &mut Cx<'_>) {
        if self.answer.is_none() {
            self.answer = Some(value);
            cx.cancel_timer(Timer::Retry);
            cx.note(&notes::CLIENT_HEARS, [Arg::Value(value)]);
        }
    }
}

impl Process<Paxos> for Client {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        super::starts_later(cx).unwrap_or_else(|| self.propose_its_own(cx));
    }

    fn on_message(&mut self, _from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        if let Message::Reply { value } = message {
            self.on_reply(value, cx);
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Retry => self.ask(cx),
            Timer::Start => self.propose_its_own(cx),
            Timer::Think | Timer::Backoff => {}
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Command::Propose(value) = command {
            self.propose(value, cx);
        }
    }

    fn recover(&self, _config: &Config) -> Client {
        Client { asked: 0, ..self.clone() }
    }

    /// It may have crashed before it ever asked.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        if let Some(value) = self.input.filter(|_| self.answer.is_none()) {
            cx.did(Agreement::Proposed { value });
            self.ask(cx);
        }
    }

    fn look(&self, _config: &Config) -> Look {
        self.shown()
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}
