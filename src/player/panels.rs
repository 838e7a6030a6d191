//! Which panels are open: those that share the room below the stage, one at a time, and by name whatever else a link opens.

use super::Player;

/// What can stand below the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Below {
    /// The space-time diagram.
    Diagram,
    /// The replicated logs.
    Logs,
    /// What happened, in sentences.
    Events,
    /// Two runs side by side, in numbers.
    Comparison,
}

impl Below {
    /// All of them, in the order of their tabs.
    pub const ALL: [Below; 4] = [Below::Diagram, Below::Comparison, Below::Logs, Below::Events];

    /// Its name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Below::Diagram => "diagram",
            Below::Logs => "logs",
            Below::Events => "events",
            Below::Comparison => "comparison",
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
    Below::ALL.map(Below::id).into_iter().chain(TELLING).chain([CONTROLS]).chain(TURNING)
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
        let is_there = |below: &Below| match below {
            Below::Logs => self.frame().logs,
            Below::Comparison => self.companion().is_some(),
            Below::Diagram | Below::Events => true,
        };
        Below::ALL.into_iter().filter(is_there).collect()
    }

    /// What stands below the stage: what the link or somebody asked for, else the comparison where there is one, the logs
    /// where anything will stand in them, the first.
    pub fn below(&self) -> Option<Below> {
        self.room.below(&self.tabs(), self.scenario())
    }
}

/// Whether a link means something below the stage by that name.
pub(super) fn is_below(name: &str) -> bool {
    Below::ALL.iter().any(|below| below.id() == name)
}

/// All that stands beside the stage, by its names in links.
pub(super) fn all_beside() -> impl Iterator<Item = String> {
    TELLING.into_iter().chain([CONTROLS]).map(str::to_owned)
}
