//! Texts whose every byte knows where it was written, so that a problem behind percent-encoding still has its column.

use super::super::script::Token;

/// A text of its own with the column of every byte, and one behind the last.
#[derive(Default)]
pub(super) struct Traced {
    text: String,
    columns: Vec<u32>,
    /// Whether it was good UTF-8.
    pub is_utf8: bool,
}

impl Traced {
    /// A text as it was written, from column 1.
    pub fn of(text: &str) -> Traced {
        let mut traced = Traced { is_utf8: true, ..Traced::default() };
        let mut column = 1;
        for character in text.chars() {
            traced.push(character, column);
            column += 1;
        }
        traced.columns.push(column);
        traced
    }

    fn push(&mut self, character: char, column: u32) {
        self.text.push(character);
        self.columns.resize(self.text.len(), column);
    }

    /// All of it.
    pub fn all(&self) -> Stretch<'_> {
        Stretch { text: &self.text, columns: &self.columns }
    }
}

/// A stretch of a traced text.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'a> {
    /// What is written.
    pub text: &'a str,
    columns: &'a [u32],
}

impl<'a> Stretch<'a> {
    /// It as a word of a line.
    pub fn token(self) -> Token<'a> {
        Token { text: self.text, quoted: false, line: 1, column: self.column() }
    }

    /// The column where it begins.
    pub fn column(self) -> u32 {
        self.columns[0]
    }

    /// The column behind it.
    pub fn end(self) -> u32 {
        self.columns[self.text.len()]
    }

    /// A copy of its own.
    pub fn to_traced(self) -> Traced {
        Traced { text: self.text.into(), columns: self.columns.into(), is_utf8: true }
    }

    /// The part between two places.
    pub fn part(self, from: usize, to: usize) -> Stretch<'a> {
        Stretch { text: &self.text[from..to], columns: &self.columns[from..=to] }
    }

    /// What is left behind so many bytes.
    pub fn behind(self, bytes: usize) -> Stretch<'a> {
        self.part(bytes, self.text.len())
    }

    /// What stands before and behind the first of some separators.
    pub fn split_once(self, separators: &[char]) -> Option<(Stretch<'a>, Stretch<'a>)> {
        let at = self.text.find(separators)?;
        Some((self.part(0, at), self.behind(at + 1)))
    }

    /// The stretches between separators, all ASCII, without the empty ones.
    pub fn split(self, separators: &[char]) -> Vec<Stretch<'a>> {
        let (mut stretches, mut rest) = (Vec::new(), self);
        while let Some((stretch, behind)) = rest.split_once(separators) {
            stretches.push(stretch);
            rest = behind;
        }
        stretches.push(rest);
        stretches.retain(|stretch| !stretch.text.is_empty());
        stretches
    }

    /// Without blanks around it.
    pub fn trim(self) -> Stretch<'a> {
        let from = self.text.len() - self.text.trim_start().len();
        self.part(from, from + self.text.trim().len())
    }

    /// With `%41` turned into `A`; a `%` that encodes nothing stays. What is not UTF-8 becomes U+FFFD.
    pub fn decode(self) -> Traced {
        let (mut bytes, mut columns) = (Vec::with_capacity(self.text.len()), Vec::with_capacity(self.text.len() + 1));
        let mut rest = self.text.as_bytes();
        while let Some((&first, behind)) = rest.split_first() {
            columns.push(self.columns[self.text.len() - rest.len()]);
            let encoded = behind.first_chunk().filter(|_| first == b'%').and_then(|&[high, low]| Some(hex(high)? << 4 | hex(low)?));
            bytes.push(encoded.unwrap_or(first));
            rest = if encoded.is_some() { &behind[2..] } else { behind };
        }
        let mut traced = Traced { is_utf8: true, ..Traced::default() };
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            for character in chunk.valid().chars() {
                traced.push(character, columns[at]);
                at += character.len_utf8();
            }
            if !chunk.invalid().is_empty() {
                traced.push(char::REPLACEMENT_CHARACTER, columns[at]);
                traced.is_utf8 = false;
                at += chunk.invalid().len();
            }
        }
        traced.columns.push(self.columns[self.text.len()]);
        traced
    }
}

/// What a hexadecimal digit stands for.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Everything but ASCII letters, digits, `-`, `_` and `~` as `%XX`.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~') {
            encoded.push(byte.into());
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_and_keeps_its_columns() {
        let text = "é, 100%.";
        assert_eq!(encode(text), "%C3%A9%2C%20100%25%2E");
        let traced = Traced::of(&encode(text));
        let decoded = traced.all().decode();
        assert_eq!(decoded.all().text, text);
        assert!(decoded.is_utf8);
        assert_eq!(decoded.all().behind("é".len()).column(), 7);
        assert_eq!(decoded.all().behind(text.len()).column(), encode(text).len() as u32 + 1);
    }

    #[test]
    fn a_percent_sign_that_encodes_nothing_stays() {
        for text in ["5%", "5%g1", "%", "%%", "%é1"] {
            assert_eq!(Traced::of(text).all().decode().all().text, text);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced_and_said() {
        let traced = Traced::of("a%FFb%C3");
        let decoded = traced.all().decode();
        assert_eq!(decoded.all().text, "a\u{fffd}b\u{fffd}");
        assert!(!decoded.is_utf8);
    }
}
