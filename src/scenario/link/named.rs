//! Which algorithms a text names, before anybody knows whether it can be read.

use super::packed::packed;
use crate::scenario::codec::Codec;

/// The places of those `names` that a text holds as words of their own, be it a link, whole or packed, a script or a file. It may name one
/// too many, where somebody called something else by such a name; never one too few, where the text can be read.
pub fn named(text: &str, names: impl Iterator<Item = &'static str>) -> Vec<usize> {
    let unpacked = packed(text).map(|packed| (Codec::here().unpack)(packed));
    let text = unpacked.as_deref().unwrap_or(text);
    let is_word = |name: &str| text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').any(|word| is_named(word, name));
    names.enumerate().filter(|(_, name)| is_word(name)).map(|(place, _)| place).collect()
}

/// What stands behind a percent sign begins with two digits that are not part of the word.
fn is_named(word: &str, name: &str) -> bool {
    word.strip_suffix(name).is_some_and(|before| before.is_empty() || before.len() == 2 && before.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::super::pack;
    use super::*;

    const NAMES: [&str; 4] = ["paxos", "multi-paxos", "raft", "token-ring"];

    fn found(text: &str) -> Vec<&'static str> {
        named(text, NAMES.into_iter()).into_iter().map(|place| NAMES[place]).collect()
    }

    #[test]
    fn a_link_names_its_algorithm_and_what_stands_beside_it() {
        assert_eq!(found("#raft/split-vote?v=1&seed=7"), ["raft"]);
        assert_eq!(found("https://example.org/synod/#multi-paxos/plain?v=1"), ["multi-paxos"]);
        assert_eq!(found("#raft/plain?beside=multi-paxos/plain/v=1"), ["multi-paxos", "raft"]);
        assert_eq!(found("#raft%2Fplain%3Fbeside%3Dpaxos%2Fplain"), ["paxos", "raft"]);
        assert_eq!(found("# raft\nmulti-paxos n=5\nat 5ms crash P1"), ["multi-paxos", "raft"]);
    }

    #[test]
    fn a_packed_link_names_what_it_holds() {
        let link = "#token-ring/plain?v=1&n=5&do=40ms.crash.P2,50ms.recover.P2,60ms.crash.P3";
        let short = pack(&miniz_oxide::deflate::compress_to_vec(link.as_bytes(), 9));
        assert!(short.starts_with("#z:"), "{short}");
        assert_eq!(found(&short), ["token-ring"]);
    }

    #[test]
    fn part_of_a_word_is_no_name() {
        assert_eq!(found("#rafts/plain"), [""; 0]);
        assert_eq!(found("#"), [""; 0]);
        assert_eq!(found("#pre-raft"), [""; 0]);
    }
}
