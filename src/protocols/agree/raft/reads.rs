//! Client interaction (section 8; dissertation, chapter 6): commands once, and reads that see everything that was committed before.

use super::{Config, Cx, Leader, Message, Role, Server, notes, rules};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::facts::{Order, Serial};
use crate::protocols::parts::replica::{ClientReply, ClientRequest, Status};
use crate::scenario::Command;
use crate::words::Arg;

/// A read that waits until the leader knows that it still leads (dissertation, 6.4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Read {
    /// Who asked.
    pub client: ProcessId,
    /// Which of its commands it is.
    pub serial: Serial,
    /// What it wants to read.
    pub key: Value,
    /// The commit index when the leader began to ask, and the round with which it asked; nothing before the leader has committed an
    /// entry of its own term.
    pub asked: Option<(u64, u64)>,
}

impl Leader {
    /// Who has answered a round, its own voice included.
    pub(super) fn followers(&self, me: ProcessId, round: u64) -> ProcessSet {
        self.answered.iter().filter(|&(id, &theirs)| id == me || theirs >= round).map(|(id, _)| id).collect()
    }
}

impl Server {
    pub(super) fn on_client_request(&mut self, client: ProcessId, request: ClientRequest, cx: &mut Cx<'_>) {
        let ClientRequest { serial, command } = request;
        if !matches!(self.role, Role::Leader(_)) {
            let status = Status::NotLeader(self.leader);
            return cx.send(client, Message::ClientReply(ClientReply { serial, status }));
        }
        match command {
            Command::Get(key) => self.on_read(Read { client, serial, key, asked: None }, cx),
            _ => self.on_write(Order::Of { client, serial, command }, cx),
        }
    }

    /// A command goes into the log, unless it was carried out long ago, or is there already and will be committed: behind it, or in
    /// its place, stands an entry of this term. Either way its client is owed an answer.
    fn on_write(&mut self, order: Order, cx: &mut Cx<'_>) {
        let Order::Of { client, serial, .. } = order else { return };
        if let Some(answer) = self.store.answered(client, serial) {
            cx.note(&notes::DONE_BEFORE, [Arg::Process(client)]);
            return self.answer(client, serial, answer, cx);
        }
        self.owe_an_answer(client, serial, cx.config());
        let is_on_its_way = self.last_log_term() == self.current_term;
        if is_on_its_way && self.log.iter_from(self.last_applied as usize).any(|entry| entry.order == order) {
            return;
        }
        self.append(order, cx);
        cx.note(&notes::TAKES_IN, [Arg::Process(client), Arg::Number(self.last_log_index())]);
        self.send_to_all(cx);
        self.advance_commit_index(cx);
    }

    fn on_read(&mut self, read: Read, cx: &mut Cx<'_>) {
        if cx.config().broken.has(&rules::READ_ALONE) {
            return self.answer(read.client, read.serial, self.store.get(read.key), cx);
        }
        let Role::Leader(leader) = &mut self.role else { return };
        if leader.reads.iter().any(|known| (known.client, known.serial) == (read.client, read.serial)) {
            return;
        }
        leader.reads.push(read);
        self.resolve_reads(cx);
    }

    /// Notes the commit index for the reads that wait for it, and asks a majority whether it still leads. A leader that has committed
    /// nothing of its own term does not know yet what is committed.
    pub(super) fn resolve_reads(&mut self, cx: &mut Cx<'_>) {
        let knows = self.term_at(self.commit_index) == Some(self.current_term);
        let Role::Leader(leader) = &mut self.role else { return };
        if !knows || leader.reads.iter().all(|read| read.asked.is_some()) {
            return;
        }
        for read in leader.reads.iter_mut().filter(|read| read.asked.is_none()) {
            read.asked = Some((self.commit_index, leader.round + 1));
        }
        cx.note(&notes::ASKS_IF_STILL_LEADER, []);
        self.send_to_all(cx);
        self.answer_reads(cx);
    }

    /// Answers the reads whose round a majority has answered: nobody else led when it was sent.
    pub(super) fn answer_reads(&mut self, cx: &mut Cx<'_>) {
        let (me, majority, applied) = (cx.me(), self.majority(cx.config()), self.last_applied);
        let Role::Leader(leader) = &mut self.role else { return };
        if leader.reads.is_empty() {
            return;
        }
        let is_ready = |read: &Read| read.asked.is_some_and(|(index, round)| applied >= index && leader.followers(me, round).len() >= majority);
        let (ready, waiting): (Vec<Read>, Vec<Read>) = leader.reads.iter().copied().partition(is_ready);
        leader.reads = waiting;
        for read in ready {
            self.answer(read.client, read.serial, self.store.get(read.key), cx);
        }
    }

    /// A client waits for one answer at a time.
    fn owe_an_answer(&mut self, client: ProcessId, serial: Serial, config: &Config) {
        if let Role::Leader(leader) = &mut self.role
            && !config.answers_unasked()
        {
            leader.asked.retain(|&(theirs, _)| theirs != client);
            leader.asked.push((client, serial));
        }
    }

    /// A command is carried out: whoever asked this server for it is answered. A client whose command an earlier leader took in asks
    /// again, and is answered from its session.
    pub(super) fn answer_whoever_asked(&mut self, client: ProcessId, serial: Serial, answer: Option<Value>, cx: &mut Cx<'_>) {
        let Role::Leader(leader) = &mut self.role else { return };
        let asked = leader.asked.iter().position(|&asked| asked == (client, serial));
        asked.map(|place| leader.asked.remove(place));
        if asked.is_some() || cx.config().answers_unasked() {
            self.answer(client, serial, answer, cx);
        }
    }

    fn answer(&self, client: ProcessId, serial: Serial, answer: Option<Value>, cx: &mut Cx<'_>) {
        cx.send(client, Message::ClientReply(ClientReply { serial, status: Status::Ok(answer) }));
    }
}
