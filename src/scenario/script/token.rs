//! The words of a line, each with its place.

use super::messages::{OPEN_QUOTE, UNKNOWN_CHOOSE, UNKNOWN_NEAR, UNKNOWN_NONE};
use crate::scenario::Card;
use crate::scenario::problem::{Detail, Problem, nearest, shown};
use crate::words::Words;

/// A word of a line and where it stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::scenario) struct Token<'a> {
    /// The word; a sentence without its quotation marks.
    pub text: &'a str,
    /// Whether it is a sentence in quotation marks.
    pub quoted: bool,
    /// Its line, from 1.
    pub line: u32,
    /// The character of the line where it begins, from 1.
    pub column: u32,
}

impl<'a> Token<'a> {
    /// The word as a message may repeat it.
    pub fn shown(&self) -> Detail {
        shown(self.text).into()
    }

    /// What is wrong at this word.
    pub fn problem(&self, words: &'static Words, details: Vec<Detail>) -> Problem {
        Problem::new(self.line, self.column, words, details)
    }

    /// That the algorithm knows nothing of this name, and what it knows instead.
    pub fn unknown(&self, kind: &'static Words, card: &Card, names: &[&str]) -> Problem {
        let (words, remedy) = match nearest(self.text, names) {
            Some(name) => (&UNKNOWN_NEAR, name.to_owned()),
            None if names.is_empty() => (&UNKNOWN_NONE, String::new()),
            None => (&UNKNOWN_CHOOSE, names.join(", ")),
        };
        self.problem(words, vec![self.shown(), card.id.into(), Detail::Words(kind), remedy.into()])
    }

    /// What is left behind so many bytes.
    pub fn behind(self, bytes: usize) -> Token<'a> {
        let (skipped, text) = self.text.split_at(bytes);
        Token { text, column: self.column + skipped.chars().count() as u32, ..self }
    }

    /// What stands before and behind the first separator.
    pub fn split_once(self, separator: char) -> Option<(Token<'a>, Token<'a>)> {
        let at = self.text.find(separator)?;
        Some((Token { text: &self.text[..at], ..self }, self.behind(at + separator.len_utf8())))
    }

    /// The stretches between separators.
    pub fn split(self, separator: char) -> Vec<Token<'a>> {
        let (mut stretches, mut rest) = (Vec::new(), self);
        while let Some((stretch, behind)) = rest.split_once(separator) {
            stretches.push(stretch);
            rest = behind;
        }
        stretches.push(rest);
        stretches
    }
}

/// A line's words, and the place behind the last of them.
pub(in crate::scenario) struct Tokens<'a> {
    /// The words; a comment is none.
    pub words: Vec<Token<'a>>,
    /// An empty word behind them all.
    pub end: Token<'a>,
}

impl<'a> Tokens<'a> {
    /// Cuts a line into words at white space; the only mistake is a sentence that does not end.
    pub fn of(text: &'a str, line: u32) -> Result<Tokens<'a>, Problem> {
        let mut rest = Token { text, quoted: false, line, column: 1 };
        let mut tokens = Tokens { words: Vec::new(), end: Token { text: "", ..rest } };
        loop {
            rest = rest.behind(text_length(rest.text, char::is_whitespace));
            let length = match rest.text.chars().next() {
                None | Some('#') => return Ok(tokens),
                Some('"') => {
                    let length = rest.text[1..].find('"').ok_or_else(|| rest.problem(&OPEN_QUOTE, vec![]))?;
                    tokens.words.push(Token { text: &rest.text[1..=length], quoted: true, ..rest });
                    length + 2
                }
                Some(_) => {
                    let length = text_length(rest.text, |c| !c.is_whitespace());
                    tokens.words.push(Token { text: &rest.text[..length], ..rest });
                    length
                }
            };
            rest = rest.behind(length);
            tokens.end = Token { text: "", ..rest };
        }
    }
}

impl Tokens<'_> {
    /// The words again, with single blanks between them.
    pub fn print(&self) -> String {
        print_words(&self.words)
    }
}

/// Words with single blanks between them.
pub(super) fn print_words(words: &[Token<'_>]) -> String {
    words.iter().map(|word| if word.quoted { format!("\"{}\"", word.text) } else { word.text.to_owned() }).collect::<Vec<_>>().join(" ")
}

/// How many bytes at the beginning are of a kind.
fn text_length(text: &str, is_kind: fn(char) -> bool) -> usize {
    text.find(|c| !is_kind(c)).unwrap_or(text.len())
}

/// Digits only: no sign, no blanks.
pub(in crate::scenario) fn whole_number(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<(&str, u32)> {
        Tokens::of(text, 1).expect("no open sentence").words.iter().map(|token| (token.text, token.column)).collect()
    }

    #[test]
    fn words_know_their_column_in_characters() {
        assert_eq!(places("at  é1\u{a0}crash"), [("at", 1), ("é1", 5), ("crash", 8)]);
    }

    #[test]
    fn a_comment_needs_white_space_before_it_and_none_in_a_sentence() {
        assert_eq!(places("drop P1>P3#2 # lost"), [("drop", 1), ("P1>P3#2", 6)]);
        assert_eq!(places("# all of it"), []);
        assert_eq!(places("say \"a # b\" # c"), [("say", 1), ("a # b", 5)]);
    }

    #[test]
    fn a_sentence_that_does_not_end_is_an_error_where_it_begins() {
        let problem = Tokens::of("cue \"oh", 4).err().expect("an open sentence");
        assert_eq!((problem.line, problem.column), (4, 5));
    }
}
