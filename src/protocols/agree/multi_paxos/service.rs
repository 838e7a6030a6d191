//! Client interaction: a command stays pending until it is chosen and everything before it is applied.

use super::{Cx, Message, Server, notes, rules};
use crate::base::{ProcessId, Value};
use crate::facts::{Order, Replication, Serial};
use crate::protocols::parts::replica::{ClientReply, ClientRequest, Status};
use crate::words::Arg;

impl Server {
    /// A command is taken in where this server may propose, unless it is on its way already or was carried out long ago.
    pub(super) fn on_client_request(&mut self, client: ProcessId, request: ClientRequest, cx: &mut Cx<'_>) {
        let ClientRequest { serial, command } = request;
        let order = Order::Of { client, serial, command };
        if let Some(answer) = self.store.answered(client, serial) {
            cx.note(&notes::DONE_BEFORE, [Arg::Process(client)]);
            return self.answer(client, serial, answer, cx);
        }
        if !self.may_propose(cx.config()) {
            return self.send_elsewhere(client, serial, cx);
        }
        self.asked.retain(|&(theirs, _)| theirs != client);
        self.asked.push((client, serial));
        if self.proposer.has(order) || self.waits_to_be_applied(order) {
            return;
        }
        self.proposer.waiting.retain(|waiting| !matches!(waiting, Order::Of { client: theirs, .. } if *theirs == client));
        self.proposer.waiting.push_back(order);
        cx.note(&notes::TAKES_IN, [Arg::Process(client)]);
        self.propose(cx);
    }

    /// Whether a command is known to be chosen, and only something before it is missing.
    fn waits_to_be_applied(&self, order: Order) -> bool {
        (self.last_applied + 1..=self.last_log_index()).any(|index| self.knows_chosen(index) && self.entry(index).is_some_and(|it| it.order == order))
    }

    /// This server does not lead: perhaps it knows who does.
    pub(super) fn send_elsewhere(&mut self, client: ProcessId, serial: Serial, cx: &mut Cx<'_>) {
        self.asked.retain(|&asked| asked != (client, serial));
        let status = Status::NotLeader(self.leader.filter(|&leader| leader != cx.me()));
        cx.note(&notes::SENDS_ELSEWHERE, [Arg::Process(client)]);
        cx.send(client, Message::ClientReply(ClientReply { serial, status }));
    }

    /// Applies the chosen entries in order, up to the first hole: what comes before must not be missed.
    pub(super) fn apply_what_is_chosen(&mut self, cx: &mut Cx<'_>) {
        while self.knows_chosen(self.last_applied + 1) {
            self.last_applied += 1;
            let index = self.last_applied;
            match self.applied_ahead.iter().position(|&ahead| ahead == index) {
                Some(place) => _ = self.applied_ahead.remove(place),
                None => self.apply(index, cx),
            }
        }
        if cx.config().broken.has(&rules::APPLY_OVER_HOLES) {
            for index in self.last_applied + 1..=self.last_log_index() {
                if self.knows_chosen(index) && !self.applied_ahead.contains(&index) {
                    self.applied_ahead.push(index);
                    self.apply(index, cx);
                }
            }
        }
    }

    /// Carries one entry out, once for each command, however often it was chosen, and answers the client that asked here.
    fn apply(&mut self, index: u64, cx: &mut Cx<'_>) {
        let Some(order) = self.entry(index).map(|entry| entry.order) else { return };
        cx.did(Replication::Committed { index, term: 0, in_term: 0, order });
        if cx.config().broken.has(&rules::APPLY_TWICE) {
            self.store.forget_sessions();
        }
        let Some((client, serial, answer)) = self.store.apply(order) else { return };
        if let Some(place) = self.asked.iter().position(|&asked| asked == (client, serial)) {
            self.asked.remove(place);
            self.answer(client, serial, answer, cx);
        }
    }

    fn answer(&self, client: ProcessId, serial: Serial, answer: Option<Value>, cx: &mut Cx<'_>) {
        cx.send(client, Message::ClientReply(ClientReply { serial, status: Status::Ok(answer) }));
    }
}
