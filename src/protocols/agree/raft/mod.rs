//! Raft: a replicated log with a strong leader.
//!
//! Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm" (USENIX ATC 2014): figure 2 and sections 5 to 8;
//! Ongaro's dissertation (2014) for what the paper leaves open: client sessions (6.3), reads without the log (6.4), pre-votes (9.6).
//! Behind the log stands a key-value store.

mod card;
mod clauses;
mod config;
mod election;
mod initial;
mod knobs;
mod message;
mod notes;
mod odds;
mod presets;
mod reads;
mod replication;
mod rules;
mod view;

pub use card::CARD;
pub use config::Config;
pub use message::{Append, AppendReply, Conflict, Message, Timer};
pub use reads::Read;

use crate::base::{PerProcess, ProcessId, ProcessSet, Purpose, SharedList, Time};
use crate::facts::{Election, Milestone, Order, Serial};
use crate::properties::progress::Needed;
use crate::properties::{known, linearizability, replication as goals};
use crate::protocols::parts::Party;
use crate::protocols::parts::logs;
use crate::protocols::parts::replica::{Client, ClientReply, ClientRequest, Clientele, Serves, Store, messages_of_a_round};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Liar, Process, Progress, Property, Protocol, Scene, Shows, Verdict};
use crate::words::{Field, LogView, Look, Text};

/// Raft.
pub struct Raft;

type Cx<'a> = Context<'a, Raft>;

/// A server, or a client.
pub type Member = Party<Server, Client>;

impl Protocol for Raft {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::leader, known::committed];

    const SHEETS: &'static [Shows<Self>] = &[logs::logs];

    const PROPERTIES: &'static [Property<Raft>] = &[
        Property { goal: &goals::ELECTION_SAFETY, check: Check::OnMilestone(goals::election_safety) },
        Property { goal: &goals::LEADER_APPEND_ONLY, check: Check::OnMilestone(goals::leader_append_only) },
        Property { goal: &goals::LOG_MATCHING, check: Check::OnMilestone(log_matching) },
        Property { goal: &goals::LEADER_COMPLETENESS, check: Check::OnMilestone(leader_completeness) },
        Property { goal: &goals::STATE_MACHINE_SAFETY, check: Check::OnMilestone(goals::state_machine_safety) },
        Property { goal: &goals::ONE_VOTE, check: Check::OnMilestone(goals::one_vote) },
        Property { goal: &goals::MONOTONICITY, check: Check::OnMilestone(goals::monotonicity) },
        Property { goal: &linearizability::LINEARIZABILITY, check: Check::OnMilestone(linearizability::linearizable) },
        Property { goal: &goals::LIVENESS, check: Check::Asked(liveness) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        let member = |id| if config.servers.contains(id) { Party::Server(Server::new()) } else { Party::Client(Client::new(id, &config.clientele)) };
        config.roster.all().map(member).collect()
    }

    fn counts(scene: &Scene<'_, Raft>) -> Vec<Count> {
        let (terms, servers) = (scene.past.terms(), scene.config.servers);
        let round = Some(messages_of_a_round(servers.len()));
        vec![
            Count { beside: round, ..Count::of(&notes::ELECTIONS, terms.stood()) },
            Count { beside: odds::expected(scene), ..Count::of(&notes::SPLIT_VOTES, terms.split(servers)) },
            Count { beside: round, ..Count::of(&notes::ENTRIES_COMMITTED, terms.last_committed()) },
        ]
    }

    /// Raft does not bear liars: nothing of the paper says what they would do.
    fn lie(_liar: &Liar<'_, Member>, message: Message) -> Vec<Message> {
        vec![message]
    }

    fn initial(process: &mut Member, config: &Config, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> Result<(), Text> {
        let Party::Server(server) = process else { return Err(notes::CLIENTS_HAVE_NO_STATE.text()) };
        initial::begin_as(server, config, state, did)
    }
}

impl Serves for Raft {
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

fn log_matching(scene: &Scene<'_, Raft>) -> Verdict {
    goals::log_matching(scene, entry)
}

fn leader_completeness(scene: &Scene<'_, Raft>) -> Verdict {
    goals::leader_completeness(scene, entry)
}

fn liveness(scene: &Scene<'_, Raft>) -> Progress {
    let needed = Needed::majority(scene.cast, |member| member.server().is_some());
    goals::liveness(scene, &needed, |member| member.client().is_some_and(|client| client.open().is_some()))
}

/// Term and command of an entry of a server's log.
fn entry(member: &Member, index: u64) -> Option<(u64, Order)> {
    member.server()?.entry(index).map(|entry| (entry.term, entry.order))
}

/// An entry of the log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// The term in which a leader received it.
    pub term: u64,
    /// The command for the state machine.
    pub order: Order,
}

/// A server: the state of figure 2.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
    /// Latest term it has seen. Kept on disk.
    pub current_term: u64,
    /// Candidate that received its vote in the current term. Kept on disk.
    pub voted_for: Option<ProcessId>,
    /// Its log; the first index is 1. Kept on disk.
    pub log: SharedList<Entry>,
    /// Index of the highest entry known to be committed.
    pub commit_index: u64,
    /// Index of the highest entry applied to the state machine.
    pub last_applied: u64,
    /// What it is.
    pub role: Role,
    /// The leader of the current term, once it has heard from it.
    pub leader: Option<ProcessId>,
    /// When it last heard from a leader; kept only where pre-votes ask for it.
    leader_heard: Option<Time>,
    /// The state machine.
    pub store: Store,
    /// Whom it takes for alive; only where the rule of the majority is broken.
    living: Option<ProcessSet>,
}

/// What a server is.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// It answers leaders and candidates.
    Follower,
    /// It asks whether it could win, before it disturbs anybody.
    PreCandidate {
        /// Who would vote for it.
        votes: ProcessSet,
    },
    /// It stands for election.
    Candidate {
        /// Who voted for it.
        votes: ProcessSet,
        /// Who answered at all.
        answered: ProcessSet,
    },
    /// It leads.
    Leader(Box<Leader>),
}

/// What a leader keeps in memory; made anew after each election.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Leader {
    /// For each server, the index of the next entry to send to it.
    pub next_index: PerProcess<u64>,
    /// For each server, the highest index known to be replicated on it.
    pub match_index: PerProcess<u64>,
    /// How many rounds of AppendEntries it has sent.
    pub round: u64,
    /// For each server, the latest round that it answered.
    pub answered: PerProcess<u64>,
    /// Reads that wait.
    pub reads: Vec<Read>,
    /// Commands that this server was asked to carry out, and whose clients wait for its answer.
    pub asked: Vec<(ProcessId, Serial)>,
}

impl Server {
    fn new() -> Server {
        Server {
            current_term: 0,
            voted_for: None,
            log: SharedList::default(),
            commit_index: 0,
            last_applied: 0,
            role: Role::Follower,
            leader: None,
            leader_heard: None,
            store: Store::default(),
            living: None,
        }
    }

    /// The entry of an index, from 1.
    pub fn entry(&self, index: u64) -> Option<&Entry> {
        self.log.get((index as usize).checked_sub(1)?)
    }

    /// The index of the last entry; 0 where there is none.
    pub fn last_log_index(&self) -> u64 {
        self.log.len() as u64
    }

    /// The term of the last entry; 0 where there is none.
    pub fn last_log_term(&self) -> u64 {
        self.log.last().map_or(0, |entry| entry.term)
    }

    /// The term of an entry: 0 for index 0, before the first; nothing behind the last.
    fn term_at(&self, index: u64) -> Option<u64> {
        if index == 0 { Some(0) } else { self.entry(index).map(|entry| entry.term) }
    }

    /// How many servers make a majority: of all that there are, not of those that are up.
    fn majority(&self, config: &Config) -> usize {
        self.living.filter(|_| config.broken.has(&rules::MAJORITY_OF_LIVING)).map_or(config.servers.len(), ProcessSet::len) / 2 + 1
    }

    /// Sets the election timer: a new random time at every call.
    fn reset_election_timer(&self, cx: &mut Cx<'_>) {
        let (low, high) = cx.config().election;
        let after = cx.random_span(Purpose::Election, (low, high));
        cx.set_timer(Timer::Election, if cx.config().broken.has(&rules::EQUAL_TIMEOUTS) { low } else { after });
    }
}

impl Process<Raft> for Server {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        self.reset_election_timer(cx);
    }

    /// Rules for all servers (figure 2): a term that is behind catches up, and only then is the message looked at.
    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        if message.tells_of_term().is_some_and(|term| term > self.current_term) {
            self.advance_to(message.tells_of_term().unwrap_or_default(), cx);
        }
        match message {
            Message::RequestVote { term, last_log_index, last_log_term, .. } => self.on_request_vote(from, term, (last_log_term, last_log_index), cx),
            Message::RequestVoteReply { term, vote_granted } => self.on_vote_reply(from, term, vote_granted, cx),
            Message::PreVote { term, last_log_index, last_log_term, .. } => self.on_pre_vote(from, term, (last_log_term, last_log_index), cx),
            Message::PreVoteReply { term, vote_granted } => self.on_pre_vote_reply(from, term, vote_granted, cx),
            Message::AppendEntries(append) => self.on_append_entries(from, append, cx),
            Message::AppendEntriesReply(reply) => self.on_append_reply(from, reply, cx),
            Message::ClientRequest(request) => self.on_client_request(from, request, cx),
            Message::ClientReply(_) => {}
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Election => self.on_election_timeout(cx),
            Timer::Heartbeat => self.on_heartbeat(cx),
            Timer::Retry | Timer::Ask => {}
        }
    }

    /// Term, vote and log are on the disk; everything else dies in a crash.
    fn recover(&self, config: &Config) -> Server {
        let mut log = self.log.clone();
        if config.broken.has(&rules::FORGET_TAIL) {
            log.truncate(log.len().saturating_sub(1));
        }
        Server {
            current_term: self.current_term,
            voted_for: self.voted_for.filter(|_| !config.broken.has(&rules::FORGET_VOTE)),
            log,
            ..Server::new()
        }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.reset_election_timer(cx);
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

impl Server {
    /// Moves to a higher term, as a follower that has not voted. Its election timer is left alone: a higher term alone is no sign of
    /// a leader.
    fn advance_to(&mut self, term: u64, cx: &mut Cx<'_>) {
        let before = std::mem::replace(&mut self.current_term, term);
        self.voted_for = None;
        self.leader = None;
        cx.did(Election::Advanced { term });
        self.step_down(before, cx);
    }

    /// Becomes a follower; the leader of a term had no election timer, so it needs one.
    fn step_down(&mut self, led: u64, cx: &mut Cx<'_>) {
        if let Role::Leader(_) = std::mem::replace(&mut self.role, Role::Follower) {
            cx.did(Election::Deposed { term: led });
            cx.say(notes::steps_down(cx.me(), self.current_term));
            cx.cancel_timer(Timer::Heartbeat);
            self.reset_election_timer(cx);
        }
    }
}
