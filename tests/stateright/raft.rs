//! Raft, three servers: every order of messages and timeouts, as far as terms and rounds of AppendEntries are bounded.

use crate::actor::{Net, Plan, State, System, told};
use crate::support;
use ::stateright::{Checker, CheckerBuilder, Expectation, HasDiscoveries, Model, Property};
use synod::base::ProcessId;
use synod::facts::{Election, Fact, Milestone, Replication};
use synod::protocols::agree::raft::{Raft, Role};

/// How far a walk goes.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    last_term: u64,
    /// Of AppendEntries that a leader sends.
    rounds: u64,
    crashes: usize,
    net: Net,
}

type Walked = System<Raft, Bounds>;

/// "At most one leader can be elected in a given term."
fn election_safety(_: &Walked, state: &State<Raft>) -> bool {
    let elected =
        |(id, milestone): (ProcessId, Milestone)| if let Some(Election::Elected { term }) = milestone.told() { Some((term, id)) } else { None };
    let elected: Vec<(u64, ProcessId)> = told(state).filter_map(elected).collect();
    elected.iter().all(|(term, id)| elected.iter().all(|(other, leader)| term != other || id == leader))
}

/// "If two logs contain an entry with the same index and term, then the logs are identical in all entries up through the given index."
fn log_matching(_: &Walked, state: &State<Raft>) -> bool {
    let servers = || state.actor_states.iter().filter_map(|live| live.process.server());
    let agree = |one: &synod::protocols::agree::raft::Server, other: &synod::protocols::agree::raft::Server| {
        let last = (1..=one.last_log_index().min(other.last_log_index())).rev().find(|index| {
            let (one, other) = (one.entry(*index), other.entry(*index));
            one.map(|entry| entry.term) == other.map(|entry| entry.term)
        });
        (1..=last.unwrap_or(0)).all(|index| one.entry(index) == other.entry(index))
    };
    servers().all(|one| servers().all(|other| agree(one, other)))
}

/// "If a server has applied a log entry at a given index to its state machine, no other server will ever apply a different log entry
/// for the same index."
fn state_machine_safety(_: &Walked, state: &State<Raft>) -> bool {
    let applied = |(_, milestone): (ProcessId, Milestone)| {
        if let Some(Replication::Committed { index, term, order, .. }) = milestone.told() { Some((index, (term, order))) } else { None }
    };
    let applied: Vec<_> = told(state).filter_map(applied).collect();
    applied.iter().all(|(index, entry)| applied.iter().all(|(other, what)| index != other || entry == what))
}

fn last_term_commits(walked: &Walked, state: &State<Raft>) -> bool {
    told(state).any(|(_, milestone)| matches!(milestone.told(), Some(Replication::Committed { term, .. }) if term == walked.known.last_term))
}

fn within(known: &Bounds, state: &State<Raft>) -> bool {
    let servers = || state.actor_states.iter().filter_map(|live| live.process.server());
    let rounds = |role: &Role| if let Role::Leader(leader) = role { leader.round } else { 0 };
    servers().all(|server| server.current_term <= known.last_term && rounds(&server.role) <= known.rounds)
}

fn raft(header: &str, bounds: Bounds) -> CheckerBuilder<Walked> {
    let plan = Plan {
        known: bounds,
        net: bounds.net,
        crashes: bounds.crashes,
        keeps: |milestone| matches!(milestone.fact(), Fact::Election(Election::Elected { .. }) | Fact::Replication(Replication::Committed { .. })),
        commands: Vec::new(),
        properties: vec![
            Property::always("Election Safety", election_safety),
            Property::always("Log Matching", log_matching),
            Property::always("State Machine Safety", state_machine_safety),
            Property::sometimes("an entry of the last term is committed", last_term_commits),
        ],
        within,
    };
    System::<Raft, _>::new(&support::scenario(&format!("raft {header}")).settings, plan).checker()
}

/// Walks all states up to some steps from the start: what must hold holds in each.
fn holds_everywhere(header: &str, bounds: Bounds, steps: Option<usize>) {
    let builder = raft(header, bounds);
    // The beginning has depth 1, and the target depth is not reached.
    let checker = if let Some(steps) = steps { builder.target_max_depth(steps + 2) } else { builder }.spawn_bfs().join();
    println!("{header} {bounds:?}: {} states, {} ways into one", checker.unique_state_count(), checker.state_count());
    for property in checker.model().properties().iter().filter(|property| property.expectation == Expectation::Always) {
        assert!(checker.discovery(property.name).is_none(), "{header} {bounds:?}: {}", property.name);
    }
    let commits = checker.discovery("an entry of the last term is committed");
    assert!(commits.is_some(), "{header} {bounds:?}: nothing is ever committed in the last term");
}

#[test]
fn one_term_is_safe_in_every_order_of_messages_and_timeouts() {
    holds_everywhere("n=3 clients=0", Bounds { last_term: 1, rounds: 2, crashes: 0, net: Net::Once }, None);
    holds_everywhere("n=3 clients=0", Bounds { last_term: 1, rounds: 1, crashes: 0, net: Net::Duplicating }, None);
}

#[test]
fn one_term_is_safe_though_one_after_the_other_crashes_and_recovers() {
    holds_everywhere("n=3 clients=0", Bounds { last_term: 1, rounds: 1, crashes: 1, net: Net::Once }, None);
}

#[test]
fn two_terms_are_safe_up_to_ten_steps() {
    // Enough for a leader of the second term to commit its first entry.
    holds_everywhere("n=3 clients=0", Bounds { last_term: 2, rounds: 2, crashes: 0, net: Net::Once }, Some(10));
}

#[test]
fn forgotten_votes_small_majorities_and_blind_votes_have_counterexamples() {
    for (rule, crashes, last_term, rounds, property) in [
        ("forget-vote", 1, 2, 1, "Election Safety"),
        ("majority-of-living", 0, 2, 1, "Election Safety"),
        ("vote-blindly", 0, 2, 2, "State Machine Safety"),
    ] {
        let bounds = Bounds { last_term, rounds, crashes, net: Net::Once };
        let checker = raft(&format!("n=3 clients=0 break={rule}"), bounds)
            .finish_when(HasDiscoveries::AnyFailures)
            .target_state_count(4_000_000)
            .spawn_bfs()
            .join();
        let found = checker.discovery(property).map(|path| path.into_actions().len());
        println!("{rule}: {found:?} among {} states", checker.unique_state_count());
        assert!(found.is_some(), "{rule}: {property} holds");
    }
}
