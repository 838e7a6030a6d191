//! How the members of a Raft cluster show themselves.

use super::message::{about_pre_votes, about_votes};
use super::{Config, Leader, Read, Role, Server, notes, rules};
use crate::base::{ProcessSet, Value};
use crate::protocols::parts::replica;
use crate::words::{Arg, Badge, Datum, EntryMark, Field, FollowerProgress, LogView, Look, Quorum, Rank, Rows, Slot, Tone};

impl Server {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let (role, rank) = match self.role {
            Role::Follower => (&notes::FOLLOWER, Rank::Ordinary),
            Role::PreCandidate { .. } => (&notes::PRE_CANDIDATE, Rank::Contender),
            Role::Candidate { .. } => (&notes::CANDIDATE, Rank::Contender),
            Role::Leader(_) => (&notes::LEADER, Rank::Leader),
        };
        let term = self.current_term;
        let badge = Badge { datum: Datum::Number(term), tone: Tone::numbered(term), means: notes::TERM_MEANS.with([Arg::Number(term)]) };
        Look { roles: vec![role], badge: (term > 0).then_some(badge), quorum: self.quorum(config), rank, ..Look::default() }
    }

    /// Votes while it stands for election; while it leads, the servers that store its last entry, until that is committed, and then those
    /// that answered the round with which it asks whether it still leads.
    fn quorum(&self, config: &Config) -> Option<Quorum> {
        let (held, topic) = match &self.role {
            Role::Follower => return None,
            Role::PreCandidate { votes } => (*votes, about_pre_votes(self.current_term + 1)),
            Role::Candidate { votes, .. } => (*votes, about_votes(self.current_term)),
            Role::Leader(leader) if self.commit_index == self.last_log_index() => {
                (leader.followers(self.leader?, leader.round_asked()?), Datum::Number(self.last_log_index()))
            }
            Role::Leader(leader) => (leader.holders(self.last_log_index()), Datum::Number(self.last_log_index())),
        };
        Some(Quorum { of: config.servers, held, needed: self.majority(config), topic: Some(topic), tone: Tone::numbered(self.current_term) })
    }

    pub(super) fn state(&self, config: &Config) -> Vec<Field> {
        let votes = match &self.role {
            Role::Candidate { votes, .. } | Role::PreCandidate { votes } => *votes,
            Role::Follower | Role::Leader(_) => ProcessSet::EMPTY,
        };
        let mut fields = vec![
            Field::durable("current_term", &notes::FIELD_TERM, Datum::Number(self.current_term)),
            Field::durable("voted_for", &notes::FIELD_VOTE, Datum::maybe(self.voted_for, Datum::Process)),
            Field::durable("log", &notes::FIELD_LOG, Datum::Rows(Rows::of(&self.log))),
            Field::volatile("role", &notes::FIELD_ROLE, Datum::Name(self.role.name())),
            Field::volatile("commit_index", &notes::FIELD_COMMIT, Datum::Number(self.commit_index)),
            Field::volatile("last_applied", &notes::FIELD_APPLIED, Datum::Number(self.last_applied)),
            Field::volatile("leader", &notes::FIELD_LEADER, Datum::maybe(self.leader, Datum::Process)),
            Field::volatile("votes", &notes::FIELD_VOTES, Datum::Processes(votes)).of(&notes::CANDIDATE),
        ];
        if let Role::Candidate { answered, .. } = &self.role {
            fields.push(Field::volatile("answered", &notes::FIELD_ANSWERED_BY, Datum::Processes(*answered)).of(&notes::CANDIDATE).later());
        }
        if let Role::Leader(leader) = &self.role {
            fields.push(Field::volatile("next_index", &notes::FIELD_NEXT, numbers(&leader.next_index)).of(&notes::LEADER));
            fields.push(Field::volatile("match_index", &notes::FIELD_MATCH, numbers(&leader.match_index)).of(&notes::LEADER));
            fields.extend(leader.rounds().map(|field| field.of(&notes::LEADER).later()));
        }
        if config.prevote {
            fields.push(Field::volatile("leader_heard", &notes::FIELD_HEARD, Datum::maybe(self.leader_heard, Datum::Time)).later());
        }
        if config.broken.has(&rules::MAJORITY_OF_LIVING) {
            fields.push(Field::volatile("living", &notes::FIELD_LIVING, Datum::maybe(self.living, Datum::Processes)).later());
        }
        let table = self.store.table().iter().map(|(key, value)| Datum::List(vec![Datum::Value(*key), Datum::Value(*value)]));
        fields.push(Field::volatile("state_machine", &notes::FIELD_STORE, Datum::List(table.collect())));
        fields
    }
}

impl Role {
    /// The paper's word.
    const fn name(&self) -> &'static str {
        match self {
            Role::Follower => "follower",
            Role::PreCandidate { .. } => "pre-candidate",
            Role::Candidate { .. } => "candidate",
            Role::Leader(_) => "leader",
        }
    }
}

impl Leader {
    /// The round that the oldest of its reads waits for.
    fn round_asked(&self) -> Option<u64> {
        self.reads.iter().find_map(|read| read.asked).map(|(_, round)| round)
    }

    /// Its rounds, and who waits for its answer.
    fn rounds(&self) -> impl Iterator<Item = Field> {
        let read = |read: &Read| {
            let (index, round) = read.asked.map_or((Datum::Nothing, Datum::Nothing), |(index, round)| (Datum::Number(index), Datum::Number(round)));
            Datum::List(vec![Datum::Process(read.client), Datum::Value(read.key), index, round])
        };
        let rounds = [
            Field::volatile("round", &notes::FIELD_ROUND, Datum::Number(self.round)),
            Field::volatile("answered", &notes::FIELD_ANSWERED, numbers(&self.answered)),
        ];
        let reads = Datum::List(self.reads.iter().map(read).collect());
        let reads = Field::volatile("reads", &notes::FIELD_READS, reads).unless(self.reads.is_empty());
        let owed = Field::volatile("owed", &notes::FIELD_OWED, replica::owed(&self.asked)).unless(self.asked.is_empty());
        rounds.into_iter().chain(reads).chain(owed)
    }

    fn holders(&self, index: u64) -> ProcessSet {
        self.match_index.iter().filter(|&(_, &theirs)| theirs >= index).map(|(id, _)| id).collect()
    }
}

impl LogView for Server {
    fn last(&self) -> u64 {
        self.last_log_index()
    }

    fn slot(&self, index: u64) -> Slot {
        let mark = if index <= self.commit_index { EntryMark::Committed } else { EntryMark::Tentative };
        self.entry(index).map_or(Slot { number: Datum::Nothing, tone: Tone::PLAIN, label: Vec::new(), mark: EntryMark::Hole }, |entry| Slot {
            number: Datum::Number(entry.term),
            tone: Tone::numbered(entry.term),
            label: entry.order.label(),
            mark,
        })
    }

    fn applied(&self) -> u64 {
        self.last_applied
    }

    fn leads(&self) -> Option<(u64, Vec<FollowerProgress>)> {
        let Role::Leader(leader) = &self.role else { return None };
        let others = leader.match_index.iter().filter(|(id, _)| Some(*id) != self.leader);
        let progress = others.map(|(id, &matched)| FollowerProgress { of: id, next: leader.next_index[id], matched });
        Some((self.current_term, progress.collect()))
    }

    fn table(&self) -> Vec<(Value, Value)> {
        self.store.table().to_vec()
    }
}

fn numbers(indexes: &crate::base::PerProcess<u64>) -> Datum {
    Datum::List(indexes.iter().map(|(_, &index)| Datum::Number(index)).collect())
}
