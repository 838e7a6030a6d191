//! The short form of a long link: `#z:`, then the link behind its `#`, deflated (RFC 1951, without a wrapper) and written in base64url.
//!
//! Whoever writes it brings a deflater of their own, since a browser has one. Reading is done here, so that a link opens in every
//! browser and on the command line alike, and as much of a damaged one as can be read.

use super::MAX_LINK;

/// What a short link begins with, behind its `#`.
const SIGN: [&str; 3] = ["z:", "z%3A", "z%3a"];
/// The digits of base64url (RFC 4648, section 5).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What is wrong with a short link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Defect {
    /// Its end is missing.
    CutOff,
    /// Something else than a link was packed, or it was changed since.
    Damaged,
    /// It holds more than a link may.
    TooLong,
}

/// The short link of a text that was deflated.
pub fn pack(deflated: &[u8]) -> String {
    let mut text = String::from("#z:");
    for chunk in deflated.chunks(3) {
        let bits = chunk.iter().fold(0, |bits, &byte| bits << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * place)) as usize % 64]));
        }
    }
    // Auto-linkers cut punctuation off the end; what follows the deflated text is never read.
    if text.ends_with(['-', '_']) {
        text.push('A');
    }
    text
}

/// What was packed, where a link, or the whole address that holds it, is of the short form.
pub(super) fn packed(text: &str) -> Option<&str> {
    let text = text.trim();
    let before = if text.contains("://") { text.find('#').or(text.find('?'))? } else { 0 };
    let link = text[before..].trim_start_matches(['#', '?', '/']);
    SIGN.iter().find_map(|sign| link.strip_prefix(sign))
}

/// What a short link holds, as far as it can be read, and what is wrong with it.
pub(super) fn unpack(packed: &str) -> (String, Option<Defect>) {
    let packed = &packed.as_bytes()[..packed.len().min(MAX_LINK)];
    let mut bytes = Vec::with_capacity(packed.len());
    let (mut bits, mut held) = (0_u32, 0);
    // A sign that is no digit is of the sentence around the link.
    for digit in packed.iter().map_while(|sign| DIGITS.iter().position(|digit| digit == sign)) {
        bits = bits << 6 | digit as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    let mut inflater = Inflater { input: &bytes, bits: 0, held: 0, output: Vec::new() };
    let defect = inflater.run().err();
    match String::from_utf8(inflater.output) {
        Ok(text) => (text, defect),
        Err(wrong) => {
            let readable = wrong.utf8_error().valid_up_to();
            let mut bytes = wrong.into_bytes();
            bytes.truncate(readable);
            (String::from_utf8(bytes).unwrap_or_default(), defect.or(Some(Defect::Damaged)))
        }
    }
}

/// Takes apart what was deflated. The names are those of RFC 1951.
struct Inflater<'a> {
    input: &'a [u8],
    bits: u32,
    held: u32,
    output: Vec<u8>,
}

/// A Huffman code: how many symbols there are of each length, and the symbols in the order of their codes.
struct Code {
    counts: [u16; 16],
    symbols: Vec<u16>,
}

impl Code {
    fn of(lengths: &[u8]) -> Code {
        let mut counts = [0; 16];
        let mut symbols = Vec::with_capacity(lengths.len());
        for length in 1..16 {
            let of_length = (0..lengths.len()).filter(|&symbol| usize::from(lengths[symbol]) == length);
            symbols.extend(of_length.map(|symbol| symbol as u16));
            counts[length] = symbols.len() as u16 - counts[..length].iter().sum::<u16>();
        }
        Code { counts, symbols }
    }
}

/// The order in which the lengths of code lengths are written (section 3.2.7).
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

impl Inflater<'_> {
    fn run(&mut self) -> Result<(), Defect> {
        loop {
            let is_last = self.take(1)? == 1;
            match self.take(2)? {
                0 => self.stored()?,
                1 => {
                    let lengths: Vec<u8> =
                        [(8, 144), (9, 112), (7, 24), (8, 8)].into_iter().flat_map(|(length, times)| [length].repeat(times)).collect();
                    self.compressed(&Code::of(&lengths), &Code::of(&[5; 30]))?;
                }
                2 => {
                    let (literals, distances) = self.codes()?;
                    self.compressed(&literals, &distances)?;
                }
                _ => return Err(Defect::Damaged),
            }
            if is_last {
                return Ok(());
            }
        }
    }

    /// The next so many bits.
    fn take(&mut self, count: u32) -> Result<usize, Defect> {
        while self.held < count {
            let (&byte, rest) = self.input.split_first().ok_or(Defect::CutOff)?;
            self.input = rest;
            self.bits |= u32::from(byte) << self.held;
            self.held += 8;
        }
        let taken = self.bits & ((1 << count) - 1);
        self.bits >>= count;
        self.held -= count;
        Ok(taken as usize)
    }

    fn symbol(&mut self, code: &Code) -> Result<usize, Defect> {
        let (mut word, mut first, mut index) = (0, 0, 0);
        for &count in &code.counts[1..] {
            word |= self.take(1)?;
            if word < first + usize::from(count) {
                return Ok(code.symbols[index + word - first].into());
            }
            index += usize::from(count);
            first = (first + usize::from(count)) << 1;
            word <<= 1;
        }
        Err(Defect::Damaged)
    }

    fn put(&mut self, byte: u8) -> Result<(), Defect> {
        if self.output.len() == MAX_LINK {
            return Err(Defect::TooLong);
        }
        self.output.push(byte);
        Ok(())
    }

    fn stored(&mut self) -> Result<(), Defect> {
        self.take(self.held % 8)?;
        let length = self.take(16)?;
        self.take(16)?;
        for _ in 0..length {
            let byte = self.take(8)? as u8;
            self.put(byte)?;
        }
        Ok(())
    }

    /// The codes of a block that brings its own (section 3.2.7).
    fn codes(&mut self) -> Result<(Code, Code), Defect> {
        let (literals, distances, written) = (self.take(5)? + 257, self.take(5)? + 1, self.take(4)? + 4);
        let mut lengths = [0; 19];
        for &place in &ORDER[..written] {
            lengths[place] = self.take(3)? as u8;
        }
        let code = Code::of(&lengths);
        let mut lengths: Vec<u8> = Vec::new();
        while lengths.len() < literals + distances {
            let (length, times) = match self.symbol(&code)? {
                16 => (*lengths.last().ok_or(Defect::Damaged)?, 3 + self.take(2)?),
                17 => (0, 3 + self.take(3)?),
                18 => (0, 11 + self.take(7)?),
                length => (length as u8, 1),
            };
            lengths.resize(lengths.len() + times, length);
        }
        lengths.truncate(literals + distances);
        let (literals, distances) = lengths.split_at(literals);
        Ok((Code::of(literals), Code::of(distances)))
    }

    /// A block of literals and of what was there before (section 3.2.5).
    fn compressed(&mut self, literals: &Code, distances: &Code) -> Result<(), Defect> {
        loop {
            let length = match self.symbol(literals)? {
                literal @ 0..=255 => {
                    self.put(literal as u8)?;
                    continue;
                }
                256 => return Ok(()),
                symbol @ 257..=264 => symbol - 254,
                symbol @ 265..=284 => {
                    let extra = (symbol - 261) / 4;
                    ((4 + (symbol - 265) % 4) << extra) + 3 + self.take(extra as u32)?
                }
                285 => 258,
                _ => return Err(Defect::Damaged),
            };
            let distance = match self.symbol(distances)? {
                symbol @ 0..=3 => symbol + 1,
                symbol @ 4..=29 => {
                    let extra = symbol / 2 - 1;
                    ((2 + symbol % 2) << extra) + 1 + self.take(extra as u32)?
                }
                _ => return Err(Defect::Damaged),
            };
            let from = self.output.len().checked_sub(distance).ok_or(Defect::Damaged)?;
            for place in from..from + length {
                self.put(self.output[place])?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Deflated by another hand: zlib.
    fn zlib(text: &str) -> String {
        pack(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10))
    }

    fn unpacked(link: &str) -> (String, Option<Defect>) {
        unpack(packed(link).expect("a short link"))
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let long: String = (0..400).map(|place| format!("{place}ms.drop.P{}-P{}:{},", place % 5 + 1, place % 3 + 1, place * 7 % 11)).collect();
        for text in ["", "raft/plain", "é, ñ", &long, &"a".repeat(100_000)] {
            assert_eq!(unpacked(&zlib(text)), (text.to_owned(), None));
        }
    }

    #[test]
    fn a_block_that_is_only_stored_is_unpacked() {
        assert_eq!(unpacked(&pack(b"\x01\x04\x00\xfb\xffraft")), ("raft".into(), None));
    }

    #[test]
    fn of_a_link_that_is_cut_off_the_beginning_is_left() {
        let text = "raft/plain?v=1&seed=7&do=40ms.crash.P2,52ms.drop.P1-P3:2,60ms.partition.P1.P2_P3.P4.P5";
        let whole = zlib(text);
        for length in "#z:".len()..whole.len() - 2 {
            let (left, defect) = unpacked(&whole[..length]);
            assert!(text.starts_with(&left), "{left}");
            assert_eq!(defect, Some(Defect::CutOff));
        }
    }

    #[test]
    fn a_bomb_is_stopped_at_the_longest_link() {
        let (left, defect) = unpacked(&zlib(&"a".repeat(50_000_000)));
        assert_eq!((left.len(), defect), (MAX_LINK, Some(Defect::TooLong)));
    }

    #[test]
    fn a_short_link_ends_in_a_letter_or_digit_and_what_follows_it_is_not_read() {
        for seed in 0..200 {
            let link = zlib(&format!("raft/plain?v=1&seed={seed}"));
            assert!(link.ends_with(|sign: char| sign.is_ascii_alphanumeric()), "{link}");
            assert_eq!(unpacked(&format!("{link}).")).1, None);
        }
    }

    #[test]
    fn no_bytes_panic() {
        let mut state = 1_u32;
        for length in 0..3000 {
            let bytes: Vec<u8> = (0..length % 60)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 24) as u8
                })
                .collect();
            unpacked(&pack(&bytes));
        }
    }
}
