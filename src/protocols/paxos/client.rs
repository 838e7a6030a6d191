//! The client's part: ask a proposer, and another one if no answer comes.

use super::{Config, Cx, Message, Timer, notes};
use crate::base::{Purpose, Value};
use crate::facts::Agreement;
use crate::words::Arg;
use std::sync::Arc;

/// A client.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Client {
    pub(super) config: Arc<Config>,
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
        let proposers = &self.config.proposers;
        let proposer = proposers[(self.place + self.asked) % proposers.len()];
        self.asked += 1;
        cx.note(&notes::CLIENT_ASKS, [Arg::Process(proposer), Arg::Value(value)]);
        cx.send(proposer, Message::Request { value });
        let after = cx.random_span(Purpose::Retry, self.config.retry);
        cx.set_timer(Timer::Retry, after);
    }

    pub(super) fn on_reply(&mut self, value: Value, cx: &mut Cx<'_>) {
        if self.answer.is_none() {
            self.answer = Some(value);
            cx.cancel_timer(Timer::Retry);
            cx.note(&notes::CLIENT_HEARS, [Arg::Value(value)]);
        }
    }

    pub(super) fn recover(&self) -> Client {
        Client { asked: 0, ..self.clone() }
    }
}
