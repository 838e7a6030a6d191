//! Runs of Multi-Paxos: scripts run to their ends, and a second opinion on them that does not ask the properties.

use crate::opinion::{Opinion, demand};
use crate::support::{Run, Trace, scenario};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use synod::base::{Ballot, ProcessId, ProcessSet};
use synod::facts::{Agreement, Fact, Fault, Milestone, Order, Replication};
use synod::protocols::agree::multi_paxos::{MultiPaxos, Proposal, Server};
use synod::sim::Verdict;

/// A run of Multi-Paxos at its end.
pub type LogRun = Run<MultiPaxos>;

/// Runs a script to its end, without a trace.
pub fn run(script: &str) -> LogRun {
    Run::of(scenario(script))
}

/// Whether every client has its answer.
pub fn is_answered(run: &LogRun) -> bool {
    run.verdict("Liveness") == Verdict::Holds
}

/// The servers at the end, first to last.
pub fn servers(run: &LogRun) -> Vec<Server> {
    run.0.cast().processes.iter().filter_map(|(_, member)| member.server().cloned()).collect()
}

/// How the traces call an order.
pub fn name(order: Order) -> String {
    match order {
        Order::NoOp => "no-op".into(),
        Order::Of { command, .. } => command.to_string(),
    }
}

/// A server's log, entry by entry: `∞ put x 1`, `2.3 put y 2`, or `-` for a hole.
pub fn log(server: &Server) -> Vec<String> {
    let show = |index| match server.entry(index) {
        None => "-".to_owned(),
        Some(entry) => match entry.proposal {
            Proposal::Infinity => format!("∞ {}", name(entry.order)),
            Proposal::Numbered(ballot) => format!("{ballot} {}", name(entry.order)),
        },
    };
    (1..=server.last_log_index()).map(show).collect()
}

/// What the observer saw chosen, each as `2 put x 1`, in the order in which it was.
pub fn chosen(run: &LogRun) -> Vec<String> {
    let chosen = |what: Milestone| {
        if let Some(Replication::ChosenAt { index, order, .. }) = what.told() { Some(format!("{index} {}", name(order))) } else { None }
    };
    run.past(chosen).into_iter().map(|(_, what)| what).collect()
}

/// The lines of a trace that are messages of a type from one process to another, oneself left out.
pub fn sent<'a>(trace: &'a Trace, kind: &'a str, from: usize, to: usize) -> Vec<&'a Json> {
    trace.sent(kind).filter(|line| line["p"] == from && line["to"] == to).collect()
}

impl Opinion for MultiPaxos {
    fn second_opinion(run: &LogRun) -> Result<(), String> {
        let servers = servers(run).len();
        let mut votes: BTreeMap<(u64, Ballot), (Order, ProcessSet)> = BTreeMap::new();
        let mut last_vote: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
        let mut last_begun: BTreeMap<ProcessId, Ballot> = BTreeMap::new();
        let mut applied: BTreeMap<ProcessId, u64> = BTreeMap::new();
        let mut chosen: BTreeMap<u64, (Ballot, Order)> = BTreeMap::new();
        for entry in run.0.past().iter() {
            let Some(process) = entry.process else {
                if let Some(Replication::ChosenAt { index, order, .. }) = entry.what.told() {
                    demand(chosen.get(&index).is_some_and(|(_, theirs)| *theirs == order), "what is said to be chosen is")?;
                }
                continue;
            };
            match entry.what.fact() {
                Fact::Agreement(Agreement::Began { ballot }) => {
                    demand(last_begun.insert(process, ballot).is_none_or(|last| last < ballot), "a proposer’s ballots grow")?;
                }
                Fact::Replication(Replication::Accepted { index, ballot, order }) => {
                    demand(last_vote.insert(process, ballot).is_none_or(|last| last <= ballot), "an acceptor’s votes grow, at whatever index")?;
                    let (theirs, voters) = votes.entry((index, ballot)).or_insert((order, ProcessSet::EMPTY));
                    demand(*theirs == order, "a ballot has one value at an index")?;
                    voters.insert(process);
                    if voters.len() > servers / 2 {
                        let first = chosen.get(&index).map_or((ballot, order), |first| *first.min(&(ballot, order)));
                        chosen.insert(index, first);
                    }
                    let is_later = chosen.get(&index).is_some_and(|(first, _)| ballot >= *first);
                    demand(!is_later || chosen[&index].1 == order, "every later proposal accepted has the chosen value (P2a)")?;
                }
                Fact::Replication(Replication::Committed { index, order, .. }) => {
                    demand(chosen.get(&index).is_some_and(|(_, theirs)| *theirs == order), "only what is chosen is applied")?;
                    demand(applied.insert(process, index).unwrap_or(0) + 1 == index, "entries are applied in order, once each")?;
                }
                Fact::Fault(Fault::Crashed) => _ = applied.remove(&process),
                _ => {}
            }
        }
        Ok(())
    }
}
