//! Every message of a script by its remedy: what it tells to write must read.

use super::super::sample::CARDS;
use super::*;
use crate::words::{Lang, Words};

/// A message, a script that brings it up, what it tells to write (a stretch of the message), and the script as mended by that.
type Case = (&'static Words, &'static str, &'static str, &'static str);

/// Several of one message, where it tells several things.
const CASES: &[Case] = &[
    (&messages::ALGORITHM_NEAR, "rafft", "raft", "raft"),
    (&messages::ALGORITHM_NEAR, "raft-like paxos", "paxos", "paxos"),
    (&messages::ALGORITHM_CHOOSE, "zookeeper", "raft, paxos", "raft"),
    (&messages::NO_HEADER, "", "raft, paxos", "paxos"),
    (&messages::NO_VERSION, "raft@9", "version 1", "raft@1"),
    (&messages::BLANKS_IN_SETTING, "raft n = 3", "n=3", "raft n=3"),
    (&messages::BLANKS_IN_SETTING, "raft n =3 seed=2", "n=3", "raft n=3 seed=2"),
    (&messages::BLANKS_IN_SETTING, "raft n= 3", "n=3", "raft n=3"),
    (&messages::NOT_A_SETTING, "raft 5", "n=5", "raft n=5"),
    (&messages::TWICE, "raft n=5 n=5", "once", "raft n=5"),
    (&messages::TWICE, "raft\nat 1s partition P1 | P1", "once", "raft\nat 1s partition P1 | P2"),
    (&messages::NUMBER, "raft n=0", "from 1 to 51", "raft n=1"),
    (&messages::NUMBER, "raft seed=99999999999999999999", "18446744073709551615", "raft seed=18446744073709551615"),
    (&messages::SPAN, "raft until=1h", "3600s", "raft until=3600s"),
    (&messages::SPAN, "raft until=1.5s", "1500ms", "raft until=1500ms"),
    (&messages::SPAN, "raft until=5m", "300s", "raft until=300s"),
    (&messages::SPAN, "raft heartbeat=2", "2ms", "raft heartbeat=2ms"),
    (&messages::SPAN, "raft heartbeat=soon", "5ms", "raft heartbeat=5ms"),
    (&messages::SPAN, "raft until=100h", "up to 86400s", "raft until=86400s"),
    (&messages::RANGE, "raft latency=20..10ms", "10..20ms", "raft latency=10..20ms"),
    (&messages::RANGE, "raft latency=10-20ms", "10..20ms", "raft latency=10..20ms"),
    (&messages::RANGE, "raft latency=0.5..1s", "500ms..1s", "raft latency=500ms..1s"),
    (&messages::RANGE, "raft latency=0.02s", "20ms", "raft latency=20ms"),
    (&messages::RANGE, "raft latency=fast", "10..20ms", "raft latency=10..20ms"),
    (&messages::PERCENT, "raft loss=33.33%", "33.3%", "raft loss=33.3%"),
    (&messages::PERCENT, "raft loss=2,5%", "2.5%", "raft loss=2.5%"),
    (&messages::PERCENT, "raft loss=some", "2.5%", "raft loss=2.5%"),
    (&messages::CHOICE, "raft prevote=yes", "off, on", "raft prevote=on"),
    (&messages::PARTIES, "raft proposers=6", "from 1 to 5", "raft proposers=5"),
    (&messages::PARTIES, "raft n=1 proposers=P1,P1", "P1", "raft n=1 proposers=P1"),
    (&messages::VALUES, "raft inputs=red,,blue", "red,blue,7", "raft inputs=red,blue,7"),
    (&messages::CHECK, "raft heartbeat=200ms", "shorter", "raft heartbeat=20ms"),
    (&messages::LINE_START, "raft\n40ms crash P1", "at 40ms crash P1", "raft\nat 40ms crash P1"),
    (&messages::LINE_START, "raft\ncrash P1", "at 40ms crash P1", "raft\nat 40ms crash P1"),
    (&messages::LINE_START, "raft\nat40ms crash P1", "at 40ms P1 propose x", "raft\nat 40ms P1 propose x"),
    (&messages::LINE_START, "raft n=3\nseed=5", "settings on the first line", "raft n=3 seed=5"),
    (&messages::ENDS_EARLY, "raft\nat 1s crash", "crash P2", "raft\nat 1s crash P2"),
    (&messages::ENDS_EARLY, "raft n=1\nat 1s crash", "crash P1", "raft n=1\nat 1s crash P1"),
    (&messages::ENDS_EARLY, "raft\nat 1s timeout P2", "timeout P2 Election", "raft\nat 1s timeout P2 Election"),
    (&messages::ENDS_EARLY, "raft\nat 1s lie P2", "lie P4 split to P2 round 1", "raft\nat 1s lie P4 split to P2 round 1"),
    (&messages::ENDS_EARLY, "raft\nat 0s initial P2", "initial P1 term=1", "raft\nat 0s initial P1 term=1"),
    (&messages::ENDS_EARLY, "raft\nat 1s crash P2 losing", "crash P2 losing disk reaching P1", "raft\nat 1s crash P2 losing disk reaching P1"),
    (&messages::ENDS_EARLY, "raft n=2\nat 1s cut", "cut P1>P2", "raft n=2\nat 1s cut P1>P2"),
    (&messages::ENDS_EARLY, "raft\nat 1s hold P1>P2#1", "hold P1>P3#2 for 30ms", "raft\nat 1s hold P1>P3#2 for 30ms"),
    (&messages::ENDS_EARLY, "raft clients=1\nat 1s C1 put x", "C1 put x 5", "raft clients=1\nat 1s C1 put x 5"),
    (&messages::ENDS_EARLY, "raft\nat", "at 40ms crash P2", "raft\nat 40ms crash P2"),
    (&messages::ENDS_EARLY, "raft\ncue", "cue at 40ms pause \"The leader is gone.\"", "raft\ncue at 40ms pause \"The leader is gone.\""),
    (&messages::NOT_EXPECTED, "raft\nat 1s heal P1", "heal", "raft\nat 1s heal"),
    (&messages::NOT_EXPECTED, "raft\nat 1s slow P2 to 3", "slow P2 by 3", "raft\nat 1s slow P2 by 3"),
    (&messages::NOT_AN_ACT, "raft\nat 1s explode", "crash, recover", "raft\nat 1s crash P2"),
    (&messages::NOT_AN_ACT, "raft\nat 1s explode", "P1 propose x", "raft\nat 1s P1 propose x"),
    (&messages::NOT_AN_ACT, "raft\nat 1s explode", "begins with cue", "raft\ncue at 1s \"Explode!\""),
    (&messages::NOT_AN_ACT_NEAR, "raft\nat 1s crahs P1", "crash", "raft\nat 1s crash P1"),
    (&messages::NOBODY_IS_ASKED, "raft\nat 10ms propose red", "P1 propose red", "raft\nat 10ms P1 propose red"),
    (&messages::NOBODY_IS_ASKED, "raft\nat 10ms propos", "P1 propose x", "raft\nat 10ms P1 propose x"),
    (&messages::NOBODY_IS_ASKED, "raft clients=1\nat 10ms put x 7", "C1 put x 7", "raft clients=1\nat 10ms C1 put x 7"),
    (&messages::NO_CLIENT_TO_ASK, "raft\nat 10ms put x 7", "clients=1", "raft clients=1\nat 10ms C1 put x 7"),
    (&messages::NO_CLIENT_TO_ASK, "raft\nat 10ms P1 put x 7", "C1 put x 7", "raft clients=1\nat 10ms C1 put x 7"),
    (&messages::CUE_BEGINS_ITS_LINE, "raft\nat 10ms cue \"hi\"", "cue at 10ms \"hi\"", "raft\ncue at 10ms \"hi\""),
    (
        &messages::CUE_BEGINS_ITS_LINE,
        "raft\nat 10ms cue hi",
        "cue at 40ms pause \"The leader is gone.\"",
        "raft\ncue at 40ms pause \"The leader is gone.\"",
    ),
    (&messages::MOMENT, "raft\nat 40 heal", "40ms", "raft\nat 40ms heal"),
    (&messages::MOMENT, "raft\nat 1.5s heal", "1500ms", "raft\nat 1500ms heal"),
    (&messages::MOMENT, "raft\nat noon heal", "40ms", "raft\nat 40ms heal"),
    (&messages::MOMENT, "raft\nat 1s hold P1>P2#1 for 1min", "60s", "raft\nat 1s hold P1>P2#1 for 60s"),
    (&messages::AFTER, "raft\nat 4s~x heal", "~ write a whole number", "raft\nat 4s~2 heal"),
    (&messages::NO_PROCESS, "raft\nat 1s crash P6", "P1 to P5", "raft\nat 1s crash P5"),
    (&messages::NO_CLIENT, "raft clients=2\nat 1s crash C3", "C1 to C2", "raft clients=2\nat 1s crash C2"),
    (&messages::NO_CLIENTS, "raft\nat 1s crash C3", "clients=3", "raft clients=3\nat 1s crash C3"),
    (&messages::NO_CLIENTS, "raft\nat 1s crash C3", "P1 to P5", "raft\nat 1s crash P5"),
    (&messages::NOT_A_PROCESS, "raft\nat 1s crash leader", "P1 to P5", "raft\nat 1s crash P5"),
    (&messages::NOT_A_PROCESS, "raft\nat 1s p1 propose red", "P1 to P5", "raft\nat 1s P1 propose red"),
    (&messages::NOT_SO_ARROW, "raft\nat 1s drop P1->P2#1", "P1>P2#1", "raft\nat 1s drop P1>P2#1"),
    (&messages::NOT_SO_ARROW, "raft\nat 1s cut P1→P2", "P1>P2", "raft\nat 1s cut P1>P2"),
    (&messages::COMMAS, "raft\nat 1s partition P1,P2 | P3", "P1 P2", "raft\nat 1s partition P1 P2 | P3"),
    (&messages::COMMAS, "raft\nat 1s partition P1,P2|P3", "P1 P2", "raft\nat 1s partition P1 P2|P3"),
    (&messages::COMMAS, "raft\nat 1s align P1, P2", "P1", "raft\nat 1s align P1 P2"),
    (&messages::COMMAS, "raft\nat 1s crash P1 reaching P2,P3", "P2 P3", "raft\nat 1s crash P1 reaching P2 P3"),
    (&messages::NOT_A_LINK, "raft\nat 1s cut P1", "P1>P3", "raft\nat 1s cut P1>P3"),
    (&messages::NOT_A_MESSAGE, "raft\nat 1s drop P1>P3", "P1>P3#2", "raft\nat 1s drop P1>P3#2"),
    (&messages::NOT_A_COPY, "raft\nat 1s drop P1>P3#2/0", "P1>P3#2/1", "raft\nat 1s drop P1>P3#2/1"),
    (&messages::FEW_GROUPS, "raft\nat 1s partition P1 P2", "partition P1 P2 | P3 P4 P5", "raft\nat 1s partition P1 P2 | P3 P4 P5"),
    (&messages::FEW_GROUPS, "raft n=2\nat 1s partition P1", "partition P1 | P2", "raft n=2\nat 1s partition P1 | P2"),
    (&messages::ALONE, "raft n=1\nat 1s partition P1", "n=2", "raft n=2\nat 1s partition P1 | P2"),
    (&messages::NOT_A_VALUE, "raft\nat 1s P1 propose x9", "an integer or a word", "raft\nat 1s P1 propose x"),
    (&messages::NUMBER_OTHERWISE, "raft\nat 1s P1 propose 007", "7", "raft\nat 1s P1 propose 7"),
    (&messages::NUMBER_OTHERWISE, "raft\nat 1s P1 propose +5", "5", "raft\nat 1s P1 propose 5"),
    (&messages::NUMBER_OTHERWISE, "raft inputs=red,-0", "write 0", "raft inputs=red,0"),
    (&messages::LARGE_NUMBER, "raft\nat 1s P1 propose 99999999999999999999", "9223372036854775807", "raft\nat 1s P1 propose 9223372036854775807"),
    (&messages::LARGE_NUMBER, "raft\nat 1s P1 propose -99999999999999999999", "-9223372036854775808", "raft\nat 1s P1 propose -9223372036854775808"),
    (&messages::NOT_A_STATE, "raft\nat 0s initial P1 term", "term=8", "raft\nat 0s initial P1 term=8"),
    (&messages::NOT_FOR_CLIENTS, "raft clients=1\nat 1s C1 elect", "P1", "raft clients=1\nat 1s P1 elect"),
    (&messages::NOT_FOR_PROCESSES, "raft clients=1\nat 1s P1 submit x", "C1", "raft clients=1\nat 1s C1 submit x"),
    (&messages::OPEN_QUOTE, "raft\ncue at 1s \"Oh.", "close it with \"", "raft\ncue at 1s \"Oh.\""),
    (&messages::NO_QUOTE, "raft\ncue at 1s Oh.", "\"The leader is gone.\"", "raft\ncue at 40ms pause \"The leader is gone.\""),
    (&messages::EMPTY_SENTENCE, "raft\ncue at 1s \" \"", "what is to be said", "raft\ncue at 1s \"Oh.\""),
    (&messages::EMPTY_SENTENCE, "raft\ncue at 1s \" \"", "take the cue out", "raft"),
    (&messages::BAD_SENTENCE, "raft\ncue at 1s \"a\tb\"", "take it out", "raft\ncue at 1s \"ab\""),
    (&messages::BAD_NAME, "raft\ncue at 1s \"Oh.\" show LOGS", "show diagram logs", "raft\ncue at 1s \"Oh.\" show diagram logs"),
    (&messages::UNKNOWN_NEAR, "raft eleciton=1..2s", "election", "raft election=1..2s"),
    (&messages::UNKNOWN_NEAR, "raft\nat 1s timeout P1 election", "Election", "raft\nat 1s timeout P1 Election"),
    (&messages::UNKNOWN_CHOOSE, "raft clients=1\nat 1s C1 set x 5", "put", "raft clients=1\nat 1s C1 put x 5"),
    (&messages::UNKNOWN_CHOOSE, "raft clients=1\nat 1s C1 delete x", "put", "raft clients=1\nat 1s C1 put x 5"),
    (&messages::UNKNOWN_CHOOSE, "raft clients=1\nat 1s C1 read x", "propose, submit, put, get", "raft clients=1\nat 1s C1 get x"),
    (&messages::UNKNOWN_CHOOSE, "raft\nat 1s lie P1 always", "split, two-faced", "raft\nat 1s lie P1 split"),
    (&messages::UNKNOWN_NONE, "paxos break=any", "leave it out", "paxos break="),
];

/// Those whose remedy is a length, a word in another message, or the same for any text.
const ELSEWHERE: [&str; 9] = ["TOO_LONG", "TOO_MANY", "LONG_SENTENCE", "THE_SETTING", "THE_RULE", "THE_TIMER", "THE_WAY", "THE_COMMAND", "THE_STATE"];

#[test]
fn what_a_message_tells_to_write_can_be_read() {
    for (words, wrong, told, mended) in CASES {
        let problem = parse(wrong, &CARDS).expect_err(wrong);
        assert!(problem.is(words), "“{wrong}” is answered with “{problem}”");
        for lang in [Lang::English, Lang::Spanish, Lang::French] {
            problem.say(lang);
        }
        assert!(problem.to_string().contains(told), "“{told}” is not in “{problem}”");
        parse(mended, &CARDS).unwrap_or_else(|again| panic!("“{problem}”, and yet “{mended}” is answered with “{again}”"));
    }
}

#[test]
fn every_message_is_tried() {
    let all = include_str!("messages.rs").lines().filter_map(|line| line.strip_prefix("pub static ")?.split(':').next());
    let is_tried = |name: &&str| include_str!("remedies.rs").contains(&format!("&messages::{name},"));
    let untried: Vec<&str> = all.filter(|name| !ELSEWHERE.contains(name) && !is_tried(name)).collect();
    assert_eq!(untried, Vec::<&str>::new());
}

#[test]
fn a_message_goes_by_the_line_whatever_ends_it() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["# three servers", "raft n=3", "", "at 5ms heal", "at 6ms crash P9"].join(end);
        assert!(parse(&text, &CARDS).expect_err("there is no P9").to_string().starts_with("line 5, column 14: "), "{end:?}");
    }
    assert_eq!(lines_of("a\r\rb\r\nc\n").collect::<Vec<_>>(), ["a", "", "b", "c", ""]);
}
