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
mod message;
mod notes;
mod odds;
mod presets;
mod reads;
mod replication;
mod view;

pub use card::CARD;
pub use config::{Broken, Config};
pub use message::{Append, AppendReply, Conflict, Message, Timer};
pub use reads::Read;

use crate::base::{PerProcess, ProcessId, ProcessSet, Purpose, SharedList, Time};
use crate::facts::{Election, Milestone, Order, Past, Serial};
use crate::properties::progress::Needed;
use crate::properties::{linearizability, replication as goals};
use crate::protocols::replica::{Asker, Means, Store, messages_of_a_round};
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Cast, Check, Context, Count, Liar, Process, Progress, Property, Protocol, Verdict};
use crate::words::Text;
use std::sync::Arc;

/// Raft.
pub struct Raft;

type Cx<'a> = Context<'a, Member>;

/// What clients need of it.
const MEANS: Means<Member> = Means { wrap: Message::ClientRequest, retry: Timer::Retry, ask: Timer::Ask };

impl Protocol for Raft {
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const PROPERTIES: &'static [Property<Raft>] = &[
        Property { goal: &goals::ELECTION_SAFETY, check: Check::Safety(goals::election_safety) },
        Property { goal: &goals::LEADER_APPEND_ONLY, check: Check::Safety(goals::leader_append_only) },
        Property { goal: &goals::LOG_MATCHING, check: Check::Safety(log_matching) },
        Property { goal: &goals::LEADER_COMPLETENESS, check: Check::Safety(leader_completeness) },
        Property { goal: &goals::STATE_MACHINE_SAFETY, check: Check::Safety(goals::state_machine_safety) },
        Property { goal: &goals::ONE_VOTE, check: Check::Safety(goals::one_vote) },
        Property { goal: &goals::MONOTONICITY, check: Check::Safety(goals::monotonicity) },
        Property { goal: &linearizability::LINEARIZABILITY, check: Check::Safety(linearizability::linearizable) },
        Property { goal: &goals::LIVENESS, check: Check::Liveness(liveness) },
    ];

    fn cast(settings: &Settings) -> Vec<Member> {
        let config = Arc::new(Config::of(settings));
        settings.roster().all().map(|id| Member::new(id, settings, &config)).collect()
    }

    fn counts(cast: &Cast<Member>, past: &Past) -> Vec<Count> {
        let terms = past.terms();
        let server = cast.processes.iter().find_map(|(_, member)| member.server());
        let servers = server.map(|server| server.config.servers).unwrap_or_default();
        let round = server.map(|_| messages_of_a_round(servers.len()));
        vec![
            Count { beside: round, ..Count::of(&notes::ELECTIONS, terms.stood()) },
            Count { beside: odds::expected(cast), ..Count::of(&notes::SPLIT_VOTES, terms.split(servers)) },
            Count { beside: round, ..Count::of(&notes::ENTRIES_COMMITTED, terms.last_committed()) },
        ]
    }

    /// Raft does not bear liars: nothing of the paper says what they would do.
    fn lie(_liar: &Liar<'_, Member>, message: Message) -> Vec<Message> {
        vec![message]
    }

    fn initial(process: &mut Member, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> Result<(), Text> {
        let Member::Server(server) = process else { return Err(notes::CLIENTS_HAVE_NO_STATE.text()) };
        initial::begin_as(server, state, did)
    }
}

fn log_matching(cast: &Cast<Member>, past: &Past) -> Verdict {
    goals::log_matching(cast, past, Member::entry)
}

fn leader_completeness(cast: &Cast<Member>, past: &Past) -> Verdict {
    goals::leader_completeness(cast, past, Member::entry)
}

fn liveness(cast: &Cast<Member>, past: &Past) -> Progress {
    goals::liveness(
        cast,
        past,
        &Needed::majority(cast, |member| member.server().is_some()),
        |member| matches!(member, Member::Client(client) if client.asks.open().is_some()),
    )
}

/// An entry of the log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// The term in which a leader received it.
    pub term: u64,
    /// The command for the state machine.
    pub order: Order,
}

/// A member of the cast.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Member {
    /// One that keeps a log.
    Server(Server),
    /// One that asks.
    Client(Asker),
}

/// A server: the state of figure 2.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
    config: Arc<Config>,
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

impl Member {
    fn new(id: ProcessId, settings: &Settings, config: &Arc<Config>) -> Member {
        let roster = settings.roster();
        let config = Arc::clone(config);
        if roster.is_client(id) {
            return Member::Client(Asker::new(id, settings, config.sessions()));
        }
        Member::Server(Server::new(config))
    }

    /// The server, unless it is a client.
    pub fn server(&self) -> Option<&Server> {
        if let Member::Server(server) = self { Some(server) } else { None }
    }

    fn entry(&self, index: u64) -> Option<(u64, Order)> {
        self.server()?.entry(index).map(|entry| (entry.term, entry.order))
    }
}

impl Server {
    fn new(config: Arc<Config>) -> Server {
        Server {
            config,
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
    fn majority(&self) -> usize {
        self.living.filter(|_| self.config.broken.majority_of_living).map_or(self.config.servers.len(), ProcessSet::len) / 2 + 1
    }

    fn others(&self, me: ProcessId) -> impl Iterator<Item = ProcessId> + use<> {
        self.config.servers.iter().filter(move |&id| id != me)
    }

    /// Sets the election timer: a new random time at every call.
    fn reset_election_timer(&self, cx: &mut Cx<'_>) {
        let (low, high) = self.config.election;
        let after = cx.random_span(Purpose::Election, (low, high));
        cx.set_timer(Timer::Election, if self.config.broken.equal_timeouts { low } else { after });
    }
}

impl Process for Member {
    type Message = Message;
    type Timer = Timer;

    fn on_start(&mut self, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => server.reset_election_timer(cx),
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
            (Member::Server(server), Timer::Election) => server.on_election_timeout(cx),
            (Member::Server(server), Timer::Heartbeat) => server.on_heartbeat(cx),
            (Member::Client(client), Timer::Retry) => client.on_retry(&MEANS, cx),
            (Member::Client(client), Timer::Ask) => client.on_ask(&MEANS, cx),
            (Member::Server(_), Timer::Retry | Timer::Ask) | (Member::Client(_), Timer::Election | Timer::Heartbeat) => {}
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Member::Client(client) = self {
            client.on_command(command, &MEANS, cx);
        }
    }

    /// Term, vote and log are on the disk; everything else dies in a crash.
    fn recover(&self) -> Member {
        match self {
            Member::Client(client) => Member::Client(client.recover()),
            Member::Server(server) => {
                let broken = &server.config.broken;
                let mut log = server.log.clone();
                if broken.forget_tail {
                    log.truncate(log.len().saturating_sub(1));
                }
                Member::Server(Server {
                    current_term: server.current_term,
                    voted_for: server.voted_for.filter(|_| !broken.forget_vote),
                    log,
                    ..Server::new(Arc::clone(&server.config))
                })
            }
        }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => server.reset_election_timer(cx),
            Member::Client(client) => client.on_start(&MEANS, cx),
        }
    }
}

impl Server {
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
