//! Multi-Paxos: a replicated log, each index of it an instance of Paxos, with one round of Prepare for many entries.
//!
//! The fully specified variant of Ongaro and Ousterhout, "Paxos summary" (2013), whose words for states and messages this is; Lamport,
//! "Paxos Made Simple" (2001), section 3, and "The Part-Time Parliament" (1998), section 3, for what it stands on. Every server is
//! acceptor and proposer. Behind the log stands the same key-value store as behind Raft's, and reads go through the log.

mod acceptor;
mod card;
mod clauses;
mod config;
mod knobs;
mod leader;
mod message;
mod notes;
mod presets;
mod proposer;
mod rules;
mod service;
mod view;

pub use card::CARD;
pub use config::Config;
pub use message::{Accept, AcceptReply, Message, PrepareReply, Timer};
pub use proposer::{Open, Promise, Proposer, Round};

use crate::base::{Ballot, ProcessId, SharedList};
use crate::facts::{Milestone, Order, Replication, Serial};
use crate::properties::progress::Needed;
use crate::properties::{known, linearizability, replication, slots as goals};
use crate::protocols::parts::Party;
use crate::protocols::parts::logs;
use crate::protocols::parts::replica::{Client, ClientReply, ClientRequest, Clientele, Serves, Store, messages_of_a_round};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Field, LogView, Look};

/// Multi-Paxos.
pub struct MultiPaxos;

type Cx<'a> = Context<'a, MultiPaxos>;

/// A server, or a client.
pub type Member = Party<Server, Client>;

impl Protocol for MultiPaxos {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::leader, known::committed];

    const SHEETS: &'static [Shows<Self>] = &[logs::logs];

    const PROPERTIES: &'static [Property<MultiPaxos>] = &[
        Property { goal: &goals::AGREEMENT, check: Check::OnMilestone(goals::agreement) },
        Property { goal: &goals::INTEGRITY, check: Check::OnMilestone(goals::integrity) },
        Property { goal: &goals::VALIDITY, check: Check::OnMilestone(goals::validity) },
        Property { goal: &replication::STATE_MACHINE_SAFETY, check: Check::OnMilestone(replication::state_machine_safety) },
        Property { goal: &goals::MONOTONICITY, check: Check::OnMilestone(goals::monotonicity) },
        Property { goal: &linearizability::LINEARIZABILITY, check: Check::OnMilestone(linearizability::linearizable) },
        Property { goal: &goals::LIVENESS, check: Check::Asked(liveness) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        let server = || Party::Server(Server::new(Proposer::default()));
        let member = |id| if config.servers.contains(id) { server() } else { Party::Client(Client::new(id, &config.clientele)) };
        config.roster.all().map(member).collect()
    }

    /// An entry is chosen once a quorum of acceptors accepted it in one ballot, whether anybody knows or not.
    fn observe(scene: &Scene<'_, MultiPaxos>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Some(Replication::Accepted { index, ballot, order }) = fresh.told() else { return };
        if scene.past.slots().voters(index, ballot, order).len() >= scene.config.quorum {
            conclude.push(Milestone::from(Replication::ChosenAt { index, ballot, order }));
        }
    }

    fn counts(scene: &Scene<'_, MultiPaxos>) -> Vec<Count> {
        let (past, round) = (scene.past, Some(messages_of_a_round(scene.config.servers.len())));
        vec![
            Count { beside: round, ..Count::of(&notes::BALLOTS, past.begun()) },
            Count::of(&notes::WASTED_BALLOTS, past.abandoned()),
            Count { beside: round, ..Count::of(&notes::ENTRIES_CHOSEN, past.slots().count()) },
        ]
    }
}

fn liveness(scene: &Scene<'_, MultiPaxos>) -> Progress {
    let needed = Needed::majority(scene.cast, |member| member.server().is_some());
    goals::liveness(scene, &needed, |member| member.client().is_some_and(|client| client.open().is_some()))
}

impl Serves for MultiPaxos {
    const RETRY: Timer = Timer::Retry;
    const ASK: Timer = Timer::Ask;

    fn clientele(config: &Config) -> &Clientele {
        &config.clientele
    }

    fn request(request: ClientRequest) -> Message {
        Message::ClientRequest(request)
    }

    fn reply(message: Message) -> Option<ClientReply> {
        if let Message::ClientReply(reply) = message { Some(reply) } else { None }
    }
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

/// A server: acceptor, proposer, and the state machine behind the log.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
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

impl Server {
    fn new(proposer: Proposer) -> Server {
        Server {
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

impl Process<MultiPaxos> for Server {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        self.watch_for_a_leader(cx);
    }

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

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Heartbeat => self.on_heartbeat_due(cx),
            Timer::Election => self.act_as_leader(cx),
            Timer::Leader => self.forget_the_leader(),
            Timer::Think => self.on_promises(cx),
            Timer::Retry => self.on_retry(cx),
            Timer::Backoff => self.on_backoff_over(cx),
            Timer::Ask => {}
        }
    }

    /// Promises, entries and the largest round are on the disk. The state machine is not: it is filled again from the log.
    fn recover(&self, config: &Config) -> Server {
        Server {
            min_proposal: self.min_proposal.filter(|_| !config.broken.has(&rules::FORGET_PROMISES)),
            log: self.log.clone(),
            first_unchosen_index: self.first_unchosen_index,
            ..Server::new(self.proposer.recover())
        }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.apply_what_is_chosen(cx);
        self.watch_for_a_leader(cx);
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }

    fn log(&self) -> Option<&dyn LogView> {
        Some(self)
    }
}
