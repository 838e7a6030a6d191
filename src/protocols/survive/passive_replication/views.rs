//! Who belongs to the group, and who becomes primary: heartbeats, suspicion, failover, and coming back.
//!
//! The detector is perfect as long as messages come in time. Backups lose patience one after the other, in the order of their turns, so that
//! the second never does while the first is there. Whose turn it is depends on the view alone: not all may know who is in the group.

use super::{Cx, Member, Message, Replica, Snapshot, Timer, Work, notes, rules};
use crate::base::{ProcessId, ProcessSet, Purpose, in_order};
use crate::facts::Replicas;
use crate::words::Arg;

impl Replica {
    /// Waits for a sign of the primary, all the longer the more there are whose turn comes first.
    pub(super) fn watch(&self, cx: &mut Cx<'_>) {
        let turns = cx.config().turn(self.view, self.id) - self.view;
        cx.set_timer(Timer::Suspect, cx.config().suspect.times(if cx.config().broken.has(&rules::NO_RANKS) { 1 } else { turns }));
    }

    /// Whether a message is from the primary of its own view.
    pub(super) fn follows(&self, from: ProcessId, view: u64) -> bool {
        self.is_inside() && view == self.view && self.primary == Some(from)
    }

    pub(super) fn on_heartbeat_due(&mut self, cx: &mut Cx<'_>) {
        let members = self.members.iter().map(|member| member.id).collect();
        cx.multicast(cx.config().others(self.id), &Message::Heartbeat { view: self.view, members });
        cx.set_timer(Timer::Heartbeat, cx.config().heartbeat);
    }

    /// The primary is there. Whoever is in the group goes on waiting for its word, whoever is not asks to be let in.
    pub(super) fn on_heartbeat(&mut self, from: ProcessId, view: u64, members: ProcessSet, cx: &mut Cx<'_>) {
        if !self.is_inside() {
            cx.send(from, Message::Join { life: self.life });
        } else if self.follows(from, view) || view > self.view {
            if members.contains(self.id) && !self.is_primary() { self.watch(cx) } else { self.leave(from, cx) }
        }
    }

    /// Failover: the primary is silent, and so is everybody who was to follow it first.
    pub(super) fn on_silence(&mut self, cx: &mut Cx<'_>) {
        if !self.is_inside() || self.is_primary() {
            return;
        }
        let (view, config) = (cx.config().turn(self.view, self.id), cx.config());
        let is_gone = |id: ProcessId| self.primary == Some(id) || config.turn(self.view, id) < view;
        let gone: ProcessSet = self.members.iter().map(|member| member.id).filter(|&id| is_gone(id)).collect();
        self.members.retain(|member| !gone.contains(member.id));
        (self.view, self.primary) = (view, Some(self.id));
        cx.did(Replicas::Suspected { who: gone });
        cx.did(Replicas::Leads { view: self.view });
        cx.note(&notes::TAKES_OVER, [Arg::Processes(gone)]);
        cx.set_timer(Timer::Heartbeat, cx.config().heartbeat);
        self.agree_on(&Message::NewView(self.snapshot()), None, cx);
        self.go_on(cx);
    }

    /// Whoever does not acknowledge in time has crashed: the group goes on without.
    pub(super) fn on_acks_missing(&mut self, cx: &mut Cx<'_>) {
        let gone = self.missing();
        if gone.is_empty() {
            return;
        }
        self.members.retain(|member| !gone.contains(member.id));
        cx.did(Replicas::Suspected { who: gone });
        cx.note(&notes::EXCLUDES, [Arg::Processes(gone)]);
        self.settle(cx);
        self.regroup(cx);
        self.go_on(cx);
    }

    /// Somebody came back without its state. Where it is taken for a member still, it is none any more.
    pub(super) fn on_join(&mut self, from: ProcessId, life: u32, cx: &mut Cx<'_>) {
        let is_known = self.members.iter().chain(&self.joining).any(|known| known.id == from && known.life >= life);
        if !self.is_primary() || is_known {
            return;
        }
        self.members.retain(|member| member.id != from);
        self.joining.retain(|member| member.id != from);
        self.joining.push(Member { id: from, life });
        self.settle_if_all_have_it(cx);
        self.go_on(cx);
    }

    /// Lets in whoever asked.
    pub(super) fn admit(&mut self, cx: &mut Cx<'_>) {
        let who: ProcessSet = self.joining.iter().map(|member| member.id).collect();
        self.members.append(&mut self.joining);
        self.members = in_order(std::mem::take(&mut self.members), |member| member.id);
        cx.did(Replicas::Admitted { who });
        cx.note(&notes::ADMITS, [Arg::Processes(who)]);
        self.regroup(cx);
    }

    /// Tells everybody who belongs to the group now; whoever is new learns the state from it.
    fn regroup(&mut self, cx: &mut Cx<'_>) {
        self.advance(self.nth + 1, cx);
        self.agree_on(&Message::Members(self.snapshot()), None, cx);
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot { view: self.view, nth: self.nth, primary: self.id, members: self.members.clone(), store: self.store.clone() }
    }

    /// A primary's whole state: what a new one has is what counts, since nothing that it lacks was ever answered. Where the rule is broken
    /// the replica keeps its own state.
    pub(super) fn on_snapshot(&mut self, from: ProcessId, snapshot: Snapshot, keeps_own: bool, cx: &mut Cx<'_>) {
        let Snapshot { view, nth, .. } = snapshot;
        let counts_me = snapshot.members.contains(&Member { id: self.id, life: self.life });
        let is_news = view > self.view || self.follows(from, view) && nth > self.nth;
        match (self.is_inside(), counts_me) {
            (false, false) => return,
            (true, _) if !is_news => return,
            (true, false) => return self.leave(from, cx),
            (_, true) => {}
        }
        if self.is_primary() {
            self.retire(from, cx);
        }
        let words = match (self.is_inside(), view > self.view) {
            (false, _) => &notes::IS_IN_AGAIN,
            (true, true) if keeps_own => &notes::KEEPS,
            (true, true) if nth < self.nth => &notes::DROPS,
            (true, true) => &notes::ADOPTS,
            (true, false) => &notes::HEARS_WHO_IS_IN,
        };
        cx.note(words, [Arg::Process(from)]);
        (self.view, self.primary, self.members) = (view, Some(from), snapshot.members);
        if !keeps_own {
            self.store = snapshot.store;
            self.advance(nth, cx);
        }
        cx.send(from, Message::Ack { view, nth });
        self.watch(cx);
    }

    /// It does not belong to the group any more: it was taken for crashed. What it holds counts for nothing.
    fn leave(&mut self, primary: ProcessId, cx: &mut Cx<'_>) {
        if self.is_primary() {
            self.retire(primary, cx);
        } else {
            cx.note(&notes::IS_LEFT_OUT, [Arg::Process(primary)]);
        }
        cx.cancel_timer(Timer::Suspect);
        *self = Replica::outside(self.id, cx.fresh(Purpose::Session));
        cx.send(primary, Message::Join { life: self.life });
    }

    /// Another is primary: there was one crash too few.
    fn retire(&mut self, primary: ProcessId, cx: &mut Cx<'_>) {
        cx.did(Replicas::Yields { view: self.view });
        cx.note(&notes::YIELDS, [Arg::Process(primary)]);
        (self.work, self.joining) = (Work::Idle, Vec::new());
        self.waiting.clear();
        for timer in [Timer::Heartbeat, Timer::Ack, Timer::Work] {
            cx.cancel_timer(timer);
        }
    }
}
