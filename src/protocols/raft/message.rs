//! The messages and timers of Raft, with the arguments of figure 2.
//!
//! The paper's calls know which request a result belongs to; messages must say so: a reply repeats the request's prevLogIndex and the
//! round in which it was sent.

use super::{Entry, notes};
use crate::base::ProcessId;
use crate::protocols::replica::{ClientReply, ClientRequest, Status};
use crate::protocols::timers;
use crate::words::{Arg, Datum, Field, Named, Present, Row, Sense, Text, TimerName, Tone, Words};
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

    /// The term that it speaks of.
    const fn term(&self) -> Option<u64> {
        match self {
            Message::PreVote { term, .. } | Message::PreVoteReply { term, .. } => Some(*term),
            _ => self.tells_of_term(),
        }
    }
}

impl Present for Message {
    fn name(&self) -> &'static str {
        match self {
            Message::RequestVote { .. } => "RequestVote",
            Message::RequestVoteReply { .. } => "RequestVoteReply",
            Message::PreVote { .. } => "PreVote",
            Message::PreVoteReply { .. } => "PreVoteReply",
            Message::AppendEntries(_) => "AppendEntries",
            Message::AppendEntriesReply(_) => "AppendEntriesReply",
            Message::ClientRequest(_) => "ClientRequest",
            Message::ClientReply(_) => "ClientReply",
        }
    }

    fn short(&self) -> &'static str {
        match self {
            Message::RequestVote { .. } => "V",
            Message::RequestVoteReply { .. } => "v",
            Message::PreVote { .. } => "PV",
            Message::PreVoteReply { .. } => "pv",
            Message::AppendEntries(_) => "A",
            Message::AppendEntriesReply(_) => "a",
            Message::ClientRequest(_) => "C",
            Message::ClientReply(_) => "c",
        }
    }

    fn means(&self) -> Option<Text> {
        let of_term = |words: &'static Words, term: u64| words.with([Arg::Number(term)]);
        Some(match self {
            Message::RequestVote { term, .. } => of_term(&notes::REQUEST_VOTE_MEANS, *term),
            Message::RequestVoteReply { term, vote_granted: true } => of_term(&notes::VOTE_MEANS, *term),
            Message::RequestVoteReply { term, .. } => of_term(&notes::NO_VOTE_MEANS, *term),
            Message::PreVote { term, .. } => of_term(&notes::PRE_VOTE_MEANS, *term),
            Message::PreVoteReply { vote_granted: true, .. } => notes::WOULD_VOTE_MEANS.text(),
            Message::PreVoteReply { .. } => notes::WOULD_NOT_VOTE_MEANS.text(),
            Message::AppendEntries(append) if append.entries.is_empty() => of_term(&notes::HEARTBEAT_MEANS, append.term),
            Message::AppendEntries(append) => notes::APPEND_MEANS.with([Arg::Number(append.term), Arg::Number(append.entries.len() as u64)]),
            Message::AppendEntriesReply(reply) if reply.success => notes::APPENDED_MEANS.with([Arg::Number(reply.match_index)]),
            Message::AppendEntriesReply(reply) => of_term(&notes::NOT_APPENDED_MEANS, reply.term),
            Message::ClientRequest(request) => request.means(),
            Message::ClientReply(reply) => reply.means(),
        })
    }

    fn fields(&self) -> Vec<Field> {
        match self {
            Message::RequestVote { term, candidate_id, last_log_index, last_log_term }
            | Message::PreVote { term, candidate_id, last_log_index, last_log_term } => vec![
                Field::body("term", Datum::Number(*term)),
                Field::body("candidate_id", Datum::Process(*candidate_id)),
                Field::body("last_log_index", Datum::Number(*last_log_index)),
                Field::body("last_log_term", Datum::Number(*last_log_term)),
            ],
            Message::RequestVoteReply { term, vote_granted } | Message::PreVoteReply { term, vote_granted } => {
                vec![Field::body("term", Datum::Number(*term)), Field::body("vote_granted", Datum::Flag(*vote_granted))]
            }
            Message::AppendEntries(append) => append.fields(),
            Message::AppendEntriesReply(reply) => reply.fields(),
            Message::ClientRequest(request) => request.fields(),
            Message::ClientReply(reply) => reply.fields(),
        }
    }

    fn details(&self) -> Vec<Datum> {
        let mut details: Vec<Datum> = self.term().map(Datum::Number).into_iter().collect();
        match self {
            Message::AppendEntries(append) => {
                details.extend(append.entries.last().map(|entry| entry.order.datum()).filter(|it| *it != Datum::Nothing))
            }
            Message::ClientRequest(request) => details.push(Datum::Phrase(request.command.to_string())),
            Message::ClientReply(ClientReply { status: Status::Ok(Some(value)), .. }) => details.push(Datum::Value(*value)),
            Message::ClientReply(ClientReply { status: Status::NotLeader(Some(leader)), .. }) => details.push(Datum::Process(*leader)),
            _ => {}
        }
        details
    }

    /// A vote is about a term, an entry about its index.
    fn topic(&self) -> Option<Datum> {
        match self {
            Message::RequestVote { term, .. } | Message::RequestVoteReply { term, .. } => Some(about_votes(*term)),
            Message::PreVote { term, .. } | Message::PreVoteReply { term, .. } => Some(about_pre_votes(*term)),
            Message::AppendEntries(append) => Some(Datum::Number(append.prev_log_index + append.entries.len() as u64)),
            Message::AppendEntriesReply(reply) => Some(Datum::Number(reply.match_index)),
            Message::ClientRequest(_) | Message::ClientReply(_) => None,
        }
    }

    fn tone(&self) -> Tone {
        self.term().map_or(Tone::PLAIN, Tone::numbered)
    }

    /// A heartbeat, and its answer: an AppendEntries that brings nothing, and one that matched without anything new.
    fn is_routine(&self) -> bool {
        match self {
            Message::AppendEntries(append) => append.entries.is_empty(),
            Message::AppendEntriesReply(reply) => reply.success && reply.match_index == reply.prev_log_index,
            _ => false,
        }
    }

    fn sense(&self) -> Sense {
        match self {
            Message::RequestVote { .. } | Message::PreVote { .. } | Message::AppendEntries(_) | Message::ClientRequest(_) => Sense::Ask,
            Message::RequestVoteReply { vote_granted: granted, .. } | Message::PreVoteReply { vote_granted: granted, .. } if *granted => Sense::Grant,
            Message::RequestVoteReply { .. } | Message::PreVoteReply { .. } => Sense::Refuse,
            Message::AppendEntriesReply(reply) if reply.success => Sense::Grant,
            Message::AppendEntriesReply(_) => Sense::Refuse,
            Message::ClientReply(reply) if matches!(reply.status, Status::NotLeader(_)) => Sense::Refuse,
            Message::ClientReply(_) => Sense::Tell,
        }
    }
}

impl Append {
    fn fields(&self) -> Vec<Field> {
        vec![
            Field::body("term", Datum::Number(self.term)),
            Field::body("leader_id", Datum::Process(self.leader_id)),
            Field::body("prev_log_index", Datum::Number(self.prev_log_index)),
            Field::body("prev_log_term", Datum::Number(self.prev_log_term)),
            Field::body("entries", Datum::List(self.entries.iter().map(Entry::datum).collect())),
            Field::body("leader_commit", Datum::Number(self.leader_commit)),
            Field::body("round", Datum::Number(self.round)),
        ]
    }
}

impl AppendReply {
    fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::body("term", Datum::Number(self.term)), Field::body("success", Datum::Flag(self.success))];
        if self.success {
            fields.push(Field::body("match_index", Datum::Number(self.match_index)));
        }
        if let Some(conflict) = self.conflict {
            fields.push(Field::body("conflict_term", Datum::maybe(conflict.term, Datum::Number)));
            fields.push(Field::body("conflict_index", Datum::Number(conflict.index)));
        }
        fields.push(Field::body("prev_log_index", Datum::Number(self.prev_log_index)));
        fields.push(Field::body("round", Datum::Number(self.round)));
        fields
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
