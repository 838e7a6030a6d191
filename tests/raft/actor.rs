//! One member of a cast, driven by hand through its handlers: what the paper says of a single step, without a network.

use crate::by_hand;
use std::sync::Arc;
use synod::base::{ProcessId, Value};
use synod::facts::{Order, Serial};
use synod::protocols::agree::raft::{Append, AppendReply, Conflict, Entry, Leader, Message, Raft, Role, Server, Timer};
use synod::protocols::parts::replica::{ClientReply, ClientRequest, Status};
use synod::scenario::Command;
use synod::sim::Protocol;

/// A member of the cast.
pub type Actor = by_hand::Actor<Raft>;
/// What a handler wanted done.
pub type Deeds = by_hand::Deeds<Raft>;

impl by_hand::Actor<Raft> {
    /// A follower in a term, without a vote, whose entries are of these terms.
    pub fn follower(header: &str, number: usize, term: u64, log: &[u64]) -> Actor {
        let mut actor = Actor::new(header, number);
        let log = log.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
        let state = [("term", term.to_string()), ("log", log)];
        assert!(Raft::initial(&mut actor.member, &actor.config, &state, &mut Vec::new()).is_ok(), "a server can start like that");
        actor
    }

    /// P1, candidate of a term, with these entries; what it did when it stood.
    pub fn candidate(header: &str, term: u64, log: &[u64]) -> (Actor, Deeds) {
        let mut actor = Actor::follower(header, 1, term - 1, log);
        let deeds = actor.times_out(Timer::Election);
        (actor, deeds)
    }

    /// P1, leader of a term, with these entries before it was elected; what it did when it won.
    pub fn leader(header: &str, term: u64, log: &[u64]) -> (Actor, Deeds) {
        let (mut actor, mut deeds) = Actor::candidate(header, term, log);
        let mut voter = 2;
        while !actor.is_leader() {
            deeds = actor.hears(voter, vote(term));
            voter += 1;
        }
        (actor, deeds)
    }

    /// A client is asked for a command.
    pub fn is_asked(&mut self, command: Command) -> Deeds {
        self.is_told(command)
    }

    /// The state of figure 2.
    pub fn server(&self) -> &Server {
        self.member.server().expect("this actor is no client")
    }

    /// Its term.
    pub fn term(&self) -> u64 {
        self.server().current_term
    }

    /// The number of whom it voted for.
    pub fn vote(&self) -> Option<usize> {
        self.server().voted_for.map(ProcessId::number)
    }

    /// The terms of its entries.
    pub fn log(&self) -> Vec<u64> {
        self.server().log.iter().map(|entry| entry.term).collect()
    }

    /// Its commit index.
    pub fn committed(&self) -> u64 {
        self.server().commit_index
    }

    /// Whether it follows.
    pub fn is_follower(&self) -> bool {
        self.server().role == Role::Follower
    }

    /// Whether it stands for election.
    pub fn is_candidate(&self) -> bool {
        matches!(self.server().role, Role::Candidate { .. })
    }

    /// Whether it asks if it could win.
    pub fn is_pre_candidate(&self) -> bool {
        matches!(self.server().role, Role::PreCandidate { .. })
    }

    /// Whether it leads.
    pub fn is_leader(&self) -> bool {
        matches!(self.server().role, Role::Leader(_))
    }

    /// What it keeps as a leader.
    pub fn leads(&self) -> &Leader {
        let Role::Leader(leader) = &self.server().role else { panic!("this actor does not lead") };
        leader
    }

    /// nextIndex and matchIndex of a follower.
    pub fn progress(&self, of: usize) -> (u64, u64) {
        let of = ProcessId::numbered(of);
        (self.leads().next_index[of], self.leads().match_index[of])
    }

    /// What its state machine holds.
    pub fn stores(&self, key: &str) -> Option<Value> {
        self.server().store.get(value(key))
    }
}

impl by_hand::Deeds<Raft> {
    /// The AppendEntries, each with the number of its receiver.
    pub fn appends(&self) -> Vec<(usize, Append)> {
        let append = |(to, message)| if let Message::AppendEntries(append) = message { Some((to, append)) } else { None };
        self.sent().into_iter().filter_map(append).collect()
    }

    /// The only answer to an AppendEntries.
    pub fn reply(&self) -> AppendReply {
        match self.sent().as_slice() {
            [(_, Message::AppendEntriesReply(reply))] => *reply,
            other => panic!("one answer to AppendEntries, not {other:?}"),
        }
    }

    /// The answers to clients, each with its number.
    pub fn answers(&self) -> Vec<(u32, Status)> {
        let answer =
            |(_, message)| if let Message::ClientReply(ClientReply { serial, status }) = message { Some((serial.number, status)) } else { None };
        self.sent().into_iter().filter_map(answer).collect()
    }
}

/// A value by its word.
pub fn value(word: &str) -> Value {
    Value::word(word)
}

/// A candidate asks for a vote; its last entry is of this index and term.
pub fn request_vote(term: u64, candidate: usize, (last_log_index, last_log_term): (u64, u64)) -> Message {
    Message::RequestVote { term, candidate_id: ProcessId::numbered(candidate), last_log_index, last_log_term }
}

/// A server asks whether it could win.
pub fn pre_vote(term: u64, candidate: usize, (last_log_index, last_log_term): (u64, u64)) -> Message {
    Message::PreVote { term, candidate_id: ProcessId::numbered(candidate), last_log_index, last_log_term }
}

/// A vote.
pub fn vote(term: u64) -> Message {
    Message::RequestVoteReply { term, vote_granted: true }
}

/// A refused vote.
pub fn no_vote(term: u64) -> Message {
    Message::RequestVoteReply { term, vote_granted: false }
}

/// Entries of these terms that do nothing.
pub fn entries(terms: &[u64]) -> Arc<[Entry]> {
    terms.iter().map(|&term| Entry { term, order: Order::NoOp }).collect()
}

/// The arguments of an AppendEntries of a leader's first round: after the entry of this index and term, entries of these terms.
pub fn append(term: u64, leader: usize, (prev_log_index, prev_log_term): (u64, u64), terms: &[u64], leader_commit: u64) -> Append {
    Append { term, leader_id: ProcessId::numbered(leader), prev_log_index, prev_log_term, entries: entries(terms), leader_commit, round: 1 }
}

/// The same as a message.
pub fn appends(term: u64, leader: usize, prev: (u64, u64), terms: &[u64], leader_commit: u64) -> Message {
    Message::AppendEntries(append(term, leader, prev, terms, leader_commit))
}

/// A follower stores the leader's entries up to here; the answer to a request whose entries began after `prev_log_index`.
pub fn stored(term: u64, prev_log_index: u64, match_index: u64, round: u64) -> Message {
    Message::AppendEntriesReply(AppendReply { term, success: true, match_index, conflict: None, prev_log_index, round })
}

/// A follower lacks the entry before the new ones.
pub fn lacks(term: u64, prev_log_index: u64, round: u64) -> Message {
    Message::AppendEntriesReply(AppendReply { term, success: false, match_index: 0, conflict: None, prev_log_index, round })
}

/// The same, with a hint.
pub fn differs(term: u64, prev_log_index: u64, conflict: Conflict) -> Message {
    Message::AppendEntriesReply(AppendReply { term, success: false, match_index: 0, conflict: Some(conflict), prev_log_index, round: 1 })
}

/// A client's command to write.
pub fn put(key: &str, word: &str) -> Command {
    Command::Put(value(key), value(word))
}

/// A client's command to read.
pub fn get(key: &str) -> Command {
    Command::Get(value(key))
}

/// A client asks.
pub fn asks(serial: u32, command: Command) -> Message {
    Message::ClientRequest(ClientRequest { serial: Serial::numbered(serial), command })
}

/// An entry of a term with the command of the client of a number.
pub fn entry_of(term: u64, client: usize, serial: u32, command: Command) -> Entry {
    Entry { term, order: Order::Of { client: ProcessId::numbered(client), serial: Serial::numbered(serial), command } }
}
