//! A message that a process gives to everybody, by its name, whoever carries it and however often.

use super::ProcessId;
use core::fmt;

/// A multicast: the how-manieth of its sender.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Post {
    /// Who multicast it first.
    pub of: ProcessId,
    /// The how-manieth of that process it is, from 1.
    pub nth: u32,
}

impl Post {
    /// The letters of a process's multicasts: `a` of P1, `z` of P26, `aa` of P27.
    pub fn letters(of: ProcessId) -> String {
        const LETTERS: usize = 26;
        let letter = |place: usize| char::from(b'a' + (place % LETTERS) as u8);
        let first = (of.index() / LETTERS).checked_sub(1).map(letter);
        first.into_iter().chain([letter(of.index())]).collect()
    }
}

impl fmt::Display for Post {
    /// `b2`: the second of P2.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Post::letters(self.of), self.nth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::MAX_PROCESSES;

    #[test]
    fn every_sender_has_letters_of_its_own() {
        let said = |number| Post { of: ProcessId::numbered(number), nth: 3 }.to_string();
        assert_eq!([1, 2, 26, 27, 51].map(said), ["a3", "b3", "z3", "aa3", "ay3"]);
        let all: std::collections::BTreeSet<String> = (0..MAX_PROCESSES).map(|place| Post::letters(ProcessId::at(place))).collect();
        assert_eq!(all.len(), MAX_PROCESSES);
    }
}
