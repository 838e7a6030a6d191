//! How an order came: from the commander to one general after the other.

use crate::base::ProcessId;
use core::fmt;
use core::ops::Deref;

/// Who told whom, from the commander on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Path(Vec<ProcessId>);

impl Path {
    /// That of an order.
    pub fn of(commander: ProcessId) -> Path {
        Path(vec![commander])
    }

    /// The same, told on by one more.
    pub fn with(&self, next: ProcessId) -> Path {
        Path(self.0.iter().copied().chain([next]).collect())
    }

    /// The same without who told it last; nothing before the commander.
    pub fn before(&self) -> Option<Path> {
        let (_, before) = self.0.split_last()?;
        (!before.is_empty()).then(|| Path(before.to_vec()))
    }

    /// Who told it last.
    pub fn last(&self) -> Option<ProcessId> {
        self.0.last().copied()
    }

    /// Whether a message of that path may come in a round from somebody to somebody: nobody tells it twice, and nobody what it was told itself.
    pub fn is_due(&self, round: u32, from: ProcessId, to: ProcessId) -> bool {
        let is_once = self.0.iter().enumerate().all(|(place, id)| !self.0[..place].contains(id));
        self.0.len() as u32 == round && self.last() == Some(from) && !self.0.contains(&to) && is_once
    }
}

impl Deref for Path {
    type Target = [ProcessId];

    fn deref(&self) -> &[ProcessId] {
        &self.0
    }
}

impl fmt::Display for Path {
    /// `P1·P3·P4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, id) in self.0.iter().enumerate() {
            write!(f, "{}P{}", if place > 0 { "·" } else { "" }, id.number())?;
        }
        Ok(())
    }
}
