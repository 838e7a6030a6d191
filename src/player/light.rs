//! What the sentence below the stage is about: the rest is dimmed.

use super::{Caption, Player, Playhead};
use crate::base::{ProcessId, ProcessSet};
use crate::run::{Beat, Happening};
use crate::scenario::EventName;
use crate::scenario::RecordId;

/// Whom the sentence is about, and the messages that led to what is asked about.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Light {
    /// Whom it is about; nobody where it is about all.
    pub about: ProcessSet,
    /// From whom to whom each message went, the last one first.
    pub ways: Vec<[ProcessId; 2]>,
}

impl Light {
    /// Whether the sentence is not about a process.
    pub const fn leaves_out(&self, id: ProcessId) -> bool {
        !self.about.is_empty() && !self.about.contains(id)
    }
}

impl Player {
    /// What the sentence is about. Whoever selects something looks there, and nothing is dimmed.
    pub fn light(&self) -> Light {
        let ways = self.ways_there();
        if self.selected().is_some() {
            return Light { about: ProcessSet::EMPTY, ways };
        }
        if let Some(about) = self.room.told_of() {
            return Light { about, ways };
        }
        let about = match (self.caption(), self.playhead.beat()) {
            (Caption::Remark(_), Some(beat)) => self.playhead.whom(beat),
            _ => ProcessSet::EMPTY,
        };
        let about = about.union(ways.iter().flatten().copied().collect());
        let is_about_all = self.frame().processes.iter().all(|process| about.contains(process.id));
        Light { about: if is_about_all { ProcessSet::EMPTY } else { about }, ways }
    }
}

impl Playhead {
    /// Whom a beat is about: who says it, who is named, with whom they now exchange messages, and whose answers they hold. What nobody says
    /// is about all.
    fn whom(&self, beat: &Beat) -> ProcessSet {
        let named = beat.processes();
        if named.is_empty() {
            return named;
        }
        let new = self.frame().flights.iter().filter(|flight| !flight.letter.routine && flight.sent >= beat.at);
        let with = new.filter(|flight| named.contains(flight.name.from)).map(|flight| flight.name.to);
        let gathering = self.frame().processes.iter().filter(|process| named.contains(process.id)).filter_map(|process| process.quorum);
        gathering.fold(named.union(with.collect()), |all, quorum| all.union(quorum.held))
    }

    /// The messages that led to what is asked about, the last one first.
    pub(super) fn ways_there(&self) -> Vec<[ProcessId; 2]> {
        let Some(explanation) = self.explanation() else { return Vec::new() };
        explanation.way().filter_map(|way| self.came_by(way.to)).collect()
    }

    fn came_by(&self, event: EventName) -> Option<[ProcessId; 2]> {
        let passage = self.session().passage_of_steps(event.step, event.step);
        match passage.event(RecordId::named(event)?)?.what {
            Happening::Arrived(place) | Happening::Lost(place) => Some([passage.arrows[place].name.from, passage.arrows[place].name.to]),
            _ => None,
        }
    }
}
