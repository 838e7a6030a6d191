//! Stateright, an independent model checker, walks our own code through every schedule that a test bounds.
//!
//! Basic Paxos with two proposers and three acceptors: messages in any order, late for ever, lost or doubled; timers that run out at
//! any moment; crashes with recovery. Only the number of ballots is bounded, which makes the space finite. Each broken rule of the
//! card must yield a counterexample. `cargo test --test stateright -- --nocapture` prints how many states there are.

mod support;

#[path = "stateright/actor.rs"]
mod actor;
#[path = "stateright/raft.rs"]
mod raft;

use ::stateright::{Checker, CheckerBuilder, Expectation, HasDiscoveries, Model, Property};
use actor::{Net, Plan, State, System, told};
use synod::base::{Ballot, ProcessSet, Value};
use synod::facts::Agreement;
use synod::protocols::agree::paxos::{CARD, Paxos};

/// Two proposers that are acceptors and learners too, and a third that is only that. The second starts when it likes.
const IN_ONE: &str = "n=3 proposers=2 offset=1ms think=0ms nack=off learn=decide";
/// Two proposers apart from their three acceptors. They are their own learners.
const APART: &str = "n=5 roles=separate proposers=2 learners=0 offset=1ms think=0ms nack=off";
/// Of three acceptors.
const MAJORITY: usize = 2;

/// How far a walk goes.
struct Bounds {
    /// The most ballots that are begun, by all proposers together.
    ballots: usize,
    net: Net,
    /// How many processes may be down at a time.
    crashes: usize,
}

/// What the properties need to know.
struct Known {
    ballots: usize,
    inputs: [Value; 3],
}

type Walked = System<Paxos, Known>;

/// The values that a majority accepted in one ballot, with the ballot.
fn chosen(state: &State<Paxos>) -> Vec<(Ballot, Value)> {
    let mut tallies: Vec<((Ballot, Value), ProcessSet)> = Vec::new();
    for (id, milestone) in told(state) {
        let Some(Agreement::Voted { ballot: Some(ballot), value }) = milestone.told() else { continue };
        match tallies.iter_mut().find(|(vote, _)| *vote == (ballot, value)) {
            Some((_, voters)) => drop(voters.insert(id)),
            None => tallies.push(((ballot, value), [id].into_iter().collect())),
        }
    }
    tallies.into_iter().filter(|(_, voters)| voters.len() >= MAJORITY).map(|(vote, _)| vote).collect()
}

fn decided(state: &State<Paxos>) -> impl Iterator<Item = Value> {
    told(state).filter_map(|(_, milestone)| if let Some(Agreement::Decided { value }) = milestone.told() { Some(value) } else { None })
}

/// Whatever is chosen or learned is one value.
fn agreement(_: &Walked, state: &State<Paxos>) -> bool {
    let mut values = chosen(state).into_iter().map(|(_, value)| value).chain(decided(state));
    let first = values.next();
    values.all(|value| Some(value) == first)
}

/// "A process never learns that a value has been chosen unless it actually has been."
fn learned_is_chosen(_: &Walked, state: &State<Paxos>) -> bool {
    let mut decided = decided(state).peekable();
    decided.peek().is_none() || {
        let chosen = chosen(state);
        decided.all(|value| chosen.iter().any(|(_, chosen)| *chosen == value))
    }
}

/// "Only a value that has been proposed may be chosen": nothing else is even accepted.
fn validity(walked: &Walked, state: &State<Paxos>) -> bool {
    told(state).all(|(_, milestone)| match milestone.told() {
        Some(Agreement::Voted { value, .. } | Agreement::Decided { value }) => walked.known.inputs.contains(&value),
        _ => true,
    })
}

fn red_is_decided(walked: &Walked, state: &State<Paxos>) -> bool {
    decided(state).any(|value| value == walked.known.inputs[0])
}

fn blue_is_decided(walked: &Walked, state: &State<Paxos>) -> bool {
    decided(state).any(|value| value == walked.known.inputs[1])
}

/// A later ballot carried a chosen value on.
fn two_ballots_choose(_: &Walked, state: &State<Paxos>) -> bool {
    chosen(state).len() > 1
}

fn within(known: &Known, state: &State<Paxos>) -> bool {
    told(state).filter(|(_, milestone)| matches!(milestone.told(), Some(Agreement::Began { .. }))).count() <= known.ballots
}

fn paxos(header: &str, bounds: Bounds) -> CheckerBuilder<Walked> {
    let plan = Plan {
        known: Known { ballots: bounds.ballots, inputs: ["red", "blue", "green"].map(Value::word) },
        net: bounds.net,
        crashes: bounds.crashes,
        keeps: |milestone| matches!(milestone.told(), Some(Agreement::Began { .. } | Agreement::Voted { .. } | Agreement::Decided { .. })),
        commands: Vec::new(),
        properties: vec![
            Property::always("Agreement", agreement),
            Property::always("Learned is chosen", learned_is_chosen),
            Property::always("Validity", validity),
            Property::sometimes("red is decided", red_is_decided),
            Property::sometimes("blue is decided", blue_is_decided),
            Property::sometimes("two ballots choose", two_ballots_choose),
        ],
        within,
    };
    System::<Paxos, _>::new(&support::scenario(&format!("paxos {header}")).settings, plan).checker()
}

/// Walks all states: what must hold holds in each, and what must be possible is.
fn holds_everywhere(header: &str, bounds: Bounds) {
    let what = format!("{header}: {} ballots, {:?}, {} down at a time", bounds.ballots, bounds.net, bounds.crashes);
    let checker = paxos(header, bounds).spawn_dfs().join();
    assert!(checker.is_done(), "{what}: the walk was cut short");
    println!("{what}: {} states, {} ways into one, up to {} steps", checker.unique_state_count(), checker.state_count(), checker.max_depth() - 1);
    for property in checker.model().properties() {
        let found = checker.discovery(property.name);
        assert_eq!(found.is_some(), property.expectation == Expectation::Sometimes, "{what}: {}", property.name);
    }
}

/// Walks until something breaks, in the order of distance; how many steps that takes, and what broke.
fn breaks(header: &str, bounds: Bounds) -> Option<(usize, &'static str)> {
    let checker = paxos(header, bounds).finish_when(HasDiscoveries::AnyFailures).spawn_bfs().join();
    let broken = checker.model().properties().into_iter().filter(|property| property.expectation == Expectation::Always);
    let found = broken.filter_map(|property| Some((checker.discovery(property.name)?.into_actions().len(), property.name))).min();
    println!("{header}: {found:?} among {} states", checker.unique_state_count());
    found
}

// Tests start in alphabetical order: the longest walk comes first.
#[test]
fn acceptors_that_propose_too_agree_through_three_ballots() {
    holds_everywhere(IN_ONE, Bounds { ballots: 3, net: Net::Once, crashes: 0 });
}

#[test]
fn proposers_apart_from_acceptors_agree_in_every_order_of_messages() {
    holds_everywhere(APART, Bounds { ballots: 2, net: Net::Once, crashes: 0 });
}

#[test]
fn proposers_apart_agree_though_every_message_may_come_again_and_again() {
    // Both start at once here: a ballot each.
    holds_everywhere(&APART.replace("offset=1ms", "offset=0ms"), Bounds { ballots: 2, net: Net::Duplicating, crashes: 0 });
}

#[test]
fn they_agree_though_any_message_may_be_lost() {
    holds_everywhere(IN_ONE, Bounds { ballots: 2, net: Net::Lossy, crashes: 0 });
}

#[test]
fn they_agree_though_one_after_the_other_crashes_and_recovers_while_messages_come_again() {
    holds_everywhere(IN_ONE, Bounds { ballots: 2, net: Net::Duplicating, crashes: 1 });
}

#[test]
fn they_agree_where_refusals_are_told() {
    holds_everywhere(&IN_ONE.replace("nack=off", "nack=on"), Bounds { ballots: 2, net: Net::Once, crashes: 0 });
}

/// Every rule of the card, with the ballots and crashes that it takes to see it broken (B31; B12 for quorums that need not meet).
const BROKEN: [(&str, usize, usize); 7] = [
    ("accept-ignores-promise", 2, 0),
    ("ignore-reported", 2, 0),
    ("any-reported", 3, 0),
    ("forget-promises", 2, 1),
    ("forget-everything", 2, 1),
    ("small-quorums", 2, 0),
    ("count-by-value", 3, 0),
];

#[test]
fn every_broken_rule_has_a_counterexample() {
    let rules: Vec<&str> = CARD.rules.iter().map(|rule| rule.id).collect();
    assert_eq!(BROKEN.map(|(rule, ..)| rule).to_vec(), rules, "every rule of the card is tried");
    for (rule, ballots, crashes) in BROKEN {
        let proposers = if rule == "any-reported" { "proposers=3" } else { "proposers=2" };
        let header = format!("{} break={rule}", IN_ONE.replace("proposers=2", proposers));
        let found = breaks(&header, Bounds { ballots, net: Net::Once, crashes });
        assert!(found.is_some(), "{rule}: nothing broke");
    }
}

#[test]
fn taking_any_reported_value_and_counting_by_value_need_three_ballots_to_go_wrong() {
    // B31: these two take three ballots. With two, all states are walked and nothing breaks.
    for rule in ["any-reported", "count-by-value"] {
        let bounds = Bounds { ballots: 2, net: Net::Once, crashes: 0 };
        assert_eq!(breaks(&format!("{IN_ONE} break={rule}"), bounds), None, "{rule}");
    }
}
