//! Ours against theirs: the same campaigns, proposals and link cuts are given to this Raft and to the crate `raft` (used by TiKV),
//! messages are delivered until all is quiet, and then terms, leaders, logs and commit indexes must be the same.
//!
//! Where the two legitimately differ, the harness makes up for it, and for nothing else:
//! - The crate does not answer requests of an old term; figure 2 says "reply false", so the harness sends that answer.
//! - The crate announces a new commit index at once, ours with the next heartbeat: leaders send heartbeats until nothing changes.
//! - The crate's heartbeats are empty, ours bring entries: before any brings something, the leaders of old terms hear of the new ones
//!   (the other messages of that round are lost), since how much they still replicate until then is a matter of luck.
//! - A candidate whom a majority refused goes back to being a follower there; in figure 2 it stays a candidate until its timer runs out.
//!   So it is compared who leads, not who still hopes to.

use proptest::prelude::*;
use raft::eraftpb::{ConfState, Message as TheirMessage, MessageType};
use raft::storage::MemStorage;
use raft::{Config, RawNode, StateRole};
use std::collections::VecDeque;
use synod::base::{Chance, ProcessId, Purpose, Time, Value};
use synod::facts::{Order, Serial};
use synod::protocols::CARDS;
use synod::protocols::agree::raft::{Config as RaftConfig, Member, Message, Raft, Role, Timer};
use synod::protocols::parts::replica::ClientRequest;
use synod::scenario::{Command, script};
use synod::sim::{Context, Dice, Effect, Process, Protocol};

/// Something done to both clusters.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// These servers stand for election, before any message is delivered.
    Campaign(usize, Option<usize>),
    /// Every leader gets a command, before any message is delivered.
    Propose,
    /// The link between two servers is cut.
    Cut(usize, usize),
    /// All links work again.
    Heal,
}

/// What can be seen of one server at a quiet point.
#[derive(Clone, PartialEq, Debug)]
struct Seen {
    term: u64,
    leads: bool,
    /// Nothing where it may legitimately differ.
    commit: Option<u64>,
    /// Term and command number of each entry; 0 for a leader's empty entry.
    log: Vec<(u64, u64)>,
}

/// Who hears leaders.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Heard {
    /// Everybody.
    ByAll,
    /// Only whoever is in a higher term already, and refuses.
    ByHigherTerms,
}

/// Which links are cut.
#[derive(Default)]
struct Cuts(Vec<(usize, usize)>);

impl Cuts {
    fn open(&self, from: usize, to: usize) -> bool {
        !self.0.contains(&(from.min(to), from.max(to)))
    }
}

trait Cluster {
    fn campaign(&mut self, server: usize);
    fn propose(&mut self, number: u64);
    fn heartbeat(&mut self);
    /// Delivers messages in the order in which they were sent, until none is left; those of leaders only where `heard` says so.
    fn deliver(&mut self, cuts: &Cuts, heard: Heard);
    fn seen(&self) -> Vec<Seen>;
}

/// Our servers, without a simulator around them.
struct Ours {
    config: RaftConfig,
    members: Vec<Member>,
    queue: VecDeque<(usize, usize, Message)>,
    drawn: [u32; Purpose::OF_PROCESSES],
}

impl Ours {
    fn new(n: usize) -> Ours {
        let scenario = script::parse(&format!("raft n={n} clients=1"), CARDS).expect("a plain script");
        let config = Raft::config(&scenario.settings);
        let members = Raft::cast(&config).into_iter().take(n).collect();
        Ours { config, members, queue: VecDeque::new(), drawn: [0; Purpose::OF_PROCESSES] }
    }

    fn handle(&mut self, server: usize, handler: impl FnOnce(&mut Member, &mut Context<'_, Raft>)) {
        let mut effects = Vec::new();
        let id = ProcessId::at(server);
        let mut cx = Context::new(id, Time::ZERO, &self.config, Dice::new(Chance::new(1), id, &mut self.drawn), &mut effects);
        handler(&mut self.members[server], &mut cx);
        for effect in effects {
            if let Effect::Send { to, message } = effect
                && to.index() < self.members.len()
            {
                self.queue.push_back((server, to.index(), message));
            }
        }
    }

    fn leads(&self, server: usize) -> bool {
        self.members[server].server().is_some_and(|server| matches!(server.role, Role::Leader(_)))
    }
}

impl Cluster for Ours {
    fn campaign(&mut self, server: usize) {
        self.handle(server, |member, cx| member.on_timer(Timer::Election, cx));
    }

    fn propose(&mut self, number: u64) {
        let client = ProcessId::at(self.members.len());
        let command = Command::Put(Value::word("x"), Value::Number(number as i64));
        for server in (0..self.members.len()).filter(|&server| self.leads(server)).collect::<Vec<_>>() {
            let request = Message::ClientRequest(ClientRequest { serial: Serial::numbered(number as u32), command });
            self.handle(server, |member, cx| member.on_message(client, request, cx));
        }
    }

    fn heartbeat(&mut self) {
        for server in (0..self.members.len()).filter(|&server| self.leads(server)).collect::<Vec<_>>() {
            self.handle(server, |member, cx| member.on_timer(Timer::Heartbeat, cx));
        }
    }

    fn deliver(&mut self, cuts: &Cuts, heard: Heard) {
        while let Some((from, to, message)) = self.queue.pop_front() {
            let term = self.members[to].server().map_or(0, |server| server.current_term);
            let is_lost = matches!(&message, Message::AppendEntries(append) if append.term >= term) && heard == Heard::ByHigherTerms;
            if cuts.open(from, to) && !is_lost {
                self.handle(to, |member, cx| member.on_message(ProcessId::at(from), message, cx));
            }
        }
    }

    fn seen(&self) -> Vec<Seen> {
        let number = |order: Order| match order {
            Order::NoOp => 0,
            Order::Of { serial, .. } => u64::from(serial.number),
        };
        let see = |member: &Member| {
            let server = member.server().expect("only servers are compared");
            let log = server.log.iter().map(|entry| (entry.term, number(entry.order))).collect();
            Seen { term: server.current_term, leads: matches!(server.role, Role::Leader(_)), commit: Some(server.commit_index), log }
        };
        self.members.iter().map(see).collect()
    }
}

/// Theirs.
struct Theirs {
    nodes: Vec<RawNode<MemStorage>>,
    queue: VecDeque<TheirMessage>,
}

impl Theirs {
    fn new(n: usize) -> Theirs {
        let logger = slog::Logger::root(slog::Discard, slog::o!());
        let everybody: Vec<u64> = (1..=n as u64).collect();
        let node = |&id: &u64| {
            let storage = MemStorage::new_with_conf_state(ConfState::from((everybody.clone(), Vec::new())));
            let config = Config { id, election_tick: 1000, heartbeat_tick: 1, ..Config::default() };
            RawNode::new(&config, storage, &logger).expect("a right configuration")
        };
        Theirs { nodes: everybody.iter().map(node).collect(), queue: VecDeque::new() }
    }

    /// Writes to disk what is to be written, and collects what is to be sent.
    fn settle(&mut self, server: usize) {
        let node = &mut self.nodes[server];
        let mut sent: Vec<TheirMessage> = Vec::new();
        while node.has_ready() {
            let mut ready = node.ready();
            sent.extend(ready.take_messages());
            let storage = node.raft.raft_log.store.clone();
            storage.wl().append(ready.entries()).expect("entries follow each other");
            if let Some(state) = ready.hs() {
                storage.wl().set_hardstate(state.clone());
            }
            sent.extend(ready.take_persisted_messages());
            let mut light = node.advance(ready);
            if let Some(commit) = light.commit_index() {
                storage.wl().mut_hard_state().set_commit(commit);
            }
            sent.extend(light.take_messages());
            node.advance_apply();
        }
        // It sends to its peers in the order of a hash table, ours in the order of their numbers.
        sent.sort_by_key(|message| message.to);
        self.queue.extend(sent);
    }

    fn leads(&self, server: usize) -> bool {
        self.nodes[server].raft.state == StateRole::Leader
    }

    /// The answer of figure 2 to a request of an old term, which the crate leaves out. A voter's goes as an answer that brings the
    /// term and nothing else: the crate would count a refusal of an older request as one of the term that it names.
    fn refusal(&self, server: usize, request: &TheirMessage) -> Option<TheirMessage> {
        let term = self.nodes[server].raft.term;
        let kind = match request.get_msg_type() {
            MessageType::MsgRequestVote => MessageType::MsgHeartbeatResponse,
            MessageType::MsgAppend | MessageType::MsgHeartbeat => MessageType::MsgAppendResponse,
            _ => return None,
        };
        (request.term < term).then(|| {
            let mut refusal = TheirMessage { from: request.to, to: request.from, term, reject: true, ..TheirMessage::default() };
            refusal.set_msg_type(kind);
            refusal
        })
    }
}

impl Cluster for Theirs {
    fn campaign(&mut self, server: usize) {
        self.nodes[server].campaign().expect("it may always stand");
        self.settle(server);
    }

    fn propose(&mut self, number: u64) {
        for server in (0..self.nodes.len()).filter(|&server| self.leads(server)).collect::<Vec<_>>() {
            self.nodes[server].propose(Vec::new(), number.to_be_bytes().to_vec()).expect("a leader takes commands");
            self.settle(server);
        }
    }

    fn heartbeat(&mut self) {
        for server in (0..self.nodes.len()).filter(|&server| self.leads(server)).collect::<Vec<_>>() {
            self.nodes[server].ping();
            self.settle(server);
        }
    }

    fn deliver(&mut self, cuts: &Cuts, heard: Heard) {
        while let Some(message) = self.queue.pop_front() {
            let (from, to) = (message.from as usize - 1, message.to as usize - 1);
            let is_leaders = matches!(message.get_msg_type(), MessageType::MsgAppend | MessageType::MsgHeartbeat);
            let is_lost = is_leaders && message.term >= self.nodes[to].raft.term && heard == Heard::ByHigherTerms;
            if !cuts.open(from, to) || is_lost {
                continue;
            }
            match self.refusal(to, &message) {
                Some(refusal) => self.queue.push_back(refusal),
                None => {
                    self.nodes[to].step(message).expect("a message between members");
                    self.settle(to);
                }
            }
        }
    }

    fn seen(&self) -> Vec<Seen> {
        let number = |data: &[u8]| data.try_into().map_or(0, u64::from_be_bytes);
        let see = |node: &RawNode<MemStorage>| {
            let log = node.raft.raft_log.all_entries();
            Seen {
                term: node.raft.term,
                leads: node.raft.state == StateRole::Leader,
                commit: Some(node.raft.raft_log.committed),
                log: log.iter().map(|entry| (entry.term, number(&entry.data))).collect(),
            }
        };
        self.nodes.iter().map(see).collect()
    }
}

/// How many heartbeats it takes at most until nothing changes: one for each entry that a log may have to be repaired by, and some.
const HEARTBEATS: usize = 12;

fn run(cluster: &mut impl Cluster, deeds: &[Deed]) -> Vec<Vec<Seen>> {
    let (mut cuts, mut number) = (Cuts::default(), 0);
    let mut quiet_points = Vec::new();
    for deed in deeds {
        match *deed {
            Deed::Campaign(first, second) => [Some(first), second].into_iter().flatten().for_each(|server| cluster.campaign(server)),
            Deed::Propose => {
                number += 1;
                cluster.propose(number);
            }
            Deed::Cut(one, other) => cuts.0.push((one.min(other), one.max(other))),
            Deed::Heal => cuts.0.clear(),
        }
        // Elections are decided before anybody replicates: else how far a leader gets until it is deposed is a matter of luck.
        let is_election = matches!(deed, Deed::Campaign(..));
        cluster.deliver(&cuts, if is_election { Heard::ByHigherTerms } else { Heard::ByAll });
        for heard in [Heard::ByHigherTerms].into_iter().chain([Heard::ByAll; HEARTBEATS]) {
            cluster.heartbeat();
            cluster.deliver(&cuts, heard);
        }
        quiet_points.push(with_known_commits(cluster.seen(), &cuts));
    }
    quiet_points
}

/// Without the commit index of whoever no leader of its term reaches: what a leader committed just before it was deposed, its followers
/// may have heard or not.
fn with_known_commits(mut seen: Vec<Seen>, cuts: &Cuts) -> Vec<Seen> {
    let leaders: Vec<(usize, u64)> = seen.iter().enumerate().filter(|(_, seen)| seen.leads).map(|(place, seen)| (place, seen.term)).collect();
    for (place, seen) in seen.iter_mut().enumerate() {
        let is_reached = leaders.iter().any(|&(leader, term)| term == seen.term && (leader == place || cuts.open(leader, place)));
        seen.commit = seen.commit.filter(|_| is_reached);
    }
    seen
}

fn compare(n: usize, deeds: &[Deed]) -> Result<(), TestCaseError> {
    let (ours, theirs) = (run(&mut Ours::new(n), deeds), run(&mut Theirs::new(n), deeds));
    for (place, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
        for (server, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
            prop_assert_eq!(ours, theirs, "P{} after {:?}", server + 1, &deeds[..=place]);
        }
    }
    Ok(())
}

fn deeds(n: usize) -> impl Strategy<Value = Vec<Deed>> {
    let server = 0..n;
    let deed = prop_oneof![
        3 => (server.clone(), proptest::option::weighted(0.2, server.clone())).prop_map(|(one, other)| Deed::Campaign(one, other)),
        4 => Just(Deed::Propose),
        3 => (server.clone(), server).prop_map(|(one, other)| Deed::Cut(one, other)),
        1 => Just(Deed::Heal),
    ];
    proptest::collection::vec(deed, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_servers_agree_with_the_crate_at_every_quiet_point(deeds in deeds(3)) {
        compare(3, &deeds)?;
    }

    #[test]
    fn five_servers_agree_with_the_crate_at_every_quiet_point(deeds in deeds(5)) {
        compare(5, &deeds)?;
    }
}

#[test]
fn the_comparison_sees_a_difference() {
    let deeds = [Deed::Campaign(0, None), Deed::Propose];
    let (ours, mut theirs) = (run(&mut Ours::new(3), &deeds), run(&mut Theirs::new(3), &deeds));
    assert_eq!(ours, theirs);
    assert_eq!(ours[1][2], Seen { term: 1, leads: false, commit: Some(2), log: vec![(1, 0), (1, 1)] });
    theirs = run(&mut Theirs::new(3), &[Deed::Campaign(1, None), Deed::Propose]);
    assert_ne!(ours, theirs);
}
