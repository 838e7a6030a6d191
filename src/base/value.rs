//! A value that processes agree on: an integer or a short word.

use core::fmt;

/// The longest word, in letters.
pub const MAX_WORD: usize = 12;

/// A value or a command's argument: an integer or a word of up to [`MAX_WORD`] ASCII letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Value {
    /// An integer.
    Number(i64),
    /// Letters, padded with zeros.
    Word([u8; MAX_WORD]),
}

/// The values that have a word in every language, as scripts write them: what is proposed where nothing else is said.
pub const COLOURS: [&str; 6] = ["red", "blue", "green", "black", "white", "purple"];

/// What the students' notes agree on besides, which has a word in every language and wears the colours of the first of those.
pub const ORDERS: [&str; 4] = ["attack", "retreat", "proceed", "abort"];

impl Value {
    /// Reads a value; `None` if it is neither an integer nor a word of up to 12 letters.
    pub fn parse(text: &str) -> Option<Value> {
        if !text.is_empty() && text.len() <= MAX_WORD && text.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Some(Value::word(text));
        }
        let number: i64 = text.parse().ok()?;
        (number.to_string() == text).then_some(Value::Number(number))
    }

    /// The different ones of some values, and colours where they are fewer than two.
    pub fn at_least_two(values: impl IntoIterator<Item = Value>) -> Vec<Value> {
        let mut different: Vec<Value> = Vec::new();
        for value in values {
            if !different.contains(&value) {
                different.push(value);
            }
        }
        let others: Vec<Value> = COLOURS.map(Value::word).into_iter().filter(|colour| !different.contains(colour)).collect();
        let missing = 2_usize.saturating_sub(different.len());
        different.extend(others.into_iter().take(missing));
        different
    }

    /// The value of a word that is known to be one.
    pub const fn word(text: &str) -> Value {
        assert!(text.len() <= MAX_WORD, "a word has up to 12 letters");
        let (mut letters, mut place) = ([0; MAX_WORD], 0);
        while place < text.len() {
            letters[place] = text.as_bytes()[place];
            place += 1;
        }
        Value::Word(letters)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Word(letters) => {
                for &letter in letters.iter().take_while(|&&letter| letter != 0) {
                    write!(f, "{}", letter as char)?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_an_integer_or_a_short_word() {
        for good in ["7", "-3", "0", "red", "abcdefghijkl", "9223372036854775807"] {
            assert_eq!(Value::parse(good).map(|value| value.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "abcdefghijklm", "07", "+1", "-", "a1", "é", "99999999999999999999"] {
            assert_eq!(Value::parse(bad), None, "{bad}");
        }
    }
}
