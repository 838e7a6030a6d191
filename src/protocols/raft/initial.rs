//! Starting states, for the figures of the paper: `initial P1 term=8 log=1,1,1,4 vote=P2`.

use super::{Entry, Server};
use crate::base::{MAX_PROCESSES, Roster, SharedList};
use crate::sim::{Milestone, Order};

/// The most entries that a starting state may have: more than a figure shows.
const MAX_ENTRIES: usize = 1000;

/// Gives a server its term, its vote and the terms of its entries; whether they make sense together.
pub(super) fn begin_as(server: &mut Server, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> bool {
    for (name, value) in state {
        let fits = match *name {
            "term" => value.parse().map(|term| server.current_term = term).is_ok(),
            "log" => read_log(value).map(|log| server.log = log).is_some(),
            "vote" => {
                let everybody = Roster { processes: MAX_PROCESSES as u8, clients: 0 };
                server.voted_for = everybody.find(value).filter(|id| server.config.servers.contains(*id));
                server.voted_for.is_some()
            }
            _ => false,
        };
        if !fits {
            return false;
        }
    }
    if server.last_log_term() > server.current_term {
        return false;
    }
    did.push(Milestone::Advanced { term: server.current_term });
    if server.last_log_index() > 0 {
        did.push(Milestone::Loaded { last: server.last_log_index() });
    }
    if let Some(candidate) = server.voted_for {
        did.push(Milestone::Granted { term: server.current_term, candidate });
    }
    true
}

/// The terms of a log, first entry first: never falling, and from 1.
fn read_log(text: &str) -> Option<SharedList<Entry>> {
    let terms: Vec<u64> = text.split(',').filter(|term| !term.is_empty()).map(|term| term.parse().ok()).collect::<Option<_>>()?;
    let rises = terms.is_sorted() && terms.first().is_none_or(|&first| first > 0);
    (rises && terms.len() <= MAX_ENTRIES).then(|| terms.into_iter().map(|term| Entry { term, order: Order::NoOp }).collect())
}
