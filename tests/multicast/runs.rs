//! Whole runs: what is delivered where, in which order, by how many messages.

use crate::support::{Run, preset, scenario};
use synod::base::{Post, ProcessId};
use synod::facts::Delivery;
use synod::protocols::deliver::multicast::Multicast;
use synod::sim::Verdict;

/// Runs a script to its end.
pub fn run(script: &str) -> Run<Multicast> {
    Run::of(scenario(script))
}

/// What a member delivered, in its order.
pub fn delivered(run: &Run<Multicast>, number: usize) -> String {
    let posts = run.0.past().deliveries().of(ProcessId::numbered(number));
    posts.iter().map(Post::to_string).collect::<Vec<_>>().join(" ")
}

/// Who passed on what, in order.
fn relays(run: &Run<Multicast>) -> Vec<String> {
    let relayed = run.0.past().iter().filter_map(|entry| match entry.what.told() {
        Some(Delivery::Relayed { post }) => Some(format!("{} {post}", run.0.world().roster().name(entry.process?))),
        _ => None,
    });
    relayed.collect()
}

#[test]
fn an_answer_is_delivered_after_its_question_everywhere_whoever_is_late() {
    // DL5.
    for late in ["P1>P2#1", "P1>P3#1", "P2>P1#1", "P2>P3#1"] {
        let run = run(&format!("multicast answer=P2\nat 0ms  hold {late} for 30ms\n"));
        assert_eq!([1, 2, 3].map(|number| delivered(&run, number)), ["a1 b1", "a1 b1", "a1 b1"], "{late}");
        assert_eq!(run.broken(), [""; 0], "{late}");
    }
}

#[test]
fn as_they_come_and_in_fifo_order_the_answer_comes_first() {
    // DL6.
    for name in ["multicast/answer-before-question", "multicast/fifo-is-not-enough"] {
        let run = run(preset(name));
        assert_eq!((delivered(&run, 3).as_str(), run.broken()), ("b1 a1", vec!["Causal Order"]), "{name}");
    }
}

#[test]
fn in_fifo_order_the_messages_of_a_sender_wait_for_each_other() {
    // DL4.
    let kept = run(preset("multicast/one-after-the-other"));
    assert_eq!((delivered(&kept, 3).as_str(), kept.broken()), ("a1 a2 a3", vec![]));
    let overtaken = run(preset("multicast/overtaken"));
    assert_eq!((delivered(&overtaken, 3).as_str(), overtaken.broken()), ("a2 a3 a1", vec!["FIFO Order", "Causal Order"]));
}

#[test]
fn causal_order_lets_each_member_deliver_what_is_concurrent_in_an_order_of_its_own() {
    // DL6.
    let run = run(preset("multicast/everybody-at-once"));
    let orders: Vec<String> = (1..=4).map(|number| delivered(&run, number)).collect();
    assert!(orders.iter().any(|order| *order != orders[0]), "{orders:?}");
    assert!(run.broken().is_empty() && orders.iter().all(|order| order.split(' ').count() == 4), "{orders:?}");
}

#[test]
fn a_sender_that_crashes_in_the_middle_reaches_only_some() {
    // DL1.
    let run = run(preset("multicast/sender-crashes"));
    assert_eq!([2, 3, 4].map(|number| delivered(&run, number)), ["a1", "", ""]);
    assert_eq!(run.broken(), ["Agreement", "Uniform Agreement"]);
    assert_eq!(run.verdict("Validity"), Verdict::Holds, "nobody correct multicast anything");
}

#[test]
fn what_is_passed_on_before_it_is_delivered_reaches_all_who_are_left() {
    // DL2.
    let run = run(preset("multicast/passed-on"));
    assert_eq!([2, 3, 4].map(|number| delivered(&run, number)), ["a1"; 3]);
    assert_eq!((run.broken(), relays(&run)), (vec![], vec!["P2 a1".to_owned(), "P3 a1".to_owned(), "P4 a1".to_owned()]));
}

#[test]
fn whoever_crashes_while_it_passes_a_message_on_has_not_delivered_it() {
    // DL2: so whatever anybody delivered has been passed on to all.
    let kept = run("multicast n=4 reliable=on\nat 0ms  crash P1 reaching P2\nat 1ms  crash P2 reaching\n");
    assert_eq!((delivered(&kept, 2).as_str(), kept.broken()), ("", vec![]));
    let some = run("multicast n=4 reliable=on\nat 0ms  crash P1 reaching P2\nat 1ms  crash P2 reaching P4\n");
    assert_eq!(([2, 3, 4].map(|number| delivered(&some, number)), some.broken()), (["", "a1", "a1"].map(str::to_owned), vec![]));
    let broken = run(preset("multicast/broken-deliver-first"));
    assert_eq!((delivered(&broken, 2).as_str(), broken.broken()), ("a1", vec!["Uniform Agreement"]));
}

#[test]
fn what_comes_once_more_is_dropped() {
    // DL3.
    for script in ["multicast duplicate=100%", "multicast duplicate=100% reliable=on answer=P2", "multicast order=none reliable=on senders=3 count=3"]
    {
        let run = run(script);
        assert_eq!(run.broken(), [""; 0], "{script}");
    }
    assert_eq!(run("multicast break=deliver-again duplicate=100%").broken(), ["Integrity"]);
}

#[test]
fn a_multicast_takes_a_message_to_each_other_and_a_reliable_one_from_each_to_each() {
    // DL7.
    for n in 1..=9 {
        for order in ["none", "fifo", "causal"] {
            let (basic, reliable) = (format!("multicast n={n} order={order}"), format!("multicast n={n} order={order} reliable=on"));
            assert_eq!((run(&basic).messages(), run(&reliable).messages()), (n - 1, n * (n - 1)), "n={n} {order}");
            assert_eq!(run(&format!("{reliable} senders={n} count=2")).messages(), 2 * n * n * (n - 1), "n={n} {order}");
        }
    }
}

#[test]
fn what_is_lost_is_waited_for_for_ever_unless_another_has_a_copy() {
    // DL9.
    let lost = run(preset("multicast/waits-for-ever"));
    assert_eq!((delivered(&lost, 3).as_str(), lost.0.cast().processes[ProcessId::numbered(3)].held.len()), ("", 1));
    let bridged = run(preset("multicast/a-relay-bridges-a-loss"));
    assert_eq!((delivered(&bridged, 3).as_str(), bridged.broken()), ("a1 b1", vec![]));
}

#[test]
fn a_message_that_waits_does_not_come_before_what_is_multicast_meanwhile() {
    // DL8: P3 holds the answer back and says something itself. Nobody has to wait for the answer to deliver that.
    let run = run("multicast n=4 answer=P2\nat 0ms  hold P1>P3#1 for 60ms\nat 0ms  hold P2>P4#1 for 90ms\nat 30ms  P3 multicast\n");
    assert_eq!((delivered(&run, 4).as_str(), delivered(&run, 3).as_str()), ("a1 c1 b1 b2", "c1 a1 b1 b2"));
    assert_eq!(run.broken(), [""; 0]);
}

#[test]
fn a_crash_loses_what_waits_and_keeps_what_was_delivered() {
    // DL10.
    let run = run("multicast answer=P2\nat 0ms  hold P1>P3#1 for 60ms\nat 30ms  crash P3\nat 40ms  recover P3\nat 90ms  duplicate P1>P3#1\n");
    assert_eq!((delivered(&run, 3).as_str(), run.broken()), ("a1", vec![]));
    let member = &run.0.cast().processes[ProcessId::numbered(3)];
    assert!(member.held.is_empty() && member.delivered.len() == 1);
}

#[test]
fn whoever_comes_back_goes_on_with_what_it_had_to_say() {
    let run = run("multicast count=3 gap=10ms\nat 5ms  crash P1\nat 50ms  recover P1\n");
    assert_eq!([2, 3].map(|number| delivered(&run, number)), ["a1 a2 a3"; 2]);
}

#[test]
fn settings_that_do_not_fit_are_refused_with_a_remedy() {
    for (script, told) in [
        ("multicast n=3 senders=4", "write a number from 0 to 3"),
        ("multicast n=3 answer=P7", "name a process from P1 to P3"),
        ("multicast clients=1", "leave clients=0"),
    ] {
        let problem = synod::scenario::script::parse(script, synod::protocols::CARDS).expect_err(script);
        assert!(problem.to_string().contains(told), "{script}: {problem}");
    }
    let advice = scenario("multicast loss=10%").settings.advice();
    assert!(advice.len() == 1 && advice[0].0.id == "loss", "nobody sends again what is lost");
}
