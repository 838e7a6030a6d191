//! The room around a run: how it is looked at, what is open, what is selected, and whether somebody asks why.

use super::Change;
use super::panels::{Below, CONTROLS, Opened, PANELS, Panel, PanelEntry, PanelKind, all_beside, is_below};
use crate::base::ProcessSet;
use crate::scenario::link::{Pace, Select, Speed, View};
use crate::scenario::{Act, EventName, Intervention, Line, Scenario};

/// What of the page is no part of the run.
pub(super) struct Room {
    /// What a link says of it.
    view: View,
    /// What the person has opened around the stage, wherever a link does not say.
    opened: Opened,
    /// Whom what is told is about, where a story is told.
    told_of: Option<ProcessSet>,
    /// Whether somebody asks why the sentence is true.
    wonders: bool,
    /// The event that it is about, if one is.
    wondered: Option<EventName>,
}

impl Room {
    /// The room as a link wants it.
    pub const fn new(view: View) -> Room {
        Room { view, opened: Opened { side: true, below: true }, told_of: None, wonders: false, wondered: None }
    }

    /// How the run is looked at.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// Looks at it otherwise.
    pub fn look(&mut self, change: impl FnOnce(&mut View)) -> Change {
        change(&mut self.view);
        Change::REPLACE
    }

    /// What is selected.
    pub const fn selected(&self) -> Option<Select> {
        self.view.select
    }

    /// How much slower than life it plays.
    pub fn speed(&self) -> Speed {
        self.view.speed.unwrap_or_default()
    }

    /// By which clock it plays.
    pub fn pace(&self) -> Pace {
        self.view.pace()
    }

    /// Whether it begins again at its end. Such a run is not stopped by a violation either: it would never get to its end.
    pub fn repeats(&self) -> bool {
        self.view.repeat == Some(true)
    }

    /// Whether the run may be changed.
    pub fn editable(&self) -> bool {
        self.view.editable != Some(false)
    }

    /// Whether it is a picture for print, which never moves.
    pub fn still(&self) -> bool {
        self.view.still == Some(true)
    }

    /// Whether it stands in a frame of another page.
    pub fn embedded(&self) -> bool {
        self.view.embed == Some(true)
    }

    /// Another run begins: nothing of it is selected, and no moment is pinned.
    pub fn forget_the_run(&mut self) {
        (self.view.t, self.view.select) = (None, None);
    }

    /// What of this stays where another link is opened that does not say otherwise.
    pub fn pass_on(&self, next: &mut View) {
        let view = &self.view;
        next.lang = next.lang.or(view.lang);
        next.theme = next.theme.or(view.theme);
        if next.speed.is_none() && next.pace.is_none() {
            (next.speed, next.pace) = (view.speed, view.pace);
        }
    }

    /// What the person has opened.
    pub const fn opened(&self) -> Opened {
        self.opened
    }

    /// What a person has opened, or had before.
    pub const fn open_as(&mut self, opened: Opened) {
        self.opened = opened;
    }

    /// What is told is about these, and is seen with that around the stage.
    pub fn tell_of(&mut self, these: ProcessSet, shows: Vec<String>) {
        self.told_of = Some(these);
        self.view.panels = Some(shows);
    }

    /// Whom what is told is about, where a story is told.
    pub const fn told_of(&self) -> Option<ProcessSet> {
        self.told_of
    }

    /// Whether somebody asks why the sentence is true.
    pub const fn wonders(&self) -> bool {
        self.wonders
    }

    /// The event about which somebody asks.
    pub const fn wondered(&self) -> Option<EventName> {
        self.wondered
    }

    /// Asks why, of an event if the sentence is about one; or asks no longer.
    pub const fn wonder(&mut self, wonders: bool, about: Option<EventName>) {
        (self.wonders, self.wondered) = (wonders, about);
    }

    /// What stands beside the stage: what the link names, else all of it; nothing to turn where the run may not be changed.
    pub fn side(&self) -> Vec<Panel> {
        let names = self.panels();
        let is_named = |id: &str| names.iter().any(|name| name == id);
        let is_open = |entry: &&PanelEntry| match entry.kind {
            PanelKind::Tells | PanelKind::Selection => is_named(entry.id),
            PanelKind::Turns => self.editable() && (is_named(entry.id) || is_named(CONTROLS)),
        };
        PANELS.iter().filter(is_open).map(|entry| entry.panel).collect()
    }

    /// What the link names, else what the person has opened besides the view below the stage.
    fn panels(&self) -> Vec<String> {
        let is_open = self.opened.side && !self.embedded();
        self.view.panels.clone().unwrap_or_else(|| if is_open { all_beside().collect() } else { Vec::new() })
    }

    /// Opens what stands beside the stage, or closes it.
    pub fn show_side(&mut self, open: bool) -> Change {
        self.opened.side = open;
        if let Some(names) = self.view.panels.take() {
            let below = names.into_iter().filter(|name| is_below(name));
            self.view.panels = Some(below.chain(all_beside().filter(|_| open)).collect());
        }
        Change::REPLACE
    }

    /// What of all that may stand below the stage does: what the link or somebody asked for, else the comparison where there is one,
    /// a sheet where anything will stand in it, the first.
    pub fn below(&self, tabs: &[Below], run: &Scenario) -> Option<Below> {
        match &self.view.panels {
            Some(names) => tabs.iter().copied().find(|below| names.iter().any(|name| name == below.id())),
            None if self.embedded() => tabs.iter().copied().find(|below| *below == Below::Comparison),
            None => self.usual(tabs, run),
        }
    }

    /// What is open below the stage where the link says nothing: a comparison always; the rest where the person has it open.
    fn usual(&self, tabs: &[Below], run: &Scenario) -> Option<Below> {
        if !self.opened.below {
            return tabs.iter().copied().find(|below| *below == Below::Comparison);
        }
        let fills = |below: &&Below| matches!(below, Below::Sheet(kind) if kind.fills_by_itself || asks_for_something(run));
        let comparison = tabs.iter().find(|below| **below == Below::Comparison);
        comparison.or_else(|| tabs.iter().find(fills)).or(tabs.first()).copied()
    }

    /// Opens one of them, or closes all; the other panels of the link stay.
    pub fn show_below(&mut self, below: Option<Below>) -> Change {
        self.opened.below = below.is_some();
        let others = self.panels().into_iter().filter(|name| !is_below(name));
        let panels = below.map(|below| below.id().to_owned()).into_iter().chain(others).collect();
        self.look(|view| view.panels = Some(panels))
    }

    /// After something was put beside the run: the comparison is open; after that ended, what is usual.
    pub fn show_comparison(&mut self, tabs: &[Below], run: &Scenario) -> Change {
        let names = self.view.panels.as_deref();
        let is_open = names.is_some_and(|names| names.iter().any(|name| name == Below::Comparison.id()));
        let is_there = tabs.contains(&Below::Comparison);
        if names.is_some() && (is_there || is_open) { self.show_below(self.usual(tabs, run)) } else { self.look(|_| ()) }
    }
}

/// Whether anything will stand in a sheet that does not fill by itself: there are clients, or the script asks somebody for something.
fn asks_for_something(run: &Scenario) -> bool {
    let asks = |line: &Line| matches!(line.what, Intervention::Process(_, Act::Command(_) | Act::Initial(_)));
    run.settings.roster().clients > 0 || run.lines.iter().any(asks)
}
