//! The links between processes: which are cut, and who is on which side of a partition.

use super::World;
use crate::base::{PerProcess, ProcessId, ProcessSet};

/// Which links are open, judged when a message arrives.
#[derive(Clone, Debug)]
pub(super) struct Links {
    /// For each sender, the receivers it is cut off from.
    cut: PerProcess<ProcessSet>,
    /// The sides of the partition; empty where there is none.
    groups: Vec<ProcessSet>,
}

impl Links {
    pub fn new(len: usize) -> Links {
        Links { cut: PerProcess::filled(len, |_| ProcessSet::EMPTY), groups: Vec::new() }
    }

    pub fn open(&self, from: ProcessId, to: ProcessId) -> bool {
        let side = |id: ProcessId| self.groups.iter().position(|group| group.contains(id));
        let divided = matches!((side(from), side(to)), (Some(one), Some(other)) if one != other);
        !divided && !self.cut[from].contains(to)
    }
}

impl World {
    /// Whether a message from one would now reach the other.
    pub fn link_is_open(&self, from: ProcessId, to: ProcessId) -> bool {
        self.links.open(from, to)
    }

    /// The sides of the partition; empty where there is none.
    pub fn groups(&self) -> &[ProcessSet] {
        &self.links.groups
    }

    /// Every link that is cut by itself, in its direction.
    pub fn cuts(&self) -> impl Iterator<Item = (ProcessId, ProcessId)> {
        self.links.cut.iter().flat_map(|(from, cut)| cut.iter().map(move |to| (from, to)))
    }

    /// Cuts a link; whether it was open.
    pub(in crate::sim) fn cut(&mut self, from: ProcessId, to: ProcessId) -> bool {
        self.links.cut[from].insert(to)
    }

    /// Mends a link; whether it was cut.
    pub(in crate::sim) fn mend(&mut self, from: ProcessId, to: ProcessId) -> bool {
        let was_cut = self.links.cut[from].contains(to);
        self.links.cut[from].remove(to);
        was_cut
    }

    /// Divides the processes; whether that changes anything.
    pub(in crate::sim) fn partition(&mut self, groups: &[Vec<ProcessId>]) -> bool {
        let groups: Vec<ProcessSet> = groups.iter().map(|group| group.iter().copied().collect()).collect();
        let changes = groups != self.links.groups;
        self.links.groups = groups;
        changes
    }

    /// Ends the partition and mends all links; whether there was anything to mend.
    pub(in crate::sim) fn heal(&mut self) -> bool {
        let hurt = !self.links.groups.is_empty() || self.cuts().next().is_some();
        self.links = Links::new(self.roster.len());
        hurt
    }
}
