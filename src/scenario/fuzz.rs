//! What random bytes are tried on: the claims that hold for every script and every link.

use super::link::{self, Link};
use super::{Card, Problem, Scenario, script};
use crate::words::Lang;

/// Takes bytes for a script and for a link, and asserts that whatever reads can be written and read again, as either, and that
/// whatever does not read is told with a place, in every language. Both the fuzzer and the tests with random texts call this.
///
/// # Panics
/// When a claim does not hold: that is what it is for.
pub fn fuzz_bytes(data: &[u8], cards: &[&'static Card]) {
    let text = String::from_utf8_lossy(data);
    match script::parse(&text, cards) {
        Ok(scenario) => check_scenario(&scenario, cards),
        Err(problem) => check_problem(&problem),
    }
    let opened = link::parse(&text, cards);
    opened.problems.iter().for_each(check_problem);
    assert!(opened.problems.len() <= link::MAX_PROBLEMS, "a link tells of a limited number of problems");
    match opened.link {
        Some(link) => {
            check_link(&link, cards);
            check_scenario(&link.scenario, cards);
        }
        None => assert!(!opened.problems.is_empty(), "a link that does not open says why"),
    }
}

/// A scenario survives the way through a script and through a link, and both ways lead to the same.
fn check_scenario(scenario: &Scenario, cards: &[&'static Card]) {
    let text = script::print(scenario);
    let again = script::parse(&text, cards).unwrap_or_else(|problem| panic!("a printed script must read again: {problem}\n{text}"));
    assert_eq!(&again, scenario, "a printed script must read as the same scenario:\n{text}");
    assert_eq!(script::print(&again), text, "a script must print the same again");
    check_link(&Link::plain(scenario.clone()), cards);
}

/// A link survives printing and reading, and wears only characters that no mailer touches.
fn check_link(link: &Link, cards: &[&'static Card]) {
    let text = link::print(link);
    let again = link::parse(&text, cards);
    assert!(again.problems.is_empty(), "a printed link must read without a problem: {:?}\n{text}", again.problems);
    assert_eq!(again.link.as_ref(), Some(link), "a printed link must read as the same link:\n{text}");
    assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~,:=&/?%#".contains(&b)), "a link must hold safe characters only:\n{text}");
    assert!(text.ends_with(|c: char| c.is_ascii_alphanumeric()), "a link must not end in punctuation:\n{text}");
}

/// A problem has a place and a text in every language, short and without anything that disturbs a page.
fn check_problem(problem: &Problem) {
    assert!(problem.line >= 1 && problem.column >= 1, "a problem must have a place: {problem}");
    for said in Lang::ALL.map(|lang| problem.say(lang)) {
        assert!(!said.is_empty() && said.chars().count() < 2000, "a problem must be said in every language, shortly: {said}");
        assert!(!said.chars().any(char::is_control), "a problem must hold no control character: {said:?}");
    }
}
