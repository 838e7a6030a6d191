//! Clients of replicated logs, whichever algorithm keeps them: a command is carried out once, also where the client forgot that it asked.

mod support;

use support::{Trace, trace};

/// A cluster of each algorithm in which P1 takes commands in by 100 ms, in a version.
fn clusters(version: u32) -> [String; 2] {
    [
        format!("raft@{version} n=3 latency=10ms until=1s retry=1s\nat 10ms  timeout P1 Election\n"),
        format!("multi-paxos@{version} n=3 latency=10ms until=1s retry=1s leader=none\n"),
    ]
}

/// What C1 was answered, with the times in milliseconds.
fn answers(trace: &Trace) -> Vec<(u64, String)> {
    trace.all("return").map(|line| (line["t"].as_u64().expect("a time") / 1000, line["value"].to_string())).collect()
}

/// The commands in the log of P1.
fn log(trace: &Trace) -> Vec<String> {
    let entries = trace.state(1, "log").as_array().expect("a log is a list");
    entries.iter().filter_map(|entry| entry[1].as_str().map(str::to_owned)).collect()
}

const FORGETS: &str = "at 200ms  C1 put x 1\n\
    at 300ms  crash C1 losing disk\n\
    at 400ms  recover C1\n\
    at 500ms  C1 put x 2\n\
    at 700ms  C1 get x\n";

#[test]
fn a_client_that_lost_its_disk_asks_in_a_new_session_and_is_not_taken_for_asking_again() {
    for cluster in clusters(2) {
        let trace = trace(&(cluster.clone() + FORGETS));
        let values: Vec<String> = answers(&trace).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, ["null", "null", "2"], "{cluster}");
        assert_eq!(trace.verdict("Linearizability"), "holds", "{cluster}");
        assert_eq!(log(&trace)[..2], ["put x 1", "put x 2"], "{cluster}");
    }
}

#[test]
fn by_the_first_version_its_second_command_is_answered_and_never_carried_out() {
    for cluster in clusters(1) {
        let trace = trace(&(cluster.clone() + FORGETS));
        let values: Vec<String> = answers(&trace).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, ["null", "null", "1"], "{cluster}");
        assert_eq!(trace.verdict("Linearizability"), "broken", "{cluster}");
    }
}

#[test]
fn a_client_that_kept_its_disk_goes_on_in_its_session() {
    for cluster in clusters(2) {
        let kept = FORGETS.replace(" losing disk", "");
        let trace = trace(&(cluster.clone() + &kept));
        assert!(trace.sent("ClientRequest").all(|line| line["body"].get("session").is_none()), "{cluster}");
        let numbers: Vec<_> = trace.sent("ClientRequest").map(|line| line["body"]["sequence_num"].clone()).collect();
        assert_eq!(numbers, [1, 2, 3], "{cluster}");
        let forgot = support::trace(&(cluster.clone() + FORGETS));
        let sessions: Vec<_> = forgot.sent("ClientRequest").map(|line| line["body"]["session"].clone()).collect();
        assert_eq!(sessions, [serde_json::Value::Null, 2.into(), 2.into()], "{cluster}");
    }
}

#[test]
fn an_old_reply_that_is_still_on_its_way_does_not_answer_the_new_command() {
    // The reply to the first command comes after C1 asked for the second, which has the same number in another session.
    let late = "at 200ms  C1 put x 1\nat 200ms  hold P1>C1#1 for 265ms\nat 300ms  crash C1 losing disk\nat 400ms  recover C1\nat 500ms  C1 put x 2\n";
    let returned = |version: u32| -> Vec<u64> {
        let returns = clusters(version).map(|cluster| answers(&trace(&(cluster + late))));
        returns.into_iter().map(|answers| answers.first().expect("the second command is answered").0).collect()
    };
    let (first, second) = (returned(1), returned(2));
    for place in 0..first.len() {
        assert!((500..530).contains(&first[place]), "by version 1 the old reply is taken: {first:?}");
        assert!((530..=560).contains(&second[place]), "by version 2 the command has its own answer: {second:?}");
    }
}

#[test]
fn a_session_number_never_comes_back_however_often_the_disk_is_lost() {
    let mut script = clusters(2)[0].replace("until=1s", "until=3s");
    for life in 0..10 {
        let at = 200 + 200 * life;
        script += &format!("at {at}ms  C1 put x {life}\nat {}ms  crash C1 losing disk\nat {}ms  recover C1\n", at + 100, at + 150);
    }
    let trace = trace(&script);
    let sessions: Vec<u64> = trace.sent("ClientRequest").map(|line| line["body"]["session"].as_u64().unwrap_or(1)).collect();
    assert_eq!(sessions, (1..=10).collect::<Vec<_>>());
    assert_eq!(log(&trace).len(), 10);
}

/// `raft n=3 retry=5s`: the leader that took a command in crashes, and its successor commits it.
const LEFT_BEHIND: &str = "raft n=3 latency=10ms until=300ms retry=150ms\n\
    at 10ms  timeout P1 Election\n\
    at 60ms  C1 put x 1\n\
    at 75ms  crash P1\n\
    at 100ms  timeout P2 Election\n";

fn replies(trace: &Trace) -> Vec<(u64, u64)> {
    trace.sent("ClientReply").map(|line| (line["t"].as_u64().expect("a time") / 1000, line["p"].as_u64().expect("a sender"))).collect()
}

#[test]
fn a_new_leader_does_not_answer_a_client_that_never_asked_it() {
    let silent = trace(&LEFT_BEHIND.replace("retry=150ms", "retry=5s"));
    assert_eq!(replies(&silent), []);
    let first = trace(&LEFT_BEHIND.replace("retry=150ms", "retry=5s").replacen("raft", "raft@1", 1));
    assert_eq!(replies(&first), [(140, 2)], "by version 1 it does");
}

#[test]
fn the_client_times_out_asks_the_new_leader_is_answered_from_its_session_and_stays_with_it() {
    let trace = trace(&format!("{LEFT_BEHIND}at 250ms  C1 put x 2\n"));
    let asked: Vec<(u64, u64)> =
        trace.sent("ClientRequest").map(|line| (line["t"].as_u64().expect("a time") / 1000, line["to"].as_u64().expect("a receiver"))).collect();
    assert_eq!(asked, [(60, 1), (210, 2), (250, 2)]);
    assert_eq!(answers(&trace)[0], (230, "null".into()), "at once: it was carried out before");
    assert_eq!(log(&trace).iter().filter(|command| *command == "put x 1").count(), 1, "it is not appended again");
}
