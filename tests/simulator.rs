//! What the lines of a script do to a run, and what the network does by itself: the grammar's promises, one by one.

mod support;

use support::{Trace, trace};
use synod::figure::Form;

/// Three processes, one proposer, constant latency: the run that the lines below interfere with.
const QUIET: &str = "paxos n=3 latency=10ms learn=decide until=2s";

fn with(lines: &str) -> Trace {
    trace(&format!("{QUIET}\n{lines}"))
}

/// The times in milliseconds at which a kind of line stands in the trace, for a process (0 for any).
fn times(trace: &Trace, kind: &str, process: u64) -> Vec<u64> {
    let is_meant = |line: &&serde_json::Value| line["k"] == kind && (process == 0 || line["p"] == process);
    trace.lines.iter().filter(is_meant).map(|line| line["t"].as_u64().expect("a time") / 1000).collect()
}

/// When messages of a type from one to another arrive, in milliseconds.
fn arrivals(trace: &Trace, name: &str, from: u64, to: u64) -> Vec<u64> {
    let is_meant = |line: &&serde_json::Value| line["k"] == "deliver" && line["type"] == name && line["from"] == from && line["p"] == to;
    trace.lines.iter().filter(is_meant).map(|line| line["t"].as_u64().expect("a time") / 1000).collect()
}

/// Why messages were lost, with the time in milliseconds.
fn losses(trace: &Trace) -> Vec<(u64, String)> {
    let lost = trace.lines.iter().filter(|line| line["k"] == "lose");
    lost.map(|line| (line["t"].as_u64().expect("a time") / 1000, line["why"].as_str().expect("a reason").to_owned())).collect()
}

fn skipped(trace: &Trace) -> Vec<String> {
    trace.lines.iter().filter(|line| line["k"] == "skip").map(|line| line["line"].as_str().expect("the line").to_owned()).collect()
}

/// Every message's delay by its name, for comparing dice.
fn delays(trace: &Trace) -> Vec<(String, u64)> {
    let sent = |number: &serde_json::Value| {
        trace.lines.iter().find(|line| line["i"] == *number && line["k"] == "send").expect("a send")["t"].as_u64().expect("a time")
    };
    let delivered = trace.lines.iter().filter(|line| line["k"] == "deliver" && line["from"] != line["p"]);
    delivered
        .map(|line| (format!("{}>{}#{}", line["from"], line["p"], line["nth"]), line["t"].as_u64().expect("a time") - sent(&line["send"])))
        .collect()
}

#[test]
fn dropping_one_message_leaves_every_other_die_as_it_fell() {
    let script = "paxos seed=3 n=5 latency=10..20ms learn=decide until=120ms";
    let before = delays(&trace(script));
    let after = delays(&trace(&format!("{script}\nat 1ms  drop P1>P2#1")));
    for (name, delay) in &after {
        let was = before.iter().find(|(other, _)| other == name);
        assert!(was.is_none_or(|(_, other)| other == delay), "{name} took another time");
    }
    assert!(!after.iter().any(|(name, _)| name == "1>2#1"));
}

#[test]
fn a_line_acts_before_every_other_event_of_its_instant() {
    let trace = with("at 10ms  crash P2");
    assert!(arrivals(&trace, "Prepare", 1, 2).is_empty());
    assert_eq!(losses(&trace)[0], (10, "crashed".into()));
}

#[test]
fn a_line_behind_two_events_of_its_instant_acts_between_them() {
    let trace = with("at 10ms~1  crash P3");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [10], "P2's was the first event of the instant");
    assert!(arrivals(&trace, "Prepare", 1, 3).is_empty());
}

#[test]
fn more_events_than_an_instant_has_means_behind_all_of_them() {
    let trace = with("at 10ms~99  crash P3");
    assert_eq!(arrivals(&trace, "Prepare", 1, 3), [10]);
    assert_eq!(times(&trace, "crash", 3), [10]);
}

#[test]
fn a_cut_is_judged_when_the_message_arrives_and_only_in_its_direction() {
    let trace = with("at 5ms  cut P1>P2\nat 15ms  mend P1>P2");
    assert_eq!(losses(&trace), [(10, "partition".into())]);
    let trace = with("at 5ms  cut P1>P2\nat 9ms  mend P1>P2");
    assert!(losses(&trace).is_empty(), "a message on the way survives a cut that is mended in time");
    let trace = with("at 5ms  cut P2>P1");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [10]);
}

#[test]
fn whoever_is_in_no_group_keeps_all_links() {
    let trace = trace("paxos n=3 clients=1 latency=10ms learn=decide until=100ms\nat 0ms  partition P1 | P2 P3");
    assert_eq!(arrivals(&trace, "Request", 4, 1), [10]);
    assert!(arrivals(&trace, "Prepare", 1, 2).is_empty());
}

#[test]
fn hold_adds_to_the_arrival_and_deliver_makes_it_now() {
    let trace = with("at 1ms  hold P1>P2#1 for 30ms\nat 4ms  deliver P1>P3#1");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [40]);
    assert_eq!(arrivals(&trace, "Prepare", 1, 3), [4]);
}

#[test]
fn deliver_saves_a_message_that_the_network_meant_to_lose() {
    let trace = trace("paxos n=3 latency=10ms loss=100% until=50ms\nat 4ms  deliver P1>P3#1");
    assert_eq!(arrivals(&trace, "Prepare", 1, 3), [4]);
    assert_eq!(losses(&trace)[0], (10, "loss".into()), "the record of a loss carries the time at which it would have arrived");
}

#[test]
fn a_duplicate_is_copy_two_and_can_be_named() {
    let trace = with("at 1ms  duplicate P1>P2#1\nat 2ms  drop P1>P2#1/2");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [10]);
    assert_eq!(losses(&trace), [(2, "dropped".into())]);
    let trace = with("at 1ms  duplicate P1>P2#1");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [10, 11]);
    let twice = with("at 1ms  duplicate P1>P2#1\nat 2ms  duplicate P1>P2#1");
    assert_eq!(skipped(&twice), ["duplicate P1>P2#1"]);
}

#[test]
fn a_line_waits_for_its_message_and_says_so_if_it_never_comes() {
    let trace = with("at 0ms  drop P1>P2#2\nat 0ms  drop P2>P3#99");
    assert_eq!(losses(&trace), [(25, "dropped".into())], "the second message to P2 is Accept, sent at 25 ms");
    assert_eq!(skipped(&trace), ["drop P2>P3#99"]);
}

#[test]
fn a_message_to_oneself_suffers_no_fault() {
    let trace = trace("paxos n=3 latency=10ms loss=100% duplicate=100% until=20ms\nat 0ms  drop P1>P1#1");
    assert_eq!(skipped(&trace), ["drop P1>P1#1"]);
    assert_eq!(arrivals(&trace, "Prepare", 1, 1), [0]);
}

#[test]
fn a_paused_process_takes_everything_when_it_goes_on() {
    let trace = with("at 5ms  pause P2\nat 30ms  resume P2");
    assert_eq!(arrivals(&trace, "Prepare", 1, 2), [30]);
    let asleep = with("at 5ms  pause P1\nat 900ms  resume P1");
    assert!(times(&asleep, "timer", 1).iter().all(|&time| time >= 900), "its timers wait too");
}

#[test]
fn what_waits_for_a_paused_process_that_crashes_is_lost() {
    let trace = with("at 5ms  pause P2\nat 20ms  crash P2");
    assert_eq!(losses(&trace)[0], (20, "crashed".into()));
}

#[test]
fn a_slow_process_takes_so_many_times_as_long() {
    let trace = with("at 0ms  slow P2 by 3");
    assert_eq!(arrivals(&trace, "Promise", 2, 1), [40]);
    assert_eq!(skipped(&with("at 0ms  slow P2 by 1")), ["slow P2 by 1"]);
}

#[test]
fn a_crash_in_the_middle_of_a_multicast_reaches_only_whom_it_says() {
    let trace = trace("paxos n=5 latency=10ms until=300ms\nat 20ms  crash P1 reaching P4");
    assert_eq!(times(&trace, "crash", 1), [25], "it is the multicast of Accept");
    assert_eq!(arrivals(&trace, "Accept", 1, 4), [35]);
    assert!(arrivals(&trace, "Accept", 1, 2).is_empty() && arrivals(&trace, "Accept", 1, 1).is_empty());
    assert!(losses(&trace).contains(&(25, "crashed".into())), "what it sent to itself is lost with it");
}

#[test]
fn a_crash_that_waits_for_a_multicast_that_never_comes_says_so() {
    assert_eq!(skipped(&with("at 0ms  crash P3 reaching P1")), ["crash P3 reaching P1"]);
}

#[test]
fn a_process_that_crashes_at_the_beginning_starts_only_once() {
    let trace = with("at 0ms  crash P1\nat 0ms  recover P1");
    assert_eq!((times(&trace, "start", 1).len(), times(&trace, "recover", 1).len()), (0, 1));
}

#[test]
fn a_forced_timeout_fires_now_and_only_if_it_is_set() {
    let trace = with("at 3ms  timeout P1 Retry\nat 4ms  timeout P2 Retry");
    assert_eq!(times(&trace, "timer", 1)[0], 3);
    assert_eq!(skipped(&trace), ["timeout P2 Retry"]);
}

#[test]
fn aligned_timers_run_out_together_and_spread_undoes_it() {
    let script = "paxos n=3 proposers=P1,P3 latency=10ms loss=100% until=400ms";
    let first = |trace: &Trace| [times(trace, "timer", 1)[0], times(trace, "timer", 3)[0]];
    let drawn = first(&trace(script));
    assert_ne!(drawn[0], drawn[1]);
    let aligned = first(&trace(&format!("{script}\nat 20ms  align P1 P3")));
    assert_eq!(aligned, [drawn[0].min(drawn[1]); 2]);
    assert_eq!(first(&trace(&format!("{script}\nat 20ms  align P1 P3\nat 30ms  spread"))), drawn);
}

#[test]
fn aligning_leaves_a_paused_process_alone() {
    let trace = trace("paxos n=3 proposers=P1,P3 latency=10ms loss=100% until=2s retry=100..110ms\nat 20ms  pause P1\nat 150ms  align P1 P3");
    assert_eq!(skipped(&trace), ["align P1 P3"]);
}

#[test]
fn of_several_lies_the_last_that_fits_counts_and_a_round_limits_it() {
    let silent = |lines: &str| {
        let trace = with(lines);
        trace.lines.iter().filter(|line| line["k"] == "send" && line["p"] == 2 && line["type"] == "Promise").count()
    };
    assert_eq!(silent("at 0ms  lie P2 silent round 99"), 1, "no message is of round 99");
    assert_eq!(silent("at 0ms  lie P2 silent round 1"), 0);
    assert_eq!(silent("at 0ms  lie P2 silent to P1\nat 0ms  lie P2 forgetful to P3"), 0, "the lie to P3 leaves the one to P1 alone");
    assert_eq!(silent("at 0ms  lie P2 silent\nat 0ms  lie P2 forgetful"), 1);
}

#[test]
fn a_line_that_changes_nothing_is_skipped_with_the_reason() {
    let lines = [
        "crash P2\nat 1ms  crash P2",
        "recover P2",
        "resume P2",
        "mend P1>P2",
        "heal",
        "spread",
        "cut P1>P2\nat 1ms  cut P1>P2",
        "timeout P3 Think",
        "partition P1 | P2 P3\nat 1ms  partition P1 | P2 P3",
        "pause P2\nat 20ms  hold P1>P2#1 for 30ms",
        "crash P3\nat 1ms  P3 propose blue",
    ];
    for line in lines {
        let trace = with(&format!("at 1ms  {line}"));
        assert_eq!(skipped(&trace).len(), 1, "{line}");
        let skip = trace.lines.iter().find(|line| line["k"] == "skip").expect("it is there");
        assert!(skip["why"].as_str().is_some_and(|why| why.len() > 5), "{skip}");
    }
}

/// Why the lines of a run were skipped, in order.
fn reasons(trace: &Trace) -> Vec<String> {
    trace.all("skip").map(|line| line["why"].as_str().expect("a reason").to_owned()).collect()
}

fn ended(trace: &Trace) -> &str {
    trace.lines.last().and_then(|end| end["why"].as_str()).expect("a trace ends and says why")
}

/// A vote that is split for ever: all is quiet at 40 ms.
const SPLIT: &str = "single-round inputs=red,red,blue,blue,green until=1s";

#[test]
fn a_line_behind_the_end_is_skipped_and_changes_no_verdict() {
    let without = trace(SPLIT);
    assert_eq!((ended(&without), without.verdict("Termination").as_str()), ("quiet", "broken"));
    let with = trace(&format!("{SPLIT}\nat 5s  crash P1"));
    assert_eq!((ended(&with), with.verdict("Termination").as_str()), ("quiet", "broken"));
    assert_eq!(reasons(&with), ["The run ends before, at 1000 ms: raise until to let it act."]);
    let verdict = |trace: &Trace| trace.all("verdict").cloned().collect::<Vec<_>>();
    assert_eq!(verdict(&without), verdict(&with));
}

#[test]
fn a_line_at_the_very_end_acts() {
    let trace = trace(&format!("{SPLIT}\nat 1s  crash P1"));
    assert_eq!((times(&trace, "crash", 1), skipped(&trace).len(), ended(&trace)), (vec![1000], 0, "quiet"));
}

#[test]
fn where_a_run_ends_by_until_its_lines_that_never_acted_say_so() {
    // A leader's heartbeats never end.
    let script = "raft n=3 latency=10ms until=200ms clients=0\n\
        at 10ms  timeout P1 Election\n\
        at 20ms  drop P2>P3#99\n\
        at 30ms  crash P2 reaching P1\n\
        at 5s  crash P3\n\
        at 5s  heal";
    let trace = trace(script);
    assert_eq!(ended(&trace), "until");
    assert_eq!(skipped(&trace), ["drop P2>P3#99", "crash P2 reaching P1", "crash P3", "heal"]);
    let waited = "What it waits for did not come before the end of the run.";
    let behind = "The run ends before, at 200 ms: raise until to let it act.";
    assert_eq!(reasons(&trace), [waited, waited, behind, behind]);
}

#[test]
fn where_a_run_got_stuck_the_lines_that_were_left_say_so() {
    let trace = trace("paxos@1 n=3 proposers=3 latency=0ms think=0ms retry=0ms loss=100% until=10s\nat 1s  crash P1\nat 20s  heal");
    assert_eq!(ended(&trace), "stuck");
    assert_eq!(reasons(&trace), ["The run had ended before.", "The run ends before, at 10000 ms: raise until to let it act."]);
}

#[test]
fn nobody_can_be_cut_off_from_itself_or_lie_to_itself() {
    for line in ["cut P1>P1", "mend P1>P1", "lie P1 silent to P1"] {
        let trace = with(&format!("at 1ms  {line}"));
        assert_eq!(skipped(&trace), [line]);
    }
    // Published runs of version 1 have such lines act, and change nothing.
    let first = trace(&format!("{}\nat 1ms  cut P1>P1\nat 2ms  mend P1>P1", QUIET.replacen("paxos", "paxos@1", 1)));
    assert_eq!((skipped(&first).len(), times(&first, "cut", 0), times(&first, "mend", 0)), (0, vec![1], vec![2]));
}

/// The names of the messages from P1 to P2 that arrived, with their copies.
fn copies(trace: &Trace) -> Vec<u64> {
    let arrived = trace.all("deliver").filter(|line| line["from"] == 1 && line["p"] == 2 && line["nth"] == 1);
    arrived.map(|line| line["copy"].as_u64().unwrap_or(1)).collect()
}

/// The network has doubled the message; one of the two has arrived when somebody doubles the other.
const TRIPLED: &str =
    "raft n=3 clients=0 seed=4 latency=10..60ms duplicate=100% until=200ms\nat 1ms  timeout P1 Election\nat 15ms  duplicate P1>P2#1";

#[test]
fn every_copy_of_a_message_has_a_name_of_its_own() {
    let whole = Trace::in_form(&support::scenario(TRIPLED), Form::Two);
    let mut names = copies(&whole);
    names.sort_unstable();
    assert_eq!(names, [1, 2, 3]);
    assert_eq!(copies(&trace(TRIPLED)).iter().filter(|&&copy| copy == 2).count(), 2, "form 1 calls both the second");
}

#[test]
fn the_third_copy_can_be_named_and_dropped_alone() {
    let dropped = Trace::in_form(&support::scenario(&format!("{TRIPLED}\nat 15ms  drop P1>P2#1/3")), Form::Two);
    let lost: Vec<_> = dropped.all("lose").filter(|line| line["why"] == "dropped").map(|line| line["copy"].clone()).collect();
    assert_eq!(lost, [3]);
    // By version 1, `/2` is the name of both.
    let first = TRIPLED.replacen("raft", "raft@1", 1).replace("15ms  duplicate", "1ms  duplicate").replace("#1", "#1/1");
    let both = trace(&format!("{first}\nat 2ms  drop P1>P2#1/2"));
    assert_eq!(both.all("lose").filter(|line| line["why"] == "dropped").count(), 2);
}

#[test]
fn a_message_has_no_more_copies_than_there_are_names() {
    let lines = "at 1ms  duplicate P1>P2#1/1\n".repeat(300);
    let trace = Trace::in_form(&support::scenario(&format!("{QUIET}\n{lines}")), Form::Two);
    let mut names = copies(&trace);
    names.sort_unstable();
    assert_eq!(names, (1..=255).collect::<Vec<_>>());
    assert_eq!(skipped(&trace).len(), 300 - 254);
}

#[test]
fn a_run_without_delay_ends_and_says_why() {
    let trace = trace("paxos@1 n=3 proposers=3 latency=0ms think=0ms retry=0ms loss=100% until=10s");
    let end = trace.lines.last().expect("a trace has an end");
    assert!(end["t"].as_u64() == Some(0) && end["why"] == "stuck", "{end}");
}

#[test]
fn loss_and_duplication_come_about_as_often_as_the_settings_say() {
    let trace = trace("paxos n=9 proposers=P1,P9 offset=15ms think=10ms latency=10ms loss=10% duplicate=20% until=20s");
    let sent = trace.lines.iter().filter(|line| line["k"] == "send" && line["p"] != line["to"]).count() as f64;
    let lost = trace.lines.iter().filter(|line| line["k"] == "lose" && line["why"] == "loss" && line["copy"].is_null()).count() as f64;
    let second = trace.lines.iter().filter(|line| (line["k"] == "lose" || line["k"] == "deliver") && line["copy"] == 2).count() as f64;
    assert!((0.08..0.12).contains(&(lost / sent)), "{lost} of {sent} lost");
    assert!((0.17..0.23).contains(&(second / sent)), "{second} of {sent} doubled");
}
