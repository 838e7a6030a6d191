//! Who takes part: processes P1..Pn, then clients C1..Ck.

use core::fmt;

/// The most processes (clients apart) that a run may have: what a ring can show and a quorum fits into one word.
pub const MAX_PROCESSES: usize = 51;
/// The most clients that a run may have, so that everybody fits into one [`super::ProcessSet`].
pub const MAX_CLIENTS: usize = 9;

/// A process or a client, by its place in the cast.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ProcessId(u8);

impl ProcessId {
    /// The process at a place of the cast, from 0.
    pub const fn at(index: usize) -> ProcessId {
        assert!(index < MAX_PROCESSES + MAX_CLIENTS, "a cast has at most 51 processes and 9 clients");
        ProcessId(index as u8)
    }

    /// The process of a number, from 1, as people count: `numbered(3)` is P3.
    pub const fn numbered(number: usize) -> ProcessId {
        assert!(number > 0, "processes are numbered from 1");
        ProcessId::at(number - 1)
    }

    /// Its place in the cast, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self.0 as usize + 1
    }
}

/// How many take part: enough to tell who is a client.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Roster {
    /// Every process but clients.
    pub processes: u8,
    /// Clients; they are numbered behind the processes.
    pub clients: u8,
}

impl Roster {
    /// Everybody, clients included.
    pub const fn len(self) -> usize {
        self.processes as usize + self.clients as usize
    }

    /// Whether nobody takes part.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Everybody, processes first.
    pub fn all(self) -> impl DoubleEndedIterator<Item = ProcessId> + Clone {
        (0..self.len()).map(ProcessId::at)
    }

    /// The processes without the clients.
    pub fn servers(self) -> impl DoubleEndedIterator<Item = ProcessId> + Clone {
        (0..self.processes as usize).map(ProcessId::at)
    }

    /// Whether it is a client.
    pub const fn is_client(self, id: ProcessId) -> bool {
        id.index() >= self.processes as usize
    }

    /// Its name: `P3`, or `C1` for a client.
    pub const fn name(self, id: ProcessId) -> Name {
        if self.is_client(id) {
            Name { letter: 'C', number: id.number() - self.processes as usize }
        } else {
            Name { letter: 'P', number: id.number() }
        }
    }

    /// Whom a name means, if there is somebody of that name.
    pub fn find(self, name: &str) -> Option<ProcessId> {
        let (letter, digits) = (name.chars().next()?, name.get(1..)?);
        if digits.is_empty() || digits.len() > 2 || digits.starts_with('0') || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number: usize = digits.parse().ok()?;
        match letter {
            'P' if number <= self.processes as usize => Some(ProcessId::numbered(number)),
            'C' if number <= self.clients as usize => Some(ProcessId::numbered(self.processes as usize + number)),
            _ => None,
        }
    }
}

/// A name as people read it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    letter: char,
    number: usize,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_are_numbered_behind_the_processes() {
        let roster = Roster { processes: 5, clients: 2 };
        assert_eq!(roster.find("C1"), Some(ProcessId::numbered(6)));
        assert_eq!(roster.name(ProcessId::numbered(7)).to_string(), "C2");
        for strange in ["P0", "P6", "C3", "p1", "P", "", "P01", "P1x", "é1"] {
            assert_eq!(roster.find(strange), None, "{strange}");
        }
    }
}
