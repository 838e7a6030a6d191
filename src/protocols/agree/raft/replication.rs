//! Log replication (section 5.3), and which entries a leader may commit (5.4.2).

use super::{Append, AppendReply, Conflict, Cx, Entry, Message, Role, Server, Timer, notes, rules};
use crate::base::{ProcessId, in_order};
use crate::facts::{Order, Replication};
use crate::words::Arg;
use std::cmp::Reverse;

/// The most entries in one message: a follower that is far behind catches up in batches.
pub const MAX_BATCH: usize = 64;

impl Server {
    /// Appends an order to its own log, as a leader does; never overwrites or deletes (Leader Append-Only).
    pub(super) fn append(&mut self, order: Order, cx: &mut Cx<'_>) {
        self.log.push(Entry { term: self.current_term, order });
        let index = self.last_log_index();
        if let Role::Leader(leader) = &mut self.role {
            leader.match_index[cx.me()] = index;
        }
        cx.did(Replication::Appended { first: index, last: index });
    }

    /// A leader shows that it is there, and sends what the others lack.
    pub(super) fn on_heartbeat(&mut self, cx: &mut Cx<'_>) {
        self.forget_the_silent(cx);
        if let Role::Leader(_) = self.role {
            cx.set_timer(Timer::Heartbeat, cx.config().heartbeat);
            self.send_to_all(cx);
        }
    }

    /// Only where the rule of the majority is broken: whoever did not answer the last two rounds is taken for dead, and fewer living may
    /// make a majority of what is stored already.
    fn forget_the_silent(&mut self, cx: &mut Cx<'_>) {
        if let Role::Leader(leader) = &self.role
            && cx.config().broken.has(&rules::MAJORITY_OF_LIVING)
        {
            let answers = |id: &ProcessId| *id == cx.me() || leader.answered[*id] + 2 >= leader.round;
            self.living = Some(cx.config().servers.iter().filter(answers).collect());
            self.advance_commit_index(cx);
        }
    }

    pub(super) fn send_to_all(&mut self, cx: &mut Cx<'_>) {
        let Role::Leader(leader) = &mut self.role else { return };
        leader.round += 1;
        for other in cx.config().others(cx.me()) {
            self.send_append(other, cx);
        }
    }

    /// Sends the entries from the follower's next index on, with what stands before them.
    fn send_append(&self, to: ProcessId, cx: &mut Cx<'_>) {
        let Role::Leader(leader) = &self.role else { return };
        let prev_log_index = leader.next_index[to] - 1;
        let append = Append {
            term: self.current_term,
            leader_id: cx.me(),
            prev_log_index,
            prev_log_term: self.term_at(prev_log_index).unwrap_or_default(),
            entries: self.log.iter_from(prev_log_index as usize).take(MAX_BATCH).copied().collect(),
            leader_commit: self.commit_index,
            round: leader.round,
        };
        cx.send(to, Message::AppendEntries(append));
    }

    /// The receiver's five rules of figure 2.
    pub(super) fn on_append_entries(&mut self, from: ProcessId, append: Append, cx: &mut Cx<'_>) {
        let refusal = AppendReply::refusing(&append, self.current_term);
        if append.term < self.current_term {
            cx.note(&notes::REFUSES_OLD_LEADER, [Arg::Number(self.current_term), Arg::Process(from)]);
            // It answers no round: its receiver may lead this very term by now, and counts its rounds anew.
            return cx.send(from, Message::AppendEntriesReply(AppendReply { round: 0, ..refusal }));
        }
        if let Role::Leader(_) = self.role {
            // Two leaders in one term can't be, unless a rule is broken: then each ignores the other.
            return;
        }
        self.role = Role::Follower;
        self.leader = Some(from);
        self.leader_heard = cx.config().prevote.then(|| cx.now());
        self.living = None;
        self.reset_election_timer(cx);
        if self.term_at(append.prev_log_index) != Some(append.prev_log_term) {
            cx.note(&notes::DOES_NOT_MATCH, [Arg::Number(append.prev_log_index), Arg::Process(from)]);
            let conflict = cx.config().hints.then(|| self.conflict_at(append.prev_log_index));
            return cx.send(from, Message::AppendEntriesReply(AppendReply { conflict, ..refusal }));
        }
        let last_new = append.prev_log_index + append.entries.len() as u64;
        self.take_over(&append, cx);
        self.commit(append.leader_commit.min(last_new), cx);
        cx.send(from, Message::AppendEntriesReply(AppendReply { success: true, match_index: last_new, ..refusal }));
    }

    /// Where the log begins to differ: the term of the entry in conflict, and the first index that it stores of it.
    fn conflict_at(&self, prev_log_index: u64) -> Conflict {
        let Some(term) = self.term_at(prev_log_index) else { return Conflict { term: None, index: self.last_log_index() + 1 } };
        let first = (1..=prev_log_index).rev().take_while(|&index| self.term_at(index) == Some(term)).last();
        Conflict { term: Some(term), index: first.unwrap_or(prev_log_index) }
    }

    /// Appends what is missing. An entry is deleted, with all that follow it, only where one of another term comes in its place: a late
    /// message must not cut off what a later one brought.
    fn take_over(&mut self, append: &Append, cx: &mut Cx<'_>) {
        if cx.config().broken.has(&rules::TRUNCATE_MATCHING) {
            self.cut_from(append.prev_log_index + 1, cx);
        }
        let before = self.last_log_index();
        let mut index = append.prev_log_index;
        let mut first_new = None;
        for entry in append.entries.iter() {
            index += 1;
            if self.term_at(index).is_some_and(|term| term != entry.term) {
                cx.note(&notes::OVERWRITES, [Arg::Number(index)]);
                self.cut_from(index, cx);
            }
            if index > self.last_log_index() {
                first_new.get_or_insert(index);
                self.log.push(*entry);
            }
        }
        if let Some(first) = first_new {
            cx.did(Replication::Appended { first, last: index });
            if first == before + 1 {
                cx.note(&notes::APPENDS, [Arg::Number(index)]);
            }
        }
    }

    fn cut_from(&mut self, first: u64, cx: &mut Cx<'_>) {
        if first <= self.last_log_index() {
            self.log.truncate(first as usize - 1);
            cx.did(Replication::Truncated { first });
        }
    }

    /// Takes an answer of the current term to a request of the current term; others no longer matter.
    pub(super) fn on_append_reply(&mut self, from: ProcessId, reply: AppendReply, cx: &mut Cx<'_>) {
        let Role::Leader(leader) = &mut self.role else { return };
        if reply.term != self.current_term || reply.round == 0 {
            return;
        }
        leader.answered[from] = leader.answered[from].max(reply.round);
        let (next, matched) = (&mut leader.next_index[from], &mut leader.match_index[from]);
        if reply.success {
            let is_news = reply.match_index > *matched;
            *matched = reply.match_index.max(*matched);
            *next = (reply.match_index + 1).max(*next);
            let was_full = reply.match_index - reply.prev_log_index == MAX_BATCH as u64;
            if was_full && *matched == reply.match_index && *matched < self.log.len() as u64 {
                self.send_append(from, cx);
            }
            if is_news {
                self.advance_commit_index(cx);
            }
        } else if reply.prev_log_index + 1 == *next {
            // The answer to the latest probe; one to an older probe says nothing new.
            let back = reply.conflict.map_or(reply.prev_log_index, |conflict| conflict.index);
            // It may go back behind what once matched: a follower that lost its disk gets its log again.
            *next = back.clamp(1, *next);
            cx.note(&notes::STEPS_BACK, [Arg::Process(from), Arg::Number(*next)]);
            self.send_append(from, cx);
        }
        self.answer_reads(cx);
    }

    /// Commits an entry of its own term that a majority stores, and with it all before (section 5.4.2): an entry of an older term
    /// that a majority stores may still be overwritten (figure 8).
    pub(super) fn advance_commit_index(&mut self, cx: &mut Cx<'_>) {
        let Role::Leader(leader) = &self.role else { return };
        let matched = in_order(leader.match_index.iter().map(|(_, &index)| index), |index| Reverse(*index));
        let stored_by_majority = matched[self.majority(cx.config()).min(matched.len()) - 1];
        if stored_by_majority <= self.commit_index {
            return;
        }
        let is_own = self.term_at(stored_by_majority) == Some(self.current_term);
        if is_own || cx.config().broken.has(&rules::COMMIT_OLD_TERMS) {
            cx.note(&notes::COMMITS, [Arg::Number(stored_by_majority)]);
            self.commit(stored_by_majority, cx);
            self.resolve_reads(cx);
        } else {
            cx.note(&notes::OLD_TERM_WAITS, [Arg::Number(stored_by_majority)]);
        }
    }

    /// Raises the commit index, and applies what is committed, in order and once. A leader answers the clients.
    fn commit(&mut self, index: u64, cx: &mut Cx<'_>) {
        self.commit_index = self.commit_index.max(index.min(self.last_log_index()));
        while self.last_applied < self.commit_index {
            self.last_applied += 1;
            let Entry { term, order } = *self.entry(self.last_applied).expect("a committed entry is in the log");
            cx.did(Replication::Committed { index: self.last_applied, term, in_term: self.current_term, order });
            if let Some((client, serial, answer)) = self.store.apply(order) {
                self.answer_whoever_asked(client, serial, answer, cx);
            }
        }
    }
}
