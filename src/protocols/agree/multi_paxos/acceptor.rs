//! The acceptor's part: promise, accept, and mark as chosen; one promise covers all entries.

use super::{Accept, AcceptReply, Cx, Entry, Message, PrepareReply, Proposal, Server, notes, rules};
use crate::base::{Ballot, ProcessId};
use crate::facts::{Order, Replication};
use crate::words::Arg;

impl Server {
    /// The entry of an index, from 1.
    pub fn entry(&self, index: u64) -> Option<&Entry> {
        self.log.get((index as usize).checked_sub(1)?)?.as_ref()
    }

    /// The largest index with an entry; 0 where there is none.
    pub fn last_log_index(&self) -> u64 {
        self.log.len() as u64
    }

    /// The lowest index that is not known to be chosen.
    pub fn first_unchosen_index(&self) -> u64 {
        self.first_unchosen_index
    }

    /// Whether it knows what is chosen at an index.
    pub(super) fn knows_chosen(&self, index: u64) -> bool {
        self.entry(index).is_some_and(|entry| entry.proposal == Proposal::Infinity)
    }

    /// Prepare(n, index): n is promised for all entries, unless a higher ballot was.
    pub(super) fn on_prepare(&mut self, from: ProcessId, n: Ballot, index: u64, cx: &mut Cx<'_>) {
        self.proposer.see_round(n);
        let min_proposal = self.min_proposal.filter(|&promised| promised > n).unwrap_or(n);
        if min_proposal == n {
            self.promise(n, cx);
            cx.note(&notes::PROMISES, [Arg::Ballot(n)]);
        } else {
            cx.note(&notes::REFUSES, [Arg::Ballot(min_proposal), Arg::Ballot(n)]);
        }
        let no_more_accepted = self.last_log_index() <= index;
        let accepted = self.entry(index).copied();
        cx.send(from, Message::PrepareReply(PrepareReply { n, index, min_proposal, accepted, no_more_accepted }));
    }

    /// Accept(n, index, v, firstUnchosenIndex). Accepting raises the promise too.
    pub(super) fn on_accept(&mut self, from: ProcessId, accept: Accept, cx: &mut Cx<'_>) {
        let n = accept.n;
        self.proposer.see_round(n);
        let higher = self.min_proposal.filter(|&promised| promised > n);
        if higher.is_none() {
            self.promise(n, cx);
        }
        let refusal = higher.filter(|_| !cx.config().broken.has(&rules::ACCEPT_IGNORES_PROMISE));
        match refusal {
            None => self.accept(accept, cx),
            Some(promised) => cx.note(&notes::REFUSES, [Arg::Ballot(promised), Arg::Ballot(n)]),
        }
        self.mark_below(accept.first_unchosen_index, n, cx);
        let min_proposal = refusal.unwrap_or(n);
        cx.send(from, Message::AcceptReply(AcceptReply { to: accept, min_proposal, first_unchosen_index: self.first_unchosen_index }));
    }

    fn promise(&mut self, n: Ballot, cx: &mut Cx<'_>) {
        if self.min_proposal.replace(n) != Some(n) {
            cx.did(Replication::Promised { ballot: n });
        }
    }

    /// What is known to be chosen stays so: only the chosen value can be asked for again.
    fn accept(&mut self, accept: Accept, cx: &mut Cx<'_>) {
        let Accept { n, index, order, .. } = accept;
        cx.did(Replication::Accepted { index, ballot: n, order });
        cx.note(&notes::ACCEPTS, [Arg::Number(index), Arg::Ballot(n)]);
        if !self.knows_chosen(index) {
            self.put(index, Entry { proposal: Proposal::Numbered(n), order });
        }
    }

    fn put(&mut self, index: u64, entry: Entry) {
        while self.last_log_index() < index {
            self.log.push(None);
        }
        self.log.set(index as usize - 1, Some(entry));
    }

    /// "For every i < request.firstUnchosenIndex with acceptedProposal[i] = n": what the sender proposed there in this ballot, it knows
    /// to be chosen. An entry of another ballot may hold another value: of it nothing is said.
    fn mark_below(&mut self, first_unchosen_index: u64, n: Ballot, cx: &mut Cx<'_>) {
        let mut marked = None;
        for index in self.first_unchosen_index..first_unchosen_index.min(self.last_log_index() + 1) {
            let Some(entry) = self.entry(index).copied() else { continue };
            let is_of_sender = entry.proposal == Proposal::Numbered(n) || cx.config().broken.has(&rules::MARK_UNCHECKED);
            if is_of_sender && entry.proposal != Proposal::Infinity {
                self.put(index, Entry { proposal: Proposal::Infinity, ..entry });
                marked = Some(index);
            }
        }
        if let Some(index) = marked {
            cx.note(&notes::MARKS, [Arg::Number(index), Arg::Ballot(n)]);
            self.after_learning(cx);
        }
    }

    /// Success(index, v): told what is chosen.
    pub(super) fn on_success(&mut self, from: ProcessId, index: u64, order: Order, cx: &mut Cx<'_>) {
        if !self.knows_chosen(index) {
            cx.note(&notes::LEARNS, [Arg::Number(index)]);
            self.learn(index, order, cx);
        }
        cx.send(from, Message::SuccessReply { first_unchosen_index: self.first_unchosen_index });
    }

    /// Knows from now on what is chosen at an index.
    pub(super) fn learn(&mut self, index: u64, order: Order, cx: &mut Cx<'_>) {
        self.put(index, Entry { proposal: Proposal::Infinity, order });
        self.after_learning(cx);
    }

    fn after_learning(&mut self, cx: &mut Cx<'_>) {
        while self.knows_chosen(self.first_unchosen_index) {
            self.first_unchosen_index += 1;
        }
        self.apply_what_is_chosen(cx);
        self.close_what_is_chosen(cx);
    }
}
