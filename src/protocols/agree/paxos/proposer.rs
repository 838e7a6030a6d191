//! The proposer's part: gather promises, adopt what may have been chosen, ask to accept, give up and try again.

use super::{Cx, Message, Server, Timer, notes, rules};
use crate::base::{Ballot, ProcessId, ProcessSet, Purpose, Span, Value};
use crate::facts::Agreement;
use crate::words::Arg;

/// A proposer.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Proposer {
    /// The largest round seen: a ballot is never used twice, not even after a crash. Kept on disk.
    pub max_round: u32,
    /// The value it would like chosen. Kept on disk.
    pub input: Option<Value>,
    /// What it is doing.
    pub phase: Phase,
    /// Ballots given up in a row, for the exponential backoff.
    pub failures: u32,
    /// Clients that wait for an answer.
    pub clients: ProcessSet,
}

/// What a proposer is doing.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub enum Phase {
    /// Nothing: no input, not yet begun, or all is decided.
    #[default]
    Idle,
    /// Phase 1: gathering promises.
    Preparing {
        /// Its ballot.
        ballot: Ballot,
        /// Who promised, and what they reported, in the order of arrival.
        promises: Vec<(ProcessId, Option<(Ballot, Value)>)>,
    },
    /// Between the phases: it has its promises and has not sent Accept.
    Thinking {
        /// Its ballot.
        ballot: Ballot,
        /// Who promised.
        promised: ProcessSet,
        /// The value that it will ask to accept.
        value: Value,
    },
    /// Phase 2: gathering acceptances.
    Accepting {
        /// Its ballot.
        ballot: Ballot,
        /// The value.
        value: Value,
        /// Who accepted.
        accepted: ProcessSet,
    },
    /// It was pre-empted and keeps quiet.
    BackingOff,
}

impl Proposer {
    /// The ballot that it leads at present.
    pub fn ballot(&self) -> Option<Ballot> {
        match self.phase {
            Phase::Preparing { ballot, .. } | Phase::Thinking { ballot, .. } | Phase::Accepting { ballot, .. } => Some(ballot),
            Phase::Idle | Phase::BackingOff => None,
        }
    }

    /// What its disk remembers.
    pub(super) fn recover(&self) -> Proposer {
        Proposer { max_round: self.max_round, input: self.input, ..Proposer::default() }
    }
}

impl Server {
    /// Takes a value to propose, and begins a ballot unless one is under way.
    pub(super) fn propose(&mut self, value: Value, cx: &mut Cx<'_>) {
        let Some(proposer) = &mut self.proposer else {
            return cx.note(&notes::IS_NO_PROPOSER, []);
        };
        cx.did(Agreement::Proposed { value });
        proposer.input = Some(value);
        if self.decided.is_some() {
            return self.tell_the_decision(cx);
        }
        if proposer.phase == Phase::Idle {
            self.begin_ballot(cx);
        }
    }

    /// Phase 1a: a new ballot, higher than any seen.
    pub(super) fn begin_ballot(&mut self, cx: &mut Cx<'_>) {
        let Some(proposer) = &mut self.proposer else { return };
        proposer.max_round += 1;
        let ballot = Ballot { round: proposer.max_round, process: cx.me() };
        proposer.phase = Phase::Preparing { ballot, promises: Vec::new() };
        cx.did(Agreement::Began { ballot });
        cx.note(&notes::PREPARES, [Arg::Ballot(ballot)]);
        cx.multicast(cx.config().acceptors.iter(), &Message::Prepare { ballot });
        self.arm_retry(cx);
    }

    pub(super) fn arm_retry(&self, cx: &mut Cx<'_>) {
        let after = cx.random_span(Purpose::Retry, cx.config().retry);
        cx.set_timer(Timer::Retry, after);
    }

    /// A promise counts once for each acceptor, and only in the present ballot: duplicates and stragglers change nothing.
    pub(super) fn on_promise(&mut self, from: ProcessId, ballot: Ballot, accepted: Option<(Ballot, Value)>, cx: &mut Cx<'_>) {
        let Some(proposer) = &mut self.proposer else { return };
        let Phase::Preparing { ballot: mine, promises } = &mut proposer.phase else { return };
        if *mine != ballot || promises.iter().any(|(known, _)| *known == from) {
            return;
        }
        promises.push((from, accepted));
        if promises.len() < cx.config().prepare_quorum {
            return;
        }
        let promised = promises.iter().map(|(id, _)| *id).collect();
        let Some(value) = self.value_to_ask_for(cx) else { return };
        let proposer = self.proposer.as_mut().expect("it was there above");
        proposer.phase = Phase::Thinking { ballot, promised, value };
        if cx.config().think == Span::ZERO {
            self.ask_to_accept(cx);
        } else {
            cx.set_timer(Timer::Think, cx.config().think);
        }
    }

    /// "v is the value of the highest-numbered proposal among the responses, or is any value if the responses reported no
    /// proposals." A value may already be chosen; if so, some promise in any majority reports it.
    fn value_to_ask_for(&self, cx: &mut Cx<'_>) -> Option<Value> {
        let proposer = self.proposer.as_ref()?;
        let Phase::Preparing { promises, .. } = &proposer.phase else { return None };
        let mut reported = promises.iter().filter_map(|(_, accepted)| *accepted);
        let broken = &cx.config().broken;
        let adopted = match () {
            () if broken.has(&rules::IGNORE_REPORTED) && proposer.input.is_some() => None,
            () if broken.has(&rules::ANY_REPORTED) => reported.next(),
            () => reported.max_by_key(|(ballot, _)| *ballot),
        };
        match (adopted, proposer.input) {
            (Some((ballot, value)), _) => {
                cx.note(&notes::ADOPTS, [Arg::Value(value), Arg::Ballot(ballot)]);
                Some(value)
            }
            (None, Some(input)) => {
                cx.note(&notes::IS_FREE, [Arg::Value(input)]);
                Some(input)
            }
            (None, None) => None,
        }
    }

    /// Phase 2a. Accept goes to every acceptor, also to those that did not promise: they accept if they may.
    pub(super) fn ask_to_accept(&mut self, cx: &mut Cx<'_>) {
        let Some(proposer) = &mut self.proposer else { return };
        let Phase::Thinking { ballot, value, .. } = proposer.phase else { return };
        proposer.phase = Phase::Accepting { ballot, value, accepted: ProcessSet::EMPTY };
        cx.note(&notes::ASKS, [Arg::Value(value), Arg::Ballot(ballot)]);
        cx.multicast(cx.config().acceptors.iter(), &Message::Accept { ballot, value });
        self.arm_retry(cx);
    }

    /// Counts an acceptance of the present ballot, for the dots; deciding is the learner's part.
    pub(super) fn count_acceptance(&mut self, from: ProcessId, ballot: Ballot) {
        let Some(Phase::Accepting { ballot: mine, accepted, .. }) = self.proposer.as_mut().map(|proposer| &mut proposer.phase) else { return };
        if *mine == ballot {
            accepted.insert(from);
        }
    }

    /// A refusal that is not about a higher ballot says nothing; one of an old ballot only teaches the round.
    pub(super) fn on_nack(&mut self, ballot: Ballot, higher: Ballot, cx: &mut Cx<'_>) {
        if higher <= ballot {
            return;
        }
        self.see_round(higher);
        let Some(proposer) = &mut self.proposer else { return };
        if proposer.ballot() != Some(ballot) {
            return;
        }
        self.abandon(ballot, cx);
        let failures = self.proposer.as_ref().map_or(0, |proposer| proposer.failures);
        match cx.config().backoff.quiet_time(failures, cx) {
            None => self.begin_ballot(cx),
            Some(quiet) => {
                cx.note(&notes::BACKS_OFF, [Arg::Span(quiet), Arg::Ballot(higher)]);
                cx.set_timer(Timer::Backoff, quiet);
            }
        }
    }

    /// A phase took too long: messages or processes are lost.
    pub(super) fn on_retry(&mut self, cx: &mut Cx<'_>) {
        if let Some(ballot) = self.proposer.as_ref().and_then(Proposer::ballot) {
            self.abandon(ballot, cx);
        }
        self.begin_ballot(cx);
    }

    pub(super) fn abandon(&mut self, ballot: Ballot, cx: &mut Cx<'_>) {
        let Some(proposer) = &mut self.proposer else { return };
        proposer.phase = Phase::BackingOff;
        proposer.failures += 1;
        cx.cancel_timer(Timer::Think);
        cx.cancel_timer(Timer::Retry);
        cx.did(Agreement::Abandoned { ballot });
    }

    /// Remembers the largest round, so that the next ballot is higher.
    pub(super) fn see_round(&mut self, ballot: Ballot) {
        if let Some(proposer) = &mut self.proposer {
            proposer.max_round = proposer.max_round.max(ballot.round);
        }
    }
}
