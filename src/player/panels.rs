//! Which panels are open: those that share the room below the stage, one at a time, and by name whatever else a link opens.

use super::Player;
use crate::protocols::LISTINGS;
use crate::scenario::Scenario;
use crate::words::{SheetKind, Words, words};

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
        let all = || LISTINGS.iter().flat_map(|listing| listing.sheets.iter().copied());
        // Several algorithms may have the same sheet.
        let first = all().enumerate().filter(move |(place, kind)| !all().take(*place).any(|before| before == *kind));
        Below::around(first.map(|(_, kind)| kind))
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

/// What can stand beside the stage, in the order of [`PANELS`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Panel {
    /// What must hold, what is settled, what it cost.
    Score,
    /// What is inside of what is selected.
    Inspector,
    /// Who competes with whom, timers and dice.
    Contention,
    /// Delays, losses, the partition.
    Network,
    /// The algorithm's own settings.
    Protocol,
    /// How many there are of whom.
    Cast,
    /// Rules to be broken.
    Rules,
    /// The branches of the run.
    Branches,
    /// The lines of the script.
    Script,
}

impl Panel {
    /// What the table says of it.
    pub fn entry(self) -> &'static PanelEntry {
        &PANELS[self as usize]
    }

    /// Its name in links.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// Its name for people.
    pub fn title(self) -> &'static Words {
        &self.entry().title
    }
}

/// What a panel is there for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PanelKind {
    /// It tells how things stand, and is never folded.
    Tells,
    /// It tells of what is selected: docked below the others, and the first for who comes from the stage by keyboard.
    Selection,
    /// It can be turned, and folded away; where the run may not be changed it is not there. A link names these one by one, or all of
    /// them as [`CONTROLS`].
    Turns,
}

/// What is said of a panel: the page, links and tests walk [`PANELS`]; what it shows stands beside it in `app/panel/`.
#[derive(Debug)]
pub struct PanelEntry {
    /// Which it is.
    pub panel: Panel,
    /// Its name in links.
    pub id: &'static str,
    /// Its name for people.
    pub title: Words,
    /// What it is there for.
    pub kind: PanelKind,
    /// Whether it is unfolded in a run until somebody folds it.
    pub unfolded: fn(&Scenario) -> bool,
}

/// What can stand beside the stage, from the top down.
pub static PANELS: [PanelEntry; 9] = [
    entry(Panel::Score, "score", words("What must hold", "Lo que debe cumplirse", "Ce qui doit rester vrai"), PanelKind::Tells, |_| true),
    entry(Panel::Inspector, "inspector", words("Selected", "Selección", "Sélection"), PanelKind::Selection, |_| true),
    entry(Panel::Contention, "contention", words("Contention", "Contienda", "Contention"), PanelKind::Turns, |_| true),
    entry(Panel::Network, "network", words("Network", "Red", "Réseau"), PanelKind::Turns, |_| false),
    entry(Panel::Protocol, "protocol", words("Protocol", "Protocolo", "Protocole"), PanelKind::Turns, |_| false),
    entry(Panel::Cast, "cast", words("Cast", "Procesos", "Processus"), PanelKind::Turns, |_| false),
    entry(Panel::Rules, "rules", words("Rules to break", "Reglas que romper", "Règles à enfreindre"), PanelKind::Turns, breaks_rules),
    entry(Panel::Branches, "branches", words("Branches", "Ramas", "Branches"), PanelKind::Turns, |_| true),
    entry(Panel::Script, "script", words("What you did", "Lo que usted hizo", "Ce que vous avez fait"), PanelKind::Turns, |_| true),
];

// A panel is its place in the table.
const _: () = {
    let mut place = 0;
    while place < PANELS.len() {
        assert!(PANELS[place].panel as usize == place, "the table has another order than its names");
        place += 1;
    }
};

const fn entry(panel: Panel, id: &'static str, title: Words, kind: PanelKind, unfolded: fn(&Scenario) -> bool) -> PanelEntry {
    PanelEntry { panel, id, title, kind, unfolded }
}

fn breaks_rules(run: &Scenario) -> bool {
    !run.settings.broken().is_empty()
}

/// All that can be turned, in a link.
pub(super) const CONTROLS: &str = "controls";

/// The names of those that only tell, and of those that can be turned.
fn named(turns: bool) -> impl Iterator<Item = &'static str> {
    PANELS.iter().filter(move |entry| (entry.kind == PanelKind::Turns) == turns).map(|entry| entry.id)
}

/// All names that a link may open something by.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    Below::all().map(Below::id).chain(named(false)).chain([CONTROLS]).chain(named(true))
}

impl Player {
    /// Whether it stands in a frame of another page: then it shows the stage and what the link names.
    pub fn embedded(&self) -> bool {
        self.room.embedded()
    }

    /// What stands beside the stage: what the link names, else all of it; nothing to turn where the run may not be changed.
    pub fn side(&self) -> Vec<Panel> {
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
    named(false).chain([CONTROLS]).map(str::to_owned)
}
