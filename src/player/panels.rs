//! Which panels are open: those that share the room below the stage, one at a time, and by name whatever else a link opens.

use super::{Change, Player};
use crate::scenario::{Act, Intervention, Line};

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
const TELLING: [&str; 2] = ["score", "inspector"];
/// What stands beside the stage and can be turned. A link names these one by one, or all of them as [`CONTROLS`].
const TURNING: [&str; 7] = ["contention", "network", "protocol", "cast", "rules", "branches", "script"];
/// All that can be turned, in a link.
const CONTROLS: &str = "controls";

/// All names that a link may open something by.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    Below::ALL.map(Below::id).into_iter().chain(TELLING).chain([CONTROLS]).chain(TURNING)
}

impl Player {
    /// Whether it stands in a frame of another page: then it shows the stage and what the link names.
    pub fn embedded(&self) -> bool {
        self.view().embed == Some(true)
    }

    /// What stands beside the stage: what the link names, else all of it; nothing to turn where the run may not be changed.
    pub fn side(&self) -> Vec<&'static str> {
        let names = self.panels();
        let is_named = |panel: &&str| names.iter().any(|name| name == panel);
        let turns = |panel: &&str| self.editable() && (is_named(panel) || is_named(&CONTROLS));
        TELLING.into_iter().filter(is_named).chain(TURNING.into_iter().filter(turns)).collect()
    }

    /// What the link names, else what the person has opened besides the view below the stage.
    fn panels(&self) -> Vec<String> {
        let is_open = self.unfolded.side && !self.embedded();
        self.view().panels.clone().unwrap_or_else(|| if is_open { all_beside().collect() } else { Vec::new() })
    }

    /// Remembers what a person had opened before.
    pub fn open_as(&mut self, opened: Opened) {
        self.unfolded = opened;
    }

    /// Opens what stands beside the stage, or closes it.
    pub(super) fn show_side(&mut self, open: bool) -> Change {
        self.unfolded.side = open;
        let Some(names) = self.view().panels.clone() else { return self.look(|_| ()) };
        let below = names.into_iter().filter(|name| is_below(name));
        let beside = all_beside().filter(|_| open);
        let panels = below.chain(beside).collect();
        self.look(|view| view.panels = Some(panels))
    }

    /// What may stand below the stage of this run.
    pub fn tabs(&self) -> Vec<Below> {
        let is_there = |below: &Below| match below {
            Below::Logs => self.frame().office.is_some(),
            Below::Comparison => self.companion().is_some(),
            Below::Diagram | Below::Events => true,
        };
        Below::ALL.into_iter().filter(is_there).collect()
    }

    /// What stands below the stage: what the link or somebody asked for, else the comparison where there is one, the logs
    /// where anything will stand in them, the first.
    pub fn below(&self) -> Option<Below> {
        let tabs = self.tabs();
        match &self.view().panels {
            Some(names) => tabs.into_iter().find(|below| names.iter().any(|name| name == below.id())),
            None if self.embedded() => tabs.into_iter().find(|below| *below == Below::Comparison),
            None => self.usual(),
        }
    }

    /// What is open below the stage where the link says nothing: a comparison always; the rest where the person has it open.
    fn usual(&self) -> Option<Below> {
        let tabs = self.tabs();
        if !self.unfolded.below {
            return tabs.into_iter().find(|below| *below == Below::Comparison);
        }
        let is_usual = |below: &Below| *below != Below::Logs || self.asks_for_entries();
        [Below::Comparison, Below::Logs].into_iter().filter(is_usual).find(|below| tabs.contains(below)).or(tabs.first().copied())
    }

    /// Whether anything will stand in the logs: there are clients, or the script asks somebody for something.
    fn asks_for_entries(&self) -> bool {
        let scenario = self.scenario();
        let asks = |line: &Line| matches!(line.what, Intervention::Process(_, Act::Command(_) | Act::Initial(_)));
        scenario.settings.roster().clients > 0 || scenario.lines.iter().any(asks)
    }

    /// Opens one of them, or closes all; the other panels of the link stay.
    pub(super) fn show_below(&mut self, below: Option<Below>) -> Change {
        self.unfolded.below = below.is_some();
        let others = self.panels().into_iter().filter(|name| !is_below(name));
        let panels = below.map(|below| below.id().to_owned()).into_iter().chain(others).collect();
        self.look(|view| view.panels = Some(panels))
    }

    /// After something was put beside the run: the comparison is open; after that ended, what is usual.
    pub(super) fn show_comparison(&mut self) -> Change {
        let names = self.view().panels.as_deref();
        let is_open = names.is_some_and(|names| names.iter().any(|name| name == Below::Comparison.id()));
        if names.is_some() && (self.companion().is_some() || is_open) { self.show_below(self.usual()) } else { self.look(|_| ()) }
    }
}

/// Whether a link means something below the stage by that name.
fn is_below(name: &str) -> bool {
    Below::ALL.iter().any(|below| below.id() == name)
}

/// All that stands beside the stage, by its names in links.
fn all_beside() -> impl Iterator<Item = String> {
    TELLING.into_iter().chain([CONTROLS]).map(str::to_owned)
}
