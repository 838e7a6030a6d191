//! Lies as data: who tells whom what in which round, whatever the algorithm.

mod support;

use support::{Trace, trace};
use synod::protocols::CARDS;
use synod::scenario::{link, script};

/// What P1 told each of the others in a round of Phase King: the number of each and the value.
fn votes(lines: &str, round: u64) -> Vec<(u64, String)> {
    let trace = trace(&format!("phase-king n=5 inputs=1,0,0,0,0\n{lines}"));
    let mine = trace.sent("Vote").filter(|line| line["p"] == 1 && line["body"]["round"] == round && line["to"] != 1);
    mine.map(|line| (line["to"].as_u64().expect("a number"), line["body"]["value"].to_string())).collect()
}

fn told(pairs: &[(u64, &str)]) -> Vec<(u64, String)> {
    pairs.iter().map(|(to, value)| (*to, (*value).to_owned())).collect()
}

#[test]
fn each_lie_says_what_its_name_says() {
    for (lie, said) in [
        ("honest", vec![(2, "1"), (3, "1"), (4, "1"), (5, "1")]),
        ("silent", vec![]),
        ("flip", vec![(2, "0"), (3, "0"), (4, "0"), (5, "0")]),
        ("split", vec![(2, "0"), (3, "1"), (4, "0"), (5, "1")]),
        ("say 0", vec![(2, "0"), (3, "0"), (4, "0"), (5, "0")]),
        ("say 7", vec![(2, "7"), (3, "7"), (4, "7"), (5, "7")]),
        ("as P2", vec![(2, "0"), (3, "0"), (4, "0"), (5, "0")]),
        ("as P1", vec![(2, "1"), (3, "1"), (4, "1"), (5, "1")]),
    ] {
        assert_eq!(votes(&format!("at 0ms  lie P1 {lie}\n"), 1), told(&said), "{lie}");
    }
}

#[test]
fn of_several_lies_that_fit_the_last_one_counts() {
    let lines = "at 0ms  lie P1 flip\nat 0ms  lie P1 honest to P3\nat 0ms  lie P1 silent to P4 round 1\nat 0ms  lie P1 say 7 round 3\nat 0ms  lie P1 honest to P5\n";
    assert_eq!(votes(lines, 1), told(&[(2, "0"), (3, "1"), (5, "1")]));
    assert_eq!(
        votes(lines, 3).iter().map(|(to, value)| (*to, value.as_str())).filter(|(to, _)| *to != 5).collect::<Vec<_>>(),
        [(2, "7"), (3, "7"), (4, "7")]
    );
}

#[test]
fn what_falls_is_keyed_by_whom_it_is_for_and_changes_nothing_else() {
    let all = votes("at 0ms  lie P1 random\n", 1);
    assert!(all.iter().all(|(_, value)| value == "0" || value == "1"), "{all:?}");
    let some = votes("at 0ms  lie P1 random\nat 0ms  lie P1 silent to P3\n", 1);
    assert_eq!(some, all.iter().filter(|(to, _)| *to != 3).cloned().collect::<Vec<_>>());
    let seeds: std::collections::BTreeSet<String> = (1..40)
        .map(|seed| {
            let trace = trace(&format!("phase-king seed={seed}\nat 0ms  lie P1 random\n"));
            trace.sent("Vote").filter(|line| line["p"] == 1 && line["to"] != 1).map(|line| line["body"]["value"].to_string()).collect()
        })
        .collect();
    assert!(seeds.len() > 10, "{seeds:?}");
}

#[test]
fn whoever_only_tells_the_truth_is_no_traitor() {
    let run = support::Run::<synod::protocols::lie::phase_king::PhaseKing>::of(support::scenario("phase-king\nat 0ms  lie P1 honest\n"));
    assert!(run.0.cast().standing.liars.is_empty() && run.0.cast().standing.faulty.is_empty());
}

#[test]
fn what_only_a_traitor_would_send_is_sent_by_a_traitor_alone() {
    // Nobody has heard enough votes to propose anything.
    let header = "phase-king n=4 f=1 variant=three-round inputs=0,0,1,1\n";
    let proposals = |trace: &Trace| {
        trace.sent("Propose").filter(|line| line["t"] == 30_000 && line["to"] != line["p"]).map(|line| line["p"].clone()).collect::<Vec<_>>()
    };
    assert!(proposals(&trace(header)).is_empty());
    for lie in ["silent", "honest"] {
        assert!(proposals(&trace(&format!("{header}at 0ms  lie P4 {lie} round 2\n"))).is_empty(), "{lie}");
    }
    assert_eq!(proposals(&trace(&format!("{header}at 0ms  lie P4 split round 2\n"))), [4, 4, 4]);
}

#[test]
fn in_paxos_the_round_of_a_lie_is_that_of_the_ballot_and_agreement_falls_to_one_liar() {
    let lied = |round: u32| {
        let trace = trace(&format!("paxos n=3 latency=10ms proposers=P1\nat 0ms  lie P2 flip round {round}\n"));
        trace.sent("Accepted").filter(|line| line["p"] == 2 && line["to"] != 2).map(|line| line["body"]["value"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(lied(1), ["blue", "blue"], "red is what it accepted");
    assert_eq!(lied(2), ["red", "red"]);
    let learned = "paxos n=3 latency=10ms proposers=P1\nat 0ms  lie P1 split\n";
    assert_eq!(support::run(learned).broken(), ["Agreement", "Validity", "Integrity"], "a proposer that asks each for another value");
}

#[test]
fn in_raft_the_round_of_a_lie_is_the_term_and_a_voter_that_says_the_opposite_makes_two_leaders() {
    let votes = |term: u32| {
        let script =
            format!("raft n=3 clients=0 latency=10ms\nat 0ms  lie P3 flip round {term}\nat 5ms  timeout P1 Election\nat 6ms  timeout P2 Election\n");
        let trace = trace(&script);
        (trace.all("elect").filter(|line| line["term"] == 1).count(), trace.broken().contains(&"Election Safety".to_owned()))
    };
    assert_eq!(votes(1), (1, false), "it refuses the first and grants the second");
    assert_eq!(votes(2), (1, false));
}

#[test]
fn a_lie_is_read_and_printed_alike_by_scripts_and_links() {
    for lie in ["honest", "silent", "flip", "split", "random", "say 1", "say red", "say -3", "as P2"] {
        for rest in ["", " to P3", " round 2", " to P3 round 2"] {
            let text = format!("phase-king\nat 0ms  lie P4 {lie}{rest}\n");
            let scenario = script::parse(&text, CARDS).expect("a right script");
            assert_eq!(script::parse(&script::print(&scenario), CARDS).expect("what is printed is right"), scenario, "{text}");
            let link = link::parse(&link::print(&link::Link::plain(scenario.clone())), CARDS);
            assert_eq!(link.link.expect("what is printed opens").scenario, scenario, "{text}");
        }
    }
}

#[test]
fn a_lie_that_is_told_too_little_or_too_much_says_what_is_missing() {
    for (lie, remedy) in
        [("say", "lie P1 say red"), ("as C1", "P1"), ("as", "lie P1 as P1"), ("twice", "choose one of split, flip, silent, random, say, as, honest")]
    {
        let problem = script::parse(&format!("phase-king\nat 0ms  lie P1 {lie}\n"), CARDS).expect_err("it is wrong");
        let said = problem.to_string();
        assert!(said.starts_with("line 2") && said.contains(remedy), "{lie}: {said}");
    }
}
