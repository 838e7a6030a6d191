//! What the properties promise, and what they do not: good things without a majority, and what a process forgot.
//!
//! A script a claim, over every algorithm that it concerns.

mod support;

use support::scenario;
use synod::run;
use synod::sim::{Ending, Log};
use synod::words::Lang;

/// How a property stands at the end of a run: its word, when it broke in milliseconds, and why.
fn stands(script: &str, property: &str) -> (&'static str, Option<u64>, String) {
    let scenario = scenario(script);
    let (card, roster) = (scenario.card(), scenario.settings.roster());
    let place = card.goals.iter().position(|goal| goal.name == property).unwrap_or_else(|| panic!("{} has no {property}", card.id));
    let mut machine = run::machine(scenario);
    let mut log = Log::default();
    while machine.step(&mut log) {}
    let (verdict, at, _) = machine.verdicts().swap_remove(place);
    let why = verdict.breach().map(|breach| breach.why.say(Lang::English, roster)).unwrap_or_default();
    (verdict.word(), at.map(|at| at.0 / 1000), why)
}

/// How it ended, and how the property stands.
fn ends(script: &str, property: &str) -> (Option<Ending>, &'static str) {
    let mut machine = run::machine(scenario(script));
    let mut log = Log::default();
    while machine.step(&mut log) {}
    (machine.world().ended(), stands(script, property).0)
}

const QUIET: Option<Ending> = Some(Ending::Quiet);

#[test]
fn without_a_majority_nothing_good_is_promised_not_even_in_a_quiet_run() {
    for (script, property) in [
        ("raft n=3\nat 0ms crash P1\nat 0ms crash P2\nat 0ms crash P3\nat 1ms crash C1", "Liveness"),
        ("multi-paxos n=3 clients=1\nat 1ms C1 put x 1\nat 1ms crash P1\nat 1ms crash P2\nat 1ms crash P3\nat 2ms pause C1", "Liveness"),
        ("paxos n=3\nat 0ms crash P1\nat 0ms crash P2\nat 0ms crash P3", "Termination"),
        ("paxos n=3 proposers=1\nat 0ms crash P1\nat 0ms crash P2", "Termination"),
        ("single-round n=5\nat 0ms crash P1\nat 0ms crash P2\nat 0ms crash P3", "Termination"),
        ("single-round n=5\nat 0ms pause P1\nat 0ms pause P2\nat 0ms pause P3", "Termination"),
    ] {
        assert_eq!(ends(script, property), (QUIET, "pending"), "{script}");
    }
}

#[test]
fn it_says_how_many_run_and_how_many_it_takes() {
    let why = |script, property| stands(script, property).2;
    let raft = "raft n=5 until=1s\nat 0ms crash P1\nat 0ms pause P2\nat 0ms crash P3";
    assert_eq!(why(raft, "Liveness"), "2 of 5 run, and it takes 3: until more do, nothing is decided and nobody elected.");
    // Of the acceptors: proposers and learners help nobody.
    let apart = "paxos n=5 roles=separate proposers=1 learners=1 until=1s\nat 0ms crash P2\nat 0ms crash P3";
    assert_eq!(why(apart, "Termination"), "1 of 3 run, and it takes 2: until more do, nothing is decided and nobody elected.");
}

#[test]
fn with_a_majority_what_is_missing_in_a_quiet_run_is_broken_all_the_same() {
    assert_eq!(ends("single-round inputs=red,red,blue,blue,green until=1s", "Termination"), (QUIET, "broken"));
    assert_eq!(ends("single-round n=5 inputs=red,red,blue,blue,green until=1s\nat 100ms crash P5", "Termination"), (QUIET, "broken"));
}

#[test]
fn a_majority_that_comes_back_is_promised_to_again() {
    let script = "single-round n=3 inputs=red,blue,green latency=10ms until=1s\nat 100ms crash P1\nat 100ms crash P2\nat 200ms recover P1";
    assert_eq!(ends(script, "Termination"), (QUIET, "broken"));
    let script = "raft n=3 seed=2 until=3s\nat 0ms crash P1\nat 0ms crash P2\nat 1s recover P1\nat 1500ms C1 put x 1";
    assert_eq!(stands(script, "Liveness").0, "holds");
}

#[test]
fn where_there_are_no_learners_the_proposer_learns() {
    let settings = "paxos n=4 roles=separate proposers=1 learners=0 until=1s";
    assert_eq!(ends(settings, "Termination"), (QUIET, "holds"));
    let alone = format!("{settings}\nat 0ms crash P2\nat 0ms crash P3\nat 0ms crash P4");
    assert_eq!(ends(&alone, "Termination"), (Some(Ending::Until), "pending"));
    // Two of three acceptors would do, and the proposer, that is up, has not learned.
    let unheard = format!("{settings} retry=5s\nat 0ms cut P2>P1\nat 0ms cut P3>P1\nat 0ms cut P4>P1");
    assert_eq!(stands(&unheard, "Termination").2, "P1 has not decided.");
}

#[test]
fn nothing_decided_is_not_fulfilled_because_nobody_is_left_to_decide() {
    let script = "paxos n=5 roles=separate proposers=1 learners=1 until=1s\nat 0ms crash P1\nat 0ms crash P5";
    assert_eq!((ends(script, "Termination"), stands(script, "Termination").2), ((QUIET, "pending"), "Nothing is decided.".into()));
}

#[test]
fn a_client_that_stands_still_waits_and_one_that_is_down_does_not() {
    for algorithm in ["raft n=3 seed=2", "multi-paxos n=3"] {
        let stopped = |how: &str| format!("{algorithm} until=2s\nat 1s C1 put x 1\nat 1001ms {how} C1");
        assert_eq!(stands(&stopped("pause"), "Liveness"), ("pending", None, "C1 waits for an answer.".into()));
        assert_eq!(stands(&stopped("crash"), "Liveness").0, "holds");
        for (stop, back) in [("crash", "recover"), ("pause", "resume")] {
            assert_eq!(stands(&format!("{}\nat 1100ms {back} C1", stopped(stop)), "Liveness").0, "holds");
        }
    }
}

#[test]
fn a_vote_counts_in_its_term_however_many_came_between() {
    // P2 votes for P1 in term 2, loses its disk, stands in terms 1 and 2, and votes for itself.
    let begin = "raft n=3 until=200ms latency=10ms clients=0\nat 0ms initial P1 term=1\nat 0ms initial P2 term=1\nat 10ms timeout P1 Election";
    let lost = "at 25ms crash P2 losing disk\nat 26ms recover P2\nat 26ms partition P1 P3 | P2";
    let first = format!("{begin}\n{lost}\nat 27ms timeout P2 Election");
    assert_eq!(stands(&first, "One vote a term").0, "holds");
    let second = format!("{first}\nat 28ms timeout P2 Election");
    assert_eq!(stands(&second, "One vote a term"), ("broken", Some(28), "P2 voted for P1 and for P2 in term 2.".into()));
    // Where it kept its disk it stands in term 3, and has voted once in each.
    let kept = second.replace(" losing disk", "");
    assert_eq!(stands(&kept, "One vote a term").0, "holds");
}

#[test]
fn starting_states_are_held_to_log_matching() {
    let logs = |one: &str, other: &str| format!("raft n=3 until=100ms\nat 0ms initial P1 term=6 log={one}\nat 0ms initial P2 term=6 log={other}");
    let differ = "P1 and P2 have term 2 at index 2, but their logs differ.".to_owned();
    assert_eq!(stands(&logs("1,2", "2,2"), "Log Matching"), ("broken", Some(0), differ));
    // The same term at an index, and the same before it; or another term, and anything.
    for (one, other) in [("1,2", "1,2,2"), ("1,2", "1,3"), ("1,1,1,4", "1,1"), ("1,2", "3,4")] {
        assert_eq!(stands(&logs(one, other), "Log Matching").0, "holds", "{one} and {other}");
    }
}
