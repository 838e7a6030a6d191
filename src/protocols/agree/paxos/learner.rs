//! The learner's part, and how the news spreads. "Learned" is what a process knows; "chosen" is a fact that only the observer
//! computes.

use super::{Cx, Message, Phase, Server, Timer, notes, rules};
use crate::base::{Ballot, ProcessId, ProcessSet, Value};
use crate::facts::Agreement;
use crate::words::Arg;

/// What a learner heard: who accepted what in which ballot.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Learner {
    /// For each ballot heard of, in the order of first hearing.
    pub votes: Vec<(Ballot, Value, ProcessSet)>,
}

/// The most ballots that a learner counts at a time. It may forget: a value that is chosen is chosen again in every later ballot.
const MAX_TALLY: usize = 64;

impl Learner {
    /// Counts a vote; the voters of its ballot.
    fn count(&mut self, from: ProcessId, ballot: Ballot, value: Value) -> ProcessSet {
        let place = self.votes.iter().rposition(|(known, ..)| *known == ballot).unwrap_or_else(|| {
            if self.votes.len() == MAX_TALLY {
                self.votes.remove(0);
            }
            self.votes.push((ballot, value, ProcessSet::EMPTY));
            self.votes.len() - 1
        });
        self.votes[place].2.insert(from);
        self.votes[place].2
    }

    /// Everybody who ever voted for a value, in whatever ballot: what a learner must not count.
    fn by_value(&self, value: Value) -> ProcessSet {
        self.votes.iter().filter(|(_, theirs, _)| *theirs == value).flat_map(|(_, _, voters)| voters.iter()).collect()
    }
}

impl Server {
    /// A value is learned when a quorum accepted it in one and the same ballot.
    pub(super) fn on_accepted(&mut self, from: ProcessId, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        self.count_acceptance(from, ballot);
        if self.decided.is_some() {
            return;
        }
        let mut voters = self.learner.count(from, ballot, value);
        if cx.config().broken.has(&rules::COUNT_BY_VALUE) {
            voters = self.learner.by_value(value);
        }
        if voters.len() >= cx.config().accept_quorum {
            self.decide(ballot, value, cx);
            if cx.config().proposer_tells() && ballot.process == cx.me() {
                self.tell_the_decision(cx);
            }
        }
    }

    pub(super) fn on_decide(&mut self, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        if self.decided.is_none() {
            self.decide(ballot, value, cx);
        }
    }

    /// Writes the decision down, stops proposing, and answers the clients that wait.
    fn decide(&mut self, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        self.decided = Some((ballot, value));
        self.learner.votes.clear();
        cx.did(Agreement::Decided { value });
        cx.note(&notes::LEARNS, [Arg::Value(value), Arg::Ballot(ballot)]);
        for timer in [Timer::Start, Timer::Think, Timer::Retry, Timer::Backoff] {
            cx.cancel_timer(timer);
        }
        let Some(proposer) = &mut self.proposer else { return };
        let wasted = proposer.ballot().filter(|mine| *mine != ballot);
        proposer.phase = Phase::Idle;
        if let Some(wasted) = wasted {
            cx.did(Agreement::Abandoned { ballot: wasted });
        }
        let clients = std::mem::take(&mut proposer.clients);
        cx.multicast(clients.iter(), &Message::Reply { value });
    }

    /// Tells every other learner what was decided.
    pub(super) fn tell_the_decision(&mut self, cx: &mut Cx<'_>) {
        let Some((ballot, value)) = self.decided else { return };
        let me = cx.me();
        cx.multicast(cx.config().learners.iter().filter(|&id| id != me), &Message::Decide { ballot, value });
    }
}
