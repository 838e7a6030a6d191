//! Servers and clients in one cast.

use crate::base::ProcessId;
use crate::scenario::Command;
use crate::sim::{Context, Process, Protocol};
use crate::words::{Field, LogView, Look};

/// A server or a client of it: two kinds of processes that talk to each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Party<S, C> {
    /// One that serves.
    Server(S),
    /// One that asks.
    Client(C),
}

impl<S, C> Party<S, C> {
    /// The server, unless it is a client.
    pub const fn server(&self) -> Option<&S> {
        if let Party::Server(server) = self { Some(server) } else { None }
    }

    /// The client, unless it is a server.
    pub const fn client(&self) -> Option<&C> {
        if let Party::Client(client) = self { Some(client) } else { None }
    }
}

impl<P: Protocol, S: Process<P>, C: Process<P>> Process<P> for Party<S, C> {
    #[inline]
    fn on_start(&mut self, cx: &mut Context<'_, P>) {
        match self {
            Party::Server(server) => server.on_start(cx),
            Party::Client(client) => client.on_start(cx),
        }
    }

    #[inline]
    fn on_message(&mut self, from: ProcessId, message: P::Message, cx: &mut Context<'_, P>) {
        match self {
            Party::Server(server) => server.on_message(from, message, cx),
            Party::Client(client) => client.on_message(from, message, cx),
        }
    }

    #[inline]
    fn on_timer(&mut self, timer: P::Timer, cx: &mut Context<'_, P>) {
        match self {
            Party::Server(server) => server.on_timer(timer, cx),
            Party::Client(client) => client.on_timer(timer, cx),
        }
    }

    #[inline]
    fn on_command(&mut self, command: Command, cx: &mut Context<'_, P>) {
        match self {
            Party::Server(server) => server.on_command(command, cx),
            Party::Client(client) => client.on_command(command, cx),
        }
    }

    fn recover(&self, config: &P::Config) -> Self {
        match self {
            Party::Server(server) => Party::Server(server.recover(config)),
            Party::Client(client) => Party::Client(client.recover(config)),
        }
    }

    #[inline]
    fn on_recover(&mut self, cx: &mut Context<'_, P>) {
        match self {
            Party::Server(server) => server.on_recover(cx),
            Party::Client(client) => client.on_recover(cx),
        }
    }

    fn look(&self, config: &P::Config) -> Look {
        match self {
            Party::Server(server) => server.look(config),
            Party::Client(client) => client.look(config),
        }
    }

    fn fields(&self, config: &P::Config) -> Vec<Field> {
        match self {
            Party::Server(server) => server.fields(config),
            Party::Client(client) => client.fields(config),
        }
    }

    fn log(&self) -> Option<&dyn LogView> {
        match self {
            Party::Server(server) => server.log(),
            Party::Client(client) => client.log(),
        }
    }
}
