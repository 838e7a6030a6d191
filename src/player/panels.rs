//! Which panels are open: those that share the room below the stage, one at a time, and by name whatever else a link opens.

use super::{Change, Player};

/// What can stand below the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Below {
    /// The space-time diagram.
    Diagram,
    /// The replicated logs.
    Logs,
    /// What happened, in sentences.
    Events,
}

impl Below {
    /// All of them, in the order of their tabs.
    pub const ALL: [Below; 2] = [Below::Logs, Below::Events];

    /// Its name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Below::Diagram => "diagram",
            Below::Logs => "logs",
            Below::Events => "events",
        }
    }
}

impl Player {
    /// What may stand below the stage of this run.
    pub fn tabs(&self) -> Vec<Below> {
        let has_logs = self.frame().office.is_some();
        Below::ALL.into_iter().filter(|below| *below != Below::Logs || has_logs).collect()
    }

    /// What stands below the stage: what the link or somebody asked for, else the logs where there are any.
    pub fn below(&self) -> Option<Below> {
        let tabs = self.tabs();
        match &self.view().panels {
            Some(names) => tabs.into_iter().find(|below| names.iter().any(|name| name == below.id())),
            None => tabs.iter().copied().find(|below| *below == Below::Logs),
        }
    }

    /// Opens one of them, or closes all; the other panels of the link stay.
    pub(super) fn show_below(&mut self, below: Option<Below>) -> Change {
        let others = self.view().panels.clone().unwrap_or_default();
        let is_other = |name: &String| [Below::Diagram, Below::Logs, Below::Events].iter().all(|below| below.id() != name);
        let panels = below.map(|below| below.id().to_owned()).into_iter().chain(others.into_iter().filter(is_other)).collect();
        self.look(|view| view.panels = Some(panels))
    }
}
