//! Driving a client: its requests, its timers and its answers, for any algorithm whose servers it asks.

use super::{Client, ClientReply, ClientRequest, Heard, Sessions, asks, hears};
use crate::base::{ProcessId, Purpose, Span};
use crate::facts::Service;
use crate::scenario::{Command, Settings};
use crate::sim::{Context, Process};

/// When a client asks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Pace {
    /// How long it waits for an answer before it asks again.
    pub retry: (Span, Span),
    /// How often it wants something by itself; nothing where it only does what it is told.
    pub every: Span,
}

/// A client, and when it asks.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Asker {
    pace: Pace,
    /// The client.
    pub asks: Client,
}

/// What an algorithm calls the things that a client needs.
pub struct Means<P: Process> {
    /// Its message for a request.
    pub wrap: fn(ClientRequest) -> P::Message,
    /// Its timer for a client that waits.
    pub retry: P::Timer,
    /// Its timer for a client that wants something by itself.
    pub ask: P::Timer,
}

impl Asker {
    /// A client before its first command.
    pub fn new(id: ProcessId, settings: &Settings, sessions: Sessions) -> Asker {
        let servers = settings.roster().processes as usize;
        Asker { pace: Pace::of(settings), asks: Client::new(servers, id.index() - servers, sessions) }
    }

    /// As its disk remembers it.
    pub fn recover(&self) -> Asker {
        Asker { pace: self.pace, asks: self.asks.recover() }
    }

    /// It is up, for the first time or again: it asks for what is open.
    pub fn on_start<P: Process>(&self, means: &Means<P>, cx: &mut Context<'_, P>) {
        self.wind_up(means, cx);
        self.ask(means, cx);
    }

    /// It wants something by itself, unless it still waits.
    pub fn on_ask<P: Process>(&mut self, means: &Means<P>, cx: &mut Context<'_, P>) {
        self.wind_up(means, cx);
        if self.asks.open().is_none() {
            self.on_command(self.asks.wish(), means, cx);
        }
    }

    fn wind_up<P: Process>(&self, means: &Means<P>, cx: &mut Context<'_, P>) {
        if self.pace.every > Span::ZERO {
            cx.set_timer(means.ask, self.pace.every);
        }
    }

    /// Somebody wants a command carried out: it is asked for at once, or when its turn comes.
    pub fn on_command<P: Process>(&mut self, command: Command, means: &Means<P>, cx: &mut Context<'_, P>) {
        if self.asks.take(command) {
            self.begin(means, cx);
        }
    }

    /// Asks for the open command, if there is one.
    fn ask<P: Process>(&self, means: &Means<P>, cx: &mut Context<'_, P>) {
        let Some((server, request)) = self.asks.next() else { return };
        cx.say(asks(cx.me(), server, request));
        cx.send(server, (means.wrap)(request));
        let after = cx.random_span(Purpose::Retry, self.pace.retry);
        cx.set_timer(means.retry, after);
    }

    /// No answer came in time: another server is asked.
    pub fn on_retry<P: Process>(&mut self, means: &Means<P>, cx: &mut Context<'_, P>) {
        self.asks.try_another();
        self.ask(means, cx);
    }

    /// Takes an answer; the next command has its turn.
    pub fn on_reply<P: Process>(&mut self, reply: ClientReply, means: &Means<P>, cx: &mut Context<'_, P>) {
        match self.asks.hear(reply) {
            Heard::Answer(milestone) => {
                cx.cancel_timer(means.retry);
                cx.did(milestone);
                if let Some((command, answer)) = self.asks.answer {
                    cx.say(hears(cx.me(), command, answer));
                }
                self.begin(means, cx);
            }
            Heard::AskAgain => self.ask(means, cx),
            Heard::Stale | Heard::Wait => {}
        }
    }

    /// A command's turn has come.
    fn begin<P: Process>(&mut self, means: &Means<P>, cx: &mut Context<'_, P>) {
        if let Some(command) = self.asks.open() {
            if self.asks.serial.session == 0 {
                self.asks.begin_session(cx.fresh(Purpose::Session));
            }
            cx.did(Service::Invoked { serial: self.asks.serial, command });
            self.ask(means, cx);
        }
    }
}
