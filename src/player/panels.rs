//! Which panels are open: those that share the room below the stage, one at a time, and by name whatever else a link opens.

use super::Player;
use crate::protocols::CARDS;
use crate::words::SheetKind;

/// What can stand below the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Below {
    /// The space-time diagram.
    Diagram,
    /// A sheet of the algorithm.
    Sheet(&'static SheetKind),
    /// What happened, in sentences.
    Events,
    /// Two runs side by side, in numbers.
    Comparison,
}

impl Below {
    /// Its name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Below::Diagram => "diagram",
            Below::Sheet(kind) => kind.id,
            Below::Events => "events",
            Below::Comparison => "comparison",
        }
    }

    /// All that a link may open below the stage, whatever it runs.
    fn all() -> impl Iterator<Item = Below> {
        Below::around(CARDS.iter().flat_map(|card| card.sheets.iter().copied()))
    }

    /// Some sheets among the others, in the order of their tabs.
    fn around(sheets: impl Iterator<Item = &'static SheetKind>) -> impl Iterator<Item = Below> {
        [Below::Diagram, Below::Comparison].into_iter().chain(sheets.map(Below::Sheet)).chain([Below::Events])
    }

    /// What it is a sheet of, if it is one.
    pub const fn sheet(self) -> Option<&'static SheetKind> {
        match self {
            Below::Sheet(kind) => Some(kind),
            Below::Diagram | Below::Comparison | Below::Events => None,
        }
    }
}

/// What a person has opened, wherever a link does not say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opened {
    /// What stands beside the stage.
    pub side: bool,
    /// What stands below it.
    pub below: bool,
}

/// What stands beside the stage and only tells, by its names in links: how things stand, and what is selected.
pub(super) const TELLING: [&str; 2] = ["score", "inspector"];
/// What stands beside the stage and can be turned. A link names these one by one, or all of them as [`CONTROLS`].
pub(super) const TURNING: [&str; 7] = ["contention", "network", "protocol", "cast", "rules", "branches", "script"];
/// All that can be turned, in a link.
pub(super) const CONTROLS: &str = "controls";

/// All names that a link may open something by.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    Below::all().map(Below::id).chain(TELLING).chain([CONTROLS]).chain(TURNING)
}

impl Player {
    /// Whether it stands in a frame of another page: then it shows the stage and what the link names.
    pub fn embedded(&self) -> bool {
        self.room.embedded()
    }

    /// What stands beside the stage: what the link names, else all of it; nothing to turn where the run may not be changed.
    pub fn side(&self) -> Vec<&'static str> {
        self.room.side()
    }

    /// Remembers what a person had opened before.
    pub fn open_as(&mut self, opened: Opened) {
        self.room.open_as(opened);
    }

    /// What may stand below the stage of this run.
    pub fn tabs(&self) -> Vec<Below> {
        let sheets = self.scenario().card().sheets.iter().copied();
        Below::around(sheets).filter(|below| *below != Below::Comparison || self.companion().is_some()).collect()
    }

    /// What stands below the stage: what the link or somebody asked for, else the comparison where there is one, a sheet
    /// where anything will stand in it, the first.
    pub fn below(&self) -> Option<Below> {
        self.room.below(&self.tabs(), self.scenario())
    }
}

/// Whether a link means something below the stage by that name.
pub(super) fn is_below(name: &str) -> bool {
    Below::all().any(|below| below.id() == name)
}

/// All that stands beside the stage, by its names in links.
pub(super) fn all_beside() -> impl Iterator<Item = String> {
    TELLING.into_iter().chain([CONTROLS]).map(str::to_owned)
}
