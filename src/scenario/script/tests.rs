//! What a script says, what is said of its mistakes, and that printing gives back what was read.

use super::super::sample::{CARDS, RAFT};
use super::*;
use crate::base::{ProcessId, Time, Value};
use crate::scenario::{Act, Command, Disk, Intervention, MAX_CUE_TEXT, Moment};
use crate::words::Lang;

/// What is said of a mistake, in English.
fn mistake(text: &str) -> String {
    parse(text, &CARDS).expect_err(text).to_string()
}

/// What is printed of a script.
fn printed(text: &str) -> String {
    print(&parse(text, &CARDS).unwrap_or_else(|problem| panic!("{text}: {problem}")))
}

/// The intervention of one line, for five processes and two clients.
fn act(line: &str) -> Intervention {
    let text = format!("raft clients=2\nat 0ms {line}");
    parse(&text, &CARDS).unwrap_or_else(|problem| panic!("{line}: {problem}")).lines.remove(0).what
}

/// What is said of one line, for five processes and two clients; the line begins in column 8.
fn mistake_in(line: &str) -> String {
    mistake(&format!("raft clients=2\nat 0ms {line}"))
}

#[test]
fn the_script_of_the_design_reads_and_prints() {
    let text = "raft n=5 seed=7 latency=10..20ms loss=5% clients=1 election=150..300ms      # algorithm, then settings\n\
        at 12ms  C1 put x 5\n\
        at 40ms  crash P2\n\
        at 41ms  partition P1 P2 | P3 P4 P5\n\
        at 52ms  drop P1>P3#2                                              # the 2nd message from P1 to P3\n\
        at 60ms  hold P3>P1#1 for 30ms\n\
        at 70ms  lie P4 split\n\
        at 90ms  heal\n\
        cue at 40ms pause \"The leader is gone.\"\n";
    let canonical = "raft@1 seed=7 loss=5% clients=1\n\
        at 12ms  C1 put x 5\n\
        at 40ms  crash P2\n\
        at 41ms  partition P1 P2 | P3 P4 P5\n\
        at 52ms  drop P1>P3#2\n\
        at 60ms  hold P3>P1#1 for 30ms\n\
        at 70ms  lie P4 split\n\
        at 90ms  heal\n\
        cue at 40ms pause \"The leader is gone.\"\n";
    assert_eq!(printed(text), canonical);
    assert_eq!(printed(canonical), canonical);
}

#[test]
fn every_intervention_prints_as_it_reads() {
    for line in [
        "crash P2",
        "crash P2 losing disk",
        "crash P2 reaching P3 P4",
        "crash P2 losing disk reaching P4 P3",
        "crash P2 reaching",
        "recover P2",
        "pause P2",
        "resume C1",
        "slow P2 by 3",
        "timeout P2 Election",
        "align",
        "align P3 P2",
        "spread",
        "cut P1>C2",
        "mend P1>P3",
        "partition P1 P2 | P3 C1",
        "heal",
        "drop P1>P3#2/1",
        "drop P1>P3#2/255",
        "hold P3>P1#1 for 1500us",
        "deliver P1>P1#4000000000",
        "duplicate C1>P3#2",
        "lie P4 two-faced",
        "lie P4 split to P2 round 1",
        "initial P1 term=8 log=1,1,1,4",
        "P5 propose -3",
        "C1 put x 5",
        "C2 get x",
        "P2 elect",
    ] {
        assert_eq!(print_act(&act(line), RAFT_WITH_CLIENTS), line);
    }
}

const RAFT_WITH_CLIENTS: crate::base::Roster = crate::base::Roster { processes: 5, clients: 2 };

#[test]
fn a_crash_takes_its_circumstances_in_either_order() {
    let reaching = Some(vec![ProcessId::numbered(3), ProcessId::numbered(4)]);
    let crash = Intervention::Process(ProcessId::numbered(2), Act::Crash { disk: Disk::Lost, reaching });
    assert_eq!(act("crash P2 losing disk reaching P3 P4"), crash);
    assert_eq!(act("crash P2 reaching P3 P4 losing disk"), crash);
}

#[test]
fn a_lie_takes_receiver_and_round_in_either_order() {
    assert_eq!(act("lie P4 split round 2 to P1"), act("lie P4 split to P1 round 2"));
}

#[test]
fn groups_need_no_blanks_around_their_bar() {
    assert_eq!(act("partition P1 P2|P3 |P4"), act("partition P1 P2 | P3 | P4"));
}

#[test]
fn a_command_knows_its_client_and_its_arguments() {
    let put = Command::Put(Value::word("x"), Value::Number(5));
    assert_eq!(act("C1 put x 5"), Intervention::Process(ProcessId::numbered(6), Act::Command(put)));
}

#[test]
fn windows_files_blank_lines_comments_and_a_byte_order_mark_are_welcome() {
    let text = "\u{feff}# what this shows\r\n\r\n  raft n=3\r\n\t# nothing yet\r\nat 5ms heal # and now?\r\n";
    assert_eq!(printed(text), "raft@1 n=3\nat 5ms  heal\n");
}

#[test]
fn blanks_that_were_copied_from_a_page_are_blanks() {
    assert_eq!(printed("raft\u{a0}n=3\nat\u{a0}5ms\u{2003}heal"), "raft@1 n=3\nat 5ms  heal\n");
}

#[test]
fn lines_are_put_in_the_order_of_their_moments_and_keep_theirs_within_one() {
    let text = "raft\nat 9ms heal\nat 5ms~2 spread\nat 5ms heal\nat 5ms~0 spread\ncue at 2s \"b\"\ncue at 1s \"a\"\ncue at 1s pause \"a\"";
    let ordered = "raft@1\nat 5ms  heal\nat 5ms  spread\nat 5ms~2  spread\nat 9ms  heal\ncue at 1s \"a\"\ncue at 1s pause \"a\"\ncue at 2s \"b\"\n";
    assert_eq!(printed(text), ordered);
}

#[test]
fn a_moment_may_stand_behind_events_of_its_instant() {
    let scenario = parse("raft\nat 12ms~3 heal", &CARDS).expect("a line");
    assert_eq!(scenario.lines[0].at, Moment { time: Time::millis(12), after: 3 });
}

#[test]
fn settings_are_written_only_where_they_differ_and_the_version_always() {
    assert_eq!(printed("raft n=5 seed=1 proposers=2 bias=2.5% palette=red,blue"), "raft@1\n");
    assert_eq!(printed("raft bias=0.5 palette= proposers=P3,P1"), "raft@1 bias=0.5% proposers=P3,P1 palette=\n");
}

#[test]
fn broken_rules_are_written_in_the_order_of_the_card() {
    assert_eq!(printed("raft break=skip-adoption,forget-votes"), "raft@1 break=forget-votes,skip-adoption\n");
    assert_eq!(printed("raft break="), "raft@1\n");
}

#[test]
fn a_script_without_version_takes_the_newest() {
    assert_eq!(printed("paxos"), "paxos@2\n");
    assert_eq!(printed("paxos@1 n=3"), "paxos@1 n=3\n");
}

#[test]
fn a_default_that_needs_more_processes_than_there_are_shrinks() {
    assert_eq!(printed("raft n=1"), "raft@1 n=1 proposers=1\n");
}

#[test]
fn n_may_stand_behind_the_processes_it_allows() {
    assert_eq!(printed("raft proposers=P9 n=9"), "raft@1 n=9 proposers=P9\n");
}

#[test]
fn a_sentence_may_hold_what_is_a_comment_elsewhere() {
    let text = "raft@1\ncue at 40ms \"Mind the # sign, s’il vous plaît; pause\"\n";
    assert_eq!(printed(text), text);
}

#[test]
fn a_process_that_is_not_there_is_named_with_the_remedy() {
    let problem = parse("raft n=5\n\nat 12ms  P9 propose red", &CARDS).expect_err("there is no P9");
    assert_eq!(problem.say(Lang::English), "line 3, column 10: there is no P9 (n=5); name a process from P1 to P5");
    assert_eq!(problem.say(Lang::Spanish), "línea 3, columna 10: no hay ningún P9 (n=5); nombre un proceso de P1 a P5");
    assert_eq!(problem.say(Lang::French), "ligne 3, colonne 10\u{a0}: il n’y a pas de P9 (n=5)\u{a0}; nommez un processus de P1 à P5");
}

#[test]
fn a_process_beyond_n_is_found_in_every_place() {
    for (line, column) in [
        ("crash P6", 14),
        ("crash P2 reaching P1 P6", 29),
        ("cut P1>P6", 15),
        ("drop P6>P1#1", 13),
        ("partition P1|P6 P2", 21),
        ("align P1 P6", 17),
        ("lie P1 split to P6", 24),
    ] {
        assert_eq!(mistake_in(line), format!("line 2, column {column}: there is no P6 (n=5); name a process from P1 to P5"), "{line}");
    }
    assert_eq!(mistake("raft proposers=P1,P9"), "line 1, column 19: there is no P9 (n=5); name a process from P1 to P5");
    assert_eq!(mistake("raft proposers=P1,P99 n=7"), "line 1, column 19: there is no P99 (n=7); name a process from P1 to P7");
}

#[test]
fn a_client_that_is_not_there_is_named_with_the_remedy() {
    assert_eq!(mistake_in("C3 get x"), "line 2, column 8: there is no C3 (clients=2); name a client from C1 to C2");
    assert_eq!(
        mistake("raft\nat 0s C1 get x"),
        "line 2, column 7: there is no C1 (clients=0); add clients=1 to the settings, or name a process from P1 to P5"
    );
}

#[test]
fn an_unknown_algorithm_is_told_with_the_nearest() {
    assert_eq!(mistake("# hm\n rafft n=5"), "line 2, column 2: there is no algorithm “rafft”; did you mean raft?");
    assert_eq!(mistake("at 5ms heal"), "line 1, column 1: there is no algorithm “at”; begin with one of raft, paxos");
    assert_eq!(mistake(" \n\n"), "line 1, column 1: the text is empty; begin with an algorithm: raft, paxos");
}

#[test]
fn an_unknown_version_is_told_with_the_newest() {
    for (text, said) in [("raft@9", "9"), ("raft@", ""), ("raft@one", "one")] {
        assert_eq!(mistake(text), format!("line 1, column 6: raft has no version “{said}” here; write version 1"));
    }
}

#[test]
fn an_unknown_setting_is_told_with_the_nearest() {
    assert_eq!(mistake("raft n=5 eleciton=1..2ms"), "line 1, column 10: raft has no setting “eleciton”; did you mean election?");
    let all =
        "n, seed, latency, loss, duplicate, until, clients, election, heartbeat, prevote, tries, bias, proposers, standby, inputs, palette, break";
    assert_eq!(mistake("raft quorum=3"), format!("line 1, column 6: raft has no setting “quorum”; choose one of {all}"));
    assert_eq!(mistake("raft 5"), "line 1, column 6: “5” is not a setting; write it like n=5");
    assert_eq!(mistake("raft \"n=5\""), "line 1, column 6: “n=5” is not a setting; write it like n=5");
}

#[test]
fn a_setting_out_of_its_bounds_is_told_with_the_bounds() {
    for (setting, remedy) in [
        ("n=0", "a whole number from 1 to 51"),
        ("n=+3", "a whole number from 1 to 51"),
        ("clients=10", "a whole number from 0 to 9"),
        ("seed=-1", "a whole number from 0 to 18446744073709551615"),
        ("heartbeat=2s", "a whole number with us, ms or s, such as 5ms, up to 1s"),
        ("heartbeat=x", "a whole number with us, ms or s, such as 5ms, up to 1s"),
        ("latency=20..10ms", "whole numbers with us, ms or s, the shorter time first, such as 10..20ms, up to 10s"),
        ("loss=101%", "a share from 0% to 100% with one decimal at most, such as 2.5%"),
        ("loss=2.05%", "a share from 0% to 100% with one decimal at most, such as 2%"),
        ("prevote=yes", "one of off, on"),
        ("proposers=0", "a number from 1 to 5, or names such as P1 between commas, each once"),
        ("proposers=6", "a number from 1 to 5, or names such as P1 between commas, each once"),
        ("proposers=P1,P1", "a number from 1 to 5, or names such as P1 between commas, each once"),
        ("proposers=C1", "a number from 1 to 5, or names such as P1 between commas, each once"),
        ("inputs=red,,blue", "up to 51 integers or words of up to 12 letters, such as red,blue,7"),
    ] {
        let (name, value) = setting.split_once('=').expect("a setting");
        let column = 6 + name.len() + 1;
        assert_eq!(mistake(&format!("raft {setting}")), format!("line 1, column {column}: {name} can’t be “{value}”; write {remedy}"));
    }
}

#[test]
fn a_setting_that_is_given_twice_is_told() {
    assert_eq!(mistake("raft n=5 seed=1 n=5"), "line 1, column 17: n is given twice; give it once");
    assert_eq!(mistake("raft break=forget-votes,forget-votes"), "line 1, column 25: forget-votes is given twice; give it once");
}

#[test]
fn settings_that_do_not_go_together_are_told_in_the_words_of_the_card() {
    let problem = parse("raft n=3 heartbeat=200ms seed=5", &CARDS).expect_err("a slow heartbeat");
    assert_eq!(problem.to_string(), "line 1, column 10: heartbeat does not fit: it must be shorter than the shortest election");
    assert_eq!(problem.reason(Lang::Spanish), "heartbeat no es compatible: debe ser más corto");
    assert_eq!(mistake("raft election=10..20ms"), "line 1, column 6: heartbeat does not fit: it must be shorter than the shortest election");
}

#[test]
fn an_unknown_rule_timer_lie_command_or_state_is_told_with_what_there_is() {
    assert_eq!(mistake("raft break=forget-vote"), "line 1, column 12: raft has no rule “forget-vote”; did you mean forget-votes?");
    assert_eq!(mistake("paxos break=any"), "line 1, column 13: paxos has no rule “any”, nor any other; leave it out");
    assert_eq!(mistake_in("timeout P1 election"), "line 2, column 19: raft has no timer “election”; did you mean Election?");
    assert_eq!(mistake_in("lie P1 always"), "line 2, column 15: raft has no way of lying “always”; choose one of split, two-faced");
    assert_eq!(mistake_in("P1 proposes red"), "line 2, column 11: raft has no command “proposes”; did you mean propose?");
    assert_eq!(mistake_in("initial P1 index=5"), "line 2, column 19: raft has no starting state “index”; choose one of term, log, voted_for");
    assert_eq!(mistake("paxos\nat 0s P1 elect"), "line 2, column 10: paxos has no command “elect”, nor any other; leave it out");
}

#[test]
fn a_word_that_means_nothing_is_told_with_the_nearest() {
    assert_eq!(mistake_in("crahs P1"), "line 2, column 8: nothing is called “crahs”; did you mean crash?");
    assert_eq!(mistake_in("propose red"), "line 2, column 8: “propose” is asked of somebody; write it like “P1 propose red”");
    assert!(mistake_in("explode").starts_with("line 2, column 8: nothing is called “explode”; write one of crash, recover, "));
    assert!(
        mistake("raft\nseed=3")
            .starts_with("line 2, column 1: a line can’t begin with “seed=3”; write it like “at 40ms P1 propose x”, and put settings")
    );
}

#[test]
fn a_line_that_ends_early_says_what_it_should_look_like() {
    for (line, column, form) in [
        ("crash", 13, "crash P2"),
        ("crash P2 losing", 23, "crash P2 losing disk reaching P1"),
        ("slow P2", 15, "slow P2 by 3"),
        ("hold P1>P2#1 for", 24, "hold P1>P3#2 for 30ms"),
        ("C1", 10, "C1 propose x"),
        ("C1 put x", 16, "C1 put x 5"),
        ("", 7, "at 40ms crash P2"),
    ] {
        assert_eq!(mistake_in(line), format!("line 2, column {column}: something is missing here; write it like “{form}”"), "{line}");
    }
}

#[test]
fn a_word_too_many_is_told_with_what_the_line_should_look_like() {
    for (line, column, word, form) in [
        ("heal P1", 13, "P1", "heal"),
        ("recover P2 P3", 19, "P3", "recover P2"),
        ("crash P2 gently", 17, "gently", "crash P2 losing disk reaching P1"),
        ("C1 get x y", 17, "y", "C1 get x"),
        ("slow P2 to 3", 16, "to", "slow P2 by 3"),
        ("crash \"P2\"", 14, "P2", "crash P2"),
    ] {
        assert_eq!(mistake_in(line), format!("line 2, column {column}: “{word}” does not belong here; write it like “{form}”"), "{line}");
    }
}

#[test]
fn moments_lengths_and_numbers_are_told_with_examples() {
    let remedy = |example: &str| format!("is not a time; write a whole number with us, ms or s, such as {example}, up to 86400s");
    assert_eq!(mistake("raft\nat 40 heal"), format!("line 2, column 4: “40” {}", remedy("40ms")));
    assert_eq!(mistake("raft\nat 1.5s heal"), format!("line 2, column 4: “1.5s” {}", remedy("1500ms")));
    assert_eq!(mistake("raft\nat 86401s heal"), format!("line 2, column 4: “86401s” {}", remedy("40ms")));
    assert_eq!(mistake("raft\nat 4s~x heal"), "line 2, column 7: “x” does not count events; behind ~ write a whole number, such as 40ms~2");
    assert_eq!(mistake_in("slow P2 by 0"), "line 2, column 19: by can’t be “0”; write a whole number from 1 to 1000");
    assert_eq!(mistake_in("lie P2 split round x"), "line 2, column 27: round can’t be “x”; write a whole number from 1 to 4294967295");
}

#[test]
fn links_and_messages_are_told_with_examples() {
    let remedy = "write it like P1>P3#2, the second from P1 to P3";
    assert_eq!(mistake_in("cut P1"), "line 2, column 12: “P1” is not a link between two processes; write it like P1>P3");
    for name in ["P1>P3", "P1", "P1>P3#0", "P1>P3#x", "P1#2", "P1>P3#4294967296"] {
        assert_eq!(mistake_in(&format!("drop {name}")), format!("line 2, column 13: “{name}” is not a message; {remedy}"));
    }
    assert_eq!(mistake_in("drop P1>P3#2/0"), "line 2, column 21: “0” is not a copy; behind / write a whole number from 1 to 255, such as P1>P3#2/1");
    assert_eq!(mistake_in("crash leader"), "line 2, column 14: “leader” is not a process; name one from P1 to P5");
}

#[test]
fn a_partition_has_two_groups_and_nobody_twice() {
    for line in ["partition", "partition P1 P2", "partition P1 |", "partition P1 || P2"] {
        assert!(mistake_in(line).ends_with("a partition needs two groups or more; write it like “partition P1 P2 | P3 P4 P5”"), "{line}");
    }
    assert_eq!(mistake_in("partition P1 P2 | P1"), "line 2, column 26: P1 is given twice; give it once");
    assert_eq!(mistake_in("crash P1 reaching P2 P2"), "line 2, column 29: P2 is given twice; give it once");
}

#[test]
fn a_command_is_for_those_who_take_it() {
    assert_eq!(mistake_in("C1 elect"), "line 2, column 8: a client such as C1 can’t be asked for “elect”; ask a process, such as P1");
    assert_eq!(mistake_in("P1 submit x"), "line 2, column 8: a process such as P1 can’t be asked for “submit”; ask a client, such as C1");
    let value = "an integer or a word of up to 12 letters";
    assert_eq!(mistake_in("C1 submit x9"), format!("line 2, column 18: “x9” is not a value; write {value}"));
}

#[test]
fn a_starting_state_is_plain() {
    let remedy = "write it like term=8 with letters, digits, commas, colons and hyphens";
    for state in ["term", "term=", "term=8.5", "log=é"] {
        assert_eq!(mistake_in(&format!("initial P1 {state}")), format!("line 2, column 19: “{state}” is not a starting state; {remedy}"));
    }
    assert_eq!(mistake_in("initial P1 term=8 term=9"), "line 2, column 26: term is given twice; give it once");
}

#[test]
fn a_sentence_is_one_line_between_straight_quotation_marks() {
    let cue = |rest: &str| mistake(&format!("raft\ncue at 40ms {rest}"));
    let form = "cue at 40ms pause \"The leader is gone.\"";
    assert_eq!(
        cue("“Oh.”"),
        format!("line 2, column 13: ““Oh.”” is not in quotation marks; write the sentence between straight ones, like “{form}”")
    );
    assert_eq!(cue("\"Oh."), "line 2, column 13: the sentence does not end; close it with \" on the same line");
    assert_eq!(cue("\" \""), "line 2, column 13: the sentence is empty; write what is to be said, or take the cue out");
    assert_eq!(cue("\"a\tb\""), "line 2, column 14: the sentence holds \" or a control character; take it out");
    assert_eq!(cue(&format!("\"{}\"", "é".repeat(MAX_CUE_TEXT + 1))), "line 2, column 13: the sentence is too long; say it in 280 characters");
    assert_eq!(cue(""), format!("line 2, column 12: something is missing here; write it like “{form}”"));
    assert_eq!(cue("\"a\" \"b\""), format!("line 2, column 17: “b” does not belong here; write it like “{form}”"));
    assert_eq!(mistake("raft\ncue 40ms \"a\""), format!("line 2, column 5: “40ms” does not belong here; write it like “{form}”"));
}

#[test]
fn a_script_has_a_longest_length_and_a_largest_number_of_lines() {
    let long = format!("raft\n{}", "# é\n".repeat(MAX_SCRIPT / 5));
    assert_eq!(mistake(&long), format!("line {}, column 2: the text is too long; keep it under 65536 bytes", MAX_SCRIPT / 5 + 1));
    let many = format!("raft\n{}", "at 1s heal\n".repeat(MAX_LINES + 1));
    assert_eq!(mistake(&many), "line 2002, column 1: there are too many lines of this kind; keep to 2000 at most");
    let talkative = format!("raft\n{}", "cue at 1s \"a\"\n".repeat(MAX_CUES + 1));
    assert_eq!(mistake(&talkative), "line 202, column 1: there are too many lines of this kind; keep to 200 at most");
}

#[test]
fn what_reads_can_be_read_again_even_if_printing_makes_it_longer() {
    // A blank more in each of two thousand lines: what just fits as it stands no longer fits as it is printed.
    let line = "at 9s align P1 P2 P3 P4 P5 P6 P7\n";
    let tight = format!("raft n=51\n{}", line.repeat(MAX_SCRIPT / line.len()));
    assert!(tight.len() < MAX_SCRIPT);
    assert!(mistake(&tight).contains("the text is too long"));
}

#[test]
fn hostile_text_is_repeated_cut_and_harmless() {
    let said = mistake(&format!("raft\n\u{1b}[31m{}", "x".repeat(5000)));
    assert!(said.starts_with(&format!("line 2, column 1: a line can’t begin with “\u{fffd}[31m{}…”", "x".repeat(35))), "{said}");
}

#[test]
fn the_presets_of_the_test_algorithm_read() {
    for preset in RAFT.presets {
        let scenario = parse(preset.script, &[&RAFT]).unwrap_or_else(|problem| panic!("{}: {problem}", preset.id));
        assert!(!scenario.lines.is_empty());
    }
}
