//! The way of a request: it waits for its turn, is carried out once, goes to all backups, and then is answered.

use super::{Cx, Done, Message, Replica, Timer, Update, Work, notes, rules};
use crate::base::{ProcessId, ProcessSet, Span, Value};
use crate::facts::{Phase, Replicas, Serial};
use crate::protocols::parts::replica::{ClientReply, ClientRequest, Status};
use crate::scenario::Command;
use crate::words::Arg;

impl Replica {
    /// Request and coordination. The primary takes requests in the order in which they come; anybody else sends the client to it.
    pub(super) fn on_request(&mut self, client: ProcessId, request: ClientRequest, cx: &mut Cx<'_>) {
        if !self.is_primary() {
            return self.send_elsewhere(client, request, cx);
        }
        if self.has_in_hand(client, request.serial) {
            return;
        }
        cx.did(Replicas::Entered { client, phase: Phase::Coordination });
        self.waiting.retain(|(theirs, _)| *theirs != client);
        self.waiting.push_back((client, request));
        if self.work != Work::Idle {
            cx.note(&notes::WAITS_ITS_TURN, [Arg::Process(client)]);
        }
        self.go_on(cx);
    }

    fn send_elsewhere(&self, client: ProcessId, ClientRequest { serial, command }: ClientRequest, cx: &mut Cx<'_>) {
        if let Command::Get(key) = command
            && self.is_inside()
            && cx.config().broken.has(&rules::BACKUP_READS)
        {
            cx.did(Replicas::Entered { client, phase: Phase::Response });
            cx.note(&notes::READS_AT_BACKUP, [Arg::Process(client)]);
            let status = Status::Ok(self.store.get(key));
            return cx.send(client, Message::Reply(ClientReply { serial, status }));
        }
        cx.note(&notes::SENDS_ELSEWHERE, [Arg::Process(client)]);
        cx.send(client, Message::Reply(ClientReply { serial, status: Status::NotLeader(self.primary) }));
    }

    /// Whether a client asks again for what will be answered anyway.
    fn has_in_hand(&self, client: ProcessId, serial: Serial) -> bool {
        let is_it = |(theirs, request): &(ProcessId, ClientRequest)| (*theirs, request.serial) == (client, serial);
        let at_work = match &self.work {
            Work::Idle => false,
            Work::Executing(theirs, request) => (*theirs, request.serial) == (client, serial),
            Work::Agreeing { of, .. } => of.is_some_and(|done| !done.is_told && (done.client, done.serial) == (client, serial)),
        };
        at_work || self.waiting.iter().any(is_it)
    }

    /// Takes up what comes next, unless something is in hand.
    pub(super) fn go_on(&mut self, cx: &mut Cx<'_>) {
        while self.is_primary() && self.work == Work::Idle {
            if !self.joining.is_empty() {
                self.admit(cx);
            } else if let Some((client, request)) = self.waiting.pop_front() {
                self.take_up(client, request, cx);
            } else {
                return;
            }
        }
    }

    /// A request that was carried out before is answered again, and changes nothing; any other has its turn.
    fn take_up(&mut self, client: ProcessId, request: ClientRequest, cx: &mut Cx<'_>) {
        let known = self.store.answered(client, request.serial).filter(|_| !cx.config().broken.has(&rules::NO_DEDUP));
        if let Some(answer) = known {
            cx.note(&notes::DONE_BEFORE, [Arg::Process(client)]);
            return self.answer(client, request.serial, answer, cx);
        }
        cx.did(Replicas::Entered { client, phase: Phase::Execution });
        cx.note(&notes::EXECUTES, [Arg::Process(client)]);
        self.work = Work::Executing(client, request);
        match cx.config().work {
            Span::ZERO => self.execute(cx),
            work => cx.set_timer(Timer::Work, work),
        }
    }

    pub(super) fn on_work_done(&mut self, cx: &mut Cx<'_>) {
        self.execute(cx);
        self.go_on(cx);
    }

    /// Execution, which only the primary does. What came of it, and not the request, goes to the backups.
    fn execute(&mut self, cx: &mut Cx<'_>) {
        let Work::Executing(client, ClientRequest { serial, command }) = self.work else { return };
        let (write, answer) = match command {
            Command::Put(key, value) => (Some((key, value)), None),
            Command::Get(key) => (None, self.store.get(key)),
            _ => (None, None),
        };
        self.store.install(client, serial, write, answer);
        self.advance(self.nth + 1, cx);
        cx.did(Replicas::Entered { client, phase: Phase::Agreement });
        let is_told = cx.config().broken.has(&rules::ANSWER_EARLY);
        if is_told {
            cx.note(&notes::TELLS_EARLY, [Arg::Process(client)]);
            self.answer(client, serial, answer, cx);
        }
        let update = Update { view: self.view, nth: self.nth, client, serial, write, answer };
        if !self.others().is_empty() {
            cx.note(&notes::UPDATES, []);
        }
        self.agree_on(&Message::Update(update), Some(Done { client, serial, answer, is_told }), cx);
    }

    /// Agreement: all others are to have the state.
    pub(super) fn agree_on(&mut self, message: &Message, of: Option<Done>, cx: &mut Cx<'_>) {
        self.work = Work::Agreeing { acks: ProcessSet::EMPTY, of };
        cx.multicast(self.others().iter(), message);
        cx.set_timer(Timer::Ack, cx.config().suspect);
        self.settle_if_all_have_it(cx);
    }

    pub(super) fn on_ack(&mut self, from: ProcessId, view: u64, nth: u64, cx: &mut Cx<'_>) {
        let is_present = (view, nth) == (self.view, self.nth) && self.is_primary();
        if let Work::Agreeing { acks, .. } = &mut self.work
            && is_present
        {
            acks.insert(from);
            self.settle_if_all_have_it(cx);
            self.go_on(cx);
        }
    }

    pub(super) fn settle_if_all_have_it(&mut self, cx: &mut Cx<'_>) {
        if self.missing().is_empty() {
            self.settle(cx);
        }
    }

    /// Who has not acknowledged yet.
    pub(super) fn missing(&self) -> ProcessSet {
        match self.work {
            Work::Agreeing { acks, .. } => self.others().iter().filter(|&id| !acks.contains(id)).collect(),
            Work::Idle | Work::Executing(..) => ProcessSet::EMPTY,
        }
    }

    /// Response: all that are in the group have it, so the client may be told.
    pub(super) fn settle(&mut self, cx: &mut Cx<'_>) {
        let Work::Agreeing { of, .. } = self.work else { return };
        self.work = Work::Idle;
        cx.cancel_timer(Timer::Ack);
        let Some(Done { client, serial, answer, is_told }) = of else { return };
        cx.did(Replicas::Stable { client, serial });
        if !is_told {
            cx.note(&notes::ANSWERS, [Arg::Process(client)]);
            self.answer(client, serial, answer, cx);
        }
    }

    fn answer(&self, client: ProcessId, serial: Serial, answer: Option<Value>, cx: &mut Cx<'_>) {
        cx.did(Replicas::Entered { client, phase: Phase::Response });
        cx.did(Replicas::Answered { client, serial });
        cx.send(client, Message::Reply(ClientReply { serial, status: Status::Ok(answer) }));
    }

    /// A backup takes over what the primary's state has become, and says so.
    pub(super) fn on_update(&mut self, from: ProcessId, update: Update, cx: &mut Cx<'_>) {
        let Update { view, nth, client, serial, write, answer } = update;
        if !self.follows(from, view) || nth > self.nth + 1 {
            return;
        }
        self.watch(cx);
        if nth > self.nth {
            self.store.install(client, serial, write, answer);
            self.advance(nth, cx);
            cx.note(&notes::APPLIES, []);
        }
        cx.send(from, Message::Ack { view, nth });
    }

    /// Its state is another from now on.
    pub(super) fn advance(&mut self, nth: u64, cx: &mut Cx<'_>) {
        self.nth = nth;
        cx.did(Replicas::Applied { view: self.view, nth });
    }
}
