//! What a crash leaves: PMS section 2.2 ("an acceptor needs to remember this information even if it fails and then is restarted")
//! and 2.5 (a proposer's ballots, stable storage written before the response is sent).

use super::actor::{Actor, accept, accepted, ballot, nack, prepare, promise, value};
use crate::support::{run, trace};
use synod::base::{ProcessId, Span};
use synod::facts::{Agreement, Milestone};
use synod::protocols::agree::paxos::{Acceptor, Message, Phase, Proposer, Timer};

/// Two proposers, three acceptors P3 to P5, one learner P6.
const SEPARATE: &str = "paxos n=6 roles=separate proposers=2";

#[test]
fn promised_and_accepted_outlive_a_crash() {
    // B11: both of them.
    let mut acceptor = Actor::new(SEPARATE, 3);
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.hears(2, prepare(ballot(4, 2)));
    let before = acceptor.acceptor().clone();
    acceptor.crashes_and_recovers();
    assert_eq!(*acceptor.acceptor(), before);
    assert_eq!(acceptor.hears(1, accept(ballot(3, 1), "green")).sent(), [(1, nack(ballot(3, 1), ballot(4, 2)))]);
    assert_eq!(acceptor.hears(1, prepare(ballot(5, 1))).sent(), [(1, promise(ballot(5, 1), Some((ballot(1, 1), "red"))))]);
}

#[test]
fn an_acceptor_that_forgets_its_promise_still_knows_what_it_accepted() {
    let mut acceptor = Actor::new("paxos n=6 roles=separate proposers=2 break=forget-promises", 3);
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.hears(2, prepare(ballot(4, 2)));
    acceptor.crashes_and_recovers();
    assert_eq!((acceptor.acceptor().promised, acceptor.acceptor().accepted), (None, Some((ballot(1, 1), value("red")))));
}

#[test]
fn an_acceptor_that_forgets_everything_is_as_on_the_first_day() {
    let mut acceptor = Actor::new("paxos n=6 roles=separate proposers=2 break=forget-everything", 3);
    acceptor.hears(1, accept(ballot(1, 1), "red"));
    acceptor.crashes_and_recovers();
    assert_eq!((acceptor.acceptor().promised, acceptor.acceptor().accepted), (None, None));
}

#[test]
fn a_ballot_is_never_reused_after_a_crash() {
    // PMS 2.5: "Each proposer remembers (in stable storage) the highest-numbered proposal it has tried to issue"; B8.
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.starts();
    proposer.hears(3, nack(ballot(1, 1), ballot(6, 2)));
    assert_eq!(proposer.leads(), Some(ballot(7, 1)));
    proposer.crashes_and_recovers();
    proposer.times_out(Timer::Retry);
    assert_eq!(proposer.leads(), Some(ballot(8, 1)));
}

#[test]
fn a_proposer_recovered_and_undecided_starts_a_new_ballot_after_its_retry_timer() {
    let mut proposer = Actor::new("paxos n=6 roles=separate proposers=2 retry=40..60ms", 1);
    proposer.starts();
    let deeds = proposer.crashes_and_recovers();
    assert_eq!((deeds.sent(), proposer.leads()), (vec![], None), "not at once");
    let retry = deeds.timer(Timer::Retry).expect("its input is on its disk");
    assert!((Span::millis(40)..=Span::millis(60)).contains(&retry));
    proposer.times_out(Timer::Retry);
    assert_eq!((proposer.leads(), proposer.proposer().input), (Some(ballot(2, 1)), Some(value("red"))));
}

#[test]
fn a_ballot_under_way_dies_with_its_proposer() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.starts();
    for acceptor in [3, 4] {
        proposer.hears(acceptor, promise(ballot(1, 1), None));
    }
    proposer.crashes_and_recovers();
    assert_eq!(proposer.proposer().phase, Phase::Idle);
    assert!(proposer.times_out(Timer::Think).is_nothing());
    assert!(proposer.hears(5, promise(ballot(1, 1), None)).is_nothing());
}

#[test]
fn a_decision_outlives_a_crash_and_whoever_has_it_rests() {
    let mut proposer = Actor::new(SEPARATE, 1);
    proposer.starts();
    for acceptor in [3, 4] {
        proposer.hears(acceptor, accepted(ballot(1, 1), "red"));
    }
    assert!(proposer.crashes_and_recovers().is_nothing());
    assert_eq!(proposer.decided(), Some(value("red")));
}

#[test]
fn a_learner_forgets_the_votes_that_it_counted() {
    let mut learner = Actor::new(SEPARATE, 6);
    learner.hears(3, accepted(ballot(1, 1), "red"));
    learner.crashes_and_recovers();
    learner.hears(4, accepted(ballot(1, 1), "red"));
    assert_eq!(learner.decided(), None);
    learner.hears(3, accepted(ballot(1, 1), "red"));
    assert_eq!(learner.decided(), Some(value("red")));
}

#[test]
fn an_input_given_later_is_on_the_disk_too() {
    let mut process = Actor::new("paxos n=5", 4);
    process.is_asked("green");
    assert!(process.crashes_and_recovers().timer(Timer::Retry).is_some());
    assert_eq!(process.proposer().input, Some(value("green")));
}

#[test]
fn whoever_has_nothing_to_propose_recovers_in_silence() {
    for number in [3, 6] {
        let mut process = Actor::new(SEPARATE, number);
        process.starts();
        assert!(process.crashes_and_recovers().is_nothing());
    }
}

#[test]
fn the_value_of_a_proposer_that_crashed_before_its_start_counts_as_proposed() {
    let mut proposer = Actor::new("paxos n=6 roles=separate proposers=2 offset=60ms", 2);
    assert!(!proposer.starts().did(Milestone::from(Agreement::Proposed { value: value("blue") })), "it has not proposed yet");
    assert!(proposer.crashes_and_recovers().did(Milestone::from(Agreement::Proposed { value: value("blue") })), "now it will");
    for script in [
        "paxos n=3\nat 0ms  crash P1\nat 5ms  recover P1",
        "paxos n=3 proposers=P3 offset=60ms\nat 0ms  crash P3\nat 5ms  recover P3",
        "paxos n=3 proposers=P2,P3 offset=60ms\nat 0ms  crash P2\nat 10ms  crash P3\nat 20ms  recover P3",
        "paxos n=3 clients=1\nat 0ms  crash C1\nat 5ms  recover C1",
        "paxos n=3\nat 0ms  crash P1 losing disk\nat 5ms  recover P1",
    ] {
        let run = run(script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
}

#[test]
fn what_an_acceptor_answered_is_on_its_disk_before_the_answer_leaves() {
    // PMS 2.5: "an acceptor records its intended response in stable storage before actually sending the response".
    let script = "paxos n=6 roles=separate latency=10ms think=0ms until=100ms proposers=2 offset=5s\nat 25ms  crash P3 reaching P1";
    let trace = trace(script);
    let reached: Vec<u64> =
        trace.all("send").filter(|line| line["p"] == 3 && line["type"] == "Accepted").filter_map(|line| line["to"].as_u64()).collect();
    assert_eq!(reached, [1], "it crashed in the middle of telling its vote");
    assert_eq!(*trace.state(3, "accepted"), serde_json::json!([[1, 1], "red"]));
}

#[test]
fn a_crash_that_loses_the_disk_gives_back_the_first_day() {
    let script = "paxos n=3 latency=10ms think=0ms\nat 35ms  crash P2 losing disk\nat 36ms  recover P2";
    let run = run(script);
    let server = run.0.cast().processes[ProcessId::numbered(2)].server().cloned().expect("P2 is no client");
    assert_eq!((server.acceptor, server.proposer), (Some(Acceptor::default()), Some(Proposer::default())));
}

#[test]
fn no_two_ballots_of_a_run_are_the_same_whatever_crashes() {
    for seed in 0..300 {
        let crashes: String =
            (1..12).map(|k| format!("at {}ms  crash P{}\nat {}ms  recover P{}\n", 20 * k, k % 3 + 1, 20 * k + 9, k % 3 + 1)).collect();
        let run = run(&format!("paxos n=3 seed={seed} proposers=3 retry=5..15ms until=2s\n{crashes}"));
        let mut begun = run.past(|what| if let Some(Agreement::Began { ballot }) = what.told() { Some(ballot) } else { None });
        let count = begun.len();
        begun.sort_by_key(|(_, ballot)| *ballot);
        begun.dedup_by_key(|(_, ballot)| *ballot);
        assert_eq!(begun.len(), count, "seed {seed}: a ballot was used twice");
        assert_eq!(run.broken(), Vec::<&str>::new(), "seed {seed}");
    }
}

#[test]
fn a_process_that_missed_the_decision_hears_of_it_when_somebody_proposes() {
    // PMS 2.3: "it can have a proposer issue a proposal".
    let missed = "paxos n=5 latency=10ms learn=decide\nat 30ms  crash P4\nat 60ms  recover P4";
    assert_eq!(run(missed).broken(), ["Termination"], "nobody tells it by itself");
    for asked in [1, 4] {
        let run = run(&format!("{missed}\nat 200ms  P{asked} propose blue"));
        assert!(run.terminates() && run.broken().is_empty(), "P{asked} is asked");
        assert_eq!(run.decided().iter().filter(|line| line.ends_with("red")).count(), 5);
    }
}

#[test]
fn a_decide_after_recovery_is_heard() {
    let mut process = Actor::new("paxos n=5", 4);
    process.crashes_and_recovers();
    process.hears(1, Message::Decide { ballot: ballot(1, 1), value: value("red") });
    assert_eq!(process.decided(), Some(value("red")));
}
