//! The canonical stories of the Paxos lecture (B21 to B30, and B5), as scripts with roles apart.
//!
//! P1 and P2 propose red and blue, P3 to P7 are the lecture's S1 to S5, P8 learns. Every message takes 10 ms.

use crate::support::{Trace, preset, run, trace};
use serde_json::json;
use synod::facts::Agreement;

/// P2 starts `offset` ms after P1; the lines follow.
fn story(offset: u64, lines: &[&str]) -> String {
    format!("paxos n=8 roles=separate proposers=2 offset={offset}ms latency=10ms think=0ms retry=500ms until=400ms\n{}", lines.join("\n"))
}

/// The values that a proposer asked the acceptors to accept, each once, in its order.
fn asked(trace: &Trace, proposer: u64) -> Vec<String> {
    let mut values: Vec<String> =
        trace.sent("Accept").filter(|line| line["p"] == proposer).filter_map(|line| line["body"]["value"].as_str()).map(str::to_owned).collect();
    values.dedup();
    values
}

/// What was chosen, each as `1.1 red`.
fn chosen(trace: &Trace) -> Vec<String> {
    let show =
        |line: &serde_json::Value| format!("{}.{} {}", line["ballot"][0], line["ballot"][1], line["value"].as_str().expect("these values are words"));
    trace.all("chosen").map(show).collect()
}

#[test]
fn one_proposer_undisturbed_has_its_value_chosen() {
    // B21.
    let run = run("paxos n=5");
    assert_eq!((run.chosen(), run.terminates()), (vec!["1.1 red".to_owned()], true));
    assert_eq!(run.decided().len(), 5);
}

#[test]
fn a_later_ballot_carries_the_chosen_value_on() {
    // B22: red is chosen by S1, S2, S3; S3 tells P2 of it.
    let script = story(
        50,
        &["at 0ms  drop P1>P6#1", "at 0ms  drop P1>P7#1", "at 0ms  drop P1>P6#2", "at 0ms  drop P1>P7#2", "at 0ms  cut P2>P3", "at 0ms  cut P2>P4"],
    );
    let trace = trace(&script);
    assert_eq!(asked(&trace, 2), ["red"]);
    assert_eq!((chosen(&trace), trace.broken()), (vec!["1.1 red".to_owned(), "1.2 red".to_owned()], vec![]));
}

#[test]
fn a_value_that_was_accepted_but_not_chosen_is_adopted_where_it_is_seen() {
    // B23: only S3 has red when P2 prepares; both ballots choose red.
    let lines = [
        "at 0ms  cut P1>P6",
        "at 0ms  cut P1>P7",
        "at 0ms  hold P1>P3#2 for 40ms",
        "at 0ms  hold P1>P4#2 for 40ms",
        "at 0ms  cut P2>P3",
        "at 0ms  cut P2>P4",
    ];
    let trace = trace(&story(30, &lines));
    assert_eq!(asked(&trace, 2), ["red"]);
    assert_eq!((chosen(&trace), trace.broken()), (vec!["1.2 red".to_owned(), "1.1 red".to_owned()], vec![]));
}

#[test]
fn a_value_that_was_accepted_but_not_seen_may_lose_and_its_proposer_adopts_the_other() {
    // B24: S1 and S2 accept red, S3 refuses it, S3 to S5 choose blue. Of P1's next promises two report red, of an older
    // ballot, and one blue: blue it is.
    let lines = [
        "at 0ms  drop P1>P6#1",
        "at 0ms  drop P1>P7#1",
        "at 0ms  drop P1>P6#2",
        "at 0ms  drop P1>P7#2",
        "at 0ms  hold P1>P4#2 for 15ms",
        "at 0ms  hold P1>P5#2 for 20ms",
        "at 0ms  cut P2>P3",
        "at 0ms  cut P2>P4",
    ];
    let trace = trace(&story(30, &lines));
    assert_eq!(asked(&trace, 1), ["red", "blue"]);
    let reported: Vec<_> =
        trace.sent("Promise").filter(|line| line["body"]["ballot"] == json!([2, 1])).map(|line| line["body"]["accepted_value"].clone()).collect();
    assert_eq!(reported, ["red", "red", "blue", "blue", "blue"]);
    assert_eq!((chosen(&trace), trace.broken()), (vec!["1.2 blue".to_owned(), "2.1 blue".to_owned()], vec![]));
}

#[test]
fn after_promises_alone_the_next_proposer_is_free() {
    // B26.
    let trace = trace(preset("paxos/proposer-crashes-after-phase-1"));
    assert_eq!((chosen(&trace), asked(&trace, 1)), (vec!["2.5 blue".to_owned()], vec![]));
}

#[test]
fn after_one_acceptance_it_depends_on_whether_the_next_quorum_contains_it() {
    // B27.
    let (seen, unseen) = (trace(preset("paxos/proposer-crashes-in-phase-2")), trace(preset("paxos/accepted-but-not-seen")));
    assert_eq!((chosen(&seen), chosen(&unseen)), (vec!["2.5 red".to_owned()], vec!["2.5 blue".to_owned()]));
}

#[test]
fn after_a_majority_of_acceptances_the_next_proposer_has_no_choice() {
    // B27, the other end: red is chosen, and its proposer is dead.
    for quorum in ["P2 P3 P4", "P2 P3 P5", "P3 P4 P5", "P2 P4 P5"] {
        let run = run(&format!("paxos latency=10ms proposers=P1,P5 offset=60ms think=10ms learn=decide\nat 25ms  crash P1 reaching {quorum}"));
        assert_eq!(run.chosen(), ["1.1 red", "2.5 red"], "{quorum}");
        assert!(run.terminates() && run.broken().is_empty());
    }
}

#[test]
fn a_minority_never_completes_and_adopts_after_the_heal() {
    // B28.
    let trace = trace(preset("paxos/minority-partition"));
    assert_eq!(chosen(&trace).first().map(String::as_str), Some("1.5 blue"));
    assert!(asked(&trace, 1).iter().all(|value| value == "blue"));
    assert_eq!(trace.verdict("Termination"), "holds");
    assert!(trace.all("decide").filter(|line| line["p"] == 1 || line["p"] == 2).all(|line| line["t"].as_u64() > Some(120_000)));
}

#[test]
fn a_restart_with_its_disk_is_harmless_and_one_without_is_not() {
    // B29.
    let (kept, lost) = (run(preset("paxos/restart-with-disk")), run(preset("paxos/restart-without-disk")));
    assert!(kept.chosen().iter().all(|what| what.ends_with("red")) && kept.broken().is_empty());
    assert_eq!(lost.broken(), ["Agreement"]);
    assert!(lost.chosen().iter().any(|what| what.ends_with("blue")) && lost.chosen().iter().any(|what| what.ends_with("red")));
}

#[test]
fn with_two_of_five_acceptors_dead_it_goes_on_with_three_it_waits() {
    // B30.
    let dead = |script: &str, who: &[usize]| {
        let crashes: String = who.iter().map(|number| format!("at 0ms  crash P{number}\n")).collect();
        format!("{script}\n{crashes}")
    };
    let header = "paxos n=7 roles=separate proposers=1 until=5s";
    let alive = run(&dead(header, &[2, 3]));
    assert!(alive.terminates() && alive.broken().is_empty());
    let blocked = run(&dead(header, &[2, 3, 4]));
    assert!(!blocked.terminates() && blocked.goes_on() && blocked.broken().is_empty() && blocked.chosen().is_empty());
    let revived = run(&format!("{}at 2s  recover P3", dead(header, &[2, 3, 4])));
    assert!(revived.terminates() && revived.broken().is_empty());
}

#[test]
fn a_false_majority_is_not_a_choice() {
    // B5: two of three acceptors hold red, of different ballots. Nothing is chosen, and blue wins.
    let run = run(preset("paxos/false-majority"));
    assert!(run.broken().is_empty());
    assert!(!run.chosen().is_empty() && run.chosen().iter().all(|what| what.ends_with("blue")), "{:?}", run.chosen());
    assert!(run.decided().iter().all(|what| what.ends_with("blue")));
}

#[test]
fn chosen_is_a_fact_that_nobody_may_know() {
    // B6: every vote is lost on the way, and yet red is chosen.
    let cuts: Vec<String> = (3..=7).flat_map(|acceptor| [1, 2, 8].map(|to| format!("at 25ms  cut P{acceptor}>P{to}"))).collect();
    let lines: Vec<&str> = cuts.iter().map(String::as_str).collect();
    let trace = trace(&story(350, &lines));
    assert_eq!((chosen(&trace), trace.all("decide").count()), (vec!["1.1 red".to_owned()], 0));
    assert_eq!((trace.verdict("Termination"), trace.verdict("Agreement")), ("pending".to_owned(), "holds".to_owned()));
}

#[test]
fn a_lower_different_value_accepted_after_the_choice_is_legal() {
    // B7: blue is chosen in ballot 1.2 by S1 to S3; then S4 and S5 accept red in ballot 1.1.
    let lines = [
        "at 0ms  drop P1>P3#2",
        "at 0ms  drop P1>P4#2",
        "at 0ms  drop P1>P5#2",
        "at 0ms  hold P1>P6#2 for 60ms",
        "at 0ms  hold P1>P7#2 for 60ms",
        "at 0ms  cut P2>P6",
        "at 0ms  cut P2>P7",
    ];
    let trace = trace(&story(25, &lines));
    assert_eq!(chosen(&trace), ["1.2 blue"]);
    assert_eq!((trace.state(6, "accepted"), trace.state(7, "accepted")), (&json!([[1, 1], "red"]), &json!([[1, 1], "red"])));
    let late = trace.time(|line| line["k"] == "deliver" && line["p"] == 6 && line["type"] == "Accept");
    assert!(late > trace.time(|line| line["k"] == "chosen"));
    assert_eq!(trace.broken(), Vec::<String>::new());
}

#[test]
fn without_refusals_and_without_a_retry_timer_one_loss_is_the_end() {
    // B13.
    let header =
        |settings: &str| format!("paxos n=5 roles=separate proposers=1 latency=10ms until=5s {settings}\nat 0ms  crash P2\nat 0ms  drop P1>P3#1");
    let stuck = run(&header("nack=off retry=60s"));
    assert!(!stuck.terminates() && stuck.chosen().is_empty());
    assert_eq!((stuck.ballots(), stuck.messages()), (1, 4), "three asked, one answered, and then nothing more");
    assert!(run(&header("nack=off retry=50ms")).terminates());
}

#[test]
fn a_silently_refused_proposer_waits_for_its_timer_and_a_refused_one_does_not() {
    let header = |nack: &str| {
        format!("paxos n=6 roles=separate proposers=2 offset=15ms latency=10ms think=10ms retry=1s until=900ms nack={nack}\nat 30ms  crash P2")
    };
    assert!(run(&header("on")).terminates());
    let silent = run(&header("off"));
    assert!(!silent.terminates() && silent.broken().is_empty());
}

#[test]
fn a_message_that_arrives_twice_counts_once() {
    for seed in 0..100 {
        let run = run(&format!("paxos n=6 seed={seed} roles=separate proposers=2 duplicate=100% backoff=random"));
        let mut votes = run.past(|what| if let Some(Agreement::Voted { ballot, value }) = what.told() { Some((ballot, value)) } else { None });
        let each = votes.len();
        votes.dedup();
        assert!(run.terminates() && run.broken().is_empty(), "seed {seed}");
        assert!(each <= 3 * run.ballots(), "seed {seed}: three acceptors vote once in each ballot");
    }
}

#[test]
fn a_value_nobody_proposed_is_never_chosen() {
    // PMS 2.1: "Only a value that has been proposed may be chosen".
    for seed in 0..100 {
        let run = run(&format!("paxos n=5 seed={seed} proposers=3 inputs=red,blue,red loss=10% backoff=random until=3s"));
        assert!(run.is_safe(), "seed {seed}");
        assert!(run.chosen().iter().all(|what| what.ends_with("red") || what.ends_with("blue")), "seed {seed}");
    }
}

#[test]
fn values_may_be_the_same_and_agreement_is_about_values() {
    let run = run("paxos n=5 proposers=P1,P5 inputs=red,red offset=75ms latency=10ms");
    assert!(run.broken().is_empty() && run.chosen().iter().all(|what| what.ends_with("red")));
}

#[test]
fn a_single_process_agrees_with_itself_at_once() {
    let run = run("paxos n=1 think=0ms");
    assert_eq!((run.chosen(), run.decided(), run.messages()), (vec!["1.1 red".to_owned()], vec!["P1 red".to_owned()], 0));
}
