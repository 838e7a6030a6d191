//! The proposer's part: the summary's write(), with several commands at a time.
//!
//! A round of Prepare asks about one index and promises for all; where a majority has accepted nothing beyond it, none is needed any
//! more until somebody refuses.

use super::{Accept, AcceptReply, Cx, Entry, Message, PrepareReply, Proposal, Server, Timer, notes, rules};
use crate::base::{Ballot, ProcessId, ProcessSet, Purpose, Span};
use crate::facts::{Agreement, Order};
use crate::words::Arg;
use std::collections::VecDeque;

/// A proposer.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Proposer {
    /// The largest round seen: a ballot is never used twice, not even after a crash. Kept on disk.
    pub max_round: u32,
    /// The next index for a command.
    pub next_index: u64,
    /// Whether a majority has promised, and accepted nothing at next_index or beyond.
    pub prepared: bool,
    /// Its ballot, unless it gave it up.
    pub ballot: Option<Ballot>,
    /// Its round of Prepare, while it gathers promises.
    pub round: Option<Round>,
    /// What it asks to accept.
    pub open: Vec<Open>,
    /// Commands that have no index yet, the next one first.
    pub waiting: VecDeque<Order>,
    /// Of others, the lowest index that each is known not to know to be chosen.
    pub known: Vec<(ProcessId, u64)>,
    /// Whether it keeps quiet after a refusal.
    pub backs_off: bool,
    /// Ballots given up in a row, for the exponential backoff.
    pub failures: u32,
}

/// A round of Prepare.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Round {
    /// The index that it asks about.
    pub index: u64,
    /// The promises, in the order of arrival.
    pub promises: Vec<Promise>,
}

/// A promise, and what it reported.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Promise {
    /// Whose.
    pub from: ProcessId,
    /// What was accepted at the index.
    pub accepted: Option<Entry>,
    /// Whether nothing was accepted beyond.
    pub no_more_accepted: bool,
}

/// An entry that it asks to accept, and that is not known to be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Open {
    /// Its index.
    pub index: u64,
    /// The value.
    pub order: Order,
    /// Whether it is a command that this server was asked for, not one that it adopted or a no-op.
    pub is_own: bool,
    /// Who accepted it.
    pub accepted: ProcessSet,
}

impl Proposer {
    /// What its disk remembers.
    pub(super) fn recover(&self) -> Proposer {
        Proposer { max_round: self.max_round, ..Proposer::default() }
    }

    /// Remembers the largest round, so that the next ballot is higher.
    pub(super) fn see_round(&mut self, ballot: Ballot) {
        self.max_round = self.max_round.max(ballot.round);
    }

    /// Whether a command waits for an index, or is proposed at one.
    pub(super) fn has(&self, order: Order) -> bool {
        self.waiting.contains(&order) || self.open.iter().any(|open| open.order == order)
    }

    /// Who promised in the present round.
    pub(super) fn promised(&self) -> ProcessSet {
        self.round.iter().flat_map(|round| &round.promises).map(|promise| promise.from).collect()
    }

    fn hear_first_unchosen(&mut self, from: ProcessId, first_unchosen_index: u64) {
        match self.known.iter_mut().find(|(id, _)| *id == from) {
            Some((_, known)) => *known = first_unchosen_index.max(*known),
            None => self.known.push((from, first_unchosen_index)),
        }
    }

    /// Puts its own commands back where they wait, in the order of their indexes.
    fn take_back(&mut self) {
        let open = std::mem::take(&mut self.open);
        for order in open.into_iter().rev().filter(|open| open.is_own).map(|open| open.order) {
            self.waiting.push_front(order);
        }
    }
}

impl Server {
    /// A new leader finds out what the log still lacks: values to adopt, holes to fill.
    pub(super) fn complete_the_log(&mut self, cx: &mut Cx<'_>) {
        self.proposer.take_back();
        self.proposer.prepared = false;
        self.proposer.known.clear();
        self.proposer.backs_off = false;
        cx.cancel_timer(Timer::Backoff);
        self.propose(cx);
    }

    /// Goes on with whatever is to be done: prepared, commands get the next indexes; else one index at a time is prepared.
    pub(super) fn propose(&mut self, cx: &mut Cx<'_>) {
        if !self.may_propose(cx.config()) || self.proposer.round.is_some() || self.proposer.backs_off {
            return;
        }
        if self.proposer.prepared && self.knows_chosen(self.proposer.next_index) {
            // Somebody else got a value chosen there: this ballot is behind.
            self.proposer.prepared = false;
        }
        if !self.proposer.prepared {
            let is_wanted = self.acts_as_leader || !self.proposer.waiting.is_empty();
            if self.proposer.open.is_empty() && is_wanted {
                self.prepare(cx);
            }
            return;
        }
        while self.proposer.open.len() < cx.config().window
            && let Some(order) = self.proposer.waiting.pop_front()
        {
            let index = self.proposer.next_index;
            cx.note(&notes::SKIPS_PREPARE, [Arg::Number(index)]);
            self.ask_to_accept(Open { index, order, is_own: true, accepted: ProcessSet::EMPTY }, cx);
        }
    }

    /// Steps 3 to 5: a new ballot, and everybody is asked about the first index that is not known to be chosen.
    fn prepare(&mut self, cx: &mut Cx<'_>) {
        let index = self.first_unchosen_index();
        self.proposer.max_round += 1;
        let n = Ballot { round: self.proposer.max_round, process: cx.me() };
        self.proposer.ballot = Some(n);
        self.proposer.next_index = index;
        self.proposer.round = Some(Round { index, promises: Vec::new() });
        cx.did(Agreement::Began { ballot: n });
        cx.note(&notes::PREPARES, [Arg::Ballot(n), Arg::Number(index)]);
        cx.multicast(cx.config().servers.iter(), &Message::Prepare { n, index });
        self.arm_retry(cx);
    }

    /// A promise counts once for each acceptor, and only in the present ballot.
    pub(super) fn on_prepare_reply(&mut self, from: ProcessId, reply: PrepareReply, cx: &mut Cx<'_>) {
        self.proposer.see_round(reply.min_proposal);
        if self.proposer.ballot != Some(reply.n) {
            return;
        }
        if reply.is_refusal() {
            return self.give_up(reply.min_proposal, cx);
        }
        let Some(round) = &mut self.proposer.round else { return };
        if round.index != reply.index || round.promises.iter().any(|promise| promise.from == from) {
            return;
        }
        round.promises.push(Promise { from, accepted: reply.accepted, no_more_accepted: reply.no_more_accepted });
        if round.promises.len() == cx.config().quorum {
            if cx.config().think == Span::ZERO {
                self.on_promises(cx);
            } else {
                cx.set_timer(Timer::Think, cx.config().think);
            }
        }
    }

    /// Step 6: a majority has promised.
    pub(super) fn on_promises(&mut self, cx: &mut Cx<'_>) {
        let has_majority = |round: &mut Round| round.promises.len() >= cx.config().quorum;
        let Some(round) = self.proposer.round.take_if(has_majority) else { return };
        let no_more_accepted = round.promises.iter().all(|promise| promise.no_more_accepted);
        self.proposer.prepared = no_more_accepted;
        let index = round.index;
        let reported = round.promises.iter().filter_map(|promise| promise.accepted).max_by_key(|entry| entry.proposal);
        let ignores = cx.config().broken.has(&rules::IGNORE_REPORTED) && !self.proposer.waiting.is_empty();
        let (order, is_own) = match reported.filter(|_| !ignores) {
            _ if self.knows_chosen(index) => {
                // It was told in the meantime.
                self.proposer.next_index = index + 1;
                return self.propose(cx);
            }
            Some(entry) => {
                cx.say(self.why_adopt(index, entry, cx.me()));
                (entry.order, false)
            }
            None => match self.proposer.waiting.pop_front() {
                Some(order) => {
                    cx.note(&notes::IS_FREE, [Arg::Number(index)]);
                    (order, true)
                }
                None if no_more_accepted => {
                    cx.note(&notes::IS_PREPARED, [Arg::Number(index)]);
                    return;
                }
                None => {
                    cx.note(&notes::FILLS, [Arg::Number(index)]);
                    (Order::NoOp, false)
                }
            },
        };
        // It may be one of its own, from a ballot that it gave up.
        self.proposer.waiting.retain(|waiting| *waiting != order);
        self.ask_to_accept(Open { index, order, is_own, accepted: ProcessSet::EMPTY }, cx);
        self.propose(cx);
    }

    fn why_adopt(&self, index: u64, entry: Entry, me: ProcessId) -> crate::words::Text {
        match entry.proposal {
            Proposal::Numbered(ballot) => notes::ADOPTS.with([Arg::Process(me), Arg::Number(index), Arg::Ballot(ballot)]),
            Proposal::Infinity => notes::ADOPTS_CHOSEN.with([Arg::Process(me), Arg::Number(index)]),
        }
    }

    /// Step 7. Accept goes to every acceptor, also to those that did not promise: they accept if they may.
    fn ask_to_accept(&mut self, open: Open, cx: &mut Cx<'_>) {
        let Some(n) = self.proposer.ballot else { return };
        let Open { index, order, .. } = open;
        self.proposer.next_index = index + 1;
        self.proposer.open.push(open);
        let first_unchosen_index = self.first_unchosen_index();
        cx.multicast(cx.config().servers.iter(), &Message::Accept(Accept { n, index, order, first_unchosen_index }));
        self.arm_retry(cx);
    }

    /// Steps 8 and 9: a refusal ends the ballot; a majority of acceptances chooses the entry.
    pub(super) fn on_accept_reply(&mut self, from: ProcessId, reply: AcceptReply, cx: &mut Cx<'_>) {
        self.proposer.see_round(reply.min_proposal);
        if from != cx.me() {
            self.proposer.hear_first_unchosen(from, reply.first_unchosen_index);
        }
        if self.proposer.ballot == Some(reply.to.n) {
            if reply.is_refusal() {
                return self.give_up(reply.min_proposal, cx);
            }
            self.count_acceptance(from, reply.to.index, cx);
        }
        // The request told what is chosen below; where that was not enough, Success tells the rest.
        if reply.first_unchosen_index < reply.to.first_unchosen_index {
            self.tell_success(from, reply.first_unchosen_index, cx);
        }
    }

    fn count_acceptance(&mut self, from: ProcessId, index: u64, cx: &mut Cx<'_>) {
        let Some(open) = self.proposer.open.iter_mut().find(|open| open.index == index) else { return };
        open.accepted.insert(from);
        if open.accepted.len() >= cx.config().quorum {
            let order = open.order;
            self.proposer.failures = 0;
            cx.note(&notes::IS_CHOSEN, [Arg::Number(index)]);
            self.learn(index, order, cx);
            self.propose(cx);
        }
    }

    /// An entry that is known to be chosen is no longer asked for. Where another value was chosen, a command goes on with another
    /// index, and with another ballot: acceptors take what this ballot proposed below firstUnchosenIndex for chosen.
    pub(super) fn close_what_is_chosen(&mut self, cx: &mut Cx<'_>) {
        let chosen = |open: &Open, server: &Server| server.knows_chosen(open.index);
        let lost = self
            .proposer
            .open
            .iter()
            .copied()
            .find(|open| self.entry(open.index).is_some_and(|entry| chosen(open, self) && entry.order != open.order));
        if let Some(lost) = lost {
            cx.note(&notes::LOST_INDEX, [Arg::Number(lost.index)]);
            if !cx.config().broken.has(&rules::KEEP_BALLOT) {
                return self.abandon(cx);
            }
            self.proposer.waiting.extend(lost.is_own.then_some(lost.order));
        }
        let open = std::mem::take(&mut self.proposer.open);
        self.proposer.open = open.into_iter().filter(|open| !chosen(open, self)).collect();
        self.propose(cx);
    }

    /// Somebody promised a higher ballot: this one can't win any more.
    fn give_up(&mut self, higher: Ballot, cx: &mut Cx<'_>) {
        let Some(mine) = self.proposer.ballot else { return };
        cx.note(&notes::GIVES_UP, [Arg::Ballot(mine), Arg::Ballot(higher)]);
        self.abandon(cx);
    }

    fn abandon(&mut self, cx: &mut Cx<'_>) {
        let Some(ballot) = self.proposer.ballot.take() else { return };
        cx.did(Agreement::Abandoned { ballot });
        cx.cancel_timer(Timer::Think);
        cx.cancel_timer(Timer::Retry);
        self.proposer.round = None;
        self.proposer.prepared = false;
        self.proposer.failures += 1;
        self.proposer.take_back();
        if !self.may_propose(cx.config()) {
            return self.stop_proposing(cx);
        }
        match cx.config().backoff.quiet_time(self.proposer.failures, cx) {
            None => self.propose(cx),
            Some(quiet) => {
                self.proposer.backs_off = true;
                cx.note(&notes::BACKS_OFF, [Arg::Span(quiet)]);
                cx.set_timer(Timer::Backoff, quiet);
            }
        }
    }

    pub(super) fn on_backoff_over(&mut self, cx: &mut Cx<'_>) {
        self.proposer.backs_off = false;
        self.propose(cx);
    }

    /// No longer the leader: commands without an index go back to their clients. What others were asked to accept may still be chosen.
    pub(super) fn stop_proposing(&mut self, cx: &mut Cx<'_>) {
        self.proposer.prepared = false;
        self.proposer.known.clear();
        self.proposer.backs_off = false;
        cx.cancel_timer(Timer::Think);
        cx.cancel_timer(Timer::Backoff);
        if self.proposer.round.take().is_some()
            && let Some(ballot) = self.proposer.ballot.take()
        {
            cx.did(Agreement::Abandoned { ballot });
        }
        for order in std::mem::take(&mut self.proposer.waiting) {
            if let Order::Of { client, serial, .. } = order {
                self.send_elsewhere(client, serial, cx);
            }
        }
    }

    fn arm_retry(&self, cx: &mut Cx<'_>) {
        let after = cx.random_span(Purpose::Retry, cx.config().resend);
        cx.set_timer(Timer::Retry, after);
    }

    /// Messages may be lost, servers down: whoever has not answered is asked again, in the same ballot.
    pub(super) fn on_retry(&mut self, cx: &mut Cx<'_>) {
        if !self.may_propose(cx.config()) {
            return self.abandon(cx);
        }
        let Some(n) = self.proposer.ballot else { return };
        let (servers, first_unchosen_index) = (cx.config().servers, self.first_unchosen_index());
        if let Some(round) = &self.proposer.round {
            let promised = self.proposer.promised();
            cx.note(&notes::ASKS_AGAIN, [Arg::Ballot(n)]);
            cx.multicast(servers.iter().filter(|&id| !promised.contains(id)), &Message::Prepare { n, index: round.index });
        }
        for Open { index, order, accepted, .. } in &self.proposer.open {
            let accept = Accept { n, index: *index, order: *order, first_unchosen_index };
            cx.note(&notes::ASKS_AGAIN, [Arg::Ballot(n)]);
            cx.multicast(servers.iter().filter(|&id| !accepted.contains(id)), &Message::Accept(accept));
        }
        let is_idle = self.proposer.round.is_none() && self.proposer.open.is_empty();
        if is_idle && !self.tell_those_behind(cx) {
            return;
        }
        self.arm_retry(cx);
    }

    /// "The sender keeps sending Success until the receiver is caught up". Whoever has not been heard is told the last chosen entry, and
    /// answers what it lacks. Whether there is anybody to tell.
    fn tell_those_behind(&mut self, cx: &mut Cx<'_>) -> bool {
        let first = self.first_unchosen_index();
        let known = |id: ProcessId| self.proposer.known.iter().find(|(theirs, _)| *theirs == id).map(|(_, known)| *known);
        let behind: Vec<(ProcessId, u64)> =
            cx.config().others(cx.me()).map(|id| (id, known(id).unwrap_or(first - 1))).filter(|&(_, at)| at < first && at > 0).collect();
        for &(id, index) in &behind {
            self.tell_success(id, index, cx);
        }
        !behind.is_empty()
    }

    /// Success tells one server one chosen entry.
    fn tell_success(&mut self, to: ProcessId, index: u64, cx: &mut Cx<'_>) {
        let Some(order) = self.entry(index).filter(|entry| entry.proposal == Proposal::Infinity).map(|entry| entry.order) else { return };
        cx.note(&notes::TELLS_SUCCESS, [Arg::Process(to), Arg::Number(index)]);
        cx.send(to, Message::Success { index, order });
    }

    /// The next entry that the receiver lacks, until it is caught up.
    pub(super) fn on_success_reply(&mut self, from: ProcessId, first_unchosen_index: u64, cx: &mut Cx<'_>) {
        self.proposer.hear_first_unchosen(from, first_unchosen_index);
        if first_unchosen_index < self.first_unchosen_index() {
            self.tell_success(from, first_unchosen_index, cx);
        }
    }
}
