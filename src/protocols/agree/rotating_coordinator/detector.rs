//! The failure detector of a process: it says every T that it is here, and suspects whom it has not heard for T + D. With each mistake D grows for
//! that process (figure 10). Whoever has decided needs it no more: its word of the decision is its last sign of life, and comes in time for whoever
//! waits as long as any message takes.

use super::{Cx, Member, Message, Timer, notes, rules};
use crate::base::{ProcessId, Span};
use crate::words::Arg;

impl Member {
    pub(super) fn begin_to_watch(&self, cx: &mut Cx<'_>) {
        let me = cx.me();
        let others = cx.config().everybody().iter().filter(|id| *id != me);
        if cx.config().n() > 1 {
            cx.set_timer(Timer::Heartbeat, cx.config().pace.every);
        }
        others.for_each(|other| self.watch(other, cx));
    }

    pub(super) fn stop_watching(cx: &mut Cx<'_>) {
        let me = cx.me();
        cx.cancel_timer(Timer::Heartbeat);
        cx.config().everybody().iter().filter(|id| *id != me).for_each(|other| cx.cancel_timer(Timer::Suspect(other)));
    }

    /// "I am here", to all others.
    pub(super) fn on_heartbeat_due(&self, cx: &mut Cx<'_>) {
        let me = cx.me();
        cx.multicast(cx.config().everybody().iter().filter(|id| *id != me), &Message::Alive);
        cx.set_timer(Timer::Heartbeat, cx.config().pace.every);
    }

    /// A sign of another. Whoever says that it is here has not decided: whoever knows the decision tells it. That is not the paper's, whose
    /// messages are never lost.
    pub(super) fn on_alive(&mut self, from: ProcessId, cx: &mut Cx<'_>) {
        if let Some((ballot, value)) = self.decided {
            if !cx.config().broken.has(&rules::NO_RELAY) {
                cx.note(&notes::TELLS_AGAIN, [Arg::Process(from)]);
                cx.send(from, Message::Decide { ballot, value });
            }
            return;
        }
        if self.is_out {
            return;
        }
        if self.suspects.hear(from, cx.now()) {
            self.take_back(from, cx);
        }
        self.watch(from, cx);
    }

    fn take_back(&mut self, from: ProcessId, cx: &mut Cx<'_>) {
        let pace = &cx.config().pace;
        cx.did(self.suspects.trust(from));
        if pace.adapts {
            self.suspects.give_more_time(from, pace.step);
            cx.note(&notes::GIVES_MORE_TIME, [Arg::Process(from), Arg::Span(self.patience(from, cx))]);
        } else {
            cx.note(&notes::TAKES_BACK, [Arg::Process(from)]);
        }
    }

    /// Nothing came of it for T + D. If it coordinates the present round, nobody knows whether it ever will propose.
    pub(super) fn on_silence(&mut self, whom: ProcessId, cx: &mut Cx<'_>) {
        cx.did(self.suspects.suspect(whom));
        cx.note(&notes::SUSPECTS, [Arg::Process(whom), Arg::Span(self.patience(whom, cx))]);
        self.go_on(cx);
    }

    fn watch(&self, other: ProcessId, cx: &mut Cx<'_>) {
        cx.set_timer(Timer::Suspect(other), self.patience(other, cx));
    }

    fn patience(&self, with: ProcessId, cx: &Cx<'_>) -> Span {
        cx.config().pace.patience(self.suspects.slack[with])
    }
}
