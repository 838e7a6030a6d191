//! How replicas show themselves.

use super::message::{about, state};
use super::{Config, Member, Replica, Work, notes};
use crate::base::ProcessId;
use crate::protocols::parts::replica::ClientRequest;
use crate::words::{Arg, Badge, Datum, Field, Holding, How, Hue, Look, Queue, Quorum, Rank, Text, Tone, Waiting};

impl Replica {
    pub(super) fn shown(&self, _config: &Config) -> Look {
        let (role, rank) = match (self.is_inside(), self.is_primary()) {
            (_, true) => (&notes::PRIMARY, Rank::Leader),
            (true, false) => (&notes::BACKUP, Rank::Ordinary),
            (false, false) => (&notes::OUTSIDE, Rank::Ordinary),
        };
        Look {
            roles: vec![role],
            badge: self.primary.map(|primary| Badge {
                datum: Datum::Number(self.view),
                tone: Tone::owner(primary),
                means: notes::VIEW_MEANS.with([Arg::Number(self.view), Arg::Process(primary)]),
            }),
            standing: self.standing(),
            holding: self.store.table().first().map(|&(_, value)| Holding { value, how: How::Accepted }),
            quorum: self.quorum(),
            queue: self.queue(),
            rank,
            ..Look::default()
        }
    }

    fn standing(&self) -> Option<Text> {
        match &self.work {
            _ if !self.is_inside() => Some(notes::HAS_NO_STATE.text()),
            Work::Idle => None,
            Work::Executing(client, _) => Some(notes::WORKS_FOR.with([Arg::Process(*client)])),
            Work::Agreeing { .. } => Some(notes::AWAITS_ACKS.text()),
        }
    }

    /// The backups that have the last update, of which all are needed.
    fn quorum(&self) -> Option<Quorum> {
        let Work::Agreeing { acks, .. } = self.work else { return None };
        let of = self.others();
        Some(Quorum { of, held: acks, needed: of.len(), topic: Some(about(self.view, self.nth)), tone: Tone::owner(self.id) })
    }

    fn queue(&self) -> Queue {
        let waits = |(client, _): &(ProcessId, ClientRequest)| Waiting {
            label: Datum::Process(*client),
            hue: Hue::Tone(Tone::owner(*client)),
            is_held: self.work != Work::Idle,
            why: Some(notes::WAITS_FOR_TURN.with([Arg::Process(*client)])),
        };
        Queue { means: Some(&notes::REQUESTS_WAIT), waiting: self.waiting.iter().map(waits).collect() }
    }

    /// All of it is in memory.
    pub(super) fn state(&self, _config: &Config) -> Vec<Field> {
        let request = |(client, request): &(ProcessId, ClientRequest)| {
            Datum::List(vec![Datum::Process(*client), Datum::Number(u64::from(request.serial.number)), Datum::Phrase(request.command.to_string())])
        };
        let member = |member: &Member| Datum::List(vec![Datum::Process(member.id), Datum::Number(u64::from(member.life))]);
        let (executing, acks, owed) = match &self.work {
            Work::Idle => (Datum::Nothing, Datum::Nothing, Datum::Nothing),
            Work::Executing(client, asked) => (request(&(*client, *asked)), Datum::Nothing, Datum::Nothing),
            Work::Agreeing { acks, of } => (Datum::Nothing, Datum::Processes(*acks), Datum::maybe(*of, |done| Datum::Process(done.client))),
        };
        let answered = self
            .store
            .sessions()
            .iter()
            .map(|(client, serial, _)| Datum::List(vec![Datum::Process(*client), Datum::Number(u64::from(serial.number))]));
        let mut fields = vec![
            Field::volatile("view", &notes::FIELD_VIEW, Datum::Number(self.view)),
            Field::volatile("members", &notes::FIELD_MEMBERS, Datum::List(self.members.iter().map(member).collect())),
            Field::volatile("state", &notes::FIELD_STATE, state(&self.store)),
            Field::volatile("nth", &notes::FIELD_NTH, Datum::Number(self.nth)),
            Field::volatile("answered", &notes::FIELD_ANSWERED, Datum::List(answered.collect())),
            Field::volatile("life", &notes::FIELD_LIFE, Datum::Number(u64::from(self.life))),
        ];
        if self.is_primary() {
            let own = [
                Field::volatile("waiting", &notes::FIELD_WAITING, Datum::List(self.waiting.iter().map(request).collect())),
                Field::volatile("executing", &notes::FIELD_EXECUTING, executing),
                Field::volatile("acks", &notes::FIELD_ACKS, acks),
                Field::volatile("owed", &notes::FIELD_OWED, owed),
                Field::volatile("joining", &notes::FIELD_JOINING, Datum::List(self.joining.iter().map(member).collect())),
            ];
            fields.extend(own.map(|field| field.of(&notes::PRIMARY)));
        }
        fields
    }
}
