//! One server, driven by hand through its handlers: what the summary says of a single step, without a network.

use crate::by_hand;
use synod::base::{Ballot, ProcessId, Value};
use synod::facts::{Order, Serial};
use synod::protocols::agree::multi_paxos::{Accept, AcceptReply, Entry, Message, MultiPaxos, PrepareReply, Proposal, Server, Timer};
use synod::protocols::parts::replica::{ClientReply, ClientRequest, Status};
use synod::scenario::Command;

/// A server of the cast; what it tells itself is handed over at once.
pub struct Actor(by_hand::Actor<MultiPaxos>);
/// What a handler wanted done.
pub type Deeds = by_hand::Deeds<MultiPaxos>;

impl Actor {
    /// The server of a number, as on its first day.
    pub fn new(settings: &str, number: usize) -> Actor {
        Actor(by_hand::Actor::new(&format!("multi-paxos {settings}"), number))
    }

    /// The leader of three, P3, prepared with ballot 1.3 by its own promise and that of P1.
    pub fn prepared() -> Actor {
        let mut leader = Actor::new("n=3 clients=2", 3);
        leader.starts();
        leader.hears(1, promise(ballot(1, 3), 1));
        assert!(leader.server().proposer.prepared, "a majority has accepted nothing");
        leader
    }

    fn does(&mut self, step: impl FnOnce(&mut by_hand::Actor<MultiPaxos>) -> Deeds) -> Deeds {
        let deeds = step(&mut self.0);
        self.0.hears_itself(deeds)
    }

    /// The run begins.
    pub fn starts(&mut self) -> Deeds {
        self.does(by_hand::Actor::starts)
    }

    /// A message arrives from the process of a number.
    pub fn hears(&mut self, from: usize, message: Message) -> Deeds {
        self.does(|actor| actor.hears(from, message))
    }

    /// A timer runs out.
    pub fn times_out(&mut self, timer: Timer) -> Deeds {
        self.does(|actor| actor.times_out(timer))
    }

    /// A client of a number asks for its command of a serial number.
    pub fn is_asked(&mut self, client: usize, serial: u32, command: Command) -> Deeds {
        self.hears(client, Message::ClientRequest(ClientRequest { serial: Serial::numbered(serial), command }))
    }

    /// It crashes, and comes back from its disk.
    pub fn crashes_and_recovers(&mut self) -> Deeds {
        self.does(by_hand::Actor::crashes_and_recovers)
    }

    /// Its state.
    pub fn server(&self) -> &Server {
        self.0.member.server().expect("this actor is a server")
    }

    /// Its log, entry by entry.
    pub fn log(&self) -> Vec<String> {
        super::runs::log(self.server())
    }
}

impl by_hand::Deeds<MultiPaxos> {
    /// The only message.
    pub fn answer(&self) -> Message {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "one message is sent: {sent:?}");
        sent[0].1.clone()
    }

    /// The requests to accept, each with the number of its receiver.
    pub fn accepts(&self) -> Vec<(usize, Accept)> {
        let accept = |(to, message)| if let Message::Accept(accept) = message { Some((to, accept)) } else { None };
        self.sent().into_iter().filter_map(accept).collect()
    }

    /// The ballots and indexes that it asks promises for, each once.
    pub fn prepares(&self) -> Vec<(Ballot, u64)> {
        let prepare = |(_, message)| if let Message::Prepare { n, index } = message { Some((n, index)) } else { None };
        let mut prepares: Vec<(Ballot, u64)> = self.sent().into_iter().filter_map(prepare).collect();
        prepares.dedup();
        prepares
    }

    /// The entries that somebody is told of, each with the number of the receiver.
    pub fn successes(&self) -> Vec<(usize, u64, String)> {
        let success =
            |(to, message)| if let Message::Success { index, order } = message { Some((to, index, super::runs::name(order))) } else { None };
        self.sent().into_iter().filter_map(success).collect()
    }

    /// The answers to clients: the number of the client, of its command, and how it went.
    pub fn replies(&self) -> Vec<(usize, u32, Status)> {
        let reply =
            |(to, message)| if let Message::ClientReply(ClientReply { serial, status }) = message { Some((to, serial.number, status)) } else { None };
        self.sent().into_iter().filter_map(reply).collect()
    }
}

/// The ballot of a round and a process.
pub fn ballot(round: u32, process: usize) -> Ballot {
    Ballot { round, process: ProcessId::numbered(process) }
}

/// The command `put x` of a number.
pub fn put(value: i64) -> Command {
    Command::Put(Value::word("x"), Value::Number(value))
}

/// The order to put a number by the client of a number, its first command.
pub fn order(client: usize, value: i64) -> Order {
    Order::Of { client: ProcessId::numbered(client), serial: Serial::numbered(1), command: put(value) }
}

/// A promise of somebody who has accepted nothing at this index or beyond.
pub fn promise(n: Ballot, index: u64) -> Message {
    Message::PrepareReply(PrepareReply { n, index, min_proposal: n, accepted: None, no_more_accepted: true })
}

/// A promise with what was accepted, and whether there is nothing beyond.
pub fn promise_with(n: Ballot, index: u64, accepted: Option<(Proposal, Order)>, no_more_accepted: bool) -> Message {
    let accepted = accepted.map(|(proposal, order)| Entry { proposal, order });
    Message::PrepareReply(PrepareReply { n, index, min_proposal: n, accepted, no_more_accepted })
}

/// A request to accept.
pub fn accept(n: Ballot, index: u64, order: Order, first_unchosen_index: u64) -> Message {
    Message::Accept(Accept { n, index, order, first_unchosen_index })
}

/// The answer of somebody who accepted, with its firstUnchosenIndex.
pub fn accepted(to: Accept, first_unchosen_index: u64) -> Message {
    Message::AcceptReply(AcceptReply { to, min_proposal: to.n, first_unchosen_index })
}

/// The answer of somebody who has promised a higher ballot.
pub fn refused(to: Accept, higher: Ballot) -> Message {
    Message::AcceptReply(AcceptReply { to, min_proposal: higher, first_unchosen_index: 1 })
}
