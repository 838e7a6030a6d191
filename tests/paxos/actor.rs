//! One member of a cast, driven by hand through its handlers: what the paper says of a single step, without a network.

use crate::by_hand;
use synod::base::{Ballot, ProcessId, Value};
use synod::protocols::agree::paxos::{Acceptor, Client, Member, Message, Paxos, Phase, Proposer, Server};
use synod::scenario::Command;

/// A member of the cast.
pub type Actor = by_hand::Actor<Paxos>;
/// What a handler wanted done.
pub type Deeds = by_hand::Deeds<Paxos>;

impl by_hand::Actor<Paxos> {
    /// Somebody asks it to propose a value.
    pub fn is_asked(&mut self, value: &str) -> Deeds {
        self.is_told(Command::Propose(Value::word(value)))
    }

    /// Its parts.
    pub fn server(&self) -> &Server {
        self.member.server().expect("this actor is no client")
    }

    /// The acceptor's part.
    pub fn acceptor(&self) -> &Acceptor {
        self.server().acceptor.as_ref().expect("this actor is an acceptor")
    }

    /// The proposer's part.
    pub fn proposer(&self) -> &Proposer {
        self.server().proposer.as_ref().expect("this actor is a proposer")
    }

    /// The client's part.
    pub fn client(&self) -> &Client {
        let Member::Client(client) = &self.member else { panic!("this actor is no client") };
        client
    }

    /// The ballot that it leads.
    pub fn leads(&self) -> Option<Ballot> {
        self.proposer().ballot()
    }

    /// What it decided.
    pub fn decided(&self) -> Option<Value> {
        self.server().decided.map(|(_, value)| value)
    }

    /// What it is going to ask for or asks for.
    pub fn asks_for(&self) -> Option<Value> {
        match self.proposer().phase {
            Phase::Thinking { value, .. } | Phase::Accepting { value, .. } => Some(value),
            _ => None,
        }
    }
}

/// The ballot of a round and a process.
pub fn ballot(round: u32, process: usize) -> Ballot {
    Ballot { round, process: ProcessId::numbered(process) }
}

/// A value by its word.
pub fn value(word: &str) -> Value {
    Value::word(word)
}

/// Phase 1a.
pub fn prepare(ballot: Ballot) -> Message {
    Message::Prepare { ballot }
}

/// Phase 1b, with what was accepted before.
pub fn promise(ballot: Ballot, accepted: Option<(Ballot, &str)>) -> Message {
    Message::Promise { ballot, accepted: accepted.map(|(ballot, word)| (ballot, value(word))) }
}

/// Phase 2a.
pub fn accept(ballot: Ballot, word: &str) -> Message {
    Message::Accept { ballot, value: value(word) }
}

/// Phase 2b.
pub fn accepted(ballot: Ballot, word: &str) -> Message {
    Message::Accepted { ballot, value: value(word) }
}

/// A refusal.
pub fn nack(ballot: Ballot, higher: Ballot) -> Message {
    Message::Nack { ballot, higher }
}
