//! How the members of a Multi-Paxos cluster show themselves.

use super::message::{about_entry, about_promises};
use super::{Config, Proposal, Server, notes};
use crate::base::{Ballot, Value};
use crate::protocols::parts::replica;
use crate::words::{Badge, Datum, EntryMark, Field, FollowerProgress, LogView, Look, Quorum, Rank, Rows, Slot, Tone, Words};

impl Server {
    /// Where nobody is elected, whoever is prepared leads, as far as it knows.
    pub(super) fn shown(&self, config: &Config) -> Look {
        let proposes = self.proposer.ballot.is_some();
        let roles = match (self.acts_as_leader, proposes) {
            (true, _) => vec![&notes::LEADER],
            (false, true) => vec![&notes::PROPOSER, &notes::ACCEPTOR],
            (false, false) => vec![&notes::ACCEPTOR],
        };
        let rank = if self.acts_as_leader || self.proposer.prepared {
            Rank::Leader
        } else if proposes || self.proposer.backs_off {
            Rank::Contender
        } else {
            Rank::Ordinary
        };
        Look {
            roles,
            badge: self.believed_ballot().map(Badge::ballot),
            standing: self.standing().map(Words::text),
            quorum: self.quorum(config),
            rank,
            ..Look::default()
        }
    }

    /// Its own ballot while it has one, else the one that it promised.
    fn believed_ballot(&self) -> Option<Ballot> {
        self.proposer.ballot.or(self.min_proposal)
    }

    fn standing(&self) -> Option<&'static Words> {
        let proposer = &self.proposer;
        Some(if proposer.round.is_some() {
            &notes::PREPARING
        } else if !proposer.open.is_empty() {
            &notes::ACCEPTING
        } else if proposer.backs_off {
            &notes::BACKING_OFF
        } else if proposer.prepared {
            &notes::PREPARED
        } else {
            return None;
        })
    }

    /// The promises for its ballot, else the acceptances of the first entry that it asks for.
    fn quorum(&self, config: &Config) -> Option<Quorum> {
        let n = self.proposer.ballot?;
        let (held, topic) = match (&self.proposer.round, self.proposer.open.first()) {
            (Some(_), _) => (self.proposer.promised(), about_promises(n)),
            (None, Some(open)) => (open.accepted, about_entry(n, open.index)),
            (None, None) => return None,
        };
        Some(Quorum { of: config.servers, held, needed: config.quorum, topic: Some(topic), tone: Tone::owner(n.process) })
    }

    pub(super) fn state(&self, config: &Config) -> Vec<Field> {
        let proposer = &self.proposer;
        let open = proposer.open.iter().map(|open| Datum::List(vec![Datum::Number(open.index), open.order.datum(), Datum::Processes(open.accepted)]));
        let table = self.store.table().iter().map(|(key, value)| Datum::List(vec![Datum::Value(*key), Datum::Value(*value)]));
        let known = proposer.known.iter().map(|&(id, index)| Datum::List(vec![Datum::Process(id), Datum::Number(index)]));
        let known = Field::volatile("known", &notes::FIELD_KNOWN, Datum::List(known.collect())).unless(proposer.known.is_empty());
        let quiet = config.backoff.fields(proposer.backs_off, proposer.failures);
        let owed = Field::volatile("owed", &notes::FIELD_OWED, replica::owed(&self.asked)).unless(self.asked.is_empty());
        let later: Vec<Field> = known.into_iter().chain(quiet).map(|field| field.of(&notes::PROPOSER)).chain(owed).collect();
        let mut fields = vec![
            Field::durable("min_proposal", &notes::FIELD_MIN_PROPOSAL, Datum::maybe(self.min_proposal, Datum::Ballot)).of(&notes::ACCEPTOR),
            Field::durable("last_log_index", &notes::FIELD_LAST, Datum::Number(self.last_log_index())).of(&notes::ACCEPTOR),
            Field::durable("log", &notes::FIELD_LOG, Datum::Rows(Rows::of(&self.log))).of(&notes::ACCEPTOR),
            Field::durable("max_round", &notes::FIELD_MAX_ROUND, Datum::Number(u64::from(proposer.max_round))).of(&notes::PROPOSER),
            Field::volatile("first_unchosen_index", &notes::FIELD_FIRST_UNCHOSEN, Datum::Number(self.first_unchosen_index())).of(&notes::ACCEPTOR),
            Field::volatile("leader", &notes::FIELD_LEADER, Datum::maybe(self.leader, Datum::Process)),
            Field::volatile("ballot", &notes::FIELD_BALLOT, Datum::maybe(proposer.ballot, Datum::Ballot)).of(&notes::PROPOSER),
            Field::volatile("prepared", &notes::FIELD_PREPARED, Datum::Flag(proposer.prepared)).of(&notes::PROPOSER),
            Field::volatile("next_index", &notes::FIELD_NEXT, Datum::Number(proposer.next_index)).of(&notes::PROPOSER),
            Field::volatile("promises", &notes::FIELD_PROMISES, Datum::Processes(proposer.promised())).of(&notes::PROPOSER),
            Field::volatile("in_flight", &notes::FIELD_OPEN, Datum::List(open.collect())).of(&notes::PROPOSER),
            Field::volatile("waiting", &notes::FIELD_WAITING, Datum::List(proposer.waiting.iter().map(|order| order.datum()).collect()))
                .of(&notes::PROPOSER),
            Field::volatile("last_applied", &notes::FIELD_APPLIED, Datum::Number(self.last_applied)),
            Field::volatile("state_machine", &notes::FIELD_STORE, Datum::List(table.collect())),
        ];
        fields.extend(later.into_iter().map(Field::later));
        fields
    }
}

impl LogView for Server {
    fn last(&self) -> u64 {
        self.last_log_index()
    }

    fn slot(&self, index: u64) -> Slot {
        let Some(entry) = self.entry(index) else {
            return Slot { number: Datum::Nothing, tone: Tone::PLAIN, label: Vec::new(), mark: EntryMark::Hole };
        };
        let (tone, mark) = match entry.proposal {
            Proposal::Numbered(ballot) => (Tone::owner(ballot.process), EntryMark::Tentative),
            Proposal::Infinity => (Tone::PLAIN, EntryMark::Committed),
        };
        Slot { number: entry.proposal.datum(), tone, label: entry.order.label(), mark }
    }

    fn applied(&self) -> u64 {
        self.last_applied
    }

    /// The first unchosen index of each other, as far as it was heard.
    fn leads(&self) -> Option<(u64, Vec<FollowerProgress>)> {
        let n = self.proposer.ballot.filter(|_| self.acts_as_leader || self.proposer.prepared)?;
        let others = self.proposer.known.iter().filter(|(id, _)| *id != n.process);
        Some((u64::from(n.round), others.map(|&(of, first)| FollowerProgress { of, next: first, matched: first - 1 }).collect()))
    }

    fn table(&self) -> Vec<(Value, Value)> {
        self.store.table().to_vec()
    }
}
