//! The signs around the words: every text of the page is set as its language wants it.

#[path = "support/sources.rs"]
mod sources;

use sources::{Source, read};

/// What is between French words and their signs, so that no line begins with a sign.
const NO_BREAK: char = '\u{a0}';
/// Far fewer than there are: a scan that finds less has lost its way.
const FEWEST: usize = 1000;

/// One `words("..", "..", "..")` of the sources, with where it stands.
struct Triple {
    place: String,
    spanish: String,
    french: String,
}

/// The string that the text begins with, as the compiler reads it, and what is behind it and its comma.
fn literal(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start().strip_prefix('"')?;
    let mut said = String::new();
    while !rest.starts_with('"') {
        let length = if let Some(code) = rest.strip_prefix("\\u{") {
            let code = code.split('}').next()?;
            said.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
            code.len() + 4
        } else {
            let escaped = rest.strip_prefix('\\');
            let letter = escaped.unwrap_or(rest).chars().next()?;
            said.push(letter);
            letter.len_utf8() + usize::from(escaped.is_some())
        };
        rest = &rest[length..];
    }
    Some((said, rest[1..].trim_start().trim_start_matches(',')))
}

fn triples() -> Vec<Triple> {
    let mut found = Vec::new();
    for source in read("src", "rs") {
        let text = &source.text;
        for (start, call) in text.match_indices("words(") {
            let both = |rest| {
                let (_, rest) = literal(rest)?;
                let (spanish, rest) = literal(rest)?;
                Some((spanish, literal(rest)?.0))
            };
            if let Some((spanish, french)) = both(&text[start + call.len()..]) {
                let line = text[..start].matches('\n').count() + 1;
                found.push(Triple { place: source.place(line), spanish, french });
            }
        }
    }
    let written = found.len();
    found.extend(read("src", "run").iter().flat_map(of_a_run));
    assert!(written >= FEWEST && found.len() > written, "only {} texts are found", found.len());
    found
}

/// The title of a run's file, and what to look for in it.
fn of_a_run(source: &Source) -> Vec<Triple> {
    let lines: Vec<&str> = source.text.lines().collect();
    let of = |place: usize| {
        let said = |line: usize, head: &str| lines[line].strip_prefix(head).expect("a run says all that it says").to_owned();
        let heads = if place == 0 { ["es: ", "fr: "] } else { ["    "; 2] };
        Triple { place: source.place(place + 1), spanish: said(place + 2, heads[0]), french: said(place + 4, heads[1]) }
    };
    vec![of(0), of(1)]
}

/// A sign of the page's own prose: what is part of a link, as in `raft/split-vote?seed=7`, has a letter behind it.
fn ends_a_word(text: &str, place: usize, sign: char) -> bool {
    !text[place + sign.len_utf8()..].starts_with(char::is_alphanumeric)
}

fn is_french(text: &str) -> bool {
    let plain_space = [" :", " ;", " !", " ?", "« ", " »"].iter().any(|wrong| text.contains(wrong));
    let bare = |(place, _): (usize, &str)| !text[place + '«'.len_utf8()..].starts_with(NO_BREAK);
    let bare_end = |(place, _): (usize, &str)| !text[..place].ends_with(NO_BREAK);
    !plain_space && !text.match_indices('«').any(bare) && !text.match_indices('»').any(bare_end)
}

fn is_spanish(text: &str) -> bool {
    let opened = |opening: char, closing: char| {
        let closed = text.match_indices(closing).filter(|&(place, _)| ends_a_word(text, place, closing)).count();
        closed == text.matches(opening).count()
    };
    opened('¿', '?') && opened('¡', '!') && !text.contains("« ") && !text.contains(" »")
}

/// Words that say something else than is meant, and what stands in their place.
const SPANISH_MISTAKES: [(&str, &str); 5] = [
    ("comprom", "confirmado: comprometer is to put at risk"),
    ("votación", "propuesta: a ballot"),
    ("votaciones", "propuestas: ballots"),
    ("sanar", "reparar: a network is no patient"),
    ("vivacidad", "progreso"),
];
const FRENCH_MISTAKES: [(&str, &str); 2] = [("minuterie", "minuteur: a minuterie is the light of a staircase"), ("guérir", "réparer")];
/// What is called so, and is no ballot.
const VOTE_IN_A_ROUND: &str = "Votación en una ronda";

#[test]
fn no_text_has_a_word_that_means_something_else() {
    let mut found = Vec::new();
    for Triple { place, spanish, french } in triples() {
        let mistakes = |text: &str, of: &[(&str, &str)]| {
            let text = text.to_lowercase();
            of.iter().filter(|(word, _)| text.contains(word)).map(|(_, instead)| format!("{place} {text:?}: {instead}")).collect::<Vec<_>>()
        };
        found.extend(mistakes(&spanish.replace(VOTE_IN_A_ROUND, ""), &SPANISH_MISTAKES));
        found.extend(mistakes(&french, &FRENCH_MISTAKES));
    }
    assert!(found.is_empty(), "\n  {}", found.join("\n  "));
}

#[test]
fn french_signs_keep_to_their_words_and_spanish_questions_are_opened() {
    let mut found = Vec::new();
    for Triple { place, spanish, french } in triples() {
        found.extend((!is_spanish(&spanish)).then(|| format!("{place} {spanish:?}")));
        found.extend((!is_french(&french)).then(|| format!("{place} {french:?}")));
    }
    assert!(found.is_empty(), "French: \\u{{a0}} before : ; ! ? and inside « »; Spanish: ¿ ¡ and no space inside « »:\n  {}", found.join("\n  "));
}

/// How often a text is made in a source, its definition aside.
fn calls(text: &str) -> usize {
    let is_call = |(place, _): &(usize, &str)| !text[..*place].ends_with(|before: char| before.is_alphanumeric() || "_.&".contains(before));
    let is_definition = |(place, _): &(usize, &str)| text[..*place].ends_with("fn ");
    text.match_indices("words(").filter(is_call).filter(|found| !is_definition(found)).count()
}

#[test]
fn every_text_is_written_out_where_it_is_made_so_that_tables_of_a_language_can_be_made_of_the_sources() {
    let written = triples().len() - 2 * read("src", "run").len();
    // Those of a run are written out in its file.
    let sources = read("src", "rs").into_iter().filter(|source| !source.path.ends_with("run_file.rs"));
    let made: usize = sources.map(|source| source.code().map(|(_, line)| calls(line)).sum::<usize>()).sum();
    assert_eq!(written, made, "three literals stand behind every `words(`");
}

#[test]
fn a_text_of_the_same_words_has_the_same_key_and_every_other_another() {
    let keys = |(en, es, fr)| synod::words::words(en, es, fr).key();
    assert_eq!(keys(("a", "b", "c")), keys(("a", "b", "c")));
    let others = [("a", "b", "d"), ("a", "d", "c"), ("d", "b", "c"), ("ab", "c", "c"), ("a", "bc", "c")].map(keys);
    for (place, key) in others.iter().enumerate() {
        assert!(*key != keys(("a", "b", "c")) && !others[place + 1..].contains(key), "{place}");
    }
}
