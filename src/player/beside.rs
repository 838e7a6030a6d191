//! What people do with what runs beside the shown run, and what they see of it.

use super::{Action, Change, Companion, Contrast, Player};
use crate::base::{ProcessId, Roster, Time};
use crate::facts::DECISION;
use crate::protocols::Pair;
use crate::run::Session;
use crate::scenario::link::{Beside, Link, Select};
use crate::scenario::{MessageName, Scenario};

impl Player {
    /// The pair of the menu that the two runs are, by their settings.
    pub fn pair(&self) -> Option<&'static Pair> {
        self.company.pair().map(|(pair, _)| pair)
    }

    /// What runs beside, if anything does.
    pub fn companion(&self) -> Option<&Companion> {
        self.company.companion()
    }

    /// What the link says of it.
    pub fn beside(&self) -> Option<&Beside> {
        self.company.beside()
    }

    /// What differs at this moment, where the two are of one algorithm and one cast.
    pub fn contrast(&self) -> Option<Contrast> {
        self.companion()?.contrast(self.frame())
    }

    /// When the first value was decided or the first entry committed in each run, as far as the present.
    pub fn first_decisions(&self) -> Option<[Option<Time>; 2]> {
        let companion = self.companion()?;
        let first =
            |session: &Session| session.marks().iter().find(|mark| mark.kind.is(&DECISION)).map(|mark| mark.at).filter(|at| *at <= self.now());
        Some([first(self.session()), first(companion.session())])
    }

    /// Puts something beside the run, or ends that.
    pub(super) fn compare(&mut self, beside: Option<Beside>) -> Change {
        let branches = self.shelf.others().len();
        self.company.put(beside.filter(|beside| !matches!(beside, Beside::Branch(other) if *other >= branches)));
        self.accompany();
        self.redraw();
        self.room.show_comparison(&self.tabs(), self.shelf.scenario())
    }

    /// The two change places: what stood beside becomes the run, with the lines that fit it.
    pub(super) fn swap(&mut self) -> Change {
        if let Some(other) = self.company.branch() {
            let place = self.branches().into_iter().find(|branch| branch.other == Some(other)).map(|branch| branch.place);
            return place.map_or(Change::NOTHING, |place| self.switch(place));
        }
        let (Some(Beside::Other { preset, settings }), Some(companion)) = (self.beside(), self.companion()) else { return Change::NOTHING };
        let here = Beside::Other { preset: self.preset().map(|preset| preset.id), settings: Box::new(self.scenario().settings.clone()) };
        let mut view = self.view().clone();
        view.t = Some(companion.session().moment());
        view.select = None;
        let other = companion.session().scenario();
        let scenario = Scenario { cues: self.scenario().cues_under(&other.settings), ..Scenario::clone(other) };
        let preset = preset.and_then(|id| settings.card().preset(id));
        let link = Link { preset, beside: Some(here), view, ..Link::plain(scenario) };
        let plays = self.playhead.plays();
        let change = self.act(Action::Open(Box::new(link), Vec::new()));
        self.playhead.play(plays);
        change
    }

    /// What is selected, as it goes by the same name beside the run.
    pub fn selected_beside(&self) -> Option<Select> {
        among(self.selected()?, self.frame().roster, self.companion()?.frame().roster)
    }

    /// Selects by its name beside the run; a message only while it is on its way in the run too.
    pub(super) fn select_beside(&mut self, select: Option<Select>) -> Change {
        let Some(companion) = self.companion() else { return Change::NOTHING };
        let here = select.and_then(|select| among(select, companion.frame().roster, self.frame().roster));
        let is_there = |select: &Select| !matches!(select, Select::Message(name) if !self.frame().flights.iter().any(|flight| flight.name == *name));
        match here.filter(is_there) {
            None if select.is_some() => Change::NOTHING,
            here => self.select(here),
        }
    }
}

/// What goes by the same name in another cast.
fn among(select: Select, own: Roster, other: Roster) -> Option<Select> {
    let named = |id: ProcessId| other.find(&own.name(id).to_string());
    Some(match select {
        Select::Process(id) => Select::Process(named(id)?),
        Select::Link(one, another) => Select::Link(named(one)?, named(another)?),
        Select::Message(name) => Select::Message(MessageName { from: named(name.from)?, to: named(name.to)?, ..name }),
        // Steps are counted in each run by itself.
        Select::Event(_) => return None,
    })
}
