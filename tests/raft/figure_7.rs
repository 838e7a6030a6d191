//! Figure 7 (R23): which logs may be there when a leader comes to power, who votes for it, and how it brings them in line (sections 5.3, 5.4.1).

use super::actor::{Actor, no_vote, request_vote, vote};
use crate::support::trace;
use serde_json::json;
use synod::facts::{Election, Milestone};
use synod::protocols::agree::raft::Raft;
use synod::sim::Protocol;

/// The logs of the figure by their terms: (a) to (f), and the leader of term 8.
const LOGS: [(&str, &[u64]); 7] = [
    ("a", &[1, 1, 1, 4, 4, 5, 5, 6, 6]),
    ("b", &[1, 1, 1, 4]),
    ("c", &[1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6]),
    ("d", &[1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7]),
    ("e", &[1, 1, 1, 4, 4, 4, 4]),
    ("f", &[1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]),
    ("the leader", LEADER),
];
const LEADER: &[u64] = &[1, 1, 1, 4, 4, 5, 5, 6, 6, 6];

/// The figure as a script: P1 to P6 are (a) to (f), P7 stands for election in term 8.
fn figure(settings: &str) -> String {
    let initial = |(place, (_, log)): (usize, &(&str, &[u64]))| {
        let terms: Vec<String> = log.iter().map(u64::to_string).collect();
        format!("at 0ms  initial P{} term=7 log={}\n", place + 1, terms.join(","))
    };
    let lines: String = LOGS.iter().enumerate().map(initial).collect();
    format!("raft n=7 clients=0 latency=10ms noop=off {settings}\n{lines}at 1ms  timeout P7 Election")
}

#[test]
fn a_b_e_and_f_vote_for_it_c_and_d_do_not() {
    for ((name, log), votes) in LOGS.into_iter().zip([true, true, false, false, true, true]) {
        let mut voter = Actor::follower("raft n=7", 1, 7, log);
        let answer = voter.hears(7, request_vote(8, 7, (LEADER.len() as u64, 6))).sent();
        assert_eq!(answer, [(7, if votes { vote(8) } else { no_vote(8) })], "({name})");
    }
}

#[test]
fn with_five_of_seven_votes_it_leads() {
    let trace = trace(&figure("until=60ms"));
    let granted: Vec<u64> = trace
        .sent("RequestVoteReply")
        .filter(|line| line["body"]["vote_granted"] == true)
        .map(|line| line["p"].as_u64().expect("a sender has a number"))
        .collect();
    assert_eq!(granted, [1, 2, 5, 6]);
    assert_eq!(trace.all("elect").map(|line| (line["p"].as_u64(), line["term"].as_u64())).collect::<Vec<_>>(), [(Some(7), Some(8))]);
    assert_eq!(trace.broken(), [""; 0]);
}

#[test]
fn it_brings_every_log_in_line_but_removes_nothing_that_does_not_conflict() {
    for hints in ["off", "on"] {
        let trace = trace(&figure(&format!("hints={hints} until=600ms election=1s..2s")));
        let terms = |process: usize| -> Vec<u64> {
            let log = trace.state(process, "log").as_array().expect("a log is a list").clone();
            log.iter().filter_map(|entry| entry[0].as_u64()).collect()
        };
        for process in [1, 2, 5, 6, 7] {
            assert_eq!(terms(process), LEADER, "P{process}");
        }
        for process in [3, 4] {
            assert_eq!(terms(process), LOGS[process - 1].1, "(c) and (d) keep what they have more until something else comes there");
        }
        assert_eq!((trace.broken(), trace.state(7, "commit_index")), (vec![], &json!(0)), "nothing of its own term is there to commit");
    }
}

#[test]
fn its_first_entry_overwrites_what_c_and_d_have_more() {
    let trace = trace(&figure("until=600ms election=1s..2s").replace("noop=off", "noop=on"));
    for process in 1..=7 {
        let log = trace.state(process, "log").as_array().expect("a log is a list");
        assert_eq!(log.iter().filter_map(|entry| entry[0].as_u64()).collect::<Vec<_>>(), [LEADER, &[8]].concat(), "P{process}");
        assert_eq!(trace.state(process, "commit_index"), &json!(11));
    }
    assert_eq!(trace.broken(), [""; 0]);
}

/// Whether P1 of seven can start like this, and what the observer is told then.
fn begins(state: &[(&'static str, &str)]) -> Option<Vec<Milestone>> {
    let mut server = Actor::new("raft n=7 clients=1", 1);
    let state: Vec<(&'static str, String)> = state.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let mut did = Vec::new();
    Raft::initial(&mut server.member, &server.config, &state, &mut did).ok().map(|()| did)
}

#[test]
fn a_starting_state_that_no_run_could_reach_is_refused() {
    assert!(begins(&[("term", "8"), ("log", "1,1,4,8")]).is_some());
    assert!(begins(&[("term", "8"), ("log", "")]).is_some());
    for state in [[("term", "3"), ("log", "1,4")], [("term", "8"), ("log", "4,1")], [("term", "8"), ("log", "0,1")], [("term", "8"), ("log", "x")]] {
        assert_eq!(begins(&state), None, "{state:?}");
    }
    for vote in ["P8", "C1", "nobody"] {
        assert_eq!(begins(&[("term", "8"), ("vote", vote)]), None, "{vote}");
    }
    let mut client = Actor::new("raft n=7 clients=1", 8);
    assert!(Raft::initial(&mut client.member, &client.config, &[("term", "8".to_owned())], &mut Vec::new()).is_err(), "a client has no term");
}

#[test]
fn the_observer_hears_of_the_term_and_the_vote_that_somebody_starts_with() {
    let candidate = synod::base::ProcessId::numbered(3);
    assert_eq!(
        begins(&[("term", "8"), ("vote", "P3")]),
        Some(vec![Milestone::from(Election::Advanced { term: 8 }), Milestone::from(Election::Granted { term: 8, candidate })])
    );
}
