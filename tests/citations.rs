//! What the tests cite stands in `docs/rules`, and what stands there is held by some test.

#[path = "support/sources.rs"]
mod sources;

use sources::read;
use std::collections::{BTreeMap, BTreeSet};

/// A number of a rule: letters of its algorithm, then digits.
type Number = String;

/// The numbers that begin list items of the rules, each with the file where it stands.
fn numbered() -> BTreeMap<Number, Vec<String>> {
    let mut rules: BTreeMap<Number, Vec<String>> = BTreeMap::new();
    for source in read("docs/rules", "md") {
        for line in source.text.lines() {
            if let Some(number) = line.strip_prefix("- **").and_then(|rest| rest.split("** ").next()) {
                rules.entry(number.to_owned()).or_default().push(source.path.display().to_string());
            }
        }
    }
    rules
}

/// The letters with which a number begins, where what follows are digits alone.
fn letters(word: &str) -> Option<&str> {
    let digits = word.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, rest) = word.split_at(digits);
    let is_number = !letters.is_empty() && letters.chars().all(|letter| letter.is_ascii_uppercase()) && rest.chars().all(|c| c.is_ascii_digit());
    is_number.then_some(letters)
}

/// The words of the comments of a line, as a number is one.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let comment = line.split_once("//").map_or("", |(_, comment)| comment);
    comment.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Every number that a comment of the tests names, with the places.
fn cited() -> BTreeMap<Number, Vec<String>> {
    let known: BTreeSet<String> = numbered().keys().filter_map(|number| letters(number)).map(str::to_owned).collect();
    let mut cited: BTreeMap<Number, Vec<String>> = BTreeMap::new();
    for source in read("tests", "rs") {
        for (place, line) in source.text.lines().enumerate() {
            for word in words(line).filter(|word| letters(word).is_some_and(|letters| known.contains(letters))) {
                cited.entry(word.to_owned()).or_default().push(source.place(place + 1));
            }
        }
    }
    cited
}

#[test]
fn what_a_test_cites_stands_in_the_rules() {
    let rules = numbered();
    assert!(rules.len() > 60, "{} rules are found", rules.len());
    let missing: Vec<_> = cited().into_iter().filter(|(number, _)| !rules.contains_key(number)).collect();
    assert!(missing.is_empty(), "these numbers stand nowhere in docs/rules: {missing:#?}");
}

#[test]
fn every_rule_is_cited_by_some_test() {
    let cited = cited();
    let unheld: Vec<Number> = numbered().into_keys().filter(|number| !cited.contains_key(number)).collect();
    assert_eq!(unheld, [""; 0], "no test cites these");
}

#[test]
fn a_number_is_given_once_and_each_letter_to_one_algorithm() {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (number, places) in numbered() {
        assert_eq!(places.len(), 1, "{number} is given twice: {places:?}");
        let letters = letters(&number).unwrap_or_else(|| panic!("{number} is no number of a rule"));
        owners.entry(letters.to_owned()).or_default().extend(places);
    }
    assert!(owners.values().all(|files| files.len() == 1), "{owners:?}");
}

#[test]
fn no_comment_cites_what_is_not_in_the_repository() {
    let elsewhere = |word: &str| ["ALGORITHMS", "Pitfall", "pitfall", "Pitfalls", "pitfalls"].contains(&word);
    let mut found = Vec::new();
    for source in read("tests", "rs").into_iter().chain(read("src", "rs")) {
        let places = source.text.lines().enumerate().filter(|(_, line)| words(line).any(elsewhere));
        found.extend(places.map(|(place, line)| format!("{} {}", source.place(place + 1), line.trim())));
    }
    assert!(found.is_empty(), "these cite notes that nobody has:\n  {}", found.join("\n  "));
}

#[test]
fn a_file_of_rules_is_named_as_links_name_its_algorithm() {
    for source in read("docs/rules", "md") {
        let name = source.path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        assert!(name == "README" || synod::protocols::CARDS.iter().any(|card| card.id == name), "{name} is no algorithm");
    }
}
