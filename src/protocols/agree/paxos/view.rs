//! How a member of the cast looks.

use super::{Client, Config, Phase, Server, notes};
use crate::base::{Ballot, ProcessSet, Value};
use crate::words::{Arg, Badge, Datum, Field, Holding, How, Look, Quorum, Tone, Words};

impl Server {
    pub(super) fn shown(&self, config: &Config) -> Look {
        Look {
            roles: self.roles(),
            column: self.column(),
            badge: self.believed_ballot().map(Badge::ballot),
            standing: self.standing().map(Words::text),
            holding: self.holding(),
            quorum: self.quorum(config),
            ..Look::default()
        }
    }

    fn roles(&self) -> Vec<&'static Words> {
        let proposes = self.proposer.as_ref().is_some_and(|proposer| proposer.input.is_some() || self.acceptor.is_none());
        let parts = [(proposes, &notes::PROPOSER), (self.acceptor.is_some(), &notes::ACCEPTOR), (self.learns, &notes::LEARNER)];
        parts.into_iter().filter_map(|(plays, words)| plays.then_some(words)).collect()
    }

    /// Its part, if it can play no other in the whole run.
    fn column(&self) -> Option<u8> {
        match (self.proposer.is_some(), self.acceptor.is_some(), self.learns) {
            (true, false, false) => Some(0),
            (false, true, false) => Some(1),
            (false, false, true) => Some(2),
            _ => None,
        }
    }

    /// Its own ballot while it leads one, else the highest that it promised or learned in.
    fn believed_ballot(&self) -> Option<Ballot> {
        let own = self.proposer.as_ref().and_then(|proposer| proposer.ballot());
        let promised = self.acceptor.as_ref().and_then(|acceptor| acceptor.promised);
        own.or(promised).or(self.decided.map(|(ballot, _)| ballot))
    }

    fn standing(&self) -> Option<&'static Words> {
        if self.decided.is_some() {
            return Some(&notes::DECIDED);
        }
        match self.proposer.as_ref().map(|proposer| &proposer.phase) {
            Some(Phase::Preparing { .. }) => return Some(&notes::PREPARING),
            Some(Phase::Thinking { .. }) => return Some(&notes::THINKING),
            Some(Phase::Accepting { .. }) => return Some(&notes::ACCEPTING),
            Some(Phase::BackingOff) => return Some(&notes::BACKING_OFF),
            Some(Phase::Idle) | None => {}
        }
        let acceptor = self.acceptor.as_ref()?;
        let accepted = acceptor.accepted.map(|(ballot, _)| ballot);
        match acceptor.promised {
            Some(promised) if accepted == Some(promised) => Some(&notes::ACCEPTED),
            Some(_) => Some(&notes::PROMISED),
            None => None,
        }
    }

    fn holding(&self) -> Option<Holding> {
        let decided = self.decided.map(|(_, value)| Holding { value, how: How::Decided });
        let proposer = self.proposer.as_ref();
        let proposes = proposer.and_then(|proposer| match proposer.phase {
            Phase::Thinking { value, .. } | Phase::Accepting { value, .. } => Some(Holding { value, how: How::Proposes }),
            _ => None,
        });
        let accepted = self.acceptor.as_ref().and_then(|acceptor| acceptor.accepted);
        let accepted = accepted.map(|(_, value)| Holding { value, how: How::Accepted });
        let wants = proposer.and_then(|proposer| proposer.input).map(|value| Holding { value, how: How::Wants });
        decided.or(proposes).or(accepted).or(wants)
    }

    fn quorum(&self, config: &Config) -> Option<Quorum> {
        let of = config.acceptors;
        let (ballot, held, needed) = match &self.proposer.as_ref()?.phase {
            Phase::Preparing { ballot, promises } => (ballot, promises.iter().map(|(id, _)| *id).collect(), config.prepare_quorum),
            Phase::Thinking { ballot, promised, .. } => (ballot, *promised, config.prepare_quorum),
            Phase::Accepting { ballot, accepted, .. } => (ballot, *accepted, config.accept_quorum),
            Phase::Idle | Phase::BackingOff => return None,
        };
        Some(Quorum { of, held, needed, topic: Some(Datum::Ballot(*ballot)), tone: Tone::owner(ballot.process) })
    }

    pub(super) fn state(&self, config: &Config) -> Vec<Field> {
        let mut fields = Vec::new();
        if let Some(acceptor) = &self.acceptor {
            fields.push(Field::durable("promised", &notes::FIELD_PROMISED, Datum::maybe(acceptor.promised, Datum::Ballot)).of(&notes::ACCEPTOR));
            fields.push(Field::durable("accepted", &notes::FIELD_ACCEPTED, Datum::maybe(acceptor.accepted, vote)).of(&notes::ACCEPTOR));
        }
        if let Some(proposer) = &self.proposer {
            fields.push(Field::durable("max_round", &notes::FIELD_MAX_ROUND, Datum::Number(u64::from(proposer.max_round))).of(&notes::PROPOSER));
            fields.push(Field::durable("input", &notes::FIELD_INPUT, Datum::maybe(proposer.input, Datum::Value)).of(&notes::PROPOSER));
        }
        fields.push(
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(self.decided.map(|(_, value)| value), Datum::Value)).of(&notes::LEARNER),
        );
        if let Some(proposer) = &self.proposer {
            let (promises, value, accepted) = match &proposer.phase {
                Phase::Preparing { promises, .. } => (promises.iter().map(|(id, _)| *id).collect(), None, ProcessSet::EMPTY),
                Phase::Thinking { promised, value, .. } => (*promised, Some(*value), ProcessSet::EMPTY),
                Phase::Accepting { value, accepted, .. } => (ProcessSet::EMPTY, Some(*value), *accepted),
                Phase::Idle | Phase::BackingOff => (ProcessSet::EMPTY, None, ProcessSet::EMPTY),
            };
            fields.push(Field::volatile("ballot", &notes::FIELD_BALLOT, Datum::maybe(proposer.ballot(), Datum::Ballot)).of(&notes::PROPOSER));
            fields.push(Field::volatile("value", &notes::FIELD_VALUE, Datum::maybe(value, Datum::Value)).of(&notes::PROPOSER));
            fields.push(Field::volatile("promises", &notes::FIELD_PROMISES, Datum::Processes(promises)).of(&notes::PROPOSER));
            fields.push(Field::volatile("acceptances", &notes::FIELD_ACCEPTANCES, Datum::Processes(accepted)).of(&notes::PROPOSER));
            let quiet = config.backoff.fields(proposer.phase == Phase::BackingOff, proposer.failures);
            let owed = Field::volatile("owed", &notes::FIELD_OWED, Datum::Processes(proposer.clients)).unless(proposer.clients.is_empty());
            fields.extend(quiet.into_iter().chain(owed).map(|field| field.of(&notes::PROPOSER).later()));
        }
        let votes = self.learner.votes.iter().rev().take(SHOWN_VOTES);
        let votes = votes.map(|(ballot, value, voters)| Datum::List(vec![Datum::Ballot(*ballot), Datum::Value(*value), Datum::Processes(*voters)]));
        fields.push(Field::volatile("votes", &notes::FIELD_VOTES, Datum::List(votes.collect())).of(&notes::LEARNER));
        fields
    }
}

/// How many ballots of a learner's tally are shown, the latest first: a long duel has hundreds.
const SHOWN_VOTES: usize = 4;

impl Client {
    pub(super) fn shown(&self) -> Look {
        let wants = self.input.map(|value| (notes::ASKS_FOR.with([Arg::Value(value)]), Holding { value, how: How::Wants }));
        let told = self.answer.map(|value| (notes::IS_TOLD.with([Arg::Value(value)]), Holding { value, how: How::Decided }));
        let (standing, holding) = told.or(wants).unzip();
        Look { roles: vec![&notes::CLIENT], standing, holding, ..Look::default() }
    }

    pub(super) fn state(&self) -> Vec<Field> {
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::maybe(self.input, Datum::Value)),
            Field::durable("answer", &notes::FIELD_ANSWER, Datum::maybe(self.answer, Datum::Value)),
            Field::volatile("asked", &notes::FIELD_ASKED, Datum::Number(self.asked as u64)),
        ]
    }
}

fn vote((ballot, value): (Ballot, Value)) -> Datum {
    Datum::List(vec![Datum::Ballot(ballot), Datum::Value(value)])
}
