//! A client as a process: its requests, its timers and its answers, for any algorithm whose servers it asks.

use super::{Client, ClientReply, ClientRequest, EVERY, Heard, RETRY, Sessions, asks, hears};
use crate::base::{ProcessId, Purpose, Span};
use crate::facts::Service;
use crate::scenario::{Command, Settings};
use crate::sim::{Context, Process, Protocol};
use crate::words::{Field, Look};

/// What clients know from the beginning.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Clientele {
    /// How many servers there are: P1 to Pn.
    pub servers: usize,
    /// How long a client waits for an answer before it asks again.
    pub retry: (Span, Span),
    /// How often it wants something by itself; nothing where it only does what it is told.
    pub every: Span,
    /// How it comes by its sessions.
    pub sessions: Sessions,
}

impl Clientele {
    /// As the settings have it. By version 1 a client has one session for ever.
    pub fn of(settings: &Settings) -> Clientele {
        let sessions = if settings.version() == 1 { Sessions::One } else { Sessions::Begun };
        Clientele { servers: settings.roster().processes as usize, retry: settings.range(&RETRY), every: settings.span(&EVERY), sessions }
    }
}

/// An algorithm whose servers such clients ask, and what it calls the things that they need.
pub trait Serves: Protocol {
    /// Its timer for a client that waits.
    const RETRY: Self::Timer;
    /// Its timer for a client that wants something by itself.
    const ASK: Self::Timer;

    /// What clients know from the beginning.
    fn clientele(config: &Self::Config) -> &Clientele;

    /// Its message for a request.
    fn request(request: ClientRequest) -> Self::Message;

    /// The answer that a message is, if it is one.
    fn reply(message: Self::Message) -> Option<ClientReply>;
}

impl<P: Serves> Process<P> for Client {
    fn on_start(&mut self, cx: &mut Context<'_, P>) {
        wind_up(cx);
        self.ask(cx);
    }

    fn on_message(&mut self, _from: ProcessId, message: P::Message, cx: &mut Context<'_, P>) {
        if let Some(reply) = P::reply(message) {
            self.on_reply(reply, cx);
        }
    }

    /// Where no answer came in time, another server is asked. It wants something by itself, unless it still waits.
    fn on_timer(&mut self, timer: P::Timer, cx: &mut Context<'_, P>) {
        if timer == P::RETRY {
            self.try_another(P::clientele(cx.config()).servers);
            self.ask(cx);
        } else if timer == P::ASK {
            wind_up(cx);
            if self.open().is_none() {
                self.on_command(self.wish(), cx);
            }
        }
    }

    /// Somebody wants a command carried out: it is asked for at once, or when its turn comes.
    fn on_command(&mut self, command: Command, cx: &mut Context<'_, P>) {
        if self.take(command) {
            self.begin(cx);
        }
    }

    fn recover(&self, _config: &P::Config) -> Client {
        Client { answer: None, ..self.clone() }
    }

    fn on_recover(&mut self, cx: &mut Context<'_, P>) {
        self.on_start(cx);
    }

    fn look(&self, _config: &P::Config) -> Look {
        self.shown()
    }

    fn fields(&self, _config: &P::Config) -> Vec<Field> {
        self.state()
    }
}

fn wind_up<P: Serves>(cx: &mut Context<'_, P>) {
    let every = P::clientele(cx.config()).every;
    if every > Span::ZERO {
        cx.set_timer(P::ASK, every);
    }
}

impl Client {
    /// Asks for the open command, if there is one.
    fn ask<P: Serves>(&self, cx: &mut Context<'_, P>) {
        let Some((server, request)) = self.next() else { return };
        cx.say(asks(cx.me(), server, request));
        cx.send(server, P::request(request));
        let after = cx.random_span(Purpose::Retry, P::clientele(cx.config()).retry);
        cx.set_timer(P::RETRY, after);
    }

    /// Takes an answer; the next command has its turn.
    fn on_reply<P: Serves>(&mut self, reply: ClientReply, cx: &mut Context<'_, P>) {
        match self.hear(reply) {
            Heard::Answer(milestone) => {
                cx.cancel_timer(P::RETRY);
                cx.did(milestone);
                if let Some((command, answer)) = self.answer {
                    cx.say(hears(cx.me(), command, answer));
                }
                self.begin(cx);
            }
            Heard::AskAgain => self.ask(cx),
            Heard::Stale | Heard::Wait => {}
        }
    }

    /// A command's turn has come.
    fn begin<P: Serves>(&mut self, cx: &mut Context<'_, P>) {
        if let Some(command) = self.open() {
            if self.serial.session == 0 {
                self.begin_session(cx.fresh(Purpose::Session));
            }
            cx.did(Service::Invoked { serial: self.serial, command });
            self.ask(cx);
        }
    }
}
