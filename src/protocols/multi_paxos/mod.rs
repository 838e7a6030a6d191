//! Multi-Paxos: a replicated log, each index of it an instance of Paxos, with one round of Prepare for many entries.
//!
//! The fully specified variant of Ongaro and Ousterhout, "Paxos summary" (2013), whose words for states and messages this is; Lamport,
//! "Paxos Made Simple" (2001), section 3, and "The Part-Time Parliament" (1998), section 3, for what it stands on. Every server is
//! acceptor and proposer. Behind the log stands the same key-value store as behind Raft's, and reads go through the log.

mod acceptor;
mod card;
mod clauses;
mod config;
mod leader;
mod message;
mod notes;
mod presets;
mod proposer;
mod service;
mod view;

pub use card::CARD;
pub use config::{Broken, Config};
pub use message::{Accept, AcceptReply, Message, PrepareReply, Timer};
pub use proposer::{Open, Promise, Proposer, Round};

use crate::base::{Ballot, ProcessId, SharedList};
use crate::facts::{Milestone, Order, Past, Replication, Serial};
use crate::properties::progress::Needed;
use crate::properties::{linearizability, replication, slots as goals};
use crate::protocols::replica::{Asker, Means, Store, messages_of_a_round};
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Cast, Check, Context, Count, Process, Progress, Property, Protocol};
use std::rc::Rc;

/// Multi-Paxos.
pub struct MultiPaxos;

type Cx<'a> = Context<'a, Member>;

/// What clients need of it.
const MEANS: Means<Member> = Means { wrap: Message::ClientRequest, retry: Timer::Retry, ask: Timer::Ask };

impl Protocol for MultiPaxos {
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const PROPERTIES: &'static [Property<MultiPaxos>] = &[
        Property { goal: &goals::AGREEMENT, check: Check::Safety(goals::agreement) },
        Property { goal: &goals::INTEGRITY, check: Check::Safety(goals::integrity) },
        Property { goal: &goals::VALIDITY, check: Check::Safety(goals::validity) },
        Property { goal: &replication::STATE_MACHINE_SAFETY, check: Check::Safety(replication::state_machine_safety) },
        Property { goal: &goals::MONOTONICITY, check: Check::Safety(goals::monotonicity) },
        Property { goal: &linearizability::LINEARIZABILITY, check: Check::Safety(linearizability::linearizable) },
        Property { goal: &goals::LIVENESS, check: Check::Liveness(liveness) },
    ];

    fn cast(settings: &Settings) -> Vec<Member> {
        let config = Rc::new(Config::of(settings));
        settings.roster().all().map(|id| Member::new(id, settings, &config)).collect()
    }

    /// An entry is chosen once a quorum of acceptors accepted it in one ballot, whether anybody knows or not.
    fn observe(cast: &Cast<Member>, past: &Past, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Milestone::Replication(Replication::Accepted { index, ballot, order }) = fresh else { return };
        let Some(server) = cast.processes.iter().find_map(|(_, member)| member.server()) else { return };
        if past.slots().voters(index, ballot, order).len() >= server.config.quorum {
            conclude.push(Milestone::Replication(Replication::ChosenAt { index, ballot, order }));
        }
    }

    fn counts(cast: &Cast<Member>, past: &Past) -> Vec<Count> {
        let server = cast.processes.iter().find_map(|(_, member)| member.server());
        let round = server.map(|server| messages_of_a_round(server.config.servers.len()));
        vec![
            Count { beside: round, ..Count::of(&notes::BALLOTS, past.begun()) },
            Count::of(&notes::WASTED_BALLOTS, past.abandoned()),
            Count { beside: round, ..Count::of(&notes::ENTRIES_CHOSEN, past.slots().count()) },
        ]
    }
}

fn liveness(cast: &Cast<Member>, _past: &Past) -> Progress {
    goals::liveness(
        cast,
        &Needed::majority(cast, |member| member.server().is_some()),
        |member| matches!(member, Member::Client(client) if client.asks.open().is_some()),
    )
}

/// How an acceptor holds an entry: the summary's acceptedProposal, where there is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Proposal {
    /// It accepted it in this ballot.
    Numbered(Ballot),
    /// It knows it to be chosen: above every ballot.
    Infinity,
}

/// An entry of the log: acceptedProposal and acceptedValue.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// In which ballot it was accepted, or that it is known to be chosen.
    pub proposal: Proposal,
    /// The command for the state machine.
    pub order: Order,
}

/// A member of the cast.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Member {
    /// Acceptor and proposer in one.
    Server(Server),
    /// One that asks.
    Client(Asker),
}

/// A server: acceptor, proposer, and the state machine behind the log.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
    config: Rc<Config>,
    /// The lowest ballot that it still accepts anything in, for all entries. Kept on disk.
    pub min_proposal: Option<Ballot>,
    /// The entries; the first index is 1, and there may be holes. Kept on disk.
    pub log: SharedList<Option<Entry>>,
    /// The lowest index that is not known to be chosen: follows from the log.
    first_unchosen_index: u64,
    /// The proposer's part.
    pub proposer: Box<Proposer>,
    /// Whom it takes for the leader: itself while it acts as one.
    pub leader: Option<ProcessId>,
    /// Whether it acts as leader.
    pub acts_as_leader: bool,
    /// Index of the highest entry applied to the state machine.
    pub last_applied: u64,
    /// Entries applied beyond a hole; only where that rule is broken.
    applied_ahead: Vec<u64>,
    /// The state machine.
    pub store: Store,
    /// Commands whose clients wait for this server's answer, by their serial numbers.
    pub asked: Vec<(ProcessId, Serial)>,
}

impl Member {
    fn new(id: ProcessId, settings: &Settings, config: &Rc<Config>) -> Member {
        if settings.roster().is_client(id) {
            return Member::Client(Asker::new(id, settings, config::sessions(settings)));
        }
        Member::Server(Server::new(Rc::clone(config), Proposer::default()))
    }

    /// The server, unless it is a client.
    pub fn server(&self) -> Option<&Server> {
        if let Member::Server(server) = self { Some(server) } else { None }
    }
}

impl Server {
    fn new(config: Rc<Config>, proposer: Proposer) -> Server {
        Server {
            config,
            min_proposal: None,
            log: SharedList::default(),
            first_unchosen_index: 1,
            proposer: Box::new(proposer),
            leader: None,
            acts_as_leader: false,
            last_applied: 0,
            applied_ahead: Vec::new(),
            store: Store::default(),
            asked: Vec::new(),
        }
    }
}

impl Process for Member {
    type Message = Message;
    type Timer = Timer;

    fn on_start(&mut self, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => server.watch_for_a_leader(cx),
            Member::Client(client) => client.on_start(&MEANS, cx),
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match (self, message) {
            (Member::Server(server), message) => server.on_message(from, message, cx),
            (Member::Client(client), Message::ClientReply(reply)) => client.on_reply(reply, &MEANS, cx),
            (Member::Client(_), _) => {}
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match (self, timer) {
            (Member::Server(server), Timer::Heartbeat) => server.on_heartbeat_due(cx),
            (Member::Server(server), Timer::Election) => server.act_as_leader(cx),
            (Member::Server(server), Timer::Leader) => server.forget_the_leader(),
            (Member::Server(server), Timer::Think) => server.on_promises(cx),
            (Member::Server(server), Timer::Retry) => server.on_retry(cx),
            (Member::Server(server), Timer::Backoff) => server.on_backoff_over(cx),
            (Member::Client(client), Timer::Retry) => client.on_retry(&MEANS, cx),
            (Member::Client(client), Timer::Ask) => client.on_ask(&MEANS, cx),
            (Member::Server(_), Timer::Ask) => {}
            (Member::Client(_), Timer::Heartbeat | Timer::Election | Timer::Leader | Timer::Think | Timer::Backoff) => {}
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Member::Client(client) = self {
            client.on_command(command, &MEANS, cx);
        }
    }

    /// Promises, entries and the largest round are on the disk. The state machine is not: it is filled again from the log.
    fn recover(&self) -> Member {
        match self {
            Member::Client(client) => Member::Client(client.recover()),
            Member::Server(server) => Member::Server(Server {
                min_proposal: server.min_proposal.filter(|_| !server.config.broken.forget_promises),
                log: server.log.clone(),
                first_unchosen_index: server.first_unchosen_index,
                ..Server::new(Rc::clone(&server.config), server.proposer.recover())
            }),
        }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => {
                server.apply_what_is_chosen(cx);
                server.watch_for_a_leader(cx);
            }
            Member::Client(client) => client.on_start(&MEANS, cx),
        }
    }
}

impl Server {
    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        if !matches!(message, Message::ClientRequest(_)) {
            self.hear_from(from, cx);
        }
        match message {
            Message::Heartbeat => {}
            Message::Prepare { n, index } => self.on_prepare(from, n, index, cx),
            Message::PrepareReply(reply) => self.on_prepare_reply(from, reply, cx),
            Message::Accept(accept) => self.on_accept(from, accept, cx),
            Message::AcceptReply(reply) => self.on_accept_reply(from, reply, cx),
            Message::Success { index, order } => self.on_success(from, index, order, cx),
            Message::SuccessReply { first_unchosen_index } => self.on_success_reply(from, first_unchosen_index, cx),
            Message::ClientRequest(request) => self.on_client_request(from, request, cx),
            Message::ClientReply(_) => {}
        }
    }
}
