//! The presets of Raft end as they claim: who leads which term, what is committed, which logs remain, and what breaks.
//!
//! Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm" (2014), cited by section and figure; Ongaro's
//! dissertation (2014), cited as diss. That exactly the listed properties break, and that every line acts, is tested for all presets in
//! `traces.rs`.

mod support;

use serde_json::Value as Json;
use support::Trace;

/// A preset's run.
fn story(id: &str) -> Trace {
    support::trace(support::preset(&format!("raft/{id}")))
}

fn number(line: &Json, field: &str) -> u64 {
    line[field].as_u64().unwrap_or_else(|| panic!("no number {field} in {line}"))
}

/// An entry as `1` or `1 put x 5`: its term, and its command if it has one.
fn shown(term: &Json, order: &Json) -> String {
    order.as_str().map_or_else(|| term.to_string(), |order| format!("{term} {order}"))
}

/// Who led which term, in the order of the elections: `P1 leads 1`.
fn leaders(trace: &Trace) -> Vec<String> {
    trace.all("elect").map(|line| format!("P{} leads {}", line["p"], line["term"])).collect()
}

/// Who voted against whom: `P2 refuses P4 in 2`.
fn refusals(trace: &Trace) -> Vec<String> {
    votes(trace, false, "refuses")
}

/// Who voted for whom else: `P2 elects P4 in 2`.
fn grants(trace: &Trace) -> Vec<String> {
    votes(trace, true, "elects")
}

fn votes(trace: &Trace, granted: bool, word: &str) -> Vec<String> {
    let meant = trace.sent("RequestVoteReply").filter(|line| line["body"]["vote_granted"] == granted);
    meant.map(|line| format!("P{} {word} P{} in {}", line["p"], line["to"], line["body"]["term"])).collect()
}

/// The log of a server at the end: `1, 1 put x 5, 2`.
fn log(trace: &Trace, server: usize) -> String {
    let entries = trace.state(server, "log").as_array().expect("a log is a list");
    entries.iter().map(|entry| shown(&entry[0], &entry[1])).collect::<Vec<_>>().join(", ")
}

/// The logs of several servers, if they are all the same.
fn log_of_all(trace: &Trace, servers: std::ops::RangeInclusive<usize>) -> String {
    let first = log(trace, *servers.start());
    for server in servers {
        assert_eq!(log(trace, server), first, "P{server} differs");
    }
    first
}

/// The first to commit each entry that anybody committed: `P1 commits 2: 1 put x 5`.
fn commits(trace: &Trace) -> Vec<String> {
    let mut seen: Vec<(u64, String)> = Vec::new();
    let mut found = Vec::new();
    for line in trace.all("commit") {
        let entry = (number(line, "index"), shown(&line["term"], &line["value"]));
        if !seen.contains(&entry) {
            found.push(format!("P{} commits {}: {}", line["p"], entry.0, entry.1));
            seen.push(entry);
        }
    }
    found
}

/// How far each of several servers has committed at the end.
fn commit_indexes(trace: &Trace, servers: std::ops::RangeInclusive<usize>) -> Vec<u64> {
    servers.map(|server| trace.state(server, "commit_index").as_u64().expect("an index is a number")).collect()
}

/// What the clients were answered to reads and writes.
fn answers(trace: &Trace) -> Vec<&Json> {
    trace.all("return").map(|line| &line["value"]).collect()
}

/// When a server won the election of a term, in microseconds.
fn when_elected(trace: &Trace, leader: u64, term: u64) -> u64 {
    trace.time(|line| line["k"] == "elect" && line["p"] == leader && line["term"] == term)
}

/// What a broken property says.
fn breach(trace: &Trace, property: &str) -> String {
    let line = trace.all("verdict").find(|line| line["property"] == property && line["state"] == "broken");
    line.unwrap_or_else(|| panic!("{property} holds"))["why"].as_str().expect("a breach has a reason").to_owned()
}

fn deliveries<'a>(trace: &'a Trace, name: &'a str) -> impl Iterator<Item = &'a Json> + 'a {
    trace.all("deliver").filter(move |line| line["type"] == name)
}

mod elections {
    use super::*;

    #[test]
    fn the_first_to_lose_patience_leads_with_everybodys_vote() {
        // Section 5.2. Four requests and four votes elect it; three would have been enough.
        let trace = story("first-election");
        assert_eq!(leaders(&trace), ["P2 leads 1"]);
        assert_eq!((grants(&trace).len(), refusals(&trace).len()), (4, 0));
        assert_eq!(trace.sent("RequestVote").count(), 4);
        assert_eq!(trace.verdict("Liveness"), "holds");
    }

    #[test]
    fn heartbeats_keep_the_first_leader_in_power() {
        let trace = story("first-election");
        assert_eq!(trace.all("timer").filter(|line| line["name"] == "Election").count(), 1);
        assert!(trace.sent("AppendEntries").count() >= 8, "two rounds of heartbeats are seen");
    }

    #[test]
    fn two_against_two_is_no_majority_of_four_and_the_next_term_has_a_leader() {
        // Section 5.2: split votes, and randomized timeouts that resolve them.
        let trace = story("split-vote");
        let term_1 = |votes: Vec<String>| votes.into_iter().filter(|vote| vote.ends_with("in 1")).collect::<Vec<_>>();
        assert_eq!(term_1(grants(&trace)), ["P3 elects P4 in 1", "P2 elects P1 in 1"]);
        assert_eq!(term_1(refusals(&trace)), ["P1 refuses P4 in 1", "P3 refuses P1 in 1", "P4 refuses P1 in 1", "P2 refuses P4 in 1"]);
        assert_eq!(leaders(&trace), ["P4 leads 2"]);
    }

    #[test]
    fn after_a_crash_another_leads_the_next_term_and_the_old_leader_follows() {
        let trace = story("leader-crash");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P3 leads 2"]);
        assert_eq!((trace.state(1, "role"), trace.state(1, "leader"), trace.state(1, "current_term")), (&"follower".into(), &3.into(), &2.into()));
        assert!(when_elected(&trace, 3, 2) < trace.time(|line| line["k"] == "recover"));
    }

    #[test]
    fn a_server_that_stands_alone_again_and_again_deposes_a_leader_that_it_can_not_replace() {
        // Diss. 9.6: what pre-votes are for. P3 comes back with term 4; its log is behind, so P1 must be elected once more.
        let trace = story("term-inflation");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P1 leads 5"]);
        assert_eq!(refusals(&trace), ["P1 refuses P3 in 4", "P2 refuses P3 in 4"]);
        let terms: Vec<&Json> =
            trace.sent("RequestVote").filter(|line| line["p"] == 3 && line["to"] == 1).map(|line| &line["body"]["term"]).collect();
        assert_eq!(terms, [2, 3, 4]);
        assert_eq!(log_of_all(&trace, 1..=3), "1, 1 put x 5, 5");
    }

    #[test]
    fn with_pre_votes_the_same_server_disturbs_nobody() {
        let trace = story("pre-vote");
        assert_eq!(leaders(&trace), ["P1 leads 1"]);
        assert_eq!((1..=3).map(|server| trace.state(server, "current_term").clone()).collect::<Vec<_>>(), [1, 1, 1]);
        let asked = trace.sent("PreVote").filter(|line| line["p"] == 3 && line["to"] == 1).count();
        let refused = deliveries(&trace, "PreVoteReply").filter(|line| line["p"] == 3 && line["body"]["vote_granted"] == false).count();
        assert_eq!((asked, refused), (3, 2), "the third question gets through, and both refuse");
        assert_eq!(log_of_all(&trace, 1..=3), "1, 1 put x 5");
    }

    #[test]
    fn the_two_runs_with_and_without_pre_votes_differ_in_nothing_else() {
        let script = |id: &str| support::presets().find(|(name, ..)| *name == format!("raft/{id}")).expect("it is there").2.script;
        assert_eq!(script("pre-vote").replace(" prevote=on", ""), script("term-inflation"));
    }
}

mod entries {
    use super::*;

    #[test]
    fn a_command_is_committed_by_a_majority_and_followers_learn_at_the_next_heartbeat() {
        // Section 5.3.
        let trace = story("replication");
        assert_eq!(commits(&trace), ["P1 commits 1: 1 put x 5"]);
        let commit = |server: u64| trace.time(|line| line["k"] == "commit" && line["p"] == server);
        let stored =
            deliveries(&trace, "AppendEntriesReply").filter(|line| line["body"]["match_index"] == 1 && number(line, "t") <= commit(1)).count();
        assert_eq!(stored, 2, "with the leader itself, three of five");
        let heartbeat = trace.time(|line| line["k"] == "timer" && line["name"] == "Heartbeat" && number(line, "t") > commit(1));
        assert!((2..=5).all(|server| commit(server) > heartbeat));
        assert_eq!(commit_indexes(&trace, 1..=5), [1; 5]);
    }

    #[test]
    fn what_was_written_is_read_back() {
        let trace = story("replication");
        assert_eq!(answers(&trace), [&Json::Null, &5.into()]);
    }

    #[test]
    fn an_entry_that_only_the_dead_leader_has_is_overwritten_and_the_client_asks_again() {
        let trace = story("crash-before-sending");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P4 leads 2"]);
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P4 commits 2: 2", "P4 commits 3: 2 put x 5"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 2, 2 put x 5");
        assert!(log_before_recovery(&trace).ends_with("1 put x 5"), "P1 came back with it");
        assert_eq!(trace.verdict("Liveness"), "holds");
    }

    #[test]
    fn an_entry_on_one_follower_is_lost_if_another_wins_without_it() {
        // P2 refuses P4 (section 5.4.1), and a majority does without P2.
        let trace = story("crash-reaching-one-lost");
        assert_eq!(refusals(&trace), ["P2 refuses P4 in 2"]);
        assert_eq!(leaders(&trace), ["P1 leads 1", "P4 leads 2"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 2, 2 put x 5");
    }

    #[test]
    fn an_entry_on_one_follower_survives_if_that_one_wins() {
        let trace = story("crash-reaching-one-survives");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P2 leads 2"]);
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P2 commits 2: 1 put x 5", "P2 commits 3: 2"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 1 put x 5, 2");
        assert_eq!(answers(&trace).len(), 1, "the new leader answers the client of the old one, once that asks it");
    }

    #[test]
    fn an_entry_on_a_majority_survives_for_nobody_wins_without_it() {
        let trace = story("crash-reaching-most");
        assert_eq!(refusals(&trace), ["P2 refuses P4 in 2", "P3 refuses P4 in 2"]);
        assert_eq!(leaders(&trace), ["P1 leads 1", "P3 leads 3"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 1 put x 5, 3");
        assert_eq!(commit_indexes(&trace, 1..=5), [3; 5]);
        assert_eq!(answers(&trace).len(), 1);
    }

    fn log_before_recovery(trace: &Trace) -> String {
        let recovered = trace.time(|line| line["k"] == "recover");
        let last = trace.all("state").filter(|line| line["p"] == 1 && number(line, "t") < recovered).last().expect("P1 did something");
        let entries = last["fields"]["log"].as_array().expect("a log is a list");
        entries.iter().map(|entry| shown(&entry[0], &entry[1])).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_leader_in_the_minority_commits_nothing_and_its_entry_is_overwritten_after_the_heal() {
        let trace = story("minority-partition");
        let heal = trace.time(|line| line["k"] == "heal");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P4 leads 2"]);
        assert!(trace.all("commit").filter(|line| number(line, "t") < heal && (line["p"] == 1 || line["p"] == 5)).all(|line| line["index"] == 1));
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P4 commits 2: 2", "P4 commits 3: 2 put x 2", "P4 commits 4: 2 put x 1"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 2, 2 put x 2, 2 put x 1");
    }

    #[test]
    fn the_client_of_the_minority_is_answered_only_after_the_heal() {
        let trace = story("minority-partition");
        let heal = trace.time(|line| line["k"] == "heal");
        let returned = |client: u64| trace.time(|line| line["k"] == "return" && line["p"] == client);
        assert!(returned(7) < heal && heal < returned(6));
        assert_eq!(trace.verdict("Liveness"), "holds");
    }

    #[test]
    fn a_leader_that_can_not_reach_a_majority_does_not_answer_reads() {
        // Diss. 6.4. P1 leads term 1 in its minority to the end; the client gets the new value from P2.
        let trace = story("read-index");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P2 leads 2"]);
        assert_eq!(trace.state(1, "role"), "leader");
        assert_eq!(answers(&trace), [&Json::Null, &Json::Null, &2.into()]);
        let last = deliveries(&trace, "ClientReply").last().expect("the read is answered");
        assert_eq!((&last["p"], &last["from"], &last["body"]["response"]), (&4.into(), &2.into(), &2.into()));
    }

    #[test]
    fn a_deposed_leader_may_complete_the_commitment_of_an_entry_that_its_successor_has() {
        let trace = story("deposed-leader-commits");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P2 leads 2"]);
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P1 commits 2: 1 put x 5", "P2 commits 3: 2"]);
        let committed = trace.time(|line| line["k"] == "commit" && line["p"] == 1 && line["index"] == 2);
        assert!(when_elected(&trace, 2, 2) < committed, "P1 was deposed already, and did not know");
        assert_eq!(log_of_all(&trace, 1..=3), "1, 1 put x 5, 2");
        assert_eq!(trace.state(1, "role"), "follower");
    }

    /// How often P3 refused entries, and when its log was like the leader's.
    fn repair(trace: &Trace) -> (usize, u64) {
        let of_p3 = |success: bool| trace.sent("AppendEntriesReply").filter(move |line| line["p"] == 3 && line["body"]["success"] == success);
        (of_p3(false).count(), number(of_p3(true).next().expect("in the end it accepts"), "t"))
    }

    #[test]
    fn a_leader_steps_back_entry_by_entry_and_with_hints_term_by_term() {
        // End of section 5.3: three entries of term 2 and four of term 3 are in the way.
        let (plain, hinted) = (story("log-repair"), story("log-repair-with-hints"));
        assert_eq!((repair(&plain), repair(&hinted)), ((6, 160_000), (2, 80_000)));
        for trace in [plain, hinted] {
            assert_eq!(leaders(&trace), ["P1 leads 5"]);
            assert_eq!(log_of_all(&trace, 1..=3), "1, 1, 1, 4, 4, 4, 4, 4, 4, 5");
        }
    }
}

mod figures {
    use super::*;

    #[test]
    fn the_leader_of_term_8_wins_five_of_seven_votes() {
        // Figure 7: (c) and (d) are more up-to-date and refuse.
        let trace = story("figure-7");
        assert_eq!(leaders(&trace), ["P1 leads 8"]);
        assert_eq!(refusals(&trace), ["P4 refuses P1 in 8", "P5 refuses P1 in 8"]);
        assert_eq!(grants(&trace).len(), 4, "and its own");
    }

    #[test]
    fn the_leader_of_term_8_makes_all_seven_logs_the_same() {
        let trace = story("figure-7");
        assert_eq!(log_of_all(&trace, 1..=7), "1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 8");
        assert_eq!(commit_indexes(&trace, 1..=7), [11; 7]);
        assert_eq!(trace.all("timer").filter(|line| line["name"] == "Election").count(), 1, "nobody else stands meanwhile");
    }

    #[test]
    fn the_extra_entries_of_c_and_d_stay_until_an_entry_of_term_8_takes_their_place() {
        let trace = story("figure-7");
        let led = when_elected(&trace, 1, 8);
        assert_eq!((log_at(&trace, 4, led).len(), log_at(&trace, 5, led).len()), (11, 12));
        let came = |server: u64| trace.time(|line| line["k"] == "deliver" && line["type"] == "AppendEntries" && line["p"] == server);
        assert_eq!((log_at(&trace, 4, came(4))[10..].to_vec(), log_at(&trace, 5, came(5))[10..].to_vec()), (vec![8], vec![8]));
    }

    /// The votes and elections of the story of figure 8, up to its step (c).
    fn up_to_c(trace: &Trace) {
        assert_eq!(leaders(trace)[..3], ["P1 leads 2", "P5 leads 3", "P1 leads 4"]);
        assert_eq!(refusals(trace)[0], "P2 refuses P5 in 3", "(b): P2 has the entry of term 2");
        assert!(refusals(trace).contains(&"P1 refuses P5 in 3".to_owned()), "(c): the late request of P5 moves P1 to term 3");
    }

    fn log_at(trace: &Trace, server: u64, time: u64) -> Vec<u64> {
        let states = trace.all("state").filter(|line| line["p"] == server && number(line, "t") <= time);
        let entries = states.last().expect("it has a state")["fields"]["log"].as_array().expect("a log is a list").clone();
        entries.iter().map(|entry| entry[0].as_u64().expect("a term")).collect()
    }

    #[test]
    fn figure_8_goes_through_the_states_of_the_paper() {
        let trace = story("figure-8");
        up_to_c(&trace);
        let logs = |time| (1..=5).map(|server| log_at(&trace, server, time)).collect::<Vec<_>>();
        assert_eq!(logs(59_000), [vec![1, 2], vec![1, 2], vec![1], vec![1], vec![1]], "(a)");
        assert_eq!(logs(124_000), [vec![1, 2], vec![1, 2], vec![1], vec![1], vec![1, 3]], "(b)");
        assert_eq!(logs(234_000), [vec![1, 2, 4], vec![1, 2], vec![1, 2], vec![1], vec![1, 3]], "(c)");
        assert_eq!(logs(400_000), vec![vec![1, 3]; 5], "(d)");
    }

    #[test]
    fn with_the_rule_nothing_that_figure_8_overwrites_was_committed() {
        // Section 5.4.2.
        let trace = story("figure-8");
        assert_eq!(leaders(&trace), ["P1 leads 2", "P5 leads 3", "P1 leads 4", "P5 leads 5"]);
        assert_eq!((commits(&trace), answers(&trace).len()), (vec![], 0));
    }

    #[test]
    fn an_entry_of_the_leaders_own_term_commits_the_old_one_too_and_keeps_p5_out() {
        // Figure 8 (e).
        let trace = story("figure-8-protected");
        up_to_c(&trace);
        assert_eq!(leaders(&trace)[3..], ["P3 leads 6"]);
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P1 commits 2: 2 put x 2", "P1 commits 3: 4 put x 3"]);
        let term_5 = |votes: Vec<String>| votes.into_iter().filter(|vote| vote.ends_with("P5 in 5")).collect::<Vec<_>>();
        assert_eq!(term_5(refusals(&trace)), ["P2 refuses P5 in 5", "P3 refuses P5 in 5"]);
        assert_eq!(term_5(grants(&trace)), ["P4 elects P5 in 5"]);
        assert_eq!(log_of_all(&trace, 1..=5), "1, 2 put x 2, 4 put x 3");
    }

    #[test]
    fn without_the_rule_figure_8_overwrites_what_was_committed() {
        let trace = story("broken-commit-by-counting");
        up_to_c(&trace);
        assert_eq!(breach(&trace, "Leader Completeness"), "P5 leads term 5 without the entry at index 2, which P1 committed.");
        assert_eq!(breach(&trace, "State Machine Safety"), "P1 and P5 applied different entries at index 2.");
        assert_eq!(log_of_all(&trace, 1..=5), "1, 3 put x 3");
    }

    #[test]
    fn the_two_runs_of_figure_8_differ_in_the_rule_alone() {
        let script = |id: &str| support::presets().find(|(name, ..)| *name == format!("raft/{id}")).expect("it is there").2.script;
        assert_eq!(script("broken-commit-by-counting").replace(" break=commit-old-terms", ""), script("figure-8"));
    }
}

mod broken {
    use super::*;

    #[test]
    fn with_equal_timeouts_every_term_ends_without_a_leader() {
        let trace = story("broken-equal-timeouts");
        assert_eq!((leaders(&trace).len(), grants(&trace).len()), (0, 0));
        let stood = trace.sent("RequestVote").filter(|line| line["p"] == 1 && line["to"] == 2).map(|line| &line["body"]["term"]).collect::<Vec<_>>();
        assert_eq!(stood, [1, 2, 3, 4]);
        assert_eq!(trace.verdict("Liveness"), "pending");
    }

    #[test]
    fn a_leader_that_reads_alone_answers_an_old_value() {
        let trace = story("broken-reads");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P2 leads 2"]);
        assert_eq!(answers(&trace), [&Json::Null, &Json::Null, &1.into()], "2 was written before");
        assert_eq!(breach(&trace, "Linearizability"), "C1 was told x = 1, which no single copy could have said then.");
    }

    #[test]
    fn a_majority_of_the_living_lets_both_sides_of_a_partition_commit() {
        let trace = story("broken-living-majority");
        assert_eq!(commits(&trace), ["P1 commits 1: 1", "P1 commits 2: 1 put x 5", "P4 commits 2: 2"]);
        assert_eq!(breach(&trace, "Leader Completeness"), "P4 leads term 2 without the entry at index 2, which P1 committed.");
        assert_eq!(breach(&trace, "State Machine Safety"), "P1 and P4 applied different entries at index 2.");
    }

    #[test]
    fn fewer_living_make_a_majority_of_what_is_stored_already() {
        // P1 is alone: no answer will ever come, so the heartbeat that takes the others for dead must count again.
        let script = "raft n=3 latency=10ms until=200ms break=majority-of-living\n\
            at 10ms  timeout P1 Election\n\
            at 55ms  partition P1 | P2 P3\n\
            at 60ms  C1 put x 5";
        assert_eq!(commits(&support::trace(script)), ["P1 commits 1: 1", "P1 commits 2: 1 put x 5"]);
    }

    #[test]
    fn a_forgotten_vote_gives_one_term_two_leaders() {
        let trace = story("broken-forgotten-votes");
        assert_eq!(leaders(&trace), ["P1 leads 1", "P3 leads 1"]);
        assert_eq!(breach(&trace, "Election Safety"), "P1 and P3 both lead term 1.");
        assert_eq!(breach(&trace, "One vote a term"), "P2 voted for P1 and for P3 in term 1.");
    }

    /// P1 committed `put x 5` at index 2 and answered; P3 leads without it, and P2 helped.
    fn p3_leads_without_the_entry(trace: &Trace) {
        assert_eq!(leaders(trace), ["P1 leads 1", "P3 leads 2"]);
        assert_eq!(commits(trace), ["P1 commits 1: 1", "P1 commits 2: 1 put x 5", "P3 commits 2: 2"]);
        assert_eq!(breach(trace, "Leader Completeness"), "P3 leads term 2 without the entry at index 2, which P1 committed.");
        assert_eq!(breach(trace, "State Machine Safety"), "P1 and P3 applied different entries at index 2.");
        assert_eq!(grants(trace).last().map(String::as_str), Some("P2 elects P3 in 2"));
        assert_eq!((answers(trace).len(), log_of_all(trace, 2..=3)), (1, "1, 2".to_owned()));
    }

    #[test]
    fn a_forgotten_entry_lets_a_leader_win_without_it() {
        p3_leads_without_the_entry(&story("broken-forgotten-entries"));
    }

    #[test]
    fn votes_without_a_look_at_the_log_let_a_leader_win_without_a_committed_entry() {
        p3_leads_without_the_entry(&story("broken-blind-votes"));
    }

    #[test]
    fn a_late_heartbeat_that_cuts_a_log_undoes_a_commitment() {
        let trace = story("broken-truncation");
        p3_leads_without_the_entry(&trace);
        let late = deliveries(&trace, "AppendEntries").find(|line| line["p"] == 2 && line["nth"] == 3).expect("it arrives");
        assert_eq!(late["body"]["entries"], serde_json::json!([]), "it carries nothing, and cuts all the same");
    }

    #[test]
    fn with_the_rule_kept_the_same_lines_break_nothing() {
        for (name, _, preset) in support::presets().filter(|(name, _, preset)| name.starts_with("raft/") && !preset.breaks.is_empty()) {
            let (before, rule) = preset.script.split_once(" break=").unwrap_or_else(|| panic!("{name} breaks no rule"));
            let kept = support::trace(&format!("{before}{}", rule.trim_start_matches(|letter: char| !letter.is_whitespace())));
            assert_eq!(kept.broken(), Vec::<String>::new(), "{name}");
        }
    }
}
