//! Starting states, for the figures of the paper: `initial P1 term=8 log=1,1,1,4 vote=P2`.

use super::{Config, Entry, Server, notes};
use crate::base::{MAX_PROCESSES, Roster, SharedList};
use crate::facts::{Election, Milestone, Order, Replication};
use crate::words::{Arg, Text};

/// The most entries that a starting state may have: more than a figure shows.
const MAX_ENTRIES: usize = 1000;

/// Gives a server its term, its vote and the terms of its entries.
///
/// # Errors
/// What of them makes no sense, by itself or beside the others, and a remedy.
pub(super) fn begin_as(server: &mut Server, config: &Config, state: &[(&'static str, String)], did: &mut Vec<Milestone>) -> Result<(), Text> {
    for (name, value) in state {
        match *name {
            "term" => server.current_term = read_term(value, config.highest_initial_term())?,
            "log" => server.log = read_log(value)?,
            _ => {
                let everybody = Roster { processes: MAX_PROCESSES as u8, clients: 0 };
                let candidate = everybody.find(value).filter(|id| config.servers.contains(*id));
                server.voted_for = Some(candidate.ok_or_else(|| notes::VOTE_FOR_A_SERVER.text())?);
            }
        }
    }
    let (last, term) = (server.last_log_term(), server.current_term);
    if last > term {
        return Err(notes::LOG_AHEAD_OF_ITS_TERM.with([Arg::Number(last), Arg::Number(term)]));
    }
    did.push(Milestone::from(Election::Advanced { term }));
    if server.last_log_index() > 0 {
        did.push(Milestone::from(Replication::Loaded { last: server.last_log_index() }));
    }
    if let Some(candidate) = server.voted_for {
        did.push(Milestone::from(Election::Granted { term, candidate }));
    }
    Ok(())
}

fn read_term(text: &str, highest: u64) -> Result<u64, Text> {
    text.parse().ok().filter(|&term| term <= highest).ok_or_else(|| notes::NOT_A_TERM.with([Arg::Number(highest)]))
}

/// The terms of a log, first entry first: never falling, and from 1.
fn read_log(text: &str) -> Result<SharedList<Entry>, Text> {
    let terms: Option<Vec<u64>> = text.split(',').filter(|term| !term.is_empty()).map(|term| term.parse().ok()).collect();
    let terms = terms.filter(|terms| terms.is_sorted() && terms.first().is_none_or(|&first| first > 0));
    let terms = terms.ok_or_else(|| notes::NOT_A_LOG.text())?;
    if terms.len() > MAX_ENTRIES {
        return Err(notes::LONG_LOG.with([Arg::Number(MAX_ENTRIES as u64)]));
    }
    Ok(terms.into_iter().map(|term| Entry { term, order: Order::NoOp }).collect())
}
