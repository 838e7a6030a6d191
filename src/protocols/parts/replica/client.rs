//! A client: it asks whom it takes for the leader, one command at a time, and asks again until it is answered.
//!
//! Raft, section 8; Ongaro's dissertation, figure 6.1 and section 6.3. Each command has a serial number, and a client never opens a
//! second one, so servers need to remember only its last answer. A client that lost its memory does not know its last number: it asks in
//! a new session.

use super::{Clientele, notes};
use crate::base::{ProcessId, Value};
use crate::facts::{Milestone, Serial, Service};
use crate::scenario::Command;
use crate::words::{Arg, Datum, Field, Holding, How, Letter, Look, Text};
use std::collections::VecDeque;

/// How many commands may wait for their turn: more than a person gives.
const MAX_WAITING: usize = 1000;

/// A client asks for its command to be carried out.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ClientRequest {
    /// Which of the client's commands it is.
    pub serial: Serial,
    /// The command.
    pub command: Command,
}

impl ClientRequest {
    /// What it shows.
    pub fn letter(&self) -> Letter {
        let phrase = Datum::Phrase(self.command.to_string());
        Letter::ask("ClientRequest", "C")
            .label(phrase.clone())
            .fields(self.serial.fields())
            .field("command", phrase)
            .means(notes::REQUEST_MEANS.text())
    }
}

/// How a request went.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// It was carried out; a read brings what it found.
    Ok(Option<Value>),
    /// The server does not lead; perhaps it knows who does.
    NotLeader(Option<ProcessId>),
}

/// A server answers a client.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ClientReply {
    /// Which of the client's commands it answers.
    pub serial: Serial,
    /// How it went.
    pub status: Status,
}

impl ClientReply {
    /// The value that it brings.
    pub fn value(&self) -> Option<Value> {
        if let Status::Ok(answer) = self.status { answer } else { None }
    }

    /// The same with another value.
    #[must_use]
    pub fn with(self, value: Value) -> ClientReply {
        ClientReply { status: Status::Ok(Some(value)), ..self }
    }

    /// What it shows.
    pub fn letter(&self) -> Letter {
        let (name, short) = ("ClientReply", "c");
        match self.status {
            Status::Ok(answer) => {
                let reply = Letter::tell(name, short)
                    .fields(self.serial.fields())
                    .field("status", Datum::Name("OK"))
                    .field("response", Datum::maybe(answer, Datum::Value))
                    .means(notes::REPLY_MEANS.text());
                answer.map(Datum::Value).into_iter().fold(reply, Letter::label)
            }
            Status::NotLeader(hint) => {
                let refusal = Letter::refuse(name, short)
                    .fields(self.serial.fields())
                    .field("status", Datum::Name("NOT_LEADER"))
                    .field("leader_hint", Datum::maybe(hint, Datum::Process))
                    .means(notes::NOT_LEADER_MEANS.text());
                hint.map(Datum::Process).into_iter().fold(refusal, Letter::label)
            }
        }
    }
}

/// A client.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Client {
    /// What it was asked for and has no answer to yet, the open command first. Kept on disk.
    pub waiting: VecDeque<Command>,
    /// The number of the open command, or of the next one; without a session where it is to begin one. Kept on disk.
    pub serial: Serial,
    /// Whom it takes for the leader.
    pub leader: ProcessId,
    /// The last answer: what was asked, and what it brought.
    pub answer: Option<(Command, Option<Value>)>,
}

/// How a client comes by its sessions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sessions {
    /// It has one for ever: where it loses its disk it uses its numbers again, and is taken for asking again what it asked before.
    One,
    /// It begins one with its first command, and another after it lost its disk.
    Begun,
}

impl Client {
    /// A client before its first command; its place among the clients decides whom it asks first.
    pub fn new(id: ProcessId, clientele: &Clientele) -> Client {
        let session = if clientele.sessions == Sessions::One { 1 } else { 0 };
        let place = id.index() - clientele.servers;
        let (leader, serial) = (ProcessId::at(place % clientele.servers), Serial { session, number: 1 });
        Client { waiting: VecDeque::new(), serial, leader, answer: None }
    }

    /// Begins the session in which its commands are counted.
    pub fn begin_session(&mut self, session: u32) {
        self.serial = Serial { session, number: 1 };
    }

    /// Takes a command; whether it is the only one, so that it can be asked for at once.
    pub fn take(&mut self, command: Command) -> bool {
        if self.waiting.len() < MAX_WAITING {
            self.waiting.push_back(command);
        }
        self.waiting.len() == 1
    }

    /// What it wants by itself: it counts its commands in `x`, and reads every fourth time.
    pub fn wish(&self) -> Command {
        let key = Value::word("x");
        let number = self.serial.number;
        if number.is_multiple_of(4) { Command::Get(key) } else { Command::Put(key, Value::Number(i64::from(number))) }
    }

    /// The open command.
    pub fn open(&self) -> Option<Command> {
        self.waiting.front().copied()
    }

    /// Whom to ask what, now; nothing where it has no open command.
    pub fn next(&self) -> Option<(ProcessId, ClientRequest)> {
        Some((self.leader, ClientRequest { serial: self.serial, command: self.open()? }))
    }

    /// No answer came in time: the server may be down, so the next one in turn is asked.
    pub fn try_another(&mut self, servers: usize) {
        self.leader = ProcessId::at((self.leader.index() + 1) % servers);
    }

    /// Takes an answer: the milestone that it is, if it answers the open command, or whether somebody else is to be asked at once.
    pub fn hear(&mut self, reply: ClientReply) -> Heard {
        let Some(command) = self.open().filter(|_| reply.serial == self.serial) else { return Heard::Stale };
        match reply.status {
            Status::Ok(answer) => {
                self.waiting.pop_front();
                self.serial = self.serial.next();
                self.answer = Some((command, answer));
                Heard::Answer(Milestone::from(Service::Returned { answer }))
            }
            Status::NotLeader(Some(leader)) if leader != self.leader => {
                self.leader = leader;
                Heard::AskAgain
            }
            Status::NotLeader(_) => Heard::Wait,
        }
    }

    /// How it looks.
    pub(super) fn shown(&self) -> Look {
        Look { roles: vec![&notes::CLIENT], standing: self.standing(), holding: self.holding(), ..Look::default() }
    }

    /// The value that it would like to write, or the last one that it read.
    fn holding(&self) -> Option<Holding> {
        let wants = |command| match command {
            Command::Put(_, value) => Some(Holding { value, how: How::Wants }),
            _ => None,
        };
        let read = || self.answer.and_then(|(_, answer)| answer).map(|value| Holding { value, how: How::Decided });
        self.open().and_then(wants).or_else(read)
    }

    /// What it is doing.
    fn standing(&self) -> Option<Text> {
        match (self.open(), self.answer) {
            (Some(Command::Put(key, value)), _) => Some(notes::WRITING.with([Arg::Value(key), Arg::Value(value)])),
            (Some(Command::Get(key)), _) => Some(notes::READING.with([Arg::Value(key)])),
            (None, Some((Command::Put(key, value), _))) => Some(notes::WROTE.with([Arg::Value(key), Arg::Value(value)])),
            (None, Some((Command::Get(key), Some(value)))) => Some(notes::READ.with([Arg::Value(key), Arg::Value(value)])),
            (None, Some((Command::Get(key), None))) => Some(notes::READ_NOTHING.with([Arg::Value(key)])),
            _ => None,
        }
    }

    /// Its state.
    pub(super) fn state(&self) -> Vec<Field> {
        let answer = self.answer.map(|(command, answer)| Datum::List(vec![Datum::Phrase(command.to_string()), Datum::maybe(answer, Datum::Value)]));
        vec![
            Field::durable("serial", &notes::FIELD_SERIAL, Datum::Number(u64::from(self.serial.number))),
            Field::durable(
                "waiting",
                &notes::FIELD_WAITING,
                Datum::List(self.waiting.iter().map(|command| Datum::Phrase(command.to_string())).collect()),
            ),
            Field::volatile("leader", &notes::FIELD_ASKS, Datum::Process(self.leader)),
            Field::volatile("answer", &notes::FIELD_ANSWER, answer.unwrap_or(Datum::Nothing)),
            Field::durable("session", &notes::FIELD_SESSION, Datum::Number(u64::from(self.serial.session))).later(),
        ]
    }
}

/// What an answer means to a client.
pub enum Heard {
    /// It answers nothing that is open.
    Stale,
    /// It answers the open command.
    Answer(Milestone),
    /// Somebody else leads, and is asked at once.
    AskAgain,
    /// Nobody is known to lead: the retry timer will tell when to ask again.
    Wait,
}

/// What a client says when it asks.
pub fn asks(client: ProcessId, server: ProcessId, request: ClientRequest) -> Text {
    match request.command {
        Command::Put(key, value) => notes::ASKS_TO_PUT.with([Arg::Process(client), Arg::Process(server), Arg::Value(key), Arg::Value(value)]),
        Command::Get(key) => notes::ASKS_TO_GET.with([Arg::Process(client), Arg::Process(server), Arg::Value(key)]),
        _ => notes::ASKS.with([Arg::Process(client), Arg::Process(server)]),
    }
}

/// What a client says when it is answered.
pub fn hears(client: ProcessId, command: Command, answer: Option<Value>) -> Text {
    match (command, answer) {
        (Command::Get(key), Some(value)) => notes::READS.with([Arg::Process(client), Arg::Value(key), Arg::Value(value)]),
        (Command::Get(key), None) => notes::READS_NOTHING.with([Arg::Process(client), Arg::Value(key)]),
        (Command::Put(key, value), _) => notes::HAS_WRITTEN.with([Arg::Process(client), Arg::Value(key), Arg::Value(value)]),
        _ => notes::IS_ANSWERED.with([Arg::Process(client)]),
    }
}
