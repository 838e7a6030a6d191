//! The command line: what it says, in which unit, with which exit code; and that it says so where it can't say what it was asked for.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const HEADLESS: &str = env!("CARGO_BIN_EXE_headless");

/// Runs a task with a script on standard input.
fn headless(task: &[&str], script: &str) -> Output {
    let mut child = Command::new(HEADLESS).args(task).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("it has a standard input").write_all(script.as_bytes()).expect("it reads its script");
    child.wait_with_output().expect("it ends")
}

fn lines(output: &Output) -> Vec<String> {
    String::from_utf8(output.stdout.clone()).expect("it prints text").lines().map(str::to_owned).collect()
}

fn check(script: &str) -> (Option<i32>, Vec<String>) {
    let output = headless(&["check", "-"], script);
    (output.status.code(), lines(&output))
}

#[test]
fn check_says_how_the_run_ended_and_when_in_a_readable_unit() {
    let (code, said) = check("paxos n=3 latency=10ms learn=decide");
    assert_eq!(code, Some(0));
    assert_eq!(said.last().map(String::as_str), Some("ended quiet at 55 ms: Nothing more will happen: no message is on its way, no timer is set."));
    let (_, said) = check("raft n=3 until=1500ms clients=0");
    assert_eq!(said.last().map(String::as_str), Some("ended until at 1.5 s: The scenario ends here; the run would go on."));
    let (code, said) = check("single-round accept=every inputs=red,red,blue,blue,green seed=4");
    assert_eq!(code, Some(1));
    assert!(said[0].starts_with("Agreement broken at ") && said[0].contains(" ms: "), "{}", said[0]);
}

#[test]
fn check_says_which_lines_changed_nothing_and_why() {
    let (code, said) = check("single-round inputs=red,red,blue,blue,green until=1s\nat 5s crash P1\nat 3ms~2 recover P2");
    assert_eq!(code, Some(1));
    assert_eq!(
        said[said.len() - 2..],
        ["skipped at 3ms~2 recover P2: P2 is up already.", "skipped at 5s crash P1: The run ends before, at 1000 ms: raise until to let it act."]
    );
}

#[test]
fn a_run_that_got_stuck_or_grew_too_large_is_no_clean_bill() {
    let (code, said) = check("paxos@1 n=3 proposers=3 latency=0ms think=0ms retry=0ms loss=100%");
    assert_eq!(code, Some(3));
    assert!(said.iter().any(|line| line.starts_with("ended stuck at 0 ms: ")), "{said:?}");
    let (code, said) = check("raft n=51 election=1us clients=0");
    assert_eq!(code, Some(3));
    assert!(said.iter().any(|line| line.starts_with("ended too-many-")), "{said:?}");
}

#[test]
fn a_survey_or_a_figure_of_runs_that_got_stuck_is_no_clean_bill_either() {
    let stuck = "paxos proposers=2 latency=0ms think=0ms n=2 until=1s";
    let survey = headless(&["survey", "--runs", "3", "-"], stuck);
    assert_eq!(survey.status.code(), Some(3));
    let said = String::from_utf8_lossy(&survey.stdout).into_owned();
    assert!(said.contains("3 of them got stuck or grew too large before it came (seed 1).") && !said.contains("never came"), "{said}");
    assert_eq!(headless(&["figure", "-"], stuck).status.code(), Some(3));
    assert_eq!(headless(&["figure", "-"], "paxos n=3 until=1s").status.code(), Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn where_nobody_can_be_told_the_exit_code_still_says_it() {
    let code = |task: &[&str]| {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("a device that is always full");
        Command::new(env!("CARGO_BIN_EXE_headless")).args(task).stdout(Stdio::null()).stderr(full).status().expect("it runs").code()
    };
    assert_eq!(code(&["check", "nowhere"]), Some(2));
    assert_eq!(code(&["check", "raft/log-repair"]), Some(0));
    assert_eq!(code(&["list", "nothing"]), Some(2));
}

#[test]
fn what_is_unwise_is_mentioned_unless_a_published_run_has_it_on_purpose() {
    let mentioned = |task: &[&str], script: &str| String::from_utf8_lossy(&headless(task, script).stderr).into_owned();
    assert_eq!(mentioned(&["check", "raft/log-repair"], ""), "");
    let said = mentioned(&["check", "-"], "raft heartbeat=1s until=1s");
    assert!(said.contains("write it shorter, or election=1011ms or more"), "{said}");
}

#[test]
fn the_least_that_is_listed_of_a_time_can_be_written_and_less_can_not() {
    for algorithm in ["single-round", "paxos", "multi-paxos", "raft"] {
        let listed = lines(&headless(&["list", algorithm], ""));
        let times = listed.iter().filter_map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let least = fields.get(3)?.strip_prefix("a range from ").unwrap_or(fields[3]);
            let least = least.split([' ', '.']).next().filter(|least| least.ends_with("ms") || least.ends_with("us"))?;
            (fields[0] == "setting").then(|| (fields[1].to_owned(), least.to_owned()))
        });
        for (id, least) in times {
            let code = |time: &str| check(&format!("{algorithm} {id}={time}{}", if id == "until" { "" } else { " until=1ms" })).0;
            assert_ne!(code(&least), Some(2), "{algorithm} {id}={least}");
            assert!(least == "0ms" || code("0ms") == Some(2), "{algorithm} {id}");
        }
    }
}

#[test]
fn a_broken_property_goes_before_a_run_that_got_stuck() {
    let (code, said) = check("single-round@1 latency=0ms accept=switch think=0ms inputs=red,red,blue,blue,green until=1s");
    assert!(said.iter().any(|line| line.starts_with("Agreement broken")), "{said:?}");
    assert_eq!(code, Some(1));
}

#[test]
fn check_says_the_same_as_json() {
    let output = headless(&["check", "--json", "-"], "single-round inputs=red,red,blue,blue,green until=1s\nat 5s crash P1");
    assert_eq!(output.status.code(), Some(1));
    let said: Vec<serde_json::Value> = lines(&output).iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let kinds: Vec<&str> = said.iter().filter_map(|line| line["k"].as_str()).collect();
    assert_eq!(kinds, ["skip", "verdict", "verdict", "verdict", "verdict", "end"]);
    assert_eq!((&said[0]["at"], &said[0]["line"]), (&"5s".into(), &"crash P1".into()));
    assert_eq!(said[5]["why"], "quiet");
}

/// Runs a task whose output goes to a device that is always full.
#[cfg(target_os = "linux")]
fn onto_a_full_disk(task: &[&str]) -> Output {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has a full device");
    Command::new(HEADLESS).args(task).stdin(Stdio::null()).stdout(full).stderr(Stdio::piped()).output().expect("it runs")
}

#[test]
#[cfg(target_os = "linux")]
fn what_can_not_be_written_is_said_and_is_no_success() {
    for task in [
        &["trace", "raft/plain"][..],
        &["trace", "--hash", "paxos/plain"],
        &["check", "paxos/happy-path"],
        &["check", "--json", "single-round/split-vote"],
        &["list"],
        &["list", "raft"],
        &["preset", "paxos/happy-path"],
        &["figure", "paxos/happy-path"],
        &["link", "paxos/happy-path"],
        &["survey", "paxos/happy-path", "--runs", "3"],
        &["--help"],
        &["--version"],
    ] {
        let output = onto_a_full_disk(task);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(4), "{task:?}: {said}");
        assert!(said.starts_with("the output could not be written: ") && said.contains("make room"), "{task:?}: {said}");
    }
}

#[test]
fn a_reader_that_has_had_enough_is_no_failure() {
    let mut child = Command::new(HEADLESS).args(["trace", "raft/plain"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn bad_input_and_bad_arguments_are_told_with_code_2() {
    for (task, said) in [
        (&["check", "raft/plain?n=99"][..], "n can’t be “99”"),
        (&["trace", "nowhere.txt"], "neither a file that can be read"),
        (&["trace", "--form", "3", "raft/plain"], "there is no form 3: write 1 or 2"),
        (&["list", "rafft"], "there is no algorithm rafft"),
        (&["explode"], "explode"),
    ] {
        let output = headless(task, "");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{task:?}: {told}");
        assert!(told.contains(said), "{task:?}: {told}");
    }
}

#[test]
fn the_trace_has_two_forms_and_says_which() {
    let script = "paxos n=3 latency=10ms";
    let two = lines(&headless(&["trace", "-"], script));
    assert!(two[0].starts_with("{\"k\":\"run\",\"form\":2,"), "{}", two[0]);
    let one = lines(&headless(&["trace", "--form", "1", "-"], script));
    assert!(one[0].starts_with("{\"k\":\"run\",\"protocol\":"), "{}", one[0]);
    let name = |form: &str| lines(&headless(&["trace", "--hash", "--form", form, "-"], script)).remove(0);
    assert!(name("1") != name("2") && name("2").len() == 16);
}

#[test]
fn the_trace_of_a_run_with_long_logs_grows_with_the_run() {
    // Ten times as long, a run has ten times the events, and its logs are ten times as long as well.
    let bytes = |until: u64, form: &str| {
        let script = format!("raft n=5 until={until}s every=1ms");
        headless(&["trace", "--form", form, "-"], &script).stdout.len()
    };
    let (short, long) = (bytes(3, "2"), bytes(30, "2"));
    assert!(long < 12 * short, "{short} bytes, and {long} for ten times the time");
    let (short, long) = (bytes(3, "1"), bytes(30, "1"));
    assert!(long > 30 * short, "form 1 repeats whole logs: {short} and {long}");
}
