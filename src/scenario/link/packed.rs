//! The short form of a long link: `#z:`, then the link behind its `#`, deflated (RFC 1951, without a wrapper) and written in base64url.
//!
//! Whoever writes it brings a deflater of their own, since a browser has one. Reading is done here, so that a link opens in every
//! browser and on the command line alike, and as much of a damaged one as can be read.

use super::MAX_LINK;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::decompress;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;

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

/// What a short link holds, as far as it can be read.
pub fn whole(packed: &str) -> String {
    unpack(packed).0
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
    let (bytes, defect) = inflate(&bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, defect),
        Err(wrong) => {
            let readable = wrong.utf8_error().valid_up_to();
            let mut bytes = wrong.into_bytes();
            bytes.truncate(readable);
            (String::from_utf8(bytes).unwrap_or_default(), defect.or(Some(Defect::Damaged)))
        }
    }
}

/// What was deflated, as far as it can be read, and what is wrong with it.
fn inflate(deflated: &[u8]) -> (Vec<u8>, Option<Defect>) {
    let mut output = vec![0; MAX_LINK];
    let whole = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, _, written) = decompress(&mut Box::default(), deflated, &mut output, 0, whole);
    output.truncate(written);
    let defect = match status {
        TINFLStatus::Done => None,
        TINFLStatus::HasMoreOutput => Some(Defect::TooLong),
        TINFLStatus::FailedCannotMakeProgress => Some(Defect::CutOff),
        _ => Some(Defect::Damaged),
    };
    (output, defect)
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
