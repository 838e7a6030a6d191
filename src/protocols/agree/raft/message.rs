//! The messages and timers of Raft, with the arguments of figure 2.
//!
//! The paper's calls know which request a result belongs to; messages must say so: a reply repeats the request's prevLogIndex and the
//! round in which it was sent.

use super::{Entry, notes};
use crate::base::{ProcessId, Value};
use crate::facts::Order;
use crate::protocols::parts::replica::{ClientReply, ClientRequest};
use crate::protocols::parts::timers;
use crate::words::{Arg, Datum, Field, Letter, Named, Row, Say, TimerName, Tone, Words};
use std::sync::Arc;

/// What servers and clients tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// A candidate gathers votes.
    RequestVote {
        /// Its term.
        term: u64,
        /// The candidate.
        candidate_id: ProcessId,
        /// The index of its last entry.
        last_log_index: u64,
        /// The term of its last entry.
        last_log_term: u64,
    },
    /// A voter answers.
    RequestVoteReply {
        /// The voter's term, for the candidate to catch up.
        term: u64,
        /// Whether the candidate has its vote.
        vote_granted: bool,
    },
    /// A server asks whether it could win an election.
    PreVote {
        /// The term in which it would stand.
        term: u64,
        /// Who asks.
        candidate_id: ProcessId,
        /// The index of its last entry.
        last_log_index: u64,
        /// The term of its last entry.
        last_log_term: u64,
    },
    /// A voter says what it would do.
    PreVoteReply {
        /// Where granted, the term that was asked about; else the voter's own.
        term: u64,
        /// Whether it would vote for the asker.
        vote_granted: bool,
    },
    /// A leader replicates entries, or only shows that it is there.
    AppendEntries(Append),
    /// A follower answers.
    AppendEntriesReply(AppendReply),
    /// A client asks.
    ClientRequest(ClientRequest),
    /// A server answers a client.
    ClientReply(ClientReply),
}

/// The arguments of AppendEntries.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Append {
    /// The leader's term.
    pub term: u64,
    /// The leader, so that followers can send clients to it.
    pub leader_id: ProcessId,
    /// The index of the entry before the new ones.
    pub prev_log_index: u64,
    /// The term of that entry.
    pub prev_log_term: u64,
    /// The new entries; none in a heartbeat.
    pub entries: Arc<[Entry]>,
    /// The leader's commit index.
    pub leader_commit: u64,
    /// In which of the leader's rounds it was sent.
    pub round: u64,
}

/// The results of AppendEntries.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct AppendReply {
    /// The follower's term, for the leader to catch up.
    pub term: u64,
    /// Whether the follower had the entry before the new ones.
    pub success: bool,
    /// The last index that is now known to be the same; 0 in a refusal.
    pub match_index: u64,
    /// Where a refused log begins to differ, if the follower says so.
    pub conflict: Option<Conflict>,
    /// The prevLogIndex of the request that this answers.
    pub prev_log_index: u64,
    /// The round of the request that this answers; 0 where that request was of an older term.
    pub round: u64,
}

/// Where a follower's log begins to differ (end of section 5.3).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Conflict {
    /// The term of the entry in conflict; none where the log is too short.
    pub term: Option<u64>,
    /// The first index that it stores of that term, or the first that it lacks.
    pub index: u64,
}

impl AppendReply {
    /// A refusal of a request.
    pub const fn refusing(append: &Append, term: u64) -> AppendReply {
        AppendReply { term, success: false, match_index: 0, conflict: None, prev_log_index: append.prev_log_index, round: append.round }
    }
}

impl Message {
    /// The term that moves its receiver on, if it is higher; pre-votes move nobody but by a refusal.
    pub const fn tells_of_term(&self) -> Option<u64> {
        match self {
            Message::RequestVote { term, .. } | Message::RequestVoteReply { term, .. } | Message::PreVoteReply { term, vote_granted: false } => {
                Some(*term)
            }
            Message::AppendEntries(append) => Some(append.term),
            Message::AppendEntriesReply(reply) => Some(reply.term),
            Message::PreVote { .. } | Message::PreVoteReply { .. } | Message::ClientRequest(_) | Message::ClientReply(_) => None,
        }
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let means = |words: &'static Words, term: u64| words.with([Arg::Number(term)]);
        match self {
            Message::RequestVote { term, candidate_id, last_log_index, last_log_term } => {
                standing(in_term(Letter::ask("RequestVote", "V"), *term), *candidate_id, *last_log_index, *last_log_term)
                    .about(about_votes(*term))
                    .means(means(&notes::REQUEST_VOTE_MEANS, *term))
            }
            Message::PreVote { term, candidate_id, last_log_index, last_log_term } => {
                standing(in_term(Letter::ask("PreVote", "PV"), *term), *candidate_id, *last_log_index, *last_log_term)
                    .about(about_pre_votes(*term))
                    .means(means(&notes::PRE_VOTE_MEANS, *term))
            }
            Message::RequestVoteReply { term, vote_granted } => in_term(Letter::answer(*vote_granted, "RequestVoteReply", "v"), *term)
                .field("vote_granted", Datum::Flag(*vote_granted))
                .about(about_votes(*term))
                .means(means(if *vote_granted { &notes::VOTE_MEANS } else { &notes::NO_VOTE_MEANS }, *term)),
            Message::PreVoteReply { term, vote_granted } => in_term(Letter::answer(*vote_granted, "PreVoteReply", "pv"), *term)
                .field("vote_granted", Datum::Flag(*vote_granted))
                .about(about_pre_votes(*term))
                .means(if *vote_granted { &notes::WOULD_VOTE_MEANS } else { &notes::WOULD_NOT_VOTE_MEANS }.text()),
            Message::AppendEntries(append) => append.letter(),
            Message::AppendEntriesReply(reply) => reply.letter(),
            Message::ClientRequest(request) => request.letter(),
            Message::ClientReply(reply) => reply.letter(),
        }
    }

    /// A heartbeat, and its answer: an AppendEntries that brings nothing, and one that matched without anything new.
    fn is_routine(&self) -> bool {
        match self {
            Message::AppendEntries(append) => append.entries.is_empty(),
            Message::AppendEntriesReply(reply) => reply.success && reply.match_index == reply.prev_log_index,
            _ => false,
        }
    }

    /// The term.
    fn round(&self) -> Option<u32> {
        let term = match self {
            Message::RequestVote { term, .. } | Message::RequestVoteReply { term, .. } => *term,
            Message::PreVote { term, .. } | Message::PreVoteReply { term, .. } => *term,
            Message::AppendEntries(append) => append.term,
            Message::AppendEntriesReply(reply) => reply.term,
            Message::ClientRequest(_) | Message::ClientReply(_) => return None,
        };
        u32::try_from(term).ok()
    }

    fn value(&self) -> Option<Value> {
        match self {
            Message::AppendEntries(append) => append.entries.iter().find_map(|entry| entry.order.value()),
            Message::ClientReply(reply) => reply.value(),
            Message::RequestVote { .. } | Message::RequestVoteReply { .. } | Message::PreVote { .. } | Message::PreVoteReply { .. } => None,
            Message::AppendEntriesReply(_) | Message::ClientRequest(_) => None,
        }
    }

    fn forged(&self, value: Value) -> Option<Message> {
        match self {
            Message::AppendEntries(append) => {
                let entries = append.entries.iter().map(|entry| Entry { order: entry.order.writing(value), ..*entry }).collect();
                Some(Message::AppendEntries(Append { entries, ..append.clone() }))
            }
            Message::ClientReply(reply) => Some(Message::ClientReply(reply.with(value))),
            Message::RequestVote { .. } | Message::RequestVoteReply { .. } | Message::PreVote { .. } | Message::PreVoteReply { .. } => None,
            Message::AppendEntriesReply(_) | Message::ClientRequest(_) => None,
        }
    }

    /// A vote where it was refused, a refusal where it was given.
    fn contrary(&self) -> Option<Message> {
        match *self {
            Message::RequestVoteReply { term, vote_granted } => Some(Message::RequestVoteReply { term, vote_granted: !vote_granted }),
            Message::PreVoteReply { term, vote_granted } => Some(Message::PreVoteReply { term, vote_granted: !vote_granted }),
            Message::RequestVote { .. } | Message::PreVote { .. } | Message::AppendEntries(_) => None,
            Message::AppendEntriesReply(_) | Message::ClientRequest(_) | Message::ClientReply(_) => None,
        }
    }
}

/// A message of a term: its colour, and first in its label and its body.
fn in_term(letter: Letter, term: u64) -> Letter {
    letter.of(Datum::Number(term), Tone::numbered(term)).field("term", Datum::Number(term))
}

/// What a candidate says of itself.
fn standing(letter: Letter, candidate_id: ProcessId, last_log_index: u64, last_log_term: u64) -> Letter {
    letter
        .field("candidate_id", Datum::Process(candidate_id))
        .field("last_log_index", Datum::Number(last_log_index))
        .field("last_log_term", Datum::Number(last_log_term))
}

impl Append {
    /// An entry is about its index.
    fn letter(&self) -> Letter {
        let letter = in_term(Letter::ask("AppendEntries", "A"), self.term)
            .field("leader_id", Datum::Process(self.leader_id))
            .field("prev_log_index", Datum::Number(self.prev_log_index))
            .field("prev_log_term", Datum::Number(self.prev_log_term))
            .field("entries", Datum::List(self.entries.iter().map(Entry::datum).collect()))
            .field("leader_commit", Datum::Number(self.leader_commit))
            .field("round", Datum::Number(self.round))
            .about(Datum::Number(self.prev_log_index + self.entries.len() as u64));
        let Some(last) = self.entries.last() else { return letter.means(notes::HEARTBEAT_MEANS.with([Arg::Number(self.term)])) };
        let letter = letter.means(notes::APPEND_MEANS.with([Arg::Number(self.term), Arg::Number(self.entries.len() as u64)]));
        if last.order == Order::NoOp { letter } else { letter.label(last.order.datum()) }
    }
}

impl AppendReply {
    fn letter(&self) -> Letter {
        let means = if self.success {
            notes::APPENDED_MEANS.with([Arg::Number(self.match_index)])
        } else {
            notes::NOT_APPENDED_MEANS.with([Arg::Number(self.term)])
        };
        let matched = self.success.then(|| Field::body("match_index", Datum::Number(self.match_index)));
        let conflict = self.conflict.into_iter().flat_map(|conflict| {
            [Field::body("conflict_term", Datum::maybe(conflict.term, Datum::Number)), Field::body("conflict_index", Datum::Number(conflict.index))]
        });
        in_term(Letter::answer(self.success, "AppendEntriesReply", "a"), self.term)
            .field("success", Datum::Flag(self.success))
            .fields(matched)
            .fields(conflict)
            .field("prev_log_index", Datum::Number(self.prev_log_index))
            .field("round", Datum::Number(self.round))
            .about(Datum::Number(self.match_index))
            .means(means)
    }
}

impl Row for Entry {
    /// Its term and its command.
    fn datum(&self) -> Datum {
        Datum::List(vec![Datum::Number(self.term), self.order.datum()])
    }
}

/// What the votes of a term are about.
pub(super) fn about_votes(term: u64) -> Datum {
    Datum::List(vec![Datum::Name("vote"), Datum::Number(term)])
}

/// What the pre-votes for a term are about.
pub(super) fn about_pre_votes(term: u64) -> Datum {
    Datum::List(vec![Datum::Name("pre-vote"), Datum::Number(term)])
}

/// What servers and clients set their alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// No leader was heard for so long.
    Election,
    /// A leader shows that it is there.
    Heartbeat,
    /// A client waits for an answer.
    Retry,
    /// A client will want something by itself.
    Ask,
}

impl Named for Timer {
    const NAMES: &[TimerName] = &[timers::ELECTION, timers::HEARTBEAT, timers::RETRY, timers::ASK];

    fn place(self) -> usize {
        self as usize
    }
}
