//! Whatever anybody writes into a script or a link: it reads and reads back the same, or it is answered with a place and a
//! remedy. Nothing panics.

extern crate synod;

#[path = "support/card.rs"]
mod card;
#[path = "support/random.rs"]
mod random;

use card::CARDS;
use proptest::prelude::*;
use synod::scenario::link::{self, Link};
use synod::scenario::{MAX_LINES, MAX_SCRIPT, fuzz_bytes, script};

/// The links of a corpus that broken ones are made from.
const LINKS: [&str; 5] = [
    "#raft/split-vote?v=1&seed=7&t=1200ms&do=40ms.crash.P2,52ms.drop.P1-P3:2,60ms.partition.P1.P2_P3.P4.P5",
    "#raft/crowd?v=1&break=&inputs=red,-7,blue&cue=40ms.pause.The%20leader%20is%20gone%2E,50ms.Then%2C%20nothing",
    "#raft/plain?v=1&n=7&clients=2&do=0ms.initial.P1.term=8.log=1,1,1,4,5ms.C1.put.x.-5,9ms~3.crash.P2.losing.disk.reaching.P3.P4",
    "#raft/figure?embed=1&controls=0&autoplay=1&loop=1&speed=1/75&theme=dark&lang=fr&panels=diagram,log&editable=0&select=P1-P3:2/1&v=1",
    "https://example.org/synod/?raft/plain&latency=10..20ms&loss=2.5%25&t=5ms&end=2s",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_survives_the_script(scenario in random::scenario()) {
        let text = script::print(&scenario);
        let again = script::parse(&text, &CARDS);
        prop_assert_eq!(again.as_ref().map(script::print), Ok(text.clone()));
        prop_assert!(again == Ok(scenario), "{}", text);
    }

    #[test]
    fn a_scenario_survives_the_link(scenario in random::scenario()) {
        let link = Link::plain(scenario);
        let text = link::print(&link);
        let opened = link::parse(&text, &CARDS);
        prop_assert!(opened.problems.is_empty(), "{:?}\n{}", opened.problems, text);
        prop_assert!(opened.link == Some(link), "{}", text);
    }

    #[test]
    fn a_script_and_a_link_of_one_scenario_read_as_equal(link in random::link()) {
        let by_link = link::parse(&link::print(&link), &CARDS).link.map(|link| link.scenario);
        let by_script = script::parse(&script::print(&link.scenario), &CARDS).ok();
        prop_assert!(by_link.is_some() && by_link == by_script, "{}", script::print(&link.scenario));
    }

    #[test]
    fn a_link_with_preset_and_view_survives(link in random::link()) {
        let text = link::print(&link);
        fuzz_bytes(text.as_bytes(), &CARDS);
        prop_assert!(link::parse(&text, &CARDS).link == Some(link), "{}", text);
    }

    #[test]
    fn a_link_survives_a_program_that_encodes_it_as_a_whole(link in random::link()) {
        let encoded: String = link::print(&link).bytes().map(|b| format!("%{b:02x}")).collect();
        prop_assert!(link::parse(&encoded, &CARDS).link == Some(link), "{}", encoded);
    }

    #[test]
    fn random_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        fuzz_bytes(&bytes, &CARDS);
    }

    #[test]
    fn random_words_of_the_grammar_are_answered(words in proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..40)) {
        fuzz_bytes(words.concat().as_bytes(), &CARDS);
    }

    #[test]
    fn a_damaged_script_is_answered(text in random::scenario().prop_flat_map(|scenario| random::damaged(script::print(&scenario)))) {
        fuzz_bytes(text.as_bytes(), &CARDS);
    }

    #[test]
    fn a_damaged_link_is_answered(text in random::link().prop_flat_map(|link| random::damaged(link::print(&link)))) {
        fuzz_bytes(text.as_bytes(), &CARDS);
    }

    #[test]
    fn a_damaged_link_of_the_corpus_is_answered(text in proptest::sample::select(LINKS.to_vec()).prop_flat_map(|link| random::damaged(link.into()))) {
        fuzz_bytes(text.as_bytes(), &CARDS);
    }
}

/// Pieces that a random text is likelier to get somewhere with than with letters.
const WORDS: [&str; 60] = [
    "raft",
    "paxos",
    "@1",
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "at ",
    "cue ",
    "40ms",
    "12ms~3",
    "0s",
    "n=",
    "3",
    "51",
    "seed=7",
    "clients=2",
    "loss=",
    "5%",
    "break=",
    "forget-votes",
    "proposers=",
    "P1",
    "P2",
    "P9",
    "C1",
    ",",
    ">",
    "#",
    "/2",
    "crash ",
    " losing disk",
    " reaching ",
    "partition ",
    "|",
    "hold ",
    " for ",
    "lie ",
    "split",
    " to ",
    " round ",
    "initial ",
    "term=",
    "-3",
    "put x",
    "\"",
    "pause",
    "Oh.",
    "#raft/",
    "split-vote",
    "?v=1",
    "&",
    "do=",
    "cue=",
    ".",
    "_",
    "-",
    "%20",
    "=",
];

#[test]
fn the_corpus_reads_without_a_problem() {
    for text in LINKS {
        assert_eq!(link::parse(text, &CARDS).problems, [], "{text}");
    }
}

#[test]
fn a_link_is_printed_as_the_design_writes_it() {
    let link = link::parse(LINKS[0], &CARDS).link.expect("the design's own link");
    assert_eq!(link::print(&link), LINKS[0]);
}

#[test]
fn the_longest_texts_are_answered_in_no_time() {
    let n = MAX_SCRIPT;
    let long = [
        "a".repeat(8 * n),
        format!("raft {}", "x=1 ".repeat(n / 5)),
        format!("raft\n{}", "at 9s heal\n".repeat(MAX_LINES + 1)),
        format!("raft\n{}", "at 1s heal\n".repeat(n / 11 - 1)),
        format!("#raft/plain?{}", "a&".repeat(2 * n - 9)),
        format!("#raft/plain?{}", "zz=1&seed=9&".repeat(n / 4)),
        format!("#raft/plain?do={}", "1s.heel,".repeat(n / 4)),
        format!("#raft/plain?do={}", ",".repeat(3 * n)),
        format!("#raft/plain?do=0s.initial.P1.log={}", "1,".repeat(n)),
        format!("#raft/plain?cue={}", "1s.%FF,".repeat(n / 4)),
        format!("#raft/plain?n=51&do={}", format!("1s.partition.P1_{},", (2..52).map(|p| format!("P{p}")).collect::<Vec<_>>().join(".")).repeat(999)),
    ];
    for text in long {
        fuzz_bytes(text.as_bytes(), &CARDS);
    }
}

#[test]
fn printing_may_make_a_long_script_longer_and_it_reads_again() {
    let long = format!("raft\n{}", "at 9s align P1 P2 P3 P4 P5\n".repeat(MAX_LINES));
    let scenario = script::parse(&long, &CARDS).expect("two thousand lines in fewer bytes than there may be");
    assert!(script::print(&scenario).len() > long.len());
    fuzz_bytes(long.as_bytes(), &CARDS);
}
