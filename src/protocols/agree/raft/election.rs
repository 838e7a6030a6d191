//! Leader election (section 5.2), the restriction on who may win (5.4.1), and pre-votes (dissertation, 9.6).

use super::{Config, Cx, Leader, Message, Role, Server, Timer, notes, rules};
use crate::base::{PerProcess, ProcessId, ProcessSet};
use crate::facts::{Election, Order};
use crate::words::{Arg, Text};

impl Server {
    /// The election timer ran out without a word from a leader.
    pub(super) fn on_election_timeout(&mut self, cx: &mut Cx<'_>) {
        if let Role::Candidate { answered, .. } = self.role {
            self.living = Some(answered);
        }
        match self.role {
            Role::Leader(_) => {}
            _ if cx.config().prevote => self.ask_for_pre_votes(cx),
            _ => self.start_election(cx),
        }
    }

    /// Increments its term, votes for itself, and asks everybody for a vote.
    fn start_election(&mut self, cx: &mut Cx<'_>) {
        let me = cx.me();
        self.current_term += 1;
        let term = self.current_term;
        self.voted_for = Some(me);
        self.leader = None;
        let votes = ProcessSet::from_iter([me]);
        self.role = Role::Candidate { votes, answered: votes };
        cx.did(Election::Advanced { term });
        cx.did(Election::Stood { term });
        cx.did(Election::Granted { term, candidate: me });
        cx.note(&notes::STANDS, [Arg::Number(term)]);
        self.reset_election_timer(cx);
        let (last_log_index, last_log_term) = (self.last_log_index(), self.last_log_term());
        cx.multicast(cx.config().others(me), &Message::RequestVote { term, candidate_id: me, last_log_index, last_log_term });
        self.count_votes(votes, cx);
    }

    /// Grants a vote to the first candidate of a term that asks, if its log is not behind.
    pub(super) fn on_request_vote(&mut self, candidate: ProcessId, term: u64, last: (u64, u64), cx: &mut Cx<'_>) {
        let is_free = self.voted_for.is_none_or(|theirs| theirs == candidate);
        let vote_granted = term == self.current_term && is_free && self.is_up_to_date(last, cx.config());
        if vote_granted {
            if self.voted_for.is_none() {
                cx.did(Election::Granted { term, candidate });
            }
            self.voted_for = Some(candidate);
            if let Role::PreCandidate { .. } = self.role {
                // Whoever grants a vote waits for its candidate: pre-votes still on the way must not make it stand.
                self.role = Role::Follower;
            }
            self.reset_election_timer(cx);
            cx.note(&notes::GRANTS, [Arg::Process(candidate), Arg::Number(term)]);
        } else {
            cx.say(self.why_not(candidate, term, is_free, cx.me()));
        }
        cx.send(candidate, Message::RequestVoteReply { term: self.current_term, vote_granted });
    }

    fn why_not(&self, candidate: ProcessId, term: u64, is_free: bool, me: ProcessId) -> Text {
        match self.voted_for {
            _ if term < self.current_term => {
                notes::REFUSES_OLD_TERM.with([Arg::Process(me), Arg::Number(self.current_term), Arg::Process(candidate)])
            }
            Some(theirs) if !is_free => notes::HAS_VOTED.with([Arg::Process(me), Arg::Number(term), Arg::Process(theirs)]),
            _ => notes::LOG_IS_BEHIND.with([Arg::Process(me), Arg::Process(candidate)]),
        }
    }

    /// Whether a log that ends with this term and index is at least as up-to-date as its own (section 5.4.1).
    fn is_up_to_date(&self, last: (u64, u64), config: &Config) -> bool {
        config.broken.has(&rules::VOTE_BLINDLY) || last >= (self.last_log_term(), self.last_log_index())
    }

    /// Counts a vote of the current term, once for each voter.
    pub(super) fn on_vote_reply(&mut self, voter: ProcessId, term: u64, granted: bool, cx: &mut Cx<'_>) {
        let Role::Candidate { votes, answered } = &mut self.role else { return };
        if term != self.current_term {
            return;
        }
        answered.insert(voter);
        if granted && votes.insert(voter) {
            let votes = *votes;
            self.count_votes(votes, cx);
        }
    }

    fn count_votes(&mut self, votes: ProcessSet, cx: &mut Cx<'_>) {
        if votes.len() >= self.majority(cx.config()) {
            self.become_leader(votes, cx);
        }
    }

    /// Tells everybody at once; an empty entry of its own term lets it commit what earlier leaders left behind (section 8).
    fn become_leader(&mut self, votes: ProcessSet, cx: &mut Cx<'_>) {
        let (me, term) = (cx.me(), self.current_term);
        let (count, next) = (cx.config().servers.len(), self.last_log_index() + 1);
        self.leader = Some(me);
        self.role = Role::Leader(Box::new(Leader {
            next_index: PerProcess::filled(count, |_| next),
            match_index: PerProcess::filled(count, |id| if id == me { next - 1 } else { 0 }),
            round: 0,
            answered: PerProcess::filled(count, |_| 0),
            reads: Vec::new(),
            asked: Vec::new(),
        }));
        cx.did(Election::Elected { term });
        cx.note(&notes::WINS, [Arg::Number(term), Arg::Number(votes.len() as u64)]);
        cx.cancel_timer(Timer::Election);
        if cx.config().noop {
            self.append(Order::NoOp, cx);
        }
        self.on_heartbeat(cx);
        self.advance_commit_index(cx);
    }

    /// Asks whether it could win, without a new term: nobody is disturbed by a server that can't.
    fn ask_for_pre_votes(&mut self, cx: &mut Cx<'_>) {
        let me = cx.me();
        let votes = ProcessSet::from_iter([me]);
        self.role = Role::PreCandidate { votes };
        cx.note(&notes::ASKS_FIRST, [Arg::Number(self.current_term + 1)]);
        self.reset_election_timer(cx);
        let (last_log_index, last_log_term) = (self.last_log_index(), self.last_log_term());
        cx.multicast(cx.config().others(me), &Message::PreVote { term: self.current_term + 1, candidate_id: me, last_log_index, last_log_term });
        if votes.len() >= self.majority(cx.config()) {
            self.start_election(cx);
        }
    }

    /// Would it vote for the sender? Not while it hears from a leader, and not for a log that is behind.
    pub(super) fn on_pre_vote(&mut self, candidate: ProcessId, term: u64, last: (u64, u64), cx: &mut Cx<'_>) {
        let has_leader = matches!(self.role, Role::Leader(_)) || self.leader_heard.is_some_and(|heard| cx.now() < heard + cx.config().election.0);
        let vote_granted = term > self.current_term && !has_leader && self.is_up_to_date(last, cx.config());
        if has_leader {
            cx.note(&notes::HEARS_A_LEADER, [Arg::Process(candidate)]);
        }
        // A granted pre-vote names the term that was asked about, a refused one the voter's own.
        cx.send(candidate, Message::PreVoteReply { term: if vote_granted { term } else { self.current_term }, vote_granted });
    }

    pub(super) fn on_pre_vote_reply(&mut self, voter: ProcessId, term: u64, granted: bool, cx: &mut Cx<'_>) {
        let Role::PreCandidate { votes } = &mut self.role else { return };
        if granted && term == self.current_term + 1 {
            votes.insert(voter);
            if votes.len() >= self.majority(cx.config()) {
                self.start_election(cx);
            }
        }
    }
}
