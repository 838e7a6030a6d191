//! The acceptor's part: promise, accept, refuse. All of its state is durable, written before the reply leaves.

use super::{Config, Cx, Message, Server, notes, rules};
use crate::base::{Ballot, ProcessSet, Value};
use crate::facts::Agreement;
use crate::words::Arg;

/// An acceptor.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Acceptor {
    /// The highest ballot answered. Kept on disk.
    pub promised: Option<Ballot>,
    /// The last value accepted, and its ballot. Kept on disk.
    pub accepted: Option<(Ballot, Value)>,
}

impl Acceptor {
    /// What its disk remembers.
    pub(super) fn recover(&self, config: &Config) -> Acceptor {
        Acceptor {
            promised: self.promised.filter(|_| !config.broken.has(&rules::FORGET_PROMISES) && !config.broken.has(&rules::FORGET_EVERYTHING)),
            accepted: self.accepted.filter(|_| !config.broken.has(&rules::FORGET_EVERYTHING)),
        }
    }
}

impl Server {
    /// Phase 1b: "if an acceptor receives a prepare request with number n greater than that of any prepare request to which it
    /// has already responded, then it responds with a promise, and with the highest-numbered proposal it has accepted."
    pub(super) fn on_prepare(&mut self, ballot: Ballot, cx: &mut Cx<'_>) {
        let Some(acceptor) = &mut self.acceptor else { return };
        match acceptor.promised {
            Some(higher) if higher > ballot => return self.refuse(ballot, higher, cx),
            // A duplicate: the promise is repeated, which changes nothing.
            Some(same) if same == ballot => {}
            _ => {
                acceptor.promised = Some(ballot);
                cx.note(&notes::PROMISES, [Arg::Ballot(ballot)]);
            }
        }
        let accepted = acceptor.accepted;
        cx.send(ballot.process, Message::Promise { ballot, accepted });
    }

    /// Phase 2b: "it accepts the proposal unless it has already responded to a prepare request having a number greater than n."
    pub(super) fn on_accept(&mut self, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        let Some(acceptor) = &mut self.acceptor else { return };
        if let Some(higher) = acceptor.promised.filter(|&promised| promised > ballot)
            && !cx.config().broken.has(&rules::ACCEPT_IGNORES_PROMISE)
        {
            return self.refuse(ballot, higher, cx);
        }
        // Accepting is a promise too: otherwise a lower ballot could slip in behind it.
        acceptor.promised = acceptor.promised.max(Some(ballot));
        if acceptor.accepted != Some((ballot, value)) {
            acceptor.accepted = Some((ballot, value));
            cx.did(Agreement::Voted { ballot: Some(ballot), value });
            cx.note(&notes::ACCEPTS, [Arg::Value(value), Arg::Ballot(ballot)]);
        }
        let told: ProcessSet = [ballot.process].into_iter().chain(cx.config().told_of_votes()).collect();
        cx.multicast(told.iter(), &Message::Accepted { ballot, value });
    }

    fn refuse(&mut self, ballot: Ballot, higher: Ballot, cx: &mut Cx<'_>) {
        cx.note(&notes::REFUSES, [Arg::Ballot(higher), Arg::Ballot(ballot)]);
        if cx.config().nack {
            cx.send(ballot.process, Message::Nack { ballot, higher });
        }
    }
}
