//! Closed forms, B15 and B16: how many messages an undisturbed ballot takes, and how many message delays.

use crate::support::{run, scenario, trace};
use std::rc::Rc;
use synod::base::Time;
use synod::run::{Frame, open};
use synod::words::Lang;

/// The delay of every message in these runs, in microseconds.
const DELAY: u64 = 10_000;

fn messages(settings: &str) -> u64 {
    let run = run(&format!("paxos {settings}"));
    assert!(run.terminates() && run.broken().is_empty(), "{settings}");
    run.messages()
}

pub fn frame_at_the_end(text: &str) -> Rc<Frame> {
    let mut session = open(scenario(text));
    while !session.seek(Time::millis(4000), u32::MAX) {}
    session.frame()
}

/// One proposer, so many acceptors and learners, each in a process of its own.
fn separate(acceptors: u64, learners: u64) -> String {
    format!("n={} roles=separate proposers=1 learners={learners} latency=10ms think=0ms", 1 + acceptors + learners)
}

#[test]
fn four_n_and_n_for_each_learner_where_acceptors_tell() {
    for n in [1, 2, 3, 4, 5, 7, 11, 20] {
        for l in [0, 1, 2, 5] {
            assert_eq!(messages(&separate(n, l)), 4 * n + n * l, "{n} acceptors, {l} learners");
        }
    }
}

#[test]
fn four_n_and_one_for_each_learner_where_the_proposer_tells() {
    for n in [1, 2, 3, 4, 5, 7, 11, 20] {
        for l in [0, 1, 2, 5] {
            assert_eq!(messages(&format!("{} learn=decide", separate(n, l))), 4 * n + l, "{n} acceptors, {l} learners");
        }
    }
}

#[test]
fn five_for_each_other_where_everybody_plays_every_part() {
    for n in 1..=15 {
        assert_eq!(messages(&format!("n={n} learn=decide")), 4 * (n - 1) + (n - 1), "{n} processes");
    }
}

#[test]
fn everybody_telling_everybody_takes_n_squared() {
    // Prepare, Promise, Accept to or from each other one; then each of n tells n - 1.
    for n in 1..=15 {
        assert_eq!(messages(&format!("n={n} learn=accepted")), 3 * (n - 1) + n * (n - 1), "{n} processes");
    }
}

#[test]
fn a_client_adds_its_question_and_its_answer() {
    for n in [3, 5] {
        assert_eq!(messages(&format!("{} clients=1", separate(n, 1))), 4 * n + n + 2);
    }
}

#[test]
fn the_figures_do_not_depend_on_latency_or_seed() {
    for seed in 0..50 {
        assert_eq!(messages(&format!("n=7 roles=separate proposers=1 learners=2 seed={seed} latency=1..40ms retry=60s")), 4 * 4 + 4 * 2);
    }
}

#[test]
fn each_phase_sends_to_and_hears_from_every_acceptor() {
    let trace = trace(&format!("paxos {}", separate(5, 2)));
    let count = |name| trace.sent(name).count();
    assert_eq!(["Prepare", "Promise", "Accept", "Accepted"].map(count), [5, 5, 5, 15]);
    assert_eq!(trace.all("end").next().map(|line| line["messages"].as_u64()), Some(Some(30)));
}

#[test]
fn four_message_delays_from_the_start_to_learning() {
    for n in [1, 3, 5, 9] {
        for l in [1, 3] {
            let trace = trace(&format!("paxos {}", separate(n, l)));
            assert_eq!(trace.time(|line| line["k"] == "chosen"), 3 * DELAY, "chosen when the acceptors accept");
            // The proposer learns too, in the same instant.
            assert_eq!(trace.all("decide").map(|line| line["t"].as_u64()).collect::<Vec<_>>(), vec![Some(4 * DELAY); 1 + l as usize]);
        }
    }
}

#[test]
fn a_fifth_delay_where_the_proposer_tells() {
    let trace = trace(&format!("paxos {} learn=decide", separate(5, 2)));
    assert_eq!(trace.all("decide").map(|line| line["t"].as_u64()).collect::<Vec<_>>(), [4, 5, 5].map(|delays| Some(delays * DELAY)));
}

#[test]
fn six_message_delays_from_a_client_to_its_answer() {
    for n in [1, 3, 5] {
        let trace = trace(&format!("paxos {} clients=1", separate(n, 1)));
        let client = n + 3;
        assert_eq!(trace.time(|line| line["k"] == "deliver" && line["p"] == client && line["type"] == "Reply"), 6 * DELAY);
    }
}

/// What is counted as message delays to the first decision, what stands beside it, and when it was, in delays.
fn delays(settings: &str) -> (u64, String, u64) {
    let text = format!("paxos {settings}");
    let frame = frame_at_the_end(&text);
    let count = frame.counts.last().expect("delays are counted");
    assert_eq!(count.words.of(Lang::English), "Delays");
    let beside = count.beside.map(|text| text.say(Lang::English, frame.roster)).unwrap_or_default();
    (count.number, beside, trace(&text).time(|line| line["k"] == "decide") / DELAY)
}

#[test]
fn message_delays_are_counted_and_expected_as_they_are() {
    let all = (1..=9).flat_map(|n| ["accepted", "decide"].map(|learn| format!("n={n} learn={learn} latency=10ms think=0ms")));
    let apart = [(1, 0), (1, 1), (3, 2), (5, 1), (8, 2)].map(|(n, l)| separate(n, l));
    let asked = [1, 3, 5].map(|n| format!("{} clients=1", separate(n, 1)));
    for settings in all.chain(apart).chain(asked) {
        let (counted, expected, elapsed) = delays(&settings);
        assert_eq!((counted, expected), (elapsed, format!("{elapsed}/ballot")), "{settings}");
    }
}

#[test]
fn every_ballot_that_is_overtaken_adds_to_the_delays() {
    let duel = frame_at_the_end("paxos n=5 roles=separate proposers=2 offset=25ms latency=10ms think=10ms until=400ms");
    assert!(duel.counts.last().is_some_and(|count| count.number >= 12), "{:?}", duel.counts.last());
}

#[test]
fn thinking_adds_its_time_and_nothing_else() {
    let script = format!("paxos {}", separate(3, 1)).replace("think=0ms", "think=7ms");
    assert_eq!(trace(&script).time(|line| line["k"] == "decide"), 4 * DELAY + 7000);
}

#[test]
fn with_every_part_in_one_process_three_hear_a_delay_earlier() {
    // n = 3: a process has its own vote and the proposer's after three delays, and two of three are a majority.
    let trace = trace("paxos n=3 latency=10ms think=0ms");
    assert_eq!(
        trace.all("decide").map(|line| (line["p"].as_u64(), line["t"].as_u64())).collect::<Vec<_>>(),
        [(Some(2), Some(3 * DELAY)), (Some(3), Some(3 * DELAY)), (Some(1), Some(4 * DELAY)),]
    );
}
