//! Who leads: "each server sends a heartbeat every T ms to all; a server acts as leader if it heard nothing within 2T from a server
//! with a higher id". Two leaders at a time are possible, and only progress suffers from it.

use super::{Config, Cx, Message, Server, Timer, notes};
use crate::base::ProcessId;
use crate::facts::Election;
use crate::words::Arg;

impl Server {
    /// The first thing after a start: to be heard, and to listen for 2T. Nobody could outrank the highest id.
    pub(super) fn watch_for_a_leader(&mut self, cx: &mut Cx<'_>) {
        if !cx.config().elects {
            return;
        }
        self.on_heartbeat_due(cx);
        if cx.config().servers.iter().last() == Some(cx.me()) {
            self.act_as_leader(cx);
        } else {
            cx.set_timer(Timer::Election, cx.config().silence());
        }
    }

    pub(super) fn on_heartbeat_due(&mut self, cx: &mut Cx<'_>) {
        cx.multicast(cx.config().others(cx.me()), &Message::Heartbeat);
        cx.set_timer(Timer::Heartbeat, cx.config().heartbeat);
    }

    /// Nobody with a higher id was heard for 2T.
    pub(super) fn act_as_leader(&mut self, cx: &mut Cx<'_>) {
        let is_highest = cx.config().servers.iter().last() == Some(cx.me());
        let why = if is_highest {
            notes::IS_HIGHEST.with([Arg::Process(cx.me())])
        } else {
            notes::LEADS.with([Arg::Process(cx.me()), Arg::Span(cx.config().silence())])
        };
        cx.say(why);
        if self.acts_as_leader {
            return;
        }
        self.acts_as_leader = true;
        self.leader = Some(cx.me());
        cx.cancel_timer(Timer::Leader);
        cx.did(Election::Leads);
        self.complete_the_log(cx);
    }

    /// Any word from a higher id says that this server is not to lead.
    pub(super) fn hear_from(&mut self, from: ProcessId, cx: &mut Cx<'_>) {
        if !cx.config().elects || from <= cx.me() {
            return;
        }
        cx.set_timer(Timer::Election, cx.config().silence());
        if self.leader.is_none_or(|leader| from >= leader) {
            self.leader = Some(from);
            cx.set_timer(Timer::Leader, cx.config().silence());
        }
        if self.acts_as_leader {
            self.acts_as_leader = false;
            cx.did(Election::Yields);
            cx.note(&notes::YIELDS, [Arg::Process(from)]);
            self.stop_proposing(cx);
        }
    }

    /// Others with higher ids may be there, but not the one that clients were sent to.
    pub(super) fn forget_the_leader(&mut self) {
        self.leader = None;
    }

    /// Whether it may propose: the leader may, or everybody where nobody is to lead.
    pub(super) fn may_propose(&self, config: &Config) -> bool {
        self.acts_as_leader || !config.elects
    }
}
